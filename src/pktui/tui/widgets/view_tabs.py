"""The heading of the middle pane: the views that it can show, of which a click chooses one."""

from __future__ import annotations

from textual import events
from textual.message import Message

from pktui.tui.drawing.line import Line, cells
from pktui.tui.widgets.line_view import LineView
from pktui.view.pane_views import all_views, pane_view

PANE_NUMBER = "2 "
"""The key of the middle pane, before its heading."""


class ViewTabs(LineView):
    """A pane whose heading has the titles of all views, as far as there is room."""

    class Pressed(Message):
        """The title of a view was clicked."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def __init__(self, widget_id: str | None = None) -> None:
        super().__init__(widget_id)
        self._tabs: list[tuple[int, int, str]] = []
        """Where the title of each view is drawn."""

    def heading(self) -> tuple[str, str]:
        """The title of the pane, and what stands at its right end."""
        title = pane_view(self.shown_view).title if self.shown_view else ""
        return f"{PANE_NUMBER}{title}", self.counted()

    @property
    def shown_view(self) -> str:
        """The name of the view that this pane shows."""
        raise NotImplementedError

    def counted(self) -> str:
        """What the heading says at its right."""
        return ""

    def draw_title(self, line: Line, title: str, room: int) -> None:
        self._tabs = []
        titles = "  ".join(view.title for view in all_views())
        if len(all_views()) == 1 or cells(PANE_NUMBER) + cells(titles) > room:
            super().draw_title(line, title, room)
            return
        line.add(PANE_NUMBER)
        for view in all_views():
            start = line.used
            is_shown = view.name == self.shown_view
            line.add(view.title, self.looks["strong" if is_shown else "tab"])
            self._tabs.append((start, line.used, view.name))
            line.add("  ")

    def on_click(self, event: events.Click) -> None:
        """Do what a click on this place means."""
        if event.y == 0:
            for start, end, name in self._tabs:
                if start <= event.x < end:
                    event.stop()
                    self.post_message(self.Pressed(name))
