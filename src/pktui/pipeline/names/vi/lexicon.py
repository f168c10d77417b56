"""The phrases that tell a name's kind, and the places and bodies that Vietnamese news knows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from pktui.pipeline.names.gazetteer import read_table
from pktui.pipeline.names.vi import heads, known_bodies, titles, words
from pktui.pipeline.names.vi.words import listed, spelling

KIN = 1
RANK = 1 << 1
OFFICE = 1 << 2
TITLE = KIN | RANK | OFFICE
"""What stands before someone's name."""
PLACE_HEAD = 1 << 3
BODY_HEAD = 1 << 4
EVENT_HEAD = 1 << 5
NO_NAME = 1 << 6
NOUN = 1 << 7
"""Beside KIN: it says what someone is (cô gái), and is not how anyone is addressed (cô)."""
THING = 1 << 8
"""It stands before the name of a thing: tàu, phim."""
PEOPLE = 1 << 10
"""Beside NO_NAME: it is a people's name (Ê Đê), with every syllable large."""


class Phrase(NamedTuple):
    """A phrase of the lists, and which lists have it."""

    words: tuple[str, ...]
    classes: int
    text: str
    """The words of the phrase, with spaces between."""


@cache
def phrases() -> dict[str, tuple[Phrase, ...]]:
    """First word → the phrases that it begins, the longest first."""
    classes: dict[tuple[str, ...], int] = {}
    for phrases_of, bit in (
        (titles.KIN, KIN),
        (titles.RANK, RANK),
        (titles.OFFICE, OFFICE),
        (heads.PLACE_HEADS, PLACE_HEAD),
        (heads.BODY_HEADS, BODY_HEAD),
        (words.EVENT_HEADS, EVENT_HEAD),
        (words.NO_NAMES, NO_NAME),
        (words.THINGS, THING),
        (words.PEOPLES, NO_NAME | PEOPLE),
    ):
        for entry in listed(phrases_of):
            key = tuple(map(spelling, entry.split()))
            is_noun = bit == KIN and len(key) > 1
            classes[key] = classes.get(key, 0) | bit | (NOUN if is_noun else 0)
    found: dict[str, list[Phrase]] = {}
    for key, bits in classes.items():
        found.setdefault(key[0], []).append(Phrase(key, bits, " ".join(key)))
    return {
        first: tuple(sorted(each, key=lambda phrase: -len(phrase.words)))
        for first, each in found.items()
    }


ALONE = " "
"""Stands for the second word of a phrase that has only one; no word is like it."""


@cache
def phrases_by_second() -> dict[str, dict[str, tuple[Phrase, ...]]]:
    """First word of a phrase → the word that may come second, or `ALONE` → those phrases, the
    longest first."""
    found: dict[str, dict[str, tuple[Phrase, ...]]] = {}
    for first, begun in phrases().items():
        by_second = found.setdefault(first, {})
        for phrase in begun:
            second = phrase.words[1] if len(phrase.words) > 1 else ALONE
            by_second[second] = (*by_second.get(second, ()), phrase)
    return found


@cache
def needing_names() -> frozenset[str]:
    """Phrases of one word that say something only right before a name: ông, tỉnh, tàu."""
    return frozenset(
        phrase.text
        for begun in phrases().values()
        for phrase in begun
        if len(phrase.words) == 1 and not phrase.classes & (BODY_HEAD | OFFICE | RANK)
    )


class KnownPlace(NamedTuple):
    """A place of the list."""

    name: str
    """As Vietnamese writes it."""
    sort: str
    """country, region, city, province or district."""
    usual: str
    """The name that the world's gazetteer has for it, or the same."""
    last_letter: str
    """The letter with which the last word of its name begins."""


@cache
def places() -> dict[str, KnownPlace]:
    """Map each place's name, written small, to the place."""
    found: dict[str, KnownPlace] = {}
    for line in read_table("vi-places.txt").split("\n"):
        name, sort, usual = line.split("\t")
        found.setdefault(spelling(name), _known_place(name, sort, usual))
    return found


def _known_place(name: str, sort: str, usual: str) -> KnownPlace:
    return KnownPlace(name, sort, usual or name, name.split(" ")[-1][0])


@cache
def communes() -> frozenset[str]:
    """Return the names of several words that a commune, ward or town of Vietnam has, written
    small."""
    return frozenset(read_table("vi-communes.txt").split("\n"))


@cache
def place_starts() -> dict[str, tuple[int, ...]]:
    """Map the first word of each place's name to how many words the names have that it begins, the
    most first."""
    lengths: dict[str, set[int]] = {}
    for key in places():
        first, *rest = key.split(" ")
        lengths.setdefault(first, set()).add(1 + len(rest))
    return {first: tuple(sorted(each, reverse=True)) for first, each in lengths.items()}


@cache
def bodies() -> dict[str, str]:
    """Map each well-known organisation's name, written small, to what English calls it, or
    nothing."""
    found = {spelling(name): "" for name in listed(known_bodies.OTHERS)}
    for line in known_bodies.ABROAD.strip().split("\n"):
        names, english = line.split(" = ")
        found.update((spelling(name), english) for name in listed(names))
    return found


@cache
def body_starts() -> dict[str, int]:
    """Map the first word of each known organisation to the words of the longest name that it
    begins."""
    longest: dict[str, int] = {}
    for key in bodies():
        first, *rest = key.split(" ")
        longest[first] = max(longest.get(first, 0), 1 + len(rest))
    return longest


@cache
def fields() -> frozenset[tuple[str, str]]:
    """Fields of work of two syllables."""
    pairs = (tuple(map(spelling, entry.split())) for entry in listed(heads.FIELDS))
    return frozenset((pair[0], pair[1]) for pair in pairs if len(pair) == 2)


@cache
def inner() -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word → the small phrases that it begins inside an organisation's name."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for entry in (*listed(heads.INNER), *listed(heads.FIELDS)):
        key = tuple(map(spelling, entry.split()))
        found.setdefault(key[0], []).append(key)
    return {first: tuple(sorted(each, key=len, reverse=True)) for first, each in found.items()}


def begins(listed: Sequence[tuple[str, ...]], small: Sequence[str]) -> tuple[str, ...] | None:
    """Return the first of `listed` that the words `small` begin with."""
    return next((key for key in listed if tuple(small[: len(key)]) == key), None)


@cache
def compounds() -> frozenset[tuple[str, str]]:
    """Pairs of syllables that make one word, such as thái độ: its first is no name there."""
    return frozenset(
        (first, second)
        for first, *seconds in map(str.split, read_table("vi-compounds.txt").split("\n"))
        for second in seconds
    )


@cache
def _openers() -> frozenset[str]:
    return words.OPENERS | frozenset(read_table("vi-openers.txt").split())


def is_opener(word: str) -> bool:
    """Tell whether a syllable that begins a sentence is no name, unless more speaks for it."""
    return word in _openers()
