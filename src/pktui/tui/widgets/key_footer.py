"""The footer: the keys that matter where the reader is; a click presses one.

One line that draws itself. Textual's `Footer` mounts a widget a key and again at each change of
focus, which is a layout of the screen each time.
"""

from __future__ import annotations

from textual import events
from textual.binding import Binding
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from pktui.tui.glyphs import UNICODE, Glyphs
from pktui.tui.host import host
from pktui.tui.looks import looks_for
from pktui.tui.strips import Line, cells


class KeyFooter(Widget):
    """Follows the bindings that are active on its screen."""

    DEFAULT_CSS = """
    KeyFooter { height: 1; }
    """

    glyphs: reactive[Glyphs] = reactive(UNICODE)

    def __init__(self, widget_id: str | None = None) -> None:
        super().__init__(id=widget_id)
        self._columns: list[tuple[int, int, str]] = []
        """Where each key is drawn, and the key it presses."""

    def on_mount(self) -> None:
        self.watch(self.screen, "focused", self.follow_focus, init=False)

    def follow_focus(self) -> None:
        """Other keys matter now."""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        looks = looks_for(host(self).theme_variables)
        line = Line(self.size.width, looks["screen"], self.glyphs.ellipsis)
        self._columns = []
        for binding in self._shown():
            key = host(self).get_key_display(binding)
            if line.room < cells(key) + cells(binding.description) + 3:
                break
            start = line.used
            line.add(f" {key} ", looks["key"]).add(f"{binding.description} ", looks["muted"])
            self._columns.append((start, line.used, binding.key))
        return line.strip()

    def _shown(self) -> list[Binding]:
        """Each action once, the focused pane's own keys first."""
        first_of: dict[str, Binding] = {}
        for active in self.screen.active_bindings.values():
            if active.binding.show and active.enabled:
                first_of.setdefault(active.binding.action, active.binding)
        return list(first_of.values())

    async def on_click(self, event: events.Click) -> None:
        for start, end, key in self._columns:
            if start <= event.x < end:
                event.stop()
                host(self).simulate_key(key)
                return
