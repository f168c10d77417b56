"""What neighbouring time expressions lend each other: the year of a list, the day of a time.

“May and June 2004” are two months of one year, “2 a.m. (0100 GMT) on Friday” two times of one day.
"""

from __future__ import annotations

from dataclasses import replace

from pktui.model.expressions import CalendarDate, Holiday, Period, Shift, TimeOfDay, Unit
from pktui.model.timex import Expression
from pktui.pipeline.dates.calendars.years import year_before
from pktui.pipeline.dates.compose.extent import RawTimex, is_day, word_before
from pktui.pipeline.dates.grammar.token_regex import TokenisedText
from pktui.pipeline.dates.languages import words_of_kind

TO = words_of_kind("to")
AND = words_of_kind("and")
_BETWEEN = words_of_kind("between")
_BEHIND_BRACKETS = frozenset((")", "),")) | words_of_kind("behind brackets")
"""“10 a.m. (0900 GMT) on Friday”: the times in and before the brackets are of that day."""


def gap_between(words: TokenisedText, left: RawTimex, right: RawTimex) -> str:
    """Return the words between two neighbours."""
    return " ".join(words.between(left.last, right.first).lower().split())


def lending(words: TokenisedText, left: RawTimex, right: RawTimex) -> RawTimex | None:
    """Return the left one with the year that the right one of a list lends it: “May and June
    2004”."""
    gap = gap_between(words, left, right)
    match left.expression:
        case TimeOfDay(on=None) as time if gap in _BEHIND_BRACKETS and is_day(right.expression):
            return replace(left, expression=replace(time, on=right.expression))
        case _:
            pass
    is_list = gap in AND and word_before(words, left.first) not in _BETWEEN
    if left.ends and gap in AND:
        return _interval_in_year(left, right)
    if left.ends or not (is_list or isinstance(left.expression, TimeOfDay)):
        return None
    if gap not in AND and gap not in TO and gap != "(":
        return None
    lender = right.ends[0] if right.ends else right
    match left.expression, lender.expression:
        case TimeOfDay(on=None) as time, TimeOfDay(on=Expression() as on) if left.rule == "clock":
            return replace(left, expression=replace(time, on=on))  # “2 a.m. (0100 GMT) on Friday”
        case _:
            pass
    lent = with_year_of(left.expression, lender.expression, is_interval=False)
    return replace(left, expression=lent) if lent else None


def _interval_in_year(left: RawTimex, right: RawTimex) -> RawTimex | None:
    """Read words such as “January 30-31 and February 2, 2013”: both ends with the year of what a
    list names next."""
    first, last = left.ends or (left, None)
    lender = right.ends[0] if right.ends else right
    if last is None:
        return None
    lent = with_year_of(last.expression, lender.expression, is_interval=False)
    if lent is None:
        return None
    begun = with_year_of(first.expression, lent, is_interval=True)
    if begun is None:
        return None
    ends = replace(first, expression=begun), replace(last, expression=lent)
    return replace(left, expression=begun, ends=ends)


def with_month_of(left: Expression, right: Expression) -> Expression | None:
    """Return a mere day in the month of the day behind it: “from the 3rd to the 5th of May”."""
    match left, right:
        case CalendarDate(month=None, day=int(day), within=None), CalendarDate(
            month=int(month), day=int(last), year=year
        ) if day < last:
            return replace(left, month=month, year=year)
        case _:
            return None


def with_year_of(left: Expression, right: Expression, *, is_interval: bool) -> Expression | None:
    """Return the left one in the year of the right one, or in the year before where an interval
    turns."""
    if not isinstance(right, CalendarDate | Period) or (right.year, right.within) == (None, None):
        return None
    match left:
        case CalendarDate(year=None, month=int(), pick=None, within=None):
            lends = isinstance(right, CalendarDate) and right.month is not None
        case Period(year=None, pick=None, within=None):
            lends = isinstance(right, Period)
        case _:
            return None
    if not lends:
        return None
    year = right.year
    if is_interval and isinstance(left, CalendarDate) and isinstance(right, CalendarDate):
        year = year_before(year, left.month or 1, right.month or 12)
    return replace(left, year=year, within=right.within)


def part_in_year(part: Expression, whole: Expression) -> Expression | None:
    """Return a part of a year in the year that holds it."""
    year: int | None = None
    holder: Expression | None = None
    if isinstance(whole, CalendarDate) and whole.year is not None and whole.month is None:
        year = whole.year
    elif isinstance(whole, Shift) and whole.unit is Unit.YEAR:
        holder = whole
    else:
        return None
    match part:
        case CalendarDate(year=None, month=int(), pick=None, within=None):
            return replace(part, year=year, within=holder)
        case Period(year=None, pick=None, within=None) | Holiday(year=None, pick=None, within=None):
            return replace(part, year=year, within=holder)
        case _:
            return None


def in_year(one: RawTimex, year: Expression, last: int) -> RawTimex | None:
    """Return a part of a year, or an interval of such parts, in the year whose words end before
    token `last`: “July 13 to 17 of last year”."""
    held = part_in_year(one.expression, year)
    if held is None or not one.ends:
        return RawTimex(one.first, last, one.rule, held) if held else None
    first, end = one.ends
    begins = part_in_year(first.expression, year)
    ends = part_in_year(end.expression, year) if end else None
    if end is None or begins is None or ends is None:
        return None
    end = replace(end, expression=ends, last=last)
    return RawTimex.interval(replace(first, expression=begins), end, one.rule)
