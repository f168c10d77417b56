"""The date in an article's metadata, in whatever form its input has it.

What machines write is read by `machine_dates`, all else by the recogniser that reads texts, so that
“March 2023”, “Spring 2015”, “14.3.23” and “June 18–23, 2017” mean here what they mean there. What
programs put where they know no date (1 January 1970, the year 0 or 101) is none.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from pktui.model.article import Block, Layout, Part, Sentence
from pktui.model.timex import Resolution
from pktui.model.when import When, day
from pktui.pipeline.dates.document.foreign_months import with_english_months
from pktui.pipeline.dates.document.machine_dates import MachineDate, clock_time, read_stamp
from pktui.pipeline.dates.languages import is_day_first, marks
from pktui.pipeline.dates.normalise.day_month_order import DayOrder, only_reading
from pktui.pipeline.dates.normalise.resolve import resolve
from pktui.pipeline.dates.recognise import recognise

_LONGEST = 120
"""Characters of a field that are read; a date has no more."""
_NO_DATES = frozenset(
    (
        *(date(1970, 1, 1), date(1969, 12, 31), date(1904, 1, 1), date(1601, 1, 1)),
        *(date(1899, 12, 30), date(1899, 12, 31), date(1900, 1, 1), date(1753, 1, 1)),
        *(date(1000, 1, 1), date(2099, 12, 31), date(2999, 12, 31), date(9999, 12, 31)),
    )
)
"""Where the clocks of systems, spreadsheets and databases begin or end, also an hour before it in
another zone."""
_ZIP = date(1980, 1, 1)
"""The day on which the clocks of archives (ZIP, EPUB, Office) begin: its midnight stands for no
date."""
_FIRST_YEAR = 1000
"""A year before it is a program's, not a newspaper's."""
_MINUS_YEAR = re.compile(r"(?:^|\s)-\d{1,4}(?=\s|-|\Z)")
_YEAR = re.compile(r"(?<![+\d-])[12]\d{3}(?!\d)")
_PROGRAMS_YEAR = re.compile(r"-000[01]")
"""The years before Christ that programs give where they know none."""
_TWITTER = re.compile(
    r"(?P<weekday>[A-Z][a-z]{2}) (?P<month>[A-Z][a-z]{2}) (?P<day>\d\d?) "
    r"(?P<clock>\d\d:\d\d:\d\d)(?: (?P<zone>[+-]\d{4}|[A-Z]{3,4}))? (?P<year>\d{4})"
)
"""As Twitter and C's `ctime` have it: “Tue Mar 14 22:30:00 +0000 2023”."""
_SERVER_LOG = re.compile(r"(?<=\d{4}):(?=\d\d:\d\d)")
"""As web servers log it, a colon stands between day and hour: “17/Oct/2024:09:14:03 +0000”."""
_OLD_HTTP = re.compile(r"\b(\d\d-[A-Z][a-z]{2}-\d\d)(?= \d\d:\d\d)")
"""As the first web servers wrote it, with two digits of the year: “17-Oct-24 09:14:03 GMT”."""
_YEAR_FIRST = re.compile(r"(\d{4})[.年년]\s?(\d{1,2})[.月월]\s?(\d{1,2})(?:[.日일]|\Z)")
"""As Korea, Japan and China write it: “2023. 5. 14.”, “2023年5月14日”."""
_YEAR_AND_MONTH = re.compile(r"(\d{4})[年년]\s?(\d{1,2})[月월]")
_DAY_FIRST = re.compile(rf"(?:{marks('day first')})\b,?\s", re.VERBOSE)
"""Words of a language whose numeric dates begin with the day."""
_WEEK = re.compile(
    rf"(?:(?P<year>\d{{4}})[\s,/-]{{1,2}})?(?:{marks('week')})\.?\s?(?P<week>\d{{1,2}})"
    r"(?:[\s,/-]{1,2}(?P<later>\d{4}))?",
    re.VERBOSE | re.IGNORECASE,
)
"""A week by its number with its year before or behind it: “Wk 12 2021”, “2021 week 12”."""
_MONTH_YEAR = re.compile(r"(\d{1,2})-(\d{4})")
_SMALL_MONTH = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]{1,6})?\b(?=\.?,? ?\d|\Z)"
)
"""A month without its capital: “31 jan 2023”, and the macros of BibTeX."""
_DAY_NUMBER = re.compile(r"[2-5]\d{4}(?:\.\d+)?")
"""A day as spreadsheets count it, of 1954 to 2064, when a cell lost its form of a date."""
_DAY_ZERO = date(1899, 12, 30)
_NUMERIC = re.compile(r"\s*(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?!\d)")


