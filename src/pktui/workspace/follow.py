"""A corpus that follows its files: loaded once, and again whenever one of them has changed.

Loading again opens what has changed and analyses what is new, and what is shown is always what a
fresh start would show. The explorer keeps its place by itself, since ids do not change.

One thread does it all, since the cache of analyses belongs to the thread that opened it. Whoever
else wants something asks for it; what is asked for while the pile still grows is done between two
steps of that.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from queue import Empty, SimpleQueue
from threading import Event
from typing import TYPE_CHECKING

from pktui.errors import PktuiError
from pktui.model.article import Article
from pktui.model.corpus import Corpus
from pktui.model.corrections import Correction
from pktui.runtime.frozen import dataclass
from pktui.runtime.progress import Progress
from pktui.workspace.correcting import Correcting
from pktui.workspace.watch import Watch

if TYPE_CHECKING:
    from pktui.reading.stream import Stream
    from pktui.workspace.load import Loader

_LONGEST_REST = 5.0
"""Seconds. Files are left alone after a load for as long as that took, up to this: one that is
written to all the time must not keep a core busy."""


class Wish(Enum):
    """What can be asked for, besides corrections."""

    RELOAD = "the reader wants to see what is there by now"
    FOLLOW = "something has changed, and may be changing still"
    UNDO = "the last correction is to be taken back"
    STOP = "it is over"


@dataclass(frozen=True, slots=True)
class Done:
    """Corrections that were written down together, or taken back."""

    corrections: Sequence[Correction]
    is_undone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a reader who follows the files can see at one moment."""

    progress: Progress
    corpus: Corpus | None = None
    """None where it has not changed."""
    is_whole: bool = False
    """Whether the corpus is of all that there is by now."""
    done: tuple[Done, ...] = ()
    """The corrections that are new in it."""
    trouble: str = ""
    """What went wrong, in one line."""
    begun: Sequence[Article] = ()
    """The first articles as they were read, before there is any corpus."""


class Follower:
    """Loads a pile and keeps watch over its files. Used by one thread, asked by any."""

    def __init__(
        self,
        start: Callable[[], Loader],
        paths: Sequence[str],
        correcting: Correcting,
        stream: Stream | None = None,
    ) -> None:
        """Prepare to follow `paths`. `start` is called by the thread that uses the loader;
        `stream` is its standard input."""
        self._start = start
        self._correcting = correcting
        self._stream = stream
        self._wishes: SimpleQueue[Wish | tuple[Correction, ...] | str] = SimpleQueue()
        """A string is a complaint."""
        self._watch = Watch(paths, lambda: self.ask(Wish.FOLLOW), self.complain)
        self._stopped = Event()
        self._must_reload = self._must_follow = False
        self._done: list[Done] = []
        """Corrections that no corpus shows yet."""
        self._troubles: list[str] = []

    def ask(self, wish: Wish | tuple[Correction, ...]) -> None:
        """Ask for `wish` to be done next, or for corrections to be made together; any thread may
        call this."""
        if wish is Wish.STOP:
            self._stopped.set()
            self._watch.stop()
        self._wishes.put(wish)

    def complain(self, trouble: str) -> None:
        """Tell `trouble` to the reader with the next corpus; any thread may call this."""
        self._wishes.put(trouble)

    def seen(self) -> Iterator[Seen]:
        """Yield the growing corpus until the pile is whole; then a whole one whenever something
        has changed."""
        loader = self._start()
        self._watch.start()
        if self._stream is not None:
            self._stream.start(lambda: self.ask(Wish.FOLLOW))
        articles, must_read = 0, True
        while True:
            began = time.monotonic()
            progress: Progress | None = None
            for loaded in loader.grow(articles) if must_read else loader.remake():
                progress, corpus = loaded.progress, loaded.corpus
                if corpus is None:
                    yield Seen(progress=progress, begun=loaded.begun)
                else:
                    articles = len(corpus.articles)
                    done, self._done = tuple(self._done), []
                    yield Seen(
                        progress=progress, corpus=corpus, is_whole=loaded.is_whole, done=done
                    )
                yield from self._took_wishes(progress, 0)
                if self._stopped.is_set():
                    return
                if self._done:
                    loader.look()
            assert progress is not None
            now = time.monotonic()
            yield from self._rested(progress, until=now + min(now - began, _LONGEST_REST))
            if self._stopped.is_set():
                return
            must_read = self._must_reload or self._must_follow
            self._must_reload = self._must_follow = False

    def _rested(self, progress: Progress, until: float) -> Iterator[Seen]:
        """Wait for something to do; if it is only that files have changed, up to that moment."""
        while not (self._must_reload or self._done or self._stopped.is_set()):
            seconds = max(0.0, until - time.monotonic()) if self._must_follow else None
            if seconds == 0:
                return
            yield from self._took_wishes(progress, seconds)

    def _took_wishes(self, progress: Progress, seconds: float | None) -> Iterator[Seen]:
        """Take in all there are; wait so long for the first (None: for ever)."""
        try:
            self._take(self._wishes.get(seconds != 0, seconds))
            while True:
                self._take(self._wishes.get_nowait())
        except Empty:
            pass
        for trouble in self._troubles:
            yield Seen(progress=progress, trouble=trouble)
        self._troubles.clear()

    def _take(self, wish: Wish | tuple[Correction, ...] | str) -> None:
        try:
            match wish:
                case Wish.RELOAD:
                    self._must_reload = True
                case Wish.FOLLOW:
                    self._must_follow = True
                case Wish.UNDO:
                    self._done.append(Done(self._correcting.undo(), is_undone=True))
                case Wish.STOP:
                    pass  # `ask` has seen to it, for whoever does not come to wishes soon
                case str():
                    self._troubles.append(wish)
                case _:
                    if trouble := self._correcting.make(*wish):
                        self._troubles.append(trouble)
                    self._done.append(Done(wish))
        except PktuiError as error:
            self._troubles.append(str(error))
