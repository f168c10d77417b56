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


def is_plain(when: When) -> bool:
    """Tell whether ends and units say everything of `when`: nothing is uncertain, approximate or
    open."""
    return not when.qualifier and when.earliest is not None and when.latest is not None


def first_day_after(day: date) -> date:
    """Return the day after `day`; the last day that there is has none, and stays."""
    return day if day == date.max else day + timedelta(days=1)
