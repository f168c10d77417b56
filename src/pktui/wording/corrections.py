"""A correction as the status line tells it."""

from __future__ import annotations

from pktui.model.corrections import Action, Correction
from pktui.wording.language import say


def in_words(correction: Correction) -> str:
    """Say a correction in words: `“Doe” merged with “John Doe”`."""
    name, to = f"“{correction.name}”", f"“{correction.to}”"
    match correction.action:
        case Action.MERGE:
            return say("{name} merged with {to}", name=name, to=to)
        case Action.SPLIT:
            return say("{to} split off {name}", name=name, to=to)
        case Action.RENAME:
            return say("{name} renamed {to}", name=name, to=to)
        case Action.KIND:
            return say("{name} made a {kind}", name=name, kind=say(correction.to))
        case Action.HIDE:
            return say("{name} hidden", name=name)
        case Action.ALIAS:
            return say("{name} also written {to}", name=name, to=to)
