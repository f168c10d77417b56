"""Resolution: what each time expression means in its article.

Arithmetic only: recognition has already said what the words are. Relative words count from the
article's own date, or from the date that the story gave last where they say so ("three days later")
and throughout a text that lives by its own dates (a history, an article without a date).
"""

from __future__ import annotations

from bisect import bisect_right
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta
from dateutil.rrule import weekday as weekday_of

from pktui.model import when as whens
from pktui.model.article import Layout, Sentence
from pktui.model.timex import (
    Anchor,
    AnchorSource,
    CalendarDate,
    Era,
    Holiday,
    Expression,
    Interval,
    Length,
    NumericDate,
    Period,
    Pick,
    Reference,
    Repeat,
    Resolution,
    Shift,
    Tense,
    TimeOfDay,
    Timex,
    TimexKind,
    Unit,
    Vague,
    Weekday,
)
from pktui.model.when import Basis, Granularity, Qualifier, When
from pktui.pipeline.anchors import Thread
from pktui.pipeline.holidays import HOLIDAYS, Fixed, HolidayDay, NthWeekday
from pktui.pipeline.nearest import year_in_story, year_of_month, year_of_part
from pktui.pipeline.tense import tense_at

_SEASONS = {1: "SP", 2: "SU", 3: "FA", 4: "WI"}
_LAST_YEAR = 9999
_SATURDAY = 5
_LENGTHS_REPORTED = frozenset(("span", "year-ended"))
"""Rules for lengths that firms report on as they do on quarters: "the first nine months"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Meaning:
    """What an expression means: a `Resolution` without its place in the text."""

    value: str
    when: When | None = None
    anchor: Anchor | None = None
    tense: Tense | None = None
    alternatives: tuple[When, ...] = ()
    problem: str | None = None


def resolve(
    text: str, layout: Layout, timexes: Sequence[Timex], anchor: When | None
) -> tuple[Resolution, ...]:
    """What each of `timexes` means, one for one, against the article's own date."""
    reader = _Reader(text, layout.sentences, Thread(timexes, anchor))
    return tuple(reader.read(timex) for timex in timexes)


