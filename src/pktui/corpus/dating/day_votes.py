"""Which days hold most of the votes for an article's date, and how far around them most are held.

Votes are shares by day, as ordinals (`likely`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from datetime import date, timedelta
from itertools import accumulate

_NEAR = 7
"""Days on either side of the likeliest day that are to hold as many of the votes as can be."""
HALF_WINDOW = timedelta(days=10)
"""Days on either side of the likeliest that an answer by votes holds at least."""
_HELD, _WIDEST = 0.5, 45
"""The share of the votes that an answer holds, in no more days than this on either side."""


def likeliest(votes: Mapping[int, float]) -> int:
    """Return the day with most votes within `_NEAR` days; of several, the one with most itself."""

    days = sorted(votes)
    up_to = [0.0, *accumulate(votes[day] for day in days)]

    def around(day: int) -> tuple[float, float]:
        first = bisect_left(days, day - _NEAR)
        behind = bisect_right(days, day + _NEAR)
        return round(up_to[behind] - up_to[first], 9), votes[day]

    return max(days, key=around)


def near(votes: Mapping[int, float], day: date) -> float:
    """Return the votes for the days around `day`."""
    return share(votes, day - timedelta(days=_NEAR), day + timedelta(days=_NEAR))


def half_that_holds(votes: Mapping[int, float], best: int) -> timedelta:
    """Return how many days on either side of `best` hold `_HELD` of the votes, within limits."""
    wanted = _HELD * sum(votes.values())
    held = votes.get(best, 0.0)
    for half in range(1, _WIDEST + 1):
        held += votes.get(best - half, 0.0) + votes.get(best + half, 0.0)
        if held >= wanted and half >= HALF_WINDOW.days:
            return timedelta(days=half)
    return timedelta(days=_WIDEST)


def share(votes: Mapping[int, float], first: date, last: date) -> float:
    """Return the votes for the days from `first` to `last`."""
    return sum(votes.get(day, 0.0) for day in range(first.toordinal(), last.toordinal() + 1))
