"""Answers of news services, social networks' archives and reference managers, as JSON and CSV."""

from __future__ import annotations

import json

import pytest

from pktui.reading.draft import Draft, Flaw
from pktui.reading.registry import format_of

TEXT = "Lacroix arrived in Hanoi on Saturday."
URL = "https://example.org/a"
SEEN = "20221127T093000Z"
DATE = "2022-11-27T09:30:00Z"


def found(document: object, path: str = "a.json") -> list[Draft | Flaw]:
    data = document if isinstance(document, str) else json.dumps(document, indent=1)
    return list(format_of(path, data.encode()).parse(data.encode()))


ANSWERS: dict[str, tuple[object, Draft]] = {
    "Guardian": (
        {
            "response": {
                "status": "ok",
                "results": [
                    {
                        "id": "w/1",
                        "webTitle": "T",
                        "webUrl": URL,
                        "sectionName": "World news",
                        "webPublicationDate": DATE,
                        "fields": {"body": f"<p>{TEXT}</p>", "trailText": "Less"},
                    }
                ],
            }
        },
        Draft(text=TEXT, id="w/1", title="T", date=DATE, url=URL, section="World news"),
    ),
    "New York Times": (
        {
            "response": {
                "docs": [
                    {
                        "web_url": URL,
                        "lead_paragraph": TEXT,
                        "abstract": "Less",
                        "headline": {"main": "T", "kicker": None},
                        "pub_date": DATE,
                        "source": "NYT",
                    }
                ]
            }
        },
        Draft(text=TEXT, title="T", date=DATE, url=URL, publisher="NYT"),
    ),
    "NewsAPI": (
        {
            "status": "ok",
            "totalResults": 1,
            "articles": [
                {
                    "source": {"id": None, "name": "VNS"},
                    "title": "T",
                    "description": "Less",
                    "content": TEXT,
                    "url": URL,
                    "publishedAt": DATE,
                }
            ],
        },
        Draft(text=TEXT, title="T", date=DATE, url=URL, publisher="VNS"),
    ),
    "Event Registry": (
        {
            "articles": {
                "results": [
                    {"uri": "77", "title": "T", "body": TEXT, "url": URL, "dateTime": DATE}
                    | {"source": {"uri": "vns.vn", "title": "VNS"}}
                ]
            }
        },
        Draft(text=TEXT, id="77", title="T", date=DATE, url=URL, publisher="VNS"),
    ),
    "WordPress": (
        [
            {
                "id": 1,
                "date": "2022-11-27T09:30:00",
                "link": URL,
                "title": {"rendered": "T"},
                "content": {"rendered": f"<p>{TEXT}</p>"},
                "excerpt": {"rendered": "<p>Less</p>"},
            }
        ],
        Draft(text=TEXT, id="1", title="T", date="2022-11-27T09:30:00", url=URL),
    ),
    "Ghost": (
        {"posts": [{"id": "g", "title": "T", "html": f"<p>{TEXT}</p>", "published_at": DATE}]},
        Draft(text=TEXT, id="g", title="T", date=DATE),
    ),
    "Mastodon": (
        [
            {
                "id": "1",
                "created_at": DATE,
                "content": f"<p>{TEXT}</p>",
                "url": URL,
                "account": {"username": "x", "display_name": "X"},
            }
        ],
        Draft(text=TEXT, id="1", date=DATE, url=URL, publisher="X"),
    ),
    "X": (
        {"data": [{"id": "1", "text": TEXT, "created_at": DATE}], "meta": {"result_count": 1}},
        Draft(text=TEXT, id="1", date=DATE),
    ),
    "X, a long post": (
        {"data": [{"id": "1", "text": "Laс…", "note_tweet": {"text": TEXT}, "created_at": DATE}]},
        Draft(text=TEXT, id="1", date=DATE),
    ),
    "Elasticsearch": (
        {"hits": {"total": 1, "hits": [{"_id": "e", "_source": {"title": "T", "text": TEXT}}]}},
        Draft(text=TEXT, id="e", title="T"),
    ),
    "Reddit": (
        {
            "kind": "Listing",
            "data": {"children": [{"kind": "t3", "data": {"title": "T", "selftext": TEXT}}]},
        },
        Draft(text=TEXT, title="T"),
    ),
    "GDELT, a title only": (
        {"articles": [{"url": URL, "title": "T", "seendate": SEEN, "domain": "e.org"}]},
        Draft(text="T", title="T", date=SEEN, url=URL, publisher="e.org"),
    ),
    "CSL JSON": (
        [
            {
                "id": "a",
                "title": "T",
                "container-title": "VNS",
                "abstract": TEXT,
                "issued": {"date-parts": [[2022, 11, 27]]},
                "URL": URL,
            }
        ],
        Draft(text=TEXT, id="a", title="T", date="2022-11-27", publisher="VNS", url=URL),
    ),
    "CSL JSON, a month with words": (
        [{"id": "a", "title": "T", "issued": {"date-parts": [["2022", "11"]]}}],
        Draft(text="T", id="a", title="T", date="2022-11"),
    ),
    "trafilatura": (
        {"title": "T", "text": TEXT, "source": URL, "hostname": "e.org", "source-hostname": "VNS"},
        Draft(text=TEXT, title="T", publisher="VNS", url=URL),
    ),
    "schema.org": (
        {
            "@type": "NewsArticle",
            "headline": "T",
            "articleBody": TEXT,
            "datePublished": DATE,
            "publisher": {"@type": "Organization", "name": "VNS"},
            "url": URL,
        },
        Draft(text=TEXT, title="T", date=DATE, publisher="VNS", url=URL),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_of_a_service(name: str) -> None:
    document, expected = ANSWERS[name]
    assert found(document) == [expected]
    assert found(json.dumps(document), "a.jsonl") == [expected] or isinstance(document, list)


def test_an_export_of_telegram() -> None:
    messages: list[dict[str, object]] = [
        {"id": 1, "type": "service", "date": DATE, "actor": "Desk", "title": "Desk", "text": ""},
        {"id": 2, "type": "message", "date": DATE, "from": "Desk", "text": TEXT},
        {"id": 3, "type": "message", "date": DATE, "from": "Desk", "photo": "p.jpg", "text": ""},
        {
            "id": 4,
            "type": "message",
            "date": DATE,
            "text": ["Read: ", {"type": "link", "text": URL}, "."],
            "text_entities": [],
        },
    ]
    expected = [
        Draft(text=TEXT, id="2", date=DATE, publisher="Desk"),
        Draft(text=f"Read: {URL}.", id="4", date=DATE, publisher="Peace Desk"),
    ]
    channel = {"name": "Peace Desk", "type": "public_channel", "id": 9, "messages": messages}
    assert found(channel, "result.json") == expected
    assert found({"about": "", "chats": {"about": "", "list": [channel]}}) == expected


def test_the_archive_of_x() -> None:
    posts = [
        {
            "tweet": {
                "id_str": "15",
                "created_at": "Sat Nov 26 09:30:00 +0000 2022",
                "full_text": TEXT,
            }
        }
    ]
    expected = [Draft(text=TEXT, id="15", date="Sat Nov 26 09:30:00 +0000 2022")]
    assert found(f"window.YTD.tweets.part0 = {json.dumps(posts)}", "tweets.js") == expected
    assert found(f"window.YTD.tweet.part1={json.dumps(posts)};\n", "-") == expected


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param(
            '"Key","Title","Publication Title","Url","Abstract Note","Date","Date Added"\n'
            f'"K","T","VNS","{URL}","{TEXT}","2022-11-27","2023-01-01"\n',
            Draft(text=TEXT, title="T", date="2022-11-27", publisher="VNS", url=URL),
            id="Zotero",
        ),
        pytest.param(
            "id,indexed_date,language,media_name,publish_date,title,url\n"
            f"1,2022-11-28,en,vns.vn,2022-11-27,T,{URL}\n",
            Draft(text="T", id="1", title="T", date="2022-11-27", publisher="vns.vn", url=URL),
            id="Media Cloud",
        ),
        pytest.param(
            "Highlight,Book Title,Book Author,Note,Highlighted at\n"
            f'"{TEXT}",T,VNS,,2022-11-28 10:00:00+00:00\n',
            Draft(text=TEXT, title="T", publisher="VNS"),
            id="Readwise",
        ),
        pytest.param(
            f"sep=;\r\ntitle;date;text\r\nT;14/03/2023;{TEXT}; and more\r\n",
            Draft(text=TEXT, title="T", date="14/03/2023"),
            id="Excel's line above the header",
        ),
        pytest.param(
            f"Search of 3 May 2023\n\ntitle,date,text\nT,2022-11-27,{TEXT}\n",
            Draft(text=TEXT, title="T", date="2022-11-27"),
            id="what was asked for above the header",
        ),
    ],
)
def test_a_table_of_a_program(table: str, expected: Draft) -> None:
    assert found(table, "a.csv") == [expected]


def test_clips_of_web_pages() -> None:
    clip = (
        f'---\ntitle: "T"\nsource: "{URL}"\npublished: 2022-11-27\ncreated: 2023-01-02\n---\n{TEXT}'
    )
    assert found(clip, "a.md") == [
        Draft(text=TEXT, title="T", date="2022-11-27", publisher="example.org", url=URL)
    ]


RIS = f"""TY  - NEWS
TI  - A title
  that goes on
AU  - Doe, Jane
T2  - Viet Nam News
DA  - 2022/11/27/
PY  - 2022
AB  - {TEXT}
UR  - {URL}
ER  -\x20

TY  - JOUR
T1  - Peacekeepers leave
JO  - VNS
PY  - 2023/01//
N2  - <p>Engineers left.</p>
ER  -
TY  - GEN
AU  - Nobody
ER  -
"""


@pytest.mark.parametrize("path", ["a.ris", "a.txt", "-"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_ris(path: str, end: str) -> None:
    assert found("\ufeff" + RIS.replace("\n", end), path) == [
        Draft(
            text=TEXT,
            title="A title\nthat goes on",
            date="2022-11-27",
            publisher="Viet Nam News",
            url=URL,
        ),
        Draft(text="Engineers left.", title="Peacekeepers leave", date="2023-01", publisher="VNS"),
        Flaw("reference 3: neither title nor abstract", 18),
    ]


BIBTEX = f"""% an export
@string{{vns = "Viet Nam News"}}
@comment{{nothing}}
@article{{doe_2022, title = {{Lacroix in {{H}}\\`a N\\d{{o}}i \\& elsewhere}}, journal = vns,
  date = {{2022-11-27}}, abstract = {{{TEXT}}}, url = {{{URL}}}}}
@misc{{roe, title = "P{{\\"o}}st", year = 2021, month = may, day = 3}}
@misc{{poe, title = {{Month}}, year = {{2021}}, month = {{5}}}}
@misc{{nil, author = {{Nobody}}}}
"""


@pytest.mark.parametrize("path", ["a.bib", "a.txt", "-"])
def test_bibtex(path: str) -> None:
    from unicodedata import normalize

    first, second, third, flaw = found(BIBTEX, path)
    assert isinstance(first, Draft)
    assert isinstance(second, Draft)
    assert isinstance(third, Draft)
    assert normalize("NFC", first.title or "") == "Lacroix in Hà Nọi & elsewhere"
    assert (first.text, first.date, first.publisher) == (TEXT, "2022-11-27", "Viet Nam News")
    assert (first.id, first.url) == ("doe_2022", URL)
    assert (normalize("NFC", second.title or ""), second.date) == ("Pöst", "may 3, 2021")
    assert third.date == "2021-05"
    assert flaw == Flaw("entry nil: neither title nor abstract", 8)


ENDNOTE = f"""%0 Newspaper Article
%T A title
that goes on
%A Roe, Jane
%B Viet Nam News
%D 2022
%8 November 27
%X {TEXT}
%U {URL}

%0 Web Page
%T Peacekeepers leave
%8 3 January 2023

%0 Generic
%A Nobody
"""


@pytest.mark.parametrize("path", ["a.enw", "a.txt", "-"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_tags_of_endnote(path: str, end: str) -> None:
    assert found("\ufeff" + ENDNOTE.replace("\n", end), path) == [
        Draft(
            text=TEXT,
            title="A title\nthat goes on",
            date="November 27 2022",
            publisher="Viet Nam News",
            url=URL,
        ),
        Draft(text="Peacekeepers leave", title="Peacekeepers leave", date="3 January 2023"),
        Flaw("reference 3: neither title nor abstract", 15),
    ]


def test_a_tag_of_endnote_without_a_value_is_no_part_of_the_one_above() -> None:
    bare = "%0 Newspaper Article\n%T Bridge opens\n%D 2019\n%8 14 March\n%K\n%P\n%U\n"
    assert found(bare, "a.enw") == [
        Draft(text="Bridge opens", title="Bridge opens", date="14 March 2019")
    ]


def test_a_text_about_percents_is_no_reference() -> None:
    [draft] = found("%0 is what the engine prints.\n%1 comes next.\n", "a.txt")
    assert isinstance(draft, Draft)


@pytest.mark.parametrize(
    ("text", "path", "reason"),
    [
        ('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
         ' xmlns:z="http://www.zotero.org/namespaces/export#"><rdf:li/></rdf:RDF>', "a.rdf",
         "references in RDF, as Zotero writes them: export RIS, BibTeX or CSL JSON"),
        ("<?xml version='1.0'?><xml><records><record><titles/></record></records></xml>", "a.xml",
         "references in XML, as EndNote writes them: export RIS or BibTeX"),
        ("83\t20190314\tNLD\t145\thttps://news.example/1\n", "20190314.export.CSV",
         "a table without names of columns, as GDELT's events: it holds codes and addresses and no"
         " texts; save the pages themselves"),
    ],
)  # fmt: skip
def test_what_is_refused_is_named_with_the_way_out(text: str, path: str, reason: str) -> None:
    assert found(text, path) == [Flaw(reason)]
