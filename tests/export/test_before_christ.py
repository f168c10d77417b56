"""Dates before the year 1 in other formats: kept where these have such years, else told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import pktui
from pktui.export.dates import bc_ends
from pktui.export.registry import EXCHANGE_BY_NAME
from pktui.export.selection import LeftOut, Selection, now
from pktui.model.corpus import Corpus
from pktui.model.edtf import parse_edtf

TOLD = {
    "2020-01-01": "Carthage fell in 146 BC. Augustus ruled from 27 BC to AD 14. It fell on 2 August"
    " 216 BC. The town was founded before 600 BC.",
    "-0044-03-15": "Caesar was killed in Rome.",
}


def corpus(folder: Path) -> Corpus:
    lines = [json.dumps({"title": day, "date": day, "text": text}) for day, text in TOLD.items()]
    path = folder / "told.jsonl"
    path.write_text("\n".join(lines), "utf-8")
    return pktui.load([str(path)])


def written(name: str, of: Corpus, left: LeftOut) -> str:
    selection = Selection(
        corpus=of, events=of.events, articles=tuple(of.articles.values()), entities=(), made=now()
    )
    return b"".join(EXCHANGE_BY_NAME[name].write(selection, left, None)).decode()


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("-0145", (-146,), (-146,)),
        ("-0043-03-15", (-44, 3, 15), (-44, 3, 15)),
        ("-0026/0014", (-27,), (14,)),
        ("../-0600", (-601,), (-601,)),
        ("-0600/..", (-601,), (-601,)),
    ],
)
def test_years_count_as_people_do(edtf: str, first: tuple[int, ...], last: tuple[int, ...]) -> None:
    assert bc_ends(parse_edtf(edtf)) == (first, last)


def test_timelinejs_has_such_years_and_is_read_back(tmp_path: Path) -> None:
    made, left = corpus(tmp_path), LeftOut()
    text = written("timelinejs", made, left)
    slides = {slide["edtf"]: slide for slide in json.loads(text)["events"]}
    assert slides["-0145"]["start_date"] == {"year": -146}
    assert slides["-0215-08-02"]["start_date"] == {"year": -216, "month": 8, "day": 2}
    assert slides["-0026/0014"]["end_date"] == {"year": 14}
    assert slides["../-0600"]["display_date"] == "until 601 BC"
    assert not left.sentences
    path = tmp_path / "back.timeline.json"
    path.write_text(text, "utf-8")
    back = pktui.load([str(path)])
    assert sorted(str(e.when) for e in back.events) == sorted(str(e.when) for e in made.events)


@pytest.mark.parametrize("name", ["icalendar", "markwhen", "timesketch"])
def test_formats_without_such_years_say_what_they_leave_out(name: str, tmp_path: Path) -> None:
    left = LeftOut()
    text = written(name, corpus(tmp_path), left)
    assert "Carthage" not in text
    assert "2020" in text
    (sentence,) = left.sentences
    assert sentence.startswith("5 events are left out")
