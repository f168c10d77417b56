"""An article as an object with named fields, whichever format spells it: JSON, JSON Lines, CSV.

The names are those that news-timeline corpora, JSON Feed, schema.org, news services and crawlers
write; of several for one thing, the first that holds something counts. `publishedAt`,
`published_at` and `Published At` are the same name.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from pktui.reading.draft import Draft, Flaw
from pktui.reading.field_value import value
from pktui.reading.timeline_tools import (
    is_log_entry,
    is_slide,
    is_slide_row,
    log_entry,
    slide,
    slide_row,
)

TEXT = ("text", "body", "content", "contenttext", "articlebody", "bodytext", "maintext", "fulltext")
TITLE = ("title", "headline")
# fmt: off
DATE = (
    "date", "time", "published", "datepublished", "dct", "publishedat", "publisheddate",
    "datepublish", "publishdate", "pubdate", "publicationdate", "webpublicationdate",
)
# fmt: on
PUBLISHER = ("publisher", "source")

_JOINTS = str.maketrans("", "", "_- ")


@lru_cache(maxsize=1024)
def _plain(name: str) -> str:
    return name.lower().translate(_JOINTS)


def is_article(fields: Mapping[str, object]) -> bool:
    """Whether an object with these fields is an article or an event, by their names."""
    return _has_text(fields) or is_slide(fields) or is_slide_row(fields) or is_log_entry(fields)


def _has_text(fields: Mapping[str, object]) -> bool:
    return any(_plain(name) in TEXT for name in fields)


def draft_of(fields: Mapping[str, object], line: int | None = None) -> Draft | Flaw:
    """The article in `fields`; a flaw where there is no text."""
    if is_slide(fields):
        return slide(fields) or Flaw("a slide without words", line)
    if is_slide_row(fields):
        return slide_row(fields) or Flaw("a row without words", line)
    if is_log_entry(fields) and not _has_text(fields):
        return log_entry(fields) or Flaw("“message” is empty", line)
    return _article(fields, line)


def _article(given: Mapping[str, object], line: int | None) -> Draft | Flaw:
    fields: dict[str, object] = {}
    for name, held in given.items():
        fields.setdefault(_plain(name), held)
    text = next((fields[name] for name in TEXT if fields.get(name)), None)
    if text is None and isinstance(fields.get("contenthtml"), str):
        from pktui.reading.html_text import words_of  # 10 ms, for JSON Feed alone

        text = words_of(str(fields["contenthtml"]))
    if not text:
        named = next((name for name in given if _plain(name) in TEXT), None)
        return Flaw(f"“{named}” is empty" if named else "no “text”", line)
    if not isinstance(text, str):
        return Flaw("the text is not a string", line)
    if text.isspace():
        return Flaw("the text is empty", line)
    return Draft(
        text=text,
        id=value(fields, "id"),
        title=value(fields, *TITLE),
        date=value(fields, *DATE),
        publisher=value(fields, *PUBLISHER),
        url=value(fields, "url"),
    )
