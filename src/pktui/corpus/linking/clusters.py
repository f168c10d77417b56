"""Mentions that name the same, gathered; and how the entity that they make is shown."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pktui.corpus.linking.en.family_first import FAMILY_FIRST
from pktui.corpus.linking.en.known_bodies import FIRM_SUFFIXES
from pktui.corpus.linking.forms.stray_words import run_together, unburdened
from pktui.corpus.linking.full_names import (
    NameLikeness,
    is_suffix,
    is_surname_with_particle,
    letters_of,
    tokens_of,
)
from pktui.corpus.linking.places import known_spellings
from pktui.corpus.linking.vi.names_abroad import commonest_names
from pktui.corpus.linking.vi.transliteration import is_transliterated, spoken_alike
from pktui.model.article import ArticleId
from pktui.model.entity import EntityKind
from pktui.pipeline.names.en.syllables import SYLLABLES
from pktui.pipeline.names.lexical_features import is_two_syllables
from pktui.text.fold import fold, joined

_LETTERS = re.compile(r"[^\W_]+")
_HARDLY_USED = 12
"""How much more often a body's first word must stand alone for a longer name not to be shown: once
among 60 it is some other body's, or nobody says it; one of four is the name in full."""
_RARE = 50
"""A full form of which another is seen more often than this by as much is a slip, or none of the
name's own (Conrad Murray Jackson, once, among a thousand Conrad Murrays)."""


@dataclass(slots=True, eq=False)
class Places:
    """Where something is named: articles, which of their mentions, and how it is spelt there.

    A column for each: a tuple for every mention would take three times the memory, and a large
    pile has a million.
    """

    articles: list[ArticleId] = field(default_factory=list[ArticleId])
    numbers: array[int] = field(default_factory=lambda: array("I"))
    spellings: list[str] = field(default_factory=list[str])

    def __len__(self) -> int:
        return len(self.articles)

    def __iter__(self) -> Iterator[tuple[ArticleId, int, str]]:
        return zip(self.articles, self.numbers, self.spellings, strict=True)

    def pairs(self) -> Iterator[tuple[ArticleId, int]]:
        """Yield each article, and which of its mentions it is."""
        return zip(self.articles, self.numbers, strict=True)

    def add(self, article: ArticleId, number: int, spelling: str) -> None:
        """Take in one more place."""
        self.articles.append(article)
        self.numbers.append(number)
        self.spellings.append(spelling)

    @classmethod
    def of(cls, places: Iterable[tuple[ArticleId, int, str]]) -> Places:
        """Make the columns of these places."""
        made = cls()
        for place in places:
            made.add(*place)
        return made

    def extend(self, others: Places) -> None:
        """Take in all of the others."""
        self.articles += others.articles
        self.numbers += others.numbers
        self.spellings += others.spellings


@dataclass(slots=True, eq=False)
class Cluster:
    """What will be one entity: its spellings, and every place where it is named."""

    kind: EntityKind
    key: str
    """What its spellings have in common, folded; unique within a kind."""
    spellings: Counter[str] = field(default_factory=Counter[str])
    places: Places = field(default_factory=Places)
    reasons: dict[str, str] = field(default_factory=dict[str, str])
    """Spelling → why it is one of these."""
    shown_as: str = ""
    """The name that the reader gave it, or the gazetteer's for a slip; else the spellings decide"""
    also_known_as: list[str] = field(default_factory=list[str])
    hidden: bool = False

    @property
    def name(self) -> str:
        """The name that is shown for the cluster."""
        return self.shown_as or full_name(self.kind, self.spellings)

    def reason(self, spelling: str, name: str) -> str:
        """Say why `spelling` is one of these, for a reader who is shown `name`."""
        if self.kind is EntityKind.PERSON and letters_of(spelling) == letters_of(name):
            return NameLikeness.EQUAL.value
        return self.reasons.get(spelling, "")

    def absorb(self, other: Cluster, reason: str) -> None:
        """Take over everything of `other`."""
        self.spellings.update(other.spellings)
        self.places.extend(other.places)
        self.also_known_as.extend(other.also_known_as)
        for spelling in other.spellings:
            self.reasons[spelling] = reason


def full_name(kind: EntityKind, seen: Counter[str]) -> str:
    """Return the fullest form seen, with marks where any article writes them.

    Of a person that is the most frequent one with two words and more, unless it is another with a
    word before or behind that names nobody (London Sadiq Khan). Of a place or a body, whose long
    forms are often ceremonial, it is GeoNames' usual one, else the most frequent one that says
    more than letters.
    """
    if len(seen) == 1:
        return next(iter(seen))
    if kind is not EntityKind.PERSON:
        seen = commonest_names(seen)
    fullness = _FULLNESS[kind](seen)
    return max(
        seen,
        key=lambda spelling: (*fullness(spelling), seen[spelling], len(spelling), spelling),
    )


_Fullness = Callable[[str], tuple[int, ...]]
"""How full a form is, to be compared with others of the same name."""


