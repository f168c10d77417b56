"""Times of day in Vietnamese: what is found, and what is not."""

from __future__ import annotations

import pytest

from tests.pipeline.dates.reading import surfaces

FOUND = [
    ("20h tối qua, 7h sáng nay", ["20h tối qua", "7h sáng nay"]),
    ("chiều hôm qua", ["chiều hôm qua"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_finds_expressions_with_their_extent(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected
