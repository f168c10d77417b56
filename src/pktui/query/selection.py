"""What is shown for a query: the rows, where to land, in what order, and what else to pick.

A view answers at once how many rows there are and which is the best; everything else is worked out
when it is first asked for, so a key pays only for what its screen shows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, reduce
from heapq import nsmallest
from itertools import chain, groupby, pairwise

from pktui.model.corpus import DatedArticle
from pktui.model.entity import EntityId, EntityKind
from pktui.query.evaluate import (
    RANKS,
    Reason,
    answer,
    answer_joined,
    answer_named,
    both,
    either,
    level,
)
from pktui.query.highlight import Highlighter, Hit
from pktui.query.index import Index, Tiers
from pktui.query.language import NAMES, Clause, Field, How, Query, Term, TextTerm, UnfinishedField
from pktui.query.rowset import RowList, Rows, first, flags, numbers_in, place_of
from pktui.query.top_k import foremost
from pktui.query.typed_text import TypedText

_SPARSE = 100
"""A view of fewer than one event in so many counts its facets event by event, 0.5 µs each, or 5 of
a kept corpus; else entity by entity: of a million events 10 to 150 µs each, of 100,000 a tenth."""


@dataclass(frozen=True, eq=False)
class View:
    """The rows that answer to a query; a row is an event's place in `Corpus.events`."""

    index: Index
    query: Query
    _tiers: Tiers
    _facets: Mapping[str, Rows]
    """For each facet in force the rows that answer to all other clauses."""
    _bases: dict[EntityKind, Rows] = field(default_factory=dict, init=False)
    _masks: dict[Field | None, bytes] = field(default_factory=dict, init=False)
    _counted: dict[int, int] = field(default_factory=dict, init=False)
    _counts: dict[EntityKind, Mapping[EntityId, int]] = field(default_factory=dict, init=False)
    _led: dict[tuple[EntityKind, int], Sequence[EntityId]] = field(default_factory=dict, init=False)
    _tallies: dict[Field | None, Mapping[int, int]] = field(default_factory=dict, init=False)
    """The entities of some rows, of whatever kind: often all kinds are counted among the same."""

    def __len__(self) -> int:
        """Count the events that answer."""
        return self._hits.bit_count()

    def __contains__(self, row: int) -> bool:
        return bool(self._all >> row & 1)

    @property
    def _all(self) -> Rows:
        return self._tiers[-1]

    @cached_property
    def _hits(self) -> Rows:
        return self._all & self.index.events

    @cached_property
    def rows(self) -> Sequence[int]:
        """The events that answer, in chronological order."""
        if self._hits == self.index.events:
            return range(self.index.event_count)
        return RowList(self._hits, self.index.event_count)

    @cached_property
    def undated(self) -> tuple[DatedArticle, ...]:
        """The articles without a date that answer."""
        beyond = self._all >> self.index.event_count
        if not beyond:
            return ()
        return tuple(self.index.undated[n] for n in numbers_in(beyond, len(self.index.undated)))

    @cached_property
    def best(self) -> int | None:
        """The event on which the cursor should land: the earliest of those that answer best."""
        hits = (rows & self.index.events for rows in self._tiers)
        return next((first(rows) for rows in hits if rows), None)

    def best_from(self, row: int) -> int | None:
        """Return the earliest event at `row` or later that answers as well as the best; None where
        all of these lie before."""
        hits = (rows & self.index.events for rows in self._tiers)
        best = next((rows for rows in hits if rows), 0)
        beyond = first(best >> row)
        return row + beyond if beyond is not None else None

    @cached_property
    def ranked(self) -> Sequence[int]:
        """The events, those that answer best first, alike ones in chronological order."""
        tiers = [rows & self.index.events for rows in self._tiers]
        fresh = [tiers[0], *(rows & ~better for better, rows in pairwise(tiers))]
        size = self.index.event_count
        return list(chain.from_iterable(numbers_in(rows, size) for rows in fresh if rows))

    @property
    def is_ranked(self) -> bool:
        """Whether rows can answer better or worse: whether the query asks for words."""
        return any(_ranks(term) for term in self.query.terms)

    def reason(self, row: int) -> Reason | None:
        """Say why the row is among the hits; None where the query asks for no words."""
        if not self.is_ranked:
            return None
        return next(
            (reason for rows, reason in zip(self._tiers, RANKS, strict=True) if rows >> row & 1),
            None,
        )

    @cached_property
    def span(self) -> tuple[date | None, date | None]:
        """The first and the last day that the events cover, as far as they are known."""
        dates = self.index.corpus.event_dates
        firsts = (dates[row].earliest for row in self.rows)
        lasts = map(self.index.last_days.__getitem__, self.rows)
        last = max(filter(date.max.toordinal().__ge__, lasts), default=None)
        return next(filter(None, firsts), None), date.fromordinal(last) if last else None

    def histogram(self, edges: Sequence[date]) -> list[int]:
        """Count the events that begin from each edge to the next, the last edge being an end.

        An event stands where it does in the timeline: one with an open beginning at its end.
        """
        at = [place_of(first, self.rows) for first in self.index.firsts(tuple(edges))]
        return [later - earlier for earlier, later in pairwise(at)]

    # Facets

    def count(self, entity: EntityId) -> int:
        """Count the events that there would be with this entity picked."""
        kind = self.index.corpus.entities[entity].kind
        if kind in self._counts:
            return self._counts[kind].get(entity, 0)
        return self._count(self.index.names.numbers[entity], kind)

    def _count(self, number: int, kind: EntityKind) -> int:
        if number not in self._counted:
            base, mask = self._base(kind), self._mask(kind)
            self._counted[number] = self.index.names.count_among(number, base, mask)
        return self._counted[number]

    def leading(self, kind: EntityKind, at_most: int) -> Sequence[EntityId]:
        """Return the entities of a kind with the highest counts, the highest first; none that have
        no event.

        None can have more events here than in the whole corpus, so the ones that are rare there
        need no counting: of 1,700 entities of 100,000 events some 100 are counted.
        """
        if (kind, at_most) not in self._led:
            self._led[kind, at_most] = self._leading(kind, at_most)
        return self._led[kind, at_most]

    def _leading(self, kind: EntityKind, at_most: int) -> Sequence[EntityId]:
        names = self.index.names
        if kind in self._counts or self._is_sparse(kind):
            counts = self.counts_of(kind)
            return nsmallest(at_most, counts, key=lambda e: (-counts[e], names.numbers[e]))
        best = foremost(
            names.by_frequency(kind),
            at_most,
            bound=names.row_count,
            value=lambda number: (self._count(number, kind), -number),
        )
        return [names.entities[number].id for number in best if self._count(number, kind)]

    def counts_of(self, kind: EntityKind) -> Mapping[EntityId, int]:
        """Count the same for all entities of a kind at once, without those that have no event.

        3 ms for 1,700 entities of 100,000 events, less when there are few rows; worked out once.
        """
        if kind not in self._counts:
            self._counts[kind] = self._all_counts(kind)
        return self._counts[kind]

    def _all_counts(self, kind: EntityKind) -> Mapping[EntityId, int]:
        names = self.index.names
        of_kind = names.of_kind(kind)
        counted: Mapping[int, int]
        if self._is_sparse(kind):
            counted = self._tally(kind)
        else:
            counted = {number: self._count(number, kind) for number in of_kind}
        return {
            names.entities[number].id: count
            for number, count in counted.items()
            if count and number in of_kind
        }

    def _tally(self, kind: EntityKind) -> Mapping[int, int]:
        facet = self._facet(kind)
        if facet not in self._tallies:
            numbers = numbers_in(self._base(kind), self.index.size)
            self._tallies[facet] = Counter(self.index.names.spoken_of(numbers))
        return self._tallies[facet]

    def _is_sparse(self, kind: EntityKind) -> bool:
        return self._base(kind).bit_count() < self.index.event_count // _SPARSE

    def _facet(self, kind: EntityKind) -> Field | None:
        """Return the facet of a kind if it is in force: all other kinds are counted among the same
        rows."""
        facet = Field.naming(kind)
        return facet if facet in self._facets else None

    def _base(self, kind: EntityKind) -> Rows:
        """Return the events among which an entity of this kind may be picked."""
        if kind not in self._bases:
            facet = self._facet(kind)
            self._bases[kind] = self._facets[facet] & self.index.events if facet else self._hits
        return self._bases[kind]

    def _mask(self, kind: EntityKind) -> bytes:
        """Return the flags of the same events. They are found by the facet: to look a set up by
        itself takes 0.1 ms for a million rows, and a hundred entities are counted."""
        facet = self._facet(kind)
        if facet not in self._masks:
            self._masks[facet] = flags(self._base(kind), self.index.size)
        return self._masks[facet]

    # Light

    def hits(self, text: str) -> tuple[Hit, ...]:
        """Find the stretches to light in a text on screen: a line, a title, an article's body."""
        return self._highlighter.hits(text)

    @cached_property
    def _highlighter(self) -> Highlighter:
        return Highlighter(self.index, self.query)


