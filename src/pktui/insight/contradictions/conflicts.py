"""Figures that agree, follow each other or contradict each other.

Two figures are compared where they count the same sort of thing by the same unit, and where their
articles tell of one incident or name the same place at about the same time. What they then are to
each other depends on where and as of when they hold, and on what their words allow: 61 on Monday
after 43 on Sunday is an update; 61 and 54, both on Monday and both in one town, is a conflict.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from pktui.insight.contradictions.compared_pair import (
    ComparedPair,
    PairClass,
    PairReason,
    PairRelation,
)
from pktui.insight.contradictions.figure_comparison import FigureComparison
from pktui.insight.contradictions.figure_pairs import blocks_of, may_be_compared, pairs_of
from pktui.insight.contradictions.same_event import disagreements
from pktui.insight.figures import PlacedFigure, figures_of
from pktui.insight.incidents import Incident, incidents_of, incidents_told_by
from pktui.model.article import ArticleId
from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.event import Event
from pktui.model.figure import Standing

SHOWN = frozenset((PairClass.CONFLICT, PairClass.UPDATE))
"""What is shown unless all is asked for."""


def comparisons_of(
    corpus: Corpus,
    articles: Iterable[DatedArticle],
    incidents: Sequence[Incident] | None = None,
) -> tuple[ComparedPair, ...]:
    """Every pair of figures and of dates in `articles` that was compared: conflicts first, then
    updates, then the rest, each in order of time. `incidents` are those of `articles`, where they
    are known already."""
    articles = list(articles)
    shown = {article.article.id for article in articles}
    if incidents is None:
        incidents = list(incidents_told_by(incidents_of(corpus), shown))
    figures = compared_figures(corpus, figures_of(corpus, articles), incidents)
    found = [*with_corrections(figures), *compared_dates(corpus, shown, incidents)]
    order = list(PairClass)
    found.sort(
        key=lambda each: (
            order.index(each.kind),
            any(True for _ in _taken_back(each)),
            *_time(each.a),
            *_time(each.b),
        )
    )
    return tuple(found)


def pairs_within(pairs: Iterable[ComparedPair], days: tuple[int, int]) -> Iterator[ComparedPair]:
    """Yield those of `pairs` of which one side, or both, may be of one of `days` (see
    `When.is_of`)."""
    for pair in pairs:
        whens = [side.when if isinstance(side, Event) else side.as_of for side in (pair.a, pair.b)]
        if any(when is None or when.is_of(days) for when in whens):
            yield pair


def compared_figures(
    corpus: Corpus, figures: Iterable[PlacedFigure], incidents: Iterable[Incident]
) -> tuple[ComparedPair, ...]:
    """Every pair of `figures` that was compared."""
    own = [each for each in figures if may_be_compared(each)]
    incident_of = {id_: each.id for each in incidents for id_ in each.articles}
    comparing = FigureComparison(corpus, incident_of, own)
    return _without_doubtful(
        [
            comparison
            for block in blocks_of(own).values()
            for a, b in pairs_of(block, incident_of)
            if (comparison := comparing.compare(a, b)) is not None
        ]
    )


def _without_doubtful(comparisons: Sequence[ComparedPair]) -> tuple[ComparedPair, ...]:
    """The same, where a conflict is unclear if the two articles agree on another figure of its
    kind: then the figures that differ are of something else."""
    agreeing = {
        _matter(each)
        for each in comparisons
        if each.kind is PairClass.SAME and not any(True for _ in _taken_back(each))
    }
    return tuple(
        replace(each, kind=PairClass.UNCLEAR)
        if each.kind is PairClass.CONFLICT and _matter(each) in agreeing
        else each
        for each in comparisons
    )


def _matter(comparison: ComparedPair) -> tuple[object, ...]:
    """The two articles, and what their figures are of."""
    a, b = comparison.a, comparison.b
    assert isinstance(a, PlacedFigure)
    assert isinstance(b, PlacedFigure)
    figure = a.figure
    return frozenset((a.article, b.article)), figure.kind, figure.unit, figure.event


def shown_of(comparisons: Iterable[ComparedPair]) -> Iterator[ComparedPair]:
    """The conflicts and updates, each pair of numbers once however many articles repeat it, and of
    the updates of one figure the next alone."""
    told: set[tuple[object, ...]] = set()
    for comparison in comparisons:
        if comparison.kind not in SHOWN:
            continue
        a, b = comparison.a, comparison.b
        keys: set[tuple[object, ...]] = {(comparison.kind, *sorted((_key(a), _key(b))))}
        if comparison.kind is PairClass.UPDATE and isinstance(a, PlacedFigure):
            keys = {
                (comparison.kind, a.as_of, a.place, a.figure.subject),
                (comparison.kind, *sorted((_numbers(a), _numbers(b)))),
            }
        if told.isdisjoint(keys):
            told |= keys
            yield comparison


def _numbers(side: PlacedFigure | Event) -> tuple[str, ...]:
    """Return what is the same where another article repeats it and names another place, or
    none."""
    if isinstance(side, Event):
        return _key(side)
    as_of, _, *rest = _key(side)
    return as_of, *rest


def _key(side: PlacedFigure | Event) -> tuple[str, ...]:
    """What is the same where another article repeats it."""
    if isinstance(side, Event):
        return side.when.edtf, *sorted(side.people)
    figure = side.figure
    as_of = side.as_of.edtf if side.as_of else ""
    return as_of, side.place or "", f"{figure.value:g}", figure.unit, figure.subject


def compared_dates(
    corpus: Corpus, shown: Set[ArticleId], incidents: Iterable[Incident]
) -> Iterator[ComparedPair]:
    """Dates that disagree about one deed, of the articles `shown`."""
    incident_of = {id_: each.id for each in incidents for id_ in each.articles}
    for disagreement in disagreements(corpus):
        one, other = disagreement.one, disagreement.other
        if one.article in shown and other.article in shown:
            incident = incident_of.get(one.article)
            if incident != incident_of.get(other.article):
                incident = None
            who = corpus.entities[disagreement.person].label
            is_sure = disagreement.is_only_one and (
                disagreement.is_longer_than_a_stay or incident is not None
            )
            yield ComparedPair(
                kind=PairClass.CONFLICT if is_sure else PairClass.UNCLEAR,
                reason=PairReason(
                    relation=PairRelation.SAME_DEED, quote=f"{who} {disagreement.deed}"
                ),
                incident=incident,
                a=one,
                b=other,
            )


def _time(side: PlacedFigure | Event) -> tuple[str, str]:
    when = side.as_of if isinstance(side, PlacedFigure) else side.when
    return when.sort_key[0].isoformat() if when else "", side.id


def with_corrections(comparisons: Sequence[ComparedPair]) -> tuple[ComparedPair, ...]:
    """The same, each conflict with the figure by which an article takes one side back."""
    corrected: dict[str, list[PlacedFigure]] = defaultdict(list)
    correcting: dict[ArticleId, list[PlacedFigure]] = defaultdict(list)
    for each in comparisons:
        for one, other in _taken_back(each):
            if each.kind is PairClass.SAME:
                corrected[other.id].append(one)
            elif one.article == other.article:
                correcting[one.article].append(other)
    told = {_pair(each) for each in comparisons if each.kind is PairClass.CONFLICT}
    return tuple(
        _with_correction(_told_by_correction(each, told, correcting), corrected, correcting)
        for each in comparisons
    )


def _pair(comparison: ComparedPair) -> frozenset[tuple[str, ...]]:
    """Return the two sides of a pair, which are the same where other articles repeat them."""
    return frozenset((_key(comparison.a), _key(comparison.b)))


def _told_by_correction(
    comparison: ComparedPair,
    told: Set[frozenset[tuple[str, ...]]],
    correcting: Mapping[ArticleId, Sequence[PlacedFigure]],
) -> ComparedPair:
    """Return the pair, as a conflict where a correction repeats the two numbers of a conflict that
    others `told`: a correction of what nobody else contradicts is no conflict."""
    if comparison.kind is not PairClass.UPDATE or _pair(comparison) not in told:
        return comparison
    for taken_back, _ in _taken_back(comparison):
        by = next(iter(correcting.get(taken_back.article, ())), None)
        return replace(comparison, kind=PairClass.CONFLICT, corrected_by=by)
    return comparison


def _taken_back(comparison: ComparedPair) -> Iterator[tuple[PlacedFigure, PlacedFigure]]:
    """A side that its article corrects, and the side that it is compared with."""
    for one, other in ((comparison.a, comparison.b), (comparison.b, comparison.a)):
        if not isinstance(one, PlacedFigure) or not isinstance(other, PlacedFigure):
            return
        if one.figure.standing is Standing.CORRECTED:
            yield one, other


def _with_correction(
    comparison: ComparedPair,
    corrected: Mapping[str, Sequence[PlacedFigure]],
    correcting: Mapping[ArticleId, Sequence[PlacedFigure]],
) -> ComparedPair:
    if comparison.kind is not PairClass.CONFLICT or comparison.corrected_by is not None:
        return comparison
    for side in (comparison.a, comparison.b):
        for taken_back in corrected.get(side.id, ()):
            for by in correcting.get(taken_back.article, ()):
                return replace(comparison, corrected_by=by)
    return comparison
