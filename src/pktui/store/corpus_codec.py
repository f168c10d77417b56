"""A whole corpus as bytes: what a second opening of the same files starts from.

Linking names and putting events in order takes longer than reading the files. What every view shows
is unpacked at once: events, and the heads of articles and entities. What only the reader of one
article sees (its sentences, mentions, time expressions) stays packed until then; that is nine
tenths of the values.

Such an article, event or entity is of a subclass that leaves some slots of its base class empty.
Python finds them so, asks `__getattr__`, and they are filled.
"""

from __future__ import annotations

import marshal
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from pktui.model.article import Article, ArticleId, Problem
from pktui.model.corpus import Analysis, Corpus, DatedArticle
from pktui.model.entity import Appearance, Entity, Mention
from pktui.model.event import Event, EventKind
from pktui.model.span import Span
from pktui.model.timex import Resolution
from pktui.runtime.frozen import dataclass
from pktui.store.analysis_codec import pack_analysis, unpack_analysis
from pktui.store.codec import Packer, fill

T = TypeVar("T")

_ARTICLES, _EVENTS, _ENTITIES, _PROBLEMS = range(4)
"""What a block holds."""

_BLOCK = 500
"""Articles a block: a few megabytes."""

_LARGE_BLOCK = 20_000
"""Events or entities a block, as many megabytes: equal parts of a block's events (the same names)
are written once, and read once."""

_LATER = ("layout", "resolutions", "mentions", "figures")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Changes:
    """What dating and linking made of an analysis; None where they left it as it was."""

    resolutions: tuple[Resolution, ...] | None
    mentions: tuple[Mention, ...] | None


class _PackedArticle(DatedArticle):
    __slots__ = ("_packed",)
    _packed: tuple[bytes, bytes]
    """Its analysis, and what was changed of it."""

    def __getattr__(self, name: str) -> Any:
        if name not in _LATER:
            raise AttributeError(name)
        analysis = unpack_analysis(self._packed[0], self.article)
        changes = _changes.load(self._packed[1])
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
    __slots__ = ("_dated", "_number", "_place")
    _dated: DatedArticle
    _number: int
    """Of the article's resolution that is its evidence."""
    _place: int
    """Its span in one number, a third of the room."""

    def __getattr__(self, name: str) -> Any:
        if name == "span":
            fill(self, span=_span(self._place))
            return self.span
        if name != "evidence":
            raise AttributeError(name)
        reasons = (
            self._dated.date_evidence
            if self.kind is EventKind.PUBLICATION
            else self._dated.resolutions
        )
        fill(self, evidence=reasons[self._number])
        return self.evidence


class _PackedEntity(Entity):
    __slots__ = ("_appearing", "_standing")
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


_NOWHERE = -1


def _place(span: Span | None) -> int:
    return _NOWHERE if span is None else span.start << 32 | span.end


def _span(place: int) -> Span | None:
    return None if place == _NOWHERE else Span(*divmod(place, 1 << 32))


_articles = Packer(Article)
_changes = Packer(_Changes)
_heads = Packer(DatedArticle, omitted=("article", *_LATER), unpacked=_PackedArticle)
_events = Packer(Event, omitted=("article", "span", "evidence"), unpacked=_PackedEvent)
_entities = Packer(Entity, omitted=("appearances",), unpacked=_PackedEntity)
_problems = Packer(Problem)


def pack_corpus(
    corpus: Corpus,
    analyses: Mapping[ArticleId, Analysis],
    packed: Callable[[Sequence[ArticleId]], Mapping[ArticleId, bytes]],
) -> Iterator[bytes]:
    """Yield the blocks of a snapshot, made as they are asked for: the whole would need as much
    memory again. `analyses` are what the corpus was made from; some of them may be there
    `packed`."""
    standing = tuple(corpus.articles.values())
    for some in _batched(standing, _BLOCK):
        known = packed([dated.article.id for dated in some])
        yield marshal.dumps((_ARTICLES, [_pack_article(one, analyses, known) for one in some]))
    rows = {id_: row for row, id_ in enumerate(corpus.articles)}
    reasons = [_numbers(dated.resolutions) for dated in standing]
    for events in _batched(corpus.events, _LARGE_BLOCK):
        yield marshal.dumps((_EVENTS, _pack_events(events, rows, reasons)))
    mentions = [_numbers(dated.mentions) for dated in standing]
    for entities in _batched(tuple(corpus.entities.values()), _LARGE_BLOCK):
        yield marshal.dumps((_ENTITIES, [_pack_entity(one, rows, mentions) for one in entities]))
    yield marshal.dumps((_PROBLEMS, list(map(_problems.pack, corpus.problems))))


