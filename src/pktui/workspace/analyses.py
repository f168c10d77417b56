"""Where analyses come from: the cache, else the pipeline, here or in other processes.

The pipeline with its rules and name lists takes 0.4 s to import, so it is imported when the first
article comes that the cache does not know.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Self

from pktui.model.article import Article
from pktui.model.corpus import Analysis
from pktui.store.analysis_codec import Made, unpack_analysis, with_article
from pktui.store.cache import Cache, key_of
from pktui.workspace.engines.engine import Engine, Failure, Outcome
from pktui.workspace.engines.process_pool import Pool

if TYPE_CHECKING:
    from pktui.pipeline.analyse import Stages

_SAVE_AFTER = 1.0
"""Seconds of work that a sudden end may cost; a transaction takes some milliseconds."""


StartEngine = Callable[[Callable[[Article], Made]], Engine[Made]]
"""What runs a function on many articles, given that function."""


def make(article: Article, stages: Stages | None = None) -> Made:
    """Return the analysis of `article`; every worker of every engine runs this."""
    from pktui.pipeline.analyse import DEFAULT, analyse

    return Made(analyse(article, stages or DEFAULT))


class Analyses:
    """Articles in, analyses out, in no order; a context manager that saves what is new."""

    def __init__(
        self,
        cache: Cache | None = None,
        *,
        known: Mapping[bytes, Analysis] = MappingProxyType({}),
        stages: Stages | None = None,
        engine: StartEngine = Pool,
        keeps: bool = True,
    ) -> None:
        """Begin with the analyses that are `known` from before, by key. With `stages` of one's
        own there is no cache, whose entries are whole analyses. Without `keeps`, what is handed out
        is not kept here: only the cache has it."""
        self.made: dict[bytes, Analysis] = {}
        """Everything that was handed out, by key; empty without `keeps`."""
        self._keeps = keeps
        self._known = known
        self._cache = None if stages else cache
        self._engine = engine(partial(make, stages=stages) if stages else make)
        self._keys: dict[Article, bytes] = {}
        """Of the articles that the engine has."""
        self._ready: list[Outcome[Analysis]] = []
        self._unsaved: list[tuple[bytes, bytes]] = []
        self._saved = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._engine.__exit__()
        self._save()

    @property
    def is_idle(self) -> bool:
        """Whether everything that was handed in has been handed out."""
        return not self._ready and self._engine.is_idle

    @property
    def is_busy(self) -> bool:
        """Whether more articles now would only wait."""
        return bool(self._ready) or self._engine.is_busy

    def submit(self, articles: Iterable[Article]) -> None:
        """Hand in articles: known ones come out again as they are, the others are analysed."""
        unknown: dict[bytes, Article] = {}
        for article in articles:
            key = key_of(article)
            known = self.made.get(key) or self._known.get(key)
            if known is not None:
                is_of_it = known.article is article
                self._hand_out(key, known if is_of_it else with_article(known, article))
            else:
                unknown[key] = article
        for key, packed in self._cache.get(unknown) if self._cache else ():
            article = unknown.pop(key)
            self._hand_out(key, unpack_analysis(packed, article))
        self._keys.update((article, key) for key, article in unknown.items())
        self._engine.submit(unknown.values())

    def collect(self) -> list[Outcome[Analysis]]:
        """Return the analyses that are ready; wait until one is, unless nothing is left to do."""
        if not self._ready:
            for article, made in self._engine.collect():
                key = self._keys.pop(article)
                if isinstance(made, Failure):
                    self._ready.append(Outcome(article, made))
                else:
                    self._hand_out(key, made.of(article))
                    if self._cache:
                        self._unsaved.append((key, made.packed))
            if time.monotonic() - self._saved > _SAVE_AFTER:
                self._save()
        ready, self._ready = self._ready, []
        return ready

    def _hand_out(self, key: bytes, analysis: Analysis) -> None:
        if self._keeps:
            self.made[key] = analysis
        self._ready.append(Outcome(analysis.article, analysis))

    def _save(self) -> None:
        if self._cache:
            self._cache.put(self._unsaved)
        self._unsaved = []
        self._saved = time.monotonic()
