"""What takes longer to find out about a corpus, looked for in a thread while nobody types."""

from __future__ import annotations

import sys
from collections.abc import Callable
from threading import Lock, Thread

from pktui.model.corpus import Corpus
from pktui.tui.thread_messages import FoundOut, ToldTogether
from pktui.view.timeline.kept_tellings import KeptTellings, keep_tellings, kept_tellings
from pktui.view.timeline.tellings import MOST_EVENTS, Tellings, tellings_of
from pktui.wording.language import say


class LaterFindings:
    """Looks into each corpus once, in a thread, and remembers the one whose findings are shown.

    There is one thread at a time: it holds its corpus, and many corrections in a row make as many
    corpora.
    """

    def __init__(
        self, tell: Callable[[FoundOut | ToldTogether], None], failed: Callable[[Exception], None]
    ) -> None:
        """`tell` and `failed` are called in the thread that looked."""
        self._tell = tell
        self._failed = failed
        self._looked_into: Corpus | None = None
        self._told: Corpus | None = None
        """The corpus of which an earlier run found out what tells of one happening."""
        self._lock = Lock()
        self._next: tuple[Corpus, Tellings] | None = None
        """What the thread looks into when it has finished, or given up, what it is at."""
        self._is_looking = False
        self.known: Corpus | None = None
        """The corpus of which what was found is shown."""

    def take_up(self, corpus: Corpus) -> KeptTellings | None:
        """Return what an earlier run found out about `corpus`, so that it is shown from the first
        picture on; None where nothing was kept of it."""
        kept = kept_tellings(corpus)
        if kept is not None:
            self._told = corpus
            self.known = corpus if kept.tellings.is_whole else None
        return kept

    def tell_together(self, corpus: Corpus) -> None:
        """In a thread: find which sentences of `corpus` tell of one happening, tell it, and keep it
        for the next run, unless an earlier one did."""
        if corpus is self._told:
            return
        tellings = tellings_of(corpus)
        self._tell(ToldTogether(corpus, tellings))
        keep_tellings(corpus, tellings, frozenset())

    def forget_all_but(self, shown: Corpus | None) -> None:
        """Let go of corpora that are not `shown` any more, and of what was found in them."""
        self._told = self._told if self._told is shown else None
        if self._looked_into is shown and self.known in (None, shown):
            return
        self._looked_into = self._looked_into if self._looked_into is shown else None
        self.known = self.known if self.known is shown else None
        with self._lock:
            if self._next is not None and self._next[0] is not shown:
                self._next = None
        _forget_what_was_found()

    def look_into(self, corpus: Corpus, tellings: Tellings) -> None:
        """Have a thread look into `corpus`, unless one was sent before; `tellings` is what is known
        of it already. What is being looked into is given up for it."""
        if corpus is self._looked_into:
            return
        self._looked_into = corpus
        with self._lock:
            self._next = corpus, tellings
            if self._is_looking:
                return
            self._is_looking = True
        # none of the loop's own threads, which the end of the explorer would wait for
        Thread(target=self._look, daemon=True, name="later").start()

    def _look(self) -> None:
        """Look into one corpus after another until none waits."""
        while self._look_into_next():
            pass

    def _look_into_next(self) -> bool:
        """Look into the next corpus and let go of it; False where there is none."""
        with self._lock:
            wanted, self._next = self._next, None
            self._is_looking = wanted is not None
        if wanted is None:
            return False
        corpus, tellings = wanted
        try:
            from pktui.view.findings.found_later import find_later  # no start waits for it

            if corpus is not self._told:  # what is found below takes seconds: the reader may leave
                keep_tellings(corpus, tellings, frozenset())
            found = find_later(corpus, tellings, lambda: corpus is self._looked_into)
        except Exception as error:
            self._failed(error)
        else:
            if found is not None:
                self._tell(FoundOut(found))
        if corpus is not self._looked_into:
            _forget_what_was_found()  # some of it was found after the corpus was let go of
        return True


def folds_nothing(corpus: Corpus) -> str:
    """Say that `corpus` has too many events for busy days to fold; nothing where they do."""
    if len(corpus.events) <= MOST_EVENTS:
        return ""
    return say("more than {count:,} events: busy days are not folded", count=MOST_EVENTS)


def _forget_what_was_found() -> None:
    """Empty the caches of what was found, if the module that has them is imported."""
    findings = sys.modules.get("pktui.view.findings.shown")
    if forget := getattr(findings, "forget_all", None):  # a thread may be just importing it
        forget()
