"""Where analyses come from: the cache, else the pipeline, here or in other processes.

The pipeline with its rules and name lists takes 0.4 s to import, so it is imported when the first
article comes that the cache does not know.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from pktui.model.article import Article
from pktui.model.corpus import Analysis
from pktui.pipeline.pool import Failure, Outcome, Pool
from pktui.store.cache import Cache, key_of
from pktui.store.packing import Packer

if TYPE_CHECKING:
    from pktui.pipeline.analyse import Stages

_packer = Packer(Analysis, omitted=("article",))

_SAVE_AFTER = 1.0
"""Seconds of work that a sudden end may cost; a transaction takes some milliseconds."""


def analyse_packed(article: Article, stages: Stages | None = None) -> bytes:
    """The analysis of `article` as the cache keeps it: what every worker of every engine runs."""
    from pktui.pipeline.analyse import DEFAULT, analyse

    return _packer.dump(analyse(article, stages or DEFAULT))


class Analyses:
    """Articles in, analyses out, in no order; a context manager that saves what is new."""

    def __init__(
        self,
        cache: Cache | None = None,
        *,
        stages: Stages | None = None,
        processes: int | None = None,
    ) -> None:
        """With `stages` of one's own there is no cache: its entries are whole analyses."""
        work: Callable[[Article], bytes] = (
            partial(analyse_packed, stages=stages) if stages else analyse_packed
        )
        self._pool = Pool(work, processes)
        self._cache = None if stages else cache
        self._known: deque[tuple[Article, bytes]] = deque()
        self._unsaved: list[tuple[bytes, bytes]] = []
        self._saved = time.monotonic()

    def __enter__(self) -> Analyses:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.__exit__()
        self._save()

    @property
    def is_idle(self) -> bool:
        """Whether everything that was handed in has been handed out."""
        return not self._known and self._pool.is_idle

    @property
    def is_busy(self) -> bool:
        """Whether more articles now would only wait."""
        return bool(self._known) or self._pool.is_busy

    def submit(self, articles: Iterable[Article]) -> None:
        if self._cache is None:
            self._pool.submit(articles)
            return
        by_key = {key_of(article): article for article in articles}
        for key, packed in self._cache.get(by_key):
            self._known.append((by_key.pop(key), packed))
        self._pool.submit(by_key.values())

    def collect(self) -> list[Outcome[Analysis]]:
        """What is done by now; waits until something is, unless nothing is left to do."""
        if self._known:
            known = [Outcome(article, _packer.load(p, article)) for article, p in self._known]
            self._known.clear()
            return known
        return [self._kept(outcome) for outcome in self._pool.collect()]

    def _kept(self, outcome: Outcome[bytes]) -> Outcome[Analysis]:
        article, packed = outcome
        if isinstance(packed, Failure):
            return Outcome(article, packed)
        if self._cache is not None:
            self._unsaved.append((key_of(article), packed))
            if time.monotonic() - self._saved > _SAVE_AFTER:
                self._save()
        return Outcome(article, _packer.load(packed, article))

    def _save(self) -> None:
        if self._cache is not None:
            self._cache.put(self._unsaved)
        self._unsaved = []
        self._saved = time.monotonic()
