"""Which rows have each word, and each name: many short lists of numbers, all in one array.

A list that grows leaves its earlier places behind, and 60,000 that grow in turn leave as much room
behind as they take in the end, which nobody can use again. So what is read is written down as it
comes, each row with its words (`Gathered`), and turned round afterwards: each word with its rows.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain
from types import MappingProxyType
from typing import TypeAlias

from pktui.query.rowset import NONE, Rows, few_rows, rows_of
from pktui.runtime.bounded_cache import Memory

_STEP = 20_000
"""Words that are counted, or turned round, between two looks at the clock: 1 and 4 ms."""

_FEW = 16
"""Rows up to which setting bits one by one beats making the whole set at once: of a million rows,
5 µs each and 200."""

_LARGE = 50_000
"""Postings from which a set of rows is kept: 1 to 20 ms each, and only short beginnings have them,
some dozens of 100,000 events' words."""

_RECENT = 8
"""Sets of rows that are kept for the next key: most letters behind the third find the same words.
Of a million rows each takes 125 KB."""

NumberArray: TypeAlias = "array[int] | memoryview"
"""Numbers in memory, or mapped from a file."""

Entries = Sequence[int]
"""Numbers of lists, such as words in a vocabulary; a `range` where they are neighbours."""


class Postings:
    """For each word its rows, one word's behind another's."""

    def __init__(
        self,
        cuts: NumberArray,
        numbers: NumberArray,
        kept_sets: Mapping[tuple[int, int], memoryview] = MappingProxyType({}),
    ) -> None:
        """Hold the `numbers` of all lists, one list behind another; `cuts` are where each list
        begins, and where the last one ends. `kept_sets` are large sets of rows that were made
        before, by their first word and the one past their last."""
        self._cuts = cuts
        self._numbers = numbers
        self._kept_sets = kept_sets
        self._large: dict[tuple[int, int], Rows] = {}
        self._recent = Memory[Rows](_RECENT)

    @property
    def cuts(self) -> NumberArray:
        """Where each list begins, and where the last one ends."""
        return self._cuts

    @property
    def every(self) -> NumberArray:
        """The rows of all words, one word's behind another's."""
        return self._numbers

    @property
    def large(self) -> Mapping[tuple[int, int], Rows]:
        """The sets of rows that are too large to be made at every key, as far as they were made,
        by their first word and the one past their last."""
        return self._large

    def count(self, entries: range) -> int:
        """Count the rows of neighbouring words; a row that has two of them counts twice."""
        return self._cuts[entries.stop] - self._cuts[entries.start]

    def slice(self, entries: range) -> NumberArray:
        """Return the rows of neighbouring words, one word's behind another's."""
        return self._numbers[self._cuts[entries.start] : self._cuts[entries.stop]]

    def numbers(self, entries: Entries) -> Iterable[int]:
        """Return the rows that have any of these words; one may come several times."""
        if isinstance(entries, range):
            return self.slice(entries)
        numbers, cuts = self._numbers, self._cuts
        return chain.from_iterable([numbers[cuts[at] : cuts[at + 1]] for at in entries])

    def rows(self, entries: Entries, size: int) -> Rows:
        """Return the rows that have any of these words as a set among `size` rows."""
        if isinstance(entries, range):
            count = self.count(entries)
            if count > _LARGE:
                return self._large_rows(entries, size)
        else:
            count = sum(self.count(range(entry, entry + 1)) for entry in entries)
        if count <= _FEW:
            return few_rows(self.numbers(entries)) if count else NONE
        key = entries if isinstance(entries, range) else tuple(entries)
        return self._recent.get(key, lambda: rows_of(self.numbers(entries), size, count))

    def _large_rows(self, entries: range, size: int) -> Rows:
        key = entries.start, entries.stop
        if key not in self._large:
            kept = self._kept_sets.get(key)
            self._large[key] = (
                rows_of(self.numbers(entries), size, self.count(entries))
                if kept is None
                else int.from_bytes(kept, "little")
            )
        return self._large[key]


class Gathered:
    """For each row the numbers of its words, in the order in which the rows are read."""

    def __init__(self) -> None:
        self._rows = array("I")
        self._cuts = array("I", (0,))
        self._numbers = array("I")

    def add(self, row: int, words: Iterable[int]) -> None:
        """Write down the words of a row. Rows must come in ascending order, each word of a row
        once."""
        self._numbers.extend(words)
        self._rows.append(row)
        self._cuts.append(len(self._numbers))

    def as_read(self) -> Postings:
        """Make the postings of words by row; the first list is that of the first row that was
        added."""
        return Postings(self._cuts[:], self._numbers[:])  # without the room to grow

    def turning_round(self, words: Sequence[int]) -> Generator[None, None, Postings]:
        """Make the postings of rows by word, for each of `words`, in steps of some milliseconds. A
        word may come twice.

        A word's rows are counted, so that they have their places, and then put there.
        """
        counts = Counter[int]()
        for some in self._steps():
            counts.update(self._numbers[self._cuts[some.start] : self._cuts[some.stop]])
            yield
        others = counts.keys() - set(words)  # they go behind all, and are cut off again
        order = (*words, *others)
        cuts = array("I", accumulate(map(counts.__getitem__, order), initial=0))
        rows = array("I", (0,)) * cuts[-1]
        first = dict(zip(reversed(order), range(len(order) - 1, -1, -1), strict=True))
        places = [0] * (max(order, default=-1) + 1)
        for word, entry in first.items():
            places[word] = cuts[entry]
        yield
        for some in self._steps():
            for at in some:
                row = self._rows[at]
                for word in self._numbers[self._cuts[at] : self._cuts[at + 1]]:
                    place = places[word]
                    rows[place] = row
                    places[word] = place + 1
            yield
        if len(first) < len(order):
            for entry, word in enumerate(words):
                same = first[word]
                rows[cuts[entry] : cuts[entry + 1]] = rows[cuts[same] : cuts[same + 1]]
        if others:
            del cuts[len(words) + 1 :], rows[cuts[len(words)] :]
        return Postings(cuts, rows)

    def _steps(self) -> Iterator[range]:
        """Yield the places of some rows that have some thousand words together."""
        at, end = 0, len(self._rows)
        while at < end:
            past = max(at + 1, bisect_right(self._cuts, self._cuts[at] + _STEP) - 1)
            yield range(at, past)
            at = past
