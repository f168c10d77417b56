"""Parts of a whole in words, read as per cents: "two thirds of the harvest", "half the homes"."""

from __future__ import annotations

from pktui.pipeline.figures.limits import hedge_before
from pktui.pipeline.figures.numerals import Number, Tokens, small_number
from pktui.pipeline.figures.words import FigureWords

_PARTS = 10
"""The most parts in which words divide a whole."""


def may_be_fraction(tokens: Tokens, at: int, words: FigureWords) -> bool:
    """Tell whether the token `at` may be of a fraction, as few words of numbers are."""
    word, following = tokens.words[at], tokens.words[at + 1]
    return (
        following in words.fractions
        or word in words.fractions
        or following in words.fraction_joiners
        or "-" in word
    )


def read_fraction(tokens: Tokens, at: int, words: FigureWords) -> Number | None:
    """Return the fraction that has a word at the token `at`, in per cent of the whole that the
    words behind it name; None where there is none, or where it is a time or a part of a game."""
    read = _between_numbers(tokens, at, words) or _named(tokens, at, words)
    if read is None:
        return None
    first, last, share = read
    is_change = tokens.words[hedge_before(tokens, words, first)[0] - 1] in words.by
    if not _has_whole(tokens, last, words) and not (is_change and _ends(tokens, last, words)):
        return None
    return Number(100 * share, 100 * share, first, last, False, False, 1.0)


def _between_numbers(tokens: Tokens, at: int, words: FigureWords) -> tuple[int, int, float] | None:
    """Read a fraction of two plain numbers with a word between them."""
    if tokens.words[at + 1] not in words.fraction_joiners:
        return None
    over = _part(tokens.words[at], words)
    under = _part(tokens.words[at + 2], words)
    return (at, at + 3, over / under) if over and under and over < under else None


def _named(tokens: Tokens, at: int, words: FigureWords) -> tuple[int, int, float] | None:
    """Read a fraction whose last word says how large a part is: "a third", "three-quarters"."""
    word = tokens.words[at]
    over, hyphen, part = word.partition("-")
    if hyphen and part in words.fractions:
        count = 1 if over in words.ones else _part(over, words)
        return _counted(at, at + 1, count, words.fractions[part])
    if word not in words.fractions and tokens.words[at + 1] in words.fractions:
        at, word = at + 1, tokens.words[at + 1]
    parts = words.fractions.get(word)
    if parts is None:
        return None
    before = tokens.words[at - 1]
    count = 1 if before in words.ones else _part(before, words)
    if count:
        return _counted(at - 1, at + 1, count, parts)
    if (
        parts == 2
        and not words.is_syllabic
        and before not in words.no_halves
        and not before[:1].isdecimal()
    ):
        return at, at + 1, 0.5
    return None


def _counted(first: int, last: int, count: int, parts: int) -> tuple[int, int, float] | None:
    return (first, last, count / parts) if count and count < parts else None


def _part(word: str, words: FigureWords) -> int:
    """Return a number that can stand above or below the line of a fraction; 0 for another word."""
    value = small_number(word, words)
    return value if value <= _PARTS else 0


def _ends(tokens: Tokens, at: int, words: FigureWords) -> bool:
    """Tell whether nothing follows the fraction that it could be of: "shrank by a third since
    May", but not "by a third party"."""
    behind = tokens.words[at]
    return not behind[:1].isalnum() or (behind in words.stops and behind not in words.of)


def _has_whole(tokens: Tokens, at: int, words: FigureWords) -> bool:
    """Tell whether the words behind a fraction name a whole that is no time: "of the harvest"."""
    if words.is_syllabic:
        behind = tokens.words[at]
        tables = words.times, words.stops, words.scales, words.pronouns
        return behind[:1].isalpha() and not any(behind in table for table in tables)
    is_of = tokens.words[at] in words.of
    here = at + is_of
    while tokens.words[here] in words.determiners or (is_of and tokens.words[here] in words.ones):
        here += 1
    if is_of and tokens.words[here - 1] in words.ones and tokens.words[here] in words.units:
        return False  # "a tenth of a mile"
    named = tokens.words[here : here + 2]
    if not named[0][:1].isalpha() or named[0] in words.stops or named[0] in words.scales:
        return False
    if not is_of and (here == at or tokens.is_capital(here)):
        return False  # "half a world away"; a title such as "Half the Sky"
    return words.times.isdisjoint(named) and words.pronouns.isdisjoint(named)
