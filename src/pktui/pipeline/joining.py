"""Neighbouring time expressions → the larger ones that they make together.

"10 p.m." and "Friday" are one time, "June" and "last year" one month, "May" and "June 2004" with
"to" between them an interval; "early", "nearly" and "the end of" belong to what follows them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pktui.model.expressions import (
    CalendarDate,
    Era,
    Holiday,
    NumericDate,
    Part,
    Period,
    Reference,
    Shift,
    TimeOfDay,
    Unit,
    Weekday,
    WeekOf,
)
from pktui.model.timex import Expression
from pktui.pipeline.contexts import listed
from pktui.pipeline.grammar import Words
from pktui.pipeline.holidays import HOLIDAYS, Fixed
from pktui.pipeline.parts import holds
from pktui.pipeline.rules_calendar import year_before
from pktui.pipeline.rules_clock import clock_in
from pktui.values import dataclass

_WIDEST_GAP = 8
"""Tokens between neighbours that can still be joined: ", on the " has six."""
_OF_A_DAY = listed("on of at hôm") | {"", ",", ", on", ", at", "in the", "on the"}
_OF_A_WEEK = frozenset(("", ","))
_OF_A_PART = listed("of in") | {"of the", "in the", "of early", "of late", "of mid -"}
_BESIDE_A_FEAST = listed(", ( - – —")
_IN_A_WEEK = listed("of on") | {"", ", on"}
_OF_A_YEAR = listed("of in ,") | {"", "of the"}
_POSSESSIVE = frozenset(("'s", "’s", "'", "’", ""))
_TO = listed("to till until through - – — đến tới")
_AND = listed("and & or ,") | {", and"}

_MODIFIERS = listed(
    """early late mid earlier later around about approximately nearly almost roughly circa only just
    some barely over the exactly sometime fully đầu giữa cuối khoảng"""
)
"""Words that belong to the expression behind them, as TimeML draws its extent."""
_APPROXIMATE = listed("around about circa approximately roughly khoảng")
_PHRASES = frozenset(
    (first, last)
    for last, firsts in {
        "of": (
            "week end start beginning middle close rest remainder part turn course half most much"
            " as"
        ),
        "in": "later earlier early late sometime",
        "than": "more less fewer",
        "least": "at",
        "most": "at",
        "to": "up",
    }.items()
    for first in firsts.split()
)
"""Pairs of words that do so together."""
_HALVES = listed("first second latter")
_GOES_ON = frozenset((" onwards", " onward", " and beyond", " đến nay", " trở đi"))


@dataclass(frozen=True, slots=True)
class Found:
    """An expression and its tokens, from `first` to before `last`."""

    first: int
    last: int
    rule: str
    expression: Expression
    ends: tuple[Found, Found | None] | None = None
    """For an interval: what is at its ends; its own expression is that of the first. For a part of
    something: the part, and what holds it."""

    @classmethod
    def interval(cls, first: Found, last: Found, rule: str) -> Found:
        return cls(first.first, last.last, rule, first.expression, (first, last))


def join(words: Words, found: Sequence[Found]) -> Iterator[Found]:
    """What `found` makes together, each with the words before it that belong to it."""
    floor = 0
    for one in _joined(words, found):
        if _is_enough(one):
            yield _with_words_behind(words, _with_words_before(words, one, floor))
        floor = one.last


def _is_enough(one: Found) -> bool:
    """Whether the words say when: “night” alone does not, nor does “the first week”."""
    match one.expression:
        case TimeOfDay(on=on):
            return on is not None or one.rule in ("clock", "vi-clock")
        case Part(count=1, of=None):
            return False
        case _:
            return True


def _joined(words: Words, found: Sequence[Found]) -> list[Found]:
    done: list[Found] = []
    for one in found:
        joined = one
        while done and done[-1].last + _WIDEST_GAP >= joined.first:
            left = done[-1]
            if lent := _lending(words, left, joined):
                done[-1] = lent
                break
            both = _both(words, left, joined)
            if both is None:
                break
            done.pop()
            joined = both
        done.append(joined)
    return done


def _gap(words: Words, left: Found, right: Found) -> str:
    return " ".join(words.between(left.last, right.first).lower().split())


def _both(words: Words, left: Found, right: Found) -> Found | None:
    """The one expression that two neighbours make, if they do."""
    gap = _gap(words, left, right)
    if gap in _OF_A_PART and (part := _part_of(left.expression, right.expression)):
        ends = (left, right) if part.count > 1 else None
        return Found(left.first, right.last, left.rule, part, ends)
    if gap in _IN_A_WEEK and (held := _in_week(left.expression, right.expression)):
        return Found(left.first, right.last, left.rule, held)
    if gap in _IN_A_WEEK and (held := _in_week(right.expression, left.expression)):
        return Found(left.first, right.last, right.rule, held)
    if gap == "of" and (weekend := _weekend_of(left, right)):
        return weekend
    if gap in _BESIDE_A_FEAST and _is_its_day(left.expression, right.expression):
        return Found(left.first, right.last, right.rule, right.expression)
    if gap in _OF_A_WEEK and (named := _with_weekday(left.expression, right.expression)):
        return Found(left.first, right.last, right.rule, named)
    if gap in _OF_A_DAY and (timed := _timed(left.expression, right.expression)):
        clock = left if isinstance(left.expression, TimeOfDay) else right
        return Found(left.first, right.last, clock.rule, timed)
    if gap in _OF_A_YEAR and (held := _within(left.expression, right.expression)):
        return Found(left.first, right.last, left.rule, held)
    if gap in _POSSESSIVE and (held := _within(right.expression, left.expression)):
        return Found(left.first, right.last, right.rule, held)
    if gap in _TO or (gap == "and" and _word_before(words, left.first) == "between"):
        return _interval(left, right)
    return None


def _timed(left: Expression, right: Expression) -> TimeOfDay | None:
    """A time and its day, in either order; “8 o'clock Friday night” has a part of the day too."""
    if isinstance(left, TimeOfDay) and isinstance(right, TimeOfDay):
        on = left.on or right.on
        is_clock = left.time[1].isdigit() and not right.time[1].isdigit()
        if on is None or (left.on and right.on) or not is_clock:
            return None
        return TimeOfDay(time=clock_in(left.time, right.time), on=on)
    if isinstance(left, TimeOfDay) and left.on is None and _is_day(right):
        return replace(left, on=right)
    if isinstance(right, TimeOfDay) and right.on is None and _is_day(left):
        return replace(right, on=left)
    return None


