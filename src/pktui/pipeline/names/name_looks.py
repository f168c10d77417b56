"""How a name looks: what its own words say of its being a person's, a place's or an organisation's.

Many names look alike: the traits of their words, whether a place or a body is so called and the
like are the same. What follows from them is worked out once a look, not once a name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from pktui.pipeline.names.en.heads import PERSON_ENDINGS, PLACE_BEGINNINGS, PLACE_ENDINGS
from pktui.pipeline.names.en.words import CALENDAR_GIVEN_NAMES
from pktui.pipeline.names.evidence import Evidence, weigh
from pktui.pipeline.names.gazetteer import PlaceClass, lexicon, place_class
from pktui.pipeline.names.lexical_features import NAMES, TRAITS, LexicalFeature
from pktui.pipeline.names.pieces import NamePiece, Shape
from pktui.text.fold import fold

_WEIGHTS = "weights.txt"


def weighed(features: Iterable[str]) -> Evidence:
    """Return features of English names with what they are worth."""
    return weigh(features, _WEIGHTS)


_PLACE_RULES: dict[int, str] = {
    PlaceClass.COUNTRY: "known country or region",
    PlaceClass.CAPITAL: "known capital",
    PlaceClass.CITY: "known city",
    PlaceClass.TOWN: "known town",
    PlaceClass.AREA: "known state or province",
}


def of_name(piece: NamePiece) -> Evidence:
    """Return what the words of a name say wherever it stands."""
    return _of_body() if piece.shape is Shape.BODY else _of_words(piece.text, piece.words)


@cache
def _of_body() -> Evidence:
    return weighed(["organisation word"])


@lru_cache(maxsize=100_000)
def _of_words(text: str, words: tuple[str, ...]) -> Evidence:
    return _of_look(_look_of(text, words))


class _Look(NamedTuple):
    """All of a name that its features are told by; four of five new names look like one before."""

    traits: tuple[int, ...]
    place: int  # the `PlaceClass` of what is so called, 0 for none
    is_known_body: bool
    letters: int  # of an acronym; 0 for another name
    has_digits: bool
    has_article: bool  # the last word begins with al-
    ending: tuple[str, ...]  # what it says of a single word that no list knows


def _look_of(text: str, words: Sequence[str]) -> _Look:
    traits = [TRAITS[word] for word in words]
    if len(words) > 1 and fold(words[0]) in CALENDAR_GIVEN_NAMES:
        traits[0] = LexicalFeature.GIVEN
    key, first, known = fold(text), traits[0], lexicon("known-organisation")
    is_known = key.replace(" ", "-") in known
    has_digits = not text.isalpha() and any(map(str.isdigit, text))
    has_article = words[-1].startswith(_ARTICLES)
    letters, ending = 0, list[str]()
    if len(words) == 1:
        is_known = is_known or bool(
            first & LexicalFeature.INITIAL and key.replace(".", "") in known
        )
        letters = len(words[0]) if first & LexicalFeature.ACRONYM else 0
        if not first & ~(LexicalFeature.CAPITALS | LexicalFeature.ACRONYM):
            ending = _by_ending(key)
    look = tuple(traits), place_class(key), is_known, letters, has_digits, has_article
    return _Look(*look, tuple(ending))


@lru_cache(maxsize=20_000)
def _of_look(look: _Look) -> Evidence:
    return weighed(_features_of(look))


def _features_of(look: _Look) -> list[str]:
    traits, is_alone = look.traits, len(look.traits) == 1
    found = ["one word"] if is_alone else [f"{min(len(traits), 4)} words"]
    found += _as_place(traits, look.place)
    found += _as_one_name(traits[0]) if is_alone else _as_full_name(look)
    found += _as_english(traits)
    if look.is_known_body:
        found.append("known organisation")
    if is_alone and traits[0] & LexicalFeature.BODY:
        found.append("organisation word alone")
    if is_alone and traits[0] & LexicalFeature.ACRONYM:
        is_place = traits[0] & (LexicalFeature.PLACE | LexicalFeature.TOWN)
        found.append("acronym" if look.letters < (5 if is_place else 6) else "capitals")
        if traits[0] & (LexicalFeature.ENGLISH | NAMES):
            found.append("acronym or a word")
    elif all(t & LexicalFeature.CAPITALS for t in traits):
        found.append("capitals")
    if look.has_digits:
        found.append("with digits")
    found += look.ending
    return found


def _as_place(traits: Sequence[int], kind: int) -> list[str]:
    found: list[str] = []
    if len(traits) == 1 and not traits[0] & (LexicalFeature.PLACE | LexicalFeature.TOWN):
        kind = 0
    if kind:
        rule = _PLACE_RULES[kind]
        found.append(rule)
        if len(traits) > 1:
            found.append(f"{rule} of several words")
        elif traits[0] & (LexicalFeature.GIVEN | LexicalFeature.FAMILY):
            found.append(f"{rule} or a name")
        elif _is_word(traits[0]):
            found.append(f"{rule} or a word")
    if len(traits) > 1 and not kind:
        named = traits[0] & LexicalFeature.GIVEN and traits[-1] & NAMES
        if traits[-1] & LexicalFeature.GEOGRAPHY and not named:
            found.append("geographical word behind")
        if traits[0] & LexicalFeature.GEOGRAPHY_FIRST:
            found.append("geographical word before")
        if traits[0] & LexicalFeature.DIRECTION:
            found.append("direction before")
        if traits[0] & LexicalFeature.PLACE and any(t & LexicalFeature.ENGLISH for t in traits):
            found.append("begins with a place")
        elif traits[-1] & LexicalFeature.PLACE and not (traits[0] | traits[-1]) & NAMES:
            found.append("ends with a place")
    return found


def _as_one_name(traits: int) -> list[str]:
    found: list[str] = []
    if traits & (LexicalFeature.GIVEN | LexicalFeature.FAMILY):
        if traits & LexicalFeature.ENGLISH:
            return ["a name or a word"]
        if traits & LexicalFeature.GIVEN:
            found.append("given name alone")
        if traits & LexicalFeature.FAMILY:
            found.append("family name alone")
    elif traits & LexicalFeature.RARE_NAME:
        return ["a rare name or a word"] if traits & LexicalFeature.ENGLISH else ["rare name alone"]
    return found


_ARTICLES = ("al-", "el-", "Al-")
_NAME_FEATURES = (
    ("given name first", 0, LexicalFeature.GIVEN),
    ("family name last", -1, LexicalFeature.FAMILY),
    ("family name first", 0, LexicalFeature.FAMILY),
    ("given name last", -1, LexicalFeature.GIVEN),
    ("rare name first", 0, LexicalFeature.RARE_NAME),
    ("rare name last", -1, LexicalFeature.RARE_NAME),
    ("generation", -1, LexicalFeature.GENERATION),
    ("initials and a name", 0, LexicalFeature.INITIAL),
)


def _as_full_name(look: _Look) -> list[str]:
    traits = look.traits
    found = [name for name, at, trait in _NAME_FEATURES if traits[at] & trait]
    if all(
        t
        & (
            LexicalFeature.GIVEN
            | LexicalFeature.FAMILY
            | LexicalFeature.RARE_NAME
            | LexicalFeature.INITIAL
        )
        for t in traits
    ):
        found.append("only names")
    if any(t & LexicalFeature.INITIAL for t in traits[1:-1]):
        found.append("initial inside")
    if any(t & LexicalFeature.PARTICLE for t in traits[1:-1]) or look.has_article:
        found.append("name particle")
    return found


def _as_english(traits: Sequence[int]) -> list[str]:
    if len(traits) == 1:
        if not _is_word(traits[0]):
            return []
        return ["common word"] if traits[0] & LexicalFeature.COMMON else ["English word"]
    plain = [
        t & LexicalFeature.ENGLISH and not t & (LexicalFeature.GIVEN | LexicalFeature.FAMILY)
        for t in traits
    ]
    if all(t & LexicalFeature.ENGLISH for t in traits) and any(plain):
        return ["only English words"]
    odd = LexicalFeature.GEOGRAPHY | LexicalFeature.CAPITALS | LexicalFeature.DIRECTION
    if not any(plain) and not any(t & odd for t in traits):
        return ["strange words"]
    found = ["some English words"] if any(plain) else []
    if plain[-1] and not traits[-1] & LexicalFeature.RARE_NAME:
        found.append("English word last")
    return found


def _is_word(traits: int) -> bool:
    """Tell whether it is an English word that news begins sentences with: not US, and not
    Shanghai."""
    if traits & LexicalFeature.PLACE:
        return bool(traits & LexicalFeature.COMMON and not traits & LexicalFeature.ACRONYM)
    return bool(traits & LexicalFeature.ENGLISH)


def _by_ending(key: str) -> list[str]:
    found: list[str] = []
    if key.endswith(PERSON_ENDINGS):
        found.append("ends like a family name")
    if key.endswith(PLACE_ENDINGS) or key.startswith(PLACE_BEGINNINGS):
        found.append("ends like a place")
    return found or ["unknown word"]
