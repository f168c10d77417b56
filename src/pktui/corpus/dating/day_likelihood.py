"""How likely each day is as that of an undated article: all evidence, joined.

The logarithms of what speaks for a day add up, each kind with a weight, since the kinds are no
independent witnesses: how many articles are of that time, which of them are nearest to this one by
phrases and by rare words (`neighbours`), when its phrases were in the news (`in_the_news`) and its
common words were in use (`common_words`), how far from their own date articles name such days and
months (`offsets`), and from what day it counts itself (`counted`).

The weights are near those that make the right week likeliest over newswire of 1987, Wikinews of
2019–20, papers and broadcasts of 1989–98 and ten stories of 2009–11, each counted alike. Kinds of
news differ most in what neighbours and common words say.
Tried without gain: neighbours that count more the more they share, other kernels, the phrase's
number in an article, the latest year that it names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from math import exp, log

from pktui.corpus.dating.countdowns import Counted
from pktui.corpus.dating.date_offsets import Offsets
from pktui.corpus.dating.day_axis import DayAxis
from pktui.corpus.dating.nearest_articles import Neighbour, Resemblance
from pktui.corpus.dating.phrase_days import InTheNews
from pktui.corpus.dating.text_clues import Clues
from pktui.corpus.dating.word_months import CommonWords

_SPREAD = 2.0
"""Days: the standard deviation of the kernel by which an article speaks for the days around it."""
_AROUND = 8
"""Days: further away the kernel is below a thousandth of its middle."""
_BELL = [exp(-0.5 * (step / _SPREAD) ** 2) for step in range(-_AROUND, _AROUND + 1)]
_KERNEL = [value / sum(_BELL) for value in _BELL]
_NEIGHBOURS, _ALIKE, _ARTICLES = 0.2, 0.15, 1.0
"""What the nearest articles count, by phrases and by rare words, and how many there are at all."""
_ELSEWHERE = 0.1
"""The share of the evidence that is spread evenly: the right day may be near nothing at all."""
_AGAINST_A_BOUND = log(0.5)
"""What counts against a day before the latest past date, or behind the earliest one to come.
Tenses mislead, and the distances of named days (`offsets`) say most of it already."""
_NEGLIGIBLE = 1e-5
"""A day that is so much less likely than the likeliest is left out."""


class LikelyDays:
    """The days around the dated articles of a corpus, ready to be weighed for the others."""

    def __init__(
        self,
        days: Sequence[int],
        axis: DayAxis,
        offsets: Offsets,
        common_words: Mapping[str, Sequence[int]],
    ) -> None:
        """Learn from dated articles. `days` are the ordinals of their dates, in order;
        `common_words` are with the articles that have them, as indices."""
        self._days = days
        self._axis = axis
        self._offsets = offsets
        self._news = InTheNews(axis, days)
        self._common_words = CommonWords(axis, days, common_words)
        even = _ELSEWHERE / max(1, len(axis.days))
        crowd = _blurred((day, 1 / len(days)) for day in days)
        self._articles = [_ARTICLES * log(crowd[day] + even) for day in axis.days]
        self._even = even
        self._places = {day: place for place, day in enumerate(axis.days)}

    def votes(
        self, resemblance: Resemblance, clues: Clues, counted: Iterable[Counted] = ()
    ) -> Mapping[int, float]:
        """Return the likely days, as ordinals, each with its share; none where nothing resembles
        it."""
        if not resemblance.nearest:
            return {}
        axis = self._axis
        steps = [0.0] * (len(axis.days) + 1)
        usual = self._news.add(steps, resemblance.articles)
        self._common_words.add(steps, resemblance.common_words)
        self._offsets.add(steps, clues.own_dates)
        for one in counted:
            one.add(steps, axis)
        if past := clues.not_before:
            steps[0] += _AGAINST_A_BOUND
            steps[axis.place(past.first_day.toordinal())] -= _AGAINST_A_BOUND
        if (planned := clues.not_after) and planned.when and planned.when.latest:
            steps[axis.place(planned.when.latest.toordinal() + 1)] += _AGAINST_A_BOUND
        logs = [
            articles + said - usual * loss
            for articles, said, loss in zip(
                self._articles, accumulate(steps), self._news.usual, strict=False
            )
        ]
        self._add_near(logs, resemblance.nearest, _NEIGHBOURS)
        self._add_near(logs, resemblance.alike, _ALIKE)
        most = max(logs)
        least = most + log(_NEGLIGIBLE)
        votes = {
            day: exp(said - most) for day, said in zip(axis.days, logs, strict=True) if said > least
        }
        total = sum(votes.values())
        return {day: vote / total for day, vote in votes.items()}

    def words_of(self, day: int, resemblance: Resemblance) -> Sequence[str]:
        """Return the common words that speak most for the time around `day`."""
        return self._common_words.of(day, resemblance.common_words)

    def _add_near(self, logs: list[float], neighbours: Sequence[Neighbour], weight: float) -> None:
        """Adds how much likelier neighbours make the days around theirs than those far away."""
        total = sum(neighbour.weight for neighbour in neighbours)
        near = _blurred((self._days[n.index], n.weight / total) for n in neighbours)
        for day, said in near.items():
            logs[self._places[day]] += weight * log(1 + said / self._even)


def _blurred(weights: Iterator[tuple[int, float]]) -> Mapping[int, float]:
    """Spread the weights of days over the days around each."""
    centres: defaultdict[int, float] = defaultdict(float)
    for day, weight in weights:
        centres[day] += weight
    spread: defaultdict[int, float] = defaultdict(float)
    for centre, weight in centres.items():
        for day, share in enumerate(_KERNEL, centre - _AROUND):
            spread[day] += weight * share
    return spread
