"""A selection as a report: what it covers, what happened when, who and where, and what disagrees.

Every line that says something is a claim with a number: a quotation of an article, or a count that
its query gives again. The document knows nothing of how it is written down.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from pktui.corpus.plausibility import far_off_rows
from pktui.insight.anchoring import quotation
from pktui.model.article import ArticleId, Problem
from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.entity import Entity, EntityKind
from pktui.model.event import Event
from pktui.model.mark import PlacedMark
from pktui.query.asked_days import asked_days, is_within
from pktui.query.language import Query
from pktui.report.cited_claims import CitedClaims
from pktui.report.claims import Claim
from pktui.report.counted_words import articles_in_words, events_in_words
from pktui.report.counts import Counts
from pktui.report.findings import finding_sections, story_section
from pktui.report.lines import ReportCount, ReportLine, ReportSection
from pktui.runtime.frozen import dataclass
from pktui.wording.dates import date_in_words
from pktui.wording.language import say

NAMES_A_KIND = 30
"""People, places and organisations that a report lists of each: what a reader takes in."""

_MOST_SOURCES = 8
"""Sources that are named: two lines of a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameCount:
    """An entity, and the number of events that speak of it."""

    name: str
    kind: EntityKind
    events: ReportCount


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDocument:
    """Everything that a report says, in the order in which it says it."""

    query: str
    made: datetime
    events: ReportCount
    articles: ReportCount
    sources: tuple[str, ...]
    """The names of the sources of the articles, those of most articles first; where there are many,
    the last one says how many more there are."""
    span: str
    """From when to when, in words; empty without events."""
    story: ReportSection | None
    """The days that matter most; None where no article names a day."""
    timeline: tuple[ReportLine, ...]
    findings: tuple[ReportSection, ...]
    """What several articles say together: incidents, figures, conflicts, presence."""
    names: tuple[NameCount, ...]
    marks: tuple[ReportLine, ...]
    undated: tuple[str, ...]
    """The titles of articles without a date."""
    problems: tuple[Problem, ...]
    claims: tuple[Claim, ...]


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
    from pktui.query.parse import parse_finished

    parsed = parse_finished(query)
    counts = Counts(corpus, parsed, events=events, articles=articles)
    evidence = CitedClaims(query, counts)
    return ReportDocument(
        query=query,
        made=made,
        events=evidence.counted("events", "", events_in_words),
        articles=evidence.counted("articles", "", articles_in_words),
        sources=tuple(_sources(evidence, articles)),
        span=_span(corpus, events, parsed),
        story=story_section(evidence),
        timeline=evidence.all_told(events),
        findings=tuple(finding_sections(evidence)),
        names=tuple(_names(evidence)),
        marks=tuple(_marked(evidence, one) for one in marks),
        undated=tuple(dated.title for dated in articles if dated.when is None),
        problems=_problems(corpus, articles),
        claims=tuple(evidence.claims),
    )


def _sources(evidence: CitedClaims, articles: Sequence[DatedArticle]) -> Iterator[str]:
    """Yield the names of the sources of most articles, as the lines of the report have them: every
    publisher, but a folder or a file only if several articles are from it."""
    named = Counter(evidence.source_of(dated.article.id) for dated in articles)
    publishers = {dated.publisher for dated in articles}
    known = [name for name, count in named.most_common() if name in publishers or count > 1]
    yield from known[:_MOST_SOURCES]
    if more := len(known[_MOST_SOURCES:]):
        yield say("and {more} more", more=more)


def _span(corpus: Corpus, events: Sequence[Event], query: Query) -> str:
    """Say from when to when the `events` are, by those that lie wholly in the stretch that `query`
    asks for and are not hard to believe: others are of the century around it, or open."""
    asked, far = asked_days(query), frozenset(far_off_rows(corpus))
    told = [
        event.when
        for event in events
        if is_within(event.when, asked) and corpus.rows[event.id] not in far
    ] or [event.when for event in events]
    if not told:
        return ""
    first = min(told, key=lambda when: (when.earliest or date.min, when.latest or date.max))
    last = max(told, key=lambda when: (when.latest or date.max, when.earliest or date.min))
    words = date_in_words(first), date_in_words(last)
    if words[0] == words[1]:
        return words[0]
    return say("{first} to {last}", first=words[0], last=words[1])


def _names(evidence: CitedClaims) -> Iterable[NameCount]:
    corpus, events = evidence.corpus, evidence.counts.events
    counts = Counter(id_ for event in events for id_ in dict.fromkeys(corpus.spoken_of(event)))
    shown: Counter[EntityKind] = Counter()
    for id_, _ in counts.most_common():
        entity = corpus.entities[id_]
        if shown[entity.kind] == NAMES_A_KIND:
            continue
        shown[entity.kind] += 1
        yield NameCount(
            name=entity.name,
            kind=entity.kind,
            events=evidence.counted("events", _query_of(entity), events_in_words),
        )


_FIELDS = {EntityKind.PERSON: "who", EntityKind.PLACE: "where", EntityKind.ORGANISATION: "org"}


def _query_of(entity: Entity) -> str:
    name = entity.name.replace("\\", "\\\\").replace('"', '\\"')
    return f'{_FIELDS[entity.kind]}:"{name}"'


def _marked(evidence: CitedClaims, one: PlacedMark) -> ReportLine:
    mark, now = one.mark, one.now
    if now.article and now.span:
        dated = evidence.corpus.articles[ArticleId(now.article)]
        quote, article = quotation(dated.article, now.span), evidence.cited(dated.article.id)
    else:
        quote, article = mark.quote, mark.article
    said = [*(f"#{tag}" for tag in mark.tags), *([mark.note] if mark.note else [])]
    if now.state.value != "in place":
        said.append(say("({state} since it was marked)", state=say(now.state.value)))
    return ReportLine(
        claim=evidence.quote(quote, article, None),
        text=quote.exact,
        source=article.publisher or evidence.source_of(article.id) or article.path,
        note=" ".join(said),
    )


def _problems(corpus: Corpus, articles: Sequence[DatedArticle]) -> tuple[Problem, ...]:
    """What could not be read, and what is not to be trusted of the articles that are covered."""
    chosen = {dated.article.id for dated in articles}
    return tuple(
        problem
        for problem in corpus.problems
        if problem.article is None or problem.article in chosen
    )
