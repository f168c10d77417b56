"""Acronyms that an article spells out: “Long Name (ABC)”, “ABC (Long Name)”."""

from __future__ import annotations

import re

from pktui.pipeline.names.en.words import INSIDE_BODY
from pktui.pipeline.names.pieces import Occurrence
from pktui.pipeline.names.vi import acronyms as vietnamese
from pktui.text.fold import fold

_FEWEST_WORDS = 3
"""Words of a name whose first letters make a word that is short for it, and no chance."""
_SHORTEST_ABROAD = 3
"""Letters of an acronym that has the initials of its name in the order of another language."""
_LONGEST_ACRONYM = 14
"""Characters of an acronym that is spelt out in brackets behind it, and of what stands around."""

_DEFINITION = re.compile(r" \((?:the )?([A-Z][A-Za-z&]{1,9}|[A-Z]+-[A-Z0-9]+)\)")


def acronym_behind(text: str, occurrence: Occurrence) -> str | None:
    """Return the acronym in brackets behind a name, where its letters are the name's in
    order."""
    if text[occurrence.end : occurrence.end + 2] != " (":
        return None
    if occurrence.is_vietnamese:
        return vietnamese.acronym_behind(text, occurrence.end, occurrence.key)
    found = _DEFINITION.match(text, occurrence.end)
    if not found:
        return None
    if sum(c.isupper() for c in found[1]) < 2:  # Obec, of the Office of Basic Education …
        short = fold(found[1])
        return found[1] if _initials(occurrence) == short or _of_heads(occurrence, short) else None
    letters = iter(occurrence.key)
    is_short = all(c in letters for c in fold(found[1]) if c.isalpha())
    if not is_short and len(found[1]) >= _SHORTEST_ABROAD and found[1].isalpha():
        is_short = set(fold(found[1])) <= {w[0] for w in occurrence.key.split()}  # abroad: PKK
    return found[1] if is_short else None


def acronym_before(text: str, occurrence: Occurrence) -> str | None:
    """Return the acronym that a name in brackets spells out: WHO (World Health
    Organization)."""
    start = occurrence.start
    if occurrence.is_vietnamese or text[start - 2 : start] not in (" (", "s ("):
        return None
    word = text[max(0, start - _LONGEST_ACRONYM) : start - 2].split()[-1:]
    is_spelt = word and word[0].isupper() and fold(word[0]) == _initials(occurrence)
    return word[0] if is_spelt else None


def _of_heads(occurrence: Occurrence, short: str) -> bool:
    """Tell whether a folded word is made of the first letters of all words of a name, one or more
    of each: Tepco, of the Tokyo Electric Power Company."""
    words = [word for word in occurrence.key.split() if word not in INSIDE_BODY]
    if len(words) < _FEWEST_WORDS:
        return False
    for word in words:
        taken = next((at for at in range(len(word), 0, -1) if short.startswith(word[:at])), 0)
        if not taken:
            return False
        short = short[taken:]
    return not short


def _initials(occurrence: Occurrence) -> str:
    """Return the first letters of the words of a name, without its “of” and “the”."""
    return "".join(word[0] for word in occurrence.key.split() if word not in INSIDE_BODY)
