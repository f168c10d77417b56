"""In which order the rows of one day stand: by weight, while days stay in the order of time."""

from __future__ import annotations

from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.model.edtf import parse_edtf
from pktui.model.when import When
from pktui.view.timeline.row_order import RowOrder, RowWeights


def dates_of(*edtf: str) -> list[When]:
    return sorted(map(parse_edtf, edtf), key=lambda when: when.sort_key)


def known(
    size: int,
    weights: dict[int, float] | None = None,
    clocks: dict[int, str] | None = None,
    articles: list[int] | None = None,
) -> RowWeights:
    """Rows of `size` articles, or of these, that weigh nothing but where it is said."""
    given = [(weights or {}).get(row, 0.0) for row in range(size)]
    return RowWeights(articles or [*range(size)], given, clocks or {})


DAY = dates_of(*["2010-04-20"] * 6)


@pytest.mark.parametrize(
    ("groups", "weighed", "order", "why"),
    [
        ([], known(6), [0, 1, 2, 3, 4, 5], "nothing is heavier than another"),
        ([], known(6, {4: 1.0, 2: 0.5}), [4, 2, 0, 1, 3, 5], "each by its own weight"),
        ([[5, 1, 3]], known(6, {4: 1.0}), [5, 1, 3, 4, 0, 2], "many articles before one"),
        (
            [[0, 1, 2], [4, 5]],
            known(6, articles=[0, 0, 0, 1, 2, 3]),
            [4, 5, 0, 1, 2, 3],
            "what two articles tell before what one tells three times",
        ),
        (
            [],
            known(6, {3: 2.0}, {3: "21:49", 0: "07:15", 5: "06:30"}),
            [5, 0, 1, 2, 4, 3],
            "those with a time take their places in the order of the clock",
        ),
        (
            [[2, 4]],
            known(6, {}, {2: "23:00", 0: "07:15", 3: "06:30"}),
            [2, 4, 3, 1, 0, 5],
            "but not before what more articles tell",
        ),
    ],
)
def test_the_heaviest_of_a_day_is_first(
    groups: list[list[int]], weighed: RowWeights, order: list[int], why: str
) -> None:
    assert [*RowOrder.by_weight(DAY, groups, weighed).oldest_first.order] == order, why


@pytest.mark.parametrize(
    ("edtf", "order"),
    [
        pytest.param(["2010-04", "2010-04"], [1, 0], id="a month"),
        pytest.param(["2010", "2010"], [1, 0], id="a year"),
        pytest.param(["2010-04-19/2010-04-25"] * 2, [1, 0], id="a week"),
        pytest.param(["-0043-03-15", "-0043-03-15"], [1, 0], id="a day before Christ"),
        pytest.param(["-0043", "-0042"], [0, 1], id="two years before Christ"),
        pytest.param(["2010-04-20", "2010-04-21"], [0, 1], id="two days"),
        pytest.param(["2010", "2010-01"], [0, 1], id="a year and its first month"),
        pytest.param(["2010/2011", "2010-01/2011-12"], [0, 1], id="a stretch written otherwise"),
    ],
)
def test_only_what_is_dated_to_one_time_changes_places(edtf: list[str], order: list[int]) -> None:
    made = RowOrder.by_weight([parse_edtf(date) for date in edtf], [], known(2, {1: 5.0}))
    assert [*made.oldest_first.order] == order
    assert [*made.newest_last.order] == [0, 1], "which is read from its end"


def test_what_ends_on_a_day_stands_together_beside_what_happened_on_it() -> None:
    dates = [parse_edtf(date) for date in ("2010-01-13", "../2010-01-13") * 3]
    made = RowOrder.by_weight(dates, [], known(6, {4: 1.0, 5: 2.0}))
    assert [*made.oldest_first.order] == [4, 0, 2, 5, 1, 3]
    assert made.times == [range(3), range(3, 6)]
    assert [made.heaviest_beside(row) for row in range(6)] == [4, 5] * 3


def test_a_guess_at_a_day_stands_among_what_is_sure_of_it() -> None:
    dates = dates_of("2010-04-20?", "2010-04-20", "2010-04-20~")
    assert len(RowOrder.by_weight(dates, [], known(3)).times) == 1


@given(
    st.lists(st.sampled_from(["2010-04", "2010-04-20", "2010-04-21", "2010-04-22?"]), max_size=30),
    st.randoms(use_true_random=False),
)
def test_only_rows_of_one_time_change_places(edtf: list[str], random: object) -> None:
    from random import Random

    assert isinstance(random, Random)
    dates = dates_of(*edtf)
    rows = [*range(len(dates))]
    groups = [
        random.sample(same, min(len(same), random.randint(2, 4)))
        for _, of_day in groupby(rows, key=lambda row: dates[row].sort_key)
        if len(same := [*of_day]) > 1
    ]
    weights = {row: random.random() for row in rows}
    made = RowOrder.by_weight(dates, groups, known(len(rows), weights))
    oldest, newest = made.oldest_first.order, made.newest_last.order
    for every in (made.oldest_first, made.newest_last):
        assert sorted(every.order) == rows
        assert [dates[row].sort_key for row in every.order] == [when.sort_key for when in dates]
        assert [every.order[place] for place in every.rank] == rows
    for time in made.times:
        assert [*newest[time.start : time.stop]] == [*oldest[time.start : time.stop]][::-1]
    for group in groups:
        place = made.oldest_first.rank[group[0]]
        assert [*oldest[place : place + len(group)]] == group, "they stand together"
