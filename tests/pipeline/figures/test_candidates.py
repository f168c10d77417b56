"""Where numbers may be."""

from __future__ import annotations

import sys

import pytest

from pktui.pipeline.figures.candidates import candidates
from pktui.pipeline.figures.en.words import ENGLISH
from pktui.pipeline.figures.vi.words import VIETNAMESE


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("61 dead", ["61"]),
        ("G20 and H1N1", []),
        ("Rs500", ["500"]),
        ("the 3rd of 20", ["20"]),
        ("12,500", ["12", "500"]),
        ("٣٤ and ９ and १२", ["٣٤", "９", "१२"]),
        ("1٣", ["1٣"]),
        ("CO² and ½ of Ⅳ", []),
        ("Trần Hưng Đạo", []),
        ("seven of them", ["seven"]),
        ("Some seven", ["seven"]),
        ("“Seven” – (eight), twenty-nine\nten", ["Seven", "eight", "twenty", "nine", "ten"]),
        ("often", []),
    ],
)
def test_a_number_is_a_run_of_digits_or_begins_with_a_word(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in candidates(text, ENGLISH)] == found


def test_the_digits_of_every_script_are_digits() -> None:
    letters = [chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000]
    digits = [letter for letter in letters if letter.isdecimal()]
    text = " ".join(letters)
    assert [text[start:end] for start, end in candidates(text, VIETNAMESE)] == digits
