"""PDF: the words of its pages. A scanned page has none; recognising them is another trade."""

from __future__ import annotations

import io
import re
from typing import Any

from pktui.reading.draft import Draft, Flaw, Parsed
from pktui.reading.extras import attempt, library

_HYPHENATED = re.compile(r"(?<=[a-z])-\n(?=[a-z])")


def parse(data: bytes) -> Parsed:
    """The one article of the file.

    What a PDF says of its dates is when the file was made, so no date is taken from it.
    """
    pypdf = library("pypdf", extra="documents", what="a PDF")

    def read() -> Draft | Flaw:
        document: Any = pypdf.PdfReader(io.BytesIO(data))
        pages = (page.extract_text().strip() for page in document.pages)
        text = _HYPHENATED.sub("", "\n\n".join(page for page in pages if page))
        if not text:
            return Flaw("a PDF without text: its pages are pictures")
        title = document.metadata.title if document.metadata else None
        return Draft(text=text, title=title if isinstance(title, str) else None)

    yield attempt("a PDF", read)
