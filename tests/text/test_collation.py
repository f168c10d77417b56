"""Names in the order in which a reader looks for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.text.collation import collation_key


@pytest.mark.parametrize(
    "names",
    [
        ["An", "Ăn", "Ân", "Bình"],
        ["Dân", "Dũng", "Đại", "Đức", "Em"],
        ["ma", "mà", "mả", "mã", "má", "mạ", "mai"],
        ["Oanh", "Ông", "Ớt", "Phúc"],
        ["Tu", "Tú", "Tư", "Tử"],
        ["Hoàng Kim Phụng", "Hoàng Xuân Vinh", "Lacroix", "Zuma"],
        ["de Gaulle", "Dupont", "Obama", "O'Brien"],
        ["resume", "résumé", "resumed"],
    ],
)
def test_order(names: list[str]) -> None:
    assert sorted({*names}, key=collation_key) == names


@given(st.lists(st.text()))
def test_any_text_has_a_place(texts: list[str]) -> None:
    once = sorted(texts, key=collation_key)
    assert sorted({*texts}, key=collation_key) == list(dict.fromkeys(once))
