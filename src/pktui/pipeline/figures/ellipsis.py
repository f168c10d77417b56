"""Numbers whose noun stands with an earlier number: "Of the 86 passengers, 71 survived"."""

from __future__ import annotations

from typing import NamedTuple

from pktui.model.figure import FigureKind, Standing
from pktui.pipeline.figures.measured import COUNT, PERCENT, Measured
from pktui.pipeline.figures.numerals import Number, Tokens
from pktui.pipeline.figures.words import FigureWords

_FAR = 12
"""Tokens between a number and the one that has its noun."""

_BEFORE_WHOLE = 3
"""Tokens before a whole at the beginning of a sentence, at most: "of all the"."""


class EarlierNumber(NamedTuple):
    """A figure of the same sentence, by the numbers of its tokens."""

    first: int
    last: int
    kind: FigureKind
    unit: str
    noun: str


class Elided(NamedTuple):
    """What a number without a noun is of, and what its article holds of it."""

    what: Measured
    standing: Standing | None


def elided_noun(
    tokens: Tokens,
    words: FigureWords,
    number: Number,
    first: int,
    earlier: EarlierNumber | None,
) -> Elided | None:
    """Return what `number`, which begins with its limiting words at the token `first`, is of by
    the noun of an `earlier` figure; None where nothing says that it is of the same."""
    if earlier is None or first - earlier.last > _FAR or number.is_vague:
        return None
    if earlier.kind is not COUNT and earlier.kind is not PERCENT:
        return None
    what = Measured(earlier.kind, earlier.unit, 1.0, number.last, earlier.noun)
    if f"{tokens.words[first - 2]} {tokens.words[first - 1]}" in words.compared:
        return Elided(what, Standing.FORMER)  # "put the toll at 112, up from 98"
    if (
        earlier.noun
        and earlier.kind is COUNT
        and (
            _is_part(tokens, words, first, earlier)
            or _is_ballot(tokens, words, number, earlier)
            # "16 deaths were confirmed and 85 were tested" does not say that the 85 died
            or (earlier.noun not in words.events and _is_of_others(tokens, words, number, first))
            or (
                tokens.words[number.last] in words.of
                and tokens.words[number.last + 1] in words.pronouns  # "five of whom"
            )
        )
    ):
        return Elided(what, None)
    return None


def is_whole(tokens: Tokens, words: FigureWords, first: int) -> bool:
    """Tell whether the sentence begins with what the words from the token `first` on count, as a
    whole of which it then tells a part: "Of the 86 passengers, 71 died"."""
    if first > _BEFORE_WHOLE or tokens.words[0] not in words.of:
        return False
    return first > 0 and words.determiners.issuperset(tokens.words[1:first])


def _is_part(tokens: Tokens, words: FigureWords, first: int, earlier: EarlierNumber) -> bool:
    """Tell whether the sentence speaks of a part of what the earlier number counts: "Of the 86
    passengers, 71 …"."""
    return tokens.words[first - 1] == "," and is_whole(tokens, words, earlier.first)


def _is_ballot(tokens: Tokens, words: FigureWords, number: Number, earlier: EarlierNumber) -> bool:
    """Tell whether both are votes: "312 votes to 98", "77 votes in favour and 12 against"."""
    if earlier.noun not in words.ballots:
        is_vote = earlier.noun in words.persons and not words.voting.isdisjoint(tokens.words)
        return is_vote and tokens.words[number.last] in words.ballot_words
    is_other_side = number.first - 1 == earlier.last and (
        tokens.words[number.first - 1] in words.range_joiners | words.ballot_words
    )
    return is_other_side or tokens.words[number.last] in words.ballot_words


def _is_of_others(tokens: Tokens, words: FigureWords, number: Number, first: int) -> bool:
    """Tell whether the number begins a clause of its own about others of the same sort: "Two
    people died and 19 were taken to hospital"."""
    return (
        number.high > 1
        and tokens.words[first - 1] in words.clause_joiners
        and tokens.words[number.last] in words.plural_be
    )
