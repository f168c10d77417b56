"""Which driver reads and writes the terminal on this system."""

from __future__ import annotations

import sys

from textual.driver import Driver


def terminal_driver() -> type[Driver] | None:
    """Give what reads and writes the terminal; None for Textual's own, where that is no Unix."""
    if sys.platform != "win32":
        from pktui.tui.input.terminal_driver import TerminalDriver

        return TerminalDriver
    return None
