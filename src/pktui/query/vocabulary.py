"""The different words of many texts, and which texts have each.

News repeats its words: 100,000 sentences have some ten thousand different ones. So beginnings,
substrings and typos are looked for in the vocabulary, and the rows follow from the words.

Words are sorted by their folded form, so all that share a beginning are neighbours; and the row
numbers of all words lie one behind another in that order, so the rows of a beginning are one
slice of one array: no list of words is walked for it.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Generator, Iterator, Sequence
from typing import TypeVar

from pktui.query.postings import Entries, Gathered, Postings
from pktui.query.tokens import (
    distinct_words,
    folded_words,
    marked_letters,
    one_of,
    spelling,
)
from pktui.query.typed_text import Typed
from pktui.runtime.bounded_cache import Memory
from pktui.runtime.frozen import dataclass
from pktui.text.edit_distance import forgiven, near
from pktui.text.fold import fold

RARE = 5
"""Texts. Two words that are each in more than this are both meant as they are written: Phung is no
slip for Phuong. A word in fewer may be a slip for any other, and any other for it."""

SHORT = 6
"""Letters up to which a word that some text has is no slip for another: phung, phong."""

_REMEMBERED = 64
"""Typed words."""

_STRETCH = 4000
"""Words of a step while a vocabulary is finished."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class WordsFound:
    """The words that one typed word finds."""

    whole: Entries = ()
    begins: Entries = ()
    """Longer words that begin with it."""
    typos: Entries = ()

    def __bool__(self) -> bool:
        return bool(self.whole or self.begins or self.typos)


class Gathering:
    """Collects words and rows until a `Vocabulary` is made of them."""

    def __init__(self, shelves: int) -> None:
        self._numbers = _Numbering()
        self._shelves = [Gathered() for _ in range(shelves)]

    def add(self, shelf: int, row: int, text: str) -> None:
        """Take in the words of a row's text. The rows of a shelf must come in ascending order."""
        self._shelves[shelf].add(row, map(self._numbers.__getitem__, distinct_words(text)))

    def finish(self) -> Vocabulary:
        """Make the vocabulary of what was gathered."""
        steps = self.finishing()
        while True:
            try:
                next(steps)
            except StopIteration as end:
                vocabulary: Vocabulary = end.value
                return vocabulary

    def finishing(self) -> Generator[None, None, Vocabulary]:
        """Make the vocabulary in steps of some milliseconds; sorting is one, 30 ms for 100,000
        words."""
        entries: list[tuple[str, str, str]] = []
        for words in _stretches(list(self._numbers)):
            entries += (
                (piece, spelling(word) if piece == folded else piece, word)
                for word in words
                for folded in (one_of(word, fold(word)),)
                # a folded word may be several: Qurʼan has a letter that folds to an apostrophe
                for piece in ((folded,) if folded.isalnum() else folded_words(word))
            )
            yield
        entries.sort()
        yield
        numbers = array("I", (self._numbers[word] for _, _, word in entries))
        shelves: list[Postings] = []
        while self._shelves:  # each is let go before the next is turned round
            shelves.append((yield from self._shelves.pop(0).turning_round(numbers)))
        return Vocabulary(
            [piece for piece, _, _ in entries],
            [spelled for _, spelled, _ in entries],
            tuple(shelves),
        )


class _Numbering(dict[str, int]):
    """A dictionary that gives each new word the next number."""

    def __missing__(self, word: str) -> int:
        self[word] = number = len(self)
        return number


def _stretches(values: Sequence[T]) -> Iterator[Sequence[T]]:
    return (values[at : at + _STRETCH] for at in range(0, len(values), _STRETCH))


