"""Years and months that stand alone on a line, and the dates below them that leave them out.

A chronology says “1999” once, and then “3 March: …”, “17 April: …”. Such a heading holds for the
dates that begin a line, until the next date that brings its own year. Below a month the days may be
mere numbers (`day_numbers`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pktui.model.expressions import CalendarDate, Holiday, Period
from pktui.model.timex import Expression
from pktui.pipeline.dates.compose.day_numbers import day_numbers
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


_OF_LINE = {"month-of-line": "month", "season-of-line": "season"}
"""Rules that find a part of a year where only a heading above it tells that it is one (“May – …”,
“Fall: …”), and what such a part is called then."""


def below_headings(words: TokenisedText, found: Sequence[RawTimex]) -> Iterator[RawTimex]:
    """Yield what was found, in order, with the year of its heading where it begins a line without
    one, and the numbers of days below the headings that are months."""
    done, months = _completed(words, found)
    if months:
        done = sorted((*done, *day_numbers(words, done, months)), key=lambda one: one.first)
    yield from done


def _completed(
    words: TokenisedText, found: Sequence[RawTimex]
) -> tuple[list[RawTimex], list[RawTimex]]:
    """Return what was found, completed by its headings, and those of it that are headings and
    months."""
    done: list[RawTimex] = []
    months: list[RawTimex] = []
    heading: CalendarDate | None = None
    month: CalendarDate | None = None
    title = _year_of_title(words, found)
    for one in found:
        whole = None
        if heading and begins_line(words, one):
            whole = completed(one, heading) or (completed(one, month) if month else None)
        elif title and begins_line(words, one) and _ends_line(words, one.last):
            whole = completed(one, title)
        if name := _OF_LINE.get(one.rule):
            if whole is None and not _has_year(one.expression):
                continue
            whole = replace(whole or one, rule=name)
        is_head = False
        match one.expression:
            case CalendarDate(year=int()) as dated:
                is_head = is_heading(words, one)
                if is_head:
                    heading, month = dated, None
                elif CELL in words.tokens[one.first : one.last]:
                    heading, month = CalendarDate(year=dated.year), None
                elif heading and begins_line(words, one):
                    heading = month = None
            case _:
                pass
        one = whole or one
        match one.expression:
            case CalendarDate(year=int(), month=int()) as dated if is_head or (
                whole and is_heading(words, one)
            ):
                month = dated
                months.append(one)
            case _:
                pass
        done.append(one)
    return done, months


def _year_of_title(words: TokenisedText, found: Sequence[RawTimex]) -> CalendarDate | None:
    """Return the one year that the first line of a text names: “The strike of 2013” over “March”
    on a line of its own."""
    if not found or "\n" not in words.tokens:
        return None
    end = words.tokens.index("\n")
    dates = [one.expression for one in found[:2] if one.last <= end]
    match dates:
        case [CalendarDate(year=int(year), month=None)]:
            return CalendarDate(year=year)
        case _:
            return None


def _has_year(expression: Expression) -> bool:
    match expression:
        case CalendarDate(year=int()) | Period(year=int()):
            return True
        case _:
            return False


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
    ends = replace(first, expression=begun), replace(last, expression=_behind(begun, ended))
    return replace(one, expression=expression, ends=ends)


def _behind(begun: Expression, ended: Expression) -> Expression:
    """Return the end of an interval in the year after its beginning, where the year turns within
    it: “30 December – 2 January” below “1999”."""
    match begun, ended:
        case CalendarDate(month=int(first)), CalendarDate(year=int(year), month=int(last)) if (
            last < first
        ):
            return replace(ended, year=year + 1)
        case _:
            return ended


def _in_year(expression: Expression | None, heading: CalendarDate) -> Expression | None:
    match expression:
        case CalendarDate(year=None, month=int(month), pick=None, within=None) if heading.month in (
            None,
            month,
        ):
            return replace(expression, year=heading.year)
        case CalendarDate(year=None, month=None, day=int(), pick=None, within=None) if (
            heading.month
        ):
            return replace(expression, year=heading.year, month=heading.month)
        case Period(year=None, number=int(), pick=None, within=None) if heading.month is None:
            return replace(expression, year=heading.year)
        case Holiday(year=None, pick=None, within=None) if heading.month is None:
            return replace(expression, year=heading.year)
        case _:
            return None
