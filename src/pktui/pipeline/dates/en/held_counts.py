"""Numbers of what is held, which look like years: “the archive holds 2018 maps”."""

from __future__ import annotations

import re

from pktui.pipeline.dates.grammar.token_regex import Match
from pktui.pipeline.dates.language import listed


def is_held(m: Match, before: str, after: str) -> bool:
    """Tell whether a verb of holding stands before a number and a plural, or before another number
    that counts something: “keeps 1950 maps and 1800 prints”."""
    if after in _OCCASIONS:
        return False
    if before in _HOLDING:
        return True
    if before != "and":
        return False
    return _HELD_BEFORE.search(m.words.between(max(m.first - _TO_HOLDING, 0), m.first)) is not None


_HOLDING = listed(
    """holds held holding houses housed contains contained containing stores stored keeps kept owns
    owned employs employed employing comprises comprised seats exhibits displays boasts"""
)
_HELD_BEFORE = re.compile(rf"\b(?:{'|'.join(sorted(_HOLDING))}) \d+ [a-z]+s and \Z")
_TO_HOLDING = 8
"""Tokens back to the verb of “keeps 1950 maps and ”."""
_OCCASIONS = listed(
    """elections talks polls games trials hearings primaries championships finals awards
    celebrations exercises negotiations protests meetings matches auctions exams ceremonies
    festivals"""
)
"""What is held in a year."""
