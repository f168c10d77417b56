"""Records as JSON Lines: UTF-8, one object a line, nothing in it that acts on a terminal."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from pktui.export.records import Record
from pktui.text.sanitise import escape_json

_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False)


def lines(records: Iterable[Record]) -> Iterator[str]:
    """Yield one line for each record, with its line feed."""
    encode = _ENCODER.encode
    for record in records:
        yield f"{escape_json(encode(record))}\n"
