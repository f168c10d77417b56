"""One folding of text for searching: what a reader may leave out or type otherwise, left out.

Case, marks (Phụng, Đặng), letters with a stroke (đ, ø, ł), ligatures and sharp s (æ, ß), curly
quotes and dashes, full-width forms and invisible characters all fold away. The list, the article,
the sidebar, the palette, completion and the command line all compare folded text, so what one of
them finds the others find.

The folding goes character by character, and decomposes where it doesn't drop: `fold(a + b)` is
`fold(a) + fold(b)`, composed and decomposed text fold alike without being normalised first, and
the old and new placements of a Vietnamese tone (hoà, hòa) are one. Marks that make another letter
rather than a shade of one (Devanagari's vowels, Thai's, the Japanese dakuten) stay.

The result may be shorter or longer than its source; `fold_with_map` keeps the way back.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right

from pktui.runtime.frozen import dataclass

_SPECIAL = {
    "æ": "ae",
    "œ": "oe",
    "ð": "d",
    "þ": "th",
    "ı": "i",
    "ŋ": "n",
    "ə": "a",  # as English writes Azerbaijani names: Əliyev, Aliyev
    **dict.fromkeys("‘’‚‛′‵ʹʻʼʽˈ´\u1ffd＇", "'"),
    **dict.fromkeys("“”„‟″‶«»＂", '"'),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    "\u2028": "\n",
    "\u2029": "\n",
}
"""What Unicode itself neither decomposes nor names as a letter with something added."""

_DROPPED = re.compile(
    "["
    "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"  # Latin, Greek, Cyrillic
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"  # Hebrew points
    "\u0610-\u061a\u064b-\u065f\u0670"  # Arabic vowels
    "\ufe00-\ufe0f"  # variation selectors
    "]"
)
"""Marks that writers may leave out."""

_ADORNED = re.compile(r"LATIN (?:SMALL|CAPITAL) LETTER ([A-Z]) WITH ")
"""Unicode's name of a letter with a stroke, a hook, a bar …: `LATIN SMALL LETTER D WITH STROKE`."""


def _fold_character(character: str) -> str:
    if character in _SPECIAL:
        return _SPECIAL[character]
    if unicodedata.category(character) == "Cf":  # soft hyphen, joiners, direction marks
        return ""
    simple = unicodedata.normalize("NFKD", character.casefold())
    # casefold may make a new mark (İ), and a decomposition a new capital (℻, the sign FAX)
    simple = unicodedata.normalize("NFKD", _DROPPED.sub("", simple).casefold())
    return "".join(_plain_letter(c) for c in _DROPPED.sub("", simple))


def _plain_letter(character: str) -> str:
    if character in _SPECIAL:
        return _SPECIAL[character]
    adorned = _ADORNED.match(unicodedata.name(character, "")) if character > "\x7f" else None
    return adorned[1].lower() if adorned else character


class _Folding(dict[int, str]):
    """A table for `str.translate` that is filled as characters turn up."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Return the text as it is compared; folding it again changes nothing.

    An ASCII line of 80 characters costs 0.1 µs, any other about 3.
    """
    return text.lower() if text.isascii() else text.translate(_FOLDING)


@dataclass(frozen=True, slots=True, eq=False)
class Folded:
    """A folded text that knows where each of its characters came from."""

    text: str
    source: str
    _origins: array[int] | None
    """For each folded character the offset of its source, and the source's length behind them;
    None where the offsets are the same."""

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the source that `text[start:end]` (not empty) was folded from.

        Whole characters of the source, with the marks and invisible characters that follow them.
        """
        if self._origins is None:
            return start, end
        last = self._origins[end - 1]
        return self._origins[start], self._origins[bisect_right(self._origins, last)]

    def place(self, offset: int) -> int:
        """Find where the source's `offset` is in the folded text."""
        return offset if self._origins is None else bisect_left(self._origins, offset)


def fold_with_map(text: str) -> Folded:
    """Fold a text and keep the way back; ten times as slow as `fold`, so for what is on screen
    only."""
    if text.isascii():
        return Folded(text.lower(), text, None)
    pieces = [_FOLDING[ord(character)] for character in text]
    if all(len(piece) == 1 for piece in pieces):
        return Folded("".join(pieces), text, None)
    origins = array("I")
    for offset, piece in enumerate(pieces):
        origins.extend([offset] * len(piece))
    origins.append(len(text))
    return Folded("".join(pieces), text, origins)


_JOINTS = str.maketrans("", "", " -\xa0\t\n\r")


def joined(folded: str) -> str:
    """Return folded text without spaces and hyphens: "Viet Nam" and "Vietnam" are one name."""
    return folded.translate(_JOINTS)
