"""Back and forward."""

from __future__ import annotations

import pytest

from pktui.model.event import EventId
from pktui.query.parse import parse
from pktui.view.history import KEPT, KEPT_TERMS, History, Place


def place(name: str) -> Place:
    return Place(parse(name), EventId(name))


ONE, TWO, THREE = map(place, ("one", "two", "three"))


def test_back_and_forward_lead_to_the_same_places() -> None:
    history = History()
    history.leave(ONE)
    history.leave(TWO)
    assert history.back(THREE) == TWO
    assert history.back(TWO) == ONE
    assert history.back(ONE) is None
    assert history.forward(ONE) == TWO
    assert history.forward(TWO) == THREE
    assert history.forward(THREE) is None


def test_going_on_from_the_past_forgets_the_future() -> None:
    history = History()
    history.leave(ONE)
    assert history.back(TWO) == ONE
    history.leave(ONE)
    assert history.forward(THREE) is None


def test_a_place_left_twice_is_remembered_once() -> None:
    history = History()
    history.leave(ONE)
    history.leave(ONE)
    assert history.back(TWO) == ONE
    assert history.back(ONE) is None


def test_only_the_latest_places_are_kept() -> None:
    history = History()
    for number in range(KEPT + 5):
        history.leave(Place(parse(f"word{number}"), None))
    assert len(history.past) == KEPT
    assert history.past[0].query == parse("word5")
    assert history.past[-1].query == parse(f"word{KEPT + 4}")


@pytest.mark.slow
def test_long_queries_are_kept_for_a_shorter_way_back() -> None:
    history, words = History(), KEPT_TERMS // 4 + 1
    for number in range(6):
        history.leave(Place(parse(" ".join(f"w{number}x{n}" for n in range(words))), None))
    assert len(history.past) == 3
    for number in range(KEPT + 5):
        history.leave(Place(parse(f"w{number}"), None))
    assert len(history.past) == KEPT
    assert str(history.past[-1].query) == f"w{KEPT + 4}"
