"""A folder of nasty files: each is told in one line, and the rest is there as if they were not.

One run reads them all, as a user would, and is watched: it may connect to nothing and write nothing
but its cache. The sizes are such that the suite stays quick; what grows faster than its input shows
at these sizes, too.
"""

from __future__ import annotations

import bz2
import csv
import gzip
import io
import json
import lzma
import os
import random
import resource
import socket
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

RUN = """
import os, sys
allowed, report = sys.argv[1:3]

def watch(event, args):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto", "subprocess.Popen"):
        said(event, args)
    elif event == "open" and isinstance(args[0], int):
        pass  # a descriptor: what it leads to was opened before, by its name
    elif event == "open" and args[2] & (os.O_WRONLY | os.O_RDWR):
        if not os.fsdecode(args[0]).startswith((allowed, "/dev/", report)):
            said(event, args)
    elif event in ("os.mkdir", "os.rename", "os.remove"):
        if not os.fsdecode(args[0]).startswith(allowed):
            said(event, args)
    elif event in ("os.symlink", "os.link"):
        if not os.fsdecode(args[1]).startswith(allowed):  # where the new name stands
            said(event, args)

def said(event, args):
    with open(report, "a") as file:
        file.write(f"{event} {args!r}\\n")

sys.addaudithook(watch)
from pktui.cli.main import main
main(sys.argv[3:])
"""

TALKS = b"Talks began in Geneva on 3 May 2020."


def zipped(members: Mapping[str, bytes], level: int | None = None) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def tarred(name: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        member = tarfile.TarInfo(name)
        member.size = len(data)
        archive.addfile(member, io.BytesIO(data))
    return out.getvalue()


def matryoshka(depth: int) -> bytes:
    data = TALKS
    for _ in range(depth):
        data = gzip.compress(data)
    return data


def laughs(around: str) -> str:
    """The billion laughs: ten entities, each ten of the one before."""
    entities = "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">'
        for before, name in zip("abcdefghi", "bcdefghij", strict=True)
    )
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"{">"}{entities}]>{around}'


ZEROS = b"\0" * 1_900_000
NOISE = random.Random(1).randbytes(20_000)  # noqa: S311
XXE = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">'
    '<!ENTITY b SYSTEM "http://127.0.0.1:9/"><!ENTITY % c SYSTEM "http://127.0.0.1:9/"> %c;]>'
    "<rss><channel><item><title>T</title><description>D &a; &b;</description></item>"
    "</channel></rss>"
)
RSS = "<rss><channel><item><title>T</title><description>{}</description></item></channel></rss>"
EPUB = {
    "mimetype": b"application/epub+zip",
    "META-INF/container.xml": b'<c><r><rootfile full-path="p.opf"/></r></c>',
    "p.opf": b'<p><m><item id="a" href="a.xhtml"/></m><s>'
    + b'<itemref idref="a"/>' * 5000
    + b"</s></p>",
    "a.xhtml": b"<p>Talks</p>" * 5000,
}


def bomb() -> bytes:
    """What takes no room packed, and 3 MB unpacked."""
    return b"0" * 3_000_000


def docx_bomb() -> bytes:
    # packed as quickly as can be, which still takes a second
    return zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"0" * 250_000_000}, 1)


