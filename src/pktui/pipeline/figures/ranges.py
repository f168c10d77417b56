"""Two numbers that make a range, or that something changed from and to."""

from __future__ import annotations

from functools import cache

from pktui.pipeline.figures.candidates import OtherUses
from pktui.pipeline.figures.limits import SIGNS
from pktui.pipeline.figures.numerals import Number, Tokens, read_number
from pktui.pipeline.figures.words import FigureWords

_DASHES = frozenset("-–—")
_VERB_NEAR = 6
"""Words between a verb of change and the number that it starts from."""


@cache
def _signs(words: FigureWords) -> frozenset[str]:
    """Return the words and marks that may stand between the two numbers of a range."""
    return words.range_joiners | _DASHES


def range_end(
    tokens: Tokens, words: FigureWords, number: Number, others: OtherUses, *, is_money: bool
) -> Number | None:
    """Return the number behind "to", "and" or a dash, if the two make a range and the second is
    none of the `others`."""
    at = number.last
    joiner = tokens.words[at]
    if joiner not in _signs(words):
        return None  # as behind most numbers
    opener = tokens.words[number.first - 1 - is_money]
    if joiner in _DASHES:
        if not tokens.is_joined(at):
            return None
    elif joiner in words.opened_joiners and opener != words.opened_joiners[joiner]:
        return None
    following = at + 1
    if following < tokens.size and tokens.words[following] in SIGNS:
        following += 1
    if following >= tokens.size:
        return None
    upper = read_number(tokens, following, words)
    if upper is None or upper.is_vague or number.is_vague:
        return None
    end = tokens.end(upper.last - 1)
    return None if others.holds(tokens.start(following), end) else upper


def is_change(tokens: Tokens, words: FigureWords, number: Number) -> bool:
    """Tell whether the two numbers are before and after: "rose from 54 to 61"."""
    if tokens.words[number.first - 1] not in words.from_words:
        return False
    before = range(max(0, number.first - _VERB_NEAR), number.first)
    return any(tokens.words[at] in words.changes for at in before)
