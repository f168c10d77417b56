"""How far from its own date the days lie that an article names.

"On April 19" in the past tense is mostly some weeks back, "will meet on April 19" some weeks ahead.
How many depends on the kind of news, so it is counted on the dated articles at hand, beside what
was counted on others.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from datetime import date

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
            distance = distance_of(clue, own)
            if distance is not None:
                self._counts[_tense(clue)][_bin(distance)] += 1

    def likelihood(self, clue: Clue, own: date) -> float:
        """How much likelier than by chance an article of `own` names that day; 1 is by chance."""
        distance = distance_of(clue, own)
        if distance is None:
            return 1.0
        tense, place = _tense(clue), _bin(distance)
        counts, usual = self._counts[tense], _USUAL[tense]
        total = counts.total() + _USUAL_COUNT
        share = (counts[place] + _USUAL_COUNT * usual[place] / sum(usual)) / total
        return share * (_EDGES[-1] - _EDGES[0]) / (_EDGES[place + 1] - _EDGES[place])

    def is_own_day(self, tense: Tense | None) -> bool | None:
        """Whether such a day is the article's own nine times in ten; None if too few were seen."""
        counts = self._counts[tense]
        if counts.total() < _USUAL_COUNT:
            return None
        return counts[_bin(0)] >= 0.9 * counts.total()


def distance_of(clue: Clue, own: date) -> int | None:
    """Days from `own` to that day in the year that brings it nearest; None if there is none."""
    nearest: int | None = None
    for year in (own.year - 1, own.year, own.year + 1):
        try:
            distance = (date(year, clue.month or 0, clue.day or 0) - own).days
        except ValueError:
            continue
        if nearest is None or abs(distance) < abs(nearest):
            nearest = distance
    return nearest


def _tense(clue: Clue) -> Tense | None:
    return clue.tense if clue.tense in _USUAL else None


def _bin(distance: int) -> int:
    clipped = max(_EDGES[0], min(_EDGES[-1] - 1, distance))
    return bisect_right(_EDGES, clipped) - 1
