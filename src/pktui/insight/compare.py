"""What two articles, people or places have in common, and what only one of them has.

Each side is a set of things, each with the words that say it; so the three parts are disjoint,
together they are all that the two have, and comparing them the other way round mirrors them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

from pktui.insight.contradictions.figure_bounds import are_all_compatible, number_in_words
from pktui.insight.figures import PlacedFigure, figures_of
from pktui.insight.presence import sentence_of
from pktui.model.article import ArticleId
from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.entity import Entity, EntityId
from pktui.model.event import Event, EventKind
from pktui.model.figure import Figure
from pktui.model.span import Span
from pktui.runtime.frozen import dataclass

_QUOTES = 3
"""Quotations a side that one thing has, at most."""


class ThingKind(StrEnum):
    """What sort of thing is compared."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    DATE = "date"
    FIGURE = "figure"
    STATEMENT = "statement"


class Side(StrEnum):
    """Which of the two has a thing."""

    BOTH = "both"
    A = "a"
    B = "b"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of an article that show that it names something."""

    article: ArticleId
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One thing, who has it, and the words that say so on either side."""

    kind: ThingKind
    side: Side
    value: str
    a: tuple[Quotation, ...]
    b: tuple[Quotation, ...]
    note: str = ""
    """For a figure that both have: the numbers of either."""


_Key = tuple[ThingKind, str]


class _Things:
    """All that one side has."""

    def __init__(self) -> None:
        self.quotes: defaultdict[_Key, list[Quotation]] = defaultdict(list)
        self.numbers: defaultdict[_Key, dict[str, Figure]] = defaultdict(dict)
        """The numbers of what is counted, in words, with the first figure of each."""

    def add(self, kind: ThingKind, value: str, article: ArticleId, span: Span | None) -> None:
        """Add a value with the words that give it, as one quotation of a few."""
        quotes = self.quotes[kind, value]
        if span is not None and len(quotes) < _QUOTES:
            quotation = Quotation(article, span)
            if quotation not in quotes:
                quotes.append(quotation)

    def add_figure(self, placed: PlacedFigure) -> None:
        """Add a figure under what it counts, with its number."""
        figure = placed.figure
        value = " ".join(filter(None, (figure.subject or figure.unit, f"({figure.kind})")))
        self.add(ThingKind.FIGURE, value, placed.article, figure.span)
        numbers = self.numbers[ThingKind.FIGURE, value]
        numbers.setdefault(number_in_words(figure), figure)


def compare_articles(corpus: Corpus, a: DatedArticle, b: DatedArticle) -> tuple[Compared, ...]:
    """What two articles have in common, and what only one has."""
    by_article: defaultdict[ArticleId, list[Event]] = defaultdict(list)
    for event in corpus.events:
        by_article[event.article].append(event)
    one, other = (_of_article(corpus, each, by_article[each.article.id]) for each in (a, b))
    return tuple(_parted(one, other))


def compare_entities(corpus: Corpus, a: Entity, b: Entity) -> tuple[Compared, ...]:
    """Beside whom, when and with which figures two people or places are named."""
    one, other = (_of_entity(corpus, each, (a.id, b.id)) for each in (a, b))
    return tuple(_parted(one, other))


def _of_article(corpus: Corpus, article: DatedArticle, events: Iterable[Event]) -> _Things:
    things = _Things()
    for mention, id_ in zip(article.mentions, article.entities, strict=True):
        if id_ is not None:
            entity = corpus.entities[id_]
            things.add(ThingKind(entity.kind.value), entity.name, article.article.id, mention.span)
    for event in events:
        _add_event(things, event)
    for placed in figures_of(corpus, [article]):
        if not placed.derived_from:
            things.add_figure(placed)
    return things


def _add_event(things: _Things, event: Event) -> None:
    said = event.evidence.span
    if event.kind is EventKind.STATEMENT:
        things.add(ThingKind.DATE, event.when.edtf, event.article, said)
        things.add(ThingKind.STATEMENT, event.text, event.article, event.span)


def _of_entity(corpus: Corpus, entity: Entity, pair: Sequence[EntityId]) -> _Things:
    things = _Things()
    for event in corpus.events:
        if event.kind is EventKind.STATEMENT and entity.id in event.entities:
            _add_event(things, event)
    for id_ in entity.articles:
        article = corpus.articles[id_]
        for mention, other in zip(article.mentions, article.entities, strict=True):
            if other is not None and other not in pair:
                named = corpus.entities[other]
                things.add(ThingKind(named.kind.value), named.name, id_, mention.span)
        own = [
            span
            for mention, other in zip(article.mentions, article.entities, strict=True)
            if other == entity.id and (span := sentence_of(article, mention))
        ]
        for placed in figures_of(corpus, [article]):
            if not placed.derived_from and placed.figure.sentence in own:
                things.add_figure(placed)
    return things


def _parted(one: _Things, other: _Things) -> Iterator[Compared]:
    """What both have, then what only the first has, then the rest; by kind and name."""
    order = list(ThingKind)
    keys = sorted(
        {*one.quotes, *other.quotes},
        key=lambda key: (_side(key, one.quotes, other.quotes).value != "both", *_place(key, order)),
    )
    for side in Side:
        for key in keys:
            if _side(key, one.quotes, other.quotes) is side:
                kind, value = key
                yield Compared(
                    kind=kind,
                    side=side,
                    value=value,
                    a=tuple(one.quotes.get(key, ())),
                    b=tuple(other.quotes.get(key, ())),
                    note=_note(key, side, one, other),
                )


def _place(key: _Key, order: Sequence[ThingKind]) -> tuple[int, str]:
    return order.index(key[0]), key[1]


def _side(
    key: _Key, one: Mapping[_Key, Sequence[Quotation]], other: Mapping[_Key, Sequence[Quotation]]
) -> Side:
    if key in one and key in other:
        return Side.BOTH
    return Side.A if key in one else Side.B


def _note(key: _Key, side: Side, one: _Things, other: _Things) -> str:
    if key[0] is not ThingKind.FIGURE:
        return ""
    numbers = [things.numbers.get(key, {}) for things in (one, other)]
    a, b = map(", ".join, numbers)
    if side is not Side.BOTH:
        return f"{side.upper()} {a or b}"
    ours, theirs = (list(each.values()) for each in numbers)
    is_same = are_all_compatible(ours, theirs) and are_all_compatible(theirs, ours)
    return f"A {a}, B {b}: {'same' if is_same else 'different'}"
