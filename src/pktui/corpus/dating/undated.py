"""A date for articles that state none: from their own words, and from what the others say.

The words may close the date in by themselves (`clues`). Otherwise every day near a dated article is
weighed by all evidence together (`likely`): how many articles are of its time, which of them share
names, phrases and figures with this one, when its phrases were in the news, which days and months
it names, and from which it counts its own. What comes out is always uncertain, claims no more than
its evidence holds, and keeps every reason beside it; where nothing supports a guess, none is made.

Measured by taking the dates from a fifth of the articles in turn (a sixth for Wikinews), the middle
of the answer is within a week of the truth for 43 % of newswire articles of 1987, 25 % of Wikinews
of 2019–20, 73 % of the news of ten stories of 2009–11 and 80 % of broadcasts and papers of 1989–98
(the date of the nearest by words: 35, 16, 65 for the first three). What is left: stories that
resemble nothing nearby (one plane crash is like another), and series in which each day's report is
like the last. A single day is claimed where the article names its own day, and in a corpus too
small to show that the latest past day is seldom the day of writing: in newswire it is in 2 of 100.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import islice
from math import ceil
from typing import NamedTuple

from pktui.corpus.dating.answers import (
    AFTER_REPORT,
    HEARD,
    Candidate,
    by_count,
    closed_in,
    day_of,
    named_as_own,
    voted,
)
from pktui.corpus.dating.countdowns import Counted, read_counted
from pktui.corpus.dating.date_offsets import Offsets
from pktui.corpus.dating.day_axis import REACH, DayAxis
from pktui.corpus.dating.day_likelihood import LikelyDays
from pktui.corpus.dating.day_votes import half_that_holds, likeliest, share
from pktui.corpus.dating.event_days import Happened
from pktui.corpus.dating.nearest_articles import Neighbour, Neighbourhood
from pktui.corpus.dating.reasons import reasons_in_corpus, reasons_in_text, reasons_in_words
from pktui.corpus.dating.text_clues import NEWS_YEARS, Clues, read_clues
from pktui.model import when as whens
from pktui.model.article import ArticleId
from pktui.model.corpus import Analysis
from pktui.model.event import DateEvidence
from pktui.model.timex import Tense
from pktui.model.when import When

_LEARN_FROM = 5_000
"""Dated articles from which offsets are learned; more would not change them."""

DateAnswer = tuple[When | None, tuple[DateEvidence, ...]]


def date_undated(analyses: Sequence[Analysis]) -> Mapping[ArticleId, DateAnswer]:
    """Return the likeliest date and all its evidence for each article without a date of its own."""
    undated = [analysis for analysis in analyses if analysis.when is None]
    if not undated:
        return {}
    dater = _Dater([a for a in analyses if a.when], undated)
    return {analysis.article.id: dater.date(analysis) for analysis in undated}


class _Dater:
    """The dated articles of a corpus, made ready to date the others."""

    def __init__(self, dated: Iterable[Analysis], undated: Sequence[Analysis]) -> None:
        placed = [(a, day) for a in dated if a.when and (day := _middle(a.when))]
        placed.sort(key=lambda pair: pair[1])
        self._dated = [analysis for analysis, _ in placed]
        self._days = [day for _, day in placed]
        ordinals = [day.toordinal() for day in self._days]
        self._neighbourhood = Neighbourhood(
            [analysis.article.text for analysis in self._dated],
            ordinals,
            [analysis.article.text for analysis in undated],
        )
        step = max(1, len(placed) // _LEARN_FROM)
        axis = DayAxis.around(ordinals)
        self._offsets = Offsets(
            axis,
            (
                (clue, day)
                for analysis, day in islice(placed, 0, None, step)
                for clue in read_clues(analysis).own_dates
            ),
        )
        self._happened = Happened(self._dated)
        self._axis = axis
        self._is_pile = len(placed) >= _FEWEST_OF_PILE
        self._trial: _Trial | None = None
        self._likely = LikelyDays(ordinals, axis, self._offsets, self._neighbourhood.common_words)

    def date(self, analysis: Analysis) -> DateAnswer:
        """Return the answer of the first rule that has one, then every reason in the text and
        outside."""
        text, clues = analysis.article.text, read_clues(analysis)
        resemblance = self._neighbourhood.of(text)
        neighbours = resemblance.nearest
        counted = self._count(analysis, clues, neighbours)
        votes = self._likely.votes(resemblance, clues, counted)
        found = (
            named_as_own(text, clues, votes)
            or by_count(text, counted, votes, self._axis)
            or self._reported(analysis, clues, votes, counted)
            or closed_in(clues, votes, is_pile=self._is_pile)
            or self._voted(votes, resemblance.strength)
        )
        answer = found.answer if found else None
        told = (one.told(text, answer) for one in counted)
        inside = (
            *(reason for reason in told if not found or reason.span != found.span),
            *reasons_in_text(analysis, clues, self._years_near(answer, clues)),
        )
        if found is None:
            outside = reasons_in_corpus(resemblance, neighbours, self._dated)
            return None, _strongest_first((*inside, *outside))
        first, behind = self._range_of_neighbours(found)
        named = [n for n in neighbours if first <= n.index < behind] or neighbours
        others = (
            *inside,
            *reasons_in_corpus(resemblance, named, self._dated),
            *reasons_in_words(
                resemblance.mostly_of(first, behind),
                self._likely.words_of(found.middle.toordinal(), resemblance),
            ),
        )
        return found.answer.inferred(), (found.evidence, *_strongest_first(others))

    def _voted(self, votes: Mapping[int, float], strength: float) -> Candidate | None:
        """Return the days that resemblance gives, so wide that nine of ten hold the day; None
        where the dated articles show that here it tells too little, or resemble each other more
        than any of them resembles this one."""
        if not votes:
            return None
        if self._trial is None:
            self._trial = _try_out(self._dated)
        if strength < self._trial.weakest:
            return None
        least = max(self._trial.days_off, half_that_holds(votes, likeliest(votes)).days)
        return voted(votes, least=timedelta(days=least)) if least <= _WIDEST else None

    def guess(self, analysis: Analysis) -> tuple[int | None, float]:
        """Return the ordinal of the day that resemblance alone makes likeliest, None where nothing
        resembles it, and how strong the resemblance is."""
        clues = read_clues(analysis)
        resemblance = self._neighbourhood.of(analysis.article.text)
        votes = self._likely.votes(resemblance, clues)
        return likeliest(votes) if votes else None, resemblance.strength

    def _years_near(self, answer: When | None, clues: Clues) -> tuple[int, int] | None:
        """Return a year that it may be of, the answer's if there is one, and the latest that it
        may be."""
        last = self._days[-1].year if self._days else 0
        year = last
        if answer and answer.earliest:
            year = answer.earliest.year
        elif clues.not_before:
            year = clues.not_before.first_day.year
        return (year, max(year, last)) if year else None

    def _count(
        self, analysis: Analysis, clues: Clues, neighbours: Sequence[Neighbour]
    ) -> Sequence[Counted]:
        """Return what the article counts from; if only others date that, not to a distant time
        without articles."""
        year = clues.year()
        years: Sequence[int] = (year,) if year else ()
        if self._days:
            years = range(self._days[0].year - 1, self._days[-1].year + 2)
        counted = read_counted(analysis, self._happened, neighbours, years)
        return [one for one in counted if not one.is_doubtful or one.is_on(self._axis)]

    def _reported(
        self,
        analysis: Analysis,
        clues: Clues,
        votes: Mapping[int, float],
        counted: Sequence[Counted],
    ) -> Candidate | None:
        """Return the latest past day that the story reports.

        Not where it tells of a nearer one by its weekday alone, nor where the dated articles show
        that such a day is seldom the day of writing, or are many and do not show that it often is;
        nor a day from which it counts its own.
        """
        is_own = self._offsets.is_own_day(Tense.PAST)
        if clues.near_day or is_own is False or (is_own is None and self._is_pile):
            return None
        long_ago = {when.earliest for one in counted for when in one.from_days if one.days[0] > 0}
        dated = [
            (day, c)
            for c in clues.reported
            if (day := day_of(c, clues, votes)) and day not in long_ago
        ]
        if not dated:
            return None
        day, clue = max(dated, key=lambda pair: pair[0])
        if clues.latest_past and clues.latest_past.first_day > day:
            return None  # it is later than a year or a month that is told without a day
        latest = day + AFTER_REPORT
        if votes and share(votes, day, latest) < HEARD:
            return None
        return Candidate(
            answer=whens.day(day),
            rule="reported-day",
            surface=clue.span.of(analysis.article.text),
            span=clue.span,
            allowed=(day, latest),
            weight=0.6,
            note="The latest past day that it reports; the year is from the other evidence."
            if clue.year is None
            else "The latest past day that it reports.",
        )

    def _range_of_neighbours(self, found: Candidate) -> tuple[int, int]:
        """Return the first of the dated articles that can speak for the answer, and the first
        behind."""
        first, last = found.allowed
        reach = timedelta(days=REACH)
        return bisect_left(self._days, first - reach), bisect_right(self._days, last + reach)


class _Trial(NamedTuple):
    """What the dated articles show of how well they date each other."""

    days_off: int = 0
    """How many days the guesses are off at most, but for one in twenty."""
    weakest: float = 0.0
    """The resemblance that nearly all of them reach."""


def _try_out(dated: Sequence[Analysis]) -> _Trial:
    """Date some of the dated articles by the others, to see how far off the guesses in this pile
    are, and how much an article of it resembles the others.

    Where these are of many sites and years, the right day lies far beyond what the votes say, and
    the guesses are made as wide as that, or not at all. A few articles show nothing of the kind.
    """
    step = max(2, len(dated) // _HELD_OUT)
    held = dated[::step]
    if len(held) < _FEWEST_HELD_OUT:
        return _Trial()
    dater = _Dater([analysis for at, analysis in enumerate(dated) if at % step], held)
    off: list[int] = []
    strengths: list[float] = []
    for analysis in held:
        (guess, strength), own = dater.guess(analysis), analysis.when and _middle(analysis.when)
        strengths.append(strength)
        if guess and own:
            off.append(abs(guess - own.toordinal()))
    if len(off) < _FEWEST_HELD_OUT:
        return _Trial()
    days_off = sorted(off)[min(len(off), ceil(_SURE * (len(off) + 1))) - 1]
    return _Trial(days_off, sorted(strengths)[int(_FOREIGN * len(strengths))])


_FEWEST_OF_PILE = 30
"""Dated articles among which the latest past day of an undated one is not taken for its own unless
they show it. In four stories of 2009–11 with up to 105 dated articles, it was that of 1 in 18."""
_FOREIGN = 0.03
"""An article that resembles the dated ones less than this share of them resembles the others is
taken to be of another time. Of 52 of Wikinews of 2019–20 beside a pile of 2009–11, whose guesses
are all wrong, 36 get none; beside Wikinews of their years 51 keep theirs."""
_HELD_OUT, _FEWEST_HELD_OUT = 100, 8
"""Articles that are dated by the others, and fewer of them than show how far guesses lie off."""
_SURE = 0.95
"""Nine of ten intervals are to hold the day; what is counted on the dated articles is a little too
good for the others. Of Wikinews 49 of 52 held it, of three stories 131 of 134, and none was given
in mixed piles of news from five decades."""
_WIDEST = 730
"""Days: a guess that reaches further to either side says nothing."""


def _strongest_first(reasons: Iterable[DateEvidence]) -> tuple[DateEvidence, ...]:
    return tuple(sorted(reasons, key=lambda reason: -reason.weight))


def _middle(when: When) -> date | None:
    """Return the middle of what is covered; None for what is open, longer than a month, or no
    news."""
    if when.earliest is None or when.latest is None or when.earliest.year not in NEWS_YEARS:
        return None
    length = when.latest - when.earliest
    return when.earliest + length // 2 if length.days <= 31 else None
