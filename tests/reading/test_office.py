"""RTF, spreadsheets, and the documents that are told by name since nobody reads them."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime

import pytest

from pktui.reading.draft import Draft, Flaw
from pktui.reading.registry import format_of

TEXT = "Jean-Pierre Lacroix visited Việt Nam’s peacekeepers on Saturday."


def found(data: bytes, path: str = "-") -> list[Draft | Flaw]:
    return list(format_of(path, data).parse(data))


# RTF


def rtf(body: str, head: str = r"\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Arial;}}") -> bytes:
    return f"{{\\rtf1{head}\n{body}}}".encode("latin-1")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"\pard Lacroix visits\par Hanoi.\par\par", "Lacroix visits\n\nHanoi."),
        ("\\pard Lacroix\n visits\\par\nHanoi", "Lacroix visits\n\nHanoi"),
        (r"H\u224? N\u7897?i", "Hà Nội"),
        (r"H\u224 aN\u7897\'3fi", "HàNội"),
        (r"{\uc0 H\u224 N\u7897i}", "HàNội"),
        (r"\uc2 H\u224\'61\'62 N", "Hà N"),
        (r"\u-10179?\u-8704?", "\U0001f600"),
        (r"Caf\'e9 \'93so\'94", "Café “so”"),
        (r"\ldblquote so\rdblquote\emdash  so\rquote s", "“so”— so’s"),
        (r"a\~b a\_b \{c\} \\d", "a b a-b {c} \\d"),
        (r"a{\*\generator Word;}b{\info{\title T}}c{\pict\pngblip 89504e}d", "abcd"),
        (r"{\field{\*\fldinst LINK}{\fldrslt the link}} said", "the link said"),
        (r"{\header Page 3}text{\footnote note}", "text"),
        (r"\trowd 4 May 2021\cell She spoke.\cell\row 5 May\cell Left.\cell\row",
         "4 May 2021 | She spoke.\n\n5 May | Left."),
    ],
)  # fmt: skip
def test_the_words_of_rtf(body: str, text: str) -> None:
    [draft] = found(rtf(body))
    assert isinstance(draft, Draft)
    assert draft.text == text


def test_rtf_in_the_encodings_of_its_fonts() -> None:
    head = r"\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}{\f2\fcharset128 C;}}"
    [draft] = found(rtf(r"\f0 \'e9 \f1 \'cc\'e8\'f0 \f2 \'93\'fa\'96\'7b", head))
    assert isinstance(draft, Draft)
    assert draft.text == "é Мир 日本"


def test_a_picture_in_rtf_is_passed_over_by_its_length() -> None:
    picture = bytes(range(256)) * 40 + b"}}}}{{{"
    data = rtf(f"before {{\\pict\\bin{len(picture)} ")[:-1] + picture + b"} after}"
    [draft] = found(data, "a.txt")
    assert isinstance(draft, Draft)
    assert draft.text == "before after"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (rtf(""), "an RTF document without text"),
        (b"{\\rtf1" + b"{" * 10_000, "an RTF document with groups nested too deeply"),
        (b"{\\rtf1 \\bin999999999 x}", "an RTF document without text"),
    ],
)
def test_rtf_without_words(data: bytes, reason: str) -> None:
    assert found(data, "a.rtf") == [Flaw(reason)]


def test_rtf_has_its_own_title() -> None:
    assert found(rtf(r"{\info{\title Visit to H\'e0noi}{\author X}}Text.")) == [
        Draft(text="Text.", title="Visit to Hànoi")
    ]


# spreadsheets


def xlsx(sheets: dict[str, list[list[object]]]) -> bytes:
    openpyxl = pytest.importorskip("openpyxl")
    made = openpyxl.Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


ROWS: list[list[object]] = [
    ["Id", "Headline", "Date", "Body", "Source"],
    [7, "Lacroix visits", date(2022, 11, 27), TEXT, "VNS"],
    [None, None, None, None, None],
    [8.0, "Second", datetime.fromisoformat("2022-11-27T09:30"), "Text.", "VNS"],
    [9, "Third", "27/11/2022", "Text 3.", "VNS"],
]


@pytest.mark.parametrize("path", ["a.xlsx", "-", "a.txt"])
def test_a_spreadsheet(path: str) -> None:
    data = xlsx({"Notes": [["to", "do"], [1, 2]], "Articles": ROWS})
    assert found(data, path) == [
        Draft(text=TEXT, id="7", title="Lacroix visits", date="2022-11-27", publisher="VNS"),
        Draft(text="Text.", id="8", title="Second", date="2022-11-27 09:30:00", publisher="VNS"),
        Draft(text="Text 3.", id="9", title="Third", date="27/11/2022", publisher="VNS"),
    ]


def test_a_spreadsheet_of_figures_is_refused_in_a_line() -> None:
    assert found(xlsx({"A": [["year", "sum"], [2020, 1]], "B": []})) == [
        Flaw(
            "a table without a column that holds text or titles; call the column of the texts"
            " “text” in the first row: year, sum"
        )
    ]


def test_an_opendocument_spreadsheet() -> None:
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.table import Table, TableCell, TableRow
    from odf.text import P

    made = OpenDocumentSpreadsheet()
    table = Table(name="A")
    for values in (["title", "date", "text"], ["T", "2022-11-27", TEXT]):
        row = TableRow()
        for value in values:
            cell = TableCell(valuetype="string")
            cell.addElement(P(text=value))
            row.addElement(cell)
        table.addElement(row)
    made.spreadsheet.addElement(table)
    out = io.BytesIO()
    made.write(out)
    assert found(out.getvalue()) == [Draft(text=TEXT, title="T", date="2022-11-27")]


# documents told by name


def zipped(*names: str, mime: str | None = None) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        if mime:
            archive.writestr("mimetype", mime)
        for name in names:
            archive.writestr(name, "<x/>")
    return out.getvalue()


def compound(stream: str) -> bytes:
    """The beginning of a compound file of Microsoft, with a stream of that name."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + stream.encode("utf-16-le") + bytes(99)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (zipped("[Content_Types].xml", "ppt/presentation.xml"), "a presentation (PPTX): save"),
        (zipped("[Content_Types].xml", "visio/document.xml"), "a drawing (VSDX): save"),
        (zipped("[Content_Types].xml"), "an office document that no reader knows: save"),
        (zipped("Index/Document.iwa"), "a document of Pages, Numbers or Keynote: save"),
        (
            zipped("content.xml", mime="application/vnd.oasis.opendocument.presentation"),
            "a presentation or drawing (OpenDocument): save",
        ),
        (compound("WordDocument"), "a Word document of before 2007 (DOC): save"),
        (compound("PowerPoint Document"), "a presentation (PPT): save"),
        (compound("__properties_version1.0"), "a mail of Outlook (MSG): save"),
        (compound("EncryptedPackage"), "a document with a password: save"),
        (compound("Other"), "a document of Microsoft Office before 2007: save"),
    ],
    ids=lambda value: value if isinstance(value, str) else "made",  # bytes hold the time of day
)
@pytest.mark.parametrize("path", ["-", "a.doc", "a.docx"])
def test_what_nobody_reads_is_told_with_what_to_do(data: bytes, reason: str, path: str) -> None:
    [flaw] = found(data, path)
    assert isinstance(flaw, Flaw)
    assert flaw.reason.startswith(reason)


