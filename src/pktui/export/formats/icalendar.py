"""iCalendar (RFC 5545): an all-day event each, with its last day excluded as the format has it.

A calendar knows days alone. `X-PKTUI-EDTF` carries the date as it is known, and the summary of what
is coarser or less sure than a day begins with the date in words.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC

from pktui.export.dates import BEFORE_YEAR_1, ends_of, first_day_after, is_plain
from pktui.export.selection import LeftOut, Selection
from pktui.model.event import Event, EventKind
from pktui.model.when import Granularity
from pktui.text.sanitise import neutralise
from pktui.wording.en.dates import date_in_words

_OCTETS = 75
"""Of a line at most, without its end."""

_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})

_HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//pktui//timeline//EN", "CALSCALE:GREGORIAN")


def write(selection: Selection, left_out: LeftOut) -> Iterator[bytes]:
    """Write the events as one calendar."""
    yield _lines(_HEAD)
    stamp = selection.made.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    for event in selection.events:
        if event.when.bc:
            left_out.add(f"{BEFORE_YEAR_1}, and iCalendar has no such dates")
            continue
        yield _lines(_entry(selection, event, stamp))
    yield _lines(["END:VCALENDAR"])


def _entry(selection: Selection, event: Event, stamp: str) -> Iterator[str]:
    corpus, when = selection.corpus, event.when
    article = corpus.articles[event.article]
    first, last = ends_of(when)
    is_day = when.granularity is Granularity.DAY and is_plain(when)
    text = neutralise(event.text)
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(event.id)}@pktui"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{_day(first.isoformat())}"
    yield f"DTEND;VALUE=DATE:{_day(first_day_after(last).isoformat())}"
    yield "TRANSP:TRANSPARENT"
    yield f"SUMMARY:{_text(text if is_day else f'[{date_in_words(when)}] {text}')}"
    yield f"X-PKTUI-EDTF:{_text(when.edtf)}"
    parts = (article.publisher, article.title, article.when and date_in_words(article.when))
    source = neutralise(", ".join(part for part in parts if part))
    yield f"DESCRIPTION:{_text(text)}\\n\\n{_text(source)}"
    yield f"CATEGORIES:{'Published' if event.kind is EventKind.PUBLICATION else 'Told'}"
    if event.places:
        names = ", ".join(corpus.entities[id_].name for id_ in event.places)
        yield f"LOCATION:{_text(neutralise(names))}"
    if article.article.url:
        yield f"URL:{neutralise(article.article.url)}"
    yield "END:VEVENT"


def _day(iso: str) -> str:
    return iso.replace("-", "")


def _text(text: str) -> str:
    return text.translate(_ESCAPES)


def _lines(lines: Iterator[str] | list[str] | tuple[str, ...]) -> bytes:
    return b"".join(map(_folded, lines))


def _folded(line: str) -> bytes:
    """Cut `line` into pieces of at most 75 octets, never within a character."""
    data = line.encode("utf-8")
    pieces: list[bytes] = []
    start, room = 0, _OCTETS
    while len(data) - start > room:
        end = start + room
        while data[end] & 0xC0 == 0x80:  # within a character
            end -= 1
        pieces.append(data[start:end])
        start, room = end, _OCTETS - 1  # the space that opens a further line counts
    pieces.append(data[start:])
    return b"\r\n ".join(pieces) + b"\r\n"
