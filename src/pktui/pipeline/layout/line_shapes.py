"""Shapes of lines: expressions that are compiled when needed, and patterns that they share."""

from __future__ import annotations

import re
from collections.abc import Callable

from pktui.pipeline.layout.vi import page_words as vi
from pktui.runtime.late_pattern import LatePattern, compiled_late

MayFit = Callable[[str, int, int], bool]
"""Tells whether a paragraph may have some shape, by what that shape always contains."""


class LineShape:
    """A regular expression that is compiled for the first paragraph that may fit it.

    To compile all of them takes 25 ms, and the pages of one pile need few. Once it is compiled the
    test is not asked again, so the test must hold for all that the expression fits.
    """

    __slots__ = ("_flags", "_may_fit", "_pattern", "_regex")

    def __init__(self, pattern: str, may_fit: MayFit, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._pattern = pattern
        self._flags = flags
        self._may_fit = may_fit
        self._regex: re.Pattern[str] | None = None

    def match(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Match the expression at the beginning of `text[start:end]`."""
        regex = self._regex or self._regex_for(text, start, end)
        return regex.match(text, start, end) if regex else None

    def fullmatch(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Match the expression with all of `text[start:end]`."""
        regex = self._regex or self._regex_for(text, start, end)
        return regex.fullmatch(text, start, end) if regex else None

    def _regex_for(self, text: str, start: int, end: int) -> re.Pattern[str] | None:
        if self._may_fit(text, start, end):
            late = LatePattern(self._pattern, self._flags, __name__)
            self._regex = late.compile_late()  # so that it is kept for the next process
        return self._regex


def has(*signs: str) -> MayFit:
    """Make a test that any of the signs stands in the paragraph."""
    return lambda text, start, end: any(text.find(sign, start, end) >= 0 for sign in signs)


def sees(pattern: str) -> MayFit:
    """Make a test that `pattern` is found, a small expression that is part of the whole shape."""
    search = re.compile(pattern).search
    return lambda text, start, end: search(text, start, end) is not None


def in_turn(sign: str, later: str) -> MayFit:
    """Make a test that `sign` stands in the paragraph and one of the signs of `later` behind it.

    An expression for the same would begin anew at each sign, and so take the square of their number
    where none of the later ones follows.
    """

    def may_fit(text: str, start: int, end: int) -> bool:
        found = text.find(sign, start, end)
        return found >= 0 and any(text.find(one, found + 1, end) >= 0 for one in later)

    return may_fit


def every(*tests: MayFit) -> MayFit:
    """Make a test that all of the tests hold, which are asked one after the other."""
    return lambda text, start, end: all(test(text, start, end) for test in tests)


def begins(*letters: str) -> MayFit:
    """Make a test that the paragraph begins with one of these pairs of letters, large or small."""
    return lambda text, start, _: text[start : start + 2].lower().startswith(letters)


_FIRST_OF_DATES = frozenset("ja fe ma ap ju au se oc no de mo tu we th fr sa su ng".split())
DATE_BEGINS = (
    rf"(?:[A-Z][A-Za-z]{{2}}|{vi.DATE_BEGINS}|\d{{1,2}}[:.h]\d\d"
    r"|\d{1,4}(?:[-/.年년]|[A-Za-z]{2}[\s-]|\s(?:of\s|[A-Z]|[Tt])))"
)
"""What every date of `DATE`, and the time before one, begins with."""


def begins_date(text: str, start: int, _: int) -> bool:
    """Tell whether the paragraph begins as a date does: as a month, a weekday or “ngày”, or with a
    number and what stands behind one in a date."""
    if text[start].isdigit() or text[start : start + 2].lower() in _FIRST_OF_DATES:
        return _BEGINS_DATE.match(text, start) is not None  # “Theo” is no Thursday
    return False


_BEGINS_DATE = re.compile(DATE_BEGINS)


def opens(pattern: str) -> MayFit:
    """Make a test that the paragraph begins with `pattern`, a small expression that is the
    beginning of the whole shape."""
    found = compiled_late(pattern)
    return lambda text, start, end: found.match(text, start, end) is not None


def in_capitals(text: str, start: int, end: int) -> bool:
    """Tell whether the first word may be in capitals: its second letter is none of a to z."""
    return not "a" <= text[start + 1 : start + 2] <= "z"


def has_early_digit(text: str, start: int, end: int) -> bool:
    """Tell whether a digit stands no later than in “Wednesday, September 9”."""
    return any(map(str.isdigit, text[start : start + 24]))


_MONTHS = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
)
_WEEKDAYS = (
    "Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?"
    "|Sat(?:urday)?|Sun(?:day)?"
)
MONTH = rf"(?:{_MONTHS}|{_MONTHS.upper()})\b\.?"
WEEKDAY = rf"(?:{_WEEKDAYS}|{_WEEKDAYS.upper()})\b\.?"
DAY_NUMBER = r"\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)?\b"
ISO = r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b"
MONTH_AND_DAY = rf"(?:{MONTH}\s{DAY_NUMBER}|{DAY_NUMBER}\s{MONTH})"
_YEAR = r"(?:\d{4}|[’']\d\d)\b"
_OTHER_FULL_DATES = (
    rf"(?:{DAY_NUMBER}\sof\s{MONTH},?\s\d{{4}}\b)|{DAY_NUMBER}-{MONTH}-\d{{4}}\b"
    rf"|\d{{1,2}}[./-](?:XI{{0,2}}|IX|IV|VI{{0,3}}|I{{1,3}})[./-]\d{{4}}\b|{ISO}"
    r"|\d{4}[年년]\s?\d{1,2}[月월]\s?\d{1,2}[日일]"
    rf"|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{4}}\b{vi.FULL_DATE}"
)
FULL_DATE = rf"(?:{WEEKDAY},?\s)?(?:{MONTH_AND_DAY},?\s{_YEAR}|{_OTHER_FULL_DATES})"
DATE = (
    rf"(?:(?:{WEEKDAY},?\s)?(?:{MONTH_AND_DAY}(?:,?\s{_YEAR})?|{_OTHER_FULL_DATES})"
    rf"{vi.DAY}|{WEEKDAY})"
)
"""A full date, a day and its month, or a weekday. The months, of which a copy takes half a
millisecond to compile, stand in it once for both."""
TIME = (
    r"\d{1,2}(?:[:.h]\d\d){1,2}(?:\s?(?:[ap]\.?m|[AP]\.?M)\b\.?)?"
    r"(?:\s?\(?(?:[A-Z]{2,5}\b)?(?:\stime\b)?(?:[+-]\d{1,2}(?::?\d\d)?)?\)?)?"
)

# possessive: "AB-AB-AB-" has one reading, not one for every way to cut it at its hyphens
CAPITALS = r"[^\W\d_a-z](?:[^\W\d_a-z]|[’'.-])++"
NAME = r"[^\W\d_a-z](?:[^\W\d_]|[’'.-])*+"
REGION = rf"(?:,\s{NAME}(?:\s{NAME}){{0,3}})?"
CITY = rf"(?P<city>{CAPITALS}(?:[ /-]{CAPITALS}){{0,4}}{REGION})"
TOWN = rf"(?P<city>{NAME}(?:\s{NAME}){{0,3}}{REGION})"
AGENCY = r"(?P<agency>[A-Z][\w.+&’'/ -]{1,30})"
DASHES = "-–—―_"
DASH = rf"(?:--|[{DASHES}])(?=\s|\Z)"
YEAR_INSIDE = sees(r"\d{4}|[’']\d\d")
"""Every full date has its year in four digits, or in two behind an apostrophe."""
SENTENCE_FINAL = frozenset('.!?"”')
LINE_END = r"(?=[ \t]*(?:[\r\n]|\Z))"
