"""The bundled articles yield what a careful reader of them would write down.

Worked out by hand from the five texts; it stands whatever else changes. Everything is read back
from the public records, so it is what a user gets.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

Record = Mapping[str, Any]

SEEDS = Path(__file__).parents[1] / "seeds"


def records(command: str, *arguments: str) -> list[Record]:
    call = [sys.executable, "-m", "pktui", command, *arguments, "--format", "jsonl"]
    done = subprocess.run(call, capture_output=True, check=True, encoding="utf-8")
    assert not done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture(scope="module")
def articles() -> dict[str, Record]:
    return {number(r): r for r in records("articles")}


@pytest.fixture(scope="module")
def events() -> list[Record]:
    return records("events")


@pytest.fixture(scope="module")
def entities() -> list[Record]:
    return records("entities")


def number(record: Record) -> str:
    """The three digits that begin an article's file name."""
    path: str = record["path"]
    return path.removeprefix("seeds/")[:3]


@pytest.mark.parametrize(
    ("article", "when", "basis", "remark"),
    [
        ("000", "2021-12-31", "stated", "header and dateline"),
        ("001", "2023-01-17", "stated", "header and dateline"),
        ("002", "2022-11-27", "stated", "header and dateline"),
        (
            "003",
            "2022-11-25?",
            "inferred",
            "November 25 with visiting Lacroix; 002 tells of it too",
        ),
        (
            "004",
            "2021-04?",
            "inferred",
            "April 19 to come; 2020 the first year of a term just past",
        ),
    ],
)
def test_each_article_has_its_own_date(
    articles: dict[str, Record], article: str, when: str, basis: str, remark: str
) -> None:
    assert (articles[article]["when"], articles[article]["basis"]) == (when, basis), remark
    assert articles[article]["evidence"], "no date without a reason"


@pytest.mark.parametrize(
    ("article", "begins", "remark"),
    [
        ("000", "UN Under-Secretary-General for Peace Operations Jean-Pierre Lacroix has said", ""),
        ("001", "UN Under-Secretary-General lauds Việt Nam's performance", "it brings its own"),
        ("002", "UN Under-Secretary-General for Peace Operations Jean-Pierre Lacroix on", ""),
        ("003", "Vietnam ready to make greater contributions", "it brings its own"),
        ("004", "Vietnam’s peacekeeping force has worked to enhance", "first sentence of the body"),
    ],
)
def test_titles_are_headlines_or_first_sentences(
    articles: dict[str, Record], article: str, begins: str, remark: str
) -> None:
    assert articles[article]["title"].startswith(begins), remark


EVENTS = [
    # when, basis, article, words in the sentence
    ("2014", "stated", "000", "joined operations in 2014"),
    ("2014", "stated", "002", "participating in UN peacekeeping activities in 2014"),
    ("2014", "stated", "004", "joined UN peacekeeping forces since 2014"),
    ("2018-09", "stated", "002", "the first agreement with the UN on sending Level-2"),
    ("2020", "stated", "004", "completed the first year of its term"),
    ("2020/2021", "stated", "003", "UN Security Council in 2020 to 2021 period"),
    ("2021-04?", "inferred", "004", "Mine action and sustaining peace"),
    ("2021-04-19?", "inferred", "004", "State President Nguyen Xuan Phuc will preside"),
    ("2021", "stated", "000", "Looking back on UN operations in 2021"),
    ("2021", "resolved", "002", "Seoul UN Peacekeeping Ministerial Meeting"),
    ("2022", "stated", "002", "Memorandum of Understanding"),
    ("2022", "resolved", "000", "said that next year"),
    ("2022-11-25?", "inferred", "003", "a meeting held on November 25 in Hanoi"),
    ("2022-11-26", "resolved", "002", "on Saturday visited the Việt Nam Department"),
    ("2022-12", "resolved", "001", "who visited Việt Nam last month"),
    ("2023-01-16", "resolved", "001", "on January 16 to seek measures"),
]


@pytest.mark.parametrize(("when", "basis", "article", "words"), EVENTS)
def test_the_timeline_holds(
    events: list[Record], when: str, basis: str, article: str, words: str
) -> None:
    found = [
        (e["when"], e["basis"])
        for e in events
        if e["kind"] == "statement" and number(e["article"]) == article and words in e["text"]
    ]
    assert (when, basis) in found


