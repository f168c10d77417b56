"""What a format finds in an input, and how that becomes an article.

A format knows neither paths nor ids nor Unicode normalisation: it yields drafts, and flaws for what
it could not read. Normalising happens here, once; everything behind this door is NFC.
"""

from __future__ import annotations

from collections.abc import Iterator

from pktui.model.article import Article, ArticleId, Problem, ProblemKind
from pktui.model.span import normalise
from pktui.runtime.digest import blake2b
from pktui.runtime.frozen import dataclass
from pktui.text.sanitise import neutralise


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One article as its format gives it."""

    text: str
    """Decoded, without a byte order mark, otherwise untouched."""
    id: str | None = None
    title: str | None = None
    date: str | None = None
    """In the input's own words: what they mean is read where dates are read."""
    guessed_date: str | None = None
    """A day that stands somewhere around the article, and may be that of its publication."""
    publisher: str | None = None
    section: str | None = None
    """The part of the publication, such as its sports pages."""
    url: str | None = None
    read_as: str | None = None
    """What its input turned out to be, where that is more than the format of its file."""
    is_entry: bool = False
    """Whether this is an event that pktui wrote: its text tells what happened at `date`, an EDTF
    date, and no further dates are looked for in it."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something in an input that is no article, though it should be."""

    reason: str
    line: int | None = None
    """The line of the input, from 1."""


Parsed = Iterator[Draft | Flaw]


def fingerprint(text: str) -> str:
    """Make 16 hexadecimal digits that are equal for equal texts, whatever white space they are set
    with.

    Two feeds wrap the same story differently, or end its lines in different ways. 64 bits: among a
    million articles, the chance that any two clash is one in thirty million.
    """
    folded = " ".join(text.split())
    return blake2b(folded.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def finish(draft: Draft, path: str, read_as: str | None = None) -> Article:
    """Return the article of `draft`, in NFC, with an id; `read_as` is the format of its file."""
    text, offsets = normalise(draft.text)
    return Article(
        id=ArticleId(draft.id or fingerprint(text)),
        path=path,
        text=text,
        given=None if offsets is None else draft.text,
        offsets=offsets,
        title=_line(draft.title),
        date=_line(draft.date),
        guessed_date=_line(draft.guessed_date),
        publisher=_line(draft.publisher),
        section=_line(draft.section),
        read_as=draft.read_as or read_as,
        url=_line(draft.url),
        is_entry=draft.is_entry,
    )


def _line(value: str | None) -> str | None:
    """Make a single line in NFC of a metadata value; None where nothing is left."""
    return normalise(" ".join(value.split()))[0] or None if value else None


def unreadable(path: str, reason: str, line: int | None = None) -> Problem:
    """Make the problem of an input, or a part of one, that is not among the articles."""
    return Problem(path=path, reason=neutralise(reason), kind=ProblemKind.UNREADABLE, line=line)
