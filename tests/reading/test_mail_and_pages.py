"""E-mail with all that is attached to it, and web pages with what stands around the article."""

from __future__ import annotations

import io
from email.message import EmailMessage

import pytest

from pktui.reading.draft import Draft, Flaw
from pktui.reading.html_text import words_of
from pktui.reading.registry import format_of
from tests.reading.test_real_files import UNCLOSED

TEXT = "The chief of peace operations visited Hanoi on Saturday."
LONGER = f"{TEXT} He met officers who had served in South Sudan, and leaves on Monday."
DATE = "Sun, 27 Nov 2022 09:30:00 +0700"


def found(data: bytes, path: str = "a.eml") -> list[Draft | Flaw]:
    return list(format_of(path, data).parse(data))


def message(text: str | None = TEXT, title: str = "T", html: str | None = None) -> EmailMessage:
    made = EmailMessage()
    made["From"], made["Subject"], made["Date"] = "VNS <a@example.org>", title, DATE
    if text is not None:
        made.set_content(text)
    if html is not None:
        made.add_alternative(html, subtype="html")
    return made


def read(made: EmailMessage) -> list[tuple[str | None, str] | str]:
    return [
        (one.title, one.text.strip()) if isinstance(one, Draft) else one.reason
        for one in found(bytes(made))
    ]


@pytest.mark.parametrize(
    ("plain", "html", "text"),
    [
        (TEXT, f"<p>{TEXT}</p>", TEXT),
        (" \n", f"<p>{TEXT}</p>", TEXT),
        ("See the page.", f"<p>{LONGER * 3}</p>", LONGER * 3),
        (LONGER, "<p> </p>", LONGER),
    ],
)
def test_the_fuller_of_two_alternatives(plain: str, html: str, text: str) -> None:
    assert read(message(plain, html=html)) == [("T", text)]


def test_attached_messages_are_articles_of_their_own() -> None:
    inner = message("Inner words.", "Inner")
    inner.add_attachment(message("Innermost words.", "Innermost"))
    outer = message()
    outer.add_attachment(inner)
    assert read(outer) == [
        ("T", TEXT),
        ("Inner", "Inner words."),
        ("Innermost", "Innermost words."),
    ]


def test_a_message_that_only_passes_another_on() -> None:
    outer = message("")
    outer.add_attachment(message("Inner words.", "Inner"))
    assert read(outer) == [("Inner", "Inner words.")]


def test_messages_too_deep_inside_others_are_told() -> None:
    made = message()
    for _ in range(10):
        outer = message()
        outer.add_attachment(made)
        made = outer
    assert read(made)[-1] == "an e-mail too deep inside others"


def test_attached_files_are_read_as_files_are() -> None:
    made = message()
    made.add_attachment("Attached words.", filename="a.txt")
    made.add_attachment(b"<p>Page</p>" * 9, maintype="text", subtype="calendar", filename="a.ics")
    made.add_attachment(b"id,text\n1,Row.\n", maintype="text", subtype="csv", filename="rows.csv")
    made.add_attachment(rb"{\rtf1 Rich.}", maintype="application", subtype="rtf", filename="a.rtf")
    made.add_attachment(b"\x89PNG\0\0", maintype="image", subtype="png", filename="p.png")
    made.add_attachment(b"PK\3\4", maintype="application", subtype="zip", filename="a.zip")
    first, *rest = read(made)
    assert first == ("T", TEXT)
    assert rest[0] == (None, "Attached words.")
    assert str(rest[1]).startswith("the attachment “a.ics”: a calendar")
    assert rest[2:4] == [(None, "Row."), (None, "Rich.")]
    assert rest[4:] == ["the attachment “a.zip” is an archive, which is not read inside a mail"]


def test_parts_that_belong_together() -> None:
    made = message("First part.")
    made.make_mixed()
    second = EmailMessage()
    second.set_content("Second part.")
    made.attach(second)
    assert read(made) == [("T", "First part.\n\nSecond part.")]


