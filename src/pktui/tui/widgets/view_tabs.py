"""The heading of the middle pane: the views that it can show, of which a click chooses one."""

from __future__ import annotations

from collections.abc import Sequence

from rich.style import Style
from textual import events
from textual.message import Message

from pktui.tui.drawing.line import Line, cells
from pktui.tui.input.commands import NO_KEY
from pktui.tui.typed_app import host
from pktui.tui.widgets.line_view import LineView
from pktui.view.pane_views import all_views, next_view, pane_view

PANE_NUMBER = "2 "
"""The key of the middle pane, before its heading."""

_SHORT = 3
"""Letters of a title where there is no room for all titles in full: fewer tell nobody what they
stand for. Without room for these, the title of the next view alone stands beside its key."""


_BETWEEN = ("  ", " ")
"""What stands between titles that are written in full: the first for which there is room."""

_SHOWN, _OTHER = Style(bold=True, underline=True), Style(bold=False)
"""How the title of the view that is shown looks where the pane has the focus, and the others."""


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
        self._next_key = ""

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
        """Draw the titles of all views, shortened where there is no room, and the key that
        changes between them."""
        self._tabs = []
        views, key = all_views(), self._key_of_next()
        left = room - cells(PANE_NUMBER) - cells(key) - 1
        titles = [view.title for view in views]
        # titles in full come before how far the cursor is, which the scrollbar shows as well
        all_room = line.room - cells(PANE_NUMBER) - cells(key) - 1
        rooms = zip(_BETWEEN, (left, all_room), strict=True)
        whole = next((b for b, cells_left in rooms if cells(b.join(titles)) <= cells_left), None)
        named = zip(views, titles, strict=True)
        short = [title if v.name == self.shown_view else title[:_SHORT] for v, title in named]
        if len(views) > 1 and whole is not None:
            self._draw_tabs(line, titles, whole)
        elif len(views) > 1 and cells(" ".join(short)) <= left:
            self._draw_tabs(line, short, " ")
        else:
            super().draw_title(line, title, room)
            following = f"{key} {pane_view(next_view(self.shown_view, 1)).title}"
            if len(views) > 1 and cells(following) + 2 <= room - line.used:
                key = f" {following}"
        left = line.room if whole == _BETWEEN[-1] else room - line.used
        if len(views) > 1 and cells(key) + 1 <= left:
            line.add(f" {key}", None if self.has_focus else self.looks["key"])

    def _draw_tabs(self, line: Line, titles: Sequence[str], between: str) -> None:
        line.add(PANE_NUMBER)
        for number, (view, title) in enumerate(zip(all_views(), titles, strict=True)):
            line.add(between if number else "")
            start = line.used
            is_shown = view.name == self.shown_view
            if self.has_focus:  # on its ground no ink but its own is sure to be read
                look = _SHOWN if is_shown else _OTHER
            else:
                look = self.looks["strong" if is_shown else "tab"]
            line.add(title, look)
            self._tabs.append((start, line.used, view.name))

    def _key_of_next(self) -> str:
        """The key that goes to the next view, as it is typed; it stands behind the titles. It is
        looked for once: the heading is drawn at each move of the cursor."""
        if not self._next_key:
            for _, binding, _, _ in self.screen.active_bindings.values():
                if binding.id == "next-view" and binding.key != NO_KEY:
                    self._next_key = host(self).get_key_display(binding)
        return self._next_key

    def on_click(self, event: events.Click) -> None:
        """Do what a click on this place means."""
        if event.y == 0:
            for start, end, name in self._tabs:
                if start <= event.x < end:
                    event.stop()
                    self.post_message(self.Pressed(name))
