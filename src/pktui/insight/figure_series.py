"""Figures of one subject and one place, in the order of the days as of which they hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

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


def series_of(figures: Iterable[PlacedFigure]) -> Sequence[FigureSeries]:
    """Join `figures` into series, the clearest first, and those with most figures among them.

    The clearest say what is counted and what happened to it; bare lengths and sums come last."""
    rows: defaultdict[tuple[str, str], list[PlacedFigure]] = defaultdict(list)
    for placed in figures:
        rows[_subject(placed), placed.place or ""].append(placed)
    ordered = sorted(
        rows.items(), key=lambda row: (_vagueness(row[1][0].figure), -len(row[1]), row[0])
    )
    return [
        FigureSeries(subject, place, sorted(figures, key=_time))
        for (subject, place), figures in ordered
    ]


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
