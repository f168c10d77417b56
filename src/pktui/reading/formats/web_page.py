"""Web pages as they were saved: trafilatura tells the article from what stands around it."""

from __future__ import annotations

import re
from typing import Any

from pktui.reading.decode import decode
from pktui.reading.draft import Draft, Flaw, Parsed
from pktui.reading.extras import attempt, library

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)

_LONG_TAG = re.compile(r"<[A-Za-z][^<>]{10000,}")
_ATTRIBUTES = 5000

_OPTIONS: dict[str, Any] = {
    "with_metadata": True,
    "include_comments": False,
    "include_tables": False,
    # only what the page says of its own date; never the latest that stands somewhere in it
    "date_extraction_params": {"extensive_search": False, "original_date": True},
}


def parse(data: bytes) -> Parsed:
    """The one article of the page."""
    declared = _CHARSET.search(data[:4096])
    page = decode(data, declared[1].decode() if declared else None)
    yield page if isinstance(page, Flaw) else article_of(page)


def _has_a_tag_without_end(page: str) -> bool:
    """Parsers compare each attribute of a tag with all others: 200,000 take minutes."""
    tags = (found[0] for found in _LONG_TAG.finditer(page))
    return any(len(tag.split()) > _ATTRIBUTES for tag in tags)


def article_of(page: str) -> Draft | Flaw:
    """The article of a page's HTML; nothing is fetched, whatever the page refers to."""
    trafilatura = library("trafilatura", extra="html", what="a web page")
    if _has_a_tag_without_end(page):
        return Flaw(f"a web page with a tag of more than {_ATTRIBUTES:,} attributes")
    found = attempt("a web page", lambda: trafilatura.bare_extraction(page, **_OPTIONS))
    if isinstance(found, Flaw):
        return found
    if found is None or not found.text:
        return Flaw("a web page without an article")
    return Draft(
        text=found.text,
        title=found.title,
        date=found.date,
        publisher=found.sitename,
        url=found.url,
    )
