"""An index as named parts of bytes, and back: numbers stay as they lie in the file.

Building the index of a million events takes half a minute. Kept, it is mapped from its file, and
of its numbers only those are read that a query asks for; lists of words are made when a query
first looks for one.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Literal

from pktui.query.postings import Postings
from pktui.query.rowset import Rows
from pktui.query.vocabulary import Vocabulary

NamedPart = tuple[str, bytes]

_BETWEEN = "\n"
"""Stands between the words of a list; no word has it."""


def numbers_part(
    name: str, numbers: Sequence[int], form: Literal["I", "i", "Q"] = "I"
) -> NamedPart:
    """Return numbers as a part."""
    return name, array(form, numbers).tobytes()


def words_part(name: str, words: Sequence[str]) -> NamedPart:
    """Return words as a part; none of them may have a line feed."""
    return name, _BETWEEN.join(words).encode("utf-8", "surrogatepass")


def texts_parts(name: str, texts: Sequence[str]) -> Iterator[NamedPart]:
    """Yield any texts at all as parts."""
    data = [text.encode("utf-8", "surrogatepass") for text in texts]
    yield numbers_part(f"{name}.ends", list(accumulate(map(len, data))), "Q")
    yield f"{name}.texts", b"".join(data)


def postings_parts(name: str, postings: Postings) -> Iterator[NamedPart]:
    """Yield postings as parts, with the large sets of rows that were made of them."""
    yield numbers_part(f"{name}.cuts", postings.cuts)
    yield numbers_part(f"{name}.numbers", postings.every)
    sets = postings.large
    yield numbers_part(f"{name}.large", [edge for key in sets for edge in key])
    data = [rows.to_bytes((rows.bit_length() + 7) // 8, "little") for rows in sets.values()]
    yield numbers_part(f"{name}.ends", list(accumulate(map(len, data))), "Q")
    yield f"{name}.sets", b"".join(data)


def vocabulary_parts(name: str, vocabulary: Vocabulary) -> Iterator[NamedPart]:
    """Yield a vocabulary as parts; a word that is folded as it is spelled is written once."""
    folded, spelled = vocabulary.folded, vocabulary.spelled
    yield words_part(f"{name}.folded", folded)
    others = ("" if one == other else other for one, other in zip(folded, spelled, strict=True))
    yield words_part(f"{name}.spelled", list(others))
    for number, shelf in enumerate(vocabulary.shelves):
        yield from postings_parts(f"{name}.{number}", shelf)


class IndexParts:
    """The parts of a kept index by name."""

    def __init__(self, parts: Mapping[str, memoryview]) -> None:
        self._parts = parts

    def __bool__(self) -> bool:
        return bool(self._parts)

    def numbers(self, name: str, form: Literal["I", "i", "Q"] = "I") -> memoryview:
        """Return a part that is numbers."""
        return self._parts[name].cast(form)

    def rows(self, name: str) -> Rows:
        """Return a part that is a set of rows."""
        return int.from_bytes(self._parts[name], "little")

    def words(self, name: str) -> list[str]:
        """Return a part that is words."""
        text = str(self._parts[name], "utf-8", "surrogatepass")
        return text.split(_BETWEEN) if text else []

    def texts(self, name: str) -> list[str]:
        """Return the texts that `texts_parts` was given."""
        return [str(data, "utf-8", "surrogatepass") for data in self._cut(f"{name}.texts", name)]

    def postings(self, name: str) -> Postings:
        """Return the postings that `postings_parts` was given."""
        edges = self.numbers(f"{name}.large").tolist()
        keys = zip(edges[::2], edges[1::2], strict=True)
        sets = dict(zip(keys, self._cut(f"{name}.sets", name), strict=True))
        return Postings(self.numbers(f"{name}.cuts"), self.numbers(f"{name}.numbers"), sets)

    def vocabulary(self, name: str, shelves: int) -> Vocabulary:
        """Return the vocabulary that `vocabulary_parts` was given."""
        folded = self.words(f"{name}.folded")
        # nothing is written of a single word that is spelled as it is folded
        others = self.words(f"{name}.spelled") or [""] * len(folded)
        spelled = [other or one for one, other in zip(folded, others, strict=True)]
        postings = tuple(self.postings(f"{name}.{number}") for number in range(shelves))
        return Vocabulary(folded, spelled, postings)

    def _cut(self, name: str, cuts: str) -> Iterator[memoryview]:
        data, start = self._parts[name], 0
        for end in self.numbers(f"{cuts}.ends", "Q"):
            yield data[start:end]
            start = end
