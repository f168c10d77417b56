"""The order of one day: what most articles tell of stands first.

Days stay in the order of time; only the rows of one day change places among themselves. What one
article alone tells follows in the order of its weight, and sentences of these that say a time of
the clock stand in the order of the clock.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import compress

from pktui.model.when import Granularity, When
from pktui.runtime.frozen import dataclass
from pktui.view.timeline.day_folds import SHOWN


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
    """The rows of a corpus as they are shown: day by day, and in a day the heaviest first."""

    __slots__ = ("_newest_order", "_newest_rank", "busy", "days", "order", "rank")

    def __init__(
        self, dates: Sequence[When], groups: Sequence[Sequence[int]], known: RowWeights
    ) -> None:
        """`dates` are those of all rows, in order; each of `groups` has the rows of one happening,
        the one that stands for all of them first; `known` has a weight for each row."""
        group_of = {row: group for group in groups for row in group}
        self.days: Sequence[range] = list(_days(dates))
        """The places in `order` of each day that has at least two rows."""
        self.busy = [day for day in self.days if len(day) > SHOWN]
        """Those of them that may have too many to show all."""
        order = [*range(len(dates))]
        for day in self.days:
            order[day.start : day.stop] = _by_weight(day, group_of, known)
        self.order: Sequence[int] = order
        self.rank: Sequence[int] = _inverse(order)
        """The place of each row in `order`."""
        self._newest_order: Sequence[int] = ()
        self._newest_rank: Sequence[int] = ()

    @property
    def newest(self) -> tuple[Sequence[int], Sequence[int]]:
        """The same order with each day turned round, and the place of each row in it. Read from its
        end, it has the latest day first, and in a day still the heaviest row first."""
        if not self._newest_order:
            order = [*self.order]
            for day in self.days:
                order[day.start : day.stop] = order[day.start : day.stop][::-1]
            self._newest_order, self._newest_rank = order, _inverse(order)
        return self._newest_order, self._newest_rank


def _inverse(order: Sequence[int]) -> Sequence[int]:
    rank = [0] * len(order)
    for place, row in enumerate(order):
        rank[row] = place
    return rank


def _days(dates: Sequence[When]) -> Iterator[range]:
    """Yield the rows of each day that has at least two; those of one day are neighbours."""
    start = 0
    for row in range(1, len(dates) + 1):
        before = dates[row - 1]
        if row < len(dates) and (dates[row] is before or dates[row].sort_key == before.sort_key):
            continue
        if row - start > 1 and before.granularity is Granularity.DAY and not before.bc:
            yield range(start, row)
        start = row


def _by_weight(
    day: range, group_of: Mapping[int, Sequence[int]], known: RowWeights
) -> Sequence[int]:
    """Return the rows of one day, those of one happening together, the heaviest first."""
    heads = [row for row in day if row not in group_of or group_of[row][0] == row]
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
