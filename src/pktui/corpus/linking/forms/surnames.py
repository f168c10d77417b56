"""The words of a full name by which a person goes: a surname, or two, before or behind."""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache

from pktui.corpus.linking.en.family_first import FAMILY_FIRST
from pktui.corpus.linking.full_names import Tokens, is_suffix
from pktui.pipeline.names.gazetteer import COMMON_NAME, family_names, given_names
from pktui.pipeline.names.lexical_features import is_two_syllables
from pktui.text.fold import fold


@lru_cache(maxsize=1 << 16)
def called(tokens: Tokens) -> Set[str]:
    """Return the words of a full name by which a person goes: the last, or a family name set
    first."""
    own = list(tokens)
    if len(own) > 2 and is_suffix(own[-1]):
        own.pop()
    first, final = own[0], own[-1]
    last = {final}
    if (first in FAMILY_FIRST and first not in given_names()) or is_two_syllables(
        final.capitalize()
    ):
        last.add(first)
    return frozenset(last)


def is_told_by(word: str, key: Tokens) -> bool:
    """Tell whether `word` alone may mean this person in an article that never gives the full name.

    Not if it is a given name first of all: "John" is hardly Seth John. A Vietnamese goes by one.
    """
    given, families = given_names(), family_names()
    word, first, last = fold(word), fold(key[0]), fold(key[-1])
    if word != last or not is_given_name_first(word):
        return not is_given_name_first(word)
    if given[word] < COMMON_NAME and families.get(word, 0) == given[word]:
        return True  # Grace Achieng: as often a family name
    return first in families and first not in given


def is_first_of_two_surnames(word: str, key: Tokens) -> bool:
    """Tell whether `word` is the father's name before the mother's: García, of Alan García
    Pérez."""
    return (
        len(key) > 2
        and fold(word) == fold(key[-2])
        and family_names().get(fold(key[-2]), 0) > 1
        and fold(key[-1]) in family_names()
        and not is_given_name_first(word)
    )


def is_given_name_first(word: str) -> bool:
    """Tell whether a word is first of all a given name: John, rather than Lacroix."""
    return given_names().get(fold(word), 0) >= max(2, family_names().get(fold(word), 0))
