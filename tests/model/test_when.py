"""Dates claim what their words say, and are written in EDTF."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.model import when as whens
from pktui.model.edtf import parse_edtf
from pktui.model.when import Basis, Granularity, Qualifier, When, on_from, up_to

ANY_DAY = st.dates(min_value=date(100, 1, 1), max_value=date(9900, 12, 31))


@st.composite
def any_when(draw: st.DrawFn) -> When:
    d = draw(ANY_DAY)
    number = draw(st.integers(1, 4))
    made = draw(
        st.sampled_from(
            [
                whens.day(d),
                whens.week(d),
                whens.month(d.year, d.month),
                whens.quarter(d.year, number),
                whens.half(d.year, (number + 1) // 2),
                whens.season(d.year, number),
                whens.year(d.year),
                whens.decade(d.year // 10 * 10),
                whens.century(d.year // 100 * 100),
                whens.span_of(whens.day(d), None),
                whens.span_of(whens.year(d.year), whens.year(d.year + number)),
            ]
        )
    )
    return made.inferred() if draw(st.booleans()) else made


@given(any_when())
def test_edtf_says_the_same_days(when: When) -> None:
    read = parse_edtf(when.edtf)
    assert (read.earliest, read.latest, read.qualifier) == (
        when.earliest,
        when.latest,
        when.qualifier,
    )
    assert read.edtf == when.edtf


@given(any_when(), any_when())
def test_touching_is_mutual_and_covers_oneself(one: When, other: When) -> None:
    assert one.touches(one)
    assert one.touches(other) == other.touches(one)


@given(any_when())
def test_inferred_dates_are_always_uncertain(when: When) -> None:
    guess = when.inferred()
    assert guess.is_uncertain
    assert guess.basis is Basis.INFERRED
    assert (guess.earliest, guess.latest) == (when.earliest, when.latest)


def test_chronology_puts_the_wider_of_two_first() -> None:
    written = ["2014-01", "2014-01-01", "../2014-01-01", "2013-12", "2014", "2014/.."]
    ordered = sorted((parse_edtf(w) for w in written), key=lambda when: when.sort_key)
    assert [w.edtf for w in ordered] == [
        "2013-12",
        "2014/..",
        "2014",
        "2014-01",
        "2014-01-01",
        "../2014-01-01",
    ]


@pytest.mark.parametrize(
    ("make", "remark"),
    [
        (
            lambda: When(
                earliest=None, latest=None, granularity=Granularity.RANGE, basis=Basis.STATED
            ),
            "no end known",
        ),
        (
            lambda: When(
                earliest=None,
                latest=date(2014, 1, 1),
                granularity=Granularity.YEAR,
                basis=Basis.STATED,
            ),
            "a year is not open",
        ),
        (
            lambda: When(
                earliest=date(2014, 1, 2),
                latest=date(2014, 1, 1),
                granularity=Granularity.RANGE,
                basis=Basis.STATED,
                qualifier=Qualifier.NONE,
            ),
            "ends before it begins",
        ),
    ],
)
def test_impossible_intervals_cannot_be_made(make: object, remark: str) -> None:
    assert callable(make)
    with pytest.raises(ValueError, match=r"end|open|after"):
        make()


BEFORE_CHRIST = [
    ("-0061", "-0061-01-01", "-0061-12-31"),
    ("-0043-03-15", "-0043-03-15", "-0043-03-15"),
    ("-0479-04", "-0479-04-01", "-0479-04-30"),
    ("-0263/-0240", "-0263-01-01", "-0240-12-31"),
    ("-0026/0014", "-0026-01-01", "0014-12-31"),
    ("-0061?", "-0061-01-01", "-0061-12-31"),
    ("../-0061", None, "-0061-12-31"),
    ("-0061/..", "-0061-01-01", None),
    ("-0061?/..", "-0061-01-01", None),
    ("-0061?/-0043?", "-0061-01-01", "-0043-12-31"),
    ("-0026~/0014~", "-0026-01-01", "0014-12-31"),
    ("0000", "0000-01-01", "0000-12-31"),
    ("0000-02?", "0000-02-01", "0000-02-29"),
    ("-0003/0000", "-0003-01-01", "0000-12-31"),
]


@pytest.mark.parametrize(("edtf", "first", "last"), BEFORE_CHRIST)
def test_years_before_christ_are_astronomical(
    edtf: str, first: str | None, last: str | None
) -> None:
    when = parse_edtf(edtf)
    assert (when.edtf, when.first_day, when.last_day) == (edtf, first, last)


@pytest.mark.parametrize(
    ("edtf", "granularity"),
    [
        *(("-0061", Granularity.YEAR), ("-0061-04", Granularity.MONTH)),
        *(("-0061-04-01", Granularity.DAY), ("-0061/-0060", Granularity.RANGE)),
        *(("0000", Granularity.YEAR), ("0000-04", Granularity.MONTH)),
        *(("0000-04-01", Granularity.DAY), ("-0061/0000", Granularity.RANGE)),
    ],
)
def test_dates_before_christ_are_as_fine_as_they_are_written(
    edtf: str, granularity: Granularity
) -> None:
    assert parse_edtf(edtf).granularity is granularity


def test_a_guess_before_christ_has_one_question_mark_at_each_end() -> None:
    for written, guess in (("-0026/0014?", "-0026%/0014%"), ("-0026?/0014?", "-0026?/0014?")):
        assert parse_edtf(written).inferred().edtf == guess


def test_years_before_christ_come_before_all_others_and_in_their_order() -> None:
    written = ["-0389", "-0145", "-0043", "-0043-03-15", "0001", "../0014", "2014"]
    whens = [parse_edtf(edtf) for edtf in written]
    assert [str(when) for when in sorted(whens, key=lambda when: when.sort_key)] == written


@pytest.mark.parametrize(
    ("edtf", "before", "until", "since", "after"),
    [
        ("-0599", "../-0600", "../-0599", "-0599/..", "-0598/.."),
        ("0000", "../-0001", "../0000", "0000/..", "0001/.."),
        ("0000-03", "../0000-03", "../0000-03", "0000-03/..", "0000-03/.."),
        ("-0043-03-15", "../-0043-03-15", "../-0043-03-15", "-0043-03-15/..", "-0043-03-15/.."),
        ("-0026/0014", "../-0027", "../0014", "-0026/..", "0015/.."),
    ],
)
def test_bounds_before_christ_count_in_years(
    edtf: str, before: str, until: str, since: str, after: str
) -> None:
    when = parse_edtf(edtf)
    assert [str(up_to(when, included=included)) for included in (False, True)] == [before, until]
    assert [str(on_from(when, included=included)) for included in (True, False)] == [since, after]


@pytest.mark.parametrize("text", ["-61", "-0061-13", "-0061-02-30", "-0040/-0061", "0000-13"])
def test_what_is_no_date_before_christ(text: str) -> None:
    with pytest.raises(ValueError, match=r"is no|is not"):
        parse_edtf(text)


@pytest.mark.parametrize(
    ("edtf", "before", "until", "since", "after"),
    [
        ("2010", "../2009", "../2010", "2010/..", "2011/.."),
        ("2013-06", "../2013-05", "../2013-06", "2013-06/..", "2013-07/.."),
        ("2014-05-05", "../2014-05-04", "../2014-05-05", "2014-05-05/..", "2014-05-06/.."),
        ("199X", "../1989", "../1999", "1990/..", "2000/.."),
        ("2022-04/2022-06", "../2022-03", "../2022-06", "2022-04/..", "2022-07/.."),
        ("2014?", "../2013?", "../2014?", "2014?/..", "2015?/.."),
    ],
)
def test_the_time_on_either_side_of_a_date(
    edtf: str, before: str, until: str, since: str, after: str
) -> None:
    when = parse_edtf(edtf)
    assert up_to(when, included=False).edtf == before
    assert up_to(when, included=True).edtf == until
    assert on_from(when, included=True).edtf == since
    assert on_from(when, included=False).edtf == after
