"""A whole corpus as bytes: what a second opening of the same files starts from.

Linking names and putting events in order takes longer than reading the files. Nothing of what was
kept is unpacked before it is looked at: articles, their texts, events and entities are records of
`store.stored_rows`, and what every view asks of all events (the day, the article, the place in its
text) stands in columns of numbers, as the file has them. So opening a million events costs what
opening a thousand does, and memory grows with what was looked at.

An article, event or entity is of a subclass that leaves some slots of its base class empty. Python
finds them so, asks `__getattr__`, and they are filled.
"""

from __future__ import annotations

import marshal
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import accumulate
from operator import attrgetter
from typing import Any, Generic, Literal, TypeVar, overload

from pktui.model.article import Article, ArticleId, Problem
from pktui.model.corpus import Analysis, Corpus, DatedArticle, Shelf
from pktui.model.entity import Appearance, Entity, EntityId, EntityKind, Mention
from pktui.model.event import Event, EventId, EventKind
from pktui.model.span import Span
from pktui.model.timex import Resolution
from pktui.model.when import When
from pktui.runtime.frozen import dataclass, maker
from pktui.store.analysis_codec import pack_analysis, unpack_analysis
from pktui.store.codec import Packer, fill, written
from pktui.store.index_shelf import stamp_of
from pktui.store.stored_rows import (
    CHUNK,
    Buffer,
    IdNumbers,
    Records,
    SomeRows,
    StoredById,
    StoredRows,
    chunks_of,
    sorted_hashes,
)

T = TypeVar("T")

_TAG = 8
"""Bytes before each block that name what it holds."""

_NONE = 0xFFFF_FFFF
"""Stands in a column of numbers for no number."""

_LATER = ("layout", "resolutions", "mentions", "figures")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Changes:
    """What dating and linking made of an analysis; None where they left it as it was."""

    resolutions: tuple[Resolution, ...] | None
    mentions: tuple[Mention, ...] | None


class _PackedText(Article):
    __slots__ = ("__weakref__", "_row", "_texts")
    _texts: Records
    _row: int

    def __getattr__(self, name: str) -> Any:
        if name != "text":
            raise AttributeError(name)
        fill(self, text=self._texts.text(self._row))
        return self.text


class _PackedArticle(DatedArticle):
    __slots__ = ("__weakref__", "_analyses", "_named", "_names", "_row")
    _analyses: Records
    """Of each article its analysis, and what was changed of it."""
    _row: int
    _named: bytes
    """The number of the entity of each mention, four bytes each."""
    _names: Sequence[EntityId]

    def __getattr__(self, name: str) -> Any:
        if name == "entities":
            ids = self._names
            numbers = array("I", self._named)
            fill(self, entities=tuple([None if n == _NONE else ids[n] for n in numbers]))
            return self.entities
        if name not in _LATER:
            raise AttributeError(name)
        packed = marshal.loads(self._analyses[self._row])  # noqa: S302 - see `store.codec`
        analysis = unpack_analysis(packed[0], self.article)
        changes = _changes.load(packed[1])
        fill(
            self,
            layout=analysis.layout,
            resolutions=analysis.resolutions
            if changes.resolutions is None
            else changes.resolutions,
            mentions=analysis.mentions if changes.mentions is None else changes.mentions,
            figures=analysis.figures,
        )
        return getattr(self, name)


class _PackedEvent(Event):
    __slots__ = ("__weakref__", "_kept", "_row")
    _kept: _KeptCorpus
    _row: int

    def __getattr__(self, name: str) -> Any:
        kept, row = self._kept, self._row
        if name == "text":
            fill(self, text=kept.lines.text(row))
        elif name == "span":
            start = kept.starts[row]
            fill(self, span=None if start == _NONE else Span(start, kept.ends[row]))
        elif name == "evidence":
            dated = kept.articles[kept.article_of[row]]
            is_own = self.kind is EventKind.PUBLICATION
            reasons = dated.date_evidence if is_own else dated.resolutions
            fill(self, evidence=reasons[kept.reasons[row]])
        else:
            raise AttributeError(name)
        return getattr(self, name)


class _PackedEntity(Entity):
    __slots__ = ("__weakref__", "_appearing", "_standing")
    _appearing: bytes
    """The numbers of an article and of one of its mentions, in turn, four bytes each."""
    _standing: Sequence[DatedArticle]

    def __getattr__(self, name: str) -> Any:
        if name != "appearances":
            raise AttributeError(name)
        numbers = array("I", self._appearing)
        pairs = zip(numbers[::2], numbers[1::2], strict=True)
        appearances = tuple(
            Appearance(self._standing[row].article.id, self._standing[row].mentions[number])
            for row, number in pairs
        )
        fill(self, appearances=appearances)
        return appearances

    @property
    def articles(self) -> tuple[ArticleId, ...]:
        """The articles that mention the entity, unpacked when they are asked for."""
        rows = dict.fromkeys(array("I", self._appearing)[::2])
        return tuple(self._standing[row].article.id for row in rows)


_NAMES = ("people", "places", "organisations")

_KINDS = tuple(EntityKind)

