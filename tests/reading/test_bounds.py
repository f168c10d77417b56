"""Small files that would take large rooms: each is refused, or read for what it holds."""

from __future__ import annotations

import base64
from threading import Thread

import pypdf.errors
import pypdf.filters
import pytest

from pktui.model.article import Article, Problem
from pktui.reading.articles import articles_in
from pktui.reading.formats.pdf import _with_bounded_ascii
from pktui.reading.inputs import Input
from tests.bench.hostile import (
    CATALOG,
    FONT,
    PAGE,
    PAGES,
    cell,
    docx,
    epub,
    odt,
    one_page,
    pdf,
    stream,
    xlsx,
)

TALKS = "Talks began in Geneva on 3 May 2010."


def found(name: str, data: bytes) -> list[str]:
    """The texts and the reasons of problems in a file."""
    return [
        one.text if isinstance(one, Article) else one.reason
        for one in articles_in(Input(name, data))
    ]


def rows(*cells: str) -> bytes:
    return xlsx("<sheetData>" + "".join(f"<row>{each}</row>" for each in cells) + "</sheetData>")


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        pytest.param(rows(cell("A1", "text"), cell("A2", TALKS)), TALKS, id="an article"),
        pytest.param(
            rows(cell("A1", "text"), cell("A90000", TALKS)), TALKS, id="a gap of many rows"
        ),
        pytest.param(
            rows(cell("A1", "text"), cell("A2", TALKS), '<c r="XFD1048576"/>'),
            TALKS,
            id="an empty cell that has a colour, far away",
        ),
        pytest.param(
            rows(cell("A1", "text") + cell("XFD1", "x"), cell("A2", TALKS)), TALKS, id="a wide row"
        ),
        pytest.param(
            rows(cell("A1", "text"), cell("XFD1048576", TALKS)),
            "a spreadsheet of 1,048,576 rows by 16,384 columns",
            id="two cells at opposite ends",
        ),
        pytest.param(
            xlsx(f'<sheetData><row r="1048576">{"<c><v>1</v></c>" * 9}</row></sheetData>'),
            "a spreadsheet of 1,048,576 rows by 9 columns",
            id="a row that says where it is, of cells that do not",
        ),
        pytest.param(
            rows("<c><v>1</v></c>" * 20_000),
            "a spreadsheet of 1 rows by 20,000 columns",
            id="more columns than there are",
        ),
    ],
)
def test_a_sheet_takes_no_more_room_than_its_cells(sheet: bytes, expected: str) -> None:
    assert found("a.xlsx", sheet)[:1] == [expected]


@pytest.mark.parametrize("spaces", ["999999999", "9" * 5000, "-1", "x"])
def test_spaces_that_are_only_counted(spaces: str) -> None:
    [text] = found("a.odt", odt(f'<text:p>Talks<text:s text:c="{spaces}"/>began</text:p>'))
    assert text.split() == ["Talks", "began"]


def test_one_page_a_hundred_thousand_times() -> None:
    pages = b"<</Type /Pages /Kids [" + b"3 0 R " * 30_000 + b"] /Count 30000>>"
    words = stream(b"BT /F 12 Tf (Talks) Tj ET")
    [reason] = found("a.pdf", pdf(CATALOG, pages, PAGE, words, FONT, b"null"))
    assert reason.startswith("a PDF that cannot be read")
    assert found("a.pdf", pdf(CATALOG, PAGES, PAGE, words, FONT, b"null")) == ["Talks"]
    assert found("a.pdf", one_page(words)) == ["Talks"]


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.jsonl", b"{}\n" * 1000), ("a.json", b"[" + b"{}," * 999 + b"{}]")],
    ids=["lines", "document"],
)
def test_of_a_thousand_problems_a_hundred_are_told_one_by_one(name: str, data: bytes) -> None:
    told = list(articles_in(Input(name, data)))
    assert len(told) == 101
    assert isinstance(told[-1], Problem)
    assert told[-1].reason == "900 more problems like these"


def test_articles_between_many_problems_are_all_there() -> None:
    lines = b"{}\n" * 500 + b'{"text": "Talks began."}\n' + b"{}\n" * 500
    told = list(articles_in(Input("a.jsonl", lines)))
    assert [one.text for one in told if isinstance(one, Article)] == ["Talks began."]
    assert isinstance(told[-1], Problem)


def test_front_matter_of_a_book_is_not_read_and_the_text_is() -> None:
    fields = "".join(f"k{n}: 1\n" for n in range(20_000))
    reason, text = found("a.md", f"---\n{fields}---\n{TALKS}".encode())
    assert reason == "front matter of more than 100 KB"
    assert text == TALKS


