"""What speaks for a Vietnamese name being a person's, a place's or an organisation's.

What each feature is worth stands in `vi-weights.txt`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pktui.pipeline.names import gazetteer
from pktui.pipeline.names.gazetteer import PlaceClass
from pktui.pipeline.names.vi.heads import CLUB_LETTERS, FIRM_ENDINGS, FIRM_TAILS
from pktui.pipeline.names.vi.lexicon import (
    bodies,
    communes,
    is_opener,
    places,
)
from pktui.pipeline.names.vi.titles import COMMON_FAMILY, FAMILY, GIVEN, MIDDLE, NUMBER_NAMES
from pktui.pipeline.names.vi.words import (
    DIRECTIONS,
    OPENERS,
    PARTICLES,
    is_syllable,
    spelling,
)
from pktui.text.fold import fold

_USUAL = 3
"""The level of given names from which one is no town of that name: George."""
_INITIALS = re.compile(r"(?:[^\W\d_]\. ?){1,4}[^\W\d_]\.?")
"""Whose name a paper does not give: N.V.A."""


def key_of(name: str) -> str:
    """Return what tells two Vietnamese names apart: every mark counts, capitals do not."""
    return " ".join(map(spelling, name.split()))


def tidy(name: str) -> str:
    """Return a name without the capitals of a headline: HÀ NỘI → Hà Nội; TP.HCM and LHQ stay."""
    if not name.isupper():
        return name
    known = places().get(key_of(name))
    if known:
        return known.name
    words = name.split()
    if key_of(name) in bodies() or not all(is_syllable(word.lower()) for word in words):
        return name
    return name.title() if len(words) > 1 else name


@lru_cache(maxsize=10_000)
def short_forms(words: tuple[str, ...]) -> tuple[tuple[str, bool], ...]:
    """Return what a person of this full name is called for short, and whether that is usual.

    A Vietnamese person goes by the given name, and by it with the name before: Thu Hà, Hà. Others
    go by the last word, now and then by the first.
    """
    small = tuple(map(spelling, words))
    forms = [(small[-1], True)]
    if is_syllable(small[0]) and is_syllable(small[-1]):
        if len(small) > 2:
            forms.append((" ".join(small[-2:]), True))
    else:
        forms.append((small[0], False))
    return tuple(forms)


_SHORTEST_FIRM = 6
"""A foreign word with more letters than this is a firm if its ending is one of a firm."""


@lru_cache(maxsize=100_000)
def of_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the features of a name by its words."""
    small = tuple(map(spelling, words))
    native = [is_syllable(word) for word in small if word not in PARTICLES or word == small[0]]
    found = [f"{min(len(words), 5)} syllables"]
    known = places().get(" ".join(small))
    if known:
        found.append(f"known {known.sort}")
        if len(words) == 1:
            found.append(f"known {known.sort} of one syllable")
    elif " ".join(small) in communes():
        found.append("known commune")
    if all(native):
        found += _native(small)
    elif not any(native):
        found += _foreign(words)
    elif small[0] in DIRECTIONS and not any(native[1:]):
        found.append("point of the compass first")
    elif not known:
        found += _partly_foreign(words, small, native)
    is_firm = small[-1] in FIRM_TAILS or words[0] in CLUB_LETTERS
    if len(words) > 1 and (is_firm or (not known and _begins_with_city(small, native))):
        found.append("firm's word last")
    if not known:
        found += _by_letters(words)
    return tuple(found)


def _partly_foreign(
    words: tuple[str, ...], small: tuple[str, ...], native: list[bool]
) -> Iterator[str]:
    """Yield the features of a name of Vietnamese and foreign words that no list knows."""
    if _ends_in_place(small, native):
        yield "ends in a place"
        return
    yield "partly foreign"
    if small[0] in FAMILY:
        yield "family name before a foreign word"
    elif gazetteer.given_names().get(fold(words[0]), 0) > 1 and not native[0]:
        yield "foreign given name first"
    elif len(small) == _PAIR and not native[0] and small[-1] in COMMON_FAMILY:
        yield "foreign given name first"  # Kaity Nguyễn, whose parents went abroad


def _begins_with_city(small: tuple[str, ...], native: list[bool]) -> bool:
    """Tell whether the first of two foreign words is a city, and neither is anybody's name: Saigon
    Petro."""
    place = places().get(small[0])
    if len(small) != _PAIR or any(native) or place is None or place.sort == "country":
        return False
    given, family = gazetteer.given_names(), gazetteer.family_names()
    first, last = map(fold, small)
    return given.get(first, 0) < _USUAL and max(family.get(last, 0), given.get(last, 0)) < _USUAL


_PAIR = 2
"""Words of the name of a firm that begins with its city, or of somebody of Vietnamese parents
abroad."""


