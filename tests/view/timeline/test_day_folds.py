"""What a busy day folds away."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.view.timeline.day_folds import LEAST, SHOWN, DayFold, day_folds


def folds_of(
    *days: range, hidden: set[int] | None = None, opened: set[int] | None = None
) -> object:
    starts = opened or set()
    return [*day_folds(days, hidden or set(), starts.__contains__)]


@pytest.mark.parametrize(
    ("day", "hidden", "folded"),
    [
        (range(0), set[int](), []),
        (range(7), set[int](), []),
        (range(8), set[int](), [DayFold(5, 8, 3)]),
        (range(10, 50), set[int](), [DayFold(15, 50, 35)]),
        (range(10), {1, 2}, [DayFold(7, 10, 3)]),
        (range(10), {1, 2, 9}, []),
        (range(12), {8, 9}, [DayFold(5, 12, 5)]),
    ],
)
def test_a_day_shows_its_heaviest_and_folds_the_rest(
    day: range, hidden: set[int], folded: list[DayFold]
) -> None:
    assert folds_of(day, hidden=hidden) == folded
    assert folds_of(day, hidden=hidden, opened={day.start}) == []


@given(
    st.lists(st.integers(0, 20), max_size=5),
    st.sets(st.integers(0, 100)),
    st.sets(st.integers(0, 100)),
)
def test_nothing_is_lost_between_shown_and_folded(
    lengths: list[int], hidden: set[int], opened: set[int]
) -> None:
    ends = [sum(lengths[:number]) for number in range(len(lengths) + 1)]
    days = [range(first, past) for first, past in pairwise(ends)]
    folds = [*day_folds(days, hidden, opened.__contains__)]
    assert folds == sorted(folds, key=lambda fold: fold.first)
    for fold in folds:
        (day,) = (day for day in days if fold.first in day)
        assert fold.past == day.stop
        assert day.start not in opened
        rows = [row for row in day if row not in hidden]
        assert rows.index(fold.first) == SHOWN
        assert fold.count == len(rows) - SHOWN >= LEAST
