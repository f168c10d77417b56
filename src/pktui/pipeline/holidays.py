"""Named days that fall on the same date every year, or on one that can be worked out.

Only days that are the same wherever they are kept: Independence Day is another day in every
country, and Labour Day in two halves of the world.
"""

from __future__ import annotations

from pktui.values import dataclass


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


@dataclass(frozen=True, slots=True)
class FromEaster:
    """So many days after Easter Sunday (Western churches)."""

    days: int


HolidayDay = Fixed | NthWeekday | FromEaster

HOLIDAYS: dict[str, HolidayDay] = {
    "new year's day": Fixed(1, 1),
    "epiphany": Fixed(1, 6),
    "valentine's day": Fixed(2, 14),
    "international women's day": Fixed(3, 8),
    "st. patrick's day": Fixed(3, 17),
    "st patrick's day": Fixed(3, 17),
    "april fools' day": Fixed(4, 1),
    "april fool's day": Fixed(4, 1),
    "earth day": Fixed(4, 22),
    "anzac day": Fixed(4, 25),
    "may day": Fixed(5, 1),
    "bastille day": Fixed(7, 14),
    "halloween": Fixed(10, 31),
    "all saints' day": Fixed(11, 1),
    "all souls' day": Fixed(11, 2),
    "armistice day": Fixed(11, 11),
    "veterans day": Fixed(11, 11),
    "world aids day": Fixed(12, 1),
    "human rights day": Fixed(12, 10),
    "christmas eve": Fixed(12, 24),
    "christmas day": Fixed(12, 25),
    "christmas": Fixed(12, 25),
    "xmas": Fixed(12, 25),
    "boxing day": Fixed(12, 26),
    "new year's eve": Fixed(12, 31),
    "martin luther king day": NthWeekday(1, 0, 3),
    "presidents' day": NthWeekday(2, 0, 3),
    "memorial day": NthWeekday(5, 0, -1),
    "labor day": NthWeekday(9, 0, 1),
    "columbus day": NthWeekday(10, 0, 2),
    "thanksgiving day": NthWeekday(11, 3, 4),
    "thanksgiving": NthWeekday(11, 3, 4),
    "mardi gras": FromEaster(-47),
    "shrove tuesday": FromEaster(-47),
    "ash wednesday": FromEaster(-46),
    "palm sunday": FromEaster(-7),
    "maundy thursday": FromEaster(-3),
    "good friday": FromEaster(-2),
    "easter sunday": FromEaster(0),
    "easter monday": FromEaster(1),
    "easter": FromEaster(0),
    "whit monday": FromEaster(50),
}
"""Name in lower case → its day."""


def holiday_pattern() -> str:
    """Every name, the longer of two that begin alike first, in the notation of `grammar`."""
    names = sorted(HOLIDAYS, key=len, reverse=True)
    return "|".join(name.replace(".", r"\.") for name in names)
