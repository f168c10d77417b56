"""Units counted from a date: “two years before 2010”, “five days after 3 May 2012”.

The words name a third date, as fine as the one they count from; “about two years before 2010” names
it roughly, “more than two years after 2010” the time from it on. A length that only says how long
something went on (“for two years before 2010”) names none.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pktui.model.expressions import (
    CalendarDate,
    Holiday,
    Length,
    NumericDate,
    Shift,
    Unit,
)
from pktui.model.timex import Bound, Expression
from pktui.pipeline.dates.compose.extent import RawTimex, word_before
from pktui.pipeline.dates.grammar.token_regex import TokenisedText
from pktui.pipeline.dates.languages import words_of_kind

_BACK = words_of_kind("counts back")
_ON = words_of_kind("counts on")
_ON_AT_FIRST = words_of_kind("counts on at first")
"""Between a length and a date these count only where a sentence begins with the length: “five
years from 2010, the mine will close”, but “he served two years from 2010”."""
_SENTENCE_ENDS = frozenset(".!?\n")
_NOT_EXACT = words_of_kind("before no exact count")
_LENGTH = re.compile(r"P(?P<count>\d{1,4})(?P<unit>[DWMYEC])")
_UNITS = {
    "D": Unit.DAY,
    "W": Unit.WEEK,
    "M": Unit.MONTH,
    "Y": Unit.YEAR,
    "E": Unit.DECADE,
    "C": Unit.CENTURY,
}
_FINENESS = (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR, Unit.DECADE, Unit.CENTURY)


def counted_from_date(
    words: TokenisedText, left: RawTimex, right: RawTimex, gap: str
) -> RawTimex | None:
    """Return the date that a length before another date names, if it names one."""
    if left.ends or right.ends:
        return None
    finest = _fineness(right.expression)
    step = _step(words, left, gap)
    if finest is None or step is None:
        return None
    unit, count = step
    if _FINENESS.index(unit) < _FINENESS.index(finest):
        return None  # “three days after May 2011” is no month
    start, bound = right.expression, None
    if _is_inexact(words, left):
        if _is_longer(words, left):
            bound = Bound.FROM if count > 0 else Bound.UNTIL
        elif isinstance(start, CalendarDate) and _is_around(words, left):
            start = replace(start, approximate=True)
        else:
            return None
    counted = Shift(unit=unit, count=count, of=start)
    return RawTimex(left.first, right.last, "counted", counted, (left, right), bound)


def _step(words: TokenisedText, left: RawTimex, gap: str) -> tuple[Unit, int] | None:
    """Return the unit and how many of them, less than none where they count back."""
    match left.expression:
        case Shift(unit=unit, count=count, of=None, whole=False) if (
            not gap and count and left.rule in _WITH_THEIR_WAY and unit in _FINENESS
        ):
            return unit, count
        case Length(value=value) if found := _LENGTH.fullmatch(value):
            is_on = gap in _ON or (gap in _ON_AT_FIRST and _begins_sentence(words, left))
            if not is_on and gap not in _BACK:
                return None
            return _UNITS[found["unit"]], int(found["count"]) * (1 if is_on else -1)
        case _:
            return None


_WITH_THEIR_WAY = ("vi-ago", "vi-later")
"""Rules that take “before” or “after” for a part of what they find."""


def _begins_sentence(words: TokenisedText, one: RawTimex) -> bool:
    before = words.between(max(one.first - 2, 0), one.first).rstrip(" ")
    return not before or before[-1] in _SENTENCE_ENDS


def _is_inexact(words: TokenisedText, one: RawTimex) -> bool:
    """Tell whether the words before a length make it a span, or say that it is not exact."""
    return word_before(words, one.first) in _NOT_EXACT


def _is_longer(words: TokenisedText, one: RawTimex) -> bool:
    """Tell whether the words before a length say that it is longer, and do not make it a span."""
    last, first = word_before(words, one.first), word_before(words, one.first - 2)
    if last in _LONGER:
        return first not in _SPANNING
    return f"{first} {last}" in _LONGER and word_before(words, one.first - 4) not in _SPANNING


def _is_around(words: TokenisedText, one: RawTimex) -> bool:
    """Tell whether the word before a length says that it is about so long, and no span."""
    is_around = word_before(words, one.first) in _AROUND
    return is_around and word_before(words, one.first - 2) not in _SPANNING


_LONGER = words_of_kind("longer than")
_AROUND = words_of_kind("around a count")
_SPANNING = words_of_kind("makes a length")
"""Before these a length says how long something went on: “for more than two years before 2010”."""


def _fineness(expression: Expression) -> Unit | None:
    """Return the unit that a date is as fine as; None for what nothing is counted from here."""
    match expression:
        case CalendarDate(era=True):
            return None
        case CalendarDate(day=int()) | NumericDate() | Holiday():
            return Unit.DAY
        case CalendarDate(month=int()):
            return Unit.MONTH
        case CalendarDate(year=int()):
            return Unit.YEAR
        case _:
            return None
