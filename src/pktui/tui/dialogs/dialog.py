"""What every dialog has in common: how it closes."""

from __future__ import annotations

from typing import TypeVar

from textual.screen import ModalScreen
from textual.widget import Widget

from pktui.tui.drawing.frames import draw_frames_once
from pktui.tui.last_net import Guarded
from pktui.tui.typed_app import host

Answer = TypeVar("Answer")


class Dialog(Guarded, ModalScreen[Answer]):
    """A screen over the main screen, which gives an answer when it closes."""

    ALLOW_SELECT = False
    """Nothing can be selected with the mouse: the rows of a dialog do not show what is selected, so
    that what is copied would be a surprise. A terminal's own selection goes on to work."""

    def __init__(self) -> None:
        super().__init__()
        draw_frames_once(self)

    def focus_on(self, kind: type[Widget]) -> None:
        """Focus the widget of this `kind`, unless the dialog was closed before it had any."""
        for widget in self.query(kind):
            self.set_focus(widget)

    def close_with(self, answer: Answer | None) -> None:
        """Close and give `answer`, unless it is closed already.

        A burst of keys, or two clicks, may ask for it twice; Textual would take away whatever
        screen is on top by then.
        """
        if host(self).screen is self:
            self.dismiss(answer)
