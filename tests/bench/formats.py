"""What is read right of each format, and what it costs: python -m tests.bench.formats.

The files are made here, each of many articles whose title and day are known, the way the format's
own programs write it. An article is right when both come out as they went in; one that is missing
or another one is wrong; a file of which nothing can be read is refused. Time is that of reading a
megabyte once more, memory the most that was taken beyond the file itself.
"""

from __future__ import annotations

import csv
import io
import json
import time
import tracemalloc
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from pktui.model.article import Article
from pktui.pipeline.dates.document.metadata_date import metadata_date
from pktui.reading.articles import articles_in
from pktui.reading.inputs import Input
from tests.reading.databases.test_nexis import in_docx, in_html, in_pdf, in_rtf, in_text

ARTICLES = 50
WORDS = "Engineers left for Abyei with new machines and two doctors, the ministry said. "


class Told(NamedTuple):
    """An article as it is written into a file."""

    title: str
    day: date
    text: str


PILE = [
    Told(
        f"Talks number {n} are held",
        date(2019, 1, 1) + timedelta(days=13 * n),
        WORDS * (3 + n % 20),
    )
    for n in range(ARTICLES)
]


def nexis_uni() -> list[str]:
    return [
        line
        for told in PILE
        for line in (
            *(told.title, "Viet Nam News", f"{told.day:%B} {told.day.day}, {told.day:%Y %A}"),
            *("Copyright 2022 Viet Nam News All Rights Reserved", "Length: 120 words", "Body"),
            *(told.text, "Load-Date: March 1, 2023", "End of Document"),
        )
    ]


def nexis_classic() -> str:
    return "\n".join(
        f"   {n} of {len(PILE)} DOCUMENTS\n\n      Viet Nam News\n\n   "
        f"{told.day:%B} {told.day.day}, {told.day:%Y %A}\n\n{told.title}\n\n"
        f"LENGTH: 20 words\n\n{told.text}\n\nLOAD-DATE: March 1, 2023\n\nLANGUAGE: ENGLISH\n"
        for n, told in enumerate(PILE, 1)
    )


def factiva_coded() -> str:
    return "\n".join(
        f"HD {told.title}\nWC 20 words\nPD {told.day.day} {told.day:%B %Y}\nSN Viet Nam News\n"
        f"LP {told.text}\nTD {WORDS}\nAN Document VNNEWS00{told.day:%Y%m%d}eibr00012\n"
        for told in PILE
    )


def factiva_shown() -> list[str]:
    return [
        line
        for told in PILE
        for line in (
            *(told.title, "By Jane Doe", "20 words", f"{told.day.day} {told.day:%B %Y}"),
            *("Viet Nam News", "VNNEWS", "English", "(c) 2022 Viet Nam News", told.text),
            f"Document VNNEWS00{told.day:%Y%m%d}eibr00012",
        )
    ]


def proquest() -> str:
    return "\n\n".join(
        f"{told.title}\n\nAuthor: Doe, Jane\n\nFull text: {told.text}\n\nSubject: Peace\n\n"
        f"Publication title: Viet Nam News; Hanoi\n\n"
        f"Publication date: {told.day:%b} {told.day.day}, {told.day.year}\n\n"
        f"ProQuest document ID: {n}\n\nDatabase: News"
        for n, told in enumerate(PILE)
    )


def newsml_g2() -> str:
    items = "".join(
        f'<newsItem guid="{n}"><itemMeta><versionCreated>{told.day}T09:00:00Z</versionCreated>'
        f"</itemMeta><contentMeta><headline>{told.title}</headline></contentMeta><contentSet>"
        f"<inlineXML><html><body><p>{told.text}</p></body></html></inlineXML></contentSet></newsItem>"
        for n, told in enumerate(PILE)
    )
    return (
        f'<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/">{items}</newsMessage>'
    )


def ris() -> str:
    return "\n".join(
        f"TY  - NEWS\nTI  - {told.title}\nDA  - {told.day:%Y/%m/%d}/\nAB  - {told.text}\nER  - \n"
        for told in PILE
    )


def bibtex() -> str:
    return "\n".join(
        f"@article{{k{n}, title = {{{told.title}}}, date = {{{told.day}}},"
        f" abstract = {{{told.text}}}}}"
        for n, told in enumerate(PILE)
    )


