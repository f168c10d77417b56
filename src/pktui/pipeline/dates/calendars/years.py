"""Years as they are written in short, and the years of months that follow one another."""

from __future__ import annotations

_PIVOT = 50
"""Two-digit years below it are of this century, as POSIX has it within a decade or two."""


def full_year(digits: str) -> int:
    """The year that two digits mean: '98 is 1998, '05 is 2005."""
    number = int(digits)
    return number + (2000 if number < _PIVOT else 1900)


def year_before(year: int | None, first: int, last: int) -> int | None:
    """The year of the first month where `year` is the last one's: of “November-February 1951”."""
    return year - 1 if year is not None and first > last else year
