"""The pieces that a run of capitalised words is cut into, whatever the language of its text."""

from __future__ import annotations

from enum import Enum

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
