"""An article's text → what each stretch of it is, and its sentences.

A page is read from the top: header, leftovers, title, captions and datelines may come before the
story, in any order, and the first paragraph that is none of them begins it. From there on only
captions and leftovers interrupt it, until the readers' comments or the end. Most paragraphs are
long and plain, and cost one look at their length and one at their tail.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from pktui.model.article import Article, Block, Layout, Part, Sentence
from pktui.model.span import Span
from pktui.pipeline.layout.datelines import (
    Dateline,
    dateline_at,
    header_stamp_end,
    is_date_line,
    is_place_in_capitals,
)
from pktui.pipeline.layout.page_furniture import (
    PROSE,
    Credit,
    Furniture,
    furniture_of,
    is_publisher,
    leftover_end,
    publisher_named,
    sign_off_of,
    title_label_end,
)
from pktui.pipeline.layout.paragraphs import paragraphs
from pktui.pipeline.layout.sentences import sentence_spans

_HEADLINE = 200
"""Characters that a headline has at most; those of 800 news pages have up to 154."""
_STOPPED_HEADLINE = 100
"""The same for one with a full stop: longer ones are captions without a credit."""


def lay_out(article: Article) -> Layout:
    """The parts and sentences of `article`; all its text but white space is in some block."""
    pieces, entries = _with_date_headings(article.text, _pieces(article.text))
    comments = _comments_at(pieces)
    story, after = pieces[:comments], pieces[comments:]
    last = _last_of_story(story, len(article.text))
    layouter = _Layouter(article=article, entries=entries, last=last)
    begun = layouter.read_heading(story)
    begun += layouter.read_opening(story[begun:])
    layouter.read_story(story[begun:])
    layouter.read_comments(after)
    return layouter.layout()


class _Piece(NamedTuple):
    """A paragraph, or what is left of one, and what its own words tell of it."""

    start: int
    end: int
    furniture: Furniture


def _pieces(text: str) -> list[_Piece]:
    """The paragraphs of a text, each looked at once."""
    return [_Piece(start, end, furniture_of(text, start, end)) for start, end in paragraphs(text)]


def _with_date_headings(text: str, pieces: list[_Piece]) -> tuple[list[_Piece], frozenset[int]]:
    """The paragraphs of a text, and where the entries begin if it is a chronology: there each line
    that is nothing but a date is one paragraph with what it dates.

    Where only one or two such lines stand in a text, they may be the article's own.
    """
    dated = {at for at, piece in enumerate(pieces[:-1]) if piece.furniture.is_date_heading}
    if len(dated) < _FEWEST_ENTRIES:
        return pieces, frozenset()
    joined: list[_Piece] = []
    heading: _Piece | None = None
    for at, piece in enumerate(pieces):
        if at in dated:
            if heading:
                joined.append(heading)
            heading = piece
        elif heading:
            start, end = heading.start, piece.end
            joined.append(_Piece(start, end, furniture_of(text, start, end)))
            heading = None
        else:
            joined.append(piece)
    return joined, frozenset(pieces[at].start for at in dated)


_FEWEST_ENTRIES = 3
"""Dates on lines of their own that make a text a chronology."""


def _comments_at(pieces: Sequence[_Piece]) -> int:
    """Which paragraph heads the readers' comments; one past the last where none does."""
    for at in range(1, len(pieces)):
        if pieces[at].furniture.is_comments_heading:
            return at
    return len(pieces)


def _last_of_story(story: Sequence[_Piece], end: int) -> int:
    """Where the story's last paragraph begins: an agency signs off there and nowhere else.

    The `end` of the text where all of it is furniture.
    """
    own = (piece for piece in reversed(story) if not piece.furniture.interrupts_story)
    return next((piece.start for piece in own), end)


_SHORT_LINE = 40
"""Characters of the longest line with a full stop, but the first, that is no sentence yet."""
_HEADING_LINES = 6
"""Lines at the top among which the one may be that dates the article."""