def raw(subject: bytes, charset: str = "iso-8859-1", body: bytes = b"Caf\xe9 text") -> bytes:
    return (
        b"From: VNS <a@example.org>\nSubject: " + subject + b"\nMIME-Version: 1.0\n"
        b"Content-Type: text/plain; charset=" + charset.encode() + b"\n"
        b"Content-Transfer-Encoding: 8bit\n\n" + body
    )


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        (b"Caf\xe9", "Café"),
        ("Hà Nội".encode(), "Hà Nội"),
        (b"=?iso-8859-1?q?Caf=E9?= =?utf-8?b?4oCm?=", "Café…"),
        (b"=?utf-8?q?H=C3=A0?=\n =?utf-8?q?_N=E1=BB=99i?=", "Hà Nội"),
        (b"=?gb2312?b?us3Gvc7su7A=?=", "和平戊话"),
        (b"=?no-such?q?Plain?=", "Plain"),
        (b"=?utf-8?q?broken", "=?utf-8?q?broken"),
        (b"folded\n\tover lines", "folded over lines"),
    ],
)
def test_subjects(subject: bytes, title: str) -> None:
    [draft] = found(raw(subject))
    assert isinstance(draft, Draft)
    assert draft.title == title


def test_one_wrong_byte_in_a_charset_that_is_declared() -> None:
    body = "联合国副秘书长拉克鲁瓦星期六访问河内。".encode("gb2312") * 3 + b"\xff\n"
    flaw, draft = found(raw(b"T", "gb2312", body))
    assert isinstance(flaw, Flaw)
    assert isinstance(draft, Draft)
    assert draft.text.count("\ufffd") == 1


MUCH = 3_000


@pytest.mark.parametrize(
    "header",
    [
        pytest.param(f"Subject: {'=?utf-8?b?YQ==?= ' * MUCH}", id="encoded words"),
        pytest.param("Subject: a" + "\n b" * MUCH, id="folded lines"),
        pytest.param(
            "Content-Type: text/plain" + "".join(f"; n*{i}*=a" for i in range(MUCH)),
            id="parameters",
        ),
        pytest.param("From: " + "(" * 9 * MUCH, id="comments"),
    ],
)
@pytest.mark.parametrize("inner", [False, True])
def test_headers_that_no_program_writes(header: str, inner: bool) -> None:
    mail = f"Message-ID: <1@x>\n{header}\n\n{TEXT}\n"
    if inner:
        mail = f"From: a@b\nContent-Type: multipart/digest; boundary=b\n\n--b\n\n{mail}\n--b--\n"
    [flaw] = found(mail.encode())
    assert isinstance(flaw, Flaw)
    assert flaw.reason.startswith("an e-mail with a header field of more than 8 KB: ")


def test_many_recipients_and_signatures_are_no_harm() -> None:
    others = "To: " + ",\n ".join(f"r{n}@example.org" for n in range(5_000))
    mail = f"{others}\nX-Sig: {'a' * 90_000}\nFrom: VNS <a@b>\nSubject: T\n\n{TEXT}\n"
    [draft] = found(mail.encode())
    assert isinstance(draft, Draft)
    assert (draft.title, draft.publisher, draft.text) == ("T", "VNS", f"{TEXT}\n")


# pages


def page(body: str, head: str = "<title>Lacroix visits Hanoi</title>") -> str:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"


def article(data: str) -> Draft:
    [draft] = found(data.encode(), "a.html")
    assert isinstance(draft, Draft), draft
    return draft


STORY = f"<h1>Lacroix visits Hanoi</h1><p>{LONGER}</p><p>{LONGER.replace('Hanoi', 'Hue')}</p>"


def test_rows_and_definitions_of_a_page_stay_together() -> None:
    rows = "".join(f"<tr><td>{n} May 2021</td><td>She spoke {n}.</td></tr>" for n in range(4, 7))
    terms = "<dl><dt>7 May 2021</dt><dd>She left.</dd><dt>8 May 2021</dt><dd>She came.</dd></dl>"
    text = article(page(f"<article>{STORY}<table>{rows}</table>{terms}</article>")).text
    lines = [line for line in text.split("\n") if "|" in line]
    assert lines == [
        *(f"{n} May 2021 | She spoke {n}." for n in range(4, 7)),
        *("7 May 2021 | She left.", "8 May 2021 | She came."),
    ]


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("<h3>{n} May 2021</h3><p>She spoke {n}.</p>", "{n} May 2021 | She spoke {n}."),
        ("<h2>Friday, {n} May 2021:</h2><p>She went.</p>", "Friday, {n} May 2021: | She went."),
        (
            "<div><time datetime='2021-05-0{n}'>{n} May</time><div><p>She left.</p></div></div>",
            "2021-05-0{n} | She left.",
        ),
    ],
)
def test_a_heading_that_is_a_date_stays_with_what_follows(entry: str, told: str) -> None:
    body = "".join(entry.format(n=n) for n in range(4, 8))
    text = article(page(f"<article>{STORY}{body}</article>")).text
    assert [line for line in text.split("\n") if "|" in line] == [
        told.format(n=n) for n in range(4, 8)
    ]


