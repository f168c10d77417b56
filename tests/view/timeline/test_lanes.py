"""Lanes: how long each event was, on one scale, where the timeline is zoomed out."""

from __future__ import annotations

from datetime import date

import pytest

from pktui.model.edtf import parse_edtf
from pktui.query.index import Index
from pktui.query.parse import parse
from pktui.view.session import Session
from pktui.view.timeline.chronology import Axis
from pktui.view.timeline.lanes import Lanes, lanes_of
from pktui.wording.glyphs import ASCII, UNICODE
from tests.corpora import Said, Told, corpus

TEN_YEARS = Lanes(date(2010, 1, 1), date(2019, 12, 31), 10)


@pytest.mark.parametrize(
    ("edtf", "lane"),
    [
        ("2012/2014", "  ━━━     "),
        ("2012", "  ·       "),
        ("2010-05-03", "·         "),
        ("2019-12-31", "         ·"),
        ("201X", "━━━━━━━━━━"),
        ("2015/..", "     ━━━━━"),
        ("../2012", "━━━       "),
        ("20XX", "━━━━━━━━━━"),
        ("1999", "          "),
        ("2030/2031", "          "),
        ("1999/2010-06", "·         "),
    ],
)
def test_a_lane(edtf: str, lane: str) -> None:
    assert TEN_YEARS.lane(parse_edtf(edtf), UNICODE) == lane
    assert TEN_YEARS.lane(parse_edtf(edtf), ASCII).isascii()


def test_the_scale_is_as_wide_as_the_lanes() -> None:
    assert TEN_YEARS.scale == "2010  2019"


def session(query: str = "", axis: Axis = Axis.EVENT) -> Session:
    said = [Said(f"{year}", f"It rained in {year}.") for year in range(2010, 2020)]
    made = corpus(Told(title="Rain", when="2020-01-01", said=said))
    opened = Session(parse(query), axis)
    opened.open(made, Index(made))
    return opened


def test_lanes_are_there_where_headings_are_years_or_longer() -> None:
    zoomed = session()
    assert zoomed.scene is not None
    while zoomed.zoom_by(-1).scene and zoomed.zoom.value > 1:
        pass
    assert zoomed.scene is not None
    lanes = lanes_of(zoomed.scene, 100)
    assert lanes is not None
    assert (lanes.first.year, lanes.last.year) == (2010, 2020)
    assert lanes_of(zoomed.scene, 40) is None, "no room"
    zoomed.zoom_by(3)
    assert lanes_of(zoomed.scene, 100) is None, "months and days"


def test_the_scale_follows_the_filter() -> None:
    zoomed = session("since:2012 until:2015")
    zoomed.zoom_by(-4)
    assert zoomed.scene is not None
    lanes = lanes_of(zoomed.scene, 100)
    assert lanes is not None
    assert (lanes.first.year, lanes.last.year) == (2012, 2015)


def test_by_the_date_of_writing_there_are_none() -> None:
    zoomed = session(axis=Axis.PUBLISHED)
    zoomed.zoom_by(-4)
    assert zoomed.scene is not None
    assert lanes_of(zoomed.scene, 100) is None
