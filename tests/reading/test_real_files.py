"""Files of each format, written by that format's own library, as its users have them."""

from __future__ import annotations

import csv
import email.message
import email.policy
import io
import json
import mailbox
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from pktui.reading.draft import Draft, Flaw
from pktui.reading.formats import feed as feeds
from pktui.reading.registry import BY_NAME, format_of

ICT = timezone(timedelta(hours=7))
MOMENT = datetime(2022, 11, 27, 21, 30, tzinfo=ICT)
MAILED = "Sun, 27 Nov 2022 21:30:00 +0700"
"""The moment as mails and RSS write it."""

TITLE = "Lacroix visits Việt Nam"
FIRST = "Jean-Pierre Lacroix visited Việt Nam’s peacekeepers on Saturday."
SECOND = "He praised the field hospital, which has worked in South Sudan since 2018."
BODY = f"{FIRST}\n\n{SECOND}"


def found(data: bytes | str, path: str = "-") -> list[Draft | Flaw]:
    data = data.encode() if isinstance(data, str) else data
    return list(format_of(path, data).parse(data))


def draft(data: bytes | str, path: str = "-") -> Draft:
    [only] = found(data, path)
    assert isinstance(only, Draft), only
    return only


# Markdown


@pytest.mark.parametrize(
    "front",
    [
        '---\ntitle: "Lacroix visits Việt Nam"\ndate: 2022-11-27\nsource: VNS\n---\n',
        "---\r\nTitle: Lacroix visits Việt Nam\r\nDate: 2022-11-27\r\n"
        "publisher: {name: VNS}\r\n---\r\n",
        '+++\ntitle = "Lacroix visits Việt Nam"\ndate = 2022-11-27\nsource = "VNS"\n+++\n',
    ],
    ids=["YAML", "YAML of Windows", "TOML"],
)
@pytest.mark.parametrize("path", ["a.md", "-"])
def test_markdown_with_front_matter(front: str, path: str) -> None:
    assert draft(f"{front}\n{FIRST}\n\n{SECOND}\n", path) == Draft(
        text=BODY, title=TITLE, date="2022-11-27", publisher="VNS"
    )


def test_markdown_is_read_as_it_is_seen() -> None:
    text = (
        f"# {TITLE}\n\n*Jean-Pierre* [Lacroix](https://example.org/l) came,\nand\\\nwent.\n\n"
        "- one & two\n- `three`\n\n> quoted\n\n| a | b |\n|---|---|\n| c | d |\n\n<div>raw</div>\n"
        "\n![a picture](p.jpg)\n\n```\ncode\n```\n"
    )
    assert draft(text, "a.md") == Draft(
        title=TITLE,
        text="Jean-Pierre Lacroix came,\nand\nwent.\n\none & two\n\nthree\n\nquoted\n\n"
        "a | b\n\nc | d\n\na picture\n\ncode",
    )


def test_a_heading_is_kept_where_the_front_matter_has_the_title() -> None:
    told = draft(f"---\ntitle: {TITLE}\n---\n## 4 May 2021\n\n{FIRST}\n", "a.md")
    assert (told.title, told.text) == (TITLE, f"4 May 2021\n\n{FIRST}")
    same = draft(f"---\ntitle: {TITLE}\n---\n# {TITLE}\n\n{FIRST}\n", "a.md")
    assert (same.title, same.text) == (TITLE, FIRST)


def test_the_first_of_several_section_headings_is_no_title() -> None:
    told = draft(f"## 4 May 2021\n\n{FIRST}\n\n## 6 July 2021\n\n{SECOND}\n", "a.md")
    assert told == Draft(text=f"4 May 2021\n\n{FIRST}\n\n6 July 2021\n\n{SECOND}")
    alone = draft(f"## {TITLE}\n\n{FIRST}\n", "a.md")
    assert alone.title == TITLE


