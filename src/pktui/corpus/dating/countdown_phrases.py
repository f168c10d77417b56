"""How far the time of writing is from something that happens: “16 days before the election”.

A length of time beside what it is counted from gives the day of writing if it is said of now: "with
16 days to go", "a week after the quake, people are still homeless", "the rig exploded two weeks
ago". The same length in a look back ("he resigned 16 days before the election") gives another day,
and is passed over. Of 100 such lengths after something, in the news of ten stories of 2009–11, 45
are said of now; of those that are told here, 85. Before something, three in four look back.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from pktui.corpus.dating.event_nouns import Happening, named_before, named_next
from pktui.corpus.dating.vi import countdown_phrases as vi
from pktui.model.article import Part, Sentence
from pktui.model.expressions import CalendarDate, Holiday, Length, NumericDate, Shift, Unit
from pktui.model.span import Span
from pktui.model.timex import Expression, Tense, Timex
from pktui.pipeline.dates.languages import tense_at
from pktui.runtime.frozen import dataclass

_UNITS = {"D": Unit.DAY, "W": Unit.WEEK, "M": Unit.MONTH, "Y": Unit.YEAR}
_DAYS = {Unit.DAY: 1.0, Unit.WEEK: 7.0, Unit.MONTH: 30.44, Unit.YEAR: 365.25}
_LENGTH = re.compile(r"P([1-9]\d{0,3})([DWMY])$")
_COUNTED_FROM_NOW = frozenset(("ago", "vi-ago", "from-now"))
_REACH = 200
"""Characters to either side in which the words are looked for that say how a length is meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Distance:
    """So long before or after something, said of the time of writing."""

    span: Span
    """The words: the length and what it is counted from, in either order."""
    days: tuple[int, int]
    """The least and the most days from what happens to the writing; negative before it."""
    happening: Happening | None
    day: Timex | None
    """The date or the feast that the words themselves give to it."""


def distances_in(
    text: str, sentences: Sequence[Sentence], timexes: Sequence[Timex]
) -> Iterator[Distance]:
    """Yield every such distance of a text, in order."""
    timexes = [word for timex in timexes for word in _words_of(timex)]
    starts = [timex.start for timex in timexes]
    at = 0
    for sentence in sentences:
        first = at = bisect_left(starts, sentence.start, at)
        at = bisect_left(starts, sentence.end, at)
        if sentence.part in (Part.TITLE, Part.BODY) and first < at:
            yield from _PhraseReader(text, sentence, timexes[first:at]).read()


def _words_of(timex: Timex) -> tuple[Timex, ...]:
    """Return the length and the date of “a week before Christmas”, each by itself; what is no such
    count as it is."""
    match timex.expression:
        case Shift(words=(length, date)):
            return length, date
        case _:
            return (timex,)


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_INCLUDED = _words(r" (?:before|after|prior)$")
"""Of a length that ends so, these words are part (`rules_relative`)."""
_AFTER = _words(
    rf" (?:after|following|into|on from|{vi.AFTER}) |(?P<sure> (?:on )?since|{vi.SINCE}) "
)
_BEFORE = _words(
    r"(?:(?P<sure>,? (?:to go|left|away|out|off|remaining)),?)?"
    rf" (?:before|prior to|ahead of|in advance of|(?P<until>until|till)|{vi.BEFORE}) "
    r"|(?P<away> (?:away|out|off|left)) (?:from|of|to) |(?P<from> from) "
    rf"|(?P<still>{vi.STILL}){vi.UNTIL} "
)
_AWAY = _words(rf" (?:away|off|to go|ahead|{vi.AWAY})\b(?! (?:from|of|to)\b)")
_IN = _words(
    r"\b(?:is|are|opens?|begins?|starts?|due|held|place|scheduled|kicks? off|comes?|set"
    rf"|{vi.OPENS})"
    rf"(?: to (?:open|begin|start|take place|be held))? (?:in|{vi.IN})"
    r" (?:just |only |less than |about )?$"
)
"""Before a length, that something comes after it: “which opens in 10 days”."""
_AMOUNT = _words(
    r"\b(?:barrels?|gallons?|tonnes?|tons?|dollars|pounds|euros|lit(?:re|er)s|times|once|twice|\d)"
    r"(?: of \w+)?\W*(?:\([^)]{0,60}\)\W*)?$"
)
"""Before “a day”, that there is so much of something every day."""
_LASTING = _words(
    rf"\b(?:for|of|lasted|within|until|till|by|than|from|every|be|takes?|another|{vi.LASTING})"
    r"\s+(?:the )?$|\bthe\s+$"
)
"""Before a length, that something lasted so long, or is compared with it."""
_NOW = _words(
    rf"\b(?:comes?|came|marks?|now|still|today|it is|it['’]s|meanwhile|we are|we['’]re|{vi.NOW})"
    r"[ ,]+(?:just |only |exactly |some )?$"
)
"""Right before a length after something, that it is said of now."""
_STILL = _words(
    rf"\b(?:comes?|it is|it['’]s|we are|we['’]re|still|with|{vi.LEFT})[ ,]+"
    r"(?:just |only |exactly )?$"
)
"""Right before a length before something, that so much of it is left."""
_OTHER_CLAUSE = _words(rf"\b(?:than|to|that|as|and|or|but|by|for|whose|who|follows|{vi.WHEN})\b")
"""Between what happens and a length, that the length belongs to something else."""
_CLAUSES = re.compile(r"[,;:“”\"()–—]|--")
_UNREAL = _words(rf"\b(?:if|would|could have|{vi.UNREAL})\b")
_GOES_ON = _words(rf"\b(?:still|now|remains?|continues?|{vi.GOES_ON})\b")
_FEW = 2
"""Words with which a sentence may begin before the length that it begins with: “But just”."""
_WITHIN = 8
"""Words between what happens and its date."""


