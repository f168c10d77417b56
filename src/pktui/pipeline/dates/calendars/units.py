"""Counting in units of the calendar: lengths of time as TIMEX3 has them, and steps from a day."""

from __future__ import annotations

import re
from fractions import Fraction

from pktui.model.expressions import Length, Reference, Shift, Unit, Vague
from pktui.model.timex import Expression

SEASON_CODES = {1: "SP", 2: "SU", 3: "FA", 4: "WI"}
"""Season, from 1 for spring → how TIMEX3 writes it."""
_FARTHEST = 9999
"""No count of units is resolved beyond it: the calendar ends there."""
_FINER = {
    Unit.WEEK: (Unit.DAY, 7),
    Unit.YEAR: (Unit.MONTH, 12),
    Unit.DECADE: (Unit.YEAR, 10),
    Unit.CENTURY: (Unit.DECADE, 10),
    Unit.MILLENNIUM: (Unit.CENTURY, 10),
}
_LETTERS = {
    Unit.SECOND: "S",
    Unit.MINUTE: "M",
    Unit.HOUR: "H",
    Unit.DAY: "D",
    Unit.WEEKEND: "WE",
    Unit.WEEK: "W",
    Unit.MONTH: "M",
    Unit.QUARTER: "Q",
    Unit.YEAR: "Y",
    Unit.DECADE: "E",
    Unit.CENTURY: "C",
    Unit.MILLENNIUM: "L",
}
"""The units of TIMEX3's periods."""
_OF_YEARS = {Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000}
"""A part of one of these is counted in years: “a quarter century”."""
CLOCK_UNITS = frozenset((Unit.SECOND, Unit.MINUTE, Unit.HOUR))
_HALF = Fraction(1, 2)
_HALVED = frozenset((Unit.YEAR, Unit.HOUR, Unit.MINUTE))
"""Units that a half of is said in finer ones; half a day is rather half of the work."""
_HALVES = {Unit.YEAR: "6M", Unit.DAY: "T12H", Unit.HOUR: "30M", Unit.MINUTE: "30S"}
"""What TIMEX3 writes for half of a unit."""


def joined_lengths(one: str, other: str) -> str | None:
    """Read “two hours” and “14 minutes” as one length; None where the second is not the finer."""
    longer, shorter = _WHOLE_LENGTH.fullmatch(one), _WHOLE_LENGTH.fullmatch(other)
    if longer is None or shorter is None or shorter["before"]:
        return None
    sizes = [_COARSE_TO_FINE.index(part["clock"] + part["unit"]) for part in (longer, shorter)]
    if sizes[0] >= sizes[1]:
        return None
    return one + other[2 if longer["clock"] and shorter["clock"] else 1 :]


_COARSE_TO_FINE = ("Y", "M", "D", "TH", "TM", "TS")
_WHOLE_LENGTH = re.compile(
    r"P(?P<before>(?:\d+[YMD])*)(?P<clock>T?)(?:\d+[HM])*?[1-9]\d*(?P<unit>[YMDHS])"
)


def length(count: Fraction | None, unit: Unit) -> str:
    """Return TIMEX3's value of a number of units; None is an unknown number of them."""
    head = "PT" if unit in CLOCK_UNITS else "P"
    if count is None:
        return f"{head}X{_LETTERS[unit]}"
    if count.denominator == 1:
        return f"{head}{count}{_LETTERS[unit]}"
    if unit in _OF_YEARS:
        return length(count * _OF_YEARS[unit], Unit.YEAR)
    whole, rest = divmod(count, 1)
    if rest == _HALF and unit in (_HALVES if whole else _HALVED):
        return f"{head}{f'{whole}{_LETTERS[unit]}' if whole else ''}{_HALVES[unit]}"
    return f"{head}{float(count):g}{_LETTERS[unit]}"


def shifted(count: Fraction, unit: Unit, reference: Reference) -> Expression | None:
    """So many units from the reference; parts of a unit become whole ones of a finer unit."""
    while count.denominator > 1 and unit in _FINER:
        unit, times = _FINER[unit]
        count *= times
    if count.denominator > 1 or abs(count) > _FARTHEST:
        return None
    return Shift(unit=unit, count=int(count), reference=reference)


def before_writing(count: Fraction | None, unit: Unit) -> Expression | None:
    """So many units back from the day of writing; hours stay a length, and no number is vague."""
    if count is None:
        return Vague(value="PAST_REF")
    if unit in CLOCK_UNITS:
        return Length(value=length(count, unit))
    return shifted(-count, unit, Reference.WRITING) or _too_far(count, "PAST_REF")


def _too_far(count: Fraction, value: str) -> Expression | None:
    """Read words such as “66 million years ago”: no date, but time all the same."""
    return Vague(value=value) if count > _FARTHEST else None
