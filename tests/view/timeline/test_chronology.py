"""The timeline's order and headings."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.model.corpus import Corpus
from pktui.query.rowset import RowList, rows_of
from pktui.view.timeline.chronology import (
    UNDATED,
    Axis,
    Chronology,
    Section,
    Zoom,
    best_zoom,
    gap_words,
    heading_words,
    without_far_off,
)
from pktui.view.timeline.folding import Key
from pktui.view.timeline.reordered import Reordered
from pktui.view.timeline.time_axis import TimeAxis
from tests.corpora import Said, Told, corpus


def dated(*whens: str, published: str = "2023-01-17") -> Corpus:
    said = [Said(when, f"Statement {number}.") for number, when in enumerate(whens)]
    return corpus(Told(title="Title", when=published, said=said))


def headings(made: Corpus, zoom: Zoom, axis: Axis = Axis.EVENT) -> list[tuple[str, int]]:
    chronology = Chronology(made, axis, zoom)
    _, sections = chronology.arrange(range(len(made.events)))
    return [(" ".join(heading_words(s.key, zoom)).strip(), s.count) for s in sections]


@pytest.mark.parametrize(
    ("zoom", "expected"),
    [
        (Zoom.CENTURY, [("1900s", 1), ("2000s", 5)]),
        (Zoom.DECADE, [("1990s", 1), ("2010s", 1), ("2020s", 4)]),
        (Zoom.YEAR, [("1998", 1), ("2014", 1), ("2022", 3), ("2023", 1)]),
        (
            Zoom.MONTH,
            [("1998 July", 1), ("2014", 1), ("2022 November", 3), ("2023 January", 1)],
        ),
        (
            Zoom.DAY,
            [
                ("1998 July", 1),  # a month is under no day
                ("2014", 1),  # a year is under no month
                ("2022 25 November", 1),
                ("2022 26 November", 2),
                ("2023 17 January", 1),
            ],
        ),
    ],
)
def test_headings(zoom: Zoom, expected: list[tuple[str, int]]) -> None:
    made = dated("1998-07", "2014", "2022-11-25", "2022-11-26", "2022-11-26")
    assert headings(made, zoom) == expected


def test_a_whole_year_has_its_heading_above_those_of_its_months() -> None:
    made = dated("2020-01-01", "2020", "2020-01-02")
    assert headings(made, Zoom.MONTH)[:2] == [("2020", 1), ("2020 January", 2)]


def test_a_whole_year_stays_below_the_heading_that_is_open_where_it_stands() -> None:
    """The corpus puts the wider of two first, so what began in January comes before its year."""
    made = dated("2020-01/2022-03", "2020", "2020-01-02")
    assert headings(made, Zoom.MONTH)[0] == ("2020 January", 3)


def test_by_publication_the_articles_dates_give_order_and_headings() -> None:
    made = corpus(
        Told(title="Late", when="2023-01-17", said=[Said("2014", "Early.")]),
        Told(title="Soon", when="2021-12-31", said=[Said("2022", "Later.")]),
        Told(title="Never", when=None, said=[Said("2018", "Undated article.")]),
    )
    chronology = Chronology(made, Axis.PUBLISHED, Zoom.YEAR)
    rows, sections = chronology.arrange(range(len(made.events)))
    texts = [made.events[row].text for row in rows]
    assert sorted(texts[:2]) == ["Later.", "Soon"]
    assert sorted(texts[2:4]) == ["Early.", "Late"]
    assert texts[4] == "Undated article."
    assert [heading_words(s.key, Zoom.YEAR)[0] for s in sections] == ["2021", "2023", "no date"]


def test_by_publication_a_filtered_view_keeps_the_order() -> None:
    made = corpus(
        Told(title="Late", when="2023-01-17", said=[Said("2014", "Early.")]),
        Told(title="Soon", when="2021-12-31", said=[Said("2022", "Later.")]),
    )
    chronology = Chronology(made, Axis.PUBLISHED, Zoom.YEAR)
    wanted = [row for row, event in enumerate(made.events) if event.text in ("Early.", "Later.")]
    rows, _ = chronology.arrange(wanted)
    assert [made.events[row].text for row in rows] == ["Later.", "Early."]


NEWS = corpus(
    *(
        Told(title=f"Story {n}", when=when, said=[Said(day, f"It {n}.") for day in days])
        for n, (when, days) in enumerate(
            [
                ("2023-01-17", ("2014", "2022-11-26", "2022-11-26")),
                ("2021-12-31", ("2022", "1998-07")),
                (None, ("2018", "2023-01-17")),
                ("2021-12-31", ("2021-12-30",)),
            ]
        )
    )
)


@given(st.sets(st.integers(0, len(NEWS.events) - 1)), st.booleans())
def test_rows_keep_their_order_by_publication_whatever_is_left_out(
    wanted: set[int], as_list: bool
) -> None:
    size = len(NEWS.events)
    rows = sorted(wanted) if as_list else RowList(rows_of(wanted, size), size)
    chronology = Chronology(NEWS, Axis.PUBLISHED, Zoom.YEAR)
    every, _ = chronology.arrange(range(size))
    arranged, sections = chronology.arrange(rows)
    assert list(arranged) == [row for row in every if row in wanted]
    assert [arranged[at] for at in range(len(arranged))] == list(arranged) == arranged[:]
    assert sum(section.count for section in sections) == len(wanted)
    assert isinstance(arranged, Reordered)
    places = {row: place for place, row in enumerate(arranged)}
    assert [arranged.position_of(row) for row in range(size)] == list(map(places.get, range(size)))
    assert arranged.places_of(wanted) == list(range(len(wanted)))
    assert arranged.places_of(range(0, size, 2)) == sorted(
        place for row, place in places.items() if row % 2 == 0
    )


@pytest.mark.parametrize(
    ("whens", "zoom"),
    [
        ((), Zoom.MONTH),
        (("2014", "2022-11-26"), Zoom.MONTH),
        (("1950", "2022"), Zoom.YEAR),
        (("1066", "1600", "1850", "2022"), Zoom.DECADE),  # a history
        (("1066", "2022"), Zoom.MONTH),  # one old date does not stretch the axis
        (("1066", *(str(year) for year in range(2000, 2022))), Zoom.MONTH),
    ],
)
def test_the_zoom_suits_the_time_spanned(whens: tuple[str, ...], zoom: Zoom) -> None:
    assert best_zoom(TimeAxis(dated(*whens)).years) is zoom


def keyed(*years: int) -> list[Section]:
    return [Section((year, 0, 0), number, 1) for number, year in enumerate(years)]


@pytest.mark.parametrize(
    ("years", "left", "remark"),
    [
        (
            (1000, 1623, 2008, 2009, 2010),
            ["before 2008: 2", "2008", "2009", "2010"],
            "at the start",
        ),
        ((2009, 2010, 2030, 2059), ["2009", "2010", "after 2010: 2"], "at the end"),
        ((1000, 2009, 2010), ["1000", "2009", "2010"], "one alone keeps its heading"),
        ((1000, 1100), ["1000", "1100"], "nothing would be left"),
        ((), [], "nothing at all"),
    ],
)
def test_what_is_far_off_is_counted_at_the_ends(
    years: tuple[int, ...], left: list[str], remark: str
) -> None:
    sections = without_far_off(keyed(*years), Zoom.YEAR, (date(2008, 3, 1), date(2011, 5, 1)))
    assert [
        f"{each.far_off}: {each.count}" if each.far_off else str(each.key[0]) for each in sections
    ] == left, remark


def test_what_is_hard_to_believe_has_no_heading_even_alone() -> None:
    bulk = date(2008, 3, 1), date(2011, 5, 1)
    believed = date(1990, 1, 1), date(2030, 1, 1)
    sections = without_far_off(keyed(1040, 2009, 2010, 2099), Zoom.YEAR, bulk, believed)
    assert [each.far_off for each in sections] == ["before 2009", "", "", "after 2010"]
    sections = without_far_off(keyed(1995, 2009, 2010, 2020), Zoom.YEAR, bulk, believed)
    assert [each.far_off for each in sections] == ["", "", "", ""]


@pytest.mark.parametrize(
    ("zoom", "years", "after"),
    [
        (Zoom.YEAR, (2009, 2010, 2030, 2059), "after 2010"),
        (Zoom.DECADE, (2000, 2010, 2030, 2050), "after 2019"),
        (Zoom.CENTURY, (1900, 2000, 2100, 2200), "after 2099"),
    ],
)
def test_what_comes_after_a_decade_comes_after_its_last_year(
    zoom: Zoom, years: tuple[int, ...], after: str
) -> None:
    sections = without_far_off(keyed(*years), zoom, (date(1999, 3, 1), date(2011, 5, 1)))
    assert sections[-1].far_off == after


@pytest.mark.parametrize(
    ("before", "after", "zoom", "words"),
    [
        ((2014, 0, 0), (2018, 0, 0), Zoom.YEAR, "3 years"),
        ((2014, 0, 0), (2015, 0, 0), Zoom.YEAR, ""),
        ((1990, 0, 0), (2010, 0, 0), Zoom.DECADE, "10 years"),
        ((2014, 5, 0), (2014, 8, 0), Zoom.MONTH, "2 months"),
        ((2014, 12, 0), (2015, 1, 0), Zoom.MONTH, ""),
        ((2014, 5, 0), (2018, 9, 0), Zoom.MONTH, "4 years"),
        ((2014, 0, 0), (2014, 1, 0), Zoom.MONTH, ""),
        ((2014, 5, 3), (2014, 5, 7), Zoom.DAY, "3 days"),
        ((2014, 5, 3), (2014, 5, 4), Zoom.DAY, ""),
        ((2014, 5, 3), (2014, 5, 5), Zoom.DAY, "1 day"),
        ((2014, 5, 3), UNDATED, Zoom.DAY, ""),
    ],
)
def test_gaps(before: Key, after: Key, zoom: Zoom, words: str) -> None:
    assert gap_words(before, after, zoom) == words
