"""Exports of ProQuest (text, pages, e-mail) and Europresse (pages, text)."""

from __future__ import annotations

from dataclasses import replace
from email.message import EmailMessage

from pktui.reading.databases.detect import articles_of_page, articles_of_text
from pktui.reading.draft import Draft, Flaw
from pktui.reading.registry import format_of

LEAD = "The chief of peace operations visited Hanoi on Saturday."
TAIL = "He is to leave on Monday, after talks about training and hospitals."
RULE = "_" * 60

DATABASES = ("ProQuest", "Europresse")


def drafts(items: object) -> list[Draft]:
    found = list(items)  # type: ignore[call-overload]
    assert all(isinstance(item, Draft) for item in found), found
    assert all(item.read_as in DATABASES for item in found)
    return [replace(item, read_as=None) for item in found]


def record(title: str, number: str, date: str) -> str:
    return f"""{title}

Author: Doe, Jane; Roe, Richard

Publication info: Los Angeles Times ; Los Angeles, Calif. [Los Angeles, Calif] {date}: AA.2.

https://search.proquest.com/docview/{number}?accountid=1

Abstract: What the visit was for.

Links: http://library.example/find?title=A

Full text: {LEAD}

Subject: of the talks, he said, was training.

{TAIL}

Subject: Peacekeeping; Diplomacy

Location: Hanoi Vietnam

People: Lacroix, Jean-Pierre

Title: {title}

Publication title: Los Angeles Times; Los Angeles, Calif.

Pages: AA.2

Publication year: 2010

Publication date: {date}

Section: LATExtra; Part AA

Publisher: Los Angeles Times Communications LLC

ProQuest document ID: {number}

Document URL: https://search.proquest.com/docview/{number}?accountid=1

Copyright: (Copyright (c) 2010 Los Angeles Times)

Last updated: 2017-11-07

Database: U.S. Major Dailies

"""


def expected(title: str, number: str, date: str) -> Draft:
    return Draft(
        text=f"{LEAD}\n\nSubject: of the talks, he said, was training.\n\n{TAIL}",
        title=title,
        date=date,
        publisher="Los Angeles Times",
        section="LATExtra; Part AA",
        id=number,
        url=f"https://search.proquest.com/docview/{number}?accountid=1",
    )


def test_text_with_rules_between() -> None:
    text = (
        f"{RULE}\n\nReport Information from ProQuest\n\n{RULE}\n\nDocument 1 of 2\n\n"
        f"{record('A visit', '25143', 'May 8, 2010')}{RULE}\n\nDocument 2 of 2\n\n"
        f"{record('Another, and a longer', '25144', '9 May 2010')}{RULE}\n\n"
        "Contact us at: https://www.proquest.com/go/contactsupport\n"
        "Copyright © 2017 ProQuest LLC. All rights reserved.\nTerms and Conditions: https://x.y\n"
    )
    assert drafts(articles_of_text(text)) == [
        expected("A visit", "25143", "May 8, 2010"),
        expected("Another, and a longer", "25144", "9 May 2010"),
    ]


def test_text_without_rules() -> None:
    text = record("A visit", "25143", "May 8, 2010") + record("Another", "25144", "May 9, 2010")
    assert [draft.title for draft in drafts(articles_of_text(text))] == ["A visit", "Another"]


HEADED = f"""
A visit to the department of peacekeeping

Doe, Jane. New York Times, Late Edition; New York, N.Y. [New York, N.Y]. 10 Mar 2022: A.1.

ProQuest document link

ABSTRACT (ENGLISH)

What the visit was for.

FULL TEXT

{LEAD}

{TAIL}

DETAILS

Subject: Peacekeeping; Diplomacy

Publication title: New York Times, Late Edition (East Coast); New York, N.Y.

Publication date: Mar 10, 2022

ProQuest document ID: 26377

Database: U.S. Newsstream

"""


def test_text_with_headings() -> None:
    for draft in drafts(articles_of_text(HEADED * 2)):
        assert draft == Draft(
            text=f"{LEAD}\n\n{TAIL}",
            title="A visit to the department of peacekeeping",
            date="Mar 10, 2022",
            publisher="New York Times, Late Edition (East Coast)",
            id="26377",
        )


def test_details_in_a_table_of_a_document() -> None:
    details = HEADED.replace("Subject: ", "Subject: | ").replace("date: ", "date | ")
    for draft in drafts(articles_of_text(details.replace("title: ", "title: | ") * 2)):
        assert draft.date == "Mar 10, 2022"
        assert draft.publisher == "New York Times, Late Edition (East Coast)"
        assert draft.text == f"{LEAD}\n\n{TAIL}"


def page_of(*records: str) -> str:
    return "<html><body>" + "".join(
        "<div>"
        + "".join(f"<p>{line}</p>" for line in one.split("\n\n"))
        .replace("Full text: ", "<strong>Full text: </strong><text><p>")
        .replace("Abstract: ", "<strong>Abstract: </strong>")
        + "</div>"
        for one in records
    )


def test_a_page_and_an_e_mail() -> None:
    page = page_of(*(record(f"Visit {n}", f"2514{n}", "May 8, 2010") for n in range(2)))
    wanted = [expected(f"Visit {n}", f"2514{n}", "May 8, 2010") for n in range(2)]
    assert drafts(articles_of_page(page)) == wanted
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "noreply@proquest.example", "Your research"
    mail.set_content(page, subtype="html")
    assert drafts(format_of("-", bytes(mail)).parse(bytes(mail))) == wanted


