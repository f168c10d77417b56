"""Whom a person's name means: full names first, then the short forms that follow them.

A short form means the person of that name in its article, the one named last where there are
several; failing that the only one in the corpus, or the one whom its articles mostly mean by it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from pktui.corpus.linking.co_occurrence import CoOccurrence
from pktui.corpus.linking.full_names import NameLikeness, Tokens, dominant, persons, tokens_apart
from pktui.model.article import ArticleId
from pktui.model.entity import Mention
from pktui.pipeline.names.gazetteer import family_names, given_names, place_class
from pktui.text.fold import fold

_OFTEN = 3
"""Articles in which a short form has followed a full name before the others are read so."""


@dataclass(slots=True)
class People:
    """The persons of a corpus, each known by the fullest form of the name, folded.

    What a short form means is asked article by article first (`in_article`, for all of them), then
    in the corpus (`in_corpus`): by then it is known whom the articles mostly call so.
    """

    company: CoOccurrence
    apart: Set[str] = frozenset()
    """Folded words of names that only their marks tell apart."""
    identity: dict[Tokens, Tokens] = field(default_factory=dict[Tokens, Tokens])
    """Each full name → the person's key."""
    words: dict[Tokens, Set[str]] = field(default_factory=dict[Tokens, Set[str]])
    """Each full name → the words of it, and of the key, that may stand for it."""
    reasons: dict[tuple[Tokens, str], str] = field(default_factory=dict[tuple[Tokens, str], str])
    """(key, spelling) → why that spelling is this person."""
    _everywhere: dict[str, set[Tokens]] = field(
        default_factory=lambda: defaultdict[str, set[Tokens]](set)
    )
    """The word by which people go → those who go by it."""
    _use: dict[str, Counter[Tokens]] = field(
        default_factory=lambda: defaultdict[str, Counter[Tokens]](Counter)
    )
    """A short form → in how many articles it follows whose full name."""

    def in_article(
        self, mentions: Sequence[Mention], *, marks_count: bool = False
    ) -> list[Tokens | None]:
        """The key of each of an article's mentions of people; None for a short form by itself.

        `marks_count` says that the article is Vietnamese, where every mark of a name counts.
        """
        names = [tokens_apart(mention.name, self.apart) for mention in mentions]
        here: dict[str, dict[Tokens, None]] = {}
        for tokens in names:
            if len(tokens) > 1:
                for word in self._words_of(tokens, marks_count=marks_count):
                    here.setdefault(word, {})[self.identity[tokens]] = None
        latest: dict[str, Tokens] = {}
        keys: list[Tokens | None] = []
        used: set[tuple[str, Tokens]] = set()
        for mention, tokens in zip(mentions, names, strict=True):
            key: Tokens | None = None
            if len(tokens) > 1:
                key = self.identity[tokens]
                latest.update(dict.fromkeys(self._words_of(tokens, marks_count=marks_count), key))
            elif candidates := here.get(word := "".join(tokens)):
                key = self._meant(mention.name, word, candidates, latest.get(word))
                used.add((word, key))
            keys.append(key)
        for word, person in used:
            self._use[word][person] += 1
        return keys

    def _words_of(self, tokens: Tokens, *, marks_count: bool) -> Set[str]:
        """The words that may stand for a full name, without their marks too where these do not
        count."""
        words = self.words[tokens]
        return words if marks_count or not self.apart else {*words, *map(fold, words)}

    def _meant(
        self, name: str, word: str, candidates: Mapping[Tokens, None], recent: Tokens | None
    ) -> Tokens:
        """Of those in an article with `word` in their names, the one whom it means alone."""
        goes_by = [key for key in candidates if fold(word) in map(fold, called(key))]
        goes_by = goes_by or list(candidates)
        key = recent if recent in goes_by else goes_by[0]
        several = ", of several the one named last" if len(goes_by) > 1 else ""
        self.reasons.setdefault((key, name), f"short for the full name in the article{several}")
        return key

    def in_corpus(
        self, name: str, article: ArticleId, *, marks_count: bool = False, office: bool = False
    ) -> Tokens:
        """The key of a short form whose article gives no full name.

        In a Vietnamese article (`marks_count`) a given name alone is too common to mean the only
        one of the corpus, unless an office beside it does.
        """
        tokens = tokens_apart(name, self.apart)
        word = "".join(tokens)
        candidates = [
            key
            for key in self._everywhere.get(word, ())
            if _is_told_by(word, key) and (not marks_count or word in called(key))
        ]
        reason = "the person whom the other articles mean by it"
        key = dominant(self._use[word], at_least=_OFTEN)
        is_told = office or not marks_count
        if key not in candidates and len(candidates) == 1 and is_told:
            reason = "the only person so called in the corpus"
            key = candidates[0]
            if place_class(word) and not self.company.is_kept_in(article, key):
                return tokens  # Blackburn may be a club's, too
        if key is None or key not in candidates:
            return tokens
        self.reasons.setdefault((key, name), reason)
        return key

    def add(self, key: Tokens) -> None:
        for word in called(key):
            self._everywhere[word].add(key)
            self._everywhere[fold(word)].add(key)


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
    word, first, last = fold(word), fold(key[0]), fold(key[-1])
    is_given = given.get(word, 0) >= max(2, families.get(word, 0))
    return not is_given or (first in families and first not in given and word == last)


_FAMILY_FIRST = frozenset(
    "kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang moon "
    "xi li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin guo ma deng mao wen "
    "jiang zeng cao feng tsai chiang chan cheung leung wong".split()
)
"""Korean and Chinese family names, which come first and by which people go."""


def identify(
    names: Mapping[str, Set[ArticleId]],
    roles: Mapping[str, Set[str]],
    others: Mapping[ArticleId, Set[str]],
    apart: Set[str] = frozenset(),
    marked_in: Set[ArticleId] = frozenset(),
) -> People:
    """The persons of a corpus.

    `names` with their articles, `roles` with what each is called, and the `others`, places and
    bodies, that each article names. Of the folded words in `apart` the marks count, always in the
    articles of `marked_in`.
    """
    spellings: dict[Tokens, list[str]] = defaultdict(list)
    articles: dict[Tokens, set[ArticleId]] = defaultdict(set)
    offices: dict[Tokens, set[str]] = defaultdict(set)
    for name in sorted(names):
        tokens = tokens_apart(name, apart)
        if len(tokens) > 1:
            spellings[tokens].append(name)
            articles[tokens] |= names[name]
            offices[tokens] |= roles.get(name, set())
    people = People(CoOccurrence(articles, offices, others), apart)
    for person in persons(articles, people.company, marked_in):
        for tokens, likeness in person.forms.items():
            people.identity[tokens] = person.key
            own = () if likeness is NameLikeness.BURDENED else tokens
            people.words[tokens] = frozenset((*own, *person.key))
            for name in spellings[tokens]:
                people.reasons[person.key, name] = likeness.value
        people.add(person.key)
    return people
