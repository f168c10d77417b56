"""The days of writing that an article gives by a count: “16 days before the election”.

What it counts from has its day from the same words ("the 3 May vote", "Easter"), from elsewhere in
the article, or from the dated articles that resemble it (`happened`). A day without its year leaves
one window of days a year open, as "April 19" does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from math import log

from pktui.corpus.dating.countdown_phrases import Distance, distances_in
from pktui.corpus.dating.day_axis import DayAxis
from pktui.corpus.dating.event_days import Happened, happenings_at
from pktui.corpus.dating.event_nouns import Happening
from pktui.corpus.dating.nearest_articles import Neighbour
from pktui.model import when as whens
from pktui.model.corpus import Analysis
from pktui.model.event import DateEvidence
from pktui.model.expressions import CalendarDate, Holiday, NumericDate
from pktui.model.span import Span
from pktui.model.timex import Expression, Timex
from pktui.model.when import When
from pktui.pipeline.dates.normalise.resolve import resolve
from pktui.runtime.frozen import dataclass
from pktui.wording.en.dates import date_in_words

RIGHT = 0.8
"""The share of such windows that hold the article's own date, in the news of ten stories."""
_UNDATED = 0.5
"""The weight of words that give a day only to whoever knows from which they count."""
_FAR = 366
"""Days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Words that count from a day, and the days of writing that they leave."""

    span: Span
    from_days: tuple[When, ...]
    """What is counted from: one, or the same day of several years; none where nothing gives it."""
    days: tuple[int, int]
    """The least and the most days from there to the writing; negative before it."""
    is_stated: bool
    """Whether the article itself gives the day that it counts from."""
    note: str

    @property
    def is_doubtful(self) -> bool:
        """Whether it is far from what only others date: that is as often another such thing."""
        return not self.is_stated and max(map(abs, self.days)) > _FAR

    @property
    def windows(self) -> tuple[tuple[date, date], ...]:
        """The first and the last day of each stretch of days that is left."""
        return tuple(self._windows())

    def _windows(self) -> Iterator[tuple[date, date]]:
        least, most = self.days
        for when in self.from_days:
            if when.earliest and when.latest:
                with suppress(OverflowError):
                    yield when.earliest + timedelta(least), when.latest + timedelta(most)

    def is_on(self, axis: DayAxis) -> bool:
        """Tell whether a dated article is near one of these days."""
        return bool(self._places(axis))

    def _places(self, axis: DayAxis) -> Sequence[tuple[int, int]]:
        places = (
            (axis.place(first.toordinal()), axis.place(last.toordinal() + 1))
            for first, last in self.windows
        )
        return [(first, behind) for first, behind in places if first < behind]

    def add(self, steps: list[float], axis: DayAxis) -> None:
        """Adds to `steps` how much likelier these days are than if nothing were counted."""
        places = self._places(axis)
        if not places:
            return
        chance = sum(behind - first for first, behind in places) / len(axis.days)
        if chance >= RIGHT:
            return
        within = log(RIGHT / chance)
        outside = log((1 - RIGHT) / (1 - chance))
        steps[0] += outside
        for first, behind in places:
            steps[first] += within - outside
            steps[behind] -= within - outside

    def told(self, text: str, answer: When | None) -> DateEvidence:
        """Say what was counted, for the reader; of several windows, the one that the answer
        touches."""
        windows = [_range(first, last) for first, last in self.windows]
        if len(windows) > 1:
            windows = [window for window in windows if answer and window.touches(answer)]
        return DateEvidence(
            rule="counted-from",
            surface=self.span.of(text),
            when=windows[0].inferred() if len(windows) == 1 else None,
            weight=RIGHT if self.from_days else _UNDATED,
            span=self.span,
            note=self.note,
        )


def _range(first: date, last: date) -> When:
    return whens.span_of(whens.day(first), whens.day(last))


def read_counted(
    analysis: Analysis, happened: Happened, neighbours: Sequence[Neighbour], years: Sequence[int]
) -> tuple[Counted, ...]:
    """Return what `analysis` counts from, each where that has a day; `years` are those that it may
    have.

    `neighbours` are the dated articles that resemble it.
    """
    reader = _CountdownReader(analysis, happened, neighbours, years)
    layout = analysis.layout
    found = map(
        reader.read, distances_in(analysis.article.text, layout.sentences, analysis.timexes)
    )
    return tuple(counted for counted in found if counted)


