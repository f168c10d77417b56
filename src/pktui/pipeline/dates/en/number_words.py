"""Numbers as English words write them: counts, ordinals, years."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from pktui.pipeline.dates.en.lexicon import LARGE_POWERS, NUMERALS, ORDINALS, POWERS

_WORD = re.compile(r"[^\W\d]+|\d+(?:,\d{3})*(?:\.\d+)?(?:\s*/\s*\d+)?")
_HALF = Fraction(1, 2)
_POWERS = POWERS | LARGE_POWERS
_ENDS_GROUP = frozenset(("thousand", *LARGE_POWERS))


@lru_cache(maxsize=1000)
def count_of(words: str) -> Fraction | None:
    """Read “two and a half”, “a”, “twenty-five”, “2 1/2”, “a couple of” as a number, if it is
    one."""
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
    """Read “third”, “3rd”, “twenty-first” as a number."""
    total = 0
    for word in _WORD.findall(words.lower()):
        if word[0].isdigit():
            return int(word.replace(",", "")) if word.isdigit() else None
        total += ORDINALS.get(word, NUMERALS.get(word, 0))
    return total or None


def spelled_year(words: str) -> int | None:
    """Read “nineteen ninety-six”, “two thousand and one” as a year."""
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
