"""What Vietnamese calls a place or an organisation that English has another name for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache

from pktui.pipeline.names.vi.lexicon import KnownPlace, bodies, places
from pktui.pipeline.names.vi.words import spelling
from pktui.text.fold import fold, joined


def usual_place(name: str) -> str | None:
    """GeoNames' name of the place that Vietnamese calls `name`: Nam Sudan → South Sudan.

    None where the two are spelt alike but for marks, and for what is no such name.
    """
    known = places().get(spelling(name)) or _typed_place(name)
    if known is None or joined(fold(known.usual)) == joined(fold(name)):
        return None
    return known.usual


def usual_body(name: str) -> str | None:
    """Return the English name of the organisation that Vietnamese calls `name`; None if it has
    none."""
    plain = " ".join(map(spelling, name.split()))
    if plain in bodies() or not (plain.isascii() and " " in plain):
        return bodies().get(plain) or None
    return _bodies_typed().get(plain)


def _typed_place(name: str) -> KnownPlace | None:
    """Return the place whose name of several words is `name` without its marks: Han Quoc."""
    return _places_typed().get(name.lower()) if name.isascii() and " " in name else None


@cache
def _places_typed() -> Mapping[str, KnownPlace]:
    """Map names of several words, typed without marks, to the place, if only one is typed so."""
    found: dict[str, KnownPlace | None] = {}
    for name, place in places().items():
        typed = fold(name)
        if " " in name and typed != name:
            same = found.setdefault(typed, place)
            if same is None or same.usual != place.usual:
                found[typed] = None
    return {typed: place for typed, place in found.items() if place}


@cache
def _bodies_typed() -> Mapping[str, str]:
    """Map names of organisations, of several words and without marks, to the English name."""
    return {fold(name): english for name, english in bodies().items() if english and " " in name}


def vietnamese_places(usual: str) -> tuple[str, ...]:
    """Return the names of several words that Vietnamese has for the place that GeoNames calls
    `usual`.

    Those of one word are left out, since without marks they are words of other languages.
    """
    return _by_usual().get(usual, ())


@cache
def bodies_abroad() -> Mapping[str, tuple[str, ...]]:
    """Map an organisation's English name to what Vietnamese calls it, in full and for short."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, english in bodies().items():
        if english:
            found[english].append(name[0].upper() + name[1:] if " " in name else name.upper())
    return {english: tuple(names) for english, names in found.items()}


@cache
def _by_usual() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for place in places().values():
        if place.usual != place.name and " " in place.name:
            found[place.usual].append(place.name)
    return {usual: tuple(names) for usual, names in found.items()}


def commonest_names(seen: Counter[str]) -> Counter[str]:
    """Return those spellings of one thing that are of the language in which it is named more often.

    `seen` says how often each is; all of them where they are of one language. Acronyms are of none.
    Of several Vietnamese names it is the commonest, however it is spelt (TP.HCM, TP HCM; Sài Gòn).
    """
    if all(map(usual_place, seen)):
        named: Counter[str] = Counter()
        for name, n in seen.items():
            named[_letters(name)] += n
        most = max(named, key=lambda letters: (named[letters], letters))
        return Counter({name: n for name, n in seen.items() if _letters(name) == most})
    words = {name: n for name, n in seen.items() if not name.isupper()}
    foreign = {name: n for name, n in words.items() if usual_place(name) or usual_body(name)}
    if not foreign or len(foreign) == len(words):
        return seen
    others = {name: n for name, n in words.items() if name not in foreign}
    return Counter(foreign if sum(foreign.values()) > sum(others.values()) else others)


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, fold(name)))