class _Reader:
    """Reads the expressions of one article in order, along the thread of its dates."""

    def __init__(self, text: str, sentences: Sequence[Sentence], thread: Thread) -> None:
        self._text = text
        self._sentences = sentences
        self._sentence_starts = [sentence.start for sentence in sentences]
        self._thread = thread

    def read(self, timex: Timex) -> Resolution:
        if isinstance(timex.expression, Interval):
            return self._read_interval(timex, timex.expression)
        meaning = self._mean(timex, timex.expression)
        if timex.rule in _LENGTHS_REPORTED:
            self._thread.interrupt()
        if meaning.when and not meaning.problem:
            self._thread.remember(timex, meaning.when)
        return Resolution(
            start=timex.start,
            end=timex.end,
            kind=timex.kind,
            rule=timex.rule,
            value=meaning.value,
            when=meaning.when,
            anchor=meaning.anchor,
            tense=meaning.tense,
            alternatives=meaning.alternatives,
            problem=meaning.problem,
        )

    def _tense(self, timex: Timex) -> Tense | None:
        if isinstance(timex.expression, CalendarDate) and timex.expression.since:
            return Tense.PAST
        at = bisect_right(self._sentence_starts, timex.start) - 1
        if at < 0:
            return None
        sentence = self._sentences[at]
        if timex.start >= sentence.end:
            return None
        return tense_at(self._text, sentence.start, sentence.end, timex.start, timex.end)

    def _read_interval(self, timex: Timex, interval: Interval) -> Resolution:
        first = self.read(interval.first)
        last = self.read(interval.last) if interval.last else None
        ends = (first, last) if last else (first,)
        when = _from_to(first.when, last.when if last else None, open_ended=last is None)
        return Resolution(
            start=timex.start,
            end=timex.end,
            kind=timex.kind,
            rule=timex.rule,
            value=first.value,
            when=when or first.when,
            anchor=first.anchor or (last.anchor if last else None),
            tense=first.tense,
            problem=first.problem or (last.problem if last else None),
            ends=ends,
        )

    def _mean(self, timex: Timex, expression: Expression) -> _Meaning:
        match expression:
            case CalendarDate():
                return self._calendar(timex, expression)
            case Shift():
                return self._shift(timex, expression)
            case Weekday():
                return self._weekday(timex, expression)
            case Period():
                return self._period(timex, expression)
            case NumericDate():
                return self._numeric(expression)
            case TimeOfDay():
                return self._time(timex, expression)
            case Holiday():
                return self._holiday(timex, expression)
            case Era():
                return _era(expression)
            case Vague(value=value) | Length(value=value) | Repeat(value=value):
                return _Meaning(value=value)
            case _:
                return _Meaning(value="")

    # calendar dates

    def _calendar(self, timex: Timex, expression: CalendarDate) -> _Meaning:
        year = expression.year
        if year is None and expression.within:
            held = self._mean(timex, expression.within)
            if held.when and held.when.earliest:
                year = held.when.earliest.year
                return self._placed(expression, year, held.anchor, None)
        if year is not None:
            return self._placed(expression, year, None, None)
        base = self._thread.anchor()
        known = base and (base.when.earliest or base.when.latest)
        if base is None or known is None:
            return _Meaning(value=_unplaced(expression))
        month, pick = expression.month or known.month, expression.pick
        if base.source is AnchorSource.NARRATIVE:
            fine = base.when.granularity in (Granularity.DAY, Granularity.MONTH)
            year = year_in_story(month, known, anchor_is_fine=fine, pick=pick)
            return self._placed(replace(expression, month=month), year, base, None)
        if base.when.granularity is Granularity.YEAR:
            return self._placed(replace(expression, month=month), known.year, base, None)
        tense = None if pick else self._tense(timex)
        year = year_of_month(month, known, tense, pick, of_day=expression.day is not None)
        return self._placed(replace(expression, month=month), year, base, tense)

    def _placed(
        self, expression: CalendarDate, year: int, anchor: Anchor | None, tense: Tense | None
    ) -> _Meaning:
        month, day = expression.month, expression.day
        if year < 1:
            return _Meaning(value=f"BC{-year:04}", anchor=anchor)
        basis = _basis(anchor)
        value = f"{year:04}"
        problem = None
        when: When | None
        if year > _LAST_YEAR:
            return _Meaning(value=value, problem=f"the year {year}")
        if month is None:
            when = whens.year(year, basis)
        elif day is None:
            value = f"{value}-{month:02}"
            when = whens.month(year, month, basis)
        else:
            value = f"{value}-{month:02}-{day:02}"
            try:
                when = whens.day(date(year, month, day), basis)
            except ValueError:
                when, problem = None, f"there is no {day}/{month}/{year}"
        if when and expression.approximate:
            when = replace(when, qualifier=Qualifier.APPROXIMATE)
        return _Meaning(
            value=value, when=_settled(when, basis), anchor=anchor, tense=tense, problem=problem
        )

    def _numeric(self, expression: NumericDate) -> _Meaning:
        first, second, year = expression.first, expression.second, expression.year
        assert year is not None
        month_first = (
            self._placed(CalendarDate(year=year, month=first, day=second), year, None, None)
            if first <= 12
            else None
        )
        day_first = (
            self._placed(CalendarDate(year=year, month=second, day=first), year, None, None)
            if second <= 12
            else None
        )
        if month_first and day_first and month_first != day_first:
            assert month_first.when
            return replace(
                month_first,
                when=month_first.when and replace(month_first.when, qualifier=Qualifier.UNCERTAIN),
                alternatives=(day_first.when,) if day_first.when else (),
            )
        chosen = month_first or day_first
        return chosen or _Meaning(value=f"{year:04}", problem="no such month")

    # what counts from an anchor

    def _shift(self, timex: Timex, expression: Shift) -> _Meaning:
        base = self._thread.anchor(expression.reference)
        if base is None or base.when.earliest is None:
            return _Meaning(value=_unplaced_shift(expression))
        if expression.unit is Unit.WEEKEND and not expression.count:
            over = base.when.earliest.weekday() < _SATURDAY and self._tense(timex) is not Tense.FUTURE
            return _shifted(replace(expression, count=-1) if over else expression, base)
        if (
            expression.unit is Unit.YEAR
            and not expression.whole
            and self._thread.counts_quarters
        ):
            return self._quarter_beside(expression.count)
        return _shifted(expression, base)

    def _quarter_beside(self, years: int, year: int | None = None) -> _Meaning:
        """The quarter that the story reports, else the last complete one, so many years on."""
        base = self._thread.anchor()
        quarter = self._thread.quarter
        if quarter and quarter.earliest:
            first = quarter.earliest
        elif base and base.when.earliest:
            first = base.when.earliest - relativedelta(months=3)
        else:
            return _Meaning(value="XXXX-QX")
        moved = (year or first.year) + years
        number = (first.month - 1) // 3 + 1
        basis = _basis(base)
        return _Meaning(
            value=f"{moved:04}-Q{number}",
            when=_settled(whens.quarter(moved, number, basis), basis),
            anchor=base,
        )

    def _weekday(self, timex: Timex, expression: Weekday) -> _Meaning:
        base = self._thread.anchor(expression.reference)
        if base is None or base.when.granularity is not Granularity.DAY or not base.when.earliest:
            return _Meaning(value=f"XXXX-WXX-{expression.weekday + 1}")
        day = base.when.earliest
        tense = None
        back = (day.weekday() - expression.weekday) % 7
        if expression.pick is Pick.LAST:
            step = -(back or 7)
        elif expression.pick is Pick.NEXT:
            step = (-back) % 7 or 7
        elif expression.pick is Pick.THIS:
            step = (-back) % 7
        else:
            tense = self._tense(timex)
            step = (-back) % 7 if tense is Tense.FUTURE else -back
        return _day(day, step, base, tense)

    # parts of a year

    def _period(self, timex: Timex, expression: Period) -> _Meaning:
        year = expression.year
        anchor = None
        tense = None
        if expression.number is None:
            years = expression.within.count if isinstance(expression.within, Shift) else 0
            return self._quarter_beside(years, year)
        if year is None and expression.within:
            held = self._mean(timex, expression.within)
            if held.when and held.when.earliest:
                year, anchor = held.when.earliest.year, held.anchor
        if year is None:
            anchor = self._thread.anchor()
            if anchor is None or anchor.when.earliest is None:
                return _Meaning(value=f"XXXX-{_part_code(expression.unit, expression.number)}")
            if not expression.pick:
                tense = self._tense(timex)
            year = year_of_part(expression, anchor.when.earliest, tense)
        if not 1 <= year <= _LAST_YEAR:
            return _Meaning(value="XXXX", problem=f"the year {year}")
        basis = _basis(anchor)
        number = expression.number
        match expression.unit:
            case Unit.QUARTER:
                when = whens.quarter(year, number, basis)
            case Unit.HALF:
                when = whens.half(year, number, basis)
            case _:
                when = whens.season(year, number, basis)
        return _Meaning(
            value=f"{year:04}-{_part_code(expression.unit, number)}",
            when=_settled(when, basis),
            anchor=anchor,
            tense=tense,
        )

    def _holiday(self, timex: Timex, expression: Holiday) -> _Meaning:
        kept = HOLIDAYS[expression.name]
        month = kept.month if isinstance(kept, Fixed | NthWeekday) else _MONTH_OF_EASTER
        placed = self._calendar(
            timex,
            CalendarDate(
                year=expression.year,
                month=month,
                day=1,
                pick=expression.pick,
                within=expression.within,
            ),
        )
        if placed.when is None or placed.when.earliest is None:
            return replace(placed, value=placed.value.replace("-01", ""))
        basis = _basis(placed.anchor)
        day = _day_kept(kept, placed.when.earliest.year)
        return replace(placed, value=day.isoformat(), when=_settled(whens.day(day, basis), basis))

    def _time(self, timex: Timex, expression: TimeOfDay) -> _Meaning:
        if expression.on is None:
            base = self._thread.anchor()
            if base is None or base.when.granularity is not Granularity.DAY:
                return _Meaning(value=f"XXXX-XX-XX{expression.time}")
            assert base.when.earliest
            day = _day(base.when.earliest, 0, base, None)
        else:
            day = self._mean(timex, expression.on)
        return replace(day, value=f"{day.value}{expression.time}")


