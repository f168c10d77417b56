"""EDTF and ISO 8601 as text: the dates that they write, read back to a `When`."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from pktui.model.when import (
    BC_POINT,
    Basis,
    Granularity,
    Qualifier,
    When,
    before_christ,
    century,
    day,
    decade,
    month,
    on_from,
    season,
    span_of,
    up_to,
    week,
    year,
)

_POINT = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?|(?P<decade>\d{3})X|(?P<century>\d\d)XX"
)


def parse_edtf(text: str, basis: Basis = Basis.STATED) -> When:
    """Read EDTF: level 0, and of level 1 the qualifiers, seasons, `X` digits and open ends.

    An interval that is exactly a week, a quarter or a half gets that granularity, since that is how
    these are written. Raises `ValueError` for anything else, with the reason, and
    `TypeError` for what is no text.
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance] - untyped callers
        raise TypeError(f"a date must be a text, not {type(text).__name__}")
    text = text.strip()
    if "/" not in text:
        return _parse_point(text, basis)
    left, _, right = text.partition("/")
    first = None if left in ("", "..") else _parse_point(left, basis)
    last = None if right in ("", "..") else _parse_point(right, basis)
    if first is None and last is None:
        raise ValueError(f"“{text}” has no end that is known")
    if (first and first.bc) or (last and last.bc):
        when = _interval_bc(text, first, last, basis)
    elif first and last and first.earliest and last.latest and first.earliest > last.latest:
        raise ValueError(f"“{text}” ends before it begins")
    else:
        when = span_of(first, last, basis)
    qualifiers = {point.qualifier for point in (first, last) if point}
    if len(qualifiers) == 1:
        when = replace(when, qualifier=qualifiers.pop())
    elif qualifiers:
        when = replace(when, qualifier=Qualifier.BOTH)
    return _named_interval(when)


def _interval_bc(text: str, first: When | None, last: When | None, basis: Basis) -> When:
    """Return an interval that begins before the year 1."""
    if first is None and last:
        return up_to(last, included=True)
    if last is None and first:
        return on_from(first, included=True)
    if first is None or last is None or first.sort_key > last.sort_key:
        raise ValueError(f"“{text}” is no interval that can be placed")
    latest = date.min if last.bc else last.latest or date.min
    end = last.bc or replace(last, qualifier=Qualifier.NONE).edtf
    return before_christ(first.bc, end, basis, latest)


def parse_date(text: str, basis: Basis = Basis.STATED) -> When:
    """Read EDTF, or what else ISO 8601 has for a day or a week: `20221126`, `2022-W47-6`,
    `2022-W47`; a time of day behind it is passed over. Raises `ValueError` with the reason.
    """
    try:
        return parse_edtf(text, basis)
    except ValueError as error:
        written = text.strip().partition("T")[0]
        try:
            first = date.fromisoformat(written)
        except ValueError:
            raise error from None
        return week(first, basis) if written[-3:-2] == "W" else day(first, basis)


def _parse_point(text: str, basis: Basis) -> When:
    qualifier = Qualifier.NONE
    body = text
    if body and body[-1] in "?~%":
        body, qualifier = body[:-1], Qualifier(body[-1])
    if body.startswith(("-", "0000")) and _is_bc(body):  # the year 0 is 1 BC
        return replace(before_christ(body, basis=basis), qualifier=qualifier)
    found = _POINT.fullmatch(body)
    if not found:
        raise ValueError(f"“{_shortened(text)}” is not a date (write 2022-11-26, 2022-11 or 2022)")
    try:
        when = _point(found, basis)
    except ValueError:
        raise ValueError(f"“{text}” is not a date: {_lacking(found)}") from None
    return replace(when, qualifier=qualifier)


def _is_bc(text: str) -> bool:
    """Tell whether `text` is a date before the year 1, whose month and day a year can have."""
    found = BC_POINT.fullmatch(text)
    if found is None:
        return False
    month, day = int(found[2] or 1), int(found[3] or 1)
    return 1 <= month <= 12 and 1 <= day <= monthrange(2000, month)[1]


def _lacking(found: re.Match[str]) -> str:
    """Say what the calendar does not have of a point in time."""
    if not 1 <= int(found["month"] or 1) <= _MONTHS:
        return f"there is no month {found['month']}"
    if not found["day"] or int(found["year"]) < 1:
        return f"there is no year {found['year']}"
    return f"{found['year']}-{found['month']} has no day {found['day']}"


_MONTHS = 12


def _shortened(text: str) -> str:
    """Return `text` as it can be quoted in a line."""
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"


_QUOTED = 60
"""Characters of what is no date that are quoted."""


def _point(found: re.Match[str], basis: Basis) -> When:
    if found["decade"]:
        return decade(int(found["decade"]) * 10, basis)
    if found["century"]:
        return century(int(found["century"]) * 100, basis)
    number = int(found["year"])
    if not found["month"]:
        return year(number, basis)
    month_number = int(found["month"])
    if not found["day"]:
        if 21 <= month_number <= 24:
            return season(number, month_number - 20, basis)
        if not 1 <= month_number <= 12:
            raise ValueError("no such month")
        return month(number, month_number, basis)
    return day(date(number, month_number, int(found["day"])), basis)


def _named_interval(when: When) -> When:
    first, last = when.earliest, when.latest
    if first is None or last is None:
        return when
    if when.ends == (Granularity.DAY, Granularity.DAY):
        if first.weekday() == 0 and last - first == timedelta(days=6):
            return replace(when, granularity=Granularity.WEEK)
    elif when.ends == (Granularity.MONTH, Granularity.MONTH) and first.year == last.year:
        if last.month - first.month == 2 and first.month % 3 == 1:
            return replace(when, granularity=Granularity.QUARTER)
        if last.month - first.month == 5 and first.month % 6 == 1:
            return replace(when, granularity=Granularity.HALF)
    return when
