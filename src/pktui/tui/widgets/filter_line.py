"""The filter line: the query as text while one types, as chips while one reads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message

from pktui.query.complete import Completion
from pktui.runtime.frozen import dataclass
from pktui.text.sanitise import neutralise
from pktui.tui.drawing.line import Line, cells, fit
from pktui.tui.drawing.theme import Looks
from pktui.tui.input.key_binding import binding
from pktui.tui.widgets.line_editor import LineEditor
from pktui.wording.language import say


@dataclass(frozen=True, slots=True)
class Chip:
    """One clause of the query in force."""

    text: str
    excludes: bool


class FilterLine(LineEditor):
    """Posts every edit; the terms in force come down as chips, names that fit as suggestions."""

    FOCUS_ON_CLICK = False  # a click may be meant for a chip
    HINT = say("filter: words, names, who: where: since:2020")

    BINDINGS: ClassVar[list[BindingType]] = [
        binding("enter", "submit", "Apply", id="filter-apply",
                tooltip="Filter on what is typed, or on the suggestion chosen with the arrows"),
        binding("escape", "leave", "Back", id="filter-leave",
                tooltip="Back to the timeline; the filter stays"),
        binding("down", "suggestion(1)", "Next suggestion", id="suggestion-next",
                tooltip="The next suggestion", show=False),
        binding("up", "suggestion(-1)", "Previous suggestion", id="suggestion-previous",
                tooltip="The suggestion before", show=False),
        binding("tab", "complete", "Complete", id="filter-complete",
                tooltip="Take the suggestion that is chosen, or the first, and type on"),
    ]  # fmt: skip

    class Submitted(Message):
        """The reader is done typing."""

    class Left(Message):
        """The reader wants out of the line; the filter stays."""

    class Accepted(Message):
        """A suggestion is to take the place of the word that it completes."""

        def __init__(self, completion: Completion, *, is_last: bool) -> None:
            super().__init__()
            self.completion = completion
            self.is_last = is_last
            """Whether the reader is done typing."""

    class Pressed(Message):
        """The line was clicked: the reader wants to type."""

    class ChipRemoved(Message):
        """A term is to be taken out of the query."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self, widget_id: str | None = None) -> None:
        super().__init__(widget_id)
        self._chips: Sequence[Chip] = ()
        self._chip_columns: list[tuple[int, int]] = []
        self._error = ""
        self._suggestions: Sequence[Completion] = ()
        self._suggestion_columns: list[tuple[int, int]] = []
        """Where each suggestion is drawn, as far as there is room."""
        self._suggestion: int | None = None
        """The suggestion that the reader chose; None where he chose none, so that enter keeps the
        text as it stands."""

    def show(
        self, chips: Sequence[Chip], suggestions: Sequence[Completion] = (), error: str = ""
    ) -> None:
        """Draw the terms in force, names for the word at the cursor, and what is wrong."""
        self._chips = chips
        self._error = error
        self._suggestions = suggestions
        self._suggestion = None
        self.refresh()

    # Asking

    def action_submit(self) -> None:
        if self._suggestion is None:
            self.post_message(self.Submitted())
        else:
            self._accept(self._suggestion, is_last=True)

    def action_complete(self) -> None:
        if self._suggestions:
            self._accept(self._suggestion or 0, is_last=False)

    def _accept(self, number: int, *, is_last: bool) -> None:
        if number < len(self._suggestions):  # a click may come before they are drawn anew
            self.post_message(self.Accepted(self._suggestions[number], is_last=is_last))

    def action_leave(self) -> None:
        self.post_message(self.Left())

    def action_suggestion(self, direction: int) -> None:
        """Through the suggestions and, between the last and the first, none."""
        stops = len(self._suggestions) + 1
        at = 0 if self._suggestion is None else self._suggestion + 1
        at = (at + direction) % stops
        self._suggestion = at - 1 if at else None
        self.refresh()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin a drag where the button is pressed."""
        for number, (start, end) in enumerate(self._chip_columns):
            if start <= event.x < end:
                event.stop()
                event.prevent_default()  # a chip is pressed, no text is selected
                self.post_message(self.ChipRemoved(number))
                return
        for number, (start, end) in enumerate(self._suggestion_columns):
            if start <= event.x < end:
                event.stop()
                event.prevent_default()
                self._accept(number, is_last=False)
                return
        if not self.has_focus:
            self.post_message(self.Pressed())

    # Drawing

    def draw(self, line: Line, looks: Looks) -> None:
        """Draw the query: as text with suggestions while it is typed, else as chips."""
        self._chip_columns, self._suggestion_columns = [], []
        if self.has_focus:
            self.draw_text(line, looks)
            self._draw_suggestions(line, looks)
            if self._error:
                room = max(0, line.room - 3)
                said = fit(neutralise(self._error), room, self.glyphs.ellipsis)
                line.right(said + " ", looks["error"])
        elif self._chips:
            self._draw_chips(line, looks)
        else:
            line.add(self.HINT, looks["muted"])

    def _draw_chips(self, line: Line, looks: Looks) -> None:
        for chip in self._chips:
            start = line.used
            look = looks["chip-out" if chip.excludes else "chip"]
            line.add(f" {neutralise(chip.text)} ", look)
            line.add(f"{self.glyphs.remove} ", look)
            self._chip_columns.append((start, line.used))
            line.add(" ")

    def _draw_suggestions(self, line: Line, looks: Looks) -> None:
        """Draw the suggestions behind the key that takes the next one: `tab` for the first, enter
        for the one that was chosen."""
        for number, suggestion in enumerate(self._suggestions):
            words = f" {neutralise(suggestion.label)} "
            is_chosen = number == self._suggestion
            key = "tab" if number == 0 and self._suggestion is None else ""
            key = self.glyphs.enter if is_chosen else key
            if line.room < cells(words) + cells(key) + 3:
                return
            line.add(f"   {key}", looks["key"] if is_chosen else looks["muted"])
            start = line.used
            look = looks[suggestion.kind.value if suggestion.kind else "muted"]
            line.add(words, look + looks["chip"] if is_chosen else look)
            self._suggestion_columns.append((start, line.used))
