"""The syllables that Vietnamese names are made of, as English writes them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from pktui.pipeline.names.vi import titles
from pktui.text.fold import fold


def is_of_name_syllables(words: Iterable[str]) -> bool:
    """Tell whether all of the folded `words` are syllables of Vietnamese names: Le Anh, Do Van
    Hung; not Le Pen."""
    return _syllables().issuperset(words)


@cache
def _syllables() -> frozenset[str]:
    lists = (titles.COMMON_FAMILY, titles.USUAL_MIDDLE, titles.MIDDLE, titles.GIVEN, titles.FAMILY)
    return frozenset(fold(word) for words in lists for word in words)
