"""A widget whose keys may come faster than what they lead to can be worked out and drawn.

A key held down comes thirty times a second, a paste or a slow line brings keys by the dozen. Of the
ones that type or move, only where they end up is told of: the rest would draw screens that nobody
sees, and the last key would wait for all of them.
"""

from __future__ import annotations

from typing import ClassVar

from textual.timer import Timer

from pktui.tui.drawing.line_widget import Drawn

_PATIENCE = 0.05
"""Seconds after which something is shown all the same."""


class CoalescingWidget(Drawn):
    """Keeps to itself what changes while more keys are to come."""

    PASSING: ClassVar[frozenset[str]] = frozenset()
    """The actions of which the last of several says it all."""

    def __init__(self, widget_id: str | None = None) -> None:
        super().__init__(widget_id)
        self.more_to_come = False
        """Whether another key waits already."""
        self._untold = False
        self._timer: Timer | None = None

    def tell(self) -> None:
        """Post what has changed, if anything has that nobody knows of."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if self._untold:
            self._untold = False
            self.post_change()

    def post_change(self) -> None:
        """Post the message that says how things stand by now."""
        raise NotImplementedError

    def changed(self) -> None:
        """What is told of has changed."""
        self._untold = True
        if not self.more_to_come:
            self.tell()
        elif self._timer is None:
            self._timer = self.set_timer(_PATIENCE, self.tell)

    def on_blur(self) -> None:
        """Redraw, since the focus has gone."""
        self.tell()
