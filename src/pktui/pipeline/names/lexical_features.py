"""What is known of a single word before its context is looked at: a set of bits, worked out once.

News repeats its words, so each distinct word is folded and looked up in the lists a single time.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from pktui.pipeline.names import gazetteer
from pktui.pipeline.names.en.syllables import SYLLABLES
from pktui.text.fold import fold


class LexicalFeature:
    """One bit for each list that may hold a word; plain numbers, since an enum's `&` costs 1 µs."""

    FUNCTION = 1
    COURTESY = 1 << 1
    RANK = 1 << 2
    OFFICE = 1 << 3
    MODIFIER = 1 << 4
    """Says more of an office: deputy, foreign, acting."""
    PORTFOLIO = 1 << 5
    """What an office is for: affairs, defence, health."""
    BODY = 1 << 6
    """Heads the name of an organisation: ministry, bank, university."""
    SUFFIX = 1 << 7
    """Ends the name of a company: Inc., GmbH."""
    GEOGRAPHY = 1 << 8
    """Says what a place is, behind its name: river, province."""
    DIRECTION = 1 << 9
    EVENT = 1 << 10
    CALENDAR = 1 << 11
    DEMONYM = 1 << 12
    PARTICLE = 1 << 13
    GENERATION = 1 << 14
    """The word is a suffix for who has the name of a parent: Jr., III."""
    GIVEN = 1 << 15
    """It is a common given name."""
    FAMILY = 1 << 16
    """It is a common family name."""
    RARE_NAME = 1 << 17
    """A given or family name in the census alone."""
    PLACE = 1 << 18
    """The likeliest reading of a place that is so called is a city, a capital or a country."""
    TOWN = 1 << 19
    """A town or an area is so called."""
    ENGLISH = 1 << 20
    """Written small, it is an English word."""
    COMMON = 1 << 21
    """One of the 10,000 or so commonest of them."""
    INITIAL = 1 << 22
    ACRONYM = 1 << 23
    """All capitals (and perhaps digits), two to eight."""
    CAPITALS = 1 << 24
    """The word is written in capitals."""
    GEOGRAPHY_FIRST = 1 << 25
    OPENER = 1 << 26
    """Heads an event that its place may open: the Seoul meeting."""

    TAIL = 1 << 27
    """Ends the name of an organisation, behind another word of it: Electric, Daily."""

    KNOWN_BODY = 1 << 28
    """A body that everybody knows begins so, or is so called: Reuters, World."""


TITLES = LexicalFeature.COURTESY | LexicalFeature.RANK | LexicalFeature.OFFICE
NAMES = LexicalFeature.GIVEN | LexicalFeature.FAMILY | LexicalFeature.RARE_NAME
PLACES = LexicalFeature.PLACE | LexicalFeature.TOWN

_SECTIONS = {
    "function": LexicalFeature.FUNCTION,
    "courtesy": LexicalFeature.COURTESY,
    "rank": LexicalFeature.RANK,
    "office": LexicalFeature.OFFICE,
    "office-modifier": LexicalFeature.MODIFIER,
    "portfolio": LexicalFeature.PORTFOLIO,
    "organisation-head": LexicalFeature.BODY,
    "organisation-suffix": LexicalFeature.SUFFIX,
    "organisation-tail": LexicalFeature.TAIL,
    "place-head": LexicalFeature.GEOGRAPHY,
    "place-first": LexicalFeature.GEOGRAPHY_FIRST,
    "place-direction": LexicalFeature.DIRECTION,
    "event-head": LexicalFeature.EVENT,
    "event-opener": LexicalFeature.EVENT | LexicalFeature.OPENER,
    "calendar": LexicalFeature.CALENDAR,
    "demonym": LexicalFeature.DEMONYM,
    "particle": LexicalFeature.PARTICLE,
    "person-suffix": LexicalFeature.GENERATION,
}


_MOST_CHARACTERS = 1_000_000
"""Characters of all the words that are remembered, some 150,000 words. The words of 10,000 articles
fit; a text that never repeats a word empties the table again and again."""


class _Traits(dict[str, int]):
    """Words as they are written → their traits, worked out when first met."""

    __slots__ = ("_characters",)

    def __init__(self) -> None:
        super().__init__()
        self._characters = 0

    def __missing__(self, word: str) -> int:
        found = _traits_of(word)
        if self._characters > _MOST_CHARACTERS:
            self.clear()
            self._characters = 0
        self._characters += len(word)
        self[word] = found
        return found


