"""The days on which an undated article may have been written, by the corpus at hand.

Evidence is mostly the same for many days on end, so it is told as steps: from this day on, so much
more. All steps of an article add up in one pass over the days.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

REACH = 14
"""Days around a dated article that count: no day is likelier for one that is further away."""


@dataclass(frozen=True, slots=True, eq=False)
class DayAxis:
    """All days near a dated article, in order; a place is an index into them."""

    days: Sequence[int]
    """Ordinals."""
    _articles: Sequence[int]
    """How many articles are dated before the day at each place, and at the end all of them."""

    @classmethod
    def around(cls, ordinals: Iterable[int]) -> DayAxis:
        """Return the axis for articles of these days."""
        counts = Counter(ordinals)
        near = {day + step for day in counts for step in range(-REACH, REACH + 1)}
        days = sorted(near)
        articles = [0, *accumulate(counts.get(day, 0) for day in days)]
        return cls(days, articles)

    def place(self, ordinal: int) -> int:
        """Return the place of the first day that is not before `ordinal`."""
        return bisect_left(self.days, ordinal)

    def articles(self, first: int, behind: int) -> int:
        """Count how many articles are dated from place `first` up to `behind`."""
        return self._articles[behind] - self._articles[first]

    def around_each(self, half: int) -> list[int]:
        """Count how many articles are dated within `half` days of each day."""
        return [
            self.articles(self.place(day - half), self.place(day + half + 1)) for day in self.days
        ]
