"""What to light in a text: the stretches for which it answers to the query.

Worked out for texts on screen alone, from the words themselves, not from their rows; so it serves
any text, whole or cut.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from pktui.model.span import Span
from pktui.query.evaluate import chosen
from pktui.query.index import Index
from pktui.query.language import MARK_FIELDS, Field, How, Query, TextTerm
from pktui.query.name_index import seen_names
from pktui.query.text_match import literal
from pktui.query.text_search import written_otherwise
from pktui.query.tokens import (
    WORD,
    compounds_in,
    spelling,
)
from pktui.query.typed_text import Typed
from pktui.runtime.bounded_cache import Memory
from pktui.text.fold import fold, fold_with_map

_TEXTS = 64
"""Texts that a query is remembered to have lit: those of a screen or two."""

_NAMED_AT_MOST = 50
"""Entities: a letter or two name thousands, and light their words without this."""


class Hit(NamedTuple):
    """A stretch of a text that is shown as matching the query."""

    start: int
    end: int
    typo: bool = False

    @property
    def span(self) -> Span:
        """The stretch of the text that is lit."""
        return Span(self.start, self.end)


def hits(index: Index, query: Query, text: str) -> tuple[Hit, ...]:
    """Return the stretches to light in one text, in order, none overlapping another."""
    return Highlighter(index, query).hits(text)


class Highlighter:
    """One query made ready to be looked for in many texts."""

    def __init__(self, index: Index, query: Query) -> None:
        positive = [t.predicate for t in query.terms if not t.negated]
        words = [p for p in positive if isinstance(p, TextTerm) and p.field not in _UNSEEN]
        self._literals = [literal(w) for w in words if w.field not in _NAMED and _is_literal(w)]
        self._phrases = [
            [_Piece(index, word) for word in w.typed.words]
            for w in words
            if w.field not in _NAMED and not _is_literal(w)
        ]
        self._phrases += [
            [_Piece(index, piece) for piece in pieces]
            for w in words
            if w.field is None and not _is_literal(w)
            for pieces in written_otherwise(index, w.typed)
        ]
        self._names = _Names([name for w in words for name in _other_names(index, w)])
        self._found = Memory[tuple[Hit, ...]](_TEXTS)

    def hits(self, text: str) -> tuple[Hit, ...]:
        """Return the stretches to light, in order, none overlapping another."""
        return self._found.get(text, lambda: self._find(text))

    def _find(self, text: str) -> tuple[Hit, ...]:
        found = [*self._literal_hits(text), *self._word_hits(text)]
        return tuple(_without_overlaps(found))

    def _literal_hits(self, text: str) -> Iterator[Hit]:
        if self._literals:
            folded = fold_with_map(text)
            for wanted in self._literals:
                for span in wanted.spans(folded):
                    yield Hit(span.start, span.end)

    def _word_hits(self, text: str) -> Iterator[Hit]:
        if not self._phrases and not self._names:
            return
        words = _words(text)
        for phrase in self._phrases:
            if len(phrase) == 1:
                yield from phrase[0].hits(words)
                yield from phrase[0].compound_hits(text)
            else:
                yield from _phrase_hits(words, phrase)
        yield from self._names.hits(words)


class _Word(NamedTuple):
    """A word of a text to be lit."""

    start: int
    end: int
    surface: str
    key: str
    """The same in lower case."""


def _words(text: str) -> list[_Word]:
    if len(text) < _SHORT:
        return _words_of_line(text)
    return _remembered_words(text) if len(text) < _LONG else _split(text)


_LONG = 20_000
"""Characters; a word takes 200 bytes, so what is longer is split again at each key."""


_SHORT = 500
"""Characters of what stands on a line of the screen."""


@lru_cache(maxsize=512)
def _words_of_line(text: str) -> list[_Word]:
    """Split a line and remember its words: a screen shows some forty sentences, each with the
    clause that stands in its row, and most of them again after the next key."""
    return _split(text)


@lru_cache(maxsize=16)
def _remembered_words(text: str) -> list[_Word]:
    """Split a text and remember its words: an article is read for some time."""
    return _split(text)


def _split(text: str) -> list[_Word]:
    return [
        _Word(found.start(), found.end(), surface, surface.lower())
        for found in WORD.finditer(text)
        for surface in (found[0],)
    ]


class _Piece:
    """One typed word and the words of texts that it lights; each different word is looked at
    once."""

    def __init__(self, index: Index, typed: Typed) -> None:
        self._typed = typed
        self._folded = typed.folded
        found = index.vocabulary.find(typed)
        self._typos = frozenset(index.vocabulary.spelled[entry] for entry in found.typos)
        exact = found.whole or found.begins
        joined = index.compounds.find(typed, typos=not exact)
        spelled = index.compounds.spelled
        self._compounds = {
            **dict.fromkeys((spelled[entry] for entry in joined.typos), True),
            **dict.fromkeys((spelled[entry] for entry in (*joined.begins, *joined.whole)), False),
        }
        self._seen: dict[str, tuple[int, bool] | None] = {}

    def compound_hits(self, text: str) -> Iterator[Hit]:
        """Find words joined by an apostrophe or a hyphen that answer as one word."""
        if self._compounds:
            for found, word in compounds_in(text):
                typo = self._compounds.get(spelling(word))
                first = WORD.match(text, found.start())
                is_past_first = first is not None and len(self._folded) > len(first[0])
                if typo is not None and is_past_first:
                    yield Hit(found.start(), found.end(), typo)

    def lights(self, word: _Word, *, begins: bool) -> Hit | None:
        """Return the part of the word to light."""
        key = word.key
        if key not in self._seen:
            self._seen[key] = self._look(key)
        seen = self._seen[key]
        return _light(word, seen, begins=begins) if seen is not None else None

    def hits(self, words: Sequence[_Word]) -> Iterator[Hit]:
        """Yield the parts of words to light where the word is typed by itself."""
        seen = self._seen
        for word in words:
            key = word.key
            if key not in seen:
                seen[key] = self._look(key)
            found = seen[key]
            if found is not None and (hit := _light(word, found, begins=True)):
                yield hit

    def _look(self, key: str) -> tuple[int, bool] | None:
        if key.isascii():
            if key.startswith(self._folded) and not self._typed.has_marks:
                return len(self._folded), False
            return (len(key), True) if key in self._typos else None
        folded = fold_with_map(key)
        if folded.text.startswith(self._folded) and self._typed.is_spelled_in(key):
            return folded.origin(0, len(self._folded))[1], False
        return (len(key), True) if spelling(key) in self._typos else None


def _light(word: _Word, seen: tuple[int, bool], *, begins: bool) -> Hit | None:
    """Return the part of a word to light; `seen` says how much of it was typed and whether it is
    a typo."""
    length, typo = seen
    if not begins and length < len(word.key) and not typo:
        return None
    # a word whose lower case has another length (İ) is lit as a whole
    same_length = len(word.key) == word.end - word.start
    end = word.start + length if same_length and not typo else word.end
    return Hit(word.start, end, typo)


def _phrase_hits(words: Sequence[_Word], phrase: Sequence[_Piece]) -> Iterator[Hit]:
    """Find where the pieces stand side by side; only the last may be the beginning of a word."""
    for at in range(len(words) - len(phrase) + 1):
        parts: list[Hit] = []
        for i, piece in enumerate(phrase):
            part = piece.lights(words[at + i], begins=i == len(phrase) - 1)
            if part is None:
                break
            parts.append(part)
        else:
            yield Hit(parts[0].start, parts[-1].end, any(part.typo for part in parts))


class _Names:
    """Spellings of entities, as runs of words.

    A single word must be written as a name: Bui Thanh Son's "Son" does not light "son".
    """

    def __init__(self, names: Iterable[str]) -> None:
        split = {tuple(WORD.findall(fold(name))) for name in names}
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for name in sorted(filter(None, split), key=len, reverse=True):
            self._by_first.setdefault(name[0], []).append(name)
        self._folded: dict[str, str] = {}

    def __bool__(self) -> bool:
        return bool(self._by_first)

    def hits(self, words: Sequence[_Word]) -> Iterator[Hit]:
        """Find the spellings of the chosen names among the words of a text."""
        if not self:
            return
        folded = [self._fold(word.key) for word in words]
        for at, key in enumerate(folded):
            for name in self._by_first.get(key, ()):
                last = at + len(name)
                if tuple(folded[at:last]) == name and not words[at].surface.islower():
                    yield Hit(words[at].start, words[last - 1].end)
                    break

    def _fold(self, key: str) -> str:
        if key not in self._folded:
            self._folded[key] = fold(key)
        return self._folded[key]


_UNSEEN = MARK_FIELDS | {Field.SOURCE}
"""The fields whose words stand in no text."""

_NAMED = frozenset((Field.WHO, Field.WHERE, Field.ORG))


def _is_literal(words: TextTerm) -> bool:
    return words.how is not How.WORD or not words.typed.words or words.typed.is_unspaced


def _other_names(index: Index, words: TextTerm) -> Iterator[str]:
    """Collect spellings to light: for a field those of all entities that it chooses; for a word
    those of the entities that it names and that are written without it."""
    if words.field in _NAMED:
        named = chosen(index, words)
    elif words.field is None and words.how is How.WORD:
        named = index.names.find(words, typos=False)
    else:
        return
    numbers = named.best
    if len(numbers) > _NAMED_AT_MOST:
        return
    for name in (name for n in sorted(numbers) for name in seen_names(index.names.entities[n])):
        if words.field or not _has_word_of(words, name):
            yield name


def _has_word_of(words: TextTerm, name: str) -> bool:
    pieces = tuple(word.folded for word in words.typed.words)
    return any(word.startswith(pieces) for word in WORD.findall(fold(name)))


def _without_overlaps(found: Sequence[Hit]) -> Iterator[Hit]:
    """Yield the hits in order; of those that overlap the first, or the longer, or the one
    without a typo."""
    end = 0
    for hit in sorted(found, key=lambda hit: (hit.start, -hit.end, hit.typo)):
        if hit.start >= end and hit.end > hit.start:
            yield hit
            end = hit.end
