"""The command line as its callers see it: records, options, exit statuses, and nothing else."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import pytest

from pktui.cli.main import _begin, _check_view, main, pktui
from pktui.cli.options import size
from pktui.cli.parameters import Opening
from pktui.query.language import Query

PROGRAM = [sys.executable, "-m", "pktui"]
DEADLINE = 120
"""Seconds; what ends does so in one or two, unless the machine is busy."""

LISTINGS = ("events", "articles", "entities", "annotations", "check")

ARTICLES = [
    {
        "id": "visit",
        "date": "2022-11-27",
        "title": "Lacroix visits Việt Nam",
        "text": "Jean-Pierre Lacroix visited Hà Nội on Saturday. He left in December 2022.",
        "publisher": "VNS",
    },
    {
        "id": "talks",
        "date": "2021-04-20",
        "title": "Talks in Geneva",
        "text": "Talks opened in Geneva on 19 April 2021. They closed on 20 April 2021.",
    },
]


@dataclass(frozen=True)
class Run:
    status: int
    out: str
    err: str

    @property
    def records(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture(autouse=True)
def cache_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Never the reader's own cache."""
    home = tmp_path_factory.mktemp("home") / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(home))
    monkeypatch.delenv("NO_COLOR", raising=False)
    return home


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "articles.jsonl"
    path.write_text("".join(json.dumps(article) + "\n" for article in ARTICLES))
    return path


@dataclass(frozen=True)
class KeptPile:
    """Articles whose analysis is kept, as that of the bundled ones is, so that a command that reads
    them starts in a third of the time; and where it is kept."""

    path: Path
    home: Path


@pytest.fixture(scope="module")
def kept_pile(tmp_path_factory: pytest.TempPathFactory) -> KeptPile:
    folder = tmp_path_factory.mktemp("kept")
    path, home = folder / "articles.jsonl", folder / "cache"
    path.write_text("".join(json.dumps(article) + "\n" for article in ARTICLES))
    os.utime(path, (1_600_000_000, 1_600_000_000))  # else it might be changing still
    for paths in ([path], []):
        environment = os.environ | {"XDG_CACHE_HOME": str(home)}
        subprocess.run(
            [*PROGRAM, "events", *paths], env=environment, check=True, capture_output=True
        )
    return KeptPile(path, home)