_MONTH_OF_EASTER = 4
"""The month by which a feast that moves with Easter is placed in a year; March comes close enough."""


def _day_kept(kept: HolidayDay, year: int) -> date:
    match kept:
        case Fixed(month=month, day=day):
            return date(year, month, day)
        case NthWeekday(month=month, weekday=weekday, nth=nth):
            first = date(year, month, 1 if nth > 0 else monthrange(year, month)[1])
            return first + relativedelta(weekday=weekday_of(weekday)(nth))
        case _:
            return easter(max(year, _FIRST_EASTER)) + timedelta(days=kept.days)


_FIRST_EASTER = 1583
"""dateutil reckons Western Easter by the Gregorian calendar, from its beginning."""


def _basis(anchor: Anchor | None) -> Basis:
    if anchor is None:
        return Basis.STATED
    return Basis.INFERRED if anchor.when.basis is Basis.INFERRED else Basis.RESOLVED


def _settled(when: When | None, basis: Basis) -> When | None:
    return when.inferred() if when and basis is Basis.INFERRED else when


def _day(day: date, step: int, anchor: Anchor, tense: Tense | None) -> _Meaning:
    basis = _basis(anchor)
    try:
        moved = day + timedelta(days=step)
    except OverflowError:
        return _Meaning(value="XXXX-XX-XX", problem="beyond the calendar")
    return _Meaning(
        value=moved.isoformat(),
        when=_settled(whens.day(moved, basis), basis),
        anchor=anchor,
        tense=tense,
    )


