"""Paths → bytes: the only code that opens inputs.

A folder may hold anything: pipes that nobody writes to, devices without an end, sockets, links that
lead back up. Every file is therefore opened without waiting, looked at once it is open (so that
nothing can be swapped in between), and read up to a limit; every folder is entered once.
"""

from __future__ import annotations

import os
import select
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import NamedTuple

from pktui.model.article import Problem
from pktui.reading.draft import unreadable
from pktui.runtime.article_names import is_content
from pktui.runtime.bounded_file import (
    OPEN_WITHOUT_WAITING,
    kind_of_file,
    larger_than,
    read_without_waiting,
)
from pktui.runtime.frozen import dataclass

STANDARD_INPUT = "-"

_Identity = tuple[int, int]
"""Device and inode: the same file or folder, by whatever path."""

_CHUNK = 1 << 20
_PATIENCE = 1000
"""Milliseconds that a named pipe on the command line has until someone writes to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much of one input is read at all."""

    file_bytes: int = 100_000_000
    """A year of a busy newspaper as JSON Lines; larger ones are seldom files of articles."""
    article_characters: int = 5_000_000
    """The Bible; a longer article would cost more time and memory than one may: 1 µs and 35 bytes a
    character."""


DEFAULT_LIMITS = Limits()


class FileStamp(NamedTuple):
    """What differs between two states of a file; times in nanoseconds."""

    device: int
    inode: int
    size: int
    modified: int
    changed: int
    """When anything about it was changed last, the other time included."""

    @classmethod
    def of(cls, found: os.stat_result) -> FileStamp:
        """Take what identifies a state of a file from its `stat` result."""
        return cls(found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)


