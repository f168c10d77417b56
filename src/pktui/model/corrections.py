"""What the reader put right: corrections to the names that the rules found.

A correction names what it is about by kind and name, never by an id or a place in a text, so that
it still fits after the articles have changed, and one is one line in a diff.
"""

from __future__ import annotations

from enum import StrEnum

from pktui.model.article import Problem
from pktui.model.entity import EntityKind
from pktui.runtime.frozen import dataclass


class Action(StrEnum):
    """What a correction does to the entity it names."""

    MERGE = "merge"
    """It is the same as `to`."""
    SPLIT = "split"
    """The spelling `to` is somebody else."""
    RENAME = "rename"
    """It is shown as `to`."""
    KIND = "kind"
    """It is a `to`: person, place or organisation."""
    HIDE = "hide"
    """It is no name at all, or of no interest."""
    ALIAS = "alias"
    """It is also written `to`."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One decision of the reader about names."""

    action: Action
    kind: EntityKind
    name: str
    """The entity, by the name it is shown under or by any spelling of it."""
    to: str = ""
    """What `action` needs besides; empty for HIDE."""
    line: int | None = None
    """Where it stands in the reader's file, from 1; None for one that was not read from there."""

    @property
    def decision(self) -> tuple[Action, EntityKind, str, str]:
        """The correction without its place: two that decide the same are the same."""
        return self.action, self.kind, self.name, self.to


@dataclass(frozen=True, slots=True)
class Corrections:
    """The reader's corrections in the order they were made, and where they were read."""

    lines: tuple[Correction, ...] = ()
    path: str = ""
    problems: tuple[Problem, ...] = ()
    """The lines that are no corrections, though they should be."""
