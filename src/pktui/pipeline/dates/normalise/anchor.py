"""From where relative words count: the article's own date, or the thread of dates in its story.

News counts from the day it was written. A history counts from the date that it gave last; so does a
text without a date, if it gives full dates enough. Which of these a text is, its own expressions
tell: a history names many years of the past, and next to no "yesterday" or "Friday".
"""

from __future__ import annotations

from collections.abc import Sequence

from pktui.model.expressions import (
    CalendarDate,
    Interval,
    PartOf,
    Period,
    Reference,
    Shift,
    TimeOfDay,
    Unit,
    Weekday,
)
from pktui.model.timex import Anchor, AnchorSource, Bound, Expression, Timex
from pktui.model.when import Granularity, When
from pktui.runtime.frozen import dataclass

_FEWEST_YEARS = 5
"""A text that names fewer years of the past is no history."""
_FEWEST_DIFFERENT = 3
"""News may name an old law five times; a history names different years."""
_FEWEST_FULL_DATES = 2
"""A text without a date of its own needs so many with a month and a year to be read by them."""
_RECENT = 1
"""Years before its own that news speaks of without being a history."""
_OFTEN = 5
"""A history speaks of its own past so much more often than from its day of writing."""
_MOSTLY = 3
"""Of the years that a history names so many lie in the past for each that does not, or else most
come with their month: news that looks back ("he ran in 2008 and 2012") rarely gives one."""
_ASIDE = 3
"""A bare year this far from where the story stands is a remark ("as in 1614"): a story that does go
on there soon says so with a month."""
_OF_A_DAY = frozenset((Granularity.DAY,))
_OF_A_MONTH = frozenset((Granularity.DAY, Granularity.WEEK, Granularity.MONTH))
_NEEDS_DAY = frozenset((Unit.DAY, Unit.WEEKEND, Unit.WEEK))
_NEEDS_MONTH = frozenset((Unit.MONTH, Unit.QUARTER, Unit.SEASON, Unit.HALF))


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarter:
    """A quarter that a report named."""

    anchor: Anchor
    """Its months, and where it is named."""
    name: str
    """Its TIMEX3 value, as the firm counts: `1989-Q1` may end in September."""


