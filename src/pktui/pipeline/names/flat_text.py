"""The text as names are read in it: each paragraph on one line, and no words inside addresses.

Mail, old books and terminals wrap their lines, and some divide words with a hyphen at the end of
one. A name goes on behind such a break, so that the same article gives the same names at any width.
What stands inside an address of the web or of mail names nobody.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice

from pktui.model.article import Block
from pktui.pipeline.names.en.syllables import SYLLABLES
from pktui.pipeline.names.gazetteer import english_words, given_names, lexicon
from pktui.runtime.frozen import dataclass
from pktui.text.fold import fold

_BREAK = re.compile(r"(?<!\s)\s*[\r\n]\s*(?:>[>\s]*)?")
"""White space with a line end in it, and the marks of a quoted line of mail."""
_HALF = re.compile(r"([^\W\d_]++)[-‐\xad]\Z")
"""The end of a line that divides a word, or ends with the hyphen of a compound."""
_LETTERS = re.compile(r"[^\W\d_]+")
_HYPHEN_AT_END = re.compile(r"[^\W\d_][-‐\xad]\s*[\r\n]")
_COMPOUND = re.compile(r"(?<![^\W\d_])[^\W\d_]++-[^\W\d_]++")
"""What the same text writes with a hyphen inside a line keeps it at the end of one: Ki-/moon."""
_LONGEST_HALF = 40
"""Characters of half a word that are looked at."""
_HOSTS = "com org net edu gov mil info int biz co ac uk de fr eu vn io tv".split()
_BEHIND_MARK = "(?<=:/)/|(?<=@)\\w|" + "|".join(rf"(?<=\.{host}/)" for host in _HOSTS)
_ADDRESS = re.compile(f"[/@](?:{_BEHIND_MARK})")
"""What tells that the word around it is an address. A bare Amazon.com is a firm."""
_WITH_WWW = re.compile(rf"[/@w](?:{_BEHIND_MARK}|(?<=\bw)ww\.)")
"""One set of characters that it can begin with, which a search skips to fast."""


@dataclass(frozen=True, slots=True, eq=False)
class FlatText:
    """A text with its paragraphs on one line each."""

    text: str
    blocks: tuple[tuple[int, int], ...]
    """Start and end of each block, in this text."""
    _starts: tuple[int, ...] = ()
    """Where a stretch begins that was taken over as it is …"""
    _shifts: tuple[int, ...] = ()
    """… and how much further on it stands in the article."""

    @property
    def is_same(self) -> bool:
        """Whether everything stands where it stands in the article."""
        return not self._starts

    def start(self, at: int) -> int:
        """Return where a name stands in the article that begins `at` this offset."""
        return at + self._shift(at)

    def end(self, at: int) -> int:
        """Return where a name ends in the article that ends `at` this offset."""
        return at + self._shift(at - 1)

    def _shift(self, at: int) -> int:
        return self._shifts[bisect_right(self._starts, at) - 1] if self._starts else 0


def flatten(text: str, blocks: Iterable[Block]) -> FlatText:
    """Return the text of an article, laid out in `blocks`, as names are read in it."""
    spans = tuple((block.start, block.end) for block in blocks)
    if not any(_has_break(text, mark, spans) for mark in "\n\r"):
        return FlatText(_without_addresses(text), spans)
    is_divided = _HYPHEN_AT_END.search(text) is not None
    compounds = {found[0] for found in _COMPOUND.finditer(text)} if is_divided else set[str]()
    parts: list[str] = []
    flat_spans: list[tuple[int, int]] = []
    starts, shifts = [0], [0]
    length = at = 0

    def take(end: int) -> None:
        nonlocal length, at
        parts.append(text[at:end])
        length += end - at
        at = end

    for start, end in spans:
        take(start)
        begin = length
        for found in _BREAK.finditer(text, start, end):
            divided = _divided_word(text, found)
            is_soft = text[found.start() - 1] == "\xad"
            is_compound = divided in compounds or (not is_soft and _is_compound(divided))
            take(found.start() - (divided is not None and not is_compound))
            if divided is None and not _ends_with_hyphen(text, found):
                parts.append(" ")
                length += 1
            at = found.end()
            starts.append(length)
            shifts.append(at - length)
        take(end)
        flat_spans.append((begin, length))
    take(len(text))
    flat = _without_addresses("".join(parts))
    return FlatText(flat, tuple(flat_spans), tuple(starts), tuple(shifts))


def _has_break(text: str, mark: str, spans: Iterable[tuple[int, int]]) -> bool:
    """Tell whether this line end stands inside one of the spans."""
    return mark in text and any(text.find(mark, start, end) >= 0 for start, end in spans)


def has_lost_letters(text: str, start: int, end: int) -> bool:
    """Tell whether a paragraph is in pieces, its letters with marks lost on the way: Vi t Nam.

    What is left of its words names nobody.
    """
    if not has_pieces(text):
        return False
    pieces = 0
    for piece in _PIECES:
        pieces += text.count(piece, start, end)
    return pieces > _FEW_PIECES and pieces * _CHARACTERS_A_PIECE > end - start


@lru_cache(maxsize=2)
def has_pieces(text: str) -> bool:
    """Tell whether the whole article has as many as one paragraph in pieces: next to none has."""
    return next(islice(_PIECE.finditer(text), _FEW_PIECES, None), None) is not None


_PIECES = (" c ", " t ", " n ", " h ", " l ", " m ")
"""Letters that stand alone in no language's prose."""
_PIECE = re.compile(" [ctnhlm](?= )")
"""Any of them: one search takes half the time of six counts."""
_FEW_PIECES = 5
_CHARACTERS_A_PIECE = 60
"""Prose has no such letter in hundreds of characters; what lost its marks has one in twenty."""


