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
from pktui.pipeline.layout.chronology import MarkedParagraph, marked_paragraphs, with_date_headings
from pktui.pipeline.layout.datelines import (
    Dateline,
    dateline_at,
    header_stamp_end,
    is_date_line,
    is_month_line,
    is_place_in_capitals,
)
from pktui.pipeline.layout.page_furniture import (
    PROSE,
    Credit,
    furniture_of,
    is_publisher,
    leftover_end,
    publisher_named,
    sign_off_of,
    title_label_end,
)
from pktui.pipeline.layout.sentences import sentence_spans

_HEADLINE = 200
"""Characters that a headline has at most; those of 800 news pages have up to 154."""
_STOPPED_HEADLINE = 100
"""The same for one with a full stop: longer ones are captions without a credit."""


def lay_out(article: Article) -> Layout:
    """Find the parts and sentences of `article`; all its text but white space is in some block."""
    passages, entries = with_date_headings(article.text, marked_paragraphs(article.text))
    comments = _comments_at(passages)
    story, after = passages[:comments], passages[comments:]
    last = _last_of_story(story, len(article.text))
    layouter = _Layouter(article=article, entries=entries, last=last)
    begun = layouter.read_heading(story)
    begun += layouter.read_opening(story[begun:])
    layouter.read_story(story[begun:])
    layouter.read_comments(after)
    return layouter.layout()


def _comments_at(passages: Sequence[MarkedParagraph]) -> int:
    """Find which paragraph heads the readers' comments; one past the last where none does."""
    for at in range(1, len(passages)):
        if passages[at].furniture.is_comments_heading:
            return at
    return len(passages)


