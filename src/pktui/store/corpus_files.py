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
from pathlib import Path
from typing import BinaryIO

from pktui.runtime.bounded_file import OPEN_WITHOUT_WAITING
from pktui.store.atomic_file import replace
from pktui.store.own_folders import PRIVATE

_FILES = "corpus-*"
_DRAFTS = ".corpus-*.part"
_NAME = "corpus-{version}-{name}.bin"

_KEPT = 8
"""Files of one version: whoever works on more piles than that in turn waits a little."""

_VERSIONS = 2
"""Versions whose files stay: somebody may use two pktui in turn, and neither evicts the other's."""

_BYTES = 1_000_000_000
"""In all files together, and of one at most: some 150,000 news articles."""

_HEAD = struct.Struct("<16s16s")
"""The version of the program and what the corpus was made from."""

_BLOCK = struct.Struct("<II")
"""Length and checksum of a block; both 0 behind the last."""


class DamagedError(Exception):
    """A file that is not as it was written."""


class Corpora:
    """Blocks of packed corpora, by the name of what was opened."""

    def __init__(self, folder: Path, version: str) -> None:
        """Keep corpora in `folder`; `version`, of 16 characters, is that of the rules."""
        self._folder = folder
        self._version = version.encode()

    def has(self, name: str) -> bool:
        """Tell whether there is a snapshot that may be of use."""
        return self._path(name).exists()

    def get(self, name: str, made_from: bytes) -> Iterator[bytes] | None:
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
                os.utime(path)  # in use: the last to go
                closing.pop_all()
                return _blocks(file)
        return None

    def put(self, name: str, made_from: bytes, blocks: Iterable[bytes]) -> None:
        """Keep `blocks` under `name`; `made_from` has 16 bytes."""
        with suppress(OSError):
            replace(
                self._path(name),
                self._pieces(made_from, blocks),
                mode=PRIVATE,
                draft_name=f".{os.getpid()}",
                is_urgent=False,
            )
        self._tidy()

    def _pieces(self, made_from: bytes, blocks: Iterable[bytes]) -> Iterator[bytes]:
        """Yield the file's content; raises `OSError` where it is too large to keep."""
        yield _HEAD.pack(self._version, made_from)
        size = 0
        for block in blocks:
            yield _BLOCK.pack(len(block), zlib.crc32(block))
            yield block
            size += len(block)
            if size > _BYTES:
                raise OSError("too large to keep")
        yield _BLOCK.pack(0, 0)

    def _path(self, name: str) -> Path:
        return self._folder / _NAME.format(version=self._version.decode(), name=name)

    def _tidy(self) -> None:
        with suppress(OSError):
            files = [(path.stat(), path) for path in self._folder.glob(_FILES)]
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
    """Find the files of corpora in `folder`, those that a sudden end left unfinished too."""
    return [*folder.glob(_FILES), *folder.glob(_DRAFTS)]


def _blocks(file: BinaryIO) -> Iterator[bytes]:
    """Yield the blocks one after the other: together they would need as much memory as the
    corpus."""
    with file:
        size = os.fstat(file.fileno()).st_size
        while len(head := _read(file, _BLOCK.size)) == _BLOCK.size:
            length, checksum = _BLOCK.unpack(head)
            if length == 0:
                return
            if length > size:  # no memory for what cannot be there
                break
            block = _read(file, length)
            if len(block) < length or zlib.crc32(block) != checksum:
                break
            yield block
    raise DamagedError("a block is damaged or missing")


def _read(file: BinaryIO, length: int) -> bytes:
    try:
        return file.read(length)
    except OSError as error:
        raise DamagedError(str(error)) from error
