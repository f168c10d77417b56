"""A small picture of dots in a terminal: eight to a cell in braille, or one to a cell in ASCII."""

from __future__ import annotations

from collections.abc import Sequence

_BRAILLE = 0x2800
_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bit of each dot of a braille cell, by row and column."""


class DotCanvas:
    """A grid of cells whose dots can be set one by one."""

    def __init__(self, width: int, height: int, *, ascii_sign: str = "") -> None:
        """`width` and `height` count cells. `ascii_sign` stands for a cell with any dot, on a
        terminal without braille; empty where there is braille."""
        self.width = width
        self.height = height
        self.dots_wide = 2 * width
        self.dots_high = 4 * height
        self._ascii = ascii_sign
        self._cells = [[0] * width for _ in range(height)]

    def set(self, x: int, y: int) -> None:
        """Set the dot `x` from the left and `y` from the top; nothing where it lies outside."""
        if 0 <= x < self.dots_wide and 0 <= y < self.dots_high:
            self._cells[y // 4][x // 2] |= _DOTS[y % 4][x % 2]

    def line(self, begin: tuple[float, float], end: tuple[float, float]) -> None:
        """Set the dots of a straight line between two places, as far as it lies inside."""
        clipped = _clipped(begin, end, self.dots_wide, self.dots_high)
        if clipped is None:
            return
        (x0, y0), (x1, y1) = clipped
        steps = max(1, round(max(abs(x1 - x0), abs(y1 - y0))))
        for step in range(steps + 1):
            along = step / steps
            self.set(int(x0 + (x1 - x0) * along), int(y0 + (y1 - y0) * along))

    def rows(self) -> Sequence[str]:
        """Return the cells as text, a row a string of `width` characters."""
        return ["".join(map(self._character, row)) for row in self._cells]

    def _character(self, dots: int) -> str:
        if not dots:
            return " "
        return self._ascii or chr(_BRAILLE + dots)


def _clipped(
    begin: tuple[float, float], end: tuple[float, float], wide: int, high: int
) -> tuple[tuple[float, float], tuple[float, float]] | None:
    """Return the part of a line inside the picture (Liang and Barsky, 1984); None where none is."""
    (x0, y0), (x1, y1) = begin, end
    dx, dy = x1 - x0, y1 - y0
    enter, leave = 0.0, 1.0
    for step, room in ((-dx, x0), (dx, wide - 1 - x0), (-dy, y0), (dy, high - 1 - y0)):
        if step == 0:
            if room < 0:
                return None
        elif step < 0:
            enter = max(enter, room / step)
        else:
            leave = min(leave, room / step)
    if enter > leave:
        return None
    return (x0 + enter * dx, y0 + enter * dy), (x0 + leave * dx, y0 + leave * dy)
