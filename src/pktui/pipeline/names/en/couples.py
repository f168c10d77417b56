"""Two given names before one surname: "Anna and Peter Halloran" are two people of that name."""

from __future__ import annotations

import re

_AND = frozenset((" and ", " & "))
_REACH = 60
"""Characters beside the two names in which a word may say that they are of one family."""
_FAMILY = re.compile(
    r"\b(?:couple|newlyweds?|honeymoon(?:ers)?|spouses|married|parents|siblings|twins?|brothers"
    r"|sisters|husband|wife|grandparents|family|mother and father|mum and dad)\b",
    re.IGNORECASE,
)


def of_one_family(text: str, start: int, end: int, name: tuple[int, int], surname: str) -> bool:
    """Tell whether the given name `text[start:end]` stands before "and" and a full `name` whose
    `surname` is its own, too.

    Madonna and Guy Ritchie are not called alike: a word for a family has to stand near by, or the
    text calls both by the surname, as Mr and Mrs or in the plural.
    """
    if text[end : name[0]] not in _AND:
        return False
    around = text[max(0, start - _REACH) : start], text[name[1] : name[1] + _REACH]
    if any(_FAMILY.search(words) for words in around):
        return True
    if f"the {surname}s" in text or f"The {surname}s" in text:
        return True
    called = re.escape(surname)
    woman = re.search(rf"\b(?:Mrs|Ms|Miss)\.? {called}\b", text)
    return woman is not None and re.search(rf"\bMr\.? {called}\b", text) is not None
