"""How a word of a name sounds, roughly: equal for most spellings of one that another script has.

Arabic writes no short vowels, and who writes it in Latin letters chooses among q, g, k and gh:
Gaddafi, Qaddafi, Gadhafi. So vowels are left out, and consonants that stand for each other are one.
Far too rough to tell people apart by; it says where to look closer.
"""

from __future__ import annotations

import re
from functools import lru_cache

_ONE_SOUND = (
    ("kh", "k"),
    ("gh", "k"),
    ("dh", "d"),
    ("ph", "f"),
    ("th", "t"),
    ("sch", "s"),
    ("sh", "s"),
    ("ch", "s"),
    ("q", "k"),
    ("g", "k"),
    ("c", "k"),
    ("z", "s"),
    ("w", "v"),
    ("x", "ks"),
)
"""Letters for one sound → the one that stands for all of them; longer ones first."""

_SILENT = re.compile(r"[aeiouyjh'-]")
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=1 << 16)
def sound_of(word: str) -> str:
    """Return the consonants of a folded word, each once where it is doubled."""
    for letters, sound in _ONE_SOUND:
        word = word.replace(letters, sound)
    return _DOUBLED.sub(r"\1", _SILENT.sub("", word))
