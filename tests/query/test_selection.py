"""Views: a subset in order, facet counts, the span of time; and laws of every query."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import chain

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pktui.model.entity import EntityId, EntityKind
from pktui.query.evaluate import Reason
from pktui.query.index import Index
from pktui.query.language import Predicate, Query, Term, TextTerm, UnfinishedField
from pktui.query.parse import parse
from pktui.query.selection import View, select
from tests.corpora import Said, Told, corpus, id_of, organisation, person, place
from tests.query.queries import PREDICATES, QUERIES, TERMS

LACROIX, GIANG, PHUNG = "Jean-Pierre Lacroix", "Đặng Hoàng Giang", "Hoàng Kim Phụng"
CORPUS = corpus(
    Told(
        title="Lacroix in Hà Nội",
        when="2022-11-27",
        said=[
            Said("2022-11-26", "Lacroix met Phụng of the VDPO on Saturday.", [LACROIX, PHUNG]),
            Said("2014", "Việt Nam joined in 2014.", ["Việt Nam"]),
        ],
        names=[LACROIX, "Hà Nội"],
        publisher="VNS",
    ),
    Told(
        title="Giang receives Lacroix",
        when="2023-01-17",
        said=[
            Said("2023-01-16", "Lacroix met Ambassador Giang.", [LACROIX, GIANG]),
            Said("2022-12", "He visited Việt Nam.", ["Việt Nam"]),
            Said("../2018", "Until 2018 there was none."),
        ],
        names=[GIANG, LACROIX],
    ),
    Told(title="No date", when=None, names=[PHUNG]),
    entities=[
        person(LACROIX, "Lacroix", label="Lacroix"),
        person(GIANG, "Giang", label="Giang"),
        person(PHUNG, "Phụng", "Phung", label="Phụng"),
        place("Việt Nam", "Vietnam"),
        place("Hà Nội"),
        organisation("VDPO"),
    ],
)
INDEX = Index(CORPUS)
EVERY = range(len(CORPUS.events))


def shown(query: str | Query) -> View:
    return select(INDEX, parse(query) if isinstance(query, str) else query)


def counts(view: View) -> dict[EntityId, int]:
    """Of the entities of every kind."""
    return {entity: n for kind in EntityKind for entity, n in view.counts_of(kind).items()}


# Laws


@given(QUERIES)
def test_a_view_is_sorted_and_a_subset(query: Query) -> None:
    view = shown(query)
    assert list(view.rows) == sorted(set(view.rows))
    assert set(view.rows) <= set(EVERY)
    assert len(view) == len(view.rows)
    assert all(row in view for row in view.rows)
    assert sorted(view.ranked) == list(view.rows)
    assert view.best == (view.ranked[0] if view.ranked else None)


@given(QUERIES, TERMS)
def test_a_term_more_never_adds_events_but_within_a_facet(query: Query, term: Term) -> None:
    if term.facet is None and not isinstance(term.predicate, TextTerm):
        assert set(shown(query.having(term)).rows) <= set(shown(query).rows)


@given(QUERIES)
@example(Query().having(Term(TextTerm("\n"))))
@example(Query().having(Term(TextTerm("-"))))
def test_a_letter_more_never_adds_events(query: Query) -> None:
    assert set(shown(query.having(Term(TextTerm("lac")))).rows) <= set(shown(query).rows)


@given(PREDICATES)
def test_a_term_and_its_opposite_leave_nothing_out_and_share_only_typos(
    predicate: Predicate,
) -> None:
    one, other = (shown(Query().having(Term(predicate, negated))) for negated in (False, True))
    assert set(one.rows) | set(other.rows) == set(EVERY)
    if not isinstance(predicate, UnfinishedField):
        shared = set(one.rows) & set(other.rows)
        assert {one.reason(row) for row in shared} <= {Reason.TYPO}


@given(QUERIES)
def test_remembering_changes_nothing(query: Query) -> None:
    assert list(select(Index(CORPUS), query).rows) == list(shown(query).rows)


@given(QUERIES)
def test_hits_are_in_order_and_apart(query: Query) -> None:
    for event in CORPUS.events:
        ends = [(hit.start, hit.end) for hit in shown(query).hits(event.text)]
        flat = [offset for pair in ends for offset in pair]
        assert flat == sorted(flat)
        assert all(0 <= start < end <= len(event.text) for start, end in ends)


# What a view tells


def test_without_a_query_everything_is_shown() -> None:
    view = shown("")
    assert list(view.rows) == list(EVERY)
    assert len(view.undated) == 1
    assert view.best == 0
    assert view.reason(0) is None


def test_nothing_found() -> None:
    view = shown("zeppelin")
    assert (len(view), list(view.rows), view.best, view.ranked) == (0, [], None, [])
    assert view.span == (None, None)
    assert counts(view) == {}


@pytest.mark.parametrize(
    ("query", "entity", "count", "remark"),
    [
        ("", LACROIX, 4, "all"),
        ("", "VDPO", 0, "in no event"),
        ("since:2023", LACROIX, 2, "in the window"),
        ("where:vietnam", "Hà Nội", 1, "another value of the same facet: as if alone"),
        ("who:giang", LACROIX, 4, "so too"),
        ("who:giang", "Việt Nam", 1, "another facet narrows: the article of both"),
        ("who:giang | where:vietnam", "Việt Nam", 4, "alternatives are no facet"),
        ("!who:giang", LACROIX, 2, "what is excluded stays out"),
        ("phung", PHUNG, 2, "articles without a date are no events"),
    ],
)
def test_facet_counts(query: str, entity: str, count: int, remark: str) -> None:
    assert shown(query).count(id_of(entity)) == count, remark
    assert counts(shown(query)).get(id_of(entity), 0) == count, remark


def test_who_is_in_few_events_is_counted_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    before = {text: counts(shown(text)) for text in ("", "since:2023", "who:giang")}
    monkeypatch.setattr("pktui.query.name_index._SHARE", 0)
    assert {text: counts(shown(text)) for text in before} == before


def test_picking_an_entity_shows_as_many_as_its_count_said() -> None:
    for text in ("", "lacroix", "since:2022-12", "met | visited"):
        view = shown(text)
        for entity in CORPUS.entities.values():
            picked = shown(view.query.having(INDEX.names.term(entity)))
            assert len(picked) == view.count(entity.id), (text, entity.name)


def test_the_span_of_time() -> None:
    assert shown("").span == (date(2014, 1, 1), date(2023, 1, 17))
    assert shown("visited is:statement").span == (date(2022, 12, 1), date(2022, 12, 31))


@given(QUERIES, st.integers(0, 4))
def test_who_leads_has_the_highest_counts(query: Query, at_most: int) -> None:
    order = list(CORPUS.entities)
    for kind in EntityKind:
        counted = shown(query).counts_of(kind)
        best = sorted(counted, key=lambda entity: (-counted[entity], order.index(entity)))
        assert list(shown(query).leading(kind, at_most)) == best[:at_most]


@given(QUERIES)
def test_counting_event_by_event_and_entity_by_entity_is_the_same(query: Query) -> None:
    counted: list[dict[EntityId, int]] = []
    for sparse in (1, 1000):  # few events of all, and many
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("pktui.query.selection._SPARSE", sparse)
            counted.append(counts(shown(query)))
    assert counted[0] == counted[1]
    if not any(clause.facet for clause in query.clauses):
        events = map(CORPUS.events.__getitem__, shown(query).rows)
        assert counted[0] == Counter(chain.from_iterable(map(CORPUS.spoken_of, events)))


def test_a_histogram_counts_what_begins_between_edges() -> None:
    edges = [date(year, 1, 1) for year in (2014, 2018, 2022, 2023, 2024)]
    assert shown("").histogram(edges) == [1, 1, 3, 2]
    assert shown("met is:statement").histogram(edges) == [0, 0, 1, 1]
    assert shown("").histogram([date(2030, 1, 1), date(2031, 1, 1)]) == [0]


def test_reasons() -> None:
    for query, reason in (("lacroix", Reason.NAME), ("visited", Reason.BODY)):
        view = shown(query)
        assert {view.reason(row) for row in view.rows} == {reason}
        assert {view.reason(row) for row in EVERY if row not in view} == {None}


def test_a_name_that_is_part_of_another_is_picked_alone() -> None:
    made = corpus(
        Told(
            title="Untitled",
            when="2022",
            said=[
                Said("2020", "In Africa.", ["Africa"]),
                Said("2021", "In South Africa.", ["South Africa"]),
            ],
        ),
        entities=[place("Africa"), place("South Africa")],
    )
    index = Index(made)
    africa, south = (made.entities[id_of(name)] for name in ("Africa", "South Africa"))
    assert str(index.names.term(africa)) == "where:^Africa$"
    assert str(index.names.term(south)) == 'where:"South Africa"'
    for entity in (africa, south):
        view = select(index, Query().having(index.names.term(entity)))
        assert [made.events[row].text for row in view.rows] == [f"In {entity.name}.", "Untitled"]


def test_a_name_somewhere_in_an_article_finds_the_article_below_the_sentences() -> None:
    view = shown("where:vietnam since:2022-12")
    texts = [(CORPUS.events[row].text, view.reason(row)) for row in view.ranked]
    assert texts == [
        ("He visited Việt Nam.", Reason.NAME),
        ("Giang receives Lacroix", Reason.BODY),
    ]
    assert [row for row in view.rows if not INDEX.corpus.events[row].places] == [view.ranked[1]]


def test_building_in_slices_ends_and_finds_the_same() -> None:
    index = Index(CORPUS)
    steps = 0
    while not index.build(0.000_001):
        steps += 1
        assert steps < 1000
    assert list(select(index, parse("lacroix met")).rows) == list(shown("lacroix met").rows)


@pytest.mark.parametrize(
    ("query", "reads_texts"),
    [
        ("who:lacroix since:2023", False),
        ("!where:abyei | org:un", False),
        ("source:news is:statement on:2020", False),
        ("", False),
        ("title:", False),  # half typed
        ("lacroix", True),
        ("who:lacroix !war", True),
        ("'war", True),
        ("title:war", True),
        ("text:war | who:lacroix", True),
    ],
)
def test_only_words_wait_for_the_texts(query: str, *, reads_texts: bool) -> None:
    asked = parse(query)
    assert asked.reads_texts is reads_texts
    if not reads_texts:
        index = Index(CORPUS)
        view = select(index, asked)
        for row in view.rows:
            view.hits(index.line(row))
        assert not index.build(0)


def test_an_empty_corpus() -> None:
    view = select(Index(corpus()), parse("who:a b since:2020 'c ^d !e"))
    assert (len(view), view.best, view.undated, counts(view)) == (0, None, (), {})
    assert view.histogram([date(2020, 1, 1), date(2021, 1, 1)]) == [0]


def test_kinds_are_counted_apart() -> None:
    kinds = {CORPUS.entities[entity].kind for entity in counts(shown("who:lacroix"))}
    assert kinds == {EntityKind.PERSON, EntityKind.PLACE}
