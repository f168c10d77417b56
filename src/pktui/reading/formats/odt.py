"""OpenDocument texts (ODT).

What a document says of its dates is when its file was made or changed, so none is taken from it.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from pktui.reading.databases.detect import articles_of_text
from pktui.reading.draft import Parsed
from pktui.reading.extras import library
from pktui.reading.formats.packages import document_of, unpacked


def parse(data: bytes) -> Parsed:
    """Yield the one article of the file, or all those of an export."""
    opendocument = library("odf.opendocument", extra="documents", what="an ODT document")
    teletype = library("odf.teletype", extra="documents", what="an ODT document")

    def read() -> Parsed:
        document: Any = opendocument.load(io.BytesIO(data))
        _shorten_spaces(document.text)
        blocks = (_words(element, teletype) for element in _blocks(document.text))
        text = "\n\n".join(filter(None, blocks))
        exported = articles_of_text(text)
        if exported is not None:
            yield from exported
            return
        titles = (
            str(element) for element in document.meta.childNodes if element.qname[1] == "title"
        )
        yield document_of(text, next(titles, None))

    return unpacked("an ODT document", data, read)


def _shorten_spaces(top: Any) -> None:
    """Make one space of each run of a thousand or more, of which ODT keeps the length alone: it
    may say that there are a thousand million."""
    pending = [top]
    while pending:
        element = pending.pop()
        if element.nodeType != element.ELEMENT_NODE:
            continue
        if element.qname[1] == "s":
            for name, value in element.attributes.items():
                if name[1] == "c" and not (str(value).isdecimal() and len(str(value)) < 4):
                    element.attributes[name] = "1"
        pending.extend(element.childNodes)


def _words(element: Any, teletype: Any) -> str:
    """Return the words of a paragraph, or of a row with its cells on one line."""
    if element.qname[1] != "table-row":
        return str(teletype.extractText(element)).strip()
    cells = (" ".join(str(teletype.extractText(cell)).split()) for cell in element.childNodes)
    return " | ".join(filter(None, cells))


def _blocks(top: Any) -> Iterator[Any]:
    """Yield headings, paragraphs and rows of tables, in the order of the document."""
    pending = [top]
    while pending:
        element = pending.pop()
        if element.nodeType == element.ELEMENT_NODE:
            if element.qname[1] in ("h", "p", "table-row"):
                yield element
            elif element.qname[1] not in ("tracked-changes", "table-of-content"):
                pending.extend(reversed(element.childNodes))
