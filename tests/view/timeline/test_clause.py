"""What a row says: the clause around the date, with known names in short."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.view.timeline.clause import clause_around


def around(text: str, width: int) -> str:
    """`text` has its date between two bars."""
    start, end = text.index("|"), text.rindex("|") - 1
    return clause_around(text.replace("|", ""), start, end, width, "…")


@pytest.mark.parametrize(
    ("text", "width", "row", "remark"),
    [
        ("It left in |2018|.", 40, "It left in 2018.", "what fits stays whole"),
        (
            "The head of the mission, who had been ill for weeks, said that the first hospital "
            "left on |3 May|, while others stayed.",
            50,
            "…said that the first hospital left on 3 May…",
            "the clause with the date, and from where there is room",
        ),
        (
            "On |Wednesday|, the newspaper of the capital said that records showed no training.",
            50,
            "On Wednesday, the newspaper of the capital said…",
            "a date alone tells of no deed: the next clause does",
        ),
        (
            "The well was closed by engineers from three countries, and that was |last week|.",
            40,
            "…and that was last week.",
            "the clause before has no room",
        ),
        (
            "Engineers of the company that had leased the platform from its owner for a number "
            "of years did not follow the procedures of drilling before the blast on |20 April|.",
            40,
            "…before the blast on 20 April.",
            "likewise",
        ),
    ],
)
def test_the_clause_of_the_date(text: str, width: int, row: str, remark: str) -> None:
    got = around(text, width)
    assert len(got) <= width, remark
    assert got == row, remark


WORDS = st.lists(
    st.sampled_from(["rain", "fell,", "and", "the", "hospital", "left;", "who", "–", "a" * 30]),
    max_size=40,
)


@given(WORDS, WORDS, st.integers(14, 90))
def test_the_date_is_always_seen(before: list[str], behind: list[str], width: int) -> None:
    text = " ".join([*before, "3 May 2020", *behind])
    start = text.index("3 May 2020")
    row = clause_around(text, start, start + 10, width, "…")
    assert "3 May 2020" in row
    assert len(row) <= width
    for words in filter(None, row.split("…")):
        assert words in text


@given(st.text(max_size=60), st.integers(0, 30), st.integers(0, 30), st.integers(0, 60))
def test_nothing_breaks_it(text: str, start: int, length: int, width: int) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    row = clause_around(text, start, end, width, "…")
    assert len(row) <= max(width, len(text) if width < 1 else 0)
