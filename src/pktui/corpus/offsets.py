"""How far from its own date the days lie that an article names.

"On April 19" in the past tense is mostly some weeks back, "will meet on April 19" some weeks ahead.
How many depends on the kind of news, so it is counted on the dated articles at hand, beside what
was counted on others.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from datetime import date
from itertools import pairwise

from pktui.corpus.clues import Clue
from pktui.model.timex import Tense

_EDGES = (-183, -90, -60, -30, -14, -7, -3, 0, 1, 4, 8, 15, 31, 61, 91, 184)
"""Days before (negative) or after the article's own: where one bin ends and the next begins."""
_USUAL = {
    Tense.PAST: (3, 7, 13, 17, 14, 10, 13, 4, 2, 3, 3, 3, 3, 3, 2),
    Tense.FUTURE: (4, 2, 2, 2, 2, 2, 3, 3, 9, 17, 17, 16, 11, 8, 2),
    None: (6, 6, 5, 6, 6, 6, 6, 12, 7, 8, 8, 9, 6, 5, 4),
}
"""Per cent in each bin, of 970 such days in newswire of 1987 and Wikinews of 2019."""
_USUAL_COUNT = 30.0
"""How many days counted here weigh as much as what was counted elsewhere."""


class Offsets:
    """The share of named days at each distance from the date of the article that names them."""

    def __init__(self, named: Iterable[tuple[Clue, date]]) -> None:
        """`named` are days without a year, each with the date of its article."""
        self._counts: dict[Tense | None, Counter[int]] = {tense: Counter() for tense in _USUAL}
        for clue, own in named:
            day = own.toordinal()
            if days := _days_named(clue, (day,)):
                self._counts[_tense(clue)][_bin(_distance(days, day))] += 1

    def likelihoods(self, clue: Clue, days: Collection[int]) -> dict[int, float]:
        """How much likelier than by chance an article of each day names that one; 1 is by chance.

        Days are ordinals.
        """
        named = _days_named(clue, days)
        bins = self._bins(_tense(clue))
        return {day: bins[_bin(_distance(named, day))] if named else 1.0 for day in days}

    def _bins(self, tense: Tense | None) -> list[float]:
        """The likelihood in each bin."""
        counts, usual = self._counts[tense], _USUAL[tense]
        total = counts.total() + _USUAL_COUNT
        shares = (
            (counts[place] + _USUAL_COUNT * percent / sum(usual)) / total
            for place, percent in enumerate(usual)
        )
        widths = (end - start for start, end in pairwise(_EDGES))
        whole = _EDGES[-1] - _EDGES[0]
        return [share * whole / width for share, width in zip(shares, widths, strict=True)]

    def is_own_day(self, tense: Tense | None) -> bool | None:
        """Whether such a day is the article's own nine times in ten; None if too few were seen."""
        counts = self._counts[tense]
        if counts.total() < _USUAL_COUNT:
            return None
        return counts[_bin(0)] >= 0.9 * counts.total()


def _days_named(clue: Clue, around: Collection[int]) -> list[int]:
    """That day of the year, as an ordinal, in every year that could bring it nearest to one."""
    years = range(date.fromordinal(min(around)).year - 1, date.fromordinal(max(around)).year + 2)
    days: list[int] = []
    for year in years:
        with suppress(ValueError):  # 29 February is in few
            days.append(date(year, clue.month or 0, clue.day or 0).toordinal())
    return days


def _distance(named: Sequence[int], own: int) -> int:
    """Days from `own` to the nearest of `named`, which are in order; of two the earlier."""
    behind = bisect_left(named, own)
    return min((day - own for day in named[max(0, behind - 1) : behind + 1]), key=abs)


def _tense(clue: Clue) -> Tense | None:
    return clue.tense if clue.tense in _USUAL else None


def _bin(distance: int) -> int:
    clipped = max(_EDGES[0], min(_EDGES[-1] - 1, distance))
    return bisect_right(_EDGES, clipped) - 1
