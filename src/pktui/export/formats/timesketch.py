"""Timesketch: an entry an event, as JSON Lines or CSV.

Timesketch keeps moments of nanoseconds, so that it has no place for what lies before 1700 or from
2262 on: those events are left out and counted. `message`, `datetime` and `timestamp_desc` must
stand in every entry; the others are searched as they are. `edtf` gives the date back exactly.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pktui.export.dates import ends_of
from pktui.export.formats import csv_lines
from pktui.export.formats.json_values import as_json
from pktui.export.records import Record
from pktui.export.selection import LeftOut, Selection
from pktui.model.event import EventKind

_EARLIEST, _LATEST = date(1700, 1, 1), date(2261, 12, 31)

_DESCRIPTIONS = {
    EventKind.PUBLICATION: "Article published",
    EventKind.STATEMENT: "Event reported",
}

_EPOCH = date(1970, 1, 1).toordinal()
_MICROSECONDS_A_DAY = 86_400_000_000

COLUMNS = (
    *("message", "datetime", "timestamp_desc", "timestamp", "edtf", "granularity", "basis"),
    *("people", "places", "organisations", "title", "source", "url", "path", "pktui_id"),
)


def write(selection: Selection, left_out: LeftOut) -> Iterator[bytes]:
    """Write the events as JSON Lines."""
    for entry in _entries(selection, left_out):
        yield f"{as_json(entry)}\n".encode()


def write_csv(selection: Selection, left_out: LeftOut) -> Iterator[bytes]:
    """Write the events as CSV."""
    for line in csv_lines.lines(_entries(selection, left_out), COLUMNS):
        yield line.encode()


def _entries(selection: Selection, left_out: LeftOut) -> Iterator[Record]:
    corpus = selection.corpus
    for event in selection.events:
        first, _ = ends_of(event.when)
        if not _EARLIEST <= first <= _LATEST:
            years = "they lie before 1700" if first < _EARLIEST else "they lie after 2261"
            left_out.add(f"{years}, and Timesketch would drop them")
            continue
        article = corpus.articles[event.article]
        yield {
            "message": event.text,
            "datetime": f"{first.isoformat()}T00:00:00+00:00",
            "timestamp_desc": _DESCRIPTIONS[event.kind],
            "timestamp": (first.toordinal() - _EPOCH) * _MICROSECONDS_A_DAY,
            "edtf": event.when.edtf,
            "granularity": event.when.granularity.value,
            "basis": event.when.basis.value,
            "people": [corpus.entities[id_].name for id_ in event.people],
            "places": [corpus.entities[id_].name for id_ in event.places],
            "organisations": [corpus.entities[id_].name for id_ in event.organisations],
            "title": article.title,
            "source": article.publisher,
            "url": article.article.url,
            "path": article.article.path,
            "pktui_id": event.id,
        }
