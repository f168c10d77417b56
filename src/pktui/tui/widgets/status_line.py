"""The status line: how many of how many, from when to when, and what just happened."""

from __future__ import annotations

from textual.reactive import reactive
from textual.strip import Strip

from pktui.text.sanitise import neutralise
from pktui.tui.drawing.line import cells
from pktui.tui.drawing.line_widget import Drawn
from pktui.view.status import Status
from pktui.wording.progress import progress_line


class StatusLine(Drawn):
    """One line of fixed size: a new status asks for no new layout."""

    DEFAULT_CSS = """
    StatusLine { height: 1; }
    """

    status: reactive[Status] = reactive(Status())

    def draw_row(self, y: int) -> Strip:
        """Draw one row of the widget."""
        looks = self.looks
        status, width = self.status, self.size.width
        line = self.pen.line(width, looks["line"])
        notice = neutralise(status.notice)
        if status.progress is not None and not notice:
            notice = progress_line(status.progress, width // 2, self.glyphs.progress)
        left = width - (cells(notice) + 3 if notice else 0)
        look = looks["error" if status.is_error else "key"]
        if notice and status.facts and cells(status.facts[0]) + 1 > left:
            # too long to stand beside anything: it has the line to itself, and is cut at its end
            return line.add(" ").add(notice, look).strip()
        between = f" {self.glyphs.dot} "
        for number, fact in enumerate(status.facts):
            before = between if number else " "
            if number and line.used + cells(before) + cells(fact) > left:
                break
            line.add(before, looks["muted"]).add(fact, None if number == 0 else looks["muted"])
        if notice:
            line.right(notice + " ", look)
        return line.strip()
