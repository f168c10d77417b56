"""A sequence of values that are made when they are asked for answers as a list of them does."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.runtime.lazy_sequence import LazySequence


class Squares(LazySequence[int]):
    """The first square numbers, and those that were asked for."""

    def __init__(self, count: int) -> None:
        self._count = count
        self.made: list[int] = []

    def __len__(self) -> int:
        return self._count

    def value_at(self, place: int) -> int:
        self.made.append(place)
        return place * place


def asked(values: Any, at: object) -> object:
    try:
        return values[at]
    except IndexError:
        return "there is none"


PLACES = st.integers(-8, 8)
SLICES = st.slices(6) | st.builds(slice, PLACES, PLACES, st.sampled_from((-2, -1, 1, 3, None)))


@given(st.integers(0, 6), PLACES | SLICES)
def test_a_place_or_a_slice_is_that_of_the_list(count: int, at: object) -> None:
    lazy = Squares(count)
    assert asked(lazy, at) == asked([n * n for n in range(count)], at)
    assert [*lazy] == [*lazy[:]]
    assert [*reversed(lazy)] == lazy[::-1]


@pytest.mark.parametrize(
    ("at", "made"),
    [
        (2, [2]),
        (-1, [4]),
        (slice(1, 3), [1, 2]),
        (slice(None, None, -2), [4, 2, 0]),
        (slice(3, 1), []),
    ],
    ids=str,
)
def test_only_what_is_asked_for_is_made(at: Any, made: list[int]) -> None:
    lazy = Squares(5)
    lazy[at]
    assert lazy.made == made
