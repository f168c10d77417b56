"""RSS and Atom feeds as files, and the exports of WordPress, which are RSS.

feedparser reads them, and everything that was ever called RSS.
"""

from __future__ import annotations

import io
import re
from typing import Any
from urllib.parse import SplitResult, parse_qs, urlsplit

from pktui.reading.draft import Draft, Flaw, Parsed
from pktui.reading.extras import attempt, library
from pktui.reading.html_text import words_of
from pktui.reading.xml_trees import extent_of
from pktui.wording.damage import ENDS_EARLY, reason_of

_POSTS = ("post", "page")

_ENTRY = re.compile(rb"<(?:[A-Za-z]{1,20}:)?(?:item|entry)\b", re.IGNORECASE)
_OF_ZOTERO = b"www.zotero.org/namespaces/export"
_HEAD = 4_000
"""Bytes at the top in which an RDF document names its vocabularies."""

_MOST_ENTRIES = 50_000
"""Entries of one feed. feedparser takes 0.04 ms and 1 KB for an empty one; an export of a whole
site has a few thousand, and 50,000 of 2 KB make the largest file that is read."""

_DEEPEST = 10_000
"""Elements inside each other, as those of a page are that never close."""

_MOST_ELEMENTS = 60_000
_ELEMENTS_OF_ENTRY = 200
"""Elements of a feed without entries, and for each entry more. feedparser takes 0.02 ms for each;
an entry has a dozen, and what it holds of a page is nearly always escaped."""


def parse(data: bytes) -> Parsed:
    """Read one article for each entry; of a WordPress export, its published posts and pages."""
    entries = sum(1 for _ in _ENTRY.finditer(data))
    if entries > _MOST_ENTRIES:
        yield Flaw(f"a feed of more than {_MOST_ENTRIES:,} entries")
        return
    if _OF_ZOTERO in data[:_HEAD]:
        yield Flaw("references in RDF, as Zotero writes them: export RIS, BibTeX or CSL JSON")
        return
    extent = extent_of(data, _DEEPEST)
    most = _MOST_ELEMENTS + _ELEMENTS_OF_ENTRY * entries
    if extent.is_deep:
        yield Flaw("a feed with elements nested too deeply")
        return
    if extent.elements > most:
        counted = f"{entries:,} entr{'y' if entries == 1 else 'ies'}"
        yield Flaw(f"a feed of more than {most:,} elements in {counted}")
        return
    feedparser = library("feedparser", extra="feeds", what="a feed")
    # from memory: a string would be taken for an address or a file, and fetched
    source = io.BytesIO(data)
    options = {"resolve_relative_uris": False, "sanitize_html": False}
    feed: Any = attempt("a feed", lambda: feedparser.parse(source, **options))
    if isinstance(feed, Flaw):
        yield feed
        return
    error = feed.get("bozo_exception")
    reason = reason_of(error) if error else None
    if not feed.entries:
        yield Flaw(f"a feed without entries{f': {reason}' if reason else ''}")
        return
    if reason and reason.startswith(ENDS_EARLY):
        yield Flaw(f"a feed that is read as far as it goes: {reason}")
    publisher = feed.feed.get("title")
    unpublished = 0
    for number, entry in enumerate(feed.entries, 1):
        if entry.get("wp_post_type", "post") not in _POSTS:
            continue  # a picture, an entry of a menu, a style
        if entry.get("wp_status", "publish") != "publish":
            unpublished += 1
            continue
        yield _article(entry, publisher) or Flaw(f"entry {number}: no text")
    if unpublished:
        posts = "a post that is" if unpublished == 1 else f"{unpublished:,} posts that are"
        yield Flaw(f"{posts} not published: left out")


def _article(entry: Any, publisher: str | None) -> Draft | None:
    bodies = [
        words_of(part.get("value") or "") for part in entry.get("content", ()) if _is_text(part)
    ]
    bodies.append(words_of(entry.get("summary") or ""))
    title = words_of(entry.get("title") or "") or None
    # a feed may give the whole article or its first lines: what is longer says more
    text = max(bodies, key=len) or title
    if not text:
        return None
    source: Any = entry.get("source") or {}
    address = _address(entry.get("link"))
    return Draft(
        text=text,
        id=entry.get("id"),
        title=title,
        date=_date(entry),
        publisher=source.get("title") or _publisher(publisher, address),
        url=address,
    )


def _publisher(feed: str | None, address: str | None) -> str | None:
    """Return the publisher of an entry at `address`, in a feed whose title is `feed`. An alert
    gathers what others publish, so there it is the site of the entry."""
    if feed and feed.startswith(_ALERT) and (parts := _parts_of(address or "")):
        return (parts.hostname or "").removeprefix("www.") or feed
    return feed


_ALERT = "Google Alert"
"""What the titles of Google's alerts begin with."""


def _is_text(part: Any) -> bool:
    """Tell whether a part of an entry holds words: Atom may carry a picture or a sound instead."""
    kind = str(part.get("type") or "text/plain").lower()
    return kind.startswith("text/") or "xml" in kind or kind in ("text", "html", "xhtml")


def _address(link: str | None) -> str | None:
    """Find an entry's address; feedparser takes an entry's id for its link where there is none.

    The links of Google's alerts lead to a page of Google's, with the article's address in them.
    """
    if not link or not link.startswith(_SCHEMES):
        return None
    parts = _parts_of(link)
    if parts and parts.path == "/url" and (parts.hostname or "").startswith("www.google."):
        asked = parse_qs(parts.query)
        wanted = next(iter(asked.get("url", asked.get("q", ()))), "")
        return wanted if wanted.startswith(_SCHEMES) else link
    return link


def _parts_of(address: str) -> SplitResult | None:
    """Split `address` into its parts; None where it is none that a browser could open, such as
    `http://[dam`, or longer than any real one."""
    if len(address) > _LONGEST_LINK:
        return None
    try:
        return urlsplit(address)
    except ValueError:
        return None


_SCHEMES = ("http://", "https://")
_LONGEST_LINK = 10_000
"""Characters of an address that is split: the longest of real pages have some 2,000."""


def _date(entry: Any) -> str | None:
    """Find when an entry was published, else when it was last changed, in the feed's own words.

    feedparser would turn them to UTC. WordPress has its own date, which is right where that of the
    feed is a made-up one.
    """
    own = entry.get("wp_post_date") or ""
    if own and not own.startswith("0000"):
        return str(own)
    # past feedparser's own `get`, which takes one for the other and warns of it
    given: dict[str, object] = dict(entry.items())
    written = (given.get(name) for name in ("published", "updated"))
    return next((str(date) for date in written if date), None)
