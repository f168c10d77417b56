"""Resolution: what each time expression means in its article.

Arithmetic only: recognition has already said what the words are. Words that name a whole date need
nothing else; all others count from an anchor (see `anchor`), and where a name leaves past or
future open (“Friday”, “in May”), tense and nearness decide (see `nearest_year`). Here the
expressions of an article are read one by one along the thread of its dates; what each kind means
stands in `calendar_dates` and `offsets`. Nothing raises: what the calendar does not have becomes
a problem and stays off the axis.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from pktui.model import when as whens
from pktui.model.article import Layout, Sentence
from pktui.model.expressions import (
    CalendarDate,
    Era,
    Holiday,
    Interval,
    Length,
    MoonDate,
    NumericDate,
    PartOf,
    Period,
    Repeat,
    Shift,
    TimeOfDay,
    Unit,
    Vague,
    Weekday,
    WeekOf,
)
from pktui.model.timex import Bound, Expression, Resolution, Timex
from pktui.model.when import When
from pktui.pipeline.dates.calendars.units import length
from pktui.pipeline.dates.normalise.calendar_dates import (
    calendar_date,
    holiday,
    moon_date,
    numeric_date,
    period,
)
from pktui.pipeline.dates.normalise.context import Surroundings
from pktui.pipeline.dates.normalise.day_month_order import DayOrder
from pktui.pipeline.dates.normalise.interval import in_order
from pktui.pipeline.dates.normalise.nth_of import days_of
from pktui.pipeline.dates.normalise.offsets import shift, time_of_day, weekday
from pktui.pipeline.dates.normalise.timex_value import (
    Meaning,
    era,
    far_off,
    from_to,
    value_of_part,
    week_of,
    weekend_of,
)

_FARTHEST_AHEAD = 100
"""Years past the article's own that a date may lie and still belong to its world."""
_LATEST_YEAR = 2199
"""The latest year in the world of an article that has no date."""
_REPORTED_LENGTHS = frozenset(("span", "year-ended"))
"""Rules for lengths that firms report on as they do on quarters: "the first nine months"."""


def resolve(
    text: str,
    layout: Layout,
    timexes: Sequence[Timex],
    anchor: When | None,
    order: DayOrder | None = None,
) -> tuple[Resolution, ...]:
    """Return what each of `timexes` means, one for one, against the article's own date.

    `order` tells how numeric dates are read, where more than the article shows it.
    """
    reader = _Resolver(text, layout.sentences, timexes, anchor, order)
    return tuple(reader.read(timex) for timex in timexes)


