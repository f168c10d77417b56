"""Queries for what the reader marked, tagged and noted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pktui.errors import QueryError
from pktui.model.corpus import Corpus
from pktui.model.event import EventKind
from pktui.query.listing import select
from pktui.query.parse import parse, parse_finished
from pktui.workspace.marking import Marking, target_of
from tests.export.timeline import TIMELINE


@pytest.fixture
def marking() -> Marking:
    """One event marked, one tagged, one noted; nothing is written."""
    marking = Marking(None)
    told = [event for event in TIMELINE.events if event.kind is EventKind.STATEMENT]
    marking.toggle(TIMELINE, target_of(TIMELINE, told[3]))
    marking.tag(TIMELINE, target_of(TIMELINE, told[5]), ["Money", "Hà-Nội"])
    marking.note(TIMELINE, target_of(TIMELINE, told[7]), "Ask her about the Bank.")
    return marking


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("is:marked", [3, 5, 7]),
        ("has:note", [7]),
        ("tag:money", [5]),
        ("tag:mon", [5]),
        ("tag:ha", [5]),
        ("tag:ney", []),
        ("tag:ask", []),
        ('note:"the bank"', [7]),
        ("note:money", []),
        ("is:marked !has:note", [3, 5]),
        ("tag:money | has:note", [5, 7]),
        ("is:marked who:lee since:9000", []),
    ],
)
def test_what_marks_are_found_by(marking: Marking, query: str, found: list[int]) -> None:
    told = [event for event in TIMELINE.events if event.kind is EventKind.STATEMENT]
    shown = select(TIMELINE, parse_finished(query), lambda: marking.placed(TIMELINE))
    # each text stands in the article twice, once behind a number
    numbered = [event.id for event in shown.events if event.text.split()[0].isdigit()]
    assert numbered == [told[number].id for number in found]


@pytest.mark.parametrize("query", ["is:marked", "has:note", "tag:money", 'note:"ask her"'])
def test_such_a_query_is_written_as_it_is_read(query: str) -> None:
    assert str(parse(query)) == query
    assert parse(query).reads_marks
    assert not parse("who:lee note").reads_marks


@pytest.mark.parametrize("query", ["has:marked", "is:note", "has:"])
def test_what_is_no_such_query_is_said(query: str) -> None:
    with pytest.raises(QueryError):
        parse_finished(query)


def test_without_marks_nothing_is_found_and_nobody_is_asked_in_vain() -> None:
    assert list(select(TIMELINE, parse_finished("is:marked")).events) == []

    def never() -> tuple[()]:
        raise AssertionError

    assert list(select(TIMELINE, parse_finished("who:lee"), never).events)


def test_a_mark_on_words_without_a_date_finds_the_article(tmp_path: Path) -> None:
    from pktui.model.span import Span
    from pktui.workspace.marking import MarkTarget

    marking = Marking(tmp_path / "pktui.notes.jsonl")
    undated: Corpus = replace(TIMELINE, events=())
    article = next(iter(undated.articles))
    marking.toggle(undated, MarkTarget(article, Span(0, 10)))
    shown = select(TIMELINE, parse_finished("is:marked"), lambda: marking.placed(TIMELINE))
    assert {event.article for event in shown.events} == {article}
