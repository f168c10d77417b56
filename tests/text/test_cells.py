"""Columns of a terminal that a text takes."""

from __future__ import annotations

import pytest

from pktui.text.cells import cells, padded


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("Varley", 6),
        ("Đà Lạt", 6),
        ("\u0110a\u0300 La\u0323t", 6),
        ("北京", 4),
        ("ｆull", 5),
        ("…", 1),
        ("ก\u0e34น", 2),
        ("a\u20dd", 1),
        ("\u200bVarley\ufe0f", 6),
        ("Var\u00adley", 7),
    ],
)
def test_columns_of_a_text(text: str, columns: int) -> None:
    assert cells(text) == columns


@pytest.mark.parametrize("text", ["", "Varley", "北京晚报新闻", "Đà Lạt", "La\u0323t La\u0323t"])
@pytest.mark.parametrize("columns", [0, 1, 5, 11])
def test_padded_text_takes_just_the_columns_asked_for(text: str, columns: int) -> None:
    assert cells(padded(text, columns)) == columns
    assert text.startswith(padded(text, columns).rstrip())


@pytest.mark.parametrize(
    ("text", "columns", "shown"),
    [
        ("Harbour Post", 12, "Harbour Post"),
        ("Harbour Post", 11, "Harbour Po…"),
        ("Harbour Post", 9, "Harbour… "),  # no space before the sign
        ("北京晚报新闻", 6, "北京… "),
        ("Harbour", 1, "…"),
        ("Harbour", 0, ""),
    ],
)
def test_where_padded_text_is_cut_it_says_so(text: str, columns: int, shown: str) -> None:
    assert padded(text, columns, "…") == shown
    assert cells(padded(text, columns, "...")) == columns
