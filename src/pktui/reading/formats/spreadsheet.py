"""Spreadsheets (XLSX, XLS, ODS): an article a row, as in CSV; every sheet that has a header for it.

A cell that is a date is written as one, so that no order of day and month has to be guessed.
"""

from __future__ import annotations

import io
from datetime import date, datetime, time
from typing import Any

from pktui.reading.draft import Flaw, Parsed
from pktui.reading.extras import attempt
from pktui.reading.formats.csv_table import articles_of_rows

_MOST_CELLS = 20_000_000
"""Rows times columns of a sheet: a year of a busy newspaper has a hundredth. A sheet may say that
it has a million rows of sixteen thousand columns, and be empty."""


def parse(data: bytes) -> Parsed:
    """Yield every article of every sheet; a flaw for a workbook of figures alone."""
    from python_calamine import CalamineWorkbook

    workbook = attempt("a spreadsheet", lambda: CalamineWorkbook.from_filelike(io.BytesIO(data)))
    if isinstance(workbook, Flaw):
        yield workbook
        return
    found_any = False
    reasons: list[Flaw] = []
    for name in workbook.sheet_names:
        rows = attempt(f"the sheet “{name}”", lambda: _rows(workbook, name))  # noqa: B023
        if isinstance(rows, Flaw):
            yield rows
            found_any = True
            continue
        for found in articles_of_rows(rows):
            if isinstance(found, Flaw) and found.line is None:
                reasons.append(found)
                break
            found_any = True
            yield found
    if not found_any:
        yield reasons[0] if reasons else Flaw("a spreadsheet without rows")


def _rows(workbook: Any, name: str) -> list[list[str]]:
    sheet = workbook.get_sheet_by_name(name)
    height, width = sheet.total_height or 0, sheet.total_width or 0
    if height * width > _MOST_CELLS:
        raise ValueError(f"{height:,} rows of {width:,} columns")
    return [[_text(cell) for cell in row] for row in sheet.iter_rows()]


def _text(cell: object) -> str:
    match cell:
        case datetime():
            is_day = cell.time() == time()
            return cell.date().isoformat() if is_day else cell.isoformat(sep=" ")
        case date() | time():
            return cell.isoformat()
        case float() if cell.is_integer():
            return str(int(cell))
        case bool():
            return ""
        case _:
            return str(cell)
