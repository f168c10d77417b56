"""Paths → the finished corpus: read, analyse each article, assemble.

What is asked of a corpus (a query, a format) plays no part here, so the same call serves every
command and the explorer.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from pktui.corpus.assemble import assemble
from pktui.corpus.duplicates import fold_duplicates
from pktui.model.article import Article, Layout, Problem
from pktui.model.corpus import Analysis, Corpus
from pktui.model.corrections import Corrections
from pktui.model.entity import Mention
from pktui.model.timex import Timex
from pktui.pipeline.analyse import DEFAULT, Stages, analyse
from pktui.reading.formats import Format
from pktui.reading.inputs import DEFAULT_LIMITS, Limits
from pktui.reading.read import read

Progress = Callable[[int, int], None]
"""Told how many articles of how many are analysed."""


def _no_timexes(text: str, layout: Layout) -> tuple[Timex, ...]:
    return ()


def _no_mentions(text: str, layout: Layout) -> tuple[Mention, ...]:
    return ()


ONLY: Mapping[str, Stages] = {
    "timexes": replace(DEFAULT, find_mentions=_no_mentions),
    "mentions": replace(DEFAULT, recognise=_no_timexes),
}
"""The stages for a part of the analysis that is asked for alone."""


@dataclass(frozen=True, slots=True)
class Pile:
    """What reading gave: different articles, each once, and what went wrong."""

    articles: Sequence[Article]
    problems: Sequence[Problem]


def gather(
    paths: Sequence[str], *, limits: Limits = DEFAULT_LIMITS, form: Format | None = None
) -> Pile:
    """Read `paths` (without any, the bundled articles) to their end."""
    articles: list[Article] = []
    problems: list[Problem] = []
    for found in read(paths, limits=limits, form=form):
        if isinstance(found, Article):
            articles.append(found)
        else:
            problems.append(found)
    different, duplicates = fold_duplicates(articles)
    return Pile(different, problems + duplicates)


def build(
    pile: Pile,
    *,
    stages: Stages = DEFAULT,
    corrections: Corrections = Corrections(),  # noqa: B008 - immutable
    progress: Progress | None = None,
) -> Corpus:
    """Analyse every article of `pile` and assemble them."""
    total = len(pile.articles)
    with collector_paused():
        analyses: list[Analysis] = []
        for done, article in enumerate(pile.articles, 1):
            analyses.append(analyse(article, stages))
            if progress:
                progress(done, total)
        return assemble(analyses, pile.problems, corrections)


def load(
    paths: Sequence[str],
    *,
    limits: Limits = DEFAULT_LIMITS,
    form: Format | None = None,
    stages: Stages = DEFAULT,
    corrections: Corrections = Corrections(),  # noqa: B008 - immutable
    progress: Progress | None = None,
) -> Corpus:
    """Everything from `paths` to the corpus."""
    with collector_paused():
        pile = gather(paths, limits=limits, form=form)
        return build(pile, stages=stages, corrections=corrections, progress=progress)


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
