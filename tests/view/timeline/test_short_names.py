"""The names of a sentence in short: a title goes as a whole, or stays."""

from __future__ import annotations

import pytest

from pktui.corpus.assemble import assemble
from pktui.model.article import Article, ArticleId
from pktui.pipeline.analyse import analyse
from pktui.view.timeline.clause import row_words

NAMES = "Jonas Aasen, Mary Landry and Bobby Jindal met Thad Allen. Aasen, Landry and Allen spoke."


def row_of(sentence: str) -> str:
    """What a wide row says of `sentence`, in an article that knows the people by short names."""
    text = f"{NAMES}\n\n{sentence}"
    made = Article(id=ArticleId("a"), path="a", title="Talks", text=text, date="2010-05-05")
    corpus = assemble([analyse(made)])
    event = next(each for each in corpus.events if "Monday" in each.text)
    return row_words(event, corpus.articles[event.article], corpus.entities, 200, "…")


@pytest.mark.parametrize(
    ("sentence", "row", "remark"),
    [
        (
            "Transport minister Jonas Aasen met the unions on Monday.",
            "Aasen met the unions on Monday.",
            "the office's first word has the sentence's capital",
        ),
        (
            "On Monday, the unions told transport minister Jonas Aasen of it.",
            "On Monday, the unions told Aasen of it.",
            "within the sentence",
        ),
        (
            "The US Coast Guard Admiral Thad Allen flew there on Monday.",
            "Allen flew there on Monday.",
            "with the body that the rank is of, and its article",
        ),
        (
            "Louisiana Governor Bobby Jindal left on Monday.",
            "Jindal left on Monday.",
            "or the place",
        ),
        (
            "On Monday in Louisiana Governor Bobby Jindal left.",
            "On Monday in Louisiana Jindal left.",
            "a place that says where is no part of a title",
        ),
        (
            "Norway’s transport minister Jonas Aasen spoke on Monday.",
            "Norway’s Aasen spoke on Monday.",
            "whose minister he is may stay",
        ),
        (
            "The minister Jonas Aasen spoke on Monday.",
            "Aasen spoke on Monday.",
            "the article goes with the office",
        ),
        (
            "Danish President Jonas Aasen spoke on Monday.",
            "Danish President Aasen spoke on Monday.",
            "what would be left of a title keeps all of it",
        ),
        (
            "They met President Jonas Aasen on Monday.",
            "They met Aasen on Monday.",
            "a deed is no part of a title",
        ),
        ("Jonas Aasen spoke on Monday.", "Aasen spoke on Monday.", "no title"),
        (
            "But President Jonas Aasen spoke on Monday.",
            "But Aasen spoke on Monday.",
            "a joining word",
        ),
    ],
)
def test_a_title_goes_as_a_whole_or_stays(sentence: str, row: str, remark: str) -> None:
    assert row_of(sentence) == row, remark
