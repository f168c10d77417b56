"""The names by which an article calls its firms for short: Norton, of Norton Manufacturing Inc."""

from __future__ import annotations

from collections.abc import Iterable

from pktui.pipeline.names.en.words import FIRM_ENDS
from pktui.pipeline.names.gazetteer import lexicon

_ENDS = FIRM_ENDS | frozenset("ag sa nv bv spa ab oy asa kk srl sarl bhd".split())
"""What ends the names of firms; the second half ends them behind another word alone."""
_SHORTEST = 3
"""Letters of a first word that may stand for a firm's name."""


def short_names_of_firms(names: Iterable[str]) -> set[str]:
    """Return the names that the folded `names` of firms have for short: each without Inc. or Corp.
    at its end, and its first word.

    The first word may be somebody's in the same article, which is not looked at here.
    """
    found: set[str] = set()
    for name in names:
        own, _, last = name.rpartition(" ")
        if own and last.strip(".,") in _ENDS:
            own = own.rstrip(",")
            found.add(own)
            first = own.partition(" ")[0]
            if len(first) >= _SHORTEST and first not in lexicon("demonym"):
                found.add(first)
    return found
