"""One key after the other: each finds what the key before it led to.

Over ssh, or when one types faster than a screen is drawn, keys come in bursts: `/phu` and enter
all at once. Textual hands every one of them to the widget that has the focus when it is read, and
runs a key's binding only when the key has come back up from there; by then the letters behind `/`
stand in the queue of the pane that had the focus, where `p`, `h` and `u` are bindings too. Here a
key's binding runs at once, and the next key is not looked at before its consequences are there.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any

from textual.app import App
from textual.events import Key
from textual.message_pump import MessagePump

from pktui.tui.drawing.line_widget import Drawn
from pktui.tui.input.coalescing import CoalescingWidget
from pktui.tui.widgets.line_editor import LineEditor

PATIENCE = 1.0
"""Seconds that one key waits for the key before it: longer than anything a key does, and an end
should something that it does wait for a key in turn."""


async def press(app: App[Any], key: Key, *, more: bool = False) -> bool:
    """Do what `key` does where the focus is; whether it does anything.

    `more`: another key waits already, so what this one leads to need not be shown, if that only
    lies on the way.
    """
    focused = app.focused
    if not isinstance(focused, Drawn):
        return False
    if isinstance(focused, CoalescingWidget):
        focused.more_to_come = more
    if not (isinstance(focused, LineEditor) and focused.take(key)):
        binding = app.screen.active_bindings.get(key.key)
        if binding is None or not binding.enabled:
            return False
        action = binding.binding.action
        if (
            isinstance(focused, CoalescingWidget)
            and action.partition("(")[0] not in focused.PASSING
        ):
            more = False
            focused.tell()
            await _settled(app, focused)
        if not await app.run_action(action, binding.node):
            return False
    if not (more and isinstance(focused, CoalescingWidget)):
        await _settled(app, focused)
    return True


async def _settled(app: App[Any], focused: Drawn) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE):
            await _consequences(app, focused)


async def _consequences(app: App[Any], focused: Drawn) -> None:
    """Wait until the messages of `focused` have been heard all the way up to the screen, and the
    screen that has come over it, if one has, is there."""
    if not focused.is_attached:
        return  # its dialog has closed, and there is nobody left who could have messages
    before = focused.screen
    for node in focused.ancestors_with_self:
        await _has_heard(node)
        if node is before:
            break
    if app.screen is not before:
        await _has_heard(app.screen)


async def _has_heard(node: MessagePump) -> None:
    """Wait until `node` has dealt with the messages that it has so far."""
    heard = asyncio.Event()
    if node.call_later(heard.set):
        await heard.wait()
