"""What an undated article's own words say of when it was written.

A past date bounds it from below, a planned one from above; "April 19" leaves the year open, but a
weekday beside it, "this year" or a year just over closes it. A reader's comment is written after
the article and by somebody else: its dates bound, but they are never what the article reports.
"""

from __future__ import annotations

from datetime import date

from pktui.corpus.dating.cue_words import words_beside
from pktui.model import when as whens
from pktui.model.article import Part, Sentence
from pktui.model.corpus import Analysis
from pktui.model.expressions import CalendarDate, Interval, Shift, TimeOfDay, Unit, Weekday
from pktui.model.span import Span
from pktui.model.timex import Expression, Tense, Timex
from pktui.model.when import When
from pktui.pipeline.dates.languages import tense_at
from pktui.runtime.frozen import dataclass

NEWS_YEARS = range(1000, 3000)
"""Years that bear on when an article was written; others are history, or no years at all."""
_YEARS_OF_WEEKDAY = 7
"""Years within which every weekday but that of 29 February comes round for any day of the year."""
MOST_CLUES = 2_000
"""Of one text this many dates help to date it, the first ones. To read the tense beside one takes
0.1 ms and more. No bundled or test article has 300, a book of 600 pages has some 2,000; what is
longer is no single article, and its first dates say as much of when it was written."""
_DASHES = ("-", "–", "—", "|", ":", "/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """A date in the text, as far as its words give it."""

    year: int | None
    month: int | None
    day: int | None
    weekday: int | None
    tense: Tense | None
    part: Part
    span: Span
    ends_interval: bool = False
    """Whether it is the later end of a span of time: “2020 to 2021”."""
    beside: tuple[str, ...] = ()
    """The words on either side of it (`words_beside`)."""

    @property
    def when(self) -> When | None:
        """What the words cover; None where they leave the year open, or for no real day."""
        return self.in_year(self.year) if self.year else None

    def in_year(self, year: int) -> When | None:
        """Return the clue in `year`; None where that has no such day, or where its weekday
        differs."""
        try:
            if self.month is None:
                return whens.year(year)
            if self.day is None:
                return whens.month(year, self.month)
            found = date(year, self.month, self.day)
        except ValueError:
            return None
        if self.weekday is not None and self.weekday != found.weekday():
            return None
        return whens.day(found)

    def day_in(self, year: int) -> date | None:
        """Return the clue's day in `year`; None for a month or a year, and where there is no
        such day."""
        when = self.in_year(year) if self.is_day else None
        return when.earliest if when else None

    @property
    def first_day(self) -> date:
        """The first day covered, which a date without its year does not have."""
        when = self.when
        assert when
        assert when.earliest
        return when.earliest

    @property
    def is_day(self) -> bool:
        """Whether the clue is one day, no longer stretch of time."""
        return self.day is not None and self.month is not None

    @property
    def is_stamp(self) -> bool:
        """Whether it is the day of a reader's comment: “Anna, 3 March 2021”."""
        return self.part is Part.COMMENTS and self.is_day and self.tense is None

    @property
    def is_past(self) -> bool:
        """Whether the text tells of it as past."""
        return self.tense is Tense.PAST

    @property
    def is_future(self) -> bool:
        """Whether the text tells of it as still to come."""
        return self.tense is Tense.FUTURE


@dataclass(frozen=True, slots=True, kw_only=True)
class Clues:
    """Everything in one article's text that helps to date it."""

    dates: tuple[Clue, ...]
    this_year: Span | None = None
    this_month: Span | None = None
    near_day: Span | None = None
    """Words such as “yesterday” or “on Friday” for the day that the story reports."""
    own_day: Clue | None = None
    """The day, without its year, of a dateline or of a headline: “TEA AUCTION - June 9”."""

    @property
    def dates_without_year(self) -> tuple[Clue, ...]:
        """The clues that give a day or a month, and no year."""
        return tuple(clue for clue in self.dates if clue.year is None and clue.month is not None)

    @property
    def own_dates(self) -> tuple[Clue, ...]:
        """The dates that the article itself names, each once, wherever it names them."""
        named = {
            (clue.year, clue.month, clue.day, clue.weekday, clue.tense): clue
            for clue in self.dates
            if clue.part is not Part.COMMENTS
        }
        return tuple(named.values())

    @property
    def not_before(self) -> Clue | None:
        """The latest past date with its year: the article was written then or later."""
        past = [clue for clue in self.dates if clue.is_past and clue.when]
        return max(past, key=lambda clue: clue.first_day, default=None)

    @property
    def latest_past(self) -> Clue | None:
        """The latest past date with its year that the article itself tells of."""
        past = [c for c in self.dates if c.is_past and c.when and c.part is not Part.COMMENTS]
        return max(past, key=lambda clue: clue.first_day, default=None)

    @property
    def not_after(self) -> Clue | None:
        """The earliest date with its year that is still to come, or of a comment, and that could
        bound anything."""
        first = self.not_before.first_day if self.not_before else date.min
        bounds = [c for c in self.dates if (c.is_future or c.is_stamp) and c.when]
        bounds = [clue for clue in bounds if clue.first_day >= first]
        return min(bounds, key=lambda clue: clue.first_day, default=None)

    @property
    def reported(self) -> tuple[Clue, ...]:
        """The past days, with or without their year, that the article itself reports."""
        own = (Part.TITLE, Part.BODY)
        return tuple(c for c in self.dates if c.is_day and c.is_past and c.part in own)

    def year(self) -> int | None:
        """Return the year of writing, where the words give it.

        An article that says “this year” names another only to tell it from its own, unless as the
        end of a span: "in 2020" beside "this year" makes it 2021, "the 2020–2021 term" as well. A
        weekday with its day is found in one year of the next few.
        """
        floor = self.not_before
        if floor is None or floor.year is None:
            return None
        for clue in self.dates:
            if clue.is_day and clue.year is None and clue.weekday is not None:
                years = range(floor.year, floor.year + _YEARS_OF_WEEKDAY)
                if year := next((y for y in years if clue.in_year(y)), None):
                    return year
        if self.this_year is None:
            return None
        is_over = floor.month is None and not floor.ends_interval
        return floor.year + is_over

    def month(self) -> Clue | None:
        """Return the month of writing, where the words give it: one that has begun and is not over.

        That is a month spoken of as begun of which a day is still to come, or the only one that is
        named beside “this month”.
        """
        bare = [c for c in self.dates if c.year is None and c.month and c.part is not Part.COMMENTS]
        begun = {c.month: c for c in bare if not c.is_future}
        for clue in bare:
            if clue.is_day and clue.is_future and clue.month in begun:
                return begun[clue.month]
        if self.this_month and len({c.month for c in bare}) == 1:
            return bare[0]
        return None

    def allowed(self) -> tuple[date, date] | None:
        """Return the days on which the article can have been written, where its words close them
        in."""
        year = self.year()
        if year is None:
            return None
        month = self.month()
        whole = whens.month(year, month.month) if month and month.month else whens.year(year)
        first, last = whole.earliest, whole.latest
        assert first
        assert last
        for clue in self.dates:
            day = clue.day_in(clue.year or year)
            if day is None or clue.part is Part.COMMENTS or not first < day <= last:
                continue
            if clue.is_past:
                first = day
            elif clue.is_future:
                last = day
        return first, last


def read_clues(analysis: Analysis) -> Clues:
    """Return the dates in the text of `analysis`, each with the tense of the words around it."""
    return _ClueReader(analysis).read()


class _ClueReader:
    """Goes through an article's time expressions, sentence by sentence."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._text = analysis.article.text
        self._dates: list[Clue] = []
        self._this: dict[Unit, Span] = {}
        self._near_day: Span | None = None

    def read(self) -> Clues:
        """Collect the clues that the article's own words give."""
        sentences = iter(self._analysis.layout.sentences)
        sentence = next(sentences, None)
        for timex in self._analysis.timexes:
            while sentence and sentence.end <= timex.start:
                sentence = next(sentences, None)
            if sentence is None or len(self._dates) >= MOST_CLUES:
                break
            if sentence.start <= timex.start:
                self._take(timex, timex.expression, sentence)
        return Clues(
            dates=tuple(self._dates),
            this_year=self._this.get(Unit.YEAR),
            this_month=self._this.get(Unit.MONTH),
            near_day=self._near_day,
            own_day=self._dateline_day() or self._headline_day(),
        )

    def _take(
        self, timex: Timex, expression: Expression, sentence: Sentence, *, ends: bool = False
    ) -> None:
        match expression:
            case Interval(first=first, last=last):
                self._take(first, first.expression, sentence)
                if last:
                    self._take(last, last.expression, sentence, ends=True)
            case TimeOfDay(on=Expression() as on):
                self._take(timex, on, sentence, ends=ends)
            case CalendarDate(pick=None, within=None, year=year) if (
                year is None or year in NEWS_YEARS
            ):
                tense = self._tense(timex, expression, sentence)
                beside = words_beside(self._text, sentence, timex.span)
                self._dates.append(
                    _clue(timex, expression, sentence.part, tense, ends=ends, beside=beside)
                )
            case Shift(unit=Unit.YEAR | Unit.MONTH as unit, count=0, whole=True):
                if sentence.part is not Part.COMMENTS:
                    self._this.setdefault(unit, timex.span)
            case Shift(unit=Unit.DAY, count=-1 | 0) | Weekday(pick=None):
                if sentence.part is Part.BODY:
                    self._near_day = self._near_day or timex.span
            case _:
                pass

    def _tense(self, timex: Timex, expression: CalendarDate, sentence: Sentence) -> Tense | None:
        if expression.since:
            return Tense.PAST
        return tense_at(self._text, sentence.start, sentence.end, timex.start, timex.end)

    def _dateline_day(self) -> Clue | None:
        """Return the day of a dateline for which `pipeline.dateline` found no year."""
        spans = {e.span for e in self._analysis.date_evidence if e.rule == "dateline"}
        for timex in self._analysis.timexes:
            if timex.span in spans and isinstance(timex.expression, CalendarDate):
                return _clue(timex, timex.expression, Part.DATELINE, None)
        return None

    def _headline_day(self) -> Clue | None:
        title = self._analysis.layout.title
        if title is None:
            return None
        for clue in self._dates:
            if clue.is_day and clue.part is Part.TITLE and clue.span.end == title.end:
                before = self._text[title.start : clue.span.start].rstrip()
                return clue if before.endswith(_DASHES) else None
        return None


def _clue(
    timex: Timex,
    expression: CalendarDate,
    part: Part,
    tense: Tense | None,
    *,
    ends: bool = False,
    beside: tuple[str, ...] = (),
) -> Clue:
    return Clue(
        year=expression.year,
        month=expression.month,
        day=expression.day,
        weekday=expression.weekday,
        tense=tense,
        part=part,
        span=timex.span,
        ends_interval=ends,
        beside=beside,
    )
