"""What stands on each line."""

from __future__ import annotations

import pytest
from textual.app import App

from pktui.model.entity import EntityKind
from pktui.tui.drawing.render import (
    ROOMY,
    EntityRow,
    EventRow,
    Pen,
    bar_line,
    entity_line,
    event_lines,
    heading_line,
    more_line,
    peak_label,
    span_line,
    sparkline,
    year_line,
)
from pktui.tui.drawing.theme import Looks
from pktui.view.timeline.chronology import UNDATED, Section, Zoom
from pktui.view.timeline.folding import Key
from pktui.view.timeline.whole_span import WholeSpan
from pktui.wording.glyphs import ASCII, UNICODE, Glyphs
from tests.corpora import Said, Told, corpus

LOOKS = Looks(App[None]().get_css_variables())


def pen(glyphs: Glyphs = UNICODE) -> Pen:
    return Pen(LOOKS, glyphs)


def drawn(
    text: str,
    width: int,
    lines: int,
    who: str = "",
    date: str = "26 Nov",
    *,
    with_year: bool = False,
    source: str = "VNS",
    tellings: int = 1,
) -> list[str]:
    made = corpus(Told(title="T", when="2023", said=[Said("2022-11-26", text)]))
    row = EventRow(
        event=made.events[0],
        date=date,
        with_year=with_year,
        source=source,
        words=text,
        tellings=tellings,
        who=who,
        hits=(),
    )
    strips = event_lines(row, lines, width, pen(), LOOKS["screen"])
    assert all(strip.cell_length == width for strip in strips)
    return [strip.text.rstrip() for strip in strips]


@pytest.mark.parametrize(
    ("text", "who", "lines"),
    [
        ("One line.", "", [" 26 Nov    • One line.", ""]),
        ("One line.", "Phụng", [" 26 Nov    • One line.   Phụng", ""]),  # behind the words …
        (
            "One line of some length.",
            "Phụng",  # … or below them, never both
            [" 26 Nov    • One line of some length.", "             Phụng"],
        ),
        (
            "One line and more than another line of words.",
            "Phụng",
            [" 26 Nov    • One line and more than", "             another line of words."],
        ),
        (
            "One line and far more than another line of words can hold.",
            "Phụng",
            [" 26 Nov    • One line and far more than", "             another line of words can…"],
        ),
    ],
)
def test_an_event_under_the_cursor(text: str, who: str, lines: list[str]) -> None:
    assert drawn(text, 40, 2, who) == lines


def test_an_event_on_one_line() -> None:
    assert drawn("One line and more.", 30, 1) == [" 26 Nov    • One line and mo…"]


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("VNS", " 26 Nov    • VNS       One line."),
        ("", " 26 Nov    •           One line."),
        ("Press Association", " 26 Nov    • Press As… One line."),
        ("\x1b[31m", " 26 Nov    • ␛[31m     One line."),
    ],
)
def test_where_there_is_room_a_row_says_its_source(source: str, line: str) -> None:
    assert drawn("One line.", ROOMY, 1, source=source) == [line]
    assert "VNS" not in drawn("One line.", ROOMY - 1, 1)[0]


def test_a_row_counts_what_tells_of_the_same() -> None:
    line = drawn("One line of words that has no end in sight.", 40, 1, tellings=117)[0]
    assert line.endswith("… +116")


@pytest.mark.parametrize(
    ("words", "signs", "line"),
    [
        ("44 more that day", "", "           ▸ 44 more that day"),
        ("1,200 more that day", "≠◆", "           ▸ 1,200 more that day           ≠◆"),
    ],
)
def test_the_rest_of_a_day_is_one_line(words: str, signs: str, line: str) -> None:
    paper = pen()
    got = more_line(words, signs, 46, paper, paper.looks["screen"]).text.rstrip()
    assert got == line
    for width in range(1, 20):
        more_line(words, signs, width, paper, paper.looks["cursor"])


@pytest.mark.parametrize("date", ["2014", "26 Nov 2022", "26 Nov 2022 ?"])
def test_a_date_with_its_year_leaves_the_words_where_they_are(date: str) -> None:
    line = drawn("One line.", 40, 1, date=date, with_year=True)[0]
    assert line == f" {date:13} • One line."


@pytest.mark.parametrize("width", range(1, 20))
def test_no_width_is_too_narrow(width: int) -> None:
    drawn("Some words.", width, 2, "Phụng", tellings=12)


@pytest.mark.parametrize(
    ("key", "far_off", "folded", "line"),
    [
        ((2022, 11, 0), "", False, " 2022 November ────── 7"),
        ((2022, 11, 0), "", True, " ▸ 2022 November ──── 7"),
        ((1000, 0, 0), "before 2008", True, " ▸ before 2008 ────── 7"),
        (UNDATED, "", False, " no date ──────────── 7"),
    ],
)
def test_headings(key: Key, far_off: str, folded: bool, line: str) -> None:
    section = Section(key, 0, 7, far_off)
    got = heading_line(section, Zoom.MONTH, len(line) + 1, pen(), is_folded=folded).text
    assert got.rstrip() == line


