"""Exports of Nexis in the layouts of twenty years, each with two articles or one."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest

from pktui.reading.databases.detect import articles_of_page, articles_of_text
from pktui.reading.draft import Draft, Flaw
from pktui.reading.registry import format_of

FIRST = "The chief of peace operations visited Hanoi on Saturday.\nHe leaves on Monday."
SECOND = "Engineers left for Abyei with new machines and two doctors."


def found(text: str) -> list[Draft | Flaw]:
    exported = articles_of_text(text)
    assert exported is not None
    return list(exported)


def summary(items: list[Draft | Flaw]) -> list[tuple[str | None, str | None, str | None]]:
    assert all(isinstance(item, Draft) for item in items), items
    return [(i.title, i.publisher, i.date) for i in items if isinstance(i, Draft)]


CLASSIC = f"""



Download Request: Selected Items: 1-2
Time Of Request: Monday, March 20, 2023  16:51:31

Send To:
SOME LIBRARY

Terms: (DATE(>=2022-12-01) and (peace) and not (TYPE(web)))

Source: Viet Nam News;The Island Post
Project ID: None


                               1 of 2 DOCUMENTS


                            Viet Nam News (Hanoi)

                            November 27, 2022 Sunday
                                   Edition 1;
                                    National

A visit to the department of peacekeeping,
and what it is for

BYLINE: Jane Doe

SECTION: NEWS; Pg. 6

LENGTH: 355 words

DATELINE: HANOI


{FIRST}

Length of the visit: two days, he said: no more.

LOAD-DATE: November 28, 2022

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper


                       Copyright 2022 Viet Nam News
                              All Rights Reserved

                               2 of 2 DOCUMENTS


                               The Island Post

                            January 17, 2023 Tuesday

Peacekeepers leave

LENGTH: 20 words

{SECOND}

GRAPHIC: PHOTO, the engineers; before they
left

LOAD-DATE: January 18, 2023

LANGUAGE: ENGLISH

                       Copyright 2023 The Island Post
                              All Rights Reserved
"""


def test_the_classic_layout() -> None:
    first, second = found(CLASSIC)
    assert isinstance(first, Draft)
    assert isinstance(second, Draft)
    assert summary([first, second]) == [
        (
            "A visit to the department of peacekeeping, and what it is for",
            "Viet Nam News (Hanoi)",
            "November 27, 2022",
        ),
        ("Peacekeepers leave", "The Island Post", "January 17, 2023"),
    ]
    assert first.text == f"{FIRST}\n\nLength of the visit: two days, he said: no more."
    assert first.section == "NEWS; Pg. 6"
    assert first.read_as == "Nexis"
    assert second.text == SECOND


OLD = f"""
                       1 of 2 DOCUMENTS

              Copyright 1995 The Irish Times
                     The Irish Times

             June 17, 1995, CITY EDITION

SECTION: HOME NEWS; Pg. 4

LENGTH: 120 words

HEADLINE: Bridging the divide

BYLINE: By JANE DOE

BODY:
   {FIRST}

                       2 of 2 DOCUMENTS

              Copyright 1995 The Irish Times
                     The Irish Times

             June 18, 1995, Sunday, CITY EDITION

LENGTH: 20 words

HEADLINE: Another day

BODY:
   {SECOND}
