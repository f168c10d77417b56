"""Records as CSV: a header, then one row a record.

Objects become columns such as `article.id`, lists are joined by `; `; a list of objects becomes
parallel columns. Spreadsheets run what begins like a formula, so such a cell gets an apostrophe in
front, as OWASP advises: it stays text, and programs that know the habit take it off again. Control
characters are replaced by visible ones, since CSV has no way to write them harmlessly.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from pktui.export.records import Record, Value
from pktui.text.sanitise import neutralise

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\N{FULLWIDTH EQUALS SIGN}")
"""How spreadsheets tell a formula; spaces before it do not hide it from all of them."""


def lines(records: Iterable[Record], columns: Sequence[str]) -> Iterator[str]:
    """Yield the header and one line for each record, each with its line feed."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    paths = [column.split(".") for column in columns]
    yield _drain(buffer)
    for record in records:
        writer.writerow([_cell(_lookup(record, path)) for path in paths])
        yield _drain(buffer)


def _drain(buffer: io.StringIO) -> str:
    line = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return line


def _lookup(value: Value, path: Sequence[str]) -> Value:
    for step, name in enumerate(path):
        if isinstance(value, list):
            return [_text(_lookup(item, path[step:])) for item in value]
        if not isinstance(value, dict):
            return None
        value = value.get(name)
    return value


def _text(value: Value) -> str:
    return "" if value is None else str(value)


def cell_of(record: Record, column: str) -> str | int | float | None:
    """Return what `record` has in `column`, such as `article.id`; a list is joined by `; `."""
    value = _lookup(record, column.split("."))
    if value is None or isinstance(value, int | float):
        return value
    return _joined(value)


def _joined(value: Value) -> str:
    return "; ".join(map(_text, value)) if isinstance(value, list) else _text(value)


def _cell(value: Value) -> str | int | float:
    if isinstance(value, int | float):
        return value
    text = neutralise(_joined(value), keep_lines=True)
    bare = text.strip(" \n")
    return f"'{text}" if bare.startswith(_FORMULA) and len(bare) > 1 else text
