"""Completion in the shell, asked as bash, zsh and fish ask."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pktui.cli.help.completion import script, words_before
from pktui.cli.main import pktui

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.mark.parametrize(
    ("line", "words", "last", "quoted"),
    [
        ("pktui ", [], "", False),
        ("pktui ev", [], "ev", False),
        ("pktui events ", ["events"], "", False),
        ("pktui events -q who:lac", ["events", "-q"], "who:lac", False),
        ("pktui events -q 'who:lac", ["events", "-q"], "who:lac", True),
        ('pktui events -q "who:lac sin', ["events", "-q"], "who:lac sin", True),
        ("pktui a\\ b", [], "a b", False),
        ("pktui a\\ ", [], "a ", False),
        ("pktui # no comment", ["#", "no"], "comment", False),
        ("", [], "", False),
    ],
)
def test_a_line_is_taken_apart(line: str, words: list[str], last: str, quoted: bool) -> None:
    assert words_before(line) == (words, last, quoted)


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment in which the seeds have been opened before."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path_factory.mktemp("cache"))}
    ask(environment, "events", "seeds")
    return environment


def ask(environment: dict[str, str], *words: str, **variables: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-m", "pktui", *words],
        cwd=SEEDS.parent,
        env={**environment, **variables},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


def bash(environment: dict[str, str], line: str) -> list[str]:
    return ask(environment, COMP_LINE=line, COMP_WORDBREAKS=" :=", _PKTUI_COMPLETE="bash_complete")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("pktui ev", ["plain,events", "file,ev"]),
        ("pktui events --fo", ["plain,--format"]),
        ("pktui events --format c", ["plain,csv"]),
        ("pktui completion f", ["plain,fish"]),
        ("pktui events ev", ["file,ev"]),
        ("pktui events -o ev", ["file,ev"]),
        ("pktui check --names pk", ["file,pk"]),
        ("pktui seeds -q wher", ["plain,where:"]),
        ("pktui events seeds -q who:lac", [r"plain,\"Jean-Pierre\ Lacroix\""]),
        ("pktui events seeds -q 'who:lac", ['plain,who:"Jean-Pierre Lacroix"']),
        ("pktui events tests -q who:lac", []),
    ],
)
def test_what_bash_is_offered(environment: dict[str, str], line: str, offered: list[str]) -> None:
    found = bash(environment, line)
    assert [one for one in found if one in offered] == offered
    assert bool(offered) == any(found)


@pytest.mark.slow
def test_zsh_and_fish_are_offered_the_same(environment: dict[str, str]) -> None:
    asked = {"COMP_WORDS": "pktui seeds -q who:lac", "COMP_CWORD": "3"}
    zsh = ask(environment, **asked, _PKTUI_COMPLETE="zsh_complete")
    assert zsh == ["plain", 'who:"Jean-Pierre Lacroix"', "_"]
    asked = {"COMP_WORDS": "pktui seeds -q who:lac", "COMP_CWORD": "who:lac"}
    fish = ask(environment, **asked, _PKTUI_COMPLETE="fish_complete")
    assert [line.partition(",")[2].partition("\t")[0] for line in fish] == [
        'who:"Jean-Pierre Lacroix"'
    ]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_is_one_of_its_shell(shell: str) -> None:
    written = script(shell)
    assert "_PKTUI_COMPLETE" in written
    if shutil.which(shell):
        done = subprocess.run(
            [shell, "-n"], input=written, text=True, capture_output=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")


def test_commas_in_values_and_descriptions_stay_in_fish() -> None:
    assert 'string split --max 1 "," $completion' in script("fish")
    assert '(string split "," $completion)' not in script("fish")


def test_zsh_offers_in_turn_what_does_not_begin_as_typed() -> None:
    """It would put what all of them begin with in the place of what was typed."""
    assert "compstate[insert]=menu" in script("zsh")


def test_every_option_with_a_file_completes_files() -> None:
    for command in (pktui, *pktui.commands.values()):
        for param in command.params:
            if "FILE" in (param.make_metavar.__self__.metavar or ""):
                assert param.type.name == "path", (command.name, param.name)
