"""A list over the screen that narrows as one types: help, problems, what to copy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip
from textual.widgets import Static

from pktui.text.fold import fold
from pktui.text.sanitise import neutralise
from pktui.tui.dialogs.dialog import Dialog
from pktui.tui.dialogs.lists import Entry
from pktui.tui.drawing.line import cells
from pktui.tui.input.key_binding import binding
from pktui.tui.widgets.cursor_view import CursorView
from pktui.tui.widgets.line_editor import LineEditor
from pktui.wording.glyphs import UNICODE, Glyphs
from pktui.wording.language import say

DIALOG_SHARE = 90
"""The part of the screen, in hundredths, that a dialog takes at most: what is below stays in
sight."""

BESIDE_LIST = 3
"""The lines of a dialog that are not its list's: the search line and the border."""

FOOT_LINES = 2
"""Lines below a list for the words that a row is too short for. The longest help of a key has a
hundred letters, which a dialog of half a screen shows in two."""

ROWS_FOR_FOOT = 18
"""Rows of the screen from which a list has these lines; on a smaller screen it needs every row."""

_LEAST_DETAIL = 10
"""Cells for what an entry says beside its name: in fewer, a letter and an ellipsis say nothing."""


class PickList(CursorView, can_focus=False):
    """The entries that fit what was typed, below their groups' headings; the search line keeps the
    focus."""

    def __init__(
        self,
        title: str,
        entries: Sequence[Entry],
        empty: str,
        *,
        takes_several: bool = False,
        keys_first: bool = True,
    ) -> None:
        super().__init__("entries")
        self._title = title
        self._empty = say("nothing fits") if entries else empty  # which says why there are none
        self._entries = entries
        self._takes_several = takes_several
        self._keys_first = keys_first
        self._folded = [fold(f"{e.key} {e.label} {e.detail} {e.group}") for e in entries]
        self.shown: Sequence[int] = range(len(entries))
        """The entries that fit, by their place in the whole list."""
        self.ticked: dict[int, None] = {}
        """The entries that are chosen together, in the order in which they were."""
        self._lines: list[int | str] = []
        """What stands on each line: which of `shown`, or a heading."""
        self._line_of: list[int] = []
        self._key_width = max((cells(e.key) for e in entries), default=0)
        self._label_width = max((cells(e.label) for e in entries), default=0)
        self._lay_out_lines()

    class Picked(Message):
        """The entry under the cursor was clicked."""

    class Moved(Message):
        """The cursor stands on another entry, or the list has another width."""

    def _lay_out_lines(self) -> None:
        self._lines, self._line_of, group = [], [], ""
        for item, number in enumerate(self.shown):
            if self._entries[number].group != group:
                group = self._entries[number].group
                self._lines.append(group)
            self._line_of.append(len(self._lines))
            self._lines.append(item)

    def narrow(self, typed: str) -> None:
        """Show only the entries that have every word that was typed."""
        words = fold(typed).split()
        self.shown = [
            number
            for number, folded in enumerate(self._folded)
            if all(word in folded for word in words)
        ]
        self._lay_out_lines()
        self.place_cursor(0)
        self.scroll_lines(0)
        self.redraw()

    @property
    def chosen(self) -> int | None:
        """The number of the entry under the cursor; None where no entry is shown."""
        return self.shown[self.cursor] if self.shown else None

    def place_cursor(self, item: int) -> None:
        """Put the cursor on an entry; the dialog then says below the list what its row cut off."""
        super().place_cursor(item)
        self.post_message(self.Moved())

    def lay_out(self) -> None:
        """Lay out the content for the size that the widget has."""
        super().lay_out()
        self.post_message(self.Moved())

    @property
    def cut_words(self) -> str:
        """The words of the entry under the cursor if its row is too short for them; else none."""
        if self.chosen is None or not self._is_cut(self._entries[self.chosen]):
            return ""
        entry = self._entries[self.chosen]
        label, detail = neutralise(entry.label), neutralise(entry.detail)
        if detail and cells(label) <= min(self._label_width, self.text_width // 2 - 2):
            return detail  # the label is there in full
        return ": ".join(filter(None, (label, detail)))

    @property
    def wants_foot(self) -> bool:
        """Whether a row is too short for its entry, and the screen has rows left for the foot."""
        is_tall = self.screen.size.height >= ROWS_FOR_FOOT
        return is_tall and any(map(self._is_cut, self._entries))

    def _is_cut(self, entry: Entry) -> bool:
        before = 4 + self._key_width if self._key_width and self._keys_first else 2
        room = self.text_width - before - self._room_for_key
        end = cells(neutralise(entry.label))
        if entry.detail:
            start = max(end, min(2 + self._label_width, self.text_width // 2))
            end = start + 2 + cells(neutralise(entry.detail))
        return end > room

    def tick(self) -> None:
        """Choose the entry under the cursor together with others, or no longer."""
        number = self.chosen
        if number is None or not self._takes_several:
            return
        if number in self.ticked:
            del self.ticked[number]
        else:
            self.ticked[number] = None
        self.redraw_items([self.cursor])
        self.redraw_heading()
        self.move_cursor(self.cursor + 1)

    @property
    def picked(self) -> tuple[int, ...]:
        """The ticked entries or, where none is, the one under the cursor."""
        if self.ticked:
            return tuple(self.ticked)
        return () if self.chosen is None else (self.chosen,)

    def heading(self) -> tuple[str, str]:
        """The title of the pane, and what stands at its right end."""
        count = f"{len(self.shown):,}" if self._entries else ""
        return self._title, say(
            "{ticked} chosen, {count}", ticked=len(self.ticked), count=count
        ) if self.ticked else count

    @property
    def item_count(self) -> int:
        """The number of items on which the cursor can stand."""
        return len(self.shown)

    @property
    def line_count(self) -> int:
        """The number of lines of the content."""
        return max(1, len(self._lines))

    def lines_of(self, item: int) -> range:
        """Return the lines that an entry takes."""
        line = self._line_of[item]
        return range(line, line + 1)

    def item_at(self, line: int) -> int | None:
        """Find the item on a line; None where there is none."""
        item = self._lines[line] if line < len(self._lines) else None
        return item if isinstance(item, int) else None

    def item_chosen(self) -> None:
        """Do what choosing an item means here."""
        self.post_message(self.Picked())

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as there are, and no more than the dialog has room for: the rest is
        scrolled to."""
        foot = FOOT_LINES if self.wants_foot else 0
        room = viewport.height * DIALOG_SHARE // 100 - BESIDE_LIST - foot
        return max(1, min(1 + self.line_count, room))

    def draw_line(self, line: int, width: int) -> Strip:
        """Draw one line of the content, `width` cells wide."""
        pen = self.pen
        if not self._lines:
            return pen.line(width).add(f"  {self._empty}", pen.looks["muted"]).strip()
        item = self._lines[line]
        if isinstance(item, str):
            return pen.line(width).add(f" {neutralise(item)}", pen.looks["heading"]).strip()
        number = self.shown[item]
        entry, at_cursor = self._entries[number], item == self.cursor
        ground = pen.looks["screen"] + pen.looks["cursor"] if at_cursor else pen.looks["screen"]
        row = pen.line(width, ground).add(pen.glyphs.cursor if at_cursor else " ", pen.looks["key"])
        row.add(pen.glyphs.ticked if number in self.ticked else " ", pen.looks["key"])
        if self._key_width and self._keys_first:
            row.add(entry.key, pen.looks["key"]).fill(4 + self._key_width)
        words = pen.line(row.room - self._room_for_key, ground)
        words.add(neutralise(entry.label), pen.looks["strong"])
        detail_at = min(2 + self._label_width, width // 2)
        if entry.detail and words.width - detail_at >= _LEAST_DETAIL:
            words.fill(detail_at)
            words.add("  ").add(neutralise(entry.detail), pen.looks["muted"])
        row.append(words)
        if self._room_for_key:
            row.right(f"{entry.key} ", pen.looks["key"])
        return row.strip()

    @property
    def _room_for_key(self) -> int:
        """The cells at the right that keys have to themselves."""
        if self._keys_first or not self._key_width or self.text_width < 3 * self._key_width:
            return 0
        return self._key_width + 2


class PickFoot(Static):
    """Lines below a list with the words for which the row under the cursor is too short."""

    DEFAULT_CSS = f"""
    PickFoot {{ height: {FOOT_LINES}; padding: 0 1; display: none; }}
    """


class SearchLine(LineEditor):
    """What the entries are narrowed by."""

    HINT = say("type to search")


class Picker(Dialog[tuple[int, ...]]):
    """Gives the numbers of the entries that were picked, or None."""

    DEFAULT_CSS = """
    Picker { align: center middle; background: $background 60%; }
    Picker > Vertical {
        width: 90%; max-width: 100; height: auto; max-height: 90%;
        background: $background; border: round $primary;
    }
    Picker.-ascii > Vertical { border: ascii $primary; }
    Picker PickList { height: auto; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        binding("escape", "close", "Close", id="picker-close", tooltip="Close this"),
        binding("enter", "pick", "Choose", id="picker-pick", tooltip="Choose what is marked"),
        binding("tab", "tick", "Choose more", id="picker-tick",
                tooltip="Choose this one together with others, where several can be"),
        binding("down,ctrl+n", "move(1)", "Down", id="picker-down", tooltip="One down"),
        binding("up,ctrl+p", "move(-1)", "Up", id="picker-up", tooltip="One up"),
        binding("pagedown", "page(1)", "Page down", id="picker-page-down",
                tooltip="One page down"),
        binding("pageup", "page(-1)", "Page up", id="picker-page-up", tooltip="One page up"),
    ]  # fmt: skip

    glyphs: var[Glyphs] = var(UNICODE)

    def __init__(
        self,
        title: str,
        entries: Sequence[Entry],
        glyphs: Glyphs,
        empty: str = say("nothing fits"),
        *,
        takes_several: bool = False,
        keys_first: bool = True,
    ) -> None:
        """`empty` says why there are no `entries`, where that is so. `takes_several`: entries can
        be ticked and are given together. The keys of the entries stand at their start, or at their
        end where not `keys_first`."""
        super().__init__()
        self.set_reactive(Picker.glyphs, glyphs)
        self._list = PickList(
            title, entries, empty, takes_several=takes_several, keys_first=keys_first
        )

    def compose(self) -> ComposeResult:
        """Yield the widgets that this one holds."""
        with Vertical():
            yield SearchLine("search").data_bind(Picker.glyphs)
            yield self._list.data_bind(Picker.glyphs)
            yield PickFoot(markup=False)

    def on_mount(self) -> None:
        """Begin what needs the running app."""
        self.set_class(self.glyphs is not UNICODE, "-ascii")
        self.focus_on(SearchLine)

    def on_line_editor_changed(self, message: LineEditor.Changed) -> None:
        """Take over what is typed."""
        self._list.narrow(message.value)
        self.query_one(SearchLine).refresh()

    def action_close(self) -> None:
        """Close the dialog without an answer."""
        self.close_with(None)

    def action_pick(self) -> None:
        self.close_with(self._list.picked or None)

    def action_tick(self) -> None:
        self._list.tick()

    def action_move(self, by: int) -> None:
        """Move the cursor by this many items."""
        self._list.move_cursor(self._list.cursor + by)

    def action_page(self, direction: int) -> None:
        """Move by whole pages, down (1) or up (-1)."""
        self._list.action_page(direction)

    def on_pick_list_moved(self) -> None:
        """Say below the list the words for which the row under the cursor is too short."""
        foot = self.query_one(PickFoot)
        foot.update(self._list.cut_words)
        if foot.display != self._list.wants_foot:
            foot.display = self._list.wants_foot
            self._list.refresh(layout=True)

    def on_pick_list_picked(self) -> None:
        self.action_pick()
