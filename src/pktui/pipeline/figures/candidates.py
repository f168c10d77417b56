"""Where a text may have numbers of something: digits and words of numbers, apart from dates and
names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import Any

from pktui.model.entity import Mention
from pktui.model.timex import Timex
from pktui.pipeline.figures.words import FigureWords


class OtherUses:
    """The stretches of a text that are dates, times and names: numbers in them are no figures."""

    def __init__(self, timexes: Sequence[Timex], mentions: Sequence[Mention]) -> None:
        spans = sorted(
            [(timex.start, timex.end) for timex in timexes]
            + [(mention.start, mention.end) for mention in mentions]
        )
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in spans:
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def holds(self, start: int, end: int) -> bool:
        """Tell whether any of them has a character in common with `start` to `end`."""
        at = bisect_left(self._ends, start + 1)
        return at < len(self._starts) and self._starts[at] < end


def _shortest(words: FigureWords) -> int:
    """Return the most letters of a word that is not looked for: `m` and `bn` follow digits, but a
    syllable of two letters is a number (three, in Vietnamese)."""
    return 1 if words.is_syllabic else 2


@cache
def _in_words(words: FigureWords) -> re.Pattern[str]:
    """Make a pattern for the words that begin a number behind a space or an opening mark. Letter
    by letter, as in a trie, it takes a sixth of the time of one word after another."""
    vague = [phrase.rpartition(" ")[2] for phrase in words.vague]
    known = {*words.digits, *vague, *words.scales, *words.fractions}
    trie: dict[str, Any] = {}
    for word in sorted(word for word in known if len(word) > _shortest(words)):
        node = trie
        for letter in word:
            node = node.setdefault(letter, {})
        node[_END] = {}
    return re.compile(rf"[ \n(“\"‘–-](?=[{''.join(trie)}])({_branches(trie)})\b")


_END = ""


def _branches(node: dict[str, Any]) -> str:
    branches = [re.escape(letter) + _branches(below) for letter, below in node.items() if letter]
    if not branches:
        return ""
    joined = f"(?:{'|'.join(branches)})"
    return f"{joined}?" if _END in node else joined


_IN_DIGITS = re.compile(r"[0-9\u0660-\u1dff\u2000-\U0010ffff](?<=\d)\d*")
"""A run of digits of any script. What no digit can be is left out of the first set of characters:
a search skips it fast, and Latin letters with marks are most of a Vietnamese text."""


def candidates(text: str, words: FigureWords) -> list[tuple[int, int]]:
    """Find where numbers may be, in digits and then in words."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = text
    found = [each.span() for each in _IN_DIGITS.finditer(text)]
    # a space before the text stands for its beginning
    in_words = _in_words(words).finditer(f" {lower}")
    return found + [(each.start(1) - 1, each.end(1) - 1) for each in in_words]
