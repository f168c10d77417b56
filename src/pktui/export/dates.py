"""Dates on their way to programs that know days, months and years, but no uncertainty."""

from __future__ import annotations

from datetime import date, timedelta

from pktui.model.when import Granularity, When

_UNITS = {
    Granularity.DAY: Granularity.DAY,
    Granularity.WEEK: Granularity.DAY,
    Granularity.MONTH: Granularity.MONTH,
    Granularity.QUARTER: Granularity.MONTH,
    Granularity.SEASON: Granularity.MONTH,
    Granularity.HALF: Granularity.MONTH,
    Granularity.YEAR: Granularity.YEAR,
    Granularity.DECADE: Granularity.YEAR,
    Granularity.CENTURY: Granularity.YEAR,
}


def ends_of(when: When) -> tuple[date, date]:
    """Return the first and the last day that `when` covers; the known end for both where one is
    open."""
    first, last = when.earliest or when.latest, when.latest or when.earliest
    assert first is not None
    assert last is not None
    return first, last


def units_of(when: When) -> tuple[Granularity, Granularity]:
    """Tell how finely the two ends of `when` are known: day, month or year."""
    if when.granularity is not Granularity.RANGE:
        unit = _UNITS[when.granularity]
        return unit, unit
    first, last = when.ends
    return (first if when.earliest else last), (last if when.latest else first)


def bc_ends(when: When) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The first and the last date of one that begins before the year 1, each as its year, month and
    day as far as they are told; the known end for both where one is open.

    Years count as people do: -44 is 44 BC, and there is no year 0.
    """
    first, _, last = when.bc.partition("/")
    ends = [end for end in (first, last) if end not in ("", "..")]
    return _parts(ends[0]), _parts(ends[-1])


def _parts(edtf: str) -> tuple[int, ...]:
    """Take an EDTF date apart: `-0043-03` is March 44 BC."""
    year, *finer = edtf.removeprefix("-").split("-")
    is_bc = edtf.startswith(("-", "0000"))
    return (-(int(year) + 1) if is_bc else int(year), *map(int, finer))


BEFORE_YEAR_1 = "they lie before the year 1"
"""Why a format that has no such years leaves events out."""


def is_plain(when: When) -> bool:
    """Tell whether ends and units say everything of `when`: nothing is uncertain, approximate or
    open."""
    return not when.qualifier and when.earliest is not None and when.latest is not None


def first_day_after(day: date) -> date:
    """Return the day after `day`; the last day that there is has none, and stays."""
    return day if day == date.max else day + timedelta(days=1)