def select(index: Index, query: Query) -> View:
    """Find the rows that answer to the query."""
    narrowing, facets = _answers(index, query)
    alternatives = {facet: reduce(either, answers) for facet, answers in facets.items()}
    tiers = reduce(both, [*narrowing, *alternatives.values()], level(index.every))
    others = {
        facet: reduce(
            int.__and__,
            (t[-1] for t in [*narrowing, *(t for f, t in alternatives.items() if f != facet)]),
            index.every,
        )
        for facet in alternatives
    }
    return View(index, query, tiers, others)


def _answers(index: Index, query: Query) -> tuple[list[Tiers], dict[str, list[Tiers]]]:
    """Return the answers that narrow, and for each facet the answers that are alternatives."""
    narrowing: list[Tiers] = []
    facets: dict[str, list[Tiers]] = {}
    for is_run, clauses in groupby(query.clauses, key=_is_bare_word):
        if is_run:
            narrowing.append(_run(index, list(map(_bare_word, clauses))))
            continue
        for clause in clauses:
            narrows = clause.facet is None or (query.joins_names and clause.facet in NAMES)
            answers = narrowing if narrows else facets.setdefault(clause.facet or "", [])
            answers.append(_clause(index, clause))
    return narrowing, facets


def _is_bare_word(clause: Clause) -> bool:
    match clause.terms:
        case (Term(predicate=TextTerm(field=None, how=How.WORD), negated=False),):
            return True
        case _:
            return False


