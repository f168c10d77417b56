"""Events as timeline programs write them: each becomes a short article of its date.

TimelineJS has slides (JSON) or rows of a sheet (CSV) with dates as fine as they are known;
Timesketch has entries with a moment and what kind of moment it is. Names as in their documentation.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from typing import cast

from pktui.model.edtf import parse_edtf
from pktui.reading.draft import Draft
from pktui.reading.objects.field_value import value

Fields = Mapping[str, object]


_OWN_TEXT = re.compile(r'<p class="pktui-text">(.*?)</p>', re.DOTALL)
"""The whole sentence, where pktui has cut a slide's headline."""


def is_event_record(fields: Fields) -> bool:
    """Tell whether this is an event as `pktui events` prints it, as JSON or as a row of CSV."""
    return (
        fields.get("kind") in ("publication", "statement")
        and isinstance(fields.get("when"), str)
        and isinstance(fields.get("text"), str)
        and "granularity" in fields
        and "part" in fields
    )


def event_record(fields: Fields) -> Draft | None:
    """Return the entry of an event's record; None where it has no words."""
    text = str(fields["text"])
    publisher = value(fields, "article.publisher") or value(_inner(fields, "article"), "publisher")
    return _entry(text, str(fields["when"]), value(fields, "id"), publisher)


def _entry(text: str, date: str, id_: str | None, publisher: str | None = None) -> Draft | None:
    """Return an event that pktui wrote, with its date as it is known."""
    if not text.strip():
        return None
    return Draft(text=text, id=id_, title=text, date=date, publisher=publisher, is_entry=True)


def own_entry(text: str, edtf: str | None, id_: str | None) -> Draft | None:
    """Return the entry of an event that pktui wrote with the date `edtf`; None where it wrote no
    such event."""
    if not edtf:
        return None
    try:
        parse_edtf(edtf)
    except ValueError:
        return None
    return _entry(text, edtf, id_)


def is_slide(fields: Fields) -> bool:
    """Tell whether an object is a slide of TimelineJS's JSON."""
    return isinstance(fields.get("start_date"), dict)


def slide(fields: Fields) -> Draft | None:
    """Return the article of a slide; None where it has no words."""
    words = _inner(fields, "text")
    whole = _OWN_TEXT.search(value(words, "text") or "")
    text = unescape(whole[1] if whole else value(words, "headline") or "")
    if own := own_entry(text, value(fields, "edtf"), value(fields, "unique_id")):
        return own
    media = _inner(fields, "media")
    first, last = (_parts(_inner(fields, name)) for name in ("start_date", "end_date"))
    return _draft(
        headline=value(words, "headline"),
        body=value(words, "text") or value(media, "caption"),
        date=_edtf(*first, last=_edtf(*last)),
        id_=value(fields, "unique_id"),
        url=value(media, "link") or value(media, "url"),
    )


def is_slide_row(fields: Fields) -> bool:
    """Tell whether it is a row of TimelineJS's sheet, its names in small letters."""
    return "year" in fields and "headline" in fields


def slide_row(fields: Fields) -> Draft | None:
    """Return the article of a row; None where it has no words."""
    first = _parts(fields)
    last = _parts(fields, "end ")
    return _draft(
        headline=value(fields, "headline"),
        body=value(fields, "text") or value(fields, "media caption"),
        date=_edtf(*first, last=_edtf(*last)),
        id_=None,
        url=value(fields, "media"),
    )


def is_log_entry(fields: Fields) -> bool:
    """Tell whether it is an entry of Timesketch, from CSV or JSON Lines."""
    return "message" in fields and ("datetime" in fields or "timestamp" in fields)


def log_entry(fields: Fields) -> Draft | None:
    """Return the article of an entry; None where its message is empty."""
    message = value(fields, "message")
    if message is None:
        return None
    if own := own_entry(message, value(fields, "edtf"), value(fields, "pktui_id")):
        return own
    return Draft(
        text=message,
        title=value(fields, "title"),
        date=value(fields, "datetime") or _moment(value(fields, "timestamp")),
        publisher=value(fields, "source_long", "source"),
        url=value(fields, "url"),
    )


def _moment(microseconds: str | None) -> str | None:
    """Turn Timesketch's microseconds since 1970 into the milliseconds that a date in metadata
    counts."""
    if microseconds is None or not microseconds.isdecimal():
        return None
    return str(int(microseconds) // 1000)


def _draft(
    *, headline: str | None, body: str | None, date: str | None, id_: str | None, url: str | None
) -> Draft | None:
    from pktui.reading.html_text import words_of  # 10 ms; TimelineJS allows HTML in both

    title = words_of(headline or "") or None
    text = words_of(body or "") or title
    return Draft(text=text, id=id_, title=title, date=date, url=url) if text else None


def _inner(fields: Fields, name: str) -> Fields:
    held = fields.get(name)
    return cast("Fields", held) if isinstance(held, dict) else {}


def _parts(date: Fields, which: str = "") -> tuple[str | None, str | None, str | None]:
    return value(date, f"{which}year"), value(date, f"{which}month"), value(date, f"{which}day")


def _edtf(
    year: str | None, month: str | None, day: str | None, last: str | None = None
) -> str | None:
    """Write a date in EDTF, as fine as its parts are given; an interval up to `last`."""
    try:
        first = f"{int(year or ''):04}"
        if month:
            first += f"-{int(month):02}"
            if day:
                first += f"-{int(day):02}"
    except ValueError:
        return None
    return f"{first}/{last}" if last and last != first else first
