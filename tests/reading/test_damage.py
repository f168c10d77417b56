"""A damaged file of any kind is told in plain lines, and what is whole in it is read."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
import random
import re
from collections.abc import Callable, Iterator

import pytest

from pktui.model.article import Article, Problem
from pktui.reading.articles import articles_in
from pktui.reading.inputs import Input
from pktui.wording.damage import NOT_TOLD, UnreadableError, reason_of
from tests.reading.test_archive import tarred, zipped
from tests.reading.test_office import rtf
from tests.reading.test_real_files import MADE, UNCLOSED

TALKS = b"Talks began in Rome on Monday. " * 200

FILES: dict[str, Callable[[], bytes]] = {
    **MADE,
    "a.zip": lambda: zipped({"a.txt": TALKS, "b.txt": b"More talks."}),
    "a.tar": lambda: tarred({"a.txt": TALKS}, "w"),
    "a.tgz": lambda: tarred({"a.txt": TALKS}, "w:gz"),
    "a.txt.gz": lambda: gzip.compress(TALKS),
    "a.txt.bz2": lambda: bz2.compress(TALKS),
    "a.txt.xz": lambda: lzma.compress(TALKS),
    "a.rtf": lambda: rtf(r"{\b Talks} began in {\i Rome}.\par"),
    "a.json": lambda: b'{"articles": [{"text": "Talks.", "publisher": {"name": "VNS"}}]}',
    "a.csv": lambda: b'text;date\n"Talks; ""more""";2022-11-27\n',
}


