"""Plain text: the file is the article."""

from __future__ import annotations

from pktui.reading.decode import decode
from pktui.reading.draft import Draft, Parsed


def parse(data: bytes) -> Parsed:
    """The one article of the file."""
    text = decode(data)
    yield Draft(text=text) if isinstance(text, str) else text
