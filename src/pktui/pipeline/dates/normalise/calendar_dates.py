"""What names of the calendar mean: dates, feasts, quarters and seasons, each with its year.

`holder` is what the words say holds the date (“June last year”), already resolved.
"""

from __future__ import annotations

from calendar import isleap
from dataclasses import replace
from datetime import MAXYEAR, date, timedelta

from pktui.model import when as whens
from pktui.model.expressions import (
    CalendarDate,
    Holiday,
    MoonDate,
    NumericDate,
    Period,
    Pick,
    Shift,
    Unit,
)
from pktui.model.timex import Anchor, AnchorSource, Tense, Timex
from pktui.model.when import Basis, Granularity, Qualifier, When
from pktui.pipeline.dates.calendars.holidays import Fixed, NthWeekday
from pktui.pipeline.dates.calendars.movable_feasts import ByMoon, Islamic, Moving, days_in
from pktui.pipeline.dates.languages import HOLIDAYS
from pktui.pipeline.dates.normalise.arithmetic import day_kept, moved, year_with_weekday
from pktui.pipeline.dates.normalise.context import Surroundings
from pktui.pipeline.dates.normalise.day_month_order import DayOrder
from pktui.pipeline.dates.normalise.nearest_year import (
    nearest_feast,
    year_in_story,
    year_of_month,
    year_of_part,
)
from pktui.pipeline.dates.normalise.timex_value import (
    Meaning,
    dated,
    other_years,
    part_code,
    part_of_year,
    placed,
    unplaced,
)

_MONTH_OF_EASTER = 4
"""The month that places a feast which moves with Easter in a year; March comes close enough."""


def calendar_date(
    timex: Timex, expression: CalendarDate, around: Surroundings, holder: Meaning | None = None
) -> Meaning:
    """Resolve words such as “5 May 2014”, “in May”, “the 20th”."""
    written = around.written_year(expression)
    if written is not None:
        return placed(expression, written)
    if holder and holder.when and holder.when.earliest:
        held = holder.when.earliest
        if expression.month is None and expression.day is not None:
            expression = replace(expression, month=held.month)
        return placed(expression, held.year, holder.anchor)
    if holder and expression.month is None:
        return Meaning(value=unplaced(expression))  # “the 5th of next month”
    if expression.known and (known_day := _known_day(expression, around)):
        return known_day
    unit = Unit.MONTH if expression.month is None else Unit.YEAR
    anchor = around.named_from(expression.pick, unit, expression.reference)
    known = anchor.when.earliest or anchor.when.latest if anchor else None
    if anchor is None or known is None:
        return Meaning(value=unplaced(expression))
    if expression.month is None and expression.weekday is not None:
        return _day_of_weekday(timex, expression, anchor, known, around)
    if expression.month is None:
        expression = replace(expression, month=known.month)
    year, tense = _year_of(timex, expression, anchor, known, around)
    meaning = placed(expression, year, anchor, tense)
    if meaning.when and _is_of_month_before(expression, known):
        meaning = replace(meaning, when=meaning.when.doubted())
    others = other_years(expression, meaning, known)
    return replace(meaning, alternatives=others) if others else meaning


def _is_of_month_before(expression: CalendarDate, known: date) -> bool:
    """Tell whether the words are like “last February” told in March, or “last December” told in
    January, which may be a year back or a month."""
    is_last = expression.pick is Pick.LAST and expression.day is None
    return is_last and expression.month == (known.month - 2) % 12 + 1


def _known_day(expression: CalendarDate, around: Surroundings) -> Meaning | None:
    """Return the day that is known by what happened on it, unless the text is older than that."""
    own = around.thread.own.when.earliest if around.thread.own else None
    if own is None or expression.known is None or not (expression.month and expression.day):
        return None
    happened = date(expression.known, expression.month, expression.day)
    return placed(expression, expression.known) if own > happened else None


