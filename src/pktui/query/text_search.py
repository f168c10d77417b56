"""Phrases and literal characters in the rows' texts: the vocabulary narrows, reading decides.

A phrase or a stretch of characters is cut into words, of which the first may be the end of a
longer word and the last a beginning. Only rows that have them all are read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import reduce

from pktui.query.index import BODIES, Index
from pktui.query.language import How, TextTerm
from pktui.query.postings import Entries
from pktui.query.rowset import NONE, Rows, numbers_in
from pktui.query.text_match import AT_END, AT_START, has_phrase, literal
from pktui.query.tokens import WORD
from pktui.query.typed_text import TypedText, typed_text
from pktui.query.vocabulary import Vocabulary


def phrase_rows(
    index: Index, pieces: Sequence[Entries], shelves: Iterable[int], within: Rows
) -> Rows:
    """Find the rows of `within` that have words side by side, each of them one of its piece's
    entries."""
    spelled = index.vocabulary.spelled
    spellings = [{spelled[entry] for entry in entries} for entries in pieces]
    return _read(index, pieces, shelves, lambda text: has_phrase(text, spellings), within)


def written_otherwise(index: Index, typed: TypedText) -> list[tuple[TypedText, ...]]:
    """List how texts may write what was typed as one word without spaces: two words side by side
    ("bpspill" is BP spill), or without the hyphen that was typed ("clean-up" is cleanup).

    A word that more than a few texts have, or that is short, is meant as it was typed. Where it is
    divided, its first part must be a word of some text, its second part the beginning of one.
    Two numbers make no third: "10-15" is not 1015.
    """
    if len(typed.words) > 1:
        whole = typed.joined
        is_hyphenated = " " not in typed.text.strip() and whole.text != typed.text
        return [(whole,)] if is_hyphenated and not whole.text.isdigit() else []
    word, vocabulary = typed.folded, index.vocabulary
    if typed.has_marks or len(word) < _DIVISIBLE or not word.isalpha():
        return []
    if vocabulary.is_common(word):
        return []
    return [
        (typed_text(word[:cut]), typed_text(word[cut:]))
        for cut in range(_SHORTEST_HEAD, len(word) - _SHORTEST_TAIL + 1)
        if vocabulary.spellings(word[:cut]) and vocabulary.beginning(word[cut:])
    ]


_DIVISIBLE = 6
"""Letters from which a typed word may be two that stand side by side."""
_SHORTEST_HEAD = 2
"""Letters of the first of two words that were typed as one: BP."""
_SHORTEST_TAIL = 3
"""Letters that were typed of the second one, at least."""


def literal_rows(index: Index, words: TextTerm, shelves: Sequence[int]) -> Rows:
    """Find the rows that have exactly these characters; a term that holds on to an end of the line
    looks at lines alone."""
    if words.how in AT_START or words.how in AT_END:
        shelves = [shelf for shelf in shelves if shelf != BODIES]
    wanted = literal(words)
    pieces = list(_pieces(index.vocabulary, wanted.folded, words.how))
    if words.how in (How.EXACT, How.BOUNDED, How.WORD) and wanted.folded.isalnum():
        # one word, or a stretch within one, so the vocabulary has seen all there is
        (entries,) = pieces
        if words.typed.has_marks:
            spelled = index.vocabulary.spelled
            entries = [entry for entry in entries if wanted.is_in(spelled[entry])]
        return _union(index, entries, shelves)
    return _read(index, pieces, shelves, wanted.is_in, index.every)


def _pieces(vocabulary: Vocabulary, folded: str, how: How) -> Iterable[Entries]:
    """Find for each word in a stretch of folded text the words of the corpus that it may be part
    of."""
    for found in WORD.finditer(folded):
        word = found[0]
        cut_before = found.start() == 0 and how not in (How.BOUNDED, *AT_START)
        cut_behind = found.end() == len(folded) and how not in (How.BOUNDED, *AT_END)
        if cut_before and cut_behind:
            yield vocabulary.containing(word)
        elif cut_before:
            yield vocabulary.ending(word)
        elif cut_behind:
            yield vocabulary.beginning(word)
        else:
            yield vocabulary.spellings(word)


def _read(
    index: Index,
    pieces: Sequence[Entries],
    shelves: Iterable[int],
    reads: Callable[[str], bool],
    within: Rows,
) -> Rows:
    """Find the rows of `within` that have a word of every piece and whose text `reads` accepts."""
    rows = NONE
    for shelf in shelves:
        text_of = index.body if shelf == BODIES else index.line
        every = within & index.articles if shelf == BODIES else within
        having = (_union(index, entries, (shelf,)) for entries in pieces)
        # an article that was found by its title need not be read
        candidates = reduce(int.__and__, having, every) & ~rows
        rows |= index.rows_of(
            row for row in numbers_in(candidates, index.size) if reads(text_of(row))
        )
    return rows


def _union(index: Index, entries: Entries, shelves: Iterable[int]) -> Rows:
    rows = NONE
    for shelf in shelves:
        rows |= index.vocabulary.shelves[shelf].rows(entries, index.size)
    return rows