@pytest.mark.parametrize(
    "entry",
    [
        "<h3>5 rules for May</h3><p>She spoke.</p>",
        "<h3>Marathon 2021</h3><p>She ran.</p>",
        "<p><time datetime='2021-05-04'>4 May 2021</time> She spoke.</p>",
        "<h3>4 May 2021</h3><h3>The speech</h3><p>She spoke.</p>",
    ],
)
def test_a_heading_that_is_no_date_or_of_no_paragraph_stays_as_it_is(entry: str) -> None:
    text = article(page(f"<article>{STORY}{entry * 4}</article>")).text
    assert "|" not in text


@pytest.mark.parametrize(
    ("entry", "kept"),
    [
        ("<p>Talks on the bridge began in Lima on {}, and ended late at night.</p>", True),
        ("<p>{}: The ministers met at the lake and talked for several hours.</p>", True),
        ("<ul><li>The council of the town voted for the other bridge on {}.</li></ul>", True),
        ("<p>By Jean Lacroix, {}</p>", False),
        ("<div class='stamp'>{}</div>", False),
    ],
)
def test_a_time_in_a_sentence_stays_among_its_words(entry: str, kept: bool) -> None:
    """Extraction takes each for a stamp: “Talks began in Lima on, and ended late”."""
    told = entry.format("<time datetime='2021-05-04'>4 May 2021</time>")
    text = article(page(f"<article>{STORY}{told}{STORY}</article>")).text
    assert ("4 May 2021" in text) == kept


@pytest.mark.parametrize("times", [3, 2_001, 5_000])
def test_words_of_very_many_times_stay_apart(times: int) -> None:
    """Each `<time>` is compared with all places where a page may say its date."""
    told = "<time datetime='2021-05-04'>4 May 2021</time>"
    text = article(page(f"<article>{STORY}<p>{LONGER} {told * times}.</p></article>")).text
    assert text.count("4 May 2021") == times
    assert "20214" not in text
    assert "4 May 2021." in text


def test_a_table_that_arranges_a_page_is_none() -> None:
    layout = f"<table><tr><td><a href='/'>Home</a></td><td><article>{STORY}</article></td></tr>"
    text = article(page(f"{layout}<tr><td>x</td><td>y</td></tr></table>")).text
    assert LONGER in text
    assert "|" not in text


@pytest.mark.parametrize(
    ("title", "site"),
    [
        ("Lacroix visits Hanoi | CNN Politics", None),
        ("Lacroix visits Hanoi - Việt Nam News", "Việt Nam News"),
        ("Lacroix visits Hanoi – The Post", None),
        ("Việt Nam News: x | Lacroix visits Hanoi", None),
    ],
)
def test_the_name_of_the_site_is_no_part_of_the_title(title: str, site: str | None) -> None:
    head = f"<title>{title}</title><meta property='og:title' content='{title}'>"
    head += f"<meta property='og:site_name' content='{site}'>" if site else ""
    assert article(page(f"<article>{STORY}</article>", head)).title == "Lacroix visits Hanoi"


def test_a_dash_in_a_title_stays() -> None:
    title = "Hanoi – a city of peace"
    story = STORY.replace("<h1>Lacroix visits Hanoi</h1>", f"<h1>{title}</h1>")
    assert article(page(f"<article>{story}</article>", f"<title>{title}</title>")).title == title


def test_when_a_page_was_captured_is_no_date_and_no_address() -> None:
    stamp = "https://web.archive.org/web/20230518174457"
    head = (
        f"<title>T</title><link rel='canonical' href='{stamp}/https://example.org/news/a'>"
        f"<script src='{stamp}js_/https://example.org/a.js'></script>"
    )
    toolbar = (
        "<!-- BEGIN WAYBACK TOOLBAR INSERT --><p>18 May 2023, 3 captures of this very page, and "
        "many more words about them.</p><!-- END WAYBACK TOOLBAR INSERT -->"
    )
    draft = article(page(f"{toolbar}<article>{STORY}</article>", head))
    assert (draft.date, draft.url) == (None, "https://example.org/news/a")
    assert "captures" not in draft.text


