"""The words of texts as weighted vectors: what incidents and stories are compared by.

The weight of a term in a text is (1 + ln of how often it stands there) · ln(texts / texts that have
it), the plain TF-IDF of Salton and Buckley (1988), and a vector has the length 1.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import lru_cache
from math import log, sqrt
from typing import TypeAlias, TypeVar

from pktui.insight.en import function_words as en
from pktui.insight.vi import function_words as vi

T = TypeVar("T", bound=Hashable)
Vector: TypeAlias = "dict[T, float]"

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SHORTEST = 3
"""Letters of a word that tells one text from another; figures count from two digits."""

_FUNCTION_WORDS = frozenset(f"{en.FUNCTION_WORDS} {vi.FUNCTION_WORDS}".split())
"""Words that say how, not what; in a pile of a dozen articles their number alone does not show
it."""

_OFTEN = 3
"""How often a word counts in one text, at most: a long report repeats its subject in every line."""


def function_words() -> frozenset[str]:
    """The words of both languages that say how, not what."""
    return _FUNCTION_WORDS


def words_of(text: str) -> list[str]:
    """The words and numbers of `text` that say what it is about, in lower case, without the
    possessive `'s`."""
    return [
        word[:-2] if word[-2:] in ("'s", "’s") else word
        for word in _WORD.findall(text.lower())
        if word not in _FUNCTION_WORDS
        and (len(word) >= _SHORTEST or (len(word) > 1 and word.isdecimal()))
    ]


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """`word` without the ending of a plural or a verb, roughly: fires, fired and firing are one.

    What is cut off need not leave a word (`fir`, `mov`): stems are compared, never shown.
    """
    for ending, least in (("ing", 6), ("ed", 5), ("s", 3)):
        if len(word) > least and word.endswith(ending) and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > _SHORTEST and word[-1] == "e" else word


def weights(frequencies: Mapping[T, int], texts: int) -> dict[T, float]:
    """ln(`texts` / frequency) for each term, `frequencies` being in how many texts it stands."""
    return {term: log(texts / count) for term, count in frequencies.items()}


def frequencies(texts: Iterable[Iterable[T]]) -> Counter[T]:
    """In how many of `texts` each term stands."""
    counted: Counter[T] = Counter()
    for text in texts:
        counted.update(set(text))
    return counted


def vector(terms: Mapping[T, int], weight: Mapping[T, float], at_most: int = 0) -> Vector[T]:
    """The vector of a text whose `terms` are counted; of its heaviest `at_most` terms where that is
    not 0. A term without a weight is left out."""
    weighed = [
        ((1 + log(min(count, _OFTEN))) * weight[term], term)
        for term, count in terms.items()
        if term in weight
    ]
    if at_most and len(weighed) > at_most:
        weighed.sort(key=lambda pair: (-pair[0], str(pair[1])))
        del weighed[at_most:]
    length = sqrt(sum(value * value for value, _ in weighed))
    return {term: value / length for value, term in weighed} if length else {}


def cosine(one: Vector[T], other: Vector[T]) -> float:
    """How alike two vectors of length 1 are: 0 where they share no term, 1 where they are equal."""
    if len(one) > len(other):
        one, other = other, one
    return sum(value * other[term] for term, value in one.items() if term in other)


def centroid(vectors: Sequence[Vector[T]]) -> Vector[T]:
    """The direction in which all of `vectors` point together; its length is 1."""
    total: Vector[T] = {}
    for each in vectors:
        for term, value in each.items():
            total[term] = total.get(term, 0.0) + value
    length = sqrt(sum(value * value for value in total.values()))
    return {term: value / length for term, value in total.items()} if length else {}
