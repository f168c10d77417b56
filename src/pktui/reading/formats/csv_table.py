"""CSV and its kin: one article a row, the columns named as in JSON Lines."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from pktui.reading.draft import Flaw, Parsed
from pktui.reading.objects.chat_messages import article_fields
from pktui.reading.objects.fields import draft_of, is_article, is_date, is_entry
from pktui.reading.objects.own_records import own_records
from pktui.wording.damage import reason_of

_LONGEST = 1 << 30
"""Characters in one cell: the module's own limit of 128 K is less than an article can have."""

_SEPARATOR_LINE = re.compile(r"\"?sep=(?P<separator>.)\"?[^\S\n]*\r?\n", re.IGNORECASE)
"""How Excel is told what stands between the cells, in a line above the header."""

_OF_TABLES = {"data": "date"}
"""Names that mean something else in JSON: “data” is a date in Italian and Portuguese, where no
other column is one."""

_LEAD = 20
"""Rows above the header: some exports begin with what was asked for, and when."""

_ADDRESS = re.compile(r"https?://")


def parse(text: str) -> Parsed:
    """Read one article for each row that holds anything."""
    first = 1
    delimiter = None
    if told := _SEPARATOR_LINE.match(text):
        delimiter, text, first = told["separator"], text[told.end() :], 2
    csv.field_size_limit(_LONGEST)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter or _delimiter(text))
    try:
        yield from articles_of_rows(rows, first)
    except csv.Error as error:
        yield Flaw(f"not CSV: {reason_of(error)}", rows.line_num + first - 1)


def articles_of_rows(rows: Iterable[Sequence[str]], first: int = 1) -> Parsed:
    """Yield the articles of a table: below the first row that names what an article is made of.

    `first` is the line of the input on which the table begins.
    """
    names: list[str] | None = None
    above: list[str] = []
    for number, row in enumerate(rows, first):
        number = getattr(rows, "line_num", number - first + 1) + first - 1
        if names is None:
            if own := own_records(row):
                yield own
                return
            names = _header(row)
            above = above or [cell.strip().lower() for cell in row if cell.strip()]
            if names is None and number >= first + _LEAD:
                break
        elif any(map(str.strip, row)):
            fields = dict(zip(names, row, strict=False))
            message = article_fields(fields)
            if message != {}:
                yield draft_of(fields if message is None else message, number)
    if names is None and len(above) > 1 and any(map(_ADDRESS.match, above)):
        yield Flaw(
            "a table without names of columns, as GDELT's events: it holds codes and addresses and"
            " no texts; save the pages themselves"
        )
    elif names is None:
        told = ", ".join(above)[:80] or "it is empty"
        yield Flaw(
            "a table without a column that holds text or titles; call the column of the texts"
            f" “text” in the first row: {told}"
        )


def _header(row: Sequence[str]) -> list[str] | None:
    names = [cell.strip().lower() for cell in row]
    if article_fields(dict.fromkeys(names, "x")) is not None:
        return names
    if not any(map(is_date, names)):
        names = [_OF_TABLES.get(name, name) for name in names]
    return names if is_entry(dict.fromkeys(names, "x")) else None


def is_header(row: Sequence[str]) -> bool:
    """Tell whether a row names at least what holds the text of an article, and its date."""
    names = _header(row)
    return names is not None and is_article(dict.fromkeys(names, "x")) and any(map(is_date, names))


def _delimiter(text: str) -> str:
    """Find what stands between the names of the first line; names hold none of these."""
    header = text.lstrip("\r\n").partition("\n")[0]
    return max(",;\t|", key=header.count)
