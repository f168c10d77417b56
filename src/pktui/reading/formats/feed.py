"""RSS and Atom feeds as files; feedparser reads them, and everything that was ever called RSS."""

from __future__ import annotations

import io
import time
from contextlib import suppress
from email.utils import parsedate_to_datetime
from typing import Any

from pktui.reading.draft import Draft, Flaw, Parsed
from pktui.reading.extras import attempt, library
from pktui.reading.html_text import words_of


def parse(data: bytes) -> Parsed:
    """One article an entry."""
    feedparser = library("feedparser", extra="feeds", what="a feed")
    # from memory: a string would be taken for an address or a file, and fetched
    source = io.BytesIO(data)
    options = {"resolve_relative_uris": False, "sanitize_html": False}
    feed: Any = attempt("a feed", lambda: feedparser.parse(source, **options))
    if isinstance(feed, Flaw):
        yield feed
        return
    if not feed.entries:
        reason = feed.get("bozo_exception")
        yield Flaw(f"a feed without entries{f': {reason}' if reason else ''}")
        return
    publisher = feed.feed.get("title")
    for number, entry in enumerate(feed.entries, 1):
        yield _article(entry, publisher) or Flaw(f"entry {number}: no text")


def _article(entry: Any, publisher: str | None) -> Draft | None:
    bodies = [words_of(part.get("value") or "") for part in entry.get("content", ())]
    bodies.append(words_of(entry.get("summary") or ""))
    title = words_of(entry.get("title") or "") or None
    # a feed may give the whole article or its first lines: what is longer says more
    text = max(bodies, key=len) or title
    if not text:
        return None
    source: Any = entry.get("source") or {}
    return Draft(
        text=text,
        id=entry.get("id"),
        title=title,
        date=_date(entry),
        publisher=source.get("title") or publisher,
        url=_address(entry.get("link")),
    )


def _address(link: str | None) -> str | None:
    """feedparser takes an entry's id for its link where there is none."""
    return link if link and link.startswith(("http://", "https://")) else None


def _date(entry: Any) -> str | None:
    """When it was published, else when it was last changed, with the zone that the feed gives.

    feedparser knows more notations than there should be, but turns all of them to UTC.
    """
    for name in ("published", "updated"):
        written = entry.get(name)
        if written:
            with suppress(ValueError):
                return parsedate_to_datetime(written).isoformat()
            parsed = entry.get(f"{name}_parsed")
            if parsed and not written[:4].isdigit():
                return time.strftime("%Y-%m-%dT%H:%M:%SZ", parsed)
            return str(written)
    return None
