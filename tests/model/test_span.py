"""Spans of the normalised text lead back to the words in the text as it was given."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.model.span import normalise

LETTERS = (
    "aZ .đĐệẹêéöå" + "\u0301\u0323\u0302\u0308" + "가각" + "\u1100\u1161\u11a8" + "\u09c7\u09be"
)


def test_text_in_nfc_needs_no_map() -> None:
    text = "Hoàng Kim Phụng, Hà Nội"
    assert normalise(text) == (text, None)


@pytest.mark.parametrize(
    ("name", "remark"),
    [
        ("Phụng", "one mark below"),
        ("Việt Nam", "two marks on one letter"),
        ("각하", "Hangul syllables, whose parts are starters of their own"),
    ],
)
def test_a_name_in_decomposed_text_is_found_again(name: str, remark: str) -> None:
    decomposed = unicodedata.normalize("NFD", f"Ở Hà Nội, ông {name} phát biểu")
    text, offsets = normalise(decomposed)
    assert offsets is not None, remark
    start = text.index(name)
    surface = decomposed[offsets.to_given(start) : offsets.to_given(start + len(name))]
    assert surface == unicodedata.normalize("NFD", name)


@given(st.text(alphabet=LETTERS, max_size=40))
def test_normalise_is_nfc_and_every_stretch_maps_back(given_text: str) -> None:
    text, offsets = normalise(given_text)
    assert text == unicodedata.normalize("NFC", given_text)
    if offsets is None:
        return
    ends = [offsets.to_given(i) for i in range(len(text) + 1)]
    assert ends == sorted(ends)
    assert ends[0] == 0
    assert ends[-1] == len(given_text)
    for word in re.finditer(r"[^ .]+", text):
        surface = given_text[ends[word.start()] : ends[word.end()]]
        assert unicodedata.normalize("NFC", surface) == word[0]
