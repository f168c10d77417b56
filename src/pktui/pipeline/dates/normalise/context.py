"""What the expressions of an article are read against: its sentences, its dates, its habits."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from pktui.model.article import Sentence
from pktui.model.expressions import (
    CalendarDate,
    NumericDate,
    Period,
    Pick,
    Reference,
    Shift,
    Unit,
    Weekday,
)
from pktui.model.timex import Anchor, Tense, Timex
from pktui.model.when import When
from pktui.pipeline.dates.languages import is_told_back, tense_at, words_of_kind
from pktui.pipeline.dates.normalise.anchor import Quarter, Thread
from pktui.pipeline.dates.normalise.day_month_order import DayOrder, day_order

_AHEAD = 10
"""Years past the article's own that a year of two digits may lie: '29 is 1929 in 2015."""
_CENTURY = 100
_OPENING = 24
"""Characters before a date with which its sentence may open: “At the beginning of ”."""
_LAW = 16
"""Characters before a year in which a law is named."""
_LAWS = words_of_kind("laws")
_ANNOUNCING = 60
"""Characters before “April” in which “will report its results in” stands."""
_ANNOUNCED = re.compile(
    rf"\b(?:{'|'.join(sorted(words_of_kind('announcing')))})(?: [^\W\d_]+){{1,6}}"
    rf" (?:{'|'.join(sorted(words_of_kind('in')))}) \Z",
    re.IGNORECASE,
)
_ENDED = words_of_kind("ended")
_ON = words_of_kind("before the day of an end")
_BETWEEN_ENDS = 16
"""Characters between a quarter and the day on which it ended: “, ended on ”."""
_PERIODS = tuple(words_of_kind("open periods"))
_FISCAL = words_of_kind("fiscal")
_OPENING_OF_BOUND = 8
"""Characters of “By the ”: a time by which something was so opens a sentence of what follows."""


class Surroundings:
    """An article, as far as it tells how its expressions are meant."""

    __slots__ = ("_own_year", "_sentences", "_starts", "_text", "_timexes", "order", "thread")

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        timexes: Sequence[Timex],
        own: When | None,
        order: DayOrder | None = None,
    ) -> None:
        self._text = text
        self._sentences = sentences
        self._timexes = timexes
        self._starts = [sentence.start for sentence in sentences]
        self._own_year = own.earliest.year if own and own.earliest else None
        self.thread = Thread(timexes, own)
        """The dates that the story has given so far."""
        self.order = order or day_order(text, timexes, own)
        """How its numeric dates are read."""

    def tense(self, timex: Timex) -> Tense | None:
        """Return the tense around the words, in their sentence."""
        match timex.expression:
            case CalendarDate(since=True):
                return Tense.PAST
            case CalendarDate(ahead=True):
                return Tense.FUTURE
            case _:
                pass
        at = bisect_right(self._starts, timex.start) - 1
        if at < 0 or timex.start >= self._sentences[at].end:
            return None
        sentence = self._sentences[at]
        return tense_at(self._text, sentence.start, sentence.end, timex.start, timex.end)

    def opens(self, timex: Timex) -> bool:
        """Tell whether `timex` stands at the beginning of its sentence."""
        at = bisect_right(self._starts, timex.start) - 1
        limit = _OPENING if timex.bound is None else _OPENING_OF_BOUND
        return at < 0 or timex.start - self._starts[at] <= limit

    def describes(self, timex: Timex) -> bool:
        """Tell whether “the” stands before a date and a noun behind it: “the May 2007 high”."""
        start, end = timex.start, timex.end
        is_told = self._text[max(start - 4, 0) : start].lower() == "the "
        return (
            is_told and self._text[end : end + 1] == " " and self._text[end + 1 : end + 2].islower()
        )

    def is_announced(self, timex: Timex) -> bool:
        """Tell whether “will” and at most a few words stand before “in” and a time: “will report in
        April”."""
        before = self._text[max(timex.start - _ANNOUNCING, 0) : timex.start]
        return _ANNOUNCED.search(before) is not None

    def is_told_back(self, timex: Timex) -> bool:
        """Tell whether a verb of the past right before a date, or a date that opens its sentence,
        says that something happened then: “opened on 4 November”, “In August, sales fell”."""
        at = bisect_right(self._starts, timex.start) - 1
        first = self._starts[at] if at >= 0 else 0
        return is_told_back(timex.rule, self._text, first, timex.start, timex.end)

    def is_remark(self, timex: Timex) -> bool:
        """Tell whether `timex` only says of when something is that is named: “the Civil
        Constitution (1790)”, “the Limitation of Liability Act of 1851”."""
        before = self._text[max(timex.start - _LAW, 0) : timex.start].lower().split()
        if " ".join(before[-2:]) in _LAWS:
            return True
        return self._text[timex.start - 1 : timex.start] == "(" and self._text[
            timex.end : timex.end + 1
        ] in (")", "–", "-")

    def end_told(self, timex: Timex) -> Timex | None:
        """Return the expression behind `timex` that says when it ended: of “the quarter ended
        Sept. 30” the day."""
        at = bisect_right(self._timexes, timex.start, key=lambda one: one.start)
        if at == len(self._timexes) or self._timexes[at].start - timex.end > _BETWEEN_ENDS:
            return None
        told = self._timexes[at]
        words = self._text[timex.end : told.start].lower().replace(",", " ").split()
        return told if words and words[0] in _ENDED and _ON.issuperset(words[1:]) else None

    def is_fiscal(self, timex: Timex) -> bool:
        """Tell whether the words name a part of a firm's own year: “the fiscal first quarter”."""
        words = self._text[timex.start : timex.end].lower().replace("-", " ").split()
        return not _FISCAL.isdisjoint(words)

    def is_of_own_year(self, timex: Timex) -> bool:
        """Tell whether a quarter is one of a firm's own year, by its name or by the day on which it
        ended."""
        return isinstance(timex.expression, Period) and (
            self.is_fiscal(timex) or self.end_told(timex) is not None
        )

    def is_open_period(self, timex: Timex) -> bool:
        """Tell whether the words are like “the year-ago period”, which may be a quarter or any
        other time that a report sums."""
        return self._text[timex.start : timex.end].lower().endswith(_PERIODS)

    def year_of_sentence(self, timex: Timex) -> Anchor | None:
        """Return the year that the sentence of `timex` opened with: “In 1918, a first wave came in
        April”."""
        year = self.thread.year
        at = bisect_right(self._starts, timex.start) - 1
        if year is None or year.span is None or at < 0 or year.span.start < self._starts[at]:
            return None
        return year

    def quarter(self, timex: Timex) -> Quarter | None:
        """Return the quarter that words such as “a year earlier” compare with."""
        at = bisect_right(self._starts, timex.start) - 1
        return self.thread.quarter(self._starts[at] if at >= 0 else 0)

    def day_in_sentence(self, timex: Timex) -> Anchor | None:
        """Return the last day that the sentence of `timex` has given before it."""
        day = self.thread.day
        at = bisect_right(self._starts, timex.start) - 1
        if at < 0 or day is None or day.span is None or day.span.start < self._starts[at]:
            return None
        return day

    def written_year(self, expression: CalendarDate | NumericDate | Period) -> int | None:
        """Return the year that the words give; of one in two digits, the latest that is not far
        ahead."""
        year = expression.year
        if year is None or not expression.short or self._own_year is None:
            return year
        latest = self._own_year + _AHEAD
        return latest - (latest - year) % _CENTURY

    def named_from(
        self, pick: Pick | None, unit: Unit, reference: Reference = Reference.WRITING
    ) -> Anchor | None:
        """From where a name without its year counts; "last May" does from the day of writing."""
        if reference is Reference.WRITING and pick and not self.thread.has_own_date:
            return None
        return self.thread.anchor_for(unit, reference)

    def counted_from(self, expression: Shift | Weekday) -> Anchor | None:
        """From where words count; with no date of writing, "this year" counts from nowhere."""
        if expression.reference is Reference.WRITING and not self.thread.has_own_date:
            return None
        if _is_of_today(expression):
            return self.thread.own
        unit = expression.unit if isinstance(expression, Shift) else Unit.DAY
        return self.thread.anchor_for(unit, expression.reference)


def _is_of_today(expression: Shift | Weekday) -> bool:
    """Tell whether words count from the day of writing in a history too: “today”, “43 years
    ago”."""
    if isinstance(expression, Weekday) or expression.reference is Reference.STORY:
        return False
    if expression.unit in _OF_WRITING and expression.count:
        return True  # “last year”, “the last century”
    return expression.unit is Unit.DAY or (not expression.whole and expression.count < 0)


_OF_WRITING = frozenset((Unit.YEAR, Unit.DECADE, Unit.CENTURY))
"""Units whose last and next are those of the writer, also in a history: a story that goes on says
“the previous year”, “the following year”."""
