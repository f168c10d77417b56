"""What went wrong is said in one line, with what to do next."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from pktui.cli.main import main
from pktui.export.schemas import NAMES

Here = Callable[..., tuple[int, str, str]]


@pytest.fixture
def here(capfd: pytest.CaptureFixture[str]) -> Here:
    """The status, the output and the complaints of a call in this process."""

    def call(*args: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as done:
            main([str(arg) for arg in args])
        out, err = capfd.readouterr()
        assert isinstance(done.value.code, int)
        return done.value.code, out, err

    return call


def test_an_empty_folder_is_told_by_every_command(here: Here, tmp_path: Path) -> None:
    for command in ("events", "articles", "entities", "check", "story", "marks"):
        status, _, err = here(command, tmp_path)
        assert status == 2, command
        assert err.count("\n") == 1, command
        assert "pktui formats" in err, command


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("explain", "nothing-like-it"), 1, "the records have it as “id”"),
        (("compare", "Lacroix", "Nobody"), 2, "pktui entities lists them"),
        (("schema", "nosuch"), 2, "'events'"),
    ],
)
def test_what_is_not_there_is_told_with_where_to_look(
    here: Here, words: tuple[str, ...], status: int, said: str
) -> None:
    exited, _, err = here(*words)
    assert exited == status
    assert err.count("\n") == 1
    assert said in err


def test_a_folder_that_is_not_there_is_named(here: Here, tmp_path: Path) -> None:
    status, _, err = here("events", "-o", tmp_path / "nowhere" / "a.csv")
    assert (status, err) == (
        2,
        f"pktui: cannot write {tmp_path}/nowhere/a.csv: there is no folder {tmp_path}/nowhere\n",
    )


def test_the_help_of_schema_names_its_commands_in_a_line(here: Here) -> None:
    usage, *told = here("schema", "--help")[1].splitlines()
    assert usage == "Usage: pktui schema [OPTIONS] COMMAND"
    listed = re.search(r"COMMAND is (.*?)\.", " ".join(" ".join(told).split()))
    assert listed is not None
    assert re.split(r", | or ", listed[1]) == list(NAMES)


def test_very_many_mistakes_in_the_settings_are_counted(
    here: Here, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "pktui").mkdir()
    wrong = "".join(f"nothing{n} = 1\n" for n in range(101))
    (tmp_path / "pktui" / "config.toml").write_text(wrong)
    status, _, err = here("keys")
    assert status == 1
    assert len(err.splitlines()) == 101
    assert err.splitlines()[-1] == "pktui: config.toml: mistakes that are not listed: 1"
