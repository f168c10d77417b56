"""Years as they are written in short, and the years of months that follow one another."""

from __future__ import annotations

import re
from collections.abc import Sequence

_PIVOT = 50
"""Two-digit years below it are of this century, as POSIX has it within a decade or two."""


def full_year(digits: str) -> int:
    """Return the year that two digits mean: '98 is 1998, '05 is 2005."""
    number = int(digits)
    return number + (2000 if number < _PIVOT else 1900)


def misread_year(tokens: Sequence[str], at: int) -> tuple[int | None, int] | None:
    """Return the year behind token `at` that a scanner took in part for letters, as in “June 20,
    20l9”.

    Give the year, and the token behind it; without a year where the letters stand for none. None
    where no such number follows.
    """
    while at < len(tokens) and tokens[at] in _BEFORE_YEARS:
        at += 1
    if at >= len(tokens) or not (tokens[at][0].isdecimal() or tokens[at][0] in _LEADING):
        return None
    end = at + 1
    while end < len(tokens) and end - at < _PIECES and tokens[end].isalnum():
        end += 1
    written = "".join(tokens[at:end])
    if written.isdecimal() or not _MISREAD.fullmatch(written):
        return None
    if written[0] in _LEADING and not written[1:].isdecimal():
        return None  # a word, such as “loss”
    year = int(written.translate(_DIGITS))
    return (year if 1000 <= year < _LAST_YEAR else None), end


_BEFORE_YEARS = frozenset(", .")
_PIECES = 4
"""A number of four digits has no more pieces, however letters part it."""
_DIGITS = str.maketrans("OolIiZSsB", "001112558")
"""Letter → the digit that a scanner takes for it."""
_LEADING = frozenset("lIiZ")
"""With these a number of four digits may begin, if three digits follow: “l998”."""
_MISREAD = re.compile("[0-9OolIiZSsB]{4}")
_LAST_YEAR = 2200


def year_before(year: int | None, first: int, last: int) -> int | None:
    """Return the year of the first month where `year` is the last one's: of “November-February
    1951”."""
    return year - 1 if year is not None and first > last else year
