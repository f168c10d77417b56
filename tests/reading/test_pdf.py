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
