"""One way to open a file: regular files alone, without waiting, up to a limit.

A path may name a pipe that nobody writes to, a device without an end, or a file of many gigabytes.
So a file is opened without waiting, looked at once it is open (nothing can be swapped in between),
and read up to a limit. Articles, corrections, saved filters, notes and settings all come through
here.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

_FLAGS = ("O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY")
"""The last one is of Windows alone, the others of POSIX."""

OPEN_WITHOUT_WAITING = os.O_RDONLY | sum(int(getattr(os, flag, 0)) for flag in _FLAGS)
"""Flags for `os.open`: opening a pipe does not wait for its writer, and a terminal that is opened
does not become the one that controls pktui."""

_CHUNK = 1 << 20

SETTINGS_BYTES = 2_000_000
"""The most that a file of the reader's own may have (corrections, saved filters, settings): some
20,000 lines, where people write tens."""


def read_regular_file(path: str | Path, most: int) -> bytes:
    """Return the whole content of the regular file at `path`, of at most `most` bytes.

    Raises `OSError` for anything else; its `strerror` is the reason as it is put in one line.
    """
    descriptor = os.open(path, OPEN_WITHOUT_WAITING)
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            raise _refusal(path, kind_of_file(found.st_mode))
        if found.st_size > most:
            raise _refusal(path, larger_than(most))
        chunks: list[bytes] = []
        size = 0
        while chunk := read_without_waiting(descriptor, path):  # it may grow while it is read
            chunks.append(chunk)
            size += len(chunk)
            if size > most:
                raise _refusal(path, larger_than(most))
        return b"".join(chunks)
    finally:
        os.close(descriptor)


def read_without_waiting(descriptor: int, path: str | Path) -> bytes:
    """The next bytes of a regular file that is open at `descriptor`; nothing at its end.

    The kernel has regular files that are no store of bytes: a read of `/proc/kmsg` waits for the
    next message. Opened with `OPEN_WITHOUT_WAITING`, they are refused here.
    """
    try:
        return os.read(descriptor, _CHUNK)
    except BlockingIOError as error:
        raise _refusal(path, "it gives nothing to read now") from error


def _refusal(path: str | Path, reason: str) -> OSError:
    return OSError(errno.EINVAL, reason, str(path))


def larger_than(most: int) -> str:
    """Say that a file has more than `most` bytes, for a message."""
    return f"larger than {most / 1e6:g} MB" if most >= _IN_MB else f"larger than {most:,} bytes"


_IN_MB = 1_000
"""Bytes from which on a size is told in MB."""


def kind_of_file(mode: int) -> str:
    """Say what a file of this `mode` is, if it is no regular file."""
    if stat.S_ISDIR(mode):
        return "a folder, not a file"
    if stat.S_ISFIFO(mode):
        return "a named pipe, not a file"
    if stat.S_ISSOCK(mode):
        return "a socket, not a file"
    return "a device, not a file"
