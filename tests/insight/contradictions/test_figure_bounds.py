"""Figures that may be one number: many at a time are judged as they are in pairs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.insight.contradictions.figure_bounds import (
    are_all_compatible,
    are_compatible,
    number_in_words,
)
from pktui.model.figure import Figure, FigureKind, Hedge, Standing

_ENDS = st.none() | st.integers(0, 60).map(float)


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """Figures with every hedge, open at either end or closed."""
    low, high = draw(_ENDS), draw(_ENDS)
    if low is not None and high is not None:
        low, high = sorted((low, high))
    return people(low, high, draw(st.none() | st.sampled_from(Hedge)))


def people(low: float | None, high: float | None, hedge: Hedge | None) -> Figure:
    return Figure(
        start=0,
        end=1,
        sentence_start=0,
        sentence_end=1,
        low=low,
        high=high,
        kind=FigureKind.COUNT,
        unit="people",
        hedge=hedge,
        is_vague=False,
        group="people",
        event=None,
        subject="people",
        standing=next(iter(Standing)),
    )


@given(st.lists(figures(), max_size=6), st.lists(figures(), max_size=6))
def test_many_are_judged_as_in_pairs(some: list[Figure], others: list[Figure]) -> None:
    in_pairs = all(any(are_compatible(one, other) for other in others) for one in some)
    assert are_all_compatible(some, others) == in_pairs


@pytest.mark.parametrize(
    ("low", "high", "hedge", "written"),
    [
        (54, 54, None, "54"),
        (1_200, 1_200, None, "1,200"),
        (8, 14, Hedge.RANGE, "8–14"),
        (200_000, 999_999, None, "200,000–999,999"),  # "hundreds of thousands"
        (93, 107, Hedge.ABOUT, "about 100"),
        (40, None, Hedge.AT_LEAST, "at least 40"),
    ],
)
def test_a_number_is_written_as_it_is_limited(
    low: float | None, high: float | None, hedge: Hedge | None, written: str
) -> None:
    assert number_in_words(people(low, high, hedge)) == written
