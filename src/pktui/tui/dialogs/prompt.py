"""One line to answer a question in, over the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, TypeAlias

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.reactive import var

from pktui.text.sanitise import neutralise
from pktui.tui.dialogs.dialog import Dialog
from pktui.tui.drawing.line import Line
from pktui.tui.drawing.theme import Looks
from pktui.tui.input.key_binding import binding
from pktui.tui.widgets.line_editor import LineEditor
from pktui.wording.glyphs import UNICODE, Glyphs
from pktui.wording.language import say

Understand: TypeAlias = Callable[[str], str | None]
"""What an answer is taken for, in words; None for one that makes no sense."""


class AnswerLine(LineEditor):
    """Where the answer is typed, behind the question, and what it is taken for."""

    def __init__(self, question: str, answer: str, hint: str, understand: Understand) -> None:
        super().__init__("answer")
        self.PROMPT = f" {question} "
        self.HINT = hint
        self.set_value(answer)
        self._understand = understand
        self._said = ""
        self._is_refused = False

    def on_line_editor_changed(self) -> None:
        """Take over what is typed."""
        self._said, self._is_refused = self._understand(self.answer) or "", False
        self.refresh()

    @property
    def answer(self) -> str:
        """What is typed, without white space around it."""
        return self.value.strip()

    def accepts(self) -> bool:
        """Tell whether what is typed is an answer; where it is none, the line says so."""
        self._is_refused = bool(self.answer) and self._understand(self.answer) is None
        self.refresh()
        return not self._is_refused

    def draw(self, line: Line, looks: Looks) -> None:
        """Draw what is typed, and at the right what it is taken for."""
        super().draw(line, looks)
        if self._is_refused:
            line.right(say("not understood "), looks["error"])
        elif self._said:
            line.right(f"{neutralise(self._said)} ", looks["key"])


class Prompt(Dialog[str]):
    """Gives what was typed, without spaces at its ends, or None; stays open for nonsense."""

    DEFAULT_CSS = """
    Prompt { align: center middle; background: $background 60%; }
    Prompt > Vertical {
        width: 90%; max-width: 100; height: auto;
        background: $background; border: round $primary;
    }
    Prompt.-ascii > Vertical { border: ascii $primary; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        binding("escape", "close", "Close", id="prompt-close", tooltip="Leave it as it was"),
        binding("enter", "answer", "Done", id="prompt-answer", tooltip="Take what is typed"),
    ]

    glyphs: var[Glyphs] = var(UNICODE)

    def __init__(
        self,
        question: str,
        answer: str,
        glyphs: Glyphs,
        *,
        hint: str = "",
        understand: Understand = lambda _: "",
    ) -> None:
        """`answer` stands there to begin with, `hint` where that is empty."""
        super().__init__()
        self.set_reactive(Prompt.glyphs, glyphs)
        self._question = question
        self._answer = answer
        self._hint = hint
        self._understand = understand

    def compose(self) -> ComposeResult:
        """Yield the widgets that this one holds."""
        with Vertical():
            line = AnswerLine(self._question, self._answer, self._hint, self._understand)
            yield line.data_bind(Prompt.glyphs)

    def on_mount(self) -> None:
        """Begin what needs the running app."""
        self.set_class(self.glyphs is not UNICODE, "-ascii")
        self.focus_on(AnswerLine)

    def action_close(self) -> None:
        """Close the dialog without an answer."""
        self.close_with(None)

    def action_answer(self) -> None:
        line = self.query_one(AnswerLine)
        if line.accepts():
            self.close_with(line.answer or None)
