"""A document that is an article, an array of them, or an object that holds the array.

A document is a whole file of JSON or one line of JSON Lines: answers of a news service come as
either.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from pktui.reading.draft import Flaw, Parsed
from pktui.reading.field_value import value
from pktui.reading.fields import draft_of, is_article

HOLDERS = ("articles", "items", "events", "data", "results", "documents", "docs")
"""What the array is called where something wraps it: news services, JSON Feed, TimelineJS."""


def _held(document: object) -> object:
    """The array that the document holds; `{"response": {"docs": […]}}` has one a step deeper."""
    if not isinstance(document, dict):
        return None
    fields = cast("Mapping[str, object]", document)
    return next((fields[name] for name in HOLDERS if isinstance(fields.get(name), list)), None)


def articles_in(document: object, line: int | None = None) -> Parsed:
    """Every article of a document, which stands in that line."""
    publisher = None
    if isinstance(document, dict):
        fields = cast("Mapping[str, object]", document)
        places = (fields, *fields.values())
        held = next((held for place in places if (held := _held(place)) is not None), None)
        if held is None or is_article(fields):
            yield draft_of(fields, line)
            return
        document = held
        if str(fields.get("version", "")).startswith("https://jsonfeed.org/"):
            publisher = value(fields, "title")
    if not isinstance(document, list) or not document:
        yield Flaw("no article in it", line)
        return
    for number, item in enumerate(cast("list[object]", document), 1):
        found = (
            draft_of(cast("Mapping[str, object]", item))
            if isinstance(item, dict)
            else Flaw("not a JSON object")
        )
        if isinstance(found, Flaw):
            yield Flaw(f"item {number}: {found.reason}", line)
        else:
            yield replace(found, publisher=found.publisher or publisher)