def table() -> str:
    out = io.StringIO(newline="")
    rows = csv.writer(out)
    rows.writerow(["title", "date", "text"])
    rows.writerows([told.title, told.day, told.text] for told in PILE)
    return out.getvalue()


def workbook() -> bytes:
    import openpyxl

    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    for row in (["title", "date", "text"], *([t.title, t.day, t.text] for t in PILE)):
        sheet.append(row)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def json_lines() -> str:
    return "\n".join(
        json.dumps({"title": told.title, "date": str(told.day), "text": told.text}) for told in PILE
    )


def rss() -> str:
    items = "".join(
        f"<item><title>{told.title}</title>"
        f"<pubDate>{told.day:%a, %d %b %Y} 09:00:00 +0000</pubDate>"
        f"<description>{told.text}</description></item>"
        for told in PILE
    )
    return f'<rss version="2.0"><channel><title>VNS</title>{items}</channel></rss>'


def mailbox() -> str:
    return "".join(
        f"From a@b Sun Nov 27 21:30:00 2022\nFrom: VNS <a@b>\nSubject: {told.title}\n"
        f"Date: {told.day:%a, %d %b %Y} 09:00:00 +0000\n\n{told.text}\n\n"
        for told in PILE
    )


Paragraphs = Callable[[list[str]], bytes]
FILES: Sequence[tuple[str, str, Callable[[], bytes]]] = (
    ("JSON Lines", "a.jsonl", lambda: json_lines().encode()),
    ("CSV", "a.csv", lambda: table().encode()),
    ("XLSX", "a.xlsx", workbook),
    ("RSS", "a.rss", lambda: rss().encode()),
    ("mailbox", "a.mbox", lambda: mailbox().encode()),
    ("Nexis, classic TXT", "a.txt", lambda: nexis_classic().encode()),
    *(
        (f"{name}, {kind}", path, lambda made=made, lines=lines: made(lines()))
        for name, lines in (("Nexis Uni", nexis_uni), ("Factiva", factiva_shown))
        for kind, path, made in (
            ("TXT", "a.txt", in_text),
            ("RTF", "a.rtf", in_rtf),
            ("DOCX", "a.docx", in_docx),
            ("HTML", "a.html", in_html),
            ("PDF", "a.pdf", in_pdf),
        )
    ),
    ("Factiva, codes", "a.txt", lambda: factiva_coded().encode()),
    ("ProQuest, TXT", "a.txt", lambda: proquest().encode()),
    ("NewsML-G2", "a.xml", lambda: newsml_g2().encode()),
    ("RIS", "a.ris", lambda: ris().encode()),
    ("BibTeX", "a.bib", lambda: bibtex().encode()),
)


def measured(path: str, data: bytes) -> tuple[int, int, bool, float, float]:
    """How many articles are right and wrong, whether the file is refused, s/MB and MB."""
    list(articles_in(Input(path, data)))  # what is imported once is no cost of a file
    began = time.perf_counter()
    found = [one for one in articles_in(Input(path, data)) if isinstance(one, Article)]
    seconds = time.perf_counter() - began
    tracemalloc.start()
    list(articles_in(Input(path, data)))
    memory = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    wanted = {(told.title, told.day) for told in PILE}
    right = {(one.title, _day(one.date)) for one in found} & wanted
    wrong = max(len(found), len(PILE)) - len(right)
    return len(right), wrong if found else 0, not found, seconds / len(data) * 1e6, memory / 1e6


def _day(written: str | None) -> date | None:
    meant = metadata_date(written) if written else None
    return meant.when.earliest if meant else None


def main() -> None:
    print(f"{'format':22} {'KB':>6} {'right':>6} {'wrong':>6} {'refused':>8} {'s/MB':>7} {'MB':>7}")
    for name, path, make in FILES:
        data = make()
        right, wrong, refused, seconds, memory = measured(path, data)
        print(
            f"{name:22} {len(data) / 1000:6.0f} {right:6} {wrong:6} {'yes' if refused else '–':>8} "
            f"{seconds:7.2f} {memory:7.1f}"
        )


if __name__ == "__main__":
    main()
