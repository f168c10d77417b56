"""A corpus that is assembled after another one shares with it what is equal, and only that."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from pktui.corpus.assemble import assemble
from pktui.corpus.reuse import shared
from pktui.model.article import Article, ArticleId
from pktui.model.corpus import Analysis, Corpus
from pktui.model.corrections import Action, Correction, Corrections
from pktui.model.entity import EntityKind
from tests.corpus.analyses import naming, person, place, telling

STORY = telling(
    "a", "It began in 2014.", "It ended in 2013.", dates=[("2014", "2014"), ("2013", "2013")]
)
NAMING = naming("b", person("Mary Brook"), person("Son"))
FULL_NAME = naming("c", person("Bui Thanh Son"), person("Son"), when="2022-11-27")


def look(corpus: Corpus) -> object:
    return [(e.id, str(e.when), e.text, e.people) for e in corpus.events], [
        (id_, a.entities, a.mentions, str(a.when)) for id_, a in corpus.articles.items()
    ]


def same_objects(one: Corpus, other: Corpus) -> set[ArticleId]:
    """The articles that both have as one object, and so all of their events."""
    same = {id_ for id_, dated in one.articles.items() if other.articles.get(id_) is dated}
    events = {id(event) for event in other.events}
    assert all((id(event) in events) == (event.article in same) for event in one.events)
    return same


HIDE = Corrections((Correction(Action.HIDE, EntityKind.PERSON, "Mary Brook"),))


@pytest.mark.parametrize(
    ("before", "after", "corrections", "expected", "remark"),
    [
        ([STORY, NAMING], [STORY, NAMING], Corrections(), "ab", "nothing has changed"),
        ([STORY], [STORY, NAMING], Corrections(), "a", "one more"),
        ([STORY, NAMING], [STORY], Corrections(), "a", "one less"),
        (
            [NAMING, STORY],
            [NAMING, STORY, FULL_NAME],
            Corrections(),
            "a",
            "Son is somebody else by now",
        ),
        ([STORY, NAMING], [STORY, NAMING], HIDE, "a", "a name is hidden"),
        (
            [STORY],
            [replace(STORY, date_evidence=STORY.date_evidence * 2)],
            Corrections(),
            "",
            "the reasons for its date",
        ),
        ([STORY], [replace(STORY, resolutions=())], Corrections(), "", "what it tells"),
        ([STORY], [telling("a", "Nothing.")], Corrections(), "", "another text under its id"),
    ],
)
def test_what_is_equal_is_there_once(
    before: list[Analysis],
    after: list[Analysis],
    corrections: Corrections,
    expected: str,
    remark: str,
) -> None:
    first = assemble(before)
    again = assemble(after, corrections=corrections, before=first)
    assert look(again) == look(assemble(after, corrections=corrections)), remark
    assert same_objects(first, again) == set(expected), remark


def test_what_an_entity_points_to_is_what_its_article_holds() -> None:
    """An equal mention that is another object could not be told to be one of the article's."""
    many = [naming(f"{n}", place("Houston"), person("Son")) for n in range(30)]
    odd = naming("odd", person("Houston"), person("Son"))
    first = assemble([*many, odd])
    assert first.articles[odd.article.id].mentions != odd.mentions
    again = assemble([*many, odd, STORY], before=first)
    for entity in again.entities.values():
        for appearance in entity.appearances:
            mentions = again.articles[appearance.article].mentions
            assert any(mention is appearance.mention for mention in mentions)


def test_an_article_is_shared_if_all_that_is_said_of_it_is_equal() -> None:
    corpus = assemble([STORY])
    article = replace(STORY.article)
    assert article is not STORY.article
    assert shared(article, corpus) is STORY.article
    assert shared(NAMING.article, corpus) is NAMING.article
    for field in fields(Article):
        other = replace(article, **{field.name: ("other",) if field.name == "also_at" else "other"})
        assert shared(other, corpus) is other, field.name
