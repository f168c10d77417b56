"""Vietnamese words that count from an anchor: what is found, and what is not."""

from __future__ import annotations

import pytest

from tests.pipeline.dates.reading import dated, surfaces

FOUND = [
    ("hai tuần nữa, 5 năm nữa", ["hai tuần nữa", "5 năm nữa"]),
    ("ngày mốt, bữa nay, bữa qua", ["ngày mốt", "bữa nay", "bữa qua"]),
    ("chúa nhật, năm kế tiếp, quý tiếp theo", ["chúa nhật", "năm kế tiếp", "quý tiếp theo"]),
    ("thứ tư của tuần tới", ["thứ tư của tuần tới"]),
    ("họp thứ hai của tuần trước", ["thứ hai của tuần trước"]),
    ("tuần sau nữa, tháng trước nữa", ["tuần sau nữa", "tháng trước nữa"]),
    ("sang năm họ cưới, sang tháng thì về", ["sang năm", "sang tháng"]),
    ("bước sang năm 2020, sang tháng 5", ["năm 2020", "tháng 5"]),
    ("năm ngoái", ["năm ngoái"]),
    ("hôm qua", ["hôm qua"]),
    ("thứ Bảy", ["thứ Bảy"]),
    ("thứ Ba tuần trước", ["thứ Ba tuần trước"]),
    ("tối thứ Bảy tuần trước", ["tối thứ Bảy tuần trước"]),
    ("hôm thứ Sáu (30/5)", ["thứ Sáu (30/5)"]),
    ("họp Quốc hội thứ Hai tuần tới", ["thứ Hai tuần tới"]),
    ("Hôm thứ ba, ngày thứ Bảy, sau trận đấu thứ hai", ["thứ ba", "thứ Bảy"]),
    ("mỗi thứ Hai, thứ Ba hàng tuần", ["mỗi thứ Hai", "thứ Ba hàng tuần"]),
    ("ngày hôm đó, năm kia", ["ngày hôm đó", "năm kia"]),
    ("cùng ngày, hôm sau", ["cùng ngày", "hôm sau"]),
    ("cuối tuần này, đến cuối năm", ["cuối tuần này", "cuối năm"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_finds_expressions_with_their_extent(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected


NOT_FOUND = [
    ("kỳ họp thứ 5, đại hội thứ 6", "ordinals"),
    ("bước sang năm học mới, sang năm thứ ba", "a school year, an ordinal"),
    ("lần thứ hai, người thứ ba, con thứ tư", "ordinals"),
    ("Sao Mai dẫn đầu, Viettel thứ hai, Zetrix lên thứ ba", "places in an order"),
]


@pytest.mark.parametrize(("text", "why"), NOT_FOUND, ids=[text for text, _ in NOT_FOUND])
def test_leaves_alone_what_only_looks_like_a_date(text: str, why: str) -> None:
    assert dated(text) == [], why
