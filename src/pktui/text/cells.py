"""Columns of a terminal that a text takes: a Chinese letter takes two, a mark over another none."""

from __future__ import annotations

import unicodedata

_WIDE = frozenset(("W", "F"))
"""Widths of East Asian letters that take two columns."""
_WITHOUT_COLUMN = frozenset(("Mn", "Me", "Cf"))
"""Marks above, below and around a letter, and signs that only say how others are shown."""
_SOFT_HYPHEN = "\u00ad"
"""The one of these signs that terminals show."""


def cells(text: str) -> int:
    """Return how many columns of a terminal `text` takes."""
    if text.isascii():
        return len(text)
    return sum(
        1 + (unicodedata.east_asian_width(letter) in _WIDE)
        for letter in text
        if unicodedata.category(letter) not in _WITHOUT_COLUMN or letter == _SOFT_HYPHEN
    )


def padded(text: str, columns: int, ellipsis: str = "") -> str:
    """Return `text` cut to `columns`, and with spaces behind it up to them; where it is cut, it
    ends with `ellipsis`."""
    if cells(text) > columns:
        end = ellipsis if cells(ellipsis) <= columns else ""
        taken = cells(end)
        for at, letter in enumerate(text):
            taken += cells(letter)
            if taken > columns:
                text = text[:at].rstrip() + end
                break
    return text + " " * (columns - cells(text))
