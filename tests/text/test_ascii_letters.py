from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.text.ascii_letters import in_ascii


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("plain text, 3 < 4 ~ 5", "plain text, 3 < 4 ~ 5"),
        ("Đặng Hoàng Giang ở Hà Nội", "Dang Hoang Giang o Ha Noi"),
        ("ĐẠI HỘI", "DAI HOI"),
        ("Løkke, Łódź, Æsop, straße, ÞÓR", "Lokke, Lodz, Aesop, strasse, ThOR"),
        ("“No”, he’d said – twice…", '"No", he\'d said - twice~'),
        ("3 ≠ 4 · x", "3 != 4 * x"),
        ("a\u00a0b\u2009c\td\n", "a b c\td\n"),
        ("━━──", "----"),
        ("北京 🙈", "\\u5317\\u4eac \\U0001f648"),
        ("Москва", "\\u041c\\u043e\\u0441\\u043a\\u0432\\u0430"),
        ("1\ufffd2", "1\\ufffd2"),
    ],
)
def test_what_a_terminal_without_other_letters_shows(text: str, plain: str) -> None:
    assert in_ascii(text) == plain


@given(st.text())
def test_nothing_else_is_left(text: str) -> None:
    assert in_ascii(text).isascii()
    assert in_ascii(in_ascii(text)) == in_ascii(text)
