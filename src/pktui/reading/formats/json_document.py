"""JSON that is one document."""

from __future__ import annotations

import json

from pktui.reading.decode import decode
from pktui.reading.documents import articles_in
from pktui.reading.draft import Flaw, Parsed
from pktui.reading.formats import json_lines


def parse(data: bytes) -> Parsed:
    """Every article of the document."""
    text = decode(data)
    if isinstance(text, Flaw):
        yield text
        return
    try:
        value: object = json.loads(text)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data":
            # JSON Lines under a `.json` name
            yield from json_lines.parse(data)
        else:
            yield Flaw(f"not JSON: {error.msg} at column {error.colno}", error.lineno)
    except ValueError:
        yield Flaw("not JSON that can be read: a number is too long")
    except RecursionError:
        yield Flaw("not JSON that can be read: nested too deeply")
    else:
        yield from articles_in(value)
