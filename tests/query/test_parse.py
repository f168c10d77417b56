"""The query language, read and written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.errors import QueryError
from pktui.model.edtf import parse_edtf
from pktui.query.language import (
    Clause,
    DateBound,
    Dated,
    EventTrait,
    Field,
    How,
    Is,
    Predicate,
    Query,
    Term,
    TextTerm,
    UnfinishedField,
)
from pktui.query.parse import parse, parse_finished
from tests.query.queries import QUERIES


@given(QUERIES)
def test_parse_and_str_undo_each_other(query: Query) -> None:
    assert parse(str(query)) == query


LINES = st.one_of(
    st.text(),
    st.text(alphabet="ab |!'^$\"\\:who"),
    st.lists(st.sampled_from(["who:", "since:2", "is:un", "!", "|", "'a", '"', "x", " "])).map(
        "".join
    ),
)


@given(LINES)
def test_whatever_is_typed_is_a_query_or_a_query_error(text: str) -> None:
    outcome = read(text)
    if isinstance(outcome, QueryError):
        assert 0 <= outcome.position <= len(text)
    else:
        assert parse(str(outcome)) == outcome


def read(text: str) -> Query | QueryError:
    try:
        return parse(text)
    except QueryError as error:
        return error


def one(predicate: Predicate, *, negated: bool = False) -> Query:
    return Query((Clause((Term(predicate, negated),)),))


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("war", TextTerm("war")),
        ("'war", TextTerm("war", How.EXACT)),
        ("'war'", TextTerm("war", How.BOUNDED)),
        ("^war", TextTerm("war", How.START)),
        ("war$", TextTerm("war", How.END)),
        ("'war$", TextTerm("war", How.END)),
        ("^war$", TextTerm("war", How.WHOLE)),
        ("son's", TextTerm("son's")),
        ("'son's", TextTerm("son's", How.EXACT)),
        ("cost$5", TextTerm("cost$5")),
        ('"kim phung"', TextTerm("kim phung")),
        ('"kim phung', TextTerm("kim phung")),
        ("'\"kim phung\"'", TextTerm("kim phung", How.BOUNDED)),
        ('^"kim phung"$', TextTerm("kim phung", How.WHOLE)),
        ('"war$"', TextTerm("war$")),
        ("war\\$", TextTerm("war$")),
        ("\\'war", TextTerm("'war")),
        ("\\^war", TextTerm("^war")),
        ("\\!war", TextTerm("!war")),
        ("kim\\ phung", TextTerm("kim phung")),
        ("a\\|b", TextTerm("a|b")),
        ("a\\\\b", TextTerm("a\\b")),
        ('"a \\"b\\" c"', TextTerm('a "b" c')),
        ("10:30", TextTerm("10:30")),
        ("https://vietnamnews.vn", TextTerm("https://vietnamnews.vn")),
        ("who\\:x", TextTerm("who:x")),
        ("who:Phụng", TextTerm("Phụng", field=Field.WHO)),
        ("WHERE:hanoi", TextTerm("hanoi", field=Field.WHERE)),
        ("org:'unisfa", TextTerm("unisfa", How.EXACT, Field.ORG)),
        ('who:"Bui Thanh Son"', TextTerm("Bui Thanh Son", field=Field.WHO)),
        ("title:^visit", TextTerm("visit", How.START, Field.TITLE)),
        ("text:10:30", TextTerm("10:30", field=Field.TEXT)),
        ("since:2022-11", Dated(DateBound.SINCE, parse_edtf("2022-11"))),
        ("on:2022-11-21/2022-11-27", Dated(DateBound.ON, parse_edtf("2022-11-21/2022-11-27"))),
        ("until:2014/..", Dated(DateBound.UNTIL, parse_edtf("2014/.."))),
        ("before:199X", Dated(DateBound.BEFORE, parse_edtf("199X"))),
        ("after:2021-04?", Dated(DateBound.AFTER, parse_edtf("2021-04?"))),
        ("is:publication", Is(EventTrait.PUBLICATION)),
        ("is:Uncertain", Is(EventTrait.UNCERTAIN)),
        ("kind:statement", Is(EventTrait.STATEMENT)),
    ],
)
def test_terms(text: str, predicate: Predicate) -> None:
    assert parse(text) == one(predicate)
    assert parse(f"!{text}") == one(predicate, negated=True)
    assert parse(f"!!{text}") == one(predicate)


def clauses(text: str) -> list[list[str]]:
    return [[str(term) for term in clause.terms] for clause in parse(text).clauses]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a b", [["a"], ["b"]]),
        ("a | b", [["a", "b"]]),
        ("a|b", [["a", "b"]]),
        ("a | b c", [["a", "b"], ["c"]]),
        ("a b | !c", [["a"], ["b", "!c"]]),
        ("who:a|b", [["who:a", "who:b"]]),
        ("who:a | b", [["who:a", "b"]]),
        ("who:a|org:b", [["who:a", "org:b"]]),
        ("on:2020|2021", [["on:2020", "on:2021"]]),
        ("is:publication|uncertain", [["is:publication", "is:uncertain"]]),
        ("who:!a", [["!who:a"]]),
        ("  a   b  ", [["a"], ["b"]]),
    ],
)
def test_clauses(text: str, expected: list[list[str]]) -> None:
    assert clauses(text) == expected


@pytest.mark.parametrize(
    "text",
    ["", " ", "!", "'", "''", "^", "$", "^$", "|", "||", '"', '""', "\\", "! |", "!'", "'\""],
)
def test_operators_alone_ask_nothing(text: str) -> None:
    assert parse(text) == Query()


@pytest.mark.parametrize(
    "text", ["a |", "| a", "a !", "a '", "a ||", 'a "', "a \\", "a ^", "a $", "a |!", "a | '"]
)
def test_an_operator_that_waits_for_more_is_passed_over(text: str) -> None:
    assert parse(text) == parse("a")


@pytest.mark.parametrize(
    ("text", "draft"),
    [
        ("who:", UnfinishedField("who")),
        ('who:"', UnfinishedField("who")),
        ("title:'", UnfinishedField("title")),
        ("since:", UnfinishedField("since")),
        ("since:2", UnfinishedField("since", "2")),
        ("since:2022-", UnfinishedField("since", "2022-")),
        ("since:2022-1", UnfinishedField("since", "2022-1")),
        ("since:2022-11-2", UnfinishedField("since", "2022-11-2")),
        ("on:2020/202", UnfinishedField("on", "2020/202")),
        ("on:../20", UnfinishedField("on", "../20")),
        ("on:..", UnfinishedField("on", "..")),
        ("on:19X", UnfinishedField("on", "19X")),
        ("is:", UnfinishedField("is")),
        ("is:pub", UnfinishedField("is", "pub")),
        ("kind:sta", UnfinishedField("kind", "sta")),
    ],
)
def test_a_field_half_typed_is_a_draft(text: str, draft: UnfinishedField) -> None:
    assert parse(text) == one(draft)
    with pytest.raises(QueryError, match=f"^{draft.field}: needs "):
        parse_finished(f"a {text}")


@pytest.mark.parametrize(
    ("text", "message", "position"),
    [
        ("whoo:lacroix", "there is no field “whoo:”; did you mean who:?", 0),
        ("a b:c", "there is no field “b:”; there are who: where:", 2),
        ("since:yesterday", "since: “yesterday” is not a date (write 2022-11-26, ", 6),
        ("a on:2022-13", "on: “2022-13” is not a date: there is no month 13", 5),
        ("until:2023-02-30", "until: “2023-02-30” is not a date: 2023-02 has no day 30", 6),
        ("on:2023/2020", "on: “2023/2020” ends before it begins", 3),
        (
            "is:sure",
            "is: needs publication, statement, uncertain, undated, marked or together; “sure” is",
            3,
        ),
        ("kind:undated", "kind: needs publication or statement; “undated” is none", 5),
    ],
)
def test_what_cannot_become_right_is_an_error(text: str, message: str, position: int) -> None:
    with pytest.raises(QueryError) as raised:
        parse(text)
    assert str(raised.value).startswith(message)
    assert raised.value.position == position


def test_a_finished_query_reads_the_same() -> None:
    assert parse_finished("who:phung since:2020") == parse("who:phung since:2020")
