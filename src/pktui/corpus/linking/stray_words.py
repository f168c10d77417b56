"""Words around a full name that name nobody: London Sadiq Khan, Executive Tony Hayward.

Where a mention begins and ends is found within one article, and sometimes a word too many is taken
for a name. The corpus knows better when it also has the name without that word.
"""

from __future__ import annotations

from collections.abc import Container, Mapping

from pktui.pipeline.names.gazetteer import (
    english_words,
    family_names,
    given_names,
    lexicon,
    place_class,
)

_COMMON = 3
"""The level of names that are common as such: John is no word, whatever the dictionary has."""


def unburdened(name: tuple[str, ...], names: Container[tuple[str, ...]]) -> tuple[str, ...] | None:
    """The longest of `names` inside `name` that has only such words around it; None without one.

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
    """Whether a word beside a full name may be a part of it, for all that word lists know."""
    if names.get(word, 0) >= _COMMON:
        return True
    return not (
        place_class(word)
        or word.rpartition("-")[2] in english_words()
        or word in lexicon("demonym")
    )
