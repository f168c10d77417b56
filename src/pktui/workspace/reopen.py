"""Opening the same files again: their corpus as it was made before, if all of them are the same.

Whether they are, only their contents can tell, so every file is read; but it need not be understood
(0.01 ms an article instead of 0.6).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from pktui.model.article import Article, ArticleId, Problem
from pktui.model.corpus import Analysis, Corpus
from pktui.reading.inputs import Input
from pktui.reading.reader import Opened
from pktui.runtime.digest import blake2b
from pktui.store.cache import Cache
from pktui.store.codec import fill
from pktui.store.corpus_codec import (
    ToldPile,
    pack_corpus,
    pack_pile,
    unpack_beside,
    unpack_corpus,
)
from pktui.store.corpus_files import Corpora, DamagedError
from pktui.store.corpus_shelf import CorpusShelf, stamp_of
from pktui.store.packing.packed_records import pack_articles, unpack_articles

_FEW = 300_000
"""Bytes of a hundred articles: what is analysed in about the time that the rules take to import."""

_MOST = 100_000_000
"""Bytes of files that two processes read at the same time; of more, the memory would count."""

_BEGINNING = b"the first articles"
"""Stands before the blocks of a corpus that is not of all inputs, in place of their digest."""


class Reopening:
    """One opening of some paths: first asks for the corpus, then, if there is none, keeps one."""

    def __init__(self, cache: Cache | None, asked: object, influences: object) -> None:
        """Name the corpus by `asked`, what is opened and how, and by `influences`, what else its
        making depends on. Both are told apart by their `repr`."""
        self._cache = cache
        self._name = _digest(asked, 8).hexdigest()
        self._influences = influences
        self._made_from = _digest(influences)
        self._waiting: CorpusShelf | None = None
        """The shelf of the corpus that was made, until that is kept."""

    @property
    def is_kept(self) -> bool:
        """Whether there is a corpus that may be of use."""
        return self._corpora is not None and self._corpora.has(self._name)

    def begun(self, files: Iterable[Opened]) -> tuple[Sequence[Opened], bool]:
        """Give `files` and True where they are few; else the first of them and False."""
        held: list[Opened] = []
        size = 0
        for file in self.noted(files):
            size += len(file.data) if isinstance(file, Input) else 0
            if size > _MOST:
                return held, False
            held.append(file)
            if size > _FEW:
                return held, False
        return held, True

    def corpus(
        self, open_: Callable[[], Iterable[Opened]], sent: Sequence[bytes] = ()
    ) -> Corpus | None:
        """Return the corpus of what `open_` gives, if it was kept, or is the one that was just
        `sent`.

        A file that is of no use is read in vain, and once more when the corpus is made: to hold all
        of them meanwhile would take more than the 0.01 ms that reading one does.
        """
        if not sent and not self.is_kept:
            return None
        for _ in self.noted(open_()):
            pass
        try:
            blocks = self._found(sent)
            return unpack_beside(blocks, self._shelf) if blocks else None
        except DamagedError:
            return None

    def _shelf(self, stamp: bytes) -> CorpusShelf | None:
        """Return the shelf beside a corpus that is kept."""
        if self._cache is None:
            return None
        shelf = self._new_shelf(self._cache, stamp)
        shelf.stands_beside(self._made_from.digest())
        return shelf

    def _new_shelf(self, cache: Cache, stamp: bytes) -> CorpusShelf:
        tellings = CorpusShelf(cache.tellings, self._name, stamp)
        return CorpusShelf(cache.indexes, self._name, stamp, cache.complain, tellings)

    def give_shelf(self, corpus: Corpus) -> None:
        """Give a shelf to a corpus that was just made; what is put there waits until the corpus is
        kept."""
        if self._cache and self._cache.indexes:
            self._waiting = self._new_shelf(self._cache, stamp_of(corpus))
            fill(corpus, shelf=self._waiting)

    def noted(self, files: Iterable[Opened]) -> Iterator[Opened]:
        """Yield the same files; what they hold is what the corpus will have been made from."""
        self._made_from = _digest(self._influences)
        for file in files:
            match file:
                case Input():
                    self._note(file.path, "read", file.data)
                case Problem():
                    self._note(file.path, file.reason, b"")
                case _:
                    raise TypeError(f"the content of {file.path} is not known")
            yield file

    def _found(self, sent: Sequence[bytes]) -> Iterable[bytes | memoryview] | None:
        made_from = self._made_from.digest()
        if sent and sent[0] == made_from:
            return sent[1:]
        return self._corpora.get(self._name, made_from) if self._corpora else None

    def blocks(self, corpus: Corpus, analyses: Mapping[bytes, Analysis]) -> Iterator[bytes] | None:
        """Return the blocks of `corpus` as it is kept or sent; `analyses` by key are what it was
        made from. None where they are not all there."""
        by_id = _by_id(analyses)
        if not by_id.keys() >= corpus.articles.keys():
            return None
        made_from = {id_: analysis for id_, (_, analysis) in by_id.items()}
        return pack_corpus(corpus, made_from, partial(self._packed, by_id))

    def keep_told(self, pile: ToldPile, analyses: Mapping[bytes, Analysis]) -> Corpus | None:
        """Keep the corpus of `pile` without having all of its events in memory; return it as it is
        opened again. None where it cannot be kept."""
        cache, corpora = self._cache, self._corpora
        if cache is None or corpora is None:
            return None
        by_id = _by_id(analyses)
        made_from = {id_: analysis for id_, (_, analysis) in by_id.items()}
        packed = partial(self._packed, by_id)
        self.keep(pack_pile(pile, made_from, packed, corpora.folder, lets_go=True))
        try:
            blocks = self._found(())
            return unpack_beside(blocks, self._shelf) if blocks else None
        except DamagedError:
            return None

    def _packed(
        self, by_id: Mapping[ArticleId, tuple[bytes, Analysis]], ids: Sequence[ArticleId]
    ) -> dict[ArticleId, bytes]:
        """Return those of the analyses of `ids` that the cache has, as it has them."""
        id_of = {by_id[id_][0]: id_ for id_ in ids}
        found = self._cache.get(id_of) if self._cache else ()
        return {id_of[key]: data for key, data in found}

    def to_send(self, blocks: Iterable[bytes], *, is_whole: bool) -> Sequence[bytes]:
        """Put before the blocks of a packed corpus what it was made from: the digest of the inputs,
        or that these are only their beginning."""
        return (self._made_from.digest() if is_whole else _BEGINNING, *blocks)

    @staticmethod
    def as_read(articles: Iterable[Article]) -> Sequence[bytes]:
        """Pack articles to be sent as they were read, before anything is found in them."""
        return (pack_articles(articles),)

    @staticmethod
    def read_first(sent: Sequence[bytes]) -> Sequence[Article]:
        """Unpack the articles that `as_read` packed; none where nothing was sent."""
        return unpack_articles(sent[0]) if sent else ()

    def beginning(self, sent: Sequence[bytes]) -> Corpus | None:
        """Unpack the corpus of the first articles, if that is what was `sent`."""
        if not sent or sent[0] != _BEGINNING:
            return None
        try:
            return unpack_corpus(sent[1:])
        except DamagedError:
            return None

    def keep(self, blocks: Iterable[bytes]) -> None:
        """Store the packed corpus for the next time the same inputs are opened."""
        made_from = self._made_from.digest()
        is_kept = self._corpora is not None and self._corpora.put(self._name, made_from, blocks)
        if is_kept and self._waiting:
            self._waiting.stands_beside(made_from)

    @property
    def _corpora(self) -> Corpora | None:
        return self._cache.corpora if self._cache else None

    def _note(self, path: str, state: str, content: bytes) -> None:
        note = repr((path, state, len(content))).encode("utf-8", "surrogatepass")
        self._made_from.update(note)
        self._made_from.update(content)


def _by_id(analyses: Mapping[bytes, Analysis]) -> dict[ArticleId, tuple[bytes, Analysis]]:
    """Map each article to its analysis, behind the key of that."""
    return {analysis.article.id: (key, analysis) for key, analysis in analyses.items()}


def _digest(value: object, size: int = 16) -> blake2b:
    return blake2b(repr(value).encode("utf-8", "surrogatepass"), digest_size=size)
