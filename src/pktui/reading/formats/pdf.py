"""PDF: the words of its pages. A scanned page has none; recognising them is another trade."""

from __future__ import annotations

import io
import re
from typing import Any

from pktui.reading.databases.detect import articles_of_text
from pktui.reading.draft import Draft, Flaw, Parsed
from pktui.reading.extras import MissingExtraError, attempt, library

_HYPHENATED = re.compile(r"(?<=[^\W\d_A-Z])[-\u2010\xad]\n(?=[^\W\d_A-Z])")


def parse(data: bytes) -> Parsed:
    """The one article of the file, or all those of an export.

    What a PDF says of its dates is when the file was made, so no date is taken from it.
    """
    pypdf = library("pypdf", extra="documents", what="a PDF")
    errors = library("pypdf.errors", extra="documents", what="a PDF")

    def read() -> tuple[str, str | None] | Flaw:
        document: Any = pypdf.PdfReader(io.BytesIO(data))
        try:
            if document.is_encrypted and not document.decrypt(""):
                return Flaw("a PDF with a password: save it without one")
            pages = [page.extract_text().strip() for page in document.pages]
        except errors.DependencyError as error:  # AES, for which pypdf asks another library
            raise MissingExtraError("a PDF that is encrypted", "documents") from error
        title = document.metadata.title if document.metadata else None
        text = "\n\n".join(filter(None, pages))
        return _HYPHENATED.sub("", text), title if isinstance(title, str) else None

    found = attempt("a PDF", read)
    if isinstance(found, Flaw):
        yield found
        return
    text, title = found
    if not text:
        yield Flaw("a PDF without text: its pages are pictures")
        return
    exported = articles_of_text(text)
    if exported is None:
        yield Draft(text=text, title=title)
    else:
        yield from exported
