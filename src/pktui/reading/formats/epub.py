"""Books (EPUB): the chapters in the order in which they are to be read."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from pktui.reading.databases.press_review import articles_of_chapters
from pktui.reading.decode import declared_encoding, decode
from pktui.reading.draft import Flaw, Parsed
from pktui.reading.formats.packages import document_of, unpacked
from pktui.reading.html_text import words_of
from pktui.reading.xml_trees import find_all, tree_of
from pktui.wording.damage import UnreadableError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MOST_BYTES = 15_000_000
"""Bytes of the pages that are read: the longest article three times over, for its markup. What
reads a page takes twenty times its size."""

_UNKNOWN_DATE = "0101-01-01"
"""What calibre writes where it knows no date."""


def parse(data: bytes) -> Parsed:
    """Read the book as one article, or each chapter as one, where chapters begin with a date: so
    digests of news are made."""

    def read() -> Parsed:
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            root = _path_of_package(_text(book, "META-INF/container.xml"))
            package = tree_of(_text(book, root))
            if isinstance(package, Flaw):
                yield Flaw(f"an EPUB book: {package.reason}")
                return
            paths = dict.fromkeys(_spine(package, root))  # each once, however often it is asked for
            if sum(book.getinfo(path).file_size for path in paths) > _MOST_BYTES:
                yield Flaw(f"an EPUB book of more than {_MOST_BYTES / 1e6:.0f} MB of pages")
                return
            chapters = [words_of(_text(book, path)) for path in paths]
        digest = articles_of_chapters(chapter.split("\n\n") for chapter in chapters)
        if digest is not None:
            yield from digest
            return
        draft = document_of("\n\n".join(filter(None, chapters)), _metadata(package, "title"))
        if isinstance(draft, Flaw):
            yield draft
            return
        yield replace(
            draft,
            id=_metadata(package, "identifier"),
            date=_date(package),
            publisher=_metadata(package, "publisher"),
        )

    return unpacked("an EPUB book", data, read)


def _text(book: zipfile.ZipFile, path: str) -> str:
    data = book.read(path)
    decoded = decode(data, declared_encoding(data))
    return "" if isinstance(decoded, Flaw) else decoded.text


def _path_of_package(container: str) -> str:
    tree = tree_of(container)
    if isinstance(tree, Flaw):
        raise UnreadableError(tree.reason)
    found = next((e.get("full-path") for e in find_all(tree, "rootfile")), None)
    if found is None:
        raise UnreadableError("it does not say where its contents are listed")
    return found


def _spine(package: Element, root: str) -> Iterator[str]:
    """Yield the paths of the chapters inside the book."""
    items = {
        e.get("id"): e.get("href")
        for e in find_all(package, "item")
        if "nav" not in (e.get("properties") or "").split()  # the contents, in EPUB 3
    }
    for reference in find_all(package, "itemref"):
        href = items.get(reference.get("idref"))
        if href:
            yield posixpath.normpath(posixpath.join(posixpath.dirname(root), unquote(href)))


def _metadata(package: Element, name: str) -> str | None:
    values = (e.text for e in find_all(package, name) if e.text)
    return next(iter(values), None)


def _date(package: Element) -> str | None:
    """Return the date of publication: EPUB 2 names the event, EPUB 3 keeps other dates
    elsewhere."""
    dates = [(e, e.text.strip()) for e in find_all(package, "date") if e.text]
    dates = [(e, text) for e, text in dates if not text.startswith(_UNKNOWN_DATE)]
    events = [(_event(e), text) for e, text in dates]
    for wanted in ("publication", "original-publication", "", "creation", "issued"):
        for event, text in events:
            if event == wanted:
                return text
    return None


def _event(element: Element) -> str:
    """Find the value of an attribute `opf:event`, whatever the namespace is called."""
    named = (value for key, value in element.items() if key.rpartition("}")[2] == "event")
    return next(named, "").lower()
