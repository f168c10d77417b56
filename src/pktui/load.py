"""Paths → the corpus: read, analyse what no run before has analysed, assemble.

A big pile takes a while, and there is something to look at from the first articles on: a `Loader`
gives corpora that grow. What is asked of a corpus (a query, a format) plays no part here, so the
same call serves every command and the explorer.

The same files opened again need none of the rules, which take 0.1 s to import: they are imported
where something is to be analysed.
"""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pktui.model.article import Article, Problem
from pktui.model.corpus import Analysis, Corpus
from pktui.model.corrections import Corrections
from pktui.reading.formats import Format
from pktui.reading.inputs import DEFAULT_LIMITS, STANDARD_INPUT, Input, Limits
from pktui.reading.read import articles_of, opened
from pktui.store.cache import Cache
from pktui.store.reopening import Reopening

if TYPE_CHECKING:
    from pktui.pile import Pile
    from pktui.pipeline.analyse import Stages
    from pktui.store.analyses import StartEngine

_BATCH = 200
"""Articles that go on together; fewer if they are slow to come."""

_STEP = 0.05
"""Seconds after which a batch goes on as it is."""

_FIRST_LOOK = 0.2
"""Seconds until the first corpus of a pile that is still being analysed."""

_LOOKING = 0.2
"""Share of the time that may go into corpora which the next one replaces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far loading has come."""

    read: int
    """Different articles so far."""
    analysed: int
    is_reading: bool
    """Whether there may be more to read."""
    seconds: float
    """Since it began."""

    @property
    def rate(self) -> float:
        """Articles a second."""
        return self.analysed / self.seconds if self.seconds else 0.0

    @property
    def seconds_left(self) -> float | None:
        """None while that cannot be told."""
        if self.is_reading or not self.rate:
            return None
        return (self.read - self.analysed) / self.rate


_NOTHING = Progress(read=0, analysed=0, is_reading=True, seconds=0.0)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the articles analysed so far say together."""

    corpus: Corpus
    progress: Progress

    @property
    def is_whole(self) -> bool:
        return not self.progress.is_reading and self.progress.analysed == self.progress.read


class Loader:
    """How a pile becomes a corpus. Done again, it analyses only what has changed since."""

    def __init__(
        self,
        paths: Sequence[str],
        *,
        limits: Limits = DEFAULT_LIMITS,
        form: Format | None = None,
        stages: Stages | None = None,
        corrections: Corrections = Corrections(),  # noqa: B008 - immutable
        cache: Cache | None = None,
        engine: StartEngine | None = None,
    ) -> None:
        """Without `paths`, the bundled articles; `form` is what every input is, None to tell by
        their names and content; `stages` are for a part of the analysis alone, and never cached;
        `engine` is what analyses many articles at once: a pool of processes unless it is given."""
        self._paths = paths
        self._limits = limits
        self._form = form
        self._stages = stages
        self.corrections = corrections
        """What the reader put right; it may be replaced, and counts from the next loading on."""
        self._cache = cache
        self._engine = engine
        self._known: Mapping[bytes, Analysis] = {}

    def load(self, tell: Callable[[Progress], None] | None = None) -> Corpus:
        """The corpus; `tell` is called now and then on the way."""
        *_, whole = self._growing(tell, looks=False)
        return whole.corpus

    def analyse(self, tell: Callable[[Progress], None] | None = None) -> Progress:
        """Only see to it that everything is in the cache; how far that came."""
        from pktui.pile import Pile

        progress = _NOTHING
        for progress in self._steps(Pile(), self._opened()):
            if tell:
                tell(progress)
        return progress

    def grow(self) -> Iterator[Loaded]:
        """Corpora of ever more articles; the last one is whole.

        Each is assembled anew, so they come ever more seldom: as often as a given share of the
        time allows.
        """
        return self._growing(None, looks=True)

    def _growing(self, tell: Callable[[Progress], None] | None, *, looks: bool) -> Iterator[Loaded]:
        """The whole corpus; `looks` for those on the way to it."""
        with collector_paused():
            again = self._reopening()
            kept, files = again.corpus(self._opened()) if again else (None, self._opened())
            if kept:
                yield Loaded(kept, _whole(kept))
                return
            from pktui.pile import Pile

            pile = Pile()
            looked, cost = time.monotonic(), _FIRST_LOOK * _LOOKING
            progress = _NOTHING
            for progress in self._steps(pile, files):
                if tell:
                    tell(progress)
                began = time.monotonic()
                if looks and progress.analysed and began - looked > cost / _LOOKING:
                    yield Loaded(pile.corpus(self.corrections), progress)
                    looked = time.monotonic()
                    cost = looked - began
            corpus = pile.corpus(self.corrections)
            yield Loaded(corpus, progress)
            if again:
                again.keep(corpus, self._known)

    def _opened(self) -> Iterator[Input | Problem]:
        return opened(self._paths, self._limits)

    def _reopening(self) -> Reopening | None:
        """None where nothing is kept, nothing could be opened again, or a file has just changed."""
        if self._cache is None or self._stages is not None or self._known:
            return None
        if STANDARD_INPUT in self._paths:
            return None
        place = os.getcwd() if self._paths else ""  # noqa: PTH109 - pathlib is slow to start
        form = self._form.name if self._form else None
        asked = (place, *self._paths, form, self._limits)
        return Reopening(self._cache, asked, self.corrections)

    def _steps(self, pile: Pile, files: Iterable[Input | Problem]) -> Iterator[Progress]:
        """Fill `pile`; some twenty steps a second, the last when it is full."""
        from pktui.pipeline.pool import Pool
        from pktui.store.analyses import Analyses

        began = time.monotonic()

        def progress(*, is_reading: bool) -> Progress:
            return Progress(
                read=pile.size,
                analysed=pile.analysed,
                is_reading=is_reading,
                seconds=time.monotonic() - began,
            )

        with Analyses(
            self._cache, known=self._known, stages=self._stages, engine=self._engine or Pool
        ) as analyses:
            for batch in _batches(articles_of(files, self._limits, self._form)):
                analyses.submit(pile.add(batch))
                yield progress(is_reading=True)
                while analyses.is_busy:
                    pile.take(analyses.collect())
                    yield progress(is_reading=True)
            while not analyses.is_idle:
                pile.take(analyses.collect())
                yield progress(is_reading=False)
        self._known = analyses.made
        yield progress(is_reading=False)


def _whole(corpus: Corpus) -> Progress:
    count = len(corpus.articles)
    return Progress(read=count, analysed=count, is_reading=False, seconds=0.0)


def _batches(found: Iterable[Article | Problem]) -> Iterator[list[Article | Problem]]:
    batch: list[Article | Problem] = []
    began = time.monotonic()
    for one in found:
        batch.append(one)
        if len(batch) == _BATCH or time.monotonic() - began > _STEP:
            yield batch
            batch = []
            began = time.monotonic()
    yield batch


@contextmanager
def collector_paused() -> Generator[None]:
    """No garbage collection while a corpus is built, and none of the corpus ever after.

    Building makes millions of objects and no cycles, so the collector would walk over them again
    and again and find nothing.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()