def test_front_matter_that_is_broken_costs_the_front_matter_alone() -> None:
    flaw, article = found(f"---\ntitle: [\n---\n{FIRST}\n", "a.md")
    assert isinstance(flaw, Flaw)
    assert flaw.reason.startswith("front matter that is not YAML: ")
    assert article == Draft(text=FIRST)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"---\n\n{FIRST}\n\n---\n", id="two rules, not front matter"),
        pytest.param(f"{FIRST}\n\n---\nkey: value\n---\n", id="not at the start"),
    ],
)
def test_what_is_no_front_matter(text: str) -> None:
    assert format_of("-", text.encode()).name == "text"
    assert FIRST in draft(text, "a.md").text


def test_an_alias_bomb_in_front_matter_is_no_bomb() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 20)]
    bomb = "---\n" + "\n".join(lines) + f"\ntitle: {TITLE}\n---\n{FIRST}\n"
    assert draft(bomb, "a.md") == Draft(text=FIRST, title=TITLE)


# Web pages

PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{TITLE} - Việt Nam News</title>
<meta property="og:title" content="{TITLE}">
<meta property="og:site_name" content="Việt Nam News">
<meta property="article:published_time" content="2022-11-27T21:30:00+07:00">
<link rel="canonical" href="https://example.org/lacroix">
</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<main><article><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p>
<script>track("never shown")</script></article></main>
<footer>© 2025 Việt Nam News. All rights reserved.</footer></body></html>"""


@pytest.mark.parametrize("path", ["a.html", "-"])
def test_a_page(path: str) -> None:
    article = draft(PAGE, path)
    assert article.title == TITLE
    assert article.date == "2022-11-27"
    assert article.publisher == "Việt Nam News"
    assert article.url == "https://example.org/lacroix"
    assert FIRST in article.text
    assert SECOND in article.text
    assert "Sport" not in article.text
    assert "track" not in article.text
    assert "rights reserved" not in article.text


def test_a_page_in_the_encoding_that_it_declares() -> None:
    page = PAGE.replace('charset="utf-8"', 'charset="windows-1258"')
    legacy = page.replace("Việt", "Viêt").encode("cp1258", "xmlcharrefreplace")
    assert "Viêt Nam’s peacekeepers" in draft(legacy, "a.html").text


def test_a_page_without_a_date_has_none() -> None:
    page = "\n".join(line for line in PAGE.splitlines() if "published_time" not in line)
    assert "© 2025" in page
    assert draft(page, "a.html").date is None


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        "<html><body>" + "<div>" * 10_000 + "</div>" * 10_000,
        "<html>" + "<![CDATA[" * 1000,
    ],
)
def test_a_page_without_an_article(page: str) -> None:
    [flaw] = found(page, "a.html")
    assert isinstance(flaw, Flaw)


# Feeds


@pytest.fixture
def feed() -> object:
    from feedgen.feed import FeedGenerator

    feed = FeedGenerator()
    feed.id("https://example.org/")
    feed.title("Việt Nam News")
    feed.link(href="https://example.org/")
    feed.description("News")
    entry = feed.add_entry()
    entry.id("https://example.org/lacroix")
    entry.title(TITLE)
    entry.link(href="https://example.org/lacroix")
    entry.published(MOMENT)
    entry.updated(MOMENT + timedelta(days=2))
    entry.summary(FIRST)
    entry.content(f"<p>{FIRST}</p>\n<p>{SECOND}</p>", type="html")
    return feed


@pytest.mark.parametrize("kind", ["rss_str", "atom_str"])
@pytest.mark.parametrize("path", ["-", "feed.xml"])
def test_a_feed(feed: object, kind: str, path: str) -> None:
    assert draft(getattr(feed, kind)(pretty=True), path) == Draft(
        text=BODY,
        id="https://example.org/lacroix",
        title=TITLE,
        date=MAILED if kind == "rss_str" else MOMENT.isoformat(),
        publisher="Việt Nam News",
        url="https://example.org/lacroix",
    )


def test_a_feed_fetches_nothing_and_expands_nothing() -> None:
    bomb = (
        '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">'
        '<!ENTITY secret SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel>'
        "<title>t</title><item><title>x</title><description>d &secret; &b;</description></item>"
        "</channel></rss>"
    )
    assert "root:" not in str(found(bomb))


@pytest.mark.parametrize(
    ("entry", "url"),
    [
        ("<id>urn:1</id>", None),
        ('<id>urn:1</id><link href="https://example.org/1"/>', "https://example.org/1"),
        ("<id>https://example.org/1</id>", "https://example.org/1"),
    ],
)
def test_a_name_of_an_entry_is_no_address(entry: str, url: str | None) -> None:
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>'
        f"<entry><title>T</title>{entry}<summary>Talks began.</summary></entry></feed>"
    )
    assert draft(feed).url == url


def test_json_feed() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Việt Nam News",
        "items": [
            {
                "id": "1",
                "title": TITLE,
                "content_html": f"<p>{FIRST}</p><p>{SECOND}</p>",
                "date_published": MOMENT.isoformat(),
                "url": "https://example.org/lacroix",
            },
            {"id": "2", "content_text": "Plain & simple <b>"},
        ],
    }
    assert found(json.dumps(feed), "feed.json") == [
        Draft(
            text=BODY,
            id="1",
            title=TITLE,
            date="2022-11-27T21:30:00+07:00",
            publisher="Việt Nam News",
            url="https://example.org/lacroix",
        ),
        Draft(text="Plain & simple <b>", id="2", publisher="Việt Nam News"),
    ]


# E-mail


def message(plain: str | None = BODY, html: str | None = None) -> email.message.EmailMessage:
    made = email.message.EmailMessage(policy=email.policy.SMTP)
    made["From"] = "Việt Nam News <news@example.org>"
    made["To"] = "reader@example.org"
    made["Subject"] = TITLE
    made["Date"] = MOMENT
    made["Message-ID"] = "<1@example.org>"
    if plain is not None:
        made.set_content(plain)
    if html is not None:
        (made.add_alternative if plain else made.set_content)(html, subtype="html")
    return made


EXPECTED_MAIL = Draft(
    text=f"{BODY}\n",
    id="1@example.org",
    title=TITLE,
    date=MAILED,
    publisher="Việt Nam News",
)


@pytest.mark.parametrize("path", ["a.eml", "-"])
@pytest.mark.parametrize("html", [None, f"<p>{FIRST}"])
def test_a_message(path: str, html: str | None) -> None:
    read = draft(bytes(message(html=html)), path)
    assert read.text.replace("\r\n", "\n") == EXPECTED_MAIL.text
    assert (read.id, read.title, read.date, read.publisher) == (
        EXPECTED_MAIL.id,
        EXPECTED_MAIL.title,
        EXPECTED_MAIL.date,
        EXPECTED_MAIL.publisher,
    )


def test_a_message_in_html_alone() -> None:
    html = f"<html><head><style>p {{}}</style></head><body><p>{FIRST}</p><p>{SECOND}</p></body>"
    assert draft(bytes(message(None, html)), "a.eml").text == BODY


def test_a_message_with_a_file_and_odd_headers() -> None:
    made = message()
    made.add_attachment(b"\0\1\2", maintype="application", subtype="octet-stream", filename="x")
    raw = bytes(made).replace(b"Date: Sun, 27 Nov", b"Date: someday, 27 Nov")
    read = draft(raw.replace(b"From: ", b"From: <<>>@,\xff "), "a.eml")
    assert FIRST in read.text


def test_a_mailbox_that_is_none() -> None:
    assert list(BY_NAME["mbox"].parse(b"Talks began.")) == [Flaw("a mailbox without messages")]


def test_a_mailbox(tmp_path: Path) -> None:
    path = tmp_path / "a.mbox"
    box = mailbox.mbox(path)
    for text in (BODY, f"{FIRST}\n\nFrom here on it was different.\n", "Third."):
        made = message(text)
        del made["Message-ID"]
        box.add(mailbox.mboxMessage(bytes(made)))
    box.close()
    for name in ("a.mbox", "-"):
        texts = [
            item.text.replace("\r\n", "\n").strip()
            for item in found(path.read_bytes(), name)
            if isinstance(item, Draft)
        ]
        assert texts == [BODY, f"{FIRST}\n\nFrom here on it was different.", "Third."]


# Tables


@pytest.mark.parametrize(
    ("dialect", "name"), [("excel", "a.csv"), ("excel-tab", "a.tsv"), ("unix", "-")]
)
def test_a_table(dialect: str, name: str) -> None:
    out = io.StringIO(newline="")
    table = csv.writer(out, dialect=dialect)
    table.writerow(["ID", "Headline", "Date", "Body", "Source"])
    table.writerow(["1", TITLE, "2022-11-27", f'{FIRST}\n\n"Quoted", he; said.', "VNS"])
    table.writerow(["2", "", "", "", ""])
    table.writerow(["", "", "", "", ""])
    table.writerow(["3", "", "", SECOND, ""])
    assert found(out.getvalue(), name) == [
        Draft(
            text=f'{FIRST}\n\n"Quoted", he; said.',
            id="1",
            title=TITLE,
            date="2022-11-27",
            publisher="VNS",
        ),
        Flaw("“body” is empty", 5),
        Draft(text=SECOND, id="3"),
    ]


def test_a_table_of_a_spreadsheet_with_semicolons() -> None:
    assert found(f"\ufeffid;text\r\n1;{FIRST}\r\n", "a.csv") == [Draft(text=FIRST, id="1")]


def test_a_table_without_articles() -> None:
    assert found("a,b\n1,2\n", "a.csv") == [
        Flaw(
            "a table without a column that holds text or titles; call the column of the texts"
            " “text” in the first row: a, b"
        )
    ]


def test_a_cell_as_long_as_an_article_can_be() -> None:
    assert len(draft("id,text\n1," + "x" * 1_000_000, "a.csv").text) == 1_000_000


# Calendars


def calendar() -> bytes:
    from icalendar import Calendar, Event, Journal

    # a calendar names its zones; a bare offset has no name
    in_hanoi = MOMENT.astimezone(ZoneInfo("Asia/Ho_Chi_Minh"))
    made = Calendar()
    made.add("prodid", "-//pktui//tests//")
    made.add("version", "2.0")
    for summary, start, end in [
        (TITLE, date(2022, 11, 25), date(2022, 11, 28)),
        ("One day", date(2022, 11, 25), date(2022, 11, 26)),
        ("A moment", in_hanoi, in_hanoi + timedelta(hours=1)),
    ]:
        event = Event()
        event.add("uid", summary)
        event.add("dtstamp", datetime(2023, 1, 1, tzinfo=UTC))
        event.add("dtstart", start)
        event.add("dtend", end)
        event.add("summary", summary)
        event.add("description", BODY if summary == TITLE else "")
        event.add("location", "Hà Nội")
        made.add_component(event)
    journal = Journal()
    journal.add("uid", "j")
    journal.add("dtstamp", datetime(2023, 1, 1, tzinfo=UTC))
    journal.add("dtstart", date(2022, 11, 1))
    journal.add("summary", "A month")
    journal.add("x-pktui-edtf", "2022-11")
    made.add_component(journal)
    return made.to_ical()


@pytest.mark.parametrize("path", ["a.ics", "-"])
def test_a_calendar(path: str) -> None:
    assert found(calendar(), path) == [
        Draft(text=f"{BODY}\n\nHà Nội", id=TITLE, title=TITLE, date="2022-11-25/2022-11-27"),
        Draft(text="One day\n\nHà Nội", id="One day", title="One day", date="2022-11-25"),
        Draft(
            text="A moment\n\nHà Nội",
            id="A moment",
            title="A moment",
            date="2022-11-27T21:30:00+07:00",
        ),
        Draft(text="A month", id="j", title="A month", date="2022-11"),
    ]


# Timelines


def test_timelinejs_json() -> None:
    timeline = {
        "title": {"text": {"headline": "Peacekeeping"}},
        "events": [
            {
                "start_date": {"year": "2014", "month": "5"},
                "end_date": {"year": 2015},
                "text": {"headline": f"<b>{TITLE}</b>", "text": f"<p>{FIRST}</p><p>{SECOND}</p>"},
                "unique_id": "visit",
            },
            {"start_date": {"year": 2014, "month": 5, "day": 27}, "text": {"headline": "Joined"}},
            {"start_date": {"year": "soon"}, "text": {"headline": "No date"}},
            {"start_date": {"year": 2014}, "text": {}},
        ],
    }
    assert found(json.dumps(timeline), "a.json") == [
        Draft(text=BODY, title=TITLE, id="visit", date="2014-05/2015"),
        Draft(text="Joined", title="Joined", date="2014-05-27"),
        Draft(text="No date", title="No date"),
        Flaw("item 4: a slide without words"),
    ]


def test_timelinejs_sheet() -> None:
    sheet = (
        "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media\n"
        f'2014,5,27,,,,,,,{TITLE},"{BODY}",https://example.org/p.jpg\n'
        "2014,,,,2015,,,,,A term,,\n"
    )
    assert found(sheet, "a.csv") == [
        Draft(text=BODY, title=TITLE, date="2014-05-27", url="https://example.org/p.jpg"),
        Draft(text="A term", title="A term", date="2014/2015"),
    ]


def test_timesketch() -> None:
    entry = {
        "message": FIRST,
        "datetime": "2022-11-27T21:30:00+07:00",
        "timestamp_desc": "Article published",
        "source": "VNS",
    }
    expected = [Draft(text=FIRST, date="2022-11-27T21:30:00+07:00", publisher="VNS")]
    assert found(json.dumps(entry), "a.jsonl") == expected
    assert found(f"{','.join(entry)}\n{','.join(entry.values())}\n", "-") == expected
    micro = {"message": FIRST, "timestamp": 1669559400000000, "timestamp_desc": "x"}
    assert found(json.dumps(micro), "a.jsonl") == [Draft(text=FIRST, date="1669559400000")]


# Documents


def pdf() -> bytes:
    from fpdf import FPDF

    made = FPDF()
    made.set_title("Lacroix visits")
    for text in ("Jean-Pierre Lacroix visited the peace-\nkeepers on Saturday.", "Page two."):
        made.add_page()
        made.set_font("helvetica", size=12)
        made.multi_cell(0, 8, text)
    return bytes(made.output())


def docx_document() -> bytes:
    import docx

    made = docx.Document()
    made.core_properties.title = TITLE
    made.add_heading(TITLE, 0)
    made.add_paragraph(FIRST)
    table = made.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "a", "b"
    made.add_paragraph(SECOND)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def odt_document() -> bytes:
    from odf.dc import Title
    from odf.opendocument import OpenDocumentText
    from odf.text import H, List, ListItem, P

    made = OpenDocumentText()
    made.meta.addElement(Title(text=TITLE))
    made.text.addElement(H(outlinelevel=1, text=TITLE))
    made.text.addElement(P(text=FIRST))
    items = List()
    item = ListItem()
    item.addElement(P(text="a | b"))
    items.addElement(item)
    made.text.addElement(items)
    made.text.addElement(P(text=SECOND))
    out = io.BytesIO()
    made.write(out)
    return out.getvalue()


def epub_book() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr(
            "META-INF/container.xml",
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="OEBPS/content.opf"/></rootfiles></container>',
        )
        book.writestr(
            "OEBPS/content.opf",
            '<package xmlns="http://www.idpf.org/2007/opf"'
            ' xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
            f"<dc:title>{TITLE}</dc:title><dc:date>2022-11-27</dc:date>"
            "<dc:publisher>VNS</dc:publisher><dc:identifier>urn:1</dc:identifier></metadata>"
            '<manifest><item id="b" href="two.xhtml"/><item id="a" href="ch%201.xhtml"/></manifest>'
            '<spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
        )
        book.writestr("OEBPS/two.xhtml", f"<html><body><p>{SECOND}</p></body></html>")
        book.writestr("OEBPS/ch 1.xhtml", f"<html><head/><body><p>{FIRST}</p></body></html>")
    return out.getvalue()


@pytest.mark.parametrize("path", ["a.pdf", "-"])
def test_a_pdf(path: str) -> None:
    assert draft(pdf(), path) == Draft(
        text="Jean-Pierre Lacroix visited the peacekeepers on Saturday.\n\nPage two.",
        title="Lacroix visits",
    )


def test_a_pdf_of_pictures() -> None:
    from pypdf import PdfWriter

    made = PdfWriter()
    made.add_blank_page(200, 200)
    out = io.BytesIO()
    made.write(out)
    assert found(out.getvalue(), "a.pdf") == [Flaw("a PDF without text: its pages are pictures")]


@pytest.mark.parametrize("path", ["a.docx", "-"])
def test_a_docx_document(path: str) -> None:
    assert draft(docx_document(), path) == Draft(
        text=f"{TITLE}\n\n{FIRST}\n\na | b\n\n{SECOND}", title=TITLE
    )


@pytest.mark.parametrize("path", ["a.odt", "-"])
def test_an_odt_document(path: str) -> None:
    assert draft(odt_document(), path) == Draft(
        text=f"{TITLE}\n\n{FIRST}\n\na | b\n\n{SECOND}", title=TITLE
    )


@pytest.mark.parametrize("path", ["a.epub", "-"])
def test_a_book(path: str) -> None:
    assert draft(epub_book(), path) == Draft(
        text=BODY, title=TITLE, id="urn:1", date="2022-11-27", publisher="VNS"
    )


def test_a_digest_of_news_is_an_article_a_chapter() -> None:
    """The contents, which EPUB 3 marks, are none."""
    out = io.BytesIO()
    chapters = {
        "nav.xhtml": "<nav><ol><li>Strike</li><li>Free</li></ol></nav>",
        "a.xhtml": f"<h1>Strike</h1><p>Courier \u00b7 14 March 2019</p><p>{FIRST} {SECOND}</p>",
        "b.xhtml": f"<h1>Free</h1><p>By Ann Poe</p><p>2 April 2019</p><p>{SECOND} {FIRST}</p>",
    }
    with zipfile.ZipFile(io.BytesIO(epub_book())) as book, zipfile.ZipFile(out, "w") as made:
        for name in ("mimetype", "META-INF/container.xml"):
            made.writestr(name, book.read(name))
        marked = {"nav.xhtml": ' properties="nav"'}
        items = "".join(
            f'<item id="{name}" href="{name}"{marked.get(name, "")}/>' for name in chapters
        )
        made.writestr(
            "OEBPS/content.opf",
            f'<package xmlns="http://www.idpf.org/2007/opf"><manifest>{items}</manifest><spine>'
            + "".join(f'<itemref idref="{name}"/>' for name in chapters)
            + "</spine></package>",
        )
        for name, body in chapters.items():
            made.writestr(f"OEBPS/{name}", f"<html><body>{body}</body></html>")
    assert [one.title for one in found(out.getvalue(), "a.epub") if isinstance(one, Draft)] == [
        "Strike",
        "Free",
    ]


# Web archives


def web_archive(*, zipped: bool) -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=zipped)
    for address, kind, body, status in [
        ("https://example.org/lacroix", "text/html; charset=utf-8", PAGE, "200 OK"),
        ("https://example.org/style.css", "text/css", "p {}", "200 OK"),
        ("https://example.org/gone", "text/html", PAGE, "404 Not Found"),
        ("https://example.org/moved", "text/html", PAGE, "301 Moved Permanently"),
        ("https://example.org/empty", "text/html", "<html></html>", "200 OK"),
    ]:
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.0")
        writer.write_record(
            writer.create_warc_record(
                address, "response", payload=io.BytesIO(body.encode()), http_headers=headers
            )
        )
    return out.getvalue()


# warcio's writer leaves its temporary files to the garbage collector
UNCLOSED = pytest.mark.filterwarnings(
    "ignore:Unclosed file", "ignore::pytest.PytestUnraisableExceptionWarning"
)


@UNCLOSED
@pytest.mark.parametrize("zipped", [False, True])
def test_a_web_archive(zipped: bool) -> None:
    page, empty = found(web_archive(zipped=zipped), "a.warc")
    assert isinstance(page, Draft)
    assert page.url == "https://example.org/lacroix"
    assert FIRST in page.text
    assert empty == Flaw("https://example.org/empty: a web page without an article")


# Everything at once

MADE: dict[str, Callable[[], bytes]] = {
    "a.pdf": pdf,
    "a.docx": docx_document,
    "a.odt": odt_document,
    "a.epub": epub_book,
    "a.ics": calendar,
    "a.warc": lambda: web_archive(zipped=False),
    "a.html": PAGE.encode,
    "a.eml": lambda: bytes(message()),
    "a.md": lambda: f"---\ntitle: {TITLE}\n---\n{BODY}".encode(),
}


@UNCLOSED
@pytest.mark.parametrize("name", MADE)
def test_a_damaged_file_is_flaws_and_no_more(name: str) -> None:
    data = MADE[name]()
    form = format_of(name, data)
    for step in (2, 3, 5):
        cut = data[: len(data) // step]
        spoilt = bytearray(data)
        spoilt[len(data) // step] ^= 0xFF
        for broken in (cut, bytes(spoilt), b"", data[::-1]):
            for item in form.parse(broken):
                assert isinstance(item, Draft | Flaw)


def test_every_format_is_told_by_its_extension() -> None:
    for form in BY_NAME.values():
        for extension in form.extensions:
            assert format_of(f"x{extension.upper()}", b"").name == form.name


def test_an_alert_leads_to_the_article_and_names_its_site() -> None:
    def alert(link: str) -> Draft:
        feed = (
            '<feed xmlns="http://www.w3.org/2005/Atom"><title>Google Alert - sluice</title><entry>'
            f'<title type="html">The &lt;b&gt;sluice&lt;/b&gt;</title><link href="{link}"/>'
            "<published>2023-06-13T19:30:00Z</published>"
            '<content type="html">It gave way on Monday.</content></entry></feed>'
        )
        (draft,) = feeds.parse(feed.encode())
        assert isinstance(draft, Draft)
        assert draft.title == "The sluice"
        return draft

    leading = (
        "https://www.google.com/url?rct=j&amp;url=https://www.dyke.example/a%3Fb%3D1&amp;ct=ga"
    )
    draft = alert(leading)
    assert (draft.url, draft.publisher) == ("https://www.dyke.example/a?b=1", "dyke.example")
    for link in ("https://www.google.com/url?url=javascript:x", "https://www.google.com/url"):
        assert alert(link).url == link, "no address of an article"
    direct = alert("https://dyke.example/url?url=https://other.example/")
    assert direct.url == "https://dyke.example/url?url=https://other.example/", "no page of Google"


@pytest.mark.parametrize("title", ["Dyke News", "Google Alert - sluice"])
@pytest.mark.parametrize(
    "link", ["http://[dyke.example/a", f"https://dyke.example/{'a' * 10_000}?url=https://x.example"]
)
def test_an_address_that_leads_nowhere_costs_no_entry(title: str, link: str) -> None:
    feed = (
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>{title}</title>'
        f'<entry><title>One</title><link href="{link}"/></entry>'
        '<entry><title>Two</title><link href="https://dyke.example/b"/></entry></feed>'
    )
    first, second = feeds.parse(feed.encode())
    assert isinstance(first, Draft)
    assert isinstance(second, Draft)
    assert (first.title, first.url, first.publisher) == ("One", link, title)
    assert (second.title, second.url) == ("Two", "https://dyke.example/b")