"""


def test_the_layout_with_a_field_for_the_headline() -> None:
    items = found(OLD)
    assert summary(items) == [
        ("Bridging the divide", "The Irish Times", "June 17, 1995"),
        ("Another day", "The Irish Times", "June 18, 1995"),
    ]
    assert [item.text for item in items if isinstance(item, Draft)] == [FIRST, SECOND]


LANGUAGES = """
Dokument {} von 2 | 11. Januar 2010 Montag | 2010-01-11 | LÄNGE: 20 Wörter | SPRACHE
Document {} de 2 | Lundi 11 Janvier 2010 | 2010-01-11 | LONGUEUR: 20 mots | LANGUE
{} van 2 DOCUMENTEN | 11 maart 2010 donderdag | 2010-03-11 | LENGTE: 20 woorden | TAAL
Documento {} de 2 | 11 de enero de 2010 lunes | 2010-01-11 | LONGITUD: 20 palabras | IDIOMA
"""


@pytest.mark.parametrize(
    ("numbered", "date", "iso", "length", "language"),
    [line.split(" | ") for line in LANGUAGES.strip().splitlines()],
)
def test_the_languages_of_the_interface(
    numbered: str, date: str, iso: str, length: str, language: str
) -> None:
    text = "\n\n".join(
        f"        {numbered.format(number)}\n\n   Die Zeitung\n\n      {date}\n\nTitle {number}\n\n"
        f"{length}\n\n{body}\n\n{language}: X"
        for number, body in ((1, FIRST), (2, SECOND))
    )
    items = found(text)
    assert summary(items) == [(f"Title {n}", "Die Zeitung", iso) for n in (1, 2)]
    assert [item.text for item in items if isinstance(item, Draft)] == [FIRST, SECOND]


def of_nexis_uni(title: str, publisher: str, date: str, body: str) -> list[str]:
    return [
        *(title, publisher, date),
        f"Copyright 2022 {publisher} All Rights Reserved",
        *("Section: NEWS; Version:1", "Length: 120 words", "Byline: Jane Doe"),
        *("Highlight: What was said", "Body", *body.split("\n"), "Graphic", "PHOTO: a picture"),
        *("Classification", "Language: ENGLISH", "Publication-Type: Newspaper"),
        *("Subject: PEACEKEEPING (90%); UNITED NATIONS (78%)", "Load-Date: November 28, 2022"),
        "End of Document",
    ]


UNI = [
    *("User Name: Jane Doe", "Date and Time: Friday, March 20, 2023 9:51:00 AM EDT"),
    *("Job Number: 12345", "Documents (2)"),
    *("1. Lacroix visits Hanoi", "Client/Matter: -None-", "Search Terms: peace"),
    *("2. Peacekeepers leave", "Client/Matter: -None-", "Search Terms: peace"),
    "About the service",
    *of_nexis_uni(
        "Lacroix visits Hanoi", "Viet Nam News", "November 27, 2022 Sunday 9:30 AM GMT", FIRST
    ),
    *of_nexis_uni("Peacekeepers leave", "The Island Post", "Tuesday 17th January 2023", SECOND),
]  # fmt: skip


def in_text(paragraphs: list[str]) -> bytes:
    return "\n\n".join(paragraphs).encode()


def in_docx(paragraphs: list[str]) -> bytes:
    import docx

    made = docx.Document()
    for paragraph in paragraphs:
        made.add_paragraph(paragraph)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def in_rtf(paragraphs: list[str]) -> bytes:
    words = "\n".join(rf"{{\pard\plain\f0 {paragraph}\par}}" for paragraph in paragraphs)
    return rf"{{\rtf1\ansi\deff0{{\fonttbl{{\f0 Arial;}}}}{words}}}".encode()


def in_html(paragraphs: list[str]) -> bytes:
    words = "\n".join(f'<DIV CLASS="c0"><P>{paragraph}</P></DIV>' for paragraph in paragraphs)
    return f"<html><head><title>Results</title></head><body><DOCFULL>{words}</body>".encode()


def in_pdf(paragraphs: list[str]) -> bytes:
    from fpdf import FPDF

    made = FPDF()
    made.add_page()
    made.set_font("helvetica", size=11)
    for number, paragraph in enumerate(paragraphs):
        made.multi_cell(0, 6, paragraph, new_x="LMARGIN", new_y="NEXT")
        if number % 12 == 11:
            made.multi_cell(0, 6, f"Page {made.page_no()} of 9", new_x="LMARGIN", new_y="NEXT")
            made.add_page()
    return bytes(made.output())


@pytest.mark.parametrize("made", [in_text, in_docx, in_rtf, in_html, in_pdf])
def test_nexis_uni_in_every_kind_of_file(made: Callable[[list[str]], bytes]) -> None:
    data = made(UNI)
    items = list(format_of("-", data).parse(data))
    assert [(title, publisher) for title, publisher, _ in summary(items)] == [
        ("Lacroix visits Hanoi", "Viet Nam News"),
        ("Peacekeepers leave", "The Island Post"),
    ]
    first, second = (item for item in items if isinstance(item, Draft))
    assert first.date == "November 27, 2022 9:30 AM GMT"
    assert second.date == "17th January 2023"
    assert first.section == "NEWS; Version:1"
    assert first.text.split() == FIRST.split()
    assert second.text.split() == SECOND.split()


def test_the_classic_layout_as_a_page() -> None:
    page = "<html><body>" + "".join(
        f'<DIV CLASS="c0"><P><SPAN CLASS="c2">{line.strip() or "&nbsp;"}</SPAN></P></DIV>'
        for line in CLASSIC.split("\n")
    )
    exported = articles_of_page(page)
    assert exported is not None
    assert [one[1:] for one in summary(list(exported))] == [
        ("Viet Nam News (Hanoi)", "November 27, 2022"),
        ("The Island Post", "January 17, 2023"),
    ]


def test_a_document_without_words_is_told_with_its_place() -> None:
    text = CLASSIC.replace("Peacekeepers leave\n", "").replace(SECOND, "")
    first, flaw = found(text)
    assert isinstance(first, Draft)
    assert isinstance(flaw, Flaw)
    assert flaw.reason == "document 2 of an export of Nexis: no text"
    assert flaw.line


def test_lines_of_a_text_that_look_like_fields_cost_no_words() -> None:
    words = "\n\n".join(
        [FIRST, *(["Paragraph."] * 30), "Body", "Language: Persian", "LENGTH: 9 words", SECOND]
    )
    first, _ = found(CLASSIC.replace(FIRST, words))
    assert isinstance(first, Draft)
    assert first.text.startswith(words)
    second, _ = found("\n\n".join(UNI).replace("He leaves on Monday.", words))
    assert isinstance(second, Draft)
    assert words in second.text


def test_articles_without_what_stands_around_them() -> None:
    text = CLASSIC.replace("1 of 2 DOCUMENTS", "").replace("2 of 2 DOCUMENTS", "")
    _, _, text = text.partition("Project ID: None")
    assert [one[1:] for one in summary(found(text))] == [
        ("Viet Nam News (Hanoi)", "November 27, 2022"),
        ("The Island Post", "January 17, 2023"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "3 May 2020\n\nLength: 3 metres\n\nBody: steel, light.\n",
        "Talks began.\n\nThree of 12 documents were signed, 3 of 12 documents lost.\n",
        "The end of document control\n\nLength: 3 metres\n\nBody: steel\n",
        "1 of 2\n\nLanguage: a history\n\nIt began on 3 May 2020.\n",
    ],
)
def test_other_texts_are_no_exports(text: str) -> None:
    assert articles_of_text(text) is None


def test_a_pdf_repeats_the_title_on_every_page() -> None:
    article = of_nexis_uni("Lacroix visits Hanoi", "Viet Nam News", "November 27, 2022", FIRST)
    at = article.index("He leaves on Monday.")
    article[at:at] = ["Page 1 of 2", "Lacroix visits Hanoi"]
    [draft] = found("\n".join(article))
    assert isinstance(draft, Draft)
    assert (draft.title, draft.text) == ("Lacroix visits Hanoi", FIRST)
