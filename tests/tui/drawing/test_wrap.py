"""Wrapping: nothing lost, nothing too wide, broken where a reader would."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from pktui.tui.drawing.wrap import wrap


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 8, ["one two", "three"]),  # the space at the break is nowhere
        ("one  two", 4, ["one", "two"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),  # a word longer than a line is cut
        ("a\n\nb", 5, ["a", "", "b"]),
        ("", 5, [""]),
        ("Hà Nội và Huế", 6, ["Hà Nội", "và Huế"]),  # marks take no cells
        ("日本語 新聞", 6, ["日本語", "新聞"]),  # two cells a sign
        ("日本語", 1, ["日", "本", "語"]),  # too narrow for any: one a line all the same
    ],
)
def test_lines(text: str, width: int, lines: list[str]) -> None:
    assert [text[start:end] for start, end in wrap(text, width)] == lines


@given(st.text(alphabet="ab ệ日\n", max_size=60), st.integers(2, 12))
def test_every_line_fits_and_no_word_is_lost(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(cell_len(text[start:end]) <= width for start, end in lines)
    kept = "".join(text[start:end] for start, end in lines)
    assert kept.replace(" ", "") == text.replace(" ", "").replace("\n", "")
    assert lines == sorted(lines)
