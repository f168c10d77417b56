"""Names that one article leaves open and another makes sure: known once, known everywhere.

"Okonjo said so" tells an article nothing, with an unknown word at the head of a sentence. Where
another article has Ngozi Okonjo, the word is her surname here too, unless it is a word of the
language and nothing beside it speaks of a person. A misspelt surname is known the same way, by the
full name in its own article.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from pktui.corpus.linking.en.deeds import DEEDS, NOT_DONE
from pktui.corpus.linking.forms.phonetic import sound_of
from pktui.corpus.linking.full_names import is_suffix
from pktui.corpus.linking.vi.marks import differ_in_marks
from pktui.model.article import Part
from pktui.model.corpus import Analysis
from pktui.model.entity import EntityKind, Mention
from pktui.pipeline.names.gazetteer import lexicon
from pktui.pipeline.names.lexical_features import NAMES, PLACES, TITLES, TRAITS, LexicalFeature
from pktui.pipeline.names.recognise import end_of_names
from pktui.text.edit_distance import edits
from pktui.text.fold import fold

KNOWN_ELSEWHERE = "as another article names it"
"""The rule by which a name that its own article leaves open is a mention."""
KNOWN_HERE = "part of a full name in the article"
"""The rule by which a word of the language is a surname behind which a deed stands: May said."""
MISSPELT = "a misspelling of a surname in the same article"
"""The rule by which a word that is nobody's name is a mention."""

_SKIPPED = frozenset((Part.HEADER, Part.BOILERPLATE))
_ARTICLES = 2
"""Articles that must agree on what a single word names before others are searched for it."""
_PERSONS = {EntityKind.PERSON}
_SHORTEST = 3
"""Letters of a surname that is searched for."""
_LONG_ENOUGH = 6
"""Letters from which a misspelt surname can be told from another word."""
_INITIAL = 2
"""Characters of an initial with its full stop; a longer word with one ends a sentence."""
_REACH = 24
"""Characters beside a word that are looked at."""
_REACH_BEHIND = 48
"""Characters behind a word that tell what someone did not do."""

_PERSON_VERBS = lexicon("person-verb") - {"made", "lost", "hit", "took", "saw", "born"}
"""What people do, without what befalls things, too."""
_CAPITALISED = re.compile(r"[A-ZÀ-ÖØ-Þ](?<![\w@/#.&’'-].)[\w-]{2,}(?![\w@/&]|\.\w)")
"""A word with a capital. The capital comes first: a search skips to one set of characters fast."""
_WORD_BEFORE = re.compile(r"(\w[\w.'’-]*)[ \n]\Z")
_WORD_BEHIND = re.compile(r"(?:['’]s?)? ([\w'’-]+)")
_NOT_A_NAME = (
    PLACES | TITLES | LexicalFeature.FUNCTION | LexicalFeature.CALENDAR | LexicalFeature.BODY
) | (LexicalFeature.DEMONYM | LexicalFeature.ACRONYM | LexicalFeature.CAPITALS)
_NO_SURNAME = _NOT_A_NAME & ~(TITLES | LexicalFeature.TOWN)
_NEEDS_DEED = LexicalFeature.ENGLISH | LexicalFeature.TOWN
"""Traits of words that are read as a surname only before a verb for what people do."""


@dataclass(slots=True)
class _Sure:
    """What the whole pile is sure of, by the word as it is written."""

    articles: Counter[str] = field(default_factory=Counter[str])
    """In how many articles each of both is sure, as a name by itself or as a surname."""
    kinds: dict[str, EntityKind] = field(default_factory=dict[str, EntityKind])
    """A word that names a place or a body wherever it names anything, or a surname."""


@dataclass(frozen=True, slots=True)
class Searched:
    """An article as far as it is searched for names."""

    analysis: Analysis
    """The analysis of the article; its layout may be packed until the article is searched."""
    mentions: Sequence[Mention]

    @property
    def text(self) -> str:
        """The text of the article, in which names are searched for."""
        return self.analysis.article.text


def found_everywhere(articles: Sequence[Searched]) -> Iterator[Sequence[Mention]]:
    """Yield the mentions of each of the articles, with those that other articles make sure of.

    What more articles leave open than make sure is not sure enough: it stays open everywhere.
    """
    sure = _sure(article.mentions for article in articles)
    more = [[*_lacking_mentions(article, sure)] for article in articles]
    left_open = Counter(name for found in more for name in {mention.name for mention in found})
    for article, found in zip(articles, more, strict=True):
        kept = [
            mention
            for mention in found
            if mention.rules == (MISSPELT,)
            or left_open[mention.name] <= max(_ARTICLES, sure.articles[mention.name])
        ]
        if not kept:
            yield article.mentions
        else:
            yield sorted((*article.mentions, *kept), key=lambda m: (m.start, -m.end))


