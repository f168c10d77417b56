"""Paths → the corpus: read, analyse what no run before has analysed, assemble.

A big pile takes a while, and there is something to look at from the first articles on: a `Loader`
gives corpora that grow. What is asked of a corpus (a query, a format) plays no part here, so the
same call serves every command and the explorer.

The same files opened again need none of the rules, which take 0.1 s to import: they are imported
where something is to be analysed. Where that is so at the start of the explorer, and it is little,
a process of its own does it while the explorer is imported.
"""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from pktui.model.article import Article, Problem
from pktui.model.corpus import Analysis, Corpus
from pktui.model.corrections import Corrections
from pktui.reading.inputs import is_file_or_folder
from pktui.reading.reader import Opened, Reader
from pktui.reading.source import Source
from pktui.runtime.frozen import dataclass
from pktui.runtime.progress import Progress
from pktui.store.cache import Cache
from pktui.workspace.reopen import Reopening

if TYPE_CHECKING:
    from pktui.pipeline.analyse import Stages
    from pktui.runtime.forked import Forerunner, Send
    from pktui.workspace.analyses import StartEngine
    from pktui.workspace.pile import Pile

_BATCH = 200
"""Articles that go on together; fewer if they are slow to come."""

_STEP = 0.05
"""Seconds after which a batch goes on as it is."""

_FIRST_LOOK = 0.2
"""Seconds until the first corpus of a pile that is still being analysed."""

_LOOKING = 0.2
"""Share of the time that may go into corpora which the next one replaces."""


_HARDLY_MORE = 10
"""A corpus with less than one article more for so many that are there is not worth a look: when a
single file of many has changed, all are there again before the last is read."""

_BEGINNING = 30_000
"""Characters of the first articles of many: a dozen, which are analysed and shown within the time
that Textual takes to start."""

_MOST_TO_LOOK_AT, _LONGEST_TO_LOOK_AT = 40, 100_000
"""Articles that can be looked at before anything is found in them, a screen of titles; and the most
characters that one of these has."""

_LOOKING_ON = 0.02
"""Seconds that reading goes on for more of them after the first is there."""

_MANY = 3_000
"""Articles from which a corpus is shown as it was kept, and from which texts wait on the disk: of
fewer it takes less memory than the program itself, and they are on the screen before they are
kept."""

