"""Feasts that move: on which days of a year they fall, by the calendars that they follow.

The Jewish calendar is arithmetic and exact. The Islamic one is kept by sight of the moon, and its
arithmetic comes within a day or two of every country's. The East Asian new year and Diwali hang on
hours of the moon; their days are written down as almanacs give them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from pktui.values import dataclass


@dataclass(frozen=True, slots=True)
class Islamic:
    """Days of a month of the Islamic calendar, as near as arithmetic comes."""

    month: int
    day: int
    length: int = 1


@dataclass(frozen=True, slots=True)
class Jewish:
    """So many days after the Jewish new year that falls in the same year, from sunset before."""

    days: int
    length: int = 1


@dataclass(frozen=True, slots=True)
class Passover:
    """So many days after the first day of Passover."""

    days: int
    length: int = 1


@dataclass(frozen=True, slots=True)
class Hanukkah:
    """The eight days from the 25th of Kislev."""

    length: int = 8


@dataclass(frozen=True, slots=True)
class NewYearByMoon:
    """So many days after the new year of the Chinese calendar, or of the Vietnamese one."""

    days: int = 0
    vietnamese: bool = False
    length: int = 1


@dataclass(frozen=True, slots=True)
class Diwali:
    """The main day of Diwali, as India keeps it."""

    length: int = 1


Moving = Islamic | Jewish | Passover | Hanukkah | NewYearByMoon | Diwali


def days_in(year: int, feast: Moving) -> Iterator[date]:
    """The first day of each such feast in a year: mostly one, of Islamic ones at times two."""
    for day in _candidates(year, feast):
        if day.year == year:
            yield day


def _candidates(year: int, feast: Moving) -> Iterator[date]:
    match feast:
        case Islamic():
            lunar = (year - 622) * 33 // 32
            for of_islam in range(max(1, lunar - 1), lunar + 4):
                yield _islamic(of_islam, feast.month, feast.day)
        case Jewish(days=days):
            yield _jewish_new_year(year) + timedelta(days=days)
        case Passover(days=days):
            yield _jewish_new_year(year) - _PASSOVER_TO_NEW_YEAR + timedelta(days=days)
        case Hanukkah():
            length = (_jewish_new_year(year + 1) - _jewish_new_year(year)).days
            yield _jewish_new_year(year) + timedelta(days=84 if length % 10 == 5 else 83)
        case NewYearByMoon():
            yield from _new_year_by_moon(year, feast)
        case _:
            yield from _listed(_DIWALI, _FIRST_DIWALI, year, (10, 13))


def _islamic(year: int, month: int, day: int) -> date:
    """By the arithmetic calendar that begins on Thursday, 15 July 622 (Julian)."""
    days = (11 * year + 3) // 30 + 354 * year + 30 * month - (month - 1) // 2 + day
    return date.fromordinal(days + _BEFORE_ISLAM)


_BEFORE_ISLAM = 1_948_440 - 385 - 1_721_425 - 1
_BEFORE_JEWISH = -1_373_427
_PASSOVER_TO_NEW_YEAR = timedelta(days=163)
_TO_JEWISH = 3761


def _jewish_new_year(year: int) -> date:
    """Rosh Hashanah of a year; the year's length may not be 356 or 382 days."""
    jewish = year + _TO_JEWISH
    before, day, after = (_new_moon_of_tishri(jewish + step) for step in (-1, 0, 1))
    delay = 2 if after - day == 356 else 1 if day - before == 382 else 0
    return date.fromordinal(_BEFORE_JEWISH + day + delay)


def _new_moon_of_tishri(jewish: int) -> int:
    """Days since the first Jewish year; never a Sunday, Wednesday or Friday."""
    months = (235 * jewish - 234) // 19
    day = 29 * months + (12_084 + 13_753 * months) // 25_920
    return day + 1 if 3 * (day + 1) % 7 < 3 else day


_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_FIRST_NEW_YEAR = 1900
_NEW_YEARS = (
    "buj9rf5od2lath6pe3mcvj8rg4od3lash6pf4mbuj7qg5od2l9"
    "sh7pe4nbtj8qg5od1kash7qe3mbti8rg5odvk9sh7qf3lbui8r"
    "g4nc2k9ti6pe3lbuj8rg5nc2l9sh6oe3mbuj8qf4nc2lash6pd"
    "3mcuj8qf4nd1k9sg6pe3mbui7qg4nd2k9sh6pe4lati7qg5nc1"
)
"""A year a character, from 1900: days after 20 January."""
_VIETNAMESE_NEW_YEARS = {1968: -1, 1969: -1, 1985: -30, 2007: -1, 2030: -1, 2053: -1}
"""Where the hour between Hà Nội and Beijing changes the day, by how many days."""
_FIRST_DIWALI = 2001
_DIWALI = "wmcuj8rf4ndvlath6pewmbui7qg4ndwk9sh"
"""A year a character, from 2001: days after 13 October."""


def _new_year_by_moon(year: int, feast: NewYearByMoon) -> Iterator[date]:
    apart = _VIETNAMESE_NEW_YEARS.get(year, 0) if feast.vietnamese else 0
    for day in _listed(_NEW_YEARS, _FIRST_NEW_YEAR, year, (1, 20)):
        yield day + timedelta(days=apart + feast.days)


def _listed(days: str, first_year: int, year: int, base: tuple[int, int]) -> Iterator[date]:
    if 0 <= year - first_year < len(days):
        yield date(year, *base) + timedelta(days=_DIGITS.index(days[year - first_year]))
