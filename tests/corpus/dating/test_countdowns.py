"""An undated article that counts from a day: “16 days before the election”."""

from __future__ import annotations

from datetime import date

import pytest

from pktui.corpus.assemble import assemble
from pktui.corpus.dating.undated import DateAnswer, date_undated
from pktui.model.article import Article, ArticleId
from pktui.model.event import DateEvidence
from pktui.pipeline.analyse import analyse

ASKED = ArticleId("asked")


def answer(text: str, *dated: tuple[str, str]) -> DateAnswer:
    asked = Article(id=ASKED, path="asked.txt", text=text)
    others = [
        Article(id=ArticleId(f"d{i}"), path=f"d{i}.jsonl", text=other, date=day)
        for i, (day, other) in enumerate(dated)
    ]
    return date_undated([*map(analyse, others), analyse(asked)])[ASKED]


def counted(text: str, *dated: tuple[str, str]) -> list[DateEvidence]:
    _, evidence = answer(text, *dated)
    return [reason for reason in evidence if reason.rule == "counted-from"]


BY_THE_WORDS = [
    ("With 16 days to go before the 8 November 2016 election, both are nervous.", "2016-10?",
     "a window within a month is that month"),
    ("With 16 days to go before the election, both are nervous. The election on 8 November 2016 "
     "is the closest yet.", "2016-10?", "its day from elsewhere in the article"),
    ("A week before Christmas 2019, shops are empty.", "2019-12?", "a feast in its year"),
    ("Two days after the earthquake of 31 August 2010, people are homeless.",
     "2010-09?", "and not the latest past day, from which it counts"),
    ("Ten days after the quake, people are homeless. It struck on 28 July 2010. The quake on 28 "
     "July 2010 was felt in Oslo.", "2010-08?", "likewise where another sentence gives it"),
    ("The vote is in three weeks. The vote on 20 January 2016 is the first.",
     "2015-12-26?/2016-01-03?", "across months, the interval"),
    ("With 16 days to go before the election on 8 November, both are nervous.", None,
     "no year at all"),
    ("He resigned 16 days before the election. The election is on 8 November 2016.", None,
     "a look back"),
    ("With 16 days to go before the election, both are nervous.", None, "nobody says when"),
    ("With 16 days to go before the vote, both are nervous. The vote on 8 November 2016 is close. "
     "The vote on 9 May 2015 was not.", "2015-05-09?", "which of two votes is not said"),
    ("Còn 16 ngày nữa là đến cuộc bầu cử. Cuộc bầu cử ngày 8/11/2016 là sít sao nhất.",
     "2016-10?", "in Vietnamese"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "remark"), BY_THE_WORDS)
def test_by_its_own_words(text: str, expected: str | None, remark: str) -> None:
    found, _ = answer(text)
    assert (found.edtf if found else None) == expected, remark


QUAKE = "The quake in Nordvik broke the old harbour wall, engineers from Lund said. "
DATED = (
    ("2015-03-10", QUAKE + "The quake struck Nordvik on 9 March 2015."),
    ("2015-04-20", QUAKE + "The harbour will open again in May, Mayor Berg said."),
    ("2015-07-02", "Voters in Sund elected a teacher as mayor, a first for the mining town."),
    ("2018-03-01", "Snow closed the mountain pass above Sund; drivers were rescued overnight."),
)

BY_THE_CORPUS = [
    ("Six weeks after the quake, engineers from Lund are mending the old harbour wall.",
     "2015-04-16?/2015-04-24?", "the day that an article like it gives"),
    ("Six weeks after the Nordvik quake, engineers from Lund are mending the old harbour wall.",
     "2015-04-16?/2015-04-24?", "of the quake by that name"),
    ("Six weeks after the Sund quake, engineers from Lund are mending the old harbour wall.",
     None, "there is no quake by that name"),
    ("Six weeks after the fire, engineers from Lund are mending the old harbour wall.", None,
     "nobody speaks of a fire"),
    ("Six weeks after the quake, engineers from Lund mended the old harbour wall.", None,
     "a look back"),
    ("Sáu tuần sau trận động đất, engineers from Lund đang sửa the old harbour wall.",
     "2015-04-16?/2015-04-24?", "one says quake, the other động đất"),
    ("Engineers from Lund are mending the old harbour wall; the quake was three years ago.",
     "2017-09-07?/2018-09-08?", "at a time of which there are articles"),
    ("Engineers from Lund are mending the old harbour wall; the quake was 40 years ago.", None,
     "at a time of which there are none, it is another quake"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "remark"), BY_THE_CORPUS)
