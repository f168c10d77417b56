"""An article's text → what each stretch of it is, and its sentences.

A page is read from the top: header, leftovers, title, captions and datelines may come before the
story, in any order, and the first paragraph that is none of them begins it. From there on only
captions and leftovers interrupt it, until the readers' comments or the end. Most paragraphs are
long and plain, and cost one look at their length and one at their tail.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import NamedTuple

from pktui.model.article import Article, Block, Layout, Part, Sentence
from pktui.model.span import Span
from pktui.pipeline.layout.datelines import (
    Dateline,
    begins_within_year,
    dateline_at,
    header_stamp_end,
    is_date_line,
    is_month,
    is_place_in_capitals,
    is_year_heading,
)
from pktui.pipeline.layout.line_shapes import SENTENCE_FINAL
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
    """Find the parts and sentences of `article`; all its text but white space is in some block."""
    passages, entries = _with_date_headings(article.text, _passages(article.text))
    comments = _comments_at(passages)
    story, after = passages[:comments], passages[comments:]
    last = _last_of_story(story, len(article.text))
    layouter = _Layouter(article=article, entries=entries, last=last)
    begun = layouter.read_heading(story)
    begun += layouter.read_opening(story[begun:])
    layouter.read_story(story[begun:])
    layouter.read_comments(after)
    return layouter.layout()


class _Passage(NamedTuple):
    """A paragraph, or what is left of one, and what its own words tell of it."""

    start: int
    end: int
    furniture: Furniture


def _passages(text: str) -> list[_Passage]:
    """Return the paragraphs of a text, each looked at once."""
    return [_Passage(start, end, furniture_of(text, start, end)) for start, end in paragraphs(text)]


def _with_date_headings(
    text: str, passages: list[_Passage]
) -> tuple[list[_Passage], frozenset[int]]:
    """Return the paragraphs of a text, and where the entries begin if it is a chronology: there
    each line that is nothing but a date is one paragraph with what it dates.

    Where only one or two such lines stand in a text, they may be the article's own, unless both
    head sentences. A year over days that leave it open is no paragraph of the story.
    """
    passages, below = _without_year_headings(text, passages)
    dated = [at for at, passage in enumerate(passages[:-1]) if passage.furniture.is_date_heading]
    if len(dated) < _FEWEST_ENTRIES and not _head_sentences(text, passages, dated):
        return passages, below
    joined: list[_Passage] = []
    heading: _Passage | None = None
    for at, passage in enumerate(passages):
        if passage.furniture.is_date_heading and at + 1 < len(passages):
            if heading:
                joined.append(heading)
            heading = passage
        elif heading:
            start, end = heading.start, passage.end
            joined.append(_Passage(start, end, furniture_of(text, start, end)))
            heading = None
        else:
            joined.append(passage)
    return joined, below | {passages[at].start for at in dated}


def _without_year_headings(
    text: str, passages: list[_Passage]
) -> tuple[list[_Passage], frozenset[int]]:
    """Return the paragraphs, and where those below a year begin that leave it open.

    The year over them is marked as no part of the story: “1999” over “3 March: …” dates nothing by
    itself. Below such a year a month that stands alone is the heading of what follows it.
    """
    marked: list[_Passage] = []
    below = set[int]()
    for passage, following in zip_longest(passages, passages[1:]):
        start, end, furniture = passage
        if following and is_year_heading(text, start, end):
            if begins_within_year(text, following.start, following.end):
                below.add(following.start)
                furniture = _OVER_DAYS
        elif below and is_month(text, start, end):
            furniture = _HEADS_ENTRY
        marked.append(_Passage(start, end, furniture))
    return marked if below else passages, frozenset(below)


_OVER_DAYS = Furniture(is_leftover=True)
_HEADS_ENTRY = Furniture(is_date_heading=True)


def _head_sentences(text: str, passages: list[_Passage], dated: list[int]) -> bool:
    """Tell whether two dates of one form stand on lines of their own, each over a sentence."""
    if len(dated) < _FEWEST_OVER_SENTENCES:
        return False
    forms = {_form_of(text, passages[at]) for at in dated}
    behind = [passages[at + 1] for at in dated]
    return len(forms) == 1 and all(
        text[passage.end - 1] in SENTENCE_FINAL and not passage.furniture.is_date_heading
        for passage in behind
    )


def _form_of(text: str, passage: _Passage) -> str:
    """Return how a date is written: each number as 9, each word as a."""
    return _NUMBER.sub("9", _WORD.sub("a", text[passage.start : passage.end]))


_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+")
_FEWEST_OVER_SENTENCES = 2
"""Dates of one form over sentences that make a text a chronology."""
_FEWEST_ENTRIES = 3
"""Dates on lines of their own that make a text a chronology."""


def _comments_at(passages: Sequence[_Passage]) -> int:
    """Find which paragraph heads the readers' comments; one past the last where none does."""
    for at in range(1, len(passages)):
        if passages[at].furniture.is_comments_heading:
            return at
    return len(passages)


def _last_of_story(story: Sequence[_Passage], end: int) -> int:
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

    def read_heading(self, passages: Sequence[_Passage]) -> int:
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

    def _date_line_at(self, passages: Sequence[_Passage]) -> int | None:
        """Find which of the first lines dates the article by itself; None where the story begins
        before."""
        text = self.article.text
        for at, (start, end, _) in enumerate(passages[:_HEADING_LINES]):
            if is_date_line(text, start, end):
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

    def _lay_out_heading_line(
        self, passage: _Passage, titles: Sequence[_Passage], named: Sequence[_Passage]
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

    def _has_title_below(self, passages: Sequence[_Passage], at: int) -> bool:
        """Tell whether the line behind the date's is a headline, with a story or metadata behind
        it."""
        if len(passages) <= at + 2:
            return False
        start, end, furniture = passages[at + 1]
        is_line = end - start <= _STOPPED_HEADLINE and self.article.text[end - 1] not in ".…,;:"
        return is_line and furniture.may_be_story

    # What stands before the story, the story, and the comments

    def read_opening(self, passages: Sequence[_Passage]) -> int:
        """Lay out what stands before the story, and its first paragraph; return their number."""
        for i, passage in enumerate(passages):
            following = passages[i + 1] if i + 1 < len(passages) else None
            if self._open(passage, following):
                return i + 1
        return len(passages)

    def read_story(self, passages: Sequence[_Passage]) -> None:
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

    def read_comments(self, passages: Sequence[_Passage]) -> None:
        """Lay out the heading over the readers' comments, and them."""
        for i, (start, end, furniture) in enumerate(passages):
            if i == 0 or furniture.is_leftover:
                self._add(start, end, Part.BOILERPLATE)
            else:
                self._add_prose(start, end, Part.COMMENTS)

    def _open(self, passage: _Passage, following: _Passage | None) -> bool:
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

    def _skip_headers(self, passage: _Passage, following: _Passage | None) -> _Passage | None:
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

    def _skip_stamp(self, passage: _Passage, following: _Passage | None) -> _Passage | None:
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
        return _Passage(start, end, furniture_of(text, start, end)) if start < end else None

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

    def _is_title(self, start: int, end: int, following: _Passage | None) -> bool:
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
