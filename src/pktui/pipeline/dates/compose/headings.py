"""Years that stand alone on a line, and the dates below them that leave the year to them.

A chronology says “1999” once, and then “3 March: …”, “17 April: …”. Such a heading holds for the
dates that begin a line, until the next date that brings its own year.
"""

from __future__ import annotations

from dataclasses import replace

from pktui.model.expressions import CalendarDate
from pktui.model.timex import Expression
from pktui.pipeline.dates.compose.extent import RawTimex
from pktui.pipeline.dates.grammar.token_regex import TokenisedText
from pktui.pipeline.dates.languages import words_of_kind

_MARKERS = frozenset("#*•·–—->▪◦|") | words_of_kind("before headings")
"""What may stand before a date at the beginning of a line."""
_CLOSERS = frozenset(":.*–—-#")
"""What may stand behind a date alone on its line."""
CELL = "|"
"""What stands between the cells of a table's row."""
_LONGEST_MARK = 6
"""Tokens of such marks and the white space between them."""


def is_heading(words: TokenisedText, one: RawTimex) -> bool:
    """Tell whether a year, or a month with its year, stands alone on its line or in the first cell
    of its row."""
    match one.expression:
        case CalendarDate(year=int(), day=None, weekday=None) if not one.ends:
            return begins_line(words, one) and _ends_line(words, one.last)
        case _:
            return False


def begins_line(words: TokenisedText, one: RawTimex) -> bool:
    """Tell whether nothing but marks stands between the beginning of a line and a date."""
    tokens, at = words.tokens, one.first
    for place in range(at - 1, max(at - 1 - _LONGEST_MARK, -1), -1):
        token = tokens[place]
        if "\n" in token:
            return True
        if not token.isspace() and token.lower() not in _MARKERS:
            return False
    return at <= _LONGEST_MARK


def _ends_line(words: TokenisedText, at: int) -> bool:
    """Tell whether nothing but marks stands between token `at` and the end of its line or cell."""
    for token in words.tokens[at : at + _LONGEST_MARK]:
        if "\n" in token or token == CELL:
            return True
        if token and not token.isspace() and token not in _CLOSERS:
            return False
    return at + _LONGEST_MARK >= len(words.tokens)


def completed(one: RawTimex, heading: CalendarDate) -> RawTimex | None:
    """Return a date with the year of its heading; None where it brings its own, or needs none."""
    expression = _in_year(one.expression, heading)
    if expression is None:
        return None
    if not one.ends:
        return replace(one, expression=expression)
    first, last = one.ends
    begun = _in_year(first.expression, heading)
    ended = _in_year(last.expression, heading) if last else None
    if begun is None or last is None or ended is None:
        return None
    ends = replace(first, expression=begun), replace(last, expression=ended)
    return replace(one, expression=expression, ends=ends)


def _in_year(expression: Expression | None, heading: CalendarDate) -> Expression | None:
    match expression:
        case CalendarDate(year=None, month=int(month), pick=None, within=None) if heading.month in (
            None,
            month,
        ):
            return replace(expression, year=heading.year)
        case _:
            return None
