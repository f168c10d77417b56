"""Misspelt names: which rare name is a slip in one that far more articles have.

Angela Merkle, Elizabeth Birs and a bare Obamma are nobody else: no list has these words, and the
pile has the name that they miss by a letter or two far more often. A name that people do bear is
another person's (Gordon Browne, a headmaster), unless its office says that it is not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import chain
from typing import Protocol, TypeAlias

from pktui.corpus.linking.en.address import gender_of_role
from pktui.corpus.linking.en.family_first import FAMILY_FIRST
from pktui.corpus.linking.forms.name_forms import is_feminine
from pktui.corpus.linking.forms.phonetic import sound_of
from pktui.corpus.linking.vi.marks import differ_in_marks
from pktui.corpus.linking.vi.name_syllables import is_of_name_syllables
from pktui.pipeline.names.gazetteer import (
    COMMON_NAME,
    english_words,
    family_names,
    given_genders,
    given_names,
)
from pktui.text.edit_distance import edits

_Tokens: TypeAlias = tuple[str, ...]

FAR_MORE_ARTICLES = 3
"""Articles that have a name, for each that has what a letter makes another, to call that a slip."""
_MANY_MORE = 8
"""Articles for each with a slip that is a name of its own, too, or misses two letters."""
_ONE_LETTER_FROM = 5
"""Letters from which one edit in a word is a slip."""
_TWO_LETTERS_FROM = 9
"""Letters from which two edits that change how a word sounds are one."""
_SOUNDS_ALIKE_FROM = 6
"""Letters from which two edits are one that leave its consonants."""
_SAME_HEAD = 3
"""Letters with which both spellings of a surname begin that are two edits apart."""
_FAR_MORE_FOR_NAMES = 20
"""Articles for each with a bare word that is a name of its own: Heyward, for Hayward."""
_KNOWN_BARE = 5
"""Articles with the full name of someone whose bare surname is looked for in a misspelling."""
MOST_COMPARED = 100
"""People alike in a word, the best known first, that a rare name is compared with: a hostile pile
has thousands of them, others have hardly thirty."""


class Offices(Protocol):
    """What else than letters speaks for it that two full names are one person's."""

    def is_shared(self, one: _Tokens, other: _Tokens) -> bool:
        """Tell whether anything but their letters says that the two are one person."""
        ...

    def share_an_article(self, one: _Tokens, other: _Tokens) -> bool:
        """Tell whether an article has both."""
        ...

    def same_office(self, one: _Tokens, other: _Tokens) -> bool:
        """Tell whether both hold one office; courtesies such as Mr. are none."""
        ...

    def same_kind_of_office(self, one: _Tokens, other: _Tokens) -> bool:
        """Tell whether an office of one is that of the other in more words."""
        ...

    def own_offices(self, name: _Tokens) -> Set[str]:
        """Return the offices that a name is called by, folded, without courtesies."""
        ...

    def offices(self, name: _Tokens) -> Set[str]:
        """Return all that a name is called by, folded."""
        ...