class Thread:
    """The anchors of one article, as far as it has been read."""

    def __init__(self, timexes: Sequence[Timex], own: When | None) -> None:
        self._own = Anchor(when=own, source=AnchorSource.ARTICLE) if own else None
        self._day: Anchor | None = None
        self._month: Anchor | None = None
        self._last: Anchor | None = None
        self._told: Anchor | None = None
        self._year: Anchor | None = None
        self._reported: Quarter | None = None
        self._named: Quarter | None = None
        self._counts_quarters = False
        self._counts_length = False
        self._is_history = _is_history(timexes, own)

    @property
    def has_own_date(self) -> bool:
        """Whether it is known when the text was written, so that "last year" has a meaning."""
        return self._own is not None

    @property
    def day(self) -> Anchor | None:
        """The last day that the story has given."""
        return self._day

    @property
    def year(self) -> Anchor | None:
        """The last year that a sentence opened with: “In 1918, …”."""
        return self._year

    def quarter(self, sentence_start: int) -> Quarter | None:
        """Return the quarter that a sentence named which begins at `sentence_start`, else the one
        that the story reports on."""
        named = self._named
        if named and named.anchor.span and named.anchor.span.start >= sentence_start:
            return named
        return self._reported

    @property
    def counts_quarters(self) -> bool:
        """Whether the story last spoke of a quarter, so that "a year ago" is one as well."""
        return self._counts_quarters

    @property
    def counts_length(self) -> bool:
        """Whether the story last spoke of a longer time that is reported: “the nine months”, to
        which “the 1988 period” belongs."""
        return self._counts_length

    def anchor(self, reference: Reference = Reference.WRITING) -> Anchor | None:
        """From where words count that need no more than a year."""
        if reference is Reference.STORY:
            return self._last or self._own
        return (self._told if self._is_history else None) or self._own

    @property
    def own(self) -> Anchor | None:
        """The article's own date, from which a story is dated until it gives another."""
        return self._own

    def anchor_for(self, unit: Unit, reference: Reference = Reference.WRITING) -> Anchor | None:
        """From where words count in this unit: the last date that is as fine as it needs."""
        in_story = reference is Reference.STORY or self._is_history
        if unit in _NEEDS_DAY:
            return (self._day if in_story else None) or self._own
        if unit in _NEEDS_MONTH:
            return (self._month if in_story else None) or self._own
        return self.anchor(reference)

    def remember(
        self,
        timex: Timex,
        when: When,
        value: str,
        *,
        opens: bool = True,
        described: bool = False,
        remark: bool = False,
        ends_quarter: bool = False,
        own_year: bool = False,
    ) -> None:
        """The story has now given `when`, which TIMEX3 writes as `value`.

        `opens` tells whether the words open their sentence, `described` whether they only say which
        thing is meant: “the May 2007 high”; `remark` whether they only say of when something
        named is: “the code (1790)”; `ends_quarter` whether they only say when a quarter ended;
        `own_year` whether a quarter is one of a firm's own year.
        """
        if not opens and self._compares_with(when, described=described):
            return
        expression = timex.expression
        given = Anchor(when=when, source=AnchorSource.NARRATIVE, span=timex.span)
        if when.granularity in _OF_A_DAY:
            self._day = given
        if when.granularity in _OF_A_MONTH:
            self._month = given
        compares = _is_comparison(expression)
        if not compares or self._last is None:
            self._last = given
        if isinstance(expression, Period) and _is_quarter(expression, when):
            self._remember_quarter(expression, given, value, own_year=own_year)
        elif not compares and not ends_quarter:
            self._counts_quarters = False
        is_year = when.granularity is Granularity.YEAR
        if is_year and opens and timex.bound is None and isinstance(expression, CalendarDate):
            self._year = given
        elif isinstance(expression, CalendarDate) and expression.month and expression.year:
            self._leave_year(expression.year)
        if is_year and remark:
            return
        is_said = opens and timex.bound in (None, Bound.UNTIL)
        if not compares and not self._is_aside(when, is_said=is_said):
            self._told = given

    def _leave_year(self, year: int) -> None:
        """Forget the year of the sentence if the story has given a month of another `year`."""
        told = self._year.when.earliest if self._year else None
        if told and told.year != year:
            self._year = None

    def _compares_with(self, when: When, *, described: bool) -> bool:
        """Tell whether a date is of something that the story looks back to, and stays where it
        is."""
        last = self._told.when.earliest if self._told else None
        return described and last is not None and when.latest is not None and when.latest < last

    def _remember_quarter(
        self, expression: Period, given: Anchor, value: str, *, own_year: bool
    ) -> None:
        """Keep a quarter that the story has named, and as the one that it reports on unless it only
        compares with it."""
        self._counts_quarters, self._counts_length = True, False
        if expression.within or not (expression.number or own_year):
            return
        before = self._reported
        if before and not expression.number and before.anchor.when.is_uncertain:
            value = before.name  # now it is known which months its firm calls so
        self._named = Quarter(anchor=given, name=value)
        if own_year or not self._is_beside(given.when):
            self._reported = self._named

    def _is_beside(self, when: When) -> bool:
        """Tell whether a report on another quarter only looks back to this one, or ahead: “after a
        flat second quarter”, “the earthquake will cost it money in the fourth quarter”."""
        reported = self._reported.anchor.when.earliest if self._reported else None
        own = self._own.when.latest if self._own else None
        if reported is None or own is None or when.earliest is None or when.latest is None:
            return False
        return when.earliest < reported or (when.earliest > reported and when.latest > own)

    def interrupt(self) -> None:
        """The story has spoken of a length of time: "in the first nine months"."""
        self._counts_quarters, self._counts_length = False, True

    def _is_aside(self, when: When, *, is_said: bool) -> bool:
        """Tell whether a date only compares or looks back or ahead, and the story stays where it
        is.

        A later year within a sentence looks ahead (“for a campaign planned in 1976”); a story that
        goes on there says so where a sentence begins.
        """
        told = self._told.when if self._told else None
        if not told or not told.earliest or not when.earliest or when.granularity in _OF_A_MONTH:
            return False
        if told.granularity not in _OF_A_MONTH:
            return False
        ahead = when.earliest.year - told.earliest.year
        if not ahead and not is_said:
            return True  # “On December 7 (December 8 in Asia), 1941, Japan attacked. In January …”
        return abs(ahead) > _ASIDE or (ahead > 0 and not is_said)


def _is_quarter(period: Period, when: When) -> bool:
    """Tell whether a quarter was found, and no more than the year of “the 1988 period”."""
    return period.unit is Unit.QUARTER and when.granularity is not Granularity.YEAR


def _is_comparison(expression: Expression) -> bool:
    """Tell whether the words are like “a year ago”, which leaves the story where it was."""
    match expression:
        case Shift(unit=Unit.YEAR, whole=False, of=None):
            return True
        case _:
            return False


def _is_history(timexes: Sequence[Timex], own: When | None) -> bool:
    """Tell whether a text's partial dates follow the years that it names, not its date of
    writing."""
    own_year = own.earliest.year if own and own.earliest else None
    past = recent = full = told_from_today = 0
    years = set[int]()
    for expression in map(_counted, timexes):
        match expression:
            case CalendarDate(year=int(year), month=month):
                full += month is not None
                if own_year is not None and year >= own_year - _RECENT:
                    recent += 1
                else:
                    past += 1
                    years.add(year)
            case Weekday() | Shift(reference=Reference.WRITING):
                told_from_today += 1
            case _:
                pass
    if own_year is None:
        return full >= _FEWEST_FULL_DATES and full > told_from_today
    if len(years) < _FEWEST_DIFFERENT:
        return False
    if past < _FEWEST_YEARS or past <= recent or past <= _OFTEN * told_from_today:
        return False
    if not recent and not told_from_today:
        return True
    tells_days = full >= _FEWEST_FULL_DATES
    return tells_days and (past > _MOSTLY * recent or 2 * full > past + recent)


def _counted(timex: Timex) -> Expression:
    expression = timex.expression
    if isinstance(expression, Interval):
        return expression.first.expression
    if isinstance(expression, TimeOfDay) and expression.on:
        return expression.on
    if isinstance(expression, PartOf) and expression.of:
        return expression.of
    return expression