def test_a_drawing_is_no_bomb_of_attributes() -> None:
    drawing = f"<svg><path d='M1 1 {'1.5 1.5 ' * 9_000}'/></svg><p title='{'a ' * 9_000}'>x</p>"
    assert LONGER in article(page(f"{drawing}<article>{STORY}</article>")).text
    bomb = page(f"<p {' '.join(f'a{n}=1' for n in range(9_000))}>x</p>")
    assert found(bomb.encode(), "a.html") == [
        Flaw("a web page with a tag of more than 5,000 attributes")
    ]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>a</p><p>b<br>c</p>", "a\n\nb\nc"),
        ("<table><tr><td>4 May</td><td>x <b>y</b></td></tr></table>", "4 May | x y"),
        ("<dl><dt>5 May<dd>left.<dd>more<dt>6<dd>x</dl>z", "5 May | left. | more\n\n6 | x\n\nz"),
        ("<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>", "a\n\nb\n\nc"),
        ("<table><tr><td>a<table><tr><td>b<td>c</table></td></tr></table>", "a\n\nb | c"),
        ("<tr><td>a<td>b", "a\nb"),
        ("<table><tr><td>never closed<td>b", "never closed | b"),
        ('<div style="DISPLAY : none;x:y">four <div>hurt</div> inside</div><p>a</p>', "a"),
        ('<div style="display:none">never closed<p>a</p>', "never closed\n\na"),
        ('<body style="display:none"><p>shown by a program</p></body>', "shown by a program"),
        ('<img style="display:none"><p style="display:block">a</p>', "a"),
        ('<span style="display:none">x<script>y</script></span>a<style>b</style>c', "ac"),
    ],
)  # fmt: skip
def test_the_words_of_markup(markup: str, text: str) -> None:
    assert words_of(markup) == text


def test_a_page_that_a_browser_saved_in_one_file() -> None:
    made = EmailMessage()
    made["From"], made["Snapshot-Content-Location"] = "<Saved by Blink>", "https://example.org/a"
    made["Subject"], made["Date"] = "Saved", "Wed, 3 May 2023 09:30:00 +0000"
    made.set_content(page(f"<article>{STORY}</article>"), subtype="html")
    made.make_related()
    made.add_related(b"\x89PNG", "image", "png")
    for path in ("a.mhtml", "-"):
        [draft] = found(bytes(made), path)
        assert isinstance(draft, Draft)
        assert (draft.title, draft.date) == ("Lacroix visits Hanoi", None)
        assert LONGER in draft.text


# web archives


@UNCLOSED
def test_the_charset_that_only_the_server_told() -> None:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    story = page(f"<article><h1>Đêm</h1><p>{'Переговоры начались в Женеве. ' * 9}</p></article>")
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=False)
    headers = StatusAndHeaders(
        "200 OK", [("Content-Type", "text/html; charset=koi8-r")], protocol="HTTP/1.0"
    )
    body = io.BytesIO(story.encode("koi8-r", "replace"))
    writer.write_record(
        writer.create_warc_record("https://e.org/1", "response", payload=body, http_headers=headers)
    )
    [draft] = found(out.getvalue(), "-")
    assert isinstance(draft, Draft)
    assert "Переговоры начались" in draft.text


def test_an_archive_of_before_warc() -> None:
    body = page(f"<article>{STORY}</article>").encode()
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
    arc = (
        b"filedesc://x.arc 127.0.0.1 20140216050221 text/plain 75\n1 0 LiveWeb Capture\n"
        b"URL IP-address Archive-date Content-type Archive-length\n\n"
        b"http://example.org/ 93.184.216.119 20140216012908 text/html %d\n" % len(answer)
    ) + answer + b"\n"  # fmt: skip
    [draft] = found(arc, "-")
    assert isinstance(draft, Draft)
    assert (draft.title, draft.url) == ("Lacroix visits Hanoi", "http://example.org/")
    assert draft.date is None
