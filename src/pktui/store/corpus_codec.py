"""A whole corpus as bytes: what a second opening of the same files starts from.

Linking names and putting events in order takes longer than reading the files. Nothing of what was
kept is unpacked before it is looked at: articles, their texts, events and entities are records of
`store.stored_rows`, and what every view asks of all events (the day, the article, the place in its
text) stands in columns of numbers, as the file has them. So opening a million events costs what
opening a thousand does, and memory grows with what was looked at.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Protocol

from pktui.model.article import ArticleId, Problem
from pktui.model.corpus import Analysis, Corpus, DatedArticle, Shelf
from pktui.model.entity import Entity
from pktui.model.event import Event
from pktui.runtime.frozen import maker
from pktui.store.analysis_codec import drop_unpacked
from pktui.store.codec import marshalled
from pktui.store.corpus_shelf import stamp_of_ids
from pktui.store.kept_corpus import KeptCorpus
from pktui.store.packing.packed_records import ENTITIES, KINDS, PROBLEMS, TAG
from pktui.store.packing.spool import Spool
from pktui.store.packing.table_rows import TableRows, place_in
from pktui.store.stored_rows import Buffer, StoredById, chunks_of, sorted_hashes


class ToldPile(Protocol):
    """A corpus as it is packed: its articles with their events, one after the other."""

    @property
    def entities(self) -> Iterable[Entity]:
        """The entities, in their order."""
        ...

    def told(self) -> Iterator[tuple[Analysis, DatedArticle, Sequence[Event]]]:
        """Yield each article in order, behind its analysis and before the events that it tells."""
        ...

    def places_of(self, entity: Entity) -> Iterable[tuple[ArticleId, int]]:
        """Yield where an entity is named: each article, and which of its mentions that is."""
        ...

    @property
    def problems(self) -> Sequence[Problem]:
        """All problems, once `told` has come to its end."""
        ...

    @property
    def places(self) -> Sequence[int] | None:
        """The place in the corpus of each event that was told; None where they are to be sorted by
        their dates."""
        ...


class _ToldCorpus:
    """A corpus that was made, as one that is being told."""

    def __init__(self, corpus: Corpus, analyses: Mapping[ArticleId, Analysis]) -> None:
        self._corpus = corpus
        self._analyses = analyses
        self.entities = corpus.entities.values()
        self.problems = corpus.problems
        self.places: list[int] = []

    def told(self) -> Iterator[tuple[Analysis, DatedArticle, Sequence[Event]]]:
        corpus = self._corpus
        for id_, dated in corpus.articles.items():
            places = corpus.rows_of(id_)
            self.places += places
            yield self._analyses[id_], dated, [corpus.events[place] for place in places]

    def places_of(self, entity: Entity) -> Iterator[tuple[ArticleId, int]]:
        for appearance in entity.appearances:
            mentions = self._corpus.articles[appearance.article].mentions
            yield appearance.article, place_in(mentions, appearance.mention)


def pack_corpus(
    corpus: Corpus,
    analyses: Mapping[ArticleId, Analysis],
    packed: Callable[[Sequence[ArticleId]], Mapping[ArticleId, bytes]],
) -> Iterator[bytes]:
    """Yield the blocks of a snapshot, made as they are asked for: the whole would need as much
    memory again. `analyses` are what the corpus was made from; some of them may be there
    `packed`."""
    return pack_pile(_ToldCorpus(corpus, analyses), analyses, packed)


def pack_pile(
    pile: ToldPile,
    analyses: Mapping[ArticleId, Analysis],
    packed: Callable[[Sequence[ArticleId]], Mapping[ArticleId, bytes]],
    folder: Path | None = None,
    *,
    lets_go: bool = False,
) -> Iterator[bytes]:
    """Yield the blocks that `pack_corpus` gives for the corpus of `pile`, without having all of its
    events in memory: their records wait in a file in `folder`, if one is given. Where it `lets_go`,
    what was unpacked of an analysis is dropped once its article is told."""
    entities = tuple(pile.entities)
    names = [entity.id for entity in entities]
    numbers = {id_: number for number, id_ in enumerate(names)}
    with ExitStack() as open_:
        rows = TableRows(*(open_.enter_context(Spool(folder)) for _ in range(4)))
        for analysis, dated, events in pile.told():
            kept = analyses.get(dated.article.id, analysis)
            rows.add(kept, dated, events, numbers)
            for one in (kept, analysis) if lets_go else ():
                drop_unpacked(one)
        order = rows.order() if pile.places is None else _inverted(pile.places)
        ids = dict.fromkeys(dated.id for dated in rows.articles)
        event_ids = [rows.event_ids[at] for at in order]
        paths = dict.fromkeys(article.path for article in rows.articles)
        yield b"stamp".ljust(TAG) + stamp_of_ids(ids, dict.fromkeys(event_ids), names)
        counts = len(ids), len(event_ids), len(entities), len(paths)
        yield b"counts".ljust(TAG) + marshalled(counts)
        yield from _table(b"article", (rows.heads[row] for row in range(len(ids))))
        yield from _table(b"text", (_encoded(article.text) for article in rows.articles))
        yield from _table(b"analysis", rows.packed_analyses(packed))
        yield from rows.columns(order)
        yield from _table(b"event", (rows.events[at] for at in order))
        yield from _table(b"line", (rows.lines[at] for at in order))
        places = {id_: row for row, id_ in enumerate(ids)}
        yield from _table(b"entity", (_pack_entity(one, places, pile) for one in entities))
        yield b"kinds".ljust(TAG) + bytes(KINDS.index(entity.kind) for entity in entities)
        yield from _table(b"path", map(_encoded, paths))
        yield b"names".ljust(TAG) + marshalled(list(map(str, names)))
        for kind, some in ((b"ar", ids), (b"ev", event_ids), (b"en", names)):
            hashes, hashed = sorted_hashes(some)
            yield (kind + b"-hash").ljust(TAG) + hashes
            yield (kind + b"-at").ljust(TAG) + hashed
        yield b"problems".ljust(TAG) + marshalled(list(map(PROBLEMS.pack, pile.problems)))


def _inverted(places: Sequence[int]) -> Sequence[int]:
    """Return which of the events stands in each place, of the places in which each stands."""
    order = array("I", bytes(4 * len(places)))
    for at, place in enumerate(places):
        order[place] = at
    return order


def _table(tag: bytes, records: Iterable[bytes]) -> Iterator[bytes]:
    return chunks_of(records, tag.ljust(TAG))


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _pack_entity(entity: Entity, rows: Mapping[ArticleId, int], pile: ToldPile) -> bytes:
    appearing = array("I")
    for article, number in pile.places_of(entity):
        appearing.extend((rows[article], number))
    return marshalled((ENTITIES.pack(entity), appearing.tobytes()))


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
