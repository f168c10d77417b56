"""Lengths of time and vague times in English: what is found, and what is not."""

from __future__ import annotations

import pytest

from tests.pipeline.dates.reading import dated, surfaces

FOUND = [
    ("in June two-year bonds fell", ["June", "two-year"]),
    ("it will soon end, expected soon", ["soon", "soon"]),
    ("the year through March", ["the year", "March"]),
    ("for two weeks", ["two weeks"]),
    ("a five-year plan", ["five-year"]),
    ("the 100-day plan, the two weeks of talks", ["100-day", "the two weeks"]),
    ("expected to last six weeks", ["six weeks"]),
    ("two hours and 14 minutes", ["two hours and 14 minutes"]),
    ("85 days, 16 hours and 25 minutes", ["85 days, 16 hours and 25 minutes"]),
    ("$220 billion five-year plan", ["five-year"]),
    ("a few million years", ["a few million years"]),
    ("another two weeks, another year", ["another two weeks", "another year"]),
    ("the four previous weeks", ["the four previous weeks"]),
    ("may last decades, spent hours, take weeks", ["decades", "hours", "weeks"]),
    ("over the next 18 months", ["the next 18 months"]),
    ("for over two years, used over three years", ["over two years", "three years"]),
    ("an eight-month-old truce", ["eight-month-old"]),
    ("survives to this day", ["this day"]),
    ("in the past five years", ["the past five years"]),
    ("currently", ["currently"]),
    ("the recent talks", ["recent"]),
    ("in the near future", ["the near future"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_finds_expressions_with_their_extent(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected


NOT_FOUND = [
    ("A second man was held.", "an ordinal"),
    ("the last hours of his life", "no length"),
    ("that is for another day, another second chance", "no length"),
    ("three-quarters of the food", "a fraction"),
    ("a quarter of the vote", "a fraction"),
    ("a man 52 years old, a 16-year-old, the 34-year-old woman", "ages"),
    ("the zero hour, two Sundays", "no length, and no days that come again"),
    ("Park Won-soon said", "a name"),
    ("the days of rage", "a time with a name"),
    ("as soon as possible", "a comparison"),
]


@pytest.mark.parametrize(("text", "why"), NOT_FOUND, ids=[text for text, _ in NOT_FOUND])
def test_leaves_alone_what_only_looks_like_a_date(text: str, why: str) -> None:
    assert dated(text) == [], why


SOON_IN_A_STORY = [
    "He soon became king.",
    "They were soon beaten.",
    "It was settled soon after.",
    "He left shortly thereafter.",
    "as soon as possible",
]


@pytest.mark.parametrize("text", SOON_IN_A_STORY)
def test_soon_in_what_is_over_is_no_time_to_come(text: str) -> None:
    assert surfaces(text) == []