_NOTHING = Progress(read=0, analysed=0, is_reading=True, seconds=0.0)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A step of loading: how far it has come, and the corpus if there is a new one."""

    progress: Progress
    corpus: Corpus | None = None
    """What the articles analysed so far say together; None at most steps, which are many."""
    is_whole: bool = False
    """Whether the corpus is of all that there is."""
    begun: Sequence[Article] = ()
    """The first articles as they were read, before there is any corpus."""


class Loader:
    """How a pile becomes a corpus. Done again, it analyses only what has changed since."""

    def __init__(
        self,
        source: Source | Sequence[str],
        *,
        stages: Stages | None = None,
        corrections: Callable[[], Corrections] = Corrections,
        cache: Cache | None = None,
        engine: StartEngine | None = None,
    ) -> None:
        """Prepare to load `source`: paths with how they are read, or paths alone, read as usual.
        `stages` are for a part of the analysis alone, and never cached; `corrections` are asked
        for whenever a corpus is made; `engine` analyses many articles at once: a pool of
        processes unless it is given."""
        self._source = source = Source.of(source)
        self._reader = Reader(source)
        self._asked = (
            _working_folder() if source.paths else "",
            *source.paths,
            source.form.name if source.form else None,
            source.limits,
        )
        self._stages = stages
        self._corrections = corrections
        self._cache = cache
        self._engine = engine
        self._known: Mapping[bytes, Analysis] = {}
        self._is_awaited = False
        self._pile: tuple[Pile, Progress] | None = None
        """What grew, and how far it came."""
        self._forerunner: Forerunner | None = None
        """What makes the first corpus, until that is here."""
        self._last: Corpus | None = None
        """The last corpus, which whoever asked for it may still show."""
        self._made: Corpus | None = None
        """The same, unless it was opened again: nothing of it is packed."""

    def load(self, tell: Callable[[Progress], None] | None = None) -> Corpus:
        """Return the corpus; `tell` is called now and then on the way."""
        corpus = None
        for loaded in self._growing(None):
            corpus = loaded.corpus
            if tell:
                tell(loaded.progress)
        assert corpus is not None
        return corpus

    def kept(self) -> Corpus | None:
        """Find the corpus that a run before has kept of the same files; None if there is none."""
        again = self._reopening()
        return again.corpus(self._reader.opened, ()) if again else None

    def analyse(self, tell: Callable[[Progress], None] | None = None) -> Progress:
        """Make sure that everything is in the cache, without a corpus; return how far that came."""
        from pktui.workspace.pile import Pile

        progress = _NOTHING
        for progress in self._steps(
            Pile(keeps=False), self._articles(self._reader.opened()), keeps=False
        ):
            if tell:
                tell(progress)
        return progress

    def grow(self, at_least: int = 0) -> Iterator[Loaded]:
        """Yield how far loading has come, and now and then a corpus of ever more articles, the last
        one whole.

        Each is assembled anew, so they come ever more seldom: as often as a given share of the
        time allows, what the caller does with one included. Only the last may have fewer articles
        than `at_least`, and unless it was asked for, only the last may have hardly more.
        """
        return self._growing(at_least)

    def remake(self) -> Iterator[Loaded]:
        """Yield the corpus of what was read last, with the present corrections."""
        if self._pile is None:
            yield from self.grow()
            return
        pile, progress = self._pile
        with collector_paused():
            yield Loaded(progress, self._made_of(pile), is_whole=True)

    def look(self) -> None:
        """Give a corpus at the next step, of whatever there is."""
        self._is_awaited = True

    @contextmanager
    def running_ahead(self) -> Generator[None]:
        """Make the first corpus in another process while something else is done, if that can be so.

        There must be nothing kept, which comes sooner, and the files must bear to be read twice.
        To be called before there are threads; the other process ends with the context.
        """
        reopening = self._reopening()
        ahead: AbstractContextManager[Forerunner | None] = nullcontext()
        if reopening and not reopening.is_kept and all(map(is_file_or_folder, self._source.paths)):
            from pktui.runtime.forked import Forerunner, is_worthwhile

            if is_worthwhile():
                ahead = Forerunner(self._run_ahead)
        with ahead as self._forerunner:
            yield

    def _run_ahead(self, send: Send) -> None:
        """Do in that process what `_growing` does; of many articles only the first."""
        reopening = self._reopening()
        assert reopening
        files, is_whole = reopening.begun(self._reader.opened())
        found = self._reader.articles(files)
        first, articles = _first_read(found)
        if articles:
            send(reopening.as_read(articles), is_early=True)  # to import the rules takes 0.1 s more
        found = chain(first, found)
        from pktui.workspace.pile import Pile

        pile = Pile()
        for _ in self._steps(pile, found if is_whole else _beginning(found)):
            pass
        if not (is_whole or pile.analysed):
            return
        corpus = self._made_of(pile)
        made = reopening.blocks(corpus, self._known)
        if made is None:
            return
        blocks = tuple(made)
        send(reopening.to_send(blocks, is_whole=is_whole))
        if is_whole and not pile.has_failed:
            reopening.keep(blocks)

    def _growing(self, at_least: int | None) -> Iterator[Loaded]:
        """Yield all steps; where `at_least` is None, no corpus before the last."""
        with collector_paused():
            again = self._reopening()
            if again and (yield from self._reopened(again)):
                return
            if again and self._last is not None and at_least is not None:
                at_least = max(at_least, len(self._last.articles))
            files = again.noted(self._reader.opened()) if again else self._reader.opened()
            from pktui.workspace.pile import Pile

            self._pile, pile = None, Pile()
            progress = _NOTHING
            due, cost = time.monotonic() + _FIRST_LOOK, 0.0
            for progress in self._steps(pile, self._articles(files)):
                began = time.monotonic()
                left = progress.seconds_left
                is_soon_over = left is not None and left < cost  # the whole comes as quickly
                is_due = self._is_awaited or (began > due and not is_soon_over)
                if (
                    at_least is None
                    or progress.analysed < self._worth_a_look(at_least)
                    or not is_due
                ):
                    yield Loaded(progress)
                    continue
                yield Loaded(progress, self._made_of(pile))
                now = time.monotonic()  # what the caller did with it was a part of the cost
                cost = now - began
                due = now + cost / _LOOKING
            if at_least is None:
                pile.finish()
            else:
                self._pile = pile, progress
            if pile.has_failed:
                again = None  # a failure need not happen again: such a corpus is not kept
            if again and pile.analysed >= _MANY:
                kept = self._kept_of(pile, again)
                if kept:
                    yield Loaded(progress, kept, is_whole=True)
                    return
                again = None  # what was too large a moment ago is not packed once more
            corpus = self._made_of(pile)
            if again:
                again.give_shelf(corpus)
            yield Loaded(progress, corpus, is_whole=True)
            blocks = again.blocks(corpus, self._known) if again else None
            if again and blocks:
                again.keep(blocks)

    def _reopened(self, again: Reopening) -> Generator[Loaded, None, bool]:
        """Give the corpus that was kept, or comes from ahead; return whether it is whole."""
        ahead, self._forerunner = self._forerunner, None
        progress = _NOTHING
        while ahead and not ahead.is_ready(_STEP):
            begun = again.read_first(ahead.take_early())
            progress = replace(progress, read=len(begun)) if begun else progress
            yield Loaded(progress, begun=begun)
        sent = ahead.result if ahead else ()
        beginning = again.beginning(sent)
        if beginning is not None:
            self._last = beginning
            yield Loaded(replace(_final_progress(beginning), is_reading=True), beginning)
        corpus = again.corpus(self._reader.opened, sent) if beginning is None else None
        if corpus:
            self._last = corpus
            yield Loaded(_final_progress(corpus), corpus, is_whole=True)
        if ahead:
            ahead.finish()
        return corpus is not None

    def _worth_a_look(self, at_least: int) -> int:
        """Find the smallest number of articles for which a partial corpus is assembled."""
        return max(1, at_least if self._is_awaited else at_least + at_least // _HARDLY_MORE)

    def _made_of(self, pile: Pile) -> Corpus:
        self._is_awaited = False
        corpus = pile.corpus(self._corrections(), self._made)
        self._last = self._made = corpus
        return corpus

    def _kept_of(self, pile: Pile, again: Reopening) -> Corpus | None:
        """Keep the corpus of a large pile while it is assembled, and open it from there: so its
        events are never in memory together. None where that cannot be."""
        corpus = again.keep_told(pile.assembly(self._corrections()), self._known)
        if corpus:
            self._is_awaited = False
            self._last, self._made = corpus, None
        return corpus

    def _reopening(self) -> Reopening | None:
        """Return what reopens a kept corpus; None where nothing could be opened again, or a file
        has just changed."""
        if self._stages or self._source.stream or self._known or self._reader.knows_any:
            return None
        corrections = self._corrections()
        return Reopening(self._cache, (*self._asked, corrections.path), corrections)

    def _articles(self, files: Iterable[Opened]) -> Iterator[Article | Problem]:
        """Yield every article of `files`; one that is equal to an article on screen is given as
        that one. The texts of a large pile wait on the disk."""
        from pktui.corpus.reuse import shared
        from pktui.store.packing.spooled_texts import SpooledTexts

        corpora = self._cache.corpora if self._cache else None
        texts = SpooledTexts(corpora.folder if corpora else None)
        before, number = self._last, 0

        def share(article: Article) -> Article:
            nonlocal number
            number += 1
            standing = shared(article, before) if before else article
            is_new = standing is article and number > _MANY
            return texts.holding(article) if is_new else standing

        return self._reader.articles(files, share)

    def _steps(
        self, pile: Pile, found: Iterable[Article | Problem], *, keeps: bool = True
    ) -> Iterator[Progress]:
        """Fill `pile` with what is `found`; some twenty steps a second, the last when it is
        full. Without `keeps`, the cache alone has the analyses."""
        from pktui.workspace.analyses import Analyses
        from pktui.workspace.engines.process_pool import Pool

        began = time.monotonic()

        def progress(*, is_reading: bool) -> Progress:
            return Progress(
                read=pile.size,
                analysed=pile.analysed,
                is_reading=is_reading,
                seconds=time.monotonic() - began,
            )

        with Analyses(
            self._cache,
            known=self._known,
            stages=self._stages,
            engine=self._engine or Pool,
            keeps=keeps,
        ) as analyses:
            for batch in _batches(found):
                analyses.submit(pile.add(batch))
                yield progress(is_reading=True)
                while analyses.is_busy:
                    pile.take(analyses.collect())
                    yield progress(is_reading=True)
            while not analyses.is_idle:
                pile.take(analyses.collect())
                yield progress(is_reading=False)
        self._known = analyses.made
        stream = self._source.stream
        yield progress(is_reading=stream is not None and stream.is_open)


def _working_folder() -> str:
    """Return the folder that relative paths begin in; nothing where it is gone."""
    try:
        return os.getcwd()  # noqa: PTH109 - pathlib is slow to start
    except OSError:
        return ""


def _final_progress(corpus: Corpus) -> Progress:
    count = len(corpus.articles)
    return Progress(read=count, analysed=count, is_reading=False, seconds=0.0)


def _first_read(
    found: Iterator[Article | Problem],
) -> tuple[Sequence[Article | Problem], Sequence[Article]]:
    """Take what is found first, until there are articles to look at; return it, and these."""
    taken: list[Article | Problem] = []
    articles: list[Article] = []
    until = None
    for one in found:
        taken.append(one)
        if isinstance(one, Article) and len(one.text) <= _LONGEST_TO_LOOK_AT:
            articles.append(one)
        now = time.monotonic()
        if articles and until is None:
            until = now + _LOOKING_ON
        if len(articles) == _MOST_TO_LOOK_AT or (until is not None and now >= until):
            break
    return taken, articles


def _beginning(found: Iterable[Article | Problem]) -> Iterator[Article | Problem]:
    """Yield the first of what is found, of about as many characters as `_BEGINNING` says."""
    characters = 0
    for one in found:
        if isinstance(one, Article):
            characters += len(one.text)
            yield one
        if characters > _BEGINNING:
            return


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
    """Pause the garbage collector while a corpus is built, and keep the corpus from it ever after.

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
