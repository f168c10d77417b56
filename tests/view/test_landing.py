"""Where opening puts the cursor."""

from __future__ import annotations

import pytest

from pktui.model.event import EventId
from pktui.view.landing import Landing
from tests.peacekeepers import peacekeepers

MADE = peacekeepers()
FIRST, LAST = MADE.events[0].id, MADE.events[-1].id
GONE = EventId("ffffffffffffffff")


@pytest.mark.parametrize(
    ("wanted", "came", "still_wanted"),
    [
        (LAST, LAST, None),  # it is there
        (GONE, None, GONE),  # it may come with more articles
        (None, None, None),  # the run before left nothing
    ],
)
def test_the_event_that_is_wanted_is_taken_up_once(
    wanted: EventId | None, came: EventId | None, still_wanted: EventId | None
) -> None:
    landing = Landing()
    landing.wanted = wanted
    assert landing.take_up(MADE) == came
    assert (landing.resumed, landing.wanted) == (came, still_wanted)
    assert landing.take_up(MADE) is None


def test_the_cursor_goes_along_only_from_where_opening_put_it() -> None:
    landing = Landing()
    landing.chosen = FIRST
    assert landing.goes_along(FIRST)
    assert landing.is_at(FIRST)
    assert not landing.goes_along(LAST)
    landing.wanted = LAST
    landing.take_up(MADE)
    assert landing.is_at(LAST)
    assert not landing.goes_along(LAST), "the reader left the run before there"
    assert not landing.is_at(FIRST)


def test_whatever_the_reader_does_ends_it() -> None:
    landing = Landing()
    landing.chosen, landing.resumed, landing.wanted = FIRST, FIRST, LAST
    landing.touch()
    assert not landing.goes_along(FIRST)
    assert not landing.is_at(FIRST)
    assert landing.take_up(MADE) is None


def test_no_event_is_no_place() -> None:
    landing = Landing()
    assert not landing.goes_along(None)
    assert not landing.is_at(None)
