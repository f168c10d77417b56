"""The few of many: what sorting all of them would give, with less counted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.query.top_k import foremost

PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)))


@given(PAIRS, st.integers(0, 5))
def test_the_same_as_sorting_all(pairs: list[tuple[int, int]], at_most: int) -> None:
    items = sorted(((max(pair), min(pair)) for pair in pairs), reverse=True)  # bound, value
    best = foremost(items, at_most, bound=lambda i: i[0], value=lambda i: (i[1],))
    assert best == sorted(items, key=lambda item: -item[1])[:at_most]


@pytest.mark.parametrize(
    ("bounds", "values", "counted", "remark"),
    [
        ([9, 5, 4], [6, 1, 1], [9], "what may be 5 at most is below 6"),
        ([9, 6, 4], [6, 6, 1], [9, 6], "what may be 6 could be as good"),
        ([9, 5, 4], [0, 5, 4], [9, 5], "a high bound is no high value"),
        ([3, 2, 1], [0, 0, 0], [3, 2, 1], "nothing is worth anything"),
    ],
)
def test_what_is_looked_at(
    bounds: list[int], values: list[int], counted: list[int], remark: str
) -> None:
    asked: list[int] = []

    def value(bound: int) -> tuple[int]:
        asked.append(bound)
        return (values[bounds.index(bound)],)

    foremost(bounds, 1, bound=lambda bound: bound, value=value)
    assert asked == counted, remark
