"""What can be copied of an article: a long title does not outgrow what is quoted."""

from __future__ import annotations

import pytest

from pktui.view.copying import citation, copyables
from tests.corpora import Told, corpus


@pytest.mark.parametrize(
    ("title", "cited"),
    [
        ("Port opens", "Port opens"),
        ("Port " * 19 + "opens", "Port " * 19 + "opens"),
        ("Port " * 39 + "opens", "Port " * 18 + "Port …"),
        ("港" * 130, "港" * 98 + " …"),
        ("port, " + "x" * 130, "port, " + "x" * 92 + " …"),
        ("port, " * 30 + "again", "port, " * 15 + "port …"),
    ],
    ids=["short", "as long as may be", "words", "no words", "one long word", "a comma"],
)
def test_a_long_title_is_cut_behind_a_quotation(title: str, cited: str) -> None:
    (article,) = corpus(Told(title=title, when="2020-05-01")).articles.values()
    copied = {each.name: each.text for each in copyables(article, "It opened.", None, (), "")}
    assert len(cited) <= 100
    assert copied["sentence with its source"].startswith(f"“It opened.” ({cited}, ")
    assert copied["title"] == title
    assert title in citation(article)
