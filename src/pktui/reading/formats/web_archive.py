"""Web archives (WARC, and ARC before it): the pages that a crawler saved, one article a page."""

from __future__ import annotations

import io
import re
import sys
from dataclasses import replace
from functools import partial
from importlib import import_module
from typing import Any

from pktui.reading.decode import declared_encoding, decode
from pktui.reading.draft import Draft, Flaw, Parsed
from pktui.reading.extras import attempt, library
from pktui.reading.formats import web_page
from pktui.wording.damage import ENDS_EARLY

_LARGEST_PAGE = 20_000_000
"""Bytes; a page of news has a hundredth."""

_PIECE = 1 << 20
"""Bytes that are read at a time of what nobody needs."""

_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)


_RECORD = re.compile(rb"(?<=\n)WARC/[01]\.")
"""How a record begins: what is looked for behind a damaged one."""

_MOST_DAMAGED = 1_000
"""Records that cannot be read, after which the rest of an archive is left."""

_TIMES = 4
"""How often an archive is read, all in all: a record that says that it is longer than it is has
those behind it in it, which are then read again."""

_OF_OTHER_LENGTH = Flaw("a page in a web archive is longer or shorter than its record says")
_IN_MANY_PLACES = Flaw("a web archive that is damaged in many places; the rest is left")


def parse(data: bytes) -> Parsed:
    """Yield every page of the archive; when it was fetched says nothing of when it was written.

    A record that is damaged costs those behind it nothing: the next is looked for.
    """
    iterator = library("warcio.archiveiterator", extra="html", what="a web archive")
    _keep_quiet("warcio.archiveiterator", "warcio.bufferedreaders")
    reading = _RecordsOfArchive(iterator.ArchiveIterator, data)
    start = 0
    for _ in range(_MOST_DAMAGED):
        if reading.bytes_read > _TIMES * len(data) + _LARGEST_PAGE:
            yield _IN_MANY_PLACES
            break
        yield from reading.records(start)
        found = _RECORD.search(data, reading.damaged_at + 1) if reading.is_damaged else None
        if found is None:
            break
        start = found.start()
    else:
        yield _IN_MANY_PLACES
    if not reading.found_any:
        yield Flaw("a web archive without pages")


class _RecordsOfArchive:
    """An archive that is read, from the start or from behind what is damaged."""

    def __init__(self, iterator: Any, data: bytes) -> None:
        self._iterator = iterator
        self._data = data
        self.found_any = False
        self.is_damaged = False
        self.damaged_at = 0
        """Where the record begins that could not be read."""
        self.bytes_read = 0
        """Bytes that were read so far, those that were read twice counted twice."""

    def records(self, start: int) -> Parsed:
        """Yield the pages of the records from `start` on, up to one that cannot be read, or that is
        cut off."""
        self.is_damaged, self.damaged_at = False, start
        source = io.BytesIO(self._data)
        source.seek(start)
        yield from self._records(source)
        self.bytes_read += source.tell() - start

    def _records(self, source: io.BytesIO) -> Parsed:
        records: Any = attempt("a web archive", lambda: self._iterator(source, arc2warc=True))
        if isinstance(records, Flaw):
            yield records
            return
        while True:
            record = attempt("a web archive", lambda: next(records, None))
            if isinstance(record, Flaw):
                self.found_any = self.is_damaged = True
                self.damaged_at = max(self.damaged_at, records.offset)
                yield record
                return
            if getattr(records, "err_count", 0):  # told by the library on standard error alone
                self.found_any = self.is_damaged = True
                yield _OF_OTHER_LENGTH
                return
            if record is None:
                return
            self.damaged_at = records.offset
            pages = attempt("a page", partial(_articles, record))
            for found in [pages] if isinstance(pages, Flaw) else pages:
                self.found_any = True
                yield found
            cut = attempt("a web archive", partial(_is_cut, record))
            if cut:
                self.found_any = self.is_damaged = True
                yield cut if isinstance(cut, Flaw) else self._reason_of_cut(record)
                return

    def _reason_of_cut(self, record: Any) -> Flaw:
        """Say why the archive ends before `record` does: where others begin in it, it says that it
        is longer than it is."""
        if _RECORD.search(self._data, self.damaged_at + 1):
            return _OF_OTHER_LENGTH
        address = record.rec_headers.get_header("WARC-Target-URI") or "a web archive"
        return Flaw(f"{address}: {ENDS_EARLY}")


class _Nowhere(io.StringIO):
    """A text that forgets what is written to it."""

    def write(self, text: str, /) -> int:
        return len(text)


class _QuietSystem:
    """What stands for `sys` in a library that writes its complaints to standard error, where they
    would be in the middle of the explorer."""

    def __init__(self) -> None:
        self.stderr = _Nowhere()

    def __getattr__(self, name: str) -> Any:
        return getattr(sys, name)


def _keep_quiet(*modules: str) -> None:
    """Have these modules of a library write nothing to standard error, from now on."""
    for name in modules:
        module: Any = import_module(name)
        module.sys = _QuietSystem()


def _articles(record: Any) -> list[Draft | Flaw]:
    if record.rec_type not in ("response", "resource"):
        return []
    kind = (record.http_headers or record.rec_headers).get_header("Content-Type") or ""
    if "html" not in kind:
        return []
    if record.http_headers and not record.http_headers.get_statuscode().startswith("2"):
        return []  # where it has moved to, or that it is gone
    told_address = record.rec_headers.get_header("WARC-Target-URI")
    address = told_address or "a page without an address"
    body = record.content_stream().read(_LARGEST_PAGE + 1)
    if len(body) > _LARGEST_PAGE:
        return [Flaw(f"{address}: a page of more than {_LARGEST_PAGE / 1e6:g} MB")]
    told = _CHARSET.search(kind)
    decoded = decode(body, told[1] if told else declared_encoding(body))
    if isinstance(decoded, Flaw):
        return [Flaw(f"{address}: {decoded.reason}")]
    found: list[Draft | Flaw] = [*([decoded.flaw] if decoded.flaw else ())]
    found += web_page.parse(decoded.text)
    return [
        Flaw(f"{address}: {one.reason}")
        if isinstance(one, Flaw)
        else replace(one, url=one.url or told_address)
        for one in found
    ]


def _is_cut(record: Any) -> bool:
    """Tell whether the archive ends before a record does, by what is left of its length."""
    stream = record.raw_stream
    while stream.read(_PIECE):
        pass
    return bool(getattr(stream, "limit", 0) > 0)
