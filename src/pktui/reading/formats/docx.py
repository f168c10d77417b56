"""Word documents (DOCX).

What a document says of its dates is when its file was made or changed, so none is taken from it.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
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

_MOST_COLUMNS = 63
"""Columns that a table of Word may have. A file may say that a cell spans a thousand million."""

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH, _RUN = f"{_WORD}p", f"{_WORD}r"
_TABLE, _ROW, _CELL = f"{_WORD}tbl", f"{_WORD}tr", f"{_WORD}tc"
_PIECES = tuple(f"{_WORD}{name}" for name in ("br", "cr", "noBreakHyphen", "ptab", "t", "tab"))
"""What a run says in letters, line ends and tabs."""

_WRAPPERS = tuple(
    f"{_WORD}{name}"
    for name in "hyperlink ins moveTo smartTag sdt sdtContent fldSimple customXml dir bdo".split()
)
"""Elements around runs, paragraphs, rows or cells that are shown: links, content controls, fields.
What is in `del` and `moveFrom` is not shown."""


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
    # the elements themselves: python-docx's own objects leave out what is in a content control,
    # count the cells of a table for each row, and search all styles for each paragraph
    for block in _inside(document.element.body, _PARAGRAPH, _TABLE):
        if block.tag == _PARAGRAPH:
            yield DocumentBlock(_text_of(block).strip(), levels.get(block.style))
            continue
        tables += 1
        above: Sequence[str] = ()
        for row in _inside(block, _ROW):
            told = _row_of(row, above, tables)
            above = told.cells
            yield told


def _row_of(row: Any, above: Sequence[str], table: int) -> DocumentBlock:
    """Return a `row` of the table of that number: with its cells on one line, and the text of each
    column. A wide cell is the text of several columns; one that goes on from the row above has the
    text of its column in `above`."""
    texts: list[str] = []
    columns: list[str] = []
    for cell in islice(_inside(row, _CELL), _MOST_COLUMNS):
        if cell.vMerge == "continue" and len(columns) < len(above):
            text = above[len(columns)]
        else:
            text = " ".join(" ".join(map(_text_of, _paragraphs(cell))).split())
        texts.append(text)
        columns += [text] * min(max(cell.grid_span, 1), _MOST_COLUMNS - len(columns))
    return DocumentBlock(" | ".join(filter(None, texts)), cells=tuple(columns), table=table)


def _paragraphs(cell: Any) -> Iterator[Any]:
    """Yield the paragraphs of a cell, those of a table inside it too."""
    for block in _inside(cell, _PARAGRAPH, _TABLE):
        if block.tag == _PARAGRAPH:
            yield block
        else:
            for row in _inside(block, _ROW):
                for inner in _inside(row, _CELL):
                    yield from _paragraphs(inner)


def _text_of(paragraph: Any) -> str:
    """Return the text of a paragraph, what was inserted or made a field too. python-docx's `text`
    has none of these, and takes five times as long: it searches anew in each run, and exports of
    some programs put every letter into a run of its own. Text boxes lie in runs, and are no part
    of the sentence."""
    runs = _inside(paragraph, _RUN)
    return "".join(str(piece) for run in runs for piece in run.iterchildren(*_PIECES))


def _inside(element: Any, *tags: str) -> Iterator[Any]:
    """Yield the children of an element that have one of these `tags`, also those in a wrapper."""
    for child in element.iterchildren(*tags, *_WRAPPERS):
        if child.tag in tags:
            yield child
        else:
            yield from _inside(child, *tags)


def _level_of(style: str | None) -> int | None:
    """Return the level of a heading, by the name that its style has in every language of Word."""
    name = (style or "").lower()
    if name == "title":
        return 0
    level = name.removeprefix("heading ")
    return int(level) if name != level and level.isdecimal() and len(level) == 1 else None