class Vocabulary:
    """Words in the order of their folded forms, with the rows of each on every shelf."""

    def __init__(
        self, folded: list[str], spelled: list[str], shelves: tuple[Postings, ...]
    ) -> None:
        self.folded = folded
        self.spelled = spelled
        self.shelves = shelves
        self._by_length: dict[int, list[str]] = {}
        self._found = Memory[WordsFound](_REMEMBERED)

    def find(self, typed: Typed, *, begins: bool = True, typos: bool = True) -> WordsFound:
        """Find the words for one typed word; `begins` lets it be the beginning of a longer one."""
        return self._found.get(
            (typed.text, begins, typos), lambda: self._find(typed, begins=begins, typos=typos)
        )

    def _find(self, typed: Typed, *, begins: bool, typos: bool) -> WordsFound:
        word = typed.folded
        whole: Entries = (spellings := self.spellings(word))
        longer: Entries = range(spellings.stop, self._past(word)) if begins else ()
        misspelled: Entries = self._typos(word, begins=begins) if typos else ()
        if typed.has_marks:
            whole = [entry for entry in whole if typed.is_spelled_in(self.spelled[entry])]
            longer = [entry for entry in longer if typed.is_spelled_in(self.spelled[entry])]
            wanted = marked_letters(typed.text)
            misspelled = [e for e in misspelled if wanted <= marked_letters(self.spelled[e])]
        return WordsFound(whole, longer, misspelled)

    def is_common(self, word: str) -> bool:
        """Tell whether a folded word, or words that begin with it, are in more than a few rows."""
        return self._count(self.beginning(word)) > RARE

    def is_short_hit(self, word: str) -> bool:
        """Tell whether a folded word is short and stands in some text, so that it is meant as it
        is."""
        return len(word) <= SHORT and bool(self.spellings(word))

    def containing(self, part: str) -> list[int]:
        """Find the words that have these folded characters anywhere: 4 ms for 100,000 words."""
        return [entry for entry, word in enumerate(self.folded) if part in word]

    def ending(self, part: str) -> list[int]:
        """Find the words that end with these letters."""
        return [entry for entry, word in enumerate(self.folded) if word.endswith(part)]

    def beginning(self, part: str) -> range:
        """Find the words that begin with these letters."""
        return range(bisect_left(self.folded, part), self._past(part))

    def first_letters(self) -> list[str]:
        """List the letters that words begin with."""
        return list(dict.fromkeys(word[0] for word in self.folded))

    def prepare_typos(self) -> None:
        """Sort the words by length, once: 30 ms for 100,000."""
        if not self._by_length:
            by_length = defaultdict[int, list[str]](list)
            for word in dict.fromkeys(self.folded):
                if word.isalpha():
                    by_length[len(word)].append(word)
            self._by_length = dict(by_length)

    def _typos(self, word: str, *, begins: bool) -> list[int]:
        allowed = forgiven(word)
        if not allowed or self.is_short_hit(word):
            return []
        self.prepare_typos()
        slips = [
            slip
            for length in range(len(word) - allowed, len(word) + allowed + 1)
            for slip in _near(word, self._by_length.get(length, ()), allowed)
            if not (begins and slip.startswith(word))
        ]
        if self.is_common(word):
            slips = [slip for slip in slips if not self.is_common(slip)]
        elif begins and not slips and not self.beginning(word):
            return self._mistyped_beginnings(word, allowed)
        return [entry for slip in slips for entry in self.spellings(slip)]

    def _mistyped_beginnings(self, word: str, allowed: int) -> list[int]:
        """Find the words whose beginning is at most `allowed` edits away: what a typo finds while
        the word is typed.

        Their first letter must be right; that leaves a fifteenth of the words to be cut.
        """
        alike = self.beginning(word[0])
        words = self.folded[alike.start : alike.stop]
        entries: set[int] = set()
        for length in range(len(word) - allowed, len(word) + allowed + 1):
            heads = list(dict.fromkeys(w[:length] for w in words if len(w) > length))
            for head in _near(word, heads, allowed):
                if not word.startswith(head):  # else whatever begins so would do
                    entries.update(self.beginning(head))
        return sorted(entries)

    def _count(self, entries: range) -> int:
        return max(shelf.count(entries) for shelf in self.shelves)

    def spellings(self, word: str) -> range:
        """Find the entries of every spelling of one folded word."""
        start = bisect_left(self.folded, word)
        return range(start, bisect_right(self.folded, word, start))

    def _past(self, beginning: str) -> int:
        """Find the number of the first word behind all those that begin so."""
        return bisect_left(self.folded, beginning + _LAST)


_LAST = "\U0010ffff"


def _near(word: str, candidates: Sequence[str], allowed: int) -> list[str]:
    """Return the candidates that are `allowed` edits away or fewer, and at least one. Two edits
    leave the first letter: opened is no slip in reopened."""
    found = ((edits, candidates[i]) for edits, i in near(word, candidates, allowed) if edits)
    return [slip for edits, slip in found if edits == 1 or slip[0] == word[0]]