def _bare_word(clause: Clause) -> TextTerm:
    predicate = clause.terms[0].predicate
    assert isinstance(predicate, TextTerm)
    return predicate


def _run(index: Index, terms: Sequence[TextTerm]) -> Tiers:
    """Find the rows for bare words in a row: each must be found, or some of them as one ("viet
    nam", Vietnam)."""
    words = [term.typed for term in terms]
    names = _names_in_run(index, words)
    inside = {at for start, end in names for at in range(start + 1, end)}
    found = [level(index.every)]
    apart = 0
    for end in range(1, len(words) + 1):
        if end in inside:
            found.append(found[-1])
            continue
        if name := next((n for n in names if n[1] == end), None):
            as_name = answer_named(index, words[name[0] : end])
            assert as_name is not None
            found.append(both(found[name[0]], as_name))
            continue
        if not words[end - 1].words:
            apart = end  # a mark or a space by itself is written as one with nothing
        ways = [both(found[end - 1], answer(index, terms[end - 1]))]
        for start in range(max(apart, end - _LONGEST_NAME), end - 1):
            as_one = answer_joined(index, words[start:end])
            if as_one[-1]:
                ways.append(both(found[start], as_one))
        found.append(reduce(either, ways))
    return found[-1]


def _names_in_run(index: Index, words: Sequence[TypedText]) -> list[tuple[int, int]]:
    """Find where known names of several words stand among the words, the longest names first."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        for end in range(min(len(words), at + _LONGEST_NAME), at + 1, -1):
            run = words[at:end]
            if all(word.words for word in run) and answer_named(index, run) is not None:
                found.append((at, end))
                at = end
                break
        else:
            at += 1
    return found


_LONGEST_NAME = 4
"""Words that may be written as one; Ho Chi Minh City has four."""


def _clause(index: Index, clause: Clause) -> Tiers:
    terms = [term for term in clause.terms if not isinstance(term.predicate, UnfinishedField)]
    return reduce(either, (_term(index, term) for term in terms)) if terms else level(index.every)


def _term(index: Index, term: Term) -> Tiers:
    found = answer(index, term.predicate)
    if not term.negated:
        return found
    as_typed = found[RANKS.index(Reason.TYPO) - 1]  # a slip must not hide what nobody meant
    return level(index.every & ~as_typed)


def _ranks(term: Term) -> bool:
    """Tell whether rows can answer to the term better or worse."""
    match term:
        case Term(predicate=TextTerm(), negated=False):
            return True
        case _:
            return False
