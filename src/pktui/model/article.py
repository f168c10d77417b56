"""An article as it was read, and how its text is laid out."""

from __future__ import annotations

from enum import StrEnum
from typing import NewType

from pktui.model.span import OffsetMap, Span
from pktui.runtime.frozen import dataclass

ArticleId = NewType("ArticleId", str)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Article:
    """One text and what its input says of it; nothing here is worked out from the text."""

    id: ArticleId
    """What the input calls it, else made from its content: the same text has the same id."""
    path: str
    """The input as it was named on the command line; bundled articles are `seeds/NAME`."""
    text: str
    """The whole text in NFC; every span in pktui counts its code points."""
    given: str | None = None
    """The text as it was given where that was not NFC; None where it was."""
    offsets: OffsetMap | None = None
    """The way from `text` back to `given`."""
    title: str | None = None
    date: str | None = None
    """The date in the input's own words: an ISO date or time, perhaps with a zone."""
    guessed_date: str | None = None
    """A day that stands somewhere around the article in its input, and may be its own."""
    publisher: str | None = None
    section: str | None = None
    """The part of the publication that it stood in, such as its sports pages."""
    url: str | None = None
    read_as: str | None = None
    """What its input was read as: the name of a format or of a news database."""
    is_entry: bool = False
    """Whether this is one event of a timeline that pktui wrote: the text tells what happened at
    `date`, and its words give no further dates."""
    also_at: tuple[str, ...] = ()
    """The paths of further inputs that held the same article."""

    @property
    def text_as_given(self) -> str:
        """The text as its input had it, decoded; offsets in records count its code points."""
        return self.text if self.given is None else self.given

    def to_given(self, span: Span) -> Span:
        """Return the same stretch in the text as it was given."""
        if self.offsets is None:
            return span
        return Span(self.offsets.to_given(span.start), self.offsets.to_given(span.end))


class Part(StrEnum):
    """What a stretch of an article is."""

    HEADER = "header"
    """A line of metadata before the article proper, such as `date 2021-12-31`."""
    TITLE = "title"
    DATELINE = "dateline"
    CAPTION = "caption"
    BODY = "body"
    SIGN_OFF = "sign-off"
    BOILERPLATE = "boilerplate"
    """What the page left behind: `Submit Release`, `Your comments`."""
    COMMENTS = "comments"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of one part; the blocks of an article are in order and do not overlap."""

    start: int
    end: int
    part: Part


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, without the white space around it."""

    start: int
    end: int
    part: Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How an article's text is laid out."""

    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    """Every sentence of every part that has sentences (title, caption, body, comments)."""
    title: Span | None = None
    """The title, or the sentence that serves as one; None where the input gave the title apart."""
    publisher: str | None = None
    """As a sign-off, a dateline or a caption's credit names it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something that could not be read, dated or trusted; the rest still loads."""

    path: str
    reason: str
    """One line, made harmless for a terminal."""
    kind: ProblemKind
    line: int | None = None
    """The line of the input it is about, from 1."""
    article: ArticleId | None = None


class ProblemKind(StrEnum):
    """The kinds of problems that `check` lists."""

    UNREADABLE = "unreadable"
    UNDATED = "undated"
    IMPLAUSIBLE = "implausible"
    CONTRADICTION = "contradiction"
    DUPLICATE = "duplicate"
    CORRECTION = "correction"
    """A line of the reader's corrections that fits nothing any more."""
    MARK = "mark"
    """Something that the reader marked and that is not where it was, or can't be read."""
