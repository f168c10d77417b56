"""Which place a name means: spellings that GeoNames has under one place are one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from pktui.fold import fold, joined
from pktui.match import edits
from pktui.model.entity import Gazetted
from pktui.pipeline.gazetteer import countries, lookup, spellings

_MISSPELT_FROM = 12
"""Letters of a country's name of several words from which two edits are a slip."""


@lru_cache(maxsize=1 << 14)
def place_key(name: str) -> str:
    """The same for every spelling of a place."""
    known = spellings(gazetted_name(name))
    return joined(fold(known[0])) if known else joined(fold(name))


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
    is never named beside it (`company`: how often each country is) and another's is.
    """
    found = lookup(name)
    if len(found) < 2 or company[found[0].country]:
        return found
    return tuple(sorted(found, key=lambda place: -company[place.country]))


def country_of(names: Iterable[str]) -> Sequence[str]:
    """The country of each name's likeliest reading, where there is one."""
    return [found[0].country for name in names if (found := lookup(name)) and found[0].country]
