"""Hours of a clock of twelve, told by the part of the day."""

from __future__ import annotations

_NOON = 12


def clock_in(time: str, part: str) -> str:
    """Return a clock's time in a part of the day: eight in the evening is twenty."""
    hour = int(time[1:3])
    first = _EARLIEST.get(part, _NOON)
    return f"T{hour + _NOON:02}{time[3:]}" if first <= hour < _NOON else time


_EARLIEST = {"TAF": 1, "TEV": 4, "TNI": 6}
"""From which hour on a clock of twelve hours speaks of that part, and not of the small hours."""
