"""Whom a person's name means: full names first, then the short forms that follow them.

Full names are the same person when their letters are (marks aside), when one is the other with
parts left out (George Bush, George W. Bush; J. Lacroix, Jean-Pierre Lacroix) and no third fits as
well, when only the order differs and the family name is plain, or when they differ by one letter
and share an office or an article. A short form means the person of that name in its article, the
one named last where there are several; failing that, the only one in the corpus.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeAlias

from pktui.fold import fold
from pktui.match import edits
from pktui.model.article import ArticleId
from pktui.model.entity import Mention
from pktui.pipeline.gazetteer import family_names, given_names

Tokens: TypeAlias = tuple[str, ...]
"""The folded words of a name."""

_WORD = re.compile(r"[^\s.,]+")
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_NEAR_ENOUGH = 5
"""Letters from which one edit in a part of a name is a spelling, not another name."""
_ONE_BLOCK = 400
"""Full names under one family name that are compared with each other; beyond, only equal ones."""


@lru_cache(maxsize=1 << 16)
def tokens_of(name: str) -> Tokens:
    """The words of a person's name, folded, without Jr. and its like."""
    words = tuple(_WORD.findall(fold(name)))
    return tuple(word for word in words if word not in _SUFFIXES) or words


@dataclass(slots=True)
class People:
    """The persons of a corpus, each known by the fullest form of the name, folded."""

    identity: dict[Tokens, Tokens] = field(default_factory=dict[Tokens, Tokens])
    """Each full name → the person's key."""
    reasons: dict[tuple[Tokens, str], str] = field(default_factory=dict[tuple[Tokens, str], str])
    """(key, spelling) → why that spelling is this person."""
    _everywhere: dict[str, set[Tokens]] = field(
        default_factory=lambda: defaultdict[str, set[Tokens]](set)
    )
    """The word by which people go → those who go by it."""

    def name_article(self, mentions: Sequence[Mention]) -> Iterator[Tokens]:
        """The key of each of an article's mentions of people, in their order."""
        here: dict[str, dict[Tokens, None]] = {}
        for mention in mentions:
            tokens = tokens_of(mention.name)
            if len(tokens) > 1:
                key = self.identity[tokens]
                for word in {*tokens, *key}:
                    here.setdefault(word, {})[key] = None
        latest: dict[str, Tokens] = {}
        for mention in mentions:
            tokens = tokens_of(mention.name)
            if len(tokens) > 1:
                key = self.identity[tokens]
                latest.update(dict.fromkeys((*tokens, *key), key))
            else:
                key = self._short(mention.name, tokens, here, latest)
            yield key

    def _short(
        self,
        name: str,
        tokens: Tokens,
        here: Mapping[str, Mapping[Tokens, None]],
        latest: Mapping[str, Tokens],
    ) -> Tokens:
        word = tokens[0]
        if candidates := here.get(word):
            goes_by = [key for key in candidates if word in called(key)] or list(candidates)
            recent = latest.get(word)
            key = recent if recent in goes_by else goes_by[0]
            several = " the last so called" if len(goes_by) > 1 else ""
            self.reasons.setdefault((key, name), f"short for the full name in the article{several}")
            return key
        everywhere = [key for key in self._everywhere.get(word, ()) if _is_told_by(word, key)]
        if len(everywhere) == 1:
            key = everywhere[0]
            self.reasons.setdefault((key, name), "the only person so called in the corpus")
            return key
        return tokens

    def add(self, key: Tokens) -> None:
        for word in called(key):
            self._everywhere[word].add(key)


def called(tokens: Tokens) -> Set[str]:
    """The words of a full name by which a person goes: the last, or a family name set first."""
    last = {tokens[-1]}
    if tokens[0] in _FAMILY_FIRST and tokens[0] not in given_names():
        last.add(tokens[0])
    return last


def _is_told_by(word: str, key: Tokens) -> bool:
    """Whether `word` alone may mean this person in an article that never gives the full name.

    Not if it is a given name first of all: "John" is hardly Seth John. A Vietnamese goes by one.
    """
    given, families = given_names(), family_names()
    is_given = given.get(word, 0) >= max(2, families.get(word, 0))
    return not is_given or (key[0] in families and key[0] not in given and word == key[-1])


_FAMILY_FIRST = frozenset(
    "kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang moon "
    "xi li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin guo ma deng mao wen "
    "jiang zeng cao feng tsai chiang chan cheung leung wong".split()
)
"""Korean and Chinese family names, which come first and by which people go."""


