"""Numbers as words write them (counts, ordinals, years), and lengths of time as TIMEX3 does."""

from __future__ import annotations

import re
from fractions import Fraction

from pktui.model.expressions import Unit
from pktui.pipeline.dates.en.lexicon import LARGE_POWERS, NUMERALS, ORDINALS, POWERS

_WORD = re.compile(r"[^\W\d]+|\d+(?:,\d{3})*(?:\.\d+)?(?:\s*/\s*\d+)?")
_HALF = Fraction(1, 2)
_POWERS = POWERS | LARGE_POWERS
_ENDS_GROUP = frozenset(("thousand", *LARGE_POWERS))
_PIVOT = 50
"""Two-digit years below it are of this century, as POSIX has it within a decade or two."""


def count_of(words: str) -> Fraction | None:
    """“two and a half”, “a”, “twenty-five”, “2 1/2”, “a couple of” as a number, if it is one."""
    total = Fraction(0)
    group = Fraction(0)
    seen = False
    for word in _WORD.findall(words.lower()):
        value = _value(word)
        if value is None:
            continue
        seen = True
        if word in _POWERS:
            group = max(group, Fraction(1)) * value
            if word in _ENDS_GROUP:
                total, group = total + group, Fraction(0)
        elif word == "half" and group:
            group += _HALF
        elif word in ("a", "an") and group:
            continue
        elif word in ("couple", "quarter"):
            group = value
        else:
            group += value
    return total + group if seen else None


def _value(word: str) -> Fraction | None:
    if word[0].isdigit():
        return _digits(word)
    if word in ("a", "an", "one"):
        return Fraction(1)
    if word in ("couple", "both"):
        return Fraction(2)
    if word == "quarter":
        return Fraction(1, 4)
    if word == "half":
        return _HALF
    number = NUMERALS.get(word, _POWERS.get(word))
    return None if number is None else Fraction(number)


def _digits(word: str) -> Fraction | None:
    plain = word.replace(",", "")
    if "/" in plain:
        over, under = (int(part) for part in plain.split("/"))
        return Fraction(over, under) if under else None
    return Fraction(plain)


def ordinal_of(words: str) -> int | None:
    """“third”, “3rd”, “twenty-first” as a number."""
    total = 0
    for word in _WORD.findall(words.lower()):
        if word[0].isdigit():
            return int(word.replace(",", "")) if word.isdigit() else None
        total += ORDINALS.get(word, NUMERALS.get(word, 0))
    return total or None


def full_year(digits: str) -> int:
    """The year that two digits mean: '98 is 1998, '05 is 2005."""
    number = int(digits)
    return number + (2000 if number < _PIVOT else 1900)


def spelled_year(words: str) -> int | None:
    """“nineteen ninety-six”, “two thousand and one” as a year."""
    numbers = [
        NUMERALS.get(word, POWERS.get(word))
        for word in _WORD.findall(words.lower())
        if word != "and"
    ]
    if not numbers or None in numbers:
        return None
    values = [number for number in numbers if number is not None]
    if 1000 in values:
        return values[0] * 1000 + sum(values[2:])
    if values[-1] == 100:
        return values[0] * 100
    return values[0] * 100 + sum(values[1:])


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
_HALVED = frozenset((Unit.YEAR, Unit.HOUR, Unit.MINUTE))
"""Units that a half of is said in finer ones; half a day is rather half of the work."""
_HALVES = {Unit.YEAR: "6M", Unit.DAY: "T12H", Unit.HOUR: "30M", Unit.MINUTE: "30S"}
"""What TIMEX3 writes for half of a unit."""


def joined_lengths(one: str, other: str) -> str | None:
    """“two hours” and “14 minutes” as one length; None where the second is not the finer."""
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
    """TIMEX3's value of so many units; None is an unknown number of them."""
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
