"""The histogram: how many events when, and a brush that makes a stretch of time the filter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from pktui.model.event import EventId
from pktui.model.when import day
from pktui.query.selection import select
from pktui.tui.drawing.line import cells
from pktui.tui.drawing.line_widget import Drawn
from pktui.tui.drawing.render import bar_line, foot_line, peak_label, span_line
from pktui.tui.input.key_binding import binding
from pktui.view.scene import Scene
from pktui.view.timeline.bars import Bars, bars_of
from pktui.view.timeline.whole_span import WholeSpan, whole_span
from pktui.wording.dates import date_label, day_of_month
from pktui.wording.language import counted, say

BAR_LINES = 2

_LINES = BAR_LINES + 1
"""The lines of the bars and of what stands below them; where there is one more, it is the line of
the whole time, above them."""

_LEAST_PEAK = 5
"""Events from which on the highest bar says its date and its count."""


class Histogram(Drawn, can_focus=True):
    """The bars of what is shown; posts the stretch of time that was brushed."""

    DEFAULT_CSS = """
    Histogram { height: 3; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        binding("left,h", "move(-1)", "Earlier", id="histogram-earlier",
                tooltip="Put the brush on the bar before", show=False),
        binding("right,l", "move(1)", "Later", id="histogram-later",
                tooltip="Put the brush on the next bar", show=False),
        binding("shift+left,H", "widen(-1)", "Widen", id="histogram-widen-earlier",
                tooltip="Draw the brush to the left", key_display="shift+arrows"),
        binding("shift+right,L", "widen(1)", "Widen later", id="histogram-widen-later",
                tooltip="Draw the brush to the right", show=False),
        binding("home,g", "ends(-1)", "First", id="histogram-first",
                tooltip="To the first bar", show=False),
        binding("end,G", "ends(1)", "Last", id="histogram-last",
                tooltip="To the last bar", show=False),
        binding("enter", "brush", "Filter on it", id="histogram-brush",
                tooltip="Show only what lies under the brush"),
        binding("backspace,delete", "clear", "All time", id="histogram-clear",
                tooltip="Show all of the time again"),
    ]  # fmt: skip

    scene: reactive[Scene | None] = reactive(None)
    selected: reactive[EventId | None] = reactive(None)

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
        self._bars: Bars | None = None
        self._whole: WholeSpan | None = None

    def watch_scene(self) -> None:
        """Show another scene; the brush is where the timeline's cursor is."""
        self._bars = None
        if self.has_focus:
            self._put_back()
        self.refresh()

    def watch_selected(self) -> None:
        """Mark the day of the chosen event, on the last line."""
        self.refresh(Region(0, max(0, self.size.height - 1), self.size.width, 1))

    @property
    def bars(self) -> Bars:
        """The bars of what is shown, at the present width."""
        assert self.scene is not None
        if self._bars is None or len(self._bars.days) != max(1, self.size.width):
            self._bars = bars_of(self.scene, self.size.width)
            room = self.size.width - cells(self._out_of_sight(self._bars)) - 1
            self._whole = whole_span(self.scene, self._bars, room)
        return self._bars

    @property
    def counts(self) -> Sequence[int]:
        """The number of events of each bar."""
        return self.bars.counts if self.scene is not None else ()

    @property
    def here(self) -> int | None:
        """The column of the day that the timeline's cursor is on."""
        if self.scene is None or self.selected is None:
            return None
        row = self.scene.corpus.rows.get(self.selected)
        if row is None:
            return None
        return self.bars.column_of(self.scene.corpus.events[row].when.sort_key[0])

    @property
    def brushed(self) -> range:
        """The bins under the brush, as far as the histogram still has them: it may have become
        narrower since, or be hidden and have none."""
        first, last = sorted((self._anchor, self._cursor))
        bins = self.size.width
        return range(min(first, max(0, bins - 1)), min(last + 1, bins))

    def _days(self) -> tuple[date, date] | None:
        return self.bars.days_of(self.brushed) if self.scene is not None else None

    # Brushing

    def _move_cursor(self, column: int, *, widen: bool = False) -> None:
        self._cursor = max(0, min(column, self.size.width - 1))
        if not widen:
            self._anchor = self._cursor
        self.refresh()

    def action_move(self, by: int) -> None:
        """To the next bar that is not empty."""
        if self.scene is None:
            return
        counts, days = self.counts, self.bars.days
        start = min(self._cursor, len(counts) - 1)
        column = start + by
        while 0 < column < len(counts) - 1 and (not counts[column] or days[column] == days[start]):
            column += by
        self._move_cursor(column)

    def action_widen(self, by: int) -> None:
        self._move_cursor(self._cursor + by, widen=True)

    def action_ends(self, side: int) -> None:
        """Move the cursor to the first or the last item."""
        self._move_cursor(0 if side < 0 else self.size.width - 1)

    def action_brush(self) -> None:
        days = self._days()
        if days is not None:
            self.post_message(self.Brushed(*days))

    def action_clear(self) -> None:
        self.post_message(self.Cleared())

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin a drag where the button is pressed; on the line of the whole time, show it all."""
        if event.y == 0 and self.size.height > _LINES:
            self.action_clear()
            return
        self._move_cursor(event.x)
        self._brushing = True
        self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Follow the mouse while the button is held."""
        if self._brushing:
            self._move_cursor(event.x, widen=True)

    def on_mouse_up(self) -> None:
        """End the drag where the button is let go."""
        if self._brushing:
            self._brushing = False
            self.release_mouse()
            self.action_brush()

    def on_focus(self) -> None:
        """The brush begins where the timeline's cursor is."""
        self._put_back()
        self.refresh()

    def _put_back(self) -> None:
        """Put the brush where the timeline's cursor is."""
        here = self.here
        if here is not None and not self._brushing:
            self._cursor = self._anchor = here

    def on_blur(self) -> None:
        """Redraw, since the focus has gone."""
        self.refresh()

    # Drawing

    def draw_row(self, y: int) -> Strip:
        """Draw one row of the widget."""
        width, height = self.size
        if self.scene is None or not self.scene.corpus.events:
            return Strip.blank(width, self.looks["screen"])
        bars = self.bars
        if height > _LINES:
            if y == 0:
                return span_line(self._whole, self._out_of_sight(bars), width, self.pen)
            y -= 1
        above = BAR_LINES - 1 - y
        if y < BAR_LINES:
            under = self.brushed if self.has_focus else range(0)
            words = self._peak_words(bars) if above else self._cut_words(bars)
            return bar_line(bars.counts, above, BAR_LINES, under, self.pen, words)
        beyond = self._out_of_sight(bars) if height == _LINES else ""
        return foot_line(bars, self._said() if self.has_focus else beyond, self.here, self.pen)

    def _peak_words(self, bars: Bars) -> Sequence[tuple[int, str]]:
        """The dates and the counts of the highest bars, beside them, where there is room."""
        labels: list[tuple[int, str]] = []
        has_years = len(bars.years) > 1
        for columns, count in bars.peaks:
            days = bars.days_of(columns)
            if days is None or count < _LEAST_PEAK:
                continue
            words = f"{self._span_words(*days, has_years=has_years)}: {count:,}"
            column = peak_label(bars.counts, columns, words, BAR_LINES)
            end = column + len(words) if column is not None else 0
            if column is not None and all(
                end < start or start + len(said) < column for start, said in labels
            ):
                labels.append((column, words))
        return sorted(labels)

    def _span_words(self, first: date, last: date, *, has_years: bool) -> str:
        """Say from which day to which a bar is, with the year where the bars are of several."""
        said = [day_of_month(each.day, each.month, short=True) for each in (first, last)]
        if has_years:
            if first.year != last.year:
                said[0] = date_label(day(first), self.glyphs, with_year=True, with_weekday=False)
                said[0] = said[0].strip()
            said[1] = date_label(day(last), self.glyphs, with_year=True, with_weekday=False).strip()
        return said[1] if first == last else f"{said[0]} {self.glyphs.dash} {said[1]}"

    def _cut_words(self, bars: Bars) -> Sequence[tuple[int, str]]:
        gap = self.glyphs.gap
        return [(column, f"{gap}{words}{gap}") for column, words in bars.cuts]

    def _out_of_sight(self, bars: Bars) -> str:
        """What lies before the first bar and behind the last."""
        glyphs = self.glyphs
        before = (
            say("{backward} {before:,} before", backward=glyphs.backward, before=bars.before)
            if bars.before
            else ""
        )
        after = (
            say("{after:,} after {forward}", after=bars.after, forward=glyphs.forward)
            if bars.after
            else ""
        )
        return f" {glyphs.dot} ".join(filter(None, (before, after)))

    def _said(self) -> str:
        """What lies under the brush, how many events filtering on it leaves, and how many of these
        begin there: others are of a month or a year around it."""
        days = self._days()
        if days is None or self.scene is None:
            return ""
        view, (first, last), brushed = self.scene.view, days, self.brushed
        left = len(select(view.index, view.query.bounded(day(first), day(last))))
        span = f"{first}" if first == last else f"{first} {self.glyphs.dash} {last}"
        days_under = dict.fromkeys(filter(None, self.bars.days[brushed.start : brushed.stop]))
        begun = sum(self.bars.counts[self.bars.days.index(each)] for each in days_under)
        rest = say(", {begun:,} begin there", begun=begun) if begun < left else ""
        return f"{span}: {counted(left, 'event')}{rest}"
