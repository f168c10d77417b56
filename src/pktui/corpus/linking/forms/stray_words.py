"""Words around a full name that name nobody: London Sadiq Khan, Executive Tony Hayward.

Where a mention begins and ends is found within one article, and sometimes a word too many is taken
for a name. The corpus knows better when it also has the name without that word.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Set

from pktui.pipeline.names.gazetteer import (
    COMMON_NAME,
    PlaceClass,
    english_words,
    family_names,
    given_names,
    lexicon,
    place_class,
)
from pktui.pipeline.names.lexical_features import TITLES, TRAITS, LexicalFeature

_OFTEN_NAMED = 3
"""Articles with a full name for each that has a city before it."""
_VOWELS = frozenset("aeiouy")
_ACRONYM = 4
"""Letters up to which a word without vowels is an acronym: BP, HSBC."""
_SHORTEST_SURNAME = 4
"""Letters from which a surname is known by its beginning."""


def unburdened(name: tuple[str, ...], names: Container[tuple[str, ...]]) -> tuple[str, ...] | None:
    """Return the longest of `names` inside `name` that has only such words around it; None without
    one.

    Names are folded words; one of a single word is no full name.
    """
    for length in range(len(name) - 1, 1, -1):
        for start in range(len(name) - length + 1):
            inner, end = name[start : start + length], start + length
            if inner in names and _names_nobody(name[:start], name[end:]):
                return inner
    return None


def _names_nobody(before: tuple[str, ...], behind: tuple[str, ...]) -> bool:
    return not (
        any(_may_name(word, given_names()) for word in before)
        or any(_may_name(word, family_names()) for word in behind)
    )


def _may_name(word: str, names: Mapping[str, int]) -> bool:
    """Tell whether a word beside a full name may be a part of it, for all that word lists know."""
    if names.get(word, 0) >= COMMON_NAME:  # John is no word, whatever the dictionary has
        return True
    return not (
        place_class(word)
        or word.rpartition("-")[2] in english_words()
        or word in lexicon("demonym")
    )


def is_stray(word: str) -> bool:
    """Tell whether a word before a surname is one of the text: Genetically Obama, Reply Obama."""
    return (
        word in english_words()
        and word not in given_names()
        and word not in family_names()
        and len(word) > 1
    )


def _is_call(word: str) -> bool:
    """Tell whether a word before a surname calls to do something, though a few people are called
    so: Look Obama."""
    words = english_words()
    return (
        word in words
        and word not in given_names()
        and family_names().get(word, 0) < COMMON_NAME - 1
        and (word + "ing" in words or word.removesuffix("e") + "ing" in words)
    )


def _is_nobodys(word: str) -> bool:
    """Tell whether a word behind a surname is no name: a word of the language, an acronym."""
    if word in given_names() or word in family_names():
        return False
    return word in english_words() or (len(word) <= _ACRONYM and not _VOWELS.intersection(word))


def _is_only_surname(word: str) -> bool:
    """Tell whether hardly anybody has a surname for a given name: Bush, rather than Jackson."""
    return given_names().get(word, 0) < COMMON_NAME


def behind_a_city(
    name: tuple[str, ...], articles: Mapping[tuple[str, ...], int]
) -> tuple[str, ...] | None:
    """Return the full name behind a city's that far more articles have: Washington Barack Obama."""
    bare = name[1:]
    if len(bare) < 2 or bare not in articles or place_class(name[0]) < PlaceClass.CITY:
        return None
    return bare if articles[bare] >= _OFTEN_NAMED * articles[name] else None


def well_known_inside(tokens: tuple[str, ...], well_known: Set[str]) -> tuple[str, ...]:
    """Return the surnames of well-known people that a name consists of, with words of the text:
    Look Obama, I Obama, Hayward BP, Bush Cheney, Palin Addresses Obama."""
    first, last = tokens[0], tokens[-1]
    if len(tokens) > 3 or len(tokens) < 2 or first == last:
        return ()
    are_both = first in well_known and last in well_known and _is_only_surname(first)
    if len(tokens) == 3:
        return (first, last) if are_both and is_stray(tokens[1]) else ()
    if are_both:
        return first, last
    if last in well_known and (first == "i" or _is_call(first)):
        return (last,)
    return (first,) if first in well_known and _is_nobodys(last) else ()


def run_together(name: tuple[str, ...], names: Container[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the full name that `name` is, with a word of the text run on to it: Obamasays,
    Preval-only, House-George W Bush."""
    *firsts, last = name
    for bare in _without_words_on_hyphens(name):
        if bare in names:
            return bare
    for length in range(len(last) - 2, _SHORTEST_SURNAME - 1, -1):
        if last[length:] in english_words() and (found := (*firsts, last[:length])) in names:
            return found
    if last.endswith("s") and last not in family_names() and len(last) > _SHORTEST_SURNAME:
        found = (*firsts, last[:-1])
        return found if found in names else ()
    return ()


def _without_words_on_hyphens(name: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield a name without the words that hang on its first or last word by a hyphen."""
    if "-" not in name[0] and "-" not in name[-1]:
        return
    before, _, first = name[0].rpartition("-")
    last, _, behind = name[-1].partition("-")
    words, given, families = english_words(), given_names(), family_names()
    is_before = bool(before) and all(
        word in words and (word not in given or TRAITS[word] & TITLES) for word in before.split("-")
    )
    is_behind = bool(behind) and all(
        word in words and (not (word in given or word in families) or _is_function(word))
        for word in behind.split("-")
    )
    if is_before and is_behind:
        yield (first, *name[1:-1], last)
    if is_behind:
        yield (*name[:-1], last)
    if is_before:
        yield (first, *name[1:])


def _is_function(word: str) -> bool:
    return bool(TRAITS[word] & LexicalFeature.FUNCTION)


def two_names(
    name: tuple[str, ...], names: Container[tuple[str, ...]]
) -> tuple[tuple[str, ...], ...]:
    """Return the two full names that a name of four words and more is, one behind the other."""
    for at in range(2, len(name) - 1):
        if name[:at] in names and name[at:] in names:
            return name[:at], name[at:]
    return ()
