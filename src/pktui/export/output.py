"""Where what is printed goes: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from pktui.errors import OutputError
from pktui.runtime.charset import is_ascii_terminal

_BATCH = 256
"""Lines handed over at once: writing each on its own costs as much as making it."""

_MOST_CHARACTERS = 1_000_000
"""Characters handed over at once: a hostile sentence may have as many, and stand in every line."""


def write(lines: Iterable[str], output: str | None, *, promptly: bool = False) -> None:
    """Send `lines` to the file `output`, or to standard output where that is None or `-`.

    `promptly` has standard output take each line as it comes, for lines that are waited for.
    """
    batches: Iterable[str] = lines if promptly else _batches(lines)
    if output in (None, "-") and is_ascii_terminal(standard_output()):
        batches = _in_ascii(batches)
    write_bytes((batch.encode("utf-8") for batch in batches), output, promptly=promptly)


def _batches(lines: Iterable[str]) -> Iterator[str]:
    """Put `lines` together, a few hundred or a million characters at a time."""
    held: list[str] = []
    size = 0
    for line in lines:
        held.append(line)
        size += len(line)
        if len(held) == _BATCH or size > _MOST_CHARACTERS:
            yield "".join(held)
            held, size = [], 0
    if held:
        yield "".join(held)


class AsciiText:
    """Pieces of text for a terminal that draws ASCII alone, each as it is asked for."""

    def __init__(self, pieces: Iterable[str]) -> None:
        self._pieces = pieces
        self._is_other = False

    def __iter__(self) -> Iterator[str]:
        from pktui.text.ascii_letters import in_ascii

        for piece in self._pieces:
            plain = in_ascii(piece)
            if len(plain) != len(piece) or _letters(plain) != _letters(piece):
                self._is_other = True
            yield plain

    def complain(self) -> None:
        """Say that letters stand for others, if a piece has such letters."""
        if not self._is_other:
            return
        from pktui.text.ascii_letters import in_ascii
        from pktui.wording.language import say

        line = say(
            "the terminal is said to draw ASCII alone (LANG, LC_ALL): other letters are shown "
            "without their marks, or as numbers; -o FILE keeps them"
        )
        with suppress(OSError, AttributeError):
            sys.stderr.write(f"pktui: {in_ascii(line)}\n")


def _in_ascii(pieces: Iterable[str]) -> Iterator[str]:
    """Yield `pieces` in ASCII, and say behind them what that did."""
    text = AsciiText(pieces)
    yield from text
    text.complain()


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text))


def write_bytes(pieces: Iterable[bytes], output: str | None, *, promptly: bool = False) -> None:
    """Send `pieces` to the file `output`, or to standard output where that is None or `-`.

    `promptly` has standard output take each piece as it comes. Raises `OutputError` where it can't
    be done; a file is then as it was before. A program is never replaced.
    """
    if output is None or output == "-":
        _to_standard_output(pieces, promptly=promptly)
    else:
        _to_file(pieces, Path(output))


def _to_standard_output(pieces: Iterable[bytes], *, promptly: bool) -> None:
    stream = standard_output().buffer
    with printing_errors():
        for piece in pieces:
            stream.write(piece)
            if promptly:
                stream.flush()
        stream.flush()


def standard_output() -> TextIO:
    """Return standard output; raises `OutputError` where it is closed."""
    if sys.stdout is None:  # pyright: ignore[reportUnnecessaryComparison] - closed: pktui >&-
        raise OutputError("standard output is closed")
    return sys.stdout


@contextmanager
def printing_errors() -> Generator[None]:
    """End what is printed inside quietly where its reader has seen enough, as `head` has; raise
    `OutputError` where it cannot be written."""
    try:
        yield
    except BrokenPipeError:
        _give_up()
    except OSError as error:
        _give_up()
        reason = error.strerror or str(error)
        raise OutputError(f"cannot write to standard output: {reason}") from error


def _give_up() -> None:
    """Discard what is still in Python's buffer, so that flushing it at exit raises nothing."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _to_file(pieces: Iterable[bytes], path: Path) -> None:
    # help is printed too, and needs nothing of the store
    from pktui.store.atomic_file import end_of_links, replace

    # through a link to what it leads to; a device or a pipe cannot be replaced
    try:
        target = end_of_links(path)
        if target.exists() and not target.is_file():
            with target.open("wb") as stream:
                stream.writelines(pieces)
            return
        _spare_program(target)
        replace(target, pieces, draft_name=f".{os.getpid()}")
    except OSError as error:
        reason = error.strerror or str(error)
        if isinstance(error, FileNotFoundError) and not path.parent.is_dir():
            reason = f"there is no folder {path.parent}"
        raise OutputError(f"cannot write {path}: {reason}") from error


_EXECUTABLE = stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH
"""Any of these rights makes a file a program; nothing that pktui writes has one."""


def _spare_program(target: Path) -> None:
    """Raise `OSError` where the file at `target` is a program, which a slip of the hand would
    destroy. On Windows no right tells that."""
    if sys.platform == "win32":
        return
    if target.exists() and target.stat().st_mode & _EXECUTABLE:
        reason = "it is a program, or has the rights of one; choose another name"
        raise OSError(errno.EPERM, reason, str(target))