def test_a_document_is_what_it_holds_whatever_it_is_called() -> None:
    assert found(rtf("Text."), "a.doc") == [Draft(text="Text.")]
    page = b"<!DOCTYPE html><html><body><article><p>" + TEXT.encode() + b"</p></article></body>"
    [draft] = found(page, "a.doc")
    assert isinstance(draft, Draft)
    assert draft.text == TEXT
    assert found(b"Just a text.", "a.doc") == [Draft(text="Just a text.")]
    assert format_of("a.zip", zipped("a.docx", "b.txt")).name == "text"  # an archive like any other


def test_rows_stay_together_in_documents() -> None:
    import docx
    from odf.opendocument import OpenDocumentText
    from odf.table import Table, TableCell, TableRow
    from odf.text import P

    word = docx.Document()
    table = word.add_table(2, 2)
    cells = [["4 May 2021", "She spoke."], ["5 May 2021", "She left."]]
    written = OpenDocumentText()
    odt_table = Table()
    for at, (day, deed) in enumerate(cells):
        table.cell(at, 0).text, table.cell(at, 1).text = day, deed
        row = TableRow()
        for value in (day, deed):
            cell = TableCell()
            cell.addElement(P(text=value))
            row.addElement(cell)
        odt_table.addElement(row)
    written.text.addElement(odt_table)
    for document in (word.save, written.write):
        out = io.BytesIO()
        document(out)
        [draft] = found(out.getvalue())
        assert isinstance(draft, Draft)
        assert draft.text == "4 May 2021 | She spoke.\n\n5 May 2021 | She left."


