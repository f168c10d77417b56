"""The timeline: events in chronological order below headings of year and month."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from rich.style import Style
from textual.binding import BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from pktui.model.event import Event, EventId
from pktui.query.evaluate import Reason
from pktui.query.highlight import Hit
from pktui.runtime.progress import FINDING
from pktui.text.sanitise import neutralise
from pktui.tui.drawing.render import (
    LANE_GAP,
    REASON_CELLS,
    WIDE,
    EventRow,
    TimelineColumns,
    event_lines,
    gap_line,
    heading_line,
    more_line,
    rank_line,
)
from pktui.tui.drawing.wrap import wrap
from pktui.tui.input.coalescing import CoalescingWidget
from pktui.tui.input.key_binding import binding
from pktui.tui.widgets.cursor_view import CursorView
from pktui.tui.widgets.view_tabs import ViewTabs
from pktui.view.pane_views import TIMELINE
from pktui.view.scene import Scene
from pktui.view.timeline.chronology import Axis, Zoom
from pktui.view.timeline.clause import row_words
from pktui.view.timeline.lanes import Lanes, lanes_of
from pktui.view.timeline.layout import LineKind, TimelineLayout
from pktui.view.timeline.time_folds import more_words
from pktui.wording.dates import date_label
from pktui.wording.glyphs import Glyphs
from pktui.wording.language import say

CURSOR_LINES = 3
"""The height of the event under the cursor: three lines of fifty letters hold most sentences, and
while it stays the same, the rows below stand still."""

MOST_CURSOR_LINES = 6
"""Its height for a sentence that takes more: of 5,000 sentences one in ten takes more than five."""

_CURSOR_LINES_FROM = ((24, MOST_CURSOR_LINES), (14, CURSOR_LINES), (9, 2))
"""From how many lines of a pane on it has at most how many; in a lower one, one line like all
others."""

_OPENING_LINE = 3
"""Lines above the cursor when a pile opens: its heading, and something of what was before."""

_LESS = 8
"""Letters that a sentence is cut shorter by, until it fits its lines."""

_REMEMBERED = 200
"""Events as they looked, of 4 KB each: some ten screens."""


class _Tail(NamedTuple):
    """What stands at the right end of a row, for which the words have less room."""

    reason: Reason | None
    tellings: int
    signs: str

    @staticmethod
    def of(scene: Scene, event: Event, glyphs: Glyphs) -> _Tail:
        """Return what `scene` shows behind the words of `event`."""
        reason = scene.view.reason(scene.corpus.rows[event.id]) if scene.by_rank else None
        tellings = 1 if scene.is_open(event) else scene.telling_count(event)
        signs = _signs(glyphs, event.id in scene.disputed, scene.is_marked(event))
        return _Tail(reason, tellings, signs)


def _signs(glyphs: Glyphs, is_disputed: bool, is_marked: bool) -> str:
    return (glyphs.conflict if is_disputed else "") + (glyphs.marked if is_marked else "")


class Timeline(CoalescingWidget, ViewTabs, CursorView, can_focus=True):
    """Posts where the cursor stands; what is shown comes down as a `Scene`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding("enter", "open", "Read", id="open", tooltip="Read the article here"),
        binding(
            "space",
            "fold",
            "Fold",
            id="fold",
            tooltip="Fold or unfold a happening’s tellings, the rest of a day, or a heading",
        ),
    ]

    PASSING = frozenset({"down", "up", "page", "half_page", "top", "bottom"})

    scene: reactive[Scene | None] = reactive(None)
    selected: reactive[EventId | None] = reactive(None)
    first: reactive[Sequence[str]] = reactive(())
    """The titles of the first articles, which stand here before there is any event."""

    class Highlighted(Message):
        """The cursor stands on another event."""

        def __init__(self, event_id: EventId) -> None:
            super().__init__()
            self.event_id = event_id

    class Opened(Message):
        """The reader wants to read on in the article of the event under the cursor."""

    class Folded(Message):
        """What the cursor is on is to be folded or unfolded."""

    def __init__(self, widget_id: str | None = None) -> None:
        super().__init__(widget_id)
        self._lines = TimelineLayout(0, ())
        self._lanes: Lanes | None = None
        self._drawn: dict[tuple[object, ...], Sequence[Strip]] = {}
        """Events of a corpus as they looked: a letter that is erased brings them back, and many
        stay where they are when one is typed."""
        self._said: dict[tuple[EventId, int, int], str] = {}
        """What their rows say, in so many lines of so many cells."""
        self._shown = 0
        """The event that was drawn under the cursor."""
        self._most_lines = 1
        """The height that the event under the cursor may have."""

    # What is shown

    def watch_scene(self, before: Scene | None, scene: Scene | None) -> None:
        """Show the rows of another scene."""
        below_top = self.cursor_below_top
        self._arrange()
        self._follow_selected()
        if before is None or scene is None:
            return
        if before.corpus is not scene.corpus:
            self._drawn.clear()
            self._said.clear()
        elif before.tellings is scene.tellings:
            return
        # more articles, or fewer rows: they come and go around the line that the reader looks at
        self.hold_cursor(self.cursor, below_top)

    def show_opening(self) -> None:
        """Put the event with which the story begins near the top, so that more of it is seen."""
        self.hold_cursor(self.cursor, _OPENING_LINE)

    def watch_first(self) -> None:
        """Show the titles of the articles that were read so far."""
        self.redraw()

    def watch_selected(self) -> None:
        """Move the cursor to the event that is chosen."""
        self._follow_selected()

    def lay_out(self) -> None:
        """Lay out the content for the size that the widget has."""
        self._arrange()
        super().lay_out()

    def restyle(self) -> None:
        """Take over the colours and signs in force."""
        self._drawn.clear()
        self._said.clear()
        super().restyle()

    def _arrange(self) -> None:
        if self.scene is not None:
            scene, page = self.scene, self.page_lines
            self._lanes = lanes_of(scene, self.text_width)
            self._lines = TimelineLayout(
                len(scene.rows),
                scene.sections,
                scene.chronology.zoom,
                folds=scene.folding.folds if not scene.by_rank else lambda _: False,
                hidden=scene.hidden,
                time_folds=scene.time_folds,
            )
            self._most_lines = next((n for least, n in _CURSOR_LINES_FROM if page >= least), 1)
            self._lines.cursor_item = self.cursor
            self._lines.cursor_lines = self._height_of(self.cursor)
        self.redraw()

    def _follow_selected(self) -> None:
        if self.scene is not None:
            position = self.scene.position_of(self.selected)
            if position is not None:
                self.place_cursor(self._lines.item_of(position))

    # CursorView

    @property
    def line_count(self) -> int:
        """The number of lines of the content."""
        return self._lines.line_count

    @property
    def item_count(self) -> int:
        """The number of items on which the cursor can stand."""
        return self._lines.item_count

    def lines_of(self, item: int) -> range:
        """Return the lines that an event takes."""
        return self._lines.lines_of(item)

    def item_at(self, line: int) -> int | None:
        """Find the item on a line; None where there is none."""
        return self._lines.content(line).item if line < self.line_count else None

    def move_cursor(self, item: int) -> None:
        """The cursor moves at once, and is drawn there when the event has come down as chosen: in
        one frame with its article."""
        item = max(0, min(item, self.item_count - 1))
        if self.scene is not None and self.item_count and item != self.cursor:
            self.cursor = item
            self.changed()

    def post_change(self) -> None:
        """Post that the value has changed."""
        if self.scene is not None and self.cursor < self.item_count:
            position = self._lines.position_of(self.cursor)
            self.post_message(self.Highlighted(self.scene.event(position).id))

    def on_blur(self) -> None:
        """Redraw, since the focus has gone."""
        CursorView.on_blur(self)
        super().on_blur()

    def item_clicked_twice(self) -> None:
        """Open the event that was clicked twice, as enter does."""
        self.action_open()

    def action_open(self) -> None:
        """Open what the cursor is on."""
        if self.item_count and self._lines.is_folded(self.cursor):
            self.post_message(self.Folded())
        elif self.item_count:
            self.post_message(self.Opened())

    def item_chosen(self) -> None:
        """Show the rest of a day where a click meets the line that stands for it."""
        if self.item_count and self._lines.time_fold(self.cursor) is not None:
            self.tell()  # the fold is that of the event that is told of
            self.post_message(self.Folded())

    def action_fold(self) -> None:
        if self.item_count:
            self.post_message(self.Folded())

    def nothing(self) -> Sequence[str]:
        """Return the lines that stand where there is no event to show, and why."""
        if self.scene is None:
            ellipsis = self.glyphs.ellipsis
            if self.first:
                return (f"{say(FINDING)} {ellipsis}", "", *self.first)
            return (say("reading the first articles {ellipsis}", ellipsis=ellipsis),)
        if not self.scene.corpus.events:
            return (say("There are no events."), "", say("! lists what could not be read"))
        said = [say("No event matches."), "", say("esc clears the filter, / changes it")]
        undated = len(self.scene.view.undated)
        if undated:
            said.append(say("u shows what matches without a date: {undated:,}", undated=undated))
        return said

    # Drawing

    def pinned_line(self) -> int:
        """The heading of what is on screen stays when its own line is scrolled away."""
        if not self.item_count:
            return self.top
        content = self._lines.content(self.top)
        if content.kind is not LineKind.EVENT or content.item == self.cursor:
            return self.top
        return self._lines.heading_line(self.top)

    @property
    def shown_view(self) -> str:
        """The view that the pane shows."""
        return TIMELINE

    def counted(self) -> str:
        """Say which event of how many the cursor is on."""
        if self.scene is None or not self.item_count:
            return ""
        position = self._lines.position_of(min(self.cursor, self.item_count - 1))
        return f"{position + 1:,}/{len(self.scene.rows):,}"

    def place_cursor(self, item: int) -> None:
        """Put the cursor on an item, in sight."""
        before = self._lines.lines_of(self._shown) if self._shown < self.item_count else range(0)
        height = self._lines.cursor_lines
        self._lines.cursor_item = max(0, min(item, self.item_count - 1))
        self._lines.cursor_lines = self._height_of(self._lines.cursor_item)
        after = self._lines.lines_of(self._lines.cursor_item) if self.item_count else range(0)
        # the rows between the two places move as well, since the one under the cursor is higher
        ends = [end for lines in (before, after) if lines for end in (lines.start, lines.stop)]
        if self._lines.cursor_lines != height:
            self.redraw()  # all that stands below moves
        elif ends:
            self.redraw_lines(range(min(ends), max(ends) + height))
        super().place_cursor(item)
        self._shown = self.cursor
        self.redraw_heading()

    def draw_line(self, line: int, width: int) -> Strip:
        """Draw one line of the content, `width` cells wide."""
        scene, pen = self.scene, self.pen
        assert scene is not None
        content = self._lines.content(line)
        section = self._lines.sections[content.section]
        at_cursor = content.item is not None and content.item == self.cursor
        ground = pen.looks["screen"]
        if at_cursor:
            ground = ground + pen.looks["cursor" if self.has_focus else "cursor-blurred"]
        if content.kind is LineKind.GAP:
            return gap_line(self._lines.gaps[content.section], width, pen)
        if content.kind is LineKind.HEADING:
            if scene.by_rank:
                return rank_line(section.count, width, pen)
            is_folded = self._lines.folded[content.section]
            zoom = scene.chronology.zoom
            has_scale = self._lanes is not None and not is_folded
            scale = self._lanes.scale if self._lanes is not None and has_scale else ""
            return heading_line(section, zoom, width, pen, ground, is_folded=is_folded, scale=scale)
        assert content.item is not None
        fold = self._lines.time_fold(content.item) if content.kind is LineKind.MORE else None
        if fold is not None:
            signs = _signs(pen.glyphs, *scene.known_behind(fold))
            with_year = _dates_have_years(scene)
            words = more_words(fold.count, scene.event(fold.first).when.granularity)
            return more_line(words, signs, width, pen, ground, with_year=with_year)
        event = scene.event(self._lines.position_of(content.item))
        lines = self._lines.cursor_lines if at_cursor else 1
        drawn = self._event_lines(scene, event, lines, width, ground)
        return drawn[min(content.part, len(drawn) - 1)]

    def _height_of(self, item: int) -> int:
        """Return the lines that the event at `item` takes under the cursor: those of its words
        that are shown, in between the usual height and the most."""
        usual = min(CURSOR_LINES, self._most_lines)
        if self.scene is None or usual == self._most_lines or item >= self.item_count:
            return usual
        event = self.scene.event(self._lines.position_of(item))
        tail = _Tail.of(self.scene, event, self.pen.glyphs)
        room = self._room_beside(tail, self.scene, self.text_width)
        if len(event.text) <= usual * room // 2:
            return usual
        words = self._words(self.scene, event, self._most_lines, room)
        needed = len(wrap(neutralise(words), room))
        return max(usual, min(needed, self._most_lines))

    def _room_beside(self, tail: _Tail, scene: Scene, width: int) -> int:
        """Return the cells that a row `width` cells wide has for words before its `tail`."""
        with_year, with_source = _dates_have_years(scene), scene.has_sources
        columns = TimelineColumns.of(width, with_year=with_year, with_source=with_source)
        room = columns.words_width
        room -= REASON_CELLS if tail.reason else 0
        room -= len(f"+{tail.tellings - 1} ") if tail.tellings > 1 else 0
        room -= len(tail.signs) + 1 if tail.signs else 0
        room -= self._lanes.cells + LANE_GAP if self._lanes is not None else 0
        return max(1, room)

    def _event_lines(
        self, scene: Scene, event: Event, lines: int, width: int, ground: Style
    ) -> Sequence[Strip]:
        reason, tellings, signs = tail = _Tail.of(scene, event, self.pen.glyphs)
        with_year, lanes = _dates_have_years(scene), self._lanes
        room = self._room_beside(tail, scene, width)
        words = self._words(scene, event, self._most_lines if lines > 1 else 1, room)
        hits = scene.view.hits(words)
        look = event.id, hits, reason, with_year, lines, tellings, signs, width, ground, lanes
        drawn = self._drawn.get(look)
        if drawn is None:
            row = self._row(scene, event, words, hits, tellings, width, reason, signs)
            drawn = event_lines(row, lines, width, self.pen, ground)
            if len(self._drawn) >= _REMEMBERED:
                self._drawn.clear()
            self._drawn[look] = drawn
        return drawn

    def _row(
        self,
        scene: Scene,
        event: Event,
        words: str,
        hits: Sequence[Hit],
        tellings: int,
        width: int,
        reason: Reason | None,
        signs: str,
    ) -> EventRow:
        with_year = _dates_have_years(scene)
        return EventRow(
            event=event,
            date=date_label(
                event.when, self.pen.glyphs, with_year=with_year, with_weekday=width >= WIDE
            ),
            with_year=with_year,
            source=scene.source_of(event) if scene.has_sources else None,
            words=words,
            tellings=tellings,
            who=scene.names(event.people + event.places),
            hits=hits,
            signs=signs,
            reason=reason or "",
            lane=self._lanes.lane(event.when, self.pen.glyphs) if self._lanes is not None else "",
        )

    def _words(self, scene: Scene, event: Event, lines: int, room: int) -> str:
        """Return the whole sentence of an event where it fits `lines` lines of `room` cells; else
        what stands around its date. It is the same whatever the query, so it is remembered."""
        asked = event.id, lines, room
        words = self._said.get(asked)
        if words is None:
            words = self._fitting_words(scene, event, lines, room)
            if len(self._said) >= _REMEMBERED:
                self._said.clear()
            self._said[asked] = words
        return words

    def _fitting_words(self, scene: Scene, event: Event, lines: int, room: int) -> str:
        if lines > 1 and len(wrap(neutralise(event.text), room)) <= lines:
            return event.text
        article, entities = scene.article_of(event), scene.corpus.entities
        width = lines * room
        while True:
            words = row_words(event, article, entities, width, self.pen.glyphs.ellipsis)
            if lines == 1 or width <= room or len(wrap(neutralise(words), room)) <= lines:
                return words
            width -= _LESS


def _dates_have_years(scene: Scene) -> bool:
    """Tell whether the headings leave the year to the dates."""
    return (
        scene.by_rank
        or scene.chronology.axis is not Axis.EVENT
        or scene.chronology.zoom.value < Zoom.YEAR.value
    )
