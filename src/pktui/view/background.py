"""The thread behind the scenes: it loads and follows the pile, and gets ready what is to be shown.

Whatever takes longer the more articles there are is done here, so that the screen only exchanges
one finished value for another. The thread is asked to stop when the explorer ends; one that is
deep in its work then ends with the program.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from threading import Lock, Thread

from pktui.model.article import Article
from pktui.model.corpus import Corpus
from pktui.model.corrections import Correction
from pktui.query.index import Index
from pktui.runtime.frozen import dataclass
from pktui.runtime.progress import Progress
from pktui.view.timeline.tellings import NO_TELLINGS, Tellings, tellings_of
from pktui.view.timeline.time_axis import TimeAxis
from pktui.workspace.follow import Done, Follower, Seen, Wish

_EVERY = 0.2
"""Seconds between two words of the progress."""

_PATIENCE = 1.0
"""Seconds that the thread has to stop: the cache keeps what is done by then."""

_SLICE = 0.05
"""Seconds of work on an index between two looks at whether it is over."""


@dataclass(frozen=True, slots=True)
class Fresh:
    """Another corpus, with all that showing it takes."""

    corpus: Corpus
    index: Index
    time_axis: TimeAxis
    tellings: Tellings = NO_TELLINGS


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What there is to show."""

    progress: Progress | None = None
    """None where loading is over."""
    fresh: Fresh | None = None
    is_whole: bool = False
    done: tuple[Done, ...] = ()
    trouble: str = ""
    error: BaseException | None = None
    """What ends it all."""


class Backstage:
    """Runs a `Follower`; tells of its first corpus through a future, of all else as news."""

    def __init__(self, follower: Follower) -> None:
        self.opening: Future[Corpus] = Future()
        """The first corpus, as soon as there is one; an error where there will never be any."""
        self._has_opened = False
        self.begun: Future[Sequence[Article]] = Future()
        """The first articles as they were read, where they come before the first corpus."""
        self._follower = follower
        self._thread = Thread(target=self._run, daemon=True, name="backstage")
        self._lock = Lock()
        self._tell: Callable[[News], None] | None = None
        self._untold: list[News] = []
        self._told = 0.0
        self.is_stopped = False
        self.is_over = False
        """Whether the pile is whole already."""
        self.has_articles = False
        """Whether there are any in it, shown or not."""

    # In the thread of the screen

    def start(self) -> None:
        """Begin to load, in a thread of its own."""
        self._thread.start()

    def report_to(self, tell: Callable[[News], None]) -> None:
        """Call `tell`, in this object's own thread, with all news from now on, and at once with
        those so far."""
        with self._lock:
            self._tell = tell
            for news in self._untold:
                tell(news)
            self._untold.clear()

    def correct(self, *together: Correction) -> None:
        """Ask for corrections to be made `together` and their corpus shown."""
        self._follower.ask(together)

    def undo(self) -> None:
        """Ask for what was corrected last to be undone and its corpus shown."""
        self._follower.ask(Wish.UNDO)

    def reload(self) -> None:
        """Ask for the files to be read again."""
        self._follower.ask(Wish.RELOAD)

    def stop(self) -> None:
        """End the thread; what it was doing is given up."""
        self.is_stopped = True
        self._follower.ask(Wish.STOP)
        self._thread.join(_PATIENCE)

    # In its own

    def _run(self) -> None:
        try:
            for seen in self._follower.seen():
                self._show(seen)
                if self.is_stopped:
                    return
        except BaseException as error:
            if not self._has_opened:
                self.opening.set_exception(error)
            else:
                self._send(News(error=error))

    def _show(self, seen: Seen) -> None:
        if seen.corpus is not None:
            self.is_over = seen.is_whole and not seen.progress.is_reading
            self.has_articles = bool(seen.corpus.articles)
        progress = None if self.is_over else seen.progress
        if progress is not None and seen.is_whole:
            progress = replace(progress, seconds=0.0)  # it waits for more: that is no rate
        if seen.corpus is None:
            now = time.monotonic()
            if seen.begun and not self.begun.done():
                self.begun.set_result(seen.begun)
            if seen.trouble or seen.begun or now - self._told >= _EVERY:
                self._told = now
                self._send(News(progress=progress, trouble=seen.trouble))
            return
        fresh = None
        if self._has_opened:
            fresh = self._prepared(seen.corpus, is_whole=seen.is_whole)
            if self._tell is not None:  # who listens has the first one, which else would stay
                self.opening = Future()
        else:
            self._has_opened = True
            self.opening.set_result(seen.corpus)
        if not self.is_stopped:
            self._send(News(progress=progress, fresh=fresh, is_whole=seen.is_whole, done=seen.done))

    def _prepared(self, corpus: Corpus, *, is_whole: bool) -> Fresh:
        index, time_axis = Index(corpus), TimeAxis(corpus)
        while not (self.is_stopped or index.build(_SLICE)):
            pass
        tellings = tellings_of(corpus) if is_whole else NO_TELLINGS
        return Fresh(corpus, index, time_axis, tellings)

    def _send(self, news: News) -> None:
        with self._lock:
            if self._tell is None:
                self._untold.append(news)
            else:
                self._tell(news)
