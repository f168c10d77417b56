"""Every option and argument of every command, given what makes no sense: one line, no traceback."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
import pytest

from pktui.cli.main import main, pktui

COMMANDS = {"": pktui, **pktui.commands}

ANYWHERE = ["", "-1", "9" * 30, "nan", "-", "x\udc80y", "a" * 5000, "\x1b[31m", "x\ny", "\u0663"]
ANYWHERE += ["--", "spacy:", "spacy:x/y"]
OF_CHOICES = ["", "x", "\udcff", "\n"]
QUERIES = ["who:", "since:x", "(((", "|", "!", '"', "^", "on:9999999-99", "is:", "is:x", "x:y"]
QUERIES += ["(" * 2000, "a " * 2000, '"' * 1001, "!(a|b"]
DATES = ["2010-13", "2010-02-30", "99999", "10000-01-01", "3 May", "2010-05-03T99:00"]
SHARED = "events"
"""The command on which the options are tried that others have, too."""

LONGEST = 1_100
"""Characters of a line that is no longer than it has to be."""


@pytest.fixture
def folder(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A folder with an article and what is no file, where the process is; an empty home."""
    home = tmp_path_factory.mktemp("home")
    for name in ("CACHE", "CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("GENEVA, May 3, 2010 - Anna Kovacs met John Smith on Monday.")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    os.mkfifo(tmp_path / "fifo")
    return tmp_path


def words_for(param: click.Parameter) -> Sequence[str]:
    """What makes no sense as a value of `param`."""
    if isinstance(param.type, click.Choice):
        return OF_CHOICES
    more = {"query": QUERIES, "since": DATES, "until": DATES}.get(param.name or "", [])
    if isinstance(param.type, click.Path):
        more = ["loop", "fifo", "/dev/full", "a.txt/b", "nowhere/x", "."]
        if param.name == "output":  # a pipe waits for who reads it, as it does for every program
            more.remove("fifo")
    return [*ANYWHERE, *more]


def calls(name: str) -> Iterator[list[str]]:
    """Command lines of the command `name`, each with one mistake."""
    command = COMMANDS[name]
    told = {p.name for p in COMMANDS[SHARED].params} if name != SHARED else set()
    usual = {"id_": "abc", "one": "Kovacs", "other": "Smith", "report": "a.txt", "paths": "a.txt"}
    arguments = [p for p in command.params if isinstance(p, click.Argument)]
    start = [name] if name else []
    for param in command.params:
        if param.name in told:
            continue
        if isinstance(param, click.Option):
            right = [usual[a.name or ""] for a in arguments if a.name in usual]
            option = param.opts[-1]
            if param.is_flag:
                yield [*start, f"{option}=x", *right]
                continue
            yield [*start, *right, option]
            yield from ([*start, option, word, *right] for word in words_for(param))
        else:
            for word in words_for(param):
                given = [word if a is param else usual.get(a.name or "", "x") for a in arguments]
                yield [*start, "--", *given]


@pytest.mark.parametrize("name", COMMANDS)
def test_nonsense_is_one_line(name: str, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for words in calls(name):
        with pytest.raises(SystemExit) as done:
            main(words)
        said = capfd.readouterr().err.splitlines()
        shown = [word[:40] for word in words]
        assert done.value.code in (0, 1, 2), shown
        assert len(said) <= 2, (shown, said)
        assert all(len(line) <= LONGEST for line in said), shown
        assert said or done.value.code != 2, shown
    assert (folder / "a.txt").read_text().startswith("GENEVA")
    assert stat.S_ISFIFO((folder / "fifo").stat().st_mode)
    assert (folder / "loop").is_symlink()


@pytest.mark.parametrize("command", ["events", "articles", "report", "story"])
@pytest.mark.parametrize("path", ["a.txt", "."])
@pytest.mark.parametrize("output", ["a.txt", "link"])
def test_what_is_written_replaces_no_article(
    command: str, path: str, output: str, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "link").symlink_to("a.txt")
    before = (folder / "a.txt").read_text()
    with pytest.raises(SystemExit) as done:
        main([command, path, "-o", output])
    assert done.value.code == 2
    assert f"{output} holds articles, and would be overwritten" in capfd.readouterr().err
    assert (folder / "a.txt").read_text() == before


def test_an_earlier_export_is_replaced(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "e.jsonl").write_text("old")
    with pytest.raises(SystemExit) as done:
        main(["events", "a.txt", "-o", "e.jsonl"])
    assert done.value.code == 0, capfd.readouterr().err
    assert (folder / "e.jsonl").read_text() != "old"


def test_a_file_of_corrections_that_is_not_there_is_told(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as done:
        main(["events", "a.txt", "--names", "nowhere.toml"])
    assert done.value.code == 0
    assert "nowhere.toml: there is no such file" in capfd.readouterr().err


def test_a_view_that_is_none_is_told_on_a_terminal_and_in_a_pipe(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as done:
        main(["a.txt", "--view", "nonsense"])
    assert done.value.code == 2
    assert "there is no view 'nonsense'" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["explain", "", "a.txt"], "ID is empty"),
        (["events", "a.txt", "--since", "2010 or so"], "“2010 or so” is not a date"),
        (["events", "a.txt", "--since", "2010-02-30"], "2010-02 has no day 30"),
        (["events", "a.txt", "--since", "a" * 5000], f"“{'a' * 60}…” is not a date"),
        (["events", "a.txt", "--max-file-size", "9"], "a.txt: larger than 9 bytes"),
        (["events", "a.txt", "--max-article-size", "9"], "an article of more than 9 characters"),
    ],
)
def test_what_is_wrong_is_named(
    words: list[str], told: str, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as done:
        main(words)
    assert done.value.code == 2
    assert told in capfd.readouterr().err


def test_where_the_working_folder_is_gone_other_files_are_read(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, capfd: pytest.CaptureFixture[str]
) -> None:
    gone = tmp_path_factory.mktemp("gone")
    os.chdir(gone)
    gone.rmdir()
    try:
        with pytest.raises(SystemExit) as done:
            main(["articles", str(folder / "a.txt")])
    finally:
        os.chdir(folder)
    assert done.value.code == 0, capfd.readouterr().err
    assert "Anna Kovacs" in capfd.readouterr().out


def test_a_cache_that_cannot_be_made_is_told_in_plain_words(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "a.txt"))
    with pytest.raises(SystemExit) as done:
        main(["articles", "a.txt"])
    assert done.value.code == 0
    said = capfd.readouterr().err
    assert said == f"pktui: working without a cache: not a directory: {folder / 'a.txt'}/pktui\n"
