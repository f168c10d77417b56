"""Sets of rows as bits, beside Python's own sets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.query.rowset import (
    RowList,
    everything,
    few_rows,
    first,
    flags,
    numbers_in,
    of_flags,
    place_of,
    places_of,
    rows_of,
)

SIZE = 100
NUMBERS = st.lists(st.integers(0, SIZE - 1))


@given(NUMBERS)
def test_in_and_out_again(numbers: list[int]) -> None:
    rows = rows_of(numbers, SIZE)
    assert numbers_in(rows, SIZE) == sorted(set(numbers))
    assert rows.bit_count() == len(set(numbers))
    assert few_rows(numbers) == rows
    assert rows_of(iter(numbers), SIZE, count=len(numbers)) == rows
    assert of_flags(map(bool, flags(rows, SIZE))) == rows
    assert first(rows) == min(numbers, default=None)


@given(st.lists(st.integers(0, 4_999), max_size=120))
def test_a_few_rows_among_many(numbers: list[int]) -> None:
    """From few enough numbers the set is made of bits instead of digits: it is the same."""
    assert rows_of(iter(numbers), 5_000, count=len(numbers)) == rows_of(numbers, 5_000)


MANY = 9_000
"""Rows, of which some are in each of three blocks."""


@given(st.sets(st.integers(0, MANY - 1)), st.integers(0, MANY + 10_000), st.integers(0, 1))
def test_a_list_of_rows_is_the_sorted_numbers(some: set[int], row: int, inside_out: int) -> None:
    numbers = sorted(set(range(MANY)) - some if inside_out else some)
    rows = RowList(rows_of(numbers, MANY), MANY)
    assert len(rows) == len(numbers)
    assert list(rows) == numbers
    assert [rows[at] for at in range(len(rows))] == numbers
    assert (rows[:3], rows[-3:], rows[::-1]) == (numbers[:3], numbers[-3:], numbers[::-1])
    assert (row in rows) == (row in numbers)
    assert place_of(row, rows) == place_of(row, numbers) == sum(n < row for n in numbers)
    with pytest.raises(IndexError):
        rows[len(numbers)]


@given(
    st.sets(st.integers(0, MANY - 1)), st.lists(st.integers(0, MANY + 10_000)), st.integers(0, MANY)
)
def test_places_are_those_of_one_after_the_other(
    some: set[int], asked: list[int], size: int
) -> None:
    numbers = sorted(some)
    rows = RowList(rows_of(numbers, MANY), MANY)
    expected = [sum(n < row for n in numbers) for row in asked]
    assert places_of(asked, rows) == places_of(asked, numbers) == expected
    assert places_of(asked, range(size)) == [min(row, size) for row in asked]
    assert places_of(asked, range(5, 9)) == [min(max(row - 5, 0), 4) for row in asked]


@given(NUMBERS, NUMBERS)
def test_operators_are_those_of_sets(one: list[int], other: list[int]) -> None:
    both = rows_of(one, SIZE) & rows_of(other, SIZE)
    either = rows_of(one, SIZE) | rows_of(other, SIZE)
    without = rows_of(one, SIZE) & ~rows_of(other, SIZE)
    assert numbers_in(both, SIZE) == sorted({*one} & {*other})
    assert numbers_in(either, SIZE) == sorted({*one} | {*other})
    assert numbers_in(without, SIZE) == sorted({*one} - {*other})


def test_nothing_and_everything() -> None:
    assert numbers_in(everything(3), 3) == [0, 1, 2]
    assert rows_of([], 0) == of_flags([]) == everything(0) == 0
    assert flags(0, 0) in (b"", b"\0")
    assert first(0) is None
