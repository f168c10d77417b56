"""How a Vietnamese paragraph is cut into its words, numbers and marks."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pktui.pipeline.names.vi import tokens
from pktui.pipeline.names.vi.tokens import Syllables

PIECES = (
    *("ông", "Nguyễn", "Văn", "A", "N", "T", "TP", "TP.", "Tp.", "GS", "GS.", "PGS", "X.", "Đ."),
    *("HCM", "Q.1", "Q.", "1", "12/3", "3.000", "5%", "H'Hen", "Niê", "U-23", "đã", "“", "”", '"'),
    *("(", ")", ",", ".", "...", "…", "-", "–", "_", "’", "\n", "\t", "\xa0", " ", "  ", ":", "&"),
    *("Ô.", "Ô", "thống", "ngài", "V.\xa0Pu-tin", "Ba-ma", "Mỹ", "Ơ.\tBec-lin", "Pu-tin"),
    *(
        "J.K.",
        "Rowling",
        "George",
        "W.",
        "Jean-Pierre",
        "v.v",
        "Mr.",
        "St.",
        "covid-19",
        "e\u0301",
        "AT&T",
        "đ",
        "Th.S",
        "ThS.",
    ),
)


def shown(text: str) -> list[str]:
    return [token.text for token in Syllables(text, 0, len(text))[:]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Nam, 45 tuổi.", ["Ông", "Nam", ",", "45", "tuổi", "."]),
        ("ở TP. Hồ Chí Minh", ["ở", "TP.", "Hồ", "Chí", "Minh"]),
        ("đến TP. Ông", ["đến", "TP.", "Ông"]),
        ("ra khỏi TP. về quê", ["ra", "khỏi", "TP", ".", "về", "quê"]),
        ("ở TP.HCM và Q.1", ["ở", "TP.", "HCM", "và", "Q.", "1"]),
        ("bị can N. V. A. khai", ["bị", "can", "N. V. A", ".", "khai"]),
        ("Tổng thống V. Pu-tin nói", ["Tổng", "thống", "V.", "Pu-tin", "nói"]),
        ("Tổng thống V.\xa0Pu-tin nói", ["Tổng", "thống", "V.", "Pu-tin", "nói"]),
        ("Tổng thống Ô. Ba-ma nói", ["Tổng", "thống", "Ô.", "Ba-ma", "nói"]),
        ("Tổng thống Ô, ba-ma", ["Tổng", "thống", "Ô", ",", "ba-ma"]),
        ("nhà văn J.K. Rowling", ["nhà", "văn", "J.K.", "Rowling"]),
        ("George W. Bush nói", ["George", "W.", "Bush", "nói"]),
        ("N.T.H. Công an", ["N.T.H", ".", "Công", "an"]),
        ("vitamin A. Bà nói", ["vitamin", "A", ".", "Bà", "nói"]),
        ("(GS. Lê Văn)", ["(", "GS.", "Lê", "Văn", ")"]),
        ("H'Hen Niê, U-23", ["H'Hen", "Niê", ",", "U-23"]),
        ("  hai  chỗ trống ", ["hai", "chỗ", "trống"]),
        ("", []),
    ],
)
def test_words_numbers_and_marks(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@given(st.lists(st.sampled_from(PIECES), max_size=12), st.booleans())
@example(pieces=["Mr.", "V.\xa0Pu-tin", "Q.1"], apart=False)  # ends in a figure
@example(pieces=["W.", "Đ.", "Đ.", "George"], apart=False)  # no space behind the initials
def test_what_is_cut_between_blanks_is_what_the_pattern_cuts(
    pieces: list[str], apart: bool
) -> None:
    """The table of what stands between blanks only spares the pattern its work."""
    text = (" " if apart else "").join(pieces)
    words, too_many = tokens._cut(text)
    table = tokens._known_chunks().words
    cut = tokens._with_initials([table[word] for word in tokens._TOKEN.findall(text)])
    assert [word.length for word in words[1:]] == [word.length for word in cut[1:]]
    assert [word.length - too_many for word in words[:1]] == [word.length for word in cut[:1]]
    assert [word.text for word in words] == [word.text for word in cut]


@given(st.lists(st.sampled_from(PIECES), max_size=12), st.booleans(), st.integers(0, 3))
def test_each_word_stands_where_it_says(pieces: list[str], apart: bool, before: int) -> None:
    text = "x" * before + (" " if apart else "").join(pieces)
    for token in Syllables(text, before, len(text))[:]:
        assert text[token.start : token.end] == token.text or "\n" in text


def test_the_table_begins_anew_when_it_has_become_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokens, "_MOST_CHARACTERS", 10)
    before = tokens._known_chunks()
    assert shown("một văn bản không lặp lại từ nào") == "một văn bản không lặp lại từ nào".split()
    assert tokens._known_chunks() is not before
