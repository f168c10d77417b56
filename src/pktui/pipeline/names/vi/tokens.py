"""A Vietnamese paragraph as syllables: what each is, and whether it touches the one before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, chain, compress, pairwise
from typing import NamedTuple, overload

from pktui.pipeline.names.vi.lexicon import (
    ALONE,
    body_starts,
    compounds,
    needing_names,
    phrases,
    phrases_by_second,
    place_starts,
)
from pktui.pipeline.names.vi.titles import FAMILY, GIVEN, MIDDLE, NUMBER_NAMES
from pktui.pipeline.names.vi.words import FUNCTION, OPENERS, is_syllable, spelling

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
PLAIN = 1 << 7
"""A large word of grammar, nobody's name: at the beginning of a sentence there is nothing to it."""
BODY_START = 1 << 8
"""A large word with which a known organisation's name may begin."""
PLACE_START = 1 << 9
"""A large word with which a known place's name may begin."""

_ABBREVIATIONS = "TP|TX|TT|GS|PGS|TS|TSKH|BS|LS|KS|KTS|NS|ThS|Th|Tp|Mr|Mrs|Ms|Dr|St"
_TOKEN = re.compile(
    r" [a-zà-ỹ]++(?=[ ,])|"  # four of five words: to try it first takes a third of the time
    r"[^\S\n]*(?:"
    r"[a-zà-ỹ]+(?![-‑'’&.]?\w)|"
    r"(?:[A-ZĐ]\. ){1,3}[A-ZĐ](?=\.(?!\w))|"
    rf"(?:[QPHXDĐ]|{_ABBREVIATIONS})\.(?=\s?[^\W_a-zđ])"
    r"|[^\W\d_]\w*(?:[-‑'’&.](?=[^\W_])(?<![a-zđà-ỹ]\.)\w+)*"
    r"|\d+(?:[.,/:-]\d+)*\w*"
    r"|\S|\n)"
)
"""The white space before, and: an abbreviation with its dot before a name; a word with what hyphens
and the like join to it; a number; a mark. Together they are the whole text but its last spaces."""
_OPEN = re.compile(rf"(?<![^\W_])(?:[^\W\d_]|{_ABBREVIATIONS})\.(?!\S)|[^\S\n]\Z|\A\Z")
"""What in the text between two blanks says that what follows decides how it is cut: it may be an
abbreviation, an initial (before a space of another kind, too), or more white space."""

_ROMAN = re.compile("(?=[IVX]{2})X{0,3}(?:I[XV]|V?I{0,3})")
"""A number, which names nobody: quý IV, thế kỷ XX. I, V and X alone may be letters."""
POLICE_UNIT = re.compile(r"P[ACKXV]\d\d[A-Z]?|[ACV]\d\d")
"""A unit of the police by its number: PC47, C50."""
_ARTICLE = re.compile("(?:a[dlnstz]|e[lsz]|ul)-[A-Z]")
"""The small article before an Arabic name: al-Assad, ez-Zor."""
_ENDS = frozenset('.!?:…"“”«»\n*•;–—')
"""What the first word of a sentence stands behind."""
_BEFORE_OPENING = frozenset("(‘'-")
"""What may stand between the end of a sentence and the first word of the next."""
_SHORT_LINE, _LONG_LINE = 45, 110
"""A line whose length in characters lies between these, and that ends in no mark, was broken to fit
a page."""


_GRAMMAR = FUNCTION & OPENERS - GIVEN - FAMILY - MIDDLE - NUMBER_NAMES | frozenset(
    ("theo", "từ", "do", "tuy", "trong", "khi")
)
"""Words of grammar that are no names, and begin the name of no place either."""


class Syllable(NamedTuple):
    """A word, a number or a mark of a paragraph."""

    text: str
    small: str
    """Written small, the tone where most papers put it."""
    flags: int
    start: int
    end: int


_MOST_CHARACTERS = 1_000_000
"""Characters of all the words that are remembered, some 150,000 words. The words of 10,000 articles
fit; a text that never repeats a word makes the tables start anew."""


class _KnownWord(NamedTuple):
    """A word as it is each time that the same is written."""

    text: str
    small: str
    flags: int
    length: int
    """Its characters with the white space before it."""


