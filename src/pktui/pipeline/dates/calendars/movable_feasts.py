"""Feasts that move: on which days of a year they fall, by the calendars that they follow.

The Jewish calendar is arithmetic and exact. The Islamic one is kept by sight of the moon, and its
arithmetic comes within a day or two of every country's. The lunisolar calendar of East Asia hangs
on hours of sun and moon (see `moon`), and so does Diwali, whose days are written down as almanacs
give them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from pktui.pipeline.dates.calendars.lunisolar import day_of_moon
from pktui.runtime.frozen import dataclass


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
class ByMoon:
    """A day of a month of the lunisolar calendar, as China keeps it or Vietnam."""

    month: int
    day: int
    vietnamese: bool = False
    days: int = 0
    """So many days after it: -1 is the eve."""
    length: int = 1
    rough: bool = False
    """Whether other countries keep the feast on a day beside it."""


@dataclass(frozen=True, slots=True)
class Nowruz:
    """The Persian new year, by the cycle of 33 years that comes closest to the equinox."""

    length: int = 1


@dataclass(frozen=True, slots=True)
class Diwali:
    """The main day of Diwali, as India keeps it."""

    length: int = 1


Moving = Islamic | Jewish | Passover | Hanukkah | ByMoon | Nowruz | Diwali


def days_in(year: int, feast: Moving) -> Iterator[date]:
    """Yield the first day of each such feast in a year: mostly one, of Islamic ones at times
    two."""
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
        case ByMoon():
            yield from _by_moon(year, feast)
        case Nowruz():
            yield _nowruz(year)
        case _:
            yield from _diwali(year)


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


_BEFORE_PERSIA = 226_895
_TO_PERSIAN = 621


def _nowruz(year: int) -> date:
    """Return the first day of the Persian year that begins in `year`."""
    persian = year - _TO_PERSIAN
    return date.fromordinal(_BEFORE_PERSIA + 365 * (persian - 1) + (8 * persian + 21) // 33)


_FIRST_BY_MOON, _LAST_BY_MOON = 1645, 2199
"""China has reckoned by the true hours of sun and moon since 1645."""
_BEIJING, _HANOI = 8.0, 7.0
_BEIJING_BY_SUN = 7.76
_FIRST_BY_ZONE = 1929
_FIRST_OF_HANOI = 1968
"""From then on Hanoi has reckoned by its own hours; before, Vietnam kept the Chinese days."""


def _by_moon(year: int, feast: ByMoon) -> Iterator[date]:
    for of_moon in (year - 1, year):
        if _FIRST_BY_MOON <= of_moon <= _LAST_BY_MOON:
            zone = _BEIJING if of_moon >= _FIRST_BY_ZONE else _BEIJING_BY_SUN
            if feast.vietnamese and of_moon >= _FIRST_OF_HANOI:
                zone = _HANOI
            day = day_of_moon(of_moon, feast.month, feast.day, zone)
            yield day + timedelta(days=feast.days)


_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_FIRST_DIWALI = 2001
_DIWALI = "wmcuj8rf4ndvlath6pewmbui7qg4ndwk9sh"
"""A year a character, from 2001: days after 13 October."""


def _diwali(year: int) -> Iterator[date]:
    if 0 <= year - _FIRST_DIWALI < len(_DIWALI):
        days = _DIGITS.index(_DIWALI[year - _FIRST_DIWALI])
        yield date(year, 10, 13) + timedelta(days=days)
