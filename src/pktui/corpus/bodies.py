"""Which organisation a name means: acronyms as the articles define them, then equal names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pktui.fold import fold, joined
from pktui.model.entity import Mention

_WORD = re.compile(r"[^\s,]+")
_SMALL = frozenset("of the and for in on at to de du des la le".split())
_SHORTEST_INITIALS = 3
"""Letters of an acronym that may be recognised by its initials alone."""


@dataclass(frozen=True, slots=True)
class Bodies:
    """The acronyms of a corpus and what they stand for."""

    expansions: Mapping[str, str]
    """An acronym → the folded name it stands for."""
    reasons: Mapping[str, str]
    """An acronym → why."""

    def key(self, name: str) -> str:
        """The same for every form of a body's name."""
        words = [self.expansions.get(word, fold(word)) for word in _WORD.findall(name)]
        if words and words[0] == "the":
            del words[0]
        return joined(" ".join(words))

    def reason(self, name: str) -> str:
        return self.reasons.get(name, "the same name")


def know(mentions: Iterable[Iterable[Mention]]) -> Bodies:
    """What the acronyms stand for, by article: as defined, else as initials in one article."""
    defined: dict[str, Counter[str]] = defaultdict(Counter)
    together: dict[str, Counter[str]] = defaultdict(Counter)
    for in_article in mentions:
        names = {mention.name for mention in in_article}
        for mention in in_article:
            if mention.defines:
                defined[mention.defines][fold(mention.name)] += 1
        by_initials: dict[str, set[str]] = defaultdict(set)
        for name in names:
            if " " in name:
                by_initials[initials(name)].add(fold(name))
        for acronym in names & by_initials.keys():
            if len(acronym) >= _SHORTEST_INITIALS and len(by_initials[acronym]) == 1:
                together[acronym].update(by_initials[acronym])
    expansions: dict[str, str] = {}
    by_folded: dict[str, str] = {}
    reasons: dict[str, str] = {}
    for acronym in sorted({*defined, *together}, key=lambda a: (len(a), a)):
        known = defined.get(acronym) or together[acronym]
        stands_for = {
            " ".join(by_folded.get(word, word) for word in name.split()) for name in known
        }
        if len(stands_for) == 1:
            expansions[acronym] = by_folded[fold(acronym)] = stands_for.pop()
            reasons[acronym] = (
                "defined in brackets behind the name"
                if acronym in defined
                else "its initials, in the same article"
            )
    return Bodies(expansions, reasons)


def initials(name: str) -> str:
    """`UN Security Council` → `UNSC`: capitals stay whole, small words drop out."""
    return "".join(
        word if word.isupper() else word[0].upper()
        for word in _WORD.findall(name)
        if word.lower() not in _SMALL
    )
