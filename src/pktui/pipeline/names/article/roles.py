"""The office, rank or relation that a text gives a person beside the name.

"Major General Hoang Kim Phung, Director of the Department": capitals are cut off as roles where
runs are cut; here are the small words: "state president Nguyen Xuan Phuc", "Wang, a veteran
dissident".
"""

from __future__ import annotations

import re

from pktui.pipeline.names.en.words import APPOSITION, LINKS_IN_OFFICE
from pktui.pipeline.names.lexical_features import TRAITS, LexicalFeature

_OFFICES = LexicalFeature.OFFICE | LexicalFeature.RANK
_MODIFIERS = LexicalFeature.MODIFIER | LexicalFeature.PORTFOLIO
_REACH = 48
"""Characters before a name that are looked at: four words of an office."""
_APPOSITION = re.compile(APPOSITION)
_ENDS = ".!?:;\n“\"‘'"
"""Behind these a sentence begins."""


def office_before(text: str, start: int) -> str | None:
    """Return the small words right before `text[start:]` that name an office; None without any."""
    if not text.startswith(" ", start - 1):
        return None
    before = text[max(0, start - _REACH) : start]
    word = before[:-1].rpartition(" ")[2]  # nine of ten names have no office here
    if not word.islower() or not TRAITS[word] & _OFFICES:
        return None
    words = before.split(" ")
    first = last = len(words) - 1
    while first > 1 and _is_part(words[first - 1]):
        first -= 1
    role = " ".join(words[first:last])
    opening = words[first - 1].rpartition("\n")[2]
    if _opens_sentence(text, start - len(role) - 1, opening) and _is_part(opening.lower()):
        return f"{opening} {role}"
    return role


def _opens_sentence(text: str, start: int, word: str) -> bool:
    """Tell whether the `word` before `text[start:]` has its capital from its sentence."""
    begin = start - len(word) - 1
    before = text[max(0, begin - _REACH) : max(0, begin)].rstrip(" ")
    return word.istitle() and begin >= 0 and (not before or before[-1] in _ENDS)


def _is_part(word: str) -> bool:
    return (
        word.islower()
        and bool(TRAITS[word] & (_OFFICES | _MODIFIERS))
        and word not in LINKS_IN_OFFICE
    )


def office_behind(text: str, end: int) -> str | None:
    """Return the office in an apposition right behind `text[:end]`: ", a former finance minister
    of"."""
    if text[end : end + 1] != ",":
        return None
    found = _APPOSITION.match(text, end, end + _REACH)
    if found and TRAITS[found[1].rpartition(" ")[2]] & _OFFICES:
        return found[1]
    return None
