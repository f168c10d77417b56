"""The pieces that a run of capitalised words is cut into, whatever the language of its text, and
where each occurs."""

from __future__ import annotations

import dataclasses
from enum import Enum

from pktui.pipeline.names.evidence import Evidence
from pktui.runtime.frozen import dataclass


class Shape(Enum):
    """What the traits of its words make of a stretch of a run."""

    NAME = "name"
    """Someone's or something's name; the context has to say whose."""
    PLACE = "place"
    BODY = "organisation"
    ROLE = "role"
    EVENT = "event"
    """The name of a meeting, a cup, a law: no mention, but it may begin with a place."""


@dataclass(frozen=True, slots=True)
class NamePiece:
    """A stretch of a run, by offsets in the run, and what its words make of it."""

    start: int
    end: int
    shape: Shape
    text: str
    words: tuple[str, ...]
    inner: tuple[tuple[int, int], ...] = ()
    """Places inside a longer name that are mentions of their own, by offsets in the run."""


@dataclasses.dataclass(slots=True)
class Occurrence:
    """A piece of a run where it stands in the text."""

    start: int
    end: int
    piece: NamePiece
    key: str
    """The name made comparable: folded, and with its marks where it is Vietnamese."""
    name: Evidence | None = None
    """What the name itself says; None for what is no name."""
    around: tuple[Evidence, ...] = ()
    """What stands around it says."""
    role: str | None = None
    is_vietnamese: bool = False
    """It stands in Vietnamese prose, where every mark of a name counts."""
    beside: list[str] = dataclasses.field(default_factory=list[str])
    """The keys of the names that stand in one list with it."""

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The features that speak for what the occurrence names."""
        return (self.name, *self.around) if self.name else ()
