"""Tests that a paragraph may have a shape, before its expression is compiled."""

from __future__ import annotations

import pytest

from pktui.pipeline.layout.line_shapes import DASHES, in_turn


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("harbour News, 14 June -", True),
        ("harbour News, 14 June —", True),
        ("one - two, three – four", True),
        ("one - two, three", False),
        ("one - two", False),
        ("one, two", False),
        ("", False),
        ("Smith, Jones, Brown and " * 100_000, False),  # the square of this would not end
    ],
)
def test_a_sign_and_another_behind_it(text: str, expected: bool) -> None:
    assert in_turn(",", DASHES)(text, 0, len(text)) is expected


def test_only_the_paragraph_is_looked_at() -> None:
    text = "a, b\n\nc - d"
    assert not in_turn(",", DASHES)(text, 0, 4)
    assert not in_turn(",", DASHES)(text, 6, len(text))
    assert in_turn(",", DASHES)(text, 0, len(text))
