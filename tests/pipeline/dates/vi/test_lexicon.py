"""Which texts are written in Vietnamese, so that their numeric dates begin with the day."""

from __future__ import annotations

import pytest

from pktui.pipeline.dates.vi.lexicon import is_vietnamese


@pytest.mark.parametrize(
    ("text", "expected", "remark"),
    [
        ("Công nhân ngừng việc ở Huế.", True, "a line without common words"),
        ("Ông Nam đã đến và gặp các bạn trong những ngày này.", True, "common words"),
        ("Nguyễn Phú Trọng met Phạm Minh Chính and Vương Đình Huệ in Hà Nội on Monday, "
         "and then he left for Thừa Thiên Huế by train.", False, "English that names people"),
        ("The strike began in Kent.", False, "English"),
        ("La grève a commencé hier à l'usine.", False, "another language with marks"),
        ("", False, "nothing"),
    ],
)  # fmt: skip
def test_is_vietnamese(text: str, expected: bool, remark: str) -> None:
    assert is_vietnamese(text) is expected, remark
