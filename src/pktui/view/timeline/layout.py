"""Which line of the timeline holds what: headings, gaps between them, rows of events.

Whatever the number of events, laying out a view costs one step a heading: every row has one line,
but for the one under the cursor, which has room for its whole sentence.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Sequence
from enum import Enum
from itertools import accumulate, chain, compress, pairwise

from pktui.query.rowset import places_of
from pktui.runtime.frozen import dataclass
from pktui.view.timeline.chronology import Section, Zoom, gap_words
from pktui.view.timeline.folding import Key
from pktui.view.timeline.time_folds import TimeFold


class LineKind(Enum):
    """What stands on a line."""

    GAP = "gap"
    """How much time without any event lies before the heading below."""
    HEADING = "heading"
    EVENT = "event"
    MORE = "more"
    """One line in place of the lighter rows of a busy day."""


@dataclass(frozen=True, slots=True)
class LineContent:
    """What stands on one line of the timeline."""

    kind: LineKind
    section: int
    """The section that the line belongs to."""
    item: int | None = None
    """The item on which the cursor can stand here: an event, or what is folded."""
    part: int = 0
    """Which line of the event it is."""


def _gap_between(before: Section, after: Section, zoom: Zoom) -> str:
    """Return how much time lies between two headings that stand one below the other, in either
    order."""
    if before.far_off or after.far_off:
        return ""
    earlier, later = sorted((before.key, after.key))
    return gap_words(earlier, later, zoom)


class TimelineLayout:
    """The rows of a scene under their headings, as lines."""

    def __init__(
        self,
        count: int,
        sections: Sequence[Section],
        zoom: Zoom = Zoom.MONTH,
        *,
        folds: Callable[[Key], bool] = lambda _: False,
        hidden: Collection[int] = (),
        time_folds: Sequence[TimeFold] = (),
        cursor_lines: int = 1,
    ) -> None:
        """`count` events stand in `sections`; `folds` says which of these are folded, `hidden` are
        positions that have no row, `time_folds` what stands behind one row a day, `cursor_lines` is
        the height of the event at the cursor."""
        self.count = count
        self.sections = sections
        self.cursor_lines = cursor_lines
        self.cursor_item: int | None = None
        """The item that is `cursor_lines` high, if it is an event."""
        self._visible: Sequence[int] = range(count)
        self._time_folds = {fold.first: fold for fold in time_folds}
        if hidden or time_folds:
            has_row = bytearray(b"\1") * count
            for at in hidden:
                has_row[at] = 0
            for fold in time_folds:
                behind = slice(fold.first + 1, fold.past)
                has_row[behind] = bytes(len(range(*behind.indices(count))))
            self._visible = list(compress(range(count), has_row))
        self.folded = [bool(each.far_off) or folds(each.key) for each in sections]
        self.gaps = ["", *(
            _gap_between(before, after, zoom) for before, after in pairwise(sections)
        )][: len(sections)]  # fmt: skip
        starts = chain((section.first for section in sections), (count,))
        self._first_visible = places_of(starts, self._visible)
        """Where among the visible positions each section begins, and where the last ends."""
        self._rows = [past - first for first, past in pairwise(self._first_visible)]
        items = (
            1 if folded else rows for folded, rows in zip(self.folded, self._rows, strict=True)
        )
        self._first_items = list(accumulate(items, initial=0))
        heights = (
            bool(gap) + 1 + (0 if folded else rows)
            for gap, folded, rows in zip(self.gaps, self.folded, self._rows, strict=True)
        )
        self._starts = list(accumulate(heights, initial=0))

    # Items: what the cursor can stand on

    @property
    def item_count(self) -> int:
        """How many events, folded headings and folded days there are to stand on."""
        return self._first_items[-1]

    def _section_of_item(self, item: int) -> int:
        return bisect_right(self._first_items, item) - 1

    def is_folded(self, item: int) -> bool:
        """Tell whether an item stands for others: a folded heading, or the rest of a day."""
        if not self.folded:
            return False
        return self.folded[self._section_of_item(item)] or self.time_fold(item) is not None

    def time_fold(self, item: int) -> TimeFold | None:
        """Return what an item stands for where it is the rest of a day; None where it is not."""
        if not self._time_folds or self.folded[self._section_of_item(item)]:
            return None
        return self._time_folds.get(self.position_of(item))

    def position_of(self, item: int) -> int:
        """Return the event at an item, as a position in the view; where it stands for others, the
        first of them."""
        number = self._section_of_item(item)
        if self.folded[number]:
            return self.sections[number].first
        return self._visible[self._first_visible[number] + item - self._first_items[number]]

    def item_of(self, position: int) -> int:
        """Return the item at which an event stands: its row, that of its telling, of the rest of
        its day, or its heading's."""
        number = bisect_right(self.sections, position, key=lambda section: section.first) - 1
        first = self._first_items[number]
        if self.folded[number]:
            return first
        at = bisect_right(self._visible, position) - 1
        return first + max(0, at - self._first_visible[number])

    # Lines

    @property
    def _extra(self) -> int:
        """The lines of the event at the cursor besides its first."""
        item = self.cursor_item
        if item is None or item >= self.item_count or self.is_folded(item):
            return 0
        return self.cursor_lines - 1

    @property
    def line_count(self) -> int:
        """The number of lines that all events and headings take."""
        return self._starts[-1] + self._extra

    def _base_line(self, item: int) -> int:
        """Return the first line of an item, were all events one line high."""
        number = self._section_of_item(item)
        heading = self._starts[number] + bool(self.gaps[number])
        return heading if self.folded[number] else heading + 1 + item - self._first_items[number]

    def lines_of(self, item: int) -> range:
        """Return the lines that an item takes."""
        line, extra, cursor = self._base_line(item), self._extra, self.cursor_item
        if extra and cursor is not None:
            if item > cursor:
                line += extra
            elif item == cursor:
                return range(line, line + 1 + extra)
        return range(line, line + 1)

    def content(self, line: int) -> LineContent:
        """Return what stands on a line."""
        part, extra = 0, self._extra
        if extra and self.cursor_item is not None:
            at = self._base_line(self.cursor_item)
            if line > at:
                part = min(line - at, extra)
                line -= part
                if line > at:
                    part = 0
        number = bisect_right(self._starts, line) - 1
        below = line - self._starts[number]
        if self.gaps[number]:
            if below == 0:
                return LineContent(LineKind.GAP, number)
            below -= 1
        if below == 0:
            item = self._first_items[number] if self.folded[number] else None
            return LineContent(LineKind.HEADING, number, item)
        item = self._first_items[number] + below - 1
        kind = LineKind.EVENT if self.time_fold(item) is None else LineKind.MORE
        return LineContent(kind, number, item, part)

    def heading_line(self, line: int) -> int:
        """Return the line of the heading below which `line` stands."""
        number = self.content(line).section
        heading = self._starts[number] + bool(self.gaps[number])
        cursor = self.cursor_item
        if self._extra and cursor is not None and cursor < self._first_items[number]:
            heading += self._extra
        return heading
