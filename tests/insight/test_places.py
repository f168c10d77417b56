"""Where places lie: by the gazetteer, and seas by a table of their own."""

from __future__ import annotations

import pytest

from pktui.insight.waters import water_called


@pytest.mark.parametrize(
    ("name", "latitude", "longitude"),
    [
        ("Gulf of Mexico", 25, -90),
        ("gulf of mexico", 25, -90),
        ("Atlantic", 20, -40),
        ("the Mediterranean", 35, 18),
        ("South China Sea", 13, 114),
        ("Tasman Sea", -38, 162),
    ],
)
def test_seas_have_a_middle(name: str, latitude: float, longitude: float) -> None:
    found = water_called(name)
    assert found is not None
    assert (found.latitude, found.longitude) == (latitude, longitude)


@pytest.mark.parametrize("name", ["Mexico", "Sea", "Gulf", "North", "Lake Wobegon", ""])
def test_what_is_no_sea_has_none(name: str) -> None:
    assert water_called(name) is None
