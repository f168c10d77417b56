"""When a pilot goes on: as soon as the explorer has done all that it does by itself.

Textual's own pilot sleeps, twice after each key and at each pause, until the process used next to
no processor time for a fiftieth of a second: four fifths of what these tests took. Here the loop of
events itself is asked whether anything is left to do, which takes no time and depends on none.
"""

from __future__ import annotations

import asyncio
import sys
import threading
import time
from types import FrameType
from typing import Any

from textual import worker
from textual._context import active_app
from textual.app import App
from textual.screen import Screen

_NAP = 0.001
"""Seconds between two looks at the workers."""

_PATIENCE = 30
"""Seconds after which a worker is taken never to end by itself."""

_ROUNDS = 1000
"""Frames after which a screen that always has something to draw is left to itself."""


async def until_idle(min_sleep: float = 0, max_sleep: float = 1) -> None:
    """Wait until the running app has nothing to do, in place of Textual's `wait_for_idle`.

    No message waits, every change is drawn, and the app's workers have ended or wait for an event
    that the test has in its hand. The arguments are Textual's, whose least time is not needed.
    """
    app = active_app.get()
    end = time.monotonic() + _PATIENCE
    await _until_drawn(app)
    while _is_at_work(app) and time.monotonic() < end:
        await asyncio.sleep(_NAP)
        await _until_drawn(app)


async def _until_drawn(app: App[Any]) -> None:
    """Run what is ready to run, and draw what waits for the next frame, until neither is left."""
    for _ in range(_ROUNDS):
        await _until_nothing_is_ready()
        if not app._running or not app._screen_stack:
            return
        if app._resize_timer is not None:
            app._check_resize()
        elif _waits_for_a_frame(app.screen):
            app.screen._on_timer_update()
        else:
            return


async def _until_nothing_is_ready() -> None:
    ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]
    await asyncio.sleep(0)
    while ready:
        await asyncio.sleep(0)


def _waits_for_a_frame(screen: Screen[Any]) -> bool:
    """Tell whether `screen` does at the next tick of its timer what it could not do at once."""
    return bool(
        screen._callbacks
        or screen._dirty_widgets
        or screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
    )


def _is_at_work(app: App[Any]) -> bool:
    """Tell whether one of the app's workers in a thread is neither through nor waits."""
    unfinished = sum(each._thread_worker and not each.is_finished for each in app.workers)
    waiting = sum(_waits_in_worker(frame) for frame in sys._current_frames().values())
    return unfinished > waiting or bool(asyncio.get_running_loop()._ready)  # type: ignore[attr-defined]


def _waits_in_worker(innermost: FrameType) -> bool:
    """Tell whether a thread runs a worker that waits for another thread."""
    if innermost.f_code.co_filename != threading.__file__:
        return False
    frame: FrameType | None = innermost
    while frame is not None and frame.f_code.co_filename != worker.__file__:
        frame = frame.f_back
    return frame is not None
