"""The whole stretch of time that the articles tell of, and which part of it the bars show."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from pktui.runtime.frozen import dataclass
from pktui.view.scene import Scene
from pktui.view.timeline.bars import Bars


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
    starts = [axis.start_of(number, bins) for number in range(bins + 1)]
    shown = [
        number
        for number in range(bins)
        if starts[number] <= held[1]
        and held[0] <= max(starts[number], starts[number + 1] - timedelta(days=1))
    ]
    if not shown:
        shown = [0] if held[1] < begin else [bins - 1]
    counts = axis.counts(range(len(scene.corpus.events)), bins)
    return WholeSpan(counts, range(shown[0], shown[-1] + 1), first, last)


_AROUND = 4
"""Cells for the spaces beside the years and the brackets around what is shown."""

_LEAST_BINS = 10
"""Bins below which the line would show nothing."""
