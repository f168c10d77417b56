"""The work on the machines of a Dask cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import ExitStack
from tempfile import TemporaryDirectory
from typing import Any, Generic, Self, TypeVar

from pktui import __version__
from pktui.errors import PktuiError
from pktui.model.article import Article
from pktui.workspace.engines.engine import Chunks, Failure, Outcome, outcomes_of, results_of

T = TypeVar("T")

_AHEAD = 3
"""Chunks a thread of the cluster: one to work on, the others on their way."""


class DaskCluster(Generic[T]):
    """An engine whose workers are those of a Dask cluster."""

    def __init__(
        self, work: Callable[[Article], T], address: str | None = None, processes: int | None = None
    ) -> None:
        """Connect to the scheduler at `address`; without one, start a cluster of `processes` on
        this machine.

        Raises `PktuiError` where there is no Dask, no cluster, or another pktui on it.
        """
        try:
            import distributed
        except ImportError as error:
            raise PktuiError("this engine needs Dask: pip install 'pktui[dask]'") from error
        self._work = work
        self._chunks = Chunks()
        self._running: dict[Any, list[Article]] = {}
        """What each of Dask's futures is at work on."""
        self._open = ExitStack()
        self._distributed: Any = distributed
        try:
            self._client = self._open.enter_context(self._connected(address, processes))
            self._check_versions()
        except BaseException:
            self._open.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for future in self._running:
            future.cancel()
        self._running.clear()
        self._open.close()

    @property
    def is_busy(self) -> bool:
        """Whether articles wait here because the cluster has enough to do."""
        return len(self._chunks) > 0

    @property
    def is_idle(self) -> bool:
        """Whether everything that was handed in has been handed out."""
        return not self._chunks and not self._running

    def submit(self, articles: Iterable[Article]) -> None:
        """Hand in articles; as many as the cluster can take are sent to it now."""
        self._chunks.add(articles)
        self._hand_out()

    def collect(self) -> list[Outcome[T]]:
        """Wait for the next results and return them; empty if nothing is left to do."""
        if not self._running:
            return []
        done, _ = self._distributed.wait(list(self._running), return_when="FIRST_COMPLETED")
        outcomes: list[Outcome[T]] = []
        for future in done:
            outcomes += self._answer_of(future, self._running.pop(future))
        self._hand_out()
        return outcomes

    def _answer_of(self, future: Any, chunk: list[Article]) -> list[Outcome[T]]:
        """Return the results of a chunk. Dask tries again elsewhere if a worker is lost, and
        gives up after some times."""
        if future.status == "finished":
            return outcomes_of(chunk, future.result())
        if len(chunk) == 1:
            return outcomes_of(chunk, [Failure(f"{future.exception()}")])
        self._chunks.add_singly(chunk)  # each by itself will show which of them it was
        return []

    def _hand_out(self) -> None:
        room = _AHEAD * max(1, sum(self._client.nthreads().values())) - len(self._running)
        while self._chunks and room > 0:
            chunk = self._chunks.take()
            future = self._client.submit(results_of, self._work, chunk, pure=False)
            self._running[future] = chunk
            room -= 1

    def _connected(self, address: str | None, processes: int | None) -> Any:
        if address is None:
            from pktui.workspace.engines.local_cluster import local_cluster

            folder = self._open.enter_context(TemporaryDirectory(prefix="pktui-dask-"))
            cluster = self._open.enter_context(local_cluster(processes, folder))
            return self._distributed.Client(cluster)
        try:
            return self._distributed.Client(address)
        except (OSError, ValueError) as error:
            raise PktuiError(f"no Dask scheduler at {address}: {error}") from error

    def _check_versions(self) -> None:
        """Refuse workers of another version: their results must not be kept as results of this
        one."""
        others = {*self._client.run(_version).values()} - {__version__}
        if others:
            raise PktuiError(
                f"the cluster has pktui {', '.join(others)}, and this is {__version__}"
            )


def _version() -> str:
    from pktui import __version__

    return __version__
