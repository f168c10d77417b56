"""What an article that states no date is given, rule by rule, each with its reason.

An answer is a calendar unit that holds all days that its evidence allows; where a reader who takes
it by its middle would be misled, it is the days around the likeliest.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from pktui.corpus.dating.countdowns import RIGHT, Counted
from pktui.corpus.dating.day_axis import DayAxis
from pktui.corpus.dating.day_votes import HALF_WINDOW, half_that_holds, likeliest, near, share
from pktui.corpus.dating.text_clues import Clue, Clues
from pktui.model import when as whens
from pktui.model.event import DateEvidence
from pktui.model.span import Span
from pktui.model.when import When
from pktui.runtime.frozen import dataclass

_AS_WELL = 0.98
"""A month is the answer only if the days around its middle have this share of the votes that the
days around the likeliest have: else a reader who takes it by its middle is misled."""
HEARD = 0.05
"""The share of the votes below which they say nothing."""
_AGREED = 0.5
"""The share of the votes by which a corpus confirms the days that an article's words leave. Beside
"this year" also stand the year itself, plans, and old history: of 280 articles of four kinds of
news whose words seemed to leave only some days, 1 in 4 was written on one of them."""
AFTER_REPORT = timedelta(days=14)
"""Within which a story is written about the latest past day that it reports."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An answer, what it rests on, and all the days that its evidence allows."""

    answer: When
    rule: str
    surface: str
    allowed: tuple[date, date]
    weight: float
    note: str
    span: Span | None = None

    @property
    def middle(self) -> date:
        """The day in the middle of the answer."""
        first, last = self.allowed
        return first + (last - first) // 2

    @property
    def evidence(self) -> DateEvidence:
        """The answer as the first of the reasons for the date."""
        first, last = self.allowed
        return DateEvidence(
            rule=self.rule,
            surface=self.surface,
            when=(whens.day(first) if first == last else _range(first, last)).inferred(),
            weight=self.weight,
            span=self.span,
            note=self.note,
        )


def by_count(
    text: str, counted: Sequence[Counted], votes: Mapping[int, float], axis: DayAxis
) -> Candidate | None:
    """Return the days that a count from a known one leaves, where no dated article is near them.

    Else these days are among those that are voted on. Of several years it is the nearest to those.
    """
    for one in counted:
        windows = one.windows
        if not windows or (votes and one.is_on(axis)) or (len(windows) > 1 and not votes):
            continue
        best = likeliest(votes) if votes else 0
        first, last = min(windows, key=lambda window: abs(window[0].toordinal() - best))
        return Candidate(
            answer=unit_of(first, last),
            rule="counted-from",
            surface=one.span.of(text),
            allowed=(first, last),
            weight=RIGHT,
            note=one.note,
            span=one.span,
        )
    return None


def named_as_own(text: str, clues: Clues, votes: Mapping[int, float]) -> Candidate | None:
    """Return the day of a dateline or a headline that leaves the year out."""
    clue = clues.own_day
    day = day_of(clue, clues, votes) if clue else None
    if clue is None or day is None:
        return None
    return Candidate(
        answer=whens.day(day),
        rule="own-day",
        surface=clue.span.of(text),
        span=clue.span,
        allowed=(day, day),
        weight=0.9,
        note="The dateline or headline gives this day, the other evidence its year.",
    )


def closed_in(clues: Clues, votes: Mapping[int, float], *, is_pile: bool) -> Candidate | None:
    """Return the days that the article's own words leave, narrowed by the votes among them.

    Votes for other days alone outweigh the words where these give a year without a month, and in
    a pile of many dated articles (`is_pile`) always: there is no answer then.
    """
    allowed = clues.allowed()
    if allowed is None or allowed[0] == allowed[1]:
        return None
    first, last = allowed
    within = {o: v for o, v in votes.items() if first.toordinal() <= o <= last.toordinal()}
    if sum(within.values()) > _AGREED:
        return voted(within, first, last)
    if within or (votes and (is_pile or clues.month() is None)):
        return None
    return Candidate(
        answer=unit_of(first, last),
        rule="own-words",
        surface=f"{first} – {last}",
        allowed=allowed,
        weight=0.8,
        note="Its own words leave these days.",
    )


def voted(
    votes: Mapping[int, float],
    earliest: date = date.min,
    latest: date = date.max,
    least: timedelta = timedelta(0),
) -> Candidate | None:
    """Return the days around the likeliest, by what resembles the article, within those it allows.

    They reach at least `least` to either side.
    """
    if not votes:
        return None
    best = date.fromordinal(likeliest(votes))
    half = max(least, half_that_holds(votes, best.toordinal()))
    first, last = max(earliest, best - half), min(latest, best + half)
    if _misleads(votes, best, first, last):
        half = max(HALF_WINDOW, min(best - first, last - best))
        first, last = max(earliest, best - half), min(latest, best + half)
    unit = unit_of(first, last)
    if unit.earliest and unit.latest and _misleads(votes, best, unit.earliest, unit.latest):
        over = timedelta(days=1)  # into the next month, which makes it an interval around `best`
        half = max(HALF_WINDOW, over + min(best - unit.earliest, unit.latest - best))
        first, last = max(earliest, best - half), min(latest, best + half)
    return Candidate(
        answer=unit_of(first, last),
        rule="similar-articles",
        surface=f"{first} – {last}",
        allowed=(first, last),
        weight=0.4,
        note="The articles that resemble it, and the times at which its phrases were in the "
        "news, speak for these days most.",
    )


def _misleads(votes: Mapping[int, float], best: date, first: date, last: date) -> bool:
    """Tell whether a reader who takes these days by their middle is far from the likeliest."""
    middle = first + (last - first) // 2
    return near(votes, middle) < _AS_WELL * near(votes, best)


def day_of(clue: Clue, clues: Clues, votes: Mapping[int, float]) -> date | None:
    """Return a named day in its year: as it says, as most votes have it, or as other words say."""
    if clue.year is not None:
        return clue.day_in(clue.year)
    years = {date.fromordinal(ordinal).year for ordinal in votes}
    days = [day for year in sorted(years) if (day := clue.day_in(year))]
    best = max(days, key=lambda day: share(votes, day, day + AFTER_REPORT), default=None)
    if best and share(votes, best, best + AFTER_REPORT) > HEARD:
        return best
    year = clues.year()
    return clue.day_in(year) if year else None


def unit_of(first: date, last: date) -> When:
    """Return the smallest calendar unit that holds these days; across units, the interval."""
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
