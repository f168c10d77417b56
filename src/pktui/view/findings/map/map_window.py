"""Which part of the world a map shows, and where on it a place lies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import cos, radians

from pktui.runtime.frozen import dataclass

_SHARE = 0.9
"""Of what happens, the share that a map shows at least: one place on the other side of the world
would make the others one dot."""
_FEW = 8
"""Places of which all are shown, however far apart."""
_MARGIN = 0.15
"""Of the span of what is shown, left free on each side."""
_LEAST = 4.0
"""Degrees of latitude that a map shows at least: less, and no coast tells where it is."""
_NORTH, _SOUTH = 84.0, -58.0
"""Beyond these latitudes nobody lives."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A place, and how many events happen there."""

    longitude: float
    latitude: float
    weight: int


@dataclass(frozen=True, slots=True)
class MapWindow:
    """A part of the world; in its middle a degree east is as long as one north, unless it is all of
    the world."""

    west: float
    east: float
    south: float
    north: float

    def place(self, longitude: float, latitude: float, wide: int, high: int) -> tuple[float, float]:
        """Return how far from the left and from the top a place lies, in dots of a picture that is
        `wide` and `high`; outside of it where the window does not show the place."""
        x = (longitude - self.west) / (self.east - self.west) * wide
        y = (self.north - latitude) / (self.north - self.south) * high
        return x, y


def window_around(places: Iterable[Weighed], wide: int, high: int) -> MapWindow:
    """Return the smallest window that holds nine tenths of what happens, and all of a few places,
    with a margin, in the shape of a picture of `wide` by `high` dots; the whole world where
    `places` are none."""
    known = list(places)
    if not known:
        return _shaped(-180.0, 180.0, _SOUTH, _NORTH, wide, high)
    share = _SHARE if len(known) > _FEW else 1.0
    west, east = _ends([(each.longitude, each.weight) for each in known], share)
    south, north = _ends([(each.latitude, each.weight) for each in known], share)
    margin = _MARGIN * max(east - west, north - south)
    return _shaped(west - margin, east + margin, south - margin, north + margin, wide, high)


def _ends(weighed: Sequence[tuple[float, int]], share: float) -> tuple[float, float]:
    """Return the narrowest stretch that holds `share` of the weight."""
    ordered = sorted(weighed)
    wanted = share * sum(weight for _, weight in ordered)
    best: tuple[float, float] | None = None
    last, held = 0, 0
    for first, (begin, weight) in enumerate(ordered):
        while held < wanted and last < len(ordered):
            held += ordered[last][1]
            last += 1
        if held < wanted:
            break
        end = ordered[last - 1][0]
        if best is None or end - begin < best[1] - best[0]:
            best = begin, end
        held -= weight
        last = max(last, first + 1)
    assert best is not None
    return best


def _shaped(
    west: float, east: float, south: float, north: float, wide: int, high: int
) -> MapWindow:
    """Return the window widened to the shape of the picture, as far as there is more of the world,
    and moved back onto it."""
    middle = (south + north) / 2
    squeeze = max(0.2, cos(radians(middle)))
    tall = max(north - south, _LEAST, (east - west) * squeeze * high / wide)
    tall = min(tall, _NORTH - _SOUTH)
    broad = min(360.0, max(east - west, tall * wide / high / squeeze))
    middle = min(max(middle, _SOUTH + tall / 2), _NORTH - tall / 2)
    across = (west + east) / 2
    across = min(max(across, -180 + broad / 2), 180 - broad / 2)
    return MapWindow(across - broad / 2, across + broad / 2, middle - tall / 2, middle + tall / 2)
