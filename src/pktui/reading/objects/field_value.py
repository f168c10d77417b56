"""What a field of an object holds, as text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

_INNER = ("name", "rendered", "main", "$date", "title", "display_name", "username", "value", "raw")
"""Where an object holds what one wants of it: a publisher's name, a rendered title, a date."""


def value(fields: Mapping[str, object], *names: str) -> str | None:
    """Return the first of the fields that holds a word or a number, as text."""
    for name in names:
        held = fields.get(name)
        if held is None:
            continue  # as nearly all are: an article is asked for forty names
        if isinstance(held, dict):
            # a publisher as schema.org and news services give it, a date as MongoDB exports it
            inner = cast("Mapping[str, object]", held)
            held = _date_parts(inner) or next(
                (inner[key] for key in _INNER if inner.get(key)), None
            )
        if isinstance(held, str) and held.strip():
            return held
        if isinstance(held, int | float) and not isinstance(held, bool):
            return str(held)
    return None


def _date_parts(inner: Mapping[str, object]) -> str | None:
    """Return a date as CSL JSON has it, `{"date-parts": [[2022, 11, 27]]}`; of two, the
    interval."""
    parts = inner.get("date-parts")
    if not isinstance(parts, list):
        return None
    dates: list[str] = []
    for one in cast("Sequence[object]", parts)[:2]:
        numbers = cast("Sequence[object]", one)[:3] if isinstance(one, list) else ()
        written = [str(number).strip() for number in numbers]
        if written and all(number.isdecimal() for number in written):
            dates.append("-".join([written[0].zfill(4), *(n.zfill(2) for n in written[1:])]))
    return "/".join(dates) or None
