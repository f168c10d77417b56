"""Columns of a terminal that a text takes: a Chinese letter takes two, a mark over another none."""

from __future__ import annotations

import unicodedata

_WIDE = frozenset(("W", "F"))


def cells(text: str) -> int:
    """Return how many columns of a terminal `text` takes."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(letter) else 1 + (unicodedata.east_asian_width(letter) in _WIDE)
        for letter in text
    )


def padded(text: str, columns: int) -> str:
    """Return `text` cut to `columns`, and with spaces behind it up to them."""
    if cells(text) > columns:
        taken = 0
        for at, letter in enumerate(text):
            taken += cells(letter)
            if taken > columns:
                text = text[:at]
                break
    return text + " " * (columns - cells(text))
