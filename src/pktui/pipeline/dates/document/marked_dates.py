"""Dates in an article's text that are marked as its own.

A full date counts where pages put the date of publication: in a header, in a dateline, behind a
word such as "Published", or beside a clock time at the top or the end. A dateline often leaves the
year out; such a day is found as well, and is dated once something else gives the year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from pktui.model.article import Layout, Part
from pktui.model.expressions import CalendarDate, NumericDate, TimeOfDay
from pktui.model.span import Span
from pktui.model.timex import Expression, Timex
from pktui.model.when import Granularity, When
from pktui.pipeline.dates.languages import marks
from pktui.pipeline.dates.normalise.day_month_order import DayOrder, day_order, only_reading
from pktui.pipeline.dates.normalise.resolve import resolve
from pktui.runtime.frozen import dataclass

_MARGIN = 400
"""Characters at the top and the end of the story in which a date beside a clock time counts."""
_LEAD = 40
"""Characters before a date in which a word says what date it is."""
_CUE = re.compile(
    rf"""\b(?:
        (?P<header>date)
      | (?P<published>{marks("published")})
      | (?P<updated>{marks("updated")})
    )\b [^.\w\r\n]{{0,4}} (?:[\w/:.]{{1,8}}[ ]){{0,4}} \Z""",
    re.VERBOSE | re.IGNORECASE,
)
_CLOCK = r"\d{1,2}[:.h]\d\d"
_CLOCK_BEFORE = re.compile(rf"{_CLOCK}[^.!?\n]{{0,14}}\Z")
_CLOCK_BEHIND = re.compile(rf"[,;|]?\s?(?:at\s|-\s)?{_CLOCK}")


@dataclass(frozen=True, slots=True)
class MarkedDate:
    """A date in the text that is the article's own by its place or by the words beside it."""

    rule: str
    """`header`, `dateline`, `published`, `updated` or `timestamp`."""
    span: Span
    year: int | None
    month: int
    day: int
    time: str | None
    weekday: int | None = None
    """The day of the week that the words name; 0 is Monday."""

    def in_year(self, year: int) -> date | None:
        """That day in `year`; None where it has no such day."""
        return _day(year, self.month, self.day)

    @property
    def date(self) -> date | None:
        """The day that the words give; None where they give no year."""
        return None if self.year is None else self.in_year(self.year)


def marked_dates(
    text: str, layout: Layout, timexes: Sequence[Timex], order: DayOrder | None = None
) -> Iterator[MarkedDate]:
    """Yield the article's own dates in the order of the text.

    `order` tells which of two numbers is the day, where the input as a whole shows it; else the
    language and the other dates of the text do.
    """
    margins = _margins(layout)
    order = order or day_order(text, timexes, None)
    for timex, part in _placed(layout, timexes):
        calendar = calendar_date(timex.expression, order)
        if calendar is None or calendar.month is None or calendar.day is None:
            continue
        if calendar.year is None and part is not Part.DATELINE:
            continue
        if not _day(calendar.year or _LEAP_YEAR, calendar.month, calendar.day):
            continue
        if rule := _rule_of(text, timex, part, margins):
            time = _time_of(timex.expression)
            parts = calendar.year, calendar.month, calendar.day
            yield MarkedDate(rule, timex.span, *parts, time, calendar.weekday)


def marked_months(
    text: str, layout: Layout, timexes: Sequence[Timex]
) -> Iterator[tuple[Span, When]]:
    """Yield the months, the seasons and the stretches of them or of days in the lines of a header,
    each with its words: “March 2014”, “November/December 2012”; but no stretch of years, of which
    the line rather tells."""
    for timex, part in _placed(layout, timexes):
        if part not in (Part.HEADER, Part.DATELINE):
            continue
        (meant,) = resolve(text, layout, (timex,), None)
        if meant.when and not meant.problem and _is_of_an_issue(meant.when):
            yield timex.span, meant.when


def _is_of_an_issue(when: When) -> bool:
    """Tell whether a paper or a journal may have such a date, and no finer one."""
    if when.granularity is Granularity.RANGE:
        return set(when.ends) <= _ENDS_OF_ISSUES
    return when.granularity in (Granularity.MONTH, Granularity.SEASON)


