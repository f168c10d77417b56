"""Articles become events: one date, its sentence, who is in it; and what can't be trusted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pktui.corpus.assemble import assemble
from pktui.model.article import Article, ArticleId, Part, ProblemKind
from pktui.model.corpus import Analysis, Corpus
from pktui.model.event import EventKind
from pktui.pipeline.analyse import analyse
from tests.corpus.analyses import naming, person, telling


def told(corpus: Corpus) -> list[tuple[str, str]]:
    """The statements, each as its date and its words."""
    return [(str(e.when), e.text) for e in corpus.events if e.kind is EventKind.STATEMENT]


STORY = ("It began in 2014.", "They met on Saturday in the rain.", "Nothing was said of it.")


def test_a_dated_sentence_is_an_event_and_an_undated_one_is_not() -> None:
    corpus = assemble([telling("a", *STORY, dates=[("2014", "2014"), ("Saturday", "2022-11-26")])])
    assert told(corpus) == [("2014", STORY[0]), ("2022-11-26", STORY[1])]


@pytest.mark.parametrize(
    ("dates", "expected", "remark"),
    [
        ([("2014", None)], [], "too vague for the axis"),
        ([("2014", "2014"), ("It began in 2014", "2014")], ["2014"], "the same date said twice"),
        ([("began in 2014", "2014-05"), ("2014", "2014")], ["2014-05"], "a date inside another"),
        ([("It", "2013"), ("2014", "2014")], ["2013", "2014"], "two dates, two events"),
    ],
)
def test_a_sentence_has_one_event_a_date(
    dates: list[tuple[str, str | None]], expected: list[str], remark: str
) -> None:
    corpus = assemble([telling("a", STORY[0], dates=dates)])
    assert [when for when, _ in told(corpus)] == expected, remark


@pytest.mark.parametrize(
    ("part", "counts_as"),
    [
        (Part.BODY, "body"),
        (Part.CAPTION, "body"),
        (Part.TITLE, "title"),
        (Part.COMMENTS, "comments"),
    ],
)
def test_an_event_says_which_part_told_it(part: Part, counts_as: str) -> None:
    corpus = assemble([telling("a", STORY[0], dates=[("2014", "2014")], part=part)])
    assert [e.part for e in corpus.events if e.kind is EventKind.STATEMENT] == [counts_as]


@pytest.mark.parametrize("part", [Part.HEADER, Part.DATELINE, Part.SIGN_OFF, Part.BOILERPLATE])
def test_what_is_not_told_is_no_event(part: Part) -> None:
    assert told(assemble([telling("a", STORY[0], dates=[("2014", "2014")], part=part)])) == []


def test_a_date_with_a_problem_is_listed_and_kept_off_the_axis() -> None:
    analysis = telling("a", STORY[0], dates=[("2014", "2014")])
    broken = replace(analysis.resolutions[0], problem="there is no such day")
    corpus = assemble([replace(analysis, resolutions=(broken,))])
    assert told(corpus) == []
    assert [(p.kind, p.reason) for p in corpus.problems] == [
        (ProblemKind.IMPLAUSIBLE, "“2014”: there is no such day")
    ]


def test_an_undated_article_is_kept_and_listed() -> None:
    corpus = assemble([telling("a", STORY[2], when=None)])
    assert [article.article.id for article in corpus.undated] == ["a"]
    assert [p.kind for p in corpus.problems] == [ProblemKind.UNDATED]
    assert corpus.events == ()


def test_a_title_that_is_not_in_the_text_still_names_people() -> None:
    analysis = naming("a", person("Jean-Pierre Lacroix"), person("Lacroix"))
    titled = replace(analysis, article=replace(analysis.article, title="Lacroix lauds them"))
    (event,) = assemble([titled]).events
    assert (event.text, event.people) == ("Lacroix lauds them", ("person:jean-pierre-lacroix",))


def two_articles() -> list[Analysis]:
    return [
        telling("a", *STORY, dates=[("2014", "2014"), ("Saturday", "2022-11-26")]),
        telling("b", "In May 2014 they left.", dates=[("May 2014", "2014-05")], when="2015-01-02"),
    ]


def test_events_are_chronological_whatever_the_order_of_files() -> None:
    one, other = two_articles()
    corpus, turned = assemble([one, other]), assemble([other, one])
    assert [str(e.when) for e in corpus.events] == [
        "2014",
        "2014-05",
        "2015-01-02",
        "2022-11-26",
        "2022-11-27",
    ]
    assert [e.id for e in corpus.events] == [e.id for e in turned.events]


def test_an_event_keeps_its_id_while_its_article_keeps_its_text() -> None:
    one, other = two_articles()
    moved = replace(other, article=replace(other.article, path="elsewhere.txt"))
    alone, together = assemble([other]), assemble([one, moved])
    assert {e.id for e in alone.events} <= {e.id for e in together.events}
    assert len({e.id for e in together.events}) == len(together.events)


@pytest.mark.parametrize(
    ("when", "implausible"),
    [
        ("1604", True),
        ("1605", False),
        ("1987-10-19", False),
        ("2022-11-27?", False),
        ("2999-11", True),
        ("9999-12-31", True),
    ],
)
def test_an_article_is_of_a_time_when_news_were_written(when: str, implausible: bool) -> None:
    corpus = assemble([telling("a", "It began.", when=when)])
    said = [problem.reason for problem in corpus.problems]
    assert said == ([f"it is dated {when}, when no news was written"] if implausible else [])


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (None, "it states no date, and nothing else dates it"),
        ("2020-02-31", "its date “2020-02-31” cannot be read, and nothing else dates it"),
    ],
)
def test_an_article_without_a_date_says_why(given: str | None, reason: str) -> None:
    analysis = telling("a", "They met.", when=None)
    corpus = assemble([replace(analysis, article=replace(analysis.article, date=given))])
    assert [problem.reason for problem in corpus.problems] == [reason]


def test_an_article_with_too_many_figures_says_that_not_all_are_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    article = Article(id=ArticleId("a"), path="a", text="Paid $5 and $6.", date="2010-05-03")
    analysis = analyse(article)
    monkeypatch.setattr("pktui.corpus.assemble.MOST_FIGURES", len(analysis.figures) + 1)
    assert not assemble([analysis]).problems
    monkeypatch.setattr("pktui.corpus.assemble.MOST_FIGURES", len(analysis.figures))
    (problem,) = assemble([analysis]).problems
    assert "2 figures or more" in problem.reason


def test_an_article_with_too_many_dates_says_that_not_all_are_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("pktui.corpus.assemble.MOST_DATES", 2)
    one = [("2014", "2014")]
    two = [*one, ("Saturday", "2022-11-26")]
    assert not assemble([telling("a", *STORY, dates=one)]).problems
    (problem,) = assemble([telling("a", *STORY, dates=two)]).problems
    assert (problem.kind, problem.article) == (ProblemKind.UNREADABLE, "a")
    assert "2 dates" in problem.reason


def test_an_article_with_too_many_names_says_that_not_all_are_looked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "Ann Lee met Bo Berg in the end."
    article = Article(id=ArticleId("a"), path="a", text=text, date="2010-05-03")
    monkeypatch.setattr("pktui.pipeline.names.recognise.MOST_CAPITALS", 4)
    assert not assemble([analyse(article)]).problems
    monkeypatch.setattr("pktui.pipeline.names.recognise.MOST_CAPITALS", 3)
    (problem,) = assemble([analyse(article)]).problems
    assert (problem.kind, problem.article) == (ProblemKind.UNREADABLE, "a")
    assert "words with a capital" in problem.reason


BROKEN = "B nh v n t i H N i, n i c c b c s n m t. " * 3
"""A paragraph whose letters with marks were lost on the way."""


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Ann Lee went to Oslo.\n\n" + BROKEN, "a paragraph has lost letters"),
        (BROKEN + "\n\nAnn Lee went to Oslo.\n\n" + BROKEN, "2 paragraphs have lost letters"),
        ("Ann Lee took vitamin c n times, at t degrees. She went to Oslo.", ""),
        ("Ann Lee went to Oslo.", ""),
    ],
)
def test_paragraphs_in_pieces_are_told(text: str, reason: str) -> None:
    article = Article(id=ArticleId("a"), path="a", text=text, date="2010-05-03")
    said = [p.reason for p in assemble([analyse(article)]).problems]
    assert [line.startswith(reason) for line in said] == ([True] if reason else [])


def test_words_without_a_full_stop_are_not_told_whole_with_each_of_their_dates() -> None:
    def told(dates: int) -> int:
        text = " and ".join(f"on {n % 28 + 1} May {1900 + n} they met" for n in range(dates))
        article = Article(id=ArticleId("a"), path="a", text=text, date="2110-05-03")
        return sum(len(event.text) for event in assemble([analyse(article)]).events)

    assert told(200) < 2.5 * told(100)
