"""A short visit of the monkey; `tests/fuzz/monkey.py` says what it does, and takes longer ones."""

from __future__ import annotations

import pytest

from tests.fuzz.monkey import Monkey, run

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("garbage", [0.0, 0.05])
def test_nothing_breaks(garbage: float) -> None:
    tally = run(7, 400, [], garbage=garbage)
    assert not tally.faults, "\n\n".join(tally.faults)


def test_the_same_seed_does_the_same() -> None:
    def some(seed: int) -> list[object]:
        monkey = Monkey(seed, 0.1)
        return [event for _ in range(20) for event in monkey.burst()]

    assert some(1) == some(1)
    assert some(1) != some(2)
