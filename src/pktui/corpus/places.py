"""Which place a name means: spellings that GeoNames has under one place are one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from pktui.fold import fold, joined
from pktui.match import edits
from pktui.model.entity import Gazetted
from pktui.pipeline.gazetteer import PlaceClass, countries, lookup, place_class, spellings

_SAME_PLACE = 0.3
"""Degrees, some 30 km, within which a city and the district around it lie."""
_MISSPELT_FROM = 12
"""Letters of a country's name of several words from which two edits are a slip."""


@lru_cache(maxsize=1 << 14)
def place_key(name: str) -> str:
    """The same for every spelling of a place."""
    known = known_spellings(name)
    return joined(fold(known[0] if known else name))


@lru_cache(maxsize=1 << 14)
def known_spellings(name: str) -> tuple[str, ...]:
    """Every spelling of the place that `name` means, the usual one first; none if it isn't known.

    Amman was a Philadelphia once, and Hong Kong's centre is Victoria; GeoNames keeps such names.
    A city is taken for the one that bears the name today, if there is one elsewhere.
    """
    meant = gazetted_name(name)
    return () if _borne_elsewhere(meant) else spellings(meant)


def _borne_elsewhere(name: str) -> bool:
    """Whether `name` is a by-name of its likeliest reading, and the name of a place elsewhere."""
    folded = fold(name)
    found = lookup(name)
    if len(found) < 2 or place_class(folded) == PlaceClass.COUNTRY or fold(found[0].name) == folded:
        return False
    return any(fold(place.name) == folded and _apart(place, found[0]) for place in found[1:])


def _apart(one: Gazetted, other: Gazetted) -> bool:
    return (
        abs(one.latitude - other.latitude) > _SAME_PLACE
        or abs(one.longitude - other.longitude) > _SAME_PLACE
    )


@lru_cache(maxsize=1 << 14)
def gazetted_name(name: str) -> str:
    """The name as it is, or the one GeoNames has where this is a slip in a long country's name."""
    if spellings(name) or " " not in name or len(name) < _MISSPELT_FROM:
        return name
    folded = fold(name)
    near = [
        country
        for country in countries()
        if country[0].lower() == folded[0]
        and abs(len(country) - len(folded)) <= 2
        and edits(folded, fold(country), at_most=2) is not None
    ]
    return near[0] if len(near) == 1 else name


def readings(name: str, company: Counter[str]) -> tuple[Gazetted, ...]:
    """The places that `name` can mean, the likeliest first.

    GeoNames' order (countries, capitals, then by population) stands, unless the reading's country
    is never named beside it (`company`: how often each country is) and another's is. Those that
    bear the name today come before those of which it is a by-name.
    """
    found = lookup(name)
    if _borne_elsewhere(name):
        found = tuple(sorted(found, key=lambda place: fold(place.name) != fold(name)))
    if len(found) < 2 or company[found[0].country]:
        return found
    return tuple(sorted(found, key=lambda place: -company[place.country]))


def country_of(names: Iterable[str]) -> list[str]:
    """The country of each name's likeliest reading, where there is one."""
    nowhere: Counter[str] = Counter()
    likeliest = (readings(name, nowhere)[:1] for name in names)
    return [place.country for places in likeliest for place in places if place.country]
