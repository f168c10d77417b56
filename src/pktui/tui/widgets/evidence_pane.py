"""Why this date: the sentence and the steps that lead from the words to the date."""

from __future__ import annotations

from textual.reactive import reactive
from textual.strip import Strip

from pktui.insight.explain import Explanation
from pktui.text.sanitise import neutralise
from pktui.tui.drawing.wrap import wrap
from pktui.tui.widgets.line_view import LineView
from pktui.wording.language import say

_DISAGREEMENTS = (say("elsewhere: "), say("doubt: "))
"""How steps begin that speak against the date: what a reader has to know first."""

_ALTERNATIVE = say("could also be: ")
"""How steps begin that give another date: this too where the date is uncertain. “20 April”, told in
June, could be that of the next year, but nobody doubts that it is not."""


class EvidencePane(LineView):
    """A pane that draws an `Explanation`."""

    explanation: reactive[Explanation | None] = reactive(None)

    def __init__(self, widget_id: str | None = None) -> None:
        super().__init__(widget_id)
        self._lines: list[tuple[str, str, str]] = []
        """What stands before the words, the words, and their look, a line each."""

    def watch_explanation(self) -> None:
        """Show why another event has its date."""
        self.top = 0
        self._wrap()

    def lay_out(self) -> None:
        """Lay out the content for the size that the widget has."""
        self._wrap()

    def _wrap(self) -> None:
        self._lines = []
        if self.explanation is not None:
            self._add(" ", self.explanation.sentence, "plain")
            signs = (*_DISAGREEMENTS, *([_ALTERNATIVE] if self.explanation.is_uncertain else []))
            against = [step for step in self.explanation.steps if step.startswith(signs)]
            for step in against:
                self._add(f"  {self.glyphs.uncertain} ", step, "uncertain")
            for step in self.explanation.steps:
                if step not in against:
                    self._add(f"  {self.glyphs.dot} ", step, "muted")
        self.redraw()

    def _add(self, before: str, words: str, look: str) -> None:
        words = neutralise(words)
        for number, (start, end) in enumerate(wrap(words, self.text_width - len(before) - 1)):
            margin = before if number == 0 else " " * len(before)
            self._lines.append((margin, words[start:end], look))

    def heading(self) -> tuple[str, str]:
        """The title of the pane, and what stands at its right end."""
        return say("4 Why this date"), ""

    @property
    def line_count(self) -> int:
        """The number of lines of the content."""
        return len(self._lines)

    def draw_line(self, line: int, width: int) -> Strip:
        """Draw one line of the content, `width` cells wide."""
        pen = self.pen
        before, words, look = self._lines[line]
        return pen.line(width).add(before, pen.looks["key"]).add(words, pen.looks[look]).strip()
