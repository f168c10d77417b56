"""A row is a strip in all that can be asked of one, though it makes its caches late."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from pktui.tui.drawing.textual_overrides import _CACHES, Row

SEGMENTS = [Segment("Hà Nội ", Style(bold=True)), Segment("and Lima", Style(color="red"))]


@pytest.mark.parametrize(
    "ask",
    [
        lambda strip: strip.text,
        lambda strip: strip.cell_length,
        lambda strip: strip.crop(2, 9),
        lambda strip: strip.crop(2, 9).crop(1, 3),
        lambda strip: strip.crop_extend(2, 20, Style(bold=True)),
        lambda strip: strip.divide([3, 8, 15]),
        lambda strip: strip.adjust_cell_length(20),
        lambda strip: strip.extend_cell_length(20),
        lambda strip: strip.simplify(),
        lambda strip: strip.apply_style(Style(italic=True)),
        lambda strip: strip.apply_offsets(1, 2),
        lambda strip: strip.apply_meta({"a": 1}).text,
        lambda strip: strip.link_ids,
        lambda strip: [*strip],
        lambda strip: bool(strip),
        lambda strip: Strip.join([strip, strip]),
    ],
)
def test_it_answers_as_any_strip_does(ask: Callable[[Strip], object]) -> None:
    row, strip = Row(SEGMENTS, 15), Strip(SEGMENTS, 15)
    assert ask(row) == ask(strip)
    assert ask(row) == ask(strip)  # and again from its cache


def test_its_caches_hold_what_those_of_a_strip_hold() -> None:
    row, strip = Row(SEGMENTS), Strip(SEGMENTS)
    assert len(_CACHES) >= 7
    for name in _CACHES:
        assert getattr(row, name)._maxsize == getattr(strip, name)._maxsize
        assert getattr(row, name) is getattr(row, name)
    with pytest.raises(AttributeError, match="no_such_cache"):
        _ = row.no_such_cache


def test_it_keeps_no_list_that_is_not_its_own() -> None:
    segments = [*SEGMENTS]
    row = Row(segments)
    segments.clear()
    assert row.text == "Hà Nội and Lima"
