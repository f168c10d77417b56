"""What documents have in common that are zip archives of XML: DOCX, ODT, EPUB, spreadsheets."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from pktui.reading.draft import Draft, Flaw, Parsed
from pktui.reading.extras import attempt

_LARGEST = 200_000_000
"""Bytes that a document may have when it is unpacked; a book with pictures has a tenth."""

_TIMES = 400
"""How many times its size a document may unpack to, beyond a part that any may have. XML of a word
processor takes a twentieth of its size as an archive; a bomb takes a thousandth."""

_ALWAYS = 20_000_000
"""Bytes that the smallest document may unpack to."""


def unpacked(what: str, data: bytes, read: Callable[[], Parsed]) -> Parsed:
    """Return what `read` finds, once the document is known to be no bomb."""

    def size() -> int:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return sum(item.file_size for item in archive.infolist())

    whole = attempt(what, size)
    if isinstance(whole, Flaw):
        yield whole
        return
    if whole > min(_LARGEST, _ALWAYS + _TIMES * len(data)):
        yield Flaw(f"{what} of {whole / 1e6:.0f} MB once it is unpacked")
        return
    found = attempt(what, lambda: list(read()))
    yield from [found] if isinstance(found, Flaw) else found


def document_of(text: str, title: object) -> Draft | Flaw:
    """Make the article of a document's text."""
    if not text:
        return Flaw("a document without text")
    return Draft(text=text, title=title if isinstance(title, str) else None)
