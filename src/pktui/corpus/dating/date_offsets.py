"""How far from its own date the days and months lie that an article names.

"On April 19" in the past tense is mostly some weeks back, "will meet on April 19" some weeks ahead,
"in February" is mostly last month. How many depends on the kind of news, so it is counted on the
dated articles at hand, beside what was counted on others; the words beside a date tell more
(`cues`). The share of a bin is spread evenly over its days, whether or not articles have them: how
many articles a day has is told apart (`likely`).
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from enum import Enum
from math import log, sqrt

from pktui.corpus.dating.cue_words import Cues, Example
from pktui.corpus.dating.day_axis import DayAxis
from pktui.corpus.dating.text_clues import Clue
from pktui.model.timex import Tense

_EDGES = (-183, -90, -60, -30, -14, -7, -3, 0, 1, 4, 8, 15, 31, 61, 91, 184)
"""Days before (negative) or after the article's own: where one bin ends and the next begins."""
_OWN = _EDGES.index(0)
_ROUND = 40
"""Years within which any day of the year falls on any weekday, even 29 February across 1900."""
_ANY_YEARS = range(2000, 2000 + _ROUND)
_FAR = (-7, 13)
"""Months of a year before or after which one is as good as another."""


class _Kind(Enum):
    """Ways to name a day or a month."""

    DAY = "a day without its year"
    DATE = "a day of a year"
    MONTH = "a month without its year"
    MONTH_OF_YEAR = "a month of a year"


_USUAL: dict[tuple[_Kind, Tense | None], tuple[float, ...]] = {
    (_Kind.DAY, Tense.PAST): (7, 9, 19, 17, 15, 8, 8, 2, 1, 1, 2, 4, 2, 1, 3),
    (_Kind.DAY, Tense.FUTURE): (4, 1, 3, 4, 1, 2, 2, 3, 9, 14, 17, 16, 14, 6, 4),
    (_Kind.DAY, None): (4, 2, 7, 6, 11, 5, 8, 14, 9, 4, 3, 7, 11, 1, 9),
    (_Kind.DATE, Tense.PAST): (45, 6, 3, 3, 4, 1, 1, 2, 12, 5, 2, 1, 1, 3, 1, 1, 9),
    (_Kind.DATE, Tense.FUTURE): (4, 1, 0.3, 1, 1, 0.3, 1, 2, 30, 3, 1, 2, 3, 4, 3, 6, 37),
    (_Kind.DATE, None): (12, 3, 0.3, 2, 2, 1, 1, 4, 36, 2, 0.3, 0.3, 2, 5, 1, 0.3, 27),
    (_Kind.MONTH, Tense.PAST): (4, 25, 25, 14, 8, 5, 4, 2, 2, 3, 3, 4),
    (_Kind.MONTH, Tense.FUTURE): (11, 6, 7, 2, 2, 4, 3, 5, 7, 9, 20, 24),
    (_Kind.MONTH, None): (7, 20, 14, 9, 3, 7, 4, 3, 9, 7, 5, 13),
    (_Kind.MONTH_OF_YEAR, Tense.PAST):
        (4, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 1, 3, 2, 2, 3, 3, 2, 1, 3, 2, 3, 3, 68),
    (_Kind.MONTH_OF_YEAR, Tense.FUTURE):
        (54, 1, 1, 1, 2, 2, 1, 1, 1, 0.3, 0.3, 3, 0.3, 1, 2, 0.3, 2, 0.3, 7, 1, 23),
    (_Kind.MONTH_OF_YEAR, None):
        (12, 0.3, 2, 0.3, 0.3, 0.3, 4, 6, 19, 7, 2, 0.3, 2, 2, 0.3, 5, 0.3, 0.3, 1, 1, 35),
}  # fmt: skip
"""Per cent in each bin, of 9,000 such days and months in newswire of 1987, Wikinews of 2019–20 and
the news of ten stories of 2009–11; 0.3 stands for fewer than a half."""
_USUAL_COUNT = 30.0
"""How many days counted here weigh as much as what was counted elsewhere."""
_MONTH_DAYS, _FAR_DAYS = 30.4, 1000.0
"""Days in a month, and those over which what lies beyond the last bin is spread."""


