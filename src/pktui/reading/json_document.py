"""JSON that is one document: an article, an array of them, or an object that holds the array."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import cast

from pktui.reading import jsonl
from pktui.reading.decode import decode
from pktui.reading.draft import Draft, Flaw, Found
from pktui.reading.fields import TEXT, draft_of

_BEGINNING = re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:\{\s*["}]|\[\s*[\]{])')

HOLDERS = ("articles", "items", "data", "results", "documents", "docs")
"""What the array is called where a service wraps it: News APIs, JSON Feed, search engines."""


def looks_like(head: bytes) -> bool:
    return bool(_BEGINNING.match(head))


def parse(data: bytes) -> Found:
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
            yield from jsonl.parse(data)
        else:
            yield Flaw(f"not JSON: {error.msg} at column {error.colno}", error.lineno)
    except ValueError:
        yield Flaw("not JSON that can be read: a number is too long")
    except RecursionError:
        yield Flaw("not JSON that can be read: nested too deeply")
    else:
        yield from _articles(value)


def _articles(value: object) -> Iterator[Draft | Flaw]:
    if isinstance(value, dict):
        fields = cast("Mapping[str, object]", value)
        held = next((fields[n] for n in HOLDERS if isinstance(fields.get(n), list)), None)
        if held is None or any(name in fields for name in TEXT):
            yield draft_of(fields)
            return
        value = held
    if not isinstance(value, list) or not value:
        yield Flaw("no article in it")
        return
    for number, item in enumerate(cast("list[object]", value), 1):
        found = (
            draft_of(cast("Mapping[str, object]", item))
            if isinstance(item, dict)
            else Flaw("not a JSON object")
        )
        yield Flaw(f"item {number}: {found.reason}") if isinstance(found, Flaw) else found