FILES: Mapping[str, tuple[bytes | str | Callable[[], bytes], str | None]] = {
    # encodings
    "noise.txt": (NOISE, "binary data, not text"),
    "noise": (NOISE, "binary data, not text"),
    "noise.html": (NOISE, "binary data, not text"),
    "noise.eml": (NOISE, "binary data, not text"),
    "noise.csv": (NOISE, "binary data, not text"),
    "noise.pdf": (b"%PDF-1.4\n" + NOISE, "a PDF that cannot be read"),
    "noise.docx": (b"PK\3\4" + NOISE, "a DOCX document that cannot be read"),
    "noise.zip": (b"PK\3\4" + NOISE, "damaged"),
    "noise.gz": (b"\x1f\x8b" + NOISE, "damaged"),
    "nul.txt": (b"Talks\0 began", "binary data, not text"),
    "empty.txt": (b"", "empty"),
    "utf16.txt": ("Talks in Hà Nội.".encode("utf-16"), None),
    "utf16.jsonl": ('{"text": "Talks in Hà Nội (2)."}\n'.encode("utf-16"), None),
    "mixed.txt": ("Talks in Hà Nội ".encode() + "and a café. ".encode("latin-1") * 9, None),
    # long and deep
    "line.txt": ("Talks were held and words were said. " * 800, None),
    "letters.txt": ("a" * 200_000, None),
    "digits.txt": ("1" * 200_000, None),
    "too-long.txt": ("Talks. " * 250_000, "an article of more than 1 M characters"),
    "brackets.txt": ("[" * 10_000 + "]" * 10_000, None),
    "brackets.json": ("[" * 100_000 + "]" * 100_000, "nested too deeply"),
    "brackets.jsonl": ('{"text":' * 100_000, "nested too deeply"),
    "brackets.md": ("[" * 10_000 + "a" + "]" * 10_000 + "\n" + "> " * 1000 + "*" * 9999, None),
    "front.md": ("---\na: " + "[" * 10_000 + "\n---\nTalks (1).", "front matter that is not YAML"),
    "toml.md": (
        "+++\na = " + "[" * 10_000 + "\n+++\nTalks (2).",
        "front matter that is not read: TOML",
    ),
    "tags.html": ("<html><body>" + "<div>" * 10_000 + "Talks", "a web page without an article"),
    "attributes.html": (
        "<html><body><p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">Talks",
        "a tag of more than 5,000 attributes",
    ),
    "tags.rss": (RSS.format("&lt;div&gt;" * 10_000 + "Talks (3)."), None),
    "parts.eml": (
        "".join(f'Content-Type: multipart/mixed; boundary="{n}"\n\n--{n}\n' for n in range(2000)),
        "an e-mail with more than 1,000 parts inside each other",
    ),
    "headers.eml": (f"From: {'(' * 9999}\nSubject: {'=?utf-8?q?' * 9999}\n\nTalks", "an e-mail"),
    "events.ics": ("BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n" * 1000, "a calendar"),
    "quote.csv": ('text,date\n"' + "a" * 300_000, None),
    # bombs
    "bomb.zip": (lambda: zipped({f"{n}.txt": bomb() for n in range(30)}), "larger than 2 MB"),
    "bomb.tgz": (lambda: gzip.compress(tarred("x.txt", bomb())), "larger than 2 MB"),
    "gz-bomb": (lambda: gzip.compress(bomb()), "larger than 2 MB"),
    "bz2-bomb": (lambda: bz2.compress(bomb()), "larger than 2 MB"),
    "xz-bomb": (lambda: lzma.compress(bomb()), "larger than 2 MB"),
    "bomb.docx": (docx_bomb, "250 MB once it is unpacked"),
    "nested": (matryoshka(10), "too deep inside others"),
    "groups.rtf": (b"{\\rtf1 " + b"{\\b " * 20_000, "groups nested too deeply"),
    "picture.rtf": (b"{\\rtf1 Talks (9). {\\pict\\bin99999999 " + NOISE, "it ends too early"),
    "laughs.xml": (laughs("<nitf><body>&j;</body></nitf>"), "XML that defines entities"),
    "deep.xml": ("<?xml version='1.0'?>" + "<a>" * 20_000, "XML"),
    "zips.zip": (
        lambda: zipped(dict.fromkeys((f"{n}.zip" for n in range(50)), zipped({"x.txt": ZEROS}))),
        "the rest is left",
    ),
    "fields.eml": (
        "Subject: a" + "\n b" * 20_000 + "\n\nTalks",
        "a header field of more than 8 KB",
    ),
    "keys.md": ("+++\n" + "a." * 5_000 + "a = 1\n+++\nTalks (10).", "a key of too many parts"),
    "braces.bib": ("@article{a, title = " + "{" * 50_000, "an entry of BibTeX"),
    "laughs.rss": (laughs(RSS.format("Talks (4) &j;")), None),
    "laughs.epub": (zipped({**EPUB, "p.opf": laughs("<p>&j;</p>").encode()}), "an EPUB book"),
    "fetches.rss": (XXE, None),
    "spine.epub": (zipped(EPUB), None),
    # names that lead out
    "slip.zip": (zipped({"../../slipped.txt": b"Talks (5).", "/slipped.txt": b"Talks (6)."}), None),
    "slip.tar": (tarred("../../../slipped.txt", b"Talks (7)."), None),
    # odd values
    "values.jsonl": (
        "".join(
            f'{{"text": "Talks of {year}, on 3 May {year}.", "date": "{year}{rest}"}}\n'
            for year in (0, 1, 9999, 10_000, 99_999, -5)
            for rest in ("", "-01-01", "-13-45", "T25:61")
        )
        + '{"text": "Talks (8).", "date": 1e400, "id": "\\udfff", "title": "a\\u0000b"}\n',
        None,
    ),
    "number.jsonl": ('{"text": "x", "date": ' + "1" * 10_000 + "}\n", "a number is too long"),
    "escapes.txt": ("\x1b]0;owned\x07\x1b[2J [bold red]x[/] \u202egnp.exe\u202c \x9b31m", None),
    "formulas.csv": ('text,title\n"=cmd|calc!A0 said so on 3 May 2020","@SUM(1)"\n', None),
    "good.txt": (TALKS, None),
}
"""Content, or what makes it, which takes a while; and what is told of it, None where it can be
read."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("nasty")
    for name, (content, _) in FILES.items():
        data = content() if callable(content) else content
        (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)
    (folder / "loop").symlink_to(".")
    (folder / "there.txt").symlink_to("back.txt")
    (folder / "back.txt").symlink_to("there.txt")
    (folder / "gone.txt").symlink_to("/nonexistent")
    (folder / "device.txt").symlink_to("/dev/zero")
    os.mkfifo(folder / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as sock:
        sock.bind(os.path.relpath(folder / "socket.txt"))
    for name in (b"invalid-\xff.txt", b"line\nand \x1b[2J.txt"):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_bytes(b"Talks of " + name[:4])
    return folder


SPECIAL = {
    "loop": "a link back",
    "there.txt": "too many levels of symbolic links",
    "back.txt": "too many levels of symbolic links",
    "gone.txt": "no such file",
    "device.txt": "a device, not a file",
    "pipe.txt": "a named pipe, not a file",
    "socket.txt": "a socket, not a file",
}


@pytest.fixture(scope="module")
def listed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Listed:
    return Listed(folder, tmp_path_factory.mktemp("home"))


class Listed:
    """Listings of the folder, as commands of their own."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.folder = folder
        self.home = home
        self.offences = home / "offences"

    def __call__(self, command: str, form: str) -> tuple[bytes, bytes]:
        cache = self.home / "cache"
        done = subprocess.run(
            [
                *(sys.executable, "-c", RUN, str(cache), str(self.offences)),
                *(command, "--format", form, "--max-file-size", "2M"),
                *("--max-article-size", "1M", str(self.folder)),
            ],
            env={
                **os.environ,
                "XDG_CACHE_HOME": str(cache),
                "HOME": str(self.home),
                "PYTHONDONTWRITEBYTECODE": "1",  # which would be written, too
            },
            capture_output=True,
            timeout=600,
        )
        assert b"Traceback" not in done.stderr, done.stderr.decode(errors="replace")
        assert done.returncode in (0, 1), done.stderr
        return done.stdout, done.stderr


