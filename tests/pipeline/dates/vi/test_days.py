"""Days in Vietnamese: what is found, and what is not."""

from __future__ import annotations

import pytest

from tests.pipeline.dates.reading import dated, surfaces

FOUND = [
    ("Các trận vào 30-3, 2-4 và 5-4 của họ", ["30-3", "2-4", "5-4"]),
    ("Các ông đi từ 18-3 đến 22-5 và về", ["18-3", "22-5"]),
    ("đêm 30 tháng Chạp năm ngoái", ["30 tháng Chạp năm ngoái"]),
    ("sáng nay 30-6, họ đi", ["sáng nay 30-6"]),
    ("trước Tết Nguyên đán 2014", ["Tết Nguyên đán 2014"]),
    ("ngày 27 tháng 5 năm 2014", ["ngày 27 tháng 5 năm 2014"]),
    ("sáng 25/11 tại Hà Nội", ["sáng 25/11"]),
    ("từ 3-5/5/2022", ["3", "5/5/2022"]),
    ("ngày 3 và 4 tháng 5", ["ngày 3", "4 tháng 5"]),
    ("lúc 14h30 ngày 27/5", ["14h30 ngày 27/5"]),
    ("Chủ nhật, ngày 27 tháng 11", ["Chủ nhật, ngày 27 tháng 11"]),
    ("chiều 27.5 và ngày 2.9.1945", ["chiều 27.5", "ngày 2.9.1945"]),
    ("từ 3/5 đến 5/6", ["3/5", "5/6"]),
    ("trong các ngày 3, 4 và 5/5", ["ngày 3", "4", "5/5"]),
    ("lúc 8 giờ sáng ngày 5/6", ["lúc 8 giờ sáng ngày 5/6"]),
    ("rạng sáng 28/5", ["rạng sáng 28/5"]),
    ("mùng 2 Tết, 30 Tết", ["mùng 2 Tết", "30 Tết"]),
    ("mùng 10 tháng 3 âm lịch, 28 Tết", ["mùng 10 tháng 3 âm lịch", "28 Tết"]),
    ("rằm tháng 7", ["rằm tháng 7"]),
    ("rằm tháng Giêng năm nay", ["rằm tháng Giêng năm nay"]),
    ("ngày 15/8 âm lịch năm nay", ["ngày 15/8 âm lịch năm nay"]),
    ("ngày 8 tháng này, tối mùng 10 tháng trước", ["ngày 8 tháng này", "tối mùng 10 tháng trước"]),
    ("Lễ hội kéo dài 8 tháng nay", ["8 tháng nay"]),
    ("Lễ hội của tỉnh là 27-29/5 và", ["27", "29/5"]),
    ("Ông đã đến (27-5) và được đón, sau 20/11 của", ["27-5", "20/11"]),
    ("đêm 27, rạng sáng 28/5", ["đêm 27", "rạng sáng 28/5"]),
    ("từ ngày 1 đến hết ngày 5/6", ["ngày 1", "5/6"]),
    ("bắt đầu ngày 5/9, vào đầu tháng 9", ["ngày 5/9", "đầu tháng 9"]),
    ("hoa Ngày Nhà giáo 20/11, các em đã tặng", ["20/11"]),
    ("tức ngày 29 tháng 10 năm Nhâm Dần", ["ngày 29 tháng 10 năm Nhâm Dần"]),
    ("ngày mồng một tháng Mười năm 1989", ["ngày mồng một tháng Mười năm 1989"]),
    ("ngày mùng một tháng giêng", ["ngày mùng một tháng giêng"]),
    ("hôm sau ngày 10/11", ["ngày 10/11"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_finds_expressions_with_their_extent(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected


NOT_FOUND = [
    ("Nhà ở đường 30 Tháng 4, gần cầu 3/2 của các ông", "streets and bridges"),
    ("They won 9/11 of them", "a share"),
    ("Đội thắng (3-1) và được 2/3 số phiếu của các ông", "a score and a share"),
    ("trực 24/7 của các bác sĩ và", "all the time"),
    ("27-29/5 of them", "not among Vietnamese words"),
]


@pytest.mark.parametrize(("text", "why"), NOT_FOUND, ids=[text for text, _ in NOT_FOUND])
def test_leaves_alone_what_only_looks_like_a_date(text: str, why: str) -> None:
    assert dated(text) == [], why