def metadata_date(text: str, order: DayOrder | None = None) -> MachineDate | None:
    """Return the date that the field `text` gives; None where it gives none.

    `order` tells which of two numbers is the day, where the input as a whole shows it; without it a
    date that can be read in two ways is uncertain.
    """
    text = text.strip()[:_LONGEST]
    order = order or order_of(text)
    found = read_stamp(text) or _day_number(text) or _in_words(text, order)
    return None if found is None or _is_none(found.when, text) else found


def _day_number(text: str) -> MachineDate | None:
    """Return the day that a spreadsheet counts as the number `text`; uncertain, for it may count
    something else."""
    if not _DAY_NUMBER.fullmatch(text):
        return None
    counted = day(_DAY_ZERO + timedelta(days=int(text[:5])))
    return MachineDate(counted.doubted(), text)


def order_of(text: str) -> DayOrder | None:
    """Return how the numbers of the field `text` must be read; None where it tells nothing.

    A field that opens with a word of a language that writes the day first tells it too.
    """
    if numbers := _numbers_of(text):
        return only_reading(*numbers)
    is_told = _DAY_FIRST.match(text) or (not text.isascii() and is_day_first(text))
    return DayOrder.DAY_FIRST if is_told else None


def is_ambiguous(text: str) -> bool:
    """Tell whether either of two numbers of the field `text` may be the month."""
    numbers = _numbers_of(text)
    return numbers is not None and max(numbers) <= _MONTHS and numbers[0] != numbers[1]


_MONTHS = 12


def _numbers_of(text: str) -> tuple[int, int] | None:
    found = _NUMERIC.match(text[:_LONGEST])
    return (int(found[1]), int(found[3])) if found and found[2] != "." else None


def _is_none(when: When, text: str) -> bool:
    """Tell whether a date stands for none."""
    if when.earliest == _ZIP and text.endswith("00:00:00"):
        return True
    if when.bc:
        return _PROGRAMS_YEAR.match(when.bc) is not None
    first = when.earliest or when.latest
    if first is None or first.year < _FIRST_YEAR:
        return True
    if _MINUS_YEAR.search(text) and not _YEAR.search(text):
        return True  # “Mon, 30 Nov -0001”
    return when.earliest == when.latest and first in _NO_DATES


def _in_words(text: str, order: DayOrder | None) -> MachineDate | None:
    """Return the one date of a field that is written for people, or its widest where it has
    several."""
    field = text
    if found := _TWITTER.fullmatch(text):
        text = "{day} {month} {year}, {clock} {zone}".format(**found.groupdict(default=""))
    text = _OLD_HTTP.sub(r"\1,", _SERVER_LOG.sub(" ", text))
    text = _SMALL_MONTH.sub(lambda month: month[0].capitalize(), text)
    if found := _YEAR_FIRST.match(text):
        text = f"{'-'.join(found.groups())}{text[found.end() :]}"
    elif found := _YEAR_AND_MONTH.match(text):
        text = f"{int(found[2])}/{found[1]}"
    text = with_english_months(text)
    if (found := _WEEK.fullmatch(text)) and (found["year"] is None) != (found["later"] is None):
        week = read_stamp(f"{found['year'] or found['later']}-W{int(found['week']):02}")
        return week and week._replace(surface=field)
    if found := _MONTH_YEAR.fullmatch(text):
        text = f"{found[1]}/{found[2]}"
    read = f"{_LEAD}{text}"
    layout = Layout(
        blocks=(Block(0, len(read), Part.BODY),), sentences=(Sentence(0, len(read), Part.BODY),)
    )
    timexes = [timex for timex in recognise(read, layout) if timex.bound is None]
    dates = [
        one
        for one in resolve(read, layout, timexes, None, order)
        if one.when and (not one.problem or one.when.is_uncertain)
    ]
    best = max(dates, key=_fineness, default=None)
    if best is None or best.when is None:
        return None
    return MachineDate(best.when, field, clock_time(text), best.problem)


_LEAD = "dated "
"""Behind it two digits of a year are one."""


def _fineness(resolution: Resolution) -> tuple[bool, int]:
    """Of several dates the finer counts, and of equals the longer."""
    when = resolution.when
    assert when is not None
    is_day = when.earliest is not None and when.earliest == when.latest
    return is_day, resolution.end - resolution.start
