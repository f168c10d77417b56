"""Tellings: the sentences of a day that tell of one happening, so that they take one row.

Two sentences of the same day tell of the same happening when they share most of their rare words
and names. Each sentence joins the first group whose opening sentence it is like enough; sentences
are compared only where they share a rare word, so that a busy day costs its sentences, not its
pairs. A publication joins the group of its article's own first sentence of that day.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from math import log

from pktui.model.corpus import Corpus
from pktui.model.event import Event, EventKind
from pktui.model.when import Granularity
from pktui.query.rowset import RowList
from pktui.text.fold import fold
from pktui.view.timeline.clause import row_words

MOST_EVENTS = 20_000
"""Events of a corpus up to which tellings are put together: half a second for 5,000, and with every
key some milliseconds for those that a filter leaves."""

_ALIKE = 0.34
"""The weight of what two sentences share, in that of what the lighter of them says. On 580 articles
of one oil spill it leaves 99 rows of the 216 of its first day."""

_SHARED = 3
"""Terms that they share at least: two alone are often but a name."""

_CLAUSE = 110
"""Letters around a date that are compared: what else the sentence tells is of other days."""

_COMMON = 0.2
"""A term that stands in more than this share of the sentences tells nothing apart."""

_WORD = re.compile(r"[^\W_]{3,}")
_STEM = 6
"""Letters by which words are compared: exploded, explosion."""

_OPENINGS = 40
"""Groups that a term leads to, the latest."""


class Tellings:
    """Which rows of a corpus tell of the same happening."""

    def __init__(self, groups: Sequence[Sequence[int]]) -> None:
        """`groups` of at least two rows each, ascending."""
        self._groups = {row: group for group in groups for row in group}
        self._by_first = {group[0]: group for group in groups}

    def joined(self, together: Iterable[Sequence[int]]) -> Tellings:
        """The same, with groups made one where `together` has rows of both."""
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
        """The rows that tell of what `row` tells of, itself among them; only itself, mostly."""
        return self._groups.get(row, (row,))

    def behind(self, rows: Collection[int], opened: Collection[int]) -> frozenset[int]:
        """The rows that stand behind the first of their group among `rows`.

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
    """The tellings of `corpus`; none where it has more than `MOST_EVENTS`."""
    if len(corpus.events) > MOST_EVENTS:
        return NO_TELLINGS
    terms = [_terms(corpus, event) for event in corpus.events]
    known = Counter(term for each in terms for term in each)
    most = max(20, _COMMON * len(terms))
    weight = {
        term: log(1 + len(terms) / count) for term, count in known.items() if 1 < count <= most
    }
    groups: list[Sequence[int]] = []
    for when, rows in groupby(range(len(terms)), key=lambda row: corpus.events[row].when.edtf):
        same_day = list(rows)
        if corpus.events[same_day[0]].when.granularity is Granularity.DAY and when:
            groups += _grouped(corpus, same_day, terms, weight)
    return Tellings(groups)


def _terms(corpus: Corpus, event: Event) -> frozenset[str]:
    """The words by which an event is compared: those of the clause around its date."""
    words = row_words(event, corpus.articles[event.article], corpus.entities, _CLAUSE, "")
    return frozenset([word[:_STEM] for word in _WORD.findall(fold(words[: 2 * _CLAUSE]))])


def _grouped(
    corpus: Corpus,
    rows: Sequence[int],
    terms: Sequence[frozenset[str]],
    weight: Mapping[str, float],
) -> Iterator[Sequence[int]]:
    """The groups of at least two among the `rows` of one day."""
    openings: list[Mapping[str, float]] = []
    members: list[list[int]] = []
    leading: dict[str, list[int]] = defaultdict(list)
    of_article: dict[str, int] = {}
    publications: list[int] = []
    for row in rows:
        event = corpus.events[row]
        if event.kind is EventKind.PUBLICATION:
            publications.append(row)
            continue
        own = {term: weight[term] for term in terms[row] if term in weight}
        group = _like(own, openings, leading)
        if group is None:
            group = len(openings)
            openings.append(own)
            members.append([])
            for term in own:
                leading[term].append(group)
        members[group].append(row)
        of_article.setdefault(event.article, group)
    for row in publications:
        group = of_article.get(corpus.events[row].article)
        if group is not None and _is_lead(corpus, row, members[group]):
            members[group].append(row)
    return (sorted(group) for group in members if len(group) > 1)


def _like(
    own: Mapping[str, float],
    openings: Sequence[Mapping[str, float]],
    leading: Mapping[str, Sequence[int]],
) -> int | None:
    """The group whose opening is most like a sentence with these terms, if it is like enough."""
    shared: Counter[int] = Counter()
    weights: dict[int, float] = defaultdict(float)
    for term, heavy in own.items():
        for group in leading.get(term, ())[-_OPENINGS:]:
            shared[group] += 1
            weights[group] += heavy
    total = sum(own.values())
    best, likeness = None, _ALIKE
    for group, sum_of_shared in weights.items():
        lighter = min(total, sum(openings[group].values()))
        if shared[group] >= _SHARED and sum_of_shared >= likeness * lighter:
            best, likeness = group, sum_of_shared / lighter
    return best


def _is_lead(corpus: Corpus, publication: int, rows: Sequence[int]) -> bool:
    """Tell whether one of `rows` is the first sentence that the published article dates."""
    article = corpus.events[publication].article
    return any(
        corpus.events[row].article == article and _is_early(corpus.events[row]) for row in rows
    )


_EARLY = 600
"""Letters from its start within which an article's lead stands."""


def _is_early(event: Event) -> bool:
    return event.span is not None and event.span.start < _EARLY