@pytest.mark.parametrize(
    ("bins", "drawn"),
    [
        ([0, 0, 0], "   "),
        ([1, 2, 4, 8], "▁▂▄█"),
        ([1, 0, 100], "▁ █"),  # what is there is never drawn as nothing
        ([3], "█"),
        ([], ""),
    ],
)
def test_sparkline(bins: list[int], drawn: str) -> None:
    assert sparkline(bins, UNICODE.bars) == drawn


def test_a_histogram_of_two_lines() -> None:
    counts = [0, 1, 8, 9, 16]
    high, low = (bar_line(counts, above, 2, range(0), pen()).text for above in (1, 0))
    assert [high, low] == ["   ▁█", " ▁███"]
    assert bar_line(counts, 0, 2, range(0), pen(ASCII)).text.isascii()


def test_years_stand_where_they_begin_as_far_as_there_is_room() -> None:
    years = [2014] * 3 + [2015] * 6 + [2016] * 8
    assert year_line(years, "", pen()).text == "2014     2016    "
    assert year_line(years, "4 events", pen()).text == "2014     4 events"


@pytest.mark.parametrize(
    ("chosen", "count", "line"),
    [
        (None, 12, "  Phụng           ▁█   12"),
        (True, 12, " ✓Phụng           ▁█   12"),
        (False, 0, " ✗Phụng           ▁█    ·"),
    ],
)
def test_an_entity(chosen: bool | None, count: int, line: str) -> None:
    bins = [0] * 6 + [1, 8]
    row = EntityRow(label="Phụng", kind=EntityKind.PERSON, count=count, bins=bins, chosen=chosen)
    strip = entity_line(row, 25, pen(), LOOKS["screen"], at_cursor=False)
    assert strip.text == line
    narrow = entity_line(row, 16, pen(), LOOKS["screen"], at_cursor=True)
    assert narrow.text.startswith("▌")
    assert narrow.cell_length == 16


@pytest.mark.parametrize(
    ("counts", "column", "remark"),
    [
        ([9] + [0] * 20, 2, "right beside it"),
        ([0] * 20 + [9], 11, "before it, where there is no room behind"),
        ([9] + [8] * 4 + [0] * 20, 6, "past its high neighbours"),
        ([9, 0, 8] * 8, None, "never over another high bar"),
        ([9] + [8] * 40 + [0] * 20, None, "too far away to belong to it"),
    ],
)
def test_where_the_words_about_a_peak_stand(
    counts: list[int], column: int | None, remark: str
) -> None:
    peak = counts.index(max(counts))
    assert peak_label(counts, range(peak, peak + 1), "1 May: 9", 2) == column, remark


def test_the_line_of_the_whole_time() -> None:
    span = WholeSpan([1, 2, 0, 4], range(1, 3), "2008", "2011")
    assert span_line(span, "3 before", 30, pen()).text == "2008 ▂[▄ ]█ 2011      3 before"
    assert span_line(span, "", 20, pen(ASCII)).text.rstrip() == "2008 :[= ]@ 2011"
    assert span_line(None, "3 before", 12, pen()).text == "    3 before"


@pytest.mark.parametrize("date", ["wk 19 Apr", "wk 19 Apr ?", "to 30 May ?", "20 Apr"])
def test_a_date_touches_nothing_and_is_never_cut(date: str) -> None:
    for width in (30, 60, 80):
        line = drawn("Talks began.", width, 1, date=date, source="guardian.co.uk")[0]
        assert line.startswith(f" {date} ")
        assert "• " in line


def test_a_lane_stands_at_the_right_end_of_its_row_and_its_scale_above_it() -> None:
    made = corpus(Told(title="T", when="2023", said=[Said("2020/2021", "Talks of two years.")]))
    row = EventRow(
        event=made.events[0],
        date="2020–21",
        words="Talks of two years.",
        who="",
        hits=(),
        lane="  ━━  ",
    )
    for lines in (1, 2):
        drawn_rows = [strip.text for strip in event_lines(row, lines, 50, pen(), LOOKS["screen"])]
        assert drawn_rows[0].endswith("  ━━   ")
        assert [len(text) for text in drawn_rows] == [50] * lines
        assert "Talks of two years." in drawn_rows[0]
    section = Section((2020, 0, 0), 0, 3)
    heading = heading_line(section, Zoom.DECADE, 50, pen(), scale="202023").text
    assert heading.endswith(" 3   202023 ")
