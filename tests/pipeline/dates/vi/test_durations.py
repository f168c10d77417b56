"""Lengths of time in Vietnamese: what is found, and what is not."""

from __future__ import annotations

import pytest

from tests.pipeline.dates.reading import surfaces

FOUND = [
    ("1 giờ vừa qua, 2 ngày vừa qua", ["1 giờ vừa qua", "2 ngày vừa qua"]),
    ("cách đây 5 năm", ["cách đây 5 năm"]),
    ("ba ngày sau đó", ["ba ngày sau đó"]),
    ("mấy ngày qua", ["mấy ngày qua"]),
    ("hai mươi năm trước", ["hai mươi năm trước"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_finds_expressions_with_their_extent(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected
