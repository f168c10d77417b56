"""A Vietnamese paragraph as syllables: what each is, and whether it touches the one before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple, overload

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
    r"[^\S\n]*(?:"
    r"[a-zà-ỹ]+(?![-‑'’&.]?\w)|"  # of five words four: tried first, that takes half of the time
    r"(?:[A-ZĐ]\. ){1,3}[A-ZĐ](?=\.(?!\w))|"
    r"(?:[QPHXDĐ]|TP|TX|TT|GS|PGS|TS|TSKH|BS|LS|KS|KTS|NS|ThS|Th|Tp|Mr|Mrs|Ms|Dr|St)\."
    r"(?=\s?[^\W_a-zđ])"
    r"|[^\W\d_]\w*(?:[-‑'’&.](?=[^\W_])(?<![a-zđà-ỹ]\.)\w+)*"
    r"|\d+(?:[.,/:-]\d+)*\w*"
    r"|\S|\n)"
)
"""The white space before, and: an abbreviation with its dot before a name; a word with what hyphens
and the like join to it; a number; a mark. Together they are the whole text but its last spaces."""

_ROMAN = re.compile("(?=[IVX]{2})X{0,3}(?:I[XV]|V?I{0,3})")
"""A number, which names nobody: quý IV, thế kỷ XX. I, V and X alone may be letters."""
_ARTICLE = re.compile("(?:a[dlnstz]|e[lsz]|ul)-[A-Z]")
"""The small article before an Arabic name: al-Assad, ez-Zor."""
_ENDS = frozenset('.!?:…"“”«»\n*•;–—')
"""What the first word of a sentence stands behind."""
_BEFORE_OPENING = frozenset("(‘'-")
"""What may stand between the end of a sentence and the first word of the next."""
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


class _Known(dict[str, tuple[str, str, int, int]]):
    """What the pattern matched → the word, the word written small, its flags, the space before."""

    def __missing__(self, matched: str) -> tuple[str, str, int, int]:
        word = matched.lstrip(" \t\xa0") or matched
        word = word.lstrip() or word
        small = spelling(word.removesuffix(".")) or word
        found = self[matched] = word, small, _flags(word, small), len(matched) - len(word)
        return found


def _flags(word: str, small: str) -> int:
    first = word[0]
    if word == "\n":
        return BREAK
    if first.isdigit():
        return NUMBER
    if not first.isalpha():
        return MARK
    flags = FIRST if small in phrases() else 0
    if (first.isupper() and not _ROMAN.fullmatch(word)) or _ARTICLE.match(word):
        flags |= CAPITAL
        letters = [c for c in word if c.isalpha()]
        if len(letters) > 1 and word.isupper():
            flags |= SHOUTED
    return flags


_KNOWN = _Known()


class Syllables(Sequence[Syllable]):
    """The syllables of a paragraph, as lists of what is asked of them most.

    Four of five words are small and begin no phrase: they cost a look into a table.
    """

    __slots__ = ("_ends", "_known", "flags", "small", "to_read", "words")

    words: list[str]
    small: list[str]
    """The words written small, the tone where most papers put it."""
    flags: list[int]
    to_read: list[int]
    """Where a capital stands, or a word that begins a phrase with a capital not far behind.

    Behind a comma it may be the office of the person before it, without any capital.
    """

    def __init__(self, text: str, start: int, end: int) -> None:
        paragraph = text[start:end]
        if "\n" in paragraph:
            paragraph = _unwrapped(paragraph)
        matched: list[str] = _TOKEN.findall(paragraph)
        self._known = known = list(map(_KNOWN.__getitem__, matched))
        self._ends = list(accumulate(map(len, matched), initial=start))
        words, small, flags, _ = zip(*known, strict=True) if known else ((), (), (), ())
        self.words, self.small, self.flags = list(words), list(small), list(flags)
        self.to_read = self._to_read()

    def __len__(self) -> int:
        return len(self.words)

    @overload
    def __getitem__(self, at: int) -> Syllable: ...
    @overload
    def __getitem__(self, at: slice) -> list[Syllable]: ...
    def __getitem__(self, at: int | slice) -> Syllable | list[Syllable]:
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(len(self.words)))]
        start = self.start(at)
        word = self.words[at]
        return Syllable(word, self.small[at], self.flags[at], start, start + len(word))

    def start(self, at: int) -> int:
        """Where the word at `at` begins in the text."""
        return self._ends[at] + self._known[at][3]

    def end(self, at: int) -> int:
        """Where the word at `at` ends in the text."""
        return self._ends[at + 1]

    def _opens(self, at: int) -> bool:
        """Whether the word at `at` begins a sentence."""
        before = at - 1
        while before >= 0 and self.words[before] in _BEFORE_OPENING:
            before -= 1
        return before < 0 or self.words[before] in _ENDS

    def _to_read(self) -> list[int]:
        """`to_read`; the capitals that begin a sentence get their flag meanwhile."""
        found: list[int] = []
        named = len(self.words) + _REACH
        for at in range(len(self.words) - 1, -1, -1):
            flags = self.flags[at]
            if not flags:
                continue
            if flags & _NAMED:
                named = at
            if flags & CAPITAL:
                found.append(at)
                if self._opens(at):
                    self.flags[at] |= OPENS
            elif flags & FIRST and (named - at <= _REACH or self.words[at - 1] == ","):
                found.append(at)
        found.reverse()
        return found


_NAMED = CAPITAL | NUMBER
_REACH = 8
"""Words from the beginning of a title to the name behind it, or of a head to its first capital."""


def _unwrapped(paragraph: str) -> str:
    """The paragraph with a space for each end of a line that only fitted it to a page."""
    lines = paragraph.split("\n")
    parts = [lines[0]]
    for line, following in pairwise(lines):
        is_broken = _SHORT_LINE <= len(line) <= _LONG_LINE and line[-1] not in _ENDS
        parts += (" " if is_broken else "\n", following)
    return "".join(parts)
