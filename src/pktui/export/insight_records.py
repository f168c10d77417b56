"""The records of what a pile says together: story, incidents, figures, conflicts and the like."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pktui.export.records import Record, article_reference, event_records, names_of
from pktui.insight.compare import Compared, Quotation
from pktui.insight.contradictions.compared_pair import ComparedPair
from pktui.insight.contradictions.reasons import reason_in_record
from pktui.insight.figures import PlacedFigure
from pktui.insight.incidents import Incident, Telling
from pktui.insight.presence import Cited, FirstMention, Gap, Presence, Silence
from pktui.insight.story import StoryDay
from pktui.model.article import ArticleId
from pktui.model.corpus import Corpus
from pktui.model.event import Event
from pktui.model.span import Span

_ARTICLE = ("article.id", "article.title", "article.when", "article.publisher", "article.path")

_SIDE = ("id", "text", *_ARTICLE)
"""What figures and events have in common."""

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "story": (
        *("when", "rank", "score", "articles", "later_articles", "publication_days", "in_lead"),
        *("lines.text", "lines.start", "lines.end", "lines.event"),
    ),
    "incidents": (
        *("id", "when", "label", "publishers", "dates_disagree", "score"),
        *("articles.id", "articles.title", "articles.when", "articles.publisher"),
        *("shared.people", "shared.places", "shared.organisations", "shared.words"),
        *("statements.text", "statements.start", "statements.end"),
    ),
    "figures": (
        *("id", "value", "unit", "kind", "subject", "group", "event", "place", "qualifier"),
        *("as_of", "as_of_basis", "derived_from", "quote.text", "quote.start", "quote.end", "text"),
        *_ARTICLE,
    ),
    "conflicts": (
        *("class", "why", "incident"),
        *(f"{side}.{field}" for side in "ab" for field in _SIDE),
        "corrected_by.id",
    ),
    "presence": (
        *("kind", "name", "entity", "when", "before", "after", "since", "direction", "days"),
        *("articles_between", "usual_gap_days", "quote", "article.id", "article.title"),
        *("last.when", "last.article.id", "last.quote", "next.when", "next.article.id"),
    ),
    "compare": ("kind", "in", "value", "a.text", "b.text", "note"),
}
"""For formats that are tables: the fields of each command's records, objects taken apart."""


def story_records(corpus: Corpus, story: Iterable[StoryDay]) -> Iterator[Record]:
    """Yield one record for each day, in the order given."""
    for day in story:
        yield {
            "when": day.when.edtf,
            "rank": day.rank,
            "score": round(day.score, 2),
            "articles": day.articles,
            "later_articles": day.later_articles,
            "publication_days": day.publication_days,
            "in_lead": day.in_lead,
            "lines": [_line(corpus, event) for event in day.lines],
        }


def _line(corpus: Corpus, event: Event) -> Record:
    dated = corpus.articles[event.article]
    words: Record = {"text": event.text, "start": None, "end": None}
    if event.span is not None:
        words = quoted(corpus, event.article, event.span)
    return {**words, "event": event.id, "article": article_reference(dated)}


def incident_records(corpus: Corpus, incidents: Iterable[Incident]) -> Iterator[Record]:
    """Yield one record for each incident, in the order given."""
    for incident in incidents:
        articles = [corpus.articles[id_] for id_ in incident.articles]
        yield {
            "id": incident.id,
            "when": incident.day.isoformat() if incident.day else None,
            "label": incident.label,
            "articles": [article_reference(article) for article in articles],
            "publishers": len({a.publisher for a in articles if a.publisher}),
            "dates_disagree": len(incident.days) > 1,
            "score": round(incident.score, 2),
            "shared": {
                "people": names_of(corpus, incident.people),
                "places": names_of(corpus, incident.places),
                "organisations": names_of(corpus, incident.organisations),
                "words": list(incident.words),
            },
            "statements": [_telling_record(corpus, telling) for telling in incident.tellings],
        }


def _telling_record(corpus: Corpus, telling: Telling) -> Record:
    if telling.span is None:
        title = corpus.articles[telling.article].title
        return {"article": telling.article, "text": title, "start": None, "end": None}
    return {"article": telling.article, **quoted(corpus, telling.article, telling.span)}


