"""The order of the rows of one day: what most articles tell of stands first.

Days stay in the order of time, and so do weeks, months and years; only rows that are dated to the
same time change places among themselves. What one article alone tells follows in the order of its
weight, and sentences of these that say a time of the clock stand in the order of the clock.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import compress

from pktui.model.when import When
from pktui.runtime.frozen import dataclass
from pktui.view.timeline.folding import TimeCovered, extent_of
from pktui.view.timeline.reordered import Permutation
from pktui.view.timeline.time_folds import BUSY


@dataclass(frozen=True, slots=True)
class RowWeights:
    """What is known of each row of a corpus that says how much it matters on its day."""

    articles: Sequence[int]
    """The place of each row's article among all articles."""
    weights: Sequence[float]
    """How much each row says by itself: the heavier, the sooner it is met."""
    clocks: Mapping[int, str]
    """The time of the clock, such as `21:49`, of the rows that say one."""


class RowOrder:
    """The rows of a corpus as the timeline shows them: of each day the heaviest first."""

    def __init__(self, dates: Sequence[When], order: Sequence[int], times: Sequence[range]) -> None:
        """`dates` are those of all rows; `order` has each row once, and `times` the places in it of
        each day, week or other time, which follow each other."""
        self.dates = dates
        """The date of each row: an event of a kept corpus would have to be made for it."""
        self.times = times
        busy = (time for time in times if len(time) >= BUSY)
        self.busy_ends = [end for time in busy for end in (time.start, time.stop)]
        """Where each of them begins and ends that may have too many rows to show all."""
        self.oldest_first = Permutation(order)

    @classmethod
    def by_weight(
        cls, dates: Sequence[When], groups: Sequence[Sequence[int]], known: RowWeights
    ) -> RowOrder:
        """`dates` are those of all rows, in order; each of `groups` has the rows of one happening,
        the one that stands for all of them first; `known` has a weight for each row."""
        group_of = {row: group for group in groups for row in group}
        order: list[int] = []
        times: list[range] = []
        for rows in _times(dates):
            times.append(range(len(order), len(order) + len(rows)))
            order += _by_weight(rows, group_of, known) if len(rows) > 1 else rows
        return cls(dates, order, times)

    def heaviest_beside(self, row: int) -> int:
        """Return the heaviest row of the day, week or other time that `row` is of."""
        every = self.oldest_first
        number = bisect_right(self.times, every.rank[row], key=lambda time: time.start) - 1
        return every.order[self.times[number].start]

    @cached_property
    def newest_last(self) -> Permutation:
        """The same order with each day turned round. Read from its end, it has the latest day
        first, and in a day still the heaviest row first."""
        order = [*self.oldest_first.order]
        for time in self.times:
            order[time.start : time.stop] = order[time.start : time.stop][::-1]
        return Permutation(order)


def _times(dates: Sequence[When]) -> Iterator[Sequence[int]]:
    """Yield the rows of each day, week or other time, those of one time together.

    Times that begin and end at one place in the order of time ("13 January" and "until 13 January")
    have their rows mixed: the one that is met first comes first as a whole.
    """
    start = 0
    for row in range(1, len(dates) + 1):
        if row < len(dates) and (
            dates[row] is dates[row - 1] or dates[row].sort_key == dates[row - 1].sort_key
        ):
            continue
        times: dict[TimeCovered, list[int]] = {}
        for each in range(start, row):
            times.setdefault(extent_of(dates[each]), []).append(each)
        yield from times.values()
        start = row


def _by_weight(
    time: Sequence[int], group_of: Mapping[int, Sequence[int]], known: RowWeights
) -> Sequence[int]:
    """Return the rows of one time, those of one happening together, the heaviest first."""
    heads = [row for row in time if row not in group_of or group_of[row][0] == row]
    articles = {
        row: len({known.articles[each] for each in group_of[row]}) if row in group_of else 1
        for row in heads
    }

    def weight(row: int) -> tuple[int, int, float, int]:
        tellings = len(group_of.get(row, (row,)))
        return -articles[row], -tellings, -known.weights[row], row

    heads.sort(key=weight)
    _set_clocks_right(heads, lambda row: known.clocks.get(row) if articles[row] == 1 else None)
    return [row for head in heads for row in group_of.get(head, (head,))]


def _set_clocks_right(rows: list[int], clock: Callable[[int], str | None]) -> None:
    """Put those of `rows` that have a `clock` into its order, in the places that they take."""
    timed = [clock(row) is not None for row in rows]
    in_order = iter(sorted(compress(rows, timed), key=lambda row: (clock(row), row)))
    for place, has_clock in enumerate(timed):
        if has_clock:
            rows[place] = next(in_order)
