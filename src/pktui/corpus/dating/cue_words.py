"""What the words beside a date say of how far off it is.

"Record March 12" is some days ahead, "expires March 12" some weeks, "for the year ended March 12"
months back. Which words say so depends on the kind of news, so they are learned from the dated
articles at hand: for each, how much oftener than the tense alone has it a date stands at each
distance beside it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from math import exp, log, sqrt

from pktui.model.article import Sentence
from pktui.model.span import Span
from pktui.pipeline.dates.language import listed
from pktui.runtime.frozen import dataclass

_SEEN = 3
"""Dates beside which a word must stand."""
_SURE = 12.0
"""What a word must tell to be heard: its dates are so much likelier, as a logarithm, by how they
lie beside it than by their tense. Twice that is the G statistic, which for some 15 bins is above
24 by chance in 1 of 20 cases (chi-squared, 14 degrees of freedom)."""
_DOUBT = 20.0
"""Dates after which what a word says counts half."""


_WORD_OR_MARK = re.compile(r"[^\W\d_]+|[^\w\s]")
_EMPTY = listed("the a an of its his this , (")
_BEFORE, _BEHIND, _REACH = 6, 4, 120
"""Words and marks that are beside a date on either side, within so many characters."""


def words_beside(text: str, sentence: Sentence, date: Span) -> tuple[str, ...]:
    """Return the words just before and just behind a date in its sentence, each once: those
    before it with “<” behind them, those behind it with “>” before them."""
    before = text[max(sentence.start, date.start - _REACH) : date.start]
    behind = text[date.end : min(sentence.end, date.end + _REACH)]
    leading = [word for word in _WORD_OR_MARK.findall(before.lower()) if word not in _EMPTY]
    following = _WORD_OR_MARK.findall(behind.lower())
    words = (*(f"{w}<" for w in leading[-_BEFORE:]), *(f">{w}" for w in following[:_BEHIND]))
    return tuple(dict.fromkeys(words))


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A date of an article whose own date is known."""

    bin: int
    """How far off it is, as the number of a bin."""
    usual: Sequence[float]
    """The share of each bin among the dates of its kind and tense."""
    words: Iterable[str]
    """Those beside it, as `words_beside` has them."""


class Cues:
    """The words beside dates of one kind, by how far off these are."""

    def __init__(self, examples: Iterable[Example]) -> None:
        beside: defaultdict[str, list[Example]] = defaultdict(list)
        for example in examples:
            for word in example.words:
                beside[word].append(example)
        self._gains = {
            word: gains
            for word, found in beside.items()
            if len(found) >= _SEEN and (gains := _gains(found))
        }

    def shares(self, usual: Sequence[float], words: Iterable[str]) -> Sequence[float]:
        """Return the share of each bin for a date with these words beside it.

        Words are no independent witnesses: n of them count as the root of n.
        """
        gains = [self._gains[word] for word in words if word in self._gains]
        if not gains:
            return usual
        weight = 1 / sqrt(len(gains))
        told = [sum(of_bin) for of_bin in zip(*gains, strict=True)]
        odds = [share * exp(weight * gain) for share, gain in zip(usual, told, strict=True)]
        total = sum(odds)
        return [odd / total for odd in odds]


def _gains(beside: Sequence[Example]) -> Sequence[float] | None:
    """Tell how much oftener than by their tense these dates lie in each bin, as logarithms.

    None where that may be chance.
    """
    found = Counter(example.bin for example in beside)
    expected = [sum(of_bin) for of_bin in zip(*(example.usual for example in beside), strict=True)]
    if sum(count * log(count / expected[place]) for place, count in found.items()) < _SURE:
        return None
    total = len(beside)
    return [
        log((found[place] * total / usual + _DOUBT) / (total + _DOUBT))
        for place, usual in enumerate(expected)
    ]
