"""Where a text may have numbers of something: digits and words of numbers, apart from dates and
names."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from operator import attrgetter

from pktui.model.entity import Mention
from pktui.model.timex import Timex
from pktui.pipeline.figures.word_search import any_of
from pktui.pipeline.figures.words import FigureWords


class OtherUses:
    """The stretches of a text that are dates, times and names: numbers in them are no figures."""

    def __init__(self, timexes: Sequence[Timex], mentions: Sequence[Mention]) -> None:
        self._dates = _starts_and_ends(timexes)
        self._names = _starts_and_ends(mentions)

    def spans_apart(self, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Yield those of `spans` that have no character in common with any of them."""
        date_starts, date_ends = self._dates
        name_starts, name_ends = self._names
        for start, end in spans:
            if (
                date_starts[bisect_right(date_ends, start)] >= end
                and name_starts[bisect_right(name_ends, start)] >= end
            ):
                yield start, end

    def holds(self, start: int, end: int) -> bool:
        """Tell whether any of them has a character in common with `start` to `end`."""
        dates, names = self._dates, self._names
        return (
            dates[0][bisect_right(dates[1], start)] < end
            or names[0][bisect_right(names[1], start)] < end
        )


_START, _END = attrgetter("start"), attrgetter("end")


def _starts_and_ends(stretches: Sequence[Timex | Mention]) -> tuple[list[int], list[int]]:
    """Return where stretches of a text in its order start, and where each or one before it ends,
    the later of the two; then a stretch behind any text."""
    starts = [*map(_START, stretches)]
    ends = [*map(_END, stretches)]
    if ends != sorted(ends):  # where one holds another
        ends = list(accumulate(ends, max))
    starts.append(sys.maxsize)
    ends.append(sys.maxsize)
    return starts, ends


def _shortest(words: FigureWords) -> int:
    """Return the most letters of a word that is not looked for: `m` and `bn` follow digits, but a
    syllable of two letters is a number (three, in Vietnamese)."""
    return 1 if words.is_syllabic else 2


@cache
def _in_words(words: FigureWords) -> re.Pattern[str]:
    """Make a pattern for the words that begin a number behind a space."""
    vague = [phrase.rpartition(" ")[2] for phrase in words.vague]
    known = {*words.digits, *vague, *words.scales, *words.fractions}
    looked_for = (word for word in known if len(word) > _shortest(words))
    return re.compile(rf" {any_of(looked_for)}\b(?!{_TIME}\b)")


_OPENING = '\n(“"‘–-'
"""What may stand before the word of a number as a space may. All are made spaces: a search for what
begins with one certain character takes less time, and to replace one takes hardly any."""
_OTHER_MARKS = "’”—…•€"
"""Marks that English texts have and Latin-1 lacks."""
_TIME = "[ -](?:year|month|week|day|hour|minute)s?"
"""What makes a time or an age of the number before it."""
_BEHIND_LETTERS = rf"(?:(?<![^\W_].)|(?<=(?i:rs).)|(?<=(?i:vnd).))\d*+(?!(?:st|nd|rd|th|{_TIME})\b)"
_IN_ZEROS = re.compile(f"0{_BEHIND_LETTERS}")
"""A run of digits that is no part of a word, as in "G20", in a text whose digits are all made
zeros: to look for one certain character takes a third of the time, with the replacing."""
_IN_DIGITS = re.compile(rf"[^:-\u065f\x00-/\u1e00-\u1fff](?<=\d){_BEHIND_LETTERS}")
"""The same with the digits of any script. What no digit can be is left out of the first set of
characters, letters first: a search skips it fast, and Latin letters with marks are most of a
Vietnamese text."""


def candidates(text: str, words: FigureWords) -> list[tuple[int, int]]:
    """Find where numbers may be, in digits or in words, in the order of the text."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = text
    for mark in _OPENING:
        lower = lower.replace(mark, " ")
    if _has_latin_digits(lower):
        zeros = text
        for digit in "123456789":
            zeros = zeros.replace(digit, "0")
        found = [each.span() for each in _IN_ZEROS.finditer(zeros)]
    else:
        found = [each.span() for each in _IN_DIGITS.finditer(text)]
    # a space before the text stands for its beginning
    in_words = _in_words(words).finditer(f" {lower}")
    found += [(each.start(), each.end() - 1) for each in in_words]
    found.sort()
    return found


def _has_latin_digits(lower: str) -> bool:
    """Tell whether a text can have no digits but those from 0 to 9, by its letters."""
    if lower.isascii():
        return True
    for mark in _OTHER_MARKS:
        lower = lower.replace(mark, " ")
    try:
        lower.encode("latin-1")
    except UnicodeEncodeError:
        return False
    return True
