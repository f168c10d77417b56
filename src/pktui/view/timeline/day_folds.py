"""What a busy day folds away: all but its heaviest rows stand behind one row that opens."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

from pktui.runtime.frozen import dataclass

SHOWN = 5
"""Rows of a busy day that are shown: a screen of forty lines then has a week of them."""

LEAST = 3
"""Rows that one row stands for at least: to open one for two more is not worth a key."""

LOOKED_THROUGH = 100
"""Rows of a whole timeline up to which no day folds: three screens are looked through as they
are."""


@dataclass(frozen=True, slots=True)
class DayFold:
    """The rows of a day that stand behind its heaviest."""

    first: int
    """Where the first of its events stands in what is shown."""
    past: int
    """Where the day ends."""
    count: int
    """How many rows they would take."""


def day_folds(
    days: Iterable[range], hidden: Collection[int], is_open: Callable[[int], bool]
) -> Iterator[DayFold]:
    """Yield what is folded away of `days`, each given as the positions of its events.

    `hidden` are the positions that have no row of their own; `is_open` tells of the day of the
    event at a position whether all of it is shown.
    """
    for day in days:
        if len(day) < SHOWN + LEAST:
            continue
        rows = [position for position in day if position not in hidden]
        if len(rows) >= SHOWN + LEAST and not is_open(day.start):
            yield DayFold(rows[SHOWN], day.stop, len(rows) - SHOWN)
