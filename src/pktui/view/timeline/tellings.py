"""Tellings: the sentences of a day that tell of one happening, so that they take one row.

`insight.happenings` finds which sentences do. The publication of an article joins the article's own
first sentence of that day. With that is known which rows of a day matter most: its order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial
from itertools import compress
from operator import is_

from pktui.model.article import Part
from pktui.model.corpus import Corpus
from pktui.model.event import Event, EventKind
from pktui.model.when import Granularity
from pktui.query.rowset import RowList
from pktui.view.timeline.row_order import RowOrder, RowWeights

MOST_EVENTS = 20_000
"""Events of a corpus up to which tellings are put together: a second for 5,000, and with every key
some milliseconds for those that a filter leaves."""

_SENTENCE = 30
"""Letters from which on a sentence that is there again is the same one: “See you next week.” may be
anybody's."""

_OPENING = 50
"""Letters of its beginning by which a longer one is known to be the same: of 1,800 sentences of 580
articles that are dated to more than a day, all that agree so far are one sentence."""

_LEAD = 600
"""Characters from its start within which an article's lead stands."""

_NAMES = 3
"""People, places and organisations of a sentence that count: who, where and with whom."""

_NAME = 0.2
"""Weight of each of them, beside the weight 1 of what stands at the head of its article."""

_HEADLINE = 0.5
"""Weight of an article's appearing, which nobody asked for: less than what its lead tells of the
day, more than what it adds far below."""

_UNCERTAIN = 0.5
"""Weight that a guessed day takes away."""

_COMMENT = 1.0
"""Weight that a sentence loses by being a reader's comment, no reporter's."""

_CLOCK = re.compile(r"T(\d\d:\d\d)")
"""The time of the clock in the value of a time expression; that of the morning is `TMO`."""


class Tellings:
    """Which rows of a corpus tell of the same happening, and the order of the rows of a day."""

    def __init__(
        self,
        groups: Sequence[Sequence[int]],
        row_order: RowOrder | None = None,
        weigh: Callable[[], RowWeights] | None = None,
        *,
        is_whole: bool = False,
    ) -> None:
        """`groups` of at least two rows each: first the row that stands for all of them.
        `row_order` is that of each day, and `weigh` gives what it is made of; without them it is
        that of the corpus. `is_whole` tells whether the incidents of the articles count too."""
        self._groups = {row: group for group in groups for row in group}
        """The group of each row that has one; those of one group follow each other."""
        self._by_first = {group[0]: group for group in groups}
        self._weigh = weigh
        self.row_order = row_order
        """None where the rows of a day stand in the order of the corpus."""
        self.is_whole = is_whole
        """Whether nothing more will be found out about what tells of the same."""

    @property
    def groups(self) -> Sequence[Sequence[int]]:
        """The rows of each happening that several tell of, the one that stands for all first."""
        return [*self._by_first.values()]

    def joined(self, together: Iterable[Sequence[int]], *, is_whole: bool = False) -> Tellings:
        """Return the same, with groups made one where `together` has rows of both: the row that
        stands for the largest of them stands for all."""
        groups, order = self._joined_groups(together), self.row_order
        if order is not None and self._weigh is not None:
            order = RowOrder.by_weight(order.dates, groups, self._weigh())
        return Tellings(groups, order, self._weigh, is_whole=is_whole)

    def _joined_groups(self, together: Iterable[Sequence[int]]) -> Sequence[Sequence[int]]:
        parent: dict[int, int] = {}

        def first_of(row: int) -> int:
            while row in parent:
                row = parent[row]
            return row

        for rows in together:
            firsts = {first_of(self.group_of(row)[0]) for row in rows}
            head, *others = sorted(firsts, key=lambda row: (-len(self.group_of(row)), row))
            parent.update(dict.fromkeys(others, head))
        groups: dict[int, set[int]] = {}
        for first in {*self._by_first, *parent, *parent.values()}:
            groups.setdefault(first_of(first), set()).update(self.group_of(first))
        return [(head, *sorted(group - {head})) for head, group in sorted(groups.items())]

    def heaviest_beside(self, row: int) -> int:
        """Return the heaviest row of the day that `row` is of, as far as that is known."""
        return row if self.row_order is None else self.row_order.heaviest_beside(row)

    def group_of(self, row: int) -> Sequence[int]:
        """Return the rows that tell of what `row` tells of, itself among them, the one that stands
        for all of them first; mostly it is alone."""
        return self._groups.get(row, (row,))

    def in_order_of_weight(self, corpus: Corpus) -> Tellings:
        """Return the same for `corpus`, of which they are, with the heaviest first in each day."""
        weights = _weights_of(corpus)
        order = RowOrder.by_weight(corpus.event_dates, self.groups, weights)
        return Tellings(self.groups, order, lambda: weights)

    @classmethod
    def kept(
        cls,
        corpus: Corpus,
        groups: Sequence[Sequence[int]],
        row_order: RowOrder,
        *,
        is_whole: bool,
    ) -> Tellings:
        """Return those of `corpus` that were found in an earlier run."""
        return cls(groups, row_order, partial(_weights_of, corpus), is_whole=is_whole)

    def hidden_rows(self, rows: Collection[int], opened: Collection[int]) -> frozenset[int]:
        """Return the rows that stand behind the first of their group among `rows`.

        Groups whose first row is in `opened` have none.
        """
        told: Sequence[int] = [*self._groups]
        if not isinstance(rows, range):
            is_in = rows.flags().__getitem__ if isinstance(rows, RowList) else rows.__contains__
            told = [*compress(told, map(is_in, told))]
        groups = [*map(self._groups.__getitem__, told)]
        behind: Iterable[int] = compress(told[1:], map(is_, groups, groups[1:]))
        if opened:
            behind = (row for row in behind if self._groups[row][0] not in opened)
        return frozenset(behind)

    def count(self, row: int, rows: Collection[int]) -> int:
        """Count how many of `rows` tell of what `row` tells of."""
        group = self._groups.get(row)
        return 1 if group is None else sum(each in rows for each in group)


