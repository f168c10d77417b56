"""Lists in one array: what a list for each word would be, however it was put together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.query import postings
from pktui.query.postings import Gathered, Postings
from pktui.query.rowset import rows_of

WORDS = 6
LINES = st.dictionaries(st.integers(0, 99), st.sets(st.integers(0, WORDS - 1)), max_size=30)
"""Rows with their words."""
ORDER = st.lists(st.integers(0, WORDS + 1), max_size=10)
"""Of words, some of which come twice, or are in no row."""


def gathered(lines: dict[int, set[int]]) -> Gathered:
    rows = Gathered()
    for row in sorted(lines):
        rows.add(row, lines[row])
    return rows


def turned_round(lines: dict[int, set[int]], order: list[int]) -> tuple[Postings, int]:
    """And in how many steps."""
    steps, count = gathered(lines).turning_round(order), 0
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value, count
        count += 1


@given(LINES, ORDER)
def test_each_word_has_the_rows_that_have_it(lines: dict[int, set[int]], order: list[int]) -> None:
    found, _ = turned_round(lines, order)
    for entry, word in enumerate(order):
        rows = [row for row in sorted(lines) if word in lines[row]]
        assert list(found.slice(range(entry, entry + 1))) == rows
        assert found.count(range(entry, entry + 1)) == len(rows)


@given(LINES, ORDER, st.data())
def test_some_words_have_the_rows_of_any(
    lines: dict[int, set[int]], order: list[int], data: st.DataObject
) -> None:
    found, _ = turned_round(lines, order)
    places = st.integers(0, len(order))
    start, stop = sorted((data.draw(places), data.draw(places)))
    for entries in (range(start, stop), list(range(start, stop))):
        wanted = {order[entry] for entry in entries}
        rows = {row for row in lines if lines[row] & wanted}
        assert set(found.numbers(entries)) == rows
        assert found.rows(entries, 100) == rows_of(rows, 100)


@given(LINES)
def test_as_they_were_read(lines: dict[int, set[int]]) -> None:
    found = gathered(lines).as_read()
    for at, row in enumerate(sorted(lines)):
        assert set(found.slice(range(at, at + 1))) == lines[row]


@pytest.mark.parametrize(
    ("step", "steps", "remark"),
    [
        (100, 3, "counting, places, putting"),
        (4, 5, "two rows of two words at a time"),
        (3, 9, "a row of two words has no second beside it"),
        (1, 9, "a row is never divided"),
    ],
)
def test_steps(monkeypatch: pytest.MonkeyPatch, step: int, steps: int, remark: str) -> None:
    monkeypatch.setattr(postings, "_STEP", step)
    lines = {row: {row % 2, 2} for row in range(4)}
    found, count = turned_round(lines, [0, 1, 2])
    assert count == steps, remark
    assert [list(found.slice(range(n, n + 1))) for n in range(3)] == [[0, 2], [1, 3], [0, 1, 2, 3]]
