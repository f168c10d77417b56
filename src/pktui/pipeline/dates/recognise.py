"""Recognition: the words of a text that speak of time, by a table of named rules.

Rules find the simple expressions ("10 p.m.", "Friday", "June", "last year"); then neighbours are
joined ("10 p.m. Friday", "June last year", "from May to June 2004") and each takes the words before
it that belong to it ("early", "nearly", "the end of"). Extents follow TimeML 1.2.1.

What recognition and resolution still get wrong, of 100 mistakes in placing dates on newswire and in
histories of wars (to the nearest five, by hand; those mended since are not listed), and why it is
left:

    newswire  histories
          15          0   "a year earlier" in company reports: the year, the quarter or the day
           5          0   past or future where the nearest verb belongs to another clause
          10         20   days that an event gives ("the day after the battle", "the second day")
           0          5   "then", "the time", "the day": as often no time at all
          10          0   "today", "last year's" before a noun, which annotators pass over
           0         50   a story that returns from a look back or ahead without saying so
           0          5   what a writer calls by a date of his own ("Black Day")
          55         20   one of a kind, and slips of the annotators

Left out by choice: times that only a place or a trade knows ("the dry season", "half-time", "the
holidays", "week 3" of a trial as often as of a year), parts of a day without a day ("at night",
"overnight"), years of age ("a 16-year-old"), and turns of a century.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import islice

from pktui.model.article import Layout
from pktui.model.expressions import Interval, Length, PartOf, Repeat, Shift, TimeOfDay
from pktui.model.timex import Expression, Timex, TimexKind
from pktui.pipeline.dates.compose.extent import RawTimex
from pktui.pipeline.dates.compose.join import join
from pktui.pipeline.dates.compose.paragraph_ends import paragraph_ends
from pktui.pipeline.dates.grammar.matches import Built, Piece, Pieces
from pktui.pipeline.dates.grammar.token_regex import Grammar, TokenisedText
from pktui.pipeline.dates.languages import BESIDE, FRAGMENTS, LEXICON, RULES


@cache
def _grammar() -> Grammar[Built]:
    """Compiled when the first text is read: 0.07 s that a run from the cache need not spend."""
    return Grammar(LEXICON, FRAGMENTS, RULES, BESIDE)


MOST_DATES = 10_000
"""Of one article this many time expressions are read, the first ones. Each costs 0.05 ms and 5 KB
until it is an event; a chronicle of 600 pages has some 2,000, and what has more is no article that
somebody reads."""


def recognise(text: str, layout: Layout) -> tuple[Timex, ...]:
    """Find the time expressions of `text`, in order, none overlapping another, and no more than
    `MOST_DATES`."""
    words = _grammar().read(text, [*paragraph_ends(text, layout)])
    found: list[RawTimex] = []
    enough = MOST_DATES
    for one in _found(words):
        found.append(one)
        if len(found) == enough:
            if sum(1 for _ in join(words, found)) >= MOST_DATES:
                break
            enough *= 2  # fewer are left than were found; to look seldom keeps the time linear
    return tuple(_timex(one, words) for one in islice(join(words, found), MOST_DATES))


def _found(words: TokenisedText) -> Iterator[RawTimex]:
    """Find the expressions that rules fit, each by itself."""
    for rule, match, built in _grammar().scan(words):
        if isinstance(built, Pieces):
            pieces = [_raw(piece, rule.name) for piece in built.pieces]
            if built.interval and pieces:
                yield RawTimex.interval(pieces[0], pieces[-1], rule.name)
            else:
                yield from pieces
        else:
            yield RawTimex(match.first, match.last, rule.name, built)


def _raw(piece: Piece, rule: str) -> RawTimex:
    first = RawTimex(piece.first, piece.last, rule, piece.expression)
    return RawTimex.interval(first, _raw(piece.until, rule), rule) if piece.until else first


def _timex(found: RawTimex, words: TokenisedText) -> Timex:
    expression = found.expression
    if found.ends:
        one, other = found.ends
        first, last = _timex(one, words), _timex(other, words) if other else None
        if isinstance(expression, PartOf | Shift) and last:
            expression = replace(expression, words=(first, last))
        else:
            expression = Interval(first=first, last=last)
    return Timex(
        start=words.start_of(found.first),
        end=words.start_of(found.last),
        kind=_kind_of(expression),
        rule=found.rule,
        expression=expression,
        bound=found.bound,
    )


def _kind_of(expression: Expression) -> TimexKind:
    match expression:
        case TimeOfDay():
            return TimexKind.TIME
        case Length():
            return TimexKind.DURATION
        case PartOf(count=count) if count > 1:
            return TimexKind.DURATION
        case Repeat():
            return TimexKind.SET
        case _:
            return TimexKind.DATE
