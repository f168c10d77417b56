"""Queries as values: chips, toggles, the window."""

from __future__ import annotations

import pytest
from hypothesis import given

from pktui.model.edtf import parse_edtf
from pktui.model.entity import EntityKind
from pktui.query.language import Clause, Field, Query, Term, TextTerm
from pktui.query.parse import parse
from tests.query.queries import QUERIES, TERMS

LACROIX = Term(TextTerm("Lacroix", field=Field.WHO))


@given(QUERIES, TERMS)
def test_toggling_twice_changes_nothing_of_a_query_without_the_term(
    query: Query, term: Term
) -> None:
    if not query.has(term):
        assert query.toggled(term).has(term)
        assert query.toggled(term).toggled(term) == query


@given(QUERIES, TERMS)
def test_a_toggled_term_is_in_force_or_not(query: Query, term: Term) -> None:
    assert query.toggled(term).has(term) is not query.has(term)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "who:Lacroix"),
        ("war", "war who:Lacroix"),
        ("who:Lacroix war", "war"),
        ("who:Lacroix | who:Giang", "who:Giang"),
        ("!who:Lacroix", "!who:Lacroix who:Lacroix"),
    ],
)
def test_toggling(before: str, after: str) -> None:
    assert str(parse(before).toggled(LACROIX)) == after


def test_a_chip_can_be_taken_away() -> None:
    query = parse("war who:a | who:b since:2020")
    assert [str(clause) for clause in query.clauses] == ["war", "who:a | who:b", "since:2020"]
    assert str(query.without(query.clauses[1])) == "war since:2020"
    assert query.without(Clause((LACROIX,))) == query


@pytest.mark.parametrize(
    ("before", "since", "until", "after"),
    [
        ("war", "2020", "2021", "war since:2020 until:2021"),
        ("since:2014 war until:2016", "2020", None, "war since:2020"),
        ("since:2014 !until:2016 on:2015", None, None, "!until:2016 on:2015"),
    ],
)
def test_a_window_takes_the_place_of_the_one_before(
    before: str, since: str | None, until: str | None, after: str
) -> None:
    ends = [parse_edtf(end) if end else None for end in (since, until)]
    assert str(parse(before).bounded(*ends)) == after


def test_each_kind_of_entity_has_its_field() -> None:
    assert [Field.naming(kind) for kind in EntityKind] == [Field.WHO, Field.WHERE, Field.ORG]


def test_nothing_to_look_for_is_no_term() -> None:
    with pytest.raises(ValueError, match="no words"):
        TextTerm("")
    with pytest.raises(ValueError, match="at least one"):
        Clause(())


def test_an_empty_query_is_false() -> None:
    assert not Query()
    assert parse("a")
