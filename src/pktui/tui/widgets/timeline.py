"""The timeline: events in chronological order below headings of year and month."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from pktui.model.event import Event, EventId
from pktui.query.evaluate import Reason
from pktui.query.highlight import Hit
from pktui.tui.drawing.render import (
    ROOMY,
    EventRow,
    event_lines,
    heading_line,
    rank_line,
    text_column,
)
from pktui.tui.input.coalescing import Hasty
from pktui.tui.widgets.cursor_view import CursorView
from pktui.tui.widgets.view_tabs import ViewTabs
from pktui.view.chronology import TimelineLayout, Zoom
from pktui.view.pane_views import TIMELINE
from pktui.view.scene import Scene
from pktui.wording.dates import date_label

ROOMY_TEXT = 100
"""From so many cells for its words on, an event takes one line; a sentence has about 150 letters,
so two lines of a narrower pane hold most of it."""

LOW_PANE = 9
"""In a pane of fewer lines an event takes one line too."""

_REMEMBERED = 200
"""Events as they looked, of 4 KB each: some ten screens."""


class Timeline(Hasty, ViewTabs, CursorView, can_focus=True):
    """Posts where the cursor stands; what is shown comes down as a `Scene`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "Read", id="open", tooltip="Read the article here"),
    ]

    PASSING = frozenset({"down", "up", "page", "half_page", "top", "bottom"})

    scene: reactive[Scene | None] = reactive(None)
    selected: reactive[EventId | None] = reactive(None)

    class Highlighted(Message):
        """The cursor stands on another event."""

        def __init__(self, event_id: EventId) -> None:
            super().__init__()
            self.event_id = event_id

    class Opened(Message):
        """The reader wants to read on in the article of the event under the cursor."""

    def __init__(self, widget_id: str | None = None) -> None:
        super().__init__(widget_id)
        self._lines = TimelineLayout((), (), 1)

        self._last_drawn: tuple[tuple[int, Style] | None, Sequence[Strip]] = None, ()
        """An event and all its lines, since the second is drawn right after the first."""
        self._drawn: dict[tuple[object, ...], Sequence[Strip]] = {}
        """Events of a corpus as they looked: a letter that is erased brings them back, and many
        stay where they are when one is typed."""
        self._shown = 0
        """The event that was drawn under the cursor."""

    # What is shown

    def watch_scene(self, before: Scene | None, scene: Scene | None) -> None:
        below_top = self.cursor_below_top
        self._arrange()
        self._follow_selected()
        if before is not None and scene is not None and before.corpus is not scene.corpus:
            self._drawn.clear()
            # more articles, or other ones: they come in around the line that the reader looks at
            self.hold_cursor(self.cursor, below_top)

    def watch_selected(self) -> None:
        self._follow_selected()

    def lay_out(self) -> None:
        self._arrange()
        super().lay_out()

    def restyle(self) -> None:
        self._drawn.clear()
        super().restyle()

    def _forget(self) -> None:
        self._last_drawn = None, ()
        super()._forget()

    def _arrange(self) -> None:
        lines = 2 if self._is_tight and self.page_lines >= LOW_PANE else 1
        if self.scene is not None:
            self._lines = TimelineLayout(self.scene.rows, self.scene.sections, lines)
        self.redraw()

    @property
    def _is_tight(self) -> bool:
        column = text_column(self.text_width, with_year=self._dates_have_years)
        return self.text_width - column < ROOMY_TEXT

    @property
    def _dates_have_years(self) -> bool:
        """Whether the headings leave that to them."""
        scene = self.scene
        return scene is not None and (
            scene.by_rank or scene.chronology.zoom.value < Zoom.YEAR.value
        )

    def _follow_selected(self) -> None:
        if self.scene is not None:
            position = self.scene.position_of(self.selected)
            if position is not None:
                self.place_cursor(position)

    # CursorView

    @property
    def line_count(self) -> int:
        return self._lines.line_count

    @property
    def item_count(self) -> int:
        return len(self._lines.rows)

    def lines_of(self, item: int) -> range:
        first = self._lines.line_of(item)
        return range(first, first + self._lines.lines_per_event)

    def item_at(self, line: int) -> int | None:
        located = self._lines.locate(line) if line < self.line_count else None
        return located[0] if located else None

    def move_cursor(self, item: int) -> None:
        """The cursor moves at once, and is drawn there when the event has come down as chosen: in
        one frame with its article."""
        item = max(0, min(item, self.item_count - 1))
        if self.scene is not None and self.item_count and item != self.cursor:
            self.cursor = item
            self.changed()

    def post_change(self) -> None:
        if self.scene is not None and self.cursor < self.item_count:
            self.post_message(self.Highlighted(self.scene.event(self.cursor).id))

    def on_blur(self) -> None:
        CursorView.on_blur(self)
        super().on_blur()

    def action_open(self) -> None:
        if self.item_count:
            self.post_message(self.Opened())

    def nothing(self) -> Sequence[str]:
        if self.scene is None:
            return ()
        if not self.scene.corpus.events:
            return ("There are no events.", "", "! lists what could not be read")
        said = ["No event matches.", "", "esc clears the filter, / changes it"]
        undated = len(self.scene.view.undated)
        if undated:
            said.append(f"u shows what matches without a date: {undated:,}")
        return said

    # Drawing

    def pinned_line(self) -> int:
        """The heading of what is on screen stays when its own line is scrolled away."""
        if not self.item_count:
            return self.top
        return self._lines.heading_line(self._lines.section_at(self.top))

    @property
    def shown_view(self) -> str:
        return TIMELINE

    def counted(self) -> str:
        count = self.item_count
        return f"{self.cursor + 1:,}/{count:,}" if count else ""

    def place_cursor(self, item: int) -> None:
        self.redraw_items([self._shown])
        super().place_cursor(item)
        self._shown = self.cursor
        self.redraw_heading()

    def draw_line(self, line: int, width: int) -> Strip:
        scene, pen = self.scene, self.pen
        assert scene is not None
        located = self._lines.locate(line)
        if located is None:
            section = self._lines.sections[self._lines.section_at(line)]
            if scene.by_rank:
                return rank_line(section.count, width, pen)
            return heading_line(section.key, scene.chronology.zoom, section.count, width, pen)
        position, part = located
        ground = pen.looks["screen"]
        if position == self.cursor:
            ground = ground + pen.looks["cursor" if self.has_focus else "cursor-blurred"]
        if self._last_drawn[0] != (position, ground):
            lines = self._event_lines(scene, scene.event(position), width, ground)
            self._last_drawn = (position, ground), lines
        return self._last_drawn[1][part]

    def _event_lines(
        self, scene: Scene, event: Event, width: int, ground: Style
    ) -> Sequence[Strip]:
        reason = scene.view.reason(scene.corpus.rows[event.id]) if scene.by_rank else None
        hits, lines = scene.view.hits(event.text), self._lines.lines_per_event
        look = event.id, hits, reason, self._dates_have_years, lines, width, ground
        drawn = self._drawn.get(look)
        if drawn is None:
            row = self._row(scene, event, hits, reason)
            drawn = event_lines(row, lines, width, self.pen, ground)
            if len(self._drawn) >= _REMEMBERED:
                self._drawn.clear()
            self._drawn[look] = drawn
        return drawn

    def _row(
        self, scene: Scene, event: Event, hits: Sequence[Hit], reason: Reason | None
    ) -> EventRow:
        with_year = self._dates_have_years
        return EventRow(
            event=event,
            date=date_label(
                event.when,
                self.pen.glyphs,
                with_year=with_year,
                with_weekday=self.text_width >= ROOMY,
            ),
            with_year=with_year,
            who=scene.names(event.people + event.places),
            hits=hits,
            reason=reason or "",
        )
