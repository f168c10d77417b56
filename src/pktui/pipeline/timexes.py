"""Recognition: the words of a text that speak of time, by a table of named rules.

Rules find the simple expressions ("10 p.m.", "Friday", "June", "last year"); then neighbours are
joined ("10 p.m. Friday", "June last year", "from May to June 2004") and each takes the words before
it that belong to it ("early", "nearly", "the end of"). Extents follow TimeML 1.2.1.

What recognition and resolution still get wrong, of 100 mistakes in placing dates on newswire and in
histories of wars (to the nearest five, by hand), and why it is left:

    newswire  histories
          15          0   "a year earlier" in company reports: the year, the quarter or the day
           5          0   past or future where the nearest verb belongs to another clause
          10         20   days that an event gives ("the day after the battle", "the second day")
           0          5   "then", "the time", "the day": as often no time at all
          10          0   "today", "last year's" before a noun, which annotators pass over
           5          0   "year-end", which some put on 31 December, and others in no month
           0         50   a story that returns from a look back or ahead without saying so
           0          5   what a writer calls by a date of his own ("Black Day")
          55         20   one of a kind, and slips of the annotators

Left out by choice: times that only a place or a trade knows ("the dry season", "half-time", "the
holidays", "week 3" of a trial as often as of a year), parts of a day without a day ("at night",
"overnight"), years of age ("a 16-year-old"), and turns of a century.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from pktui.model.article import Layout
from pktui.model.expressions import Interval, Length, Part, Repeat, TimeOfDay
from pktui.model.timex import Expression, Timex, TimexKind
from pktui.pipeline import (
    rules_calendar,
    rules_clock,
    rules_eras,
    rules_feasts,
    rules_lengths,
    rules_numeric,
    rules_parts,
    rules_quarters,
    rules_relative,
    rules_reports,
    rules_sets,
    rules_vi_calendar,
    rules_vi_clock,
    rules_vi_days,
    rules_vi_lengths,
    rules_vi_relative,
    rules_years,
    vietnamese,
)
from pktui.pipeline.extents import Found
from pktui.pipeline.grammar import Grammar, Rule, Words
from pktui.pipeline.joining import join
from pktui.pipeline.pieces import Built, Pieces
from pktui.pipeline.timewords import LEXICON

_TABLES: tuple[tuple[Mapping[str, str], tuple[Rule[Built], ...]], ...] = (
    (vietnamese.FRAGMENTS, ()),
    (rules_vi_days.FRAGMENTS, rules_vi_days.DAY_RULES),
    (rules_vi_calendar.FRAGMENTS, rules_vi_calendar.CALENDAR_RULES),
    ({}, rules_vi_relative.RELATIVE_RULES),
    (rules_vi_clock.FRAGMENTS, rules_vi_clock.CLOCK_RULES),
    ({}, rules_vi_lengths.LENGTH_RULES),
    ({}, rules_numeric.NUMERIC_RULES),
    ({}, rules_feasts.FEAST_RULES),  # before months: “May Day”
    (rules_quarters.FRAGMENTS, rules_quarters.QUARTER_RULES),  # before months: “the June quarter”
    (rules_calendar.FRAGMENTS, rules_calendar.CALENDAR_RULES),
    (rules_clock.FRAGMENTS, rules_clock.CLOCK_RULES),  # before years: 1130 GMT
    (rules_eras.FRAGMENTS, rules_eras.ERA_RULES),
    (rules_years.FRAGMENTS, rules_years.YEAR_RULES),
    (rules_parts.FRAGMENTS, rules_parts.PART_RULES),
    (rules_reports.FRAGMENTS, rules_reports.REPORT_RULES),
    (rules_relative.FRAGMENTS, rules_relative.RELATIVE_RULES),
    ({}, rules_sets.SET_RULES),
    (rules_lengths.FRAGMENTS, rules_lengths.LENGTH_RULES),
)
RULES: tuple[Rule[Built], ...] = tuple(rule for _, rules in _TABLES for rule in rules)
"""Every rule; of those that fit at a place the first counts."""
_FRAGMENTS = {name: pattern for fragments, _ in _TABLES for name, pattern in fragments.items()}


@cache
def _grammar() -> Grammar[Built]:
    """Compiled when the first text is read: 0.07 s that a run from the cache need not spend."""
    return Grammar(LEXICON, _FRAGMENTS, RULES)


def recognise(text: str, layout: Layout) -> tuple[Timex, ...]:
    """The time expressions of `text`, in order, none overlapping another."""
    grammar = _grammar()
    words = grammar.read(text)
    found: list[Found] = []
    for rule, match, built in grammar.scan(words):
        if isinstance(built, Pieces):
            pieces = [Found(p.first, p.last, rule.name, p.expression) for p in built.pieces]
            if built.interval:
                found.append(Found.interval(pieces[0], pieces[-1], rule.name))
            else:
                found += pieces
        else:
            found.append(Found(match.first, match.last, rule.name, built))
    return tuple(_timex(one, words) for one in join(words, found))


def _timex(found: Found, words: Words) -> Timex:
    expression = found.expression
    if found.ends:
        one, other = found.ends
        first, last = _timex(one, words), _timex(other, words) if other else None
        if isinstance(expression, Part) and last:
            expression = replace(expression, words=(first, last))
        else:
            expression = Interval(first=first, last=last)
    return Timex(
        start=words.start_of(found.first),
        end=words.start_of(found.last),
        kind=_kind_of(expression),
        rule=found.rule,
        expression=expression,
    )


def _kind_of(expression: Expression) -> TimexKind:
    match expression:
        case TimeOfDay():
            return TimexKind.TIME
        case Length():
            return TimexKind.DURATION
        case Part(count=count) if count > 1:
            return TimexKind.DURATION
        case Repeat():
            return TimexKind.SET
        case _:
            return TimexKind.DATE
