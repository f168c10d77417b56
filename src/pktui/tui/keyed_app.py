"""A Textual app that handles its keys one after the other, those before the first frame too."""

from __future__ import annotations

import time
from abc import abstractmethod
from typing import Any

from rich.console import RenderableType
from textual.events import Event, InputEvent, Key, MouseMove, Paste
from textual.message import Message

from pktui.tui.input.terminal_app import TerminalApp
from pktui.tui.key_queue import press
from pktui.tui.last_net import LastNet
from pktui.wording.language import say

_IN_A_ROW = 3.0
"""Seconds within which a second `ctrl+c`, with no other key between, ends the explorer."""


class KeyedApp(TerminalApp):
    """Hands each key to `key_queue`, and keeps those that come before there is a pane for them."""

    def __init__(self, net: LastNet | None, **settings: Any) -> None:
        """Let `net` tell the reader of errors by this app; `settings` are Textual's."""
        super().__init__(net, **settings)
        self._keys_waiting = 0
        """Keys that were read and are not handled yet."""
        self.is_typing = False
        """Whether a key came since this was last set to False."""
        self._is_ready = False
        self._early: list[Event] = []
        """Keys that came before the first frame."""
        self._interrupted_at = -_IN_A_ROW
        """When `ctrl+c` was the last key, in seconds of a clock that never goes back."""

    @abstractmethod
    def _touched(self) -> None:
        """Note that the reader did something."""

    def post_message(self, message: Message) -> bool:
        """Post a message to the app, and count it where it is a key."""
        is_posted = super().post_message(message)
        if is_posted and isinstance(message, Key):
            self._keys_waiting += 1
            self.is_typing = True
        return is_posted

    def _did_nothing(self, key: Key) -> None:
        """Hear of a key that is bound to nothing where the focus is."""

    async def on_event(self, event: Event) -> None:
        """Handle each key here before Textual does."""
        if self._exit and isinstance(event, InputEvent):
            return  # what comes behind the key that ends it finds no panes
        if not self._is_ready and isinstance(event, Key | Paste):
            self._early.append(event)
            if len(self._early) > 1 and all(map(_is_ctrl_c, self._early)):
                self.exit(KeyboardInterrupt())  # whatever the first frame waits for
            return
        if isinstance(event, InputEvent) and not isinstance(event, MouseMove):
            self._touched()
        if isinstance(event, Key) and not event.is_forwarded:
            self._keys_waiting -= 1
            if not _is_ctrl_c(event):
                self._interrupted_at = -_IN_A_ROW
            if await press(self, event, more=self._keys_waiting > 0):
                return
            self._did_nothing(event)
        await super().on_event(event)

    def action_help_quit(self) -> None:
        """Handle a `ctrl+c` that copies nothing: the second one in a row ends the explorer.

        One alone may be a slip, or was meant for work that has just ended.
        """
        now = time.monotonic()
        is_second = now - self._interrupted_at < _IN_A_ROW
        self._interrupted_at = now
        if is_second:
            self.exit(KeyboardInterrupt())
        else:
            self._tell(say("ctrl+c again ends pktui, and so does q"))

    def exit(
        self,
        result: BaseException | None = None,
        return_code: int = 0,
        message: RenderableType | None = None,
    ) -> None:
        """End with `result`; a `ctrl+c` behind the key that ended it already changes nothing."""
        if not (self._exit and isinstance(result, KeyboardInterrupt)):
            super().exit(result, return_code, message)

    async def hear_early(self) -> None:
        """Handle the keys that came before there was a pane for them."""
        self._is_ready = True
        while self._early:
            await self.on_event(self._early.pop(0))

    def on_idle(self) -> None:
        """Note that every key that was read has been handled."""
        self._keys_waiting = 0


def _is_ctrl_c(event: Event) -> bool:
    """Tell whether `event` is the key of which two in a row end the explorer."""
    return isinstance(event, Key) and event.key == "ctrl+c"
