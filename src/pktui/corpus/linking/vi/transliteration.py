"""Foreign names written in Vietnamese syllables, as they sound: Giăng-Pi-e La-croa.

The consonants of the syllables are those of the name, in its order; what a language does not speak
at the end of a word (Lacroix, Pierre) is missing. Vietnamese ends no syllable in l, r or s.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pktui.corpus.linking.forms.phonetic import sound_of
from pktui.text.edit_distance import edits

_MISSING = 1
"""Consonants at the end of a word that may go unspoken: the x of Lacroix, the p of Trump."""
_ENOUGH = 4
"""Consonants of a whole name from which it is known by them."""
_SYLLABLE = re.compile(r"[^aeiouy]{0,3}[aeiouy]{1,3}(?:ng|nh|ch|[cmnptk])?")
"""A folded syllable as such names have it, with more consonants before than Vietnamese words."""
_SOFT_G = re.compile(r"g(?=i)")
_FINAL_L = re.compile(r"l(?![aeiouyl])")
_FINAL_NG = re.compile(r"ng(?![aeiouy])")


def is_transliterated(tokens: Sequence[str]) -> bool:
    """Tell whether a folded name is in syllables: one word at least has two, joined by hyphens."""
    parted = [word.split("-") for word in _without_initials(tokens)]
    return any(len(parts) > 1 for parts in parted) and all(
        _SYLLABLE.fullmatch(part) for parts in parted for part in parts
    )


def spoken_alike(tokens: Sequence[str], names: Iterable[Sequence[str]]) -> list[tuple[str, ...]]:
    """Return those of the folded `names` that sound as the transliterated `tokens` do, word by
    word."""
    initials = tokens[: len(tokens) - len(_without_initials(tokens))]
    spoken = [_consonants(word) for word in tokens[len(initials) :]]
    if sum(map(len, spoken)) + len(initials) < _ENOUGH:
        return []
    return [
        tuple(name)
        for name in names
        if len(name) == len(tokens)
        and not is_transliterated(name)
        and all(word[:1] == initial[0] for word, initial in zip(name, initials, strict=False))
        and all(map(_may_be, spoken, map(_consonants, name[len(initials) :])))
    ]


def _without_initials(tokens: Sequence[str]) -> Sequence[str]:
    """Return a folded name without the letters before it: V. Pu-tin."""
    first = next((at for at, word in enumerate(tokens) if len(word.strip(".")) > 1), 0)
    return tokens[first:]


def _consonants(word: str) -> str:
    word = _FINAL_NG.sub("n", _SOFT_G.sub("j", word.replace("-", "")))
    return sound_of(_FINAL_L.sub("n", word.removesuffix("x")) + "k" * word.endswith("x"))


def _may_be(spoken: str, written: str) -> bool:
    """Tell whether the consonants `spoken` are those `written`, or all but the last of them."""
    if written.startswith(spoken) and len(written) - len(spoken) <= _MISSING:
        return bool(spoken) or not written
    return len(spoken) > 2 and edits(spoken, written, at_most=1) is not None