_articles = Packer(Article, omitted=("text",), unpacked=_PackedText)
_changes = Packer(_Changes)
_heads = Packer(
    DatedArticle, omitted=("article", "when", "entities", *_LATER), unpacked=_PackedArticle
)
_events = Packer(
    Event,
    omitted=("when", "text", "article", "span", "evidence", *_NAMES),
    unpacked=_PackedEvent,
)
_entities = Packer(Entity, omitted=("appearances",), unpacked=_PackedEntity)
_problems = Packer(Problem)
_whens = Packer(When)

# Packing


@cache
def _as_read() -> Packer[Article]:
    """Make the packer of whole articles, when one is to be sent before there is a corpus."""
    return Packer(Article)


def pack_articles(articles: Iterable[Article]) -> bytes:
    """Write articles as they were read as bytes; `unpack_articles` reads them."""
    return written(tuple(map(_as_read().pack, articles)))


def unpack_articles(data: bytes) -> tuple[Article, ...]:
    """Return the articles that `pack_articles` was given. Only for data that it wrote."""
    return tuple(map(_as_read().unpack, marshal.loads(data)))  # noqa: S302 - see `codec`


def pack_corpus(
    corpus: Corpus,
    analyses: Mapping[ArticleId, Analysis],
    packed: Callable[[Sequence[ArticleId]], Mapping[ArticleId, bytes]],
) -> Iterator[bytes]:
    """Yield the blocks of a snapshot, made as they are asked for: the whole would need as much
    memory again. `analyses` are what the corpus was made from; some of them may be there
    `packed`."""
    rows = {id_: row for row, id_ in enumerate(corpus.articles)}
    numbers = {id_: number for number, id_ in enumerate(corpus.entities)}
    counts = len(corpus.articles), len(corpus.events), len(corpus.entities), len(corpus.paths)
    yield b"stamp".ljust(_TAG) + stamp_of(corpus)
    yield b"counts".ljust(_TAG) + written(counts)
    yield from _table(b"article", (_pack_head(one, numbers) for one in corpus.articles.values()))
    yield from _table(b"text", (_encoded(one.article.text) for one in corpus.articles.values()))
    yield from _table(b"analysis", _pack_analyses(corpus, analyses, packed))
    yield from _pack_columns(corpus, rows)
    yield from _table(b"event", (_pack_event(event, numbers) for event in corpus.events))
    yield from _table(b"line", (_encoded(event.text) for event in corpus.events))
    standing = tuple(corpus.articles.values())
    named = (_pack_entity(one, rows, standing) for one in corpus.entities.values())
    yield from _table(b"entity", named)
    kinds = bytes(_KINDS.index(entity.kind) for entity in corpus.entities.values())
    yield b"kinds".ljust(_TAG) + kinds
    yield from _table(b"path", map(_encoded, corpus.paths))
    yield b"names".ljust(_TAG) + written(list(map(str, corpus.entities)))
    for kind, ids in (
        (b"ar", corpus.articles),
        (b"ev", corpus.rows),
        (b"en", corpus.entities),
    ):
        hashes, places = sorted_hashes(ids)
        yield (kind + b"-hash").ljust(_TAG) + hashes
        yield (kind + b"-at").ljust(_TAG) + places
    yield b"problems".ljust(_TAG) + written(list(map(_problems.pack, corpus.problems)))


def _table(tag: bytes, records: Iterable[bytes]) -> Iterator[bytes]:
    return (tag.ljust(_TAG) + chunk for chunk in chunks_of(records))


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _pack_head(dated: DatedArticle, numbers: Mapping[EntityId, int]) -> bytes:
    named = array("I", (_NONE if id_ is None else numbers[id_] for id_ in dated.entities))
    return written((_articles.pack(dated.article), _heads.pack(dated), named.tobytes()))


def _pack_analyses(
    corpus: Corpus,
    analyses: Mapping[ArticleId, Analysis],
    packed: Callable[[Sequence[ArticleId]], Mapping[ArticleId, bytes]],
) -> Iterator[bytes]:
    standing = tuple(corpus.articles.values())
    for start in range(0, len(standing), CHUNK):
        some = standing[start : start + CHUNK]
        known = packed([dated.article.id for dated in some])
        for dated in some:
            analysis = analyses[dated.article.id]
            is_dated_so = dated.resolutions is analysis.resolutions
            is_named_so = dated.mentions == analysis.mentions
            changes = _Changes(
                resolutions=None if is_dated_so else dated.resolutions,
                mentions=None if is_named_so else dated.mentions,
            )
            data = known.get(dated.article.id) or pack_analysis(analysis)
            yield written((data, _changes.dump(changes)))


