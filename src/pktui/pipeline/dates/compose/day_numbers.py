"""Numbers that begin a line below a month, as chronologies give their days: “21 – Riot police …”.

A number is a day only there: the first line below the month begins with one, no later one is
smaller (or, in a chronology that runs back, larger), and what follows it shows that it counts
nothing.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from pktui.model.expressions import CalendarDate
from pktui.pipeline.dates.compose.extent import RawTimex
from pktui.pipeline.dates.grammar.token_regex import TokenisedText
from pktui.pipeline.dates.languages import words_of_kind
from pktui.runtime.frozen import dataclass

_MARKS = frozenset(" \t\r\xa0#*•·–—->▪◦|([")
"""What may stand before the number of a day at the beginning of a line."""
_SIGNS = frozenset("–—-:|)].,")
"""What stands behind such a number; a full stop or a comma may number the items of a list."""
_NUMBERING = frozenset(".)")
_TO = frozenset("-–—/") | words_of_kind("and")
_BEFORE_NUMBERS = words_of_kind("before day numbers")
"""Words before such a number that are a part of the heading: “Ngày 6: …”."""
_ENDINGS = frozenset(("st", "nd", "rd", "th"))
_FEWEST_BARE = 3
"""Lines of one text that begin with a number and a word in capitals, of which each is a day: fewer
are headlines (“12 Years a Slave”)."""


class _LastDay(NamedTuple):
    """The second number of “12-14”, and its tokens."""

    first: int
    last: int
    day: int


@dataclass(frozen=True, slots=True)
class _DayNumber:
    """A number at the beginning of a line, its tokens, and the number that ends “12-14”."""

    first: int
    last: int
    behind: int
    """The token behind the first number."""
    day: int
    until: _LastDay | None
    sign: str
    """What stands behind it; empty before a word, a line break where its line ends."""


def day_numbers(
    words: TokenisedText, found: Sequence[RawTimex], months: Sequence[RawTimex]
) -> list[RawTimex]:
    """Return the numbers of days below the headings `months`, which are among `found`.

    What was found otherwise is passed over, and a date with a year ends what stands below a month.
    """
    taken = frozenset(one.first for one in found)
    ends = _ends(words, found)
    below = [
        (month.expression, _below(words, taken, month.last, ends[month.first])) for month in months
    ]
    bare = sum(not number.sign for _, numbers in below for number in numbers)
    days: list[RawTimex] = []
    for month, numbers in below:
        assert isinstance(month, CalendarDate)
        if _are_days(numbers, month) and (bare >= _FEWEST_BARE or all(n.sign for n in numbers)):
            days += (_day(number, month) for number in numbers)
    return days


def _are_days(numbers: Sequence[_DayNumber], month: CalendarDate) -> bool:
    """Tell whether the numbers below a month are its days, by themselves."""
    assert month.year is not None
    assert month.month is not None
    days = [number.day for number in numbers]
    ends = [number.until.day for number in numbers if number.until]
    last = monthrange(month.year, month.month)[1]
    if not days or any(not 1 <= day <= last for day in (*days, *ends)):
        return False
    is_list = days == [*range(1, len(days) + 1)]
    if is_list and all(number.sign in _NUMBERING for number in numbers):
        return False
    return days in (sorted(days), sorted(days, reverse=True))


def _day(number: _DayNumber, month: CalendarDate) -> RawTimex:
    dated = replace(month, day=number.day)
    day = RawTimex(number.first, number.last, "day-of-month", dated)
    if number.until is None:
        return day
    begun = replace(day, last=number.behind)
    first, last, end_day = number.until
    ended = replace(month if end_day >= number.day else _next_month(month), day=end_day)
    end = RawTimex(first, last, "day-of-month", ended)
    return RawTimex.interval(begun, end, "days-of-month")


def _next_month(month: CalendarDate) -> CalendarDate:
    """Return the month in which “30-2” below `month` ends."""
    assert month.year is not None
    assert month.month is not None
    return replace(month, year=month.year + month.month // 12, month=month.month % 12 + 1)


def _below(
    words: TokenisedText, taken: frozenset[int], first: int, last: int
) -> Sequence[_DayNumber]:
    """Return the numbers that begin the lines between two tokens, but for those `taken` by other
    dates; none where the first line begins with none."""
    numbers: list[_DayNumber] = []
    for line, at in enumerate(_lines(words, first, last)):
        number = None if at in taken else _number_at(words, at)
        if number:
            numbers.append(number)
        elif not line:
            break
    return numbers


def _ends(words: TokenisedText, found: Sequence[RawTimex]) -> Mapping[int, int]:
    """Map the first token of each date with a year to that of the next one, or to the text's
    end."""
    ends: dict[int, int] = {}
    end = len(words.tokens)
    for one in reversed(found):
        match one.expression:
            case CalendarDate(year=int()):
                ends[one.first] = end
                end = one.first
            case _:
                pass
    return ends


def _lines(words: TokenisedText, first: int, last: int) -> Iterator[int]:
    """Yield the first tokens of the lines between two tokens, without blanks and marks."""
    tokens, at = words.tokens, first
    while True:
        try:
            at = tokens.index("\n", at, last) + 1
        except ValueError:
            return
        while at < last and tokens[at] in _MARKS:
            at += 1
        if at < last and tokens[at] != "\n":
            yield at


def _number_at(words: TokenisedText, at: int) -> _DayNumber | None:
    """Return the number of a day that begins a line at token `at`."""
    tokens, first = words.tokens, at
    if tokens[at].lower() in _BEFORE_NUMBERS and tokens[at + 1 : at + 2] == [" "]:
        at += 2
    if at >= len(tokens) or not _is_number(tokens[at]):
        return None
    last = behind = _behind_number(tokens, at)
    until = None
    place = _behind_blanks(tokens, last)
    if place < len(tokens) and tokens[place] in _TO:
        other = _behind_blanks(tokens, place + 1)
        if other < len(tokens) and _is_number(tokens[other]):
            until = _LastDay(other, _behind_number(tokens, other), int(tokens[other]))
            last = until.last
    place = _behind_blanks(tokens, last)
    while place < len(tokens) and tokens[place] == "*":
        place = _behind_blanks(tokens, place + 1)
    sign = tokens[place] if place < len(tokens) else "\n"
    if sign[:1].isupper() and tokens[last] in " \xa0\t":
        sign = ""
    elif sign not in _SIGNS and sign != "\n":
        return None
    return _DayNumber(first, last, behind, int(tokens[at]), until, sign)


def _is_number(token: str) -> bool:
    return token.isascii() and token.isdigit() and len(token) <= len("31")


def _behind_number(tokens: Sequence[str], at: int) -> int:
    """Return the token behind a number and its “th”."""
    return at + 2 if tokens[at + 1 : at + 2] and tokens[at + 1] in _ENDINGS else at + 1


def _behind_blanks(tokens: Sequence[str], at: int) -> int:
    """Return the first token from `at` on that is no blank."""
    while at < len(tokens) and tokens[at] in " \xa0\t\r":
        at += 1
    return at