def _traits_of(word: str) -> int:
    key = fold(word)
    bare = key.rstrip(".")
    bits = _listed(bare)
    if "-" in word:
        if is_two_syllables(word):
            bits = LexicalFeature.GIVEN
        elif "-" in bare and not bits & LexicalFeature.OFFICE:
            bits |= _traits_of_parts(bare)
    bits |= _shape(word)
    if bare in _first_words_of_bodies():
        bits |= LexicalFeature.KNOWN_BODY
    kind = gazetteer.place_class(key) or (gazetteer.place_class(bare) if bare != key else 0)
    if not kind:
        return bits
    if bits & LexicalFeature.ACRONYM and len(bare) <= 4 and kind < gazetteer.PlaceClass.CAPITAL:
        kind = 0  # the UN is not the town of Un
    if kind and len(bare) > 1:
        bits |= LexicalFeature.PLACE if kind >= gazetteer.PlaceClass.CITY else LexicalFeature.TOWN
    return bits


class _Lists(NamedTuple):
    """The lists that hold single words, in one value: to get a list from its cached function takes
    as long as to look a word up in it."""

    sections: dict[str, int]
    given: dict[str, int]
    family: dict[str, int]
    english: dict[str, int]


@cache
def _lists() -> _Lists:
    return _Lists(
        _section_bits(),
        gazetteer.given_names(),
        gazetteer.family_names(),
        gazetteer.english_words(),
    )


def _listed(key: str) -> int:
    sections, givens, families, english = _lists()
    bits = sections.get(key, 0)
    if (
        key[-1:] == "s"
        and sections.get(key[:-1], 0) & LexicalFeature.DEMONYM
        and gazetteer.place_class(key) != gazetteer.PlaceClass.COUNTRY  # Laos, where the Lao live
    ):
        bits |= LexicalFeature.DEMONYM
    given = givens.get(key, 0)
    family = families.get(key, 0)
    if given or family:
        if given > 1:
            bits |= LexicalFeature.GIVEN
        if family > 1:
            bits |= LexicalFeature.FAMILY
        if given == 1 or family == 1:
            bits |= LexicalFeature.RARE_NAME
    size = english.get(key, 0)
    if size:
        bits |= LexicalFeature.ENGLISH
        if size <= 20:
            bits |= LexicalFeature.COMMON
    return bits


def is_two_syllables(word: str) -> bool:
    """Tell whether it is a Korean or a Chinese given name of two syllables: Ki-moon, Ying-jeou."""
    first, hyphen, second = word.partition("-")
    return bool(hyphen) and second.islower() and {first.lower(), second} <= SYLLABLES


def _traits_of_parts(key: str) -> int:
    """Return the traits that each part has, as of Jean-Pierre; those of an office if the last part
    is one (co-chair, vice-mayor)."""
    parts = [_listed(part) for part in key.split("-")]
    bits = parts[-1] & (LexicalFeature.OFFICE | LexicalFeature.DEMONYM | LexicalFeature.ENGLISH)
    every = parts[0]
    for part in parts[1:]:
        every &= part
    if all(part & (LexicalFeature.GIVEN | LexicalFeature.FAMILY) for part in parts):
        bits |= (parts[0] | parts[-1]) & (LexicalFeature.GIVEN | LexicalFeature.FAMILY)
    return bits | every


def _shape(word: str) -> int:
    if len(word) > 1 and word.islower() and "." not in word:
        return 0
    letters = word.replace(".", "")
    if len(letters) == 1 or (word.count(".") > 1 and len(letters) < 4):
        return LexicalFeature.INITIAL
    if letters.isupper():
        return LexicalFeature.CAPITALS | (LexicalFeature.ACRONYM if len(letters) <= 8 else 0)
    return 0


@cache
def _first_words_of_bodies() -> frozenset[str]:
    """Return the first word of each known body."""
    return frozenset(name.partition("-")[0] for name in gazetteer.lexicon("known-organisation"))


_SECTION_BITS: dict[str, int] = {}


def _section_bits() -> dict[str, int]:
    if not _SECTION_BITS:
        for section, trait in _SECTIONS.items():
            for word in gazetteer.lexicon(section):
                _SECTION_BITS[word] = _SECTION_BITS.get(word, 0) | trait
    return _SECTION_BITS


TRAITS = _Traits()
"""`TRAITS[word]` for any word as it is written."""
