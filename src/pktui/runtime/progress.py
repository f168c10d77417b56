"""How far loading has come, and that as one line of a terminal that is drawn over itself."""

from __future__ import annotations

import os
from contextlib import AbstractContextManager, nullcontext
from typing import Self, TextIO

from pktui.runtime.frozen import dataclass

_PATIENCE = 1.0
"""Seconds without a line: what is done by then needs none."""

_EVERY = 0.1
"""Seconds between two lines; more would only flicker."""

_BAR = 30
"""Columns at most."""

_ERASE = "\r\x1b[K"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far loading has come."""

    read: int
    """Different articles so far."""
    analysed: int
    is_reading: bool
    """Whether there may be more to read."""
    seconds: float
    """Since it began."""

    @property
    def rate(self) -> float:
        """The number of articles analysed in a second, so far."""
        return self.analysed / self.seconds if self.seconds else 0.0

    @property
    def seconds_left(self) -> float | None:
        """None while that cannot be told."""
        if self.is_reading or not self.rate:
            return None
        return (self.read - self.analysed) / self.rate


class ProgressLine:
    """Draws on a terminal, and leaves nothing there; a context manager."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._cells = "━─" if (stream.encoding or "utf-8").lower() == "utf-8" else "#."
        self._next = _PATIENCE
        self._drawn = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._drawn:
            self._write(_ERASE)

    def tell(self, progress: Progress) -> None:
        """Show `progress`, unless the line was written a moment ago."""
        if progress.seconds >= self._next:
            self._next = progress.seconds + _EVERY
            self._drawn = True
            from shutil import get_terminal_size  # 5 ms, for piles that take seconds

            columns = get_terminal_size().columns - 1  # a full line wraps on some terminals
            self._write(_ERASE + progress_line(progress, columns, self._cells))

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()


def line_on(stream: TextIO | None) -> AbstractContextManager[ProgressLine | None]:
    """Where someone looks at `stream`, a line on it."""
    if stream is None or not stream.isatty() or os.environ.get("TERM") == "dumb":
        return nullcontext()
    return ProgressLine(stream)


def progress_line(progress: Progress, columns: int, cells: str = "━─") -> str:
    """A bar of two kinds of `cells` (done and to do) and what there is to say, within `columns`."""
    words = f"{progress.analysed:,} of {progress.read:,}"
    if progress.is_reading:
        words += "+"
    if progress.rate >= 1:
        words += f" · {progress.rate:,.0f} a second"
    if progress.seconds_left is not None:
        words += f" · {_clock(progress.seconds_left)} left"
    width = min(_BAR, columns - len(words) - 1)
    if width < 3 or not progress.read:
        return words[:columns]
    done = width * progress.analysed // progress.read
    return f"{cells[0] * done}{cells[1] * (width - done)} {words}"


def _clock(seconds: float) -> str:
    minutes, seconds = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
