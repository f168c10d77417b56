"""A correction as the status line tells it."""

from __future__ import annotations

from pktui.model.corrections import Action, Correction


def in_words(correction: Correction) -> str:
    """Say a correction in words: `“Doe” merged with “John Doe”`."""
    name, to = f"“{correction.name}”", f"“{correction.to}”"
    match correction.action:
        case Action.MERGE:
            return f"{name} merged with {to}"
        case Action.SPLIT:
            return f"{to} split off {name}"
        case Action.RENAME:
            return f"{name} renamed {to}"
        case Action.KIND:
            return f"{name} made a {correction.to}"
        case Action.HIDE:
            return f"{name} hidden"
        case Action.ALIAS:
            return f"{name} also written {to}"
