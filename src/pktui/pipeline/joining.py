"""Neighbouring time expressions → the larger ones that they make together.

"10 p.m." and "Friday" are one time, "June" and "last year" one month, "May" and "June 2004" with
"from … to" an interval; "early", "nearly" and "the end of" belong to what follows them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pktui.model.timex import (
    CalendarDate,
    Expression,
    Holiday,
    Length,
    Period,
    Repeat,
    Shift,
    TimeOfDay,
    Unit,
    Vague,
    Weekday,
)
from pktui.pipeline.grammar import Words


@dataclass(frozen=True, slots=True)
class Found:
    """An expression and its tokens, from `first` to before `last`."""

    first: int
    last: int
    rule: str
    expression: Expression
    ends: tuple[Found, Found | None] | None = None
    """For an interval: what is at its ends; its own expression is that of the first."""

    @classmethod
    def interval(cls, first: Found, last: Found, rule: str) -> Found:
        return cls(first.first, last.last, rule, first.expression, (first, last))


_WIDEST_GAP = 8
"""Tokens between neighbours that can still be joined: “ of the ” has five."""
_OF_A_DAY = frozenset(("", ",", "on", "of", "at", ", on", ", at", "in the", "on the"))
_OF_A_YEAR = frozenset(("", "of", ",", "in", "of the"))
_POSSESSIVE = frozenset(("'s", "’s", "'", "’"))
_TO = frozenset(("to", "till", "until", "through", "-", "–", "—"))
_AND = frozenset(("and", "&", "or", ",", ", and"))


def join(words: Words, found: Sequence[Found]) -> Iterator[Found]:
    """What `found` makes together, each with the words before it that belong to it."""
    floor = 0
    joined = _pairs(words, found)
    for one in joined:
        if isinstance(one.expression, TimeOfDay) and not _is_placed(one):
            continue
        full = _with_words_before(words, one, floor)
        yield _with_words_behind(words, full)
        floor = one.last


def _is_placed(one: Found) -> bool:
    """Whether a time of day has a day, or is a clock's time; “night” alone is too little."""
    assert isinstance(one.expression, TimeOfDay)
    return one.expression.on is not None or one.rule == "clock"


def _pairs(words: Words, found: Sequence[Found]) -> list[Found]:
    done: list[Found] = []
    for one in found:
        current = one
        while done and (both := _joined(words, done[-1], current)):
            done.pop()
            done += both[:-1]
            current = both[-1]
            if len(both) > 1:
                break
        done.append(current)
    return done


def _joined(words: Words, left: Found, right: Found) -> tuple[Found, ...] | None:
    """What two neighbours make: one expression, or two of which one lends the other its year."""
    if right.first - left.last > _WIDEST_GAP:
        return None
    gap = " ".join(words.between(left.last, right.first).lower().split())
    if gap in _OF_A_DAY and (timed := _timed(left.expression, right.expression)):
        return (
            Found(
                left.first,
                right.last,
                "clock" if left.rule == "clock" or right.rule == "clock" else left.rule,
                timed,
            ),
        )
    if gap in _OF_A_YEAR and (held := _within(left.expression, right.expression)):
        return (Found(left.first, right.last, left.rule, held),)
    if (gap in _POSSESSIVE or gap == "") and (held := _within(right.expression, left.expression)):
        return (Found(left.first, right.last, right.rule, held),)
    if gap in _TO or (gap == "and" and _word_before(words, left.first) == "between"):
        return _interval(left, right)
    if gap in _AND:
        return _lending(left, right)
    return None


def _timed(left: Expression, right: Expression) -> TimeOfDay | None:
    if isinstance(left, TimeOfDay) and left.on is None and _is_day(right):
        return replace(left, on=right)
    if isinstance(right, TimeOfDay) and right.on is None and _is_day(left):
        return replace(right, on=left)
    return None


def _is_day(expression: Expression) -> bool:
    match expression:
        case CalendarDate(day=day):
            return day is not None
        case Shift(unit=unit):
            return unit is Unit.DAY
        case Weekday() | Holiday():
            return True
        case _:
            return False


