"""The bars of what is shown: every event counts once, days in order, long gaps cut out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pktui.query.index import Index
from pktui.query.parse import parse
from pktui.view.session import Session
from pktui.view.timeline.bars import Bars, bars_of
from tests.corpora import Said, Told, corpus


def bars(dates: Sequence[str], columns: int, query: str = "", zoom: int = 0) -> Bars:
    first, *others = dates
    said = [Said(when, f"Something happened on {when}.") for when in others]
    made = corpus(Told(title="Something", when=first, said=said))
    session = Session(parse(query))
    session.open(made, Index(made))
    if zoom:
        session.zoom_by(zoom)
    assert session.scene is not None
    return bars_of(session.scene, columns)


def test_a_day_takes_several_columns_where_there_is_room() -> None:
    made = bars(["2020-05-01", "2020-05-02", "2020-05-02"], 6)
    assert list(made.counts) == [1, 1, 1, 2, 2, 2]
    assert made.peak == (range(3, 6), 2)
    assert made.column_of(date(2020, 5, 2)) == 3
    assert made.column_of(date(2021, 5, 2)) is None
    assert made.days_of(range(1, 5)) == (date(2020, 5, 1), date(2020, 5, 2))


def test_a_day_alone_is_a_bar_and_does_not_fill_the_line() -> None:
    made = bars(["2020-05-01"] * 3, 160)
    assert len(made.days) == len(made.counts) == 160
    assert set(made.counts[:24]) == {3}
    assert set(made.counts[24:]) == {0}
    assert made.peak == (range(24), 3)
    assert made.days_of(range(24, 160)) is None
    week = bars(["2020-05-01", "2020-05-07"], 160)
    assert None not in week.days, "a week fills the line"


def test_the_peaks_that_stand_apart_are_named_the_highest_first() -> None:
    busy = ["2020-05-01"] * 6 + ["2020-05-02"] * 5 + ["2020-05-20"] * 4 + ["2020-05-28"] * 2
    made = bars(busy, 112)
    assert [count for _, count in made.peaks] == [6, 4], "one beside it, one too low"
    assert made.peak == made.peaks[0]


def test_days_share_a_column_where_there_is_none() -> None:
    made = bars([f"2020-05-{day:02}" for day in range(1, 31)], 10)
    assert list(made.counts) == [3] * 10


def test_a_long_time_without_events_is_cut_out_and_said() -> None:
    made = bars(["2014-03-01", "2014-03-20", "2019-06-01", "2019-06-09"], 60)
    ((column, words),) = made.cuts
    assert words == "5 years"
    assert made.days[column : column + len(words) + 2] == [None] * (len(words) + 2)
    assert made.days_of(range(column, column + 3)) is None
    assert not bars(["2014-03-01", "2019-06-01"], 20).cuts, "too narrow for words"


def test_the_bars_are_of_what_is_asked_for() -> None:
    dates = ["2010-04-20", "2010-04-22", "2010", "2010-07-01"]
    made = bars(dates, 30, "since:2010-04-20 until:2010-04-26")
    held = [days for days in made.days if days]
    assert date.fromordinal(held[0][0]) == date(2010, 4, 20)
    assert date.fromordinal(held[-1][1] - 1) <= date(2010, 4, 26)
    assert (made.before, made.after) == (1, 0), "the year as a whole stands at its beginning"


@pytest.mark.parametrize(
    ("dates", "columns", "words"),
    [
        (["2014-01-01", "2020-01-01"], 30, "2014"),
        (["2014-01-01", "2014-06-01"], 30, "Jan 2014"),
        (["2014-01-01", "2014-01-09"], 80, "1 Jan 2014"),
    ],
)
def test_what_stands_below_the_bars(dates: list[str], columns: int, words: str) -> None:
    assert next(iter(bars(dates, columns).labels())) == (0, words)


def test_nothing_shown_has_no_bars() -> None:
    made = bars(["2020-05-01"], 5, "since:2030")
    assert (list(made.counts), made.peak, list(made.labels())) == ([0] * 5, None, [])


DATES = st.lists(
    st.dates(date(1990, 1, 1), date(2021, 12, 31)).map(str)
    | st.integers(1000, 2059).map(str)
    | st.sampled_from(["2010-04", "2010-04-20", "2010-04-21", "2010/2012", "0001", "9999"]),
    min_size=1,
    max_size=12,
)


@example(["2000-01-01", "1010", "0001", "9999"], 40, 0)
@given(DATES, st.integers(1, 120), st.integers(-3, 1))
def test_every_event_counts_once(dates: list[str], columns: int, zoom: int) -> None:
    made = bars(dates, columns, zoom=zoom)
    assert len(made.days) == len(made.counts) == columns
    held = list(dict.fromkeys(days for days in made.days if days))
    assert all(first < past for first, past in held)
    assert all(earlier[1] <= later[0] for earlier, later in pairwise(held))
    counted = {days: count for days, count in zip(made.days, made.counts, strict=True) if days}
    assert sum(counted.values()) + made.before + made.after == len(dates)


def test_the_years_that_they_are_of() -> None:
    assert bars(["2019-12-30", "2020-01-02"], 60).years == range(2019, 2021)
    assert bars(["2020-05-01", "2020-05-02"], 6).years == range(2020, 2021)
