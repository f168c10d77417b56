"""Words of texts and their spellings."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.query.tokens import distinct_words, is_unspaced, pieces_in, spelling, words_in
from pktui.query.vocabulary import Gathering


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Jean-Pierre Lacroix’s visit", ["jean", "pierre", "lacroix", "s", "visit"]),
        ("Hoàng Kim Phụng", ["hoàng", "kim", "phụng"]),
        ("26/11/2022", ["26", "11", "2022"]),
        ("“Việt Nam”—ASEAN", ["việt", "nam", "asean"]),
        ("नमस्ते दुनिया", ["नमस्ते", "दुनिया"]),
        ("… — !", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert words_in(text) == words
    decomposed = words_in(unicodedata.normalize("NFD", text))
    assert list(map(spelling, decomposed)) == [unicodedata.normalize("NFC", w) for w in words]


@given(st.text(st.sampled_from("aB1_é\u0301ộ\u200b\u00ad’-. \n\x1c\u3000़का北")) | st.text())
def test_distinct_words_are_the_words(text: str) -> None:
    assert distinct_words(text) == set(words_in(text))


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Việt Nam", [("việt", "viet"), ("nam", "nam")]),
        ("straße", [("straße", "strasse")]),
        ("Qurʼan", [("qur", "qur"), ("an", "an")]),
        ("…", []),
    ],
)
def test_a_word_is_cut_where_its_folded_form_is(text: str, pieces: list[tuple[str, str]]) -> None:
    assert list(pieces_in(text)) == pieces


@pytest.mark.parametrize(
    ("text", "unspaced"), [("hà nội", False), ("北京", True), ("ไทย", True), ("한국", False)]
)
def test_unspaced_scripts(text: str, *, unspaced: bool) -> None:
    assert is_unspaced(text) is unspaced


@pytest.mark.parametrize(
    ("word", "folded", "is_kept_twice"),
    [
        ("abyei", "abyei", False),
        ("2014", "2014", False),
        ("мир", "мир", False),
        ("phụng", "phung", True),
        ("đặng", "dang", True),
    ],
)
def test_a_word_that_folds_to_itself_is_kept_once(
    word: str, folded: str, *, is_kept_twice: bool
) -> None:
    gathering = Gathering(shelves=1)
    gathering.add(0, 7, f"{word} {word.upper()}")
    vocabulary = gathering.finish()
    assert (vocabulary.folded, vocabulary.spelled) == ([folded], [word])
    assert (vocabulary.folded[0] is not vocabulary.spelled[0]) == is_kept_twice
    assert list(vocabulary.shelves[0].numbers(range(1))) == [7]
