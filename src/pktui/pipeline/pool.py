"""One function over many articles on every core.

Workers are separate processes, each at one chunk at a time: the caller is then at work itself or
waits for workers that all are, so no core idles. Few articles are worked on in place, since a
worker takes half a second to start.

A worker whose caller is gone reads the end of its pipe and ends. A caller that finds the end of a
worker's pipe (the system may kill what takes too much memory) reports the articles it had.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, NamedTuple, Self, TypeVar, cast

from pktui.model.article import Article

T = TypeVar("T")


_CHUNK_CHARACTERS = 100_000
"""About a tenth of a second's work; handing it over and back takes a hundredth of that."""

_WORTHWHILE = 5
"""Chunks below which starting workers would take longer than it saves."""

_PRELOADED = ["pktui.pipeline.analyse"]
"""Imported once, before there are workers, instead of once a worker."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why nothing came of an article."""

    reason: str


class Outcome(NamedTuple, Generic[T]):
    """An article, and what the work on it gave."""

    article: Article
    result: T | Failure


def cores() -> int:
    """How many processes can run at once; a container may have fewer than its machine."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Pool(Generic[T]):
    """Does `work` on articles, in no order; a context manager that leaves no process behind."""

    def __init__(self, work: Callable[[Article], T], processes: int | None = None) -> None:
        """`work` is a module's function, or a partial of one; 1 process is this one alone."""
        self._work = work
        self._processes = cores() if processes is None else processes
        self._chunks: deque[list[Article]] = deque()
        self._characters = 0
        self._workers: list[_Worker[T]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.stop()
        self._workers.clear()

    @property
    def is_busy(self) -> bool:
        """Whether more articles now would only wait."""
        return len(self._chunks) > max(_WORTHWHILE, self._processes)

    @property
    def is_idle(self) -> bool:
        """Whether everything that was handed in has been handed out."""
        return not self._chunks and not any(worker.chunk for worker in self._workers)

    def submit(self, articles: Iterable[Article]) -> None:
        for article in articles:
            if not self._chunks or self._characters >= _CHUNK_CHARACTERS:
                self._chunks.append([])
                self._characters = 0
            self._chunks[-1].append(article)
            self._characters += len(article.text)
        if not self._workers and len(self._chunks) > _WORTHWHILE and self._processes > 1:
            self._workers = [_Worker(self._work) for _ in range(self._processes)]
        self._hand_out()

    def collect(self) -> list[Outcome[T]]:
        """What is done by now; waits until something is, unless nothing is left to do."""
        done: list[Outcome[T]] = []
        starting = not any(worker.has_answered for worker in self._workers)
        if starting and self._chunks:
            done += _outcomes(self._work, self._chunks.popleft())
        busy = [worker for worker in self._workers if worker.chunk]
        ready = wait([worker.connection for worker in busy], 0 if done else None) if busy else ()
        for worker in busy:
            if worker.connection in ready:
                done += self._answer_of(worker)
        self._hand_out()
        return done

    def _hand_out(self) -> None:
        for worker in self._workers:
            if self._chunks and not worker.chunk:
                worker.begin(self._chunks.popleft())

    def _answer_of(self, worker: _Worker[T]) -> list[Outcome[T]]:
        try:
            return worker.answer()
        except (EOFError, OSError):
            self._workers.remove(worker)
            worker.stop()
            self._workers.append(_Worker(self._work))
            if len(worker.chunk) > 1:  # which of them it was, each by itself will show
                self._chunks.extendleft([article] for article in worker.chunk)
                return []
            return [Outcome(article, Failure("its process was killed")) for article in worker.chunk]


class _Worker(Generic[T]):
    """A process that works on one chunk at a time."""

    def __init__(self, work: Callable[[Article], T]) -> None:
        # not a fork: the caller may have threads (the explorer has), and locks that they hold
        context = get_context("forkserver")
        context.set_forkserver_preload(_PRELOADED)
        self.connection, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, work), daemon=True)
        self._process.start()
        theirs.close()
        self.chunk: Sequence[Article] = ()
        """What it is at work on."""
        self.has_answered = False

    def begin(self, chunk: Sequence[Article]) -> None:
        self.chunk = chunk
        with suppress(OSError):  # where it is gone, so will be its answer
            self.connection.send(chunk)

    def answer(self) -> list[Outcome[T]]:
        """Raises `EOFError` or `OSError` if the process is gone."""
        results = cast("list[T | Failure]", self.connection.recv())
        outcomes = [Outcome(*pair) for pair in zip(self.chunk, results, strict=True)]
        self.chunk = ()
        self.has_answered = True
        return outcomes

    def stop(self) -> None:
        self.connection.close()
        self._process.kill()  # it holds nothing that could be lost
        self._process.join()


def _serve(connection: Connection[Any, Any], work: Callable[[Article], T]) -> None:
    """What a worker does until its caller is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ctrl+c reaches all; the caller sees to it
    with suppress(EOFError, OSError):
        while True:
            chunk = cast("Sequence[Article]", connection.recv())
            connection.send([outcome.result for outcome in _outcomes(work, chunk)])


def _outcomes(work: Callable[[Article], T], chunk: Sequence[Article]) -> list[Outcome[T]]:
    return [Outcome(article, _result(work, article)) for article in chunk]


def _result(work: Callable[[Article], T], article: Article) -> T | Failure:
    try:
        return work(article)
    except Exception as error:  # one article must not cost the reader all others
        return Failure(f"{type(error).__name__}: {error}")
