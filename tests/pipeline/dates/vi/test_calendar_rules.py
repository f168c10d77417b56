"""Months, years and their parts in Vietnamese: what is found, and what is not."""

from __future__ import annotations

import pytest

from tests.pipeline.dates.reading import dated, surfaces

FOUND = [
    ("Năm 2018-2020, từ năm 2018 - 2020", ["Năm 2018", "2020", "năm 2018", "2020"]),
    ("quý 4 của năm 2018", ["quý 4 của năm 2018"]),
    ("Tháng Mười Hai 29, 2013", ["Tháng Mười Hai 29, 2013"]),
    ("9 Tháng 1 2015 lúc 15:08", ["9 Tháng 1 2015 lúc 15:08"]),
    ("tháng 9/2018", ["tháng 9/2018"]),
    ("tháng Chín năm 2020", ["tháng Chín năm 2020"]),
    ("quý II/2022", ["quý II/2022"]),
    ("đầu năm 2020, cuối tháng 5", ["đầu năm 2020", "cuối tháng 5"]),
    ("6 tháng đầu năm 2022", ["6 tháng đầu năm 2022"]),
    ("từ năm 2014 đến năm 2016", ["năm 2014", "năm 2016"]),
    ("những năm 1990", ["những năm 1990"]),
    ("mùa hè năm 2020", ["mùa hè năm 2020"]),
    ("9 tháng đầu năm 2014", ["9 tháng đầu năm 2014"]),
    ("tuần cuối tháng 5", ["tuần cuối tháng 5"]),
    ("quý đầu năm ngoái", ["quý đầu năm ngoái"]),
    ("năm 938, năm 111 trước Công nguyên", ["năm 938", "năm 111 trước Công nguyên"]),
    ("tháng 3-5/2020", ["tháng 3", "5/2020"]),
    ("quý I và II/2020", ["quý I", "II/2020"]),
    ("hè 2014, xuân 1968", ["hè 2014", "xuân 1968"]),
    ("tháng 5 vừa qua", ["tháng 5 vừa qua"]),
    ("năm tài chính 2014", ["năm tài chính 2014"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_finds_expressions_with_their_extent(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected


NOT_FOUND = [
    ("năm 5 người chết", "a count"),
]


@pytest.mark.parametrize(("text", "why"), NOT_FOUND, ids=[text for text, _ in NOT_FOUND])
def test_leaves_alone_what_only_looks_like_a_date(text: str, why: str) -> None:
    assert dated(text) == [], why
