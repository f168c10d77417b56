"""Times of day in Vietnamese: what is found, and what is not."""

from __future__ import annotations

import pytest

from tests.pipeline.dates.reading import surfaces

FOUND = [
    ("lúc 14 giờ 30 phút ngày 26/11/2022", ["lúc 14 giờ 30 phút ngày 26/11/2022"]),
    ("lúc 3 giờ rưỡi chiều, 11 giờ kém 15", ["lúc 3 giờ rưỡi chiều", "11 giờ kém 15"]),
    ("10g45 hôm nay, 10 giờ 45.", ["10g45 hôm nay", "10 giờ 45"]),
    ("lúc 1:30 chiều, 7:30 tối.", ["lúc 1:30 chiều", "7:30 tối"]),
    ("Họ đã đến lúc 10:45 và được đón ở ga.", ["10:45"]),
    ("Hôm nay 15:39 các ông đã đến và được đón", ["Hôm nay 15:39"]),
    ("20h tối qua, 7h sáng nay", ["20h tối qua", "7h sáng nay"]),
    ("chiều hôm qua", ["chiều hôm qua"]),
    ("lúc 8h30' sáng 4-3", ["8h30' sáng 4-3"]),
    ("lúc 16h45’ chiều 12/3", ["16h45’ chiều 12/3"]),
    ("khuya 25/3, khuya qua", ["khuya 25/3", "khuya qua"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_finds_expressions_with_their_extent(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected
