"""A spreadsheet (XLSX): sheets of events, articles, entities and the reader's marks.

A date that is one certain day is a date there, everything else is text: no cell is a formula,
whatever an article begins with.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from pktui.errors import OutputError
from pktui.export.formats.csv_lines import cell_of
from pktui.export.mark_records import COLUMNS as OF_MARKS
from pktui.export.records import (
    COLUMNS,
    Record,
    article_records,
    entity_records,
    event_records,
)
from pktui.export.selection import LeftOut, Selection
from pktui.text.sanitise import neutralise

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

_FIRST_DAY = date(1900, 3, 1)
"""Before it, spreadsheets count a day that never was, or no days at all."""

_CELL = 32_767
"""Characters that a cell holds."""

_DATES = ("when", "earliest", "latest", "first", "last", "article.when")

_WIDTHS = {"text": 80, "title": 50, "article.title": 50, "path": 30, "article.path": 30}
_WIDTH = 14


def write(selection: Selection, left_out: LeftOut) -> Iterator[bytes]:
    """Write the workbook. Raises `OutputError` where the library that it needs is missing."""
    try:
        from openpyxl import Workbook
    except ImportError as error:
        raise OutputError(
            "for a spreadsheet the extra “xlsx” is needed: pip install 'pktui[xlsx]'"
        ) from error

    book = Workbook(write_only=True)
    corpus = selection.corpus
    for name, records, columns in (
        ("events", event_records(corpus, selection.events), COLUMNS["events"]),
        ("articles", article_records(selection.articles), COLUMNS["articles"]),
        ("entities", entity_records(corpus, selection.entities), COLUMNS["entities"]),
        ("marks", selection.marks, OF_MARKS["marks"]),
    ):
        _fill(cast("WriteOnlyWorksheet", book.create_sheet(name)), records, columns)
    held = io.BytesIO()
    book.save(held)
    yield held.getvalue()
    del left_out  # every event has a place


def _fill(sheet: Any, records: Iterable[Record], columns: Sequence[str]) -> None:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    def cell(value: Any, *, is_head: bool = False) -> Any:
        made: Any = WriteOnlyCell(sheet, value)
        if isinstance(value, str):
            made.data_type = "s"  # openpyxl takes “=…” for a formula
        elif isinstance(value, date):
            made.number_format = "yyyy-mm-dd"
        if is_head:
            made.font = Font(bold=True)
        return made

    sheet.freeze_panes = "A2"
    for number, column in enumerate(columns, 1):
        width = _WIDTHS.get(column, _WIDTH)
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.append([cell(column, is_head=True) for column in columns])
    for record in records:
        sheet.append([cell(_value(record, column)) for column in columns])


def _value(record: Record, column: str) -> object:
    held = cell_of(record, column)
    if not isinstance(held, str):
        return held
    if column in _DATES:
        day = _day(held)
        if day is not None and day >= _FIRST_DAY:
            return day
    return neutralise(held, keep_lines=True)[:_CELL]


def _day(text: str) -> date | None:
    """Return the day that `text` is; None for what is coarser or less sure."""
    try:
        return date.fromisoformat(text) if len(text) == len("2022-11-26") else None
    except ValueError:
        return None
