"""The tables of words that were met before: bounded, whatever the text is, and without effect."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pktui.pipeline.names import lexical_features, tokens
from pktui.pipeline.names.lexical_features import TRAITS
from pktui.pipeline.names.vi import tokens as vi_tokens
from pktui.pipeline.names.vi.tokens import Syllables

MOST = 2_000
"""Characters that the tables hold in these tests, so that they are soon full."""


def _made_up(number: int) -> str:
    """Return a word in capitals that no other number gives."""
    return "X" + "".join(chr(ord("a") + int(digit)) for digit in str(number))


def _read_syllables(text: str) -> object:
    return list(Syllables(text, 0, len(text)))


def _read_traits(text: str) -> object:
    return [tokens.tokens(run) for _, run in tokens.runs(text, 0, len(text))]


def _characters_of_syllables() -> list[int]:
    known = vi_tokens._known_chunks()
    return [sum(map(len, known)), sum(map(len, known.words))]


def _characters_of_traits() -> list[int]:
    return [sum(map(len, TRAITS))]


@pytest.fixture(autouse=True)
def _small_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (vi_tokens, lexical_features):
        monkeypatch.setattr(module, "_MOST_CHARACTERS", MOST)


TABLES = pytest.mark.parametrize(
    ("read", "characters"),
    [
        pytest.param(_read_syllables, _characters_of_syllables, id="syllables"),
        pytest.param(_read_traits, _characters_of_traits, id="traits"),
    ],
)


@TABLES
def test_words_that_never_repeat_fill_no_table(
    read: Callable[[str], object], characters: Callable[[], list[int]]
) -> None:
    for paragraph in range(200):
        text = " và ".join(_made_up(paragraph * 20 + at) for at in range(20)) + "."
        read(text)
        assert max(characters()) <= MOST + 2 * len(text)


@TABLES
def test_long_words_count_by_their_length(
    read: Callable[[str], object], characters: Callable[[], list[int]]
) -> None:
    for number in range(10):
        text = _made_up(number) + "a" * MOST
        read(text)
        assert max(characters()) <= MOST + 2 * len(text)


@TABLES
def test_a_table_that_began_anew_says_the_same(
    read: Callable[[str], object], characters: Callable[[], list[int]]
) -> None:
    text = "Hôm qua, ông Nguyễn Văn A và bà Lan đến Hà Nội. U.N. envoy Jean-Pierre Lacroix left."
    first = read(text)
    for number in range(1_000):
        read(_made_up(number) + " " + _made_up(number + 1_000))
    assert read(text) == first


def test_a_long_paragraph_is_read_to_its_end() -> None:
    words = [_made_up(number) for number in range(3 * MOST)]
    text = " ".join(words)
    assert [syllable.text for syllable in Syllables(text, 0, len(text))] == words