def test_events_are_in_chronological_order(events: list[Record]) -> None:
    assert [e["earliest"] for e in events] == sorted(e["earliest"] for e in events)


def test_every_article_is_an_event_of_its_own(events: list[Record]) -> None:
    published = [number(e["article"]) for e in events if e["kind"] == "publication"]
    assert sorted(published) == ["000", "001", "002", "003", "004"]


def test_comments_are_read_but_set_apart(events: list[Record]) -> None:
    parts = {e["part"] for e in events if "completed the first year of its term" in e["text"]}
    assert parts == {"comments"}
    assert {number(e["article"]) for e in events if e["part"] == "comments"} == {"004"}


PEOPLE = {
    # name: label, articles
    "Jean-Pierre Lacroix": ("Lacroix", 4),
    "Hoàng Kim Phụng": ("Phụng", 2),
    "Đặng Hoàng Giang": ("Giang", 1),
    "Bui Thanh Son": ("Son", 2),
    "Nguyen Xuan Phuc": ("Phuc", 1),
}
PLACES = {
    "Việt Nam",
    "Hà Nội",
    "New York",
    "South Sudan",
    "Abyei",
    "Seoul",
    "Republic of Korea",
    "Africa",
    "Central African Republic",
}


def test_people_with_their_labels_and_nobody_else(entities: list[Record]) -> None:
    people = {e["name"]: (e["label"], e["articles"]) for e in entities if e["kind"] == "person"}
    assert people == PEOPLE


def test_places_and_no_others(entities: list[Record]) -> None:
    places = {e["name"] for e in entities if e["kind"] == "place"}
    assert places == PLACES


def test_what_brings_two_articles_together_is_told_in_words_that_say_something(
    articles: dict[str, Record],
) -> None:
    (alike,) = (r for r in articles["003"]["evidence"] if r["rule"] == "similar-article")
    assert "“peace and security”" in alike["note"]


def test_that_the_articles_date_one_visit_differently_is_shown() -> None:
    (visit,) = (e for e in records("events") if e["when"] == "2022-12")
    call = [sys.executable, "-m", "pktui", "explain", visit["id"]]
    said = subprocess.run(call, capture_output=True, check=True, encoding="utf-8").stdout
    assert "elsewhere: Saturday 26 November 2022, where VNS of 2022-11-27" in said


def test_a_name_with_and_without_marks_is_one(entities: list[Record]) -> None:
    aliases = {e["name"]: set(e["aliases"]) for e in entities}
    assert {"Hoang Kim Phung", "Phụng", "Phung"} <= aliases["Hoàng Kim Phụng"]
    assert "Vietnam" in aliases["Việt Nam"]
    assert "Hanoi" in aliases["Hà Nội"]


@pytest.mark.parametrize("acronym", ["UNISFA", "VDPO", "ASEAN"])
def test_bodies_are_known_by_their_acronyms(entities: list[Record], acronym: str) -> None:
    bodies = [e for e in entities if e["kind"] == "organisation"]
    assert any(acronym in (e["name"], e["label"], *e["aliases"]) for e in bodies)


@pytest.mark.parametrize(
    ("article", "words", "kind", "entity", "remark"),
    [
        ("001", "Security Force for Abyei", "place", "Abyei", "after “for” in a longer name"),
        ("002", "the Seoul UN Peacekeeping", "place", "Seoul", "opens the name of an event"),
        ("003", "Minister Son highlighted", "person", "Bui Thanh Son", "never the word “son”"),
        ("001", "Ambassador Giang thanked", "person", "Đặng Hoàng Giang", "never the province"),
        ("002", "South Sudan, Phụng said", "person", "Hoàng Kim Phụng", "the short form"),
    ],
)
def test_names_stand_where_the_text_has_them(
    article: str, words: str, kind: str, entity: str, remark: str
) -> None:
    (record,) = (r for r in records("annotations") if number(r) == article)
    text = (SEEDS / record["path"].removeprefix("seeds/")).read_text(encoding="utf-8-sig")
    start = text.index(words)
    found = {
        (mention["kind"], mention["entity"])
        for mention in record["mentions"]
        if start <= mention["start"] and mention["end"] <= start + len(words)
    }
    assert (kind, entity) in found, remark
    assert all(text[m["start"] : m["end"]] == m["surface"] for m in record["mentions"])
    assert all(text[t["start"] : t["end"]] == t["surface"] for t in record["timexes"])