def _ends_in_place(small: tuple[str, ...], native: list[bool]) -> bool:
    """Tell whether foreign words stand before a place that is known: Samsung Việt Nam, CDC Hà
    Nội."""
    start = native.index(True) if True in native else 0
    return start > 0 and start < len(small) - 1 and " ".join(small[start:]) in places()


def _by_letters(words: tuple[str, ...]) -> Iterator[str]:
    """Yield what capitals, digits and hyphens say."""
    if len(words) == 1 and _INITIALS.fullmatch(words[0]):
        yield "initials"
        return
    if len(words) == 1 and words[0].isupper():
        yield "acronym" if len(words[0]) > 1 else "a letter"
    elif all(word.isupper() for word in words):
        yield "capitals"
    elif len(words) == 1 and not words[0][1:].islower() and words[0].isalpha():
        yield "mixed capitals"
    if any(c.isdigit() for word in words for c in word):
        yield "with digits"
    if any("-" in word and word != word.title() for word in words):
        yield "syllables joined"


def _native(small: tuple[str, ...]) -> list[str]:
    if len(small) == 1:
        return ["given name alone"] if small[0] in GIVEN else ["unknown syllable alone"]
    found: list[str] = []
    last = small[-1]
    if small[0] in COMMON_FAMILY:
        found.append("family name first")
    elif small[0] in FAMILY:
        found.append("rare family name first")
    elif small[0] in NUMBER_NAMES and len(small) == 2:
        found.append("order of birth first")
    if small[0] in FAMILY and 3 <= len(small) <= 4:
        found.append("full name")
        if small[1] in MIDDLE:
            found.append("middle name")
    if len(small) < 5 and last in GIVEN:
        found.append("given name last")
        if len(small) == 2 and small[0] in GIVEN:
            found.append("two given names")
    return found


def _foreign_place(key: str) -> Iterator[str]:
    """Yield what the world's gazetteer says of a folded name; George is no town."""
    sort = gazetteer.place_class(key)
    is_name = gazetteer.given_names().get(key, 0) >= _USUAL
    if sort >= PlaceClass.CITY and " " in key:
        yield "foreign city of several words"
    if sort == PlaceClass.COUNTRY:
        yield "foreign country"
    elif sort >= PlaceClass.CITY and not is_name:
        yield "foreign city"
    elif sort:
        yield "foreign town"


def _foreign(words: tuple[str, ...]) -> list[str]:
    folded = [fold(word) for word in words]
    key = " ".join(folded)
    found = ["foreign word" if len(words) == 1 else "foreign words"]
    found += _foreign_place(key)
    if key.replace(" ", "-") in gazetteer.lexicon("known-organisation"):
        found.append("known abroad as an organisation")
    given, family = gazetteer.given_names(), gazetteer.family_names()
    if len(words) > 1:
        if given.get(folded[0], 0) > 1:
            found.append("foreign given name first")
        if family.get(folded[-1], 0):
            found.append("foreign family name last")
        if family.get(folded[0], 0) > 1 and given.get(folded[0], 0) < 2:
            found.append("foreign family name first")
    elif given.get(folded[0], 0) > 1 or family.get(folded[0], 0) > 1:
        found.append("foreign name alone")
    if len(words) == 1 and len(key) > _SHORTEST_FIRM and key.endswith(FIRM_ENDINGS):
        found.append("organisation word abroad")
    if folded[-1] in gazetteer.lexicon("organisation-head"):
        found.append("organisation word abroad")
    if any(gazetteer.english_words().get(word) for word in folded):
        found.append("English word inside")
        if all(gazetteer.english_words().get(word) for word in folded):
            found.append("only English words")
    return found


def is_foreign_city(features: tuple[str, ...], words: Sequence[str]) -> bool:
    """Tell whether a foreign word that may be someone's name is a city's: sang Milan."""
    is_alone = "foreign name alone" in features and "known country" not in features
    return is_alone and gazetteer.place_class(fold(" ".join(words))) >= PlaceClass.CITY


def is_state(features: tuple[str, ...]) -> bool:
    """Tell whether a foreign word is a place's name and no firm's: Thống đốc Minnesota …"""
    return "foreign city" in features and "known abroad as an organisation" not in features


@lru_cache(maxsize=10_000)
def of_opener(word: str, *, begins_compound: bool, is_written_small: bool) -> tuple[str, ...]:
    """Return the features of a word that begins a sentence and stands alone."""
    found = ["opens a sentence", "alone at the opening"]
    if word in OPENERS:
        found.append("common word at the opening")
    elif is_opener(word):
        found.append("word at the opening")
    if is_written_small:
        found.append("written small in the article")
    if begins_compound:
        found.append("begins a compound at the opening")
    return tuple(found)
