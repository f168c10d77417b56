"""Restore the marks of Vietnamese that was typed without any, by what its words most likely have.

The restored text is as long as the one that was typed, letter for letter, and is only read in its
place: what it names is cut out of the typed text again, so no mark is ever shown that nobody wrote.
Phrases of the word lists come first, the longest of them; then single syllables, those with a
capital by the lists of names, the others by how often a treebank has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from pktui.pipeline.names.gazetteer import read_table
from pktui.pipeline.names.pieces import NamePiece, Shape
from pktui.pipeline.names.vi import heads, titles
from pktui.pipeline.names.vi.features import key_of
from pktui.pipeline.names.vi.lexicon import bodies, fields, phrases, places
from pktui.pipeline.names.vi.name_values import VietnameseName
from pktui.pipeline.names.vi.words import listed, spelling
from pktui.text.fold import fold

_SURE = re.compile(
    r"\b(?:cua|khong|nhung|duoc|nguoi|trong|ngay|voi|theo|cac|tai|truoc|sau|dang|cung|tren|giua"
    r"|nhieu|nuoc|viec|thi|biet|sang|chieu|phai|nhu|vao|cho|ong|da|va|la|co|bi|se|mot|den|noi)\b"
)
"""Words of which Vietnamese is full, as they are typed without marks; no English ones."""
_GATE = (" cua ", " duoc ", " khong ", " nhung ", " nguoi ")
"""Words that no other language has; an article of some length has one of them."""
_ENGLISH = re.compile(r"\b(?:the|of|and|is|was|were|that|with|by|from|his|her|has|have|which)\b")
_WORD = re.compile(r"[A-Za-z]+")
_ARTICLE = 3000
"""Characters of an article that tell whether it is typed so."""
_DISTINCT = 5
"""Different words that tell it, at least: a name of a dish has one or two."""
_SHARE = 16
"""At least one word in 16 must be such a word; in Vietnamese one in eight to twelve is."""
_LONGEST = 6
"""Syllables of a phrase at most."""
_BETWEEN = 40
"""Characters of white space and line ends that stand around the words of an office, at most."""
_BEFORE = 6
"""Characters before a word in which the end of a sentence is looked for."""


@lru_cache(maxsize=2)
def is_typed_without_marks(text: str) -> bool:
    """Tell whether an article is Vietnamese that was typed without any marks."""
    if not any(word in text for word in _GATE):
        return False
    sample = text[:_ARTICLE]
    sure = _SURE.findall(sample)
    if len(set(sure)) < _DISTINCT or len(sure) * _SHARE < sample.count(" "):
        return False
    marks = sum(not (c.isascii() or c in "“”‘’–—…") for c in sample)
    return marks * 50 < len(sample) and len(_ENGLISH.findall(sample)) * 4 < len(sure)


@lru_cache(maxsize=2)
def with_marks(text: str) -> str:
    """Return the text with the marks that its words most likely have, as long as before."""
    words = list(_WORD.finditer(text))
    small = [word[0].lower() for word in words]
    parts: list[str] = []
    behind = at = 0
    while at < len(words):
        count, marked = _phrase(text, words, small, at) or (1, _syllable(text, words, small, at))
        for word, restored in zip(words[at : at + count], marked.split(" "), strict=True):
            parts += (text[behind : word.start()], _in_case(restored, word[0]))
            behind = word.end()
        at += count
    return "".join((*parts, text[behind:]))


def as_typed(found: VietnameseName, text: str) -> VietnameseName:
    """Return the name that was found in the restored text, with the words of the typed `text`."""
    piece = found.piece
    words = text[found.start : found.end].split()
    if len(piece.words) < len(words):  # without the head that only says how large a place is
        words = words[len(words) - len(piece.words) :]
    if piece.text[:1].isupper() and words:
        words[0] = words[0][:1].upper() + words[0][1:]
    shown = " ".join(words)
    role = found.role
    if role:
        reach = max(0, found.start - len(role) - _BETWEEN)
        before = text[reach : found.start].split()[-len(role.split()) :]
        role = " ".join(before).lower() if role.islower() else " ".join(before)
    key = shown.lower() if piece.shape is Shape.ROLE else key_of(shown)
    typed = NamePiece(piece.start, piece.end, piece.shape, shown, tuple(words), piece.inner)
    return found._replace(piece=typed, key=key, role=role)


def _phrase(
    text: str, words: list[re.Match[str]], small: list[str], at: int
) -> tuple[int, str] | None:
    """Return the longest phrase of the lists at a word: how many words it has, and it with its
    marks."""
    longest = _phrase_starts().get(small[at], 0)
    for count in range(min(longest, len(words) - at), 1, -1):
        marked = _phrases().get(" ".join(small[at : at + count]))
        if marked and text[words[at].start() : words[at + count - 1].end()].count(" ") == count - 1:
            return count, marked
    return None


def _syllable(text: str, words: list[re.Match[str]], small: list[str], at: int) -> str:
    """Return a single syllable with its marks, by whether it is written as a name."""
    word, key = words[at][0], small[at]
    usual = _syllables().get(key, key)
    follows = at + 1 < len(words) and words[at + 1][0][0].isupper()
    if follows and key in _before_names():
        return _before_names()[key]
    if word[0].islower():
        return _place_heads().get(key, usual) if follows else usual
    if follows and key in _body_heads() and _begins_field(text, words, small, at + 1):
        return _body_heads()[key]
    if (not follows or key in _OPENINGS) and _opens_sentence(text, words[at].start()):
        return usual
    return _names().get(key, usual)


def _begins_field(text: str, words: list[re.Match[str]], small: list[str], at: int) -> bool:
    """Tell whether the word at `at` begins a field of work: Y te, Xay dung."""
    found = _phrase(text, words, small, at)
    return found is not None and tuple(found[1].split(" ")[:2]) in fields()


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - _BEFORE) : start].rstrip(" \"“'(")
    return not before or before[-1] in ".!?:\n"


def _in_case(restored: str, typed: str) -> str:
    """Return the restored syllable with the capitals of the typed one; that one if the length
    differs."""
    if len(restored) != len(typed):
        return typed
    if typed.islower():
        return restored
    return "".join(r.upper() if t.isupper() else r for r, t in zip(restored, typed, strict=True))


@cache
def _phrases() -> dict[str, str]:
    """Map phrases of the lists, typed without marks, to the phrase with marks; the first counts."""
    found: dict[str, str] = {}
    for phrase in _listed_phrases():
        if " " in phrase and phrase.replace(" ", "").isalpha():
            found.setdefault(fold(phrase), phrase)
    return found


def _listed_phrases() -> Iterator[str]:
    """Yield every phrase of the lists, those of places and offices first."""
    yield from places()
    for begun in phrases().values():
        yield from (phrase.text for phrase in begun)
    yield from bodies()
    for entries in (heads.INNER, heads.FIELDS):
        yield from map(spelling, listed(entries))


@cache
def _phrase_starts() -> dict[str, int]:
    """Map the first word of phrases to the number of words of the longest one that it begins."""
    longest: dict[str, int] = {}
    for phrase in _phrases():
        words = phrase.split(" ")
        longest[words[0]] = min(_LONGEST, max(longest.get(words[0], 0), len(words)))
    return longest


@cache
def _syllables() -> dict[str, str]:
    """Map a syllable without marks to the most frequent one that is typed so."""
    return {fold(word): word for word in read_table("vi-syllables.txt").split("\n")}


@cache
def _names() -> dict[str, str]:
    """Map a syllable without marks to a part of names that is typed so: a family name first."""
    found: dict[str, str] = {}
    countries = (key for key, place in places().items() if place.sort == "country")
    for words in (
        sorted(titles.COMMON_FAMILY),
        titles.USUAL_MIDDLE,
        (key for key in countries if " " not in key),
        sorted(titles.MIDDLE),
        sorted(titles.GIVEN),
        sorted(titles.FAMILY),
    ):
        _add(found, words)
    return found


def _add(found: dict[str, str], words: Iterable[str]) -> None:
    """Add words by what they are without marks; the first of several stays."""
    for word in words:
        found.setdefault(fold(word), word)


_OPENINGS = frozenset(
    "theo trong tai tu den o voi cua do vi boi de cho sau truoc tren duoi khi hom ngay sang chieu "
    "toi dem rang trua nam thang ve cung con va nhung".split()
)
"""Words without marks that begin a sentence before a name: Theo, Trong, Tai."""
_UNITS = frozenset(
    "tinh quan huyen xa phuong thon buon xom song suoi nui dao vinh bien deo cau duong san".split()
)
"""Heads of places without marks that are hardly any other word right before a capital."""
_ADDRESSES = 13
"""Of the list of kinship words, the first ones: those by which anyone is addressed."""


@cache
def _before_names() -> dict[str, str]:
    """Words of kinship without marks → with them, as they stand before a capital: ba, co."""
    found: dict[str, str] = {}
    _add(found, listed(titles.KIN)[:_ADDRESSES])
    return found


@cache
def _place_heads() -> dict[str, str]:
    """Heads of places without marks → with them, as they stand before a capital: tinh, song."""
    found: dict[str, str] = {}
    _add(found, (head for head in listed(heads.PLACE_HEADS) if fold(head) in _UNITS))
    return found


@cache
def _body_heads() -> dict[str, str]:
    """Heads of organisations of one syllable without marks → with them: Bo, Cuc, So."""
    found: dict[str, str] = {}
    _add(found, sorted(head for head in heads.COINING_HEADS if " " not in head))
    return found
