"""Dates for articles that state none; small corpora, drawn as texts with their dates."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pktui.corpus.dating.undated import DateAnswer, date_undated
from pktui.model.article import Article, ArticleId
from pktui.model.corpus import Analysis
from pktui.model.when import Basis
from pktui.pipeline.dates.document.document_date import date_article
from pktui.pipeline.dates.recognise import recognise
from pktui.pipeline.layout.layout import lay_out


def analysis(text: str, date: str | None = None, id_: str = "asked") -> Analysis:
    article = Article(id=ArticleId(id_), path=f"{id_}.jsonl", text=text, date=date)
    layout = lay_out(article)
    timexes = recognise(text, layout)
    when, evidence = date_article(article, layout, timexes)
    return Analysis(
        article=article,
        layout=layout,
        when=when,
        date_evidence=evidence,
        timexes=timexes,
        resolutions=(),
        mentions=(),
    )


def answer(text: str, *dated: tuple[str, str]) -> DateAnswer:
    others = [analysis(other, date, f"d{i}") for i, (date, other) in enumerate(dated)]
    return date_undated([*others, analysis(text)])[ArticleId("asked")]


def when(text: str, *dated: tuple[str, str]) -> str | None:
    found, _ = answer(text, *dated)
    return found.edtf if found else None


ALONE = [
    ("On May 3, 2014, the minister opened the harbour.", "2014-05-03?", "the day it reports"),
    ("On May 3, 2014, he left. On June 5, 2014, he returned.", "2014-06-05?", "the latest of two"),
    ("The fair will open on May 3, 2014.", None, "a day to come bounds, and no more"),
    ("The minister opened the harbour on May 3.", None, "no year"),
    ("The port was opened in 2014.", None, "a year that is over bounds, and no more"),
    ("In 2013 it lost money. This year it was spared. On April 19, the board will meet. "
     "It met twice in April.", "2014-04?", "the month has begun and is not over"),
    ("In 2013 it lost money, but this year it has earned some.", "2014?", "the year after"),
    ("It was founded in 2015. On Friday, November 25, the board met in Oslo.", "2016-11-25?",
     "the first year in which that day is a Friday"),
    ("It was founded on May 3, 2014. The board met on Friday.", None, "Friday is later, but when?"),
    ("On May 3, 2014, he left. In 2016 he died.", None, "what it tells of later has no day"),
    ("On May 3, 2014, he left. In 2012 he was glad.", "2014-05-03?", "what is earlier has none"),
    ("He is glad.\n\nComments (1)\n\nI was there on May 3, 2014.", None, "comments only bound"),
    ("Cook the rice for twelve minutes.", None, "nothing to go by"),
    ("", None, "nothing at all"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "remark"), ALONE)
def test_alone(text: str, expected: str | None, remark: str) -> None:
    assert when(text) == expected, remark


HARBOUR = "Minister Berg opened the rebuilt Nordvik harbour, praising engineers from Lund. "
CORPUS = (
    ("2015-03-10", HARBOUR + "Fishermen complained about higher fees."),
    (
        "2015-03-12",
        "Engineers from Lund defended the rebuilt Nordvik harbour against Berg's rival.",
    ),
    ("2019-10-02", "Voters in Sund elected a teacher as mayor, a first for the mining town."),
    ("2020-06-20", "Snow closed the mountain pass above Sund; drivers were rescued overnight."),
)

AMONG_OTHERS = [
    (HARBOUR, "2015-02-28?/2015-03-22?", "the days around those that resemble it"),
    (HARBOUR + "The opening on March 9 was cheered.", "2015-03-09?", "its own day, in their year"),
    (HARBOUR + "The opening on Monday, March 9 was cheered.", "2015-03-09?", "a Monday in 2015"),
    ("SUND, March 11 - " + HARBOUR, "2015-03-11?", "a dateline, in their year"),
    ("SUND, March 11 - " + HARBOUR + "In 2012 it closed. This year it is full.", "2015-03-11?",
     "likewise, whatever year its words seem to leave"),
    ("NORDVIK HARBOUR FEES - March 11\n\n" + HARBOUR, "2015-03-11?", "a headline that is dated"),
    ("Voters in Sund elected a teacher as mayor, a first for the mining town. Snow is ahead.",
     "2019-09-22?/2019-10-12?", "across months, the interval"),
    (HARBOUR + "In 2019 a storm broke it.", "2015-02-28?/2015-03-22?", "one clue against many"),
    ("Cook the rice for twelve minutes, then serve.", None, "resembles none"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "remark"), AMONG_OTHERS)
def test_among_others(text: str, expected: str | None, remark: str) -> None:
    assert when(text, *CORPUS) == expected, remark


AROUND = [
    (("2015-03-15",), HARBOUR, "2015-03?", "its middle is about as near to them"),
    (("2015-03-07", "2015-03-14", "2015-03-15"), HARBOUR, "2015-02-28?/2015-03-22?",
     "in the middle of the month few of them are near"),
    (("2015-01-03",), HARBOUR, "2014-12-24?/2015-01-13?", "across years"),
    (("2015-01-03",), HARBOUR + "In 2014 it closed. This year it is full.", "2015-01?",
     "not before the year that its own words leave"),
    (("2014-12-30",), HARBOUR + "In 2013 it closed. This year it is full.", "2014-12?",
     "nor after it"),
    (("2014-06-15",), HARBOUR + "It opened in 2014. This year it is full.", "2014-06?",
     "the year that runs may be named beside “this year”, as the corpus shows"),
    (("2014-06-15",), HARBOUR + "In 2012 it closed. This year it is full.", "2014-06?",
     "nor need the year that is over be the last"),
]  # fmt: skip


@pytest.mark.parametrize(("days", "text", "expected", "remark"), AROUND)
def test_the_days_around_those_that_resemble_it(
    days: tuple[str, ...], text: str, expected: str, remark: str
) -> None:
    dated = [(day, HARBOUR) for day in days]
    assert when(text, *dated, *CORPUS[2:]) == expected, remark


def test_the_reasons_are_told() -> None:
    found, evidence = answer(HARBOUR + "The opening on March 9 was cheered.", *CORPUS)
    assert found is not None
    assert found.is_uncertain
    rules = [reason.rule for reason in evidence]
    assert rules[:2] == ["reported-day", "day-without-year"]
    nearest = next(reason for reason in evidence if reason.rule == "similar-article")
    assert nearest.when is not None
    assert nearest.when.edtf == "2015-03-10"
    assert "harbour" in nearest.note


AGREEING_YEARS = [
    ("He left on Friday, November 25. It was founded in 2017.", (), "a Friday in 2016 and 2022."),
    (HARBOUR + "It was cheered on Monday, March 9.", CORPUS, "a Monday in 2009, 2015 and 2020."),
    ("He left on Friday, November 25.", CORPUS, "a Friday in 2016."),
    ("He left on Sunday, February 29.", CORPUS, None),
    ("He left on November 25.", CORPUS, None),
    ("He left on Friday, November 25.", (), None),
]


@pytest.mark.parametrize(("text", "dated", "told"), AGREEING_YEARS)
def test_the_years_in_which_a_day_is_on_its_weekday_are_told(
    text: str, dated: tuple[tuple[str, str], ...], told: str | None
) -> None:
    _, evidence = answer(text, *dated)
    (day,) = (reason for reason in evidence if reason.rule == "day-without-year")
    assert day.note == "It speaks of this day as past" + (f"; it is {told}" if told else ".")


def test_the_words_that_were_in_the_news_are_told() -> None:
    """What most articles with them are of the time of the answer; not what is told of any time."""
    _, evidence = answer(HARBOUR + "Voters were rescued.", *CORPUS)
    told = next(reason for reason in evidence if reason.rule == "in-the-news")
    assert "“nordvik harbour” 2 of 2" in told.note
    assert "voters" not in told.note
    _, evidence = answer("Cook the rice for twelve minutes, then serve.", *CORPUS)
    assert not any(reason.rule == "in-the-news" for reason in evidence)


def test_the_common_words_of_a_time_are_told() -> None:
    months = [f"{year}-{month:02}" for year in (2019, 2020) for month in range(1, 13)]
    told_of = {month: "the virus" if month > "2020-02" else "the budget" for month in months}
    dated = [
        (f"{month}-{day}", f"Ward {day} of {month[5:]} met over {told_of[month]}.")
        for month in months
        for day in range(10, 25, 3)
    ]
    _, evidence = answer(HARBOUR + "The virus was met.", ("2020-06-10", HARBOUR), *dated)
    told = next(reason for reason in evidence if reason.rule == "common-words")
    assert told.surface == "virus"


def test_without_a_guess_the_bounds_are_told_all_the_same() -> None:
    found, evidence = answer("The port was opened in 2014.")
    assert found is None
    assert [(e.rule, e.when.edtf) for e in evidence if e.when] == [("not-before", "2014?/..")]


def test_comments_bound_but_are_no_report() -> None:
    text = "The board met. It was long.\n\nComments (1)\n\nI was there on May 3, 2014."
    found, evidence = answer(text)
    assert found is None
    assert [(e.rule, e.surface) for e in evidence] == [("not-before", "May 3, 2014")]


def test_a_comment_is_written_after_its_article() -> None:
    text = (
        "He is glad.\n\nComments (2)\n\nAnna, June 1, 2021:\nMe too!\n\nTom, May 3, 2021:\nSo am I."
    )
    found, evidence = answer(text)
    assert found is None
    (bound,) = evidence
    assert (bound.rule, bound.surface, bound.when and bound.when.edtf) == (
        "not-after",
        "May 3, 2021",
        "../2021-05-03?",
    )
    assert "comment" in bound.note


def test_the_strongest_reasons_come_first_and_slice_back() -> None:
    text = HARBOUR + "In 2013 it closed. On March 9, a week after the fire, it is full."
    _, evidence = answer(text, *CORPUS)
    weights = [reason.weight for reason in evidence[1:]]
    assert weights == sorted(weights, reverse=True)
    assert {e.span.of(text) == e.surface for e in evidence if e.span} == {True}
    assert {e.rule for e in evidence if e.span} >= {"not-before", "day-without-year"}


def test_a_large_corpus_unlearns_that_the_latest_day_is_the_day_of_writing() -> None:
    """Where past days lie a month back in every dated article, one here is taken to do so too."""
    months = ("January", "February", "March", "April", "May", "June", "July", "August")
    learned = [
        (
            f"2015-{i % 8 + 2:02}-{i % 28 + 1:02}",
            f"Bus {i} crashed on {months[i % 8]} {i % 28 + 1}.",
        )
        for i in range(60)
    ]
    text = HARBOUR + "The opening on March 9 was cheered."
    assert when(text, *CORPUS) == "2015-03-09?"
    assert when(text, *CORPUS, *learned) == "2015-03-26?/2015-04-21?"


def test_dated_articles_are_left_alone() -> None:
    assert date_undated([analysis(HARBOUR, "2015-03-10")]) == {}
    assert date_undated([]) == {}


WORDS = st.sampled_from(
    ["On May 3, 2014", "will meet", "met", "on April 19", "this year", "earlier this month",
     "in 2020", "February 29", "on Friday, November 25", "Nordvik", "harbour", "engineers", ".",
     "\n\n", "by", "Comments (2)", "OSLO, May 3 -",
     "from 2020 to 2021", "31 February 2015", "in the year 9999"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.lists(WORDS, max_size=12), st.dates() | st.none()), max_size=5))
def test_what_is_inferred_is_uncertain_and_holds_together(
    articles: list[tuple[list[str], object]],
) -> None:
    analyses = [
        analysis(" ".join(words), str(date) if date else None, f"a{i}")
        for i, (words, date) in enumerate(articles)
    ]
    answers = date_undated(analyses)
    assert set(answers) == {a.article.id for a in analyses if a.when is None}
    for found, evidence in answers.values():
        assert found is None or (found.is_uncertain and found.basis is Basis.INFERRED)
        assert found is None or evidence
        assert all(0 <= reason.weight <= 1 for reason in evidence)
    assert date_undated(list(reversed(analyses))).keys() == answers.keys()


WORDS = (
    "harbour minister storm bridge school market river council strike vote museum garden".split()
)


def page(number: int) -> str:
    """A page of a site of its own: its words say nothing of its time."""
    picked = [WORDS[(number * step + step) % len(WORDS)] for step in (1, 5, 7)]
    return f"A page on the {picked[0]}, the {picked[1]} and the {picked[2]}, number {number}."


def test_where_likeness_tells_nothing_no_narrow_days_are_given() -> None:
    """Pages of many years that share words by chance: what is given holds every one of them."""
    dated = [
        (f"{1990 + 7 * number % 30}-05-{1 + number % 28:02}", page(number)) for number in range(60)
    ]
    found, _ = answer(page(61), *dated)
    assert found is None or (
        found.latest and found.earliest and (found.latest - found.earliest).days > 365
    )


def weekly_stories() -> list[tuple[str, str]]:
    """Return dated articles: each of 40 weeks has a story of its own, which two of them tell."""
    return [
        (f"2015-{1 + week // 4:02}-{1 + 7 * (week % 4) + told:02}",
         f"The {WORDS[week % 12]} of Sund {week} was opened by Berg {week} in rain, said {told}.")
        for week in range(40)
        for told in (0, 1)
    ]  # fmt: skip


def test_where_likeness_tells_the_day_it_is_given() -> None:
    found, _ = answer(
        "The school of Sund 16 was opened by Berg 16 in rain, said a man.", *weekly_stories()
    )
    assert found is not None
    assert found.earliest is not None
    assert str(found.earliest) <= "2015-05-01" <= str(found.latest)


def test_an_article_that_resembles_a_pile_less_than_the_pile_itself_gets_no_days() -> None:
    """It shares the words that all reports share, and none that tells a story of the pile."""
    dated = weekly_stories()
    foreign = "Rebels shelled the airport, and a truce was opened by envoys, said an aide."
    assert answer(foreign, *dated)[0] is None
    assert answer("The school of Sund 16 was opened by Berg 16, said an aide.", *dated)[0]


def test_only_the_first_dates_of_a_text_help_to_date_it(monkeypatch: pytest.MonkeyPatch) -> None:
    told = "It began on May 3, 2014. It ended on June 5, 2014."
    assert when(told) == "2014-06-05?"
    monkeypatch.setattr("pktui.corpus.dating.text_clues.MOST_CLUES", 1)
    assert when(told) == "2014-05-03?"
