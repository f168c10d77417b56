"""What one article says (`Analysis`) and what all of them say together (`Corpus`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field

from pktui.model.article import Article, ArticleId, Layout, Problem
from pktui.model.entity import Entity, EntityId, Mention
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


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Corpus:
    """The finished, immutable whole that every view is made from."""

    articles: Mapping[ArticleId, DatedArticle]
    """In chronological order, undated ones last."""
    events: tuple[Event, ...]
    """In chronological order."""
    entities: Mapping[EntityId, Entity]
    """Most frequently mentioned first, within each kind."""
    problems: tuple[Problem, ...] = ()
    rows: Mapping[EventId, int] = field(init=False, repr=False)
    """Where each event stands in `events`."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "rows", {event.id: row for row, event in enumerate(self.events)})

    def spoken_of(self, event: Event) -> Sequence[EntityId]:
        """Return the entities by which an event is found: for a statement those of its sentence,
        for a publication all that its article mentions, each once."""
        if event.kind is EventKind.STATEMENT:
            return event.entities
        mentioned = (entity for entity in self.articles[event.article].entities if entity)
        return tuple(dict.fromkeys((*event.entities, *mentioned)))

    @property
    def undated(self) -> tuple[DatedArticle, ...]:
        """The articles for which no date is known."""
        return tuple(a for a in self.articles.values() if a.when is None)