def _pack_columns(corpus: Corpus, rows: Mapping[ArticleId, int]) -> Iterator[bytes]:
    """Yield the columns of numbers that say of all articles and events what every view asks."""
    whens: dict[When, int] = {}

    def number_of(when: When | None) -> int:
        return _NONE if when is None else whens.setdefault(when, len(whens))

    article_of = array("I", (rows[event.article] for event in corpus.events))
    reasons = array("I")
    for event in corpus.events:
        dated = corpus.articles[event.article]
        is_own = event.kind is EventKind.PUBLICATION
        among = dated.date_evidence if is_own else dated.resolutions
        # what is no resolution is the article's own date, whose first reason it is
        reasons.append(0 if is_own else _place_in(among, event.evidence))
    told = array("I", bytes(4 * (len(rows) + 1)))
    for row in article_of:
        told[row + 1] += 1
    cuts = array("I", accumulate(told))
    by_article = sorted(range(len(article_of)), key=article_of.__getitem__)
    spans = [event.span for event in corpus.events]
    columns = {
        b"ev-when": array("I", map(number_of, (event.when for event in corpus.events))),
        b"ar-when": array("I", map(number_of, (one.when for one in corpus.articles.values()))),
        b"ev-art": article_of,
        b"reason": reasons,
        b"start": array("I", (_NONE if span is None else span.start for span in spans)),
        b"end": array("I", (_NONE if span is None else span.end for span in spans)),
        b"told": cuts,
        b"told-row": array("I", by_article),
    }
    for tag, column in columns.items():
        yield tag.ljust(_TAG) + column.tobytes()
    yield b"whens".ljust(_TAG) + written(list(map(_whens.pack, whens)))


def _pack_event(event: Event, numbers: Mapping[EntityId, int]) -> bytes:
    named = [tuple(map(numbers.__getitem__, getattr(event, kind))) for kind in _NAMES]
    return written((_events.pack(event), *named))


def _pack_entity(
    entity: Entity, rows: Mapping[ArticleId, int], standing: Sequence[DatedArticle]
) -> bytes:
    appearing = array("I")
    for appearance in entity.appearances:
        row = rows[appearance.article]
        appearing.extend((row, _place_in(standing[row].mentions, appearance.mention)))
    return written((_entities.pack(entity), appearing.tobytes()))


_start = attrgetter("start")


def _place_in(values: Sequence[Any], value: Any) -> int:
    """Return the place of this very `value` among others, which are in the order of their start."""
    for at in range(bisect_left(values, value.start, key=_start), len(values)):
        if values[at] is value:
            return at
    return next((at for at, one in enumerate(values) if one is value), 0)


# Unpacking


class _Dates(Sequence[T], Generic[T]):
    """The dates of all rows: numbers of the few different ones that there are."""

    def __init__(self, numbers: memoryview, dates: Mapping[int, T]) -> None:
        self._numbers = numbers
        self._dates = dates

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, at: int) -> T: ...

    @overload
    def __getitem__(self, at: slice) -> list[T]: ...

    def __getitem__(self, at: int | slice) -> T | list[T]:
        if isinstance(at, slice):
            return [self._dates[number] for number in self._numbers[at]]
        return self._dates[self._numbers[at]]

    def __iter__(self) -> Iterator[T]:
        return map(self._dates.__getitem__, self._numbers)


class _KeptCorpus:
    """The blocks of a snapshot, and what they hold by its number."""

    def __init__(self, blocks: Iterable[Buffer]) -> None:
        parts: dict[str, list[Buffer]] = {}
        for block in blocks:
            parts.setdefault(bytes(block[:_TAG]).decode().rstrip(), []).append(block[_TAG:])

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
        whens: dict[int, Any] = dict(enumerate(map(_whens.unpack, packed_whens)))
        self.event_dates: Sequence[When] = _Dates(column("ev-when"), whens)
        self.article_dates: Sequence[When | None] = _Dates(
            column("ar-when"), {**whens, _NONE: None}
        )
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
            _problems.unpack(one)
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
        number = _KINDS.index(kind)
        numbers = [at for at, one in enumerate(self._kinds) if one == number]
        return SomeRows(self.entities, array("I", numbers))

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
        standing = _articles.unpack(article)
        fill(standing, _texts=self._texts, _row=row)
        dated = _heads.unpack(head)
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
        event = _events.unpack(packed)
        put, ids = object.__setattr__, self._names.__getitem__
        for kind, numbers in zip(_NAMES, named, strict=True):
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
        entity = _entities.unpack(packed)
        fill(entity, id=self._names[number], _appearing=appearing, _standing=self.articles)
        return entity


_ID = 0
"""The place of an event's id among what is packed of it."""

_corpus = maker(
    Corpus, ("articles", "events", "entities", "problems", "rows", "columns", "shelf", "_told")
)


def unpack_corpus(blocks: Iterable[Buffer]) -> Corpus:
    """Return the corpus that `pack_corpus` was given. Only for blocks that it made: anything
    else may raise."""
    return unpack_beside(blocks, lambda stamp: None)


def unpack_beside(blocks: Iterable[Buffer], shelf_of: Callable[[bytes], Shelf | None]) -> Corpus:
    """Return the same with the shelf for its index, which `shelf_of` gives for the corpus's
    stamp."""
    kept = _KeptCorpus(blocks)
    return _corpus(
        StoredById(kept.articles, kept.article_numbers),
        kept.events,
        StoredById(kept.entities, kept.entity_numbers),
        tuple(kept.problems),
        kept.event_numbers,
        kept,
        shelf_of(kept.stamp),
        {},
    )
