"""What a reader marks: words of an article, found again when the article changes."""

from __future__ import annotations

from enum import StrEnum
from typing import NewType

from pktui.model.span import Span
from pktui.runtime.frozen import dataclass

MarkId = NewType("MarkId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of an article with what stands before and after them, as W3C annotations anchor."""

    exact: str
    """The words as they stand in the text as it was given."""
    prefix: str = ""
    """Some characters before them."""
    suffix: str = ""
    """Some characters after them."""
    start: int
    """Where they stood, in code points of the text as it was given."""
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """What is known of an article without it: enough to find it again, and to name it."""

    id: str
    title: str
    when: str | None
    """Its date in EDTF."""
    publisher: str | None
    path: str
    sha256: str = ""
    """Of its text as it was given, in UTF-8; 64 hexadecimal digits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderMark:
    """One thing that the reader marked, tagged or noted."""

    id: MarkId
    made: str
    """The moment, ISO 8601 with its zone."""
    marked: bool
    tags: tuple[str, ...] = ()
    note: str | None = None
    quote: Quote
    event: str | None = None
    """The id of the event that was marked; None for a sentence or a selection."""
    article: Citation

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left of it: no mark, no tag, no note."""
        return not (self.marked or self.tags or self.note)


class AnchorState(StrEnum):
    """What became of quoted words since they were quoted."""

    IN_PLACE = "in place"
    """They stand where they stood."""
    MOVED = "moved"
    """The same words stand elsewhere in the text, or in another article."""
    CHANGED = "changed"
    """What stands there now is not quite the same."""
    LOST = "lost"
    """They are nowhere in the articles."""


@dataclass(frozen=True, slots=True)
class Anchored:
    """The place where quoted words stand now."""

    state: AnchorState
    article: str | None
    """The id of the article; None where they are lost."""
    span: Span | None
    """In the article's normalised text; None where they are lost."""


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark, and where its words stand now."""

    mark: ReaderMark
    now: Anchored
