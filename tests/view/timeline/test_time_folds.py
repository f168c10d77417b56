"""What a busy day folds away."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.model.when import Granularity
from pktui.view.timeline.time_folds import LEAST, SHOWN, TimeFold, more_words, time_folds


def folds_of(
    *days: range, hidden: set[int] | None = None, opened: set[int] | None = None
) -> object:
    starts = opened or set()
    return [*time_folds(days, hidden or set(), starts.__contains__)]


@pytest.mark.parametrize(
    ("day", "hidden", "folded"),
    [
        (range(0), set[int](), []),
        (range(7), set[int](), []),
        (range(8), set[int](), [TimeFold(5, 8, 3)]),
        (range(10, 50), set[int](), [TimeFold(15, 50, 35)]),
        (range(10), {1, 2}, [TimeFold(7, 10, 3)]),
        (range(10), {1, 2, 9}, []),
        (range(12), {8, 9}, [TimeFold(5, 12, 5)]),
    ],
)
def test_a_day_shows_its_heaviest_and_folds_the_rest(
    day: range, hidden: set[int], folded: list[TimeFold]
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
    folds = [*time_folds(days, hidden, opened.__contains__)]
    assert folds == sorted(folds, key=lambda fold: fold.first)
    for fold in folds:
        (day,) = (day for day in days if fold.first in day)
        assert fold.past == day.stop
        assert day.start not in opened
        rows = [row for row in day if row not in hidden]
        assert rows.index(fold.first) == SHOWN
        assert fold.count == len(rows) - SHOWN >= LEAST


def test_it_is_said_of_what_there_is_more() -> None:
    said = [more_words(1_200, granularity) for granularity in Granularity]
    assert said[:3] == ["1,200 more that day", "1,200 more that week", "1,200 more that month"]
    assert said[-1] == "1,200 more of that time"
