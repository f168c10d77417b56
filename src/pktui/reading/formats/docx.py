"""Word documents (DOCX).

What a document says of its dates is when its file was made or changed, so none is taken from it.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import islice
from typing import Any

from pktui.reading.databases.detect import articles_of_text
from pktui.reading.databases.press_review import DocumentBlock, articles_of_blocks
from pktui.reading.draft import Flaw, Parsed
from pktui.reading.extras import library
from pktui.reading.formats.packages import document_of, unpacked

_MOST_BLOCKS = 100_000
"""Paragraphs and rows of one document, empty ones too: 0.02 ms each. A book of 600 pages has some
6,000."""


def parse(data: bytes) -> Parsed:
    """Yield the one article of the file, or all those of an export or a press review."""
    docx = library("docx", extra="documents", what="a DOCX document")

    def read() -> Parsed:
        document: Any = docx.Document(io.BytesIO(data))
        blocks = list(islice(_blocks(document), _MOST_BLOCKS + 1))
        if len(blocks) > _MOST_BLOCKS:
            yield Flaw(f"a document of more than {_MOST_BLOCKS:,} paragraphs")
            return
        text = "\n\n".join(block.text for block in blocks if block.text)
        exported = articles_of_text(text) or articles_of_blocks(blocks)
        if exported is None:
            yield document_of(text, document.core_properties.title)
        else:
            yield from exported

    return unpacked("a DOCX document", data, read)


def _blocks(document: Any) -> Iterator[DocumentBlock]:
    """Yield the paragraphs, and the rows of tables with their cells on one line."""
    tables = 0
    levels = {style.style_id: _level_of(style.name) for style in document.styles}
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            tables += 1
            for row in block.rows:
                cells = tuple(" ".join(cell.text.split()) for cell in row.cells)
                told = " | ".join(filter(None, dict.fromkeys(cells)))
                yield DocumentBlock(told, cells=cells, table=tables)
        else:
            style = block._p.style  # noqa: SLF001  its own `style` searches all styles each time
            yield DocumentBlock(block.text.strip(), levels.get(style))


def _level_of(style: str | None) -> int | None:
    """Return the level of a heading, by the name that its style has in every language of Word."""
    name = (style or "").lower()
    if name == "title":
        return 0
    level = name.removeprefix("heading ")
    return int(level) if name != level and level.isdecimal() and len(level) == 1 else None
