"""The filter line: the query as text while one types, as chips while one reads.

It is one line of fixed size that draws itself. An edit is posted and drawn only when the new scene
comes down, so that text, list and status change in one frame; Textual's own `Input` repaints on its
own, and its change comes round one update later.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from pktui.harmless import neutralise
from pktui.model.span import normalise
from pktui.tui.edit_line import EditLine
from pktui.tui.glyphs import UNICODE, Glyphs
from pktui.tui.host import host
from pktui.tui.looks import Looks, looks_for
from pktui.tui.strips import Line, cells

PROMPT = " / "
HINT = "filter: words, names, who: where: since:2020"


@dataclass(frozen=True, slots=True)
class Chip:
    """One term of the query in force."""

    text: str
    excludes: bool


class FilterLine(Widget, can_focus=True):
    """Posts every edit; the terms in force come down as chips."""

    DEFAULT_CSS = """
    FilterLine { height: 1; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Apply", id="filter-apply",
                tooltip="Take the suggestion, or go to the best match"),
        Binding("escape", "leave", "Back", id="filter-leave",
                tooltip="Back to the timeline; the filter stays"),
        Binding("down,ctrl+n", "suggestion(1)", "Next suggestion", id="suggestion-next",
                tooltip="The next suggestion", show=False),
        Binding("up,ctrl+p", "suggestion(-1)", "Previous suggestion", id="suggestion-previous",
                tooltip="The suggestion before", show=False),
        Binding("tab", "complete", "Complete", id="filter-complete",
                tooltip="Take the first suggestion and type on"),
        Binding("left", "move(-1)", "Left", id="edit-left", tooltip="One letter left", show=False),
        Binding("right", "move(1)", "Right", id="edit-right", tooltip="One letter right",
                show=False),
        Binding("shift+left", "move(-1, True)", "Select left", id="edit-select-left",
                tooltip="Select the letter to the left", show=False),
        Binding("shift+right", "move(1, True)", "Select right", id="edit-select-right",
                tooltip="Select the letter to the right", show=False),
        Binding("ctrl+left", "move_word(-1)", "Word left", id="edit-word-left",
                tooltip="One word left", show=False),
        Binding("ctrl+right", "move_word(1)", "Word right", id="edit-word-right",
                tooltip="One word right", show=False),
        Binding("home,ctrl+a", "ends(-1)", "Start", id="edit-start",
                tooltip="To the start of the line", show=False),
        Binding("end,ctrl+e", "ends(1)", "End", id="edit-end",
                tooltip="To the end of the line", show=False),
        Binding("shift+home", "ends(-1, True)", "Select to the start", id="edit-select-start",
                tooltip="Select to the start of the line", show=False),
        Binding("shift+end", "ends(1, True)", "Select to the end", id="edit-select-end",
                tooltip="Select to the end of the line", show=False),
        Binding("backspace", "delete(-1)", "Delete left", id="edit-backspace",
                tooltip="Delete the letter before the cursor", show=False),
        Binding("delete", "delete(1)", "Delete right", id="edit-delete",
                tooltip="Delete the letter under the cursor", show=False),
        Binding("ctrl+w,ctrl+backspace", "delete_word", "Delete word", id="edit-delete-word",
                tooltip="Delete the word before the cursor", show=False),
        Binding("ctrl+u", "delete_to(-1)", "Delete to the start", id="edit-delete-start",
                tooltip="Delete everything before the cursor", show=False),
        Binding("ctrl+k", "delete_to(1)", "Delete to the end", id="edit-delete-end",
                tooltip="Delete everything behind the cursor", show=False),
        Binding("ctrl+shift+a,super+a", "select_all", "Select all", id="edit-select-all",
                tooltip="Select the whole line", show=False),
        Binding("ctrl+c,super+c", "copy", "Copy", id="edit-copy",
                tooltip="Copy what is selected", show=False),
        Binding("ctrl+x,super+x", "cut", "Cut", id="edit-cut",
                tooltip="Cut what is selected", show=False),
        Binding("ctrl+v,super+v", "paste", "Paste", id="edit-paste",
                tooltip="Paste what was copied here", show=False),
    ]  # fmt: skip

    glyphs: reactive[Glyphs] = reactive(UNICODE)

    class Changed(Message):
        """The text is another."""

        def __init__(self, value: str) -> None:
            super().__init__()
            self.value = value

    class Submitted(Message):
        """The reader is done typing."""

    class Left(Message):
        """The reader wants out of the line; the filter stays."""

    class SuggestionMoved(Message):
        """Another suggestion is to be chosen."""

        def __init__(self, direction: int) -> None:
            super().__init__()
            self.direction = direction

    class Completed(Message):
        """The suggestion is to be taken, and the typing goes on."""

    class ChipRemoved(Message):
        """A term is to be taken out of the query."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self, widget_id: str | None = None) -> None:
        super().__init__(id=widget_id)
        self._line = EditLine()
        self._chips: Sequence[Chip] = ()
        self._error = ""
        self._offset = 0
        """The first character that is drawn, where the text is longer than the line."""
        self._chip_columns: list[tuple[int, int]] = []
        self._selecting = False

    @property
    def value(self) -> str:
        return self._line.text

    @property
    def cursor(self) -> int:
        return self._line.cursor

    def show(self, chips: Sequence[Chip], error: str = "") -> None:
        """Draw the terms in force, and what is wrong with the text if anything is."""
        self._chips = chips
        self._error = error
        self.refresh()

    def set_value(self, text: str, cursor: int | None = None) -> None:
        """Put `text` into the line without posting a change."""
        self._line = EditLine(text, len(text) if cursor is None else cursor)
        self.refresh()

    # Editing

    def _edit(self, line: EditLine) -> None:
        changed = line.text != self._line.text
        self._line = line
        if changed:
            self.post_message(self.Changed(line.text))
        else:
            self.refresh()

    def on_key(self, event: events.Key) -> None:
        if event.character is not None and event.is_printable:
            event.stop()
            event.prevent_default()
            self._edit(self._line.insert(event.character))

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        self._insert(event.text)

    def _insert(self, text: str) -> None:
        """Text from outside: one line of it, as the articles' texts are normalised."""
        words = " ".join(text.split())
        self._edit(self._line.insert(neutralise(normalise(words)[0])))

    def action_move(self, by: int, select: bool = False) -> None:
        start, end = self._line.selection
        if start != end and not select:
            self._edit(self._line.move(start if by < 0 else end))
        else:
            self._edit(self._line.move(self._line.cursor + by, select=select))

    def action_move_word(self, by: int) -> None:
        self._edit(self._line.move(self._line.word_start if by < 0 else self._line.word_end))

    def action_ends(self, side: int, select: bool = False) -> None:
        self._edit(self._line.move(0 if side < 0 else len(self.value), select=select))

    def action_delete(self, by: int) -> None:
        self._edit(self._line.delete(self._line.cursor + by))

    def action_delete_word(self) -> None:
        self._edit(self._line.delete(self._line.word_start))

    def action_delete_to(self, side: int) -> None:
        self._edit(self._line.delete(0 if side < 0 else len(self.value)))

    def action_select_all(self) -> None:
        self._edit(self._line.select_all())

    def action_copy(self) -> None:
        if self._line.selected:
            host(self).copy_to_clipboard(self._line.selected)

    def action_cut(self) -> None:
        if self._line.selected:
            host(self).copy_to_clipboard(self._line.selected)
            self._edit(self._line.insert(""))

    def action_paste(self) -> None:
        self._insert(host(self).clipboard)

    # Asking

    def action_submit(self) -> None:
        self.post_message(self.Submitted())

    def action_leave(self) -> None:
        self.post_message(self.Left())

    def action_suggestion(self, direction: int) -> None:
        self.post_message(self.SuggestionMoved(direction))

    def action_complete(self) -> None:
        self.post_message(self.Completed())

    # Mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        for number, (start, end) in enumerate(self._chip_columns):
            if start <= event.x < end:
                event.stop()
                event.prevent_default()  # a chip is pressed, the line is not focused
                self.post_message(self.ChipRemoved(number))
                return
        if self.has_focus:
            self._edit(self._line.move(self._character_at(event.x), select=event.shift))
            self._selecting = True
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if self._selecting:
            self._edit(self._line.move(self._character_at(event.x), select=True))

    def on_mouse_up(self) -> None:
        if self._selecting:
            self._selecting = False
            self.release_mouse()

    def _character_at(self, column: int) -> int:
        at = self._offset
        left = column - cells(PROMPT)
        while at < len(self.value) and left >= cells(self.value[at]):
            left -= cells(self.value[at])
            at += 1
        return at

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    # Drawing

    def render_line(self, y: int) -> Strip:
        looks = looks_for(host(self).theme_variables)
        line = Line(self.size.width, looks["line"], self.glyphs.ellipsis)
        line.add(PROMPT, looks["key"])
        self._chip_columns = []
        if self.has_focus:
            self._draw_text(line, looks)
            if self._error:
                line.right(neutralise(self._error) + " ", looks["error"])
        elif self._chips:
            self._draw_chips(line, looks)
        else:
            line.add(HINT, looks["muted"])
        return line.strip()

    def _draw_chips(self, line: Line, looks: Looks) -> None:
        for chip in self._chips:
            start = line.used
            look = looks["chip-out" if chip.excludes else "chip"]
            line.add(f" {neutralise(chip.text)} ", look)
            line.add(f"{self.glyphs.remove} ", look + looks["muted"])
            self._chip_columns.append((start, line.used))
            line.add(" ")

    def _draw_text(self, line: Line, looks: Looks) -> None:
        self._scroll_to_cursor(line.room - 1)
        start, end = self._line.selection
        shown = neutralise(self.value) + " "
        for at in range(self._offset, len(shown)):
            if line.room < cells(shown[at]):
                break
            if at == self.cursor:
                self._place_terminal_cursor(line.used)
                line.add(shown[at], looks["typed"])
            else:
                line.add(shown[at], looks["selection"] if start <= at < end else None)

    def _scroll_to_cursor(self, room: int) -> None:
        self._offset = min(self._offset, self.cursor)
        while cells(self.value[self._offset : self.cursor + 1]) > room:
            self._offset += 1

    def _place_terminal_cursor(self, column: int) -> None:
        """Where input methods open their window, and what screen readers follow."""
        host(self).cursor_position = self.content_region.offset + Offset(column, 0)
