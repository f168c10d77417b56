"""Paragraphs of a text, and what dates on lines of their own make of them in a chronology.

There “3 March” over “Rebels take Arden.” is one paragraph with it, and “1999” over several such
days is the year of each, and no part of the story by itself.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import NamedTuple

from pktui.pipeline.layout.datelines import (
    LINE_ENDS,
    begins_within_year,
    day_number_sign,
    is_part_of_year,
    is_year_heading,
)
from pktui.pipeline.layout.line_shapes import SENTENCE_FINAL
from pktui.pipeline.layout.page_furniture import Furniture, furniture_of
from pktui.pipeline.layout.paragraphs import paragraphs


class MarkedParagraph(NamedTuple):
    """A paragraph, or what is left of one, and what its own words tell of it."""

    start: int
    end: int
    furniture: Furniture


def marked_paragraphs(text: str) -> list[MarkedParagraph]:
    """Return the paragraphs of a text, each looked at once."""
    return [
        MarkedParagraph(start, end, furniture_of(text, start, end))
        for start, end in paragraphs(text)
    ]


def with_date_headings(
    text: str, passages: list[MarkedParagraph]
) -> tuple[list[MarkedParagraph], frozenset[int]]:
    """Return the paragraphs of a text, and where the entries begin if it is a chronology: there
    each line that is nothing but a date is one paragraph with what it dates.

    Where only one or two such lines stand in a text, and no year over them, they may be the
    article's own, unless both head sentences. A year over days that leave it open is no paragraph
    of the story.
    """
    passages, below = _without_year_headings(text, _with_month_headings(text, passages))
    dated = [at for at, passage in enumerate(passages[:-1]) if passage.furniture.is_date_heading]
    if not below and len(dated) < _FEWEST_ENTRIES and not _head_sentences(text, passages, dated):
        return passages, below
    joined: list[MarkedParagraph] = []
    heading: MarkedParagraph | None = None
    for at, passage in enumerate(passages):
        if passage.furniture.is_date_heading and at + 1 < len(passages):
            if heading:
                joined.append(heading)
            heading = passage
        elif heading:
            start, end = heading.start, passage.end
            joined.append(MarkedParagraph(start, end, furniture_of(text, start, end)))
            heading = None
        else:
            joined.append(passage)
    return joined, below | {passages[at].start for at in dated}


def _with_month_headings(text: str, passages: list[MarkedParagraph]) -> list[MarkedParagraph]:
    """Return the paragraphs, with months on lines of their own marked as headings, if there are
    some: a title may give their year, or the article's own date."""
    months = {start for start, end, _ in passages if is_part_of_year(text, start, end)}
    if len(months) < _FEWEST_ENTRIES:
        return passages
    return [
        passage._replace(furniture=_HEADS_ENTRY) if passage.start in months else passage
        for passage in passages
    ]


def _without_year_headings(
    text: str, passages: list[MarkedParagraph]
) -> tuple[list[MarkedParagraph], frozenset[int]]:
    """Return the paragraphs, and where those below a year begin that leave it open.

    The year over them is marked as no part of the story: “1999” over “3 March: …” dates nothing by
    itself. Below such a year a month that stands alone is the heading of what follows it, unless
    the numbers of its days stand below it (“21 – Police …”).
    """
    if not any(is_year_heading(text, start, end) for start, end, _ in passages):
        return passages, frozenset()
    marked: list[MarkedParagraph] = []
    below = set[int]()
    in_month = False
    numbers = _numbers_of_days(text, passages)
    for passage, following in zip_longest(passages, passages[1:]):
        start, end, furniture = passage
        over_numbers = following is not None and following.start in numbers
        if following and is_year_heading(text, start, end):
            in_month = over_numbers and not text[start].isdigit()
            if in_month or begins_within_year(text, following.start, following.end):
                below.add(following.start)
                furniture = _OVER_DAYS
        elif below and is_part_of_year(text, start, end):
            in_month = over_numbers
            furniture = _HEADS_ENTRY
            if following and over_numbers:
                furniture = _OVER_DAYS
                below.discard(start)
                below.add(following.start)
        elif in_month and day_number_sign(text, start, end) == LINE_ENDS:
            furniture = _HEADS_ENTRY
        marked.append(MarkedParagraph(start, end, furniture))
    return marked if below else passages, frozenset(below)


def _numbers_of_days(text: str, passages: list[MarkedParagraph]) -> frozenset[int]:
    """Return where the paragraphs begin that may begin with the number of a day.

    Where a colon, a dash or nothing follows it, one is enough; of “7 Police search …”, which may be
    a headline, a chronology has some.
    """
    signs = {
        start: sign
        for start, end, _ in passages
        if (sign := day_number_sign(text, start, end)) is not None
    }
    if sum(not sign for sign in signs.values()) >= _FEWEST_ENTRIES:
        return frozenset(signs)
    return frozenset(start for start, sign in signs.items() if sign)


_OVER_DAYS = Furniture(is_leftover=True)
"""What a year over such days is."""
_HEADS_ENTRY = Furniture(is_date_heading=True)
"""What a month alone below such a year is."""


def _head_sentences(text: str, passages: list[MarkedParagraph], dated: list[int]) -> bool:
    """Tell whether two dates of one form stand on lines of their own, each over a sentence."""
    if len(dated) < _FEWEST_OVER_SENTENCES:
        return False
    forms = {_form_of(text, passages[at]) for at in dated}
    behind = [passages[at + 1] for at in dated]
    return len(forms) == 1 and all(
        text[passage.end - 1] in SENTENCE_FINAL and not passage.furniture.is_date_heading
        for passage in behind
    )


def _form_of(text: str, passage: MarkedParagraph) -> str:
    """Return how a date is written: each number as 9, each word as a."""
    return _NUMBER.sub("9", _WORD.sub("a", text[passage.start : passage.end]))


_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+")
_FEWEST_OVER_SENTENCES = 2
"""Dates of one form over sentences that make a text a chronology."""
_FEWEST_ENTRIES = 3
"""Dates on lines of their own that make a text a chronology."""
