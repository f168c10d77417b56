"""The listed phrase that begins at a syllable: a title, or the head of a name."""

from __future__ import annotations

from pktui.pipeline.names.vi import heads
from pktui.pipeline.names.vi.lexicon import (
    ALONE,
    KIN,
    NO_NAME,
    PEOPLE,
    TITLE,
    KnownPlace,
    Phrase,
    compounds,
    phrases_by_second,
    place_starts,
    places,
)
from pktui.pipeline.names.vi.titles import COMMON_FAMILY
from pktui.pipeline.names.vi.tokens import CAPITAL, OPENS, SHOUTED, Syllables
from pktui.pipeline.names.vi.words import is_syllable


def phrase_at(tokens: Syllables, at: int) -> Phrase | None:
    """Return the longest listed phrase that begins at `at`, if it is written as such phrases
    are."""
    small = tokens.small
    by_second = phrases_by_second().get(small[at])
    if by_second is None:
        return None
    for phrase in by_second.get(small[at + 1], ()):
        length = len(phrase.words)
        if length == _PAIR or tuple(small[at : at + length]) == phrase.words:
            if _ends_compound(tokens, at):
                return None  # yêu cầu Thủ Đức: no cầu thủ
            is_word = phrase.classes & KIN or (phrase.classes & NO_NAME and length == _PAIR)
            is_word = is_word and not phrase.classes & PEOPLE
            is_native = is_word and all(map(is_syllable, phrase.words))
            if is_native and _is_name_behind(tokens, at, length):
                continue  # anh Hùng, a man; anh hùng, a hero
            return phrase
    alone = by_second.get(ALONE)
    return alone[0] if alone and _stands_alone(tokens, at, alone[0]) else None


_PAIR = 2
"""Words of a phrase that its first and second are all of."""


def _stands_alone(tokens: Syllables, at: int, phrase: Phrase) -> bool:
    """Tell whether the word at `at` is the phrase of one word, and no part of another word or
    name."""
    if _ends_compound(tokens, at):
        return False
    if phrase.text in heads.DOTTED and not tokens.words[at].endswith("."):
        return False
    if not tokens.flags[at] & CAPITAL or phrase.text not in heads.SMALL_ONLY:
        return True
    is_street = phrase.text in heads.STREETS and tokens.small[at + 1] in COMMON_FAMILY
    is_title = phrase.classes & TITLE and _is_country(tokens, at + 1)  # Vua Thái Lan
    return bool((is_street or is_title) and tokens.flags[at] & OPENS)


def _is_name_behind(tokens: Syllables, at: int, length: int) -> bool:
    """Tell whether the words behind the first are large, so that they are a name rather than a
    word."""
    behind = tokens.flags[at + 1 : at + length]
    return all(flags & CAPITAL and not flags & SHOUTED for flags in behind)


def _is_country(tokens: Syllables, at: int) -> bool:
    """Tell whether a country stands at `at`, by its name in the list."""
    place = place_at(tokens, at, tokens.size)
    return place is not None and place[1].sort == "country"


def _ends_compound(tokens: Syllables, at: int) -> bool:
    """Tell whether the small word at `at` ends another word: yêu cầu, and no bridge."""
    if not at or (tokens.small[at - 1], tokens.small[at]) not in compounds():
        return False
    return not tokens.flags[at] & CAPITAL and tokens.end(at - 1) + 1 == tokens.start(at)


def place_at(tokens: Syllables, at: int, end: int) -> tuple[int, KnownPlace] | None:
    """Return where the longest known place ends that begins at `at` and ends by `end`, and that
    place; None where none does."""
    lengths = place_starts().get(tokens.small[at])
    if lengths is None:
        return None
    for length in lengths:
        stop = at + length
        if stop <= end:
            known = places().get(" ".join(tokens.small[at:stop]))
            if known and tokens.words[stop - 1][0] == known.last_letter:
                return stop, known
    return None
