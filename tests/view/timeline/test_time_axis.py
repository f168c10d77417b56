"""The corpus's time in equal bins."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.model.corpus import Corpus
from pktui.view.timeline.time_axis import TimeAxis
from tests.corpora import Said, Told, corpus, person

LACROIX = person("Lacroix")
MADE = corpus(
    Told(
        title="Title",
        when="2023-12-31",
        said=[Said("2016-01-01", "First.", ["Lacroix"]), Said("2020", "Then.", ["Lacroix"])],
    ),
    Told(title="Other", when="2016-01-02"),
    entities=[LACROIX],
)


def test_counts_by_bin() -> None:
    axis = TimeAxis(MADE)
    assert axis.counts(range(len(MADE.events)), 8) == [2, 0, 0, 0, 1, 0, 0, 1]


@pytest.mark.parametrize(
    ("rows", "counts"),
    [
        ((), [0, 0, 0, 0]),
        ((0,), [1, 0, 0, 0]),
        ((1, 2), [1, 0, 1, 0]),
        ((0, 1, 2, 3), [2, 0, 1, 1]),
        ((3, 4, 5), [0, 0, 0, 1]),  # articles without a date stand behind the events
    ],
)
def test_counts_of_some_rows(rows: Sequence[int], counts: Sequence[int]) -> None:
    assert TimeAxis(MADE).counts(rows, 4) == counts


@given(st.integers(1, 200), st.sets(st.integers(0, 12)))
def test_each_event_counts_in_the_bin_of_its_day(bins: int, some: set[int]) -> None:
    for made in (MADE, OLD):
        axis, rows = TimeAxis(made), sorted(row for row in some if row < len(made.events))
        days = [made.events[row].when.sort_key[0] for row in rows]
        stretches = [axis.days_of(number, bins) for number in range(bins)]
        counts = [sum(first <= day <= last for day in days) for first, last in stretches]
        assert axis.counts(rows, bins) == counts


def test_a_corpus_without_events_has_an_axis() -> None:
    assert TimeAxis(corpus()).counts((), 4) == [0, 0, 0, 0]


@given(st.integers(1, 200))
def test_the_days_of_the_bins_are_the_whole_axis_cut_up(bins: int) -> None:
    axis = TimeAxis(MADE)
    days = [axis.days_of(number, bins) for number in range(bins)]
    assert days[0][0].isoformat() == "2016-01-01"
    assert days[-1][1].isoformat() == "2023-12-31"
    for (_, last), (first, _) in pairwise(days):
        assert first.toordinal() == last.toordinal() + 1


OLD = corpus(
    Told(
        title="Cathedral burns",
        when="2020-06-01",
        said=[
            Said("1163", "Building began."),
            *(Said(f"20{year}", "It was restored.") for year in range(10, 20)),
            Said("2100", "It will stand."),
        ],
    ),
    *(Told(title=f"Day {day} of the fire", when=f"2020-06-{day:02}") for day in range(2, 12)),
)


def test_what_is_far_away_is_held_by_the_ends() -> None:
    axis = TimeAxis(OLD)
    assert axis.start_of(0, 10).year == 2010
    assert axis.begins_earlier
    counts = axis.counts(range(len(OLD.events)), 10)
    assert counts[0] > 1, "2010, and 1163"
    assert counts[-1] > 10, "2020, and 2100"
    assert sum(counts) == len(OLD.events)
    assert axis.days_of(0, 10)[0].year == 1163
    assert axis.days_of(9, 10)[1].year == 2100


def test_the_news_of_one_day_stand_among_those_around_it() -> None:
    said = [Said(day, "It happened.") for day in ("1999", *["2022-05-03"] * 40, "2022-05-20")]
    axis = TimeAxis(corpus(Told(title="That day", when="2022-05-03", said=said)))
    assert axis.start_of(0, 60).isoformat() == "2022-04-03"
    assert axis.start_of(60, 60).isoformat() == "2022-05-21", "the day after the last"
    counts = axis.counts(range(43), 48)
    assert (counts[0], max(counts), counts[-1]) == (1, 41, 1)


def test_what_most_of_the_time_is_full_of_is_shown_as_a_whole() -> None:
    axis = TimeAxis(MADE)
    assert not axis.begins_earlier
    assert axis.start_of(0, 10).isoformat() == "2016-01-01"


@given(st.integers(1, 200))
def test_the_edges_hold_every_event_in_the_bin_that_counts_it(bins: int) -> None:
    axis = TimeAxis(OLD)
    days = [event.when.sort_key[0] for event in OLD.events]
    held = [sum(first <= day < past for day in days) for first, past in pairwise(axis.edges(bins))]
    assert held == axis.counts(range(len(days)), bins)


def a_week(*told: tuple[str, int]) -> Corpus:
    """News of which half is of the first week of May, ten times what `told` counts; the other half
    is spread over the centuries before."""
    week = [Said(when, f"Rig {n} burnt.") for when, count in told for n in range(10 * count)]
    before = [Said(str(1400 + n), f"In {1400 + n} it was dry.") for n in range(len(week))]
    return corpus(Told(title="Rigs", when="2010-06-01", said=[*before, *week]))


@pytest.mark.parametrize(
    ("week", "begins"),
    [
        pytest.param(
            [("2010-05-01/..", 1), ("2010-05-01/2010-05-07", 9), ("2010-05-02", 12)],
            "2010-05-02",
            id="what goes on from a day and whole weeks stand before the day, and are no beginning",
        ),
        pytest.param(
            [("2010-05-01", 2), ("2010-05-03", 30), ("2010-05-04", 20)],
            "2010-05-03",
            id="a day with a few events before the fullest one",
        ),
        pytest.param(
            [("2010-05-01", 12), ("2010-05-05", 13)],
            "2010-05-01",
            id="a later day with little more",
        ),
        pytest.param(
            [("2010-05-01/2010-05-07", 20)],
            "2010-05-01/2010-05-07",
            id="nothing as fine as a day in that week",
        ),
    ],
)
def test_a_story_begins_with_its_first_full_day(
    week: Sequence[tuple[str, int]], begins: str
) -> None:
    made = a_week(*week)
    row = TimeAxis(made).densest
    assert str(made.events[row].when) == begins
    assert made.events[row - 1].when != made.events[row].when, "the first of that day"
