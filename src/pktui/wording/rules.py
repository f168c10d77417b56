"""Dates, and how they were found, in words that anybody knows."""

from __future__ import annotations

from calendar import day_name, month_name
from datetime import date

from pktui.model.when import Basis, Granularity, Qualifier, When

_ORDINALS = ("", "first", "second", "third", "fourth")
_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}

RULES = {
    "ago": "so long before, counted back",
    "century": "a century by its number",
    "clock": "a time of day by the clock",
    "day-beside": "today, yesterday or tomorrow",
    "day-but-one": "two days from today",
    "day-month": "a day before its month",
    "day-of-month": "a day of the month that runs",
    "days-of-month": "days of one month, from the first to the last",
    "decade": "a decade by its years",
    "dotted-date": "a date in numbers, day first where full stops part them",
    "duration": "a length of time",
    "each": "something that comes again and again",
    "era-year": "a year of its era",
    "era-years": "years of one era",
    "fiscal-year": "a financial year by its number",
    "frequency": "how often something comes",
    "from-now": "so long from now, counted on",
    "future": "the future, no more",
    "half": "half of a year by its short name",
    "holiday": "a feast or a day of remembrance by its name",
    "in-the-day": "the day that the story is in",
    "interval": "from one date to another",
    "iso-date": "a date with the year first",
    "later": "so long before or after the date that the story gave last",
    "list-of-days": "days of one month, one by one",
    "month": "a month by its name; its year is left out",
    "month-day": "a month before its day",
    "month-year": "a month and its year",
    "moon-day": "a day of the lunar calendar",
    "months": "from one month to another",
    "numeric-date": "a date in numbers alone",
    "numeric-month": "a month and its year in numbers",
    "one-beyond": "the one beyond the last or the next",
    "part": "counted within a longer time",
    "part-of-day": "a part of the day",
    "part-of-year": "a quarter or a half of a year",
    "past": "the past, no more",
    "present": "the present, no more",
    "quarter": "a quarter by its short name",
    "quarters": "quarters of one year",
    "recent-units": "some time, no more",
    "reference": "past, present or to come, no more",
    "running-quarter": "the quarter that is reported on",
    "running-unit": "the week, month or year that runs",
    "season": "a season",
    "september-11": "the day of the attacks, known by its name",
    "short-year": "a year in two digits",
    "so-often": "how often something comes",
    "span": "so many units at the beginning or the end",
    "spelled-year": "a year in words",
    "unit-ago-quarter": "a quarter of the year before",
    "unit-beside": "the day, week, month or year beside the one in the story",
    "week": "a week by its number",
    "weekday": "a day of the week by its name",
    "weekdays": "a day of every week",
    "weekends": "every weekend",
    "weeks-from-weekday": "so many weeks from a day of the week",
    "whole-unit": "the last, this or the next week, month or year",
    "year": "a year by its number",
    "year-ago": "a year before",
    "year-end": "the end of a year",
    "year-ended": "a year that ends on a date",
    "years": "from one year to another",
    "in-story": "beside the date that the story gave last",
    "day": "a day and its month",
    "days": "days of one month",
    "era": "a decade or a century",
    "lunar-new-year": "a day of the lunar new year",
    "weekend": "a weekend",
    # of an article's own date
    "header": "in the header line",
    "metadata": "in the input",
    "dateline": "in the dateline",
    "timestamp": "beside a time of publication",
    "published": "behind a word such as “published”",
    "updated": "behind a word such as “updated”",
    "url": "in the address",
    "path": "in the name of the file",
    "own-day": "in the dateline or the headline, without its year",
    "reported-day": "the latest past day that it reports",
    "counted-from": "counted from a day that is known",
    "own-words": "the days that its own words leave",
    "similar-articles": "by the articles that resemble it",
}
"""What each rule recognises; those for Vietnamese go by the same names behind `vi-`."""


def rule_in_words(rule: str) -> str:
    """A rule as a reader would call it; its own name where there are no words for it."""
    bare = rule.removeprefix("vi-")
    words = RULES.get(bare, bare.replace("-", " "))
    return f"{words}, in Vietnamese" if bare != rule else words


def date_in_words(when: When) -> str:
    """`Friday 23 May 2014`, `the second quarter of 2014`, `about 1850`, `May 2014 (uncertain)`."""
    words = _certain(when)
    if when.qualifier in (Qualifier.APPROXIMATE, Qualifier.BOTH):
        words = f"about {words}"
    if when.is_uncertain:
        words += " (inferred)" if when.basis is Basis.INFERRED else " (uncertain)"
    return words


def _certain(when: When) -> str:
    first, last = when.earliest, when.latest
    if first is None or last is None:
        known = first or last
        assert known is not None
        end = day_in_words(known, when.ends[0 if first else 1])
        return f"from {end} on" if first else f"until {end}"
    match when.granularity:
        case Granularity.DAY:
            return f"{day_name[first.weekday()]} {day_in_words(first, Granularity.DAY)}"
        case Granularity.MONTH:
            return day_in_words(first, Granularity.MONTH)
        case Granularity.QUARTER:
            return f"the {_ORDINALS[first.month // 3 + 1]} quarter of {first.year}"
        case Granularity.HALF:
            return f"the {_ORDINALS[first.month // 6 + 1]} half of {first.year}"
        case Granularity.SEASON:
            return f"{_SEASONS[first.month]} {first.year}"
        case Granularity.YEAR:
            return str(first.year)
        case Granularity.DECADE:
            return f"the {first.year}s"
        case Granularity.CENTURY:
            return f"the {ordinal(first.year // 100 + 1)} century"
        case _:
            return _from_to(when, first, last)


def _from_to(when: When, first: date, last: date) -> str:
    if when.granularity is Granularity.WEEK:
        return f"the week from {day_in_words(first, Granularity.DAY)}"
    return f"{day_in_words(first, when.ends[0])} to {day_in_words(last, when.ends[1])}"


def day_in_words(day: date, granularity: Granularity) -> str:
    """A day as exactly as it is written: `23 May 2014`, `May 2014`, `2014`."""
    match granularity:
        case Granularity.YEAR:
            return str(day.year)
        case Granularity.MONTH:
            return f"{month_name[day.month]} {day.year}"
        case _:
            return f"{day.day} {month_name[day.month]} {day.year}"


def ordinal(number: int) -> str:
    """`1st`, `12th`, `21st`."""
    if 10 < number % 100 < 14:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"
