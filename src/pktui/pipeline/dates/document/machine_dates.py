"""Dates as machines write them: in metadata, in addresses, in the names of files.

Metadata come as ISO 8601, EDTF, or a number of seconds; addresses and names as `/2022/11/27/`,
`2022-11-27-title.txt`, `/202207060036.html`. A time keeps its zone, and the date is the one that
the stamp itself writes: where it carries a zone, that is the date at the place of publication.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import NamedTuple

from pktui.model import when as whens
from pktui.model.edtf import parse_date, parse_edtf
from pktui.model.when import When


class MachineDate(NamedTuple):
    """A date as a machine wrote it."""

    when: When
    surface: str
    time: str | None = None
    """`21:30+07:00`; without a zone where none is given."""
    doubt: str | None = None
    """Why the date is uncertain: it is another day of the week than the words say."""


_CLOCK = re.compile(r"(\d\d:\d\d)(?::\d\d)?(?:\s?([+-]\d\d):?(\d\d)|\s?(Z|[A-Z]{2,4}))?\b")
_SECONDS = re.compile(r"\d{10}(?:\d{3})?(?:\.\d+)?")
_ONE_NUMBER = re.compile(r"((?:19|20)\d{6})([01]\d|2[0-3])([0-5]\d)(?:[0-5]\d)?(?:\d{3})?")
"""A day with its hour and minute in one number; seconds and milliseconds may follow."""
_QUARTER = re.compile(r"(?P<year>\d{4})-?Q(?P<number>[1-4])", re.IGNORECASE)
_WEEK = re.compile(r"\d{4}-?W\d\d")
"""A week of ISO 8601, which Python takes for its Monday."""
_END_OF_DAY = re.compile(r"[Tt ]24(?=:?00|[Zz+-]|\Z)")
"""The last moment of a day, which Python from 3.13 on takes for the first of the next."""
_MILLISECONDS = 1e11
"""Seconds reach this number in the year 5138, so that a larger one counts milliseconds."""

_NO_DATE = ("0000", "-0001-11-30")
"""How databases write that there is no date, and what PHP makes of it."""


def read_stamp(text: str) -> MachineDate | None:
    """Return the date that the metadata `text` is; None where it is written for people."""
    stripped = text.strip()
    if _WEEK.fullmatch(stripped):
        try:
            return MachineDate(parse_date(stripped), text)
        except ValueError:
            return None
    if found := _QUARTER.fullmatch(stripped):
        return MachineDate(whens.quarter(int(found["year"]), int(found["number"])), text)
    if found := _ONE_NUMBER.fullmatch(stripped):
        stripped = f"{found[1]}T{found[2]}{found[3]}"
    try:
        if not _END_OF_DAY.search(stripped):
            return _stamp_of(datetime.fromisoformat(stripped.replace("/", "-", 2)), text, stripped)
    except ValueError:
        pass
    if _SECONDS.fullmatch(stripped):
        seconds = float(stripped)
        seconds = seconds / 1000 if seconds > _MILLISECONDS else seconds
        return _stamp_of(datetime.fromtimestamp(seconds, UTC), text, "T:")
    if stripped.startswith(_NO_DATE):
        return None
    try:
        return MachineDate(parse_edtf(stripped), text)
    except ValueError:
        return None


def _stamp_of(moment: datetime, surface: str, written: str) -> MachineDate:
    """`written` tells whether the hour was given: fromisoformat makes midnight of a mere date."""
    time = None
    if ":" in written or "T" in written:
        zone = moment.strftime("%z")
        zone = "Z" if zone == "+0000" else f"{zone[:3]}:{zone[3:5]}" if zone else ""
        time = f"{moment:%H:%M}{zone}"
    return MachineDate(whens.day(moment.date()), surface, time)


def clock_time(text: str) -> str | None:
    """Return the first time of day in `text`, with its zone."""
    found = _CLOCK.search(text)
    if not found:
        return None
    clock, hours, minutes, name = found.groups(default="")
    return f"{clock}{hours}:{minutes}" if hours else f"{clock} {name}".rstrip()


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_NAMED_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_BETWEEN = r"(?:\.?,?[-_ ]|%20|\+)"
"""What stands between the parts of a date in words, in an address or the name of a file."""
_MONTH = rf"(?P<month>0?[1-9]|1[0-2]|(?:{'|'.join(_MONTHS)})[a-z]*)"
_TWO_DIGITS = r"(?P<month>0[1-9]|1[0-2])"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
_ANY_YEAR = re.compile(r"(?:19|20)\d\d")
"""What every date in an address has: most names of files have none."""
_BOUND = r"(?<![0-9A-Za-z])"
_ADDRESS_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_BOUND}{_YEAR}([-/_.]){_MONTH}\2{_DAY}(?!\d)(?!(?:(?<=/\d)|(?<=/\d\d))-?[A-Za-z])",
        rf"{_BOUND}{_YEAR}{_TWO_DIGITS}(?P<day>[0-2]\d|3[01])(?:T?\d{{4}}(?:\d\d(?:\d{{3}})?)?)?(?![0-9A-Za-z])",
        rf"(?<=/){_YEAR}/?{_TWO_DIGITS}/?(?P<day>0[1-9]|[12]\d|3[01])/",
        rf"(?<=/){_DAY}([-/_]){_MONTH}\2{_YEAR}(?!\d)",
        rf"{_BOUND}(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?{_BETWEEN}?{_NAMED_MONTH}"
        rf"{_BETWEEN}?{_YEAR}(?!\d)",
        rf"{_BOUND}{_NAMED_MONTH}{_BETWEEN}{_DAY}(?:st|nd|rd|th)?{_BETWEEN}{_YEAR}(?!\d)",
        rf"{_BOUND}(?P<day>0?[1-9]|[12]\d|3[01])\.{_TWO_DIGITS}\.{_YEAR}(?!\d)",
        rf"(?<=[A-Za-z][-_])(?P<day>0[1-9]|[12]\d|3[01])([-_]){_TWO_DIGITS}\2{_YEAR}(?!\d)",
        rf"{_BOUND}{_YEAR}([-/_.]){_MONTH}(?!\d)",
        rf"(?:(?<=[/_ ])|\A){_NAMED_MONTH}{_BETWEEN}?{_YEAR}(?=\.\w{{1,5}}\Z|/)",
        rf"(?<=[-_ ])(?P<month>0[1-9]|1[0-2])-{_YEAR}(?=\.\w{{1,5}}\Z)",
    )
)
"""Finest first: a day, a day in one number (hour and minute may follow), a day before its month or
in words (`17-oct-2024`, `October 17, 2024`), a mere month. Digits that begin an address's words are
no day (`/2023/10/3-questions`, `/2023/10/12-years-a-slave`). A lone year is not taken: it is as
often what the article is about."""


_CAPTURE = re.compile(
    r"archive\.\w{2,5}/(?:web/)?(?P<at>\d{4}(?:\.?\d\d){0,2}(?:-?\d{2,6})?)[a-z_]*/"
)
"""An archive's address of a page: the time of the capture stands before the page's own address."""
_DAY_OR_MONTH_FIRST = re.compile(r"(0?[1-9]|1[0-2])[-/_](0?[1-9]|1[0-2])[-/_]\d{4}")
"""Read with the day first, as most of the world writes it; in the United States it is another."""
_ISSUE = re.compile(r"/(?:issues?|vol(?:ume)?|numbers?|no|editions?)[/_-]\Z", re.IGNORECASE)
"""Behind these a year and a number are an issue's."""


