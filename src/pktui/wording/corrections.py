"""Corrections as the status line tells them."""

from __future__ import annotations

from pktui.model.corrections import Action, Correction
from pktui.model.entity import EntityKind
from pktui.wording.language import say, say_count


def in_words(correction: Correction, *more: Correction) -> str:
    """Say corrections that were made together in words: `“Doe” merged with “John Doe”`, `9 names
    hidden`."""
    if more:
        return _together(correction, 1 + len(more))
    name, to = f"“{correction.name}”", f"“{correction.to}”"
    match correction.action:
        case Action.MERGE:
            return say("{name} merged with {to}", name=name, to=to)
        case Action.SPLIT:
            return say("{to} split off {name}", name=name, to=to)
        case Action.RENAME:
            return say("{name} renamed {to}", name=name, to=to)
        case Action.KIND if correction.to == EntityKind.PERSON.value:
            return say("{name} made a person", name=name)
        case Action.KIND if correction.to == EntityKind.PLACE.value:
            return say("{name} made a place", name=name)
        case Action.KIND:
            return say("{name} made an organisation", name=name)
        case Action.HIDE:
            return say("{name} hidden", name=name)
        case Action.ALIAS:
            return say("{name} also written {to}", name=name, to=to)


def _together(first: Correction, count: int) -> str:
    """Say what `count` corrections do that are all of the kind of the `first`."""
    match first.action:
        case Action.MERGE:
            return say_count(
                "{count} name merged with {to}",
                "{count} names merged with {to}",
                count,
                to=f"“{first.to}”",
            )
        case Action.HIDE:
            return say_count("{count} name hidden", "{count} names hidden", count)
        case Action.KIND if first.to == EntityKind.PERSON.value:
            return say_count("{count} name made a person", "{count} names made persons", count)
        case Action.KIND if first.to == EntityKind.PLACE.value:
            return say_count("{count} name made a place", "{count} names made places", count)
        case Action.KIND:
            return say_count(
                "{count} name made an organisation", "{count} names made organisations", count
            )
        case _:
            return say_count("{count} name put right", "{count} names put right", count)
