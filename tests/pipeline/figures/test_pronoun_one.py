"""The word for one where it counts nothing."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import fields

import pytest

from pktui.model.article import Part, Sentence
from pktui.pipeline.figures import recognise
from pktui.pipeline.figures.en.words import ENGLISH
from pktui.pipeline.figures.pronoun_one import is_pronoun
from pktui.pipeline.figures.vi.words import VIETNAMESE
from pktui.pipeline.figures.words import FigureWords
from tests.pipeline.figures.test_recognise import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("This was one of the reasons.", True),
        ("One that nobody had foreseen, she added.", True),
        ("One firefighter was hurt.", False),
        ("The blast killed one.", False),
        ("The number rose to one.", False),
        ("It weighs one kilogram.", False),
        ("They asked for one million.", False),
        ("It fell by one per cent.", False),
        ("A one-man play.", False),  # a word of its own
        ("It measured one on the Richter scale.", False),
        ("They sold it for $ one.", False),
        ("Two of the reasons.", False),
        ("10 of the reasons.", False),
    ],
)
def test_a_one_is_a_pronoun_where_nothing_makes_a_figure_of_it(text: str, expected: bool) -> None:
    sentence = Sentence(0, len(text), Part.BODY)
    place = next(
        at for at in range(len(text)) if text[at:].lower().startswith(("one", "two", "10"))
    )
    assert is_pronoun(text, sentence, place, ENGLISH) is expected


def words_of_tables(words: FigureWords) -> list[str]:
    tables = (getattr(words, field.name) for field in fields(words))
    return sorted({word for table in tables if isinstance(table, Set | Mapping) for word in table})


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (ENGLISH, "Then one {} came."),
        (VIETNAMESE, "Đã có một {} ở xã này được biết."),
    ],
)
def test_no_figure_is_lost_with_any_word_beside_a_one(
    words: FigureWords, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [sentence.format(word) for word in words_of_tables(words)]
    found = {text: figures(text) for text in texts}
    assert not all(found.values()), "some are no figures"
    assert any(found.values()), "some are"
    monkeypatch.setattr(recognise, "is_pronoun", lambda *_: False)
    assert {text: figures(text) for text in texts} == found
