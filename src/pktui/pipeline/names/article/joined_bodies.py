"""Names that hold a well-known body's name: Sony Ericsson, Toyota Tsusho."""

from __future__ import annotations

from functools import lru_cache

from pktui.pipeline.names.gazetteer import PlaceClass, lexicon, place_class
from pktui.pipeline.names.lexical_features import NAMES, PLACES, TRAITS, LexicalFeature

_AGENCIES = frozenset(("reuters", "afp", "upi", "xinhua"))
"""Agencies that stand before names in credits, and are joined to no other firm's."""
_NO_BODY = NAMES | PLACES | LexicalFeature.ENGLISH
"""Traits of words that name somebody or some place as well as a body."""


@lru_cache(maxsize=10_000)
def is_known_body(key: str) -> bool:
    """Tell whether a folded word is a well-known body's name and nothing else: Hezbollah."""
    return key in lexicon("known-organisation") and not TRAITS[key] & _NO_BODY


@lru_cache(maxsize=10_000)
def is_branch_abroad(key: str) -> bool:
    """Tell whether the last of two words is a country or a continent, which is no family name, and
    the first is nobody's given name, no word and no place: Lafarge Africa, Vodacom Tanzania, but
    Jools Holland."""
    first, _, last = key.partition(" ")
    if " " in last or place_class(last) < PlaceClass.COUNTRY or place_class(key):
        return False
    if TRAITS[last] & LexicalFeature.FAMILY:
        return False
    return not TRAITS[first] & (
        _NO_BODY | LexicalFeature.DIRECTION | LexicalFeature.DEMONYM | LexicalFeature.PARTICLE
    )


@lru_cache(maxsize=10_000)
def joins_firms(key: str) -> bool:
    """Tell whether one of two words is a well-known body's name and none is a given name: Sony
    Ericsson, Toyota Tsusho."""
    first, _, last = key.partition(" ")
    if " " in last or TRAITS[first] & LexicalFeature.GIVEN or first in _AGENCIES:
        return False
    return is_known_body(first) or is_known_body(last)