def _fullness_of_person(seen: Counter[str]) -> _Fullness:
    names = {tokens_of(spelling) for spelling in seen}
    most = max((count for spelling, count in seen.items() if " " in spelling), default=0)
    spelt_out = {
        spelling
        for spelling in seen
        if is_transliterated(tokens_of(spelling)) and spoken_alike(tokens_of(spelling), names)
    }

    def fullness(spelling: str) -> tuple[int, ...]:
        words = [word for word in spelling.split() if not is_suffix(word)]
        long = len([word for word in words if len(word.strip(".")) > 1])
        is_own = seen[spelling] * _RARE >= most and not (
            unburdened(tokens_of(spelling), names) or run_together(tokens_of(spelling), names)
        )
        return (
            is_own and spelling not in spelt_out,
            1 if is_surname_with_particle(tokens_of(spelling)) else min(2, long),
            len(words) > 1,
            has_marks(spelling),
        )

    return fullness


def _fullness_of_place(seen: Counter[str]) -> _Fullness:
    usual = fold(next(iter(known_spellings(max(seen))), ""))
    return lambda spelling: (not is_acronym(spelling), has_marks(spelling), fold(spelling) == usual)


def _fullness_of_body(seen: Counter[str]) -> _Fullness:
    usual: dict[str, str] = {}  # letters → the most frequent form: Transocean, not Trans Ocean
    for spelling, _ in seen.most_common():
        usual.setdefault(spelling_key(spelling), spelling)

    def fullness(spelling: str) -> tuple[int, ...]:
        most = usual[spelling_key(spelling)]
        if most.count(" ") != spelling.count(" ") and seen[most] > seen[spelling]:
            spelling = most
        own, _, last = spelling.rpartition(" ")
        is_firm = fold(last).strip(".") in FIRM_SUFFIXES
        first = spelling.partition(" ")[0]
        is_rare = seen[first] > _HARDLY_USED * seen[spelling] and not is_acronym(first)
        is_long = " " in (own if is_firm else spelling) and not is_rare
        return is_long, is_long and not spelling.isupper(), has_marks(spelling), not is_firm

    return fullness


_FULLNESS: Mapping[EntityKind, Callable[[Counter[str]], _Fullness]] = {
    EntityKind.PERSON: _fullness_of_person,
    EntityKind.PLACE: _fullness_of_place,
    EntityKind.ORGANISATION: _fullness_of_body,
}


def label_of(kind: EntityKind, name: str, seen: Counter[str]) -> str:
    """Return the name that the articles use for short.

    A person's most frequent single word, with marks where any article writes them, else the last
    word of the name; a body's acronym; a place's name.
    """
    if kind is EntityKind.PERSON:
        return _short_form(name, seen)
    if kind is EntityKind.ORGANISATION:
        acronyms = [spelling for spelling in seen if is_acronym(spelling)]
        return max(acronyms, key=lambda s: (seen[s], s), default=name)
    return name


def _short_form(name: str, seen: Counter[str]) -> str:
    short: Counter[str] = Counter()
    for spelling, count in seen.items():
        if " " not in spelling:
            short[fold(spelling)] += count
    parts = [part.strip(",") for part in name.split() if not is_suffix(part.strip(","))]
    parts = parts or [name]
    if not short:
        is_family_first = len(parts) > 1 and (
            is_two_syllables(parts[-1])
            or (
                len(parts) == 2 and fold(parts[0]) in FAMILY_FIRST and _is_syllables(fold(parts[1]))
            )
        )
        return parts[0 if is_family_first else -1]
    ((folded, _),) = short.most_common(1)
    forms = [form for form in (*seen, *parts) if fold(form) == folded]
    return max(forms, key=lambda form: (has_marks(form), seen[form], form))


def _is_syllables(word: str) -> bool:
    """Tell whether a folded word is a given name of one or two Chinese syllables: Wei, Jinping."""
    return word in SYLLABLES or any(
        word[:at] in SYLLABLES and word[at:] in SYLLABLES for at in range(1, len(word))
    )


def has_marks(name: str) -> bool:
    """Tell whether any letter is more than a letter of the English alphabet."""
    return not name.isascii() and any(
        unicodedata.decomposition(c) or (c.isalpha() and fold(c) != c.lower()) for c in name
    )


def is_acronym(name: str) -> bool:
    """UN, U.S., and mixed ones of which at least every other letter is a capital: MoRA, AfCFTA."""
    letters = name.replace(".", "")
    capitals = sum(map(str.isupper, letters))
    return 1 < len(letters) <= 8 and letters.isalnum() and 2 <= capitals >= len(letters) / 2


def spelling_key(spelling: str) -> str:
    """Return the same key for spellings by which the reader means the same: marks, case and spaces
    are forgiven."""
    return joined(fold(spelling))


def keys_of(cluster: Cluster) -> set[str]:
    """Return the keys of all spellings that mean this cluster."""
    names = (cluster.name, *cluster.spellings, *cluster.also_known_as)
    return {spelling_key(name) for name in names}


def slug(name: str) -> str:
    """Return the name in letters that need no quoting: `hoang-kim-phung`."""
    return "-".join(_LETTERS.findall(fold(name))) or "unnamed"


def by_name(clusters: Sequence[Cluster], spelling: str) -> list[Cluster]:
    """Return the clusters that `spelling` can mean: those shown under it, else those with it."""
    shown = [c for c in clusters if fold(c.name) == fold(spelling)]
    return shown or [c for c in clusters if spelling_key(spelling) in keys_of(c)]
