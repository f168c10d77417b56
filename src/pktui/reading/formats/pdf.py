"""PDF: the words of its pages. A scanned page has none; recognising them is another trade."""

from __future__ import annotations

import io
import re
from collections.abc import Generator, Mapping
from contextlib import contextmanager, nullcontext
from contextvars import ContextVar
from functools import cache
from typing import Any

from pktui.reading.databases.detect import articles_of_text
from pktui.reading.draft import Draft, Flaw, Parsed
from pktui.reading.extras import MissingExtraError, attempt, library
from pktui.reading.page_columns import Fragment, in_reading_order

_HYPHENATED = re.compile(r"(?<=[^\W\d_A-Z])[-\u2010\xad]\n(?=[^\W\d_A-Z])")


_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
"""Letters that a printer draws as one: who looks for “officials” would not find them."""

_DAY = r"\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}"
_CLOCK = r"\d{1,2}:\d\d(?: ?[AaPp]\.? ?[Mm]\.?)?"
_PRINTED = rf"(?:{_DAY},? {_CLOCK}|{_CLOCK},? {_DAY})"
_ADDRESS = r"(?P<address>(?:https?|file)://\S+)"
_FRAME = tuple(
    re.compile(form)
    for form in (
        rf"{_PRINTED}[ \t]+\S.{{0,300}}",  # Chromium, above: when, and the title
        rf"{_ADDRESS}[ \t]+\d{{1,4}}/\d{{1,4}}",  # below: address, page and pages
        rf"\d{{1,4}}(?:/| \w{{1,5}} )\d{{1,4}}[ \t]+{_PRINTED}",  # Firefox, below
        rf"\S.{{0,300}}[ \t]{_ADDRESS}",  # above: the title and the address
    )
)
"""The two lines that a browser prints around each page, of each of two browsers."""

_AT_ENDS = (0, 1, -2, -1)
"""Where these lines stand in the text of a page: Chromium draws both behind the words."""

_TOP = 2_000
"""Characters of a text in which its title stands."""

_LIMITS: Mapping[str, int] = {
    "stream_parsing_work_maximum_count": 500_000,
    "zlib_maximum_output_length": 30_000_000,
    "lzw_maximum_output_length": 30_000_000,
    "run_length_maximum_output_length": 30_000_000,
    "page_tree_maximum_entries": 20_000,
}
"""Limits of pypdf that are lower than its own, with which a PDF of 100 KB takes 430 MB or reads one
page a hundred thousand times. A page of a newspaper has some 50,000 operators in 2 MB."""


_LONGEST_ASCII = 1_000_000
"""Bytes of a stream in Ascii85, of which the words of a page have a tenth, and to decode it takes a
hundred times its size: pypdf has no limit of its own for it."""


_is_bounded: ContextVar[bool] = ContextVar("pktui reads this PDF", default=False)
"""Whether the bound holds: for what is read here, and not for what else uses pypdf meanwhile."""


@contextmanager
def _with_bounded_ascii(filters: Any, errors: Any) -> Generator[None]:
    """Have the `filters` of pypdf refuse long streams in Ascii85 instead of decoding them."""
    _bound(filters, errors)
    token = _is_bounded.set(True)
    try:
        yield
    finally:
        _is_bounded.reset(token)


@cache
def _bound(filters: Any, errors: Any) -> None:
    """Have pypdf's decoder of Ascii85 heed `_is_bounded`, from now on: to put the old one back
    could take the bound from a PDF that another thread reads."""
    decoder: Any = getattr(filters, "ASCII85Decode", None)
    decode: Any = getattr(decoder, "decode", None)
    if decode is None:
        return  # another version of it

    def bounded(data: Any, *rest: Any, **named: Any) -> Any:
        if _is_bounded.get() and len(data) > _LONGEST_ASCII:
            raise errors.PdfReadError(f"a stream of more than {_LONGEST_ASCII:,} bytes of Ascii85")
        return decode(data, *rest, **named)

    decoder.decode = staticmethod(bounded)


