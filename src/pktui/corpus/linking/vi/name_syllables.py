"""The syllables that Vietnamese names are made of, as English writes them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from pktui.pipeline.names.vi import titles
from pktui.text.fold import fold


def is_of_name_syllables(words: Iterable[str]) -> bool:
    """Tell whether all of the folded `words` are syllables of Vietnamese names: Le Anh, Do Van
    Hung; not Le Pen."""
    return _syllables().issuperset(words)


def is_whole_inside(short: Sequence[str], full: Sequence[str]) -> bool:
    """Tell whether `short`, the end of a Vietnamese name `full`, is a whole name itself: Lê Anh and
    Nguyễn Lê Anh. Words are folded, or have their marks."""
    return (
        1 < len(short) < len(full)
        and tuple(full[-len(short) :]) == tuple(short)
        and fold(short[0]) in _families()
        and fold(full[0]) in _families()
    )


@cache
def _families() -> frozenset[str]:
    return frozenset(map(fold, titles.COMMON_FAMILY))


@cache
def _syllables() -> frozenset[str]:
    lists = (titles.COMMON_FAMILY, titles.USUAL_MIDDLE, titles.MIDDLE, titles.GIVEN, titles.FAMILY)
    return frozenset(fold(word) for words in lists for word in words)
