"""Spreadsheets (XLSX, XLS, ODS): an article a row, as in CSV; every sheet that has a header for it.

A cell that is a date is written as one, so that no order of day and month has to be guessed.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from pktui.reading.draft import Flaw, Parsed
from pktui.reading.extras import attempt
from pktui.reading.formats.csv_table import articles_of_rows
from pktui.wording.damage import UnreadableError

_MOST_CELLS = 2_000_000
"""Rows times columns of a sheet: a year of a busy newspaper has a tenth. The library makes room for
all of them, 32 bytes each, and a kilobyte may have one cell in the first row and one in the row
number 1,048,576 of column 16,384. Where there is no room, it ends the process."""

_MOST_BYTES = 200_000_000
"""Bytes of a sheet once it is unpacked; two million cells of words have less."""

_MOST_COLUMNS = 16_384
"""The number of columns that a sheet of Excel has; a wider one is refused."""

_SHEET = re.compile(r"xl/worksheets/[^/]+\.(xml|bin)", re.IGNORECASE)

_ROW_OR_CELL = re.compile(
    rb"""<(?:\w+:)?(?:row\b(?:[^>]*?\sr=["'](?P<row>\d+))?"""
    rb"""|c\b(?:[^>]*?\sr=["'](?P<column>[A-Za-z]+)(?P<line>\d+)["'])?[^>]*?(?P<empty>/?)>)"""
)
"""A row with its number, or a cell with its column and row, where it says them, and whether it is
empty."""


def parse(data: bytes) -> Parsed:
    """Yield every article of every sheet; a flaw for a workbook of figures alone."""
    from python_calamine import CalamineWorkbook

    too_large = attempt("a spreadsheet", lambda: _too_large(data))
    if too_large is not None:
        yield too_large
        return
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


def _rows(workbook: Any, name: str) -> Iterable[list[str]]:
    sheet = workbook.get_sheet_by_name(name)
    height, width = sheet.total_height or 0, sheet.total_width or 0
    if height * width > _MOST_CELLS:
        raise UnreadableError(f"{height:,} rows of {width:,} columns")
    return ([_text(cell) for cell in row] for row in sheet.iter_rows())


def _too_large(data: bytes) -> Flaw | None:
    """Find a sheet of XLSX that covers more cells than there may be, before the library does."""
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return None
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for item in archive.infolist():
            kind = _SHEET.fullmatch(item.filename)
            if kind is None:
                continue
            if item.file_size > _MOST_BYTES:
                return Flaw(f"a spreadsheet of {item.file_size / 1e6:.0f} MB once it is unpacked")
            sheet = archive.read(item)
            is_binary = kind[1].lower() == "bin"
            height, width = _covered_binary(sheet) if is_binary else _covered(sheet)
            if height * width > _MOST_CELLS or width > _MOST_COLUMNS:
                return Flaw(f"a spreadsheet of {height:,} rows by {width:,} columns")
    return None


def _covered(sheet: bytes) -> tuple[int, int]:
    """How many rows and columns the cells of a sheet in XML lie in, at most: what does not say
    where it is stands behind the one before."""
    height = width = row = column = 0
    for found in _ROW_OR_CELL.finditer(sheet):
        if found["empty"] is None:
            row, column = int(found["row"] or row + 1), 0
            height = max(height, row)
            continue
        column = _column(found["column"]) if found["column"] else column + 1
        if not found["empty"]:
            width, height = max(width, column), max(height, int(found["line"] or 0))
    return height, width


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = 26 * number + letter - 64
    return number


def _covered_binary(sheet: bytes) -> tuple[int, int]:
    """The same for a sheet of XLSB: records of a number, a length and so many bytes, where 0 is a
    row (its number first) and 1 to 11 are cells (their column first)."""
    height = width = at = 0
    while at < len(sheet):
        kind, at = _packed(sheet, at, 2)
        length, at = _packed(sheet, at, 4)
        number = int.from_bytes(sheet[at : at + 4], "little") + 1
        if kind == 0:
            height = max(height, number)
        elif 1 < kind <= 11:
            width = max(width, number)
        at += length
    return height, width


def _packed(data: bytes, at: int, most: int) -> tuple[int, int]:
    """A number of up to `most` bytes, of which 7 bits count and the highest says that more come."""
    number = 0
    for shift in range(most):
        byte = data[at] if at < len(data) else 0
        number, at = number | (byte & 127) << 7 * shift, at + 1
        if byte < 128:
            break
    return number, at


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
