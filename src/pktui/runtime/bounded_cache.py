"""Answers that were worked out a moment ago: while a word is typed, all the others stand."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Memory(Generic[Value]):
    """The last answers, at most `size` of them, each by its question; the oldest is forgotten
    first."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._answers: dict[Hashable, Value] = {}

    def known(self, question: Hashable) -> Value | None:
        """Return the answer that was given before, if it's still remembered."""
        return self._answers.get(question)

    def get(self, question: Hashable, work_out: Callable[[], Value]) -> Value:
        """Return the answer that was given before, or else a new one."""
        known = self.known(question)
        if known is not None:
            return known
        answer = work_out()
        while len(self._answers) >= self._size:
            del self._answers[next(iter(self._answers))]
        self._answers[question] = answer
        return answer
