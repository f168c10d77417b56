"""The lunisolar calendar of China and Vietnam, by the hours of sun and moon.

A month begins on the day of the new moon, in the country's own time; the eleventh holds the winter
solstice, and of thirteen months between two solstices the first that holds no other of the sun's
twelve gates is counted twice. Positions are those of Meeus, good to a minute or two for the moon.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from math import floor, pi, sin

_J2000 = 2_451_545.0
_FIRST_DAY = 1_721_424.5
"""The Julian date of the midnight before day 1 of `date`."""
_LUNATION = 29.530_588_68
_CENTURY = 36_525
_GATES = 12
_NEW_MOON_1900 = 2_415_020.759_33
"""The Julian date of the mean new moon of January 1900, from which moons are counted."""
_SOLSTICE_MONTH = 11


def day_of_moon(year: int, month: int, day: int, zone: float) -> date:
    """Return the day of a month of the year that begins with the new year of `year`; `zone` is in
    hours.

    A month that is counted twice is the first of the two.
    """
    if month >= _SOLSTICE_MONTH:
        place = month - _SOLSTICE_MONTH
        first = _months(year + 1, zone)[place + _leaps_before(year + 1, place, zone)]
    else:
        months = _months(year, zone)
        first = months[month + 1 + _leaps_before(year, month + 1, zone)]
    return date.fromordinal(first + day - 1)


@cache
def _months(year: int, zone: float) -> tuple[int, ...]:
    """Return the first days of the months from the eleventh of the year before `year` to its
    own."""
    first, last = _solstice_month(year - 1, zone), _solstice_month(year, zone)
    return tuple(_new_moon(moon, zone) for moon in range(first, last + 1))


@cache
def _leap_at(year: int, zone: float) -> int | None:
    """Which of those months is counted twice: its place, if there are thirteen."""
    months = _months(year, zone)
    if len(months) <= _GATES + 1:
        return None
    gates = [_gate(day, zone) for day in months]
    return next(at for at in range(1, len(gates) - 1) if gates[at] == gates[at + 1])


def _leaps_before(year: int, place: int, zone: float) -> int:
    leap = _leap_at(year, zone)
    return int(leap is not None and place >= leap)


def _solstice_month(year: int, zone: float) -> int:
    """Return the moon whose month holds the winter solstice of `year`."""
    end = date(year, 12, 31).toordinal() + _FIRST_DAY
    moon = floor((end - _NEW_MOON_1900) / _LUNATION)
    return moon if _gate(_new_moon(moon, zone), zone) < 9 else moon - 1


def _new_moon(moon: int, zone: float) -> int:
    """Return the day of the new moon, in local time."""
    t = moon / 1236.85
    degrees = pi / 180
    mean = _NEW_MOON_1900 + _LUNATION * moon + 0.000_117_8 * t * t - 1.55e-7 * t**3
    mean += 0.000_33 * sin((166.56 + 132.87 * t - 0.009_173 * t * t) * degrees)
    sun = (359.224_2 + 29.105_356_08 * moon - 0.000_033_3 * t * t - 3.47e-6 * t**3) * degrees
    of_moon = (306.025_3 + 385.816_918_06 * moon + 0.010_730_6 * t * t + 1.236e-5 * t**3) * degrees
    node = (21.296_4 + 390.670_506_46 * moon - 0.001_652_8 * t * t - 2.39e-6 * t**3) * degrees
    true = (
        mean
        + (0.173_4 - 0.000_393 * t) * sin(sun)
        + 0.002_1 * sin(2 * sun)
        - 0.406_8 * sin(of_moon)
        + 0.016_1 * sin(2 * of_moon)
        - 0.000_4 * sin(3 * of_moon)
        + 0.010_4 * sin(2 * node)
        - 0.005_1 * sin(sun + of_moon)
        - 0.007_4 * sin(sun - of_moon)
        + 0.000_4 * sin(2 * node + sun)
        - 0.000_4 * sin(2 * node - sun)
        - 0.000_6 * sin(2 * node + of_moon)
        + 0.001_0 * sin(2 * node - of_moon)
        + 0.000_5 * sin(sun + 2 * of_moon)
    )
    return floor(true - _slowing(t) + zone / 24 - _FIRST_DAY)


def _slowing(t: float) -> float:
    """By how much the turning earth lags behind even time, in days; `t` is centuries from 1900."""
    if t < -11:
        return 0.001 + 0.000_839 * t + 0.000_226_1 * t * t - 8.45e-6 * t**3 - 8.1e-8 * t**4
    return -0.000_278 + 0.000_265 * t + 0.000_262 * t * t


def _gate(day: int, zone: float) -> int:
    """Which of the twelve gates, from the spring equinox, the sun has passed when a day begins."""
    t = (day + _FIRST_DAY - zone / 24 - _J2000) / _CENTURY
    degrees = pi / 180
    anomaly = (357.529_1 + 35_999.050_3 * t - 0.000_155_9 * t * t - 4.8e-7 * t**3) * degrees
    longitude = (
        280.466_45
        + 36_000.769_83 * t
        + 0.000_303_2 * t * t
        + (1.914_6 - 0.004_817 * t - 0.000_014 * t * t) * sin(anomaly)
        + (0.019_993 - 0.000_101 * t) * sin(2 * anomaly)
        + 0.000_29 * sin(3 * anomaly)
    )
    return floor(longitude % 360 / (360 / _GATES))
