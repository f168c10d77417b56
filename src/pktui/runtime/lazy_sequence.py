"""A sequence whose values are made when they are asked for."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import TypeVar, overload

T = TypeVar("T")


class LazySequence(Sequence[T]):
    """A sequence of values, each made from its place; a slice is a list of as many of them."""

    __slots__ = ()

    @abstractmethod
    def value_at(self, place: int) -> T:
        """Make the value at `place`, which is neither negative nor past the end."""

    @overload
    def __getitem__(self, at: int) -> T: ...

    @overload
    def __getitem__(self, at: slice) -> list[T]: ...

    def __getitem__(self, at: int | slice) -> T | list[T]:
        if isinstance(at, slice):
            return [*map(self.value_at, range(*at.indices(len(self))))]
        size = len(self)
        place = at + size if at < 0 else at
        if not 0 <= place < size:
            raise IndexError(at)
        return self.value_at(place)
