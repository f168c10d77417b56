"""The order of names by the letters that are shown: as dictionaries have it, Vietnamese ones too.

Letters are compared first, and the breve, the circumflex, the horn and the stroke make other
letters (a, ă, â; d, đ; o, ô, ơ). The marks of tones decide only between names that are spelt the
same (ma, mà, mả, mã, má, mạ), and so do the marks of other languages.
"""

from __future__ import annotations

import unicodedata

_STROKED = {"\u0111": ("d", 1), "\u0142": ("l", 1), "\u00f8": ("o", 4)}
"""Letters with a stroke, which Unicode does not take apart."""

_LETTER_MARKS = {"\u0306": 1, "\u0302": 2, "\u031b": 3}
"""Breve, circumflex and horn."""

_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
"""Grave, hook, tilde, acute and dot below, in the order of Vietnamese dictionaries."""

CollationKey = tuple[tuple[tuple[str, int], ...], tuple[int, ...], str]


def collation_key(text: str) -> CollationKey:
    """Give what `text` is sorted by among other names."""
    letters: list[tuple[str, int]] = []
    tones: list[int] = []
    for character in unicodedata.normalize("NFC", text.casefold()):
        if character in _STROKED:
            letters.append(_STROKED[character])
            tones.append(0)
            continue
        apart = unicodedata.normalize("NFD", character)
        base, marks = apart[0], apart[1:]
        if not base.isalnum() and not base.isspace():
            continue
        letters.append((base, max((_LETTER_MARKS.get(mark, 0) for mark in marks), default=0)))
        tones.append(max((_TONES.get(mark, 0) for mark in marks), default=0))
    return tuple(letters), tuple(tones), text