@pytest.fixture(scope="module")
def told(listed: Listed) -> dict[str, list[str]]:
    """Reasons by file, members of archives with the archive."""
    told: dict[str, list[str]] = {}
    for line in listed("check", "jsonl")[0].splitlines():
        problem = json.loads(line)
        if problem["kind"] == "unreadable":
            name = problem["path"].removeprefix(f"{listed.folder}/").partition("/")[0]
            told.setdefault(name, []).append(problem["reason"])
    return told


IN_PART = ("picture.rtf",)
"""What is told of, and read as far as it goes."""

EXPECTED = {**{name: reason for name, (_, reason) in FILES.items()}, **SPECIAL}


def test_what_cannot_be_read_is_told(told: Mapping[str, list[str]]) -> None:
    reasons = {name: reason for name, reason in EXPECTED.items() if reason}
    assert len(reasons) > 40
    otherwise = {
        name: (reason, told.get(name))
        for name, reason in reasons.items()
        if not any(reason in line for line in told.get(name, ()))
    }
    assert otherwise == {}
    with_members = ("bomb.zip", "bomb.tgz", "zips.zip")
    twice = {name for name, lines in told.items() if len(lines) > 1}
    assert twice <= set(with_members)


def test_nothing_else_is_told(told: Mapping[str, list[str]]) -> None:
    assert set(told) == {name for name, reason in EXPECTED.items() if reason}


def test_all_else_is_there(listed: Listed) -> None:
    out, _ = listed("articles", "jsonl")
    articles = [json.loads(line) for line in out.splitlines()]
    there = {a["path"].removeprefix(f"{listed.folder}/").partition("/")[0] for a in articles}
    readable = {name for name, reason in EXPECTED.items() if reason is None or name in IN_PART}
    assert readable - there == set()
    assert not any("root:" in json.dumps(article) for article in articles)


def test_nothing_acts_on_the_terminal_or_on_a_spreadsheet(listed: Listed) -> None:
    for form in ("jsonl", "table", "csv"):
        out, err = listed("articles", form)
        text = (out + err).decode()
        assert not set(text) & set("\x1b\x07\x9b\u202e\u202c"), form
        if form == "csv":
            csv.field_size_limit(1 << 24)
            cells = [cell for row in csv.reader(io.StringIO(out.decode())) for cell in row]
            assert "'@SUM(1)" in cells
            assert not [cell for cell in cells if cell[:1] in ("=", "+", "@")]


def test_problems_take_a_line_each(listed: Listed) -> None:
    _, err = listed("events", "jsonl")
    lines = err.decode().splitlines()
    assert all(line.startswith("pktui: ") for line in lines)
    assert any("line␊and ␛[2J" in line or "good" not in line for line in lines)


def test_it_fetched_nothing_wrote_nothing_and_took_no_gigabyte(
    listed: Listed, told: Mapping[str, list[str]]
) -> None:
    assert told
    assert not listed.offences.exists(), listed.offences.read_text()
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 1_000_000
    assert not [path for path in listed.home.iterdir() if path.name != "cache"]
    assert not list(listed.folder.parent.rglob("slipped.txt"))
