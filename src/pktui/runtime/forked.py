"""A process that gets something ready while this one imports the explorer.

Textual takes a fifth of a second to import, and the rules as long: threads would take turns at it,
two processes do both at once. A fork knows all that was known before it, and starts in 5 ms.

Nothing depends on it: whatever ends it, all that comes is the end of its pipe, and the work is to
be done here. It has no part in the terminal. What ends a program ends it without a word: ctrl+c, a
terminal that closes, and a parent that is gone when it has something to send.
"""

from __future__ import annotations

import marshal
import os
import select
import signal
import struct
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import NoReturn, Protocol, Self

from pktui.runtime.cores import cores


class Send(Protocol):
    """Sends a message of several parts to the parent process.

    The result is sent once; messages that are `is_early` may come before it, any number of them.
    """

    def __call__(self, parts: Sequence[bytes], *, is_early: bool = False) -> None:
        """Send `parts` to the parent."""
        ...


_LENGTH = struct.Struct("<Q")
"""The number of bytes of a message, which stands before it."""

_CHUNK = 1 << 20

_BEHIND = 10
"""How much it gives way to its parent where the two have no core each: on a busy machine the first
frame comes in two thirds of the time, and what it waits for no later."""

_PATIENCE = 3.0
"""Seconds that it has, after its result, to end by itself: another pktui may hold the cache."""


_NO_FORK = "this system has no fork"
"""What no caller meets that asks `is_worthwhile` first."""


def is_worthwhile() -> bool:
    """Tell whether two processes are faster than one, and a fork is safe: it copies no other
    thread, and so the locks that another holds would stay locked."""
    return (
        sys.platform != "win32"
        and hasattr(os, "fork")
        and threading.active_count() == 1
        and cores() > 1
    )


class Forerunner:
    """The process, as its parent sees it; a context manager that leaves nothing running.

    One thread waits for the result and takes it, any may end it.
    """

    def __init__(self, work: Callable[[Send], None]) -> None:
        """Start `work` in another process, which may go on when it has sent its result."""
        self._pipe, theirs = os.pipe()
        self._received = bytearray()
        self._early: list[tuple[bytes, ...]] = []
        self.result: tuple[bytes, ...] = ()
        """The parts of the result; empty as long as it has not come whole."""
        self._is_open = self._is_there = True
        self._lock = threading.Lock()
        """Held while it is ended: later its number may be another's."""
        if sys.platform == "win32":
            raise OSError(_NO_FORK)
        # ctrl+c between two lines would make a second pktui of it
        signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT,))
        self._number = os.fork()
        if self._number == 0:
            os.close(self._pipe)
            _run(work, theirs)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGINT,))
        os.close(theirs)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()
        self._close()

    def is_ready(self, seconds: float) -> bool:
        """Tell whether everything has come that will; wait up to `seconds` for more."""
        if self._is_open and not self.result and self._arrives(seconds):
            self._receive()
        return not self._is_open or bool(self.result)

    def take_early(self) -> tuple[bytes, ...]:
        """Take the oldest early message that was not taken yet; empty where there is none."""
        return self._early.pop(0) if self._early else ()

    def finish(self) -> None:
        """Let it come to its end, if that is soon."""
        if self._is_open and self._arrives(_PATIENCE):
            self._close()
        self.end()

    def end(self) -> None:
        """End the other process and leave no trace of it; safe in any thread."""
        if sys.platform == "win32":
            raise OSError(_NO_FORK)
        with self._lock:
            if self._is_there:
                self._is_there = False
                with suppress(ProcessLookupError, ChildProcessError):
                    os.kill(self._number, signal.SIGKILL)
                    os.waitpid(self._number, 0)

    def _arrives(self, seconds: float) -> bool:
        if sys.platform == "win32":
            raise OSError(_NO_FORK)
        arrival = select.poll()
        arrival.register(self._pipe, select.POLLIN)
        return bool(arrival.poll(1000 * seconds))

    def _receive(self) -> None:
        data = os.read(self._pipe, _CHUNK)
        self._received += data
        if not data:
            self._close()
        while len(self._received) >= _LENGTH.size:
            (length,) = _LENGTH.unpack_from(self._received)
            end = _LENGTH.size + length
            if len(self._received) < end:
                break
            sent: tuple[bool, tuple[bytes, ...]] = marshal.loads(self._received[_LENGTH.size : end])  # noqa: S302 - our own
            del self._received[:end]
            is_early, parts = sent
            if is_early:
                self._early.append(parts)
            else:
                self.result = parts

    def _close(self) -> None:
        if self._is_open:
            self._is_open = False
            os.close(self._pipe)


def _run(work: Callable[[Send], None], pipe: int) -> NoReturn:
    """Do the work in the other process, and end it."""
    if sys.platform == "win32":
        raise OSError(_NO_FORK)
    try:
        for number in (signal.SIGINT, signal.SIGPIPE):
            signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGINT,))
        os.nice(_BEHIND)
        nowhere = os.open(os.devnull, os.O_RDWR)
        for standard in range(3):
            os.dup2(nowhere, standard)

        def send(parts: Sequence[bytes], *, is_early: bool = False) -> None:
            data = marshal.dumps((is_early, tuple(parts)))
            with open(pipe, "wb", closefd=False) as out:
                out.write(_LENGTH.pack(len(data)))
                out.write(data)

        work(send)
    finally:
        os._exit(0)  # none of what the parent would do at its end is done twice
