"""Named days that fall on the same date every year, or on one that can be worked out.

Only days that are the same wherever they are kept: Independence Day is another day in every
country, and Labour Day in two halves of the world.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pktui.pipeline.dates.calendars.movable_feasts import Moving
from pktui.runtime.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Fixed:
    """A day of a month."""

    month: int
    day: int


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The `nth` (-1: the last) of a weekday (0 is Monday) in a month."""

    month: int
    weekday: int
    nth: int
    sure: bool = True
    """Whether every country keeps it then that keeps it at all."""


@dataclass(frozen=True, slots=True)
class FromEaster:
    """So many days after Easter Sunday."""

    days: int
    orthodox: bool = False


HolidayDay = Fixed | NthWeekday | FromEaster | Moving


def holiday_key(name: str) -> str:
    """Return a name without what not everybody writes: marks, and more than one blank."""
    return " ".join(name.lower().translate(_UNWRITTEN).split())


_UNWRITTEN = str.maketrans("", "", "'’‘.")


def days_by_name(days: Mapping[str, HolidayDay]) -> dict[str, HolidayDay]:
    """Map each name, as `holiday_key` has it, to its day; ` = ` joins names that mean one day."""
    return {holiday_key(name): day for names, day in days.items() for name in names.split(" = ")}


def holiday_pattern(days: Iterable[str]) -> str:
    """Return the names of `days` in the notation of rules, the longer of two that begin alike
    first."""
    names = {name for joined in days for name in joined.split(" = ")}
    names |= {name.replace("'s ", "s ") for name in names}
    in_order = sorted(names, key=lambda name: (-len(name), name))
    return "|".join(name.replace(".", r"\.?").replace("'", "'?") for name in in_order)
