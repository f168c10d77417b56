"""Lines in the making: exactly as wide as asked for, whatever is put on them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style

from pktui.tui.drawing.line import Line, cells, fit, head

PLAIN, BOLD = Style(), Style(bold=True)


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("South Sudan", 11, "South Sudan"),
        ("South Sudan", 8, "South S…"),
        ("Việt Nam", 5, "Việt…"),
        ("日本語", 4, "日…"),  # half a sign is no sign
        ("abc", 0, ""),
    ],
)
def test_fit(text: str, width: int, shown: str) -> None:
    assert fit(text, width, "…") == shown


def test_head_keeps_combining_marks_with_their_letter() -> None:
    assert head("e\u0323\u0302x", 1) == "e\u0323\u0302"


def test_right_is_left_out_where_it_does_not_fit() -> None:
    assert Line(12, PLAIN).add("Timeline").right("1/3").strip().text == "Timeline 1/3"
    assert Line(10, PLAIN).add("Timeline").right("1/3").strip().text == "Timeline  "


def test_marks_are_laid_over_the_text_and_cut_with_it() -> None:
    strip = Line(8, PLAIN).add_marked("one two three", None, [(4, 7, BOLD), (8, 13, BOLD)]).strip()
    assert strip.text == "one two…"
    assert [s.text for s in strip if s.style and s.style.bold] == ["two"]


@given(
    st.integers(1, 30),
    st.lists(st.text(alphabet="abệ日 ", max_size=12), max_size=5),
    st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=3),
)
def test_a_strip_is_as_wide_as_its_line(
    width: int, texts: list[str], spans: list[tuple[int, int]]
) -> None:
    line = Line(width, PLAIN)
    for text in texts:
        line.add(text).add_marked(text, BOLD, [(*span, BOLD) for span in sorted(spans)])
    strip = line.right("right").strip()
    assert strip.cell_length == width
    assert cells(strip.text) == width
