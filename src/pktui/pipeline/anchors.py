"""From where relative words count: the article's own date, or the thread of dates in its story.

News counts from the day it was written. A history counts from the date that it gave last, and so
does a text without a date; which of the two a text is, its own expressions tell: a history names
many years of the past, and next to no "yesterday" or "Friday".
"""

from __future__ import annotations

from collections.abc import Sequence

from pktui.model.timex import (
    Anchor,
    AnchorSource,
    CalendarDate,
    Expression,
    Interval,
    Period,
    Reference,
    Shift,
    TimeOfDay,
    Timex,
    Unit,
    Weekday,
)
from pktui.model.when import Granularity, When

_FEWEST_YEARS = 5
"""A text that names fewer years of the past is no history."""
_RECENT = 1
"""Years before its own that news speaks of without being a history."""
_ASIDE = 3
"""A bare year this far from where the story stands is a remark ("as in 1614"): a story that does go
on there soon says so with a month."""
_FINE = frozenset((Granularity.DAY, Granularity.MONTH, Granularity.WEEK))


class Thread:
    """The anchors of one article, as far as it has been read."""

    def __init__(self, timexes: Sequence[Timex], own: When | None) -> None:
        self._own = Anchor(when=own, source=AnchorSource.ARTICLE) if own else None
        self._last: Anchor | None = None
        self._told: Anchor | None = None
        self._quarter: When | None = None
        self._counts_quarters = False
        self.is_history = own is None or is_history(timexes, own)

    @property
    def quarter(self) -> When | None:
        """The quarter that the story spoke of last."""
        return self._quarter

    @property
    def counts_quarters(self) -> bool:
        """Whether the story last spoke of a quarter, so that "a year ago" is one as well."""
        return self._counts_quarters

    def interrupt(self) -> None:
        """The story has spoken of a length of time: "in the first nine months"."""
        self._counts_quarters = False

    def anchor(self, reference: Reference = Reference.WRITING) -> Anchor | None:
        if reference is Reference.STORY:
            return self._last or self._own
        if self.is_history:
            return self._told or self._own
        return self._own

    def remember(self, timex: Timex, when: When) -> None:
        """The story has now given `when`."""
        given = Anchor(when=when, source=AnchorSource.NARRATIVE, span=timex.span)
        if not (_is_comparison(timex.expression) and self._last):
            self._last = given
        if isinstance(timex.expression, Period) and when.granularity is Granularity.QUARTER:
            self._counts_quarters = True
            if timex.expression.number and not timex.expression.within:
                self._quarter = when
        elif not _is_comparison(timex.expression):
            self._counts_quarters = False
        if not self._is_aside(timex.expression, when):
            self._told = given

    def _is_aside(self, expression: Expression, when: When) -> bool:
        """Whether a date only compares or looks back, and the story stays where it is."""
        told = self._told.when if self._told else None
        if not told or not told.earliest or not when.earliest or when.granularity in _FINE:
            return False
        return told.granularity in _FINE and abs(when.earliest.year - told.earliest.year) > _ASIDE


def is_history(timexes: Sequence[Timex], own: When) -> bool:
    """Whether a text's partial dates follow the years that it names, not its date of writing."""
    if own.earliest is None:
        return False
    past = recent = told_from_today = 0
    for expression in map(_counted, timexes):
        if isinstance(expression, CalendarDate):
            if expression.year is not None:
                old = expression.year < own.earliest.year - _RECENT
                past, recent = past + old, recent + (not old)
        elif isinstance(expression, Weekday) or (
            isinstance(expression, Shift) and expression.reference is Reference.WRITING
        ):
            told_from_today += 1
    return past >= _FEWEST_YEARS and past > recent and past > 2 * told_from_today


def _is_comparison(expression: Expression) -> bool:
    """“a year ago”, which leaves the story where it was."""
    return isinstance(expression, Shift) and expression.unit is Unit.YEAR and not expression.whole


def _counted(timex: Timex) -> Expression:
    expression = timex.expression
    if isinstance(expression, Interval):
        return expression.first.expression
    if isinstance(expression, TimeOfDay) and expression.on:
        return expression.on
    return expression
