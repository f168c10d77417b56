"""What a busy day folds away: all but its heaviest rows stand behind one row that opens. A week, a
month or a year that many sentences are dated to does the same."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

from pktui.model.when import Granularity
from pktui.runtime.frozen import dataclass
from pktui.wording.language import say

SHOWN = 5
"""Rows of a busy day that are shown: a screen of forty lines then has a week of them."""

LEAST = 3
"""Rows that one row stands for at least: to open one for two more is not worth a key."""

BUSY = SHOWN + LEAST
"""Rows from which on a day is so busy that it folds."""

LOOKED_THROUGH = 100
"""Rows of a whole timeline up to which nothing folds: three screens are looked through as they
are."""


@dataclass(frozen=True, slots=True)
class TimeFold:
    """The rows of a day, or of another time, that stand behind its heaviest."""

    first: int
    """Where the first of its events stands in what is shown."""
    past: int
    """The place right behind the last of them, where another day or time begins."""
    count: int
    """How many rows they would take."""


def time_folds(
    times: Iterable[range], hidden: Collection[int], is_open: Callable[[int], bool]
) -> Iterator[TimeFold]:
    """Yield what is folded away of `times`, each given as the positions of its events.

    `hidden` are the positions that have no row of their own; `is_open` tells of the time of the
    event at a position whether all of it is shown.
    """
    for time in times:
        if len(time) < BUSY:
            continue
        rows = [position for position in time if position not in hidden]
        if len(rows) >= BUSY and not is_open(time.start):
            yield TimeFold(rows[SHOWN], time.stop, len(rows) - SHOWN)


def more_words(count: int, granularity: Granularity) -> str:
    """Say how many rows of a day, a week or another time are folded away."""
    match granularity:
        case Granularity.DAY:
            return say("{count:,} more that day", count=count)
        case Granularity.WEEK:
            return say("{count:,} more that week", count=count)
        case Granularity.MONTH:
            return say("{count:,} more that month", count=count)
        case Granularity.YEAR:
            return say("{count:,} more that year", count=count)
        case _:
            return say("{count:,} more of that time", count=count)
