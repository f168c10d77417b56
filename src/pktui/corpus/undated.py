"""A date for articles that state none: from their own words, and from what the others say.

The words may close the date in by themselves (`clues`). Otherwise every day near a dated article is
weighed by all evidence together (`likely`): how many articles are of its time, which of them share
names, phrases and figures with this one, when its phrases were in the news, and which days and
months it names. What comes out is always uncertain, claims no more than its evidence holds, and
keeps every reason beside it; where nothing supports a guess, none is made.

Measured by taking the dates from a fifth of the articles in turn (a sixth for Wikinews), the middle
of the answer is within a week of the truth for 40 % of newswire articles of 1987, 23 % of Wikinews
of 2019–20, 72 % of the news of ten stories of 2009–11 and 80 % of broadcasts and papers of 1989–98
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

from pktui.corpus.axis import REACH, Axis
from pktui.corpus.clues import NEWS_YEARS, Clue, Clues, read_clues
from pktui.corpus.likely import LikelyDays
from pktui.corpus.neighbours import Neighbourhood
from pktui.corpus.offsets import Offsets
from pktui.corpus.reasons import reasons_in_corpus, reasons_in_text, reasons_in_words
from pktui.corpus.votes import HALF_WINDOW, half_that_holds, likeliest, near, share
from pktui.model import when as whens
from pktui.model.article import ArticleId
from pktui.model.corpus import Analysis
from pktui.model.event import DateEvidence
from pktui.model.timex import Tense
from pktui.model.when import When
from pktui.values import dataclass

_LEARN_FROM = 5_000
"""Dated articles from which offsets are learned; more would not change them."""
_AS_WELL = 0.95
"""A month is the answer only if the days around its middle have this share of the votes that the
days around the likeliest have: else a reader who takes it by its middle is misled."""
_HEARD = 0.05
"""The share of the votes below which they say nothing."""
_AGREED = 0.5
"""The share of the votes by which a corpus confirms the days that an article's words leave. Beside
"this year" also stand the year itself, plans, and old history: of 280 articles of four kinds of
news whose words seemed to leave only some days, 1 in 4 was written on one of them."""
_AFTER_REPORT = timedelta(days=14)
"""Within which a story is written about the latest past day that it reports."""

Answer = tuple[When | None, tuple[DateEvidence, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """An answer, what it rests on, and all the days that its evidence allows."""

    answer: When
    rule: str
    surface: str
    allowed: tuple[date, date]
    weight: float
    note: str

    @property
    def middle(self) -> date:
        first, last = self.allowed
        return first + (last - first) // 2

    @property
    def evidence(self) -> DateEvidence:
        first, last = self.allowed
        return DateEvidence(
            rule=self.rule,
            surface=self.surface,
            when=_range(first, last).inferred(),
            weight=self.weight,
            note=self.note,
        )


def date_undated(analyses: Sequence[Analysis]) -> Mapping[ArticleId, Answer]:
    """The likeliest date and all its evidence for each article without a date of its own."""
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
        axis = Axis.around(ordinals)
        self._offsets = Offsets(
            axis,
            (
                (clue, day)
                for analysis, day in islice(placed, 0, None, step)
                for clue in read_clues(analysis).own_dates
            ),
        )
        self._likely = LikelyDays(ordinals, axis, self._offsets, self._neighbourhood.common_words)

    def date(self, analysis: Analysis) -> Answer:
        """The answer of the first rule that has one, then every reason in the text and outside."""
        clues = read_clues(analysis)
        resemblance = self._neighbourhood.of(analysis.article.text)
        neighbours = resemblance.nearest
        votes = self._likely.votes(resemblance, clues)
        found = (
            _named_as_own(clues, votes)
            or self._reported(analysis, clues, votes)
            or _closed_in(clues, votes)
            or _voted(votes)
        )
        inside = reasons_in_text(analysis, clues)
        if found is None:
            return None, (*inside, *reasons_in_corpus(resemblance, neighbours, self._dated))
        first, behind = self._around(found)
        named = [n for n in neighbours if first <= n.index < behind]
        evidence = (
            found.evidence,
            *inside,
            *reasons_in_corpus(resemblance, named, self._dated),
            *reasons_in_words(
                resemblance.mostly_of(first, behind),
                self._likely.words_of(found.middle.toordinal(), resemblance),
            ),
        )
        return found.answer.inferred(), evidence

    def _reported(
        self, analysis: Analysis, clues: Clues, votes: Mapping[int, float]
    ) -> _Found | None:
        """The latest past day that the story reports.

        Not where it tells of a nearer one by its weekday alone, nor where the dated articles show
        that such a day is seldom the day of writing.
        """
        if clues.near_day or self._offsets.is_own_day(Tense.PAST) is False:
            return None
        dated = [(day, c) for c in clues.reported if (day := _day_of(c, clues, votes))]
        if not dated:
            return None
        day, clue = max(dated, key=lambda pair: pair[0])
        latest = day + _AFTER_REPORT
        if votes and share(votes, day, latest) < _HEARD:
            return None
        return _Found(
            answer=whens.day(day),
            rule="reported-day",
            surface=clue.span.of(analysis.article.text),
            allowed=(day, latest),
            weight=0.6,
            note="The latest past day that it reports; the year is from the other evidence."
            if clue.year is None
            else "The latest past day that it reports.",
        )

    def _around(self, found: _Found) -> tuple[int, int]:
        """The first of the dated articles that can speak for the answer, and the first behind."""
        first, last = found.allowed
        reach = timedelta(days=REACH)
        return bisect_left(self._days, first - reach), bisect_right(self._days, last + reach)


def _named_as_own(clues: Clues, votes: Mapping[int, float]) -> _Found | None:
    """The day of a dateline or a headline that leaves the year out."""
    clue = clues.own_day
    day = _day_of(clue, clues, votes) if clue else None
    if clue is None or day is None:
        return None
    return _Found(
        answer=whens.day(day),
        rule="own-day",
        surface=f"{day:%B} {day.day}",
        allowed=(day, day),
        weight=0.9,
        note="The dateline or headline gives this day, the other evidence its year.",
    )


def _closed_in(clues: Clues, votes: Mapping[int, float]) -> _Found | None:
    """The days that the article's own words leave, narrowed by the votes among them."""
    allowed = clues.allowed()
    if allowed is None or allowed[0] == allowed[1]:
        return None
    first, last = allowed
    within = {o: v for o, v in votes.items() if first.toordinal() <= o <= last.toordinal()}
    if sum(within.values()) > _AGREED:
        return _voted(within, first, last)
    if within or (votes and clues.month() is None):
        return None  # a mere year is misread more easily than a corpus
    return _Found(
        answer=_unit(first, last),
        rule="own-words",
        surface=f"{first} – {last}",
        allowed=allowed,
        weight=0.8,
        note="Its own words leave these days.",
    )


