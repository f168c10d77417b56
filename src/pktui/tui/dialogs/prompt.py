"""One line to answer a question in, over the screen."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.reactive import var
from textual.screen import ModalScreen

from pktui.tui.glyphs import UNICODE, Glyphs
from pktui.tui.widgets.line_editor import LineEditor


class AnswerLine(LineEditor):
    """Where the answer is typed, behind the question."""

    def __init__(self, question: str, answer: str) -> None:
        super().__init__("answer")
        self.PROMPT = f" {question} "
        self.set_value(answer)

    def on_line_editor_changed(self) -> None:
        self.refresh()


class Prompt(ModalScreen[str | None]):
    """Gives what was typed, without spaces at its ends, or None."""

    DEFAULT_CSS = """
    Prompt { align: center middle; background: $background 60%; }
    Prompt > Vertical {
        width: 90%; max-width: 100; height: auto;
        background: $background; border: round $primary;
    }
    Prompt.-ascii > Vertical { border: ascii $primary; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Close", id="prompt-close", tooltip="Leave it as it was"),
        Binding("enter", "answer", "Done", id="prompt-answer", tooltip="Take what is typed"),
    ]

    glyphs: var[Glyphs] = var(UNICODE)

    def __init__(self, question: str, answer: str, glyphs: Glyphs) -> None:
        """`answer` stands there to begin with."""
        super().__init__()
        self.set_reactive(Prompt.glyphs, glyphs)
        self._question = question
        self._answer = answer

    def compose(self) -> ComposeResult:
        with Vertical():
            yield AnswerLine(self._question, self._answer).data_bind(Prompt.glyphs)

    def on_mount(self) -> None:
        self.set_class(self.glyphs is not UNICODE, "-ascii")
        self.set_focus(self.query_one(AnswerLine))

    def action_close(self) -> None:
        self.dismiss(None)

    def action_answer(self) -> None:
        self.dismiss(self.query_one(AnswerLine).value.strip() or None)
