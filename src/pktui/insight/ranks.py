"""Offices and ranks in their order, in English and Vietnamese: which change of role is a rise.

Only roles of one ladder can be compared: whether a mayor who becomes a colonel has risen is for
nobody to say. Words that narrow an office (`foreign`, `of health`) make no difference to its rank.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pktui.insight.en import appointments as appointments_en
from pktui.insight.en import ranks as en
from pktui.insight.vi import appointments as appointments_vi
from pktui.insight.vi import ranks as vi
from pktui.runtime.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Rank:
    """A place on a ladder."""

    ladder: str
    step: float
    """Higher is higher; a deputy stands half a step below."""


_DEPUTY_STEP = 0.5
"""How far below an office its deputy stands."""
_OFFICES = {
    phrase: Rank(ladder, step)
    for language in (en, vi)
    for ladder, rows in language.LADDERS.items()
    for step, row in enumerate(rows.split("\n"))
    for phrase in row.split("|")
    if phrase
}
_DEPUTIES = {
    phrase: Rank(_OFFICES[office].ladder, _OFFICES[office].step - _DEPUTY_STEP)
    for language in (en, vi)
    for phrase, office in language.DEPUTIES.items()
}
_STEPS = _OFFICES | _DEPUTIES
_LONGEST = sorted(_STEPS, key=len, reverse=True)
_PATTERN = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, _LONGEST))})(?![\w-])")
_DEPUTY = re.compile(
    rf"(?<![\w-])(?:{appointments_en.DEPUTY}|{appointments_vi.DEPUTY})(?![\w])[ -]?"
)
_FORMER = re.compile(rf"(?<!\w)(?:{appointments_en.FORMER}|{appointments_vi.FORMER})(?!\w)|\bex-")


@lru_cache(maxsize=4096)
def rank_of(title: str) -> Rank | None:
    """The rank that a title gives, by the longest phrase of a ladder in it; None for a title of no
    ladder, and for a former one."""
    lower = title.lower()
    if _FORMER.search(lower):
        return None
    found = max(_PATTERN.finditer(lower), key=lambda each: len(each[0]), default=None)
    if found is None:
        return None
    rank = _STEPS[found[0]]
    is_deputy = _DEPUTY.search(lower, 0, found.start()) is not None
    return Rank(rank.ladder, rank.step - _DEPUTY_STEP) if is_deputy else rank