class _Resolver:
    """Reads the expressions of one article in order, along the thread of its dates."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        timexes: Sequence[Timex],
        own: When | None,
        order: DayOrder | None,
    ) -> None:
        self._around = Surroundings(text, sentences, timexes, own, order)
        self._thread = self._around.thread
        self._before: Timex | None = None
        """The expression that was read last."""
        self._latest_year = (
            own.latest.year + _FARTHEST_AHEAD if own and own.latest else _LATEST_YEAR
        )

    def read(self, timex: Timex) -> Resolution:
        """Resolve `timex`, the next expression of the article."""
        if isinstance(timex.expression, Interval):
            return self._read_interval(timex, timex.expression)
        if timex.rule in _REPORTED_LENGTHS:
            self._thread.interrupt()
        ends = self._read_words(timex.expression)
        meaning = self._checked(self._mean(timex, timex.expression))
        if meaning.when and not meaning.when.bc:
            self._thread.remember(
                timex,
                meaning.when,
                meaning.value,
                own_year=self._around.is_of_own_year(timex),
                ends_quarter=self._ends_quarter(timex),
                opens=self._around.opens(timex),
                described=self._around.describes(timex),
                remark=self._around.is_remark(timex),
            )
        self._before = timex
        return Resolution(
            start=timex.start,
            end=timex.end,
            kind=timex.kind,
            rule=timex.rule,
            value=meaning.value,
            when=_bounded(meaning.when, timex.bound),
            anchor=meaning.anchor,
            tense=meaning.tense,
            alternatives=meaning.alternatives,
            problem=meaning.problem,
            ends=ends,
        )

    def _ends_quarter(self, timex: Timex) -> bool:
        """Tell whether `timex` only says when the quarter right before it ended."""
        before = self._before
        if before is None or not isinstance(before.expression, Period):
            return False
        return before.expression.unit is Unit.QUARTER and self._around.end_told(before) is timex

    def _read_words(self, expression: Expression) -> tuple[Resolution, ...]:
        """Return the expressions within one that TIMEX3 marks each by itself."""
        match expression:
            case PartOf(words=(length_of_it, whole)) | Shift(words=(length_of_it, whole)):
                return self.read(length_of_it), self.read(whole)
            case _:
                return ()

    def _read_interval(self, timex: Timex, interval: Interval) -> Resolution:
        first = self.read(interval.first)
        last = self.read(interval.last) if interval.last else None
        if last:
            first, last = self._put_in_order(interval, first, last)
        when = None if last and last.problem and not last.when else first.when
        if first.when and last is None:
            when = from_to(first.when, None)
        elif first.when and last and last.when:
            when = from_to(first.when, last.when)
        return Resolution(
            start=timex.start,
            end=timex.end,
            kind=timex.kind,
            rule=timex.rule,
            value=first.value,
            when=when,
            anchor=first.anchor or (last.anchor if last else None),
            tense=first.tense,
            problem=first.problem or (last.problem if last else None),
            ends=(first, last) if last else (first,),
        )

    def _put_in_order(
        self, interval: Interval, first: Resolution, last: Resolution
    ) -> tuple[Resolution, Resolution]:
        first, moved = in_order(interval, first, last)
        if interval.last and moved is not last and moved.when and not moved.when.bc:
            self._thread.remember(interval.last, moved.when, moved.value)
        return first, moved

    def _checked(self, meaning: Meaning) -> Meaning:
        """With a problem, and without its days, where these are far from the article's world."""
        when = meaning.when
        if when and when.earliest and when.earliest.year > self._latest_year:
            return replace(meaning, when=None, problem=far_off(when.earliest.year))
        return meaning

    def _mean(self, timex: Timex, expression: Expression) -> Meaning:
        try:
            return self._read_one(timex, expression)
        except (ValueError, OverflowError):
            return Meaning(value="XXXX", problem="beyond the calendar")

    def _read_one(self, timex: Timex, expression: Expression) -> Meaning:
        around = self._around
        match expression:
            case CalendarDate(within=within):
                return calendar_date(timex, expression, around, self._frame_of(timex, within))
            case Shift(of=of):
                return shift(timex, expression, around, self._frame_of(timex, of))
            case Weekday():
                return weekday(timex, expression, around)
            case Period(within=within):
                return period(timex, expression, around, self._frame_of(timex, within))
            case TimeOfDay(on=on):
                return time_of_day(timex, expression, around, self._frame_of(timex, on))
            case Holiday(within=within):
                return holiday(timex, expression, around, self._frame_of(timex, within))
            case MoonDate():
                return moon_date(timex, expression, around)
            case NumericDate():
                return numeric_date(expression, around)
            case PartOf():
                return self._part(timex, expression)
            case WeekOf(day=day, weekend=weekend):
                meaning = self._mean(timex, day)
                return weekend_of(meaning) if weekend else week_of(meaning)
            case _:
                return _self_contained(expression)

    def _frame_of(self, timex: Timex, expression: Expression | None) -> Meaning | None:
        """Return what holds an expression, or what it is counted from."""
        return self._mean(timex, expression) if expression else None

    def _part(self, timex: Timex, expression: PartOf) -> Meaning:
        size = length(Fraction(expression.count), expression.unit)
        if expression.of is None:
            return Meaning(value=size)
        whole = self._mean(timex, expression.of)
        when = days_of(expression, whole.when) if whole.when else None
        if whole.when is None or when is None:
            problem = f"{whole.value} has no such part" if whole.when else whole.problem
            return Meaning(value=whole.value, problem=problem)
        when = replace(when, basis=whole.when.basis, qualifier=whole.when.qualifier)
        value = size if expression.count > 1 else value_of_part(expression, when)
        return replace(whole, value=value, when=when)


def _bounded(when: When | None, bound: Bound | None) -> When | None:
    """Return the time on that side of a date of which the words make a bound."""
    if when is None or bound is None or not (when.earliest and when.latest):
        return when
    is_included = bound in (Bound.UNTIL, Bound.FROM)
    try:
        if bound in (Bound.BEFORE, Bound.UNTIL):
            return whens.up_to(when, included=is_included)
        return whens.on_from(when, included=is_included)
    except OverflowError:
        return None  # there is nothing before the first day of the calendar


def _self_contained(expression: Expression) -> Meaning:
    """Return what needs neither an anchor nor the text around."""
    match expression:
        case Era():
            return era(expression)
        case Vague(value=value) | Length(value=value) | Repeat(value=value):
            return Meaning(value=value)
        case _:
            raise TypeError(expression)