@dataclass(frozen=True, slots=True)
class Input:
    """A whole file in memory, with its path."""

    path: str
    """As it was named on the command line, or as found in a folder named there."""
    data: bytes
    stamp: FileStamp | None = None
    """Of the file, when it was opened; None for what came through a pipe or out of an archive."""


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A file that is not opened again, since who asks knows what it holds."""

    path: str


Recall = Callable[[str, FileStamp | None], Input | Unchanged | None]
"""What is known of a path that has this stamp (None: a pipe), so that it need not be opened."""


def _nothing_is_known(path: str, stamp: FileStamp | None) -> None:
    pass


def inputs(
    paths: Iterable[str],
    limits: Limits = DEFAULT_LIMITS,
    recall: Recall = _nothing_is_known,
) -> Iterator[Input | Unchanged | Problem]:
    """Yield every file of `paths` once, folders in the order of their names."""
    seen: set[_Identity] = set()
    for path in paths:
        if path == STANDARD_INPUT:
            yield recall(path, None) or _standard_input(limits)
        else:
            yield from _walk(path, seen, limits, recall)


def _standard_input(limits: Limits) -> Input | Problem:
    try:
        descriptor = sys.stdin.fileno()
    except (AttributeError, OSError, ValueError):
        return unreadable(STANDARD_INPUT, "standard input is closed")
    try:
        return _read(descriptor, STANDARD_INPUT, limits)
    except OSError as error:
        return unreadable(STANDARD_INPUT, why(error))


def _walk(
    top: str, seen: set[_Identity], limits: Limits, recall: Recall
) -> Iterator[Input | Unchanged | Problem]:
    """Yield the files below a folder, depth first, by a stack of its own: a folder may be nested
    deeper than Python recurses."""
    pending: list[tuple[str, frozenset[_Identity]]] = [(top, frozenset())]
    while pending:
        path, above = pending.pop()
        try:
            found = os.stat(path)  # noqa: PTH116 - pathlib costs a tenth of the start
            identity = (found.st_dev, found.st_ino)
            if identity in above:
                yield unreadable(path, "a link back to a folder that holds it")
            if identity in seen:
                continue
            seen.add(identity)
            if not stat.S_ISDIR(found.st_mode):
                stamp = None if stat.S_ISFIFO(found.st_mode) else FileStamp.of(found)
                known = recall(path, stamp)
                yield known or _file(path, found.st_mode, limits, named=path is top)
                continue
            with os.scandir(path) as entries:
                names = sorted((entry.name for entry in entries), reverse=True)
        except (OSError, ValueError) as error:  # ValueError: a path with a NUL in it
            yield unreadable(path, why(error))
            continue
        within = above | {identity}
        stem = path if path.endswith("/") else f"{path}/"
        pending += [(f"{stem}{name}", within) for name in names if is_content(name)]


def is_file_or_folder(path: str) -> bool:
    """Tell whether `path` can be read twice: what comes through a pipe is gone after the first
    time."""
    if path == STANDARD_INPUT:
        return False
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116
    except (OSError, ValueError):
        return False
    return stat.S_ISREG(mode) or stat.S_ISDIR(mode)


def _file(path: str, mode: int, limits: Limits, *, named: bool) -> Input | Problem:
    """Return the file at `path`, which was of `mode` just now; `named` where the reader asked
    for it."""
    if not (stat.S_ISREG(mode) or (stat.S_ISFIFO(mode) and named)):
        return unreadable(path, kind_of_file(mode))  # not even opened: that alone may wake a writer
    descriptor = os.open(path, OPEN_WITHOUT_WAITING)
    try:
        found = os.fstat(descriptor)
        if stat.S_ISFIFO(found.st_mode) and named:
            return _pipe(descriptor, path, limits)
        if not stat.S_ISREG(found.st_mode):
            return unreadable(path, kind_of_file(found.st_mode))
        if found.st_size > limits.file_bytes:
            return _too_large(path, limits)
        return _read(descriptor, path, limits, stamp=FileStamp.of(found))
    finally:
        os.close(descriptor)


def _pipe(descriptor: int, path: str, limits: Limits) -> Input | Problem:
    """Read what comes through a pipe named on the command line: `pktui <(zcat old.gz)`.

    Read without waiting, a pipe is at its end as long as nobody has it open for writing, and
    "temporarily unavailable" while someone has but is silent.
    """
    _arrives(descriptor)
    first: bytes | None = None
    with suppress(BlockingIOError):
        first = os.read(descriptor, _CHUNK)
    if first == b"":
        return unreadable(path, "a pipe that nobody writes to")
    return _read(descriptor, path, limits, first or b"")


def _read(
    descriptor: int, path: str, limits: Limits, first: bytes = b"", stamp: FileStamp | None = None
) -> Input | Problem:
    """Read to the end. A regular file has a `stamp`; what has none may have to be waited for."""
    chunks = [first]
    size = len(first)
    while chunk := read_without_waiting(descriptor, path) if stamp else _next(descriptor):
        chunks.append(chunk)
        size += len(chunk)
        if size > limits.file_bytes:
            return _too_large(path, limits)
    return Input(path, b"".join(chunks), stamp)


def _next(descriptor: int) -> bytes:
    """Return the next chunk. It is waited for in stretches: Python acts on ctrl+c between two
    calls to the system, and one that comes just before a read that waits is held up for as long
    as that."""
    while True:
        if _arrives(descriptor):
            with suppress(BlockingIOError):  # another reader of the same pipe was faster
                return os.read(descriptor, _CHUNK)


def _arrives(descriptor: int) -> bool:
    """Wait for something to read, up to `_PATIENCE`; say whether there is something.

    Windows can wait for sockets alone: there the read itself waits.
    """
    if sys.platform == "win32":
        return True
    arrival = select.poll()
    arrival.register(descriptor, select.POLLIN)
    return bool(arrival.poll(_PATIENCE))


def _too_large(path: str, limits: Limits) -> Problem:
    return unreadable(path, larger_than(limits.file_bytes))


def why(error: OSError | ValueError) -> str:
    """Return the system's reason for an error in one line."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[0].lower() + error.strerror[1:]
    return str(error)