def _divided_word(text: str, line_end: re.Match[str]) -> str | None:
    """Return the word that the hyphen at this line end divides, with the hyphen; None where it
    stays.

    It stays before a capital: Jean-/Pierre. Octo-/ber is divided.
    """
    before, behind = line_end.start(), line_end.end()
    half = _HALF.search(text, max(0, before - _LONGEST_HALF), before)
    rest = _LETTERS.match(text, behind, behind + _LONGEST_HALF)
    if not half or not rest or not (rest[0][0].islower() or half[0][-1] == "\xad"):
        return None
    return f"{half[1]}-{rest[0]}"


def _is_compound(divided: str | None) -> bool:
    """Tell whether both halves are words and the whole is none: Muslim-majority keeps its
    hyphen."""
    half, _, rest = fold(divided or "").partition("-")
    words = english_words()
    if divided and divided[0].isupper() and {half, rest} <= SYLLABLES:
        return half + rest not in words and half + rest not in given_names()  # Ki-moon
    return (
        rest in words and (half in words or half in lexicon("demonym")) and half + rest not in words
    )


def _ends_with_hyphen(text: str, line_end: re.Match[str]) -> bool:
    """Tell whether a compound goes on behind this line end."""
    before, behind = line_end.start(), line_end.end()
    return bool(
        _LETTERS.match(text, behind, behind + 1)
        and _HALF.search(text, max(0, before - _LONGEST_HALF), before)
    )


def _without_addresses(text: str) -> str:
    """Return the text, as long as before, with letters that name nobody where an address stood."""
    if "/" not in text and "@" not in text and "www." not in text:
        return text
    parts: list[str] = []
    at = 0
    for found in (_WITH_WWW if "www." in text else _ADDRESS).finditer(text):
        if found.start() < at:
            continue
        start, end = found.span()
        while start > at and not text[start - 1].isspace():
            start -= 1
        while end < len(text) and not text[end].isspace():
            end += 1
        parts += (text[at:start], "x" * (end - start))
        at = end
    return "".join((*parts, text[at:])) if parts else text