def damaged(name: str, data: bytes) -> Iterator[bytes]:
    """The file as it may come: cut, with bytes changed or lost, under a wrong name."""
    size = len(data)
    for end in (size // 3, size // 2, size - size // 10, size - 20, size - 1):
        yield data[: max(1, end)]
    yield data[size // 3 :]
    yield data[: size // 3] + data[2 * size // 3 :]
    yield data + b"\xff\0junk" * 50
    yield b"junk\n" + data
    drawn = random.Random(name)  # noqa: S311 - the same every time
    for count in (1, 1, 3, 3, 10, 40):
        flipped = bytearray(data)
        for _ in range(count):
            flipped[drawn.randrange(size)] ^= 1 << drawn.randrange(8)
        yield bytes(flipped)
    yield data[: size // 2] + b"\0" * (size // 10) + data[size // 2 + size // 10 :]


_OF_PROGRAMMERS = re.compile(
    r"NoneType|object has|Error\b|Exception|Errno|0x|\bb'|\bdecompressing|CRC|seek|codec"
    r"|Traceback|<unknown>|unicode string|Expecting|token|magic|__|<[a-z]+ at "
)


def reasons(name: str, data: bytes) -> list[str]:
    return [found.reason for found in articles_in(Input(name, data)) if isinstance(found, Problem)]


@UNCLOSED
@pytest.mark.parametrize("name", FILES)
def test_what_is_wrong_is_said_in_plain_words(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for data in damaged(name, FILES[name]()):
        for reason in reasons(name, data):
            assert reason.splitlines() == [reason]
            assert not _OF_PROGRAMMERS.search(reason), reason
    assert capsys.readouterr() == ("", "")  # libraries say nothing beside


@UNCLOSED
@pytest.mark.parametrize("kind", [name.partition(".")[2] for name in FILES])
@pytest.mark.parametrize("other", ["a.jsonl", "a.docx", "a.pdf", "a.txt.gz"])
def test_a_wrong_ending_is_told_in_plain_words(kind: str, other: str) -> None:
    data = {**FILES, "a.jsonl": lambda: b'{"text": "Talks."}\n'}[other]()
    for reason in reasons(f"x.{kind}", data):
        assert not _OF_PROGRAMMERS.search(reason), reason


class OfLibraryError(Exception):
    """What a library may raise that nobody knows."""


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OfLibraryError("frobnicate(0x7f) failed"), NOT_TOLD),
        (OfLibraryError(), NOT_TOLD),
        (KeyError("There is no item named 'word/document.xml' in the archive"), None),
        (UnreadableError("12 rows of 3 columns"), "12 rows of 3 columns"),
        (RecursionError("maximum recursion depth exceeded"), "nested too deeply"),
        (AttributeError("'NoneType' object has no attribute 'get'"), None),
        (IndexError("list index out of range"), "something that belongs in it is missing"),
        (KeyError("/Root"), "something that belongs in it is missing"),
        (ValueError("bytes must be in range(0, 256)"), NOT_TOLD),
        (ValueError("day is out of range for month"), "a date that the calendar does not have"),
        (ValueError("hour must be in 0..23"), "a date that the calendar does not have"),
    ],
)
def test_what_is_told_of_an_error(error: Exception, told: str | None) -> None:
    reason = reason_of(error)
    assert reason == told if told else reason != NOT_TOLD
    assert not _OF_PROGRAMMERS.search(reason)


def lines(count: int) -> bytes:
    drawn = random.Random(3)  # noqa: S311 - the same every time
    rows = ({"text": f"Talks {n} began for {drawn.random()}."} for n in range(count))
    return "\n".join(map(json.dumps, rows)).encode()


@pytest.mark.parametrize(
    "compress", [gzip.compress, lambda data: bz2.compress(data, 1), lzma.compress]
)
def test_what_stands_before_a_cut_in_a_compressed_file_is_read(
    compress: Callable[[bytes], bytes],
) -> None:
    data = compress(lines(6_000))
    found = [*articles_in(Input("a.jsonl.gz", data[: len(data) * 2 // 3]))]
    texts = [each.text for each in found if isinstance(each, Article)]
    assert len(texts) > 1_500
    assert texts[0].startswith("Talks 0 began")
    assert found[-1] == problem("a.jsonl.gz", "damaged: it ends too early")


def test_what_stands_behind_a_compressed_file_costs_nothing_in_it() -> None:
    found = [*articles_in(Input("a.jsonl.gz", gzip.compress(lines(6_000)) + b"\0\1junk"))]
    assert sum(isinstance(each, Article) for each in found) == 6_000
    assert isinstance(found[-1], Problem)


class Beginning:
    """Equals a problem of a path whose reason begins so."""

    def __init__(self, path: str, reason: str) -> None:
        self.path, self.reason = path, reason

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        is_one = isinstance(other, Problem) and other.path == self.path
        return is_one and other.reason.startswith(self.reason)  # type: ignore[attr-defined]


def problem(path: str, reason: str) -> Beginning:
    return Beginning(path, reason)


PAGE = (
    "<!doctype html><html><head><title>Talks {n}</title></head><body><article><h1>Talks {n}</h1>"
    "<p>Talks number {n} began in Rome on Monday, the ministry said in a statement.</p>"
    "<p>They are to go on for the whole week, it added, in the hall by the river.</p>"
    "</article></body></html>"
)


def archive(pages: int, length: int = 0) -> list[bytes]:
    """The records of a web archive; the second says that it is `length` longer than it is."""
    records: list[bytes] = []
    for n in range(pages):
        body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE.format(n=n).encode()
        told = len(body) + (length if n == 1 else 0)
        head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://e.org/{n}\r\n"
        records.append(f"{head}Content-Length: {told}\r\n\r\n".encode() + body + b"\r\n\r\n")
    return records


def read_from(data: bytes) -> tuple[set[str | None], list[str]]:
    found = [*articles_in(Input("a.warc", data))]
    pages = {each.url for each in found if isinstance(each, Article)}
    return pages, [each.reason for each in found if isinstance(each, Problem)]


def urls(*numbers: int) -> set[str]:
    return {f"https://e.org/{n}" for n in numbers}


def test_a_damaged_record_costs_those_behind_it_nothing() -> None:
    records = archive(4)
    records[1] = records[1].replace(b"WARC/1.0", b"WERC/1.0")
    pages, told = read_from(b"".join(records))
    assert pages == urls(0, 2, 3)
    assert len(told) == 1


def test_a_record_without_an_address_is_told() -> None:
    records = archive(3)
    records[1] = records[1].replace(b"WARC-Target-URI", b"WARC-Torget-URI")
    pages, told = read_from(b"".join(records))
    assert pages == urls(0, 2)
    assert told == ["a web archive that cannot be read: something that belongs in it is missing"]


@pytest.mark.parametrize("length", [300, -60, 900_000])
def test_a_record_of_another_length_than_it_says_hides_no_other(length: int) -> None:
    pages, told = read_from(b"".join(archive(5, length)))
    assert pages >= urls(0, 2, 3, 4)
    assert told == ["a page in a web archive is longer or shorter than its record says"]


def test_records_that_lie_in_each_other_are_not_read_again_and_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("pktui.reading.formats.web_archive._LARGEST_PAGE", 2_000)
    records = [each.replace(b"Content-Length: ", b"Content-Length: 9") for each in archive(40)]
    _, told = read_from(b"".join(records))
    assert told[-1] == "a web archive that is damaged in many places; the rest is left"
    assert len(told) < 20


def test_an_archive_that_ends_within_a_page_says_so() -> None:
    data = b"".join(archive(2))
    pages, told = read_from(data[:-120])
    assert pages == urls(0, 1)
    assert told == ["https://e.org/1: it ends too early, as a download that broke off does"]
    assert read_from(data) == (urls(0, 1), [])
    told_by_program = data.replace(b"WARC-Type: response", b"WARC-Type: metadata")[:-120]
    assert read_from(told_by_program) == (set(), told)


def test_so_many_damaged_records_end_the_archive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pktui.reading.formats.web_archive._MOST_DAMAGED", 3)
    records = [each.replace(b"WARC-Target", b"WARC-Torget") for each in archive(6)]
    _, told = read_from(b"".join(records))
    assert len(told) == 4
    assert told[-1] == "a web archive that is damaged in many places; the rest is left"


RSS = "".join(
    f"<item><title>Talks {n}</title><description>Talks began on {n} May 2010.</description></item>"
    for n in range(1, 6)
)
FEED = f"<rss version='2.0'><channel><title>VNS</title>{RSS}</channel></rss>".encode()


@pytest.mark.parametrize(
    ("name", "data", "is_told"),
    [
        ("a.rss", FEED, False),
        ("a.rss", FEED[:-200], True),
        ("a.rss", FEED.replace(b"Talks 3", b"Talks & more"), False),
        ("a.rtf", rtf(r"Talks {\b began} in Rome.\par More talks."), False),
        ("a.rtf", rtf(r"Talks {\b began} in Rome.\par More talks.")[:-8], True),
    ],
)
def test_what_was_cut_is_read_and_told(name: str, data: bytes, is_told: bool) -> None:
    found = [*articles_in(Input(name, data))]
    assert any(isinstance(each, Article) for each in found)
    told = [each.reason for each in found if isinstance(each, Problem)]
    assert ["read as far as it goes" in reason for reason in told] == [True] * is_told


def test_entries_of_bibtex_with_one_key_are_both_read() -> None:
    text = b'@misc{a, title={One}, year=2020}\n@misc{a, title="Two", year=2021}\n'
    text += b"@misc{b, title={Three}, title={Four}}\n"
    found = [*articles_in(Input("a.bib", text))]
    assert [each.text for each in found if isinstance(each, Article)] == ["One", "Two", "Four"]
    assert [each.reason for each in found if isinstance(each, Problem)] == [
        "entry b: two fields “title”; the last counts"
    ]


def test_front_matter_says_where_it_goes_wrong() -> None:
    text = b"---\ntitle: Talks\ndate: [2010\nplace: Rome\n---\nTalks began.\n"
    assert reasons("a.md", text) == ["front matter that is not YAML: line 4, column 6"]
    text = b"+++\ntitle = 'Talks'\ndate 2010\n+++\nTalks began.\n"
    assert reasons("a.md", text) == ["front matter that is not TOML: line 3, column 6"]