def _shifted(expression: Shift, base: Anchor) -> _Meaning:
    day = base.when.earliest
    assert day
    basis = _basis(base)
    count, unit = expression.count, expression.unit
    try:
        value, when = _counted(day, base.when, unit, count, basis, whole=expression.whole)
    except (OverflowError, ValueError):
        return _Meaning(value="XXXX", anchor=base, problem="beyond the calendar")
    return _Meaning(value=value, when=_settled(when, basis), anchor=base)


def _counted(
    day: date, base: When, unit: Unit, count: int, basis: Basis, *, whole: bool
) -> tuple[str, When]:
    match unit:
        case Unit.DAY:
            if base.granularity is not Granularity.DAY:
                return _month_value(day, basis)
            moved = day + timedelta(days=count)
            return moved.isoformat(), whens.day(moved, basis)
        case Unit.WEEK:
            moved = day + timedelta(weeks=count)
            if not whole and base.granularity is Granularity.DAY:
                return moved.isoformat(), whens.day(moved, basis)
            iso = moved.isocalendar()
            return f"{iso.year:04}-W{iso.week:02}", whens.week(moved, basis)
        case Unit.WEEKEND:
            saturday = day + timedelta(days=5 - day.weekday(), weeks=count)
            iso = saturday.isocalendar()
            when = whens.span_of(
                whens.day(saturday, basis), whens.day(saturday + timedelta(days=1), basis), basis
            )
            return f"{iso.year:04}-W{iso.week:02}-WE", when
        case Unit.MONTH:
            return _month_value(day + relativedelta(months=count), basis)
        case Unit.QUARTER:
            moved = day + relativedelta(months=3 * count)
            number = (moved.month - 1) // 3 + 1
            return f"{moved.year:04}-Q{number}", whens.quarter(moved.year, number, basis)
        case Unit.DECADE:
            first = (day.year // 10 + count) * 10
            if not whole:
                return f"{day.year + 10 * count:04}", whens.year(day.year + 10 * count, basis)
            return f"{first // 10:03}", whens.decade(first, basis)
        case Unit.CENTURY:
            first = (day.year // 100 + count) * 100
            if not whole:
                return f"{day.year + 100 * count:04}", whens.year(day.year + 100 * count, basis)
            return f"{first // 100:02}", whens.century(first, basis)
        case _:
            return f"{day.year + count:04}", whens.year(day.year + count, basis)


def _month_value(day: date, basis: Basis) -> tuple[str, When]:
    return f"{day.year:04}-{day.month:02}", whens.month(day.year, day.month, basis)


def _part_code(unit: Unit, number: int) -> str:
    match unit:
        case Unit.QUARTER:
            return f"Q{number}"
        case Unit.HALF:
            return f"H{number}"
        case _:
            return _SEASONS[number]


def _era(expression: Era) -> _Meaning:
    first = expression.first_year
    if first < 0:
        return _Meaning(value=f"BC{-first // 100:02}")
    if expression.unit is Unit.CENTURY:
        return _Meaning(
            value=f"{first // 100:02}", when=whens.century(first) if first >= 100 else None
        )
    return _Meaning(value=f"{first // 10:03}", when=whens.decade(first))


def _unplaced(expression: CalendarDate) -> str:
    if expression.month is None:
        return "XXXX"
    if expression.day is None:
        return f"XXXX-{expression.month:02}"
    return f"XXXX-{expression.month:02}-{expression.day:02}"


def _unplaced_shift(expression: Shift) -> str:
    if expression.count == 0:
        return "PRESENT_REF"
    return "PAST_REF" if expression.count < 0 else "FUTURE_REF"


def _from_to(first: When | None, last: When | None, *, open_ended: bool) -> When | None:
    """The interval between two dates, where both are known and in order."""
    if first is None or (last is None and not open_ended):
        return None
    basis = max(
        (first.basis, last.basis if last else Basis.STATED),
        key=[Basis.STATED, Basis.RESOLVED, Basis.INFERRED].index,
    )
    if last and first.earliest and last.latest and first.earliest > last.latest:
        return None
    when = whens.span_of(first, last, basis)
    return _settled(when, basis)
