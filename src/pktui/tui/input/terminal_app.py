"""A Textual app that shows on its terminal what it should after the terminal was not ours."""

from __future__ import annotations

from typing import Any

from textual.events import Resize

from pktui.tui.catching_app import CatchingApp
from pktui.tui.drawing.textual_overrides import switch_mouse
from pktui.tui.last_net import LastNet
from pktui.wording.language import say


class TerminalApp(CatchingApp):
    """Sends the whole screen where the terminal has lost it, and leaves the mouse to the terminal
    when the reader wants that."""

    def __init__(self, net: LastNet | None, **settings: Any) -> None:
        """Let `net` tell the reader of errors by this app; `settings` are Textual's."""
        super().__init__(net, **settings)
        self._has_mouse = True

    def on_driver_signal_resume(self) -> None:
        """Send the whole screen after a pause, in which the terminal loses what it showed."""
        self.screen.refresh()

    def on_resize(self, event: Resize) -> None:
        """Send the whole screen where its size came back before another one was drawn.

        The terminal has moved what it showed; Textual draws nothing for a size that it has drawn.
        """
        if event.size == self.screen.outer_size:  # as it was laid out last
            self.screen.refresh()

    def action_mouse(self) -> None:
        """Leave the mouse to the terminal, or take it back."""
        self._has_mouse = not self._has_mouse
        if not self.is_headless:
            switch_mouse(is_ours=self._has_mouse)
        self._tell(
            say("the mouse is ours") if self._has_mouse else say("the mouse is the terminal’s")
        )
