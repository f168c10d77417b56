"""What the driver does with a terminal that somebody else has stopped."""

from __future__ import annotations

import os
import pty
import select
import sys
from threading import Thread

import pytest
from textual.drivers._writer_thread import WriterThread

if sys.platform == "win32":
    pytest.skip("there the explorer uses Textual's own driver", allow_module_level=True)

from pktui.tui.input.terminal_driver import TerminalDriver


@pytest.mark.slow
def test_output_that_ctrl_s_stopped_is_let_go_on_at_the_end() -> None:
    ours, theirs = pty.openpty()
    os.write(ours, b"\x13")  # the terminal is as shells have it: this stops the output
    with os.fdopen(theirs, "w") as terminal:
        driver = TerminalDriver.__new__(TerminalDriver)
        driver.fileno = theirs
        driver._writer_thread = WriterThread(terminal)
        driver._writer_thread.start()
        driver._writer_thread.write("as it was")
        assert not select.select([ours], [], [], 0.2)[0]
        end = Thread(target=driver._see_that_it_is_written, daemon=True)
        end.start()
        end.join(60)
        assert not end.is_alive()
        assert os.read(ours, 100) == b"as it was"
    os.close(ours)