class _KnownWords(dict[str, _KnownWord]):
    """What the pattern matched → the word without the space before it; worked out when first
    met."""

    __slots__ = ("characters",)

    def __init__(self) -> None:
        super().__init__()
        self.characters = 0
        """How many characters the keys have."""

    def __missing__(self, matched: str) -> _KnownWord:
        self.characters += len(matched)
        word = matched.lstrip(" \t\xa0") or matched
        word = word.lstrip() or word
        small = spelling(word.removesuffix(".")) or word
        self[matched] = known = _KnownWord(word, small, _flags(word, small), len(matched))
        return known


class _KnownChunks(dict[str, tuple[_KnownWord, ...]]):
    """What stands between two blanks → its words, the first with the blank before it. News repeats
    them: to look one up takes a third of the time of cutting it."""

    __slots__ = ("characters", "open", "words")

    def __init__(self) -> None:
        super().__init__()
        self.words = _KnownWords()
        self.open: set[str] = set()
        """Those of which what follows decides how they are cut."""
        self.characters = 0
        """How many characters the keys have."""

    def __missing__(self, chunk: str) -> tuple[_KnownWord, ...]:
        self.characters += len(chunk)
        if chunk.isalpha():  # one word, whatever the pattern would say
            known: tuple[_KnownWord, ...] = (self.words[f" {chunk}"],)
        else:
            known = tuple(self.words[word] for word in _TOKEN.findall(f" {chunk} "))
            if _OPEN.search(chunk):
                self.open.add(chunk)
        self[chunk] = known
        return known


def _flags(word: str, small: str) -> int:
    if word.islower() and word[0].isalpha():
        return FIRST if small in phrases() else 0
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
        elif not flags & FIRST and small in _GRAMMAR:
            flags |= PLAIN
        if small in body_starts() or POLICE_UNIT.fullmatch(word):
            flags |= BODY_START
        if small in place_starts():
            flags |= PLACE_START
    return flags


_known = [_KnownChunks()]
"""The one table that new paragraphs use; a paragraph keeps the table that it began with."""


def _known_chunks() -> _KnownChunks:
    """Return the table of words; a new one if the last has become too large."""
    known = _known[0]
    if max(known.characters, known.words.characters) > _MOST_CHARACTERS:
        _known[0] = _KnownChunks()
    return _known[0]


def _cut(paragraph: str) -> tuple[Sequence[_KnownWord], int]:
    """Return the words of a paragraph, and how many characters too many the first has before
    it."""
    table = _known_chunks()
    chunks = paragraph.split(" ")
    words = [*chain.from_iterable(map(table.__getitem__, chunks))]
    if table.open.isdisjoint(chunks):
        return words, 1
    return _with_initials([*map(table.words.__getitem__, _TOKEN.findall(paragraph))]), 0


def _with_initials(words: list[_KnownWord]) -> list[_KnownWord]:
    """Return the words with each initial of a foreigner's name and its full stop as one: Tổng thống
    V. Pu-tin, where an office stands before it, George W. Bush, J.K. Rowling. A sentence may end in
    a letter."""
    found: list[_KnownWord] = []
    at = 0
    while at < len(words):
        word = words[at]
        if word.flags & CAPITAL and _INITIALS.fullmatch(word.text) and _is_initial(words, at):
            found.append(_KnownWord(f"{word.text}.", f"{word.small}.", CAPITAL, word.length + 1))
            at += 1
        else:
            found.append(word)
        at += 1
    return found


_INITIALS = re.compile(r"[^\W\d_](?:\. ?[^\W\d_]){0,3}")
"""One letter, or some with full stops between."""


def _is_initial(words: Sequence[_KnownWord], at: int) -> bool:
    """Tell whether the letter or letters at `at` are somebody's initials, by the words around."""
    if not at < len(words) - 2 or words[at + 1].text != "." or words[at + 1].length > 1:
        return False
    name = words[at + 2]
    if name.length == len(name.text):
        return False  # glued to the full stop, as in the name of a page
    is_foreign = "-" in name.text or not is_syllable(name.small)
    if len(words[at].text) > 1:
        return bool(is_foreign and name.flags & CAPITAL)  # J.K. Rowling
    if not at:
        return False
    before = words[at - 1]
    if is_foreign and before.flags & CAPITAL and not is_syllable(before.small):
        return bool(name.flags & CAPITAL)  # George W. Bush
    is_named = before.flags & CAPITAL and before.small in place_starts()
    if is_named and at > 1 and words[at - 2].small in _LAST_OF_OFFICES:
        is_foreign = True  # Tổng thống Mỹ Đ. Trăm
    is_told = is_named or before.small in _LAST_OF_OFFICES
    return bool(name.flags & CAPITAL and is_foreign and is_told)


