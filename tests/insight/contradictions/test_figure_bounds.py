"""Figures that may be one number: many at a time are judged as they are in pairs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pktui.insight.contradictions.figure_bounds import are_all_compatible, are_compatible
from pktui.model.figure import Figure, FigureKind, Hedge, Standing

_ENDS = st.none() | st.integers(0, 60).map(float)


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """Figures with every hedge, open at either end or closed."""
    low, high = draw(_ENDS), draw(_ENDS)
    if low is not None and high is not None:
        low, high = sorted((low, high))
    return Figure(
        start=0,
        end=1,
        sentence_start=0,
        sentence_end=1,
        low=low,
        high=high,
        kind=FigureKind.COUNT,
        unit="people",
        hedge=draw(st.none() | st.sampled_from(Hedge)),
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