def _sure(pile: Iterable[Sequence[Mention]]) -> _Sure:
    surnames: Counter[str] = Counter()
    kinds: dict[str, set[EntityKind]] = defaultdict(set)
    sure = _Sure()
    for mentions in pile:
        alone: set[str] = set()
        last: set[str] = set()
        for mention in mentions:
            words = mention.name.split()
            if len(words) > 1 and is_suffix(words[-1]):
                words.pop()
            if len(words) == 1:
                kinds[mention.name].add(mention.kind)
                alone.add(mention.name)
            elif mention.kind is EntityKind.PERSON and len(words[-1]) >= _SHORTEST:
                last.add(words[-1])
        surnames.update(last)
        sure.articles.update(alone | last)
    for name, of_kinds in kinds.items():
        if len(of_kinds) == 1 and sure.articles[name] >= _ARTICLES and name not in surnames:
            (kind,) = of_kinds
            if kind is not EntityKind.PERSON and not TRAITS[name] & LexicalFeature.ENGLISH:
                sure.kinds[name] = kind
    for name in surnames:
        if kinds.get(name, _PERSONS) == _PERSONS and not TRAITS[name] & _NO_SURNAME:
            sure.kinds[name] = EntityKind.PERSON
    return sure


def _lacking_mentions(article: Searched, sure: _Sure) -> Iterator[Mention]:
    """Yield the mentions that an article lacks, in the order of its text, as far as its own names
    were looked for."""
    own = _Surnames.of(article.mentions)
    heads, kind_of = own.by_head, sure.kinds
    taken = 0
    mentions = article.mentions
    enough = end_of_names(article.text)
    for block in article.analysis.layout.blocks:
        if block.part in _SKIPPED:
            continue
        for found in _CAPITALISED.finditer(article.text, block.start, min(block.end, enough)):
            word = found[0]
            kind, rule = kind_of.get(word), KNOWN_ELSEWHERE
            if kind is None and word in own.words:
                kind, rule = EntityKind.PERSON, KNOWN_HERE
            if kind is None:
                if word[:2] not in heads or not own.misspells(word):
                    continue
                kind, rule = EntityKind.PERSON, MISSPELT
            start, end = found.span()
            while taken < len(mentions) and mentions[taken].end <= start:
                taken += 1
            if taken < len(mentions) and mentions[taken].start < end:
                continue
            if _stands_alone(article.text, start, end, kind):
                yield Mention(start=start, end=end, kind=kind, rules=(rule,), name=word)


@dataclass(slots=True)
class _Surnames:
    """The surnames of those whom an article names in full, by their first two letters.

    `words` are those that are words of the language or of the calendar, too.
    """

    words: set[str] = field(default_factory=set[str])

    by_head: dict[str, list[str]] = field(default_factory=lambda: defaultdict[str, list[str]](list))

    @classmethod
    def of(cls, mentions: Sequence[Mention]) -> _Surnames:
        """Collect the surnames of the people that `mentions` name in full."""
        own = cls()
        for mention in mentions:
            if mention.kind is EntityKind.PERSON and " " in mention.name:
                last = mention.name.rpartition(" ")[2]
                if TRAITS[last] & (LexicalFeature.ENGLISH | LexicalFeature.CALENDAR):
                    own.words.add(last)
                if len(last) >= _LONG_ENOUGH and last not in own.by_head[last[:2]]:
                    own.by_head[last[:2]].append(last)
        return own

    def misspells(self, word: str) -> bool:
        """Tell whether `word` is nobody's name, and a slip of the pen away from one of them."""
        if word[:2] not in self.by_head or len(word) < _LONG_ENOUGH:
            return False
        if TRAITS[word] & (NAMES | LexicalFeature.ENGLISH | _NOT_A_NAME):
            return False
        return any(misspells(fold(word), fold(name)) for name in self.by_head[word[:2]])


def misspells(word: str, name: str) -> bool:
    """Tell whether a folded word is a slip away from a folded name, and no form of it with an
    ending."""
    if word == name or min(len(word), len(name)) < _LONG_ENOUGH or word[0] != name[0]:
        return False
    if word.startswith(name) or name.startswith(word) or differ_in_marks(word, name):
        return False
    if edits(word, name, at_most=1) == 1:
        return True
    return edits(word, name, at_most=2) == 2 and sound_of(word) == sound_of(name)


def _stands_alone(text: str, start: int, end: int, kind: EntityKind) -> bool:
    """Tell whether a word is a name by itself here, no part of a longer one and no word of the
    text."""
    before = _WORD_BEFORE.search(text, max(0, start - _REACH), start)
    if (
        before
        and before[1][0].isupper()
        and not (before[1].endswith(".") and len(before[1]) > _INITIAL)
        and not TRAITS[before[1]] & LexicalFeature.FUNCTION
    ):
        return False
    behind = _WORD_BEHIND.match(text, end, end + _REACH)
    if behind and behind[1][0].isupper() and not text.startswith(("'", "’"), end):
        return False
    if kind is not EntityKind.PERSON:
        return True
    if before and before[1].lower() in ("the", "a", "an"):
        return False
    if not TRAITS[text[start:end]] & _NEEDS_DEED:
        return True
    if NOT_DONE.match(text, end, end + _REACH_BEHIND):
        return True
    return bool(
        behind
        and not text.startswith(("'", "’"), end)
        and (behind[1] in DEEDS or behind[1] in lexicon("speech") or behind[1] in _PERSON_VERBS)
    )