def quoted(corpus: Corpus, article: ArticleId, span: Span) -> Record:
    """Return the words at `span` as the article's input gave them, and where they stand there."""
    source = corpus.articles[article].article
    given = source.to_given(span)
    return {
        "text": given.of(source.text_as_given),
        "start": given.start,
        "end": given.end,
    }


def figure_records(corpus: Corpus, figures: Iterable[PlacedFigure]) -> Iterator[Record]:
    """Yield one record for each figure, in the order given."""
    for figure in figures:
        yield figure_record(corpus, figure)


def figure_record(corpus: Corpus, placed: PlacedFigure) -> Record:
    """Return the record of one figure; one that follows from others has no quotation."""
    figure, dated = placed.figure, corpus.articles[placed.article]
    quote = None if placed.derived_from else quoted(corpus, placed.article, figure.span)
    low, high = (None if end is None else plain_number(end) for end in (figure.low, figure.high))
    return {
        "id": placed.id,
        "value": [low, high],
        "unit": figure.unit,
        "kind": figure.kind.value,
        "subject": figure.subject,
        "group": figure.group or None,
        "event": figure.event,
        "place": placed.place,
        "qualifier": figure.hedge.value if figure.hedge else None,
        "as_of": placed.as_of.edtf if placed.as_of else None,
        "as_of_basis": placed.as_of_basis.value,
        "derived_from": list(placed.derived_from),
        "quote": quote,
        "text": quoted(corpus, placed.article, figure.sentence)["text"],
        "article": article_reference(dated),
    }


def plain_number(value: float) -> int | float:
    """Return `value` without a decimal point where it is whole."""
    return int(value) if value == int(value) else value


def comparison_records(corpus: Corpus, comparisons: Iterable[ComparedPair]) -> Iterator[Record]:
    """Yield one record for each pair, in the order given."""
    for comparison in comparisons:
        by = comparison.corrected_by
        yield {
            "class": comparison.kind.value,
            "why": reason_in_record(comparison),
            "incident": comparison.incident,
            "a": _side(corpus, comparison.a),
            "b": _side(corpus, comparison.b),
            "corrected_by": figure_record(corpus, by) if by else None,
        }


def _side(corpus: Corpus, side: PlacedFigure | Event) -> Record:
    if isinstance(side, Event):
        return next(event_records(corpus, [side]))
    return figure_record(corpus, side)


def presence_records(corpus: Corpus, found: Iterable[Presence]) -> Iterator[Record]:
    """Yield one record for each first mention, silence, change of role or gap, in the order
    given."""
    for each in found:
        yield _presence(corpus, each)


def _presence(corpus: Corpus, found: Presence) -> Record:
    if isinstance(found, Gap):
        days: Record = {"after": found.after.isoformat(), "before": found.before.isoformat()}
        return {"kind": "gap", **days, "days": found.days}
    name: Record = {"name": found.entity.name, "entity": found.entity.id}
    if isinstance(found, FirstMention):
        return {"kind": "first", **name, **_cited(corpus, found.cited)}
    if isinstance(found, Silence):
        return {
            "kind": "silence",
            **name,
            "last": _cited(corpus, found.last),
            "next": _cited(corpus, found.next) if found.next else None,
            "days": found.days,
            "articles_between": found.articles_between,
            "usual_gap_days": plain_number(found.usual_gap),
        }
    return {
        "kind": "role",
        **name,
        "before": found.before,
        "after": found.after,
        "since": found.since.isoformat(),
        "direction": found.direction,
        **_cited(corpus, found.cited),
    }


def _cited(corpus: Corpus, cited: Cited) -> Record:
    quote = quoted(corpus, cited.article, cited.quote)["text"] if cited.quote else None
    dated = corpus.articles[cited.article]
    return {
        "article": article_reference(dated),
        "when": dated.when.edtf if dated.when else None,
        "quote": quote,
    }


def compared_records(corpus: Corpus, compared: Iterable[Compared]) -> Iterator[Record]:
    """Yield one record for each thing that two articles, people or places have, in the order
    given."""
    for each in compared:
        yield {
            "kind": each.kind.value,
            "in": each.side.value,
            "value": each.value,
            "a": [_quotation(corpus, quotation) for quotation in each.a],
            "b": [_quotation(corpus, quotation) for quotation in each.b],
            "note": each.note,
        }


def _quotation(corpus: Corpus, quotation: Quotation) -> Record:
    return {"article": quotation.article, **quoted(corpus, quotation.article, quotation.span)}
