"""A process that works on one chunk of articles at a time.

A worker whose caller is gone reads the end of its pipe and ends. A caller that finds the end of a
worker's pipe knows that it is gone: the system may kill what takes too much memory.
"""

from __future__ import annotations

import gc
import pickle
import signal
import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, redirect_stderr, suppress
from multiprocessing import active_children, get_context, resource_tracker
from multiprocessing.connection import Connection, wait
from tempfile import gettempdir
from threading import Lock
from types import ModuleType
from typing import Any, Generic, TypeVar, cast

from pktui.model.article import Article
from pktui.workspace.engines.engine import Failure, results_of

T = TypeVar("T")

_PRELOADED = ["pktui.pipeline.analyse"]
"""Imported once, before there are workers, instead of once a worker."""


_LONGEST_FOLDER = 60
"""Characters of a temporary folder in which a socket can lie: its path may have 103 on macOS, and
`multiprocessing` puts 33 behind the folder's."""

_server = Lock()
"""Held while a worker is forked, so that another thread does not end the process that forks it."""


class Worker(Generic[T]):
    """One process of the pool, as the process that started it sees it."""

    def __init__(self, work: Callable[[Article], T]) -> None:
        # one process of all forks the others, and listens on a socket in the temporary folder
        if sys.platform == "win32" or len(gettempdir()) > _LONGEST_FOLDER:
            context: Any = get_context("spawn")
        else:
            # not a fork: the caller may have threads (the explorer has), and locks that they hold
            context = get_context("forkserver")
            context.set_forkserver_preload(_PRELOADED)
        self.connection, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs, work), daemon=True)
        # a process is given our standard error's descriptor; the explorer's stand-in has none
        with redirect_stderr(sys.__stderr__):
            if sys.platform != "win32":
                resource_tracker.ensure_running()  # lets ctrl+c through again once it runs
            with _server, _ctrl_c_held_back(), _script_left_alone(work):
                self.process.start()
        theirs.close()
        self.chunk: Sequence[Article] = ()
        """What it is at work on."""

    def begin(self, chunk: Sequence[Article]) -> None:
        """Send `chunk` to the process; it works on one chunk at a time."""
        self.chunk = chunk
        with suppress(OSError):  # where it is gone, so will be its answer
            self.connection.send(chunk)

    def answer(self) -> list[T | Failure]:
        """Return one result for each article of `chunk`. Raises `EOFError` or `OSError` if the
        worker is gone."""
        results = cast("list[T | Failure]", self.connection.recv())
        self.chunk = ()
        return results

    def stop(self) -> None:
        """End the process; nothing that it holds could be lost."""
        self.connection.close()
        self.process.kill()  # it holds nothing that could be lost
        self.process.join()


def answering(workers: Sequence[Worker[T]], seconds: float | None) -> list[Worker[T]]:
    """Return the workers that have an answer or are gone; wait up to `seconds` for the first
    (None: for ever)."""
    ready = wait([worker.connection for worker in workers], seconds)
    return [worker for worker in workers if worker.connection in ready]


def end_server() -> None:
    """End the process from which workers were forked, unless some worker still runs: it holds all
    the rules, and would take 50 MB while the corpus is assembled. The next worker starts it
    again."""
    server = sys.modules.get("multiprocessing.forkserver")
    # only Python's own tests are promised a way; where there is none, the process stays
    stop = getattr(getattr(server, "_forkserver", None), "_stop", None)
    with _server:
        if stop and not active_children():
            with suppress(OSError):  # somebody else has ended it
                stop()


def _serve(connection: Connection[Any, Any], work: Callable[[Article], T]) -> None:
    """Answer chunks in the other process until its caller is gone.

    The collector looks at what a chunk leaves once, at its end: to look again and again at lists of
    names that stay takes a worker a thirtieth of its time.
    """
    gc.disable()
    with suppress(EOFError, OSError):
        while True:
            connection.send(results_of(work, connection.recv()))
            gc.collect(1)


@contextmanager
def _script_left_alone(work: object) -> Generator[None]:
    """Keep a process that is started meanwhile from running the caller's script again.

    A new process imports the script, for it may define what is worked on; without `if __name__ ==
    "__main__"` in it, each worker would load the pile anew. Only `work` from the script needs it.
    """
    script = sys.modules["__main__"]
    if b"__main__" in pickle.dumps(work):
        yield
        return
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = script


@contextmanager
def _ctrl_c_held_back() -> Generator[None]:
    """Hold ctrl+c back meanwhile, and for ever in the processes that are started: a terminal
    sends it to all of its processes at once, and the caller sees to the workers."""
    if sys.platform == "win32":
        yield  # a console of Windows has no such mask
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
