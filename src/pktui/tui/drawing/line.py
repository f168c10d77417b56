"""One line of the screen in the making: text in cells, cut to a width, made into a `Strip`."""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len, get_character_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from pktui.tui.drawing.textual_overrides import Row


def cells(text: str) -> int:
    """Count how many cells `text` takes; ASCII is measured with `len`, a tenth of the time."""
    return len(text) if text.isascii() else cell_len(text)


def fit(text: str, width: int, ellipsis: str) -> str:
    """`text` in at most `width` cells; where it is cut, the last of them says so."""
    if cells(text) <= width:
        return text
    if width <= 0:
        return ""
    return head(text, width - 1) + ellipsis


def head(text: str, width: int) -> str:
    """As many whole characters from the start of `text` as `width` cells hold."""
    if text.isascii():
        return text[: max(0, width)]
    taken = 0
    for i, character in enumerate(text):
        taken += get_character_cell_size(character)
        if taken > width:
            return text[:i]
    return text


class Line:
    """A line of `width` cells, filled from the left; what does not fit is cut off."""

    __slots__ = ("_base", "_ellipsis", "_segments", "used", "width")

    def __init__(self, width: int, base: Style, ellipsis: str = "…") -> None:
        self.width = width
        self.used = 0
        self._base = base
        self._ellipsis = ellipsis
        self._segments: list[Segment] = []

    @property
    def room(self) -> int:
        """The number of cells that are left."""
        return self.width - self.used

    def add(self, text: str, look: Style | None = None) -> Line:
        """Append `text`, cut to what room is left."""
        text = fit(text, self.room, self._ellipsis)
        if text:
            style = self._base if look is None else self._base + look
            self._segments.append(Segment(text, style))
            self.used += cells(text)
        return self

    def add_marked(
        self, text: str, look: Style | None, marks: Iterable[tuple[int, int, Style]]
    ) -> Line:
        """Append `text` with `marks` (start, end, look) laid over it; marks do not overlap."""
        shown = fit(text, self.room, self._ellipsis)
        kept = len(shown) if shown == text else len(shown) - 1
        base = self._base if look is None else self._base + look
        at = 0
        for start, end, mark in marks:
            start, end = max(start, at), min(end, kept)
            if start < end:
                self._append(shown[at:start], base)
                self._append(shown[start:end], base + mark)
                at = end
        self._append(shown[at:], base)
        self.used += cells(shown)
        return self

    def append(self, other: Line) -> Line:
        """Put a narrower line, filled to its width, behind what stands here."""
        other.fill()
        self._segments += other._segments
        self.used += other.width
        return self

    def _append(self, text: str, style: Style) -> None:
        if text:
            self._segments.append(Segment(text, style))

    def fill(self, to: int | None = None, sign: str = " ", look: Style | None = None) -> Line:
        """Repeat `sign` up to column `to` (the whole width where it is None)."""
        gap = (self.width if to is None else min(to, self.width)) - self.used
        if gap > 0:
            self._append(sign * gap, self._base if look is None else self._base + look)
            self.used += gap
        return self

    def right(self, text: str, look: Style | None = None) -> Line:
        """Put `text` at the right end, if there is room beside what stands there."""
        size = cells(text)
        if size and size < self.room:
            self.fill(self.width - size).add(text, look)
        return self

    def strip(self) -> Strip:
        """Fill the line to its width and return it as a strip."""
        self.fill()
        return Row(self._segments, self.width)
