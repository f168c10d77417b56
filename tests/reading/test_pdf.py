"""PDF: columns in reading order, words divided at line ends, passwords."""

from __future__ import annotations

import io

import pytest

from pktui.reading.draft import Draft, Flaw
from pktui.reading.registry import format_of

LEFT = [f"The left column has a line number {n} here." for n in range(12)]
RIGHT = [f"And the right one goes on with line {n} too." for n in range(12)]
HEAD = "A headline that stands over both of the columns of the page"


def found(data: bytes) -> list[Draft | Flaw]:
    return list(format_of("a.pdf", data).parse(data))


def page(rows: list[tuple[tuple[float, str], ...]]) -> bytes:
    """A page with the words of each row at their places, written from top to bottom."""
    from fpdf import FPDF

    made = FPDF()
    made.add_page()
    made.set_font("helvetica", size=10)
    for number, row in enumerate(rows):
        for x, words in row:
            made.set_xy(x, 10 + 6 * number)
            made.cell(80, 6, words)
    return bytes(made.output())


def lines(data: bytes) -> list[str]:
    [draft] = found(data)
    assert isinstance(draft, Draft)
    return [" ".join(line.split()) for line in draft.text.split("\n") if line.strip()]


def test_columns_that_alternate_are_read_one_after_the_other() -> None:
    rows = [((10.0, left), (110.0, right)) for left, right in zip(LEFT, RIGHT, strict=True)]
    data = page([((10.0, HEAD),), *rows[:10], *(((10.0, left),) for left in LEFT[10:])])
    assert lines(data) == [HEAD, *LEFT[:10], *RIGHT[:10], *LEFT[10:]]


def test_columns_that_are_written_one_after_the_other_stay() -> None:
    from fpdf import FPDF

    made = FPDF()
    made.add_page()
    made.set_font("helvetica", size=10)
    for x, column in ((10, LEFT), (110, RIGHT)):
        for number, words in enumerate(column):
            made.set_xy(x, 10 + 6 * number)
            made.cell(80, 6, words)
    assert lines(bytes(made.output())) == [*LEFT, *RIGHT]


def test_the_rows_of_a_table_stay_together() -> None:
    rows = [((10.0, f"{n + 1} May 2021"), (110.0, words)) for n, words in enumerate(LEFT)]
    assert lines(page(list(rows))) == [f"{n + 1} May 2021 {words}" for n, words in enumerate(LEFT)]


def test_words_divided_at_the_end_of_a_line_are_joined() -> None:
    text = "\n".join(lines(page([((10.0, "the peace-"),), ((10.0, "keepers of Zürich-"),)])))
    assert text == "the peacekeepers of Zürich-"


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-128", "AES-256"])
@pytest.mark.parametrize("password", ["", "secret"])
def test_encrypted_files(algorithm: str, password: str) -> None:
    from pypdf import PdfReader, PdfWriter

    made = PdfWriter(clone_from=PdfReader(io.BytesIO(page([((10.0, HEAD),)]))))
    made.encrypt(user_password=password, owner_password="other", algorithm=algorithm)  # noqa: S106
    out = io.BytesIO()
    made.write(out)
    if password:
        assert found(out.getvalue()) == [Flaw("a PDF with a password: save it without one")]
    else:
        assert lines(out.getvalue()) == [HEAD]


def printed(title: str, *pages: list[str]) -> bytes:
    """What a browser makes of a page when it is printed to a file."""
    from fpdf import FPDF

    made = FPDF()
    made.set_title(title)
    for rows in pages:
        made.add_page()
        made.set_font("helvetica", size=8)
        for number, words in enumerate(rows):
            made.set_xy(10, 10 + 6 * number)
            made.cell(180, 6, words)
    return bytes(made.output())


@pytest.mark.parametrize(
    ("above", "below", "address"),
    [
        ("11/29/26, 8:24 AM  Bridge opens | Gazette", "https://gazette.example/b 1/2",
         "https://gazette.example/b"),
        ("29/11/2026, 08:24 Bridge opens | Gazette", "file:///home/me/b.html 1/2", None),
        ("08:24, 29/11/2026 Bridge opens | Gazette", "https://gazette.example/b 1/2",
         "https://gazette.example/b"),
        ("Bridge opens | Gazette  https://gazette.example/b", "1 of 2  29.11.26, 08:24",
         "https://gazette.example/b"),
    ],
)  # fmt: skip
def test_what_a_browser_prints_around_pages_is_no_part_of_the_article(
    above: str, below: str, address: str | None
) -> None:
    pages = [
        [above, "Bridge opens", "14 March 2019", "It stands.", below],
        [above, "It is long.", "It is blue.", below.replace("1/2", "2/2").replace("1 of", "2 of")],
    ]
    data = printed("Bridge opens | Gazette", *pages)
    [draft] = found(data)
    assert isinstance(draft, Draft)
    assert lines(data) == [
        "Bridge opens",
        "14 March 2019",
        "It stands.",
        "It is long.",
        "It is blue.",
    ]
    assert (draft.title, draft.url) == ("Bridge opens", address)


def test_lines_at_the_ends_of_pages_that_no_browser_printed_stay() -> None:
    rows = ["11/29/26, 8:24 AM Bridge opens", "It stands.", "Bridge opens - a report"]
    data = printed("Another title - Gazette", rows, rows)
    [draft] = found(data)
    assert isinstance(draft, Draft)
    assert lines(data) == [*rows, *rows]
    assert draft.title == "Another title - Gazette"
