"""The histogram: how many events when, and a brush that makes a stretch of time the filter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from pktui.tui.drawing.line_widget import Drawn
from pktui.tui.drawing.render import bar_line, year_line
from pktui.view.scene import Scene

BAR_LINES = 2


class Histogram(Drawn, can_focus=True):
    """One bin a column, over the corpus's whole time; posts the stretch that was brushed."""

    DEFAULT_CSS = """
    Histogram { height: 3; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "move(-1)", "Earlier", id="histogram-earlier",
                tooltip="Put the brush on the bar before", show=False),
        Binding("right,l", "move(1)", "Later", id="histogram-later",
                tooltip="Put the brush on the next bar", show=False),
        Binding("shift+left,H", "widen(-1)", "Widen", id="histogram-widen-earlier",
                tooltip="Draw the brush to the left", key_display="shift+arrows"),
        Binding("shift+right,L", "widen(1)", "Widen later", id="histogram-widen-later",
                tooltip="Draw the brush to the right", show=False),
        Binding("home,g", "ends(-1)", "First", id="histogram-first",
                tooltip="To the first bar", show=False),
        Binding("end,G", "ends(1)", "Last", id="histogram-last",
                tooltip="To the last bar", show=False),
        Binding("enter", "brush", "Filter on it", id="histogram-brush",
                tooltip="Show only what lies under the brush"),
        Binding("backspace,delete", "clear", "All time", id="histogram-clear",
                tooltip="Show all of the time again"),
    ]  # fmt: skip

    scene: reactive[Scene | None] = reactive(None)

    class Brushed(Message):
        """A stretch of time is to be the filter; both days belong to it."""

        def __init__(self, first: date, last: date) -> None:
            super().__init__()
            self.first = first
            self.last = last

    class Cleared(Message):
        """No stretch of time is to be the filter."""

    def __init__(self, widget_id: str | None = None) -> None:
        super().__init__(widget_id)
        self._cursor = 0
        self._anchor = 0
        self._brushing = False
        self._counts: tuple[int, Sequence[int]] = 0, ()
        """For so many bins: the events of the view in each."""
        self._foot: tuple[tuple[object, ...], Strip] | None = None
        """The line of years as it was last drawn, and what for: most keys leave it alone."""

    def watch_scene(self) -> None:
        self._counts = 0, ()
        self.refresh()

    @property
    def counts(self) -> Sequence[int]:
        bins = self.size.width
        if self._counts[0] != bins and self.scene is not None:
            self._counts = bins, self.scene.view.histogram(self.scene.axis.edges(bins))
        return self._counts[1]

    @property
    def brushed(self) -> range:
        """The bins under the brush, as far as the histogram still has them: it may have become
        narrower since, or be hidden and have none."""
        first, last = sorted((self._anchor, self._cursor))
        bins = self.size.width
        return range(min(first, max(0, bins - 1)), min(last + 1, bins))

    def _days(self) -> tuple[date, date]:
        assert self.scene is not None
        bins, under = self.size.width, self.brushed
        axis = self.scene.axis
        return axis.days_of(under[0], bins)[0], axis.days_of(under[-1], bins)[1]

    # Brushing

    def _put(self, column: int, *, widen: bool = False) -> None:
        self._cursor = max(0, min(column, self.size.width - 1))
        if not widen:
            self._anchor = self._cursor
        self.refresh()

    def action_move(self, by: int) -> None:
        """To the next bin that is not empty."""
        column = min(self._cursor, max(0, len(self.counts) - 1)) + by
        while 0 < column < len(self.counts) - 1 and not self.counts[column]:
            column += by
        self._put(column)

    def action_widen(self, by: int) -> None:
        self._put(self._cursor + by, widen=True)

    def action_ends(self, side: int) -> None:
        self._put(0 if side < 0 else self.size.width - 1)

    def action_brush(self) -> None:
        if self.scene is not None and self.scene.corpus.events and self.brushed:
            self.post_message(self.Brushed(*self._days()))

    def action_clear(self) -> None:
        self.post_message(self.Cleared())

    def on_mouse_down(self, event: events.MouseDown) -> None:
        self._put(event.x)
        self._brushing = True
        self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if self._brushing:
            self._put(event.x, widen=True)

    def on_mouse_up(self) -> None:
        if self._brushing:
            self._brushing = False
            self.release_mouse()
            self.action_brush()

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    # Drawing

    def draw_row(self, y: int) -> Strip:
        width = self.size.width
        if self.scene is None or not self.scene.corpus.events:
            return Strip.blank(width, self.looks["screen"])
        under = self.brushed if self.has_focus else range(0)
        if y < BAR_LINES:
            return bar_line(self.counts, BAR_LINES - 1 - y, BAR_LINES, under, self.pen)
        said = self._said() if self.has_focus else ""
        axis = self.scene.axis
        look = axis, width, said, self.pen
        if self._foot is None or self._foot[0] != look:
            years, begins_earlier = axis.years_of(width), axis.begins_earlier
            self._foot = look, year_line(years, said, self.pen, begins_earlier=begins_earlier)
        return self._foot[1]

    def _said(self) -> str:
        """What lies under the brush."""
        first, last = self._days()
        count = sum(self.counts[number] for number in self.brushed)
        return f"{first} {self.glyphs.dash} {last}: {count:,} events"
