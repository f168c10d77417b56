"""A call that is made once, and keeps nothing alive after that."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Argument = TypeVar("Argument")


def once(work: Callable[[Argument], object], argument: Argument) -> Callable[[], None]:
    """Return a function that calls `work` with `argument`, and lets go of both before it ends.

    Textual names the running worker in the context of its task, and whatever is begun from there
    (a timer, the messages of a dialog) keeps that context for as long as it lives. So a worker may
    stay long after its end, and a whole corpus with it if its function refers to one.
    """
    waiting = [(work, argument)]

    def do() -> None:
        while waiting:
            do_it, with_it = waiting.pop()
            do_it(with_it)

    return do
