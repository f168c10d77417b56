"""Figures of one subject and one place, in the order of the days as of which they hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from statistics import median_high

from pktui.insight.figures import PlacedFigure
from pktui.model.figure import Figure, FigureKind
from pktui.runtime.frozen import dataclass


@dataclass(frozen=True, slots=True)
class FigureSeries:
    """The course of one number: what is counted, where, and every figure of it."""

    subject: str
    place: str
    """Empty where none is known."""
    figures: Sequence[PlacedFigure]
    """The figures of the series, in the order of the dates as of which they hold."""

    def course(self, at_most: int) -> Sequence[float]:
        """Return the values in order of time, one for each of `at_most` stretches that hold as
        many figures: the middle one of the stretch, as sources differ. Vague numbers ("hundreds")
        have no value, and where all are vague there is no course."""
        values = [each.figure.value for each in self.figures if not each.figure.is_vague]
        size = max(1, -(-len(values) // at_most))
        return [median_high(values[at : at + size]) for at in range(0, len(values), size)]


def series_of(figures: Iterable[PlacedFigure]) -> Sequence[FigureSeries]:
    """Join `figures` into series, the clearest first, and those with most figures among them.

    The clearest say what is counted and what happened to it; bare lengths and sums come last."""
    rows: defaultdict[tuple[str, str], list[PlacedFigure]] = defaultdict(list)
    for placed in figures:
        rows[_subject(placed), placed.place or ""].append(placed)
    ordered = sorted(
        rows.items(), key=lambda row: (_vagueness(row[1][0].figure), -len(row[1]), row[0])
    )
    return _shares_together(
        [
            FigureSeries(subject, place, sorted(figures, key=_time))
            for (subject, place), figures in ordered
        ]
    )


def _shares_together(rows: Sequence[FigureSeries]) -> Sequence[FigureSeries]:
    """Return `rows` with the shares of one group in one place below each other, whatever they are
    shares of: 15 per cent women beside the 13.7 per cent that follow from two counts."""
    beside: defaultdict[tuple[str, str], list[FigureSeries]] = defaultdict(list)
    for row in rows:
        figure = row.figures[0].figure
        if figure.kind is FigureKind.PERCENT and figure.group:
            beside[_group(row)].append(row)
    ordered: list[FigureSeries] = []
    for row in rows:
        figure = row.figures[0].figure
        if figure.kind is FigureKind.PERCENT and figure.group:
            ordered += beside.pop(_group(row), ())
        else:
            ordered.append(row)
    return ordered


def _group(row: FigureSeries) -> tuple[str, str]:
    return row.figures[0].figure.group, row.place


def _vagueness(figure: Figure) -> int:
    """Count what `figure` does not say, of two things: what it counts, and what happened."""
    return (not figure.group) + (not figure.event)


def _subject(placed: PlacedFigure) -> str:
    figure = placed.figure
    subject = figure.subject or figure.unit
    if figure.kind is FigureKind.COUNT:
        return subject
    return f"{figure.unit} {subject}" if subject != figure.unit else subject


def _time(placed: PlacedFigure) -> tuple[date, str]:
    return placed.as_of.sort_key[0] if placed.as_of else date.max, placed.id