def captured_on(address: str) -> When | None:
    """Return the day on which an archive captured the page of `address`."""
    found = _CAPTURE.search(address)
    digits = found["at"].replace(".", "")[: len("20230518")] if found else ""
    if len(digits) < len("20230518"):
        return None
    try:
        return whens.day(date.fromisoformat(digits))
    except ValueError:
        return None


def date_in_address(address: str) -> MachineDate | None:
    """Return the date in a path or URL; the last of the finest, for a file knows more than its
    folder.

    The time at which an archive captured a page is none, nor is the number of an issue.
    """
    if not _ANY_YEAR.search(address):
        return None
    if captured := _CAPTURE.search(address):
        address = address[captured.end() :]
    for pattern in _ADDRESS_DATES:
        for found in reversed(list(pattern.finditer(address))):
            parts = found.groupdict()
            if "day" not in parts and _ISSUE.search(address, 0, found.start()):
                continue
            month = parts["month"].lower()
            number = int(month) if month.isdigit() else _MONTHS.index(month[:3]) + 1
            year = int(parts["year"])
            try:
                when = (
                    whens.day(date(year, number, int(parts["day"])))
                    if "day" in parts
                    else whens.month(year, number)
                )
            except ValueError:
                continue
            either = _DAY_OR_MONTH_FIRST.fullmatch(found[0])
            if either and int(either[1]) != int(either[2]):
                when = when.doubted()
            return MachineDate(when, found[0])
    return None
