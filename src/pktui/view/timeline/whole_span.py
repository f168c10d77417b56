"""The whole stretch of time that the articles tell of, and which part of it the bars show."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from pktui.runtime.frozen import dataclass
from pktui.view.scene import Scene
from pktui.view.timeline.bars import Bars
from pktui.view.timeline.time_axis import TimeAxis


@dataclass(frozen=True, slots=True, eq=False)
class WholeSpan:
    """How much happened when, whatever the filter, in bins of equal length."""

    counts: Sequence[int]
    """How many events of the corpus begin in each bin; the bins at the ends hold what lies far off
    as well."""
    shown: range
    """The bins that the bars below stand for."""
    first: str
    """The years of the first bin and of the last."""
    last: str


def whole_span(scene: Scene, bars: Bars, columns: int) -> WholeSpan | None:
    """Give the whole time of the corpus of `scene` on so many columns, years included; None where
    there is no room, or nothing is shown."""
    axis, held = scene.axis, bars.days_of(range(len(bars.days)))
    begin, end = axis.bulk
    first, last = str(begin.year), str(end.year)
    bins = columns - len(first) - len(last) - _AROUND
    if held is None or bins < _LEAST_BINS:
        return None
    start_of = partial(axis.start_of, bins=bins)
    first_shown = bisect_left(
        range(bins), held[0], key=lambda number: _last_day(axis, number, bins)
    )
    past_shown = bisect_right(range(bins), held[1], key=start_of)
    if first_shown >= past_shown:
        first_shown = 0 if held[1] < begin else bins - 1
        past_shown = first_shown + 1
    counts = axis.counts_of_all(bins)
    return WholeSpan(counts, range(first_shown, past_shown), first, last)


def _last_day(axis: TimeAxis, number: int, bins: int) -> date:
    """Return the last day of a bin; one that is shorter than a day is that day."""
    start = axis.start_of(number, bins)
    return max(start, axis.start_of(number + 1, bins) - timedelta(days=1))


_AROUND = 4
"""Cells for the spaces beside the years and the brackets around what is shown."""

_LEAST_BINS = 10
"""Bins below which the line would show nothing."""
