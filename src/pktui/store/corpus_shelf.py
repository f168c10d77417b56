"""The places beside a kept corpus: of its index, and of what the timeline takes together.

Either may be made before the corpus itself is kept. It is of use only for the corpus of which it
was made, article for article and event for event. So its file names what that corpus was made from,
and a digest of all its ids in their order.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from threading import Lock

from pktui.model.corpus import Corpus, Parts
from pktui.runtime.digest import blake2b
from pktui.store.corpus_files import Corpora, DamagedError

_NAME_BYTES = 2
"""Bytes before a name that say how long it is."""

_DIGEST = 16
"""Bytes of a digest, as many as the head of a kept file has room for."""


def stamp_of(corpus: Corpus) -> bytes:
    """Make a digest of what stands in which place of `corpus`."""
    return stamp_of_ids(corpus.articles, corpus.rows, corpus.entities)


def stamp_of_ids(
    articles: Collection[str], events: Collection[str], entities: Collection[str]
) -> bytes:
    """Make the digest of a corpus with these ids, each once and in their order."""
    known = blake2b(digest_size=_DIGEST)
    for ids in (articles, events, entities):
        known.update(repr(list(ids)).encode("utf-8", "surrogatepass"))
    return known.digest()


class CorpusShelf:
    """Keeps what was worked out of one corpus, once that is kept itself."""

    def __init__(
        self,
        files: Corpora | None,
        name: str,
        stamp: bytes,
        complain: Callable[[str], None] = lambda line: None,
        tellings: CorpusShelf | None = None,
    ) -> None:
        """`files` are those of its kind; `name` is that of the corpus among all that are kept, and
        `stamp` tells it from any other that had the same name. `complain` is told in one line where
        what was kept is damaged. `tellings` is the shelf for what the timeline takes together."""
        self.tellings = tellings
        self._complain = complain
        self._files = files
        self._name = name
        self._stamp = stamp
        self._made_from: bytes | None = None
        self._waiting: Callable[[], Parts] | None = None
        self._lock = Lock()
        self._writing = Lock()
        """Two threads that wrote at a time would take each other's draft away."""

    def stands_beside(self, made_from: bytes) -> None:
        """Note that the corpus is kept, and what it was made from; keep the parts that waited."""
        if self.tellings is not None:
            self.tellings.stands_beside(made_from)
        with self._lock:
            self._made_from = blake2b(made_from + self._stamp, digest_size=_DIGEST).digest()
            waiting, self._waiting = self._waiting, None
        if waiting:
            self.keep(waiting)

    def load(self) -> Mapping[str, memoryview]:
        """Return the parts that were kept of this very corpus; empty where there are none, or
        where they are damaged."""
        if self._files is None or self._made_from is None:
            return {}
        parts: dict[str, memoryview] = {}
        try:
            for block in self._files.get(self._name, self._made_from) or ():
                length = int.from_bytes(block[:_NAME_BYTES], "little")
                name = str(block[_NAME_BYTES : _NAME_BYTES + length], "utf-8")
                parts[name] = block[_padded(length) :]
        except DamagedError:
            self._complain("what was kept beside these articles is damaged: it is made anew")
            return {}
        return parts

    def keep(self, parts: Callable[[], Parts]) -> None:
        """Keep what `parts` gives, now or as soon as the corpus itself is kept."""
        with self._lock:
            if self._made_from is None:
                self._waiting = parts
                return
        if self._files is not None:
            with self._writing:
                self._files.put(self._name, self._made_from, _blocks(parts()))


def _padded(length: int) -> int:
    """Return where a part begins behind a name of `length` bytes: at a multiple of eight, as the
    numbers in it need."""
    return (_NAME_BYTES + length + 7) // 8 * 8


def _blocks(parts: Parts) -> Iterator[bytes]:
    for name, data in parts:
        encoded = name.encode()
        head = len(encoded).to_bytes(_NAME_BYTES, "little") + encoded
        yield head.ljust(_padded(len(encoded)), b"\0") + data
