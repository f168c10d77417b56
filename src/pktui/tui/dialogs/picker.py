"""A list over the screen that narrows as one types: help, problems, what to copy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var
from textual.screen import ModalScreen
from textual.strip import Strip

from pktui.text.fold import fold
from pktui.text.sanitise import neutralise
from pktui.tui.dialogs.entry import Entry
from pktui.tui.drawing.line import cells
from pktui.tui.widgets.cursor_view import CursorView
from pktui.tui.widgets.line_editor import LineEditor
from pktui.wording.glyphs import UNICODE, Glyphs


class PickList(CursorView, can_focus=False):
    """The entries that fit what was typed; the search line keeps the focus."""

    def __init__(self, title: str, entries: Sequence[Entry], empty: str) -> None:
        super().__init__("entries")
        self._title = title
        self._empty = empty
        self._entries = entries
        self._folded = [fold(f"{e.key} {e.label} {e.detail}") for e in entries]
        self.shown: Sequence[int] = range(len(entries))
        """The entries that fit, by their place in the whole list."""
        self._key_width = max((cells(e.key) for e in entries), default=0)
        self._label_width = max((cells(e.label) for e in entries), default=0)

    class Picked(Message):
        """The entry under the cursor was clicked."""

    def narrow(self, typed: str) -> None:
        """Only entries that have every word that was typed."""
        words = fold(typed).split()
        self.shown = [
            number
            for number, folded in enumerate(self._folded)
            if all(word in folded for word in words)
        ]
        self.place_cursor(0)
        self.redraw()

    @property
    def chosen(self) -> int | None:
        return self.shown[self.cursor] if self.shown else None

    def heading(self) -> tuple[str, str]:
        return self._title, f"{len(self.shown):,}" if self._entries else ""

    @property
    def item_count(self) -> int:
        return len(self.shown)

    @property
    def line_count(self) -> int:
        return max(1, len(self.shown))

    def lines_of(self, item: int) -> range:
        return range(item, item + 1)

    def item_at(self, line: int) -> int | None:
        return line if line < len(self.shown) else None

    def item_chosen(self) -> None:
        self.post_message(self.Picked())

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return 1 + self.line_count

    def draw_line(self, line: int, width: int) -> Strip:
        pen = self.pen
        if not self.shown:
            return pen.line(width).add(f"  {self._empty}", pen.looks["muted"]).strip()
        entry = self._entries[self.shown[line]]
        at_cursor = line == self.cursor
        ground = pen.looks["screen"] + pen.looks["cursor"] if at_cursor else pen.looks["screen"]
        row = pen.line(width, ground).add(pen.glyphs.cursor if at_cursor else " ", pen.looks["key"])
        row.add(" ")
        if self._key_width:
            row.add(entry.key, pen.looks["key"]).fill(4 + self._key_width)
        row.add(neutralise(entry.label), pen.looks["strong"])
        if entry.detail:
            row.fill(min(6 + self._key_width + self._label_width, width // 2))
            row.add("  ").add(neutralise(entry.detail), pen.looks["muted"])
        return row.strip()


class SearchLine(LineEditor):
    """What the entries are narrowed by."""

    HINT = "type to search"


class Picker(ModalScreen[int | None]):
    """Gives the number of the entry that was picked, or None."""

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
        Binding("escape", "close", "Close", id="picker-close", tooltip="Close this"),
        Binding("enter", "pick", "Choose", id="picker-pick", tooltip="Choose what is marked"),
        Binding("down", "move(1)", "Down", id="picker-down", tooltip="One down"),
        Binding("up", "move(-1)", "Up", id="picker-up", tooltip="One up"),
        Binding("pagedown", "page(1)", "Page down", id="picker-page-down",
                tooltip="One page down"),
        Binding("pageup", "page(-1)", "Page up", id="picker-page-up", tooltip="One page up"),
    ]  # fmt: skip

    glyphs: var[Glyphs] = var(UNICODE)

    def __init__(
        self, title: str, entries: Sequence[Entry], glyphs: Glyphs, empty: str = "nothing fits"
    ) -> None:
        super().__init__()
        self.set_reactive(Picker.glyphs, glyphs)
        self._title = title
        self._entries = entries
        self._empty = empty

    def compose(self) -> ComposeResult:
        with Vertical():
            yield SearchLine("search").data_bind(Picker.glyphs)
            yield PickList(self._title, self._entries, self._empty).data_bind(Picker.glyphs)

    def on_mount(self) -> None:
        self.set_class(self.glyphs is not UNICODE, "-ascii")
        self.set_focus(self.query_one(SearchLine))

    @property
    def _list(self) -> PickList:
        return self.query_one(PickList)

    def on_line_editor_changed(self, message: LineEditor.Changed) -> None:
        self._list.narrow(message.value)
        self.query_one(SearchLine).refresh()

    def action_close(self) -> None:
        self.dismiss(None)

    def action_pick(self) -> None:
        self.dismiss(self._list.chosen)

    def action_move(self, by: int) -> None:
        self._list.move_cursor(self._list.cursor + by)

    def action_page(self, direction: int) -> None:
        self._list.action_page(direction)

    def on_pick_list_picked(self) -> None:
        self.action_pick()
