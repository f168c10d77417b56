"""What the words right before and behind a name say of it, wherever the article has it.

A ship, a town that troops take, a bridge, and a name that "and" joins to another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pktui.pipeline.names.en.words import (
    LANDMARK_BEHIND,
    NOUN_OF_PLACE,
    SEIZED,
    SEIZED_ENDS,
    VESSEL,
    VESSELS,
)
from pktui.pipeline.names.pieces import Occurrence

_THE = (" the ", "The ", "\nthe ")
"""What ends in the article before a name."""
_LONGEST_VESSEL = 32
"""Characters before a name in which the word for a ship stands."""
_LONGEST_SEIZURE = 24
"""Characters before a name in which it stands that troops take it."""
_LONGEST_NOUN = 24
"""Characters before a name in which a noun of a place stands, with its preposition."""

_BORN_IN = re.compile(
    r"\b(?:born|lived?|lives|living|resid(?:es?|ing|ents?)|settled|grew up) (?:in|at|of) \Z"
)
"""What stands before a place where people are born or live."""
_IN = (" in ", " at ", " of ")
"""What those words end in."""
_BORN_REACH = 16
"""Characters before a name in which such words stand."""
_OFTEN = 2
"""Mentions behind such words from which a name is a place's, even where a newspaper has it too."""


def is_joined_by_and(text: str, one: Occurrence) -> bool:
    """Tell whether "and" or "or" joins a name to another, so that both are alike."""
    behind = text.startswith((" and ", ", and ", " or ", " & "), one.end)
    return behind or text.endswith((" and ", " or ", " & ", " and the "), 0, one.start)


def is_vessel(text: str, group: Sequence[Occurrence]) -> bool:
    """Tell whether the article calls a ship by this name, and gives no person of the name a
    title: the tanker Sirius Star. What looks like a title may be the ship's: the ferry Princess
    Ashika."""
    for one in group:
        title = f"{one.role} " if one.role else ""
        is_titled = bool(title) and text.endswith(f" {title}", 0, one.start)
        start = one.start - len(title) if is_titled else one.start
        if not text.endswith(VESSELS, 0, start):
            continue
        if VESSEL.search(text, max(0, start - _LONGEST_VESSEL), start):
            return is_titled or not any(one.role for one in group)
    return False


def is_treated_as_place(text: str, group: Sequence[Occurrence], *, is_known: bool) -> bool:
    """Tell whether the words beside a name treat it as a place: troops take it, or it has people.

    A bridge or a region behind the name tells it only of what no list knows (`is_known`).
    """
    if not is_known and has_landmark(text, group):
        return True
    return is_seized(text, group) or is_behind_noun_of_place(text, group)


def is_seized(text: str, group: Sequence[Occurrence]) -> bool:
    """Tell whether troops take what is named by one word, with no title before it."""
    if len(group[0].piece.words) > 1:
        return False
    for one in group:  # twice as fast as any(): nearly every name of the article is asked for
        if one.role or not text.endswith(SEIZED_ENDS, 0, one.start):
            continue
        if SEIZED.search(text, max(0, one.start - _LONGEST_SEIZURE), one.start):
            return True
    return False


def is_behind_noun_of_place(text: str, group: Sequence[Occurrence]) -> bool:
    """Tell whether a name of one word stands behind what a place has: the people of Hola."""
    if len(group[0].piece.words) > 1:
        return False
    return any(
        not one.role
        and text.endswith((" of ", " off "), 0, one.start)
        and NOUN_OF_PLACE.search(text, max(0, one.start - _LONGEST_NOUN), one.start)
        for one in group
    )


def has_landmark(text: str, group: Sequence[Occurrence]) -> bool:
    """Tell whether "the" stands before a name and a bridge or a region behind it, as often as
    not."""
    without = 0
    for one in group:
        if not (text.endswith(_THE, 0, one.start) and LANDMARK_BEHIND.match(text, one.end)):
            without += 1
            if 2 * without > len(group):
                return False
    return True


def is_inhabited(text: str, group: Sequence[Occurrence]) -> bool:
    """Tell whether people are born or live in what a single word names, more than once."""
    one = group[0]
    if len(one.piece.words) > 1 or one.is_vietnamese or len(group) < _OFTEN:
        return False
    born = 0
    for each in group:
        if text.endswith(_IN, 0, each.start):  # most stand behind other words
            start = max(0, each.start - _BORN_REACH)
            born += _BORN_IN.search(text, start, each.start) is not None
    return born >= _OFTEN
