"""Mentions that name the same, gathered; and how the entity that they make is shown."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pktui.fold import fold, joined
from pktui.model.article import ArticleId
from pktui.model.entity import EntityKind


@dataclass(slots=True, eq=False)
class Cluster:
    """What will be one entity: its spellings, and every place where it is named."""

    kind: EntityKind
    key: str
    """What its spellings have in common, folded; unique within a kind."""
    spellings: Counter[str] = field(default_factory=Counter[str])
    places: list[tuple[ArticleId, int, str]] = field(
        default_factory=list[tuple[ArticleId, int, str]]
    )
    """(article, which of its mentions, how it is spelt there)."""
    reasons: dict[str, str] = field(default_factory=dict[str, str])
    """Spelling → why it is one of these."""
    shown_as: str = ""
    """The name that the reader gave it, or the gazetteer's for a slip; else the spellings decide"""
    also_known_as: list[str] = field(default_factory=list[str])
    hidden: bool = False

    @property
    def name(self) -> str:
        return self.shown_as or full_name(self.kind, self.spellings)

    def absorb(self, other: Cluster, reason: str) -> None:
        """Take over everything of `other`."""
        self.spellings.update(other.spellings)
        self.places.extend(other.places)
        self.also_known_as.extend(other.also_known_as)
        for spelling in other.spellings:
            self.reasons[spelling] = reason


def full_name(kind: EntityKind, spellings: Counter[str]) -> str:
    """The fullest form seen, with marks where any article writes them.

    Of a person that is the form with the most words; of a place or a body, whose long forms are
    often ceremonial, the most frequent one that is no acronym.
    """

    def worth(spelling: str) -> tuple[object, ...]:
        words = len([w for w in spelling.split() if len(w.strip(".")) > 1])
        fullness = words if kind is EntityKind.PERSON else not is_acronym(spelling)
        frequency = spellings[spelling]
        return fullness, has_marks(spelling), frequency, len(spelling), spelling

    return max(spellings, key=worth)


def label_of(kind: EntityKind, name: str, spellings: Counter[str]) -> str:
    """What the articles use for short.

    A person's most frequent single word, with marks where any article writes them, else the last
    word of the name; a body's acronym; a place's name.
    """
    if kind is EntityKind.PERSON:
        return _short_form(name, spellings)
    if kind is EntityKind.ORGANISATION:
        acronyms = [s for s in spellings if is_acronym(s)]
        return max(acronyms, key=lambda s: (spellings[s], s), default=name)
    return name


def _short_form(name: str, spellings: Counter[str]) -> str:
    short: Counter[str] = Counter()
    for spelling, count in spellings.items():
        if " " not in spelling:
            short[fold(spelling)] += count
    parts = name.split()
    if not short:
        return parts[-1]
    ((folded, _),) = short.most_common(1)
    forms = [form for form in (*spellings, *parts) if fold(form) == folded]
    return max(forms, key=lambda form: (has_marks(form), spellings[form], form))


def has_marks(name: str) -> bool:
    """Whether any letter is more than a letter of the English alphabet."""
    return not name.isascii() and any(
        unicodedata.decomposition(c) or c in "đĐøØłŁßæÆ" for c in name
    )


def is_acronym(name: str) -> bool:
    letters = name.replace(".", "")
    return 1 < len(letters) <= 8 and letters.isupper()


def known_as(cluster: Cluster, spelling: str) -> bool:
    """Whether the reader's `spelling` means this cluster: marks, case and spaces forgiven."""
    wanted = joined(fold(spelling))
    names: Iterable[str] = (cluster.name, *cluster.spellings, *cluster.also_known_as)
    return any(joined(fold(name)) == wanted for name in names)


def slug(name: str) -> str:
    """The name in letters that need no quoting: `hoang-kim-phung`."""
    words = "".join(c if c.isalnum() else " " for c in fold(name)).split()
    return "-".join(words) or "unnamed"


def by_name(clusters: Sequence[Cluster], spelling: str) -> list[Cluster]:
    """The clusters that `spelling` can mean: those shown under it, else those with it."""
    shown = [c for c in clusters if fold(c.name) == fold(spelling)]
    return shown or [c for c in clusters if known_as(c, spelling)]
