"""The listed phrase that begins at a syllable: a title, or the head of a name."""

from __future__ import annotations

from collections.abc import Sequence

from pktui.pipeline.names.vi import heads
from pktui.pipeline.names.vi.lexicon import (
    KIN,
    NO_NAME,
    KnownPlace,
    Phrase,
    compounds,
    phrases,
    place_starts,
    places,
)
from pktui.pipeline.names.vi.tokens import CAPITAL, SHOUTED, Syllable


def phrase_at(tokens: Sequence[Syllable], at: int) -> Phrase | None:
    """The longest listed phrase that begins at `at`, if it is written as such phrases are."""
    token = tokens[at]
    for phrase in phrases().get(token.small, ()):
        length = len(phrase.words)
        if length == 1:
            if _ends_compound(tokens, at):
                continue
            if phrase.words[0] in heads.DOTTED and not token.text.endswith("."):
                continue
            if token.flags & CAPITAL and phrase.words[0] in heads.SMALL_ONLY:
                continue
            return phrase
        if at + length <= len(tokens) and all(
            tokens[at + k].small == phrase.words[k] for k in range(1, length)
        ):
            if phrase.classes & (KIN | NO_NAME) and _all_large(tokens[at : at + length]):
                continue  # Anh Hùng, a man; anh hùng, a hero
            return phrase
    return None


def _all_large(stretch: Sequence[Syllable]) -> bool:
    return len(stretch) > 1 and all(
        token.flags & CAPITAL and not token.flags & SHOUTED for token in stretch
    )


def _ends_compound(tokens: Sequence[Syllable], at: int) -> bool:
    """Whether the small word at `at` ends another word: yêu cầu, and no bridge."""
    if not at or tokens[at].flags & CAPITAL or tokens[at - 1].end + 1 != tokens[at].start:
        return False
    return (tokens[at - 1].small, tokens[at].small) in compounds()


def place_at(tokens: Sequence[Syllable], at: int, end: int) -> tuple[int, KnownPlace] | None:
    """Behind the longest known place that begins at `at` and ends by `end`, and that place."""
    longest = place_starts().get(tokens[at].small, 0)
    for stop in range(min(end, at + longest), at, -1):
        known = places().get(" ".join(token.small for token in tokens[at:stop]))
        if known and tokens[stop - 1].text[:1] == known.name.split(" ")[-1][:1]:
            return stop, known
    return None