def _day_of_weekday(
    timex: Timex, expression: CalendarDate, anchor: Anchor, known: date, around: Surroundings
) -> Meaning:
    """Resolve words such as “Friday the 24th”: in the nearest month that has such a day, ahead
    if that is to come."""
    tense = around.tense(timex)
    ways = (0, 1, 2, 3, -1, -2, -3) if tense is Tense.FUTURE else (0, -1, -2, -3, 1, 2, 3)
    months = [moved(known, Unit.MONTH, way, whole=True).earliest for way in ways]
    placed_in = [
        placed(replace(expression, month=month.month), month.year, anchor, tense)
        for month in months
        if month
    ]
    return next((meaning for meaning in placed_in if not meaning.problem), placed_in[0])


def _year_of(
    timex: Timex, expression: CalendarDate, anchor: Anchor, known: date, around: Surroundings
) -> tuple[int, Tense | None]:
    month, pick = expression.month, expression.pick
    assert month is not None
    granularity = anchor.when.granularity
    if anchor.source is AnchorSource.NARRATIVE:
        fine = granularity in (Granularity.DAY, Granularity.MONTH)
        year = year_in_story(month, known, anchor_is_fine=fine, pick=pick)
        return _with_leap_day(expression, year), None
    if granularity is Granularity.YEAR:
        return known.year, None
    tense = None if pick else around.tense(timex)
    opening = around.year_of_sentence(timex) if tense is Tense.PAST else None
    if opening and opening.when.earliest and opening.when.earliest.year < known.year:
        return opening.when.earliest.year, tense
    of_day = expression.day is not None and not expression.since
    announced = tense is Tense.FUTURE and not of_day and around.is_announced(timex)
    told_back = tense is Tense.PAST and (expression.since or around.is_told_back(timex))
    year = year_of_month(
        month, known, tense, pick, of_day=of_day, announced=announced, told_back=told_back
    )
    is_ahead = granularity is Granularity.DAY and (year, month) == (known.year, known.month)
    if told_back and is_ahead and (expression.day or 0) > known.day + _LATE_PAPER:
        year -= 1
    return year_with_weekday(expression, year), tense


_LATE_PAPER = 3
"""Days by which an article may tell of what happened after its date: some bear that of a first
version."""


def _with_leap_day(expression: CalendarDate, year: int) -> int:
    """Return the year nearest to `year`, and rather later, that has the day: few have a 29
    February."""
    if (expression.month, expression.day) != (2, 29):
        return year
    near = (year, year + 1, year - 1, year + 2)
    return next((each for each in near if 0 < each <= MAXYEAR and isleap(each)), year)


def numeric_date(expression: NumericDate, around: Surroundings) -> Meaning:
    """Resolve words such as “05/06/2024”: as the article's other dates are read, else uncertain."""
    first, second = expression.first, expression.second
    year = around.written_year(expression)
    assert year is not None
    weekday = expression.weekday
    month_first = CalendarDate(year=year, month=first, day=second, weekday=weekday)
    day_first = CalendarDate(year=year, month=second, day=first, weekday=weekday)
    if first > 12 or around.order is DayOrder.DAY_FIRST:
        return placed(day_first, year)
    if second > 12 or around.order is DayOrder.MONTH_FIRST or first == second:
        return placed(month_first, year)
    meaning, other = placed(month_first, year), placed(day_first, year)
    if bool(meaning.problem) != bool(other.problem):
        return other if meaning.problem else meaning
    if meaning.when is None or other.when is None:
        return meaning
    uncertain = meaning.when.doubted()
    alternative = replace(other.when, qualifier=Qualifier.NONE)
    return replace(meaning, when=uncertain, alternatives=(alternative,))


def holiday(
    timex: Timex, expression: Holiday, around: Surroundings, holder: Meaning | None
) -> Meaning:
    """Resolve words such as “Christmas”, “Easter 2014”, “last Ramadan”."""
    kept = HOLIDAYS[expression.name]
    if isinstance(kept, Moving):
        return _feast(timex, expression, kept, around, holder)
    month = kept.month if isinstance(kept, Fixed | NthWeekday) else _MONTH_OF_EASTER
    named = CalendarDate(year=expression.year, month=month, day=1, pick=expression.pick)
    month_kept = calendar_date(timex, named, around, holder)
    if month_kept.when is None or month_kept.when.earliest is None:
        return Meaning(value="XXXX")
    when = whens.day(day_kept(kept, month_kept.when.earliest.year))
    if isinstance(kept, NthWeekday) and not kept.sure:
        when = when.doubted()
    return dated(when, month_kept.anchor, month_kept.tense)


