"""Resolution: what each time expression means in its article.

Arithmetic only: recognition has already said what the words are. Words that name a whole date need
nothing else; all others count from an anchor (see `anchors`), and where a name leaves past or
future open (“Friday”, “in May”), tense and nearness decide (see `tense`, `nearest`). Nothing here
raises: what the calendar does not have becomes a problem and stays off the axis.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from pktui.model import when as whens
from pktui.model.article import Layout, Sentence
from pktui.model.expressions import (
    CalendarDate,
    Era,
    Holiday,
    Interval,
    Length,
    NumericDate,
    Part,
    Period,
    Pick,
    Reference,
    Repeat,
    Shift,
    TimeOfDay,
    Unit,
    Vague,
    Weekday,
    WeekOf,
)
from pktui.model.timex import Anchor, AnchorSource, Expression, Resolution, Tense, Timex
from pktui.model.when import Granularity, Qualifier, When
from pktui.pipeline.anchors import Thread
from pktui.pipeline.arithmetic import day_kept, moved, year_with_weekday
from pktui.pipeline.counting import length
from pktui.pipeline.feasts import Islamic, Moving, days_in
from pktui.pipeline.holidays import HOLIDAYS, Fixed, NthWeekday
from pktui.pipeline.intervals import in_order
from pktui.pipeline.meanings import (
    Meaning,
    dated,
    era,
    far_off,
    from_to,
    other_years,
    part,
    part_code,
    placed,
    unplaced,
    unplaced_shift,
    value_of_part,
    week_of,
    weekend_of,
)
from pktui.pipeline.nearest import nearest_feast, year_in_story, year_of_month, year_of_part
from pktui.pipeline.numeric import DayOrder, day_order
from pktui.pipeline.parts import days_of
from pktui.pipeline.tense import tense_at

_FARTHEST_AHEAD = 100
"""Years past the article's own that a date may lie and still belong to its world."""
_LATEST_YEAR = 2199
"""The latest year in the world of an article that has no date."""
_SATURDAY = 5
_REPORTED_LENGTHS = frozenset(("span", "year-ended"))
"""Rules for lengths that firms report on as they do on quarters: "the first nine months"."""
_MONTH_OF_EASTER = 4
"""The month that places a feast which moves with Easter in a year; March comes close enough."""


def resolve(
    text: str, layout: Layout, timexes: Sequence[Timex], anchor: When | None
) -> tuple[Resolution, ...]:
    """What each of `timexes` means, one for one, against the article's own date."""
    reader = _Reader(text, layout.sentences, timexes, anchor)
    return tuple(reader.read(timex) for timex in timexes)


