"""Commands are imported when they are called, and paths alone need none of them, nor click."""

from __future__ import annotations

import inspect
import sys
from pathlib import Path

import click
import pytest

from pktui.cli import commands, explore
from pktui.cli.commands import COMPLETING, PLACES, Commands, names_paths_alone
from pktui.cli.main import pktui
from pktui.cli.parameters import ReadingOptions
from pktui.query.language import Query


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with articles, and a terminal to open them on."""
    for name in ("a.txt", "b c.txt", "events"):
        (tmp_path / name).touch()
    (tmp_path / "folder").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv(COMPLETING, raising=False)
    monkeypatch.setattr(commands, "is_terminal", lambda: True)
    monkeypatch.setattr(sys, "platform", "linux")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "alone"),
    [
        ([], True),
        (["a.txt"], True),
        (["folder", "a.txt"], True),
        (["b c.txt"], True),
        (["./events"], True),
        (["a.txt", "events"], True),  # only the first word can be a command
        (["a.txt", "missing.txt"], True),  # which is told of when it is read
        (["events"], False),
        (["story", "folder"], False),
        (["missing.txt"], False),  # another command may have been meant
        ([""], False),
        (["-"], False),
        (["a.txt", "-"], False),
        (["--", "a.txt"], False),
        (["--fresh", "folder"], False),
        (["folder", "-q", "war"], False),
        (["-h"], False),
    ],
)
def test_which_command_lines_name_paths_alone(
    terminal: Path, arguments: list[str], alone: bool
) -> None:
    assert names_paths_alone(arguments) is alone


@pytest.mark.parametrize(("name", "value"), [("TERM", "dumb"), (COMPLETING, "bash_complete")])
def test_the_environment_may_ask_for_more(
    terminal: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    assert not names_paths_alone(["a.txt"])


def test_without_a_terminal_a_table_is_printed_instead(
    terminal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands, "is_terminal", lambda: False)
    assert not names_paths_alone(["a.txt"])


def test_paths_alone_open_what_click_opens_for_them(
    terminal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[object, ...]] = []
    defaults = {
        name: parameter.default
        for name, parameter in inspect.signature(explore.explore).parameters.items()
        if parameter.default is not inspect.Parameter.empty
    }

    def remember(reading: ReadingOptions, query: Query, **others: object) -> int:
        asked.append((reading, query, {**defaults, **others}))
        return 0

    monkeypatch.setattr(explore, "explore", remember)
    monkeypatch.setattr("pktui.cli.main.is_terminal", lambda: True)
    with pytest.raises(SystemExit) as ended:
        explore.open_paths(["a.txt", "folder"])
    assert ended.value.code == 0
    pktui.main(["a.txt", "folder"], prog_name="pktui", standalone_mode=False)
    assert asked[0] == asked[1]


def test_the_first_import_of_a_command_prepares_it_once() -> None:
    prepared: list[str | None] = []
    known = Commands(lambda command: prepared.append(command.name))
    assert known["schema"] is known["schema"]
    assert prepared == ["schema"]
    assert isinstance(known["schema"], click.Command)


def test_every_command_bears_its_name() -> None:
    assert {name: pktui.commands[name].name for name in PLACES} == {name: name for name in PLACES}
    assert list(pktui.commands) == list(PLACES)
    assert "no such command" not in pktui.commands