def moon_date(timex: Timex, expression: MoonDate, around: Surroundings) -> Meaning:
    """Return a day of the Vietnamese lunar calendar, which moves like a feast."""
    feast = Holiday(name="", year=expression.year, pick=expression.pick, cycle=expression.cycle)
    kept = ByMoon(expression.month, expression.day, vietnamese=True)
    return _feast(timex, feast, kept, around, None)


def _feast(
    timex: Timex,
    expression: Holiday,
    kept: Moving,
    around: Surroundings,
    holder: Meaning | None,
) -> Meaning:
    year, anchor, tense = expression.year, None, None
    if holder:
        held = holder.when.earliest if holder.when else None
        year, anchor = held.year if held else None, holder.anchor
    if year is None:
        anchor = around.named_from(expression.pick, Unit.YEAR)
        known = anchor.when.earliest if anchor else None
        if known is None:
            return Meaning(value="XXXX")
        tense = None if expression.pick else around.tense(timex)
        day = nearest_feast(kept, expression, known, tense)
    else:
        day = next(days_in(year, kept), None)
    if day is None:
        return Meaning(value="XXXX")
    first = whens.day(day + timedelta(days=expression.days))
    when = first
    if kept.length > 1:
        when = whens.span_of(first, whens.day(day + timedelta(days=kept.length - 1)))
    if isinstance(kept, Islamic) or (isinstance(kept, ByMoon) and kept.rough):
        when = replace(when, qualifier=Qualifier.APPROXIMATE)
    return dated(when, anchor, tense)


def period(
    timex: Timex, expression: Period, around: Surroundings, holder: Meaning | None
) -> Meaning:
    """Resolve words such as “the third quarter”, “last summer”, “the year-ago period”."""
    if expression.unit is Unit.QUARTER and (
        ended := _quarter_ended(timex, expression, around, holder)
    ):
        return ended
    if expression.number is None:
        years = expression.within.count if isinstance(expression.within, Shift) else 0
        if around.thread.counts_length and around.is_open_period(timex):
            return _reported_year(around, years, expression.year)
        return reported_quarter(timex, around, years, expression.year)
    meaning = _part_of_year(timex, expression, around, holder)
    if meaning.when and expression.unit is Unit.QUARTER and around.is_fiscal(timex):
        # a firm's own year begins in any month, and the words do not tell in which
        return replace(meaning, when=meaning.when.doubted())
    return meaning


def _part_of_year(
    timex: Timex, expression: Period, around: Surroundings, holder: Meaning | None
) -> Meaning:
    written = around.written_year(expression)
    if written is not None:
        return part_of_year(expression, written)
    if holder and holder.when and holder.when.earliest:
        return part_of_year(expression, holder.when.earliest.year, holder.anchor)
    anchor = around.named_from(expression.pick, Unit.YEAR, expression.reference)
    if anchor is None or anchor.when.earliest is None:
        return Meaning(value=f"XXXX-{part_code(expression)}")
    tense = None if expression.pick else around.tense(timex)
    year = year_of_part(expression, anchor.when.earliest, tense)
    return part_of_year(expression, year, anchor, tense)


_FIRST_HALF = 15
"""A quarter that ended on an earlier day of a month is the one of the months before: firms close
their books on a Friday or a Sunday near the end of one."""


_PAST_ITS_NAME = timedelta(days=62)
"""How long after the calendar's quarter of the same name a firm's own may end: a shop's fourth
quarter ends in January. A day that comes later is of the year before: the first quarter of fiscal
1990 that ended on 30 September ended in 1989."""


