"""Stretches of an article's text, and the way from the normalised text back to the text as given.

Every span in pktui counts Unicode code points of `Article.text`, which is NFC. Records promise
offsets into the text as it was given, so an article whose text was not NFC keeps an `OffsetMap`.
"""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_right

from pktui.runtime.frozen import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`text[start:end]`; `0 <= start <= end <= len(text)`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the stretch of `text` that this span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True, eq=False)
class OffsetMap:
    """A map from offsets of a normalised text to offsets of the text it was made from.

    A break is put wherever the two texts drift apart, so texts that differ in a few places need a
    few numbers. An offset inside a composed sequence maps to the sequence's start.
    """

    normalised: array[int]
    """Offsets in the normalised text at which a new stretch begins, ascending, first 0."""
    given: array[int]
    """The offset in the given text at which the same stretch begins."""

    def to_given(self, offset: int) -> int:
        """Turn an offset into the normalised text into one into the text as it was given."""
        stretch = bisect_right(self.normalised, offset) - 1
        mapped = self.given[stretch] + offset - self.normalised[stretch]
        if stretch + 1 < len(self.given):
            return min(mapped, self.given[stretch + 1])
        return mapped


def normalise(given: str) -> tuple[str, OffsetMap | None]:
    """Return the text in NFC, and the map back to `given` (None where nothing changed)."""
    if unicodedata.is_normalized("NFC", given):
        return given, None
    normalised_breaks, given_breaks = array("q", [0]), array("q", [0])
    pieces: list[str] = []
    written = read = 0
    for cluster in _composing_clusters(given):
        composed = unicodedata.normalize("NFC", cluster)
        pieces.append(composed)
        written += len(composed)
        read += len(cluster)
        if len(composed) != len(cluster):
            normalised_breaks.append(written)
            given_breaks.append(read)
    return "".join(pieces), OffsetMap(normalised_breaks, given_breaks)


def _composing_clusters(text: str) -> list[str]:
    """Return the finest cut of `text` for which NFC of the pieces, joined, is NFC of the whole."""
    clusters: list[str] = []
    start = 0
    for i in range(1, len(text)):
        character = text[i]
        if (
            character < "\x80"
            or (
                not unicodedata.combining(character)
                # some starters compose with what stands before: Hangul vowels, a few Indic signs
                and unicodedata.normalize("NFC", text[start : i + 1])
                == unicodedata.normalize("NFC", text[start:i])
                + unicodedata.normalize("NFC", character)
            )
        ):
            clusters.append(text[start:i])
            start = i
    clusters.append(text[start:])
    return clusters