def parse(data: bytes) -> Parsed:
    """Yield the one article of the file, or all those of an export.

    What a PDF says of its dates is when the file was made, so no date is taken from it.
    """
    pypdf = library("pypdf", extra="documents", what="a PDF")
    errors = library("pypdf.errors", extra="documents", what="a PDF")

    def read() -> tuple[str, str | None, str | None] | Flaw:
        document: Any = pypdf.PdfReader(io.BytesIO(data))
        try:
            if document.is_encrypted and not document.decrypt(""):
                return Flaw("a PDF with a password: save it without one")
            pages = [_text_of(page).translate(_LIGATURES) for page in document.pages]
        except errors.DependencyError as error:  # AES, for which pypdf asks another library
            raise MissingExtraError("a PDF that is encrypted", "documents") from error
        title = document.metadata.title if document.metadata else None
        pages, address = _without_frame(pages)
        text = "\n\n".join(filter(None, pages))
        return _HYPHENATED.sub("", text), title if isinstance(title, str) else None, address

    limited = getattr(pypdf, "apply_configuration", None)
    filters = library("pypdf.filters", extra="documents", what="a PDF")  # it comes late by itself
    bounded = _with_bounded_ascii(filters, errors)
    with limited(**_LIMITS) if limited else nullcontext(), bounded:
        found = attempt("a PDF", read)
    if isinstance(found, Flaw):
        yield found
        return
    text, title, address = found
    if not text:
        yield Flaw("a PDF without text: its pages are pictures")
        return
    exported = articles_of_text(text)
    if exported is None:
        yield Draft(text=text, title=_own_part(title, text), url=address)
    else:
        yield from exported


def _own_part(title: str | None, text: str) -> str | None:
    """Take the name of a site off a title that a browser gave the file: “Bridge opens | Gazette”,
    where the text begins with a line “Bridge opens”."""
    if title is None:
        return None
    top = " ".join(text[:_TOP].split())
    for sign in (" | ", " - ", " \u2013 ", " \u2014 "):
        own, _, site = title.rpartition(sign)
        if own and site and " ".join(own.split()) in top:
            return own
    return title


def _without_frame(pages: list[str]) -> tuple[list[str], str | None]:
    """Take off what a browser prints around each page: the time of printing, which is no date of
    the article, with the title; the address, which is returned, with the number of the page."""
    for above, below in (_FRAME[:2], _FRAME[2:]):
        address: str | None = None
        bare: list[str] = []
        for page in pages:
            lines = page.split("\n")
            ends = {at % len(lines) for at in _AT_ENDS if -len(lines) <= at < len(lines)}
            found = {
                form: next(
                    ((at, hit) for at in ends if (hit := form.fullmatch(lines[at].strip()))), None
                )
                for form in (above, below)
            }
            first, last = found[above], found[below]
            if first is None or last is None:
                break
            told = (first[1].groupdict() | last[1].groupdict())["address"]
            address = address or (told if told.startswith("http") else None)
            kept = (x for at, x in enumerate(lines) if at not in (first[0], last[0]))
            bare.append("\n".join(kept).strip())
        else:
            return bare, address
    return pages, None


def _text_of(page: Any) -> str:
    """Return the words of a page, its columns one after the other."""
    fragments: list[Fragment] = []

    def seen(text: str, outer: Any, inner: Any, font: object, size: object) -> None:
        """What pypdf calls for each stretch of words, with the two matrices that place it."""
        if text.strip():
            x = float(inner[4]) * float(outer[0]) + float(outer[4])
            y = float(inner[5]) * float(outer[3]) + float(outer[5])
            fragments.append(Fragment(x, y, text))

    text: str = page.extract_text(visitor_text=seen)
    return in_reading_order(fragments) or text.strip()