class _Reader:
    """Reads the expressions of one article in order, along the thread of its dates."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        timexes: Sequence[Timex],
        own: When | None,
    ) -> None:
        self._text = text
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]
        self._thread = Thread(timexes, own)
        self._order = day_order(timexes, own)
        self._latest_year = (
            own.latest.year + _FARTHEST_AHEAD if own and own.latest else _LATEST_YEAR
        )

    def read(self, timex: Timex) -> Resolution:
        if isinstance(timex.expression, Interval):
            return self._read_interval(timex, timex.expression)
        if timex.rule in _REPORTED_LENGTHS:
            self._thread.interrupt()
        ends = self._read_words(timex.expression)
        meaning = self._checked(self._mean(timex, timex.expression))
        if meaning.when:
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
            ends=ends,
        )

    def _read_words(self, expression: Expression) -> tuple[Resolution, ...]:
        """The expressions within one that TIMEX3 marks each by itself."""
        match expression:
            case Part(words=(length_of_it, whole)):
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
        if interval.last and moved is not last and moved.when:
            self._thread.remember(interval.last, moved.when)
        return first, moved

    def _checked(self, meaning: Meaning) -> Meaning:
        """With a problem, and without its days, where these are far from the article's world."""
        when = meaning.when
        if when and when.earliest and when.earliest.year > self._latest_year:
            return replace(meaning, when=None, problem=far_off(when.earliest.year))
        return meaning

    def _mean(self, timex: Timex, expression: Expression) -> Meaning:
        try:
            match expression:
                case CalendarDate():
                    return self._calendar(timex, expression)
                case Shift():
                    return self._shift(timex, expression)
                case Weekday():
                    return self._weekday(timex, expression)
                case Period():
                    return self._period(timex, expression)
                case TimeOfDay():
                    return self._time(timex, expression)
                case Holiday():
                    return self._holiday(timex, expression)
                case Part():
                    return self._part(timex, expression)
                case WeekOf(day=day, weekend=weekend):
                    meaning = self._mean(timex, day)
                    return weekend_of(meaning) if weekend else week_of(meaning)
                case _:
                    return self._self_contained(expression)
        except (ValueError, OverflowError):
            return Meaning(value="XXXX", problem="beyond the calendar")

    def _self_contained(self, expression: Expression) -> Meaning:
        match expression:
            case NumericDate():
                return self._numeric(expression)
            case Era():
                return era(expression)
            case Vague(value=value) | Length(value=value) | Repeat(value=value):
                return Meaning(value=value)
            case _:
                raise TypeError(expression)

    def _tense(self, timex: Timex) -> Tense | None:
        """The tense around the words, in their sentence."""
        if isinstance(timex.expression, CalendarDate) and timex.expression.since:
            return Tense.PAST
        at = bisect_right(self._starts, timex.start) - 1
        if at < 0 or timex.start >= self._sentences[at].end:
            return None
        sentence = self._sentences[at]
        return tense_at(self._text, sentence.start, sentence.end, timex.start, timex.end)

    # dates by the calendar

    def _calendar(self, timex: Timex, expression: CalendarDate) -> Meaning:
        if expression.year is not None:
            return placed(expression, expression.year)
        if expression.within:
            holder = self._mean(timex, expression.within)
            if holder.when and holder.when.earliest:
                return placed(expression, holder.when.earliest.year, holder.anchor)
        unit = Unit.MONTH if expression.month is None else Unit.YEAR
        anchor = self._named_from(expression.pick, unit)
        known = anchor.when.earliest or anchor.when.latest if anchor else None
        if anchor is None or known is None:
            return Meaning(value=unplaced(expression))
        expression = replace(expression, month=expression.month or known.month)
        year, tense = self._year_of(timex, expression, anchor, known)
        meaning = placed(expression, year, anchor, tense)
        return replace(meaning, alternatives=other_years(expression, meaning, known))

    def _year_of(
        self, timex: Timex, expression: CalendarDate, anchor: Anchor, known: date
    ) -> tuple[int, Tense | None]:
        month, pick = expression.month, expression.pick
        assert month is not None
        granularity = anchor.when.granularity
        if anchor.source is AnchorSource.NARRATIVE:
            fine = granularity in (Granularity.DAY, Granularity.MONTH)
            return year_in_story(month, known, anchor_is_fine=fine, pick=pick), None
        if granularity is Granularity.YEAR:
            return known.year, None
        tense = None if pick else self._tense(timex)
        year = year_of_month(month, known, tense, pick, of_day=expression.day is not None)
        return year_with_weekday(expression, year), tense

    def _numeric(self, expression: NumericDate) -> Meaning:
        first, second, year = expression.first, expression.second, expression.year
        assert year is not None
        weekday = expression.weekday
        month_first = CalendarDate(year=year, month=first, day=second, weekday=weekday)
        day_first = CalendarDate(year=year, month=second, day=first, weekday=weekday)
        if first > 12 or self._order is DayOrder.DAY_FIRST:
            return placed(day_first, year)
        if second > 12 or self._order is DayOrder.MONTH_FIRST or first == second:
            return placed(month_first, year)
        meaning, other = placed(month_first, year), placed(day_first, year)
        if bool(meaning.problem) != bool(other.problem):
            return other if meaning.problem else meaning
        assert meaning.when is not None
        assert other.when is not None
        uncertain = replace(meaning.when, qualifier=Qualifier.UNCERTAIN)
        alternative = replace(other.when, qualifier=Qualifier.NONE)
        return replace(meaning, when=uncertain, alternatives=(alternative,))

    def _holiday(self, timex: Timex, expression: Holiday) -> Meaning:
        kept = HOLIDAYS[expression.name]
        if isinstance(kept, Moving):
            return self._feast(timex, expression, kept)
        month = kept.month if isinstance(kept, Fixed | NthWeekday) else _MONTH_OF_EASTER
        month_kept = self._calendar(
            timex,
            CalendarDate(
                year=expression.year,
                month=month,
                day=1,
                pick=expression.pick,
                within=expression.within,
            ),
        )
        if month_kept.when is None or month_kept.when.earliest is None:
            return Meaning(value="XXXX")
        day = day_kept(kept, month_kept.when.earliest.year)
        return dated(whens.day(day), month_kept.anchor, month_kept.tense)

    def _feast(self, timex: Timex, expression: Holiday, kept: Moving) -> Meaning:
        year, anchor, tense = expression.year, None, None
        if expression.within:
            holder = self._mean(timex, expression.within)
            held = holder.when.earliest if holder.when else None
            year, anchor = held.year if held else None, holder.anchor
        if year is None:
            anchor = self._named_from(expression.pick, Unit.YEAR)
            known = anchor.when.earliest if anchor else None
            if known is None:
                return Meaning(value="XXXX")
            tense = None if expression.pick else self._tense(timex)
            day = nearest_feast(kept, expression, known, tense)
        else:
            day = next(days_in(year, kept), None)
        if day is None:
            return Meaning(value="XXXX")
        first = whens.day(day + timedelta(days=expression.days))
        when = first
        if kept.length > 1:
            when = whens.span_of(first, whens.day(day + timedelta(days=kept.length - 1)))
        if isinstance(kept, Islamic):
            when = replace(when, qualifier=Qualifier.APPROXIMATE)
        return dated(when, anchor, tense)

    # what counts from an anchor

    def _anchor_of(self, expression: Shift | Weekday) -> Anchor | None:
        """From where the words count; with no date of writing, "this year" counts from nowhere."""
        if expression.reference is Reference.WRITING and not self._thread.has_own_date:
            return None
        unit = expression.unit if isinstance(expression, Shift) else Unit.DAY
        return self._thread.anchor_for(unit, expression.reference)

    def _shift(self, timex: Timex, expression: Shift) -> Meaning:
        unit, count = expression.unit, expression.count
        if unit is Unit.YEAR and not expression.whole and self._thread.counts_quarters:
            return self._quarter_beside(count)
        anchor = self._anchor_of(expression)
        if anchor is None or anchor.when.earliest is None:
            return Meaning(value=unplaced_shift(expression))
        day = anchor.when.earliest
        if unit is Unit.WEEKEND:
            return self._weekend(timex, expression, anchor, day)
        if unit is Unit.DAY and anchor.when.granularity is not Granularity.DAY:
            return dated(anchor.when, anchor)
        if (
            unit is Unit.WEEK
            and anchor.when.granularity is Granularity.DAY
            and not expression.whole
        ):
            return dated(whens.day(day + timedelta(weeks=count)), anchor)
        return dated(moved(day, unit, count, whole=expression.whole), anchor)

    def _named_from(self, pick: Pick | None, unit: Unit) -> Anchor | None:
        """From where a name without its year counts; "last May" does from the day of writing."""
        if pick and not self._thread.has_own_date:
            return None
        return self._thread.anchor_for(unit)

    def _weekend(self, timex: Timex, expression: Shift, anchor: Anchor, day: date) -> Meaning:
        """“over the weekend” is the last one during the week, unless it is still to come; “this
        weekend” is to come, unless it is past."""
        count = expression.count
        if not count and day.weekday() < _SATURDAY:
            tense = self._tense(timex)
            is_past = tense is Tense.PAST if expression.whole else tense is not Tense.FUTURE
            count = -1 if is_past else 0
        saturday = day + timedelta(days=_SATURDAY - day.weekday(), weeks=count)
        sunday = saturday + timedelta(days=1)
        meaning = dated(whens.span_of(whens.day(saturday), whens.day(sunday)), anchor)
        iso = saturday.isocalendar()
        return replace(meaning, value=f"{iso.year:04}-W{iso.week:02}-WE")

    def _weekday(self, timex: Timex, expression: Weekday) -> Meaning:
        anchor = self._anchor_of(expression)
        if anchor is None or anchor.when.granularity is not Granularity.DAY:
            return Meaning(value=f"XXXX-WXX-{expression.weekday + 1}")
        day = anchor.when.earliest
        assert day is not None
        if expression.week is not None:
            monday = day - timedelta(days=day.weekday())
            told = timedelta(days=expression.weekday, weeks=expression.week)
            return dated(whens.day(monday + told), anchor)
        back = (day.weekday() - expression.weekday) % 7
        ahead = -back % 7
        tense = other = None
        match expression.pick:
            case Pick.LAST:
                step = -(back or 7)
            case Pick.NEXT:
                step = ahead or 7
            case Pick.THIS:
                step = ahead
            case _:
                tense = self._tense(timex)
                step, other = (ahead, -back) if tense is Tense.FUTURE else (-back, ahead)
        moved = day + timedelta(days=step, weeks=expression.weeks)
        meaning = dated(whens.day(moved), anchor, tense)
        if other is None or not back:
            return meaning
        return replace(meaning, alternatives=(whens.day(day + timedelta(days=other)),))

    # parts of a longer time

    def _part(self, timex: Timex, expression: Part) -> Meaning:
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

    def _period(self, timex: Timex, expression: Period) -> Meaning:
        if expression.number is None:
            years = expression.within.count if isinstance(expression.within, Shift) else 0
            return self._quarter_beside(years, expression.year)
        if expression.year is not None:
            return dated(part(expression, expression.year))
        if expression.within:
            holder = self._mean(timex, expression.within)
            if holder.when and holder.when.earliest:
                return dated(part(expression, holder.when.earliest.year), holder.anchor)
        anchor = self._named_from(expression.pick, Unit.YEAR)
        if anchor is None or anchor.when.earliest is None:
            return Meaning(value=f"XXXX-{part_code(expression)}")
        tense = None if expression.pick else self._tense(timex)
        year = year_of_part(expression, anchor.when.earliest, tense)
        return dated(part(expression, year), anchor, tense)

    def _quarter_beside(self, years: int, year: int | None = None) -> Meaning:
        """The quarter that the story reports, else the last complete one, so many years on."""
        anchor = self._thread.anchor()
        quarter = self._thread.quarter
        first = quarter.earliest if quarter else None
        if first is None and anchor and anchor.when.earliest:
            first = moved(anchor.when.earliest, Unit.QUARTER, -1, whole=False).earliest
        if first is None:
            return Meaning(value="XXXX-QX")
        number = (first.month - 1) // 3 + 1
        return dated(whens.quarter((year or first.year) + years, number), anchor)

    def _time(self, timex: Timex, expression: TimeOfDay) -> Meaning:
        if expression.on is None:
            anchor = self._thread.anchor_for(Unit.DAY)
            if anchor is None or anchor.when.granularity is not Granularity.DAY:
                return Meaning(value=f"XXXX-XX-XX{expression.time}")
            day = dated(anchor.when, anchor)
        else:
            day = self._mean(timex, expression.on)
        return replace(day, value=f"{day.value}{expression.time}")
