"""Where the reader has been: back and forward through pivots, as in a browser."""

from __future__ import annotations

from collections.abc import Sequence

from pktui.model.event import EventId
from pktui.query.language import Query
from pktui.runtime.frozen import dataclass
from pktui.view.pane_views import TIMELINE

KEPT = 1000
"""Places that are kept, the latest: nobody steps back further."""

KEPT_TERMS = 20_000
"""Terms in the queries of all places that are kept, some 10 MB: people write a handful each, but
what is pasted into the filter has thousands."""


@dataclass(frozen=True, slots=True)
class Place:
    """A query in force, the event that was chosen under it, and the view that showed both."""

    query: Query
    selected: EventId | None
    view: str = TIMELINE


class History:
    """The places that the reader has visited, for going back and forward."""

    def __init__(self) -> None:
        self.past: list[Place] = []
        """The last of them is where the reader came from."""
        self.future: list[Place] = []

    def leave(self, place: Place) -> None:
        """Remember `place`, from which the reader goes on to somewhere new."""
        if not self.past or self.past[-1] != place:
            self.past.append(place)
            del self.past[: -_affordable(self.past)]
        self.future.clear()

    def back(self, here: Place) -> Place | None:
        """Leave `here` and return the place before it; None if there is none."""
        return _step(self.past, self.future, here)

    def forward(self, here: Place) -> Place | None:
        """Leave `here` and return the place that `back` left; None if there is none."""
        return _step(self.future, self.past, here)


def _affordable(places: Sequence[Place]) -> int:
    """Count how many of the last of `places` are kept: one at least."""
    terms = 0
    for number, place in enumerate(reversed(places)):
        terms += sum(len(clause.terms) for clause in place.query.clauses)
        if number == KEPT or (number and terms > KEPT_TERMS):
            return number
    return len(places)


def _step(source: list[Place], other: list[Place], here: Place) -> Place | None:
    if not source:
        return None
    other.append(here)
    return source.pop()
