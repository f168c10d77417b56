"""Tables as readers have them: columns in their own language, and frames written column by column.

Each is one article a row; what is no such table stays what it was.
"""

from __future__ import annotations

import json

import pytest

from pktui.reading.draft import Draft, Flaw
from pktui.reading.registry import format_of

TEXT = "The ferry sailed again on Monday."


def found(data: str, path: str) -> list[Draft | Flaw]:
    return list(format_of(path, data.encode()).parse(data.encode()))


@pytest.mark.parametrize(
    ("language", "header"),
    [
        ("Vietnamese", "Tiêu đề;Ngày đăng;Nguồn;Nội dung"),
        ("Vietnamese without marks", "TIEU DE;Ngay dang;Nguon;Noi dung"),
        ("German", "Überschrift;Veröffentlicht am;Quelle;Volltext"),
        ("German, of a database", "Titel;Datum;Zeitung;Inhalt"),
        ("French", "Titre;Date de publication;Journal;Texte"),
        ("Spanish", "Titular;Fecha;Medio;Cuerpo"),
        ("Portuguese", "Título;Data;Fonte;Conteúdo"),
        ("Italian", "Titolo;Data;Testata;Testo"),
    ],
)
def test_columns_are_named_in_many_languages(language: str, header: str) -> None:
    row = f'Ferry sails;04.06.2024;Strait;"{TEXT}"'
    assert found(f"{header}\n{row}\n", "a.csv") == [
        Draft(text=TEXT, title="Ferry sails", date="04.06.2024", publisher="Strait")
    ], language


@pytest.mark.parametrize("header", ["date,title,text,data", "title,data,text,Published At"])
def test_data_is_no_date_beside_a_date(header: str) -> None:
    cells = {"date": "2024-06-04", "Published At": "2024-06-04", "title": "Ferry sails"}
    cells |= {"text": TEXT, "data": "blob"}
    row = ",".join(cells[name] for name in header.split(","))
    assert found(f"{header}\n{row}\n", "a.csv") == [ROWS[0]]


@pytest.mark.parametrize("header", ["Jahr;Summe", "Año;Total", "x;y;z", "2024-06-04;Strait"])
def test_other_columns_are_refused_with_the_way_out(header: str) -> None:
    [flaw] = found(f"{header}\n1;2\n", "a.csv")
    assert isinstance(flaw, Flaw)
    assert "call the column of the texts “text”" in flaw.reason
    assert flaw.reason.endswith(", ".join(header.lower().split(";")))


def drafts(document: object) -> list[Draft]:
    each = found(json.dumps(document), "a.json")
    return [draft for draft in each if isinstance(draft, Draft)]


ROWS = [
    Draft(text=TEXT, title="Ferry sails", date="2024-06-04"),
    Draft(text="It was sold.", title="Ferry sold", date="2024-06-09"),
]


@pytest.mark.parametrize(
    "columns",
    [
        {
            "title": ["Ferry sails", "Ferry sold"],
            "date": ["2024-06-04", "2024-06-09"],
            "text": [TEXT, "It was sold."],
        },
        {
            "title": {"0": "Ferry sails", "7": "Ferry sold"},
            "date": {"0": "2024-06-04", "7": "2024-06-09"},
            "text": {"0": TEXT, "7": "It was sold."},
        },
    ],
    ids=["lists", "numbered"],
)
def test_a_frame_that_is_written_by_columns_is_its_rows(columns: object) -> None:
    assert found(json.dumps(columns), "a.json") == ROWS


def test_articles_under_their_ids() -> None:
    held = {
        "n1": {"title": "Ferry sails", "date": "2024-06-04", "text": TEXT},
        "n2": {"title": "Ferry sold", "date": "2024-06-09", "text": "It was sold."},
    }
    assert [
        draft.id for draft in found(json.dumps(held), "a.json") if isinstance(draft, Draft)
    ] == [
        "n1",
        "n2",
    ]


@pytest.mark.parametrize(
    "document",
    [{"post": {"text": TEXT}}, {"tweet": {"text": TEXT}, "quoted": {"text": "Other."}}],
)
def test_the_name_of_a_wrapper_is_no_id(document: object) -> None:
    assert drafts(document) == [Draft(text=TEXT)]


@pytest.mark.parametrize(
    ("document", "texts", "remark"),
    [
        (
            {"id": 1, "type": "message", "text": ["It ", {"type": "bold", "text": "sailed"}, "."]},
            ["It sailed."],
            "a message in runs is one",
        ),
        ({"text": TEXT, "tags": ["a", "b"]}, [TEXT], "a list beside a text is no column"),
        ({"text": ["A.", "B."], "title": ["one"]}, ["A.B."], "columns of two lengths are none"),
        (
            {"status": {"text": "ok"}, "articles": [{"text": TEXT}]},
            [TEXT],
            "an object beside the array that holds the articles",
        ),
        ({"post": {"title": "T", "text": TEXT}}, [TEXT], "an article in its wrapper"),
    ],
)
def test_what_is_no_table_stays_what_it_was(
    document: object, texts: list[str], remark: str
) -> None:
    got = [
        draft.text for draft in found(json.dumps(document), "a.json") if isinstance(draft, Draft)
    ]
    assert got == texts, remark
