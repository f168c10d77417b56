"""The word for one where it counts nothing: "one of the reasons", "one that was lost"."""

from __future__ import annotations

import re
from functools import cache

from pktui.model.article import Sentence
from pktui.pipeline.figures.limits import CODES
from pktui.pipeline.figures.measured import unit_beginnings
from pktui.pipeline.figures.word_search import any_of
from pktui.pipeline.figures.words import FigureWords

_WORD = re.compile(r"[^\W\d_]+(?![\w'’-])")
_NEAR = 200
"""Characters behind the word in which what it counts would stand: seven words at most."""


def is_pronoun(text: str, sentence: Sentence, place: int, words: FigureWords) -> bool:
    """Tell whether the only number of a sentence is a word for one at `place`, and no word of the
    sentence could make a figure of it.

    One in eight sentences with a number has only this one, and in one of twenty it is a figure. To
    look for such words takes a tenth of the time that it takes to read the sentence.
    """
    word = _WORD.match(text, place)
    if word is None or word[0].lower() not in words.ones:
        return False
    behind = text[word.end() : min(word.end() + _NEAR, sentence.end)].lower()
    if _telling(words).search(behind):
        return False
    before = text[sentence.start : place].lower()
    last = before.rsplit(None, 1)[-1:]
    if not last or (last[0].isalpha() and last[0] not in _leading(words)):
        return True
    return _telling(words).search(before) is None


@cache
def _telling(words: FigureWords) -> re.Pattern[str]:
    """Make a pattern for what can make a figure of a one: whatever is counted or measured, and what
    happens to it."""
    tables = (
        *(words.persons, words.people, words.events, words.counters, words.scales, words.strong),
        *(words.fractions, words.fraction_joiners, words.magnitudes, words.quakes, CODES),
        *(unit_beginnings(words), ("richter",)),
    )
    known = {phrase.split(" ", 1)[0] for table in tables for phrase in table}
    return re.compile(rf"[$£€¥₫₹%°]|\b{any_of(word for word in known if word[0].isalpha())}\b")


@cache
def _leading(words: FigureWords) -> frozenset[str]:
    """Collect the words that stand before a number that other words, before them, make a figure of;
    for one that stands behind any other word only the words behind it can."""
    tables = (
        *(words.hedges, words.events, words.leads_to, words.changes, words.measuring),
        *(words.magnitudes, words.of, words.from_words, words.range_openers, words.split_hedges),
        *(words.minus, words.name_words, words.teams, CODES, words.counters, words.populations),
    )
    return frozenset(phrase.rpartition(" ")[2] for table in tables for phrase in table)
