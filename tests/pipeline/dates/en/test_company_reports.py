"""What a firm's report compares with: what is found, and what is not."""

from __future__ import annotations

import pytest

from tests.pipeline.dates.reading import surfaces

FOUND = [
    ("net income of a year-earlier quarter", ["year-earlier quarter"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_finds_expressions_with_their_extent(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected
