"""No stage of an article's analysis does more than its length explains, whatever the text."""

from __future__ import annotations

import sys

import pytest

from pktui.model.article import Article, ArticleId
from pktui.pipeline.analyse import analyse

pytestmark = pytest.mark.slow

NASTY = {
    " ": "white space alone",
    "\t \xa0": "blanks of several kinds",
    "A": "one word of capitals",
    "a\n": "lines of a letter",
    "A\n\n": "paragraphs of a letter",
    "AB-": "one chain of hyphens",
    "A.": "initials without end",
    "CAPS ": "a page of capitals",
    "Bank of ": "names within names",
    "“": "quotations that never end",
    "(AP) - ": "datelines of an agency",
    "LONDON, ": "datelines of a city",
    "Ab Cd (": "acronyms that are never said",
    "1": "one number",
    "12:": "a chain of times",
    "two ": "numbers in words",
    "5 men ": "figures without end",
    "from 5 to ": "ranges that never end",
    "http://": "addresses",
    "được Bộ Giáo dục và ": "a Vietnamese ministry without end",
    "của ông Chủ tịch, ": "Vietnamese titles of nobody",
    "ở Hà. ": "Vietnamese sentences of a name",
    f"Talk 12 began.{' ' * 3000}x": "a sentence that ends in blanks where it is cut off",
    "e\u0301": "letters with marks",
}


def analyse_text(text: str) -> None:
    analyse(Article(id=ArticleId("a"), path="a.txt", text=text))


def steps_to_analyse(text: str) -> int:
    """The lines of Python that run meanwhile, which a busy machine does not change."""
    steps = 0

    def count(_frame: object, event: str, _arg: object) -> object:
        nonlocal steps
        steps += event == "line"
        return count

    sys.settrace(count)
    try:
        analyse_text(text)
    finally:
        sys.settrace(None)
    return steps


@pytest.mark.parametrize("nasty", NASTY, ids=NASTY.values())
def test_steps_grow_linearly_with_the_text(nasty: str) -> None:
    """Four times the text takes about four times the steps; with the square it would be sixteen.

    Steps inside a regular expression are not counted; with their square the last text would take
    minutes.
    """
    analyse_text(nasty)  # what is made once is no step of the text's
    small, large = (steps_to_analyse(nasty * (size // len(nasty))) for size in (2_000, 8_000))
    assert large < 6 * small + 5_000
    analyse_text(nasty * (80_000 // len(nasty)))


@pytest.mark.parametrize("letter", ["A", "a", "Aa", "a1"])
def test_a_word_without_end_takes_no_minutes(letter: str) -> None:
    """With the square of its length inside a regular expression it takes three."""
    analyse_text(letter * (200_000 // len(letter)))