@pytest.mark.parametrize("space", ["\t", "\n", " \n", "a\n"])
def test_white_space_without_end_takes_no_minute(space: str) -> None:
    """Looked at from each of its blanks, the head of such a file alone takes many seconds."""
    assert found("a.txt", (space * 65_536).encode() + TALKS.encode())[-1].endswith(TALKS)


@pytest.mark.parametrize(
    ("one", "around"),
    [
        ("<item><title>T</title></item>", "<rss><channel>{}</channel></rss>"),
        ("<entry><title>T</title></entry>", '<feed xmlns="http://www.w3.org/2005/Atom">{}</feed>'),
        ("<x:item><title>T</title></x:item>", '<rss xmlns:x="u"><channel>{}</channel></rss>'),
    ],
)
def test_a_feed_of_too_many_entries(one: str, around: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pktui.reading.formats.feed._MOST_ENTRIES", 3)
    too_many = found("a.rss", around.format(one * 4).encode())
    assert too_many == ["a feed of more than 3 entries"]
    assert too_many != found("a.rss", around.format(one * 3).encode())


def test_a_document_of_too_many_paragraphs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pktui.reading.formats.docx._MOST_BLOCKS", 3)

    def document(body: str) -> bytes:
        return docx(f"<w:document><w:body>{body}</w:body></w:document>")

    told = f"<w:p><w:r><w:t>{TALKS}</w:t></w:r></w:p>"
    assert found("a.docx", document(told + "<w:p/>" * 2)) == [TALKS]
    assert found("a.docx", document(told + "<w:p/>" * 3)) == [
        "a document of more than 3 paragraphs"
    ]


def test_stars_by_the_thousand_are_no_emphasis(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Talks *began* in _Geneva_ on 3 May 2010."
    assert found("a.md", text.encode()) == [TALKS]
    monkeypatch.setattr("pktui.reading.formats.markdown._MOST_MARKS", 3)
    assert found("a.md", text.encode()) == [text]


def test_bars_by_the_thousand_are_no_table(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "| Day | Place |\n| --- | --- |\n| Monday | Rome |"
    assert found("a.md", text.encode()) == ["Day | Place\n\nMonday | Rome"]
    monkeypatch.setattr("pktui.reading.formats.markdown._MOST_BARS", 8)
    assert found("a.md", text.encode()) == [text]


def test_an_article_of_too_many_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pktui.reading.articles._MOST_LINES", 3)
    assert found("a.txt", b"Talks\nbegan\nin\nGeneva") == ["Talks\nbegan\nin\nGeneva"]
    assert found("a.txt", b"Talks\nbegan\nin\nGeneva\n.") == ["an article of more than 3 lines"]


def test_a_long_stream_in_ascii_85_is_not_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    def page(spaces: int) -> bytes:
        words = b"BT /F 12 Tf (Talks) Tj ET" + b" " * spaces
        data = base64.a85encode(words, adobe=False) + b"~>"
        return one_page(stream(data, b" /Filter /ASCII85Decode"))

    monkeypatch.setattr("pktui.reading.formats.pdf._LONGEST_ASCII", 100)
    assert found("a.pdf", page(0)) == ["Talks"]
    (told,) = found("a.pdf", page(400))
    assert "more than 100 bytes" in told
    data = base64.a85encode(b" " * 400, adobe=False) + b"~>"
    assert pypdf.filters.ASCII85Decode.decode(data) == b" " * 400, "others use it without a bound"
    monkeypatch.undo()
    assert found("a.pdf", page(400)) == ["Talks"]


def test_a_pdf_read_to_its_end_takes_no_bound_from_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pktui.reading.formats.pdf._LONGEST_ASCII", 100)
    data = base64.a85encode(b" " * 400, adobe=False) + b"~>"
    with _with_bounded_ascii(pypdf.filters, pypdf.errors):
        other = Thread(target=found, args=("b.pdf", one_page(b"")))
        other.start()
        other.join()
        with pytest.raises(pypdf.errors.PdfReadError, match="more than 100 bytes"):
            pypdf.filters.ASCII85Decode.decode(data)


@pytest.mark.parametrize(
    "inside",
    [
        pytest.param("<a>" * 20_000, id="never closed"),
        pytest.param("<a>" * 20_000 + "</a>" * 20_000, id="closed"),
        pytest.param("<title>" * 20_000, id="elements that a feed has"),
    ],
)
def test_a_feed_of_elements_inside_each_other(inside: str) -> None:
    feed = f"<rss><channel><item><title>T</title>{inside}</item></channel></rss>"
    assert found("a.rss", feed.encode()) == ["a feed with elements nested too deeply"]


def test_a_feed_whose_page_was_put_in_as_it_was_is_read() -> None:
    """Breaks that never close make no XML of it, and yet they are three hundred lines."""
    inside = "<br>".join([TALKS] * 300)
    feed = (
        "<rss><channel><item><title>T</title>"
        f"<description>{inside}</description></item></channel></rss>"
    )
    (text,) = found("a.rss", feed.encode())
    assert text.count("Talks began") == 300


def test_a_feed_of_too_many_elements(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pktui.reading.formats.feed._MOST_ELEMENTS", 3)
    monkeypatch.setattr("pktui.reading.formats.feed._ELEMENTS_OF_ENTRY", 5)

    def feed(elements: int) -> bytes:
        inside = f"<title>{TALKS}</title>" + "<x/>" * (elements - 4)
        return f"<rss><channel><item>{inside}</item></channel></rss>".encode()

    assert found("a.rss", feed(8)) == [TALKS]
    assert found("a.rss", feed(9)) == ["a feed of more than 8 elements in 1 entry"]
    broken = feed(9).replace(b"</item>", b"</nothing>")
    assert found("a.rss", broken) == ["a feed of more than 8 elements in 1 entry"]
    two = feed(9).replace(b"<x/>", b"</item><item><x/><x/><x/><x/><x/><x/>", 1)
    assert found("a.rss", two) == ["a feed of more than 13 elements in 2 entries"]


def test_what_an_atom_entry_carries_that_is_no_text() -> None:
    picture = base64.b64encode(bytes(range(256)) * 8).decode()

    def feed(kind: str, content: str) -> bytes:
        return (
            '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A picture</title>'
            f'<content type="{kind}">{content}</content></entry></feed>'
        ).encode()

    assert found("a.atom", feed("image/png", picture)) == ["A picture"]
    assert found("a.atom", feed("application/octet-stream", picture)) == ["A picture"]
    for kind in ("text", "html", "text/plain", "text/html", "application/xhtml+xml"):
        assert found("a.atom", feed(kind, TALKS)) == [TALKS], kind


@pytest.mark.parametrize("inside", ["<p>" * 300, "<p>" * 300 + "</p>" * 300])
def test_xml_of_elements_inside_each_other(inside: str) -> None:
    reason = found("a.xml", f'<?xml version="1.0"?><nitf>{inside}</nitf>'.encode())
    assert reason == ["XML with elements nested too deeply"]


def test_xml_of_too_many_elements(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pktui.reading.xml_trees._MOST_ELEMENTS", 9)

    def document(elements: int) -> bytes:
        inside = "<p/>" * (elements - 4)
        body = f"<body><body.content><p>{TALKS}</p>{inside}</body.content></body>"
        return f'<?xml version="1.0"?><nitf>{body}</nitf>'.encode()

    assert found("a.xml", document(9)) == [TALKS]
    assert found("a.xml", document(10)) == ["XML of more than 9 elements"]


def test_a_page_of_too_many_elements(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pktui.reading.formats.web_page._MOST_ELEMENTS", 20)
    monkeypatch.setattr("pktui.reading.formats.web_page._MOST_OF_ALL", 40)

    def page(elements: int) -> bytes:
        paragraphs = f"<p>{TALKS * 5}</p>" * (elements - 4)
        return (
            f"<html><head><title>The talks</title></head><body>{paragraphs}</body></html>".encode()
        )

    (article,) = found("a.html", page(20))
    assert article.startswith(TALKS)
    text, problem = found("a.html", page(21))
    assert text.count("Talks") == 17 * 5
    assert problem == "a web page of more than 20 elements: all its words are read, menus too"
    assert found("a.html", page(41)) == ["a web page of more than 40 elements"]


def word(*paragraphs: str) -> str:
    return f"<w:document><w:body>{''.join(paragraphs)}</w:body></w:document>"


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


@pytest.mark.parametrize("columns", [64, 99_999_999, 10**30])
def test_a_cell_of_word_spans_no_more_columns_than_a_table_has(columns: int) -> None:
    """A cell is read once for each column: a thousand million took four gigabytes."""
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="{columns}"/></w:tcPr><w:p>{run(TALKS)}</w:p></w:tc>'
    beside = f"<w:tc><w:p>{run('and more')}</w:p></w:tc>"
    (text,) = found("a.docx", docx(word(f"<w:tbl><w:tr>{beside}{wide}</w:tr></w:tbl>")))
    assert text == f"and more | {TALKS}"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (run("Talks") + run(" began."), "Talks began."),
        (f"<w:hyperlink>{run('Talks')}</w:hyperlink>{run(' began.')}", "Talks began."),
        (f"<w:ins>{run('Talks')}</w:ins>{run(' began.')}", "Talks began."),
        (f"<w:smartTag><w:smartTag>{run('3 May')}</w:smartTag></w:smartTag>", "3 May"),
        (f"<w:sdt><w:sdtContent>{run('3 May')}</w:sdtContent></w:sdt>", "3 May"),
        (f"<w:fldSimple>{run('3 May')}</w:fldSimple>", "3 May"),
        (f"{run('It')}<w:del><w:r><w:delText> never</w:delText></w:r></w:del>", "It"),
        (f"<w:moveFrom>{run('It')}</w:moveFrom>{run('Talks')}", "Talks"),
        ("<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>",
         "a\tb"),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t></w:r>", "a\nb-c"),
    ],
)  # fmt: skip
def test_the_text_of_a_paragraph_of_word_is_all_that_is_shown(inside: str, text: str) -> None:
    assert found("a.docx", docx(word(f"<w:p>{inside}</w:p>"))) == [text]


def control(inside: str) -> str:
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (control(f"<w:p>{run('3 May')}</w:p>") + f"<w:p>{run(TALKS)}</w:p>", f"3 May\n\n{TALKS}"),
        (f"<w:customXml>{control(f'<w:p>{run(TALKS)}</w:p>')}</w:customXml>", TALKS),
        (f"<w:ins><w:p>{run(TALKS)}</w:p></w:ins><w:del><w:p>{run('It')}</w:p></w:del>", TALKS),
        (control(f"<w:tbl><w:tr><w:tc><w:p>{run('3 May')}</w:p></w:tc></w:tr></w:tbl>"), "3 May"),
        (f"<w:tbl>{control(f'<w:tr><w:tc><w:p>{run(TALKS)}</w:p></w:tc></w:tr>')}</w:tbl>", TALKS),
        (f"<w:tbl><w:tr>{control(f'<w:tc><w:p>{run(TALKS)}</w:p></w:tc>')}</w:tr></w:tbl>", TALKS),
        (f"<w:tbl><w:tr><w:tc>{control(f'<w:p>{run(TALKS)}</w:p>')}</w:tc></w:tr></w:tbl>", TALKS),
    ],
    ids=["paragraph", "inside another", "inserted", "table", "row", "cell", "in a cell"],
)
def test_what_is_in_a_content_control_of_word_is_read(body: str, text: str) -> None:
    assert found("a.docx", docx(word(body))) == [text]


def test_cells_of_word_that_say_the_same_are_all_read() -> None:
    cells = "".join(f"<w:tc><w:p>{run(text)}</w:p></w:tc>" for text in ("hurt", "5", "5"))
    assert found("a.docx", docx(word(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"))) == ["hurt | 5 | 5"]


def test_a_table_inside_a_cell_of_word_is_read_with_it() -> None:
    inner = f"<w:tbl><w:tr><w:tc><w:p>{run('Geneva')}</w:p></w:tc></w:tr></w:tbl>"
    cell_of_both = f"<w:tc><w:p>{run('Talks in')}</w:p>{inner}<w:p/></w:tc>"
    (text,) = found("a.docx", docx(word(f"<w:tbl><w:tr>{cell_of_both}</w:tr></w:tbl>")))
    assert text == "Talks in Geneva"


def test_a_cell_that_goes_on_for_thousands_of_rows_says_the_same_in_each() -> None:
    def row(merge: str, number: int) -> str:
        first = f"<w:tc><w:tcPr><w:vMerge{merge}/></w:tcPr><w:p>{run('May') * (not number)}</w:p>"
        return f"<w:tr>{first}</w:tc><w:tc><w:p>{run(f'day {number}')}</w:p></w:tc></w:tr>"

    rows = [row(' w:val="restart"', 0), *(row("", number) for number in range(1, 3000))]
    (text,) = found("a.docx", docx(word(f"<w:tbl>{''.join(rows)}</w:tbl>")))
    assert text.endswith("May | day 2999")


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        (
            "a.odt",
            odt("<text:p>" + "<text:tab/>" * 300_001 + "</text:p>"),
            "an ODT document of more than 150,000 elements",
        ),
        (
            "a.epub",
            epub(b"<p>" + b"Ann Lee. " * 1_700_000),
            "an EPUB book of more than 15 MB of pages",
        ),
    ],
    ids=["odt", "epub"],
)
def test_a_document_that_unpacks_to_more_than_an_article_is_refused(
    name: str, data: bytes, reason: str
) -> None:
    assert found(name, data) == [reason]
