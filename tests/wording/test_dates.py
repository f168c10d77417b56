"""Dates in words: as precise as they are known, and no surer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pktui.model.edtf import parse_edtf
from pktui.model.when import Basis, When
from pktui.tui.drawing.line import cells
from pktui.wording.dates import LABEL_CELLS, date_in_words, date_label, span_in_words
from pktui.wording.glyphs import ASCII, UNICODE


@pytest.mark.parametrize(
    ("edtf", "label", "words"),
    [
        ("2022-11-26", "Sat 26 Nov", "Saturday 26 November 2022"),
        ("2022-11-06", "Sun  6 Nov", "Sunday 6 November 2022"),  # days stand below one another
        ("2022-11-25?", "Fri 25 Nov ?", "Friday 25 November 2022 (uncertain)"),
        ("2022-11-21/2022-11-27", "wk 21 Nov", "the week of 21 November 2022"),
        ("2018-09", "Sep", "September 2018"),
        ("2022-04/2022-06", "Q2", "the second quarter of 2022"),
        ("2022-07/2022-12", "2nd half", "the second half of 2022"),
        ("2022-24", "winter", "winter 2022"),
        ("2014", "2014", "2014"),
        ("2014~", "c. 2014", "about 2014"),
        ("2014%", "c. 2014 ?", "about 2014 (uncertain)"),
        ("199X", "1990s", "the 1990s"),
        ("19XX", "20th c.", "the 20th century"),
        ("20XX", "21st c.", "the 21st century"),
        ("2020/2021", "2020–21", "2020 to 2021"),
        ("1998/2002", "1998–2002", "1998 to 2002"),
        ("2022-05-03/2022-05-05", "3–5 May", "3 May 2022 to 5 May 2022"),
        ("2022-05-03/2022-06-05", "May–Jun", "3 May 2022 to 5 June 2022"),
        ("2021-12/2022-01", "2021–2022", "December 2021 to January 2022"),
        ("-0061", "62 BC", "62 BC"),
        ("-0043-03-15", "15 Mar 44 BC", "15 March 44 BC"),
        ("-0263/-0240", "264–241 BC", "264 to 241 BC"),
        ("-0026/0014", "27 BC–14", "27 BC to 14"),
        ("../-0600", "to 601 BC", "until 601 BC"),
        ("-0599/..", "from 600 BC", "from 600 BC onwards"),
        ("2014/..", "from 2014", "from 2014 onwards"),
        ("../2014-05", "to May", "until May 2014"),
        ("../2014-05-30", "to 30 May", "until 30 May 2014"),
        ("2014-05-30/..", "30 May on", "from 30 May 2014 onwards"),
        ("../2014-05-30?", "to 30 May ?", "until 30 May 2014 (uncertain)"),
    ],
)
def test_label_and_words(edtf: str, label: str, words: str) -> None:
    when = parse_edtf(edtf)
    assert date_label(when, UNICODE) == label
    assert date_in_words(when) == words
    assert cells(label) <= LABEL_CELLS


def test_an_inferred_date_says_so() -> None:
    assert date_in_words(parse_edtf("2021-04").inferred()) == "April 2021 (inferred)"


@pytest.mark.parametrize(
    ("edtf", "label"),
    [
        ("2022-11-26", "26 Nov 2022"),
        ("2018-09", "Sep 2018"),
        ("2022-04/2022-06", "Q2 2022"),
        ("../2014-05-30", "to May 2014"),
        ("2014-05/..", "from May 2014"),
    ],
)
def test_a_label_below_a_heading_of_many_years_has_its_own(edtf: str, label: str) -> None:
    assert date_label(parse_edtf(edtf), UNICODE, with_year=True) == label


def test_without_the_weekday() -> None:
    assert date_label(parse_edtf("2022-11-26?"), UNICODE, with_weekday=False) == "26 Nov ?"


def test_ascii() -> None:
    assert date_label(parse_edtf("2020/2021"), ASCII).isascii()


@pytest.mark.parametrize(
    ("first", "last", "span"),
    [
        ("2014", "2023-01-17", "2014 – Jan 2023"),
        ("2022-11-25", "2022-11-27", "Nov 2022"),
        ("2014", "2014", "2014"),
        ("../2014", "2015/..", "2014 – 2015"),
    ],
)
def test_span(first: str, last: str, span: str) -> None:
    assert span_in_words(parse_edtf(first), parse_edtf(last), UNICODE) == span


def test_a_resolved_date_is_not_called_inferred() -> None:
    when: When = replace(parse_edtf("2022-11-26"), basis=Basis.RESOLVED)
    assert date_in_words(when) == "Saturday 26 November 2022"
