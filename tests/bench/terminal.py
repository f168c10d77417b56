"""Measure a terminal program from outside: a pty, a terminal in memory, and a clock.

What is timed is what a user sees: the time until a given text stands on the screen. The terminal
answers the queries that Textual sends at its start, so that no program waits for one in vain.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import resource
import select
import struct
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType, TracebackType

import pyte

QUIET = 0.12
"""Seconds without a byte after which a screen counts as complete; well over a frame (1/60 s)."""

ANSWERS = [
    (re.compile(rb"\x1b\[c"), b"\x1b[?62;22c"),  # who are you
    (re.compile(rb"\x1b\[6n"), b"\x1b[1;1R"),  # where is the cursor
    (re.compile(rb"\x1b\[\?2026\$p"), b"\x1b[?2026;2$y"),  # synchronised output, please
    (re.compile(rb"\x1b\[\?2048\$p"), b"\x1b[?2048;0$y"),  # resize reports, no
]
UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<>=?][0-9;]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p|\x1bP.*?\x1b\\")


class Terminal:
    """A program on a pty of `columns` by `rows`, from its start to its end."""

    def __init__(
        self,
        command: Sequence[str],
        columns: int = 120,
        rows: int = 40,
        variables: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """`variables` of the environment are added to ours."""
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        for name in ("PYTHONDONTWRITEBYTECODE", "NO_COLOR", "COLUMNS", "LINES", "TMUX"):
            environment.pop(name, None)
        environment |= variables
        self._has_ended = False
        self.received = 0
        """Bytes that came."""
        self.first: float | None = None
        """Seconds from the start until anything at all could be read."""
        self.started = time.perf_counter()
        self._pid, self._descriptor = pty.fork()
        if self._pid == 0:
            os.execvpe(command[0], list(command), environment)
        size = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self._descriptor, termios.TIOCSWINSZ, size)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        if not self._has_ended:
            os.kill(self._pid, 9)
            os.waitpid(self._pid, 0)
        os.close(self._descriptor)

    def leave(self, keys: str, timeout: float = 20.0) -> None:
        """Send `keys` and wait until the program has ended by itself."""
        self.send(keys)
        deadline = time.perf_counter() + timeout
        while time.perf_counter() < deadline:
            self.settle(0.1)
            ended, _ = os.waitpid(self._pid, os.WNOHANG)
            if ended:
                self._has_ended = True
                return

    def memory(self) -> int:
        """Bytes of the program that are in memory."""
        pages = Path(f"/proc/{self._pid}/statm").read_text(encoding="ascii").split()[1]
        return int(pages) * resource.getpagesize()

    @property
    def pid(self) -> int:
        return self._pid

    @property
    def text(self) -> str:
        return "\n".join(self._screen.display)

    def send(self, keys: str) -> None:
        os.write(self._descriptor, keys.encode())

    def settle(self, timeout: float = 20.0, quiet: float = QUIET) -> float | None:
        """Read until the program falls silent; when its last byte came, None if none did."""
        last: float | None = None
        deadline = time.perf_counter() + timeout
        while time.perf_counter() < deadline:
            ready, _, _ = select.select([self._descriptor], [], [], quiet)
            if not ready:
                return last
            try:
                data = os.read(self._descriptor, 1 << 16)
            except OSError:
                return last
            last = time.perf_counter()
            self.received += len(data)
            for question, answer in ANSWERS:
                if question.search(data):
                    os.write(self._descriptor, answer)
            self._stream.feed(UNKNOWN_TO_PYTE.sub(b"", data))
            if self.first is None and self.text.strip():
                self.first = last - self.started
        return last

    def wait_for(self, words: str, timeout: float = 20.0) -> float:
        """Seconds from the start until `words` were on the screen and the screen was complete."""
        deadline = time.perf_counter() + timeout
        while time.perf_counter() < deadline:
            last = self.settle(timeout)
            if last is not None and words in self.text:
                return last - self.started
        raise TimeoutError(f"“{words}” never came; the screen shows:\n{self.text}")

    def until(self, is_so: Callable[[str], bool], timeout: float = 20.0) -> float:
        """Seconds from the start until the text of the screen was so for the first time."""
        deadline = time.perf_counter() + timeout
        while time.perf_counter() < deadline:
            last = self.settle(timeout, quiet=0.001)
            if last is not None and is_so(self.text):
                return last - self.started
        raise TimeoutError(f"it never came; the screen shows:\n{self.text}")

    def answer_to(
        self,
        key: str,
        patience: float = QUIET,
        is_complete: Callable[[str], bool] = lambda text: True,
    ) -> float | None:
        """Seconds from `key` until the screen it led to was complete; None if it never was."""
        sent = time.perf_counter()
        self.send(key)
        last = self.settle()
        while last is None or not is_complete(self.text):
            if time.perf_counter() - sent > patience:
                return None
            last = self.settle() or last
        return last - sent
