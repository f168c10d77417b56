"""A `LineView` with a cursor that stands on one of its items."""

from __future__ import annotations

from abc import abstractmethod
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from textual import events
from textual.geometry import Offset

from pktui.tui.typed_app import host
from pktui.tui.widgets.line_view import LineView

_TWICE = 2
"""As many clicks in a row open what they meet."""


class CursorView(LineView):
    """Items of one or more lines each, one of them under the cursor."""

    cursor = 0
    """Which item, from 0; meaningless while there are none."""

    @property
    @abstractmethod
    def item_count(self) -> int:
        """How many items there are to stand on."""

    @abstractmethod
    def lines_of(self, item: int) -> range:
        """The lines that `item` takes."""

    @abstractmethod
    def item_at(self, line: int) -> int | None:
        """The item on `line`; None on a heading."""

    def cursor_moved(self) -> None:
        """The reader put the cursor on another item."""

    def item_chosen(self) -> None:
        """The reader clicked the item under the cursor."""

    def _item_away(self, lines: int) -> int:
        """Return the item that stands `lines` lines below the cursor, or above it where `lines` is
        negative: at least the next one, and the last one before a heading that stands there."""
        if not self.item_count:
            return 0
        here = self.lines_of(self.cursor)
        items = range(self.item_count)
        if lines > 0:
            wanted = here.stop - 1 + lines
            found = bisect_right(items, wanted, key=lambda item: self.lines_of(item).start) - 1
            return max(found, self.cursor + 1)
        wanted = here.start + lines
        found = bisect_left(items, wanted, key=lambda item: self.lines_of(item).start)
        return min(found, self.cursor - 1)

    def place_cursor(self, item: int) -> None:
        """Put the cursor on `item` and bring it into view, without a message."""
        if not self.item_count:
            self.cursor = 0
            return
        before = self.cursor
        self.cursor = max(0, min(item, self.item_count - 1))
        if before < self.item_count:
            self.redraw_lines(self.lines_of(before))
        self.redraw_lines(self.lines_of(self.cursor))
        self.show_cursor()
        self._follow()

    def scroll_lines(self, top: int) -> None:
        """Put line `top` first on screen, and the terminal's cursor on the row that moved along."""
        super().scroll_lines(top)
        self._follow()

    def _follow(self) -> None:
        if self.has_focus:
            self._place_terminal_cursor()

    def _place_terminal_cursor(self) -> None:
        """Put the terminal's cursor on the row under ours, which screen readers follow."""
        if self.item_count:
            row = self.lines_of(self.cursor).start - self.top + 1
            if 0 < row < self.size.height:
                host(self).cursor_position = self.content_region.offset + Offset(0, row)

    def hold_cursor(self, item: int, below_top: int) -> None:
        """Put the cursor on `item`, so many lines below the first on screen."""
        self.place_cursor(item)
        if self.item_count:
            self.scroll_lines(self.lines_of(self.cursor).start - below_top)

    @property
    def cursor_below_top(self) -> int:
        """How many lines below the first on screen the cursor stands."""
        return self.lines_of(self.cursor).start - self.top if self.item_count else 0

    def lay_out(self) -> None:
        """Lay out the content for the size that the widget has."""
        self.show_cursor()

    def show_cursor(self) -> None:
        """Scroll to the item under the cursor."""
        if not self.item_count:
            return
        lines = self.lines_of(self.cursor)
        # the first item brings the heading above it along
        first = 0 if self.cursor == 0 else lines.start
        self.show_lines(first, lines.stop - 1, context=1)

    def move_cursor(self, item: int) -> None:
        """The same for the reader, who wants to see what it brings."""
        before = self.cursor
        self.place_cursor(item)
        if self.cursor != before:
            self.cursor_moved()

    def action_down(self) -> None:
        """Move the cursor one item down."""
        self.move_cursor(self.cursor + 1)

    def action_up(self) -> None:
        """Move the cursor one item up."""
        self.move_cursor(self.cursor - 1)

    def action_page(self, direction: int) -> None:
        """Move by whole pages, down (1) or up (-1)."""
        high = len(self.lines_of(self.cursor)) if self.item_count else 1
        self.move_cursor(self._item_away(direction * max(1, self.page_lines - high)))

    def action_half_page(self, direction: int) -> None:
        """Move by half pages, down (1) or up (-1)."""
        self.move_cursor(self._item_away(direction * max(1, self.page_lines // 2)))

    def action_top(self) -> None:
        """Move the cursor to the first item."""
        self.move_cursor(0)

    def action_bottom(self) -> None:
        """Move the cursor to the last item."""
        self.move_cursor(self.item_count - 1)

    def redraw_items(self, items: Iterable[int]) -> None:
        """Draw the lines of some items again."""
        for item in items:
            if 0 <= item < self.item_count:
                self.redraw_lines(self.lines_of(item))

    def on_focus(self) -> None:
        """Redraw, since the focus has come."""
        super().on_focus()
        self.redraw_items([self.cursor])
        self._place_terminal_cursor()

    def on_blur(self) -> None:
        """Redraw, since the focus has gone."""
        super().on_blur()
        self.redraw_items([self.cursor])

    def on_click(self, event: events.Click) -> None:
        """Do what a click on this place means."""
        if event.y == 0 or event.x >= self.text_width:
            return
        item = self.item_at(self.top + event.y - 1)
        if item is not None:
            event.stop()
            self.move_cursor(item)
            self.item_chosen()
            if event.chain == _TWICE:
                self.item_clicked_twice()

    def item_clicked_twice(self) -> None:
        """Do what two quick clicks on an item mean; nothing more than one, where it is not said."""
