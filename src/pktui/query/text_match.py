"""Whether one text says what was typed, and where: what no vocabulary can tell.

The vocabulary narrows the rows to a few; these read their texts. They also serve for short lists
of names, which need no vocabulary, and find the stretches to light in what is on screen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from enum import IntEnum

from pktui.model.span import Span
from pktui.query.language import How, TextTerm
from pktui.query.tokens import WORD, as_typed, comparable, folded_words, has_marks, words_in
from pktui.text.edit_distance import edits, forgiven
from pktui.text.fold import Folded, fold, fold_with_map, joined

AT_START = (How.START, How.WHOLE)
AT_END = (How.END, How.WHOLE)
"""The ways of looking that hold on to an end of the line."""


class Literal:
    """Characters to be found as they were typed, but for case and for marks left out."""

    def __init__(self, words: TextTerm) -> None:
        self._typed = words.text
        self._has_marks = has_marks(words.text)
        self.folded = fold(words.text)
        before = after = ""
        if words.how is How.BOUNDED:
            before = r"(?<!\w)" if self.folded[:1].isalnum() else ""
            after = r"(?!\w)" if self.folded[-1:].isalnum() else ""
        if words.how in AT_START:
            before = r"\A\s*"
        if words.how in AT_END:
            after = r"\s*\Z"
        self._pattern = re.compile(f"{before}({re.escape(self.folded)}){after}")

    def is_in(self, text: str) -> bool:
        """Say whether the letters stand in `text`, in the way that was asked for."""
        if not self._has_marks:
            return self._pattern.search(fold(text)) is not None
        return any(True for _ in self.spans(fold_with_map(text)))

    def spans(self, folded: Folded) -> Iterator[Span]:
        """Where it stands, in the text that was folded."""
        if not self.folded:
            return
        for found in self._pattern.finditer(folded.text):
            start, end = folded.origin(*found.span(1))
            if not self._has_marks or as_typed(self._typed, folded.source[start:end]):
                yield Span(start, end)


def has_phrase(text: str, pieces: Sequence[Set[str]]) -> bool:
    """Whether the text has words side by side of which each is one of a piece's spellings."""
    text = comparable(text)
    first, *others = pieces
    return any(
        _follow(text, found.end(), others)
        for spelled in first
        for found in _occurrences(text, spelled)
    )


def _occurrences(text: str, spelled: str) -> Iterator[re.Match[str]]:
    """Where a spelling stands as a word of its own; `str.find` skips what does not have it."""
    at = text.find(spelled)
    while at >= 0:
        found = WORD.match(text, at)
        if found and found[0] == spelled and not (at and WORD.match(text, at - 1)):
            yield found
        at = text.find(spelled, at + 1)


def _follow(text: str, at: int, pieces: Sequence[Set[str]]) -> bool:
    for piece in pieces:
        found = WORD.search(text, at)
        if found is None or found[0] not in piece:
            return False
        at = found.end()
    return True


class MatchQuality(IntEnum):
    """How well a name answers to what was typed; the least is the best."""

    WHOLE = 0
    BEGINS = 1
    TYPO = 2
    NOT = 3


def likeness(words: TextTerm, name: str) -> MatchQuality:
    """How well a short text, such as a publisher's name, answers to what was typed."""
    if words.how is not How.WORD:
        return MatchQuality.WHOLE if Literal(words).is_in(name) else MatchQuality.NOT
    typed, spelled = words_in(words.text), words_in(name)
    if not typed:
        return MatchQuality.WHOLE if fold(words.text) in fold(name) else MatchQuality.NOT
    if _begins(joined(words.text), joined(name)):
        same = len(joined(fold(words.text))) == len(joined(fold(name)))
        return MatchQuality.WHOLE if same else MatchQuality.BEGINS
    return max(
        min((_word_likeness(t, s) for s in spelled), default=MatchQuality.NOT) for t in typed
    )


def _begins(typed: str, found: str) -> bool:
    return fold(found).startswith(fold(typed)) and as_typed(typed, found)


def _word_likeness(typed: str, found: str) -> MatchQuality:
    one, other = fold(typed), fold(found)
    if _begins(typed, found):
        return MatchQuality.WHOLE if one == other else MatchQuality.BEGINS
    allowed = forgiven(one)
    if not allowed or has_marks(typed) or not other.isalpha() or other.startswith(one):
        return MatchQuality.NOT
    return MatchQuality.NOT if edits(one, other, allowed) is None else MatchQuality.TYPO


def pieces_of(text: str) -> list[str]:
    """The words of what was typed, as they were typed, each as long as folding lets it be one."""
    return [
        piece
        for word in words_in(text)
        for piece in ((word,) if fold(word).isalnum() else folded_words(word))
    ]
