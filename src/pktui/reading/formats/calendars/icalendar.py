"""iCalendar (RFC 5545): each event or journal entry becomes a short article of its date."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial
from typing import Any, cast

from pktui.reading.draft import Draft, Flaw, Parsed
from pktui.reading.extras import attempt, library
from pktui.reading.objects.timeline_tools import own_entry

_KINDS = ("VEVENT", "VJOURNAL")


def parse(data: bytes) -> Parsed:
    """Read one article for each entry; recurring events stand once, on their first day."""
    icalendar = library("icalendar", extra="feeds", what="a calendar")
    calendars = attempt("a calendar", lambda: icalendar.Calendar.from_ical(data, multiple=True))
    if isinstance(calendars, Flaw):
        yield calendars
        return
    entries = [item for one in calendars for item in one.walk() if item.name in _KINDS]
    if not entries:
        yield Flaw("a calendar without entries")
    for number, entry in enumerate(entries, 1):
        found = attempt(f"entry {number}", partial(_article, entry))
        yield found or Flaw(f"entry {number}: no text")


def _article(entry: Any) -> Draft | None:
    title, edtf = _text(entry, "SUMMARY"), _text(entry, "X-PKTUI-EDTF")
    words = (_text(entry, "DESCRIPTION") or "").partition("\n\n")[0]
    if own := own_entry(words, edtf, _text(entry, "UID")):
        return own
    parts = (_text(entry, "DESCRIPTION") or title, _text(entry, "LOCATION"))
    text = "\n\n".join(part for part in parts if part)
    if not text:
        return None
    return Draft(
        text=text,
        id=_text(entry, "UID"),
        title=title,
        # what pktui itself writes where the date is no day
        date=edtf or _days(entry),
        url=_text(entry, "URL"),
    )


def _text(entry: Any, name: str) -> str | None:
    value: object = entry.get(name)
    if isinstance(value, list):
        value = next(iter(cast("list[object]", value)), None)
    return str(value).strip() or None if value is not None else None


def _days(entry: Any) -> str | None:
    """Return the moment or day it begins, or the interval of days where it lasts several."""
    first, last = _moment(entry, "DTSTART"), _moment(entry, "DTEND")
    if first is None:
        return None
    if last is None or isinstance(last, datetime) or isinstance(first, datetime):
        return first.isoformat()
    last -= timedelta(days=1)  # DTEND is the first day that no longer belongs to it
    return f"{first}/{last}" if last > first else first.isoformat()


def _moment(entry: Any, name: str) -> date | None:
    value: object = entry.get(name)
    if isinstance(value, list):  # given twice, against the rules
        value = next(iter(cast("list[object]", value)), None)
    moment = getattr(value, "dt", None)
    return moment if isinstance(moment, date) else None
