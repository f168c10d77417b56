"""Which place a name means: spellings that GeoNames has under one place are one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from pktui.corpus.linking.en.usual_places import USUAL_PLACES
from pktui.corpus.linking.vi.names_abroad import usual_place
from pktui.model.entity import Gazetted
from pktui.pipeline.names.gazetteer import (
    PlaceClass,
    countries,
    english_words,
    family_names,
    given_names,
    lookup,
    place_class,
    spellings,
)
from pktui.text.edit_distance import edits
from pktui.text.fold import fold, joined

_SAME_PLACE = 0.3
"""Degrees, some 30 km, within which a city and the district around it lie."""
_MISSPELT_FROM = 12
"""Letters of a country's name of several words from which so many edits are a slip:"""
_SLIPS = 2
_COMMON_WORD = 20
"""SCOWL's size up to which a word is met first of all as a word (island, car; not mecca)."""
_LARGEST = 35
"""SCOWL's size up to which a word in a by-name says nothing of the place (big, easy; emirates)."""
_COMMON_GIVEN_NAME = 3
"""The level of given names that are met first of all as names (Maurice; not Burma)."""


@lru_cache(maxsize=1 << 14)
def place_key(name: str) -> str:
    """Return the same key for every spelling of a place."""
    name = USUAL_PLACES.get(fold(name).rstrip("."), name)
    known = known_spellings(name)
    return joined(fold(known[0] if known else usual_place(name) or name))


@lru_cache(maxsize=1 << 14)
def known_spellings(name: str) -> tuple[str, ...]:
    """Return every spelling of the place that `name` means, the usual one first; none if it isn't
    known.

    Amman was a Philadelphia once, and Hong Kong's centre is Victoria; GeoNames keeps such names.
    A city is taken for the one that bears the name today, if there is one elsewhere. Casablanca is
    a White House too, Iceland an Island and Paris a Paras: by-names that are words or names of
    people are not taken for the place at all.
    """
    meant = gazetted_name(name)
    return () if _borne_elsewhere(meant) or _is_no_place_at_first(meant) else spellings(meant)


def _borne_elsewhere(name: str) -> bool:
    """Tell whether `name` is a by-name of its likeliest reading, and the name of a place
    elsewhere."""
    folded = fold(name)
    found = lookup(name)
    if len(found) < 2 or place_class(folded) == PlaceClass.COUNTRY:
        return False
    if joined(fold(found[0].name)) == joined(folded):
        return False
    return any(
        fold(place.name) == folded and _are_two_places(place, found[0]) for place in found[1:]
    )


def _is_no_place_at_first(name: str) -> bool:
    """Tell whether `name` is a by-name of a place, but first of all a word or a name of people."""
    known, words = spellings(name), _words(name)
    if not known or name.isupper() or _is_part_of_another(name, known):
        return False
    is_country = place_class(fold(name)) == PlaceClass.COUNTRY
    if len(words) > 1:
        return not is_country and all(
            english_words().get(w, _LARGEST + 1) <= _LARGEST for w in words
        )
    (word,) = words
    least = _COMMON_GIVEN_NAME if is_country else 1
    return (
        english_words().get(word, _COMMON_WORD + 1) <= _COMMON_WORD
        or given_names().get(word, 0) >= least
        or (not is_country and word in family_names())
    )


def _is_part_of_another(name: str, known: Iterable[str]) -> bool:
    """Tell whether it shares a word with the usual name, or a telling one with any (America,
    Hull)."""
    usual, *others = (_words(spelling) for spelling in known)
    words = _words(name)
    if joined(fold(name)) == "".join(usual) or not set(words).isdisjoint(usual):
        return True
    telling = {word for word in words if english_words().get(word, _LARGEST + 1) > _LARGEST}
    return any(words != other and not telling.isdisjoint(other) for other in others)


def _words(name: str) -> list[str]:
    return fold(name).replace("-", " ").split()


def _are_two_places(one: Gazetted, other: Gazetted) -> bool:
    return (
        abs(one.latitude - other.latitude) > _SAME_PLACE
        or abs(one.longitude - other.longitude) > _SAME_PLACE
    )


@lru_cache(maxsize=1 << 14)
def gazetted_name(name: str) -> str:
    """Return the name as it is, or the one GeoNames has: for Vietnamese, and a slip in a long
    country's.

    Vietnamese names many places in its own way (Nam Sudan); a slip is an edit or two.
    """
    if abroad := usual_place(name):
        return abroad
    if spellings(name) or " " not in name or len(name) < _MISSPELT_FROM:
        return name
    folded = fold(name)
    near = [
        country
        for country in countries()
        if country[0].lower() == folded[0]
        and abs(len(country) - len(folded)) <= _SLIPS
        # a letter that the other has not takes an edit: seldom is there a pair to compare at all
        and (Counter(folded) - Counter(fold(country))).total() <= _SLIPS
        and edits(folded, fold(country), at_most=_SLIPS) is not None
        and _is_slip_in_letters(folded, fold(country))
    ]
    return near[0] if len(near) == 1 else name


def is_slip(name: str) -> bool:
    """Tell whether `name` is a country's name with a letter or two wrong."""
    return gazetted_name(name) != name and not usual_place(name)


def _is_slip_in_letters(name: str, country: str) -> bool:
    """Tell whether no word of the two is another word: North Africa is no slip for North
    America."""
    words, others = name.split(), country.split()
    return len(words) != len(others) or all(
        one == other or one.startswith(other) or other.startswith(one) or edits(one, other, 1) == 1
        for one, other in zip(words, others, strict=True)
    )


def why_this_place(name: str) -> str:
    """Say why a spelling is taken for the place that `place_key` puts it under."""
    meant = gazetted_name(name)
    if usual_place(name):
        return f"Vietnamese for {meant}"
    if meant != name:
        return f"a slip for {meant}"
    if usual := USUAL_PLACES.get(fold(name).rstrip(".")):
        return f"another name of {usual}"
    usual, *_ = known_spellings(name) or ("",)
    if fold(name) == fold(usual):
        return "its usual name in GeoNames"
    return f"GeoNames has it as a spelling of {usual}" if usual else "the same name"


def readings(name: str, company: Counter[str]) -> tuple[Gazetted, ...]:
    """Return the places that `name` can mean, the likeliest first.

    GeoNames' order (countries, capitals, then by population) stands, unless the reading's country
    is never named beside it (`company`: how often each country is) and another's is. Those that
    bear the name today come before those of which it is a by-name, and alone where the by-name is
    first of all something else. A continent lies in no country, and stays before its namesakes.
    """
    found = lookup(name)
    if _is_no_place_at_first(name):
        found = tuple(place for place in found if fold(place.name) == fold(name))
    elif _borne_elsewhere(name):
        found = tuple(sorted(found, key=lambda place: fold(place.name) != fold(name)))
    if len(found) < 2 or not found[0].country or company[found[0].country]:
        return found
    return tuple(sorted(found, key=lambda place: -company[place.country]))


def country_of(names: Iterable[str]) -> list[str]:
    """Return the country of each name's likeliest reading, where there is one."""
    nowhere: Counter[str] = Counter()
    likeliest = (readings(name, nowhere)[:1] for name in names)
    return [place.country for places in likeliest for place in places if place.country]
