"""The word for one where it counts nothing: "one of the reasons", "one that was lost"."""

from __future__ import annotations

import re
from functools import cache

from pktui.model.article import Sentence
from pktui.pipeline.figures.limits import CODES
from pktui.pipeline.figures.measured import unit_beginnings
from pktui.pipeline.figures.words import FigureWords

_WORD = re.compile(r"[^\W\d_]+(?![\w'’-])")
_WORDS_AND_SIGNS = re.compile(r"[^\W\d_]+|[$£€¥₫₹%°]")
_SIGNS = frozenset("$£€¥₫₹%°")
_NEAR = 12
"""Words behind the word for one in which stands what it counts: seven, behind an "of" and its
determiners."""
_WIDTH = 200
"""Characters that hold so many words."""


def is_pronoun(text: str, sentence: Sentence, place: int, words: FigureWords) -> bool:
    """Tell whether the only number of a sentence is a word for one at `place`, and no word beside
    it could make a figure of it.

    One in eight sentences with a number has only this one, and in one of twenty it is a figure. To
    look for such words takes a tenth of the time that it takes to read the sentence.
    """
    word = _WORD.match(text, place)
    if word is None or word[0].lower() not in words.ones:
        return False
    telling = _telling(words)
    behind = text[word.end() : min(word.end() + _WIDTH, sentence.end)].lower()
    if not telling.isdisjoint(_WORDS_AND_SIGNS.findall(behind)[:_NEAR]):
        return False
    before = _WORDS_AND_SIGNS.findall(text[sentence.start : place].lower())
    if not before or (before[-1] not in _leading(words) and before[-1] not in _SIGNS):
        return True
    return telling.isdisjoint(before)


@cache
def _telling(words: FigureWords) -> frozenset[str]:
    """Collect what can make a figure of a one: whatever is counted or measured, and what happens
    to it."""
    tables = (
        *(words.persons, words.people, words.events, words.counters, words.scales, words.strong),
        *(words.fractions, words.fraction_joiners, words.magnitudes, words.quakes, CODES),
        *(unit_beginnings(words), ("richter",)),
    )
    phrases = {phrase for table in tables for phrase in table}
    return _SIGNS.union(*(_WORDS_AND_SIGNS.findall(phrase)[:1] for phrase in phrases))


@cache
def _leading(words: FigureWords) -> frozenset[str]:
    """Collect the words that stand before a number of which other words, before them, make a
    figure; behind any other word, a one counts only what stands behind it."""
    tables = (
        *(words.hedges, words.events, words.leads_to, words.changes, words.measuring),
        *(words.magnitudes, words.of, words.from_words, words.range_openers, words.split_hedges),
        *(words.minus, words.name_words, words.teams, CODES, words.counters, words.populations),
    )
    return frozenset(
        last
        for table in tables
        for phrase in table
        for last in _WORDS_AND_SIGNS.findall(phrase)[-1:]
    )
