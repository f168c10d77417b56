"""Calendar arithmetic: days, months and feasts counted from a day.

The one module that knows dateutil, which knows how long months are and when Easter is.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta
from dateutil.rrule import weekday as weekday_of

from pktui.model import when as whens
from pktui.model.expressions import CalendarDate, Unit
from pktui.model.when import Granularity, When
from pktui.pipeline.dates.calendars.holidays import Fixed, FromEaster, NthWeekday

_FIRST_EASTER = 1583
"""dateutil reckons Easter by the Gregorian calendar, from its beginning."""

_YEARS = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000}


def moved(day: date, unit: Unit, count: int, *, whole: bool) -> When:
    """So many units on from `day`, as fine as the unit."""
    match unit:
        case Unit.DAY:
            return whens.day(day + timedelta(days=count))
        case Unit.WEEK:
            return whens.week(day + timedelta(weeks=count))
        case Unit.MONTH:
            moved = day + relativedelta(months=count)
            return whens.month(moved.year, moved.month)
        case Unit.QUARTER:
            moved = day + relativedelta(months=3 * count)
            return whens.quarter(moved.year, (moved.month - 1) // 3 + 1)
        case Unit.DECADE if whole:
            return whens.decade((day.year // 10 + count) * 10)
        case Unit.CENTURY if whole:
            return whens.century((day.year // 100 + count) * 100)
        case _:
            return whens.year(day.year + count * _YEARS[unit])


def day_kept(kept: Fixed | NthWeekday | FromEaster, year: int) -> date:
    """When a feast is kept in a year."""
    match kept:
        case Fixed(month=month, day=day):
            return date(year, month, day)
        case NthWeekday(month=month, weekday=weekday, nth=nth):
            first = date(year, month, 1 if nth > 0 else monthrange(year, month)[1])
            return first + relativedelta(weekday=weekday_of(weekday)(nth))
        case _:
            year = max(year, _FIRST_EASTER)
            sunday = easter(year, 2) if kept.orthodox else easter(year)
            return sunday + timedelta(days=kept.days)


def year_with_weekday(expression: CalendarDate, year: int) -> int:
    """Return the year itself or the one beside it in which the day is the weekday that the words
    name."""
    month, day, weekday = expression.month, expression.day, expression.weekday
    if month is None or day is None or weekday is None:
        return year
    for candidate in (year, year - 1, year + 1):
        in_month = 1 <= candidate <= date.max.year and day <= monthrange(candidate, month)[1]
        if in_month and date(candidate, month, day).weekday() == weekday:
            return candidate
    return year


def moved_as_fine(when: When, unit: Unit, count: int) -> When:
    """So many units on from a day, a week or a month, as fine as that: “a year ago today”."""
    start = when.earliest
    assert start is not None
    if when.granularity is Granularity.WEEK:
        start += timedelta(days=3)  # the week that most of its days fall in
    if unit is Unit.WEEK or unit is Unit.DAY:
        start += timedelta(days=count * (7 if unit is Unit.WEEK else 1))
    else:
        start += relativedelta(months=count * _MONTHS[unit])
    match when.granularity:
        case Granularity.DAY:
            return whens.day(start)
        case Granularity.WEEK:
            return whens.week(start)
        case Granularity.QUARTER:
            return whens.quarter(start.year, (start.month - 1) // 3 + 1)
        case Granularity.MONTH:
            return whens.month(start.year, start.month)
        case _:
            return whens.year(start.year)


_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3} | {unit: 12 * years for unit, years in _YEARS.items()}