def test_a_document_that_nests_without_an_end_says_so_in_plain_words() -> None:
    odf = pytest.importorskip("odf.opendocument")
    written, out = odf.OpenDocumentText(), io.BytesIO()
    written.write(out)
    with zipfile.ZipFile(out) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    nested = b"<text:p>" * 30_000 + b"</text:p>" * 30_000
    body = members["content.xml"].replace(
        b"<office:text/>", b"<office:text>" + nested + b"</office:text>"
    )
    assert nested in body
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in {**members, "content.xml": body}.items():
            archive.writestr(name, data)
    assert found(made.getvalue(), "a.odt") == [
        Flaw("an ODT document that cannot be read: nested too deeply")
    ]


CLIPPINGS = (
    ("Strike goes on", "Coast Courier, 14 March 2019", "Dockers laid down their work. " * 4),
    ("Editor free", "Gazette, 2 April 2019", "The court set the editor free on Tuesday. " * 4),
)


def press_review(kind: str) -> bytes:
    """Two clippings below headings, as a word processor keeps them."""
    import docx
    from odf.opendocument import OpenDocumentText
    from odf.text import H, P

    out = io.BytesIO()
    if kind == "docx":
        word = docx.Document()
        for title, line, text in CLIPPINGS:
            word.add_heading(title, 2)
            word.add_paragraph(line)
            word.add_paragraph(text)
        word.save(out)
    else:
        written = OpenDocumentText()
        for title, line, text in CLIPPINGS:
            written.text.addElement(H(outlinelevel=2, text=title))
            for words in (line, text):
                written.text.addElement(P(text=words))
        written.write(out)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_clippings_below_headings_are_an_article_each(kind: str) -> None:
    drafts = found(press_review(kind))
    assert [(one.title, one.text) for one in drafts if isinstance(one, Draft)] == [
        (title, f"{title}\n\n{line}\n\n{text.strip()}") for title, line, text in CLIPPINGS
    ]


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_a_press_review_in_a_table_is_an_article_a_row(kind: str) -> None:
    import docx
    from odf.opendocument import OpenDocumentText
    from odf.table import Table, TableCell, TableRow
    from odf.text import P

    rows = [("Headline", "Date", "Text"), *CLIPPINGS]
    out = io.BytesIO()
    word, written, table = docx.Document(), OpenDocumentText(), Table()
    in_word = word.add_table(len(rows), 3)
    for at, row in enumerate(rows):
        line = TableRow()
        for column, value in enumerate(row):
            in_word.cell(at, column).text = value
            cell = TableCell()
            cell.addElement(P(text=value))
            line.addElement(cell)
        table.addElement(line)
    written.text.addElement(table)
    (word.save if kind == "docx" else written.write)(out)
    drafts = found(out.getvalue())
    assert [(one.title, one.date) for one in drafts if isinstance(one, Draft)] == [
        (title, line) for title, line, _ in CLIPPINGS
    ]
