"""Quarters, halves, seasons and weeks of a year: what is found, and what is not."""

from __future__ import annotations

import pytest

from tests.pipeline.dates.reading import dated, surfaces

FOUND = [
    ("the last quarter of 2015", ["the last quarter of 2015"]),
    ("the last summer of 1914", ["the last summer of 1914"]),
    ("the last quarter of last year", ["the last quarter of last year"]),
    ("in FY 2019/20 and FY 19/20", ["FY 2019", "20", "FY 19", "20"]),
    ("the summer of 67", ["the summer of 67"]),
    ("in the January-to-March quarter", ["the January-to-March quarter"]),
    ("the April-June 2012 period", ["the April-June 2012 period"]),
    ("in the March quarter", ["the March quarter"]),
    ("in week 42 of 2012, in W42 2021", ["week 42 of 2012", "W42 2021"]),
    ("delivered in 2021-W42", ["2021-W42"]),
    ("in H1 and in Q1-Q3", ["H1", "Q1", "Q3"]),
    ("the first half ended June 30", ["the first half", "June 30"]),
    ("the third quarter of 1998", ["the third quarter of 1998"]),
    ("Q3 2021", ["Q3 2021"]),
    ("the winter of 1994", ["the winter of 1994"]),
    ("in H1 2021 and 2H 2022", ["H1 2021", "2H 2022"]),
    ("in FY2020", ["FY2020"]),
    ("3Q 2013 and 3Q13", ["3Q 2013", "3Q13"]),
    ("Q3'13 and 2H12", ["Q3'13", "2H12"]),
    ("the third and fourth quarters of 2013", ["the third", "fourth quarters of 2013"]),
    ("a loss for the third quarter of $2 million", ["the third quarter"]),
    ("the winter of 1941-42", ["the winter of 1941-42"]),
    ("in fiscal year 2013-14", ["fiscal year 2013", "14"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_finds_expressions_with_their_extent(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected


NOT_FOUND = [
    ("the last quarter of the match", "a quarter of another thing"),
    ("the last summer of the war", "a summer that only its war dates"),
    ("drive on the H1", "a road"),
    ("the H1 visa, in H1 visas, week 3 of the trial", "no part of a year"),
    ("the fall in prices", "a noun"),
    ("the first half of the game", "half a match"),
    ("He scored in the first half.", "half a match, by the words around"),
    ("the second quarter of the match", "a quarter of one"),
    ("the fall of the wall", "a noun"),
    ("Prices fall and spring back.", "verbs"),
]


@pytest.mark.parametrize(("text", "why"), NOT_FOUND, ids=[text for text, _ in NOT_FOUND])
def test_leaves_alone_what_only_looks_like_a_date(text: str, why: str) -> None:
    assert dated(text) == [], why
