"""Text for a terminal that draws ASCII alone: base letters and plain signs, one cell for one cell.

The explorer's own signs have their forms in `wording.glyphs`; this is for what is printed.
"""

from __future__ import annotations

import unicodedata

from pktui.text.fold import fold

_SIGNS = {
    "…": "~",  # as the explorer has it: three dots would move what stands behind them
    **dict.fromkeys("·•◦", "*"),
    **dict.fromkeys("─━┄╌", "-"),
    **dict.fromkeys("│┃", "|"),
    "≠": "!=",
    "×": "x",
    "→": ">",
    "←": "<",
    **dict.fromkeys("▸▶", ">"),
    **dict.fromkeys("■◆█", "#"),
    "€": "EUR",
    "£": "GBP",
}


class _Plain(dict[int, str]):
    """A table for `str.translate` that is filled as characters turn up."""

    def __missing__(self, code: int) -> str:
        plain = self[code] = _plain(chr(code))
        return plain


def _plain(character: str) -> str:
    if character.isascii():
        return character
    if character in _SIGNS:
        return _SIGNS[character]
    if unicodedata.category(character) == "Zs":
        return " "
    folded = fold(character)
    if not folded.isascii():
        code = ord(character)
        return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
    if not character.isupper():
        return folded
    return folded.upper() if len(folded) == 1 else folded.capitalize()


_PLAIN = _Plain()


def in_ascii(text: str) -> str:
    r"""Return `text` in ASCII: Łódź as Lodz, “…” as "~", and what has no such form as `\u5317`."""
    return text if text.isascii() else text.translate(_PLAIN)
