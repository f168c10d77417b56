"""A weekday, and the date or week that it belongs to: “Tuesday 31 May”, “Friday of last week”."""

from __future__ import annotations

from dataclasses import replace

from pktui.model.expressions import (
    CalendarDate,
    NumericDate,
    Reference,
    Shift,
    TimeOfDay,
    Unit,
    Weekday,
    WeekOf,
)
from pktui.model.timex import Expression
from pktui.pipeline.dates.compose.extent import RawTimex, is_day


def with_weekday(left: Expression, right: Expression) -> Expression | None:
    """Return a date behind the weekday that it is: “Tuesday 31/05/2022”."""
    if not isinstance(left, Weekday) or left.reference is Reference.STORY:
        return None
    match right:
        case CalendarDate(weekday=None, month=int(), day=int()) | NumericDate(weekday=None):
            return replace(right, weekday=left.weekday)
        case _:
            return None


def _in_week(day: Expression, week: Expression) -> Expression | None:
    """Return a weekday in its week: “Tuesday of last week”, “Friday night next week”."""
    match week:
        case Shift(unit=Unit.WEEK, whole=True, reference=Reference.WRITING, count=count):
            pass
        case _:
            return None
    match day:
        case Weekday(pick=None, week=None, weeks=0, reference=Reference.WRITING):
            return replace(day, week=count)
        case TimeOfDay(on=Weekday() as on) if named := _in_week(on, week):
            return replace(day, on=named)
        case _:
            return None


def day_in_week(left: RawTimex, right: RawTimex) -> RawTimex | None:
    """Return a weekday, or an interval of them, and its week, in either order."""
    if left.ends and (whole := _interval_in_week(left, right)):
        return whole
    if held := _in_week(left.expression, right.expression):
        return RawTimex(left.first, right.last, left.rule, held)
    if held := _in_week(right.expression, left.expression):
        return RawTimex(left.first, right.last, right.rule, held)
    return None


def _interval_in_week(interval: RawTimex, week: RawTimex) -> RawTimex | None:
    """Read words such as “from Monday to Friday last week”: both days are of that week."""
    first, last = interval.ends or (interval, None)
    begins = _in_week(first.expression, week.expression)
    ends = _in_week(last.expression, week.expression) if last else None
    if last is None or begins is None or ends is None:
        return None
    first = replace(first, expression=begins)
    last = replace(last, expression=ends, last=week.last)
    return RawTimex.interval(first, last, interval.rule)


def weekend_of(left: RawTimex, right: RawTimex) -> RawTimex | None:
    """Read words such as “the weekend of 10 May”, “the weekend of 10-11 May”."""
    match left.expression:
        case Shift(unit=Unit.WEEKEND, count=0):
            pass
        case _:
            return None
    if right.ends:
        return replace(right, first=left.first)
    if not is_day(right.expression):
        return None
    day = WeekOf(day=right.expression, weekend=True)
    return RawTimex(left.first, right.last, left.rule, day)
