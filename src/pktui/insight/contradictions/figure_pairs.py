"""Which figures are compared with which: those of one sort, near in time or of one incident."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pktui.insight.en import figure_phrases as en
from pktui.insight.figures import PlacedFigure
from pktui.insight.vi import figure_phrases as vi
from pktui.model.article import ArticleId, Part
from pktui.model.figure import FigureKind

_COMPARED = 40
"""Figures after it in time with which one is compared, at most: what bounds the work …"""
_COMPARED_WITHIN = 8
"""… and those of them that may be of its own article. One article never contradicts itself, and
corrects a figure near it: what more of them gives is a table compared line by line with itself."""
_PEOPLE = frozenset(f"{en.PEOPLE} {vi.PEOPLE}".split())
"""Groups of people: part of each other, so that figures of two of them are of other scopes."""


def may_be_compared(placed: PlacedFigure) -> bool:
    """Tell whether the figure is of the article's own voice, exact and of a known time."""
    if placed.part is Part.COMMENTS or placed.figure.is_vague or placed.as_of is None:
        return False
    return not placed.derived_from


def blocks_of(figures: Iterable[PlacedFigure]) -> Mapping[tuple[str, ...], list[PlacedFigure]]:
    """Figures by what must be equal: kind and unit, and what happened, or else what is counted."""
    blocks: defaultdict[tuple[str, ...], list[PlacedFigure]] = defaultdict(list)
    for placed in figures:
        figure = placed.figure
        unit = "" if figure.kind is FigureKind.COUNT else figure.unit
        if figure.kind is FigureKind.COUNT and figure.group in _PEOPLE:
            if figure.event is not None:
                blocks["people", figure.event].append(placed)
        elif figure.group or figure.event or figure.kind is FigureKind.MAGNITUDE:
            key = (figure.kind.value, unit, figure.group, figure.event or "")
            blocks[key].append(placed)
    for block in blocks.values():
        block.sort(key=_place_in_time)
    return blocks


def _place_in_time(placed: PlacedFigure) -> tuple[int, str, int]:
    return last_day(placed), placed.article, placed.figure.start


def last_day(placed: PlacedFigure) -> int:
    """The last day as of which it holds."""
    when = placed.as_of
    assert when is not None
    last = when.latest or when.earliest
    assert last is not None
    return last.toordinal()


def pairs_of(
    block: Sequence[PlacedFigure], incident_of: Mapping[ArticleId, str]
) -> Iterator[tuple[PlacedFigure, PlacedFigure]]:
    """Yield each with those that follow it in time, and with those of its incident; of its own
    article, with the next few."""
    by_incident: defaultdict[str, list[int]] = defaultdict(list)
    for number, placed in enumerate(block):
        if placed.article in incident_of:
            by_incident[incident_of[placed.article]].append(number)
    for number, placed in enumerate(block):
        others = set(range(number + 1, min(len(block), number + 1 + _COMPARED)))
        incident = incident_of.get(placed.article)
        if incident is not None:
            fellows = by_incident[incident]
            at = bisect_left(fellows, number + 1)
            others.update(fellows[at : at + _COMPARED])
        for other in sorted(others):
            if other - number <= _COMPARED_WITHIN or block[other].article != placed.article:
                yield placed, block[other]