_ENDS_OF_ISSUES = frozenset((Granularity.DAY, Granularity.MONTH, Granularity.SEASON))
_LEAP_YEAR = 2000
"""A year that has every day: a dateline without a year may be of 29 February."""


def calendar_date(expression: Expression, order: DayOrder | None = None) -> CalendarDate | None:
    """Return the calendar date that an expression is, or that its time of day is on.

    Of `05/06/2024` either number may be the month, so it is none unless the other can't be, the
    weekday beside it tells, or `order` does.
    """
    match expression:
        case CalendarDate(pick=None, within=None):
            return expression
        case TimeOfDay(on=Expression() as on):
            return calendar_date(on, order)
        case NumericDate():
            return _in_order(expression, order)
        case _:
            return None


def _in_order(date_: NumericDate, order: DayOrder | None) -> CalendarDate | None:
    """Return the one calendar date that two numbers and a year give; None where they leave two."""
    day_first = CalendarDate(year=date_.year, month=date_.second, day=date_.first)
    month_first = CalendarDate(year=date_.year, month=date_.first, day=date_.second)
    order = only_reading(date_.first, date_.second) or order
    if order is None and date_.first == date_.second:
        order = DayOrder.DAY_FIRST
    if order is None and date_.weekday is not None:
        fitting = [
            reading
            for reading in (day_first, month_first)
            if (day := full_date(reading)) and day.weekday() == date_.weekday
        ]
        return fitting[0] if len(fitting) == 1 else None
    if order is None:
        return None
    reading = day_first if order is DayOrder.DAY_FIRST else month_first
    return reading if (reading.month or 0) <= _MONTHS else None


_MONTHS = 12


def full_date(expression: Expression) -> date | None:
    """Return the day that the words give whole."""
    calendar = calendar_date(expression)
    if calendar is None or calendar.year is None or not (calendar.month and calendar.day):
        return None
    return _day(calendar.year, calendar.month, calendar.day)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _time_of(expression: Expression) -> str | None:
    """`21:30` of `T21:30`; None for a part of the day."""
    if isinstance(expression, TimeOfDay) and expression.time[1:2].isdigit():
        return expression.time[1:]
    return None


def _placed(layout: Layout, timexes: Sequence[Timex]) -> Iterator[tuple[Timex, Part]]:
    """Yield each time expression with the part it stands in."""
    blocks = iter(layout.blocks)
    block = next(blocks, None)
    for timex in timexes:
        while block and block.end <= timex.start:
            block = next(blocks, None)
        if block is None:
            return
        yield timex, block.part


def _margins(layout: Layout) -> tuple[int, int]:
    """Return where the story's top margin ends and its bottom margin begins."""
    story = [block for block in layout.blocks if block.part in (Part.TITLE, Part.BODY)]
    if not story:
        return 0, 0
    return story[0].start + _MARGIN, story[-1].end - _MARGIN


def _rule_of(text: str, timex: Timex, part: Part, margins: tuple[int, int]) -> str | None:
    """Which rule makes this date the article's own; None where it is the story's."""
    if text[timex.start - 1 : timex.start] == "/":
        return None  # part of an address, which is a reason by itself
    match part:
        case Part.DATELINE:
            return "dateline"
        case Part.CAPTION | Part.COMMENTS:
            return None
        case Part.TITLE | Part.BODY if margins[0] < timex.start < margins[1]:
            return None
        case _:
            pass
    cue = _CUE.search(text, max(0, timex.start - _LEAD), timex.start)
    if cue and (cue["header"] is None or part is Part.HEADER):
        return cue.lastgroup
    if part is Part.HEADER or _has_clock(text, timex):
        return "timestamp"
    return None


def _has_clock(text: str, timex: Timex) -> bool:
    """Tell whether a clock time stands beside the date, in its own words or next to them."""
    if _time_of(timex.expression):
        return True
    before = _CLOCK_BEFORE.search(text, max(0, timex.start - _LEAD), timex.start)
    return bool(before or _CLOCK_BEHIND.match(text, timex.end))
