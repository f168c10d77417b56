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


def is_pronoun(text: str, sentence: Sentence, place: int, words: FigureWords) -> bool:
    """Tell whether the only number of a sentence is a word for one at `place`, and no word of the
    sentence could make a figure of it.

    One in eight sentences with a number has only this one, and in one of twenty it is a figure. To
    look for such words takes a tenth of the time that it takes to read the sentence.
    """
    word = _WORD.match(text, place)
    if word is None or word[0].lower() not in words.ones:
        return False
    return _telling(words).search(text[sentence.start : sentence.end].lower()) is None


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
