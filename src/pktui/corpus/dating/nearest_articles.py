"""Which dated articles tell of the same things as an undated one.

Articles are compared by the words and short phrases that they share. A phrase counts for what it is
worth in this very corpus: if the dated articles that have it in common lie closer together in time
than any two do, sharing it speaks for a date nearby; "the company said" does not, a name in the
news for one week does. That is learned from the dates of the articles that have the phrase; where
those are few, from phrases as long and as frequent.

What dates teach may be chance, so articles are compared a second time without them: by uncommon
words, each by its rarity (Spärck Jones, "A statistical interpretation of term specificity and its
application in retrieval", 1972). That moves one article in 200 more to within a week.

Punctuation is part of a phrase of three: how sentences begin, quote and name people is the hand of
a writer or a desk, and these change with time. Over held-out articles that makes the right week
likelier by 2 % in Wikinews and in papers of 1989–98, and no less likely in newswire of 1987; that
articles with few phrases in common count less, by 1 % in newswire.
Tried without gain: figures rounded to one, two or three digits with the word beside them, so that
near values are alike; common pairs and triples of words beside `common_words`; words apart by case;
pairs of names in a sentence; words with one or two between; phrases by the time of the month or
year; the likely days of the other undated articles as those of neighbours (of newswire and Wikinews
without half their dates, one article in 100 more comes to within a week; where ten stories are told
at once, the days of each are blurred).
"""

from __future__ import annotations

import itertools
import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from pktui.runtime.frozen import dataclass