class _PhraseReader:
    """One sentence and its time expressions, in which phrases of distance are looked for."""

    def __init__(self, text: str, sentence: Sentence, timexes: Sequence[Timex]) -> None:
        self._text = text
        self._start, self._end = sentence.start, sentence.end
        self._timexes = timexes
        self._dates = [one for one in timexes if isinstance(one.expression, _DATED)]
        self._starts = [one.start for one in self._dates]
        self._days_and_months = [one for one in self._dates if _has_month(one.expression)]

    def read(self) -> Iterator[Distance]:
        """Find the phrases that count days to or from an event."""
        for timex in self._timexes:
            found = None
            match timex.expression:
                case Length(value=value) if size := _LENGTH.match(value):
                    found = self._by_length(timex, self._days(timex, int(size[1]), size[2]))
                case Shift(unit=unit, count=count, whole=False, of=None) if (
                    timex.rule in _COUNTED_FROM_NOW and unit in _DAYS
                ):
                    days = self._days(timex, abs(count), unit.value[0].upper())
                    found = self._from_last(
                        timex, days if count < 0 else _turn_ahead(days), timex.end
                    )
                case _:
                    pass
            if found:
                yield found

    def _days(self, timex: Timex, count: int, unit: str) -> tuple[int, int]:
        first = max(self._start, timex.start - _WIDEST_MODIFIER)
        return _days(
            self._text[first : timex.start], timex.span.of(self._text), count, _UNITS[unit]
        )

    def _by_length(self, timex: Timex, days: tuple[int, int]) -> Distance | None:
        """Read a length with what it counts from: “16 days before the election”, “the election
        is 16 days away”."""
        text, end = self._text, timex.end
        if included := _INCLUDED.search(text, timex.start, end):
            end = included.start()
        first = self._shortly_before(timex)
        if _AMOUNT.search(text, first, timex.start):
            return None
        lasts = _LASTING.search(text, first, timex.start) is not None
        if joint := _AFTER.match(text, end, self._end):
            said = joint["sure"] or (not lasts and self._is_news(timex, joint.end()))
            return self._from_next(timex, joint.end(), days) if said else None
        if joint := _BEFORE.match(text, end, self._end):
            is_sure = joint["sure"] or joint["away"] or joint["still"]
            is_sure = is_sure or (joint["until"] and self._opens(timex))
            said = is_sure or (not lasts and self._is_plan(timex, joint.end(), joint["from"]))
            return self._from_next(timex, joint.end(), _turn_ahead(days)) if said else None
        if away := _AWAY.match(text, end, self._end):
            return self._from_last(timex, _turn_ahead(days), away.end())
        if _IN.search(text, first, timex.start):
            return self._from_last(timex, _turn_ahead(days), end)
        return None

    def _from_next(self, timex: Timex, start: int, days: tuple[int, int]) -> Distance | None:
        """Count from what is spoken of by the words that begin at `start`."""
        happening = named_next(self._text, start, self._end)
        day = self._date_of(start, happening)
        ends = [named.span.end for named in (happening, day) if named]
        if not ends or self._is_dated_apart_from(day) or (day and _is_year(day.expression)):
            return None
        span = Span(timex.start, max(ends))
        return Distance(span=span, days=days, happening=happening, day=day)

    def _from_last(self, timex: Timex, days: tuple[int, int], end: int) -> Distance | None:
        """Count from what the words before the length speak of: “the rig exploded two weeks
        ago”, “the election, three weeks away”."""
        happening = named_before(self._text, self._start, timex.start)
        if happening is None or self._is_dated_apart_from(None):
            return None
        if _OTHER_CLAUSE.search(self._text, happening.span.end, timex.start):
            return None
        span = Span(happening.span.start, end)
        return Distance(span=span, days=days, happening=happening, day=None)

    def _date_of(self, start: int, happening: Happening | None) -> Timex | None:
        """Return the date or the feast in these words: “the 3 May vote”, “the vote on 3 May”,
        “Easter”."""
        first = bisect_left(self._starts, start)
        for timex in self._dates[first : bisect_left(self._starts, start + _REACH, first)]:
            is_it = self._text[start : timex.start].lower() in ("", "the ", vi.DAY)
            if is_it or (happening and self._is_beside(timex, happening.span)):
                return timex
        return None

    def _is_beside(self, timex: Timex, happening: Span) -> bool:
        if timex.start < happening.start:
            return True
        between = self._text[happening.end : timex.start]
        return len(between.split()) < _WITHIN and not _CLAUSES.search(between)

    def _is_dated_apart_from(self, day: Timex | None) -> bool:
        """Tell whether the sentence dates what it tells, so that the length says no more of it."""
        return any(one is not day for one in self._days_and_months[:2])

    def _is_news(self, timex: Timex, behind: int) -> bool:
        """Tell whether what is told that long after something is told as news."""
        if _NOW.search(self._text, self._shortly_before(timex), timex.start):
            return True
        return self._main_tense(timex, behind) in (Tense.PRESENT, Tense.FUTURE)

    def _is_plan(self, timex: Timex, behind: int, joint: str | None) -> bool:
        """Tell whether something is told to be that long ahead."""
        if _STILL.search(self._text, self._shortly_before(timex), timex.start):
            return True
        if joint:
            return False  # “two years from 1 May” is as often how long something lasts
        if self._opens(timex):
            tense = self._main_tense(timex, behind)
        else:
            tense = tense_at(self._text, self._start, timex.start, timex.start, timex.start)
        return tense in (Tense.PRESENT, Tense.FUTURE)

    def _opens(self, timex: Timex) -> bool:
        """Tell whether the sentence begins with the phrase."""
        is_near = timex.start - self._start < _REACH
        return is_near and len(self._text[self._start : timex.start].split()) <= _FEW

    def _shortly_before(self, timex: Timex) -> int:
        return max(self._start, timex.start - _REACH)

    def _main_tense(self, timex: Timex, behind: int) -> Tense | None:
        """Return the tense of what is told that long before or after."""
        text = self._text
        if self._opens(timex):
            last = min(self._end, behind + _REACH)
            comma = _CLAUSES.search(text, behind, last)
            clauses = [(comma.end(), last)] if comma else []
        else:
            first = self._shortly_before(timex)
            ends = [found.end() for found in _CLAUSES.finditer(text, first, timex.start)]
            clauses = [*zip([first, *ends], [*ends, timex.start], strict=True)]
        for first, last in reversed(clauses):
            if _UNREAL.search(text, first, last):
                return None
            if tense := tense_at(text, first, last, first, first):
                return tense
            if _GOES_ON.search(text, first, last):
                return Tense.PRESENT
        return None