def _quarter_ended(
    timex: Timex, expression: Period, around: Surroundings, holder: Meaning | None
) -> Meaning | None:
    """Return the three months that ended where the words behind say so: “the fiscal first quarter
    ended Sept. 30”. One that has a number keeps it as its value."""
    told = around.end_told(timex)
    if told is None or not isinstance(told.expression, CalendarDate):
        return None
    named = _part_of_year(timex, expression, around, holder) if expression.number else None
    end = _in_year_of_quarter(told.expression, expression, named, holder)
    end = end or calendar_date(told, told.expression, around)
    if end.when is None or end.when.latest is None or end.problem:
        return None
    last = end.when.latest
    if end.when.granularity is Granularity.DAY and last.day <= _FIRST_HALF:
        last = last.replace(day=1) - timedelta(days=1)
    back = expression.within.count if isinstance(expression.within, Shift) else 0
    if named or told.expression.year is not None:
        back = 0  # “the year-ago quarter ended Oct. 31” says no year
    first = moved(last.replace(day=1), Unit.MONTH, 12 * back - 2, whole=True).earliest
    if first is None:
        return None
    months = replace(_three_months(first.year, first.month), qualifier=end.when.qualifier)
    meaning = dated(months, end.anchor, end.tense)
    if named is None:
        return replace(meaning, value=f"{first.year:04}-Q{(first.month - 1) // 3 + 1}")
    if told.expression.year is not None and expression.year is None and holder is None:
        named = part_of_year(expression, year_of_part(expression, last, None))
    return replace(meaning, value=named.value)


def _three_months(year: int, first: int) -> When:
    """Return the quarter of the calendar that begins with month `first`; if none does, as of a firm
    that closes its books in February, the months from the first to the last."""
    quarter = whens.months(year, first, 3, Granularity.QUARTER, Basis.STATED)
    if first % 3 == 1:
        return quarter
    ends = (Granularity.MONTH, Granularity.MONTH)
    return replace(quarter, granularity=Granularity.RANGE, ends=ends)


def _in_year_of_quarter(
    told: CalendarDate, quarter: Period, named: Meaning | None, holder: Meaning | None
) -> Meaning | None:
    """Return the day on which a quarter ended, if the words give a year for the quarter and none
    for the day: “the third quarter of 2005 ended Sept. 30”."""
    if told.year is not None or told.month is None:
        return None
    if named is None:
        return placed(told, quarter.year) if quarter.year is not None else None
    if (quarter.year is None and holder is None) or not (named.when and named.when.latest):
        return None
    latest = named.when.latest + _PAST_ITS_NAME
    ends = (placed(told, year, named.anchor) for year in (latest.year, latest.year - 1))
    return next((e for e in ends if e.when and e.when.latest and e.when.latest <= latest), None)


def _reported_year(around: Surroundings, years: int, year: int | None) -> Meaning:
    """Return the year of the months that a report has summed: of “the 1988 period” no more is
    known."""
    anchor = around.thread.anchor()
    if year is None:
        known = anchor.when.earliest if anchor else None
        if known is None:
            return Meaning(value="XXXX")
        year = known.year
    return dated(whens.year(year + years), anchor)


def reported_quarter(
    timex: Timex, around: Surroundings, years: int, year: int | None = None
) -> Meaning:
    """Return the quarter that the story reports, else the last complete one; moved by some
    years. What a firm calls its first quarter it calls so a year ago as well."""
    reported = around.quarter(timex)
    anchor = reported.anchor if reported else around.thread.anchor()
    first = anchor.when.earliest if anchor else None
    if first and not reported:
        first = moved(first, Unit.QUARTER, -1, whole=False).earliest
    if anchor is None or first is None:
        return Meaning(value="XXXX-QX")
    years += (year or first.year) - first.year
    months = _three_months(first.year + years, first.month)
    if reported is None:
        return dated(months, anchor)
    if anchor.when.is_uncertain:
        months = months.doubted()
    written, part = reported.name[:4], reported.name[4:]
    return replace(dated(months, anchor), value=f"{int(written) + years:04}{part}")
