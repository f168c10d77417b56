"""Archives and compressed files: unpacked in memory, member by member, never onto the disk.

So a member called `../../etc/passwd` is no more than an odd name in a list. What a few kilobytes
may unpack to is bounded for each member and for the archive.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import Protocol

from pktui.model.article import Problem
from pktui.reading.draft import unreadable
from pktui.reading.inputs import Input, Limits, is_content

_TIMES = 10
"""How many files of the largest size allowed an archive may unpack to, all its members together."""

_MOST = 1_000_000
"""Members looked at; more are only ever found in archives that were made to waste time."""

_DAMAGED = (
    *(OSError, EOFError, RuntimeError, ValueError, NotImplementedError),
    *(zlib.error, lzma.LZMAError, zipfile.BadZipFile, tarfile.TarError),
)
"""What the standard library's own readers raise for damaged, encrypted and unknown archives."""

Members = Iterator[Input | Problem]
Opener = Callable[[io.BytesIO], gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile]


class Readable(Protocol):
    """What all the readers of members and compressed files have in common."""

    def read(self, size: int, /) -> bytes: ...


def unpacker(data: bytes) -> Callable[[Input, Limits], Members]:
    """How to unpack `data`, of which `sniff.archive` says that it is an archive."""
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip
    opened = next((opened for magic, opened in _COMPRESSIONS if data.startswith(magic)), None)
    if opened is None:
        return _tar
    try:
        with opened(io.BytesIO(data)) as stream:
            head = stream.read(_TAR_HEADER)
    except _DAMAGED:
        head = b""  # told when it is unpacked
    # a tarball is read as a stream: all of it may be larger than one file is allowed to be
    return _tar if _is_tar(head) else _compressed(opened)


def _is_tar(head: bytes) -> bool:
    return head[257:262] == b"ustar"


def _zip(archive: Input, limits: Limits) -> Members:
    def members() -> Members:
        with zipfile.ZipFile(io.BytesIO(archive.data)) as opened:
            for item in opened.infolist()[:_MOST]:
                if not item.is_dir() and _is_content(item.filename):
                    path = f"{archive.path}/{item.filename}"
                    if item.flag_bits & 0x1:
                        yield unreadable(path, "encrypted")
                        continue
                    try:
                        with opened.open(item) as stream:
                            yield _bounded(stream, path, limits)
                    except _DAMAGED as error:
                        yield unreadable(path, f"damaged: {error}")

    yield from _guarded(archive.path, members, limits)


def _tar(archive: Input, limits: Limits) -> Members:
    def members() -> Members:
        with tarfile.open(fileobj=io.BytesIO(archive.data), mode="r|*") as opened:
            left = _TIMES * limits.file_bytes
            for number, item in enumerate(opened):
                if number == _MOST:
                    return
                stream = opened.extractfile(item) if item.isreg() else None
                if stream is not None and _is_content(item.name):
                    yield _bounded(stream, f"{archive.path}/{item.name}", limits)
                left -= item.size  # what is passed over has to be unpacked as well
                if left < 0:
                    yield _rest_left(archive.path, limits)
                    return

    yield from _guarded(archive.path, members, limits)


def _compressed(opened: Opener) -> Callable[[Input, Limits], Members]:
    def unpack(archive: Input, limits: Limits) -> Members:
        def members() -> Members:
            with opened(io.BytesIO(archive.data)) as stream:
                yield _bounded(stream, _without_suffix(archive.path), limits)

        yield from _guarded(archive.path, members, limits)

    return unpack


def _without_suffix(path: str) -> str:
    """`articles.jsonl` for `articles.jsonl.gz`, so that its format is told by its name."""
    stem, _, suffix = path.rpartition(".")
    return stem if stem and suffix.lower() in ("gz", "bz2", "xz", "lzma") else path


def _is_content(name: str) -> bool:
    """As in a folder: nothing hidden, no README, in whatever depth."""
    return all(is_content(part) for part in name.split("/") if part not in ("", ".", ".."))


def _bounded(stream: Readable, path: str, limits: Limits) -> Input | Problem:
    data = stream.read(limits.file_bytes + 1)
    if len(data) > limits.file_bytes:
        return unreadable(path, f"larger than {limits.file_bytes / 1e6:g} MB once it is unpacked")
    return Input(path, data)


def _guarded(path: str, members: Callable[[], Members], limits: Limits) -> Members:
    """The members up to the archive's bound; damage ends the archive, not the reading."""
    left = _TIMES * limits.file_bytes
    try:
        for member in members():
            left -= len(member.data) if isinstance(member, Input) else limits.file_bytes
            if left < 0:
                yield _rest_left(path, limits)
                return
            yield member
    except _DAMAGED as error:
        yield unreadable(path, f"damaged: {error}")


def _rest_left(path: str, limits: Limits) -> Problem:
    most = _TIMES * limits.file_bytes / 1e6
    return unreadable(path, f"unpacks to more than {most:g} MB; the rest is left")


_COMPRESSIONS: tuple[tuple[bytes, Opener], ...] = (
    (b"\x1f\x8b", lambda stream: gzip.GzipFile(fileobj=stream)),
    (b"BZh", bz2.BZ2File),
    (b"\xfd7zXZ\x00", lzma.LZMAFile),
)
"""How compressed files begin, and what opens them."""

_TAR_HEADER = 512
"""Bytes of a tarball's first block, which tells that it is one."""
