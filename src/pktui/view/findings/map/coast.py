"""The world's coasts, as lines of longitude and latitude."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import accumulate

CoastLine = Sequence[tuple[float, float]]

_UNITS = 20
"""Steps of a degree in the table."""


@cache
def coasts() -> Sequence[CoastLine]:
    """Return every coast as points, longitude first, in degrees; read once."""
    table = files("pktui.pipeline.data").joinpath("coast.txt").read_text(encoding="utf-8")
    return [_line(row) for row in table.splitlines() if row[0] != "#"]


def _line(row: str) -> CoastLine:
    steps = [int(number) / _UNITS for number in row.split()]
    return list(zip(accumulate(steps[::2]), accumulate(steps[1::2]), strict=True))
