"""A picture of dots: eight to a cell, and nothing outside of it."""

from __future__ import annotations

import pytest

from pktui.view.findings.map.dot_canvas import DotCanvas


@pytest.mark.parametrize(
    ("dots", "drawn"),
    [
        ([], "  "),
        ([(0, 0)], "⠁ "),
        ([(1, 0)], "⠈ "),
        ([(0, 3)], "⡀ "),
        ([(1, 3)], "⢀ "),
        ([(2, 1), (3, 2)], " ⠢"),
        ([(x, y) for x in range(2) for y in range(4)], "⣿ "),
        ([(-1, 0), (4, 0), (0, -1), (0, 4)], "  "),
    ],
)
def test_a_dot_lies_in_its_cell(dots: list[tuple[int, int]], drawn: str) -> None:
    canvas = DotCanvas(2, 1)
    for x, y in dots:
        canvas.set(x, y)
    assert canvas.rows() == [drawn]


def test_without_braille_a_cell_with_any_dot_has_one_sign() -> None:
    canvas = DotCanvas(3, 2, ascii_sign=".")
    canvas.set(5, 7)
    assert canvas.rows() == ["   ", "  ."]


@pytest.mark.parametrize(
    ("begin", "end", "drawn"),
    [
        ((0, 0), (3, 0), "⠉⠉"),
        ((0, 3), (3, 0), "⡠⠊"),
        ((-100, 0), (100, 0), "⠉⠉"),
        ((1, -50), (1, 50), "⢸ "),
        ((-5, -5), (-1, 3), "  "),
        ((2, 2), (2, 2), " ⠄"),
        ((1e9, 1e9), (-1e9, -1e9), "⠑⢄"),
    ],
)
def test_a_line_is_drawn_as_far_as_it_lies_inside(
    begin: tuple[float, float], end: tuple[float, float], drawn: str
) -> None:
    canvas = DotCanvas(2, 1)
    canvas.line(begin, end)
    assert canvas.rows() == [drawn]
