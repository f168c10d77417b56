"""Web archives (WARC): the pages that a crawler saved, one article a page."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

from pktui.reading.draft import Draft, Flaw, Parsed
from pktui.reading.extras import attempt, library
from pktui.reading.formats import web_page

_LARGEST_PAGE = 20_000_000
"""Bytes; a page of news has a hundredth."""


def parse(data: bytes) -> Parsed:
    """Every page of the archive; when it was fetched says nothing of when it was written."""
    iterator = library("warcio.archiveiterator", extra="html", what="a web archive")
    records: Any = iterator.ArchiveIterator(io.BytesIO(data))
    found_any = False
    while True:
        record = attempt("a web archive", lambda: next(records, None))
        if record is None:
            break
        if isinstance(record, Flaw):
            yield record
            return
        page = attempt("a page", lambda: _page(record))  # noqa: B023 - called at once
        if page:
            found_any = True
            yield page
    if not found_any:
        yield Flaw("a web archive without pages")


def _page(record: Any) -> Draft | Flaw | None:
    if record.rec_type not in ("response", "resource"):
        return None
    kind = (record.http_headers or record.rec_headers).get_header("Content-Type") or ""
    if "html" not in kind:
        return None
    if record.http_headers and not record.http_headers.get_statuscode().startswith("2"):
        return None  # where it has moved to, or that it is gone
    address = record.rec_headers.get_header("WARC-Target-URI")
    body = record.content_stream().read(_LARGEST_PAGE + 1)
    if len(body) > _LARGEST_PAGE:
        return Flaw(f"{address}: a page of more than {_LARGEST_PAGE / 1e6:g} MB")
    found = next(iter(web_page.parse(body)))
    if isinstance(found, Flaw):
        return Flaw(f"{address}: {found.reason}")
    return replace(found, url=found.url or address)
