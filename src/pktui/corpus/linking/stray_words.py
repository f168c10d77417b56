"""Words around a full name that name nobody: London Sadiq Khan, Executive Tony Hayward.

Where a mention begins and ends is found within one article, and sometimes a word too many is taken
for a name. The corpus knows better when it also has the name without that word.
"""

from __future__ import annotations

from collections.abc import Container, Mapping

from pktui.pipeline.names.gazetteer import (
    COMMON_NAME,
    english_words,
    family_names,
    given_names,
    lexicon,
    place_class,
)

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


def run_together(name: tuple[str, ...], names: Container[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the full name that `name` is, with the next word of the text run on to it:
    Obamasays."""
    *firsts, last = name
    for length in range(len(last) - 2, _SHORTEST_SURNAME - 1, -1):
        if last[length:] in english_words() and (found := (*firsts, last[:length])) in names:
            return found
    return ()


def two_names(
    name: tuple[str, ...], names: Container[tuple[str, ...]]
) -> tuple[tuple[str, ...], ...]:
    """Return the two full names that a name of four words and more is, one behind the other."""
    for at in range(2, len(name) - 1):
        if name[:at] in names and name[at:] in names:
            return name[:at], name[at:]
    return ()
