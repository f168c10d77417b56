"""Intervals between names that leave open which is meant: “from Monday to Friday”."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from pktui.model import when as whens
from pktui.model.expressions import CalendarDate, Interval, Period, TimeOfDay, Weekday
from pktui.model.timex import Expression, Resolution, Tense
from pktui.pipeline.dates.normalise.timex_value import Meaning, dated, part_of_year, placed

_WEEK = timedelta(weeks=1)


def in_order(
    interval: Interval, first: Resolution, last: Resolution
) -> tuple[Resolution, Resolution]:
    """Return the ends of an interval: where names leave it open, none ends before it begins.

    “from Monday to Friday” told on a Wednesday is of last week, or of the next if to come.
    """
    assert interval.last is not None
    begins = first.when.earliest if first.when else None
    ends = last.when.latest if last.when else None
    one, other = _day_of(interval.first.expression), _day_of(interval.last.expression)
    if begins is None or ends is None or (first.when and first.when.bc):
        return first, last
    if isinstance(one, CalendarDate) and one.year is not None and begins.year < ends.year:
        last = _moved_by(other, last, begins.year - ends.year) or last
        ends = last.when.latest if last.when else None
    if ends is None:
        return first, last
    if isinstance(one, Weekday) and isinstance(other, Weekday):
        clocks = (interval.first.expression, interval.last.expression)
        is_timed = all(isinstance(clock, TimeOfDay) for clock in clocks)
        return _in_one_week(one, other, first, last, is_timed=is_timed)
    if ends - begins > _WEEK and isinstance(one, Weekday) and (near := _moved_by(other, last, -1)):
        return first, near  # “Friday through Sunday”, whose “through” looks ahead
    if begins <= ends:
        return first, last
    if first.tense is Tense.PAST and (earlier := _moved_by(one, first, -1)):
        return earlier, last
    for weeks in (1, 2):
        later = _moved_by(other, last, weeks)
        if later and later.when and later.when.latest and begins <= later.when.latest:
            return first, later
    return _moved_by(one, first, -1) or first, last


def _in_one_week(
    one: Weekday, other: Weekday, first: Resolution, last: Resolution, *, is_timed: bool
) -> tuple[Resolution, Resolution]:
    """Days of the week as one stretch of at most eight days.

    “The strike ran from Tuesday to Thursday” is over: its last day is the last such day up to the
    day of writing. What is to come begins after it, and so does what the present tells with clock
    times (`is_timed`). Where words fix one end (“to Friday last
    week”), the other goes by it.
    """
    days = (other.weekday - one.weekday) % _DAYS or _DAYS
    begins = first.when.earliest if first.when else None
    ends = last.when.latest if last.when else None
    assert begins is not None
    assert ends is not None
    told = first.anchor.when.latest if first.anchor else None
    if _is_bare(one) and _is_bare(other) and told is not None:
        is_running = begins <= told < begins + timedelta(days=days)
        if first.tense is Tense.FUTURE or (first.tense is Tense.PRESENT and is_running):
            ends = begins + timedelta(days=days)
        elif first.tense is Tense.PRESENT and is_timed:  # “is shut from Friday 9pm to Monday 5am”
            begins = told + timedelta(days=(one.weekday - told.weekday()) % _DAYS)
            ends = begins + timedelta(days=days)
        else:
            ends = told - timedelta(days=(told.weekday() - other.weekday) % _DAYS)
            begins = ends - timedelta(days=days)
    elif _is_bare(one):
        begins = ends - timedelta(days=days)
    elif _is_bare(other):
        ends = begins + timedelta(days=days)
    return _on_day(first, begins), _on_day(last, ends)


_DAYS = 7


def _is_bare(day: Weekday) -> bool:
    """Tell whether no word says in which week a day of the week lies."""
    return day.pick is None and day.week is None and not day.weeks


def _on_day(read: Resolution, day: date) -> Resolution:
    """Return what was read as a day of the week, on this day."""
    if read.when and read.when.earliest == day:
        return read
    return _placed_anew(read, dated(whens.day(day), read.anchor, read.tense))


def _placed_anew(read: Resolution, moved: Meaning) -> Resolution:
    """Return what was read with another meaning, and with the time of day that it had."""
    _, is_timed, clock = read.value.partition("T")
    value = f"{moved.value}T{clock}" if is_timed else moved.value
    return replace(read, value=value, when=moved.when, problem=moved.problem)


def _day_of(expression: Expression) -> Expression:
    """Return the day that a time of day is on; anything else as it is."""
    if isinstance(expression, TimeOfDay) and expression.on is not None:
        return expression.on
    return expression


def _moved_by(expression: Expression, read: Resolution, step: int) -> Resolution | None:
    """Return what was read as a bare name, a week or a year on; None where the words say which it
    is."""
    known = read.when.earliest if read.when else None
    if known is None:
        return None
    match expression:
        case Weekday(pick=None, week=None, weeks=0):
            moved = dated(whens.day(known + timedelta(weeks=step)), read.anchor, read.tense)
        case CalendarDate(year=None, pick=None, within=None, month=int()):
            moved = placed(
                replace(expression, day=known.day if expression.day else None),
                known.year + step,
                read.anchor,
                read.tense,
            )
        case Period(year=None, pick=None, within=None, number=int()):
            moved = part_of_year(expression, known.year + step, read.anchor, read.tense)
        case _:
            return None
    return _placed_anew(read, moved)
