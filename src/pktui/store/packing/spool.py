"""Records that wait on the disk to be read in another order than they came in.

The events of a corpus are made article by article and kept in the order of their dates. Those of a
large pile take more memory than all else, and each is needed once more: so they wait in a file
without a name, which is gone with the process that wrote it, whatever ends that.
"""

from __future__ import annotations

import os
import sys
from array import array
from pathlib import Path
from threading import Lock
from typing import IO, Self

_PIECE = 1 << 20
"""Bytes that are written at once; so many records may be in memory."""

_SPARE = 4
"""A file leaves four times its size free on its disk."""


class Spool:
    """A sequence of records, of which the last megabyte is in memory; a context manager that
    forgets them. Of any thread."""

    def __init__(self, folder: Path | None = None) -> None:
        """Begin without records. Without a `folder` for its file, all of them stay in memory."""
        self._folder = folder
        self._file: IO[bytes] | None = None
        self._ends = array("Q", (0,))
        self._written = 0
        self._tail = bytearray()
        self._lock = Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()

    def __len__(self) -> int:
        return len(self._ends) - 1

    def add(self, record: bytes) -> None:
        """Append `record`; raises `OSError` where the disk takes no more, and has it in memory
        then."""
        with self._lock:
            self._add(record)

    def _add(self, record: bytes) -> None:
        self._tail += record
        self._ends.append(self._ends[-1] + len(record))
        if self._folder is not None and len(self._tail) > _PIECE:
            from shutil import disk_usage  # takes 4 ms

            if self._file is None:
                from tempfile import TemporaryFile  # takes 10 ms, and a small corpus needs none

                self._file = TemporaryFile(buffering=0, dir=self._folder)  # noqa: SIM115
            if disk_usage(self._folder).free < _SPARE * (self._written + len(self._tail)):
                raise OSError("too large to wait on this disk")
            self._file.seek(self._written)
            rest = memoryview(self._tail)
            while rest:
                rest = rest[self._file.write(rest) :]
            self._written += len(self._tail)
            self._tail = bytearray()

    def __getitem__(self, row: int) -> bytes:
        if not 0 <= row < len(self):
            raise IndexError(row)
        with self._lock:
            start, end = self._ends[row], self._ends[row + 1]
            if start >= self._written or self._file is None:
                return bytes(self._tail[start - self._written : end - self._written])
            record = _read(self._file, start, end - start)
        if len(record) < end - start:
            raise OSError("a file that waits on the disk was cut off")
        return record


def _read(file: IO[bytes], start: int, length: int) -> bytes:
    """Read from a place in `file`. A forked process shares the file's position with its parent, so
    neither goes by that where the system can read without it."""
    if sys.platform == "win32":
        file.seek(start)
        return file.read(length)
    return os.pread(file.fileno(), length, start)
