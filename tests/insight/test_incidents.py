"""Which articles are put together as tellings of one happening, and which are not."""

from __future__ import annotations

from itertools import combinations

import pytest

from pktui.corpus.assemble import assemble
from pktui.insight.incidents import Incident, incidents_of, incidents_told_by
from pktui.model.article import Article, ArticleId
from pktui.model.corpus import Corpus
from pktui.pipeline.analyse import analyse
from tests.corpora import Told, corpus

HARBOUR = {
    "crane-1": (
        "2016-05-10",
        "Crane falls in Dunmore harbour",
        "A crane fell onto a warehouse in Dunmore harbour on Monday. It hurt Ruth Ames.",
    ),
    "crane-2": (
        "2016-05-10",
        "Docker hurt as crane topples",
        "Ruth Ames, a docker, was hurt when a crane toppled in Dunmore harbour on Monday.",
    ),
    "crane-3": (
        "2016-05-12",
        "Harbour crane was old",
        "The crane that fell on the warehouse in Dunmore harbour on May 9 was sixty years old.",
    ),
    "strike-1": (
        "2016-06-21",
        "Dockers strike in Dunmore",
        "Dockers in Dunmore harbour went on strike on Monday. Ruth Ames spoke for the union.",
    ),
    "strike-2": (
        "2016-06-22",
        "Union counts on a long strike",
        "The strike of the Dunmore dockers, which began on June 20, will be long, the union said.",
    ),
    "school": (
        "2016-05-10",
        "School opens in Varley",
        "Mayor Tom Rudge opened a school in Varley on Monday. Children sang.",
    ),
    "vote": (
        "2016-07-05",
        "Varley votes on its bridge",
        "Voters in Varley rejected a bridge on Sunday. Mayor Tom Rudge was not surprised.",
    ),
    "rain": ("2016-07-05", "Wet week", "It rained in the hills for a week, and rivers rose."),
}
"""Two happenings in one harbour, of which several articles tell, among others that stand alone."""


def corpus_of(told: dict[str, tuple[str, str, str]]) -> Corpus:
    return assemble(
        analyse(Article(id=ArticleId(id_), path=f"{id_}.txt", date=day, title=title, text=text))
        for id_, (day, title, text) in told.items()
    )


@pytest.fixture(scope="module")
def harbour() -> Corpus:
    return corpus_of(HARBOUR)


def found(corpus: Corpus) -> dict[frozenset[str], Incident]:
    return {frozenset(each.articles): each for each in incidents_of(corpus)}


def test_tellings_of_one_happening_are_put_together(harbour: Corpus) -> None:
    assert set(found(harbour)) == {
        frozenset({"crane-1", "crane-2", "crane-3"}),
        frozenset({"strike-1", "strike-2"}),
    }


def test_an_incident_has_the_day_that_its_articles_name(harbour: Corpus) -> None:
    days = [str(each.day) for each in incidents_of(harbour)]
    assert days == ["2016-05-09", "2016-06-20"]


def test_each_telling_is_a_sentence_of_its_article(harbour: Corpus) -> None:
    for incident in incidents_of(harbour):
        for telling in incident.tellings:
            text = harbour.articles[telling.article].article.text
            assert telling.span
            assert telling.span.of(text) in text
            assert telling.event
            assert telling.event.article == telling.article


def test_what_the_articles_share_is_named(harbour: Corpus) -> None:
    crane = found(harbour)[frozenset({"crane-1", "crane-2", "crane-3"})]
    assert "crane" in crane.words
    assert harbour.entities[crane.people[0]].name == "Ruth Ames"


def test_an_article_belongs_to_one_incident_at_most(harbour: Corpus) -> None:
    for one, other in combinations(incidents_of(harbour), 2):
        assert not set(one.articles) & set(other.articles)


def test_what_led_to_it_long_ago_is_not_its_day() -> None:
    """A pile about one explosion names its day in every article; each is still news of its own."""
    sued = "since the explosion on 4 March"
    corpus = corpus_of(
        {
            "suit": ("2014-06-03", "Widow sues", f"A widow sued the mill {sued}, her lawyer said."),
            "talks": ("2014-08-11", "Talks fail", f"Talks on the mill broke off {sued}."),
            "fine": ("2014-10-01", "Mill fined", f"A court fined the mill {sued}."),
        }
    )
    assert incidents_of(corpus) == ()


def test_the_line_by_which_a_page_gives_its_time_is_no_statement_of_the_incident() -> None:
    stamp = "Page last updated at 08:03 GMT, Tuesday, 10 May 2016 A crane topples in the harbour."
    told = HARBOUR | {
        "crane-2": (
            "2016-05-10",
            "Docker hurt as crane topples",
            f"{stamp} {HARBOUR['crane-2'][2]}",
        )
    }
    incident = found(corpus_of(told))[frozenset({"crane-1", "crane-2", "crane-3"})]
    for telling in incident.tellings:
        assert telling.event is not None
        assert "Page" not in telling.event.text


@pytest.mark.parametrize("count", [0, 1, 2])
def test_few_articles_make_no_incident_by_themselves(count: int) -> None:
    assert incidents_of(corpus_of(dict(list(HARBOUR.items())[-count:] if count else []))) == ()


def test_the_order_of_reading_makes_no_difference(harbour: Corpus) -> None:
    turned = corpus_of(dict(reversed(HARBOUR.items())))
    assert {each.id for each in incidents_of(turned)} == {each.id for each in incidents_of(harbour)}


def test_a_filter_leaves_what_two_shown_articles_tell(harbour: Corpus) -> None:
    shown = {ArticleId("crane-1"), ArticleId("crane-3"), ArticleId("strike-1")}
    (left,) = incidents_told_by(incidents_of(harbour), shown)
    assert set(left.articles) == {"crane-1", "crane-3"}
    assert left.day


@pytest.mark.parametrize(
    ("one", "other", "are_together"),
    [
        ("2021-04?", "2022-11?", False),
        ("2022-11?", "2021-04?", False),
        ("2021-04?", "2021-05?", True),
        ("2021-04?", None, True),
        (None, None, True),
    ],
)
def test_guesses_far_apart_keep_articles_apart(
    one: str | None, other: str | None, are_together: bool
) -> None:
    pile = corpus(
        Told(title="Crane falls in the harbour", when=one, more="A crane hit the warehouse."),
        Told(title="Crane fell on warehouse", when=other, more="Crane of the harbour fell."),
        Told(title="School opens", when="2021-04-02", more="Children sang songs."),
        Told(title="Rain all week", when="2021-04-09", more="Rivers rose in hills."),
    )
    assert bool(incidents_of(pile)) == are_together