_DATED = (CalendarDate, NumericDate, Holiday)


def _is_year(expression: Expression) -> bool:
    """Tell whether it is a mere year, from which no days are counted."""
    return isinstance(expression, CalendarDate) and expression.month is None


def _has_month(expression: Expression) -> bool:
    match expression:
        case CalendarDate(month=int()):
            return True
        case _:
            return False


def _turn_ahead(days: tuple[int, int]) -> tuple[int, int]:
    """Turn a length back in time into the same length ahead."""
    least, most = days
    return -most, -least


_WIDEST_MODIFIER = 12
"""Characters of the longest word that makes a length more or less, where it is no part of it."""
_MORE = _words(rf"\b(?:more than|over|at least|{vi.MORE}) ")
_NEARLY = _words(rf"\b(?:nearly|almost|barely|{vi.NEARLY}) ")
_LESS = _words(rf"\b(?:less than|under|{vi.LESS}) ")
_ROUND = 0.1
"""“More than 100 days”: so much of them more, if that is more than a unit."""


def _days(before: str, words: str, count: int, unit: Unit) -> tuple[int, int]:
    """Return the fewest and the most days that the words for a length can mean."""
    days, half = count * _DAYS[unit], max(1, round(_DAYS[unit] / 2))
    beyond = max(_DAYS[unit], _ROUND * days)
    if _says(_MORE, before, words):
        return round(days), round(days + beyond)
    if _says(_LESS, before, words):
        return round(days - beyond), round(days)
    return round(days) - half, round(days) + (0 if _says(_NEARLY, before, words) else half)


def _says(modifier: re.Pattern[str], before: str, words: str) -> bool:
    """Tell whether it stands right before the words, or among them."""
    found = modifier.search(before)
    return (found is not None and found.end() == len(before)) or bool(modifier.search(words))
