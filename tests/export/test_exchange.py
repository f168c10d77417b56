"""What pktui writes for other programs is what those programs, and pktui itself, read in it."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
import warnings
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from pktui.export.dates import ends_of, units_of
from pktui.export.registry import EXCHANGE, EXCHANGE_BY_NAME, name_of_format
from pktui.export.selection import LeftOut, Selection, publications
from pktui.model.corpus import Corpus
from pktui.model.edtf import parse_edtf
from pktui.model.entity import Gazetted
from pktui.model.event import Event
from pktui.model.when import Granularity
from pktui.text.sanitise import BIDIRECTIONAL, neutralise
from pktui.workspace.load import Loader
from tests.corpora import id_of

from .nasty import CORPUS as NASTY
from .timeline import TIMELINE

CONSUMERS = Path(__file__).parent / "consumers"
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("chrome")

needs_node = pytest.mark.skipif(
    not (shutil.which("node") and (CONSUMERS / "node_modules").exists()),
    reason="the consumers are not installed: npm install --prefix tests/export/consumers",
)
needs_browser = pytest.mark.skipif(BROWSER is None, reason="there is no Chromium")

SEOUL = Gazetted("Seoul", "KR", 37.57, 126.98, 10_349_000)


def selection(corpus: Corpus, events: Sequence[Event] | None = None) -> Selection:
    return Selection(
        corpus=corpus,
        events=corpus.events if events is None else events,
        articles=tuple(corpus.articles.values()),
        entities=tuple(corpus.entities.values()),
        made=datetime(2026, 12, 1, 9, 30, tzinfo=UTC),
    )


def written(
    name: str, corpus: Corpus = TIMELINE, path: str | None = None, left: LeftOut | None = None
) -> bytes:
    form = EXCHANGE_BY_NAME[name]
    return b"".join(form.write(selection(corpus), left or LeftOut(), path))


def located() -> Corpus:
    seoul = replace(TIMELINE.entities[id_of("Seoul")], places=(SEOUL,))
    return replace(TIMELINE, entities={**TIMELINE.entities, seoul.id: seoul})


def shown(text: str) -> str:
    """A text as it is in a format that knows neither lines nor control characters."""
    return " ".join(neutralise(text).split())


def told(corpus: Corpus) -> Counter[tuple[str, str]]:
    return Counter((event.when.edtf, shown(event.text)) for event in corpus.events)


# ------------------------------------------------------------------------------------ read back


@pytest.mark.parametrize(
    "ending",
    [".timeline.json", ".timesketch.jsonl", ".timesketch.csv", ".ics", ".mw", ".jsonl", ".csv"],
)
def test_pktui_reads_back_the_same_events(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"events{ending}"
    left = LeftOut()
    name = name_of_format(path.name)
    if name in EXCHANGE_BY_NAME:
        path.write_bytes(written(name, TIMELINE, path.name, left))
    else:
        from pktui.export.formats import csv_lines, json_lines
        from pktui.export.records import COLUMNS, event_records

        records = event_records(TIMELINE, TIMELINE.events)
        lines = (
            json_lines.lines(records)
            if name == "jsonl"
            else csv_lines.lines(records, COLUMNS["events"])
        )
        path.write_text("".join(lines))
    expected = told(TIMELINE)
    if ".timesketch" in ending:
        expected = Counter(
            {key: n for key, n in expected.items() if 1700 <= _first_year(key[0]) <= 2261}
        )
        assert sum(expected.values()) < len(TIMELINE.events)
    found = told(Loader([str(path)]).load())
    if ending.endswith(".csv"):  # what begins like a formula stands there behind an apostrophe
        found = Counter({(when, text.removeprefix("'")): n for (when, text), n in found.items()})
    assert found == expected


def _first_year(edtf: str) -> int:
    return ends_of(parse_edtf(edtf))[0].year


def test_a_timeline_of_others_is_read_as_articles(tmp_path: Path) -> None:
    path = tmp_path / "life.mw"
    path.write_text(
        "title: Life\n#work: blue\n\n# Youth\n2001-02 - 2003: School in Hanoi\nA second line.\n\n"
        "18 March 2010: Moved #home\n  key: value\n\n05/2012 - now: Work\n// a comment\n"
    )
    corpus = Loader([str(path)]).load()
    assert [(a.title, a.when and a.when.edtf) for a in corpus.articles.values()] == [
        ("School in Hanoi", "2001-02/2003"),
        ("Moved #home", "2010-03-18"),
        ("Work", None),
    ]


# ------------------------------------------------------------------------------ every format


@pytest.mark.parametrize("form", EXCHANGE, ids=lambda form: form.name)
@pytest.mark.parametrize("corpus", [NASTY, TIMELINE], ids=["nasty", "timeline"])
def test_nothing_acts_on_a_terminal(form: Any, corpus: Corpus) -> None:
    if form.is_binary:
        pytest.skip("nobody prints it")
    for function, ending in zip(form.functions, form.endings, strict=True):
        del function
        text = written(form.name, corpus, f"x{ending}").decode()
        acting = {c for c in text if (c < " " and c not in "\r\n") or c in BIDIRECTIONAL}
        assert not acting | {c for c in text if "\x7f" <= c < "\xa0" or "\ud800" <= c < "\ue000"}


@pytest.mark.parametrize("form", EXCHANGE, ids=lambda form: form.name)
def test_no_events_are_a_file_too(form: Any) -> None:
    data = b"".join(form.write(selection(TIMELINE, ()), LeftOut()))
    if form.name in ("timelinejs", "geojson"):
        assert json.loads(data)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a.timeline.json", "timelinejs"),
        ("A.TIMESKETCH.CSV", "timesketch"),
        ("a.timesketch.jsonl", "timesketch"),
        ("dir.ics/a.csv", "csv"),
        ("a.ftm.jsonl", "followthemoney"),
        ("a.jsonl", "jsonl"),
        ("a.json", None),
        ("ics", None),
        ("a.txt", None),
    ],
)
def test_a_file_name_says_its_format(path: str, name: str | None) -> None:
    assert name_of_format(path) == name


def test_articles_are_their_publications() -> None:
    found = publications(TIMELINE, list(TIMELINE.articles.values()))
    assert [(event.kind, event.text) for event in found] == [("publication", "<i>Title</i> & more")]


# ---------------------------------------------------------------------------------- TimelineJS


def test_timelinejs_dates_are_as_fine_as_they_are_known() -> None:
    slides = {slide["edtf"]: slide for slide in json.loads(written("timelinejs"))["events"]}
    for edtf, first, last, shown_as in (
        ("2018-09", {"year": 2018, "month": 9}, None, None),
        ("2014", {"year": 2014}, None, None),
        ("2020/2021", {"year": 2020}, {"year": 2021}, "2020 to 2021"),
        ("2021-04?", {"year": 2021, "month": 4}, None, "April 2021 (uncertain)"),
        ("199X", {"year": 1990}, {"year": 1999}, "the 1990s"),
        ("2014/..", {"year": 2014}, None, "from 2014 onwards"),
        ("../2013-06", {"year": 2013, "month": 6}, None, "until June 2013"),
    ):
        slide = slides[edtf]
        assert (slide["start_date"], slide.get("end_date"), slide.get("display_date")) == (
            first,
            last,
            shown_as,
        ), edtf


@pytest.mark.slow
@needs_node
@needs_browser
def test_timelinejs_itself_loads_it(tmp_path: Path) -> None:
    path = tmp_path / "a.timeline.json"
    path.write_bytes(written("timelinejs"))
    found = _node("timelinejs.mjs", str(BROWSER), str(path))
    assert (found["errors"], found["problems"], found["scripts"]) == ([], "", 0)
    slides = {slide["id"]: slide for slide in found["slides"]}
    assert len(slides) == len(found["headlines"]) == len(TIMELINE.events)
    for event in TIMELINE.events:
        first, _ = ends_of(event.when)
        expected = {"year": first.year, "month": first.month, "day": first.day}
        kept = {Granularity.YEAR: 1, Granularity.MONTH: 2}.get(units_of(event.when)[0], 3)
        start = slides[event.id]["start"]
        parts = {name: start[name] for name in expected if name in start}
        assert parts == dict(list(expected.items())[:kept]), event.when.edtf
        if event.when.qualifier or event.when.earliest is None:
            assert slides[event.id]["shown"]


def _node(script: str, *arguments: str) -> Any:
    done = subprocess.run(
        ["node", str(CONSUMERS / script), *arguments],  # noqa: S607 - wherever node is
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


# ---------------------------------------------------------------------------------- Timesketch


@pytest.mark.parametrize("ending", [".timesketch.jsonl", ".timesketch.csv"])
def test_timesketch_has_what_it_asks_for_in_every_entry(ending: str) -> None:
    left = LeftOut()
    text = written("timesketch", TIMELINE, f"a{ending}", left).decode()
    entries: list[dict[str, Any]] = (
        list(csv.DictReader(io.StringIO(text)))
        if ending.endswith("csv")
        else list(map(json.loads, text.splitlines()))
    )
    kinds = Counter(entry["timestamp_desc"] for entry in entries)
    for entry in entries:
        # the rules of its importer: three fields, and a moment that nanoseconds reach
        assert all(entry[name] for name in ("message", "datetime", "timestamp_desc"))
        moment = datetime.fromisoformat(entry["datetime"])
        assert moment.tzinfo is not None
        assert datetime(1677, 9, 22, tzinfo=UTC) < moment < datetime(2262, 4, 11, tzinfo=UTC)
        assert int(entry["timestamp"]) == round(moment.timestamp() * 1_000_000)
    assert kinds == {"Article published": 1, "Event reported": len(entries) - 1}
    assert [sentence[:3] for sentence in left.sentences] == ["4 e", "2 e"]
    assert len(entries) == len(TIMELINE.events) - 6


# ----------------------------------------------------------------------------------- iCalendar


def test_icalendar_is_folded_at_75_octets_between_characters() -> None:
    data = written("icalendar")
    for line in data.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()  # no character is cut
    assert b"\n" not in data.replace(b"\r\n", b"")


def test_the_icalendar_library_reads_it_back() -> None:
    icalendar = pytest.importorskip("icalendar")
    calendar = icalendar.Calendar.from_ical(written("icalendar"))
    entries = {str(entry["UID"]): entry for entry in calendar.walk("VEVENT")}
    assert len(entries) == len(TIMELINE.events)
    assert not [entry.errors for entry in entries.values() if entry.errors]
    for event in TIMELINE.events:
        entry = entries[f"{event.id}@pktui"]
        first, last = ends_of(event.when)
        assert entry["DTSTART"].dt == first
        assert entry["DTEND"].dt == (last if last == date.max else last + timedelta(days=1))
        assert str(entry["X-PKTUI-EDTF"]) == event.when.edtf
        assert str(entry["DESCRIPTION"]).startswith(neutralise(event.text))
        assert neutralise(event.text) in str(entry["SUMMARY"])


# ------------------------------------------------------------------------------------ markwhen


@pytest.mark.slow
@needs_node
def test_markwhens_own_parser_gives_the_same_dates_and_texts(tmp_path: Path) -> None:
    path = tmp_path / "a.mw"
    path.write_bytes(written("markwhen"))
    found = _node("markwhen.mjs", str(path))
    assert found["messages"] == []
    events = {event["properties"]["id"]: event for event in found["events"]}
    assert len(found["events"]) == len(events) == len(TIMELINE.events)
    for event in TIMELINE.events:
        entry = events[event.id]
        assert entry["properties"].get("text", entry["text"]) == shown(event.text)
        assert (entry["more"], entry["tags"]) == (0, [])
        assert entry["properties"]["edtf"] == event.when.edtf
        first, last = ends_of(event.when)
        if first.year >= 1000 and event.when.earliest:
            assert entry["from"] == first.isoformat()
        if event.when.latest and 1000 <= last.year < 9999:
            assert entry["until"] == (last + timedelta(days=1)).isoformat()


# ------------------------------------------------------------------------------ FollowTheMoney


@pytest.mark.slow
def test_followthemoney_validates_each_entity() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what it brings along
        followthemoney = pytest.importorskip("followthemoney")
    entities = [json.loads(line) for line in written("followthemoney", located()).splitlines()]
    ids = {entity["id"] for entity in entities}
    kinds = Counter(entity["schema"] for entity in entities)
    assert kinds == {
        "Person": 1,
        "Organization": 1,
        "Article": 2,
        "Event": len(TIMELINE.events),
    }
    for entity in entities:
        followthemoney.model.get(entity["schema"]).validate(entity)
        proxy = followthemoney.model.get_proxy(entity, cleaned=False)
        for name, values in entity["properties"].items():
            # nothing is dropped or turned into something else when it is cleaned
            assert sorted(proxy.get(name)) == sorted(values), name
            if name in ("involved", "proof"):
                assert ids.issuperset(values)


# ------------------------------------------------------------------------------------- GeoJSON


def test_geojson_is_what_rfc_7946_asks_for() -> None:
    left = LeftOut()
    document = json.loads(written("geojson", located(), None, left))
    assert document["type"] == "FeatureCollection"
    with_place = [event for event in TIMELINE.events if event.places]
    assert [feature["id"] for feature in document["features"]] == [e.id for e in with_place]
    for feature in document["features"]:
        assert feature["type"] == "Feature"
        assert feature["geometry"] == {"type": "Point", "coordinates": [126.98, 37.57]}
        assert feature["properties"]["when"]
    assert left.sentences == [
        f"{len(TIMELINE.events) - len(with_place)} events are left out: "
        "they name no place with coordinates"
    ]


# ---------------------------------------------------------------------------------------- XLSX


def test_a_spreadsheet_opens_without_a_warning_and_without_a_formula() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(io.BytesIO(written("xlsx")))
    assert book.sheetnames == ["events", "articles", "entities", "marks"]
    sheet = book["events"]
    columns = [cell.value for cell in sheet[1]]
    rows = [dict(zip(columns, row, strict=True)) for row in sheet.iter_rows(min_row=2)]
    assert len(rows) == len(TIMELINE.events)
    for row, event in zip(rows, TIMELINE.events, strict=True):
        when = row["when"]
        is_day = event.when.granularity is Granularity.DAY and not event.when.qualifier
        if is_day and ends_of(event.when)[0] >= date(1900, 3, 1):
            assert when.is_date
            assert when.value.date() == event.when.earliest
        else:
            assert (when.data_type, when.value) == ("s", event.when.edtf)
        assert row["text"].value == neutralise(event.text, keep_lines=True)
    kinds = {cell.data_type for one in book for row in one.iter_rows() for cell in row}
    assert kinds <= {"s", "inlineStr", "n", "d", "b"}