def slips(
    articles: Mapping[_Tokens, int], company: Offices
) -> Iterator[tuple[_Tokens, list[_Tokens]]]:
    """Yield each full name that is a slip in others, and these; `articles` counts those of each."""
    by_first: dict[tuple[str, str, int], list[_Tokens]] = defaultdict(list)
    by_last: dict[tuple[str, str, int], list[_Tokens]] = defaultdict(list)
    by_sound: dict[tuple[str, ...], list[_Tokens]] = defaultdict(list)
    bearers: dict[str, int] = defaultdict(int)
    for name in _most_named_first(articles):
        if len(name) > 1:
            by_first[name[0], _head(name[-1]), len(name)].append(name)
            by_last[name[-1], _head(name[0]), len(name)].append(name)
            by_sound[tuple(map(sound_of, name))].append(name)
            bearers[name[0]] += 1
    for name, count in articles.items():
        if len(name) < 2 or name[0] in FAMILY_FIRST or is_of_name_syllables(name):
            continue
        alike = (
            by_first.get((name[0], _head(name[-1]), len(name)), ()),
            by_last.get((name[-1], _head(name[0]), len(name)), ()),
            by_sound.get(tuple(map(sound_of, name)), ()),
        )
        like = dict.fromkeys(chain.from_iterable(block[:MOST_COMPARED] for block in alike))
        meant = [
            other
            for other in like
            if other != name
            and articles[other] >= FAR_MORE_ARTICLES * count
            and _is_slip(name, other, articles[other] // count, bearers, company)
        ]
        if meant:
            yield name, meant


def _most_named_first(articles: Mapping[_Tokens, int]) -> list[_Tokens]:
    """Return the names that enough articles have for another to be a slip in them."""
    known = (name for name, count in articles.items() if count >= FAR_MORE_ARTICLES)
    return sorted(known, key=lambda name: (-articles[name], name))


def is_rare_slip(name: _Tokens, other: _Tokens, counts: Mapping[_Tokens, int]) -> bool:
    """Tell whether a name a letter off `other` is a slip, since far more articles have that."""
    return (
        counts[other] >= FAR_MORE_ARTICLES * max(1, counts[name])
        and family_names().get(name[-1], 0) < COMMON_NAME - 1
        and not is_feminine(name[-1], other[-1])
    )


def _head(word: str) -> str:
    """Return the sound with which a word begins."""
    return sound_of(word[0]) or word[0]


def _is_slip(
    name: _Tokens, other: _Tokens, times: int, bearers: Mapping[str, int], company: Offices
) -> bool:
    """Tell whether `name` is a slip in `other`, which stands in that many `times` more articles.

    `bearers` counts the well-known people with each given name.
    """
    differing = [(a, b) for a, b in zip(name, other, strict=True) if a != b]
    if any(differ_in_marks(a, b) or min(len(a), len(b)) == 1 for a, b in differing):
        return False
    if not may_hold_one_office(name, other, company):
        return False
    if len(differing) > 1:
        return (
            len(differing) == 2
            and times >= _MANY_MORE
            and name[-1] not in family_names()
            and all(sound_of(a) == sound_of(b) and _apart(a, b) for a, b in differing)
        )
    ((wrong, right),) = differing
    is_rare_given = bearers[name[0]] == 1 and given_names().get(name[0], 0) < COMMON_NAME
    distance = _apart(wrong, right)
    if distance == 0 or min(len(wrong), len(right)) < _ONE_LETTER_FROM:
        return False
    if distance > 1 and not _is_two_letters_off(wrong, right, times, is_rare=is_rare_given):
        return False
    if name[-1] == other[-1]:
        return _is_slip_in_given_name(name, other, times, company)
    if is_feminine(wrong, right):
        return False
    known = family_names().get(wrong, 0)
    if not known:
        return True
    return known < COMMON_NAME and times >= _MANY_MORE and company.is_shared(name, other)


def _apart(one: str, other: str) -> int:
    """Return by how many edits two words differ, up to two; 0 for more."""
    return edits(one, other, at_most=2) or 0


def _is_two_letters_off(wrong: str, right: str, times: int, *, is_rare: bool) -> bool:
    """Tell whether two edits are a slip; more are, beside a given name that is `is_rare`."""
    letters = min(len(wrong), len(right))
    if times < _MANY_MORE and letters < _TWO_LETTERS_FROM:
        return False
    return (
        letters >= _TWO_LETTERS_FROM
        or (letters >= _SOUNDS_ALIKE_FROM and sound_of(wrong) == sound_of(right))
        or (is_rare and wrong[:_SAME_HEAD] == right[:_SAME_HEAD])
    )


def _is_slip_in_given_name(name: _Tokens, other: _Tokens, times: int, company: Offices) -> bool:
    """Tell whether the surnames are one and the given name is nobody's: sisters are alike, too, and
    are named together."""
    if company.share_an_article(name, other):
        return False
    ((wrong, right),) = ((a, b) for a, b in zip(name, other, strict=True) if a != b)
    if wrong in given_names():
        has_office = company.same_kind_of_office(name, other) or any(
            " " in office for office in company.own_offices(name) & company.own_offices(other)
        )
        return has_office and times >= _MANY_MORE
    return not is_feminine(wrong, right)


def may_hold_one_office(name: _Tokens, other: _Tokens, company: Offices) -> bool:
    """Tell whether nothing that a rare name is called speaks against `other`: its own office does,
    and a title of the other gender."""
    own = company.own_offices(name)
    if own and not (company.same_office(name, other) or company.same_kind_of_office(name, other)):
        return False
    genders, of_other = _genders(name, company), _genders(other, company)
    return not (genders and of_other) or not genders.isdisjoint(of_other)


def _genders(name: _Tokens, company: Offices) -> Set[str]:
    """Return the genders that the titles of a name tell; without any, what its given name tells."""
    told = {gender for role in company.offices(name) if (gender := gender_of_role(role))}
    return told or {gender for gender in (given_genders().get(name[0]),) if gender}


class Surnames:
    """The surnames of the people whom many articles name, for bare words that misspell them."""

    def __init__(self, people: Iterable[tuple[str, _Tokens, int]]) -> None:
        """Hold each folded surname, its bearer and in how many articles this one is named."""
        self._people: dict[str, dict[_Tokens, int]] = defaultdict(dict)
        self._alike: dict[str, list[str]] = defaultdict(list)
        """What a surname and its misspellings have in common → the surnames that have it."""
        for word, key, articles in sorted(people, key=lambda person: (-person[2], *person[:2])):
            if articles >= _KNOWN_BARE and len(word) >= _ONE_LETTER_FROM:
                if word not in self._people:
                    for trace in _traces(word):
                        if len(self._alike[trace]) < MOST_COMPARED:
                            self._alike[trace].append(word)
                self._people[word][key] = articles

    def misspelt(self, word: str, alone: int, *, is_told: bool) -> Mapping[_Tokens, int]:
        """Return those whose surname a folded word misspells that `alone` articles have, each with
        the articles that name them.

        A word that is somebody's name counts only where it sounds the same, and beside fewer
        articles where an office tells who is meant.
        """
        if len(word) < _ONE_LETTER_FROM or _is_common(word):
            return {}
        is_name = word in given_names() or word in family_names()
        far_more = _FAR_MORE_FOR_NAMES if is_name and not is_told else FAR_MORE_ARTICLES
        like = dict.fromkeys(surname for t in _traces(word) for surname in self._alike.get(t, ()))
        return {
            key: articles
            for surname in like
            if _is_misspelt(word, surname, is_name=is_name)
            for key, articles in self._people[surname].items()
            if articles >= alone * far_more
        }


def _traces(word: str) -> Set[str]:
    """Return what a word has in common with all that may misspell it: itself without any one letter
    (two words an edit apart have such a form in common), its letters in any order, its sound.

    The first letter stands before each, for a misspelling keeps it.
    """
    shorter = (word[:at] + word[at + 1 :] for at in range(1, len(word)))
    return {word, *shorter, f"{word[0]} {''.join(sorted(word))}", f"{word[0]}-{sound_of(word)}"}


def _is_common(word: str) -> bool:
    """Tell whether a word is a name that everybody knows, or one that English writes small."""
    level = max(given_names().get(word, 0), family_names().get(word, 0))
    return level >= COMMON_NAME or word in english_words()


def _is_misspelt(word: str, surname: str, *, is_name: bool) -> bool:
    """Tell whether `word` is `surname` with a slip; where it `is_name` itself, it sounds alike."""
    if word == surname or differ_in_marks(word, surname) or is_feminine(word, surname):
        return False
    distance = _apart(word, surname)
    is_alike = sound_of(word) == sound_of(surname)
    if is_name:
        return distance == 1 and is_alike
    return distance == 1 or (
        distance == 2 and is_alike and min(len(word), len(surname)) >= _SOUNDS_ALIKE_FROM
    )
