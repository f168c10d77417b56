"""What is counted within a longer time: what is found, and what is not."""

from __future__ import annotations

import pytest

from tests.pipeline.dates.reading import surfaces

FOUND = [
    ("the last week of July — July 27-28", ["the last week of July", "July 27", "28"]),
    ("in the first week of May", ["the first week of May"]),
    ("the last Friday in April 2013", ["the last Friday in April 2013"]),
    ("the second Tuesday of the month", ["the second Tuesday of the month"]),
    ("the third Monday of each month", ["the third Monday of each month"]),
    ("the first decade of the 21st century", ["the first decade of the 21st century"]),
    ("the week before last", ["the week before last"]),
    ("a week from Friday", ["a week from Friday"]),
    ("later in the day", ["later in the day"]),
    ("on Monday and Tuesday nights", ["Monday", "Tuesday nights"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_finds_expressions_with_their_extent(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected
