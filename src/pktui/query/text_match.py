"""Whether one text says what was typed, and where: what no vocabulary can tell.

The vocabulary narrows the rows to a few; these read their texts. They also serve for short lists
of names, which need no vocabulary, and find the stretches to light in what is on screen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from enum import IntEnum
from functools import lru_cache

from pktui.model.span import Span
from pktui.query.language import How, TextTerm
from pktui.query.tokens import WORD, comparable, pieces_in
from pktui.query.typed_text import Typed
from pktui.text.edit_distance import edits, forgiven
from pktui.text.fold import Folded, fold, fold_with_map, joined

_REMEMBERED = 64
"""Terms with a pattern of their own: those of a query, for as long as others are typed."""

AT_START = (How.START, How.WHOLE)
AT_END = (How.END, How.WHOLE)
"""The ways of looking that hold on to an end of the line."""


class Literal:
    """Characters to be found as they were typed, but for case and for marks left out."""

    def __init__(self, words: TextTerm) -> None:
        self._typed = words.typed
        self.folded = self._typed.folded
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
        if not self._typed.has_marks:
            return self._pattern.search(fold(text)) is not None
        return any(True for _ in self.spans(fold_with_map(text)))

    def spans(self, folded: Folded) -> Iterator[Span]:
        """Find where the characters stand in the text that was folded."""
        if not self.folded:
            return
        for found in self._pattern.finditer(folded.text):
            start, end = folded.origin(*found.span(1))
            if self._typed.is_spelled_in(folded.source[start:end]):
                yield Span(start, end)


@lru_cache(maxsize=_REMEMBERED)
def literal(words: TextTerm) -> Literal:
    """Make ready what is looked for letter by letter; what was asked for lately is remembered."""
    return Literal(words)


def has_phrase(text: str, pieces: Sequence[Set[str]]) -> bool:
    """Tell whether the text has words side by side of which each is one of a piece's spellings."""
    text = comparable(text)
    first, *others = pieces
    return any(
        _follow(text, found.end(), others)
        for spelled in first
        for found in _occurrences(text, spelled)
    )


def _occurrences(text: str, spelled: str) -> Iterator[re.Match[str]]:
    """Find where a spelling stands as a word of its own; `str.find` skips what does not have it."""
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
    """Tell how well a short text, such as a publisher's name, answers to what was typed."""
    if words.how is not How.WORD:
        return MatchQuality.WHOLE if literal(words).is_in(name) else MatchQuality.NOT
    typed = words.typed
    if not typed.words:
        return MatchQuality.WHOLE if typed.folded in fold(name) else MatchQuality.NOT
    whole = joined(name)
    if _begins(typed.joined, whole, fold(whole)):
        same = len(joined(typed.folded)) == len(joined(fold(name)))
        return MatchQuality.WHOLE if same else MatchQuality.BEGINS
    spelled = list(pieces_in(name))
    return max(
        min((_word_likeness(t, *s) for s in spelled), default=MatchQuality.NOT) for t in typed.words
    )


def _begins(typed: Typed, found: str, folded: str) -> bool:
    return folded.startswith(typed.folded) and typed.is_spelled_in(found)


def _word_likeness(typed: Typed, found: str, folded: str) -> MatchQuality:
    """Tell how well a word that is folded to `folded` answers to one that was typed."""
    if _begins(typed, found, folded):
        return MatchQuality.WHOLE if typed.folded == folded else MatchQuality.BEGINS
    allowed = forgiven(typed.folded)
    if not allowed or typed.has_marks or not folded.isalpha() or folded.startswith(typed.folded):
        return MatchQuality.NOT
    return MatchQuality.NOT if edits(typed.folded, folded, allowed) is None else MatchQuality.TYPO
