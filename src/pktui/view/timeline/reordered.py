"""Rows in another order than their own: by another clock, by weight, or from the last to the first.

Nothing is put into the order but what is looked at; what is looked up is where a row stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import compress
from operator import itemgetter
from typing import overload

from pktui.query.rowset import RowList, of_flags, place_of, places_of
from pktui.runtime.lazy_sequence import LazySequence

_FEW = 50
"""If fewer than one row in this many is shown, it takes less time to sort these rows than to go
through all."""

_LISTED = 20_000
"""Rows up to which those that are shown are listed: a list of 5,000 takes 0.1 ms, and then each is
found in a tenth of the time that a set takes."""


class Permutation:
    """An order of all rows, and where in it each of them stands."""

    def __init__(self, order: Sequence[int]) -> None:
        """`order` has each row from 0 on once."""
        self.order = order
        rank = [0] * len(order)
        for place, row in enumerate(order):
            rank[row] = place
        self.rank: Sequence[int] = rank
        """The place of each row in `order`."""

    @cached_property
    def reordered(self) -> Callable[[Sequence[int]], Sequence[int]]:
        """What returns the flags of all rows, of which there are at least two, in this order.

        An `itemgetter` takes half of the time that looking up each of them takes.
        """
        return itemgetter(*self.order)


class Reordered(Sequence[int]):
    """Some rows in the order of a permutation, each looked up when it is asked for."""

    __slots__ = ("_all", "ranks")

    def __init__(self, rows: Sequence[int], every: Permutation) -> None:
        """Put ascending `rows` into the order that `every` row has.

        What is in, in the other order, takes a third of what sorting 90,000 of 100,000 rows takes.
        Of many it stays a set; fewer are sooner looked up in a list.
        """
        self._all, size = every, len(every.order)
        self.ranks: Sequence[int]
        """Their places in that order, ascending."""
        if len(rows) == size:
            self.ranks = range(size)
        elif isinstance(rows, RowList) and len(rows) * _FEW > size > 1:
            are_in = every.reordered(rows.flags())
            if size <= _LISTED:
                self.ranks = [*compress(range(size), are_in)]
            else:
                self.ranks = RowList(of_flags(are_in), size)
        else:
            self.ranks = sorted(map(every.rank.__getitem__, rows))

    def __len__(self) -> int:
        return len(self.ranks)

    @overload
    def __getitem__(self, at: int) -> int: ...

    @overload
    def __getitem__(self, at: slice) -> list[int]: ...

    def __getitem__(self, at: int | slice) -> int | list[int]:
        order = self._all.order
        if isinstance(at, slice):
            return [order[rank] for rank in self.ranks[at]]
        return order[self.ranks[at]]

    def __iter__(self) -> Iterator[int]:
        return map(self._all.order.__getitem__, self.ranks)

    def places_of(self, rows: Iterable[int]) -> list[int]:
        """Return where those of `rows` stand that are among these, ascending.

        Going through all takes less time than it takes to look for one in eight of them.
        """
        wanted = frozenset(map(self._all.rank.__getitem__, rows))
        return [*compress(range(len(self.ranks)), map(wanted.__contains__, self.ranks))]

    def position_of(self, row: int) -> int | None:
        """Return where a row stands; None where it is not among them."""
        rank = self._all.rank[row]
        position = place_of(rank, self.ranks)
        is_there = position < len(self.ranks) and self.ranks[position] == rank
        return position if is_there else None

    def positions_before(self, places: Iterable[int]) -> list[int]:
        """Count how many of these rows stand before each of `places` of the whole order."""
        return places_of(places, self.ranks)


class Backward(LazySequence[int]):
    """Rows from the last to the first."""

    __slots__ = ("forward",)

    def __init__(self, forward: Sequence[int]) -> None:
        self.forward = forward

    def __len__(self) -> int:
        return len(self.forward)

    def value_at(self, place: int) -> int:
        """Return the row that is as far from the last one as `place` says."""
        return self.forward[-1 - place]
