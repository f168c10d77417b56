"""Make `coast.txt` beside this file, the world's coasts for the map of places.

    python src/pktui/pipeline/data/build_coast.py WORLD_ATLAS

WORLD_ATLAS  the file `land-50m.json` of the npm package `world-atlas` 2.0.2 (ISC), which carries
             the land of Natural Earth 4.1.0, 1:50,000,000 (public domain)

Lines are thinned until the table has at most `BYTES`. The table is committed, so that nobody needs
to run this; it is left out of the wheel.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

HERE = Path(__file__).parent
BYTES = 60_000
"""A coast that a terminal can show has no more."""
UNITS = 20
"""Steps of a degree: a twentieth is 5 km, a quarter of a dot where a map shows 30 degrees."""
SOUTH = -60.0
"""Below lies Antarctica, of which no news is told."""
SMALL = 0.12
"""Degrees that an island spans at least to be drawn."""
NOTICE = """\
# Coasts: Natural Earth 4.1.0, land 1:50m (https://www.naturalearthdata.com), public domain, through
# the npm package world-atlas 2.0.2. Changed: thinned, rounded to a twentieth of a degree.
# A line a coast: longitude and latitude of its first point in twentieths, then the steps on.
"""

Point = tuple[float, float]


def main(source: Path) -> None:
    coasts = [coast for coast in coasts_of(json.loads(source.read_text())) if is_shown(coast)]
    tolerance = 0.02
    while True:
        lines = filter(None, map(written, thinned(coasts, tolerance)))
        table = NOTICE + "".join(f"{line}\n" for line in lines)
        if len(table.encode()) <= BYTES:
            break
        tolerance *= 1.1
    (HERE / "coast.txt").write_text(table, encoding="utf-8")
    print(f"coast.txt: {len(table.encode())} bytes, thinned by {tolerance:.3f} degrees")


def coasts_of(topology: dict[str, object]) -> Iterator[list[Point]]:
    """Yield the arcs of a TopoJSON file as degrees of longitude and latitude."""
    transform, arcs = topology["transform"], topology["arcs"]
    assert isinstance(transform, dict)
    assert isinstance(arcs, list)
    (scale_x, scale_y), (begin_x, begin_y) = transform["scale"], transform["translate"]
    for arc in arcs:
        x = y = 0
        coast: list[Point] = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            coast.append((x * scale_x + begin_x, y * scale_y + begin_y))
        yield coast


def is_shown(coast: Sequence[Point]) -> bool:
    """Tell whether it is long enough to be seen, and not in the far south."""
    longitudes, latitudes = zip(*coast, strict=True)
    span = max(max(longitudes) - min(longitudes), max(latitudes) - min(latitudes))
    return span >= SMALL and max(latitudes) > SOUTH


def thinned(coasts: Sequence[list[Point]], tolerance: float) -> Iterator[list[Point]]:
    """Yield the coasts without the points that lie within `tolerance` of the line between
    others."""
    for coast in coasts:
        yield [coast[n] for n in sorted(kept(coast, tolerance))]


def kept(coast: Sequence[Point], tolerance: float) -> set[int]:
    """Return the points that the algorithm of Douglas and Peucker (1973) keeps, by their
    numbers."""
    keep, waiting = {0, len(coast) - 1}, [(0, len(coast) - 1)]
    while waiting:
        first, last = waiting.pop()
        far, most = first, tolerance
        for n in range(first + 1, last):
            away = distance(coast[n], coast[first], coast[last])
            if away > most:
                far, most = n, away
        if far != first:
            keep.add(far)
            waiting += [(first, far), (far, last)]
    return keep


def distance(point: Point, begin: Point, end: Point) -> float:
    """Return how far `point` lies from the line between two others."""
    (x, y), (x0, y0), (x1, y1) = point, begin, end
    dx, dy = x1 - x0, y1 - y0
    length = dx * dx + dy * dy
    along = max(0.0, min(1.0, ((x - x0) * dx + (y - y0) * dy) / length)) if length else 0.0
    return float(((x - x0 - along * dx) ** 2 + (y - y0 - along * dy) ** 2) ** 0.5)


def written(coast: Sequence[Point]) -> str:
    """Return a coast as numbers, the same point never twice in a row; empty where one is left."""
    numbers: list[int] = []
    at = (0, 0)
    for longitude, latitude in coast:
        point = round(longitude * UNITS), round(latitude * UNITS)
        if not numbers or point != at:
            numbers += (point[0] - at[0], point[1] - at[1])
            at = point
    return " ".join(map(str, numbers)) if len(numbers) > 2 else ""


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
