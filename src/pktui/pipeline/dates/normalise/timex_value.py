"""What an expression means, before it is put back into its place in the text.

What needs no anchor, or has found its year already; `resolve` reckons the rest.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from pktui.model import when as whens
from pktui.model.expressions import CalendarDate, Era, PartOf, Period, Shift, Unit
from pktui.model.timex import Anchor, Tense
from pktui.model.when import Basis, Granularity, Qualifier, When
from pktui.pipeline.dates.calendars.units import SEASON_CODES
from pktui.pipeline.dates.normalise.nth_of import middle
from pktui.runtime.frozen import dataclass

_FIRST_FULL_YEAR = 1000
"""A year before it is a slip of the pen, unless the words say which era it is of."""
_WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
YEARS_OF_DECADE, _YEARS_OF_CENTURY = 10, 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """A `Resolution` without its place in the text."""

    value: str
    when: When | None = None
    anchor: Anchor | None = None
    tense: Tense | None = None
    alternatives: tuple[When, ...] = ()
    problem: str | None = None


def dated(when: When, anchor: Anchor | None = None, tense: Tense | None = None) -> Meaning:
    """Return the meaning of words that give these days, with the help of an anchor or without."""
    value = value_of(when)
    if anchor is not None and anchor.when.basis is Basis.INFERRED:
        when = when.inferred()
    elif anchor is not None:
        qualifier = when.qualifier if when.is_uncertain else anchor.when.qualifier
        when = replace(when, basis=Basis.RESOLVED, qualifier=qualifier or when.qualifier)
    return Meaning(value=value, when=when, anchor=anchor, tense=tense)


def value_of(when: When) -> str:
    """Return the days as TIMEX3 writes them."""
    first = when.earliest or when.latest
    assert first is not None
    year = f"{first.year:04}"
    match when.granularity:
        case Granularity.DAY:
            return first.isoformat()
        case Granularity.WEEK:
            return f"{first.isocalendar().year:04}-W{first.isocalendar().week:02}"
        case Granularity.MONTH:
            return f"{year}-{first.month:02}"
        case Granularity.QUARTER:
            return f"{year}-Q{first.month // 3 + 1}"
        case Granularity.HALF:
            return f"{year}-H{first.month // 6 + 1}"
        case Granularity.SEASON:
            return f"{year}-{SEASON_CODES[first.month // 3]}"
        case Granularity.DECADE:
            return year[:3]
        case Granularity.CENTURY:
            return year[:2]
        case _:
            return year


def placed(
    expression: CalendarDate,
    year: int,
    anchor: Anchor | None = None,
    tense: Tense | None = None,
) -> Meaning:
    """Return a date by the calendar in its year.

    A day that this year does not have is a problem, and so is one of another weekday than the words
    name; that one may yet be right, and keeps its place with doubt.
    """
    month, day = expression.month, expression.day
    if year < 1:
        value = f"BC{-year:04}" + (f"-{month:02}" if month else "")
        when = _before_christ(year, month, day) if expression.era else None
        if when and expression.approximate:
            when = replace(when, qualifier=Qualifier.APPROXIMATE)
        return Meaning(value=value, when=when)
    if year > date.max.year:
        return Meaning(value="XXXX", problem=far_off(year))
    if expression.year is not None and year < _FIRST_FULL_YEAR and not expression.era:
        return Meaning(value=f"{year:04}", problem=f"the year {year} says no era")
    if month is None:
        when = whens.year(year)
    elif day is None:
        when = whens.month(year, month)
    elif not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        value = f"{year:04}-{month:02}-{day:02}"
        return Meaning(value=value, anchor=anchor, problem=f"there is no {value}")
    else:
        when = whens.day(date(year, month, day))
    is_day = when.granularity is Granularity.DAY
    problem = wrong_weekday(when.earliest, expression.weekday) if is_day else None
    if expression.approximate:
        when = replace(when, qualifier=Qualifier.APPROXIMATE)
    if problem:
        when = when.doubted()
    meaning = dated(when, anchor, tense)
    return replace(meaning, problem=problem) if problem else meaning


def _before_christ(year: int, month: int | None, day: int | None) -> When | None:
    """Return a date before Christ; `year` is -44 for 44 BC, which astronomers count as -43."""
    written = f"{_astronomical(year)}" + (f"-{month:02}" if month else "")
    return whens.before_christ(f"{written}-{day:02}" if month and day else written)


def _astronomical(year: int) -> str:
    """Return the year as ISO 8601 writes it: `-0043` for 44 BC, `0000` for 1 BC."""
    return f"{year + 1:05}" if year < -1 else "0000"


def far_off(year: int) -> str:
    """Return the problem with a year that lies beyond anything the article can speak of."""
    return f"the year {year} is far outside the article's time"


def wrong_weekday(day: date | None, said: int | None) -> str | None:
    """Return what is wrong where `day` is another day of the week than the words say (0 is
    Monday)."""
    if said is None or day is None or day.weekday() == said:
        return None
    return f"{day} is a {_WEEKDAY_NAMES[day.weekday()]}, not a {_WEEKDAY_NAMES[said]}"


def part_of_year(
    expression: Period, year: int, anchor: Anchor | None = None, tense: Tense | None = None
) -> Meaning:
    """Return a quarter, half or season in its year."""
    if year < 1:
        return Meaning(value=f"BC{-year:04}-{part_code(expression)}")
    if expression.unit is Unit.WEEK and not _has_week(year, expression.number):
        value = f"{year:04}-{part_code(expression)}"
        return Meaning(value=value, problem=f"{year} has no week {expression.number}")
    return dated(_part(expression, year), anchor, tense)


def _has_week(year: int, number: int | None) -> bool:
    return number is not None and number <= date(year, 12, 28).isocalendar().week


def _part(expression: Period, year: int) -> When:
    assert expression.number is not None
    match expression.unit:
        case Unit.QUARTER:
            return whens.quarter(year, expression.number)
        case Unit.HALF:
            return whens.half(year, expression.number)
        case Unit.WEEK:
            return whens.week(date.fromisocalendar(year, expression.number, 1))
        case _:
            return whens.season(year, expression.number)


def part_code(expression: Period) -> str:
    """Write a part of a year as TIMEX3 does: `Q2`, `H1`, `W07`, `SU`."""
    assert expression.number is not None
    if expression.unit is Unit.SEASON:
        return SEASON_CODES[expression.number]
    if expression.unit is Unit.WEEK:
        return f"W{expression.number:02}"
    return f"{expression.unit.value[0].upper()}{expression.number}"


def era(expression: Era) -> Meaning:
    """Give a century or decade its TIMEX3 value and its date."""
    first = expression.first_year
    if first < 0:
        years = _YEARS_OF_CENTURY if expression.unit is Unit.CENTURY else YEARS_OF_DECADE
        if expression.half is not None:
            years //= 2
            first += years * (expression.half - 1)
        when = whens.before_christ(_astronomical(first), _astronomical(first + years - 1))
        return Meaning(value=f"BC{-expression.first_year // 100:02}", when=when)
    if first < 100:
        return Meaning(value="00")
    century = expression.unit is Unit.CENTURY
    whole = dated(whens.century(first) if century else whens.decade(first))
    if expression.half is None:
        return whole
    years = (_YEARS_OF_CENTURY if century else YEARS_OF_DECADE) // 2
    begins = first + years * (expression.half - 1)
    half = whens.span_of(whens.year(begins), whens.year(begins + years - 1))
    return replace(whole, when=half)


def unplaced(expression: CalendarDate) -> str:
    """Return what the words say without the year that is missing."""
    if expression.month is None:
        return "XXXX"
    if expression.day is None:
        return f"XXXX-{expression.month:02}"
    return f"XXXX-{expression.month:02}-{expression.day:02}"


def unplaced_shift(expression: Shift) -> str:
    """Write a shift that has no date to start from, as TIMEX3 does."""
    if expression.count == 0:
        return "PRESENT_REF"
    return "PAST_REF" if expression.count < 0 else "FUTURE_REF"


def from_to(first: When, last: When | None) -> When:
    """From the beginning of the one to the end of the other, or on from there; the first alone if
    it is later. As doubtful as the more doubtful end."""
    if first.bc:
        return _from_bc(first, last)
    if last and first.earliest and last.latest and first.earliest > last.latest:
        return first
    ends = (first, last) if last else (first,)
    order = (Basis.STATED, Basis.RESOLVED, Basis.INFERRED)
    basis = max((end.basis for end in ends), key=order.index)
    when = whens.span_of(first, last, basis)
    if basis is Basis.INFERRED:
        return when.inferred()
    is_doubtful = any(end.is_uncertain for end in ends)
    return when.doubted() if is_doubtful else when


def _from_bc(first: When, last: When | None) -> When:
    """Return an interval that begins before Christ; the first alone where its end is not told."""
    if last is None or "/" in first.bc or "/" in last.bc or first.sort_key > last.sort_key:
        return first
    latest = date.min if last.bc else last.latest
    return whens.before_christ(first.bc, last.bc or last.edtf, first.basis, latest or date.min)


def week_of(day: Meaning) -> Meaning:
    """Return the week that holds a day, as far as the day itself is known."""
    when = day.when
    if when is None or when.earliest is None:
        return day
    week = replace(whens.week(when.earliest), basis=when.basis, qualifier=when.qualifier)
    return replace(day, value=value_of(week), when=week)


def weekend_of(day: Meaning) -> Meaning:
    """Return the Saturday and Sunday of its week."""
    week = week_of(day).when
    if week is None or week.latest is None:
        return day
    days = whens.span_of(whens.day(week.latest - timedelta(days=1)), whens.day(week.latest))
    when = replace(days, basis=week.basis, qualifier=week.qualifier)
    return replace(day, value=f"{value_of(week)}-WE", when=when)


def value_of_part(of: PartOf, when: When) -> str:
    """Return a week by the number that most of its days have in the calendar."""
    if of.unit is Unit.WEEK:
        iso = middle(when).isocalendar()
        return f"{iso.year:04}-W{iso.week:02}"
    assert when.earliest is not None
    if of.unit is Unit.WEEKEND:
        iso = when.earliest.isocalendar()
        return f"{iso.year:04}-W{iso.week:02}-WE"
    return value_of(when)


def other_years(expression: CalendarDate, meaning: Meaning, anchor: date) -> tuple[When, ...]:
    """Return the same day or month on the other side of the anchor, where tense or nearness
    decided."""
    when = meaning.when
    if when is None or when.earliest is None or when.latest is None or expression.pick:
        return ()
    if meaning.tense is None or when.covers(anchor):
        return ()
    year = when.earliest.year + (-1 if when.earliest > anchor else 1)
    other = placed(replace(expression, weekday=None), year).when if year > 0 else None
    return (other,) if other else ()