class _CountdownReader:
    """Finds the day that an article counts from."""

    def __init__(
        self,
        analysis: Analysis,
        happened: Happened,
        neighbours: Sequence[Neighbour],
        years: Sequence[int],
    ) -> None:
        self._analysis = analysis
        self._happened = happened
        self._neighbours = neighbours
        self._years = years

    def read(self, distance: Distance) -> Counted:
        """Find what each phrase that counts days says of the article's date."""
        happening = distance.happening
        if distance.day:
            return self._from_date(distance, distance.day, "as the same words say")
        assert happening
        if date_of_it := self._dated_elsewhere(happening):
            return self._from_date(distance, date_of_it, "as the article says elsewhere")
        agreed = self._happened.day_of(happening, self._neighbours)
        if agreed is None:
            words = happening.span.of(self._analysis.article.text)
            return _counted(distance, (), f"Counted from “{words}”; nothing gives its day.")
        day = whens.day(agreed.day)
        those = f"{agreed.articles} of the dated articles that resemble it give"
        if agreed.articles == 1:
            those = "a dated article that resembles it gives"
        note = f"Counted from {date_in_words(day)}: {those} this day."
        return replace(_counted(distance, (day,), note), is_stated=False)

    def _from_date(self, distance: Distance, timex: Timex, as_said: str) -> Counted:
        days = self._days_of(timex)
        if len(days) == 1:
            return _counted(distance, days, f"Counted from {date_in_words(days[0])}, {as_said}.")
        words = " ".join(timex.span.of(self._analysis.article.text).split())
        year = "the year is from the other evidence" if days else "nothing gives the year"
        return _counted(distance, days, f"Counted from “{words}”; {year}.")

    def _days_of(self, timex: Timex) -> tuple[When, ...]:
        """Return the date in its year, or in each year that it may have."""
        expression = timex.expression
        match expression:
            case NumericDate():
                dates: list[Expression] = [expression]
            case (
                CalendarDate(pick=None, within=None, year=year)
                | Holiday(pick=None, within=None, year=year)
            ):
                years = self._years if year is None else (year,)
                dates = [replace(expression, year=year) for year in years]
            case _:
                dates = []
        article, layout = self._analysis.article, self._analysis.layout
        timexes = [replace(timex, expression=date) for date in dates]
        read = (resolve(article.text, layout, [one], None)[0] for one in timexes)
        return tuple(one.when for one in read if one.when and not one.problem)

    def _dated_elsewhere(self, happening: Happening) -> Timex | None:
        """Return the date that another sentence gives to the same, if all give one."""
        found: dict[tuple[int | None, int | None], Timex] = {}
        for timex, other, sentence in self._dates_told():
            is_same = not other.kinds.isdisjoint(happening.kinds)
            if is_same and all(name in sentence for name in happening.names):
                match timex.expression:
                    case CalendarDate(month=month, day=day):
                        key = month, day
                    case _:
                        key = timex.start, None
                found[key] = timex if key not in found or _has_year(timex) else found[key]
        return next(iter(found.values())) if len(found) == 1 else None

    def _dates_told(self) -> Iterator[tuple[Timex, Happening, str]]:
        text, layout = self._analysis.article.text, self._analysis.layout
        dates = [timex for timex in self._analysis.timexes if _is_day(timex)]
        told = happenings_at(text, layout.sentences, [timex.span for timex in dates])
        for timex, found in zip(dates, told, strict=True):
            if found:
                happening, sentence = found
                yield timex, happening, text[sentence.start : sentence.end]


def _counted(distance: Distance, days: tuple[When, ...], note: str) -> Counted:
    return Counted(
        span=distance.span, from_days=days, days=distance.days, is_stated=True, note=note
    )


def _is_day(timex: Timex) -> bool:
    match timex.expression:
        case NumericDate() | CalendarDate(month=int(), day=int()):
            return True
        case _:
            return False


def _has_year(timex: Timex) -> bool:
    return isinstance(timex.expression, CalendarDate) and timex.expression.year is not None
