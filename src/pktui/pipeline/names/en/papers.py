"""Newspapers that are called by a word of the language: the Guardian's man in Cairo."""

from __future__ import annotations

import re

PAPERS = frozenset(
    "times guardian independent telegraph observer mirror mail express sun star economist "
    "spectator post herald tribune globe journal".split()
)
"""Folded names of papers, where "the" stands before them and a capital begins them."""

_BEFORE = re.compile(
    r"(?:\b(?:told|[Ii]n|[Bb]y|to|with|for|from|[Vv]ia|of|quoted|reading|interview with)"
    r"|(?:^|[.;:,\n] ?)(?:and|while|but)?) ?[Tt]he \Z"
)
"""Where a paper stands that tells something: behind a preposition, or where a sentence begins."""
_BEHIND = re.compile(
    r"['’]s (?:[A-Z]|(?:own |political |chief )?(?:editor|correspondent|columnist|website))"
    r"| (?:reported|reports|says|said|wrote|writes|called|calls|quotes|quoted|revealed|claimed"
    r"|leads|ran|runs|learned|understands|newspaper|website|editorial"
    r"|has (?:learn|seen|obtained|published))\b"
)
"""What only a paper of these names has or does."""
_TOLD = re.compile(
    r"\b(?:told|interview with|quoted by|reported by|according to|columnist for) the \Z"
)
"""Behind these the word is a paper's, whatever follows."""
_REACH = 24
"""Characters before the word that are looked at."""


def is_paper(text: str, start: int, end: int) -> bool:
    """Tell whether the word `text[start:end]` is a paper's name, by who is told and who tells."""
    before = max(0, start - _REACH)
    if _TOLD.search(text, before, start):
        return True
    return bool(_BEHIND.match(text, end) and _BEFORE.search(text, before, start))
