"""Archives and compressed files: unpacked in memory, member by member, never onto the disk.

So a member called `../../etc/passwd` is no more than an odd name in a list. What a few kilobytes
may unpack to is bounded for each member, and for the archive with all those inside it.
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
from typing import IO, Any, Protocol, cast

from pktui.model.article import Problem
from pktui.reading.draft import unreadable
from pktui.reading.inputs import Input, Limits
from pktui.runtime.article_names import is_content
from pktui.wording.damage import NOT_TOLD, UnreadableError, reason_of

_TIMES = 10
"""How many files of the largest size allowed an archive may unpack to, all its members together."""

_FREELY = 32_000_000
"""Bytes that the smallest archive may unpack to."""

_RATIO = 200
"""How many times its size an archive may unpack to beyond that. Text takes a third to a twentieth,
a table whose rows hardly differ a hundredth; a bomb a thousandth, and its bombs inside a
millionth."""

_MOST = 1_000_000
"""Members looked at; more are only ever found in archives that were made to waste time."""

_TOO_MANY = "has more than {:,} members; the rest is left"

_DAMAGED = (
    *(OSError, EOFError, RuntimeError, ValueError, NotImplementedError),
    *(zlib.error, lzma.LZMAError, zipfile.BadZipFile, tarfile.TarError, UnreadableError),
)
"""What the standard library's own readers raise for damaged, encrypted and unknown archives."""


class Allowance:
    """What is left of the bytes that an archive may unpack to, with all those inside it."""

    def __init__(self, size: int, limits: Limits) -> None:
        """Begin to count what an archive of `size` bytes unpacks to."""
        self.whole = min(_TIMES * limits.file_bytes, _FREELY + _RATIO * size)
        self.left = self.whole

    @property
    def is_spent(self) -> bool:
        """Whether the limit is reached, so that nothing more is unpacked."""
        return self.left < 0

    def rest_left(self, path: str) -> Problem:
        """Make the problem of an archive that is larger than may be unpacked."""
        return unreadable(path, f"unpacks to more than {self.whole / 1e6:.3g} MB; the rest is left")


Members = Iterator[Input | Problem]
_Compressed = gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile
Opener = Callable[[io.BytesIO], _Compressed]


class Readable(Protocol):
    """What all the readers of members and compressed files have in common."""

    def read(self, size: int, /) -> bytes:
        """Return up to `size` bytes; none at the end."""
        ...


def unpacker(data: bytes) -> Callable[[Input, Limits, Allowance], Members]:
    """Tell how to unpack `data`, of which `sniff.archive` says that it is an archive."""
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip
    opened = next((opened for magic, opened in _COMPRESSIONS if data.startswith(magic)), None)
    if opened is None:
        return _tar(None)
    try:
        with opened(io.BytesIO(data)) as stream:
            head = stream.read(_TAR_HEADER)
    except _DAMAGED:
        head = b""  # told when it is unpacked
    # a tarball is read as a stream: all of it may be larger than one file is allowed to be
    return _tar(opened) if _is_tar(head) else _compressed(opened)


def _is_tar(head: bytes) -> bool:
    return head[257:262] == b"ustar"


def _zip(archive: Input, limits: Limits, allowance: Allowance) -> Members:
    def members() -> Members:
        with zipfile.ZipFile(io.BytesIO(archive.data)) as opened:
            items = opened.infolist()
            for item in items[:_MOST]:
                if not item.is_dir() and _is_content(item.filename):
                    path = f"{archive.path}/{item.filename}"
                    if item.flag_bits & 0x1:
                        yield unreadable(path, "encrypted")
                        continue
                    try:
                        with opened.open(item) as stream:
                            yield _bounded(stream, path, limits, allowance)
                    except _DAMAGED as error:
                        yield _damaged(path, error)
            if len(items) > _MOST:
                yield unreadable(archive.path, _TOO_MANY.format(_MOST))

    yield from _guarded(archive.path, members, allowance)


def _tar(opened: Opener | None) -> Callable[[Input, Limits, Allowance], Members]:
    """Return what unpacks a tarball that `opened` decompresses, or that is not compressed.

    `tarfile` decompresses by itself too, but copies all that a piece of 10 KB came to for each
    member of it: sixty thousand empty members in 280 KB are 30 GB so.
    """

    def unpack(archive: Input, limits: Limits, allowance: Allowance) -> Members:
        def members() -> Members:
            data = io.BytesIO(archive.data)
            with opened(data) if opened else data as stream:
                yield from _members_of_tar(stream, archive, limits, allowance)

        yield from _guarded(archive.path, members, allowance)

    return unpack


