"""The work on every core of this machine.

Workers are separate processes, each at one chunk at a time: the caller is then at work itself or
waits for workers that all are, so no core idles. Few articles are worked on in place, since a
worker takes half a second to start.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Generic, Self, TypeVar

from pktui.model.article import Article
from pktui.runtime.cores import cores
from pktui.workspace.engines.engine import Chunks, Failure, Outcome, outcomes_of, results_of

if TYPE_CHECKING:
    from pktui.workspace.engines.pool_worker import Worker

T = TypeVar("T")

_WORTHWHILE = 5
"""Chunks below which starting workers would take longer than it saves."""

_LOST_AT_ONCE = 4
"""Workers lost one after the other, from which on it is not the articles that end them."""


class Pool(Generic[T]):
    """An engine whose work is done by several processes of this machine."""

    def __init__(self, work: Callable[[Article], T], processes: int | None = None) -> None:
        """Make a pool that does `work`, a module's function or a partial of one; 1 process is
        this one alone."""
        self._work = work
        self._processes = cores() if processes is None else processes
        self._chunks = Chunks()
        self._workers: list[Worker[T]] = []
        self.has_answered = False
        """Whether the workers are up, so that none of the work is done here: an article may end
        the process that works on it."""
        self._lost = 0
        """Workers that went without an answer, since the last answer of any."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if not self._workers:
            return
        from pktui.workspace.engines.pool_worker import end_server

        for worker in self._workers:
            worker.stop()
        self._workers.clear()
        end_server()

    @property
    def is_busy(self) -> bool:
        """Whether enough chunks wait for every process."""
        return len(self._chunks) > max(_WORTHWHILE, self._processes)

    @property
    def is_idle(self) -> bool:
        """Whether everything that was handed in has been handed out."""
        return not self._chunks and not any(worker.chunk for worker in self._workers)

    def submit(self, articles: Iterable[Article]) -> None:
        """Hand in articles; processes are started once there is enough for them."""
        self._chunks.add(articles)
        if not self._workers and len(self._chunks) > _WORTHWHILE and self._processes > 1:
            from pktui.workspace.engines.pool_worker import (
                Worker,  # 30 ms, for piles that take seconds
            )

            self._workers = [Worker(self._work) for _ in range(self._processes)]
        self._hand_out()

    def collect(self) -> list[Outcome[T]]:
        """Wait for the next results and return them; a part is worked on in this process."""
        done: list[Outcome[T]] = []
        if self._chunks and not self.has_answered:
            chunk = self._chunks.take()  # there are no workers, or they are still starting
            done += outcomes_of(chunk, results_of(self._work, chunk))
        busy = [worker for worker in self._workers if worker.chunk]
        if busy:
            from pktui.workspace.engines.pool_worker import answering

            for worker in answering(busy, 0 if done else None):
                done += self._answer_of(worker)
        self._hand_out()
        return done

    def _hand_out(self) -> None:
        for worker in self._workers:
            if self._chunks and not worker.chunk:
                worker.begin(self._chunks.take())

    def _answer_of(self, worker: Worker[T]) -> list[Outcome[T]]:
        chunk = worker.chunk
        try:
            results = worker.answer()
        except (EOFError, OSError):
            self._lost += 1
            if self._lost == _LOST_AT_ONCE and not self.has_answered:
                return self._go_on_alone()
            self._replace(worker)
        else:
            self.has_answered, self._lost = True, 0
            return outcomes_of(chunk, results)
        if len(chunk) == 1:
            return outcomes_of(chunk, [Failure("its process was killed")])
        self._chunks.add_singly(chunk)  # each by itself will show which of them it was
        return []

    def _go_on_alone(self) -> list[Outcome[T]]:
        """Go on without workers: here they do not even start."""
        for worker in self._workers:
            self._chunks.add(worker.chunk)
            worker.stop()
        self._workers.clear()
        return []

    def _replace(self, worker: Worker[T]) -> None:
        worker.stop()
        self._workers[self._workers.index(worker)] = type(worker)(self._work)
