"""Exports of Factiva: with field codes and as they are read, in text, RTF, pages and XML."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pktui.reading.databases.detect import articles_of_page, articles_of_text
from pktui.reading.draft import Draft, Flaw
from pktui.reading.registry import format_of
from tests.reading.databases.test_nexis import in_docx, in_rtf, in_text

LEAD = "The chief of peace operations visited Hanoi on Saturday."
TAIL = "He is to leave on Monday, after talks about training and hospitals."
SECOND = "Engineers left for Abyei with new machines and two doctors."

DATABASES = ("Factiva",)


def drafts(items: object) -> list[Draft]:
    found = list(items)  # type: ignore[call-overload]
    assert all(isinstance(item, Draft) for item in found), found
    assert all(item.read_as in DATABASES for item in found)
    return [replace(item, read_as=None) for item in found]


CODED = f"""\
SE News; International
HD Lacroix visits Hanoi,
   and leaves again
BY By Jane Doe
WC 355 words
PD 27 November 2022
ET 09:30
SN Viet Nam News
SC VNNEWS
ED 1
PG 6
LA English
CY (c) 2022 Viet Nam News
LP
{LEAD}
TD
{TAIL}

The HD of the hospital was there.
CO undpko : United Nations
IN igen : General
NS gdip : Diplomacy | gcat : Political News
RE vietn : Vietnam
PUB Viet Nam News Agency
AN Document VNNEWS0020221127eibr00012

