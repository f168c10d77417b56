"""Plain text: the file is the article, unless it is an export of a news database."""

from __future__ import annotations

from pktui.reading.databases.detect import articles_of_text
from pktui.reading.draft import Draft, Parsed


def parse(text: str) -> Parsed:
    """The one article of the file, or all those of an export."""
    exported = articles_of_text(text)
    if exported is None:
        yield Draft(text=text)
    else:
        yield from exported
