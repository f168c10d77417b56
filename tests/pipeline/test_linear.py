"""No stage of an article's analysis takes longer than its length explains, whatever the text."""

from __future__ import annotations

import time

import pytest

from pktui.model.article import Article, ArticleId
from pktui.pipeline.analyse import analyse

pytestmark = pytest.mark.slow

NASTY = {
    " ": "white space alone",
    "\t \xa0": "blanks of several kinds",
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
    "http://": "addresses",
    "e\u0301": "letters with marks",
}


@pytest.mark.parametrize("nasty", NASTY, ids=NASTY.values())
def test_time_grows_linearly_with_the_text(nasty: str) -> None:
    """Eight times the text takes little more than eight times as long."""

    def seconds(size: int) -> float:
        text = nasty * (size // len(nasty))
        article = Article(id=ArticleId("a"), path="a.txt", text=text)
        begin = time.thread_time()
        analyse(article)
        return time.thread_time() - begin

    # a busy machine may hold up one of them; what grows with the square never passes
    assert any(seconds(80_000) < 16 * seconds(10_000) + 0.5 for _ in range(3))
