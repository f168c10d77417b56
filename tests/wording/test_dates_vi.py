"""Dates in Vietnamese words say what they say in English: as precise, and no surer."""

from __future__ import annotations

import pytest

from pktui.model.edtf import parse_edtf
from pktui.tui.drawing.line import cells
from pktui.wording.dates import LABEL_CELLS
from pktui.wording.glyphs import ASCII, UNICODE
from pktui.wording.vi.dates import date_in_words, date_label, span_in_words


@pytest.mark.parametrize(
    ("edtf", "label", "words"),
    [
        ("2022-11-26", "T7 26/11", "Thứ Bảy 26 tháng 11 năm 2022"),
        ("2022-11-06", "CN  6/11", "Chủ nhật 6 tháng 11 năm 2022"),
        ("2022-11-25?", "T6 25/11 ?", "Thứ Sáu 25 tháng 11 năm 2022 (không chắc)"),
        ("2022-11-21/2022-11-27", "tuần 21/11", "tuần từ 21 tháng 11 năm 2022"),
        ("2018-09", "tháng 9", "tháng 9 năm 2018"),
        ("2022-04/2022-06", "quý II", "quý II năm 2022"),
        ("2022-01/2022-06", "nửa đầu", "nửa đầu năm 2022"),
        ("2022-07/2022-12", "nửa cuối", "nửa cuối năm 2022"),
        ("2022-24", "đông", "mùa đông năm 2022"),
        ("2014", "2014", "2014"),
        ("2014~", "~ 2014", "khoảng 2014"),
        ("2014%", "~ 2014 ?", "khoảng 2014 (không chắc)"),
        ("199X", "1990s", "thập niên 1990"),
        ("19XX", "tk. XX", "thế kỷ XX"),
        ("2020/2021", "2020–21", "2020 đến 2021"),
        ("2022-05-03/2022-05-05", "3–5/5", "3 tháng 5 năm 2022 đến 5 tháng 5 năm 2022"),
        ("2022-05-03/2022-06-05", "tháng 5–6", "3 tháng 5 năm 2022 đến 5 tháng 6 năm 2022"),
        ("-0061", "62 TCN", "62 TCN"),
        ("2014/..", "từ 2014", "từ 2014 trở đi"),
        ("../2014-05", "đến tháng 5", "cho đến tháng 5 năm 2014"),
    ],
)
def test_label_and_words(edtf: str, label: str, words: str) -> None:
    when = parse_edtf(edtf)
    assert date_label(when, UNICODE) == label
    assert date_in_words(when) == words
    assert cells(label) <= LABEL_CELLS


def test_a_label_below_a_heading_of_many_years_has_its_own() -> None:
    assert date_label(parse_edtf("2022-11-26"), UNICODE, with_year=True) == "26/11/2022"


def test_an_inferred_date_says_so() -> None:
    assert date_in_words(parse_edtf("2021-04").inferred()) == "tháng 4 năm 2021 (suy ra)"


def test_a_span() -> None:
    first, last = parse_edtf("2014"), parse_edtf("2023-01-17")
    assert span_in_words(first, last, UNICODE) == "2014 – 1/2023"
    assert span_in_words(first, last, ASCII).isascii()
