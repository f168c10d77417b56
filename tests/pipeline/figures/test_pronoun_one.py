"""The word for one where it counts nothing."""

from __future__ import annotations

import pytest

from pktui.model.article import Part, Sentence
from pktui.pipeline.figures.en.words import ENGLISH
from pktui.pipeline.figures.pronoun_one import is_pronoun


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
