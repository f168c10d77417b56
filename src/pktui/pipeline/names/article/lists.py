"""Which names of an article stand in one list, and which right before an office."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pktui.pipeline.names.pieces import Occurrence, Shape

_JOINTS = frozenset(
    (", ", " and ", ", and ", " or ", ", or ", "; ", " & ", "/", " and the ", ", the ")
)
"""What joins the names of a list."""
_LONGEST_JOINT = max(map(len, _JOINTS))


def note_lists(text: str, found: Sequence[Occurrence]) -> None:
    """Note in each name of a list which ones stand next to it there: firms stand beside firms."""
    offices = _starts_of_offices(found)
    for one, other in pairwise(found):
        if other.end + 1 in offices or other.start - one.end > _LONGEST_JOINT:
            continue  # …, Louisiana Governor Bobby Jindal
        if one.name and other.name and text[one.end : other.start] in _JOINTS:
            one.beside.append(other.key)
            other.beside.append(one.key)


def named_before_offices(found: Sequence[Occurrence]) -> set[str]:
    """Return the folded names that stand right before an office: Texas Governor Greg Abbott."""
    offices = _starts_of_offices(found)
    return {
        one.key
        for one, other in pairwise(found)
        if one.name and one.end + 1 == other.start and other.start in offices
    }


def _starts_of_offices(found: Sequence[Occurrence]) -> set[int]:
    """Return where the offices of an article begin."""
    return {one.start for one in found if one.piece.shape is Shape.ROLE}