class Offsets:
    """The share of named days and months at each distance from the article that names them."""

    def __init__(self, axis: DayAxis, named: Iterable[tuple[Clue, date]]) -> None:
        """Learn from the dates that articles name, each `named` with its article's own date."""
        self._axis = axis
        self._counts: defaultdict[tuple[_Kind, Tense | None], Counter[int]] = defaultdict(Counter)
        binned = [
            (kind, _bin(kind, clue, own.toordinal()), clue)
            for clue, own in named
            if (kind := _kind(clue))
        ]
        for kind, place, clue in binned:
            self._counts[kind, _tense(clue)][place] += 1
        self._shares = {key: self._share_of_bins(*key) for key in _USUAL}
        examples: defaultdict[_Kind, list[Example]] = defaultdict(list)
        for kind, place, clue in binned:
            usual = self._shares[kind, _tense(clue)]
            examples[kind].append(Example(bin=place, usual=usual, words=clue.beside))
        self._cues = {kind: Cues(examples[kind]) for kind in _Kind}
        self._known: dict[object, Sequence[tuple[int, int]]] = {}

    def _share_of_bins(self, kind: _Kind, tense: Tense | None) -> Sequence[float]:
        counts, usual = self._counts[kind, tense], _USUAL[kind, tense]
        total = counts.total() + _USUAL_COUNT
        per_cent = _USUAL_COUNT / sum(usual)
        return [(counts[place] + per_cent * share) / total for place, share in enumerate(usual)]

    def add(self, steps: list[float], clues: Iterable[Clue]) -> None:
        """Adds to `steps` how likely each day is, by what is named.

        Dates of one kind are no independent witnesses: n of them count as the root of n.
        """
        named: defaultdict[_Kind, list[Clue]] = defaultdict(list)
        for clue in clues:
            if kind := _kind(clue):
                named[kind].append(clue)
        for kind, clues_of_kind in named.items():
            weight = 1 / sqrt(len(clues_of_kind))
            for clue in clues_of_kind:
                shares = self._cues[kind].shares(self._shares[kind, _tense(clue)], clue.beside)
                before = 0.0
                for first, place in self._bins_from(kind, clue):
                    now = log(shares[place] / _days_in(kind, place))
                    steps[first] += weight * (now - before)
                    before = now

    def _bins_from(self, kind: _Kind, clue: Clue) -> Sequence[tuple[int, int]]:
        """Return the places of the axis where another bin begins, each with that bin."""
        key = clue.year, clue.month, clue.day, clue.weekday
        if key not in self._known:
            days = self._axis.days
            places = map(self._axis.place, _starts(kind, clue, days[0], days[-1]))
            starts = sorted({place for place in places if place < len(days)})
            self._known[key] = [(first, _bin(kind, clue, days[first])) for first in starts]
        return self._known[key]

    def is_own_day(self, tense: Tense | None) -> bool | None:
        """Tell whether such a day is the article's own nine times in ten; None if too few were
        seen."""
        counts = self._counts[_Kind.DAY, tense]
        if counts.total() < _USUAL_COUNT:
            return None
        return counts[_OWN] >= 0.9 * counts.total()


def _kind(clue: Clue) -> _Kind | None:
    """Tell the kind of a clue; None for a mere year, and for a day that does not exist."""
    if clue.month is None:
        return None
    if clue.day is None:
        return _Kind.MONTH_OF_YEAR if clue.year else _Kind.MONTH
    if clue.year:
        return _Kind.DATE if clue.day_in(clue.year) else None
    return _Kind.DAY if _days_named(clue, _ANY_YEARS) else None


def _tense(clue: Clue) -> Tense | None:
    return None if clue.tense is Tense.PRESENT else clue.tense


def _days_named(clue: Clue, years: Iterable[int]) -> list[int]:
    """Return that day of the year in each of `years` that has it, on its weekday if one is
    named."""
    if clue.weekday is not None:
        return [day.toordinal() for year in years if (day := clue.day_in(year))]
    days: list[int] = []
    for year in years:
        with suppress(ValueError):  # 29 February is in few
            days.append(date(year, clue.month or 0, clue.day or 0).toordinal())
    return days


def _bin(kind: _Kind, clue: Clue, own: int) -> int:
    """Find where the distance of what is named falls, for an article of the day `own`."""
    day = date.fromordinal(own)
    if kind is _Kind.MONTH:
        return (day.month - (clue.month or 0)) % 12
    if kind is _Kind.MONTH_OF_YEAR:
        months = (day.year - (clue.year or 0)) * 12 + day.month - (clue.month or 0)
        return max(_FAR[0], min(_FAR[1], months)) - _FAR[0]
    if kind is _Kind.DATE:
        return bisect_right(_EDGES, clue.first_day.toordinal() - own)
    reach = 1 if clue.weekday is None and (clue.month, clue.day) != (2, 29) else _ROUND
    around = _days_named(clue, range(day.year - reach, day.year + reach + 1))
    distance = min((named - own for named in around), key=abs)
    return bisect_right(_EDGES, max(_EDGES[0], min(_EDGES[-1] - 1, distance))) - 1


def _days_in(kind: _Kind, place: int) -> float:
    """Count the days over which the share of a bin is spread."""
    if kind is _Kind.MONTH:
        return _MONTH_DAYS
    if kind is _Kind.DAY:
        return _EDGES[place + 1] - _EDGES[place]
    last = len(_USUAL[kind, None]) - 1
    if place in (0, last):
        return _FAR_DAYS
    return _MONTH_DAYS if kind is _Kind.MONTH_OF_YEAR else _EDGES[place] - _EDGES[place - 1]


def _starts(kind: _Kind, clue: Clue, first: int, last: int) -> Iterator[int]:
    """Yield the days from `first` to `last` on which another bin may begin."""
    yield first
    years = range(date.fromordinal(first).year - 1, date.fromordinal(last).year + 2)
    if kind in (_Kind.MONTH, _Kind.MONTH_OF_YEAR):
        yield from (date(year, month, 1).toordinal() for year in years for month in range(1, 13))
        return
    named = [clue.first_day.toordinal()] if kind is _Kind.DATE else _days_named(clue, years)
    yield from (day - edge + 1 for day in named for edge in _EDGES)
    yield from (_middle(one, other) for one, other in itertools.pairwise(named))


def _middle(one: int, other: int) -> int:
    """Return the first day that is nearer to `other`, or as near."""
    return one + (other - one + 1) // 2
