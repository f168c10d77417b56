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
_PARAGRAPH, _RUN, _TABLE, _CELL = (f"{_WORD}{name}" for name in ("p", "r", "tbl", "tc"))
_PIECES = tuple(f"{_WORD}{name}" for name in ("br", "cr", "noBreakHyphen", "ptab", "t", "tab"))
"""What a run says in letters, line ends and tabs."""
_AROUND_RUNS = tuple(
    f"{_WORD}{name}"
    for name in "hyperlink ins moveTo smartTag sdt sdtContent fldSimple customXml dir bdo".split()
)
"""Elements of a paragraph that hold runs which are shown; those of `del` and `moveFrom` are not."""


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
            above: tuple[str, ...] = ()
            for row in block._tbl.tr_lst:  # noqa: SLF001  its own `rows` count their cells each time
                above = cells = tuple(islice(_cells_of(row, above), _MOST_COLUMNS))
                told = " | ".join(filter(None, dict.fromkeys(cells)))
                yield DocumentBlock(told, cells=cells, table=tables)
        else:
            style = block._p.style  # noqa: SLF001  its own `style` searches all styles each time
            yield DocumentBlock(_text_of(block._p).strip(), levels.get(style))  # noqa: SLF001


def _cells_of(row: Any, above: Sequence[str]) -> Iterator[str]:
    """Yield the text of a row's cells, one for each column: of a wide cell at each that it spans,
    and where a cell goes on from the row `above`, what stands there."""
    column = 0
    for cell in row.tc_lst:
        text = " ".join(" ".join(map(_text_of, _paragraphs(cell))).split())
        if cell.vMerge == "continue" and column < len(above):
            text = above[column]
        for _ in range(min(max(cell.grid_span, 1), _MOST_COLUMNS)):
            yield text
            column += 1


def _paragraphs(cell: Any) -> Iterator[Any]:
    """Yield the paragraphs of a cell, those of a table inside it too."""
    for block in cell.iterchildren(_PARAGRAPH, _TABLE):
        if block.tag == _PARAGRAPH:
            yield block
        else:
            for inner in block.iterdescendants(_CELL):
                if next(inner.iterancestors(_TABLE)) is block:
                    yield from _paragraphs(inner)


def _text_of(paragraph: Any) -> str:
    """Return the text of a paragraph, what was inserted or made a field too. Its own `text` knows
    nothing of these, and takes five times as long: it searches anew in each run, and exports of
    some programs put every letter into a run of its own."""
    return "".join(str(piece) for run in _runs(paragraph) for piece in run.iterchildren(*_PIECES))


def _runs(around: Any) -> Iterator[Any]:
    """Yield the runs of a paragraph. Text boxes are in runs, and not of the sentence."""
    for one in around.iterchildren(_RUN, *_AROUND_RUNS):
        if one.tag == _RUN:
            yield one
        else:
            yield from _runs(one)


def _level_of(style: str | None) -> int | None:
    """Return the level of a heading, by the name that its style has in every language of Word."""
    name = (style or "").lower()
    if name == "title":
        return 0
    level = name.removeprefix("heading ")
    return int(level) if name != level and level.isdecimal() and len(level) == 1 else None
