"""A whole corpus as bytes: what a second opening of the same files starts from.

Linking names and putting events in order takes longer than reading the files. Nothing of what was
kept is unpacked before it is looked at: articles, their texts, events and entities are records of
`store.stored_rows`, and what every view asks of all events (the day, the article, the place in its
text) stands in columns of numbers, as the file has them. So opening a million events costs what
opening a thousand does, and memory grows with what was looked at.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from operator import attrgetter
from typing import Any

from pktui.model.article import ArticleId
from pktui.model.corpus import Analysis, Corpus, DatedArticle, Shelf
from pktui.model.entity import Entity, EntityId
from pktui.model.event import Event, EventKind
from pktui.model.when import When
from pktui.runtime.frozen import maker
from pktui.store.analysis_codec import pack_analysis
from pktui.store.codec import marshalled
from pktui.store.index_shelf import stamp_of
from pktui.store.kept_corpus import KeptCorpus
from pktui.store.packed_records import (
    ARTICLES,
    CHANGES,
    ENTITIES,
    EVENTS,
    HEADS,
    KINDS,
    NAMES,
    NONE,
    PROBLEMS,
    TAG,
    WHENS,
    Changes,
)
from pktui.store.stored_rows import CHUNK, Buffer, StoredById, chunks_of, sorted_hashes


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
    yield b"stamp".ljust(TAG) + stamp_of(corpus)
    yield b"counts".ljust(TAG) + marshalled(counts)
    yield from _table(b"article", (_pack_head(one, numbers) for one in corpus.articles.values()))
    yield from _table(b"text", (_encoded(one.article.text) for one in corpus.articles.values()))
    yield from _table(b"analysis", _pack_analyses(corpus, analyses, packed))
    yield from _pack_columns(corpus, rows)
    yield from _table(b"event", (_pack_event(event, numbers) for event in corpus.events))
    yield from _table(b"line", (_encoded(event.text) for event in corpus.events))
    standing = tuple(corpus.articles.values())
    named = (_pack_entity(one, rows, standing) for one in corpus.entities.values())
    yield from _table(b"entity", named)
    kinds = bytes(KINDS.index(entity.kind) for entity in corpus.entities.values())
    yield b"kinds".ljust(TAG) + kinds
    yield from _table(b"path", map(_encoded, corpus.paths))
    yield b"names".ljust(TAG) + marshalled(list(map(str, corpus.entities)))
    for kind, ids in (
        (b"ar", corpus.articles),
        (b"ev", corpus.rows),
        (b"en", corpus.entities),
    ):
        hashes, places = sorted_hashes(ids)
        yield (kind + b"-hash").ljust(TAG) + hashes
        yield (kind + b"-at").ljust(TAG) + places
    yield b"problems".ljust(TAG) + marshalled(list(map(PROBLEMS.pack, corpus.problems)))


def _table(tag: bytes, records: Iterable[bytes]) -> Iterator[bytes]:
    return (tag.ljust(TAG) + chunk for chunk in chunks_of(records))


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _pack_head(dated: DatedArticle, numbers: Mapping[EntityId, int]) -> bytes:
    named = array("I", (NONE if id_ is None else numbers[id_] for id_ in dated.entities))
    return marshalled((ARTICLES.pack(dated.article), HEADS.pack(dated), named.tobytes()))


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
            changes = Changes(
                resolutions=None if is_dated_so else dated.resolutions,
                mentions=None if is_named_so else dated.mentions,
            )
            data = known.get(dated.article.id) or pack_analysis(analysis)
            yield marshalled((data, CHANGES.dump(changes)))


def _pack_columns(corpus: Corpus, rows: Mapping[ArticleId, int]) -> Iterator[bytes]:
    """Yield the columns of numbers that say of all articles and events what every view asks."""
    whens: dict[When, int] = {}

    def number_of(when: When | None) -> int:
        return NONE if when is None else whens.setdefault(when, len(whens))

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
        b"start": array("I", (NONE if span is None else span.start for span in spans)),
        b"end": array("I", (NONE if span is None else span.end for span in spans)),
        b"told": cuts,
        b"told-row": array("I", by_article),
    }
    for tag, column in columns.items():
        yield tag.ljust(TAG) + column.tobytes()
    yield b"whens".ljust(TAG) + marshalled(list(map(WHENS.pack, whens)))


def _pack_event(event: Event, numbers: Mapping[EntityId, int]) -> bytes:
    named = [tuple(map(numbers.__getitem__, getattr(event, kind))) for kind in NAMES]
    return marshalled((EVENTS.pack(event), *named))


def _pack_entity(
    entity: Entity, rows: Mapping[ArticleId, int], standing: Sequence[DatedArticle]
) -> bytes:
    appearing = array("I")
    for appearance in entity.appearances:
        row = rows[appearance.article]
        appearing.extend((row, _place_in(standing[row].mentions, appearance.mention)))
    return marshalled((ENTITIES.pack(entity), appearing.tobytes()))


_start = attrgetter("start")


def _place_in(values: Sequence[Any], value: Any) -> int:
    """Return the place of this very `value` among others, which are in the order of their start."""
    for at in range(bisect_left(values, value.start, key=_start), len(values)):
        if values[at] is value:
            return at
    return next((at for at, one in enumerate(values) if one is value), 0)


_corpus = maker(
    Corpus, ("articles", "events", "entities", "problems", "rows", "columns", "shelf", "_told")
)


def unpack_corpus(blocks: Iterable[Buffer]) -> Corpus:
    """Return the corpus that `pack_corpus` was given. Only for blocks that it made: anything
    else may raise."""
    return unpack_beside(blocks, lambda stamp: None)


def unpack_beside(blocks: Iterable[Buffer], shelf_of: Callable[[bytes], Shelf | None]) -> Corpus:
    """Return the corpus as `unpack_corpus` does, with the shelf for its index: `shelf_of` gives it
    for the stamp of the corpus."""
    kept = KeptCorpus(blocks)
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
