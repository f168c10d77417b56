"""The records of a kept corpus: what of an article, an event or an entity is packed together.

Each is unpacked as a subclass that leaves some slots of its base class empty. When such a slot is
read, Python calls `__getattr__`, which fills it.
"""

from __future__ import annotations

import marshal
from array import array
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, Protocol

from pktui.model.article import Article, ArticleId, Problem
from pktui.model.corpus import DatedArticle
from pktui.model.entity import Appearance, Entity, EntityId, EntityKind, Mention
from pktui.model.event import Event, EventKind
from pktui.model.span import Span
from pktui.model.timex import Resolution
from pktui.model.when import When
from pktui.runtime.frozen import dataclass
from pktui.store.analysis_codec import unpack_field
from pktui.store.codec import Packer, fill, marshalled
from pktui.store.stored_rows import Records

TAG = 8
"""Bytes before each block of the file, which name what it holds."""

NONE = 0xFFFF_FFFF
"""Stands in a column where a row has no number."""

LATER = ("layout", "resolutions", "mentions", "figures")
"""What is unpacked of an article when it is looked at, each for itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
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
            fill(self, entities=tuple([None if n == NONE else ids[n] for n in numbers]))
            return self.entities
        if name not in LATER:
            raise AttributeError(name)
        packed, changed = marshal.loads(self._analyses[self._row])  # noqa: S302 - see `store.codec`
        value = getattr(CHANGES.load(changed), name, None)  # layout and figures never change
        fill(self, **{name: unpack_field(packed, name) if value is None else value})
        return getattr(self, name)


class EventColumns(Protocol):
    """What a corpus holds of its events apart from their records, each by an event's place."""

    lines: Records
    """The texts of the events."""
    starts: memoryview
    ends: memoryview
    """Where each stands in its article; `NONE` where it has no words of its own."""
    reasons: memoryview
    """The place of its evidence among the article's resolutions; of a publication, among the
    reasons for the article's date."""
    article_of: memoryview
    """The place of its article in `articles`."""

    @property
    def articles(self) -> Sequence[DatedArticle]:
        """The articles of the corpus, in order."""
        ...


class _PackedEvent(Event):
    __slots__ = ("__weakref__", "_kept", "_row")
    _kept: EventColumns
    _row: int

    def __getattr__(self, name: str) -> Any:
        kept, row = self._kept, self._row
        if name == "text":
            fill(self, text=kept.lines.text(row))
        elif name == "span":
            start = kept.starts[row]
            fill(self, span=None if start == NONE else Span(start, kept.ends[row]))
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


NAMES = ("people", "places", "organisations")
"""The names of an event, which are packed as numbers of entities."""
KINDS = tuple(EntityKind)
"""A kind is packed as its place here."""

ARTICLES = Packer(Article, omitted=("text",), unpacked=_PackedText)
CHANGES = Packer(Changes)
HEADS = Packer(
    DatedArticle, omitted=("article", "when", "entities", *LATER), unpacked=_PackedArticle
)
EVENTS = Packer(
    Event,
    omitted=("when", "text", "article", "span", "evidence", *NAMES),
    unpacked=_PackedEvent,
)
ENTITIES = Packer(Entity, omitted=("appearances",), unpacked=_PackedEntity)
PROBLEMS = Packer(Problem)
WHENS = Packer(When)


@cache
def _as_read() -> Packer[Article]:
    """Make the packer of whole articles, when one is to be sent before there is a corpus."""
    return Packer(Article)


def pack_articles(articles: Iterable[Article]) -> bytes:
    """Write articles as they were read as bytes; `unpack_articles` reads them."""
    return marshalled(tuple(map(_as_read().pack, articles)))


def unpack_articles(data: bytes) -> tuple[Article, ...]:
    """Return the articles that `pack_articles` was given. Only for data that it wrote."""
    return tuple(map(_as_read().unpack, marshal.loads(data)))  # noqa: S302 - see `codec`
