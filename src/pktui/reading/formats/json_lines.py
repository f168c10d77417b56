"""JSON Lines: one article an object, one object a line."""

from __future__ import annotations

import io
import json
from codecs import BOM_UTF8, getincrementaldecoder
from typing import cast

from pktui.reading.decode import decode
from pktui.reading.draft import Flaw, Parsed
from pktui.reading.objects.documents import articles_in
from pktui.reading.objects.own_records import own_document
from pktui.wording.damage import reason_of_json

_PIECE = 1 << 20


def parse(data: bytes) -> Parsed:
    """Yield every article; a flaw with its number for every line that is none."""
    data = data.removeprefix(BOM_UTF8)
    if not _is_utf_8(data):
        decoded = decode(data, "utf-8")
        if isinstance(decoded, Flaw):
            yield decoded
            return
        if decoded.flaw:
            yield decoded.flaw
        data = decoded.text.encode("utf-8", "surrogatepass")
    found_any = False
    for number, line in enumerate(io.BytesIO(data), 1):
        if line.isspace():
            continue
        if not found_any and (own := _records_of_ours(line)):
            yield own
            return
        found_any = True
        yield from parse_line(line, number)
    if not found_any:
        yield Flaw("empty")


def _records_of_ours(line: bytes) -> Flaw | None:
    """Tell what the file whose first line is `line` is, if it holds what pktui printed."""
    try:
        value: object = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return own_document(value)


def _is_utf_8(data: bytes) -> bool:
    """Tell whether all of `data` is UTF-8, piece by piece, so that it is not in memory twice."""
    decoder = getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(data), _PIECE):
            decoder.decode(data[start : start + _PIECE])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def parse_line(line: bytes, number: int) -> Parsed:
    """Yield the article of one line, or all those of the array that it holds."""
    try:
        text = line.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        decoded = decode(line, "utf-8")
        if isinstance(decoded, Flaw):
            yield Flaw(f"{decoded.reason} of the line", number)
            return
        if decoded.flaw:
            yield Flaw(f"{decoded.flaw.reason} of the line", number)
        text = decoded.text
    value = _value(text, number)
    if isinstance(value, Flaw):
        yield value
    elif isinstance(value, dict):
        yield from articles_in(cast("object", value), number)
    else:
        yield Flaw("not a JSON object", number)


def _value(text: str, number: int) -> object:
    try:
        return json.loads(text.rstrip())
    except json.JSONDecodeError as error:
        return Flaw(reason_of_json(error), number)
    except ValueError:
        return Flaw("not JSON that can be read: a number is too long", number)
    except RecursionError:
        return Flaw("not JSON that can be read: nested too deeply", number)
