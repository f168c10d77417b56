"""Numbers that count nothing by what stands beside them."""

from __future__ import annotations

import pytest

from pktui.pipeline.figures import recognise
from pktui.pipeline.figures.en.words import ENGLISH
from pktui.pipeline.figures.lone_number import is_lone
from pktui.pipeline.figures.vi.words import VIETNAMESE
from pktui.pipeline.figures.words import FigureWords
from tests.pipeline.figures.test_pronoun_one import words_of_tables
from tests.pipeline.figures.test_recognise import figures


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("1905 The mayor of Kerem has resigned.", "1905", True),
        ("2475 The mayor of Kerem has resigned.", "2475", False),  # no hour
        ("1905 People had fled.", "1905", False),
        ("1905 US dollars were paid.", "1905", False),
        ("At 1905 The mayor spoke.", "1905", False),  # not the beginning
        ("1905 villages burned.", "1905", False),
        ("Ana Lund, 48, of Kerem, was found.", "48", True),
        ("Of the passengers, 48, among them Ana Lund, were hurt.", "48", False),
        ("It shook, 6, on the Richter scale.", "6", False),
        ("In the valley 48, or more, were hurt.", "48", False),
        ("A seven-storey building.", "seven", True),
        ("A one-man play.", "one", True),
        ("Twenty-five villages.", "Twenty", False),
        ("Two-thirds of the harvest.", "Two", False),
        ("The one’s gain.", "one", True),
        ("Seven - no more - came.", "Seven", False),
        ("A 50-bed ward.", "50", False),  # a unit may stand there
    ],
)
def test_a_number_is_lone_by_what_stands_beside_it(text: str, number: str, expected: bool) -> None:
    start = text.index(number)
    assert is_lone(text, 0, start, start + len(number), ENGLISH) is expected


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (ENGLISH, "1905 {} of the valley came."),
        (ENGLISH, "They, {}, 48, {} and others came."),
        (ENGLISH, "Then seven-{} came."),
        (VIETNAMESE, "1905 {} ở xã này được biết là đã có."),
    ],
)
def test_no_figure_is_lost_with_any_word_beside_a_lone_number(
    words: FigureWords, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = words_of_tables(words)
    passed_over: set[str] = set()

    def noted(text: str, begin: int, start: int, end: int, words: FigureWords) -> bool:
        is_one = is_lone(text, begin, start, end, words)
        passed_over.update([text] if is_one else [])
        return is_one

    monkeypatch.setattr(recognise, "is_lone", noted)
    texts = {sentence.format(word, word) for word in (*known, *map(str.capitalize, known))}
    found = {text: figures(text) for text in texts}
    assert passed_over
    assert passed_over <= texts
    monkeypatch.setattr(recognise, "is_lone", lambda *_: False)
    assert {text: figures(text) for text in passed_over} == {
        text: found[text] for text in passed_over
    }