@pytest.fixture
def kept(kept_pile: KeptPile, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The path of articles whose analysis is kept."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(kept_pile.home))
    return kept_pile.path


def run(*args: object, stdin: bytes | None = None, cwd: Path | None = None) -> Run:
    """In a process of its own, as scripts run it."""
    done = subprocess.run(
        [*PROGRAM, *map(str, args)],
        input=stdin if stdin is not None else b"",
        capture_output=True,
        cwd=cwd,
        check=False,
        timeout=DEADLINE,
    )
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture
def here(capfd: pytest.CaptureFixture[str]) -> Any:
    """In this process, which is ten times as quick."""

    def call(*args: object) -> Run:
        with pytest.raises(SystemExit) as done:
            main([str(arg) for arg in args])
        out, err = capfd.readouterr()
        assert isinstance(done.value.code, int)
        return Run(done.value.code, out, err)

    return call


# What is printed


def test_events_in_chronological_order(here: Any, corpus: Path) -> None:
    done = here("events", corpus)
    assert (done.status, done.err) == (0, "")
    assert [(r["when"], r["kind"]) for r in done.records] == [
        ("2021-04-19", "statement"),
        ("2021-04-20", "publication"),
        ("2021-04-20", "statement"),
        ("2022-11-26", "statement"),
        ("2022-11-27", "publication"),
        ("2022-12", "statement"),
    ]


def test_events_in_the_order_in_which_they_were_written_of(here: Any, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    old = {"id": "old", "date": "2020-01-02", "text": "They will meet on 3 May 2030."}
    new = {"id": "new", "date": "2021-01-02", "text": "They met on 3 May 2010."}
    path.write_text(f"{json.dumps(new)}\n{json.dumps(old)}\n")

    def order(axis: str) -> list[str]:
        return [r["article"]["id"] for r in here("events", path, "--axis", axis).records]

    assert order("event") == ["new", "old", "new", "old"]
    assert order("published") == ["old", "old", "new", "new"]


def test_articles_entities_and_annotations(here: Any, corpus: Path) -> None:
    articles = here("articles", corpus).records
    assert [(r["id"], r["when"], r["publisher"]) for r in articles] == [
        ("talks", "2021-04-20", None),
        ("visit", "2022-11-27", "VNS"),
    ]
    assert [r["characters"] for r in articles] == [
        len(ARTICLES[1]["text"]),
        len(ARTICLES[0]["text"]),
    ]
    names = {r["name"]: r["kind"] for r in here("entities", corpus).records}
    assert names["Jean-Pierre Lacroix"] == "person"
    assert names["Hà Nội"] == "place"
    for record, article in zip(here("annotations", corpus).records, ARTICLES[::-1], strict=True):
        assert record["article"] == article["id"]
        for item in (*record["timexes"], *record["mentions"]):
            assert article["text"][item["start"] : item["end"]] == item["surface"]


@pytest.mark.parametrize(
    ("only", "empty", "full"),
    [("timexes", "mentions", "timexes"), ("mentions", "timexes", "mentions")],
)
def test_a_part_of_the_work_alone(
    here: Any, corpus: Path, only: str, empty: str, full: str
) -> None:
    whole = here("annotations", corpus).records
    part = here("annotations", corpus, "--only", only).records
    assert not any(record[empty] for record in part)
    # whom a name means may hang on dates, where it stands does not
    assert [[(x["start"], x["end"]) for x in r[full]] for r in part] == [
        [(x["start"], x["end"]) for x in r[full]] for r in whole
    ]


def test_check_says_what_could_not_be_read(here: Any, corpus: Path, tmp_path: Path) -> None:
    told = f"pktui: {corpus}: jsonl: 2 articles, 2 dated\n"
    assert here("check", corpus) == Run(0, "", told)
    corpus.write_text(corpus.read_text() + "nonsense\n")
    done = here("check", corpus, tmp_path / "nowhere")
    assert done.status == 1
    assert done.err == told
    assert [(r["kind"], Path(r["path"]).name, r["line"]) for r in done.records] == [
        ("unreadable", "articles.jsonl", 3),
        ("unreadable", "nowhere", None),
    ]


@pytest.mark.parametrize("prefix", [16, 6])
def test_explain(here: Any, corpus: Path, prefix: int) -> None:
    event = here("events", corpus).records[3]
    done = here("explain", event["id"][:prefix], corpus)
    assert done.status == 0
    assert "Saturday" in done.out
    assert "2022-11-27" in done.out
    assert here("explain", "visit", corpus).out.startswith("This article is of 2022-11-27")
    assert here("explain", "nobody", corpus).status == 1


# Options


@pytest.mark.parametrize(
    ("options", "articles"),
    [
        (["-q", "who:Lacroix"], {"visit"}),
        (["--query", "geneva"], {"talks"}),
        (["--query=lacrox"], {"visit"}),
        (["-qgeneva"], {"talks"}),
        (["--since", "2022"], {"visit"}),
        (["--until", "2021-04-19"], {"talks"}),
        (["--since", "20221126", "--until", "2022-W47"], {"visit"}),
        (["--since", "2022-W45", "--until", "2022-W45"], set()),
        (["--since", "2021-04-19", "--until", "2022-11-26"], {"talks", "visit"}),
        (["--since", "2022-11-26T10:00:00", "--until", "2022-11-26"], {"visit"}),
        (["-q", "since:2021", "--since", "2022-11-26"], {"visit"}),
        (["-q", "nobody"], set()),
    ],
)
@pytest.mark.parametrize("command", ["events", "articles", "entities"])
def test_what_is_asked_for_is_shown(
    here: Any, corpus: Path, command: str, options: list[str], articles: set[str]
) -> None:
    done = here(command, corpus, *options)
    assert done.status == (0 if articles else 1)
    assert done.err == ""
    if command == "events":
        assert {r["article"]["id"] for r in done.records} == articles
    elif command == "articles":
        assert {r["id"] for r in done.records} == articles
    else:
        assert bool(done.records) == bool(articles)


@pytest.mark.parametrize(
    "arrange",
    [
        lambda path: ["events", path, "-q", "geneva", "--format", "csv"],
        lambda path: ["events", "-q", "geneva", path, "--format", "csv"],
        lambda path: ["-q", "geneva", "--format", "csv", "events", path],
        lambda path: ["--format=csv", "events", "-qgeneva", "--", path],
    ],
)
def test_options_stand_anywhere(here: Any, corpus: Path, arrange: Any) -> None:
    done = here(*arrange(corpus))
    assert done.status == 0
    assert {row["article.id"] for row in csv.DictReader(io.StringIO(done.out))} == {"talks"}


@pytest.mark.parametrize("command", LISTINGS)
def test_formats(here: Any, corpus: Path, command: str) -> None:
    corpus.write_text(corpus.read_text() + "nonsense\n")
    as_lines = here(command, corpus, "--format", "jsonl")
    assert as_lines.out == here(command, corpus).out
    as_csv = here(command, corpus, "--format", "csv")
    assert len(list(csv.reader(io.StringIO(as_csv.out)))) == len(as_lines.records) + 1
    as_table = here(command, corpus, "--format", "table")
    assert "\x1b" not in as_table.out
    assert len(as_table.out.splitlines()) >= len(as_lines.records) + (command != "annotations")


@pytest.mark.parametrize("command", [*LISTINGS, "explain", "cache", ""])
def test_help_and_version_everywhere(here: Any, command: str) -> None:
    asked = [command] if command else []
    for option in ("--help", "-h"):
        done = here(*asked, option)
        assert done.status == 0
        assert done.out.startswith(f"Usage: pktui {command}".rstrip())
    assert here(*asked, "--version").out == here("-V").out


def test_help_names_every_command(here: Any) -> None:
    out = here("--help").out
    assert all(f"\n  {name} " in out for name in pktui.commands)


def test_a_format_can_be_forced(here: Any, tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_text(json.dumps(ARTICLES[0]))
    assert here("articles", path, "--input", "jsonl").records[0]["id"] == "visit"


def test_sizes_are_limited(here: Any, corpus: Path) -> None:
    done = here("articles", corpus, "--max-article-size", 71)
    assert [r["id"] for r in done.records] == ["talks"]
    assert done.err.count("\n") == 1
    done = here("articles", corpus, "--max-file-size", "0.1k")
    assert done == Run(2, "", f"pktui: {corpus}: larger than 100 bytes\n")


@pytest.mark.parametrize(
    ("text", "value"), [("500", 500), ("20k", 20_000), ("1.5M", 1_500_000), ("2GB", 2 * 10**9)]
)
def test_sizes(text: str, value: int) -> None:
    assert size(text) == value


def test_corrections_are_applied(here: Any, corpus: Path, tmp_path: Path) -> None:
    beside = tmp_path / "pktui.names.toml"
    beside.write_text('corrections = [\n{ person = "Jean-Pierre Lacroix", hide = true },\n]\n')
    assert "Jean-Pierre Lacroix" not in {r["name"] for r in here("entities", corpus).records}
    other = tmp_path / "other.toml"
    other.write_text(
        'corrections = [\n{ person = "Jean-Pierre Lacroix", rename = "J.-P. Lacroix" },\nbad\n]\n'
    )
    done = here("entities", corpus, "--names", other)
    assert "J.-P. Lacroix" in {r["name"] for r in done.records}


@pytest.mark.parametrize(
    "names", [["a.toml", "b.toml"], ["spacy:a", "spacy:b"], ["spacy:no_such_model", "a.toml"]]
)
def test_names_by_one_file_and_one_model(here: Any, corpus: Path, names: list[str]) -> None:
    options = [word for name in names for word in ("--names", name)]
    done = here("entities", corpus, *options)
    assert (done.status, done.out) == (2, "")
    assert "--names" in done.err or "no_such_model" in done.err


def test_analyses_are_kept_unless_told_otherwise(here: Any, corpus: Path, cache_home: Path) -> None:
    first = here("events", corpus, "--no-cache")
    assert not cache_home.exists()
    assert here("events", corpus).out == here("events", corpus).out == first.out
    assert list((cache_home / "pktui").iterdir())
    found = here("cache")
    assert found.out == f"{cache_home / 'pktui'}\n"
    assert re.search(r"[\d.]+ MB kept: .*(analyses|corpora) [\d.]+", found.err)
    assert here("cache", "--clear").status == 0
    assert here("events", corpus).out == first.out


# Output


def test_a_file_is_written_whole(here: Any, corpus: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("old")
    target.chmod(0o640)
    assert here("events", corpus, "-o", target) == Run(0, "", "")
    assert len(target.read_text().splitlines()) == 6
    assert target.stat().st_mode & 0o777 == 0o640
    assert here("events", corpus, "-o", "-").out == target.read_text()


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("out.foo", "out.foo is written as JSON Lines: “.foo” names no format; see --format"),
        ("out.json", "out.json is written as JSON Lines: “.json” names no format; see --format"),
        ("out.jsonl", ""),
        ("out", ""),
    ],
)
def test_an_ending_without_a_format_is_said(
    here: Any, corpus: Path, tmp_path: Path, name: str, complaint: str
) -> None:
    run = here("events", "-o", str(tmp_path / name), str(corpus))
    assert run.err.rpartition("/")[2].strip() == complaint


def test_or_not_at_all(
    here: Any, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    target = tmp_path / "out.jsonl"
    target.write_text("old")
    before = sorted(tmp_path.iterdir())
    done = here("events", corpus, "-o", target, "--no-cache")
    assert done == Run(2, "", f"pktui: cannot write {target}: No space left on device\n")
    assert target.read_text() == "old"
    assert sorted(tmp_path.iterdir()) == before


def test_a_link_and_a_device_stay_what_they_are(here: Any, corpus: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "target")
    assert here("events", corpus, "-o", link).status == 0
    assert link.is_symlink()
    assert (tmp_path / "target").is_file()
    assert here("events", corpus, "-o", os.devnull).status == 0
    assert not Path(os.devnull).is_file()
    missing = tmp_path / "no"
    done = here("events", corpus, "-o", missing / "folder")
    told = f"pktui: cannot write {missing / 'folder'}: there is no folder {missing}\n"
    assert done == Run(2, "", told)


@pytest.mark.skipif(sys.platform == "win32", reason="no file has a bit that makes it a program")
@pytest.mark.parametrize("by_link", [False, True])
@pytest.mark.parametrize(
    ("name", "mode"),
    [
        ("tool", 0o755),
        ("tool.jsonl", 0o744),
        ("tool.csv", 0o654),
        ("report.md", 0o645),
        ("calendar.ics", 0o111),
    ],
)
def test_a_program_is_not_written_over(
    here: Any, corpus: Path, tmp_path: Path, name: str, mode: int, by_link: bool
) -> None:
    program = tmp_path / "program"
    program.write_bytes(b"#!/bin/sh\n")
    program.chmod(mode)
    path = tmp_path / name
    if by_link:
        path.symlink_to(program)
    else:
        path = program.rename(path)
    before = sorted(tmp_path.iterdir())
    done = here("events", corpus, "-o", path, "--no-cache")
    sentence = "it is a program, or has the rights of one; choose another name"
    assert done == Run(2, "", f"pktui: cannot write {path}: {sentence}\n")
    path.chmod(0o600)
    assert path.read_bytes() == b"#!/bin/sh\n"
    assert sorted(tmp_path.iterdir()) == before
    assert here("events", corpus, "-o", path, "--no-cache").status == 0


@pytest.mark.skipif(not Path("/proc/self/exe").is_symlink(), reason="this system has no such link")
def test_the_program_that_runs_is_not_written_over(
    here: Any, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pktui.store.atomic_file.replace", pytest.fail)  # not for a mistake's sake
    done = here("events", corpus, "-o", "/proc/self/exe", "--no-cache")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("pktui: cannot write /proc/self/exe: it is a program")


@pytest.mark.slow
def test_a_reader_that_has_seen_enough(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    lines = (
        json.dumps({"id": str(i), "date": "2020-01-01", "text": f"Number {i}. " * 40})
        for i in range(400)
    )
    path.write_text("\n".join(lines))
    program = subprocess.Popen(
        [*PROGRAM, "events", str(path), "--no-cache"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.stdout is not None
    assert program.stderr is not None
    assert program.stdout.readline().startswith(b"{")
    program.stdout.close()
    assert program.stderr.read() == b""
    program.stderr.close()
    assert program.wait(DEADLINE) == 0


PRINTING = [
    *("keys", "schema story", "help", "help query", "help licences", "help man", "formats"),
    *("completion bash", "--help", "--version", "events --help", "events", "--plain"),
]


@pytest.mark.slow
@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("command", PRINTING)
def test_whatever_prints_ends_quietly_for_a_reader_that_has_gone(
    command: str, tmp_path: Path
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [*PROGRAM, *command.split()],
            stdout=writing,
            stderr=subprocess.PIPE,
            cwd=tmp_path,
            check=False,
        )
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.slow
@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("command", PRINTING)
def test_whatever_prints_says_that_the_disk_is_full(command: str, tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*PROGRAM, *command.split()],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=tmp_path,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == b"pktui: cannot write to standard output: No space left on device\n"


@pytest.mark.slow
def test_a_closed_output(kept: Path) -> None:
    shell = f"{sys.executable} -m pktui events {kept} >&-"
    done = subprocess.run(["/bin/sh", "-c", shell], stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (2, b"pktui: standard output is closed\n")


def test_plain_pktui_in_a_pipe_prints_the_table(here: Any, corpus: Path) -> None:
    assert here(corpus).out == here("events", corpus, "--format", "table").out
    assert here("-q", "nobody", corpus).status == 1


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["a.txt", "b.PDF", "c.py", ".hidden.txt", "README.txt"], "opens the 2 files here"),
        (["a.txt"], "opens the 1 file here"),
        (["setup.py", "data.bin", "pktui.names.toml"], None),
        ([], None),
    ],
)
def test_a_folder_with_articles_is_told_how_they_are_opened(
    here: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: list[str], told: str | None
) -> None:
    folder = tmp_path / "clippings"
    folder.mkdir()
    for name in names:
        (folder / name).touch()
    monkeypatch.chdir(folder)
    complaint = here("-q", "lacroix").err
    assert (told in complaint) if told else not complaint


@pytest.mark.parametrize(("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_a_terminal_gets_a_table_that_fits(
    kept: Path, environment: dict[str, str], coloured: bool
) -> None:
    parent, child = pty.openpty()
    done = subprocess.run(
        [*PROGRAM, "events", str(kept)],
        stdout=child,
        stderr=subprocess.PIPE,
        env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "60", **environment},
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    out = os.read(parent, 1 << 16).decode()
    os.close(child)
    os.close(parent)
    assert ("\x1b[" in out) == coloured
    assert "2022-11-26" in out
    if not coloured:
        assert max(map(len, out.splitlines())) <= 60


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [
        ({}, False),
        ({"CLICOLOR_FORCE": "0"}, False),
        ({"CLICOLOR_FORCE": "1"}, True),
        ({"CLICOLOR_FORCE": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_a_pipe_gets_colours_only_where_they_are_asked_for(
    here: Any,
    corpus: Path,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    coloured: bool,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in here("events", corpus, "--format", "table").out) == coloured


@pytest.mark.parametrize(
    ("pager", "lines", "paged"),
    [
        ("sed s/^/paged:/", 4, True),
        ("sed s/^/paged:/", 50, False),
        ("cat", 4, False),
        ("", 4, False),
        ("true", 4, None),
    ],
)
@pytest.mark.slow
def test_what_does_not_fit_goes_through_the_pager(
    kept: Path, pager: str, lines: int, paged: bool | None
) -> None:
    parent, child = pty.openpty()
    done = subprocess.run(
        [*PROGRAM, "events", str(kept)],
        stdout=child,
        stderr=subprocess.PIPE,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "80", "LINES": str(lines), "PAGER": pager},
        check=False,
    )
    os.write(child, b"end")
    out = os.read(parent, 1 << 16).decode()
    os.close(child)
    os.close(parent)
    assert (done.returncode, done.stderr) == (0, b"")
    assert ("paged:" in out) == bool(paged)
    assert ("2022-11-26" in out) == (paged is not None)


@pytest.mark.parametrize("lines", [4, 50])
@pytest.mark.parametrize(
    ("said", "printed", "is_told"),
    [("Đặng Hoàng Giang spoke", b"Dang Hoang Giang spoke", True), ("Talks", b"Talks", False)],
)
@pytest.mark.slow
def test_a_terminal_of_ascii_is_told_of_other_letters_behind_the_pager_too(
    tmp_path: Path, lines: int, said: str, printed: bytes, is_told: bool
) -> None:
    told = {"id": "talks", "title": "Talks", "date": "2022-11-27"}
    days = " ".join(f"{said} on {day} May 2022." for day in range(1, 9))
    (tmp_path / "a.jsonl").write_text(json.dumps({**told, "text": days}))
    parent, child = pty.openpty()
    place = {"TERM": "xterm", "COLUMNS": "80", "LINES": str(lines), "PAGER": "sed s/^/paged:/"}
    done = subprocess.run(
        [*PROGRAM, "events", str(tmp_path / "a.jsonl")],
        stdout=child,
        stderr=subprocess.PIPE,
        env={**os.environ, **place, "LC_ALL": "C"},
        check=False,
    )
    os.write(child, b"end")
    out = os.read(parent, 1 << 16)
    os.close(child)
    os.close(parent)
    assert out.isascii()
    assert printed in out
    assert (b"paged:" in out) is (lines == 4)
    assert (done.stderr.count(b"draw ASCII alone") == 1) is is_told


# Input


@pytest.mark.slow
def test_standard_input_is_told_by_its_content(corpus: Path) -> None:
    lines = corpus.read_bytes()
    done = run("articles", "-", stdin=lines)
    assert [(r["id"], r["path"]) for r in done.records] == [("talks", "-"), ("visit", "-")]
    text = b" date 2022-11-27 VIETNAM, November 27 - Something happened on Saturday.\n"
    assert [r["when"] for r in run("articles", "-", stdin=text).records] == ["2022-11-27"]
    document = json.dumps(ARTICLES, indent=1).encode()
    assert len(run("articles", "-", stdin=document).records) == 2
    assert run("articles", "-", stdin=b"") == Run(2, "", "pktui: -: empty\n")


def test_without_paths_the_bundled_articles(
    here: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    paths = [r["path"] for r in here("articles").records]
    assert len(paths) == 5
    assert all(path.startswith("seeds/00") for path in paths)


def test_a_path_that_bears_a_command_s_name(
    here: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "events").write_text("Talks opened in Geneva on 19 April 2021.")
    assert [r["path"] for r in here("articles", "./events").records] == ["./events"]
    assert [r["path"] for r in here("articles", "events").records] == ["events"]  # the second word
    assert "./events" not in here("events", "./events", "--format", "jsonl").err
    assert here("--", "events").out.startswith("When")


def test_what_cannot_be_read_is_one_line_each_and_the_rest_loads(
    here: Any, corpus: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    corpus.rename(folder / "a.jsonl")
    (folder / "b.txt").write_bytes(b"")
    (folder / "c\x1b[2J\n.bin").write_bytes(b"\0\1\2")
    os.mkfifo(folder / "d")
    done = here("articles", folder)
    assert (done.status, len(done.records)) == (0, 2)
    assert done.err.splitlines() == [
        f"pktui: {folder}/b.txt: empty",
        f"pktui: {folder}/c␛[2J␊.bin: binary data, not text",
        f"pktui: {folder}/d: a named pipe, not a file",
    ]


def test_nothing_to_read_at_all(here: Any, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    assert here("events", nowhere) == Run(2, "", f"pktui: {nowhere}: no such file or directory\n")
    assert here("events", tmp_path) == Run(
        2, "", "pktui: there are no articles to read: pktui formats lists what can be\n"
    )
    assert here("check", nowhere).status == 2


# Mistakes in the call


@pytest.mark.parametrize(
    "args",
    [
        ["--frobnicate"],
        ["events", "--frobnicate"],
        ["events", "--format", "xml"],
        ["events", "-q"],
        ["events", "-q", "since:soon"],
        ["events", "-q", "whom:Lacroix"],
        ["events", "--since", "soon"],
        ["events", "--until", "2022-13"],
        ["annotations", "--only", "verbs"],
        ["check", "-q", "x"],
        ["annotations", "--since", "2022"],
        ["events", "--max-file-size", "much"],
        ["events", "--input", "tea-leaves"],
        ["events", "--input", "unread"],  # what is told of, but never read
        ["explain"],
    ],
)
def test_a_mistake_is_one_line_and_status_2(here: Any, args: list[str]) -> None:
    done = here(*args)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("pktui: ")
    assert done.err.count("\n") == 1


def test_an_article_cannot_act_through_a_message(here: Any) -> None:
    done = here("events", "--format", "\x1b[2J\u202e")
    assert "\x1b" not in done.err
    assert "\u202e" not in done.err


@pytest.mark.slow
def test_interrupted(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    program = subprocess.Popen([*PROGRAM, "events", str(pipe)], stderr=subprocess.PIPE)
    with pipe.open("wb") as writer:  # a writer that says nothing: pktui waits
        time.sleep(1)
        program.send_signal(signal.SIGINT)
        assert program.wait(DEADLINE) == 130
        writer.close()
    assert program.stderr is not None
    assert b"Traceback" not in program.stderr.read()
    program.stderr.close()


def test_a_view_that_there_is_not_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(click.UsageError, match="timeline, story"):
        _check_view("nonsense")


def test_where_the_explorer_is_asked_to_open() -> None:
    asked = Opening(order="newest", zoom="day", view="story", at="4f")
    begin = _begin(asked, Query(), "published")
    assert (begin.order, begin.zoom, begin.view, begin.selected) == ("newest", "DAY", "story", "4f")
    assert begin.axis == "published"
    assert asked.is_asked
    assert not Opening(order=None, zoom=None, view=None, at=None).is_asked


@pytest.mark.parametrize(("files", "lines"), [(3, 3), (200, 200), (201, 201), (5000, 201)])
def test_very_many_problems_are_counted(here: Any, tmp_path: Path, files: int, lines: int) -> None:
    for number in range(files):
        (tmp_path / f"{number:05}.txt").touch()
    told = here("articles", tmp_path).err.splitlines()
    assert len(told) == lines
    assert all(line.endswith(": empty") for line in told[:200])
    if files > 200:
        assert told[-1] == f"pktui: and {files - 200:,} more; pktui check lists them all"
    assert len(here("check", tmp_path).records) == files
