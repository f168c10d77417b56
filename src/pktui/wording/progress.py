"""How far work has come, in words and as one line of a terminal that is drawn over itself."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Self, TextIO

from pktui.runtime.charset import draws_unicode
from pktui.runtime.progress import FINDING, Progress
from pktui.wording.language import counted, say

_PATIENCE = 1.0
"""Seconds without a line: what is done by then needs none."""

_EVERY = 0.1
"""Seconds between two lines; more would only flicker."""

_BAR = 30
"""Columns that the bar of progress takes at most."""

_LEAST_BAR = 3
"""Columns below which a bar shows nothing."""

_ERASE = "\r\x1b[K"


class ProgressLine:
    """Draws on a terminal, and leaves nothing there; a context manager."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._is_ascii = not draws_unicode(stream.encoding)
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
            self._write(_ERASE + self._line(progress, columns))

    def _line(self, progress: Progress, columns: int) -> str:
        if not self._is_ascii:
            return progress_line(progress, columns)
        from pktui.text.ascii_letters import in_ascii

        return in_ascii(progress_line(progress, columns, "#."))

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
    if not progress.read:
        return (say("reading the first articles"),)
    count = counted(progress.read, progress.noun)
    if progress.analysed == progress.read and progress.doing == FINDING:
        if progress.is_reading:
            so_far = say("{count} so far", count=count)
            return say("reading: {so_far}", so_far=so_far), so_far
        return say("putting {count} together", count=count), count
    # the noun stands behind how many there are, which may yet be more
    number = f"{progress.read:,}"
    more = number + "+" if progress.is_reading else number
    of_all = say(
        "{done} of {all}", done=f"{progress.analysed:,}", all=count.replace(number, more, 1)
    )
    short = say("{done} of {all}", done=f"{progress.analysed:,}", all=more)
    rate = say(" · {rate:,.0f} a second", rate=progress.rate) if progress.rate >= 1 else ""
    left = progress.seconds_left
    rest = say(" · {time} left", time=_clock(left)) if left is not None else ""
    doing = say(progress.doing)
    briefly = say("finding names") if progress.doing == FINDING else doing
    return (
        f"{doing}: {of_all}{rate}{rest}",
        f"{doing}: {of_all}{rest}",
        f"{briefly}: {short}{rest}",
        f"{of_all}{rest}",
        f"{short}{rest}",
    )


def _clock(seconds: float) -> str:
    minutes, seconds = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
