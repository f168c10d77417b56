"""Documents of word processors and books: DOCX, ODT, EPUB.

What a document says of its dates is when its file was made or changed, so none is taken from it;
a book's date is that of its publication.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import unquote

from pktui.reading.decode import decode
from pktui.reading.draft import Draft, Flaw, Parsed
from pktui.reading.extras import attempt, library
from pktui.reading.html_text import words_of

_LARGEST = 200_000_000
"""Bytes that a document may have when it is unpacked; a book with pictures has a tenth."""


def parse_docx(data: bytes) -> Parsed:
    """The one article of the file."""
    docx = library("docx", extra="documents", what="a DOCX document")

    def read() -> Draft | Flaw:
        document: Any = docx.Document(io.BytesIO(data))
        text = "\n\n".join(filter(None, _docx_blocks(document)))
        return _draft(text, document.core_properties.title)

    yield _unpacked("a DOCX document", data, read)


def _docx_blocks(document: Any) -> Iterator[str]:
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                yield " | ".join(dict.fromkeys(cell.text.strip() for cell in row.cells))
        else:
            yield block.text.strip()


def parse_odt(data: bytes) -> Parsed:
    """The one article of the file."""
    opendocument = library("odf.opendocument", extra="documents", what="an ODT document")
    teletype = library("odf.teletype", extra="documents", what="an ODT document")

    def read() -> Draft | Flaw:
        document: Any = opendocument.load(io.BytesIO(data))
        blocks = [teletype.extractText(element).strip() for element in _odt_blocks(document.text)]
        titles = [
            str(element) for element in document.meta.childNodes if element.qname[1] == "title"
        ]
        return _draft("\n\n".join(filter(None, blocks)), next(iter(titles), None))

    yield _unpacked("an ODT document", data, read)


def _odt_blocks(top: Any) -> Iterator[Any]:
    """Headings and paragraphs, in the order of the document."""
    pending = [top]
    while pending:
        element = pending.pop()
        if element.nodeType == element.ELEMENT_NODE:
            if element.qname[1] in ("h", "p"):
                yield element
            else:
                pending.extend(reversed(element.childNodes))


def parse_epub(data: bytes) -> Parsed:
    """The one article of the book: its chapters in the order in which they are to be read."""
    trees = library("defusedxml.ElementTree", extra="documents", what="an EPUB book")

    def read() -> Draft | Flaw:
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            container = trees.fromstring(book.read("META-INF/container.xml"))
            root = next(e.get("full-path") for e in container.iter() if _name(e) == "rootfile")
            package = trees.fromstring(book.read(root))
            paths = dict.fromkeys(_spine(package, root))  # each once, however often it is asked for
            chapters = (words_of(_chapter(book, path)) for path in paths)
            draft = _draft("\n\n".join(filter(None, chapters)), _metadata(package, "title"))
        if isinstance(draft, Flaw):
            return draft
        return Draft(
            text=draft.text,
            title=draft.title,
            id=_metadata(package, "identifier"),
            date=_metadata(package, "date"),
            publisher=_metadata(package, "publisher"),
        )

    yield _unpacked("an EPUB book", data, read)


def _spine(package: Any, root: str) -> Iterator[str]:
    """The paths of the chapters inside the book."""
    items = {e.get("id"): e.get("href") for e in package.iter() if _name(e) == "item"}
    for reference in package.iter():
        href = items.get(reference.get("idref")) if _name(reference) == "itemref" else None
        if href:
            yield posixpath.normpath(posixpath.join(posixpath.dirname(root), unquote(href)))


def _chapter(book: zipfile.ZipFile, path: str) -> str:
    text = decode(book.read(path))
    return text if isinstance(text, str) else ""


def _metadata(package: Any, name: str) -> str | None:
    values = (e.text for e in package.iter() if _name(e) == name and e.text)
    return next(iter(values), None)


def _name(element: Any) -> str:
    """Its name without the namespace, of which EPUB 2 and 3 have different ones."""
    return str(element.tag).rpartition("}")[2]


def _draft(text: str, title: object) -> Draft | Flaw:
    if not text:
        return Flaw("a document without text")
    return Draft(text=text, title=title if isinstance(title, str) else None)


def _unpacked(what: str, data: bytes, read: Callable[[], Draft | Flaw]) -> Draft | Flaw:
    """What `read` gives, once the document is seen not to be a bomb: these are zip archives."""

    def size() -> int:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return sum(item.file_size for item in archive.infolist())

    unpacked = attempt(what, size)
    if isinstance(unpacked, Flaw):
        return unpacked
    if unpacked > _LARGEST:
        return Flaw(f"{what} of {unpacked / 1e6:.0f} MB once it is unpacked")
    return attempt(what, read)