def _pack_events(
    events: Sequence[Event], rows: Mapping[ArticleId, int], reasons: Sequence[Mapping[int, int]]
) -> tuple[Any, ...]:
    numbers = array("q")
    for event in events:
        row = rows[event.article]
        # what is no resolution is the article's own date, whose first reason it is
        numbers.extend((row, reasons[row].get(id(event.evidence), 0), _place(event.span)))
    return _sharing(map(_events.pack, events)), numbers.tobytes()


def _sharing(packed: Iterable[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Return the same values, with one object for parts that are equal."""
    known: dict[Any, Any] = {}
    return [tuple(map(known.setdefault, one, one)) for one in packed]


def _pack_entity(
    entity: Entity, rows: Mapping[ArticleId, int], mentions: Sequence[Mapping[int, int]]
) -> tuple[Any, ...]:
    appearing = array("I")
    for appearance in entity.appearances:
        row = rows[appearance.article]
        appearing.extend((row, mentions[row][id(appearance.mention)]))
    return _entities.pack(entity), appearing.tobytes()


def _batched(values: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    return (values[start : start + size] for start in range(0, len(values), size))


def _numbers(values: Sequence[object]) -> dict[int, int]:
    return {id(value): number for number, value in enumerate(values)}


def _pack_article(
    dated: DatedArticle, analyses: Mapping[ArticleId, Analysis], packed: Mapping[ArticleId, bytes]
) -> tuple[Any, ...]:
    analysis = analyses[dated.article.id]
    is_dated_so = dated.resolutions is analysis.resolutions
    is_named_so = dated.mentions == analysis.mentions
    changes = _Changes(
        resolutions=None if is_dated_so else dated.resolutions,
        mentions=None if is_named_so else dated.mentions,
    )
    return (
        _articles.pack(dated.article),
        _heads.pack(dated),
        packed.get(dated.article.id) or pack_analysis(analysis),
        _changes.dump(changes),
    )


def unpack_corpus(blocks: Iterable[bytes]) -> Corpus:
    """Return the corpus that `pack_corpus` was given. Only for blocks that it made: anything
    else may raise."""
    standing: list[DatedArticle] = []
    events: list[Event] = []
    named: list[Entity] = []
    problems: list[Problem] = []
    known: dict[Any, Any] = {}  # ids of entities: blocks share nothing by themselves
    for block in blocks:
        kind, content = marshal.loads(block)  # noqa: S302 - see `packing`
        if kind == _ARTICLES:
            standing += [_unpack_article(packed, known) for packed in content]
        elif kind == _EVENTS:
            numbers = array("q", content[1])
            places = zip(numbers[::3], numbers[1::3], numbers[2::3], strict=True)
            for packed, (row, number, place) in zip(content[0], places, strict=True):
                events.append(_unpack_event(packed, standing[row], number, place))
        elif kind == _ENTITIES:
            named += [_unpack_entity(one, places, standing, known) for one, places in content]
        else:
            problems += map(_problems.unpack, content)
    return Corpus(
        articles={dated.article.id: dated for dated in standing},
        events=tuple(events),
        entities={entity.id: entity for entity in named},
        problems=tuple(problems),
    )


def _unpack_article(packed: tuple[Any, ...], known: dict[Any, Any]) -> DatedArticle:
    article, head, analysis, changes = packed
    dated = _heads.unpack(head)
    fill(
        dated,
        article=_articles.unpack(article),
        entities=tuple(map(known.setdefault, dated.entities, dated.entities)),
        _packed=(analysis, changes),
    )
    return dated


def _unpack_event(packed: tuple[Any, ...], dated: DatedArticle, number: int, place: int) -> Event:
    event = _events.unpack(packed)
    put = object.__setattr__  # 0.1 s less for 100,000 events than `_fill` takes
    put(event, "article", dated.article.id)
    put(event, "_dated", dated)
    put(event, "_number", number)
    put(event, "_place", place)
    if event.text == dated.title:
        put(event, "text", dated.title)  # as of every publication
    return event


def _unpack_entity(
    packed: tuple[Any, ...],
    appearing: bytes,
    standing: Sequence[DatedArticle],
    known: dict[Any, Any],
) -> Entity:
    entity = _entities.unpack(packed)
    id_ = known.setdefault(entity.id, entity.id)
    fill(entity, id=id_, _appearing=appearing, _standing=standing)
    return entity
