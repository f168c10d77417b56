"""What one article says (`Analysis`) and what all of them say together (`Corpus`)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import field
from typing import Protocol

from pktui.model.article import Article, ArticleId, Layout, Problem
from pktui.model.entity import Entity, EntityId, EntityKind, Mention
from pktui.model.event import DateEvidence, Event, EventId, EventKind
from pktui.model.figure import Figure
from pktui.model.timex import Resolution, Timex
from pktui.model.when import When
from pktui.runtime.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Analysis:
    """Everything that an article says by itself: pure, picklable, cacheable by its content."""

    article: Article
    layout: Layout
    when: When | None
    """The article's own date by its own evidence; None where it states none."""
    date_evidence: tuple[DateEvidence, ...]
    """Every reason for and against that date, strongest first."""
    timexes: tuple[Timex, ...]
    """As recognised, in order: what is resolved anew once an undated article has a date."""
    resolutions: tuple[Resolution, ...]
    """The same, resolved against `when`; one a timex."""
    mentions: tuple[Mention, ...]
    """In order of their start; a nested mention follows the one that holds it."""
    figures: tuple[Figure, ...] = ()
    """In the order of the text."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DatedArticle:
    """An article with what the whole corpus made of it."""

    article: Article
    layout: Layout
    title: str
    when: When | None
    date_evidence: tuple[DateEvidence, ...]
    resolutions: tuple[Resolution, ...]
    mentions: tuple[Mention, ...]
    entities: tuple[EntityId | None, ...]
    """Whom each of `mentions` names, one for one; None where the reader hid it."""
    figures: tuple[Figure, ...] = ()
    """As the article's analysis has them."""

    @property
    def publisher(self) -> str | None:
        """The publisher that the input names, else the one that the text itself names."""
        return self.article.publisher or self.layout.publisher


Parts = Iterable[tuple[str, bytes]]
"""Arrays and texts as bytes, each with its name."""


class Shelf(Protocol):
    """The place beside a kept corpus for what was worked out of it: its index."""

    @property
    def tellings(self) -> Shelf | None:
        """The place for what the timeline takes together; None where that is not kept."""
        ...

    def load(self) -> Mapping[str, memoryview]:
        """Return the parts that were kept of this very corpus; empty where there are none."""
        ...

    def keep(self, parts: Callable[[], Parts]) -> None:
        """Keep what `parts` gives, now or as soon as the corpus itself is kept."""
        ...


class Columns(Protocol):
    """What a kept corpus says of all its events and articles without making any of them."""

    @property
    def event_dates(self) -> Sequence[When]:
        """The date of each event, in order."""
        ...

    @property
    def article_dates(self) -> Sequence[When | None]:
        """The date of each article, in order."""
        ...

    @property
    def article_of(self) -> Sequence[int]:
        """The place of each event's article in the order of articles."""
        ...

    @property
    def paths(self) -> Sequence[str]:
        """The paths of the articles, each once."""
        ...

    @property
    def entities(self) -> Sequence[Entity]:
        """All entities, in order, each made when it is asked for."""
        ...

    @property
    def kinds(self) -> Sequence[EntityKind]:
        """The kind of each entity, in order."""
        ...

    def entities_of(self, kind: EntityKind) -> Sequence[Entity]:
        """Return the entities of one kind, in order, each made when it is asked for."""
        ...

    def named(self, row: int) -> Sequence[int]:
        """Return the places of the entities that the text of the event at `row` names."""
        ...

    def spoken_of(self, row: int) -> Sequence[int]:
        """Return the places of the entities by which the event at `row` is found."""
        ...

    def rows_of(self, article: ArticleId) -> Sequence[int]:
        """Return the places of an article's events, in order."""
        ...

    def article_at(self, row: int) -> DatedArticle:
        """Return the article at a place in the order of articles."""
        ...

    def line(self, row: int) -> str:
        """Return the text of the event at `row`."""
        ...

    def body(self, row: int) -> str:
        """Return the text of the article at a place in the order of articles."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Corpus:
    """The finished, immutable whole that every view is made from."""

    articles: Mapping[ArticleId, DatedArticle]
    """In chronological order, undated ones last."""
    events: Sequence[Event]
    """In chronological order. Those of a kept corpus are made whenever they are asked for, so two
    that were asked for in turn are equal, but need not be the same object."""
    entities: Mapping[EntityId, Entity]
    """Most frequently mentioned first, within each kind."""
    problems: tuple[Problem, ...] = ()
    rows: Mapping[EventId, int] = field(init=False, repr=False)
    """Where each event stands in `events`."""
    columns: Columns | None = field(init=False, repr=False)
    """Of a corpus that was kept; None of one that was just made."""
    shelf: Shelf | None = field(init=False, repr=False)
    """Where its index is kept; None where the corpus itself is not."""
    _told: dict[ArticleId, list[int]] = field(init=False, repr=False)
    """The rows of each article's events, once somebody has asked for them."""

    def __post_init__(self) -> None:
        put = object.__setattr__
        put(self, "rows", {event.id: row for row, event in enumerate(self.events)})
        put(self, "columns", None)
        put(self, "shelf", None)
        put(self, "_told", {})

    def spoken_of(self, event: Event) -> Sequence[EntityId]:
        """Return the entities by which an event is found: for a statement those of its sentence,
        for a publication all that its article mentions, each once."""
        if event.kind is EventKind.STATEMENT:
            return event.entities
        mentioned = (entity for entity in self.articles[event.article].entities if entity)
        return tuple(dict.fromkeys((*event.entities, *mentioned)))

    @property
    def event_dates(self) -> Sequence[When]:
        """The date of each event, in order: asking for all takes no event out of its packing."""
        return self.columns.event_dates if self.columns else [event.when for event in self.events]

    @property
    def article_dates(self) -> Sequence[When | None]:
        """The date of each article, in order; None where it has none."""
        if self.columns:
            return self.columns.article_dates
        return [dated.when for dated in self.articles.values()]

    @property
    def article_of(self) -> Sequence[int]:
        """The place of each event's article in the order of `articles`."""
        if self.columns:
            return self.columns.article_of
        places = {id_: place for place, id_ in enumerate(self.articles)}
        return [places[event.article] for event in self.events]

    @property
    def paths(self) -> Collection[str]:
        """The paths of the articles, each once."""
        if self.columns:
            return self.columns.paths
        return dict.fromkeys(dated.article.path for dated in self.articles.values())

    def entities_of(self, kind: EntityKind) -> Sequence[Entity]:
        """Return the entities of one kind, in the order of `entities`."""
        if self.columns:
            return self.columns.entities_of(kind)
        return [entity for entity in self.entities.values() if entity.kind is kind]

    def rows_of(self, article: ArticleId) -> Sequence[int]:
        """Return where the events of `article` stand in `events`, in order."""
        if self.columns:
            return self.columns.rows_of(article)
        if not self._told:
            told: dict[ArticleId, list[int]] = {}
            for row, event in enumerate(self.events):
                told.setdefault(event.article, []).append(row)
            self._told.update(told)
        return self._told.get(article, ())

    @property
    def undated(self) -> tuple[DatedArticle, ...]:
        """The articles for which no date is known."""
        if self.columns:
            dates = enumerate(self.columns.article_dates)
            return tuple(self.columns.article_at(row) for row, when in dates if when is None)
        return tuple(a for a in self.articles.values() if a.when is None)