_TOKEN = re.compile(r"[^\W\d_]+|\d(?:[\d.,]*\d)?|[^\w\s]")
"""A word, a figure, or a mark of punctuation."""
_PUNCTUATED = re.compile(r"(?:^| )[^\w ]")
"""In a phrase, where a mark stands for itself; those within a figure do not."""
_NEAR = 7
"""Days within which two articles count as close."""
_READ = 4000
"""Characters of an article that are compared: they tell what it is about, and bound the work."""
_LEAD, _BEHIND = 400, 0.5
"""Characters with which an article says what it is about, and what a phrase counts that it has only
further down."""
_COMMON, _COMMON_SHARE, _RARE = 300, 0.02, 10
"""A phrase is not looked at in more articles than this, or than this share of them; one in up to
`_RARE` always is. The first keeps the work per article bounded, however large the corpus."""
_OWN_PAIRS = 10.0
"""Pairs of articles after which a phrase's own closeness counts as much as its kind's."""
_KIND_PHRASES = 20.0
"""Phrases of one kind after which their closeness counts as much as `_ANY_PHRASE`."""
_ANY_PHRASE = 1.5
"""How much likelier two articles with an uncommon phrase in common are to be close: in newswire
and in Wikinews 1.2 (a word) to 3 (three words)."""
_LENGTH = 0.8
"""How much a long article counts less: 0 not at all, 1 half for one twice as long as the mean."""
_NEIGHBOURS = 150
_SHARPNESS, _SHARPNESS_ALIKE = 2.0, 4.0
"""The power that makes a better neighbour outweigh a worse one, by phrases and by rare words."""
_TELLING, _SHARED, _FEW = 6, 2, 3
"""Two articles without two phrases in common that have this many letters, no punctuation, and are
not among the commonest, have nothing to do with each other; with `_FEW` of them they count half."""
_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A dated article that shares phrases with an undated one."""

    index: int
    """Which of the dated articles it is."""
    weight: float
    """Beside the others: 1 for the nearest."""


class Neighbourhood:
    """The dated articles, by the phrases that any undated one has as well.

    Phrases that stand in the same articles are counted together, as those within a phrase mostly
    are: an article then looks at each such set of articles once.
    """

    def __init__(self, texts: Sequence[str], days: Sequence[int], asked: Sequence[str]) -> None:
        """Index the `texts` of dated articles for the texts `asked` about; `days` are the
        ordinals of their dates."""
        limit = max(_RARE, min(_COMMON, _COMMON_SHARE * len(texts)))
        of_all = _articles_with_each(texts, asked)
        having = {
            phrase: tuple(found) for phrase, found in of_all.items() if 0 < len(found) <= limit
        }
        self.common_words: Mapping[str, Sequence[int]] = {
            phrase: found
            for phrase, found in of_all.items()
            if len(found) > limit and " " not in phrase
        }
        """Words that are too common to look at their articles one by one, with these."""
        places: dict[tuple[int, ...], int] = {}
        self._place = {p: places.setdefault(found, len(places)) for p, found in having.items()}
        self._articles = list(places)
        self._weights = _weights(having, days)
        mean = max(1.0, sum(map(len, texts)) / max(1, len(texts)))
        self._shares = [1 / (1 - _LENGTH + _LENGTH * len(text) / mean) for text in texts]
        self._rarity = [(1 + math.log(len(texts) / len(found))) ** 2 for found in self._articles]
        self._size = [math.sqrt(max(1, min(_READ, len(text)))) for text in texts]

    def of(self, text: str) -> Resemblance:
        """Return the dated articles nearest to `text`, and what it shares with them."""
        every = dict.fromkeys(_phrases(text))
        phrases = list(filter(self._place.__contains__, every))
        lead = set(_phrases(text[:_LEAD]))
        weights: defaultdict[int, float] = defaultdict(float)
        counts: defaultdict[int, int] = defaultdict(int)
        words: defaultdict[int, int] = defaultdict(int)
        for phrase in phrases:
            place = self._place[phrase]
            weight = self._weights.get(phrase, 0.0)
            weights[place] += weight if phrase in lead else _BEHIND * weight
            counts[place] += len(phrase) >= _TELLING and not _PUNCTUATED.search(phrase)
            words[place] += " " not in phrase
        scores: defaultdict[int, float] = defaultdict(float)
        telling: defaultdict[int, int] = defaultdict(int)
        for place, weight in weights.items():
            count = counts[place]
            for i in self._articles[place]:
                scores[i] += weight
                telling[i] += count
        scored = (
            (score * self._shares[i] * telling[i] / (telling[i] + _FEW), i)
            for i, score in scores.items()
            if score and telling[i] >= _SHARED
        )
        # among few articles many weigh the same: the longest then says most to a reader
        weighed = [phrase for phrase in phrases if phrase in self._weights]
        weighed.sort(key=lambda phrase: (-len(phrase), phrase))
        strongest = sorted(weighed, key=self._weights.__getitem__, reverse=True)
        articles = tuple(self._articles[place] for place in weights)
        common = tuple(filter(self.common_words.__contains__, every))
        nearest, best = _nearest(scored, _SHARPNESS)
        strength = best / math.sqrt(max(1, min(_READ, len(text))))
        return Resemblance(nearest, self._alike(words), articles, common, strength, self, strongest)

    def _alike(self, words: Mapping[int, int]) -> tuple[Neighbour, ...]:
        """Return the articles that share rare words; `words` says how many the same articles
        have."""
        scores: defaultdict[int, float] = defaultdict(float)
        for place, count in words.items():
            if count:
                for i in self._articles[place]:
                    scores[i] += count * self._rarity[place]
        scored = ((score / self._size[i], i) for i, score in scores.items())
        return _nearest(scored, _SHARPNESS_ALIKE)[0]

    def articles(self, phrase: str) -> tuple[int, ...]:
        """Return the dated articles, in order, that have a phrase that some undated one has."""
        return self._articles[self._place[phrase]]


def _nearest(
    scored: Iterable[tuple[float, int]], sharpness: float
) -> tuple[tuple[Neighbour, ...], float]:
    """Return the best of `scored` as neighbours, and the score of the first; 0 without any."""
    ranked = sorted(scored, reverse=True)[:_NEIGHBOURS]
    best = ranked[0][0] if ranked else 0.0
    return tuple(Neighbour(i, (score / best) ** sharpness) for score, i in ranked), best


@dataclass(frozen=True, slots=True)
class Resemblance:
    """Which dated articles are nearest to one, and by what."""

    nearest: tuple[Neighbour, ...]
    """By all their phrases, the nearest first."""
    alike: tuple[Neighbour, ...]
    """By their rare words, the nearest first."""
    articles: Sequence[tuple[int, ...]]
    """The articles that have a phrase of it, in order; once for phrases that the same ones have."""
    common_words: Sequence[str]
    """Its words that are too common for that."""
    strength: float
    """The score of the nearest article, divided by the square root of the length of the text: an
    article on other matters than the dated ones shares little with any of them."""
    _neighbourhood: Neighbourhood
    _phrases: Sequence[str]
    """The strongest first."""

    def shared_with(self, neighbour: Neighbour) -> tuple[str, ...]:
        """Return the phrases that bring it nearest, at most four; with punctuation if it has no
        others."""
        plain = itertools.filterfalse(_PUNCTUATED.search, self._phrases)
        articles = self._neighbourhood.articles
        told = (
            _four_outermost(phrase for phrase in phrases if neighbour.index in articles(phrase))
            for phrases in (plain, self._phrases)
        )
        return next(filter(None, told), ())

    def mostly_of(self, first: int, behind: int) -> Mapping[str, tuple[int, int]]:
        """Return its phrases of which most articles are among those from `first` up to `behind`.

        At most four, each with how many of these have it, and how many of all.
        """
        counts: dict[str, tuple[int, int]] = {}
        for phrase in itertools.filterfalse(_PUNCTUATED.search, self._phrases):
            articles = self._neighbourhood.articles(phrase)
            of_these = bisect_left(articles, behind) - bisect_left(articles, first)
            if of_these > 1 and 2 * of_these > len(articles) and len(phrase) >= _TELLING:
                counts[phrase] = of_these, len(articles)
        most = sorted(counts, key=lambda phrase: counts[phrase][0], reverse=True)
        return {phrase: counts[phrase] for phrase in _four_outermost(most)}


def _four_outermost(phrases: Iterable[str]) -> tuple[str, ...]:
    """Return the first four phrases; of those within one another only the one that comes first."""
    told: list[str] = []
    for phrase in phrases:
        if not any(f" {phrase} " in f" {one} " or f" {one} " in f" {phrase} " for one in told):
            told.append(phrase)
        if len(told) == _SHOWN:
            break
    return tuple(told)


def _articles_with_each(texts: Sequence[str], asked: Sequence[str]) -> Mapping[str, list[int]]:
    """Return the articles that have each phrase; their phrases, or those asked for if these are
    fewer."""
    having: defaultdict[str, list[int]] = defaultdict(list)
    if sum(map(len, texts)) < sum(map(len, asked)):
        for i, text in enumerate(texts):
            for phrase in dict.fromkeys(_phrases(text)):
                having[phrase].append(i)
        return having
    for text in asked:
        having.update((phrase, []) for phrase in _phrases(text) if phrase not in having)
    vocabulary = set(having)
    for i, text in enumerate(texts):
        for phrase in vocabulary.intersection(_phrases(text)):
            having[phrase].append(i)
    return having


def _phrases(text: str) -> Iterator[str]:
    """Return every word, pair of words, and triple of words and punctuation, in small letters."""
    tokens = _TOKEN.findall(text[:_READ].lower())
    words = [token for token in tokens if len(token) > 1 or token.isdecimal()]
    pairs = map(" ".join, itertools.pairwise(words))
    triples = map(" ".join, zip(tokens, tokens[1:], tokens[2:], strict=False))
    return itertools.chain(words, pairs, triples)


def _weights(having: Mapping[str, tuple[int, ...]], days: Sequence[int]) -> dict[str, float]:
    """Return what sharing each phrase tells of two dates: its rarity, times how close it brings
    them."""
    any_two = _closeness_of_any(days)
    of_articles: dict[tuple[int, ...], float] = {
        found: _closeness([days[i] for i in found])
        for found in set(having.values())
        if len(found) > 1
    }
    kind_of = {phrase: _kind(phrase, len(found)) for phrase, found in having.items()}
    sums: defaultdict[tuple[int, int], float] = defaultdict(float)
    counts: Counter[tuple[int, int]] = Counter()
    for phrase, found in having.items():
        if len(found) > 1:
            sums[kind_of[phrase]] += of_articles[found]
            counts[kind_of[phrase]] += 1
    prior = min(1.0, _ANY_PHRASE * any_two)
    kinds: dict[tuple[int, int], float] = {}
    for kind, count in counts.items():
        seen = min(count, len(days))  # many phrases of few articles are no independent witnesses
        kinds[kind] = (sums[kind] / count * seen + prior * _KIND_PHRASES) / (seen + _KIND_PHRASES)

    @cache
    def weight(own: float, n: int, kind: tuple[int, int]) -> float:
        usual = kinds.get(kind, prior)
        pairs = min(n * (n - 1) / 2, 2 * n)
        close = (own * pairs + usual * _OWN_PAIRS) / (pairs + _OWN_PAIRS)
        return math.log(max(1.0, close / any_two)) * math.log((len(days) + 1) / n)

    weights = (
        (phrase, weight(of_articles.get(found, 0.0), len(found), kind_of[phrase]))
        for phrase, found in having.items()
    )
    return {phrase: worth for phrase, worth in weights if worth}


def _kind(phrase: str, articles: int) -> tuple[int, int]:
    """Group a phrase with those of as many words, in about as many articles; a figure is a kind
    of word by itself."""
    words = 0 if phrase[0].isdigit() and " " not in phrase else 1 + phrase.count(" ")
    return words, max(1, articles.bit_length() - 1)


def _closeness(days: Sequence[int]) -> float:
    """Return the share of all pairs of these days that are no more than `_NEAR` apart."""
    ordered = sorted(days)
    close = first = 0
    for i, day in enumerate(ordered):
        while day - ordered[first] > _NEAR:
            first += 1
        close += i - first
    return close / (len(ordered) * (len(ordered) - 1) / 2)


def _closeness_of_any(days: Sequence[int]) -> float:
    """Return how close any two articles are, by counting them a day: each also counts with
    itself."""
    counts = Counter(days)
    total = len(days) ** 2
    close = sum(
        count * sum(counts.get(day + step, 0) for step in range(-_NEAR, _NEAR + 1))
        for day, count in counts.items()
    )
    return close / total if total else 1.0
