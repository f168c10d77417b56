"""An article as an object with named fields, whichever format spells it: JSON, JSON Lines, CSV.

The names are those of `contract.md`, which are what news-timeline corpora, JSON Feed and common
crawlers write; of several names for one thing, the first that holds something counts.
"""

from __future__ import annotations

from collections.abc import Mapping

from pktui.reading.draft import Draft, Flaw

TEXT = ("text", "body", "content", "content_text")
TITLE = ("title", "headline")
DATE = ("date", "time", "published", "date_published", "dct")
PUBLISHER = ("publisher", "source")


def draft_of(fields: Mapping[str, object], line: int | None = None) -> Draft | Flaw:
    """The article in `fields`; a flaw where there is no text."""
    text = next((fields[name] for name in TEXT if fields.get(name)), None)
    if text is None:
        named = next((name for name in TEXT if name in fields), None)
        return Flaw(f"“{named}” is empty" if named else "no “text”", line)
    if not isinstance(text, str):
        return Flaw("the text is not a string", line)
    if text.isspace():
        return Flaw("the text is empty", line)
    return Draft(
        text=text,
        id=_value(fields, ("id",)),
        title=_value(fields, TITLE),
        date=_value(fields, DATE),
        publisher=_value(fields, PUBLISHER),
        url=_value(fields, ("url",)),
    )


def _value(fields: Mapping[str, object], names: tuple[str, ...]) -> str | None:
    for name in names:
        value = fields.get(name)
        if isinstance(value, Mapping):
            # a publisher as schema.org and news services give it: {"name": "VNS", …}
            value = value.get("name")  # pyright: ignore[reportUnknownVariableType, reportUnknownMemberType]
        if isinstance(value, str) and value.strip():
            return value
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
    return None