def _voted(
    votes: Mapping[int, float], earliest: date = date.min, latest: date = date.max
) -> _Found | None:
    """The days around the likeliest, by what resembles the article, within those it allows."""
    if not votes:
        return None
    best = date.fromordinal(likeliest(votes))
    half = half_that_holds(votes, best.toordinal())
    first, last = max(earliest, best - half), min(latest, best + half)
    if _misleads(votes, best, first, last):
        half = max(HALF_WINDOW, min(best - first, last - best))
        first, last = max(earliest, best - half), min(latest, best + half)
    unit = _unit(first, last)
    if unit.earliest and unit.latest and _misleads(votes, best, unit.earliest, unit.latest):
        over = timedelta(days=1)  # into the next month, which makes it an interval around `best`
        half = max(HALF_WINDOW, over + min(best - unit.earliest, unit.latest - best))
        first, last = max(earliest, best - half), min(latest, best + half)
    return _Found(
        answer=_unit(first, last),
        rule="similar-articles",
        surface=f"{first} – {last}",
        allowed=(first, last),
        weight=0.4,
        note="The articles that resemble it, and the times at which its phrases were in the "
        "news, speak for these days most.",
    )


def _misleads(votes: Mapping[int, float], best: date, first: date, last: date) -> bool:
    """Whether a reader who takes these days by their middle is far from the likeliest."""
    middle = first + (last - first) // 2
    return near(votes, middle) < _AS_WELL * near(votes, best)


def _day_of(clue: Clue, clues: Clues, votes: Mapping[int, float]) -> date | None:
    """A named day in its year: as it says, as most votes have it, or as other words say."""
    if clue.year is not None:
        return clue.day_in(clue.year)
    years = {date.fromordinal(ordinal).year for ordinal in votes}
    days = [day for year in sorted(years) if (day := clue.day_in(year))]
    best = max(days, key=lambda day: share(votes, day, day + _AFTER_REPORT), default=None)
    if best and share(votes, best, best + _AFTER_REPORT) > _HEARD:
        return best
    year = clues.year()
    return clue.day_in(year) if year else None


def _middle(when: When) -> date | None:
    """The middle of what is covered; None for what is open, longer than a month, or no news."""
    if when.earliest is None or when.latest is None or when.earliest.year not in NEWS_YEARS:
        return None
    length = when.latest - when.earliest
    return when.earliest + length // 2 if length.days <= 31 else None


def _unit(first: date, last: date) -> When:
    """The smallest calendar unit that holds these days; across units, the interval."""
    if first == last:
        return whens.day(first)
    if (first.year, first.month) == (last.year, last.month):
        return whens.month(first.year, first.month)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        if first.year == last.year:
            return whens.year(first.year)
        return whens.span_of(whens.year(first.year), whens.year(last.year))
    return _range(first, last)


def _range(first: date, last: date) -> When:
    return whens.span_of(whens.day(first), whens.day(last))
