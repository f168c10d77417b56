"""Which months speak as an article does: what its common words say of its date.

No two articles are brought together by “virus” or “earnings” once every tenth has them; but there
are months in which these are written more than usual. So the words that are too common to be looked
up article by article (`neighbours`) are counted by time: a word is worth the logarithm of how much
oftener it is in the articles of some four months than in all. That tells years apart rather than
weeks.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from math import log, log1p, sqrt

from pktui.corpus.dating.day_axis import DayAxis

_WEIGHT = 1.0
_STRETCH, _REACH = 10, 60
"""Days of a stretch of time, and days to either side of it whose articles are counted with it."""
_STRETCHES = 100
"""How many there are at most, longer ones then: the work for an article is bounded."""
_SMOOTHING = 60.0
"""Articles of usual language that are added to those of a stretch."""
_EVERYDAY = 0.6
"""The share of all articles beyond which a word is no sign of any time."""
_TELLING, _SHOWN, _OFTENER = 4, 4, log(1.25)
"""Of words with so many letters, so many at most are told, if they are so much oftener used."""


class CommonWords:
    """The common words of the dated articles, by how much each time uses them."""

    def __init__(
        self, axis: DayAxis, days: Sequence[int], having: Mapping[str, Sequence[int]]
    ) -> None:
        """Learn from dated articles. `days` are the ordinals of their dates, in order, `having`
        the articles with each word, as indices."""
        self._gains: dict[str, Sequence[float]] = {}
        self._starts: list[int] = []
        self._axis = axis
        if not days or not having:
            return
        first, last = axis.days[0], axis.days[-1]
        stretch = max(_STRETCH, -(-(last + 1 - first) // _STRETCHES))
        self._starts = [axis.place(day) for day in range(first, last + 1, stretch)]
        stretches = len(self._starts)
        places = [(day - first) // stretch for day in days]
        beside = round(_REACH / stretch)
        lows = [max(0, place - beside) for place in range(stretches)]
        highs = [min(stretches, place + beside + 1) for place in range(stretches)]

        def near(articles: Sequence[int]) -> list[int]:
            """Return how many of `articles` are of each stretch and those beside it."""
            counts = [0] * stretches
            for article in articles:
                counts[places[article]] += 1
            up_to = [0, *itertools.accumulate(counts)]
            return [up_to[high] - up_to[low] for low, high in zip(lows, highs, strict=True)]

        usual = [log1p(count / _SMOOTHING) for count in near(range(len(days)))]
        for word, articles in having.items():
            if len(articles) <= _EVERYDAY * len(days):
                expected = _SMOOTHING * len(articles) / len(days)
                self._gains[word] = [
                    log1p(count / expected) - less
                    for count, less in zip(near(articles), usual, strict=True)
                ]

    def add(self, steps: list[float], words: Sequence[str]) -> None:
        """Adds what `words` say to `steps`. They are no independent witnesses: n count as √n."""
        gains = [self._gains[word] for word in words if word in self._gains]
        if not gains:
            return
        share = _WEIGHT / sqrt(len(gains))
        before = 0.0
        for start, now in zip(self._starts, map(sum, zip(*gains, strict=True)), strict=True):
            steps[start] += share * (now - before)
            before = now

    def of(self, day: int, words: Sequence[str]) -> Sequence[str]:
        """Return those of `words`, at most four, that are most the words of the time around
        `day`."""
        stretch = bisect_right(self._starts, self._axis.place(day)) - 1
        gains = {
            word: self._gains[word][stretch]
            for word in words
            if word in self._gains and len(word) >= _TELLING
        }
        ranked = sorted(gains, key=gains.__getitem__, reverse=True)
        return [word for word in ranked[:_SHOWN] if gains[word] > _OFTENER]
