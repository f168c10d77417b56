"""Numbers that count nothing by what stands beside them: the hour before an entry, an age between
commas, a part of a compound."""

from __future__ import annotations

from functools import cache

from pktui.pipeline.figures.measured import unit_beginnings
from pktui.pipeline.figures.words import FigureWords

_AGE = 3
"""Digits of an age, at most."""
_CLOCK = 4
"""The most digits of a number that may be lone: those of an hour and its minutes."""
_RICHTER_FAR = 60
"""Characters from a number to "Richter", at least as many as the rules look at."""
_JOINTS = "-'’"
"""What joins two parts of one word."""
BEHIND_LONE = frozenset((*_JOINTS, ","))
"""One of these stands directly behind a number that may be lone, unless the number begins its
sentence."""


def is_lone(text: str, begin: int, start: int, end: int, words: FigureWords) -> bool:
    """Tell whether the number from `start` to `end`, in a sentence that begins at `begin`, can
    count nothing by what stands beside it.

    In live pages and news of accidents that is one number in seven, and this takes a thirtieth of
    the time that it takes to read the sentence.
    """
    behind = text[end : end + 2]
    if behind[:1] in _JOINTS and behind[1:].isalpha() and text[start].isalpha():
        return _word_at(text, end + 1) not in _parts(words)
    if end - start <= _AGE:  # "Ann Barnes, 59, of Essex"
        return (
            behind == ", "
            and text[start - 2 : start] == ", "
            and text[start].isdecimal()
            and not _is_of(text[begin : begin + 20], words)
            and "richter" not in text[end : end + _RICHTER_FAR].lower()
        )
    # "1901 The BBC's correspondent writes"
    return (
        end - start == _CLOCK
        and start == begin
        and text[start:end] < "24"
        and text[start + 2 : end] < "60"
        and behind[:1] == " "
        and behind[1:].isupper()
        and _word_at(text, end + 1) not in _telling(words)
    )


@cache
def _parts(words: FigureWords) -> frozenset[str]:
    """Collect the words that make a number or a fraction with one joined before them: 25, two
    thirds."""
    return frozenset((*words.digits, *words.fractions))


def _is_of(beginning: str, words: FigureWords) -> bool:
    """Tell whether the beginning of a sentence may speak of a whole: "Of the 61 dead, 59, …"."""
    return not words.of.isdisjoint(beginning.lower().split(None, 1)[:1])


def _word_at(text: str, at: int) -> str:
    """Return the letters at a place, in lower case."""
    end = at
    while text[end : end + 1].isalpha():
        end += 1
    return text[at:end].lower()


@cache
def _telling(words: FigureWords) -> frozenset[str]:
    """Collect the words that make a figure of a number before them, whatever the number."""
    tables = (
        *(words.persons, words.people, words.events, words.scales, words.be, words.quakes),
        *(words.fractions, words.fraction_joiners, words.magnitudes, words.range_joiners),
        *(words.halves, words.of, words.out, ("richter",)),
    )
    known = {phrase.split(" ", 1)[0] for table in tables for phrase in table}
    return unit_beginnings(words) | known
