"""Runs of capitalised syllables that are more than one name, or begin with a word that is none."""

from __future__ import annotations

from collections.abc import Iterator

from pktui.pipeline.names.vi.lexicon import is_opener
from pktui.pipeline.names.vi.phrases import place_at
from pktui.pipeline.names.vi.titles import COMMON_FAMILY, FAMILY, MIDDLE
from pktui.pipeline.names.vi.tokens import SHOUTED, Syllables
from pktui.pipeline.names.vi.words import is_syllable


def begins_with_opener(tokens: Syllables, at: int, end: int) -> bool:
    """Whether a run's first syllable is large only because it begins the sentence."""
    first, second = tokens.small[at], tokens.small[at + 1]
    if not is_opener(first):
        return False
    known = place_at(tokens, at, end)
    if known and known[0] - at > 1:
        return False
    place = place_at(tokens, at + 1, end)
    is_place = place is not None and place[0] == end
    if first in FAMILY and 2 <= end - at <= 4 and not is_place:
        return second in COMMON_FAMILY or not (second in MIDDLE or first in COMMON_FAMILY)
    return True


def split_run(tokens: Syllables, at: int, end: int, *, office: bool) -> Iterator[tuple[int, int]]:
    """The names of a run: a place before another name, someone's full name at its end.

    `office` says that an office stands before the run.
    """
    while end - at > 1:
        known = place_at(tokens, at, end)
        if known is None or known[0] == end or not _parts(tokens, at, known[0], end, office=office):
            break
        yield at, known[0]
        at = known[0]
    if (
        office
        and end - at > 1
        and tokens.flags[at] & SHOUTED
        and not tokens.flags[at + 1] & SHOUTED
    ):
        yield at, at + 1
        at += 1
    if end - at > 4:
        for start in range(end - 4, end - 1):
            if tokens.small[start] in COMMON_FAMILY and is_syllable(tokens.small[start + 1]):
                yield at, start
                at = start
                break
    yield at, end


def _parts(tokens: Syllables, at: int, place: int, end: int, *, office: bool) -> bool:
    """Whether what follows a place in its run is another name: Mỹ Donald Trump."""
    first = tokens[place]
    foreign = not is_syllable(first.small)
    if foreign:
        return is_syllable(tokens.small[place - 1]) or first.flags & SHOUTED == 0
    is_full = first.small in COMMON_FAMILY and 2 <= end - place <= 4
    if office and tokens.small[place - 1] != "nam" and place - at > 1:
        return 2 <= end - place <= 4  # Chủ tịch Trung Quốc Tập Cận Bình
    if place - at > 1:
        return is_full or place_at(tokens, place, end) is not None
    return is_full and office and end - place > 2