_LAST_OF_OFFICES = frozenset(
    "ông bà ngài thống tướng trưởng tịch sứ thư giám đốc sĩ sư chí viên hoàng phu nhân".split()
)
"""Last syllables of what stands before the name of a foreigner in the news."""


class Syllables:
    """The syllables of a paragraph, as lists of what is asked of them most.

    Four of five words are small and begin no phrase: they cost a look into a table. Behind the
    last word the lists go on with nothing, so that what stands behind it may be asked for.
    """

    __slots__ = ("_ends", "flags", "size", "small", "to_read", "words")

    words: list[str]
    small: list[str]
    """The words written small, the tone where most papers put it."""
    flags: list[int]
    size: int
    """How many words there are."""
    to_read: list[int]
    """Where a capital stands, or a phrase begins with a capital not far behind.

    Behind a comma it may be the office of the person before it, without any capital. Words of
    grammar that only begin a sentence are left out.
    """

    def __init__(self, text: str, start: int, end: int) -> None:
        paragraph = text[start:end]
        if "\n" in paragraph:
            paragraph = _unwrapped(paragraph)
        known, too_many = _cut(paragraph)
        self.size = len(known)
        words, small, flags, lengths = zip(*known, *_NOTHING, strict=True)
        self.words, self.small, self.flags = [*words], [*small], [*flags]
        self._ends: list[int] = [*accumulate(lengths, initial=start - too_many)]
        self.to_read = self._to_read()

    def __len__(self) -> int:
        return self.size

    @overload
    def __getitem__(self, at: int) -> Syllable: ...
    @overload
    def __getitem__(self, at: slice) -> list[Syllable]: ...
    def __getitem__(self, at: int | slice) -> Syllable | list[Syllable]:
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(self.size))]
        if not -self.size <= at < self.size:
            raise IndexError(at)
        start = self.start(at)
        word = self.words[at]
        return Syllable(word, self.small[at], self.flags[at], start, start + len(word))

    def start(self, at: int) -> int:
        """Return where the word at `at` begins in the text."""
        return self._ends[at + 1] - len(self.words[at])

    def end(self, at: int) -> int:
        """Return where the word at `at` ends in the text."""
        return self._ends[at + 1]

    def _opens(self, at: int) -> bool:
        """Tell whether the word at `at` begins a sentence."""
        before = at - 1
        while before >= 0 and self.words[before] in _BEFORE_OPENING:
            before -= 1
        return before < 0 or self.words[before] in _ENDS

    def _to_read(self) -> list[int]:
        """`to_read`; the capitals that begin a sentence get their flag meanwhile."""
        found: list[int] = []
        words, small, flags = self.words, self.small, self.flags
        named = self.size + _REACH
        begins, idle = phrases_by_second(), needing_names()
        for at in reversed([*compress(range(self.size), flags)]):
            flag = flags[at]
            if flag & _NAMED:
                named = at
            if flag & CAPITAL:
                if not at or (flags[at - 1] & _NO_WORD and self._opens(at)):
                    flags[at] |= OPENS
                    if flag & PLAIN and not flags[at + 1] & _NAMED:
                        continue
                found.append(at)
            elif flag & FIRST and (named - at <= _REACH or words[at - 1] == ","):
                seconds = begins[small[at]]
                if small[at + 1] in seconds or (
                    ALONE in seconds
                    and (flags[at + 1] or small[at] not in idle)
                    and not (at and _is_part(small, at))
                ):
                    found.append(at)
        found.reverse()
        return found


def _is_part(small: Sequence[str], at: int) -> bool:
    """Tell whether the small word at `at` ends another word, so that it is no title or head."""
    return (small[at - 1], small[at]) in compounds()


_NOTHING = (_KnownWord("", "", 0, 0),) * 3
"""What the lists go on with behind the last word: as much as is asked for there."""

_NAMED = CAPITAL | NUMBER
_NO_WORD = MARK | BREAK
"""What stands before the first word of a sentence."""
_REACH = 8
"""Words from the beginning of a title to the name behind it, or of a head to its first capital."""


def _unwrapped(paragraph: str) -> str:
    """Return the paragraph with a space for each end of a line that only fitted it to a page."""
    lines = paragraph.split("\n")
    parts = [lines[0]]
    for line, following in pairwise(lines):
        is_broken = _SHORT_LINE <= len(line) <= _LONG_LINE and line[-1] not in _ENDS
        parts += (" " if is_broken else "\n", following)
    return "".join(parts)
