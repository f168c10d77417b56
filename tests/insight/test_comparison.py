"""What is told of two people: of one alone, of both, of the other alone."""

from __future__ import annotations

from pktui.insight.comparison import MOST, compare
from pktui.model.entity import EntityKind
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
    assert [column.events for column in (son, both, lacroix)] == [2, 1, 1]
    assert [(e.name, n) for e, n in son.names[EntityKind.PLACE]] == [("Seoul", 2)]
    assert [e.name for e, _ in both.names[EntityKind.PLACE]] == ["Hanoi"]
    assert [e.name for e, _ in lacroix.names[EntityKind.PERSON]] == ["Phuc"]
    assert [(str(when), n) for when, n in son.dates] == [("2021-03-02", 2)]
    assert both.articles == 1


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
