"""How far loading has come, and that as one line of a terminal that is drawn over itself."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Self, TextIO

from pktui.runtime.frozen import dataclass

_PATIENCE = 1.0
"""Seconds without a line: what is done by then needs none."""

_EVERY = 0.1
"""Seconds between two lines; more would only flicker."""

_BAR = 30
"""Columns at most."""

_LEAST_BAR = 3
"""Columns below which a bar shows nothing."""

_ERASE = "\r\x1b[K"


FINDING = "finding dates and names"
"""What is done with articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far loading has come, or other work that is done one by one."""

    read: int
    """Different articles so far, or what else there is to do."""
    analysed: int
    """How many of them are done."""
    is_reading: bool
    """Whether there may be more to read."""
    seconds: float
    """Since it began."""
    doing: str = FINDING
    """What is done, in words."""
    noun: str = "article"
    """What one of them is."""

    @property
    def rate(self) -> float:
        """The number of articles analysed in a second, so far."""
        return self.analysed / self.seconds if self.seconds else 0.0

    @property
    def seconds_left(self) -> float | None:
        """The seconds that are left; None while that cannot be told."""
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
    """Show a line on `stream` where someone looks at it."""
    if stream is None or not stream.isatty() or os.environ.get("TERM") == "dumb":
        return nullcontext()
    return ProgressLine(stream)


def progress_line(progress: Progress, columns: int, cells: str = "━─") -> str:
    """Say within `columns` what is being done and how far it has come, behind a bar of two kinds of
    `cells` (done and to do) where there is room for one."""
    *longer, shortest = progress_words(progress)
    words = next((words for words in longer if len(words) < columns - _LEAST_BAR), shortest)
    width = min(_BAR, columns - len(words) - 1)
    if width < _LEAST_BAR or not progress.read:
        return words[:columns]
    done = width * progress.analysed // progress.read
    return f"{cells[0] * done}{cells[1] * (width - done)} {words}"


def progress_words(progress: Progress) -> Sequence[str]:
    """Say what is being done, in ever fewer words."""
    noun = progress.noun if progress.read == 1 else f"{progress.noun}s"
    if not progress.read:
        return ("reading the first articles",)
    if progress.analysed == progress.read and progress.doing == FINDING:
        count = f"{progress.read:,} {noun}"
        if progress.is_reading:
            return f"reading: {count} so far", f"{count} so far"
        return f"putting {count} together", count
    count = f"{progress.analysed:,} of {progress.read:,}{'+' if progress.is_reading else ''}"
    rate = f" · {progress.rate:,.0f} a second" if progress.rate >= 1 else ""
    left = progress.seconds_left
    rest = f" · {_clock(left)} left" if left is not None else ""
    return (
        f"{progress.doing}: {count} {noun}{rate}{rest}",
        f"{progress.doing}: {count} {noun}{rest}",
        f"{progress.doing.replace('dates and ', '')}: {count}{rest}",
        f"{count} {noun}{rest}",
        f"{count}{rest}",
    )


def _clock(seconds: float) -> str:
    minutes, seconds = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
