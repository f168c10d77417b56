"""OpenDocument texts (ODT).

What a document says of its dates is when its file was made or changed, so none is taken from it.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from pktui.reading.databases.detect import articles_of_text
from pktui.reading.databases.press_review import DocumentBlock, articles_of_blocks
from pktui.reading.draft import Flaw, Parsed
from pktui.reading.extras import library
from pktui.reading.formats.packages import document_of, unpacked

_MOST_ELEMENTS = 150_000
"""Elements of one document, each with a tag before and behind it: 15 µs and 0.7 KB. A book of 600
pages has some 20,000."""


def parse(data: bytes) -> Parsed:
    """Yield the one article of the file, or all those of an export or a press review."""
    opendocument = library("odf.opendocument", extra="documents", what="an ODT document")
    teletype = library("odf.teletype", extra="documents", what="an ODT document")

    def read() -> Parsed:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            tags = archive.read("content.xml").count(b"<")
        if tags > 2 * _MOST_ELEMENTS:
            yield Flaw(f"an ODT document of more than {_MOST_ELEMENTS:,} elements")
            return
        document: Any = opendocument.load(io.BytesIO(data))
        _shorten_spaces(document.text)
        blocks = list(_told(document.text, teletype))
        text = "\n\n".join(block.text for block in blocks if block.text)
        exported = articles_of_text(text) or articles_of_blocks(blocks)
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


def _told(top: Any, teletype: Any) -> Iterator[DocumentBlock]:
    """Yield the words of each paragraph, and of each row with its cells on one line."""
    tables: dict[int, int] = {}
    for element in _blocks(top):
        if element.qname[1] != "table-row":
            yield DocumentBlock(str(teletype.extractText(element)).strip(), _level_of(element))
            continue
        cells = tuple(
            " ".join(str(teletype.extractText(cell)).split()) for cell in element.childNodes
        )
        table = tables.setdefault(id(element.parentNode), len(tables) + 1)
        yield DocumentBlock(" | ".join(filter(None, cells)), cells=cells, table=table)


def _level_of(element: Any) -> int | None:
    """Return the level of a heading; what is set in the style of a title is one of level 0."""
    values = {name[1]: str(value) for name, value in element.attributes.items()}
    if element.qname[1] == "h":
        level = values.get("outline-level", "1")
        return int(level) if level.isdecimal() and len(level) == 1 else None
    return 0 if values.get("style-name") == "Title" else None


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
