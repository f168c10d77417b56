"""Firms by their names: those that an article calls them by for short (Norton, of Norton
Manufacturing Inc.), and those that hold another firm's."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from pktui.pipeline.names.en.words import FIRM_ENDS
from pktui.pipeline.names.gazetteer import lexicon
from pktui.pipeline.names.lexical_features import NAMES, PLACES, TRAITS, LexicalFeature

_ENDS = FIRM_ENDS | frozenset("ag sa nv bv spa ab oy asa kk srl sarl bhd".split())
"""What ends the names of firms; the second half ends them behind another word alone."""
_AGENCIES = frozenset(("reuters", "afp", "upi", "xinhua"))
"""Agencies that stand before names in credits, and are joined to no other firm's."""
_NO_BODY = NAMES | PLACES | LexicalFeature.ENGLISH
"""Traits of words that name somebody or some place as well as a body."""
_SHORTEST = 3
"""Letters of a first word that may stand for a firm's name."""


def short_names_of_firms(names: Iterable[str]) -> set[str]:
    """Return the names that the folded `names` of firms have for short: each without Inc. or Corp.
    at its end, and its first word.

    The first word may be somebody's in the same article, which is not looked at here.
    """
    found: set[str] = set()
    for name in names:
        own, _, last = name.rpartition(" ")
        if own and last.strip(".,") in _ENDS:
            own = own.rstrip(",")
            found.add(own)
            first = own.partition(" ")[0]
            if len(first) >= _SHORTEST and first not in lexicon("demonym"):
                found.add(first)
    return found


@lru_cache(maxsize=10_000)
def is_known_body(key: str) -> bool:
    """Tell whether a folded word is a well-known body's name and nothing else: Hezbollah."""
    return key in lexicon("known-organisation") and not TRAITS[key] & _NO_BODY


def joins_firms(key: str) -> bool:
    """Tell whether one of two words is a well-known body's name and none is a given name: Sony
    Ericsson, Toyota Tsusho."""
    first, _, last = key.partition(" ")
    if " " in last or TRAITS[first] & LexicalFeature.GIVEN or first in _AGENCIES:
        return False
    return is_known_body(first) or is_known_body(last)
