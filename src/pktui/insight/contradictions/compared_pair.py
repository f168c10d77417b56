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


class PairRelation(StrEnum):
    """How the times, places or groups of two figures, or the dates of one deed, relate."""

    OTHER_GROUP = "other group"
    OTHER_PLACE = "other place"
    OTHER_TIME = "other time"
    SAME_DAY = "same day"
    SAME_MOMENT = "same moment"
    LATER = "later"
    SAME_DEED = "same deed"


@dataclass(frozen=True, slots=True, kw_only=True)
class PairReason:
    """Why two figures or dates are what they are to each other, for a sentence in any language.

    What they have as their own, as places and dates, stands in the pair.
    """

    relation: PairRelation
    quote: str = ""
    """The moment that both figures name ("when it failed"), or who did the deed that both date
    ("Dupont visited")."""
    numbers: tuple[str, str] | None = None
    """Both figures as a reader knows them: "54" and "at least 61"."""
    is_corrected: bool = False
    """Whether an article corrects one of the two figures."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ComparedPair:
    """Two figures or two dated statements, and what they are to each other."""

    kind: PairClass
    reason: PairReason
    incident: str | None
    """The id of the incident that both articles tell of."""
    a: PlacedFigure | Event
    b: PlacedFigure | Event
    corrected_by: PlacedFigure | None = None
    """The figure by which an article takes one of the two back."""