def _weekend_of(left: Found, right: Found) -> Found | None:
    """“the weekend of 10 May”, “the weekend of 10-11 May”."""
    match left.expression:
        case Shift(unit=Unit.WEEKEND, count=0):
            pass
        case _:
            return None
    if right.ends:
        return replace(right, first=left.first)
    if not _is_day(right.expression):
        return None
    day = WeekOf(day=right.expression, weekend=True)
    return Found(left.first, right.last, left.rule, day)


def _is_its_day(feast: Expression, day: Expression) -> bool:
    """Whether a date only says when a feast is: “Waitangi Day - February 6”."""
    match feast, day:
        case Holiday(name=name, year=None, within=None), CalendarDate(month=int(), day=int()):
            kept = HOLIDAYS[name]
            return not isinstance(kept, Fixed) or (kept.month, kept.day) == (day.month, day.day)
        case _:
            return False


def _part_of(part: Expression, whole: Expression) -> Part | None:
    """“the first week” and what it is the first of."""
    if isinstance(part, Part) and part.of is None and holds(whole, part.unit):
        return replace(part, of=whole)
    return None


def _in_week(day: Expression, week: Expression) -> Expression | None:
    """A weekday in its week: “Tuesday of last week”, “Friday night next week”."""
    match week:
        case Shift(unit=Unit.WEEK, whole=True, reference=Reference.WRITING, count=count):
            pass
        case _:
            return None
    match day:
        case Weekday(pick=None, week=None, weeks=0, reference=Reference.WRITING):
            return replace(day, week=count)
        case TimeOfDay(on=Weekday() as on) if named := _in_week(on, week):
            return replace(day, on=named)
        case _:
            return None


