"""Dates in numbers alone: what is found, and what is not."""

from __future__ import annotations

import pytest

from tests.pipeline.dates.reading import dated, surfaces

FOUND = [
    ("the fall of 19.10.83, born 19-10-83", ["19.10.83", "19-10-83"]),
    ("on 1.-3.5.2019 and 1–3.5.2019", ["1", "3.5.2019", "1", "3.5.2019"]),
    ("Ref 80101911/26.06.2025", ["26.06.2025"]),
    ("date 2021-12-31 VIETNAM", ["2021-12-31"]),
    ("on 27.5.2014 in Hanoi", ["27.5.2014"]),
    ("signed on 05/06/2024 in Rome", ["05/06/2024"]),
    ("on Tuesday 31/05/2022", ["Tuesday 31/05/2022"]),
    ("in 5/2014 and in 2014-05", ["5/2014", "2014-05"]),
    ("2022-11-26T14:30:00+07:00", ["2022-11-26T14:30:00+07:00"]),
    ("on 2014-05-27 14:30", ["2014-05-27 14:30"]),
    ("cập nhật lúc 14:30, 15/05/2013", ["14:30, 15/05/2013"]),
    ("(30/4/1975-30/4/2013)", ["30/4/1975", "30/4/2013"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_finds_expressions_with_their_extent(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected


NOT_FOUND = [
    ("version 10.5.14, section 4.2.12, IP 10.10.8.42", "numbers with parts"),
    ("won 6-4 6-3 7-6 and lost to 10-12-08 scores", "scores"),
    ("Ref 12/26.06.2025", "a number with a short one before it"),
    ("Nghị định 12/2013/NĐ-CP và 34/2013/TT", "the numbers of decrees"),
    ("version 10.5.2014", "a version"),
]


@pytest.mark.parametrize(("text", "why"), NOT_FOUND, ids=[text for text, _ in NOT_FOUND])
def test_leaves_alone_what_only_looks_like_a_date(text: str, why: str) -> None:
    assert dated(text) == [], why
