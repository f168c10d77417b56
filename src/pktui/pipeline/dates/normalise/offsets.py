"""What words mean that count from an anchor: “two weeks ago”, “last year”, “Friday”, “at noon”."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from pktui.model import when as whens
from pktui.model.expressions import Pick, Reference, Shift, TimeOfDay, Unit, Weekday
from pktui.model.timex import Anchor, Tense, Timex
from pktui.model.when import Granularity
from pktui.pipeline.dates.normalise.arithmetic import moved, moved_as_fine
from pktui.pipeline.dates.normalise.calendar_dates import reported_quarter
from pktui.pipeline.dates.normalise.context import Surroundings
from pktui.pipeline.dates.normalise.timex_value import (
    YEARS_OF_DECADE,
    Meaning,
    dated,
    unplaced_shift,
    weekend_of,
)

_SATURDAY = 5
_HALF_OF = {Unit.WEEK: timedelta(days=3), Unit.MONTH: timedelta(days=15)}
"""“the past week” is the one that holds most of the seven days up to now."""


def shift(
    timex: Timex, expression: Shift, around: Surroundings, counted_from: Meaning | None
) -> Meaning:
    """So many units from the anchor, or from what the words themselves give (`counted_from`)."""
    unit, count = expression.unit, expression.count
    if counted_from:
        return _moved(counted_from, unit, count)
    if unit is Unit.YEAR and not expression.whole and around.thread.counts_quarters:
        return reported_quarter(timex, around, count)
    quarter = around.quarter(timex)
    anchor = around.counted_from(expression)
    if unit is Unit.QUARTER and expression.reference is Reference.STORY and quarter:
        if not count:
            return replace(dated(quarter.anchor.when, quarter.anchor), value=quarter.name)
        anchor = quarter.anchor
    if anchor is None or anchor.when.earliest is None:
        return Meaning(value=unplaced_shift(expression))
    day = anchor.when.earliest
    is_day = anchor.when.granularity is Granularity.DAY
    if expression.running and is_day:
        day, count = day - _HALF_OF[unit], 0
    if unit is Unit.WEEKEND:
        return _weekend(timex, expression, around, anchor, day)
    if unit is Unit.DAY and not is_day:
        return dated(anchor.when, anchor)
    if unit is Unit.WEEK and is_day and not expression.whole:
        later = whens.day(day + timedelta(weeks=count))
    elif unit is Unit.DECADE and expression.whole and count == 1:
        # “over the next decade”: ten years from now
        later = whens.span_of(whens.year(day.year), whens.year(day.year + YEARS_OF_DECADE))
    else:
        later = moved(day, unit, count, whole=expression.whole)
    return _unplaced_beyond(timex, expression, dated(later, anchor), around)


def _unplaced_beyond(
    timex: Timex, expression: Shift, later: Meaning, around: Surroundings
) -> Meaning:
    """Resolve words such as “twenty years later”, told as it is now: what would lie years past
    the day of writing has no day, for nobody said from when the years count.

    Nor has “He was freed a fortnight later”, where the story has given no day before, or one from
    which that would be to come.
    """
    own = around.thread.own
    if expression.reference is not Reference.STORY or own is None or later.when is None:
        return later
    if later.anchor is own and expression.count > 0 and around.tense(timex) is not Tense.FUTURE:
        return replace(later, when=None)
    if expression.whole or own.when.latest is None:
        return later
    first = later.when.earliest
    if first is None or first <= own.when.latest:
        return later
    tense = around.tense(timex)
    is_far = first.year > own.when.latest.year + 1
    if tense is Tense.PAST or (is_far and tense is not Tense.FUTURE):
        return replace(later, when=None)
    return later


def _moved(start: Meaning, unit: Unit, count: int) -> Meaning:
    """As far from where the words begin to count, and as fine."""
    if start.when is None or start.when.earliest is None:
        return start
    reached = replace(moved_as_fine(start.when, unit, count), qualifier=start.when.qualifier)
    return dated(reached, start.anchor, start.tense)


def _weekend(
    timex: Timex, expression: Shift, around: Surroundings, anchor: Anchor, day: date
) -> Meaning:
    """“over the weekend” is the last one during the week, unless it is still to come; “this
    weekend” is to come, unless it is past."""
    count = expression.count
    if not count and day.weekday() < _SATURDAY:
        tense = around.tense(timex)
        is_past = tense is Tense.PAST if expression.whole else tense is not Tense.FUTURE
        count = -1 if is_past else 0
    return weekend_of(dated(whens.day(day + timedelta(weeks=count)), anchor))


def weekday(timex: Timex, expression: Weekday, around: Surroundings) -> Meaning:
    """Resolve words such as “Friday”: by its tense the last one or the next; the anchor's own
    weekday is that day."""
    anchor = around.counted_from(expression)
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
            is_told = expression.reference is Reference.WRITING
            tense = around.tense(timex) if is_told and back else None
            # “this Sunday, he crossed the Channel”
            step = -back if tense is Tense.PAST else ahead
        case _:
            tense = around.tense(timex)
            step, other = (ahead, -back) if tense is Tense.FUTURE else (-back, ahead)
    named = day + timedelta(days=step, weeks=expression.weeks)
    meaning = dated(whens.day(named), anchor, tense)
    if other is None or not back:
        return meaning
    return replace(meaning, alternatives=(whens.day(day + timedelta(days=other)),))


def time_of_day(
    timex: Timex, expression: TimeOfDay, around: Surroundings, day: Meaning | None
) -> Meaning:
    """Return a clock's time or a part of the day, on its day, or on the one that its sentence
    gave."""
    if day is None:
        anchor = around.day_in_sentence(timex) or around.thread.anchor_for(Unit.DAY)
        if anchor is None or anchor.when.granularity is not Granularity.DAY:
            return Meaning(value=f"XXXX-XX-XX{expression.time}")
        day = dated(anchor.when, anchor)
    return replace(day, value=f"{day.value}{expression.time}")
