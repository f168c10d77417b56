"""Dates in words of the reader's language, as precise as they are known, and no surer.

Records and files of other programs have them in English, by `wording.en.dates`, whatever language
the interface speaks.
"""

from __future__ import annotations

from importlib import import_module
from typing import Protocol, cast

from pktui.model.when import When
from pktui.wording.en import dates as english
from pktui.wording.glyphs import Glyphs
from pktui.wording.language import spoken

LABEL_CELLS = 12
"""Room for the longest usual label, `Wed 26 Nov ?`."""

NARROW_LABEL_CELLS = 9
"""The same without the day of the week: `26 Nov ?`, `2020–2021`."""

FULL_LABEL_CELLS = 13
"""The same with the year: `26 Nov 2022 ?`."""


class DateWords(Protocol):
    """What the module `dates` of each language has."""

    def date_label(
        self, when: When, glyphs: Glyphs, *, with_year: bool = False, with_weekday: bool = True
    ) -> str:
        """Write a date for a narrow column."""
        ...

    def date_in_words(self, when: When) -> str:
        """Write a date as it stands in a sentence."""
        ...

    def span_in_words(self, first: When, last: When, glyphs: Glyphs) -> str:
        """Write from where to where a list of dates runs."""
        ...

    def month_name(self, month: int) -> str:
        """Name a month, 1 to 12, for a heading below its year."""
        ...

    def day_of_month(self, day: int, month: int, *, short: bool = False) -> str:
        """Write a day and its month, without a year."""
        ...

    def month_mark(self, month: int) -> str:
        """Name a month in three or four letters, for an axis."""
        ...


def _words() -> DateWords:
    """Return the words of the language in use; English is imported with this module."""
    language = spoken()
    if language == "en":
        return english
    return cast("DateWords", import_module(f"pktui.wording.{language}.dates"))


def date_label(
    when: When, glyphs: Glyphs, *, with_year: bool = False, with_weekday: bool = True
) -> str:
    """Return a date for a narrow column, below a heading that gives its year unless `with_year`."""
    return _words().date_label(when, glyphs, with_year=with_year, with_weekday=with_weekday)


def date_in_words(when: When) -> str:
    """Return a date for a sentence: `Friday 25 November 2022`, `about 2014`, `April 2021
    (uncertain)`."""
    return _words().date_in_words(when)


def span_in_words(first: When, last: When, glyphs: Glyphs) -> str:
    """Say from where to where a list of dates runs: `2014 – Jan 2023`."""
    return _words().span_in_words(first, last, glyphs)


def month_name(month: int) -> str:
    """Return a month, 1 to 12, for a heading below its year: `November`."""
    return _words().month_name(month)


def day_of_month(day: int, month: int, *, short: bool = False) -> str:
    """Return a day and its month: `26 November`, and `26 Nov` where it is `short`."""
    return _words().day_of_month(day, month, short=short)


def month_mark(month: int) -> str:
    """Return a month for an axis: `Nov`."""
    return _words().month_mark(month)
