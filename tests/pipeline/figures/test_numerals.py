"""How a sentence is parted into words, numbers and marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.pipeline.figures.numerals import Tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("About 1,200 men, or so.", ["about", "1,200", "men", ",", "or", "so", "."]),
        ("It's 40% of twenty-one m2", ["it's", "40", "%", "of", "twenty-one", "m2"]),
        ("$5_a", ["$", "5", "_", "a"]),
        ("12.5km", ["12.5", "km"]),
        ("3 km² in Đà Nẵng", ["3", "km²", "in", "đà", "nẵng"]),
    ],
)
def test_a_sentence_is_words_numbers_and_marks(text: str, words: list[str]) -> None:
    tokens = Tokens(text, 0, len(text))
    assert tokens.words[: tokens.size] == words
    assert [text[tokens.start(at) : tokens.end(at)].lower() for at in range(tokens.size)] == words


@given(st.text(st.sampled_from("abkm23019 '-,.$_(\n\t")))
def test_ascii_is_parted_as_any_other_text(text: str) -> None:
    ascii_only, other = Tokens(text, 0, len(text)), Tokens(f"{text} é", 0, len(text) + 2)
    assert [*ascii_only.words[: ascii_only.size], "é"] == other.words[: other.size]


def test_a_token_is_found_by_its_first_character_alone() -> None:
    text = "About  61 men"
    tokens = Tokens(text, 0, len(text))
    found = [tokens.beginning_at(place) for place in range(len(text) + 1)]
    assert found == [0, -1, -1, -1, -1, -1, -1, 1, -1, -1, 2, -1, -1, -1]
