"""Web archives (WARC, and ARC before it): the pages that a crawler saved, one article a page."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from functools import partial
from typing import Any

from pktui.reading.decode import declared_encoding, decode
from pktui.reading.draft import Draft, Flaw, Parsed
from pktui.reading.extras import attempt, library
from pktui.reading.formats import web_page

_LARGEST_PAGE = 20_000_000
"""Bytes; a page of news has a hundredth."""

_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)


def parse(data: bytes) -> Parsed:
    """Yield every page of the archive; when it was fetched says nothing of when it was written."""
    iterator = library("warcio.archiveiterator", extra="html", what="a web archive")
    records: Any = attempt(
        "a web archive", lambda: iterator.ArchiveIterator(io.BytesIO(data), arc2warc=True)
    )
    if isinstance(records, Flaw):
        yield records
        return
    found_any = False
    while True:
        record = attempt("a web archive", lambda: next(records, None))
        if record is None:
            break
        if isinstance(record, Flaw):
            yield record
            return
        pages = attempt("a page", partial(_articles, record))
        for found in [pages] if isinstance(pages, Flaw) else pages:
            found_any = True
            yield found
    if not found_any:
        yield Flaw("a web archive without pages")


def _articles(record: Any) -> list[Draft | Flaw]:
    if record.rec_type not in ("response", "resource"):
        return []
    kind = (record.http_headers or record.rec_headers).get_header("Content-Type") or ""
    if "html" not in kind:
        return []
    if record.http_headers and not record.http_headers.get_statuscode().startswith("2"):
        return []  # where it has moved to, or that it is gone
    address = record.rec_headers.get_header("WARC-Target-URI")
    body = record.content_stream().read(_LARGEST_PAGE + 1)
    if len(body) > _LARGEST_PAGE:
        return [Flaw(f"{address}: a page of more than {_LARGEST_PAGE / 1e6:g} MB")]
    told = _CHARSET.search(kind)
    decoded = decode(body, told[1] if told else declared_encoding(body))
    if isinstance(decoded, Flaw):
        return [Flaw(f"{address}: {decoded.reason}")]
    found = [*([decoded.flaw] if decoded.flaw else ()), *web_page.parse(decoded.text)]
    return [
        Flaw(f"{address}: {one.reason}")
        if isinstance(one, Flaw)
        else replace(one, url=one.url or address)
        for one in found
    ]
