"""What a table does where the terminal is narrow: the name of a row is cut last of all."""

from __future__ import annotations

import pytest

from pktui.cli.table import TABLES, Terminal, lines
from pktui.export.records import Record


def entity(name: str, aliases: list[str]) -> Record:
    return {
        "kind": "organisation",
        "articles": 12,
        "mentions": 345,
        "name": name,
        "first": "2021-04?",
        "last": "2022-11-27",
        "aliases": [*aliases],
    }


LONG = "Interim Security Force for Abyei"


def drawn(width: int | None) -> list[str]:
    records = [entity(LONG, ["UNISFA", "the Force", "the Interim Force"]), entity("UN", [])]
    return list(lines(records, TABLES["entities"], Terminal(width, None)))


@pytest.mark.parametrize("width", [96, 100, 120, 200, None])
def test_a_name_is_whole_wherever_it_has_room(width: int | None) -> None:
    _, first, second = drawn(width)
    assert LONG in first
    assert second.rstrip().endswith("UN")
    assert width is None or all(len(line.rstrip()) <= width for line in drawn(width))


@pytest.mark.parametrize(("width", "is_shown"), [(96, False), (120, True), (None, True)])
def test_other_spellings_go_before_the_name_is_cut(width: int | None, is_shown: bool) -> None:
    header, first, _ = drawn(width)
    assert ("Also written" in header) is is_shown
    assert ("UNISFA" in first) is is_shown


def test_where_nothing_else_can_yield_the_name_is_cut_and_says_so() -> None:
    _, first, _ = drawn(80)
    assert first.rstrip().endswith("…")
    assert "Interim Securi" in first
