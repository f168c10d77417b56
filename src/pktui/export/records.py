"""The records that pktui promises to the outside: their fields, names and order.

Inside pktui spans count the normalised text; here, and nowhere else, they become offsets into the
text as it was given, with the words that stand there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from pktui.model.article import Article, Problem
from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.entity import Entity, EntityId
from pktui.model.event import DateEvidence, Event
from pktui.model.span import Span
from pktui.model.timex import Resolution
from pktui.model.when import When

Value: TypeAlias = (
    "str | int | float | list[str] | list[int | float | None] | Record | list[Record] | None"
)
Record: TypeAlias = "dict[str, Value]"

_DATE = ("when", "earliest", "latest", "granularity", "basis")

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "events": (
        *("id", "kind", *_DATE, "text", "part", "people", "places", "organisations"),
        *("article.id", "article.title", "article.when", "article.publisher", "article.path"),
        *("evidence.surface", "evidence.start", "evidence.end", "evidence.rule"),
        "evidence.anchor",
    ),
    "articles": (
        *("id", "title", *_DATE),
        *("evidence.surface", "evidence.start", "evidence.end", "evidence.rule"),
        *("evidence.when", "evidence.time", "evidence.note"),
        *("publisher", "section", "url", "path", "characters", "also_at"),
    ),
    "entities": (
        *("id", "name", "label", "kind", "aliases", "articles", "mentions", "first", "last"),
    ),
    "annotations": (
        *("article", "path", "when"),
        *("timexes.start", "timexes.end", "timexes.surface", "timexes.kind", "timexes.value"),
        *("mentions.start", "mentions.end", "mentions.surface", "mentions.kind"),
        "mentions.entity",
    ),
    "check": ("kind", "path", "line", "article", "reason"),
}
"""For formats that are tables: the fields of each command's records, objects taken apart."""


def event_records(corpus: Corpus, events: Iterable[Event]) -> Iterator[Record]:
    """Yield one record for each event, in the order given."""
    articles = {id_: article_reference(article) for id_, article in corpus.articles.items()}
    for event in events:
        article = corpus.articles[event.article]
        yield {
            "id": event.id,
            "kind": event.kind.value,
            **_date_fields(event.when),
            "text": event.text,
            "part": event.part.value,
            "people": names_of(corpus, event.people),
            "places": names_of(corpus, event.places),
            "organisations": names_of(corpus, event.organisations),
            "article": articles[event.article],
            "evidence": _event_evidence(article.article, event.evidence),
        }


def article_records(articles: Iterable[DatedArticle]) -> Iterator[Record]:
    """Yield one record for each article, in the order given."""
    for dated in articles:
        article = dated.article
        yield {
            "id": article.id,
            "title": dated.title,
            **_date_fields(dated.when),
            "evidence": [_date_evidence(article, reason) for reason in dated.date_evidence],
            "publisher": dated.publisher,
            "section": article.section,
            "url": article.url,
            "path": article.path,
            "characters": len(article.text_as_given),
            "also_at": list(article.also_at),
        }


def entity_records(corpus: Corpus, entities: Iterable[Entity]) -> Iterator[Record]:
    """Yield one record for each person, place or organisation, in the order given."""
    for entity in entities:
        articles = entity.articles
        dates = [when for id_ in articles if (when := corpus.articles[id_].when)]
        yield {
            "id": entity.id,
            "name": entity.name,
            "label": entity.label,
            "kind": entity.kind.value,
            "aliases": list(entity.aliases),
            "articles": len(articles),
            "mentions": len(entity.appearances),
            "first": dates[0].edtf if dates else None,
            "last": dates[-1].edtf if dates else None,
        }


def annotation_records(corpus: Corpus, articles: Iterable[DatedArticle]) -> Iterator[Record]:
    """Yield one record for each article: what stands where, for programs that mark up the text."""
    names: Mapping[EntityId | None, str | None] = {
        None: None,
        **{id_: entity.name for id_, entity in corpus.entities.items()},
    }
    for dated in articles:
        article = dated.article
        place = _place_in(article)
        yield {
            "article": article.id,
            "path": article.path,
            "when": dated.when.edtf if dated.when else None,
            "timexes": [
                {**place(timex.start, timex.end), "kind": timex.kind.value, "value": timex.value}
                for resolution in dated.resolutions
                for timex in resolution.annotated
            ],
            "mentions": [
                {
                    **place(mention.start, mention.end),
                    "kind": mention.kind.value,
                    "entity": names[entity],
                }
                for mention, entity in zip(dated.mentions, dated.entities, strict=True)
            ],
        }


def problem_records(problems: Iterable[Problem]) -> Iterator[Record]:
    """Yield one record for each problem, in the order given."""
    for problem in problems:
        yield {
            "kind": problem.kind.value,
            "path": problem.path,
            "line": problem.line,
            "article": problem.article,
            "reason": problem.reason,
        }


def _place_in(article: Article) -> Callable[[int, int], Record]:
    """Find where a stretch of the article stands in the text as it was given, and its words
    there."""
    text = article.text_as_given
    if article.offsets is None:
        return lambda start, end: {"start": start, "end": end, "surface": text[start:end]}
    to_given = article.offsets.to_given

    def place(start: int, end: int) -> Record:
        start, end = to_given(start), to_given(end)
        return {"start": start, "end": end, "surface": text[start:end]}

    return place


def _date_fields(when: When | None) -> Record:
    if when is None:
        return dict.fromkeys(_DATE)
    return {
        "when": when.edtf,
        "earliest": when.first_day,
        "latest": when.last_day,
        "granularity": when.granularity.value,
        "basis": when.basis.value,
    }


def article_reference(dated: DatedArticle) -> Record:
    """Return what the record of something else says of its article."""
    return {
        "id": dated.article.id,
        "title": dated.title,
        "when": dated.when.edtf if dated.when else None,
        "publisher": dated.publisher,
        "path": dated.article.path,
    }


def names_of(corpus: Corpus, ids: Iterable[EntityId]) -> list[str]:
    """Return the full names of the entities `ids`, in the order given."""
    return [corpus.entities[id_].name for id_ in ids]


def _event_evidence(article: Article, evidence: Resolution | DateEvidence) -> Record:
    if isinstance(evidence, Resolution):
        anchor = evidence.anchor.when.edtf if evidence.anchor else None
        return {**_words(article, evidence.span), "rule": evidence.rule, "anchor": anchor}
    return {**_reason(article, evidence), "anchor": None}


def _date_evidence(article: Article, reason: DateEvidence) -> Record:
    return {
        **_reason(article, reason),
        "when": reason.when.edtf if reason.when else None,
        "time": reason.time,
        "note": reason.note,
    }


def _reason(article: Article, reason: DateEvidence) -> Record:
    """Return the words and the rule of a reason; without offsets where the words stand outside
    the text."""
    words: Record
    if reason.span is None:
        words = {"surface": reason.surface, "start": None, "end": None}
    else:
        words = _words(article, reason.span)
    return {**words, "rule": reason.rule}


def _words(article: Article, span: Span) -> Record:
    given = article.to_given(span)
    return {
        "surface": given.of(article.text_as_given),
        "start": given.start,
        "end": given.end,
    }
