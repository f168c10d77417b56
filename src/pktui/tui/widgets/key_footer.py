"""The footer: the keys that matter where the reader is; a click presses one.

One line that draws itself. Textual's `Footer` mounts a widget a key and again at each change of
focus, which is a layout of the screen each time.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual import events
from textual.binding import Binding
from textual.strip import Strip

from pktui.tui.drawing.line import cells
from pktui.tui.drawing.line_widget import Drawn
from pktui.tui.input.commands import NO_KEY
from pktui.tui.typed_app import host
from pktui.tui.widgets.line_editor import LineEditor

_KEPT = frozenset({"help", "quit"})
"""The bindings, by their ids, that stay however little room there is: from help one finds all."""

_WHERE_ROOM = ("next-view", "mark", "export", "go-to", "note", "marks", "about", "next-day")
"""The bindings that stand behind the others where a wide terminal leaves room, the most useful
first: what a reader of 160 columns would else find in the help alone."""


class _Key(NamedTuple):
    """A key as it stands in the line."""

    binding: Binding
    display: str

    @property
    def width(self) -> int:
        """The cells that the key and its description take, with the space around them."""
        return cells(self.display) + cells(self.binding.description) + 3


class KeyFooter(Drawn):
    """A line of the keys that are active on its screen."""

    DEFAULT_CSS = """
    KeyFooter { height: 1; }
    """

    def __init__(self, widget_id: str | None = None) -> None:
        super().__init__(widget_id)
        self._columns: list[tuple[int, int, str]] = []
        """Where each key is drawn, and the key it presses."""

    def on_mount(self) -> None:
        """Begin what needs the running app."""
        self.watch(self.screen, "focused", self.follow_focus, init=False)

    def follow_focus(self) -> None:
        """Show the keys of the widget that has the focus now."""
        self.refresh()

    def draw_row(self, y: int) -> Strip:
        """Draw one row of the widget."""
        looks = self.looks
        line = self.pen.line(self.size.width)
        self._columns = []
        for key in _fitting(*self._shown(), line.width):
            start = line.used
            line.add(f" {key.display} ", looks["key"])
            line.add(f"{key.binding.description} ", looks["muted"])
            self._columns.append((start, line.used, key.binding.key))
        return line.strip()

    def _shown(self) -> tuple[list[_Key], list[_Key]]:
        """Return each action once, the focused pane's own keys first, and those for more room.

        While one types, letters are text: only the line's own keys do anything.
        """
        focused = self.screen.focused
        typing = isinstance(focused, LineEditor)
        first_of: dict[str, Binding] = {}
        further: dict[str, Binding] = {}
        for node, binding, enabled, _ in self.screen.active_bindings.values():
            acts = enabled and binding.key != NO_KEY and (node is focused or not typing)
            if acts and binding.show:
                first_of.setdefault(binding.action, binding)
            elif acts and binding.id in _WHERE_ROOM:
                further.setdefault(binding.id, binding)
        displayed = host(self).get_key_display
        beside = [further[id_] for id_ in _WHERE_ROOM if id_ in further]
        return (
            [_Key(binding, displayed(binding)) for binding in first_of.values()],
            [_Key(binding, displayed(binding)) for binding in beside],
        )

    async def on_click(self, event: events.Click) -> None:
        """Do what a click on this place means."""
        for start, end, key in self._columns:
            if start <= event.x < end:
                event.stop()
                host(self).simulate_key(key)
                return


def _fitting(keys: Sequence[_Key], further: Sequence[_Key], width: int) -> list[_Key]:
    """Return those of `keys` that `width` cells hold: the first of them, and the kept, which come
    last; behind all of them as many of the `further` ones as there is room for."""
    kept = [key for key in keys if key.binding.id in _KEPT]
    room = width - sum(key.width for key in kept)
    fitting: list[_Key] = []
    for key in [*(key for key in keys if key not in kept), *further]:
        room -= key.width
        if room < 0:
            break
        fitting.append(key)
    return [*fitting, *kept]
