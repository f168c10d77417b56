"""Neighbouring time expressions → the larger ones that they make together.

"10 p.m." and "Friday" are one time, "June" and "last year" one month, "May" and "June 2004" with
"to" between them an interval.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pktui.model.expressions import (
    CalendarDate,
    Era,
    Holiday,
    Length,
    NumericDate,
    PartOf,
    Period,
    Pick,
    Reference,
    Shift,
    TimeOfDay,
    Unit,
    Weekday,
)
from pktui.model.timex import Expression
from pktui.pipeline.dates.calendars.clock import clock_in
from pktui.pipeline.dates.calendars.holidays import Fixed
from pktui.pipeline.dates.calendars.units import joined_lengths
from pktui.pipeline.dates.compose.bounds import bound_of
from pktui.pipeline.dates.compose.counted import counted_from_date
from pktui.pipeline.dates.compose.extent import (
    RawTimex,
    is_day,
    with_words_before,
    with_words_behind,
    word_before,
)
from pktui.pipeline.dates.compose.headings import CELL, below_headings, is_heading
from pktui.pipeline.dates.compose.weekdays import day_in_week, weekend_of, with_weekday
from pktui.pipeline.dates.compose.year_sharing import (
    AND,
    TO,
    gap_between,
    in_year,
    lending,
    part_in_year,
    with_month_of,
    with_year_of,
)
from pktui.pipeline.dates.grammar.token_regex import PARAGRAPH_ENDS, TokenisedText
from pktui.pipeline.dates.languages import HOLIDAYS, words_of_kind
from pktui.pipeline.dates.normalise.nth_of import holds

_WIDEST_GAP = 10
"""Tokens between neighbours that can still be joined: " to the beginning of " has nine."""
_OF_A_DAY = words_of_kind("of a day")
_BEFORE_ITS_DATE = frozenset(("", ",", "(")) | words_of_kind("before its date")
_BEFORE_ITS_WEEKDAY = frozenset("(") | words_of_kind("before its weekday")
"""“5 December (Monday)”, “5 December, a Monday”."""
_OF_A_PART = words_of_kind("of") | words_of_kind("of a whole")
_OF_ITS_YEAR = words_of_kind("of its year")
_BESIDE_A_FEAST = frozenset(",(-–—")
_IN_A_WEEK = words_of_kind("of") | words_of_kind("in a week") | {""}
_OF_A_YEAR = words_of_kind("of") | words_of_kind("of a year") | {"", ","}
_POSSESSIVE = words_of_kind("possessive") | {""}
_TO_A_PART = words_of_kind("to a part")
_AFTER_AGO = words_of_kind("after ago") | {""}
_OF = words_of_kind("of alone")
_ON = words_of_kind("on")
_BETWEEN = words_of_kind("between")
_AND_BETWEEN = words_of_kind("and between")
_TO_A_TIME = words_of_kind("to a time")
_AND_A_PART = _AND_BETWEEN | words_of_kind("and a part")


def join(words: TokenisedText, found: Sequence[RawTimex]) -> Iterator[RawTimex]:
    """Yield what `found` makes together, each with the words before it that belong to it."""
    floor = 0
    for one in below_headings(words, _joined(words, found)):
        if _is_enough(one) and not _is_of_something_else(words, one):
            whole = with_words_behind(words, with_words_before(words, one, floor))
            bound = bound_of(words, whole)
            yield replace(whole, bound=bound) if bound else whole
        floor = one.last


def _is_enough(one: RawTimex) -> bool:
    """Tell whether the words say when: “night” alone does not, nor does “the first week”."""
    match one.expression:
        case TimeOfDay(on=on):
            return on is not None or one.rule in ("clock", "vi-clock")
        case PartOf(count=1, of=None):
            return False
        case _:
            return True


def _is_of_something_else(words: TokenisedText, one: RawTimex) -> bool:
    """Tell whether “the last quarter” is one of a match or a century, and not the one before
    this."""
    match one.expression:
        case Shift(unit=Unit.QUARTER, count=-1, whole=True) | Period(pick=Pick.LAST):
            return _is_before(words, one, _OF)
        case _:
            return False


def _is_before(words: TokenisedText, one: RawTimex, kind: frozenset[str]) -> bool:
    """Tell whether a word of `kind`, between two blanks, stands right behind `one`."""
    behind = words.between(one.last, one.last + 3).lower()
    return behind[:1] == behind[-1:] == " " and behind[1:-1] in kind


def _joined(words: TokenisedText, found: Sequence[RawTimex]) -> list[RawTimex]:
    done: list[RawTimex] = []
    for one in found:
        joined = one
        while done and done[-1].last + _WIDEST_GAP >= joined.first:
            left = done[-1]
            if _is_of_other_line(words, left, joined):
                break
            if lent := lending(words, left, joined):
                done[-1] = lent
                if len(done) > 1 and (earlier := lending(words, done[-2], lent)):
                    done[-2] = earlier
                break
            both = _both(words, left, joined)
            if both is None:
                break
            done.pop()
            joined = both
        done.append(joined)
    return done


def _is_of_other_line(words: TokenisedText, left: RawTimex, right: RawTimex) -> bool:
    """Tell whether a paragraph ends between the two, or the left one heads lines of which the right
    one begins the first: “1999” over “3 March: …”."""
    breaks = [at for at in range(left.last, right.first) if "\n" in words.tokens[at]]
    if not breaks:
        return False
    is_end = any(words.kinds[at] in PARAGRAPH_ENDS for at in breaks)
    return is_end or is_heading(words, left)


def _both(words: TokenisedText, left: RawTimex, right: RawTimex) -> RawTimex | None:
    """Return the one expression that two neighbours make, if they do."""
    gap = gap_between(words, left, right)
    if whole := _of_whole(left, right, gap):
        return whole
    if gap in _IN_A_WEEK and (day := day_in_week(left, right)):
        return day
    if gap in _OF and (weekend := weekend_of(left, right)):
        return weekend
    if gap in _BESIDE_A_FEAST and _is_its_day(left.expression, right.expression):
        return RawTimex(left.first, right.last, right.rule, right.expression)
    if named := _named_day(left, right, gap):
        return named
    if gap in AND and (length := _whole_length(left.expression, right.expression)):
        return RawTimex(left.first, right.last, left.rule, length)
    if gap in _AFTER_AGO and (counted := _counted_from(left, right.expression, gap)):
        return RawTimex(left.first, right.last, left.rule, counted)
    if gap in _OF_A_DAY and right.ends and _is_part_of_day(left) and is_day(right.expression):
        return replace(right, first=left.first)  # “the night of 4-5 August”
    if gap in _OF_A_DAY and not left.ends and (timed := _timed(left.expression, right.expression)):
        clock = left if isinstance(left.expression, TimeOfDay) else right
        return RawTimex(left.first, right.last, clock.rule, timed)
    if gap in _OF_A_YEAR and (whole := in_year(left, right.expression, right.last)):
        return whole
    if gap in _POSSESSIVE and (held := part_in_year(right.expression, left.expression)):
        return RawTimex(left.first, right.last, right.rule, held)
    return counted_from_date(words, left, right, gap) or _from_to(words, left, right, gap)


def _is_part_of_day(one: RawTimex) -> bool:
    """Tell whether an expression is a time of a day that no word names yet: “the night”."""
    match one.expression:
        case TimeOfDay(on=None):
            return one.ends is None
        case _:
            return False


def _named_day(left: RawTimex, right: RawTimex, gap: str) -> RawTimex | None:
    """Return a date and the weekday that it is, in either order: “Monday 5 May”, “5 May
    (Monday)”."""
    if gap in _BEFORE_ITS_DATE and (named := with_weekday(left.expression, right.expression)):
        return RawTimex(left.first, right.last, right.rule, named)
    if gap in _BEFORE_ITS_WEEKDAY and (named := with_weekday(right.expression, left.expression)):
        return RawTimex(left.first, right.last, left.rule, named)
    return None


def _of_whole(left: RawTimex, right: RawTimex, gap: str) -> RawTimex | None:
    """Return a part and the longer time that it is counted in: “the first week” and “of May”."""
    if left.ends and left.rule == "interval" and isinstance(right.expression, TimeOfDay):
        return _with_last_time(left, right, gap)
    if gap == CELL and (held := part_in_year(right.expression, left.expression)):
        return RawTimex(left.first, right.last, right.rule, held)  # “1999 | 3 March”
    if gap in _OF_ITS_YEAR and (last := _last_of_year(left.expression, right.expression)):
        return RawTimex(left.first, right.last, left.rule, last)
    if gap in _OF_A_PART and (part := _part_of(left.expression, right.expression)):
        ends = (left, right) if part.count > 1 else None
        return RawTimex(left.first, right.last, left.rule, part, ends)
    return None


def _from_to(words: TokenisedText, left: RawTimex, right: RawTimex, gap: str) -> RawTimex | None:
    """Return an interval, if the words between two neighbours, and before them, say that."""
    if gap in _TO_A_PART:  # “from mid-May to late June”
        return _interval(left, with_words_before(words, right, left.last))
    if gap in _TO_A_TIME and _are_times(left, right):  # “the evening of 4 May to the morning of”
        return _interval(left, right)
    if gap == "/" and _are_months_in_turn(left.expression, right.expression):
        return _interval(left, right)  # “Dec 2017/Jan 2018”
    if gap in TO or (gap in _AND_BETWEEN and word_before(words, left.first) in _BETWEEN):
        return _interval(left, right)
    if gap in _AND_A_PART:  # “between late Sunday and early Monday”
        begins = with_words_before(words, left, 0)
        if word_before(words, begins.first) in _BETWEEN:
            return _interval(begins, with_words_before(words, right, left.last))
    return None


def _are_times(left: RawTimex, right: RawTimex) -> bool:
    """Tell whether two expressions are times of some day."""
    return isinstance(left.expression, TimeOfDay) and isinstance(right.expression, TimeOfDay)


def _are_months_in_turn(left: Expression, right: Expression) -> bool:
    """Tell whether the right one is the month after the left one: “May 2018/May 2019” is a list."""
    match left, right:
        case CalendarDate(year=int(begun), month=int(first), day=None), CalendarDate(
            year=int(ended), month=int(last), day=None
        ):
            return (ended - begun) * _MONTHS + last - first == 1
        case _:
            return False


_MONTHS = 12


def _timed(left: Expression, right: Expression) -> TimeOfDay | None:
    """Return a time and its day, in either order; “8 o'clock Friday night” has a part of the day
    too."""
    if isinstance(left, TimeOfDay) and isinstance(right, TimeOfDay):
        on = left.on or right.on
        is_clock = left.time[1].isdigit() and not right.time[1].isdigit()
        if on is None or (left.on and right.on) or not is_clock:
            return None
        return TimeOfDay(time=clock_in(left.time, right.time), on=on)
    if isinstance(left, TimeOfDay) and left.on and (named := with_weekday(left.on, right)):
        return replace(left, on=named)  # “Friday night, May 10”
    if isinstance(left, TimeOfDay) and left.on is None and is_day(right):
        return replace(left, on=right)
    if isinstance(right, TimeOfDay) and right.on is None and is_day(left):
        return replace(right, on=left)
    return None


def _whole_length(left: Expression, right: Expression) -> Expression | None:
    """Read words such as “two hours and 14 minutes”."""
    match left, right:
        case Length(value=one), Length(value=other) if value := joined_lengths(one, other):
            return Length(value=value)
        case _:
            return None


def _counted_from(left: RawTimex, right: Expression, gap: str) -> Expression | None:
    """Read words such as “a year ago today”, “a year ago on Monday”, “a year ago in May”; “the
    same month last year”: so many units back from a day or a month."""
    match left.expression, right:
        case Shift(unit=Unit.WEEK, count=count, whole=False), Weekday(pick=None) if (
            count < 0 and left.rule == "ago" and gap in _ON
        ):
            return replace(right, week=count)
        case (
            Shift(count=count, of=None, whole=False, reference=Reference.WRITING),
            Shift(unit=Unit.DAY | Unit.WEEK | Unit.MONTH, reference=Reference.WRITING, of=None)
            | Weekday(pick=None | Pick.THIS, week=None, weeks=0),
        ) if count < 0 and left.rule in ("ago", "year-ago"):
            return replace(left.expression, of=right)
        case Shift(count=count, unit=Unit.YEAR), CalendarDate(
            year=None, month=int(), pick=None
        ) if count < 0 and left.rule in ("ago", "year-ago"):
            return part_in_year(right, left.expression)
        case (
            Shift(
                unit=Unit.DAY | Unit.WEEK | Unit.MONTH | Unit.QUARTER,
                count=0,
                reference=Reference.STORY,
                of=None,
            ),
            Shift(unit=Unit.YEAR, count=count, of=None),
        ) if count < 0:
            return Shift(unit=Unit.YEAR, count=count, of=left.expression)
        case _:
            return None


def _is_its_day(feast: Expression, day: Expression) -> bool:
    """Tell whether a date only says when a feast is: “Waitangi Day - February 6”."""
    match feast, day:
        case Holiday(name=name, year=None, within=None), CalendarDate(month=int(), day=int()):
            kept = HOLIDAYS[name]
            return not isinstance(kept, Fixed) or (kept.month, kept.day) == (day.month, day.day)
        case _:
            return False


def _last_of_year(part: Expression, year: Expression) -> Expression | None:
    """Read words such as “the last quarter of 2015”, “the last summer of the year”: the last
    that this year has."""
    match part:
        case Shift(unit=Unit.QUARTER, count=-1, whole=True, reference=Reference.WRITING):
            return part_in_year(Period(unit=Unit.QUARTER, number=4), year)
        case Period(unit=Unit.SEASON, pick=Pick.LAST):
            return part_in_year(replace(part, pick=None), year)
        case _:
            return None


def _part_of(part: Expression, whole: Expression) -> PartOf | None:
    """Read “the first week” and what it is the first of."""
    if isinstance(part, PartOf) and part.of is None and holds(whole, part.unit):
        return replace(part, of=whole)
    return None


_POINTS = (CalendarDate, NumericDate, Period, Era, Shift, Weekday, Holiday)
"""What an interval can begin and end with."""


def _with_last_time(interval: RawTimex, time: RawTimex, gap: str) -> RawTimex | None:
    """Read “from Monday 6pm to Wednesday” and “9am”, which belongs to the Wednesday."""
    first, last = interval.ends or (interval, None)
    if last is None or gap not in _OF_A_DAY:
        return None
    timed = _timed(last.expression, time.expression)
    if timed is None:
        return None
    end = RawTimex(last.first, time.last, time.rule, timed)
    return RawTimex.interval(first, end, interval.rule)


def _is_on_day(expression: Expression) -> bool:
    """Tell whether it is a day, or a time of one that is named."""
    if isinstance(expression, TimeOfDay):
        return expression.on is not None
    return is_day(expression)


def _interval(left: RawTimex, right: RawTimex) -> RawTimex | None:
    if left.ends or right.ends:
        return None
    if isinstance(left.expression, TimeOfDay) or isinstance(right.expression, TimeOfDay):
        is_dated = _is_on_day(left.expression) and _is_on_day(right.expression)
        return RawTimex.interval(left, right, "interval") if is_dated else None
    if not isinstance(left.expression, _POINTS) or not isinstance(right.expression, _POINTS):
        return None
    if isinstance(left.expression, Weekday) and not is_day(right.expression):
        return None  # “a revision Friday to December's figures”
    if isinstance(left.expression, Shift) and left.expression.unit is Unit.YEAR:
        return None  # “the year to 31 March”
    lent = with_month_of(left.expression, right.expression) or with_year_of(
        left.expression, right.expression, is_interval=True
    )
    return RawTimex.interval(replace(left, expression=lent or left.expression), right, "interval")
