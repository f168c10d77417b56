"""The stretch of time that a corpus covers, cut into equal bins: sparklines and the histogram.

News is of a few years and mentions a few centuries. Where most events lie in less than half of the
time, the bins are theirs, and the first and the last bin hold all that lies beyond as well. Dates
that are hard to believe never stretch it (`corpus.plausibility`).
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise
from math import ceil
from operator import sub

from pktui.corpus.plausibility import far_off_rows
from pktui.model.corpus import Corpus
from pktui.model.when import Granularity, When

_MOST = 0.9
"""Share of the events. 293 articles of 2019 and 2020 tell of a thousand years, and nine tenths of
what they tell happened in twenty."""

_LEAST = 60
"""Days at least, where there are so many: the news of one day stand among those around it."""


FEW_EVENTS = 300
"""Events that are read from the beginning: the five bundled articles have fewer than a hundred."""

_OPENING_DAYS = 7
"""Days at the start of the densest stretch among which the story begins. For 580 articles on an oil
spill it starts on 19 April with weeks and "from 19 April on"; the rig exploded on the 20th."""

_OPENING_SHARE = 0.5
"""Of the events of the fullest of these days: the first day that has as many begins the story. An
earthquake of the 12th (126 events) begins there, though the 18th has one more."""


class TimeAxis:
    """From the day of the first event, or the first of most of them, to that of the last."""

    def __init__(self, corpus: Corpus) -> None:
        self._dates = corpus.event_dates
        self._days = array("i", _days_of(self._dates))
        """The day on which each event stands, the first that it may have been; in order."""
        self._earliest, self._latest = (self._days[0], self._days[-1]) if self._days else (1, 1)
        far = frozenset(far_off_rows(corpus))
        believed = self._days
        if far:
            believed = array("i", (day for row, day in enumerate(self._days) if row not in far))
        self._believed = (believed[0], believed[-1]) if believed else (self._earliest, self._latest)
        self._first, last = _most_of(believed) if believed else (1, 1)
        self._past = last + 1
        self._years: Sequence[int] = ()
        self._edges: Sequence[date] = ()
        self._rows: Sequence[int] = ()
        self._counts: Sequence[int] = ()
        """What was asked for last: a histogram asks for the same at every key."""

    @property
    def begins_earlier(self) -> bool:
        """Whether the first bin holds what was before it too."""
        return self._earliest < self._first

    @property
    def bulk(self) -> tuple[date, date]:
        """The first and the last day of the stretch in which most events lie; where that is most
        of the time, of all of them."""
        last = min(self._past - 1, date.max.toordinal())
        return date.fromordinal(self._first), date.fromordinal(last)

    @property
    def believed(self) -> tuple[date, date]:
        """The first and the last day of what is not hard to believe: beyond them no event has a
        heading of its own."""
        first, last = self._believed
        return date.fromordinal(first), date.fromordinal(last)

    def row_of(self, day: int) -> int:
        """Return the first row of events on the day with this ordinal or later."""
        return bisect_left(self._days, day)

    def day_of(self, row: int) -> int:
        """Return the ordinal of the day on which the event at `row` stands."""
        return self._days[row]

    @cached_property
    def densest(self) -> int:
        """The row with which the story begins: the first full day of the shortest stretch of time
        that holds half of the events; for a few events, which are read from their beginning, the
        first that is not far off."""
        if len(self._days) <= FEW_EVENTS:
            return self.row_of(self._first) if self._days else 0
        wanted = len(self._days) // 2
        lengths = array("i", map(sub, self._days[wanted - 1 : 2 * wanted], self._days))
        return self._first_full_day(lengths.index(min(lengths)))

    def _first_full_day(self, row: int) -> int:
        """Return the first row of the first day with many events, in the week that begins at `row`;
        `row` itself where that week has only dates coarser than a day."""
        first_rows: dict[int, int] = {}
        counts: Counter[int] = Counter()
        for at in range(row, self.row_of(self._days[row] + _OPENING_DAYS)):
            if self._dates[at].granularity is Granularity.DAY:
                first_rows.setdefault(self._days[at], at)
                counts[self._days[at]] += 1
        enough = _OPENING_SHARE * max(counts.values(), default=0)
        return next((at for day, at in first_rows.items() if counts[day] >= enough), row)

    @property
    def years(self) -> int:
        """Between the first and the last bin."""
        return self.start_of(1, 1).year - self.start_of(0, 1).year

    def start_of(self, number: int, bins: int) -> date:
        """Return the first day of a bin, and of bin number `bins` the day after the last."""
        start = self._first + -(-number * (self._past - self._first) // bins)
        return date.fromordinal(min(start, date.max.toordinal()))

    def days_of(self, number: int, bins: int) -> tuple[date, date]:
        """Return the first and the last day that a bin holds, the ends with what lies beyond them;
        one that is shorter than a day is that day."""
        first = self.start_of(number, bins)
        last = max(first, self.start_of(number + 1, bins) - timedelta(days=1))
        if number == 0:
            first = date.fromordinal(self._earliest)
        if number == bins - 1:
            last = date.fromordinal(max(self._latest, last.toordinal()))
        return first, last

    def years_of(self, bins: int) -> Sequence[int]:
        """Return the year in which each bin begins."""
        if len(self._years) != bins:
            self._years = [self.start_of(number, bins).year for number in range(bins)]
        return self._years

    def edges(self, bins: int) -> Sequence[date]:
        """Return the first day that each bin holds, and the day after the last."""
        if len(self._edges) != bins + 1:
            self._edges = self._edges_of(bins)
        return self._edges

    def _edges_of(self, bins: int) -> Sequence[date]:
        firsts = [self.days_of(number, bins)[0] for number in range(bins)]
        past = min(max(self._latest + 1, self._past), date.max.toordinal())
        return [*firsts, date.fromordinal(past)]

    def counts(self, rows: Sequence[int], bins: int) -> list[int]:
        """Count how many of the events at `rows` (ascending) fall into each bin; rows behind the
        events, of what has no date, count nowhere."""
        edges = [bisect_left(rows, first) for first in self._first_rows(bins)]
        return [past - first for first, past in pairwise(edges)]

    def counts_of_all(self, bins: int) -> Sequence[int]:
        """Count how many of all events fall into each bin."""
        if len(self._counts) != bins:
            self._counts = self.counts(range(len(self._days)), bins)
        return self._counts

    def _first_rows(self, bins: int) -> Sequence[int]:
        """Return the first row of each bin, and the one past all events: as time goes, so do
        rows."""
        if len(self._rows) != bins + 1:
            length = self._past - self._first
            starts = (self._first - (-number * length // bins) for number in range(1, bins))
            between = (bisect_left(self._days, start) for start in starts)
            self._rows = [0, *between, len(self._days)]
        return self._rows


def _days_of(dates: Iterable[When]) -> Iterator[int]:
    """Yield the day on which each of `dates` stands, as an ordinal; those of one day are mostly
    neighbours, and the same object."""
    before, day = None, 0
    for when in dates:
        if when is not before:
            before, day = when, when.sort_key[0].toordinal()
        yield day


def _most_of(days: Sequence[int]) -> tuple[int, int]:
    """Return the first and the last of ordered `days`, or of most of them where that is far
    less."""
    wanted = ceil(_MOST * len(days))
    lengths = list(map(sub, days[wanted - 1 :], days))
    length = min(lengths)
    at = lengths.index(length)
    if 2 * length < days[-1] - days[0]:
        beside = max(0, _LEAST - length) // 2
        return max(days[0], days[at] - beside), min(days[-1], days[at] + length + beside)
    return days[0], days[-1]
