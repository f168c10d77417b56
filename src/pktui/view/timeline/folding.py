"""What is folded in the timeline: one line in place of all that stands below a heading, of the
lighter rows of a busy day or week, of the tellings of one happening."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pktui.model.when import Granularity, When
from pktui.runtime.frozen import dataclass

Key = tuple[int, int, int]
"""Year, month, day of a heading; 0 where it is coarser than that."""

TimeCovered = tuple[date | None, date | None, Granularity, tuple[Granularity, Granularity], str]
"""The days that a date covers and how finely it does, whatever is sure of it."""


def extent_of(when: When) -> TimeCovered:
    """Return the days that `when` covers: two of one extent are neighbours in the order of time."""
    return when.earliest, when.latest, when.granularity, when.ends, when.bc


@dataclass(frozen=True, slots=True, kw_only=True)
class Folding:
    """What the reader folded and unfolded."""

    is_folded: bool = False
    """Whether headings are folded that the reader did not touch: so they are where he zoomed out,
    to look over all of the time."""
    touched: frozenset[Key] = frozenset()
    """The headings that are otherwise."""
    shows_far_off: bool = False
    """Whether what lies far from all else stands below its own headings, and is not only counted
    at the ends."""
    open_tellings: frozenset[int] = frozenset()
    """The happenings, by the row that stands for them, of which every telling has a row."""
    open_times: frozenset[TimeCovered] = frozenset()
    """The days, weeks or years of which every row is shown however many there are."""

    def folds(self, key: Key) -> bool:
        """Tell whether the heading with this key is folded."""
        return self.is_folded is not (key in self.touched)

    def toggled(self, key: Key) -> Folding:
        """Return the same with one heading folded or unfolded."""
        return replace(self, touched=self.touched ^ {key})

    def with_time(self, when: When) -> Folding:
        """Return the same with the lighter rows of one day, week or year folded or unfolded."""
        return replace(self, open_times=self.open_times ^ {extent_of(when)})

    def opens(self, when: When) -> bool:
        """Tell whether every row of the days of `when` is shown."""
        return bool(self.open_times) and extent_of(when) in self.open_times

    def with_tellings(self, first: int) -> Folding:
        """Return the same with the tellings of one happening folded or unfolded."""
        return replace(self, open_tellings=self.open_tellings ^ {first})