def identify(names: Mapping[str, Set[ArticleId]], roles: Mapping[str, Set[str]]) -> People:
    """Which full names are one person; `names` with their articles, `roles` with each name's."""
    people = People()
    spellings: dict[Tokens, list[str]] = defaultdict(list)
    for name in sorted(names):
        tokens = tokens_of(name)
        if len(tokens) > 1:
            spellings[tokens].append(name)
    context = {tokens: _Context.of(spelled, names, roles) for tokens, spelled in spellings.items()}
    longer = _Joined(people, spellings)
    for tokens in spellings:
        longer.join_if_one(tokens, _orders(tokens, spellings), "the same names in another order")
    for block in _blocks(spellings):
        for tokens in block:
            fuller = [other for other in block if _abbreviates(tokens, other)]
            longer.join_if_one(tokens, _fullest(fuller), "the same name with parts left out")
            near = [
                other
                for other in block
                if len(other) == len(tokens)
                and context[tokens].supports(context[other])
                and _nearly(tokens, other)
            ]
            longer.join_if_one(tokens, near, "one letter apart, with the same office or article")
    for tokens in spellings:
        people.identity[tokens] = longer.root(tokens)
    longer.explain()
    for key in set(people.identity.values()):
        people.add(key)
    return people


@dataclass(frozen=True, slots=True)
class _Context:
    """The company a name keeps."""

    articles: Set[ArticleId]
    roles: Set[str]

    @classmethod
    def of(
        cls,
        spelled: Sequence[str],
        names: Mapping[str, Set[ArticleId]],
        roles: Mapping[str, Set[str]],
    ) -> _Context:
        return cls(
            frozenset(article for name in spelled for article in names[name]),
            frozenset(role for name in spelled for role in roles.get(name, ())),
        )

    def supports(self, other: _Context) -> bool:
        return bool(self.articles & other.articles or self.roles & other.roles)


class _Joined:
    """Names joined to fuller ones, and why."""

    def __init__(self, people: People, spellings: Mapping[Tokens, Sequence[str]]) -> None:
        self._people = people
        self._spellings = spellings
        self._up: dict[Tokens, tuple[Tokens, str]] = {}

    def root(self, tokens: Tokens) -> Tokens:
        while tokens in self._up:
            tokens = self._up[tokens][0]
        return tokens

    def join_if_one(self, tokens: Tokens, others: Iterable[Tokens], reason: str) -> None:
        """Join `tokens` to the one person that `others` are; to nobody where they are several."""
        roots = {self.root(other) for other in others} - {self.root(tokens)}
        if len(roots) != 1 or tokens in self._up:
            return
        (other,) = roots
        fuller, shorter = sorted((self.root(tokens), other), key=_fullness, reverse=True)
        self._up[shorter] = (fuller, reason)

    def explain(self) -> None:
        for tokens, spelled in self._spellings.items():
            key = self.root(tokens)
            reason = self._up[tokens][1] if tokens in self._up else "the same letters without marks"
            for name in spelled:
                self._people.reasons[key, name] = reason


def _fullness(tokens: Tokens) -> tuple[int, int, Tokens]:
    return len(tokens), sum(map(len, tokens)), tokens


def _orders(tokens: Tokens, names: Mapping[Tokens, object]) -> list[Tokens]:
    """The same words with the family name at the other end, where it's plain which that is."""
    turned = [(tokens[-1], *tokens[:-1]), (*tokens[1:], tokens[0])]
    return [
        other
        for other in turned
        if other != tokens and other in names and _is_family_only(tokens[0], tokens[-1])
    ]


def _is_family_only(first: str, last: str) -> bool:
    families, given = family_names(), given_names()
    return (first in families and first not in given) != (last in families and last not in given)


def _blocks(names: Iterable[Tokens]) -> Iterator[list[Tokens]]:
    """Names that may be forms of one: those with the same last word, or the same first two."""
    blocks: dict[Tokens, list[Tokens]] = defaultdict(list)
    for tokens in names:
        blocks[tokens[-1:]].append(tokens)
        blocks[tokens[:2]].append(tokens)
    for _, block in sorted(blocks.items()):
        if 1 < len(block) <= _ONE_BLOCK:
            yield sorted(block)


def _abbreviates(short: Tokens, full: Tokens) -> bool:
    """Whether `short` is `full` with parts left out or cut to initials, the family name kept."""
    if short == full or len(short) > len(full):
        return False
    if short == full[: len(short)]:
        return True
    if short[-1] != full[-1]:
        return False
    at = 0
    for word in short[:-1]:
        while at < len(full) - 1 and not _stands_for(word, full[at]):
            at += 1
        if at == len(full) - 1:
            return False
        at += 1
    return _stands_for(short[0], full[0]) or short == full[-len(short) :]


def _stands_for(word: str, full: str) -> bool:
    return word == full or (len(word) == 1 and full.startswith(word))


def _fullest(names: Sequence[Tokens]) -> list[Tokens]:
    """Those that none of the others is a fuller form of."""
    return [n for n in names if not any(_abbreviates(n, other) for other in names)]


def _nearly(one: Tokens, other: Tokens) -> bool:
    """Whether exactly one part differs, by one letter in a word long enough."""
    differing = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return (
        len(differing) == 1
        and min(map(len, differing[0])) >= _NEAR_ENOUGH
        and edits(*differing[0], at_most=1) == 1
    )
