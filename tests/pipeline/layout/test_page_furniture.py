"""What a paragraph is of a page's furniture, by its own words, and that each is asked once."""

from __future__ import annotations

from collections import Counter

import pytest

from pktui.model.article import Article, ArticleId
from pktui.pipeline.layout import chronology, layout
from pktui.pipeline.layout.page_furniture import PROSE, Furniture, furniture_of

LONG = "The two sides met to talk about the harbour and agreed on little, as they had in spring"


def described(furniture: Furniture) -> str:
    """The names of what holds, separated by spaces."""
    names = ("date_heading", "comments_heading", "metadata", "leftover")
    held = [name for name in names if getattr(furniture, f"is_{name}")]
    return " ".join([*held, *(["credit"] if furniture.credit else [])])


@pytest.mark.parametrize(
    ("paragraph", "what", "remark"),
    [
        ("The two sides met.", "", "a sentence"),
        (f"{LONG}.", "", "a longer one"),
        (LONG, "", "one without a full stop"),
        ("18 May 2015", "date_heading", "a date alone"),
        ("May 2015:", "date_heading", "a month with a colon"),
        ("On 18 May 2015", "", "a word before the date"),
        ("Bergen, 18 May 2015", "", "a place before the date"),
        ("Comments", "comments_heading", "the word alone"),
        ("All comments [ 20 ]", "comments_heading", "with their number"),
        ("Comments on the harbour", "", "what is commented on"),
        ("By Kari Nordmann", "metadata", "a byline"),
        ("Published: 18 May 2015", "metadata", "a label with its value"),
        ("Published by the harbour", "", "a label's word in a line"),
        (f"Published: {LONG}.", "", "a label before a whole sentence"),
        ("https://example.org/" + "a" * 500, "metadata", "an address, however long"),
        ("https://example.org/a is down", "", "an address and words"),
        ("Share article", "leftover", "a button"),
        ("Share this", "leftover", "a shorter one"),
        ("Share article with Kari", "", "a button's words and more"),
        ("share article", "", "in small letters"),
        ("© 2015 Harbour News. All rights reserved.", "leftover", "a notice, though it has stops"),
        (f"Copyright {LONG}, {LONG}, {LONG}.", "", "a notice as long as a paragraph"),
        ("A crane at the harbour. (AP Photo/Kari Nordmann)", "credit", "a credit in brackets"),
        ("A crane at the harbour. Photo: VNA", "credit", "a credit behind a label"),
        (f"{LONG}. {LONG}. Photo: VNA", "credit", "a long caption"),
        (f"{LONG}. {LONG}. {LONG}. {LONG}. {LONG}. Photo: VNA", "", "longer than any caption"),
        ("The photo: it shows a crane. They looked at it for long.", "", "the label further in"),
    ],
)
def test_a_paragraph_is_known_by_its_shape(paragraph: str, what: str, remark: str) -> None:
    text = f"Before.\n{paragraph}\nBehind."
    furniture = furniture_of(text, 8, 8 + len(paragraph))
    assert described(furniture) == what, remark
    assert (furniture is PROSE) == (not what), remark


def test_each_paragraph_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: Counter[tuple[int, int]] = Counter()

    def watched(text: str, start: int, end: int) -> Furniture:
        seen[start, end] += 1
        return furniture_of(text, start, end)

    for module in (chronology, layout):
        monkeypatch.setattr(module, "furniture_of", watched)
    lines = ["Talks go on", "By Kari Nordmann", f"OSLO — {LONG}.", f"Again {LONG}.", "Photo: VNA"]
    lines += [f"Once more {LONG}. — VNS", "Comments", "Share this", "I was there."]
    text = "\n\n".join(lines)
    article = Article(id=ArticleId("a"), path="a.txt", text=text)
    layout.lay_out(article)
    assert {text[start:end]: count for (start, end), count in seen.items()} == dict.fromkeys(
        lines, 1
    )
