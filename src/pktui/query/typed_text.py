"""What a reader typed to be looked for, worked out once: folded, cut into words, marks found.

A letter typed with a mark counts as it is typed: "perez" finds Perez and Pérez, "pérez" only the
second. Every step of a query takes these values, so that no step folds the typed words again.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from pktui.query.tokens import is_marked, is_unspaced, marked_letters, pieces_in, words_in
from pktui.runtime.frozen import dataclass
from pktui.text.fold import fold, joined

_REMEMBERED = 256
"""Typed texts. One key asks for the words of the query, single and joined: some ten or twenty."""

Letters = tuple[tuple[int, str], ...]
"""Letters with a mark, each behind the number of folded characters before it."""


@dataclass(frozen=True, slots=True)
class Typed:
    """Characters as they were typed, and what is compared with the characters of articles."""

    text: str
    folded: str
    has_marks: bool
    """Whether any letter was typed that folding changes by more than its case."""
    placements: tuple[Letters, ...]
    """The letters with a mark, as typed and with a Vietnamese tone on the other vowel of a pair:
    hoà is hòa."""

    def is_spelled_in(self, found: str) -> bool:
        """Tell whether each letter typed with a mark stands so in `found`, letter for letter.

        `found` must begin, folded, with the folded characters.
        """
        if not self.has_marks:
            return True
        letters = _by_folded_offset(found)
        return any(
            all(letters.get(offset) == letter for offset, letter in placement)
            for placement in self.placements
        )


@dataclass(frozen=True, slots=True)
class TypedText(Typed):
    """One or more words as they were typed together."""

    words: tuple[Typed, ...]
    """The single words, each as long as folding lets it be one; none of signs alone."""
    is_unspaced: bool
    """Whether it has letters of a script whose words can't be told apart by spaces."""

    @property
    def joined(self) -> TypedText:
        """The same text without spaces and hyphens."""
        return typed_text(joined(self.text))


@lru_cache(maxsize=_REMEMBERED)
def typed_text(text: str) -> TypedText:
    """Work out what is compared for `text`; what was asked for lately is remembered."""
    lower = text.lower()
    words: list[Typed] = []
    for word in words_in(text):
        if word == lower:
            words += (Typed(piece, folded, *_marks(piece)) for piece, folded in pieces_in(word))
        else:
            words += typed_text(word).words
    if [word.text for word in words] == [lower]:
        (whole,) = words
    else:
        whole = Typed(text, fold(text), *_marks(text))
    return TypedText(
        text, whole.folded, whole.has_marks, whole.placements, tuple(words), is_unspaced(text)
    )


def _marks(text: str) -> tuple[bool, tuple[Letters, ...]]:
    """Tell whether any letter has a mark, and where those letters stand in each placement of the
    tone."""
    if text.isascii() or not marked_letters(text):
        return False, ()
    return True, tuple(map(_letters_with_marks, _tone_placements(text)))


def _letters_with_marks(text: str) -> Letters:
    letters = _by_folded_offset(text).items()
    return tuple((offset, letter) for offset, letter in letters if is_marked(letter))


def _by_folded_offset(text: str) -> dict[int, str]:
    letters: dict[int, str] = {}
    offset = 0
    for character in unicodedata.normalize("NFC", text.lower()):
        folded = fold(character)
        if folded:
            letters[offset] = character
            offset += len(folded)
    return letters


_TONES = "\u0300\u0301\u0303\u0309\u0323"  # grave, acute, tilde, hook above, dot below
_TONED_PAIR = re.compile(rf"(?:(o)([{_TONES}]?)([ae])|(u)([{_TONES}]?)(y))([{_TONES}]?)")


def _tone_placements(typed: str) -> tuple[str, ...]:
    """Return what was typed, and the same with the tone of oa, oe, uy on the other vowel."""
    decomposed = unicodedata.normalize("NFD", typed.lower())
    moved = _TONED_PAIR.sub(_moved, decomposed)
    return (typed,) if moved == decomposed else (typed, moved)


def _moved(found: re.Match[str]) -> str:
    first, on_first, second = (found[1], found[2], found[3]) if found[1] else found.group(4, 5, 6)
    on_second = found[7]
    if bool(on_first) == bool(on_second):
        return found[0]
    return f"{first}{on_second}{second}{on_first}"
