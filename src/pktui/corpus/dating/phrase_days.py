"""When the phrases of an article were in the news.

The language of a week: for each day, how much oftener than usual the articles around it have the
phrases of the one that is asked about (de Jong, Rode & Hiemstra, "Temporal language models for the
disclosure of historical text", 2005). A day that is like it in many small ways counts here even if
no single article of it does; so this joins what the nearest articles say. Two windows see both a
story that lasts for days and a subject that lasts for months.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Sequence
from functools import cache
from math import log1p, sqrt

from pktui.corpus.dating.day_axis import DayAxis

_WINDOWS = ((7, 0.17), (30, 0.10))
"""Days to either side of a day, and what their language counts beside other evidence."""
_SMOOTHING = 60.0
"""Articles of usual language that are added to those of a window."""
_COMMON = 40
"""Articles beyond which a phrase is not counted: twice as many change nothing, and cost time."""


class InTheNews:
    """The dated articles of a corpus, as what is spoken of around each day of its axis."""

    def __init__(self, axis: DayAxis, days: Sequence[int]) -> None:
        """Prepare for dated articles; `days` are the ordinals of their dates, in order."""
        self._articles = len(days)
        self._windows = [
            (
                weight,
                [axis.place(day - half) for day in days],
                [axis.place(day + half + 1) for day in days],
            )
            for half, weight in _WINDOWS
        ]
        crowds = [(weight, axis.around_each(half)) for half, weight in _WINDOWS]
        self._usual = [
            sum(w * log1p(crowd[place] / _SMOOTHING) for w, crowd in crowds)
            for place in range(len(axis.days))
        ]
        self._gain = cache(self._gain_of)

    def add(self, steps: list[float], having: Collection[Sequence[int]]) -> float:
        """Adds what phrases say to `steps`; gives what `usual` counts against each day.

        `having` are the articles that have each phrase, as ascending indices. Phrases are no
        independent witnesses: n of them count as the root of n.
        """
        telling = [articles for articles in having if len(articles) <= _COMMON]
        if not telling:
            return 0.0
        share = 1 / sqrt(len(telling))
        for articles in telling:
            self._add_one(steps, articles, share)
        return sqrt(len(telling))

    @property
    def usual(self) -> Sequence[float]:
        """What a phrase loses by the number of articles around each day of the axis."""
        return self._usual

    def _add_one(self, steps: list[float], articles: Sequence[int], share: float) -> None:
        """Adds how the log likelihood rises and falls as articles enter and leave the window."""
        for window, (_, enter, leave) in enumerate(self._windows):
            gains = self._gain(window, len(articles))
            inside, leaving = 0, 0
            for article in articles:
                place = enter[article]
                while inside and (last := leave[articles[leaving]]) <= place:
                    inside -= 1
                    leaving += 1
                    steps[last] -= gains[inside] * share
                steps[place] += gains[inside] * share
                inside += 1
            for article in articles[leaving:]:
                inside -= 1
                steps[leave[article]] -= gains[inside] * share

    def _gain_of(self, window: int, articles: int) -> Sequence[float]:
        """Return what the first, second … article in the window adds for a phrase of this many
        articles."""
        expected = _SMOOTHING * articles / self._articles
        weight = self._windows[window][0]
        logs = [weight * log1p(count / expected) for count in range(articles + 1)]
        return [after - before for before, after in itertools.pairwise(logs)]
