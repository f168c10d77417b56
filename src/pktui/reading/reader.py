"""Reading the same paths again: what has not changed since is neither opened nor understood anew.

Whether a file has changed is told as `make` and `git` tell it, by its size, its times and its
inode. What comes through a pipe comes once, so it is kept.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import TypeAlias

from pktui.model.article import Article, Problem
from pktui.reading.bundled import bundled_folder
from pktui.reading.inputs import (
    STANDARD_INPUT,
    FileStamp,
    Input,
    Unchanged,
    inputs,
)
from pktui.reading.source import Source
from pktui.runtime.frozen import dataclass

_SETTLED = 2_000_000_000
"""Nanoseconds after which a file that changes again surely gets another time: FAT counts in these
steps, and the clock of a server may lag a little."""

Opened: TypeAlias = Input | Unchanged | Article | Problem
"""What was opened; an article where a stream has taken it apart already."""


@dataclass(frozen=True, slots=True)
class _Read:
    """The articles and problems that were found in one file."""

    stamp: FileStamp | None
    """None for a pipe."""
    found: Sequence[Article | Problem]


def read(source: Source | Sequence[str]) -> Iterator[Article | Problem]:
    """Return every article of the source, or of paths, as it is found."""
    reader = Reader(source)
    return reader.articles(reader.opened())


class Reader:
    """Opens paths and understands what they hold, as often as it is asked to."""

    def __init__(self, source: Source | Sequence[str]) -> None:
        """Read what `source` names: paths with how they are read, or paths alone, read as usual."""
        self._source = Source.of(source)
        self._piped: dict[str, Input] = {}
        """What came through pipes and is not understood yet."""
        self._read: Mapping[str, _Read] = {}

    @property
    def knows_any(self) -> bool:
        """Whether there is a file that may be no more than `Unchanged`."""
        return bool(self._read)

    def opened(self) -> Iterator[Opened]:
        """Yield every file opened; of those that were understood before and are unchanged, only
        that."""
        paths, stream = self._source.paths, self._source.stream
        if not paths:
            return _bundled()
        if stream is None or STANDARD_INPUT not in paths:
            return self._inputs(paths)
        at = paths.index(STANDARD_INPUT)
        return chain(self._inputs(paths[:at]), stream.found(), self._inputs(paths[at + 1 :]))

    def articles(
        self, files: Iterable[Opened], share: Callable[[Article], Article] | None = None
    ) -> Iterator[Article | Problem]:
        """Yield every article of `files`, each as `share` returns it: perhaps one that is equal."""
        from pktui.reading.articles import articles_in  # 5 ms that a second opening does without

        read: dict[str, _Read] = {}
        for file in files:
            match file:
                case Input():
                    found: list[Article | Problem] = []
                    for one in articles_in(file, self._source.limits, self._source.form):
                        found.append(share(one) if share and isinstance(one, Article) else one)
                        yield found[-1]
                    if _is_settled(file):
                        read[file.path] = _Read(file.stamp, found)
                    self._piped.pop(file.path, None)
                case Unchanged():
                    known = read[file.path] = self._read[file.path]
                    yield from known.found
                case _:
                    yield file
        self._read = read

    def _inputs(self, paths: Sequence[str]) -> Iterator[Input | Unchanged | Problem]:
        for found in inputs(paths, self._source.limits, self._recalled):
            if isinstance(found, Input) and found.stamp is None:
                self._piped[found.path] = found
            yield found

    def _recalled(self, path: str, stamp: FileStamp | None) -> Input | Unchanged | None:
        known = self._read.get(path)
        if known is not None and known.stamp == stamp:
            return Unchanged(path)
        return self._piped.get(path) if stamp is None else None


def _is_settled(file: Input) -> bool:
    """Tell whether a later change of the file is bound to show in its stamp."""
    return file.stamp is None or file.stamp.changed < time.time_ns() - _SETTLED


def _bundled() -> Iterator[Opened]:
    folder = bundled_folder()
    for found in inputs([folder]):
        # wherever pktui is installed, they are called the same
        yield replace(found, path=f"seeds{found.path.removeprefix(folder)}")
