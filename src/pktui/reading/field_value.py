"""What a field of an object holds, as text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast


def value(fields: Mapping[str, object], *names: str) -> str | None:
    """The first of the fields that holds a word or a number, as text."""
    for name in names:
        held = fields.get(name)
        if isinstance(held, dict):
            # a publisher as schema.org and news services give it, a date as MongoDB exports it
            inner = cast("Mapping[str, object]", held)
            held = inner.get("name") or inner.get("$date")
        if isinstance(held, str) and held.strip():
            return held
        if isinstance(held, int | float) and not isinstance(held, bool):
            return str(held)
    return None
