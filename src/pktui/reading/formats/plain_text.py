"""Plain text: the file is the article, unless it is an export of a news database."""

from __future__ import annotations

import re

from pktui.reading.databases.detect import articles_of_text
from pktui.reading.databases.lines import lines_of_text
from pktui.reading.databases.unknown import suspicion
from pktui.reading.draft import Draft, Parsed

_MANY = re.compile(r"([^\w\s.])\1{7}|\d\s?(?:of|/|von|de|sur|di|van|件中|件目/|／)\s?\d")
"""A rule, or a number of a number: other texts are not gone through line by line."""


def parse(text: str) -> Parsed:
    """The one article of the file, or all those of an export."""
    exported = articles_of_text(text)
    if exported is not None:
        yield from exported
        return
    if _MANY.search(text) and (flaw := suspicion(lines_of_text(text))):
        yield flaw
    yield Draft(text=text)
