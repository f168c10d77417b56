"""Names as lines: headings, the order, and back from a line to its name."""

from __future__ import annotations

import pytest

from pktui.model.entity import Entity, EntityKind
from pktui.query.index import Index
from pktui.query.parse import parse
from pktui.query.selection import select
from pktui.view.name_list import NameList
from tests.corpora import Told, corpus, id_of, person, place

MADE = corpus(
    Told(title="Ana met Bo", when="2020-01-01", names=["Ana", "Bo"]),
    Told(title="Bo in Oslo", when="2020-01-02", names=["Bo", "Oslo"]),
    Told(title="Nobody", when="2020-01-03"),
    entities=[person("Ana"), person("Bo"), person("Cy"), place("Oslo")],
)
INDEX = Index(MADE)
BY_KIND = {
    kind: [entity for entity in MADE.entities.values() if entity.kind is kind]
    for kind in (EntityKind.PERSON, EntityKind.PLACE)
}


def listed(query: str) -> NameList:
    return NameList(select(INDEX, parse(query)), BY_KIND)


def words(names: NameList) -> list[str]:
    entries = [names.entry(line) for line in range(names.line_count)]
    return [e.name if isinstance(e, Entity) else e.name.lower() for e in entries]


@pytest.mark.parametrize(
    ("query", "lines", "remark"),
    [
        ("", ["person", "Bo", "Ana", "Cy", "place", "Oslo"], "the most frequent first"),
        ("ana", ["person", "Ana", "Bo", "Cy", "place", "Oslo"], "alike ones as they came"),
        ("nobody", ["person", "Ana", "Bo", "Cy", "place", "Oslo"], "none is in any event"),
    ],
)
def test_lines(query: str, lines: list[str], remark: str) -> None:
    assert words(listed(query)) == lines, remark


def test_items_and_lines_lead_to_each_other() -> None:
    names = listed("")
    assert [names.line_of(item) for item in range(names.item_count)] == [1, 2, 3, 5]
    items = [names.item_at(line) for line in range(names.line_count)]
    assert items == [None, 0, 1, 2, None, 3]
    for item in range(names.item_count):
        entity = names.entry(names.line_of(item))
        assert isinstance(entity, Entity)
        assert names.item_of(entity) == item


def test_who_is_not_in_the_list() -> None:
    names = NameList(select(INDEX, parse("")), {EntityKind.PLACE: BY_KIND[EntityKind.PLACE]})
    assert names.item_of(MADE.entities[id_of("Ana")]) is None
    assert names.size_of(EntityKind.PLACE) == 1


def test_a_corpus_without_names() -> None:
    names = NameList(select(Index(corpus()), parse("")), {})
    assert (names.item_count, names.line_count) == (0, 0)
