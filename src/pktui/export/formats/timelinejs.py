"""TimelineJS 3: a slide an event, its dates as fine as they are known.

A slide needs a first date, so where the beginning is open it is the last day known, and
`display_date` says in words what is meant. `edtf` is pktui's own field, which TimelineJS passes
over: from it the date is read back exactly. Headlines and texts are HTML there.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from html import escape

from pktui.export.dates import bc_ends, ends_of, is_plain, units_of
from pktui.export.formats.json_values import as_json
from pktui.export.selection import LeftOut, Selection
from pktui.model.corpus import DatedArticle
from pktui.model.event import Event, EventKind
from pktui.model.when import Granularity, When
from pktui.text.sanitise import neutralise
from pktui.wording.en.dates import date_in_words

_HEADLINE = 120
"""Characters of a headline that still fit a slide; the whole sentence stands below it."""

_WITH_NOTHING_TO_ADD = (Granularity.DAY, Granularity.MONTH, Granularity.YEAR)
"""What TimelineJS writes itself as pktui would."""


def write(selection: Selection, left_out: LeftOut) -> Iterator[bytes]:
    """Write the events as one JSON document, a slide a line."""
    joint = '{"events": [\n'
    for event in selection.events:
        article = selection.corpus.articles[event.article]
        yield f"{joint}{as_json(_slide(event, article))}".encode()
        joint = ",\n"
    yield ("]}\n" if joint[0] == "," else '{"events": []}\n').encode()
    del left_out  # every event has a place


def _slide(event: Event, article: DatedArticle) -> dict[str, object]:
    start, end = _dates(event.when)
    text = neutralise(event.text)
    headline = text if len(text) <= _HEADLINE else f"{text[:_HEADLINE].rsplit(' ', 1)[0]} …"
    slide: dict[str, object] = {
        "unique_id": event.id,
        "start_date": start,
        "text": {"headline": escape(headline), "text": _words(event, article, text, headline)},
        "group": "published" if event.kind is EventKind.PUBLICATION else "told",
        "edtf": event.when.edtf,
    }
    if end != start:
        slide["end_date"] = end
    if (
        event.when.bc
        or not is_plain(event.when)
        or event.when.granularity not in _WITH_NOTHING_TO_ADD
    ):
        slide["display_date"] = date_in_words(event.when)
    return slide


def _dates(when: When) -> tuple[dict[str, int], dict[str, int]]:
    """Give the first and the last date; TimelineJS shows the year -44 as 44 BCE."""
    if when.bc:
        first, last = bc_ends(when)
        return dict(zip(_PARTS, first, strict=False)), dict(zip(_PARTS, last, strict=False))
    (begins, ends), units = ends_of(when), units_of(when)
    return _date(begins, units[0]), _date(ends, units[1])


_PARTS = ("year", "month", "day")


def _date(day: date, unit: Granularity) -> dict[str, int]:
    parts = {"year": day.year}
    if unit is not Granularity.YEAR:
        parts["month"] = day.month
    if unit is Granularity.DAY:
        parts["day"] = day.day
    return parts


def _words(event: Event, article: DatedArticle, text: str, headline: str) -> str:
    """Return the whole sentence where the headline is cut, and where it stands."""
    source = ", ".join(
        neutralise(part)
        for part in (
            article.publisher,
            article.title if event.kind is EventKind.STATEMENT else None,
            date_in_words(article.when) if article.when else None,
        )
        if part
    )
    url = article.article.url or ""
    named = escape(source or article.article.path)
    if url.startswith(("https://", "http://")):
        named = f'<a href="{escape(neutralise(url))}">{named}</a>'
    sentence = f'<p class="pktui-text">{escape(text)}</p>' if headline != text else ""
    return f"{sentence}<p>{named}</p>"