def test_by_what_the_others_tell(text: str, expected: str | None, remark: str) -> None:
    told = [reason.when.edtf for reason in counted(text, *DATED) if reason.when]
    assert told == ([expected] if expected else []), remark


def test_where_they_disagree_there_is_no_day() -> None:
    text = "Six weeks after the quake, engineers from Lund are mending the old harbour wall."
    (told,) = counted(text, *DATED)
    assert told.when
    (told,) = counted(text, *DATED, ("2015-03-11", QUAKE + "The quake was on 10 March 2015."))
    assert told.when is None
    assert told.note == "Counted from “quake”; nothing gives its day."


def test_it_outweighs_what_resembles_it() -> None:
    """Both dated articles are as like it; the words say which time is meant."""
    text = QUAKE + "Six weeks after the quake, engineers are mending the harbour wall of Nordvik."
    found, _ = answer(text, *DATED)
    assert found is not None
    assert found.earliest is not None
    assert found.earliest.isoformat() > "2015-04"


def test_a_day_without_its_year_is_in_the_year_of_the_others() -> None:
    text = QUAKE + "With 16 days to go before the May 6 vote, Mayor Berg is nervous."
    found, _ = answer(text, *DATED)
    assert found is not None
    assert found.covers(date(2015, 4, 20))
    (told,) = counted(text, *DATED)
    assert told.when is not None
    assert told.when.edtf == "2015-04-19?/2015-04-21?"
    assert "“May 6”" in told.note


FAR_FROM_ALL = [
    ("With 16 days to go before the 8 November 2016 election, Mayor Berg is nervous.",
     "2016-10?", "the article says when"),
    ("Fifteen weeks after the quake, Mayor Berg is nervous.", "2015-06?",
     "the others say when"),
    ("Ten days before Christmas, Mayor Berg is nervous.", "2014-12?",
     "the nearest of several years"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "remark"), FAR_FROM_ALL)
def test_near_no_dated_article_the_count_itself_is_the_answer(
    text: str, expected: str, remark: str
) -> None:
    found, evidence = answer(QUAKE + text, *DATED[:2])
    assert found is not None
    assert (found.edtf, evidence[0].rule) == (expected, "counted-from"), remark
    assert any(reason.rule == "similar-article" for reason in evidence)


def test_articles_that_resemble_it_contradict_nothing() -> None:
    """They have their own dates; what the article itself says otherwise is a contradiction."""
    text = QUAKE + "With 16 days to go before the 8 November 2016 election, Mayor Berg is nervous."
    others = [
        Article(id=ArticleId(f"d{i}"), path=f"d{i}.jsonl", text=other, date=day)
        for i, (day, other) in enumerate(DATED)
    ]
    asked = Article(id=ASKED, path="asked.txt", text=text)
    corpus = assemble([*map(analyse, others), analyse(asked)])
    rules = {reason.rule for reason in corpus.articles[ASKED].date_evidence}
    assert rules >= {"counted-from", "similar-article"}
    assert not corpus.problems


def test_the_reason_is_told_in_its_own_words() -> None:
    text = "Six weeks after the quake, engineers from Lund are mending the old harbour wall."
    (told,) = counted(text, *DATED)
    assert told.span is not None
    assert told.span.of(text) == told.surface == "Six weeks after the quake"
    assert told.note == (
        "Counted from Monday 9 March 2015: a dated article that resembles it gives this day."
    )