NO_TELLINGS = Tellings(())


def tellings_of(corpus: Corpus) -> Tellings:
    """Return the tellings of `corpus`; none where it has more than `MOST_EVENTS`."""
    if len(corpus.events) > MOST_EVENTS:
        return NO_TELLINGS
    from pktui.insight.happenings import happenings_of  # no first screen waits for it

    told = Tellings([*happenings_of(corpus)])
    for more in (_with_their_leads(corpus), _word_for_word(corpus)):
        told = told.joined(more)
    return told.in_order_of_weight(corpus)


def _weights_of(corpus: Corpus) -> RowWeights:
    """Return what is known of each row of `corpus` by itself."""
    clocks: dict[int, str] = {}
    weights: list[float] = []
    for row, event in enumerate(corpus.events):
        weights.append(_weight_of(event))
        if event.kind is EventKind.STATEMENT and event.when.granularity is Granularity.DAY:
            clock = _CLOCK.search(getattr(event.evidence, "value", ""))
            if clock is not None:
                clocks[row] = clock[1]
    return RowWeights(corpus.article_of, weights, clocks)


def _weight_of(event: Event) -> float:
    """Return how much an event says by itself: by where it stands in its article, how many it
    names, and how sure its day is."""
    weight = _NAME * min(_NAMES, len(event.people) + len(event.places) + len(event.organisations))
    if event.kind is EventKind.PUBLICATION:
        return weight + _HEADLINE
    if event.span is not None:
        weight += max(0.0, 1 - event.span.start / _LEAD)
    weight -= _UNCERTAIN if event.when.is_uncertain else 0
    return weight - (_COMMENT if event.part is Part.COMMENTS else 0)


def _word_for_word(corpus: Corpus) -> Iterator[Sequence[int]]:
    """Yield the rows of a week, a month or a longer time that are one sentence, printed again in
    other articles: of these no day tells that they are of one happening. What follows the caption
    of a map on a page often runs on in its sentence, so the beginning has to be the same."""
    same: dict[tuple[str, Granularity, str], list[int]] = {}
    for row, event in enumerate(corpus.events):
        is_day = event.when.granularity is Granularity.DAY
        if event.kind is EventKind.STATEMENT and not is_day and len(event.text) >= _SENTENCE:
            # a week and a range of seven days are one EDTF, but stand apart in the order of rows
            key = event.when.edtf, event.when.granularity, event.text[:_OPENING]
            same.setdefault(key, []).append(row)
    return (rows for rows in same.values() if len(rows) > 1)


def _with_their_leads(corpus: Corpus) -> Iterator[Sequence[int]]:
    """Yield each publication with the first sentence that its article dates to the same day, where
    that stands in the lead."""
    leads: dict[tuple[str, str], tuple[int, int]] = {}
    for row, event in enumerate(corpus.events):
        if event.kind is EventKind.STATEMENT and event.span is not None:
            here, key = (event.span.start, row), (event.article, event.when.edtf)
            if here[0] < _LEAD and event.when.granularity is Granularity.DAY:
                leads[key] = min(here, leads.get(key, here))
    for row, event in enumerate(corpus.events):
        if event.kind is EventKind.PUBLICATION:
            lead = leads.get((event.article, event.when.edtf))
            if lead is not None:
                yield row, lead[1]
