"""Groups of things that are alike on average, and what joins them when they have grown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pktui.insight.average_link import average_link, with_strays

PAIRS = {(0, 1): 0.9, (0, 2): 0.3, (1, 2): 0.1, (3, 4): 0.5, (2, 3): 0.1, (0, 5): 0.1}


def grouped(enough: float, stray: float, may_join: set[int]) -> list[list[int]]:
    return [group for group, _ in with_strays(average_link(PAIRS, enough), PAIRS, stray, may_join)]


def test_a_group_holds_together_on_average() -> None:
    assert [group for group, _ in average_link(PAIRS, 0.4)] == [[0, 1], [3, 4]]


def test_what_is_nearly_alike_joins_the_nearest_group() -> None:
    assert grouped(0.4, 0.2, {2, 5}) == [[0, 1, 2], [3, 4]], "0.2 on average, and 0.05"


def test_what_may_not_join_stays_alone() -> None:
    assert grouped(0.4, 0.2, {5}) == [[0, 1], [3, 4]]
    assert grouped(0.4, 0.21, {2, 5}) == [[0, 1], [3, 4]]


LIKENESS = st.dictionaries(
    st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda pair: pair[0] < pair[1]),
    st.floats(0.01, 1),
    max_size=20,
)


@given(LIKENESS, st.floats(0.1, 0.9), st.floats(0.3, 1))
def test_groups_grow_and_share_nothing(
    pairs: dict[tuple[int, int], float], enough: float, share: float
) -> None:
    before = list(average_link(pairs, enough))
    after = list(with_strays(before, pairs, enough * share, set(range(9))))
    numbers = [number for group, _ in after for number in group]
    assert len(numbers) == len(set(numbers))
    assert len(before) == len(after)
    for (old, _), (new, score) in zip(before, after, strict=True):
        assert set(old) <= set(new)
        pairs_inside = [pairs.get((a, b), 0.0) for a in new for b in new if a < b]
        assert abs(score - sum(pairs_inside) / len(pairs_inside)) < 1e-9