def _within(part: Expression, whole: Expression) -> Expression | None:
    """A part of a year and the year that holds it."""
    if isinstance(whole, CalendarDate):
        if whole.month is not None or whole.year is None:
            return None
        year, shift = whole.year, None
    elif isinstance(whole, Shift) and whole.unit is Unit.YEAR:
        year, shift = None, whole
    else:
        return None
    match part:
        case CalendarDate(year=None, month=int(), pick=None, within=None):
            return replace(part, year=year, within=shift)
        case Period(year=None, pick=None, within=None) | Holiday(year=None, pick=None, within=None):
            return replace(part, year=year, within=shift)
        case _:
            return None


def _interval(left: Found, right: Found) -> tuple[Found, ...] | None:
    if left.ends or right.ends:
        return None
    if isinstance(left.expression, Vague | Length | Repeat | TimeOfDay) or isinstance(
        right.expression, Vague | Length | Repeat | TimeOfDay
    ):
        return None
    lent = _lent(left.expression, right.expression)
    left = replace(left, expression=lent or left.expression)
    return (Found.interval(left, right, "interval"),)


def _lending(left: Found, right: Found) -> tuple[Found, ...] | None:
    if left.ends:
        return None
    lent = _lent(left.expression, (right.ends[0] if right.ends else right).expression)
    return (replace(left, expression=lent), right) if lent else None


def _lent(left: Expression, right: Expression) -> Expression | None:
    """The left with the right's year: “May and June 2004”."""
    if not isinstance(right, CalendarDate | Period):
        return None
    if right.year is None and right.within is None:
        return None
    match left, right:
        case CalendarDate(year=None, month=int(), pick=None, within=None), CalendarDate(
            month=int()
        ):
            return replace(left, year=right.year, within=right.within)
        case Period(year=None, pick=None, within=None), Period():
            return replace(left, year=right.year, within=right.within)
        case _:
            return None


_MODIFIERS = frozenset(
    ["early", "late", "mid", "earlier", "later", "around", "about", "approximately", "nearly", "almost", "roughly", "circa", "only", "just", "some", "barely", "over", "the", "exactly", "sometime", "fully"]
)
_PHRASES = (
    ("end", "of"),
    ("start", "of"),
    ("beginning", "of"),
    ("middle", "of"),
    ("close", "of"),
    ("rest", "of"),
    ("remainder", "of"),
    ("part", "of"),
    ("turn", "of"),
    ("course", "of"),
    ("half", "of"),
    ("at", "least"),
    ("at", "most"),
    ("more", "than"),
    ("less", "than"),
    ("fewer", "than"),
    ("up", "to"),
    ("as", "of"),
    ("later", "in"),
    ("earlier", "in"),
    ("early", "in"),
    ("late", "in"),
    ("sometime", "in"),
    ("most", "of"),
    ("much", "of"),
)
_ABOUT = frozenset(("around", "about", "circa", "approximately", "roughly"))


def _word_before(words: Words, at: int) -> str:
    return words.tokens[at - 2].lower() if at > 1 and words.tokens[at - 1] in " \n" else ""


def _with_words_before(words: Words, one: Found, floor: int) -> Found:
    tokens = words.tokens
    at = one.first
    approximate = False
    while at - 2 >= floor:
        gap, word = tokens[at - 1], tokens[at - 2].lower()
        if gap == "-" and word == "mid":
            at -= 2
        elif gap not in " \n":
            break
        elif word in _MODIFIERS:
            approximate = approximate or word in _ABOUT
            at -= 2
        elif (
            at - 4 >= floor
            and (tokens[at - 4].lower(), word) in _PHRASES
            and tokens[at - 3] in " \n"
        ):
            at -= 4
        else:
            break
    expression = one.expression
    if isinstance(expression, CalendarDate):
        since = _word_before(words, at) == "since"
        if since or approximate:
            expression = replace(expression, approximate=approximate, since=since)
    return replace(one, first=at, expression=expression)


def _with_words_behind(words: Words, one: Found) -> Found:
    """“from 2014 onwards” has no end."""
    tokens = words.tokens
    behind = tokens[one.last : one.last + 4]
    open_ended = (
        len(behind) > 1 and behind[0] == " " and behind[1].lower() in ("onwards", "onward")
    ) or [w.lower() for w in behind] == [" ", "and", " ", "beyond"]
    if not open_ended or one.ends or not isinstance(one.expression, CalendarDate):
        return one
    return Found(one.first, one.last, "interval", one.expression, (one, None))
