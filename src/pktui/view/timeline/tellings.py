"""Tellings: the sentences of a day that tell of one happening, so that they take one row.

`insight.happenings` finds which sentences do. The publication of an article joins the article's own
first sentence of that day.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from pktui.model.corpus import Corpus
from pktui.model.event import EventKind
from pktui.model.when import Granularity
from pktui.query.rowset import RowList

MOST_EVENTS = 20_000
"""Events of a corpus up to which tellings are put together: a second for 5,000, and with every key
some milliseconds for those that a filter leaves."""

_SENTENCE = 30
"""Letters from which on a sentence that is there again is the same one: “See you next week.” may be
anybody's."""

_LEAD = 600
"""Characters from its start within which an article's lead stands."""


class Tellings:
    """Which rows of a corpus tell of the same happening."""

    def __init__(self, groups: Sequence[Sequence[int]]) -> None:
        """`groups` of at least two rows each, ascending."""
        self._groups = {row: group for group in groups for row in group}
        self._by_first = {group[0]: group for group in groups}

    def joined(self, together: Iterable[Sequence[int]]) -> Tellings:
        """Return the same, with groups made one where `together` has rows of both."""
        parent: dict[int, int] = {}

        def first_of(row: int) -> int:
            while row in parent:
                row = parent[row]
            return row

        for rows in together:
            firsts = sorted({first_of(self.group_of(row)[0]) for row in rows})
            parent.update(dict.fromkeys(firsts[1:], firsts[0]))
        groups: dict[int, set[int]] = {}
        for first in {*self._by_first, *parent, *parent.values()}:
            groups.setdefault(first_of(first), set()).update(self.group_of(first))
        return Tellings([sorted(group) for _, group in sorted(groups.items())])

    def group_of(self, row: int) -> Sequence[int]:
        """Return the rows that tell of what `row` tells of, itself among them; only itself,
        mostly."""
        return self._groups.get(row, (row,))

    def hidden_rows(self, rows: Collection[int], opened: Collection[int]) -> frozenset[int]:
        """Return the rows that stand behind the first of their group among `rows`.

        Groups whose first row is in `opened` have none.
        """
        hidden: list[int] = []
        is_in = rows.flags() if isinstance(rows, RowList) else None
        for first, group in self._by_first.items():
            if first not in opened:
                shown = group
                if is_in is not None:
                    shown = [row for row in group if is_in[row]]
                elif not isinstance(rows, range):
                    shown = [row for row in group if row in rows]
                hidden += shown[1:]
        return frozenset(hidden)

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

    together = Tellings([*happenings_of(corpus)]).joined(_with_their_leads(corpus))
    return together.joined(_word_for_word(corpus))


def _word_for_word(corpus: Corpus) -> Iterator[Sequence[int]]:
    """Yield the rows of a week, a month or a longer time that are one sentence, printed again in
    other articles: of these no day tells that they are of one happening."""
    same: dict[tuple[str, str], list[int]] = {}
    for row, event in enumerate(corpus.events):
        is_day = event.when.granularity is Granularity.DAY
        if event.kind is EventKind.STATEMENT and not is_day and len(event.text) >= _SENTENCE:
            same.setdefault((event.when.edtf, event.text), []).append(row)
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
