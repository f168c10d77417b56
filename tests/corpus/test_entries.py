"""Entries of a chronology below one date, as events: which of them have it, and what ends it."""

from __future__ import annotations

import pytest

import pktui
from pktui.corpus.assemble import assemble

LISTED = """The siege of Arden: a timeline

3 March 2014

- Rebels take the bridge.
- Police close the market. Nobody is hurt.
- Anna Reyes leaves the city.

4 March 2014

- The army enters Arden.
- Shops stay closed

7 March 2014

- A truce is signed in Doha.
- The mayor returns.

The inquiry goes on.
"""
"""Items of lists: also the last list has its date, and what stands below it has none."""

IN_LINES = """The siege of Arden: a timeline

3 March 2014

Rebels take the bridge.

Police close the market. Nobody is hurt.

4 March 2014

The army enters Arden.

7 March 2014

A truce is signed in Doha.

The inquiry goes on.
"""
"""Lines: those above another date have theirs, those below the last may be the page's end."""

WITH_INNER_DATES = """The siege of Arden: a timeline

3 March 2014

- Rebels take the bridge.
- The curfew of 1 February 2014 is lifted.
- Anna Reyes leaves the city.

4 March 2014

- The army enters Arden.

7 March 2014: A truce is signed in Doha.
- The mayor returns.
"""
"""An item with a date of its own has that; a date that does not stand alone heads nothing."""

NUMBERED = """The siege of Arden: a timeline

3 March 2014

1. Rebels take the bridge.
2. Police close the market. Nobody is hurt.
10. Anna Reyes leaves the city.

4 March 2014
1) The army enters Arden.
2) Shops stay closed

7 March 2014

1. A truce is signed in Doha.
2. The mayor returns.

The inquiry goes on.
3 people are missing.
"""
"""Lists with numbers are read as those with bullets; a number that counts begins no item."""

VIETNAMESE = """Diễn biến vụ vây Arden

3/3/2014

- Quân nổi dậy chiếm cầu.
- Cảnh sát đóng chợ.

4/3/2014

- Quân đội vào Arden.

7/3/2014

- Hai bên ký thỏa thuận.
- Thị trưởng trở về.
"""

PROSE = """The bridge of Arden

The bridge was closed on 3 March 2014.
Police closed the market.
It was opened on 7 March 2014. Shops stayed closed.
"""


def told(text: str) -> list[tuple[str, str]]:
    """Each statement's day, and the last word of its sentence."""
    corpus = assemble([pktui.analyse(pktui.article(text))])
    events = [event for event in corpus.events if event.kind.value == "statement"]
    return [(str(event.when), event.text.split()[-1].strip(".")) for event in events]


CASES = [
    (
        LISTED,
        ["3 bridge", "3 market", "3 city", "4 Arden", "4 closed", "7 Doha", "7 returns"],
    ),
    (
        NUMBERED,
        ["3 bridge", "3 market", "3 city", "4 Arden", "4 closed", "7 Doha", "7 returns"],
    ),
    (IN_LINES, ["3 bridge", "3 market", "4 Arden", "7 Doha"]),
    (VIETNAMESE, ["3 cầu", "3 chợ", "4 Arden", "7 thuận", "7 về"]),
]


@pytest.mark.parametrize(("text", "rows"), CASES, ids=["listed", "numbered", "lines", "vietnamese"])
def test_all_entries_up_to_the_next_date_have_the_date_above(text: str, rows: list[str]) -> None:
    wanted = [(f"2014-03-0{row[0]}", row[2:]) for row in rows]
    assert told(text) == wanted


def test_an_own_date_and_a_date_within_a_line_come_first() -> None:
    assert told(WITH_INNER_DATES) == [
        ("2014-02-01", "lifted"),
        ("2014-03-03", "bridge"),
        ("2014-03-03", "city"),
        ("2014-03-04", "Arden"),
        ("2014-03-07", "Doha"),
    ]


def test_prose_gives_no_date_to_its_neighbours() -> None:
    assert told(PROSE) == [("2014-03-03", "2014"), ("2014-03-07", "2014")]


def test_an_entry_is_traced_to_the_line_above_and_has_an_id_of_its_own() -> None:
    corpus = assemble([pktui.analyse(pktui.article(LISTED))])
    events = [event for event in corpus.events if str(event.when) == "2014-03-03"]
    assert {e.evidence.span.of(LISTED) for e in events if e.evidence.span} == {"3 March 2014"}
    assert len({event.id for event in events}) == len(events) == 3
    assert [event.date_in_sentence is None for event in events] == [False, True, True]