HD Peacekeepers leave
WC 20 words
PD 17 January 2023
SN The Island Post
LA English
LP {SECOND}
AN Document ISPOST0020230117ej1h0000a
"""


def test_field_codes() -> None:
    first, second = drafts(articles_of_text(CODED))
    assert first == Draft(
        text=f"{LEAD}\n\n{TAIL}\n\nThe HD of the hospital was there.",
        title="Lacroix visits Hanoi, and leaves again",
        date="27 November 2022 09:30",
        publisher="Viet Nam News",
        section="News; International",
        id="VNNEWS0020221127eibr00012",
    )
    assert second == Draft(
        text=SECOND,
        title="Peacekeepers leave",
        date="17 January 2023",
        publisher="The Island Post",
        id="ISPOST0020230117ej1h0000a",
    )


def test_field_codes_in_a_table_of_a_document() -> None:
    rows = [
        "HD | A visit",
        "PD | 27 November 2022",
        f"LP | {LEAD}",
        f"TD | {TAIL}",
        "AN | Document A1B2C",
    ]
    [draft] = drafts(articles_of_text("\n\n".join(rows)))
    assert draft == Draft(
        text=f"{LEAD}\n\n{TAIL}", title="A visit", date="27 November 2022", id="A1B2C"
    )


def test_field_codes_in_a_table_of_a_page() -> None:
    rows = [
        *(("HD", "Lacroix visits Hanoi"), ("PD", "27 novembre 2022"), ("SN", "Le Monde")),
        *(
            ("LP", f"<p>{LEAD}</p>"),
            ("TD", f"<p>{TAIL}</p><p>End.</p>"),
            ("AN", "Document LEMOND1"),
        ),
    ]
    table = "".join(f"<tr><td><b>{code}</b></td><td>{value}</td></tr>" for code, value in rows)
    page = f'<div class="article frArticle"><table>{table}</table></div>' * 2
    for draft in drafts(articles_of_page(page)):
        assert draft == Draft(
            text=f"{LEAD}\n\n{TAIL}\n\nEnd.",
            title="Lacroix visits Hanoi",
            date="2022-11-27",
            publisher="Le Monde",
            id="LEMOND1",
        )


def shown(title: str, date: str, number: str, *body: str, section: str | None = None) -> list[str]:
    return [
        *([section] if section else []),
        *(title, "By Jane Doe", "355 words", date, "21:30", "Viet Nam News", "VNNEWS"),
        *("English", "(c) 2022 Viet Nam News. All rights reserved."),
        *(*body, f"Document {number}"),
    ]


AS_READ = [
    *shown("Lacroix visits Hanoi", "27 November 2022", "VNNEWS0020221127eibr00012", LEAD, TAIL),
    *shown(
        *("Peacekeepers leave for Abyei", "17 January 2023", "VNNEWS0020230117ej1h0000a", SECOND),
        section="World",
    ),
    "Search Summary",
    "© 2023 Factiva, Inc. All rights reserved.",
]


@pytest.mark.parametrize("made", [in_text, in_rtf, in_docx])
def test_as_it_is_read(made: object) -> None:
    data: bytes = made(AS_READ)  # type: ignore[operator]
    first, second = drafts(format_of("-", data).parse(data))
    assert first == Draft(
        text=f"{LEAD}\n\n{TAIL}",
        title="Lacroix visits Hanoi",
        date="27 November 2022 21:30",
        publisher="Viet Nam News",
        id="VNNEWS0020221127eibr00012",
    )
    assert (second.text, second.section) == (SECOND, "World")


@pytest.mark.parametrize(
    ("words", "date", "iso", "language"),
    [
        ("355 mots", "27 novembre 2022", "2022-11-27", "Français"),
        ("1.355 Wörter", "27. November 2022", "2022-11-27", "Deutsch"),
        ("355 palabras", "27 noviembre 2022", "2022-11-27", "Español"),
    ],
)
def test_other_languages_of_the_interface(words: str, date: str, iso: str, language: str) -> None:
    lines = ["Ein Titel", words, date, "Die Zeitung", "ZEIT", language, "(c) 2022", LEAD]
    [draft] = drafts(articles_of_text("\n\n".join([*lines, "Document ZEIT00002022"])))
    assert (draft.title, draft.date, draft.publisher) == ("Ein Titel", iso, "Die Zeitung")
    assert draft.text == LEAD


def test_a_page_says_what_is_headline_and_paragraph() -> None:
    article = (
        '<div id="article-{0}" class="article enArticle"><p>News</p><div id="hd">'
        '<span class="enHeadline">A short one</span></div>'
        '<div class="author">Jane Doe, who has been with us for many a year, in Hanoi</div>'
        "<div>300 words</div><div>27 November 2022</div><div>Viet Nam News</div><div>VNNEWS</div>"
        '<div>English</div><p class="articleParagraph enarticleParagraph">' + LEAD + "</p>"
        '<p class="articleParagraph enarticleParagraph">' + TAIL + "</p></div>"
    )
    page = "<!DOCTYPE html><html><body>" + article.format(0) + article.format(1)
    for draft in drafts(format_of("a.html", page.encode()).parse(page.encode())):
        assert draft.title == "A short one"
        assert draft.section == "News"
        assert draft.date == "27 November 2022"
        assert draft.publisher == "Viet Nam News"
        assert draft.text == f"{LEAD}\n\n{TAIL}"


def test_xml() -> None:
    article = f"""<article><accessionNo>A1</accessionNo><headline><paragraph>Lacroix visits Hanoi
    </paragraph></headline><leadParagraph><paragraph>{LEAD}</paragraph></leadParagraph>
    <tailParagraphs><paragraph>{TAIL}</paragraph><paragraph>End.</paragraph></tailParagraphs>
    <publicationDate><date>2022-11-27</date></publicationDate><sourceName>VNS</sourceName>
    </article>"""
    data = f"<?xml version='1.0'?><r xmlns='urn:r'><result>{article}{article}</result></r>"
    for draft in drafts(format_of("a.xml", data.encode()).parse(data.encode())):
        assert draft == Draft(
            text=f"{LEAD}\n\n{TAIL}\n\nEnd.",
            title="Lacroix visits Hanoi",
            date="2022-11-27",
            publisher="VNS",
            id="A1",
        )


def test_what_has_a_number_and_no_words_is_told() -> None:
    text = "\n\n".join([*AS_READ[:-2], "A picture", "Document VNNEWS0020230117ej1h0000b"])
    items = list(articles_of_text(text) or ())
    assert [type(item) for item in items] == [Draft, Draft, Flaw]


@pytest.mark.parametrize(
    "text",
    [
        "The HD video was shown.\n\nPD\n\nOn 27 November 2022 it ended.\n",
        "300 words\n\nDocument management\n\n27 November 2022\n",
    ],
)
def test_other_texts_are_no_exports(text: str) -> None:
    assert articles_of_text(text) is None


def test_section_and_byline_above_and_below_a_title_without_blank_lines() -> None:
    lines = [
        *("Business; Part A", "Lacroix visits Hanoi, meets officers", "By Jane Doe"),
        *("Times Staff Writer", "355 words", "27 November 2022", "Los Angeles Times", "LATM"),
        *("English", "Copyright 2022", LEAD, "Document LATM000020221127eibr00012"),
    ]
    [draft] = drafts(articles_of_text("\n".join(lines)))
    assert (draft.section, draft.title) == ("Business; Part A", lines[1])


def test_a_pdf_wraps_titles_and_numbers_its_pages() -> None:
    lines = [
        "The chief of peace operations comes for a visit to the department",
        *("of peacekeeping, and leaves again", "By Jane Doe", "355 words", "27 November 2022"),
        *("Viet Nam News", "VNNEWS", "English", "(c) 2022 Viet Nam News", LEAD),
        *("Page 3 of 9 © 2022 Factiva, Inc. All rights reserved.", TAIL),
        "Document VNNEWS0020221127eibr00012",
    ]
    [draft] = drafts(articles_of_text("\n".join(lines)))
    assert draft.title == f"{lines[0]} {lines[1]}"
    assert draft.text == f"{LEAD}\n{TAIL}"