def _members_of_tar(
    stream: Readable, archive: Input, limits: Limits, allowance: Allowance
) -> Members:
    """Yield the members of a tarball up to the bound of the archive.

    What is passed over has to be unpacked as well, so that it counts: headers and what is no file.
    """
    with tarfile.open(fileobj=cast("IO[bytes]", stream), mode="r|", tarinfo=_BoundedHeader) as tar:
        kept: Any = tar  # every member, each with a copy of the attributes that hold for all
        for number, item in enumerate(tar):
            if number == _MOST:
                yield unreadable(archive.path, _TOO_MANY.format(_MOST))
                return
            member = tar.extractfile(item) if item.isreg() else None
            if member is not None and _is_content(item.name):
                yield _bounded(member, f"{archive.path}/{item.name}", limits, allowance)
            if item.offset_data + item.size > allowance.whole:
                allowance.left = -1
                yield allowance.rest_left(archive.path)
                return
            kept.members.clear()
            kept.pax_headers.clear()


_LONGEST_HEADER = 100_000
"""Bytes of a long name or of extended attributes before a member. A path has up to 4,096 bytes, the
attributes of a file seldom more than some thousands; `tarfile` takes all of it into memory."""
_EXTENDED = (
    *(tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK),
    *(tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.SOLARIS_XHDTYPE),
)
"""The types of headers that hold such a name or such attributes."""


class _BoundedHeader(tarfile.TarInfo):
    """A header of a tarball that is refused before it is read where it is too long."""

    def _proc_member(self, tar: tarfile.TarFile) -> tarfile.TarInfo:
        if self.type in _EXTENDED and self.size > _LONGEST_HEADER:
            raise UnreadableError(f"a header of more than {_LONGEST_HEADER:,} bytes")
        inherited: Any = super()
        member: tarfile.TarInfo = inherited._proc_member(tar)  # noqa: SLF001 - made to be overridden
        return member


def _compressed(opened: Opener) -> Callable[[Input, Limits, Allowance], Members]:
    def unpack(archive: Input, limits: Limits, allowance: Allowance) -> Members:
        def members() -> Members:
            with opened(io.BytesIO(archive.data)) as stream:
                whole = _Salvaged(stream)
                yield _bounded(whole, _without_suffix(archive.path), limits, allowance)
                if whole.error is not None:
                    raise whole.error

        yield from _guarded(archive.path, members, allowance)

    return unpack


class _Salvaged:
    """What is compressed as one stream, read as far as it is whole.

    A download that broke off and a few changed bytes leave most of it in place.
    """

    _PIECE = 1 << 16
    """Bytes unpacked at a time, at most: so much before the damage may be lost."""

    def __init__(self, stream: _Compressed) -> None:
        self._stream = stream
        self.error: Exception | None = None
        """What was raised where the stream is damaged."""

    def read(self, size: int, /) -> bytes:
        """Return up to `size` bytes; fewer where the stream ends or is damaged."""
        pieces: list[bytes] = []
        while size > 0:
            try:
                # `read` would go on until it has all, and lose what it had where the damage is
                piece = self._stream.read1(min(size, self._PIECE))
            except _DAMAGED as error:
                if not pieces:
                    raise
                self.error = error
                break
            if not piece:
                break
            pieces.append(piece)
            size -= len(piece)
        return b"".join(pieces)


def _without_suffix(path: str) -> str:
    """Take the ending of a compressed file off, `articles.jsonl` for `articles.jsonl.gz`, so that
    its format is told by its name."""
    stem, _, suffix = path.rpartition(".")
    return stem if stem and suffix.lower() in ("gz", "bz2", "xz", "lzma") else path


def _is_content(name: str) -> bool:
    """Tell whether a member is read, as in a folder: nothing hidden, no README, at any depth."""
    return all(is_content(part) for part in name.split("/") if part not in ("", ".", ".."))


def _bounded(stream: Readable, path: str, limits: Limits, allowance: Allowance) -> Input | Problem:
    most = min(limits.file_bytes, max(0, allowance.left))
    data = stream.read(most + 1)
    allowance.left -= len(data)
    if len(data) <= most:
        return Input(path, data)
    if most < limits.file_bytes:
        allowance.left = -1
        return allowance.rest_left(path)
    return unreadable(path, f"larger than {limits.file_bytes / 1e6:g} MB once it is unpacked")


def _guarded(path: str, members: Callable[[], Members], allowance: Allowance) -> Members:
    """Yield the members up to the archive's bound; damage ends the archive, not the reading."""
    try:
        for member in members():
            yield member
            if allowance.is_spent:  # by this one, or by an archive inside it
                return
    except _DAMAGED as error:
        yield _damaged(path, error)


def _damaged(path: str, error: Exception) -> Problem:
    reason = reason_of(error)
    return unreadable(path, "damaged" if reason == NOT_TOLD else f"damaged: {reason}")


_COMPRESSIONS: tuple[tuple[bytes, Opener], ...] = (
    (b"\x1f\x8b", lambda stream: gzip.GzipFile(fileobj=stream)),
    (b"BZh", bz2.BZ2File),
    (b"\xfd7zXZ\x00", lzma.LZMAFile),
)
"""How compressed files begin, and what opens them."""

_TAR_HEADER = 512
"""Bytes of a tarball's first block, which tells that it is one."""
