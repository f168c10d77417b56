"""Acronyms that a Vietnamese article puts in brackets behind an organisation's name."""

from __future__ import annotations

import re

from pktui.pipeline.names.vi.lexicon import bodies, places
from pktui.pipeline.names.vi.words import spelling
from pktui.text.fold import fold

_BRACKETED = re.compile(
    r" \((?:(?:gọi|viết) tắt(?: là)?:? |tên viết tắt:? )?([A-ZĐƯ][A-ZĐƯa-z&-]{1,9})\)"
)
_FOREIGN = 3
"""Letters from which an acronym may be that of the English name: Cục Hàng không (CAAV)."""


def acronym_behind(text: str, end: int, key: str) -> str | None:
    """Return the acronym in brackets behind `text[:end]` that the name with this key goes by.

    Its letters are those of the name in order, or of the name that other languages have for it: so
    it is no place, and no other well-known organisation.
    """
    found = _BRACKETED.match(text, end)
    if not found or sum(map(str.isupper, found[1])) < 2:
        return None
    acronym, small = found[1], spelling(found[1])
    letters = iter(fold(key))
    if all(c in letters for c in fold(acronym) if c.isalpha()):
        return acronym
    known = bodies().get(small)
    if known is not None:
        return acronym if known and known == bodies().get(key) else None
    is_foreign = acronym.isupper() and acronym.isalpha() and len(acronym) >= _FOREIGN
    return acronym if is_foreign and small not in places() else None
