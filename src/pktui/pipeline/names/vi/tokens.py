"""A Vietnamese paragraph as syllables: what each is, and whether it touches the one before."""

from __future__ import annotations

import re
from typing import NamedTuple

from pktui.pipeline.names.vi.lexicon import phrases
from pktui.pipeline.names.vi.words import spelling

CAPITAL = 1
NUMBER = 1 << 1
MARK = 1 << 2
FIRST = 1 << 3
"""It begins a phrase of the lists."""
BREAK = 1 << 4
"""The end of a line that ends what is said."""
SHOUTED = 1 << 5
"""In capitals, two letters and more."""
OPENS = 1 << 6
"""It begins a sentence."""

_TOKEN = re.compile(
    r"(?:[QPHXDĐ]|TP|TX|TT|GS|PGS|TS|TSKH|BS|LS|KS|KTS|NS|ThS|Th|Tp|Mr|Mrs|Ms|Dr|St)\."
    r"(?=\s?[^\W_a-zđ])"
    r"|[^\W\d_]\w*(?:[-‑'’&.](?=[^\W_])(?<![a-zđà-ỹ]\.)\w+)*"
    r"|\d+(?:[.,/:-]\d+)*\w*"
    r"|\n|[^\w\s]"
)
"""Abbreviations with their dot; words, with what hyphens and the like join; numbers; marks."""

_ROMAN = re.compile("X{0,3}(?:I[XV]|V?I{1,3})|XX{1,2}")
"""A number, which names nobody: quý IV, thế kỷ XX. I, V and X alone may be letters."""
_ENDS = frozenset('.!?:…"“”«»\n*•;–—')
"""What the first word of a sentence stands behind."""
_SHORT_LINE, _LONG_LINE = 45, 110
"""A line of so many characters that ends in no mark was broken to fit a page."""


class Syllable(NamedTuple):
    """A word, a number or a mark of a paragraph."""

    text: str
    small: str
    """Written small, the tone where most papers put it."""
    flags: int
    start: int
    end: int


class _Flags(dict[str, tuple[str, int]]):
    """Words as they are written → written small, and their flags."""

    def __missing__(self, word: str) -> tuple[str, int]:
        small = spelling(word.removesuffix(".")) or word
        flags = 0
        first = word[0]
        if first.isalpha():
            if first.isupper() and not _ROMAN.fullmatch(word):
                flags |= CAPITAL
                letters = [c for c in word if c.isalpha()]
                if len(letters) > 1 and word.isupper():
                    flags |= SHOUTED
            if small in phrases():
                flags |= FIRST
        elif first.isdigit():
            flags |= NUMBER
        else:
            flags |= MARK
        found = self[word] = small, flags
        return found


_FLAGS = _Flags()


def syllables(text: str, start: int, end: int) -> list[Syllable]:
    """The syllables of the paragraph `text[start:end]`."""
    found: list[Syllable] = []
    opens = OPENS
    line = start
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        at = match.start()
        if word == "\n":
            if opens or not _SHORT_LINE <= at - line <= _LONG_LINE:
                found.append(Syllable(word, word, BREAK, at, at + 1))
                opens = OPENS
            line = at + 1
            continue
        small, flags = _FLAGS[word]
        if flags & MARK:
            found.append(Syllable(word, word, flags, at, at + 1))
            opens = OPENS if word in _ENDS else (opens if word in "(‘'-" else 0)
        else:
            found.append(Syllable(word, small, flags | opens, at, match.end()))
            opens = 0
    return found
