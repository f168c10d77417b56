"""What of that which articles say together lies in the days that the reader asks for.

A query finds articles by the days that they name, and most of these name others too: whoever asks
for one week wants the incidents and figures of that week, and not all others of those articles.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pktui.insight.contradictions.compared_pair import ComparedPair
from pktui.insight.figures import PlacedFigure
from pktui.insight.incidents import Incident
from pktui.model.event import Event
from pktui.model.when import When

Window = tuple[int, int]
"""The ordinals of the first day that is asked for and of the one past the last."""


def incidents_within(incidents: Iterable[Incident], window: Window) -> Iterator[Incident]:
    """Yield those of `incidents` that one of their articles puts in `window`, and those without a
    day; all of them where the window is empty, as that of alternatives is."""
    for incident in incidents:
        days = [telling.day for telling in incident.tellings if telling.day is not None]
        days += [incident.day] if incident.day is not None else []
        if _is_all(window) or not days or any(_has(window, day.toordinal()) for day in days):
            yield incident


def figures_within(figures: Iterable[PlacedFigure], window: Window) -> Iterator[PlacedFigure]:
    """Yield those of `figures` that may hold as of a day in `window`, and those of no known day."""
    for figure in figures:
        if _is_all(window) or figure.as_of is None or _touches(figure.as_of, window):
            yield figure


def pairs_within(pairs: Iterable[ComparedPair], window: Window) -> Iterator[ComparedPair]:
    """Yield those of `pairs` of which one side, or both, may be of a day in `window`."""
    for pair in pairs:
        whens = [_time_of(side) for side in (pair.a, pair.b)]
        if _is_all(window) or any(when is None or _touches(when, window) for when in whens):
            yield pair


def _time_of(side: PlacedFigure | Event) -> When | None:
    return side.when if isinstance(side, Event) else side.as_of


def _is_all(window: Window) -> bool:
    """Tell whether a window has no day: nothing is left out then, since several stretches of time
    are asked for at once."""
    return window[0] >= window[1]


def _has(window: Window, day: int) -> bool:
    return window[0] <= day < window[1]


def _touches(when: When, window: Window) -> bool:
    first = when.earliest.toordinal() if when.earliest else 0
    last = when.latest.toordinal() if when.latest else window[1]
    return first < window[1] and last >= window[0]