@dataclass(slots=True, kw_only=True)
class _Layouter:
    """What has been laid out so far."""

    article: Article
    entries: frozenset[int]
    """Where the entries of a chronology begin."""
    last: int
    """Where the story's last paragraph begins."""
    blocks: list[Block] = field(default_factory=list[Block])
    sentences: list[Sentence] = field(default_factory=list[Sentence])
    title: Span | None = None
    signed: str | None = None
    datelined: str | None = None
    credited: str | None = None
    datelines: dict[tuple[int, int], Dateline | None] = field(
        default_factory=dict[tuple[int, int], "Dateline | None"]
    )
    """What was found at the paragraphs at the top: each is asked about up to three times."""

    def layout(self) -> Layout:
        """Put the blocks and sentences together."""
        agency = self.signed or self.datelined or self.credited
        return Layout(
            blocks=tuple(self.blocks),
            sentences=tuple(self.sentences),
            title=self.title or self._serving_title(),
            publisher=publisher_named(agency) if agency else None,
        )

    def _serving_title(self) -> Span | None:
        """The first sentence of the body, where neither text nor input brings a title."""
        if self.article.title:
            return None
        return next((Span(s.start, s.end) for s in self.sentences if s.part is Part.BODY), None)

    # The lines at the top that date the article

    def read_heading(self, pieces: Sequence[_Piece]) -> int:
        """Lay out the lines at the top down to the one that dates the article, and how many
        paragraphs those are; 0 where no line of its own dates it.

        Above such a line stand the title, the publisher and the byline in any order; where nothing
        above it is a title, the line below it is.
        """
        at = self._date_line_at(pieces)
        if at is None:
            return 0
        lines = pieces[: at + 1]
        free = [piece for piece in lines[:-1] if piece.furniture.may_be_story]
        named = [piece for piece in free if is_publisher(self.article.text, piece.start, piece.end)]
        titles = [piece for piece in free if piece not in named]
        if not titles and not self._has_title_below(pieces, at) and named:
            titles, named = named[:1], named[1:]
        for piece in lines:
            self._lay_out_heading_line(piece, titles, named)
        return at + 1

    def _date_line_at(self, pieces: Sequence[_Piece]) -> int | None:
        """Which of the first lines dates the article by itself; None where the story begins
        before."""
        text = self.article.text
        for at, (start, end, _) in enumerate(pieces[:_HEADING_LINES]):
            if is_date_line(text, start, end):
                follows = len(pieces) > at + 1
                # below a lone title such a line is a dateline already
                return at if follows and (at > 1 or not self._dateline(start, end)) else None
            if end - start > _HEADLINE or self._dateline(start, end):
                return None
            if at and text[end - 1] in ".!?…" and end - start > _SHORT_LINE:
                return None
            if header_stamp_end(text, start, end) is not None:
                return None
        return None

    def _lay_out_heading_line(
        self, piece: _Piece, titles: Sequence[_Piece], named: Sequence[_Piece]
    ) -> None:
        start, end, furniture = piece
        if piece in titles and self.title is None and self._may_be_title(start, end):
            self._add_title(start, end)
        elif piece in titles:
            self._add_prose(start, end, Part.BODY)
        elif piece in named:
            self.datelined = self.datelined or self.article.text[start:end]
            self._add(start, end, Part.HEADER)
        elif furniture.credit:
            self._add_caption(start, end, furniture.credit)
        else:
            self._add(start, end, Part.HEADER)

    def _may_be_title(self, start: int, end: int) -> bool:
        given = self.article.title
        return given is None or self.article.text[start:end].split() == given.split()

    def _has_title_below(self, pieces: Sequence[_Piece], at: int) -> bool:
        """Whether the line behind the date's is a headline, with a story or metadata behind it."""
        if len(pieces) <= at + 2:
            return False
        start, end, furniture = pieces[at + 1]
        is_line = end - start <= _STOPPED_HEADLINE and self.article.text[end - 1] not in ".…,;:"
        return is_line and furniture.may_be_story

    # What stands before the story, the story, and the comments

    def read_opening(self, pieces: Sequence[_Piece]) -> int:
        """Lay out what stands before the story and its first paragraph; how many those are."""
        for i, piece in enumerate(pieces):
            following = pieces[i + 1] if i + 1 < len(pieces) else None
            if self._open(piece, following):
                return i + 1
        return len(pieces)

    def read_story(self, pieces: Sequence[_Piece]) -> None:
        """Lay out the story behind its first paragraph."""
        for start, end, furniture in pieces:
            if furniture is PROSE:
                self._add_body(start, end)
            elif furniture.interrupts_story:
                self._add(start, end, Part.BOILERPLATE)
            elif furniture.credit:
                self._add_caption(start, end, furniture.credit)
            else:
                self._add_body(start, end)

    def read_comments(self, pieces: Sequence[_Piece]) -> None:
        """Lay out the heading over the readers' comments, and them."""
        for i, (start, end, furniture) in enumerate(pieces):
            if i == 0 or furniture.is_leftover:
                self._add(start, end, Part.BOILERPLATE)
            else:
                self._add_prose(start, end, Part.COMMENTS)

    def _open(self, piece: _Piece, following: _Piece | None) -> bool:
        """Lay out one paragraph at the top; whether the story has begun in it."""
        if piece.start in self.entries:
            self._add_body(piece.start, piece.end)
            return True
        rest = self._skip_headers(piece, following)
        if rest is None:
            return False
        start, end, furniture = rest
        if furniture.credit:
            self._add_caption(start, end, furniture.credit)
            return False
        text = self.article.text
        label = title_label_end(text, start, end)
        if label:
            self._add(start, label, Part.HEADER)
            start = _after_space(text, label, end)
        if label or self._is_title(start, end, following):
            self._add_title(start, end)
            return False
        start = self._skip_datelines(start, end)
        if start == end:
            return False
        self._add_body(start, end)
        return True

    def _skip_headers(self, piece: _Piece, following: _Piece | None) -> _Piece | None:
        """Lay out the metadata and leftovers that `piece` begins with; what follows them in it."""
        if not self.blocks:
            stamped = self._skip_stamp(piece, following)
            if stamped is None:
                return None
            piece = stamped
        start, end, furniture = piece
        if furniture.is_metadata:
            self._add(start, end, Part.HEADER)
            return None
        if furniture.is_leftover:
            self._add(start, end, Part.BOILERPLATE)
            return None
        return piece

    def _skip_stamp(self, piece: _Piece, following: _Piece | None) -> _Piece | None:
        """Lay out a date stamp at the very beginning; what follows it in the paragraph."""
        text, (start, end, _) = self.article.text, piece
        stamp = header_stamp_end(text, start, end)
        if stamp is None:
            return piece
        self._add(start, stamp, Part.HEADER)
        start = _after_space(text, stamp, end)
        if leftover := leftover_end(text, start, end):
            self._add(start, leftover, Part.BOILERPLATE)
            start = _after_space(text, leftover, end)
        if following and is_place_in_capitals(text, start, end):
            self._add(start, end, Part.DATELINE)
            return None
        return _Piece(start, end, furniture_of(text, start, end)) if start < end else None

    def _skip_datelines(self, start: int, end: int) -> int:
        """Lay out the datelines from `start` on: an article passed on may have two."""
        while start < end and (dateline := self._dateline(start, end)):
            self._add(start, dateline.end, Part.DATELINE)
            self.datelined = dateline.agency or self.datelined
            start = _after_space(self.article.text, dateline.end, end)
        return start

    def _dateline(self, start: int, end: int) -> Dateline | None:
        """The dateline that opens a paragraph at the top; looked for once."""
        key = start, end
        if key not in self.datelines:
            self.datelines[key] = dateline_at(self.article.text, start, end)
        return self.datelines[key]

    def _is_title(self, start: int, end: int, following: _Piece | None) -> bool:
        """Whether a paragraph at the top is a headline.

        A headline is short, has no full stop and is followed by something; one with a full stop
        must have a dateline right behind it. Where the input brings a title, only that is one.
        """
        text = self.article.text
        if self.title or following is None or end - start > _HEADLINE or text[start].islower():
            return False
        if self.article.title:
            return text[start:end].split() == self.article.title.split()
        if self._dateline(start, end):
            return False
        bare = text[start:end].rstrip("”\"’'")
        if bare.endswith((".", "…")):
            return end - start <= _STOPPED_HEADLINE and bool(
                self._dateline(following.start, following.end)
            )
        return not bare.endswith((",", ";", ":", "-", "–", "—"))

    # Blocks

    def _add(self, start: int, end: int, part: Part) -> None:
        self.blocks.append(Block(start, end, part))

    def _add_prose(self, start: int, end: int, part: Part) -> None:
        self.blocks.append(Block(start, end, part))
        for first, last in sentence_spans(self.article.text, start, end):
            self.sentences.append(Sentence(first, last, part))

    def _add_title(self, start: int, end: int) -> None:
        self.title = Span(start, end)
        self.blocks.append(Block(start, end, Part.TITLE))
        self.sentences.append(Sentence(start, end, Part.TITLE))

    def _add_caption(self, start: int, end: int, credit: Credit) -> None:
        self.credited = self.credited or credit.agency
        self._add_prose(start, end, Part.CAPTION)

    def _add_body(self, start: int, end: int) -> None:
        """Prose, and the agency's sign-off behind the story's last."""
        text = self.article.text
        sign_off = sign_off_of(text, start, end) if start >= self.last else None
        if not sign_off:
            self._add_prose(start, end, Part.BODY)
            return
        if prose := text[start : sign_off.start].rstrip():
            self._add_prose(start, start + len(prose), Part.BODY)
        self._add(sign_off.start, end, Part.SIGN_OFF)
        self.signed = sign_off.agency


def _after_space(text: str, start: int, end: int) -> int:
    """The first place from `start` on that is not white space."""
    return end - len(text[start:end].lstrip())
