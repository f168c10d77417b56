"""Two figures or two dated statements side by side, and what they are to each other."""

from __future__ import annotations

from enum import StrEnum

from pktui.insight.figures import PlacedFigure
from pktui.model.event import Event
from pktui.runtime.frozen import dataclass


class PairClass(StrEnum):
    """What two figures, or two dates, are to each other."""

    CONFLICT = "conflict"
    UPDATE = "update"
    SAME = "same"
    OTHER_SCOPE = "other scope"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ComparedPair:
    """Two figures or two dated statements, and what they are to each other."""

    kind: PairClass
    why: str
    """The reason in a few words: "both 2017-03-06, both Telbin, 61 > 54"."""
    incident: str | None
    """The id of the incident that both articles tell of."""
    a: PlacedFigure | Event
    b: PlacedFigure | Event
    corrected_by: PlacedFigure | None = None
    """The figure by which an article takes one of the two back."""
