"""An article's text → what each stretch of it is, and its sentences.

A page is read from the top: header, leftovers, title, captions and datelines may come before the
story, in any order, and the first paragraph that is none of them begins it. From there on only
captions and leftovers interrupt it, until the readers' comments or the end. Most paragraphs are
long and plain, and cost one look at their length and one at their tail.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pktui.model.article import Article, Block, Layout, Part, Sentence
from pktui.model.span import Span
from pktui.pipeline.layout import page_furniture
from pktui.pipeline.layout.paragraphs import Paragraph, paragraphs
from pktui.pipeline.layout.sentences import sentence_spans

_HEADLINE = 200
"""Characters that a headline has at most; those of 800 news pages have up to 154."""
_STOPPED_HEADLINE = 100
"""The same for one with a full stop: longer ones are captions without a credit."""


def lay_out(article: Article) -> Layout:
    """The parts and sentences of `article`; all its text but white space is in some block."""
    pieces, entries = _with_date_headings(article.text, paragraphs(article.text))
    comments = _comments_at(article.text, pieces)
    story, after = pieces[:comments], pieces[comments:]
    layouter = _Layouter(article=article, entries=entries, last=_last_of_story(article.text, story))
    begun = layouter.read_heading(story)
    begun += layouter.read_opening(story[begun:])
    layouter.read_story(story[begun:])
    layouter.read_comments(after)
    return layouter.layout()


def _with_date_headings(
    text: str, pieces: list[Paragraph]
) -> tuple[list[Paragraph], frozenset[int]]:
    """The paragraphs of a text, and where the entries begin if it is a chronology: there each line
    that is nothing but a date is one paragraph with what it dates.

    Where only one or two such lines stand in a text, they may be the article's own.
    """
    headings = [
        at
        for at, (start, end, _) in enumerate(pieces[:-1])
        if page_furniture.is_date_heading(text, start, end)
    ]
    if len(headings) < _FEWEST_ENTRIES:
        return pieces, frozenset()
    joined: list[Paragraph] = []
    heading: Paragraph | None = None
    dated = set(headings)
    for at, piece in enumerate(pieces):
        if at in dated:
            if heading:
                joined.append(heading)
            heading = piece
        elif heading:
            joined.append(Paragraph(heading.start, piece.end, heading.after_blank))
            heading = None
        else:
            joined.append(piece)
    return joined, frozenset(pieces[at].start for at in headings)


_FEWEST_ENTRIES = 3
"""Dates on lines of their own that make a text a chronology."""


def _comments_at(text: str, pieces: Sequence[Paragraph]) -> int:
    """Which paragraph heads the readers' comments; one past the last where none does."""
    for i in range(1, len(pieces)):
        if page_furniture.is_comments_heading(text, pieces[i].start, pieces[i].end):
            return i
    return len(pieces)


def _last_of_story(text: str, story: Sequence[Paragraph]) -> int:
    """Where the story's last paragraph begins: an agency signs off there and nowhere else."""
    for piece in reversed(story):
        if not _is_left_behind(text, piece.start, piece.end):
            return piece.start
    return len(text)


def _date_line_at(text: str, pieces: Sequence[Paragraph]) -> int | None:
    """Which of the first lines dates the article by itself; None where the story begins before."""
    for at, (start, end, _) in enumerate(pieces[:_HEADING_LINES]):
        if page_furniture.is_date_line(text, start, end):
            follows = len(pieces) > at + 1
            is_dateline = page_furniture.dateline_at(text, start, end) is not None
            # below a lone title such a line is a dateline already
            return at if follows and (at > 1 or not is_dateline) else None
        if end - start > _HEADLINE or page_furniture.dateline_at(text, start, end):
            return None
        if at and text[end - 1] in ".!?…" and end - start > _SHORT_LINE:
            return None
        if page_furniture.header_stamp_end(text, start, end) is not None:
            return None
    return None


