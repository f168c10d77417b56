"""CSV and its kin: one article a row, the columns named as in JSON Lines."""

from __future__ import annotations

import csv
import io

from pktui.reading.decode import decode
from pktui.reading.draft import Flaw, Parsed
from pktui.reading.fields import draft_of, is_article

_LONGEST = 1 << 30
"""Characters in one cell: the module's own limit of 128 K is less than an article can have."""


def parse(data: bytes) -> Parsed:
    """One article a row that holds anything."""
    text = decode(data)
    if isinstance(text, Flaw):
        yield text
        return
    delimiter = _delimiter(text.partition("\n")[0])
    csv.field_size_limit(_LONGEST)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        names = [name.strip().lower() for name in next(rows)]
        if not is_article(dict.fromkeys(names, "x")):
            yield Flaw(f"a table without a column that holds the text: {', '.join(names)[:80]}")
            return
        for row in rows:
            if any(map(str.strip, row)):
                yield draft_of(dict(zip(names, row, strict=False)), rows.line_num)
    except csv.Error as error:
        yield Flaw(f"not CSV: {error}", rows.line_num)


def _delimiter(header: str) -> str:
    """What stands between the names of the first line; names hold none of these."""
    return max(",;\t|", key=header.count)
