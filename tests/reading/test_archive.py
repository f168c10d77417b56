"""Archives: unpacked in memory, bounded, and never trusted."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from pktui.model.article import Article
from pktui.reading.articles import articles_in
from pktui.reading.inputs import Input, Limits

FILES = {
    "b/two.jsonl": (json.dumps({"id": "2", "text": "two"}) + "\n").encode(),
    "one.txt": b"one",
    "README.md": b"about",
    ".hidden.txt": b"hidden",
    "__MACOSX/._one.txt": b"\0fork",
    "bad.bin": b"\0\1",
}


def zipped(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def tarred(files: dict[str, bytes], mode: str = "w") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        for name, data in files.items():
            item = tarfile.TarInfo(name)
            item.size = len(data)
            archive.addfile(item, io.BytesIO(data))
    return out.getvalue()


def found(data: bytes, path: str = "a", limits: Limits | None = None) -> dict[str, str]:
    """By its path, the text of each article or the reason why there is none."""
    items = articles_in(Input(path, data), limits or Limits())
    return {item.path: item.text if isinstance(item, Article) else item.reason for item in items}


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("a.zip", zipped),
        ("a.tar", tarred),
        ("a.tar.gz", lambda files: tarred(files, "w:gz")),
        ("a.tgz", lambda files: tarred(files, "w:gz")),
        ("a.tar.bz2", lambda files: tarred(files, "w:bz2")),
        ("a.tar.xz", lambda files: tarred(files, "w:xz")),
        pytest.param("-", zipped, id="by its content"),
        pytest.param("-", lambda files: tarred(files, "w:gz"), id="by its content, in a tarball"),
    ],
)
def test_every_member_is_read_as_a_folder_s_file(
    name: str, make: Callable[[dict[str, bytes]], bytes]
) -> None:
    assert found(make(FILES), name) == {
        f"{name}/b/two.jsonl": "two",
        f"{name}/one.txt": "one",
        f"{name}/bad.bin": "binary data, not text",
    }


@pytest.mark.parametrize(
    ("suffix", "compress"), [("gz", gzip.compress), ("bz2", bz2.compress), ("xz", lzma.compress)]
)
def test_a_compressed_file_is_told_by_the_name_inside(
    suffix: str, compress: Callable[[bytes], bytes]
) -> None:
    lines = FILES["b/two.jsonl"]
    assert found(compress(lines), f"x.jsonl.{suffix}") == {"x.jsonl": "two"}
    assert found(compress(lines), "-") == {"-": "two"}
    assert found(compress(lines) + compress(lines), f"x.txt.{suffix}") == {
        "x.txt": (lines * 2).decode()
    }


def test_archives_in_archives_up_to_a_depth() -> None:
    data = b"deep"
    for depth in range(4):
        data = zipped({f"{depth}": data})
    assert list(found(data).values()) == ["deep"]
    assert list(found(zipped({"4": data})).values()) == ["an archive too deep inside others"]


def test_names_that_lead_out_are_only_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    files = {"../../etc/evil.txt": b"one", "/etc/evil.txt": b"two"}
    for make in (zipped, tarred):
        assert sorted(found(make(files)).values()) == ["one", "two"]
    assert not list(tmp_path.iterdir())


def test_links_and_devices_in_a_tarball_are_passed_over() -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE):
            item = tarfile.TarInfo("link.txt")
            item.type, item.linkname = kind, "/etc/passwd"
            archive.addfile(item)
    assert found(out.getvalue()) == {}


@pytest.mark.slow
def test_a_bomb_goes_off_outside() -> None:
    limits = Limits(file_bytes=100_000)
    bomb = b"\0" * 50_000_000
    too_large = "larger than 0.1 MB once it is unpacked"
    for data in (zipped({"x.txt": bomb}), gzip.compress(bomb)):
        assert list(found(data, limits=limits).values()) == [too_large]
    # what follows in a tarball is only to be had by unpacking all that comes before it
    members = {"x.txt": bomb, "y.txt": b"Talks began."}
    assert list(found(tarred(members, "w:gz"), limits=limits).values()) == [
        too_large,
        "unpacks to more than 1 MB; the rest is left",
    ]


def test_many_small_bombs_are_one_large_one() -> None:
    limits = Limits(file_bytes=100_000)
    files = {f"{i:03}.txt": b"x" * 90_000 for i in range(50)}
    *members, last = found(zipped(files), limits=limits).values()
    assert len(members) == 11
    assert last == "unpacks to more than 1 MB; the rest is left"


def test_overlapping_members_are_bounded_too() -> None:
    # the quine-like bombs of zip declare sizes that their data do not have
    data = bytearray(zipped({"x.txt": b"x" * 1000}))
    at = data.index(b"PK\1\2") + 24
    data[at : at + 4] = (10).to_bytes(4, "little")
    [reason] = found(bytes(data)).values()
    assert reason == "x" * 10 or reason.startswith("damaged: ")


@pytest.mark.parametrize("make", [zipped, tarred, lambda files: tarred(files, "w:gz")])
def test_a_damaged_archive_is_told_once_and_the_rest_is_read(
    make: Callable[[dict[str, bytes]], bytes],
) -> None:
    data = make({"a.txt": b"one", "b.txt": b"two" * 10_000})
    for end in (len(data) // 2, len(data) - 30):
        reasons = found(data[:end]).values()
        assert all(r.startswith(("damaged: ", "one", "two")) for r in reasons)


def test_an_encrypted_member_is_told() -> None:
    data = bytearray(zipped({"a.txt": b"secret", "b.txt": b"open"}))
    for mark, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        at = data.index(mark) + offset
        data[at] |= 1
    assert found(bytes(data)) == {"a/a.txt": "encrypted", "a/b.txt": "open"}


def test_archives_inside_share_what_the_outermost_may_unpack_to() -> None:
    inner = zipped({"x.txt": b"\0" * 90_000_000})
    outer = zipped({f"{number}.zip": inner for number in range(50)}, zipfile.ZIP_STORED)
    outer = zipped({"all.zip": outer})
    [reason] = found(outer).values()
    assert (
        reason == f"unpacks to more than {(32e6 + 200 * len(outer)) / 1e6:.3g} MB; the rest is left"
    )


def test_what_is_packed_well_is_no_bomb() -> None:
    line = json.dumps({"text": "Talks began in Geneva. " * 1000, "date": "2020-05-03"}).encode()
    table = b"\n".join([line] * 280)  # 6 MB, which pack to less than a hundredth
    items = articles_in(Input("a.jsonl.gz", gzip.compress(table)))
    assert sum(isinstance(item, Article) for item in items) == 280


@pytest.mark.parametrize("mode", ["w:gz", "w:bz2", "w:xz"])
def test_a_member_costs_the_same_however_well_the_tarball_is_packed(
    mode: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[int] = []
    read = tarfile._Stream._read  # type: ignore[attr-defined]

    def watched(stream: object, size: int) -> bytes:
        data: bytes = read(stream, size)
        held.append(len(getattr(stream, "dbuf", b"")))  # what is copied for the next member
        return data

    monkeypatch.setattr(tarfile._Stream, "_read", watched)  # type: ignore[attr-defined]
    files = {f"{number}.txt": b"Talks" for number in range(2000)}
    assert len(found(tarred(files, mode))) == 2000
    assert max(held, default=0) <= tarfile.RECORDSIZE


def tarred_behind(header_type: bytes, size: int, times: int = 1) -> bytes:
    """A packed tarball with headers of `size` bytes before the second of its two files."""
    out = io.BytesIO()
    with gzip.GzipFile(fileobj=out, mode="wb") as packed:
        for name, count in (("a.txt", 0), ("b.txt", times)):
            for _ in range(count):
                header = tarfile.TarInfo("header")
                header.type, header.size = header_type, size
                packed.write(header.tobuf(tarfile.GNU_FORMAT))
                packed.write(b"b.txt".ljust(-(-size // 512) * 512, b"\0"))
            item = tarfile.TarInfo(name)
            item.size = 5
            packed.write(item.tobuf(tarfile.GNU_FORMAT) + b"Talks".ljust(512, b"\0"))
    return out.getvalue()


@pytest.mark.parametrize("kind", [tarfile.GNUTYPE_LONGNAME, tarfile.XHDTYPE, tarfile.XGLTYPE])
def test_a_header_is_not_unpacked_if_it_is_too_long(kind: bytes) -> None:
    """Each of these takes as many bytes as it says into memory, which pack to nearly nothing."""
    assert found(tarred_behind(kind, 10_000_000), "a.tgz") == {
        "a.tgz/a.txt": "Talks",
        "a.tgz": "damaged: a header of more than 100,000 bytes",
    }


def test_a_long_name_is_read() -> None:
    name = "x" * 300 + ".txt"
    for form in (tarfile.GNU_FORMAT, tarfile.PAX_FORMAT):
        out = io.BytesIO()
        with tarfile.open(fileobj=out, mode="w:gz", format=form) as archive:
            item = tarfile.TarInfo(name)
            item.size = 5
            archive.addfile(item, io.BytesIO(b"Talks"))
        assert found(out.getvalue(), "a.tgz") == {f"a.tgz/{name}": "Talks"}


def test_headers_count_as_unpacked() -> None:
    data = tarred_behind(tarfile.GNUTYPE_LONGNAME, 90_000, 2)
    limits = Limits(file_bytes=10_000)
    assert [*found(data, "a.tgz", limits).values()] == [
        "Talks",
        "Talks",
        "unpacks to more than 0.1 MB; the rest is left",
    ]


def test_attributes_for_all_members_are_not_copied_for_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out = io.BytesIO()
    attributes = {f"key{number}": "value" for number in range(100)}
    with tarfile.open(fileobj=out, mode="w:gz", pax_headers=attributes) as archive:
        for number in range(5):
            item = tarfile.TarInfo(f"{number}.txt")
            item.size = 5
            archive.addfile(item, io.BytesIO(b"Talks"))
    held: list[int] = []
    extract = tarfile.TarFile.extractfile

    def watched(tar: tarfile.TarFile, item: tarfile.TarInfo) -> object:
        held.append(len(item.pax_headers))
        assert len(tar.members) == 1
        return extract(tar, item)

    monkeypatch.setattr(tarfile.TarFile, "extractfile", watched)
    assert [*found(out.getvalue(), "a.tgz").values()] == ["Talks"] * 5
    assert held[1:] == [0] * 4


@pytest.mark.parametrize("make", [zipped, tarred])
def test_members_beyond_the_most_are_told(
    make: Callable[[dict[str, bytes]], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pktui.reading.archive._MOST", 2)
    files = {"a.txt": b"Talks", "b.txt": b"Talks"}
    assert found(make(files)) == {"a/a.txt": "Talks", "a/b.txt": "Talks"}
    told = found(make(files | {"c.txt": b"Talks"}))
    assert told == {
        "a/a.txt": "Talks",
        "a/b.txt": "Talks",
        "a": "has more than 2 members; the rest is left",
    }
