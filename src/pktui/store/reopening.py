"""Opening the same files again: their corpus as it was made before, if all of them are the same.

Whether they are, only their contents can tell, so every file is read; but it need not be understood
(0.01 ms an article instead of 0.6).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import chain

from pktui.model.article import ArticleId, Problem
from pktui.model.corpus import Analysis, Corpus
from pktui.reading.inputs import Input
from pktui.store.cache import Cache
from pktui.store.corpora import DamagedError
from pktui.store.snapshot import pack_corpus, unpack_corpus

_HELD = 200_000_000
"""Bytes of input that may wait for the answer: twice those of 20,000 long articles."""


class Reopening:
    """One opening of some paths: first asks for the corpus, then, if there is none, keeps one."""

    def __init__(self, cache: Cache, asked: object, influences: object) -> None:
        """`asked` is what is opened and how, which names the corpus; `influences` is what else its
        making depends on. Both are told apart by their `repr`."""
        self._cache = cache
        self._name = blake2b(
            repr(asked).encode("utf-8", "surrogatepass"), digest_size=8
        ).hexdigest()
        self._made_from = blake2b(repr(influences).encode("utf-8", "surrogatepass"), digest_size=16)

    def corpus(
        self, inputs: Iterable[Input | Problem]
    ) -> tuple[Corpus | None, Iterator[Input | Problem]]:
        """The corpus of `inputs`, if it was kept, and if not, the inputs to make it from."""
        inputs = self._noted(inputs)
        corpora = self._cache.corpora
        if corpora is None or not corpora.has(self._name):
            return None, inputs
        held: list[Input | Problem] = []
        size = 0
        for found in inputs:
            held.append(found)
            size += len(found.data) if isinstance(found, Input) else 0
            if size > _HELD:
                return None, chain(held, inputs)
        blocks = corpora.get(self._name, self._made_from.digest())
        try:
            return (unpack_corpus(blocks) if blocks else None), iter(held)
        except DamagedError:
            return None, iter(held)

    def keep(self, corpus: Corpus, analyses: Mapping[bytes, Analysis]) -> None:
        """For the next time; `analyses` by key are what the corpus was made from."""
        corpora = self._cache.corpora
        by_id = {analysis.article.id: (key, analysis) for key, analysis in analyses.items()}
        if corpora is None or not by_id.keys() >= corpus.articles.keys():
            return

        def packed(ids: Sequence[ArticleId]) -> dict[ArticleId, bytes]:
            id_of = {by_id[id_][0]: id_ for id_ in ids}
            return {id_of[key]: data for key, data in self._cache.get(id_of)}

        made_from = {id_: analysis for id_, (_, analysis) in by_id.items()}
        corpora.put(self._name, self._made_from.digest(), pack_corpus(corpus, made_from, packed))

    def _noted(self, inputs: Iterable[Input | Problem]) -> Iterator[Input | Problem]:
        for found in inputs:
            if isinstance(found, Input):
                self._note(found.path, "read", found.data)
            else:
                self._note(found.path, found.reason, b"")
            yield found

    def _note(self, path: str, state: str, content: bytes) -> None:
        note = repr((path, state, len(content))).encode("utf-8", "surrogatepass")
        self._made_from.update(note)
        self._made_from.update(content)