_SHORT_LINE = 40
"""Characters of the longest line with a full stop, but the first, that is no sentence yet."""
_HEADING_LINES = 6
"""Lines at the top among which the one may be that dates the article."""


def _is_left_behind(text: str, start: int, end: int) -> bool:
    """Whether a paragraph below the story's beginning is the page's, not the story's."""
    return page_furniture.is_leftover(text, start, end) or page_furniture.is_header_line(
        text, start, end
    )


@dataclass(slots=True, kw_only=True)
class _Layouter:
    """What has been laid out so far."""

    article: Article
    entries: frozenset[int]
    """Where the entries of a chronology begin."""
    last: int
    blocks: list[Block] = field(default_factory=list[Block])
    sentences: list[Sentence] = field(default_factory=list[Sentence])
    title: Span | None = None
    signed: str | None = None
    datelined: str | None = None
    credited: str | None = None

    def layout(self) -> Layout:
        """Put the blocks and sentences together."""
        agency = self.signed or self.datelined or self.credited
        return Layout(
            blocks=tuple(self.blocks),
            sentences=tuple(self.sentences),
            title=self.title or self._serving_title(),
            publisher=page_furniture.publisher_named(agency) if agency else None,
        )

    def _serving_title(self) -> Span | None:
        """The first sentence of the body, where neither text nor input brings a title."""
        if self.article.title:
            return None
        return next((Span(s.start, s.end) for s in self.sentences if s.part is Part.BODY), None)

    def read_heading(self, pieces: Sequence[Paragraph]) -> int:
        """Lay out the lines at the top down to the one that dates the article, and how many
        paragraphs those are; 0 where no line of its own dates it.

        Above such a line stand the title, the publisher and the byline in any order; where nothing
        above it is a title, the line below it is.
        """
        text = self.article.text
        at = _date_line_at(text, pieces)
        if at is None:
            return 0
        lines = pieces[: at + 1]
        free = [piece for piece in lines[:-1] if not self._is_furniture(piece.start, piece.end)]
        named = [piece for piece in free if page_furniture.is_publisher(text, *piece[:2])]
        titles = [piece for piece in free if piece not in named]
        if not titles and not self._has_title_below(pieces, at) and named:
            titles, named = named[:1], named[1:]
        for piece in lines:
            self._lay_out_heading_line(piece, titles, named)
        return at + 1

    def _lay_out_heading_line(
        self, piece: Paragraph, titles: Sequence[Paragraph], named: Sequence[Paragraph]
    ) -> None:
        text, (start, end, _) = self.article.text, piece
        if piece in titles and self.title is None and self._may_be_title(start, end):
            self._add_title(start, end)
        elif piece in titles:
            self._add_prose(start, end, Part.BODY)
        elif piece in named:
            self.datelined = self.datelined or text[start:end]
            self._add(start, end, Part.HEADER)
        elif credit := page_furniture.credit_of(text, start, end):
            self._add_caption(start, end, credit)
        else:
            self._add(start, end, Part.HEADER)

    def _is_furniture(self, start: int, end: int) -> bool:
        text = self.article.text
        return _is_left_behind(text, start, end) or bool(page_furniture.credit_of(text, start, end))

    def _may_be_title(self, start: int, end: int) -> bool:
        given = self.article.title
        return given is None or self.article.text[start:end].split() == given.split()

    def _has_title_below(self, pieces: Sequence[Paragraph], at: int) -> bool:
        """Whether the line behind the date's is a headline, with a story or metadata behind it."""
        text = self.article.text
        if len(pieces) <= at + 2:
            return False
        start, end, _ = pieces[at + 1]
        is_line = end - start <= _STOPPED_HEADLINE and text[end - 1] not in ".…,;:"
        return is_line and not self._is_furniture(start, end)

    def read_opening(self, pieces: Sequence[Paragraph]) -> int:
        """Lay out what stands before the story and its first paragraph; how many those are."""
        for i, piece in enumerate(pieces):
            following = pieces[i + 1] if i + 1 < len(pieces) else None
            if self._open(piece, following):
                return i + 1
        return len(pieces)

    def read_story(self, pieces: Sequence[Paragraph]) -> None:
        """Lay out the story behind its first paragraph."""
        text = self.article.text
        for start, end, _ in pieces:
            if _is_left_behind(text, start, end):
                self._add(start, end, Part.BOILERPLATE)
            elif credit := page_furniture.credit_of(text, start, end):
                self._add_caption(start, end, credit)
            else:
                self._add_body(start, end)

    def read_comments(self, pieces: Sequence[Paragraph]) -> None:
        """Lay out the heading over the readers' comments, and them."""
        for i, (start, end, _) in enumerate(pieces):
            if i == 0 or page_furniture.is_leftover(self.article.text, start, end):
                self._add(start, end, Part.BOILERPLATE)
            else:
                self._add_prose(start, end, Part.COMMENTS)

    def _open(self, piece: Paragraph, following: Paragraph | None) -> bool:
        """Lay out one paragraph at the top; whether the story has begun in it."""
        text, end = self.article.text, piece.end
        if piece.start in self.entries:
            self._add_body(piece.start, end)
            return True
        start = self._skip_headers(piece.start, end, following)
        if start == end:
            return False
        if credit := page_furniture.credit_of(text, start, end):
            self._add_caption(start, end, credit)
            return False
        label = page_furniture.title_label_end(text, start, end)
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

    def _skip_headers(self, start: int, end: int, following: Paragraph | None) -> int:
        """Lay out metadata and leftovers from `start` on; where what follows them begins."""
        text = self.article.text
        if not self.blocks and (stamp := page_furniture.header_stamp_end(text, start, end)):
            self._add(start, stamp, Part.HEADER)
            start = _after_space(text, stamp, end)
            if leftover := page_furniture.leftover_end(text, start, end):
                self._add(start, leftover, Part.BOILERPLATE)
                start = _after_space(text, leftover, end)
            if following and page_furniture.is_place_in_capitals(text, start, end):
                self._add(start, end, Part.DATELINE)
                return end
        if start < end and page_furniture.is_header_line(text, start, end):
            self._add(start, end, Part.HEADER)
            return end
        if start < end and page_furniture.is_leftover(text, start, end):
            self._add(start, end, Part.BOILERPLATE)
            return end
        return start

    def _skip_datelines(self, start: int, end: int) -> int:
        """Lay out the datelines from `start` on: an article passed on may have two."""
        text = self.article.text
        while start < end and (dateline := page_furniture.dateline_at(text, start, end)):
            self._add(start, dateline.end, Part.DATELINE)
            self.datelined = dateline.agency or self.datelined
            start = _after_space(text, dateline.end, end)
        return start

    def _is_title(self, start: int, end: int, following: Paragraph | None) -> bool:
        """Whether a paragraph at the top is a headline.

        A headline is short, has no full stop and is followed by something; one with a full stop
        must have a dateline right behind it. Where the input brings a title, only that is one.
        """
        text = self.article.text
        if self.title or following is None or end - start > _HEADLINE or text[start].islower():
            return False
        if self.article.title:
            return text[start:end].split() == self.article.title.split()
        if page_furniture.dateline_at(text, start, end):
            return False
        bare = text[start:end].rstrip("”\"’'")
        if bare.endswith((".", "…")):
            return end - start <= _STOPPED_HEADLINE and bool(
                page_furniture.dateline_at(text, following.start, following.end)
            )
        return not bare.endswith((",", ";", ":", "-", "–", "—"))

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

    def _add_caption(self, start: int, end: int, credit: page_furniture.Credit) -> None:
        self.credited = self.credited or credit.agency
        self._add_prose(start, end, Part.CAPTION)

    def _add_body(self, start: int, end: int) -> None:
        """Prose, and the agency's sign-off behind the story's last."""
        text = self.article.text
        sign_off = page_furniture.sign_off_of(text, start, end) if start >= self.last else None
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
