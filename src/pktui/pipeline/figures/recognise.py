"""Figures of an article: found by their numbers, read with what stands around them.

A sentence is looked at only where it has a number that is no date, time or name. Its words are then
read once, from left to right, by the tables of the article's language: what limits a number, what
it measures or counts, and what happened to that.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pktui.model.article import Layout, Part, Sentence
from pktui.model.entity import Mention
from pktui.model.figure import Figure, FigureKind, Hedge, Standing
from pktui.model.timex import Timex
from pktui.pipeline.figures.candidates import OtherUses, candidates
from pktui.pipeline.figures.counts import measured_or_counted, object_of, shared_out
from pktui.pipeline.figures.ellipsis import EarlierNumber, elided_noun
from pktui.pipeline.figures.en.words import ENGLISH
from pktui.pipeline.figures.limits import (
    bounds,
    currency_before,
    hedge_before,
    hedge_behind,
    is_reached,
    signed,
    tidy,
)
from pktui.pipeline.figures.lone_number import BEHIND_LONE, is_lone
from pktui.pipeline.figures.measured import COUNT, MONEY, PERCENT, Measured, measured
from pktui.pipeline.figures.numerals import Number, Tokens, read_number, words_inside
from pktui.pipeline.figures.pronoun_one import is_pronoun
from pktui.pipeline.figures.ranges import is_change, range_end
from pktui.pipeline.figures.shares import may_be_fraction, read_fraction
from pktui.pipeline.figures.subject import OF_PEOPLE, FigureContext, head_noun
from pktui.pipeline.figures.vi.words import VIETNAMESE, is_vietnamese
from pktui.pipeline.figures.words import FigureWords
from pktui.runtime.frozen import whole_maker

_READ = frozenset((Part.TITLE, Part.CAPTION, Part.BODY, Part.COMMENTS))
_LONGEST = 2000
"""Characters of a sentence that is read; what is longer is a table that lost its lines."""
MOST_FIGURES = 10_000
"""Of one article this many figures are read, the first ones; each costs 0.1 ms. A yearbook of 600
pages has some 5,000, and what has more is a table."""
MOST_NUMBERS = 30_000
"""Of one article this many numbers are looked at, figures or not; each costs 0.05 ms."""
_MAY_TOUCH = frozenset(
    ("$", "£", "€", "¥", "₫", "₹", "#", "~", "(", "[", "“", '"', "‘", "'", "–", "—", "rs", "vnd")
)
"""What may stand before a number without a space."""


_figure_of = whole_maker(Figure)
"""Makes each figure, in a fifth of the time that `Figure` itself takes."""


def find_figures(
    text: str, layout: Layout, timexes: Sequence[Timex], mentions: Sequence[Mention]
) -> tuple[Figure, ...]:
    """Return the figures of an article in the order of its text."""
    words = VIETNAMESE if is_vietnamese(text) else ENGLISH
    sentences = [each for each in layout.sentences if each.part in _READ]
    if not sentences:
        return ()
    taken = OtherUses(timexes, mentions)
    starts = [sentence.start for sentence in sentences]
    ends = [sentence.end for sentence in sentences]
    numbered: dict[int, list[int]] = {}
    for start, end in taken.spans_apart(candidates(text, words)[:MOST_NUMBERS]):
        number = bisect_right(starts, start) - 1
        if number < 0 or start >= ends[number]:
            continue
        begin = starts[number]
        may_be_lone = start == begin or text[end : end + 1] in BEHIND_LONE
        if may_be_lone and is_lone(text, begin, start, end, words):
            continue
        numbered.setdefault(number, []).append(start)
    figures: list[Figure] = []
    for number, places in numbered.items():
        sentence = sentences[number]
        if len(places) == 1 and is_pronoun(text, sentence, places[0], words):
            continue
        reading = _Reading(text, sentence, words, taken, _last_count(figures))
        figures += reading.figures(places)
        if len(figures) >= MOST_FIGURES:
            break
    return tuple(figures[:MOST_FIGURES])


def _last_count(figures: Sequence[Figure]) -> Figure | None:
    """Return what the sentence before counted, which "the number" may be of."""
    return figures[-1] if figures and figures[-1].kind is COUNT else None


class _FoundFigure(NamedTuple):
    """A figure as the words of its sentence say it, by the numbers of its tokens."""

    first: int
    last: int
    low: float | None
    high: float | None
    hedge: Hedge | None
    is_vague: bool
    kind: FigureKind
    unit: str
    noun: str
    standing: Standing | None


class _Reading:
    """One sentence while its figures are read."""

    def __init__(
        self,
        text: str,
        sentence: Sentence,
        words: FigureWords,
        taken: OtherUses,
        before: Figure | None,
    ) -> None:
        self._sentence = sentence
        self._words = words
        self._taken = taken
        self._before = before
        self._earlier: EarlierNumber | None = None
        end = min(sentence.end, sentence.start + _LONGEST)
        self._tokens = Tokens(text, sentence.start, end)
        self._context: FigureContext | None = None

    def figures(self, places: Sequence[int]) -> Iterator[Figure]:
        """Yield the figures of the sentence from left to right, whose numbers have a word at
        `places`."""
        tokens, words, behind = self._tokens, self._words, 0
        inside = words_inside(words)
        for place in places:
            at = tokens.beginning_at(place)
            if at < behind:
                continue
            found = None
            number = (
                read_fraction(tokens, at, words) if may_be_fraction(tokens, at, words) else None
            )
            if number is not None and not self._is_taken(number):
                found = self._fraction(number)
            else:
                if tokens.words[at - 1] in inside:
                    number = self._number_around(at, behind)
                else:
                    number = read_number(tokens, at, words)
                if number is None:
                    continue
                # one word or run of digits was found apart from dates and names as it is
                is_one = number.last == at + 1 and number.first == at and tokens.words[at].isalnum()
                if (is_one or not self._is_taken(number)) and self._may_be_figure(number):
                    found = self._found(number)
            behind = number.last
            if found is not None:
                behind = max(behind, found.last)
                figure = self._figure(found)
                if figure.kind is COUNT:
                    self._before = figure
                self._earlier = EarlierNumber(*found[:2], found.kind, found.unit, found.noun)
                yield figure

    def _number_around(self, at: int, behind: int) -> Number | None:
        """Return the number of which the token `at` is a part, perhaps not the first: "half a
        million"."""
        begin, inside = at, words_inside(self._words)
        words = self._tokens.words
        while begin > max(behind, at - 4) and words[begin - 1] in inside:
            begin -= 1
        for first in range(begin, at):
            number = read_number(self._tokens, first, self._words)
            if number is not None and number.last > at:
                return number
        return read_number(self._tokens, at, self._words)

    def _may_be_figure(self, number: Number) -> bool:
        """Tell whether a number is no part of a name or a longer string of digits."""
        tokens = self._tokens
        before = tokens.words[number.first - 1]
        is_joined = number.first > 0 and tokens.is_joined(number.first)
        if is_joined and before not in _MAY_TOUCH:
            # G20, F-16, 7/7, 12:30; but Port-au-Prince-15km
            return before == "-" and measured(tokens, number.last, self._words) is not None
        if not is_joined and before.rstrip(".") in self._words.name_words:
            pair = f"{tokens.words[number.first - 2]} {before}"
            is_team = before in self._words.teams or pair in self._words.teams
            if self._words.is_syllabic and measured(tokens, number.last, self._words) is not None:
                return True  # a word for a class is one for to grant, too: "grants 50 tonnes"
            return is_team and self._counts_people(number)
        if before in self._words.ratio_openers:
            return False
        behind = tokens.words[number.last]
        if not behind or not tokens.is_joined(number.last):
            return True
        if behind in (":", "/", "’", "'"):
            return False
        return not behind[0].isalpha() or measured(tokens, number.last, self._words) is not None

    def _is_taken(self, number: Number) -> bool:
        """Tell whether the words of a number are part of a date, a time or a name."""
        tokens = self._tokens
        return self._taken.holds(tokens.start(number.first), tokens.end(number.last - 1))

    def _counts_people(self, number: Number) -> bool:
        """Tell whether what can be counted stands behind a number, and no name before it."""
        if number.first > 1 and self._tokens.is_capital(number.first - 1):
            return False
        return head_noun(self._tokens, number.last, number.high, self._words) is not None

    def _fraction(self, number: Number) -> _FoundFigure:
        """Return the part of a whole that a fraction in words gives."""
        first, hedge = hedge_before(self._tokens, self._words, number.first)
        what = Measured(PERCENT, "%", 1.0, number.last)
        return self._made(first, number.last, number, hedge, what, None)

    def _found(self, number: Number) -> _FoundFigure | None:
        first, currency = currency_before(self._tokens, number)
        first, hedge = hedge_before(self._tokens, self._words, first)
        low, high, last = number.low, number.high, number.last
        standing = None
        is_money = currency is not None
        upper = range_end(self._tokens, self._words, number, self._taken, is_money=is_money)
        if upper is not None:
            if is_change(self._tokens, self._words, number):
                standing = Standing.FORMER  # "rose from 54 to 61"
                what = measured_or_counted(self._tokens, self._words, upper, upper.last)
                if currency is None and what is not None and last == number.last:
                    return self._made(first, last, number, hedge, what, standing)
            else:
                scale = upper.scale if number.scale == 1 and number.low < upper.low else 1.0
                scaled = number.low * scale
                if scaled < upper.high:
                    low, high, hedge, last = scaled, upper.high, Hedge.RANGE, upper.last
                    opener = self._tokens.words[number.first - 1]
                    if opener in self._words.range_openers and first == number.first:
                        first -= 1
        what = None
        if currency is not None:
            what = Measured(MONEY, currency, 1.0, last)
        else:
            whole = number
            if upper is not None:
                whole = number._replace(low=low, high=high, last=last)
            what = measured_or_counted(self._tokens, self._words, whole, last)
        if what is None:
            elided = elided_noun(self._tokens, self._words, number, first, self._earlier)
            if elided is None:
                return None
            what, standing = elided.what, standing or elided.standing
        number = signed(self._tokens, self._words, number, what)
        if hedge is Hedge.UP_TO and is_reached(self._tokens, self._words, first):
            hedge = None
        if upper is not None:
            number = number._replace(low=low, high=high)
        behind, later_hedge = hedge_behind(self._tokens, self._words, what.end)
        made = self._made(first, what.end, number, hedge or later_hedge, what, standing)
        return made._replace(last=max(made.last, behind)) if later_hedge else made

    def _made(
        self,
        first: int,
        last: int,
        number: Number,
        hedge: Hedge | None,
        what: Measured,
        standing: Standing | None,
    ) -> _FoundFigure:
        low = high = tidy(number.low * what.factor)
        if number.high != number.low:
            high = tidy(number.high * what.factor)
        ends = (low, high) if number.is_vague else bounds(low, high, hedge)
        if number.low < 0:
            first = min(first, number.first - 1)  # "-4°C", "minus 31 degrees"
        return _FoundFigure(
            first,
            max(last, number.last),
            *ends,
            None if number.is_vague else hedge,
            number.is_vague,
            what.kind,
            what.unit,
            what.noun,
            standing,
        )

    def _behind_unit(self, found: _FoundFigure) -> int:
        """Return where the words begin that say what is measured: behind the unit, which may stand
        inside a rate, "cubic metres *of gas* an hour"."""
        if "/" in found.unit:
            words, of = self._tokens.words, self._words.of
            return next(
                (at for at in range(found.first, found.last) if words[at] in of), found.last
            )
        return found.last

    def _figure(self, found: _FoundFigure) -> Figure:
        tokens, words = self._tokens, self._words
        around = self._context
        if around is None:
            around = self._context = FigureContext(tokens, words)
        is_loose = not found.noun and not found.unit
        is_loose = is_loose and tokens.words[found.last] not in words.after_count
        group, event = around.subject(found.first, found.last, found.noun, is_loose=is_loose)
        if found.kind is not COUNT:
            group = object_of(tokens, self._behind_unit(found), words)
            if not group and found.kind is PERCENT:
                group = shared_out(tokens, found.first, words)
            if event in OF_PEOPLE and found.kind is not PERCENT:
                event = None
        elif not found.noun and around.is_population(found.first):
            group = "people"
        elif not found.noun and event is None and self._before and not is_loose:
            if around.is_of_cases():
                group, event = "cases", "infected"
            else:  # "The correct number on that day was 61": of what was spoken of before
                group, event = self._before.group, self._before.event
        unit = found.unit or group
        return _figure_of(
            start=tokens.start(found.first),
            end=tokens.end(found.last - 1),
            sentence_start=self._sentence.start,
            sentence_end=self._sentence.end,
            low=found.low,
            high=found.high,
            kind=found.kind,
            unit=unit,
            hedge=found.hedge,
            is_vague=found.is_vague,
            group=group,
            event=event,
            subject=f"{group} {event}" if group and event else group or event or "",
            standing=found.standing or around.standing(found.first, found.last),
        )
