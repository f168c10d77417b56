"""A thread for what is slow: loading the corpus, and putting it together anew.

One piece of work after the other, all by one thread, since the cache of analyses belongs to the
thread that opened it. It ends with the program, whatever it is doing.
"""

from __future__ import annotations

from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread


class Backstage:
    """Does what it is given, in order."""

    def __init__(self) -> None:
        self._work: SimpleQueue[Callable[[], None]] = SimpleQueue()
        Thread(target=self._run, daemon=True, name="backstage").start()

    def do(self, work: Callable[[], None]) -> None:
        self._work.put(work)

    def _run(self) -> None:
        while True:
            self._work.get()()
