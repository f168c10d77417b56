"""Which part of the world a map shows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.view.findings.map.coast import coasts
from pktui.view.findings.map.map_window import MapWindow, Weighed, window_around

WIDE, HIGH = 120, 60


def shows(window: MapWindow, longitude: float, latitude: float) -> bool:
    x, y = window.place(longitude, latitude, WIDE, HIGH)
    return 0 <= x < WIDE and 0 <= y < HIGH


LYON, PARIS, SYDNEY = (4.84, 45.75), (2.35, 48.85), (151.2, -33.87)


@pytest.mark.parametrize(
    ("told", "inside", "outside"),
    [
        ([], [LYON, PARIS, SYDNEY], []),
        ([(LYON, 1)], [LYON], [PARIS, SYDNEY]),
        ([(LYON, 5), (PARIS, 5)], [LYON, PARIS], [SYDNEY]),
        ([(LYON, 50), (PARIS, 50), (SYDNEY, 1)], [LYON, PARIS, SYDNEY], []),  # all of a few
        ([*[(LYON, 5), (PARIS, 5)] * 5, (SYDNEY, 1)], [LYON, PARIS], [SYDNEY]),
        ([(LYON, 1), (PARIS, 1), (SYDNEY, 1)], [LYON, PARIS, SYDNEY], []),
    ],
)
def test_it_holds_nine_tenths_of_what_happens(
    told: list[tuple[tuple[float, float], int]],
    inside: list[tuple[float, float]],
    outside: list[tuple[float, float]],
) -> None:
    window = window_around([Weighed(*place, weight) for place, weight in told], WIDE, HIGH)
    assert [place for place in inside if not shows(window, *place)] == []
    assert [place for place in outside if shows(window, *place)] == []


PLACES = st.lists(
    st.builds(
        Weighed, st.floats(-180, 179.9), st.floats(-57.9, 83), st.integers(min_value=1, max_value=9)
    ),
    min_size=1,
    max_size=12,
)


@given(PLACES, st.integers(20, 400), st.integers(16, 200))
def test_it_is_a_part_of_the_world_and_shows_most_of_it(
    places: list[Weighed], wide: int, high: int
) -> None:
    window = window_around(places, wide, high)
    assert -180.001 <= window.west < window.east <= 180.001
    assert -58.001 <= window.south < window.north <= 84.001
    total = sum(place.weight for place in places)
    east = sum(p.weight for p in places if window.west <= p.longitude <= window.east)
    assert east >= 0.9 * total - 1e-9


def test_the_coasts_go_round_the_world() -> None:
    points = [point for coast in coasts() for point in coast]
    assert all(
        -180.1 < longitude < 180.1 and -90 <= latitude <= 84 for longitude, latitude in points
    )
    assert min(longitude for longitude, _ in points) < -179
    assert max(longitude for longitude, _ in points) > 179
    near_saigon = [(x, y) for x, y in points if abs(x - 107) < 1 and abs(y - 10.3) < 1]
    assert near_saigon
    inside_sahara = [(x, y) for x, y in points if 0 < x < 9 and 15 < y < 30]
    assert inside_sahara == []
