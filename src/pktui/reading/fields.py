"""An article as an object with named fields, whichever format spells it: JSON, JSON Lines, CSV.

The names are those of `contract.md`, which are what news-timeline corpora, JSON Feed and common
crawlers write; of several names for one thing, the first that holds something counts.
"""

from __future__ import annotations

from collections.abc import Mapping

from pktui.reading.draft import Draft, Flaw
from pktui.reading.timelines import (
    is_log_entry,
    is_slide,
    is_slide_row,
    log_entry,
    slide,
    slide_row,
)
from pktui.reading.values import value

TEXT = ("text", "body", "content", "content_text")
TITLE = ("title", "headline")
DATE = ("date", "time", "published", "date_published", "dct")
PUBLISHER = ("publisher", "source")


def is_article(fields: Mapping[str, object]) -> bool:
    """Whether an object with these fields is an article or an event, by their names."""
    return (
        any(name in fields for name in TEXT)
        or is_slide(fields)
        or is_slide_row(fields)
        or is_log_entry(fields)
    )


def draft_of(fields: Mapping[str, object], line: int | None = None) -> Draft | Flaw:
    """The article in `fields`; a flaw where there is no text."""
    if is_slide(fields):
        return slide(fields) or Flaw("a slide without words", line)
    if is_slide_row(fields):
        return slide_row(fields) or Flaw("a row without words", line)
    if is_log_entry(fields) and not any(name in fields for name in TEXT):
        return log_entry(fields) or Flaw("“message” is empty", line)
    return _article(fields, line)


def _article(fields: Mapping[str, object], line: int | None) -> Draft | Flaw:
    text = next((fields[name] for name in TEXT if fields.get(name)), None)
    if text is None and isinstance(fields.get("content_html"), str):
        from pktui.reading.markup import words_of  # 10 ms, for JSON Feed alone

        text = words_of(str(fields["content_html"]))
    if not text:
        named = next((name for name in TEXT if name in fields), None)
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