def _with_weekday(left: Expression, right: Expression) -> Expression | None:
    """A date behind the weekday that it is: “Tuesday 31/05/2022”."""
    if not isinstance(left, Weekday) or left.reference is Reference.STORY:
        return None
    match right:
        case CalendarDate(weekday=None, month=int(), day=int()) | NumericDate(weekday=None):
            return replace(right, weekday=left.weekday)
        case _:
            return None


def _is_day(expression: Expression) -> bool:
    match expression:
        case CalendarDate(day=day):
            return day is not None
        case Shift(unit=unit):
            return unit is Unit.DAY
        case Weekday() | Holiday() | NumericDate():
            return True
        case _:
            return False


def _within(part: Expression, whole: Expression) -> Expression | None:
    """A part of a year in the year that holds it."""
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


_POINTS = (CalendarDate, NumericDate, Period, Era, Shift, Weekday, Holiday)
"""What an interval can begin and end with."""


def _interval(left: Found, right: Found) -> Found | None:
    if left.ends or right.ends:
        return None
    if not isinstance(left.expression, _POINTS) or not isinstance(right.expression, _POINTS):
        return None
    if isinstance(left.expression, Weekday) and not _is_day(right.expression):
        return None  # “a revision Friday to December's figures”
    lent = _with_year_of(left.expression, right.expression, is_interval=True)
    return Found.interval(replace(left, expression=lent or left.expression), right, "interval")


def _lending(words: Words, left: Found, right: Found) -> Found | None:
    """The left one with the year that the right one of a list lends it: “May and June 2004”."""
    if (
        left.ends
        or _gap(words, left, right) not in _AND
        or _word_before(words, left.first) == "between"
    ):
        return None
    lender = right.ends[0] if right.ends else right
    lent = _with_year_of(left.expression, lender.expression, is_interval=False)
    return replace(left, expression=lent) if lent else None


def _with_year_of(left: Expression, right: Expression, *, is_interval: bool) -> Expression | None:
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


def _word_before(words: Words, at: int) -> str:
    """The word before token `at`, in lower case."""
    return words.tokens[at - 2].lower() if at > 1 and words.tokens[at - 1] in " \n" else ""


def _is_of_week(words: Words, at: int) -> bool:
    """Whether “week of” stands before token `at`."""
    return _word_before(words, at) == "of" and _word_before(words, at - 2) == "week"


def _with_words_before(words: Words, one: Found, floor: int) -> Found:
    """With “early”, “nearly”, “the end of” and the like, none of them before token `floor`."""
    tokens, at = words.tokens, one.first
    approximate = False
    while at - 2 >= floor:
        word = tokens[at - 2].lower()
        if tokens[at - 1] == "-" and word == "mid":
            at -= 2
        elif tokens[at - 1] not in " \n":
            break
        elif word in _MODIFIERS and (word != "the" or one.rule != "reference"):
            approximate = approximate or word in _APPROXIMATE
            at -= 2
        elif at - 4 >= floor and (_word_before(words, at - 2), word) in _PHRASES:
            at -= 4
            if words.tokens[at] == "half" and _word_before(words, at) in _HALVES:
                at -= 2
        else:
            break
    expression = one.expression
    if _is_day(expression) and _is_of_week(words, one.first):
        return replace(one, first=at, expression=WeekOf(day=expression))
    if isinstance(expression, CalendarDate):
        since = _word_before(words, at) == "since"
        if since or approximate:
            expression = replace(expression, approximate=approximate, since=since)
    if at == one.first and expression is one.expression:
        return one
    ends = one.ends
    if ends and isinstance(expression, Part):
        ends = replace(ends[0], first=at), ends[1]
    return replace(one, first=at, expression=expression, ends=ends)


def _with_words_behind(words: Words, one: Found) -> Found:
    """“from 2014 onwards” has no end."""
    if one.ends or not isinstance(one.expression, CalendarDate | Period):
        return one
    goes_on = any(words.between(one.last, one.last + count).lower() in _GOES_ON for count in (2, 4))
    return Found(one.first, one.last, "interval", one.expression, (one, None)) if goes_on else one
