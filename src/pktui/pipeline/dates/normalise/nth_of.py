"""Units counted within a longer time: the first week of May, the last three months of 2012."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from pktui.model import when as whens
from pktui.model.expressions import CalendarDate, Era, PartOf, Period, Shift, Unit
from pktui.model.timex import Expression
from pktui.model.when import Granularity, When

_SATURDAY = 5
_BY_SIZE = tuple(Unit)
_DAYS = {Unit.DAY: 1, Unit.WEEK: 7}
_MONTHS = {
    Unit.MONTH: 1,
    Unit.QUARTER: 3,
    Unit.YEAR: 12,
    Unit.DECADE: 120,
    Unit.CENTURY: 1200,
}
_GRANULARITIES = {
    Unit.DAY: Granularity.DAY,
    Unit.WEEK: Granularity.WEEK,
    Unit.MONTH: Granularity.MONTH,
    Unit.QUARTER: Granularity.QUARTER,
    Unit.YEAR: Granularity.YEAR,
    Unit.DECADE: Granularity.DECADE,
    Unit.CENTURY: Granularity.CENTURY,
}


def holds(whole: Expression, unit: Unit) -> bool:
    """Tell whether `whole` is a longer time than a unit of this kind."""
    size = _size_of(whole)
    return size is not None and _BY_SIZE.index(unit) < _BY_SIZE.index(size)


def _size_of(expression: Expression) -> Unit | None:
    match expression:
        case CalendarDate(day=None, month=None):
            return Unit.YEAR
        case CalendarDate(day=None):
            return Unit.MONTH
        case Shift(unit=unit) | Period(unit=unit) | Era(unit=unit):
            return unit
        case _:
            return None


def days_of(part: PartOf, whole: When) -> When | None:
    """Return the days of `part` in `whole`; None where it has fewer."""
    if whole.earliest is None or whole.latest is None:
        return None
    if part.weekday is not None:
        days = _weekday(part.weekday, part.nth, whole.earliest, whole.latest)
    elif part.unit is Unit.WEEKEND:
        days = _weekday(_SATURDAY, part.nth, whole.earliest, whole.latest)
        days = days and (days[0], days[1] + timedelta(days=1))
    elif part.unit in _DAYS:
        days = _counted_days(_DAYS[part.unit], part, whole.earliest, whole.latest)
    elif part.unit in _MONTHS:
        days = _counted_months(_MONTHS[part.unit], part, whole.earliest, whole.latest)
    else:
        return None
    return days and _named(part, *days)


def middle(when: When) -> date:
    """Return the day that tells in which week of the calendar most days of a week are."""
    assert when.earliest is not None
    return when.earliest + timedelta(days=3)


def _weekday(weekday: int, nth: int, first: date, last: date) -> tuple[date, date] | None:
    if nth > 0:
        day = first + timedelta(days=(weekday - first.weekday()) % 7, weeks=nth - 1)
    else:
        day = last - timedelta(days=(last.weekday() - weekday) % 7, weeks=-nth - 1)
    return (day, day) if first <= day <= last else None


def _counted_days(length: int, part: PartOf, first: date, last: date) -> tuple[date, date] | None:
    """Weeks are counted in sevens from the first day: the first week of May ends on the 7th."""
    whole = timedelta(days=length * part.count - 1)
    ahead = timedelta(days=length * (part.nth - 1))
    start = first + ahead if part.nth > 0 else last - whole
    return (start, min(start + whole, last)) if first <= start <= last else None


def _counted_months(months: int, part: PartOf, first: date, last: date) -> tuple[date, date] | None:
    if part.nth > 0:
        start = _index(first) + months * (part.nth - 1)
    else:
        start = _index(last) + 1 - months * part.count
    end = start + months * part.count - 1
    if start < _index(first) or end > _index(last):
        return None
    (first_year, first_month), (last_year, last_month) = divmod(start, 12), divmod(end, 12)
    last_day = monthrange(last_year, last_month + 1)[1]
    return date(first_year, first_month + 1, 1), date(last_year, last_month + 1, last_day)


def _index(day: date) -> int:
    """Its month, counted from the beginning of the calendar."""
    return 12 * day.year + day.month - 1


def _named(part: PartOf, first: date, last: date) -> When:
    """One unit by its name, several as the interval that they make."""
    if part.unit is Unit.DAY or part.weekday is not None:
        whole = whens.day(first)
        if first == last:
            return whole
        return whens.span_of(whole, whens.day(last))
    if part.count > 1 and part.unit in (Unit.YEAR, Unit.DECADE, Unit.CENTURY):
        return whens.span_of(whens.year(first.year), whens.year(last.year))
    if part.count > 1 and part.unit in _MONTHS:
        start, end = whens.month(first.year, first.month), whens.month(last.year, last.month)
        return whens.span_of(start, end)
    if part.unit is Unit.WEEKEND or part.count > 1:
        return whens.span_of(whens.day(first), whens.day(last))
    return When(
        earliest=first,
        latest=last,
        granularity=_GRANULARITIES[part.unit],
        basis=whens.Basis.STATED,
    )