def _last_of_story(story: Sequence[MarkedParagraph], end: int) -> int:
    """Find where the story's last paragraph begins: an agency signs off there and nowhere else.

    The `end` of the text where all of it is furniture.
    """
    own = (passage for passage in reversed(story) if not passage.furniture.interrupts_story)
    return next((passage.start for passage in own), end)


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
        """Put the blocks and sentences together into one layout."""
        agency = self.signed or self.datelined or self.credited
        return Layout(
            blocks=tuple(self.blocks),
            sentences=tuple(self.sentences),
            title=self.title or self._serving_title(),
            publisher=publisher_named(agency) if agency else None,
        )

    def _serving_title(self) -> Span | None:
        """Return the first sentence of the body, where neither text nor input brings a title."""
        if self.article.title:
            return None
        return next((Span(s.start, s.end) for s in self.sentences if s.part is Part.BODY), None)

    # The lines at the top that date the article

    def read_heading(self, passages: Sequence[MarkedParagraph]) -> int:
        """Lay out the lines at the top down to the one that dates the article; return how many
        paragraphs those are, 0 where no line of its own dates it.

        Above such a line stand the title, the publisher and the byline in any order; where nothing
        above it is a title, the line below it is.
        """
        at = self._date_line_at(passages)
        if at is None:
            return 0
        lines = passages[: at + 1]
        free = [passage for passage in lines[:-1] if passage.furniture.may_be_story]
        named = [
            passage
            for passage in free
            if is_publisher(self.article.text, passage.start, passage.end)
        ]
        titles = [passage for passage in free if passage not in named]
        if not titles and not self._has_title_below(passages, at) and named:
            titles, named = named[:1], named[1:]
        for passage in lines:
            self._lay_out_heading_line(passage, titles, named)
        return at + 1

    def _date_line_at(self, passages: Sequence[MarkedParagraph]) -> int | None:
        """Find which of the first lines dates the article by itself; None where the story begins
        before."""
        text = self.article.text
        for at, (start, end, _) in enumerate(passages[:_HEADING_LINES]):
            if is_date_line(text, start, end) or (at == 1 and self._is_month_line(passages)):
                follows = len(passages) > at + 1
                # below a lone title such a line is a dateline already
                return at if follows and (at > 1 or not self._dateline(start, end)) else None
            if end - start > _HEADLINE or self._dateline(start, end):
                return None
            if at and text[end - 1] in ".!?…" and end - start > _SHORT_LINE:
                return None
            if header_stamp_end(text, start, end) is not None:
                return None
        return None

    def _is_month_line(self, passages: Sequence[MarkedParagraph]) -> bool:
        """Tell whether the second line dates the article by its month; in a chronology it may head
        what follows."""
        text, (start, end, _) = self.article.text, passages[1]
        return not self.entries and is_month_line(text, start, end)

    def _lay_out_heading_line(
        self,
        passage: MarkedParagraph,
        titles: Sequence[MarkedParagraph],
        named: Sequence[MarkedParagraph],
    ) -> None:
        start, end, furniture = passage
        if passage in titles and self.title is None and self._may_be_title(start, end):
            self._add_title(start, end)
        elif passage in titles:
            self._add_prose(start, end, Part.BODY)
        elif passage in named:
            self.datelined = self.datelined or self.article.text[start:end]
            self._add(start, end, Part.HEADER)
        elif furniture.credit:
            self._add_caption(start, end, furniture.credit)
        else:
            self._add(start, end, Part.HEADER)

    def _may_be_title(self, start: int, end: int) -> bool:
        given = self.article.title
        return given is None or self.article.text[start:end].split() == given.split()

    def _has_title_below(self, passages: Sequence[MarkedParagraph], at: int) -> bool:
        """Tell whether the line behind the date's is a headline, with a story or metadata behind
        it."""
        if len(passages) <= at + 2:
            return False
        start, end, furniture = passages[at + 1]
        is_line = end - start <= _STOPPED_HEADLINE and self.article.text[end - 1] not in ".…,;:"
        return is_line and furniture.may_be_story

    # What stands before the story, the story, and the comments

    def read_opening(self, passages: Sequence[MarkedParagraph]) -> int:
        """Lay out what stands before the story, and its first paragraph; return their number."""
        for i, passage in enumerate(passages):
            following = passages[i + 1] if i + 1 < len(passages) else None
            if self._open(passage, following):
                return i + 1
        return len(passages)

    def read_story(self, passages: Sequence[MarkedParagraph]) -> None:
        """Lay out the story behind its first paragraph."""
        for start, end, furniture in passages:
            if furniture is PROSE:
                self._add_body(start, end)
            elif furniture.interrupts_story:
                self._add(start, end, Part.BOILERPLATE)
            elif furniture.credit:
                self._add_caption(start, end, furniture.credit)
            else:
                self._add_body(start, end)

    def read_comments(self, passages: Sequence[MarkedParagraph]) -> None:
        """Lay out the heading over the readers' comments, and them."""
        for i, (start, end, furniture) in enumerate(passages):
            if i == 0 or furniture.is_leftover:
                self._add(start, end, Part.BOILERPLATE)
            else:
                self._add_prose(start, end, Part.COMMENTS)

    def _open(self, passage: MarkedParagraph, following: MarkedParagraph | None) -> bool:
        """Lay out one paragraph at the top; return whether the story has begun in it."""
        if passage.start in self.entries:
            self._add_body(passage.start, passage.end)
            return True
        rest = self._skip_headers(passage, following)
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

    def _skip_headers(
        self, passage: MarkedParagraph, following: MarkedParagraph | None
    ) -> MarkedParagraph | None:
        """Lay out the metadata and leftovers that `passage` begins with; return the rest."""
        if not self.blocks:
            stamped = self._skip_stamp(passage, following)
            if stamped is None:
                return None
            passage = stamped
        start, end, furniture = passage
        if furniture.is_metadata:
            self._add(start, end, Part.HEADER)
            return None
        if furniture.is_leftover:
            self._add(start, end, Part.BOILERPLATE)
            return None
        return passage

    def _skip_stamp(
        self, passage: MarkedParagraph, following: MarkedParagraph | None
    ) -> MarkedParagraph | None:
        """Lay out a date stamp at the very beginning; return what follows it in the paragraph."""
        text, (start, end, _) = self.article.text, passage
        stamp = header_stamp_end(text, start, end)
        if stamp is None:
            return passage
        self._add(start, stamp, Part.HEADER)
        start = _after_space(text, stamp, end)
        if leftover := leftover_end(text, start, end):
            self._add(start, leftover, Part.BOILERPLATE)
            start = _after_space(text, leftover, end)
        if following and is_place_in_capitals(text, start, end):
            self._add(start, end, Part.DATELINE)
            return None
        return MarkedParagraph(start, end, furniture_of(text, start, end)) if start < end else None

    def _skip_datelines(self, start: int, end: int) -> int:
        """Lay out the datelines from `start` on, of which a reprinted article may have two; return
        where the words behind them begin."""
        while start < end and (dateline := self._dateline(start, end)):
            self._add(start, dateline.end, Part.DATELINE)
            self.datelined = dateline.agency or self.datelined
            start = _after_space(self.article.text, dateline.end, end)
        return start

    def _dateline(self, start: int, end: int) -> Dateline | None:
        """Return the dateline that opens a paragraph at the top; looked for once."""
        key = start, end
        if key not in self.datelines:
            self.datelines[key] = dateline_at(self.article.text, start, end)
        return self.datelines[key]

    def _is_title(self, start: int, end: int, following: MarkedParagraph | None) -> bool:
        """Tell whether a paragraph at the top is a headline.

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
        """Lay out prose, and the agency's sign-off behind the story's last."""
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
    """Return the first place from `start` on that is not white space."""
    return end - len(text[start:end].lstrip())
