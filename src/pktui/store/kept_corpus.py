"""A kept corpus: the blocks of its file, and what they hold by its number."""

from __future__ import annotations

import marshal
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import Any, Generic, Literal, TypeVar

from pktui.model.article import ArticleId
from pktui.model.corpus import DatedArticle
from pktui.model.entity import Entity, EntityId, EntityKind
from pktui.model.event import Event, EventId, EventKind
from pktui.model.when import When
from pktui.runtime.lazy_sequence import LazySequence
from pktui.store.codec import fill
from pktui.store.packing.packed_records import (
    ARTICLES,
    ENTITIES,
    EVENTS,
    HEADS,
    KINDS,
    NAMES,
    NONE,
    PROBLEMS,
    TAG,
    WHENS,
)
from pktui.store.stored_rows import Buffer, IdNumbers, Records, SomeRows, StoredRows

T = TypeVar("T")


class _Dates(LazySequence[T], Generic[T]):
    """The dates of all rows; a row has the number of one of the few different dates."""

    def __init__(self, numbers: memoryview, dates: Mapping[int, T]) -> None:
        self._numbers = numbers
        self._dates = dates

    def __len__(self) -> int:
        return len(self._numbers)

    def value_at(self, place: int) -> T:
        """Return the date of the row at `place`."""
        return self._dates[self._numbers[place]]

    def __iter__(self) -> Iterator[T]:
        return map(self._dates.__getitem__, self._numbers)


class KeptCorpus:
    """The blocks of a snapshot, and what they hold by its number."""

    def __init__(self, blocks: Iterable[Buffer]) -> None:
        parts: dict[str, list[Buffer]] = {}
        for block in blocks:
            parts.setdefault(bytes(block[:TAG]).decode().rstrip(), []).append(block[TAG:])

        def records(name: str) -> Records:
            return Records(parts.get(name, ()))

        def column(name: str, form: Literal["I", "Q"] = "I") -> memoryview:
            return memoryview(parts[name][0]).cast(form)

        self.stamp = bytes(parts["stamp"][0])
        articles, events, entities, paths = marshal.loads(parts["counts"][0])  # noqa: S302
        self._heads, self._texts = records("article"), records("text")
        self._analyses = records("analysis")
        self._events, self.lines = records("event"), records("line")
        self._entities = records("entity")
        self._names: Sequence[EntityId] = marshal.loads(parts["names"][0])  # noqa: S302
        self.article_of, self.reasons = column("ev-art"), column("reason")
        self.starts, self.ends = column("start"), column("end")
        self._told, self._told_rows = column("told"), column("told-row")
        packed_whens: list[Any] = marshal.loads(parts["whens"][0])  # noqa: S302
        whens: dict[int, Any] = dict(enumerate(map(WHENS.unpack, packed_whens)))
        self.event_dates: Sequence[When] = _Dates(column("ev-when"), whens)
        self.article_dates: Sequence[When | None] = _Dates(column("ar-when"), {**whens, NONE: None})
        self._kinds = bytes(parts["kinds"][0])
        self._path_count, self._paths = paths, records("path")
        self.articles = StoredRows(articles, self._article)
        self.events = StoredRows(events, self._event)
        self.entities = StoredRows(entities, self._entity)
        self.article_numbers: IdNumbers[ArticleId] = IdNumbers(
            column("ar-hash", "Q"), column("ar-at"), self._article_id
        )
        self.event_numbers: IdNumbers[EventId] = IdNumbers(
            column("ev-hash", "Q"), column("ev-at"), self._event_id
        )
        self.entity_numbers: IdNumbers[EntityId] = IdNumbers(
            column("en-hash", "Q"), column("en-at"), self._names.__getitem__
        )
        self.problems = [
            PROBLEMS.unpack(one)
            for one in marshal.loads(parts["problems"][0])  # noqa: S302
        ]

    def rows_of(self, article: ArticleId) -> Sequence[int]:
        """Return the places of an article's events, in order."""
        row = self.article_numbers.get(article)
        if row is None:
            return ()
        return self._told_rows[self._told[row] : self._told[row + 1]].tolist()

    def entities_of(self, kind: EntityKind) -> Sequence[Entity]:
        """Return the entities of one kind, in order, each made when it is asked for."""
        number = KINDS.index(kind)
        numbers = [at for at, one in enumerate(self._kinds) if one == number]
        return SomeRows(self.entities, array("I", numbers))

    @cached_property
    def kinds(self) -> Sequence[EntityKind]:
        """The kind of each entity, in order."""
        return [KINDS[number] for number in self._kinds]

    def named(self, row: int) -> Sequence[int]:
        """Return the numbers of the entities that the text of the event at `row` names."""
        _, *named = marshal.loads(self._events[row])  # noqa: S302 - see `store.codec`
        return list(chain.from_iterable(named))

    def spoken_of(self, row: int) -> Sequence[int]:
        """Return the numbers of what `Corpus.spoken_of` gives for the event at `row`."""
        packed, *named = marshal.loads(self._events[row])  # noqa: S302 - see `store.codec`
        numbers = list(chain.from_iterable(named))
        if packed[_KIND] == EventKind.STATEMENT:
            return numbers
        *_, mentioned = marshal.loads(self._heads[self.article_of[row]])  # noqa: S302
        others = (number for number in array("I", mentioned) if number != NONE)
        return list(dict.fromkeys((*numbers, *others)))

    @cached_property
    def paths(self) -> Sequence[str]:
        """The paths of the articles, each once."""
        return list(map(self._paths.text, range(self._path_count)))

    def line(self, row: int) -> str:
        """Return the text of the event at `row`."""
        return self.lines.text(row)

    def body(self, row: int) -> str:
        """Return the text of the article at a place in the order of articles."""
        return self._texts.text(row)

    def article_at(self, row: int) -> DatedArticle:
        """Return the article at a place in the order of articles."""
        return self.articles[row]

    def _article(self, row: int) -> DatedArticle:
        article, head, named = marshal.loads(self._heads[row])  # noqa: S302
        standing = ARTICLES.unpack(article)
        fill(standing, _texts=self._texts, _row=row)
        dated = HEADS.unpack(head)
        put = object.__setattr__
        put(dated, "article", standing)
        put(dated, "when", self.article_dates[row])
        put(dated, "_analyses", self._analyses)
        put(dated, "_row", row)
        put(dated, "_named", named)
        put(dated, "_names", self._names)
        return dated

    def _article_id(self, row: int) -> ArticleId:
        return self.articles[row].article.id

    def _event(self, row: int) -> Event:
        packed, *named = marshal.loads(self._events[row])  # noqa: S302
        event = EVENTS.unpack(packed)
        put, ids = object.__setattr__, self._names.__getitem__
        for kind, numbers in zip(NAMES, named, strict=True):
            put(event, kind, tuple(map(ids, numbers)) if numbers else ())
        put(event, "when", self.event_dates[row])
        put(event, "article", self._article_id(self.article_of[row]))
        put(event, "_kept", self)
        put(event, "_row", row)
        return event

    def _event_id(self, row: int) -> EventId:
        id_: EventId = marshal.loads(self._events[row])[0][_ID]  # noqa: S302
        return id_

    def _entity(self, number: int) -> Entity:
        packed, appearing = marshal.loads(self._entities[number])  # noqa: S302
        entity = ENTITIES.unpack(packed)
        fill(entity, id=self._names[number], _appearing=appearing, _standing=self.articles)
        return entity


_ID, _KIND = map(EVENTS.names.index, ("id", "kind"))
"""The places of an event's id and kind among what is packed of it."""
