"""Documents that hold several articles, told apart by their headings or the rows of a table."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from pktui.reading.databases.press_review import (
    DocumentBlock,
    articles_of_blocks,
    articles_of_chapters,
    is_line_of_date,
)
from pktui.reading.draft import Draft
from pktui.reading.formats import markdown

STRIKE = "Dockers in the old harbour laid down their work on Monday and marched to the town hall."
COURT = "The court set the editor free on Tuesday, since the police had shown no warrant at all."
FLOOD = "A lake above the valley burst its banks at night and took two bridges with it, people say."


def clippings(*parts: tuple[str, str, str], level: int = 1) -> list[DocumentBlock]:
    return [
        block
        for title, line, text in parts
        for block in (DocumentBlock(title, level), DocumentBlock(line), DocumentBlock(text))
    ]


def titles(blocks: Sequence[DocumentBlock]) -> list[str | None] | None:
    found = articles_of_blocks(blocks)
    return None if found is None else [one.title for one in found if isinstance(one, Draft)]


THREE = clippings(
    ("Strike goes on", "Coast Courier, 14 March 2019", STRIKE),
    ("Editor free", "Northern Gazette | Tuesday, April 2, 2019", COURT),
    ("Lake bursts", "By our reporter · 21/07/2020 08:14", FLOOD),
)


@pytest.mark.parametrize(
    ("line", "remark"),
    [
        ("14 March 2019", "nothing else"),
        ("Coast Courier, 14 March 2019", "the publisher before it"),
        ("Tuesday, April 2, 2019 | Northern Gazette | By Ann Poe", "weekday and author"),
        ("Le Quotidien, jeudi 14 mars 2019", "in French"),
        ("Báo Biển, thứ năm, 14/03/2019, 09:12 (GMT+7)", "in Vietnamese, with the time"),
        ("Hà Nội, ngày 14 tháng 3 năm 2019", "in Vietnamese words"),
        ("2019-03-14", "ISO 8601"),
        ("Coast Courier, 14 March 2019\nDockers went home and said nothing.", "the line above"),
    ],
)
def test_lines_of_date(line: str, remark: str) -> None:
    assert is_line_of_date(line), remark


@pytest.mark.parametrize(
    ("line", "remark"),
    [
        ("March 2019", "no day"),
        ("On 14 March 2019 the dockers went home.", "a sentence"),
        (
            "The strike that began on 14 March 2019 has by now cost the port more than it earns in",
            "",
        ),
        ("Chapter 14", "a number alone"),
        ("Room 1984, page 12", "a year that is none"),
        ("The bridge on 14 March 2019. Photo: Bo Li", "a caption"),
        ("Cây cầu, 14/03/2019. Ảnh: Reuters", "a caption in Vietnamese"),
        ("The bridge, 14 March 2019 © Coast Courier", "a caption with its rights"),
        ("", "nothing"),
    ],
)
def test_what_is_no_line_of_date(line: str, remark: str) -> None:
    assert not is_line_of_date(line), remark


def test_an_article_below_each_heading() -> None:
    assert titles(THREE) == ["Strike goes on", "Editor free", "Lake bursts"]
    named = [DocumentBlock("Press review, week 12", 0), DocumentBlock("for the board"), *THREE]
    assert titles(named) == titles(THREE), "the few words before the first are the document's name"
    found = articles_of_blocks(THREE)
    assert found is not None
    first = next(found)
    assert isinstance(first, Draft)
    assert first.text == f"Strike goes on\n\nCoast Courier, 14 March 2019\n\n{STRIKE}"


@pytest.mark.parametrize(
    ("blocks", "remark"),
    [
        (clippings(("Strike", "14 March 2019", STRIKE)), "one article"),
        (
            clippings(("Strike", "It began small.", STRIKE), ("Court", "It ended so.", COURT)),
            "an article with headings inside",
        ),
        (
            [
                *clippings(("Strike", "14 March 2019", STRIKE)),
                *clippings(("Background", COURT, FLOOD), level=2),
                *clippings(("What comes next", FLOOD, COURT), level=2),
            ],
            "one date and headings below",
        ),
        (
            clippings(
                ("Strike", "14 March 2019", STRIKE),
                ("Court", "2 April 2019", COURT),
                ("Who is who", FLOOD, FLOOD),
                ("Sources", COURT, COURT),
            ),
            "half of the parts have no date",
        ),
        (
            [
                DocumentBlock("14 March 2019"),
                DocumentBlock(STRIKE),
                DocumentBlock("2 April 2019"),
                DocumentBlock(COURT),
            ],
            "no heading",
        ),
        ([], "nothing"),
    ],
)
def test_what_is_one_article(blocks: Sequence[DocumentBlock], remark: str) -> None:
    assert titles(blocks) is None, remark


def lines_of(text: str) -> list[DocumentBlock]:
    """Blocks as Markdown writes them, one a line."""
    blocks: list[DocumentBlock] = []
    for line in text.strip().splitlines():
        signs, _, words = line.rpartition("# ")
        blocks.append(DocumentBlock(words, len(signs) + 1 if words != line else None))
    return blocks


OWN_DATE = f"# A year of siege\nBy Ann Poe, 24 February 2023\n{FLOOD}\n"


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        (f"## The bridge\n14 March 2019\n{STRIKE}\n## The mill\n2 April 2019\n{COURT}", "days"),
        (
            f"## To his wife\nIzium, 14 March 2019\n{STRIKE}\n"
            f"## To a son\nKyiv, 2 April 2019\n{COURT}",
            "letters, each with its town",
        ),
        (
            f"## Spring\n### 14 March 2019\n{STRIKE}\n### 2 April 2019\n{COURT}\n"
            f"## Summer\n### 9 July 2019\n{FLOOD}\n### 2 August 2019\n{COURT}",
            "days below seasons",
        ),
        (f"## 14 March 2019\n{STRIKE}\n## 2 April 2019\n{COURT}", "days for headings"),
        (
            f"## The bridge\nThu, 14 Mar 2019 09:12 GMT\n{STRIKE}\n"
            f"## The mill\nTue, 2 Apr 2019 11:30 (GMT+7)\n{COURT}",
            "weekdays, hours and zones",
        ),
        (
            f"## The bridge\nThe bridge, 14 March 2019. Photo: Bo Li\n{STRIKE}\n"
            f"## The mill\nThe mill, 2 April 2019. Photo: Bo Li\n{COURT}",
            "captions",
        ),
    ],
)
def test_an_article_that_tells_of_several_days_is_one(text: str, remark: str) -> None:
    assert titles(lines_of(OWN_DATE + text)) is None, remark


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        (
            f"## The bridge\nCoast Courier, 14 March 2019\n{STRIKE}\n"
            f"## The mill\nNorthern Gazette, 2 April 2019\n{COURT}",
            "the publisher in the line of date",
        ),
        (
            f"## The bridge\nCourier\n14 March 2019\n{STRIKE}\n"
            f"## The mill\nGazette\n2 April 2019\n{COURT}",
            "the publisher above it",
        ),
        (
            f"## The bridge\n14 March 2019\nby our reporter\n{STRIKE}\n"
            f"## The mill\n2 April 2019\nby Ann Poe\n{COURT}",
            "the author below it",
        ),
    ],
)
def test_a_press_review_with_a_date_and_words_at_its_top_is_several(text: str, remark: str) -> None:
    found = titles(lines_of(OWN_DATE + text))
    assert found == ["A year of siege", "The bridge", "The mill"], remark


@pytest.mark.parametrize("top", ["# Diary\n", "# Diary\n1 May 2020\n", f"# Diary\n{FLOOD}\n"])
def test_entries_are_articles_of_their_days_where_no_dated_article_stands_above(top: str) -> None:
    entries = f"## One\n14 March 2019\n{STRIKE}\n## Two\n2 April 2019\n{COURT}"
    found = titles(lines_of(top + entries))
    assert found is not None
    assert found[-2:] == ["One", "Two"]


def test_a_part_without_a_date_is_an_article_too_and_no_words_are_lost() -> None:
    more = [
        *THREE,
        *clippings(("A word from the editor", COURT, STRIKE)),
        DocumentBlock("Contact", 1),
        DocumentBlock("Desk 4, third floor"),
    ]
    found = articles_of_blocks(more)
    assert found is not None
    drafts = [one for one in found if isinstance(one, Draft)]
    assert [one.title for one in drafts][-1] == "A word from the editor"
    assert drafts[-1].text.endswith("Contact\n\nDesk 4, third floor")


def test_the_highest_level_that_is_dated_splits() -> None:
    months = [
        DocumentBlock("March", 1),
        *clippings(*[(b, "14 March 2019", STRIKE) for b in "ab"], level=2),
    ]
    assert titles(months) == ["a", "b"]


def table(*rows: Sequence[str], number: int = 1) -> list[DocumentBlock]:
    return [DocumentBlock(" | ".join(row), cells=tuple(row), table=number) for row in rows]


def test_a_row_for_each_article() -> None:
    head = ("Date", "Source", "Headline", "Text")
    rows = [
        ("14 March 2019", "Coast Courier", "Strike goes on", STRIKE),
        ("2 April 2019", "Gazette", "Editor free", COURT),
    ]
    found = articles_of_blocks([DocumentBlock("Press review", 0), *table(head, *rows)])
    assert found is not None
    drafts = [one for one in found if isinstance(one, Draft)]
    assert [(one.title, one.date, one.publisher, one.text) for one in drafts] == [
        (row[2], row[0], row[1], row[3]) for row in rows
    ]


@pytest.mark.parametrize(
    ("rows", "remark"),
    [
        ([("Year", "Price"), ("2019", STRIKE), ("2020", COURT)], "no column of texts"),
        ([("Text", "Price"), (STRIKE, "3"), (COURT, "4")], "no column of dates"),
        ([("Date", "Text"), ("14 March 2019", STRIKE)], "one row"),
    ],
)
def test_a_table_that_is_part_of_an_article(rows: Sequence[Sequence[str]], remark: str) -> None:
    assert articles_of_blocks(table(*rows)) is None, remark


def test_a_table_in_an_article_is_part_of_it() -> None:
    rows = [("Date", "Text"), ("14 March 2019", STRIKE), ("2 April 2019", COURT)]
    story = [DocumentBlock(STRIKE), DocumentBlock(COURT), DocumentBlock(FLOOD)]
    assert articles_of_blocks([*story, *table(*rows), *story]) is None


def test_chapters_that_begin_with_a_date_are_articles() -> None:
    digest = [
        ["Cover"],
        ["Strike goes on", "Coast Courier · 14 March 2019", STRIKE],
        ["Editor free", "By Ann Poe", "2 April 2019", COURT],
    ]
    found = articles_of_chapters(digest)
    assert found is not None
    assert [one.title for one in found if isinstance(one, Draft)] == [
        "Strike goes on",
        "Editor free",
    ]
    novel = [["One", STRIKE, COURT], ["Two", "14 March 2019", FLOOD], ["Three", COURT]]
    assert articles_of_chapters(novel) is None


def test_markdown_with_several_clippings() -> None:
    text = f"# Strike goes on\n*Coast Courier, 14 March 2019*\n\n{STRIKE}\n\n"
    text += f"# Editor free\nGazette, 2 April 2019\n{COURT}\n"
    assert [one.title for one in markdown.parse(text) if isinstance(one, Draft)] == [
        "Strike goes on",
        "Editor free",
    ]
    framed = list(markdown.parse(f"---\ntitle: Review\n---\n{text}"))
    assert len(framed) == 1, "front matter is of one article"
