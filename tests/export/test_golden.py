"""Golden files: every record of the nasty corpus in every format, byte for byte.

`PKTUI_WRITE_GOLDEN=1 pytest tests/export` writes them anew; read the difference before keeping it.
"""

from __future__ import annotations

import json
import os
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from pktui.cli import table
from pktui.export.formats import csv_lines, json_lines
from pktui.export.mark_records import COLUMNS as OF_MARKS
from pktui.export.mark_records import mark_records
from pktui.export.records import COLUMNS as PLAIN
from pktui.export.records import (
    Record,
    annotation_records,
    article_records,
    entity_records,
    event_records,
    problem_records,
)
from pktui.insight.anchoring import place_marks
from pktui.text.sanitise import BIDIRECTIONAL

from .nasty import ARTICLES, CORPUS, GIVEN, MARKS

COLUMNS = {**PLAIN, **OF_MARKS}
GOLDEN = Path(__file__).parent / "golden"

VERDICTS: list[Record] = [
    {"claim": 1, "state": "changed", "expected": "=1+1 \u202eevil", "found": "\x1b[2J; no"},
    {"claim": 2, "state": "recount", "expected": "27", "found": "28"},
]

RECORDS: dict[str, Callable[[], Iterator[Record]]] = {
    "events": lambda: event_records(CORPUS, CORPUS.events),
    "articles": lambda: article_records(CORPUS.articles.values()),
    "entities": lambda: entity_records(CORPUS, CORPUS.entities.values()),
    "annotations": lambda: annotation_records(CORPUS, CORPUS.articles.values()),
    "check": lambda: problem_records(CORPUS.problems),
    "marks": lambda: mark_records(CORPUS, place_marks(CORPUS, MARKS)),
    "verify": lambda: iter(VERDICTS),
}


def as_table(command: str, width: int | None) -> Iterator[str]:
    rows = RECORDS[command]()
    if command == "annotations":
        rows = table.annotation_rows(rows)
    return table.lines(rows, table.TABLES[command], table.Terminal(width, None))


FORMATS: dict[str, Callable[[str], Iterable[str]]] = {
    "jsonl": lambda command: json_lines.lines(RECORDS[command]()),
    "csv": lambda command: csv_lines.lines(RECORDS[command](), COLUMNS[command]),
    "txt": lambda command: as_table(command, None),
    "80.txt": lambda command: as_table(command, 80),
}


@pytest.mark.parametrize("command", RECORDS)
@pytest.mark.parametrize("form", FORMATS)
def test_golden(command: str, form: str) -> None:
    written = "".join(FORMATS[form](command)).encode()
    golden = GOLDEN / f"{command}.{form}"
    if os.environ.get("PKTUI_WRITE_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_bytes(written)
    assert written == golden.read_bytes()


@pytest.mark.parametrize("command", RECORDS)
@pytest.mark.parametrize("form", FORMATS)
def test_nothing_acts_on_a_terminal(command: str, form: str) -> None:
    for line in FORMATS[form](command):
        assert not [
            c
            for c in line.removesuffix("\n")
            if (unicodedata.category(c) in ("Cc", "Cs") and (form != "csv" or c not in "\n\t"))
            or c in BIDIRECTIONAL
        ]


@pytest.mark.parametrize("command", RECORDS)
def test_json_lines_give_the_records_back(command: str) -> None:
    lines = list(json_lines.lines(RECORDS[command]()))
    assert all(line.endswith("\n") and line.count("\n") == 1 for line in lines)
    assert [json.loads(line) for line in lines] == list(RECORDS[command]())


def test_surfaces_are_what_stands_in_the_text_as_it_was_given() -> None:
    nasty = next(RECORDS["annotations"]())
    for items in (nasty["timexes"], nasty["mentions"]):
        assert isinstance(items, list)
        for item in items:
            assert isinstance(item, dict)
            start, end = item["start"], item["end"]
            assert isinstance(start, int)
            assert isinstance(end, int)
            assert GIVEN[start:end] == item["surface"]
    assert [item["surface"] for item in nasty["mentions"]] == [
        "Vie\u0323\u0302t Nam",
        "\u202eevil\u202c",
        "met",
    ]


def test_characters_are_those_of_the_text_as_it_was_given() -> None:
    assert [record["characters"] for record in RECORDS["articles"]()] == [
        len(GIVEN),
        len(ARTICLES[list(ARTICLES)[1]].article.text),
    ]


def columns_of(value: object, name: str = "") -> Iterator[str]:
    """The columns that a record's fields come to, found by taking it apart."""
    items = value if isinstance(value, list) else [value]
    if items and all(isinstance(item, dict) for item in items):
        for field, inner in items[0].items():
            yield from columns_of(inner, f"{name}.{field}" if name else field)
    else:
        yield name


@pytest.mark.parametrize("command", RECORDS)
def test_every_field_has_its_column(command: str) -> None:
    fullest = max(RECORDS[command](), key=lambda record: len(str(record)))
    assert tuple(columns_of(fullest)) == COLUMNS[command]
