"""Ctrl+c, at any moment between the start of the program and its end.

At work it is an exception, so that what is half done is taken back. That alone would not do: an
exception that meets one of the interpreter's own callbacks is reported and forgotten, and from the
making of a class it comes out as a `RuntimeError`. So it is noted as well, and repeated until the
work is over. Before and after, there is nothing to take back and nobody to catch it: it ends the
process. The first one while the splash stands is the explorer's to hear.
"""

from __future__ import annotations

import os
import signal
import sys

from pktui.runtime.splash import SPLASH

INTERRUPTED = 130
"""Exit status, as shells have it."""

_AGAIN = 1.0
"""Seconds until it is repeated: what is to be taken back takes some milliseconds."""

_SOON = 0.01
"""Seconds until it is repeated where it is known to be lost."""


class CtrlC:
    """A context manager around the work. Of the main thread."""

    def __init__(self) -> None:
        self._is_at_work = self._is_pressed = False
        # in the background of a script it is ignored: there it is meant for others
        self._is_heeded = signal.getsignal(signal.SIGINT) is not signal.SIG_IGN
        self._listen()

    def __enter__(self) -> None:
        if sys.platform != "win32":
            signal.signal(signal.SIGALRM, self._pressed)
        sys.unraisablehook = _repeated
        self._is_at_work = True

    def __exit__(self, *_: object) -> None:
        self._is_at_work = False
        _repeat_after(0)
        if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:  # as the explorer leaves it
            self._listen()  # asyncio leaves Python's own handler behind
        if self._is_pressed:
            sys.exit(INTERRUPTED)

    def _listen(self) -> None:
        if self._is_heeded:
            signal.signal(signal.SIGINT, self._pressed)

    def _pressed(self, *_: object) -> None:
        if SPLASH.waits_with_ctrl_c():
            return
        if not self._is_at_work:
            SPLASH.take_back()
            os._exit(INTERRUPTED)
        self._is_pressed = True
        _repeat_after(_AGAIN)
        raise KeyboardInterrupt


def _repeat_after(seconds: float) -> None:
    """Send ctrl+c to this process again after `seconds`, or never if that is 0.

    Windows has no such timer: there an interrupt that is lost has to be pressed again.
    """
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _repeated(lost: sys.UnraisableHookArgs) -> None:
    """Handle an exception that the interpreter can give to no caller."""
    if isinstance(lost.exc_value, KeyboardInterrupt):
        _repeat_after(_SOON)
    else:
        sys.__unraisablehook__(lost)
