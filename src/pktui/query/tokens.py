"""Words of a text: where they are and how they are spelled.

A *spelling* is a word in lower case and NFC, marks kept; folded, it is what a query is compared
with.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from pktui.text.fold import fold

_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0900-\u0963\u0971-\u0df3\u0e31-\u0e4e\u0eb1-\u0ece\u102b-\u103e\u17b4-\u17d3\u3099\u309a"
)
"""Marks inside words, which Python's `\\w` leaves out (Devanagari's vowels, a decomposed é …)."""
_JOINERS = "\u00ad\u200b-\u200d\u2060\ufeff"

WORD = re.compile(rf"\w[\w{_MARKS}{_JOINERS}]*")

_LINKS = "'’ʼ‘`‐‑-"
COMPOUND = re.compile(rf"\w[\w{_MARKS}{_JOINERS}]*+(?:[{_LINKS}]\w[\w{_MARKS}{_JOINERS}]*+)++")
"""Words that an apostrophe or a hyphen joins: O'Neill, e-mail, Ki-moon."""
_LINK = re.compile(f"[{_LINKS}]")
_ENCLITICS = ("'s", "’s", "ʼs", "'t", "’t")

_UNSPACED = (
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Scripts that put no spaces between words: Thai, Lao, Burmese, Khmer, kana, Han."""

_INVISIBLE = ("\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff")
"""The joiners, one by one: looking for all of them takes a text a fifth of a pattern's time."""


def words_in(text: str) -> list[str]:
    """Return the words of a text in lower case, otherwise as they stand there."""
    return WORD.findall(text.lower())


def distinct_words(text: str) -> set[str]:
    """Return the words of `words_in`, each once, in half the time: most stand between spaces as
    they are, and no space is part of a word."""
    stretches = set(text.lower().split())
    mixed = [stretch for stretch in stretches if not stretch.isalnum()]
    if mixed:
        stretches.difference_update(mixed)
        stretches.update(WORD.findall(" ".join(mixed)))
    return stretches


def compounds_in(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Find words that an apostrophe or a hyphen joins, each with its letters as one word.

    An s behind an apostrophe belongs to no name, so "Obama's" is none.
    """
    for found in COMPOUND.finditer(text):
        word = found[0].removesuffix(found[0][-2:]) if found[0].endswith(_ENCLITICS) else found[0]
        parts = _LINK.split(word.lower())
        if len(parts) > 1:
            yield found, "".join(parts)


def distinct_compounds(text: str) -> set[str]:
    """Return the compounds of a text as single words, each once."""
    if "-" not in text and "'" not in text and "’" not in text:
        return set()
    mixed = (s for s in set(text.split()) if "-" in s or "'" in s or "’" in s)
    return {word for _, word in compounds_in(" ".join(mixed))}


def spelling(word: str) -> str:
    """Return a word of `words_in` in the one form that spellings are kept in."""
    if word.isascii():
        return word
    for joiner in _INVISIBLE:
        word = word.replace(joiner, "")
    return unicodedata.normalize("NFC", word)


def one_of(kept: str, other: str) -> str:
    """Return `kept` where the two are equal: most words are folded as they stand, and an index
    of them needs no second copy."""
    return kept if other == kept else other


def comparable(text: str) -> str:
    """Return a text in the form of spellings, so that spellings can be looked for in it."""
    return spelling(text.lower())


def folded_words(text: str) -> list[str]:
    """Return the words of a text as a query's words are compared with them."""
    return WORD.findall(fold(text))


def pieces_in(text: str) -> Iterator[tuple[str, str]]:
    """Yield each word of a text with its folded form; a word that folding cuts, in its parts.

    A letter of Qurʼan folds to an apostrophe, so it is two words, "qur" and "an".
    """
    for word in words_in(text):
        folded = fold(word)
        if folded.isalnum():
            yield word, folded
        else:
            yield from ((piece, fold(piece)) for piece in folded_words(word))


def is_unspaced(text: str) -> bool:
    """Tell whether the text has letters of a script whose words can't be told apart by spaces."""
    return not text.isascii() and _unspaced().search(text) is not None


@cache
def _unspaced() -> re.Pattern[str]:
    """Compile the pattern for the first text that may have such a letter, which takes 3 ms."""
    return re.compile(_UNSPACED)


def marked_letters(text: str) -> frozenset[str]:
    """Collect the letters of `text` that carry a mark."""
    return frozenset(filter(is_marked, unicodedata.normalize("NFC", text.lower())))


def is_marked(character: str) -> bool:
    """Tell whether folding changes this letter by more than its case."""
    plain = unicodedata.normalize("NFKD", character.casefold())
    return character.isalpha() and fold(character) != plain
