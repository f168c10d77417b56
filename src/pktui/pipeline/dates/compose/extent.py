"""What belongs to a time expression of the words before and behind it, as TimeML draws its extent.

"early", "nearly" and "the end of" come before it; "onwards" behind it leaves it without an end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pktui.model.expressions import (
    CalendarDate,
    Era,
    Holiday,
    Length,
    NumericDate,
    Period,
    Shift,
    TimeOfDay,
    Unit,
    Weekday,
    WeekOf,
)
from pktui.model.timex import Bound, Expression
from pktui.pipeline.dates.grammar.token_regex import TokenisedText
from pktui.pipeline.dates.languages import words_of_kind
from pktui.runtime.frozen import dataclass

_MODIFIERS = words_of_kind("modifiers")
"""Words that belong to the expression behind them, as TimeML draws its extent."""
_MAKES_PAST = words_of_kind("makes past")
"""Behind these a date is past, whatever the verb."""
_MAKES_FUTURE = words_of_kind("makes future")
"""Before these a month is to come, whatever the verb: “crude for July delivery rose”."""
_APPROXIMATE = words_of_kind("approximate")
_PAIRS = words_of_kind("modifying pairs")
"""Pairs of words that do so together: “the end of May”."""
_NARROWED = words_of_kind("narrowed pairs")
"""Words before such a pair that belong to it too: “the first half of May”."""
_GOES_ON = tuple(sorted(words_of_kind("goes on")))
"""Behind a date these leave it without an end."""


@dataclass(frozen=True, slots=True)
class RawTimex:
    """An expression and its tokens, from `first` to before `last`."""

    first: int
    last: int
    rule: str
    expression: Expression
    ends: tuple[RawTimex, RawTimex | None] | None = None
    """For an interval: what is at its ends; its own expression is that of the first. For a part of
    something: the part, and what holds it."""
    bound: Bound | None = None
    """What the words before it make of a date."""

    @classmethod
    def interval(cls, first: RawTimex, last: RawTimex, rule: str) -> RawTimex:
        """Make the interval from one expression to another, as one that was found."""
        return cls(first.first, last.last, rule, first.expression, (first, last))


def is_day(expression: Expression) -> bool:
    """Say whether an expression is one day of a calendar."""
    match expression:
        case CalendarDate(day=day):
            return day is not None
        case Shift(unit=unit):
            return unit is Unit.DAY
        case Weekday() | Holiday() | NumericDate():
            return True
        case _:
            return False


def word_before(words: TokenisedText, at: int) -> str:
    """Return the word before token `at`, in lower case."""
    return words.tokens[at - 2].lower() if at > 1 and words.tokens[at - 1] in " \n" else ""


def _is_of_week(words: TokenisedText, at: int) -> bool:
    """Tell whether “week of” stands before token `at`."""
    return f"{word_before(words, at - 2)} {word_before(words, at)}" in _WEEK_OF


def with_words_before(words: TokenisedText, one: RawTimex, floor: int) -> RawTimex:
    """With “early”, “nearly”, “the end of” and the like, none of them before token `floor`."""
    at, approximate = one.first, False
    while (wider := _one_wider(words, at, one, floor)) is not None:
        word = words.tokens[at - 2].lower()
        approximate = approximate or word in _APPROXIMATE or word == "."
        at = wider
    expression = one.expression
    if is_day(expression) and _is_of_week(words, one.first):
        return replace(one, first=at, expression=WeekOf(day=expression))
    if isinstance(expression, Era):
        expression = _half_of(expression, words.between(max(at - 4, floor), one.first).lower())
    if isinstance(expression, CalendarDate):
        since = word_before(words, at) in _MAKES_PAST
        ahead = words.between(one.last, one.last + 2).strip() in _MAKES_FUTURE
        if since or ahead or approximate:
            expression = replace(
                expression, approximate=approximate, since=since, ahead=ahead and not since
            )
    if at == one.first and expression is one.expression:
        return one
    ends = one.ends
    if ends:
        ends = replace(ends[0], first=at), ends[1]
    return replace(one, first=at, expression=expression, ends=ends)


def _half_of(era: Era, before: str) -> Era:
    """Return the half of a decade or a century that the words before it name; else all of it."""
    for half, names in enumerate(_HALVES, 1):
        if any(name in before for name in names):
            return replace(era, half=half)
    return era


_HALVES = words_of_kind("first halves"), words_of_kind("second halves")


def _one_wider(words: TokenisedText, at: int, one: RawTimex, floor: int) -> int | None:
    """Return where the word or the pair of words begins that belongs to what begins at token
    `at`."""
    tokens = words.tokens
    if at - 2 < floor:
        return None
    word = tokens[at - 2].lower()
    if tokens[at - 1] == "-":
        return _other_side(tokens, at - 2, floor) if word in _HYPHENED else None
    if tokens[at - 1] not in " \n":
        return None
    if word == "." and at - 3 >= floor and tokens[at - 3].lower() in _CIRCA:
        return at - 3
    if word in _MODIFIERS and _belongs(words, word, at, one):
        return _other_side(tokens, at - 2, floor)
    if at - 4 >= floor and f"{word_before(words, at - 2)} {word}" in _PAIRS:
        at -= 4
        is_told = f"{word_before(words, at)} {tokens[at].lower()}" in _NARROWED
        return at - 2 if is_told and at - 2 >= floor else at
    return None


def _belongs(words: TokenisedText, word: str, at: int, one: RawTimex) -> bool:
    """Tell whether a word that often belongs to the expression at token `at` behind it does so
    here."""
    if word in _ARTICLES:
        return one.rule != "reference" and not _describes(words, one)
    if word in _MORE_THAN:
        is_ago = words.between(one.last - 2, one.last).strip().lower() in _AGO
        return is_ago or word_before(words, at - 2) in _BEFORE_MORE
    return f"{word_before(words, at - 2)} {word}" not in _NO_MODIFIERS


def _describes(words: TokenisedText, one: RawTimex) -> bool:
    """Tell whether a date or “two-year” stands before what it is said of: “the 1987 crash”."""
    match one.expression:
        case CalendarDate() | Weekday():
            pass
        case TimeOfDay() if words.tokens[one.first].lower() not in _PARTS_OF_DAY:
            pass
        case Length() if "-" in words.tokens[one.first : one.last]:
            pass
        case _:
            return False
    last = one.last
    if "," in words.tokens[one.first : last] and words.tokens[last : last + 1] == [","]:
        last += 1  # “the Sept. 11, 2001, attacks”
    behind = words.between(last, last + 2).strip()
    return behind.isalpha() and behind.lower() not in _FUNCTION_WORDS


_FUNCTION_WORDS = words_of_kind("function words")
_PARTS_OF_DAY = words_of_kind("parts of a day")
_NO_MODIFIERS = words_of_kind("no modifiers")
"""Pairs of words that end like a modifier and are none."""
_WEEK_OF = words_of_kind("week of")
_ARTICLES = words_of_kind("articles")
_AGO = words_of_kind("ago")
_MORE_THAN = words_of_kind("more than")
_BEFORE_MORE = words_of_kind("before more than")
"""Behind these “over two years” is more than two; else it tells when."""


def _other_side(tokens: Sequence[str], at: int, floor: int) -> int:
    """Return where “mid-to-late” begins of which “late” stands at a token; that token else."""
    if tokens[at].lower() not in _HYPHENED:
        return at
    before = "".join(tokens[max(at - 6, floor) : at]).lower()
    for joint in _TO_SIDE:
        if before.endswith(joint):
            side = before.removesuffix(joint).rsplit(" ", 1)[-1]
            if side in _HYPHENED:
                return at - _TO_SIDE[joint] - 1
    return at


_HYPHENED = words_of_kind("hyphened modifiers")
"""Words that a hyphen joins to what they belong to."""
_TO_SIDE = {
    joint: len(re.findall(r"\w+|\W", joint)) for joint in words_of_kind("between modifiers")
}
"""What stands between two sides, and how many tokens that is."""
_CIRCA = words_of_kind("circa")

_GOING_ON = (CalendarDate, NumericDate, Period, Holiday, Weekday, Shift, Era)
"""What words behind it can leave without an end."""
_GOES_ON_FROM = tuple(sorted(words_of_kind("goes on behind from")))
"""Behind “from” and a date these do so where a clause ends: “From 2014 on, …”, but “from 2014 on
Mars” is of a place."""
_FROM = words_of_kind("from")
_CLAUSE_ENDS = frozenset((*",.;:!?)–—\n", ""))


def with_words_behind(words: TokenisedText, one: RawTimex) -> RawTimex:
    """“from 2014 onwards” has no end, nor has “from 2014 on”."""
    if one.ends or not isinstance(one.expression, _GOING_ON):
        return one
    behind = words.between(one.last, one.last + 6).lower()
    goes_on = behind.startswith(_GOES_ON) or (
        behind.startswith(_GOES_ON_FROM)
        and word_before(words, one.first) in _FROM
        and words.between(one.last + 2, one.last + 3) in _CLAUSE_ENDS
    )
    return (
        RawTimex(one.first, one.last, "interval", one.expression, (one, None)) if goes_on else one
    )
