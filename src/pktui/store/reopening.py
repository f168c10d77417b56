"""Opening the same files again: their corpus as it was made before, if all of them are the same.

Whether they are, only their contents can tell, so every file is read; but it need not be understood
(0.01 ms an article instead of 0.6).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b

from pktui.model.article import ArticleId, Problem
from pktui.model.corpus import Analysis, Corpus
from pktui.reading.again import Opened
from pktui.reading.inputs import Input
from pktui.store.cache import Cache
from pktui.store.corpora import DamagedError
from pktui.store.snapshot import pack_corpus, unpack_corpus


class Reopening:
    """One opening of some paths: first asks for the corpus, then, if there is none, keeps one."""

    def __init__(self, cache: Cache, asked: object, influences: object) -> None:
        """`asked` is what is opened and how, which names the corpus; `influences` is what else its
        making depends on. Both are told apart by their `repr`."""
        self._cache = cache
        self._name = _digest(asked, 8).hexdigest()
        self._influences = influences
        self._made_from = _digest(influences)

    def corpus(self, open_: Callable[[], Iterable[Opened]]) -> Corpus | None:
        """The corpus of what `open_` gives, if it was kept.

        A file that is of no use is read in vain, and once more when the corpus is made: to hold all
        of them meanwhile would take more than the 0.01 ms that reading one does.
        """
        corpora = self._cache.corpora
        if corpora is None or not corpora.has(self._name):
            return None
        for _ in self.noted(open_()):
            pass
        blocks = corpora.get(self._name, self._made_from.digest())
        try:
            return unpack_corpus(blocks) if blocks else None
        except DamagedError:
            return None

    def noted(self, files: Iterable[Opened]) -> Iterator[Opened]:
        """The same files; what they hold is what the corpus will have been made from."""
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

    def _note(self, path: str, state: str, content: bytes) -> None:
        note = repr((path, state, len(content))).encode("utf-8", "surrogatepass")
        self._made_from.update(note)
        self._made_from.update(content)


def _digest(value: object, size: int = 16) -> blake2b:
    return blake2b(repr(value).encode("utf-8", "surrogatepass"), digest_size=size)
