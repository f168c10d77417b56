"""Another date for the same deed: what is set beside it, and what is not."""

from __future__ import annotations

import pytest

from pktui.corpus.assemble import assemble
from pktui.insight.contradictions.same_event import told_elsewhere
from pktui.insight.explain import explain_event
from pktui.model.article import Article, ArticleId
from pktui.model.corpus import Corpus
from pktui.model.event import EventKind
from pktui.pipeline.analyse import analyse

VISIT = "The diplomat Jean Dupont visited Hanoi on Saturday."
"""Of 27 November 2022, so on the 26th."""


def told(*texts: tuple[str, str]) -> Corpus:
    """The corpus of such articles; no two of one text, whose events would be one."""
    articles = (
        Article(
            id=ArticleId(f"a{n}"),
            path=f"a{n}.txt",
            date=date,
            title="News",
            text=f"{text} So report {n}.",
        )
        for n, (date, text) in enumerate(texts)
    )
    return assemble(analyse(article) for article in articles)


def others(corpus: Corpus, article: str = "a0") -> dict[str, str]:
    """The other dates of what `article` tells, and the words that speak of it there."""
    return {
        other.event.when.edtf: other.deed
        for event in corpus.events
        if event.article == article and event.kind is EventKind.STATEMENT
        for other in told_elsewhere(corpus, event)
    }


@pytest.mark.parametrize(
    ("date", "text", "found", "remark"),
    [
        (
            "2023-01-17",
            "Jean Dupont, who visited Vietnam last month, praised the hosts.",
            {"2022-12": "visited"},
            "a month that the other article leaves no room for",
        ),
        (
            "2022-11-28",
            "The minister met visiting Jean Dupont in Hanoi on 14 November.",
            {"2022-11-14": "visiting"},
            "another form of the verb",
        ),
        (
            "2022-11-28",
            "The minister met visiting Jean Dupont in Hanoi on 24 November.",
            {},
            "a visit that had begun two days before",
        ),
        ("2022-11-28", VISIT.replace("Saturday", "Friday"), {"2022-11-25": "visited"}, "a day"),
        ("2022-11-28", VISIT, {}, "the same day"),
        ("2022-11-28", VISIT.replace("on Saturday", "in November 2022"), {}, "no other: its month"),
        ("2022-11-28", VISIT.replace("on Saturday", "in 2021"), {}, "a year is too coarse"),
        ("2023-03-28", VISIT, {}, "four months later is another visit"),
        ("2022-11-30", VISIT.replace("Hanoi on Saturday", "Paris on Tuesday"), {}, "elsewhere"),
        ("2022-11-30", VISIT.replace("Saturday", "Tuesday").replace("Dupont", "Lenoir"), {}, "who"),
        ("2022-11-30", VISIT.replace("visited Hanoi", "left Hanoi"), {}, "another deed"),
        (
            "2022-11-30",
            "Jean Dupont spoke in Hanoi on Tuesday, and told of a friend who had visited him.",
            {},
            "too far from the date",
        ),
    ],
)
def test_beside_a_visit(date: str, text: str, found: dict[str, str], remark: str) -> None:
    assert others(told(("2022-11-27", VISIT), (date, text))) == found, remark


@pytest.mark.parametrize(
    ("words", "found", "remark"),
    [
        ("Jean Dupont toured Hanoi", {"2022-11-29": "toured"}, "a deed"),
        ("Jean Dupont stressed in Hanoi", {}, "people say something every day"),
        ("retired diplomat Jean Dupont left Hanoi", {}, "a word before a name that is no deed"),
    ],
)
def test_what_is_a_deed(words: str, found: dict[str, str], remark: str) -> None:
    days = (("2022-11-27", f"On Saturday, {words}."), ("2022-11-30", f"On Tuesday, {words}."))
    assert others(told(*days)) == found, remark


def test_the_country_may_be_that_of_the_dateline() -> None:
    dated = "HANOI, Nov 30 - The diplomat Jean Dupont visited the museum on Tuesday."
    corpus = told(("2022-11-27", VISIT), ("2022-11-30", dated))
    assert others(corpus) == {"2022-11-29": "visited"}


def test_an_article_does_not_contradict_itself() -> None:
    assert others(told(("2022-11-27", f"{VISIT} Jean Dupont visited Hanoi on Monday, too."))) == {}


def test_it_is_told_beside_the_date() -> None:
    corpus = told(("2022-11-27", VISIT), ("2022-11-28", VISIT.replace("Saturday", "Friday")))
    (event,) = (e for e in corpus.events if e.when.edtf == "2022-11-26")
    assert explain_event(corpus, event).steps[0] == (
        "elsewhere: Friday 25 November 2022, "
        "where a1.txt of 2022-11-28 speaks of Dupont and “visited”"
    )
