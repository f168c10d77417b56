"""Documents that hold several articles: a press review, clippings below headings, a digest.

A document of any format comes here as blocks. It is several articles where the parts below its
headings begin with a date each, or where a table in it has a row for each article. Anything else is
one article. So is one with a date and words of its own at the top, below whose headings stand the
days that it tells of and nobody who printed it: a chronology, letters from a front.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from pktui.reading.databases.written_dates import written_date
from pktui.reading.draft import Draft, Flaw, Parsed
from pktui.reading.formats.csv_table import articles_of_rows, is_header

_NUMBER = re.compile(r"\d+")

_NAME = re.compile(r"\b(?<!\d\s)(?<!\d\s\()[^\W\d_]{2,}")
"""A word that may be of a name: none behind the digits of a clock, where its zone stands."""

_CREDIT = re.compile(
    r"©|\b(?:photo(?:graph)?|picture|image|foto|bild|(?:\u1ea3|a\u0309?)nh)s?\b[^\w:]{0,3}[:/]",
    re.IGNORECASE,
)
"""Who took a picture, in Vietnamese with and without marks too: a caption may say the day, too."""

_LEVELS = range(4)
"""Levels of headings that may be titles of articles, 0 for the title of a document: deeper ones are
inside an article."""

_LOOKED_AT = 4
"""Blocks below a title among which is the date: a byline, a publisher, a standfirst before it."""

_LONGEST_LINE = 120
"""Characters of a line of date: a paragraph may begin with a date, too."""

_MOST_WORDS = 14
"""Words of a line of date: publisher, weekday, date, time, author."""

_FEWEST_WORDS = 12
"""Words of an article: the cover of a book and the name of a chapter have fewer."""

_DATED = 0.7
"""The share of the parts that begin with a date: of ten clippings, two or three may lack theirs."""

_IN_TABLES = 0.8
"""The share of a document's words that stand in its tables, where these are its articles: an
article with a table in it has most of its words outside."""

_LONGEST_TITLE = 300
"""Characters of a title; a paragraph that is set as a heading by mistake is longer."""


class DocumentBlock(NamedTuple):
    """A paragraph of a document, a heading, or a row of a table."""

    text: str
    level: int | None = None
    """The level of a heading, 0 for the title of the document; None for what is no heading."""
    cells: tuple[str, ...] = ()
    """The cells of a row, from left to right."""
    table: int = 0
    """Which table of the document the row is of, from 1."""


def articles_of_blocks(blocks: Sequence[DocumentBlock]) -> Parsed | None:
    """Return the articles of a document; None where it is one article."""
    said = [block for block in blocks if block.text]
    return _rows_of_tables(said) or _below_headings(said)


def articles_of_chapters(chapters: Iterable[Sequence[str]]) -> Parsed | None:
    """Return the articles of a book whose chapters begin with a date each; None for any other.

    A chapter is given as its paragraphs, the first of which is its title.
    """
    return _if_dated([list(filter(None, chapter)) for chapter in chapters])


def is_line_of_date(line: str) -> bool:
    """Tell whether the first line of a paragraph gives a day and little else: publisher, weekday,
    time, author."""
    line = line.partition("\n")[0].strip()
    if not _is_short(line) or _CREDIT.search(line):
        return False
    found = written_date(line)
    return found is not None and len(_NUMBER.findall(line[found.start : found.end])) > 1


def _is_short(line: str) -> bool:
    """Tell whether a line is no longer than one of date, and no sentence."""
    return (
        len(line) <= _LONGEST_LINE
        and len(line.split()) <= _MOST_WORDS
        and not line.endswith((".", "?"))
    )


def _below_headings(blocks: Sequence[DocumentBlock]) -> Parsed | None:
    """Split at the headings of the highest level below which the parts are dated."""
    for level in _LEVELS:
        parts: list[list[str]] = [[]]
        for block in blocks:
            if block.level == level:
                parts.append([])
            parts[-1].append(block.text)
        if found := _if_dated(parts[1:], parts[0]):
            return found
    return None


def _if_dated(parts: Sequence[Sequence[str]], before: Sequence[str] = ()) -> Parsed | None:
    """Make an article of each part, where most begin with a date; `before` stands before them."""
    whole = [part for part in parts if _words_below(part) >= _FEWEST_WORDS]
    dated = [(part, at) for part in whole if (at := _place_of_date(part)) is not None]
    if len(dated) < 2 or len(dated) < _DATED * len(whole):
        return None
    if _is_dated_article(before) and 2 * sum(_names_source(*one) for one in dated) < len(dated):
        return None
    return _articles(parts, before)


def _place_of_date(part: Sequence[str]) -> int | None:
    """Find the line of date below a title; None where there is none."""
    places = range(1, min(len(part), 1 + _LOOKED_AT))
    return next((at for at in places if is_line_of_date(part[at])), None)


def _is_dated_article(before: Sequence[str]) -> bool:
    """Tell whether what stands before the first heading has a date and words of its own."""
    if not any(map(is_line_of_date, before[: 1 + _LOOKED_AT])):
        return False
    told = (paragraph for paragraph in before[1:] if not is_line_of_date(paragraph))
    return sum(len(paragraph.split()) for paragraph in told) >= _FEWEST_WORDS


def _names_source(part: Sequence[str], at: int) -> bool:
    """Tell whether a publisher or an author is named in the line of date, which is at place `at`,
    or in a short line above or below it."""
    line = part[at].partition("\n")[0]
    found = written_date(line)
    around = f"{line[: found.start]} {line[found.end :]}" if found else line
    if sum(name[0].isupper() for name in _NAME.findall(around)) > 1:  # more than a day or a town
        return True
    return any(map(_is_short, (*part[1:at], *part[at + 1 : at + 2])))


def _words_below(part: Sequence[str]) -> int:
    """Count the words below a title; none where the title is longer than one may be."""
    if not part or len(part[0]) > _LONGEST_TITLE:
        return 0
    return sum(len(paragraph.split()) for paragraph in part[1:])


def _articles(parts: Sequence[Sequence[str]], before: Sequence[str]) -> Parsed:
    """Yield an article for each part. A part that is too short for one belongs to the part before
    it; the few words that nothing stands before, a cover or the name of the whole, are left out."""
    texts: list[list[str]] = []
    if sum(len(paragraph.split()) for paragraph in before) >= _FEWEST_WORDS:
        texts.append(list(before))
    for part in parts:
        if _words_below(part) >= _FEWEST_WORDS:
            texts.append(list(part))
        elif texts and len(part) > 1:
            texts[-1] += part
    for text in texts:
        title = text[0] if len(text) > 1 and len(text[0]) <= _LONGEST_TITLE else None
        yield Draft(text="\n\n".join(text), title=title)


def _rows_of_tables(blocks: Sequence[DocumentBlock]) -> Parsed | None:
    """Return an article for each row of the document's tables, where these hold nearly all of its
    words and their columns are named as those of a table of articles."""
    rows = [block for block in blocks if block.table]
    inside = sum(len(block.text.split()) for block in rows)
    outside = sum(len(block.text.split()) for block in blocks) - inside
    if len(rows) < 3 or inside < 2 * _FEWEST_WORDS or outside > inside * (1 - _IN_TABLES):
        return None
    if all(is_header(row.cells) for row in _first_rows(rows)):
        return _of_tables(rows)
    return None


def _first_rows(rows: Sequence[DocumentBlock]) -> Iterator[DocumentBlock]:
    for _, group in groupby(rows, key=lambda row: row.table):
        yield next(group)


def _of_tables(rows: Sequence[DocumentBlock]) -> Parsed:
    for _, group in groupby(rows, key=lambda row: row.table):
        for found in articles_of_rows([row.cells for row in group]):
            # a row of a document has no line of its own
            yield replace(found, line=None) if isinstance(found, Flaw) else found
