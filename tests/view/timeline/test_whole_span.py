"""The line of the whole time: how much there is when, and which part of it the bars show."""

from __future__ import annotations

import pytest

from pktui.query.index import Index
from pktui.query.parse import parse
from pktui.view.session import Session
from pktui.view.timeline.bars import bars_of
from pktui.view.timeline.whole_span import WholeSpan, whole_span
from tests.corpora import Said, Told, corpus

MONTHS = [f"2020-{month:02}-15" for month in range(1, 13)]


def span(query: str, columns: int = 60) -> WholeSpan | None:
    said = [Said(when, f"Something happened on {when}.") for when in MONTHS[1:]]
    made = corpus(Told(title="Something", when=MONTHS[0], said=said))
    session = Session(parse(query))
    session.open(made, Index(made))
    assert session.scene is not None
    return whole_span(session.scene, bars_of(session.scene, columns), columns)


def test_without_a_filter_all_of_it_is_shown() -> None:
    whole = span("")
    assert whole is not None
    assert (sum(whole.counts), whole.first, whole.last) == (12, "2020", "2020")
    assert whole.shown == range(len(whole.counts))


@pytest.mark.parametrize(
    ("query", "first", "last"),
    [
        ("until:2020-02-20", 0.0, 0.2),
        ("since:2020-06-01 until:2020-07-01", 0.4, 0.55),
        ("since:2020-12-01", 0.9, 1.0),
    ],
)
def test_a_filter_shows_a_part_of_the_same_line(query: str, first: float, last: float) -> None:
    whole, part = span(""), span(query)
    assert whole is not None
    assert part is not None
    assert list(part.counts) == list(whole.counts)
    assert first <= part.shown.start / len(part.counts)
    assert part.shown.stop / len(part.counts) <= last


@pytest.mark.parametrize(("query", "columns"), [("who:nobody", 60), ("", 20)])
def test_where_nothing_is_shown_or_there_is_no_room_there_is_no_line(
    query: str, columns: int
) -> None:
    assert span(query, columns) is None
