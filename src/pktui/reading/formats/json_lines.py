"""JSON Lines: one article an object, one object a line."""

from __future__ import annotations

import io
import json
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from typing import cast

from pktui.reading.decode import decode
from pktui.reading.documents import articles_in
from pktui.reading.draft import Flaw, Parsed


def parse(data: bytes) -> Parsed:
    """Every article; a flaw with its number for every line that is none."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        text = decode(data)
        if isinstance(text, Flaw):
            yield text
            return
        data = text.encode("utf-8", "surrogatepass")
    found_any = False
    for number, line in enumerate(io.BytesIO(data.removeprefix(BOM_UTF8)), 1):
        if not line.isspace():
            found_any = True
            yield from parse_line(line, number)
    if not found_any:
        yield Flaw("empty")


def parse_line(line: bytes, number: int) -> Parsed:
    """The article of one line, or all those of the array that it holds."""
    value = _value(line, number)
    if isinstance(value, Flaw):
        yield value
    elif isinstance(value, dict):
        yield from articles_in(cast("object", value), number)
    else:
        yield Flaw("not a JSON object", number)


def _value(line: bytes, number: int) -> object:
    try:
        return json.loads(line.decode("utf-8").rstrip())
    except UnicodeDecodeError as error:
        return Flaw(f"not UTF-8: {error.reason} at byte {error.start} of the line", number)
    except json.JSONDecodeError as error:
        return Flaw(f"not JSON: {error.msg} at column {error.colno}", number)
    except ValueError:
        return Flaw("not JSON that can be read: a number is too long", number)
    except RecursionError:
        return Flaw("not JSON that can be read: nested too deeply", number)
