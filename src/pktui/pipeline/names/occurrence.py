"""A name where it stands in a text, with what speaks for it being one."""

from __future__ import annotations

from dataclasses import dataclass, field

from pktui.pipeline.names.evidence import Evidence
from pktui.pipeline.names.pieces import NamePiece


@dataclass(slots=True)
class Occurrence:
    """A piece of a run where it stands in the text."""

    start: int
    end: int
    piece: NamePiece
    key: str
    """The folded name."""
    name: Evidence | None = None
    """What the name itself says; None for what is no name."""
    around: tuple[Evidence, ...] = ()
    """What stands around it says."""
    role: str | None = None
    is_vietnamese: bool = False
    """It stands in Vietnamese prose, where every mark of a name counts."""

    beside: list[str] = field(default_factory=list[str])
    """The keys of the names that stand in one list with it."""

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The features that speak for what the occurrence names."""
        return (self.name, *self.around) if self.name else ()
