"""The short names by which lists and rows call entities, each for one entity alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from pktui.model.entity import Entity
from pktui.text.fold import fold


def with_labels_apart(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Call those of `entities` by their full names that share a label with others of their kind:
    “Barack Obama” and “Michelle Obama” where both would be “Obama”."""
    all_of_them = tuple(entities)
    shared = Counter((entity.kind, fold(entity.label)) for entity in all_of_them)
    return tuple(
        replace(entity, label=entity.name)
        if shared[entity.kind, fold(entity.label)] > 1 and entity.label != entity.name
        else entity
        for entity in all_of_them
    )
