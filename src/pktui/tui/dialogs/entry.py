"""A line of a list that something is picked from."""

from __future__ import annotations

from pktui.runtime.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be picked."""

    label: str
    detail: str = ""
    key: str = ""
    """The key that does the same outside, or picks it here where the picker takes keys."""
    group: str = ""
    """The heading that it stands below; the entries of one group stand together."""
