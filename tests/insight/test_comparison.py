"""What is told of two people: of one alone, of both, of the other alone."""

from __future__ import annotations

import json
from pathlib import Path

from pktui.insight.comparison import MOST, compare
from pktui.model.entity import EntityKind
from pktui.query.index import Index
from pktui.query.parse import parse
from pktui.query.selection import select
from pktui.workspace.load import Loader
from tests.corpora import Said, Told, corpus, id_of, person, place

TOLD = corpus(
    Told(title="One", when="2021-03-05", said=[
        Said("2021-03-01", "Son met Lacroix in Hanoi.", ["Son", "Lacroix", "Hanoi"]),
        Said("2021-03-02", "Son left for Seoul.", ["Son", "Seoul"]),
        Said("2021-03-02", "Son was in Seoul.", ["Son", "Seoul"]),
        Said("2021-03-03", "Lacroix saw Phuc.", ["Lacroix", "Phuc"]),
        Said("2021-03-04", "It rained.", []),
    ]),
    entities=[person("Son"), person("Lacroix"), person("Phuc"), place("Hanoi"), place("Seoul")],
)  # fmt: skip


def test_three_columns() -> None:
    son, both, lacroix = compare(TOLD, id_of("Son"), id_of("Lacroix"))
    assert [column.events for column in (son, both, lacroix)] == [2, 2, 1], (
        "one is the article that names both"
    )
    assert [(e.name, n) for e, n in son.names[EntityKind.PLACE]] == [("Seoul", 2)]
    assert [e.name for e, _ in both.names[EntityKind.PLACE]] == ["Hanoi"]
    assert [e.name for e, _ in lacroix.names[EntityKind.PERSON]] == ["Phuc"]
    assert [(str(when), n) for when, n in son.dates] == [("2021-03-02", 2)]
    assert both.articles == 1


def test_an_event_is_of_both_where_a_filter_on_both_finds_it() -> None:
    told = corpus(
        Told(title="Son and Lacroix meet", when="2021-03-05", names=["Son", "Lacroix"], said=[
            Said("2021-03-01", "Son left for Seoul.", ["Son", "Seoul"]),
            Said("2021-03-03", "Lacroix saw Hanoi.", ["Lacroix", "Hanoi"]),
        ]),
        Told(title="Rain", when="2021-03-06", said=[
            Said("2021-03-06", "Lacroix stayed.", ["Lacroix"]),
        ]),
        entities=[person("Son"), person("Lacroix"), place("Hanoi"), place("Seoul")],
    )  # fmt: skip
    index = Index(told)
    columns = compare(told, id_of("Son"), id_of("Lacroix"))
    for column, query in zip(
        columns,
        ("who:Son !who:Lacroix", "who:Son who:Lacroix is:together", "who:Lacroix !who:Son"),
        strict=True,
    ):
        assert column.events == len(select(index, parse(query)).rows), query
    assert columns[1].events == 1, "the appearing of the article that names both"
    assert [e.name for e, _ in columns[0].names[EntityKind.PLACE]] == ["Seoul"]


def test_a_year_that_was_counted_out_is_the_one_that_is_written(tmp_path: Path) -> None:
    told = [
        ("a", "2022-05-03", "Jean Dupont worked in Hanoi last year."),
        ("b", "2022-05-04", "Jean Dupont left Hanoi in 2021."),
        ("c", "2022-05-05", "Mary Stone was in Seoul in 2019."),
    ]
    path = tmp_path / "pile.jsonl"
    names = ("id", "date", "text")
    written = [json.dumps(dict(zip(names, each, strict=True))) for each in told]
    path.write_text("\n".join(written), encoding="utf-8")
    pile = Loader([str(path)]).load()
    ids = {entity.name: entity.id for entity in pile.entities.values()}
    dupont, _, _ = compare(pile, ids["Jean Dupont"], ids["Mary Stone"])
    assert [count for when, count in dupont.dates if str(when) == "2021"] == [2]