def test_a_text_that_mentions_proquest_is_none() -> None:
    assert (
        articles_of_text("A search of ProQuest found it.\n\nPublication date: unknown.\n") is None
    )


EUROPRESSE = """<html><body>{}</body></html>"""
ARTICLE = """<article><header><div class="rdp__DocPublicationName">
<span class="DocPublicationName">Le Monde, no. 24000</span></div>
<span class="DocHeader">International, vendredi 3 janvier 2014, p. 5</span>
<div class="titreArticle"><p class="titreArticleVisu">{title}</p></div></header>
<section><div class="docOcurrContainer"><p>{lead}</p><p>{tail}</p></div></section>
<footer><div class="publiC-lblNodoc">news·20140103·LM·0123</div></footer></article>"""


def test_europresse() -> None:
    page = EUROPRESSE.format(
        "".join(ARTICLE.format(title=f"Visite {n}", lead=LEAD, tail=TAIL) for n in range(2))
    )
    assert drafts(format_of("a.html", page.encode()).parse(page.encode())) == [
        Draft(
            text=f"{LEAD}\n\n{TAIL}",
            title=f"Visite {n}",
            date="2014-01-03",
            publisher="Le Monde",
            section="International",
        )
        for n in range(2)
    ]


def test_europresse_dates_an_article_by_its_number_where_nothing_else_does() -> None:
    article = ARTICLE.format(title="Visite", lead=LEAD, tail="").replace(
        "vendredi 3 janvier 2014", ""
    )
    [draft] = drafts(articles_of_page(EUROPRESSE.format(article)))
    assert draft.date == "2014-01-03"


def test_europresse_without_words_is_told() -> None:
    empty = (
        '<article><span class="DocPublicationName"></span>'
        '<span class="DocPublicationName">Le Monde</span></article>'
    )
    page = EUROPRESSE.format(ARTICLE.format(title="V", lead=LEAD, tail=TAIL) + empty)
    _, flaw = list(articles_of_page(page) or ())
    assert flaw == Flaw("document 2 of an export of Europresse: no text")


def test_europresse_as_it_was_before_there_were_elements_for_articles() -> None:
    article = (
        '<span class="DocPublicationName">Le Monde</span><br>'
        '<span class="DocHeader">Société, mardi 3 janvier 2006, p. 5</span><br>'
        '<span class="TitreArticleVisu">Visite {0}</span><br>'
        f'<div class="DocText clearfix"><p>{LEAD}</p><p>{TAIL}</p></div>'
    )
    page = EUROPRESSE.format(article.format(0) + article.format(1))
    assert [(d.title, d.date, d.text) for d in drafts(articles_of_page(page))] == [
        (f"Visite {n}", "2006-01-03", f"{LEAD}\n\n{TAIL}") for n in range(2)
    ]


def europresse_text(publication: str, line: str, title: str, number: str) -> str:
    return f"""{publication}
{line}

{title}
Jeanne Roux
{LEAD}

{TAIL}

© 2014 {publication}. Tous droits réservés. Le présent
document est protégé par les lois et conventions internationales.
Certificat émis le 29 novembre 2026 à la bibliothèque
{number}
"""


def test_europresse_as_text() -> None:
    exported = (
        europresse_text(
            "Le Monde, no. 24000",
            "International, vendredi 3 janvier 2014 612 mots, p. 5",
            "Visite à Hanoï d'un haut responsable\nde la paix",
            "news·20140103·LM·0123",
        )
        + europresse_text(
            "The Gazette",
            "News, Saturday, January 4, 2014 1 203 words, p. A4",
            "A visit ends",
            "Document news·20140104·GZ·a0_9",
        )
        + europresse_text("", "", "Sans date", "web·20140105·XY·77")
    )
    words = f"Jeanne Roux\n{LEAD}\n\n{TAIL}"
    assert drafts(articles_of_text(exported)) == [
        Draft(
            text=words,
            title="Visite à Hanoï d'un haut responsable de la paix",
            date="2014-01-03",
            publisher="Le Monde",
            section="International",
        ),
        Draft(
            text=words,
            title="A visit ends",
            date="January 4, 2014",
            publisher="The Gazette",
            section="News",
        ),
        Draft(text=words, title="Sans date", date="2014-01-05"),
    ]


def test_europresse_as_text_loses_no_document() -> None:
    whole = europresse_text("Le Monde", "", "Visite", "news·20140103·LM·0123")
    bare = "© 2014 Le Monde. Tous droits réservés.\nnews·20140104·LM·0124\n"
    first, flaw, rest = list(articles_of_text(f"{whole}{bare}Une suite sans fin") or ())
    assert isinstance(first, Draft)
    assert flaw == Flaw("document 2 of an export of Europresse: no text", 15)
    assert isinstance(rest, Draft)
    assert rest.text == "Une suite sans fin"


def test_a_sentence_about_a_number_is_no_export() -> None:
    said = f"{LEAD}\n\nIts number is news·20140103·LM·0123, they said.\n"
    assert articles_of_text(said) is None
