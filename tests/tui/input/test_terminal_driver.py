"""What the driver does with a terminal that somebody else has stopped."""

from __future__ import annotations

import asyncio
import os
import pty
import select
import signal
import sys
from collections import deque
from threading import Thread

import pytest
from textual.drivers._writer_thread import WriterThread

if sys.platform == "win32":
    pytest.skip("there the explorer uses Textual's own driver", allow_module_level=True)

import termios

from pktui.tui.input.terminal_driver import LAST_PATIENCE, TerminalDriver


@pytest.mark.slow
def test_output_that_ctrl_s_stopped_is_let_go_on_at_the_end() -> None:
    ours, theirs = pty.openpty()
    quiet = termios.tcgetattr(theirs)
    quiet[3] &= ~termios.ECHO
    termios.tcsetattr(theirs, termios.TCSANOW, quiet)
    os.write(ours, b"\x13x\n")  # the terminal is as shells have it: this stops the output
    assert select.select([theirs], [], [], 60)[0], "what is typed takes a moment to get there"
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


def listening() -> tuple[TerminalDriver, asyncio.AbstractEventLoop]:
    """A driver of an explorer that hears nothing until its loop runs."""
    driver = TerminalDriver.__new__(TerminalDriver)
    driver._loop = asyncio.new_event_loop()
    driver._unheard = deque()
    driver._last_net = driver._writer_thread = None
    return driver, driver._loop


def test_a_ctrl_c_that_is_heard_ends_nothing_later() -> None:
    driver, loop = listening()
    for _ in range(3):
        driver._see_that_it_is_heard()
    timers = [*driver._unheard]
    assert [timer.interval for timer in timers] == [LAST_PATIENCE] * 3
    loop.run_until_complete(asyncio.sleep(0))
    assert all(timer.finished.is_set() for timer in timers)
    loop.close()


def test_a_ctrl_c_that_nobody_hears_any_more_ends_nothing_after_the_explorer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    driver, loop = listening()
    loop.close()  # the explorer has ended: what it is told now comes too late
    driver._see_that_it_is_heard()
    (timer,) = driver._unheard
    assert not timer.finished.is_set()
    driver.close()
    assert timer.finished.is_set()


def test_a_ctrl_c_that_a_busy_explorer_does_not_hear_ends_the_process(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("pktui.tui.input.terminal_driver.LAST_PATIENCE", 0.01)
    driver, loop = listening()
    ended: list[int] = []
    driver._end_now = ended.append
    driver._see_that_it_is_heard()
    (timer,) = driver._unheard
    timer.join(60)
    assert ended == [130]
    loop.close()
