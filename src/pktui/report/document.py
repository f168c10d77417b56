"""A selection as a report: what it covers, what happened when, who and where, and what disagrees.

Every line that says something is a claim with a number: a quotation of an article, or a count that
its query gives again. The document knows nothing of how it is written down.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime

from pktui.insight.anchoring import citation, quotation
from pktui.insight.incidents import Telling, incidents_of, within
from pktui.model.article import ArticleId, Problem
from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.entity import Entity, EntityKind
from pktui.model.event import Event
from pktui.model.mark import Citation, PlacedMark, Quote
from pktui.model.when import When
from pktui.report.claims import Claim, CountedClaim, QuotedClaim
from pktui.runtime.frozen import dataclass
from pktui.wording.en.dates import date_in_words

NAMES_A_KIND = 30
"""People, places and organisations that a report lists of each: what a reader takes in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """One claim, as a line of the report."""

    claim: int
    text: str
    """What it says, on one line."""
    when: When | None = None
    names: tuple[str, ...] = ()
    """The people, places and organisations that the line is found by."""
    source: str = ""
    """Who says it: the publisher, else the article's path."""
    note: str = ""
    """What the reader noted, or what became of the words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameCount:
    """An entity, and the number of events that speak of it."""

    claim: int
    name: str
    kind: EntityKind
    events: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedApart:
    """One happening that articles put on different days."""

    label: str
    lines: tuple[ReportLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDocument:
    """Everything that a report says, in the order in which it says it."""

    query: str
    made: datetime
    events: int
    events_claim: int
    articles: int
    articles_claim: int
    sources: tuple[str, ...]
    span: str
    """From when to when, in words; empty without events."""
    timeline: tuple[ReportLine, ...]
    names: tuple[NameCount, ...]
    marks: tuple[ReportLine, ...]
    disagreements: tuple[DatedApart, ...]
    undated: tuple[str, ...]
    """The titles of articles without a date."""
    problems: tuple[Problem, ...]
    claims: tuple[Claim, ...]


class _Claims:
    """Numbers claims in the order in which they are made."""

    def __init__(self, query: str) -> None:
        self.made: list[Claim] = []
        self._query = query

    def quote(self, quote: Quote, article: Citation, when: When | None) -> int:
        number = len(self.made) + 1
        edtf = when.edtf if when else None
        self.made.append(QuotedClaim(number=number, quote=quote, article=article, when=edtf))
        return number

    def count(self, what: str, result: int, within: str = "") -> int:
        number = len(self.made) + 1
        self.made.append(
            CountedClaim(number=number, query=self._query, within=within, what=what, result=result)
        )
        return number


def report_of(
    corpus: Corpus,
    *,
    query: str,
    events: Sequence[Event],
    articles: Sequence[DatedArticle],
    marks: Iterable[PlacedMark],
    made: datetime,
) -> ReportDocument:
    """Make the report of the `events` and `articles` that `query` finds in `corpus`."""
    claims = _Claims(query)
    cited = {dated.article.id: citation(dated) for dated in corpus.articles.values()}
    return ReportDocument(
        query=query,
        made=made,
        events=len(events),
        events_claim=claims.count("events", len(events)),
        articles=len(articles),
        articles_claim=claims.count("articles", len(articles)),
        sources=tuple(dict.fromkeys(a.publisher for a in articles if a.publisher)),
        span=_span(events),
        timeline=tuple(_told(corpus, event, claims, cited) for event in events),
        names=tuple(_names(corpus, events, claims)),
        marks=tuple(_marked(corpus, one, claims, cited) for one in marks),
        disagreements=tuple(_disagreements(corpus, articles, claims, cited)),
        undated=tuple(dated.title for dated in articles if dated.when is None),
        problems=_problems(corpus, articles),
        claims=tuple(claims.made),
    )


def _span(events: Sequence[Event]) -> str:
    if not events:
        return ""
    first, last = date_in_words(events[0].when), date_in_words(events[-1].when)
    return first if first == last else f"{first} to {last}"


def _told(
    corpus: Corpus, event: Event, claims: _Claims, cited: dict[ArticleId, Citation]
) -> ReportLine:
    dated = corpus.articles[event.article]
    if event.span is not None:
        quote = quotation(dated.article, event.span)
    else:  # the title came beside the text
        quote = Quote(exact=event.text, start=0, end=0)
    names = tuple(corpus.entities[id_].name for id_ in event.entities)
    return ReportLine(
        claim=claims.quote(quote, cited[event.article], event.when),
        text=quote.exact,
        when=event.when,
        names=names,
        source=dated.publisher or dated.article.path,
    )


def _names(corpus: Corpus, events: Sequence[Event], claims: _Claims) -> Iterable[NameCount]:
    counts = Counter(id_ for event in events for id_ in dict.fromkeys(corpus.spoken_of(event)))
    shown: Counter[EntityKind] = Counter()
    for id_, _ in counts.most_common():
        entity = corpus.entities[id_]
        if shown[entity.kind] == NAMES_A_KIND:
            continue
        shown[entity.kind] += 1
        query = _query_of(entity)
        count = _counted(corpus, events, query)
        yield NameCount(
            claim=claims.count("events", count, query),
            name=entity.name,
            kind=entity.kind,
            events=count,
        )


_FIELDS = {EntityKind.PERSON: "who", EntityKind.PLACE: "where", EntityKind.ORGANISATION: "org"}


def _query_of(entity: Entity) -> str:
    name = entity.name.replace("\\", "\\\\").replace('"', '\\"')
    return f'{_FIELDS[entity.kind]}:"{name}"'


def _counted(corpus: Corpus, events: Sequence[Event], query: str) -> int:
    from pktui.query.listing import select
    from pktui.query.parse import parse_finished

    found = {event.id for event in select(corpus, parse_finished(query)).events}
    return sum(event.id in found for event in events)


def _marked(
    corpus: Corpus, one: PlacedMark, claims: _Claims, cited: dict[ArticleId, Citation]
) -> ReportLine:
    mark, now = one.mark, one.now
    if now.article and now.span:
        dated = corpus.articles[ArticleId(now.article)]
        quote, article = quotation(dated.article, now.span), cited[dated.article.id]
    else:
        quote, article = mark.quote, mark.article
    said = [*(f"#{tag}" for tag in mark.tags), *([mark.note] if mark.note else [])]
    if now.state.value != "in place":
        said.append(f"({now.state.value} since it was marked)")
    return ReportLine(
        claim=claims.quote(quote, article, None),
        text=quote.exact,
        source=article.publisher or article.path,
        note=" ".join(said),
    )


def _disagreements(
    corpus: Corpus,
    articles: Sequence[DatedArticle],
    claims: _Claims,
    cited: dict[ArticleId, Citation],
) -> Iterable[DatedApart]:
    chosen = {dated.article.id for dated in articles}
    for incident in within(incidents_of(corpus), chosen):
        if len(incident.days) > 1:
            told = [one for one in incident.tellings if one.event and one.event.span]
            yield DatedApart(
                label=incident.label,
                lines=tuple(_telling(corpus, one, claims, cited) for one in told),
            )


def _telling(
    corpus: Corpus, telling: Telling, claims: _Claims, cited: dict[ArticleId, Citation]
) -> ReportLine:
    assert telling.event is not None
    return _told(corpus, telling.event, claims, cited)


def _problems(corpus: Corpus, articles: Sequence[DatedArticle]) -> tuple[Problem, ...]:
    """What could not be read, and what is not to be trusted of the articles that are covered."""
    chosen = {dated.article.id for dated in articles}
    return tuple(
        problem
        for problem in corpus.problems
        if problem.article is None or problem.article in chosen
    )


def one_line(text: str) -> str:
    """`text` on one line, as a report shows it."""
    from pktui.insight.anchoring import folded
    from pktui.text.sanitise import neutralise

    return neutralise(folded(text))
