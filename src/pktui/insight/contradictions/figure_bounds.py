"""What the words of a figure allow it to be."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from itertools import accumulate
from math import floor, inf, log10

from pktui.model.figure import Figure, FigureKind, Hedge


def are_compatible(one: Figure, other: Figure) -> bool:
    """Tell whether a number exists that both allow."""
    (low, high), (other_low, other_high) = _bounds(one), _bounds(other)
    return (high is None or other_low is None or other_low <= high) and (
        low is None or other_high is None or low <= other_high
    )


def are_all_compatible(figures: Iterable[Figure], others: Iterable[Figure]) -> bool:
    """Tell whether each of `figures` may be one of `others`: 43 is at least 40. Tables have
    thousands of figures, so not every pair is looked at."""
    stretches = sorted(map(_stretch, others))
    lows = [low for low, _ in stretches]
    highs = [*accumulate((high for _, high in stretches), max)]
    for low, high in map(_stretch, figures):
        below = bisect_right(lows, high)
        if not below or highs[below - 1] < low:
            return False
    return True


def _stretch(figure: Figure) -> tuple[float, float]:
    low, high = _bounds(figure)
    return -inf if low is None else low, inf if high is None else high


def _bounds(figure: Figure) -> tuple[float | None, float | None]:
    """Return what the words allow, a round number being perhaps rounded: half its second digit
    either way, so that 40 million may be 40.2."""
    low, high = figure.low, figure.high
    if figure.hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.UP_TO, Hedge.FEWER_THAN):
        return low, high
    if low is not None and low == high:
        margin = _rounding(low)
        return low - margin, low + margin
    return low, high


def _rounding(value: float) -> float:
    """Return how much a number may have been rounded by: 0 below 10, half a unit of the second
    digit of what ends in zeros behind it."""
    if value < 10 or value != int(value):
        return 0.0
    unit = 10.0 ** (floor(log10(value)) - 1)
    return unit / 2 if unit > 1 and value % unit == 0 else 0.0


def number_in_words(figure: Figure, write_hedge: Callable[[Hedge], str] = str) -> str:
    """Return a figure's number as it is limited: "at least 40", "54", "8–14"; `write_hedge` gives
    the words of the limit.

    "Hundreds of thousands" has no one number either: "200,000–999,999".
    """
    is_range = figure.hedge in (Hedge.RANGE, None) and figure.low != figure.high
    if is_range and figure.low is not None and figure.high is not None:
        return f"{figure.low:,.10g}–{figure.high:,.10g}"
    number = f"{figure.value:,.10g}"
    return f"{write_hedge(figure.hedge)} {number}" if figure.hedge else number


def figure_in_words(figure: Figure, text: str) -> str:
    """Return a figure of an article's `text` as a reader knows it: its number, but a measure or a
    sum in its own words."""
    if figure.kind in (FigureKind.COUNT, FigureKind.PERCENT):
        return number_in_words(figure)
    return " ".join(figure.span.of(text).split())
