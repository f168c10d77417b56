"""Whole corpora kept between runs: one file for each set of paths that was opened lately.

A file says from what it was made, and is of use only as long as all of that is the same. It is
written beside its place and then put there, so it is whole or not there; a checksum a block tells
what a disk has damaged. None of this is ever worth a complaint: without it, loading takes longer.
"""

from __future__ import annotations

import os
import stat
import struct
import zlib
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, suppress
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import BinaryIO

from pktui.runtime.bounded_file import OPEN_WITHOUT_WAITING
from pktui.runtime.drafts import sweep_drafts
from pktui.store.atomic_file import replace
from pktui.store.own_folders import PRIVATE

_KINDS = ("corpus", "index", "tellings")
"""A corpus, what was worked out of it to search it, and what its timeline takes together."""

_FILES = "{kind}-*"
_DRAFTS = ".{kind}-*.part"
_NAME = "{kind}-{version}-{name}.bin"

_KEPT = 8
"""Files of one version: whoever works on more piles than that in turn waits a little."""

_VERSIONS = 2
"""Versions whose files stay: somebody may use two pktui in turn, and neither evicts the other's."""

_BYTES = 1_000_000_000
"""Bytes of all files of a kind together, without the one that was used last: some 150,000 news
articles."""

_LARGEST = 20_000_000_000
"""Bytes of one file at most: some three million news articles."""

_SHARE = 4
"""A file may take a quarter of what is free on its disk, and leaves the rest to others."""

_HEAD = struct.Struct("<16s16s")
"""The version of the program and what the corpus was made from."""

_BLOCK = struct.Struct("<QII")
"""The length and the checksum of a block, and a 0 to fill 16 bytes; all are 0 behind the last."""

_ALIGNED = 8
"""Blocks begin at multiples of this number of bytes, so that the numbers in them can be used where
they lie."""

_PIECE = 1 << 20
"""Bytes that are read at once to check a block, so that the whole of it is never in memory."""


class DamagedError(Exception):
    """A file that is not as it was written."""


