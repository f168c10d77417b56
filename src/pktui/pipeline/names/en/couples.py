"""Two given names with one surname: "Anna and Peter Halloran" are two people of that name, and so
are David Beckwith and his wife Helena where Mrs Beckwith is spoken of."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

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
    called = _called(text)
    if f"{surname}s" in called.families:
        return True
    return surname in called.women and surname in called.men


def surname_of_spouse(text: str, start: int, surname: str) -> str:
    """Return the `surname` of who was named last as that of the wife or the husband whose given
    name begins at `start`; empty where the text calls nobody else by it.

    "David Beckwith and his wife Helena … Mrs Beckwith" is Helena Beckwith; where no Mrs Beckwith
    is spoken of, nothing says that she took the name.
    """
    found = _SPOUSE.search(text, max(0, start - _REACH), start)
    if found is None:
        return ""
    called = _called(text)
    so_called = called.women if found[1] == "wife" else called.men
    return surname if surname in so_called or f"{surname}s" in called.families else ""


_SPOUSE = re.compile(
    r"\b(?:his|her|whose|with) (?:late |second |third |then |former |new |pregnant )?"
    r"(wife|husband),? (?:of \w+ years,? )?\Z"
)


class _Called(NamedTuple):
    """The surnames by which a text calls people."""

    families: frozenset[str]
    """In the plural: the Hallorans."""
    women: frozenset[str]
    men: frozenset[str]


_SURNAME = r"([^\W\d_]+(?:['’-][^\W\d_]{2,})*)"
_FAMILIES = re.compile(rf"\b[Tt]he {_SURNAME}")
_WOMEN = re.compile(rf"\b(?:Mrs|Ms|Miss)\.? {_SURNAME}")
_MEN = re.compile(rf"\bMr\.? {_SURNAME}")


@lru_cache(maxsize=1)
def _called(text: str) -> _Called:
    """Read a text's surnames once: an article of many couples asks for each of them."""
    return _Called(*(frozenset(pattern.findall(text)) for pattern in (_FAMILIES, _WOMEN, _MEN)))