def test_nothing_stands_in_two_columns() -> None:
    told = corpus(
        Told(title="One", when="2021-03-05", said=[
            Said("2021-03-01", "Son was in Hanoi.", ["Son", "Hanoi"]),
            Said("2021-03-02", "Son was in Seoul.", ["Son", "Seoul"]),
            Said("2021-03-01", "Lacroix was in Hanoi.", ["Lacroix", "Hanoi"]),
            Said("2021-03-03", "Lacroix was in Hanoi.", ["Lacroix", "Hanoi"]),
        ]),
        entities=[person("Son"), person("Lacroix"), place("Hanoi"), place("Seoul")],
    )  # fmt: skip
    columns = compare(told, id_of("Son"), id_of("Lacroix"))
    assert [column.events for column in columns] == [2, 1, 2], "one is the article that names both"
    places = [[(e.name, n) for e, n in column.names[EntityKind.PLACE]] for column in columns]
    assert places == [[("Seoul", 1)], [("Hanoi", 3)], []]
    dates = [[(str(when), n) for when, n in column.dates] for column in columns]
    assert dates == [[("2021-03-02", 1)], [("2021-03-01", 2)], [("2021-03-03", 1)]]


def test_figures_stand_in_the_column_of_those_that_tell_of_them(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    texts = (
        "Bui Thanh Son said on 3 May 2021 that 40 people were killed in Hanoi.",
        "Bui Thanh Son met Mary Robinson on 5 May 2021, and 40 people were killed.",
        "Mary Robinson said on 6 May 2021 that the damage was $3 million.",
        "Bui Thanh Son said on 7 May 2021 that forty people were killed.",
        "On 8 May 2021 it was said that 70 people were killed.",
    )
    lines = [json.dumps({"id": str(n), "text": text}) for n, text in enumerate(texts)]
    path.write_text("\n".join(lines))
    made = Loader([str(path)]).load()
    ids = {entity.name: id_ for id_, entity in made.entities.items()}
    son, both, robinson = compare(made, ids["Bui Thanh Son"], ids["Mary Robinson"])
    assert son.figures == (), "forty people stand in a sentence of hers, too"
    assert both.figures == (("40 people", 3),)
    assert [words for words, _ in robinson.figures] == ["$3 million"]


def test_a_bare_number_is_told_with_what_it_counts(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    texts = (
        "Bui Thanh Son said on 3 May 2021 that the number of people killed rose to 40.",
        "Bui Thanh Son said on 4 May 2021 that the number of people displaced rose to 40.",
        "Mary Robinson said on 6 May 2021 that it rained.",
    )
    lines = [json.dumps({"id": str(n), "text": text}) for n, text in enumerate(texts)]
    path.write_text("\n".join(lines))
    made = Loader([str(path)]).load()
    ids = {entity.name: id_ for id_, entity in made.entities.items()}
    son, *_ = compare(made, ids["Bui Thanh Son"], ids["Mary Robinson"])
    assert [words for words, _ in son.figures] == ["40 (people displaced)", "40 (people killed)"]


def test_the_other_way_round_is_the_mirror() -> None:
    there = compare(TOLD, id_of("Son"), id_of("Lacroix"))
    assert compare(TOLD, id_of("Lacroix"), id_of("Son")) == there[::-1]


def test_a_column_is_no_longer_than_one_looks_at() -> None:
    said = [
        Said(f"2021-01-{day:02}", f"Son saw P{day}.", ["Son", f"P{day}"]) for day in range(1, 20)
    ]
    people = [person("Son"), person("Lacroix"), *(person(f"P{day}") for day in range(1, 20))]
    made = corpus(Told(title="One", when="2021-03-05", said=said), entities=people)
    son, both, _ = compare(made, id_of("Son"), id_of("Lacroix"))
    assert len(son.names[EntityKind.PERSON]) == len(son.dates) == MOST
    assert (both.events, both.dates) == (0, ())