class Corpora:
    """Blocks of packed corpora, by the name of what was opened."""

    def __init__(self, folder: Path, version: str, kind: str = "corpus") -> None:
        """Keep files of a `kind` in `folder`; `version`, of 16 characters, is that of the
        rules."""
        self._folder = folder
        self._version = version.encode()
        self._kind = kind

    @property
    def folder(self) -> Path:
        """The folder that holds the files."""
        return self._folder

    def has(self, name: str) -> bool:
        """Tell whether there is a snapshot that may be of use."""
        return self._path(name).exists()

    def get(self, name: str, made_from: bytes) -> Iterator[memoryview] | None:
        """Return the blocks of the snapshot, unless it was made from something else.

        Reading on raises `DamagedError` when it comes to a block that is not as it was written.
        """
        path = self._path(name)
        with suppress(OSError), ExitStack() as closing:
            descriptor = os.open(path, OPEN_WITHOUT_WAITING)
            file = closing.enter_context(os.fdopen(descriptor, "rb"))
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                return None
            if file.read(_HEAD.size) == _HEAD.pack(self._version, made_from):
                with suppress(
                    OSError
                ):  # a folder that can't be written to: nothing is removed there
                    os.utime(path)  # it was used last, and is removed last
                closing.pop_all()
                return _blocks(file)
        return None

    def put(self, name: str, made_from: bytes, blocks: Iterable[bytes]) -> bool:
        """Keep `blocks` under `name`; `made_from` has 16 bytes. Return whether that could be
        done."""
        is_kept = False
        with suppress(OSError):
            replace(
                self._path(name),
                self._pieces(made_from, blocks),
                mode=PRIVATE,
                draft_name=f".{os.getpid()}",
                is_urgent=False,
            )
            is_kept = True
        self._tidy()
        return is_kept

    def _pieces(self, made_from: bytes, blocks: Iterable[bytes]) -> Iterator[bytes]:
        """Yield the file's content; raises `OSError` where it is too large to keep."""
        from shutil import disk_usage  # takes 4 ms, and only writing needs it

        yield _HEAD.pack(self._version, made_from)
        size, most = 0, min(_LARGEST, disk_usage(self._folder).free // _SHARE)
        for block in blocks:
            yield _BLOCK.pack(len(block), zlib.crc32(block), 0)
            yield block
            yield bytes(-len(block) % _ALIGNED)
            size += len(block)
            if size > most:
                raise OSError("too large to keep")
        yield _BLOCK.pack(0, 0, 0)

    def _path(self, name: str) -> Path:
        version = self._version.decode()
        return self._folder / _NAME.format(kind=self._kind, version=version, name=name)

    def _tidy(self) -> None:
        sweep_drafts(self._folder, rf"\.{self._kind}-[^/]*")
        with suppress(OSError):
            files = [
                (path.stat(), path) for path in self._folder.glob(_FILES.format(kind=self._kind))
            ]
            files.sort(key=lambda found: -found[0].st_mtime)
            by_version: dict[str, list[tuple[os.stat_result, Path]]] = {}
            for found, path in files:
                by_version.setdefault(path.name.rpartition("-")[0], []).append((found, path))
            for number, held in enumerate(by_version.values()):  # the one used last comes first
                room = _BYTES if number < _VERSIONS else 0
                for place, (found, path) in enumerate(held):
                    room -= found.st_size
                    if place >= _KEPT or (room < 0 and (place or number >= _VERSIONS)):
                        path.unlink()


def corpus_files(folder: Path) -> list[Path]:
    """Find the files of corpora and their indexes in `folder`, those that a sudden end left
    unfinished too."""
    patterns = [name.format(kind=kind) for kind in _KINDS for name in (_FILES, _DRAFTS)]
    return [path for pattern in patterns for path in folder.glob(pattern)]


def _blocks(file: BinaryIO) -> Iterator[memoryview]:
    """Check the blocks and yield them one after the other, mapped from the file: no part of them is
    in memory before it is looked at."""
    with file:
        size = os.fstat(file.fileno()).st_size
        mapped = memoryview(_mapped(file, size))
        at = _HEAD.size
        while at + _BLOCK.size <= size:
            length, checksum, _ = _BLOCK.unpack(_head(file, at))
            at += _BLOCK.size
            if length == 0 and at == size:
                return  # where a power cut has left zeros in its middle, they are no end
            if not 0 < length <= size - at or _checksum(file, at, length) != checksum:
                break
            yield mapped[at : at + length]
            at += length + -length % _ALIGNED
    raise DamagedError("a block is damaged or missing")


def _head(file: BinaryIO, at: int) -> bytes:
    """Read what stands before a block from the file: to look at a byte that is mapped brings the
    pages around it into memory too."""
    file.seek(at)
    head = _read(file, _BLOCK.size)
    if len(head) < _BLOCK.size:
        raise DamagedError("a block is cut off")
    return head


def _mapped(file: BinaryIO, size: int) -> mmap | bytes:
    """Map the file into memory; read it where that cannot be done."""
    try:
        return mmap(file.fileno(), size, access=ACCESS_READ)
    except (OSError, ValueError):
        file.seek(0)
        return _read(file, size)


def _checksum(file: BinaryIO, at: int, length: int) -> int:
    """Compute the checksum of a stretch of the file, read piece by piece."""
    checksum = 0
    try:
        file.seek(at)
        while length > 0:
            piece = file.read(min(length, _PIECE))
            if not piece:
                break
            checksum = zlib.crc32(piece, checksum)
            length -= len(piece)
    except OSError as error:
        raise DamagedError(str(error)) from error
    return checksum


def _read(file: BinaryIO, length: int) -> bytes:
    try:
        return file.read(length)
    except OSError as error:
        raise DamagedError(str(error)) from error
