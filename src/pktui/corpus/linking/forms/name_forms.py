"""How one full name may be a form of another, by their words alone.

With parts left out or cut to initials, a letter apart, in another order, with a short given name.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import TypeAlias

from pktui.corpus.linking.en.nicknames import is_short_form
from pktui.corpus.linking.forms.phonetic import sound_of
from pktui.corpus.linking.vi.marks import differ_in_marks
from pktui.pipeline.names.gazetteer import COMMON_NAME, family_names, given_genders, given_names
from pktui.text.edit_distance import edits

_Tokens: TypeAlias = tuple[str, ...]

_LONG = 6
_CONSONANTS = 3
"""Letters and sounded consonants from which a surname is known in another spelling."""
_FEW_LETTERS = 3
"""Letters by which two spellings of one foreign word differ at most."""
_NEAR_ENOUGH = 5
"""Letters from which one edit in a part of a name is a spelling, not another name."""


def is_short_given_name(one: _Tokens, other: _Tokens) -> bool:
    """Tell whether the two differ in a given name alone, one of them a short form: Ken, Kenneth.

    An initial between the names may stand in one of them: Ed Markey, Edward J. Markey.
    """
    if not (is_short_form(one[0], other[0]) or is_short_form(other[0], one[0])):
        return False
    if len(one) == len(other):
        return one[1:] == other[1:]
    return _without_initials(one[1:]) == _without_initials(other[1:])


def _without_initials(words: _Tokens) -> _Tokens:
    return tuple(word for word in words if len(word) > 1)


def other_orders(tokens: _Tokens, names: Mapping[_Tokens, object]) -> list[_Tokens]:
    """Return the same words with the family name at the other end, where it's plain which that
    is."""
    turned = [(tokens[-1], *tokens[:-1]), (*tokens[1:], tokens[0])]
    return [
        other
        for other in turned
        if other != tokens and other in names and _is_family_only(tokens[0], tokens[-1])
    ]


def _is_family_only(first: str, last: str) -> bool:
    families, given = family_names(), given_names()
    return (first in families and first not in given) != (last in families and last not in given)


def _abbreviates(short: _Tokens, full: _Tokens) -> bool:
    """Tell whether `short` is `full` with parts left out or cut to initials, the family name kept.

    An initial stands for the next part: George W. Bush is no George H. W. Bush.
    """
    if short == full or len(short) > len(full):
        return False
    if short == full[: len(short)]:
        return True
    if short[-1] != full[-1]:
        return False
    at = 0
    for word in short[:-1]:
        while at < len(full) - 1 and len(word) > 1 and word != full[at]:
            at += 1
        if at == len(full) - 1 or not _stands_for(word, full[at]):
            return False
        at += 1
    return _stands_for(short[0], full[0]) or short == full[-len(short) :]


def _are_relatives(short: _Tokens, full: _Tokens, names: Container[_Tokens]) -> bool:
    """Tell whether `full` goes by its first name too: Paris Katherine Jackson is Paris Jackson,
    so Katherine Jackson is another."""
    return not _stands_for(short[0], full[0]) and (full[0], full[-1]) in names


def _stands_for(word: str, full: str) -> bool:
    return word == full or (len(word) == 1 and full.startswith(word))


def is_two_names(name: _Tokens, names: Container[_Tokens]) -> bool:
    """Tell whether it is two full names that stand one behind the other, as in a list."""
    return any(name[:at] in names and name[at:] in names for at in range(2, len(name) - 1))


def fuller_forms(
    name: _Tokens, block: Sequence[_Tokens], names: Container[_Tokens]
) -> list[_Tokens]:
    """Return those that `name` may be short for, without those that are short for another of
    them."""
    fuller = [
        other
        for other in block
        if _abbreviates(name, other) and not _are_relatives(name, other, names)
    ]
    return [n for n in fuller if not any(_abbreviates(n, other) for other in fuller)]


def is_one_letter_apart(one: _Tokens, other: _Tokens) -> bool:
    """Tell whether exactly one part differs, by one letter in a word long enough."""
    if len(one) != len(other):
        return False
    differing = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return (
        len(differing) == 1
        and min(map(len, differing[0])) >= _NEAR_ENOUGH
        and edits(*differing[0], at_most=1) == 1
        and not differ_in_marks(*differing[0])
        and not _are_two_given_names(*differing[0])
        and not (one[-1] != other[-1] and _are_two_families(one[-1], other[-1]))
    )


def are_one_foreign_name(one: _Tokens, other: _Tokens) -> bool:
    """Tell whether two names that sound alike spell one of another script: Muammar Gaddafi, Moammar
    Gadhafi.

    The surname must be long and no common one, and each pair of words differ by a few letters.
    """
    if len(one) != len(other) or one == other:
        return False
    if min(len(one[-1]), len(other[-1])) < _LONG or len(sound_of(one[-1])) < _CONSONANTS:
        return False
    families = family_names()
    if max(families.get(one[-1], 0), families.get(other[-1], 0)) >= COMMON_NAME - 1:
        return False
    return all(
        sound_of(a) == sound_of(b)
        and _begin_alike(a, b)
        and edits(a, b, at_most=_FEW_LETTERS) is not None
        and not differ_in_marks(a, b)
        and (a == b or not _are_two_given_names(a, b))
        for a, b in zip(one, other, strict=True)
    )


def have_a_rare_word_in_common(one: _Tokens, other: _Tokens) -> bool:
    """Tell whether two like names have a word in common that few people are called.

    Then it takes no company to tell that they are one person: Nicholas and Nicolas Sarkozy.
    """
    if len(one) != len(other) or one == other:
        return False
    pairs = list(zip(one, other, strict=True))
    differing = [(a, b) for a, b in pairs if a != b]
    if len(differing) != 1 or differ_in_marks(*differing[0]):
        return False
    a, b = differing[0]
    if min(len(a), len(b)) < _NEAR_ENOUGH or _are_two_given_names(a, b):
        return False
    if not _begin_alike(a, b):
        return False  # Hosni and Suzanne have the same consonants, Hamad and Ahmad too
    if (one[0], other[0]) == (a, b):
        if _are_common(given_names(), a, b) and edits(a, b, at_most=1) != 1:
            return False
        genders = {given_genders().get(a), given_genders().get(b)} - {None}
        return len(genders) < 2 and family_names().get(one[-1], 0) < COMMON_NAME - 1
    return one[-1] != other[-1] and (
        not is_feminine(one[-1], other[-1])
        and given_names().get(one[0], 0) < COMMON_NAME - 1
        and max(family_names().get(a, 0), family_names().get(b, 0)) < COMMON_NAME
    )


def is_feminine(one: str, other: str) -> bool:
    """Tell whether an ending makes one word a woman's and the other a man's: Petrov, Petrova."""
    short, long = sorted((one, other), key=len)
    return long[:-1] == short and long[-1] in "aeo"


def _begin_alike(one: str, other: str) -> bool:
    """Tell whether two words begin with one sound; only a first h tells Hanna from Anna."""
    same_sound = sound_of(one[0]) == sound_of(other[0])
    return same_sound and (one[0] == "h") == (other[0] == "h")


def _are_two_given_names(one: str, other: str) -> bool:
    """Tell whether both are common names that differ in how they end: Maria and Mario."""
    short, long = sorted((one, other), key=len)
    return short[:-1] == long[: len(short) - 1] and _are_common(given_names(), one, other)


def _are_two_families(one: str, other: str) -> bool:
    """Tell whether each is a common family name of its own: Davies and Davis."""
    return _are_common(family_names(), one, other)


def _are_common(names: Mapping[str, int], one: str, other: str) -> bool:
    return names.get(one, 0) >= COMMON_NAME and names.get(other, 0) >= COMMON_NAME
