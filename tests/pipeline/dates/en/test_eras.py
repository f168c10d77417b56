"""Decades and centuries: what is found, and what is not."""

from __future__ import annotations

import pytest

from tests.pipeline.dates.reading import dated, surfaces

FOUND = [
    ("the 1990s", ["the 1990s"]),
    ("in the mid-1980s", ["the mid-1980s"]),
    ("the nineties", ["the nineties"]),
    ("the 19th century", ["the 19th century"]),
    ("the noughties, the roaring twenties", ["the noughties", "the roaring twenties"]),
    ("the late 19th and early 20th centuries", ["the late 19th", "early 20th centuries"]),
    ("mid-to-late 1990s, mid- to late 2010", ["mid-to-late 1990s", "mid- to late 2010"]),
    ("the first half of the 1990s", ["the first half of the 1990s"]),
    ("in the 5th century AD", ["the 5th century AD"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_finds_expressions_with_their_extent(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected


NOT_FOUND = [
    ("a 19th century solution to a 21st century problem", "a figure of speech"),
    ("~ 1000s dead", "a count"),
    ("It hit the 90s", "degrees"),
    ("F-16 and COVID-19, three Su-30s, the over-50s", "models, names and ages"),
    ("20th Century Fox, Daily Mail, Weekly Standard", "names"),
    ("a man in his 20s, a woman in her early 30s", "ages"),
    ("in the low 70s", "degrees"),
]


@pytest.mark.parametrize(("text", "why"), NOT_FOUND, ids=[text for text, _ in NOT_FOUND])
def test_leaves_alone_what_only_looks_like_a_date(text: str, why: str) -> None:
    assert dated(text) == [], why
