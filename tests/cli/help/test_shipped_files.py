"""What a wheel carries beside the program says what the program says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from pktui.cli.main import pktui

ROOT = Path(__file__).parents[3]
PACKAGE = ROOT / "src" / "pktui"
SHARE = PACKAGE / "share"
MADE = {
    "pktui.1": ["help", "man"],
    "pktui.bash": ["completion", "bash"],
    "_pktui": ["completion", "zsh"],
    "pktui.fish": ["completion", "fish"],
}


def printed(*words: str) -> str:
    return CliRunner().invoke(pktui, words, prog_name="pktui").output


@pytest.mark.parametrize("name", MADE)
def test_what_is_shipped_is_what_is_printed(name: str) -> None:
    shipped = (SHARE / name).read_text("utf-8")
    assert shipped == printed(*MADE[name]), "make it anew: python src/pktui/share/build.py"


def test_the_manual_names_every_command_and_option() -> None:
    manual = printed("help", "man").replace(r"\-", "-")
    for name, command in pktui.commands.items():
        assert f".SS pktui {name}" in manual
        for option in command.params:
            assert option.param_type_name == "argument" or option.opts[-1] in manual


def test_no_line_of_the_manual_is_taken_for_a_request() -> None:
    requests = {line.split()[0] for line in printed("help", "man").splitlines() if line[:1] == "."}
    assert requests <= {".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".br", ".nf", ".fi"}


def test_zsh_finds_its_script_by_the_first_line() -> None:
    assert printed("completion", "zsh").startswith("#compdef pktui\n")


LICENCES = {
    "CC BY 4.0": "CC BY 4.0",
    "CC BY-SA 4.0": "CC BY-SA 4.0",
    "CC0 1.0": "CC0",
    "MIT": "MIT",
    "public domain": "public domain",
    "Unicode licence": "Unicode licence",
}
"""The licences of the table, and how a file's head names each."""


def head(path: Path) -> str:
    lines = path.read_text("utf-8").splitlines()[:12]
    return " ".join(line.lstrip("# ") for line in lines if line.startswith("#"))


def rows() -> list[tuple[str, str, str]]:
    """File, source and licence of each row of the table."""
    table = (SHARE / "licences.md").read_text("utf-8")
    cells = [re.split(r"\s*\|\s*", line.strip("| ")) for line in table.splitlines() if "|" in line]
    return [(row[0], row[2], row[3]) for row in cells[2:]]


LEARNED_FROM = ("vtb-kinds.txt", "vi-paragraphs.txt")
"""Files that weights are learned from, which no wheel carries."""

DATA = sorted(
    path
    for folder in PACKAGE.rglob("data")
    for path in folder.iterdir()
    if path.suffix not in (".py", "") and path.name not in LEARNED_FROM
)


@pytest.mark.parametrize("path", DATA, ids=[path.name for path in DATA])
def test_every_file_of_data_stands_in_the_table_of_licences(path: Path) -> None:
    licences = [licence for files, _, licence in rows() if f"`{path.name}`" in files]
    assert licences
    for licence in licences:
        for name in licence.split("; "):
            if name in LICENCES:
                assert LICENCES[name] in head(path)


def test_every_row_of_the_table_is_about_a_file_that_is_there() -> None:
    names = {path.name for path in DATA}
    for files, _, _ in rows():
        for file in re.findall(r"`([^`]+)`", files):
            assert file == "seeds/*.txt" or file in names


@pytest.mark.parametrize("topic", ["formats", "keys", "licences"])
def test_topics_that_are_made_when_they_are_asked_for(topic: str) -> None:
    shown = printed("help", topic)
    for word in {
        "formats": ("jsonl", "epub", ".timeline.json", "xlsx"),
        "keys": ("next-day", "filter", "quit"),
        "licences": ("GeoNames", "CC BY-SA 4.0", "MIT"),
    }[topic]:
        assert word in shown
