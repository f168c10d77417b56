"""Standard input as it comes: `tail -f articles.jsonl | pktui -`.

A thread of its own reads it; what has come so far can be asked for at any time and any number of
times. JSON Lines come article by article. What any other input says shows only at its end, so it
is one input like a file.
"""

from __future__ import annotations

import json
import os
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain
from threading import Thread

from pktui.model.article import Article, Problem
from pktui.reading.articles import articles_in, finished
from pktui.reading.draft import unreadable
from pktui.reading.formats.json_lines import parse_line
from pktui.reading.inputs import DEFAULT_LIMITS, STANDARD_INPUT, Input, Limits, why
from pktui.reading.registry import BY_NAME, Format

_CHUNK = 1 << 20

_JSON_LINES = BY_NAME["jsonl"]


class Stream:
    """Articles and problems, ever more of them."""

    def __init__(
        self,
        descriptor: int,
        limits: Limits = DEFAULT_LIMITS,
        form: Format | None = None,
    ) -> None:
        """Read from `descriptor`; `form` is the format that the reader names, None to tell it by
        the first line."""
        self._descriptor = descriptor
        self._limits = limits
        self._form = form
        self._found: list[Article | Problem] = []
        self._tell: Callable[[], None] = _tell_nobody
        self.is_open = True
        """Whether more may come."""

    def start(self, tell: Callable[[], None]) -> None:
        """Begin to read. `tell` is called, in another thread, when more has come, and at the
        end."""
        self._tell = tell
        Thread(target=self._read, daemon=True, name="standard input").start()

    def found(self) -> Iterator[Article | Problem]:
        """Yield what has come so far, and what comes while it is gone through."""
        at = 0
        while at < len(self._found):
            yield self._found[at]
            at += 1

    def _read(self) -> None:
        try:
            self._read_to_the_end()
        except OSError as error:
            self._found.append(unreadable(STANDARD_INPUT, why(error)))
        self.is_open = False
        self._tell()

    def _read_to_the_end(self) -> None:
        chunks = iter(partial(os.read, self._descriptor, _CHUNK), b"")
        head: list[bytes] = []
        for chunk in chunks:
            head.append(chunk)
            if b"\n" in chunk or sum(map(len, head)) > self._limits.file_bytes:
                break
        first = b"".join(head)
        rest = chain([first], chunks)
        if self._form is _JSON_LINES or (self._form is None and _opens_json_lines(first)):
            self._add_lines(rest)
        else:
            self._add_whole(rest)

    def _add_whole(self, chunks: Iterable[bytes]) -> None:
        whole: list[bytes] = []
        size = 0
        for chunk in chunks:
            whole.append(chunk)
            size += len(chunk)
            if size > self._limits.file_bytes:
                self._found.append(self._too_large("larger"))
                return
        found = Input(STANDARD_INPUT, b"".join(whole))
        self._found += articles_in(found, self._limits, self._form)

    def _add_lines(self, chunks: Iterable[bytes]) -> None:
        pending: list[bytes] = []
        """Of the line that has begun."""
        size = number = 0
        for chunk in chunks:
            end, *lines = chunk.split(b"\n")
            size += len(end)
            if size > self._limits.file_bytes:
                pending.clear()
            else:
                pending.append(end)
            if lines:
                *lines, begun = lines
                for line in (b"".join(pending), *lines):
                    number += 1
                    self._add_line(line, size, number)
                    size = 0
                pending, size = [begun], len(begun)
                self._tell()
        self._add_line(b"".join(pending), size, number + 1)

    def _add_line(self, line: bytes, size: int, number: int) -> None:
        if size > self._limits.file_bytes:
            self._found.append(self._too_large("a line larger", number))
        elif line.strip():
            if number == 1:
                line = line.removeprefix(BOM_UTF8)
            drafts = parse_line(line, number)
            self._found += (
                finished(STANDARD_INPUT, one, self._limits, _JSON_LINES.name) for one in drafts
            )

    def _too_large(self, what: str, line: int | None = None) -> Problem:
        most = f"{self._limits.file_bytes / 1e6:g} MB"
        return unreadable(STANDARD_INPUT, f"{what} than {most}", line)


def _opens_json_lines(head: bytes) -> bool:
    """Tell whether the first line is a whole object."""
    line = head.removeprefix(BOM_UTF8).partition(b"\n")[0]
    if not line.startswith(b"{"):
        return False
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _tell_nobody() -> None:
    pass
