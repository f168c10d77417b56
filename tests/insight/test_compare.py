"""What two articles, people or places share: parts that are disjoint, whole and mirrored."""

from __future__ import annotations

from functools import partial
from itertools import combinations
from pathlib import Path

import pytest

from pktui.corpus.assemble import assemble
from pktui.insight.compare import Compared, Side, ThingKind, compare_articles, compare_entities
from pktui.model.article import Article, ArticleId
from pktui.model.corpus import Corpus
from pktui.model.entity import EntityKind
from pktui.pipeline.analyse import analyse
from pktui.workspace.load import Loader
from tests.bench.compared_pairs import broken_laws, whole

TOLD = {
    "wire": "Jean Dupont met Rosa Lindqvist in Seoul on 3 May 2016. The flood killed 40 people.",
    "gazette": "Jean Dupont was in Seoul on 3 May 2016. The flood killed 43 people.",
    "post": "Rosa Lindqvist flew to Hanoi on 5 May 2016 with 12 engineers.",
    "none": "It rained.",
}


@pytest.fixture(name="corpus", scope="module")
def assembled() -> Corpus:
    return assemble(
        analyse(Article(id=ArticleId(id_), path=id_, date="2016-05-09", title="News", text=text))
        for id_, text in TOLD.items()
    )


def compared(corpus: Corpus, a: str, b: str) -> tuple[Compared, ...]:
    one, other = (corpus.articles[ArticleId(id_)] for id_ in (a, b))
    return compare_articles(corpus, one, other)


def values(found: tuple[Compared, ...], side: Side) -> set[str]:
    return {each.value for each in found if each.side is side}


def test_two_articles(corpus: Corpus) -> None:
    found = compared(corpus, "wire", "gazette")
    assert {"Jean Dupont", "Seoul", "2016-05-03", "people killed (count)"} <= values(
        found, Side.BOTH
    )
    assert "Rosa Lindqvist" in values(found, Side.A)
    figure = next(each for each in found if each.kind.value == "figure")
    assert figure.note == "A 40, B 43: different"


def test_two_people(corpus: Corpus) -> None:
    people = {each.name: each for each in corpus.entities.values()}
    found = compare_entities(corpus, people["Jean Dupont"], people["Rosa Lindqvist"])
    assert "Seoul" in values(found, Side.BOTH)
    assert "2016-05-05" in values(found, Side.B)


@pytest.mark.parametrize(("a", "b"), [*combinations(TOLD, 2), ("wire", "wire"), ("none", "none")])
def test_the_parts_are_disjoint_whole_and_mirrored(corpus: Corpus, a: str, b: str) -> None:
    found, mirrored = compared(corpus, a, b), compared(corpus, b, a)
    keys = [(each.kind, each.value) for each in found]
    assert len(keys) == len(set(keys))
    own = {(each.kind, each.value) for each in compared(corpus, a, a)}
    others = {(each.kind, each.value) for each in compared(corpus, b, b)}
    assert set(keys) == own | others
    turned = {Side.A: Side.B, Side.B: Side.A, Side.BOTH: Side.BOTH}
    assert {(e.kind, e.value, turned[e.side], e.b, e.a) for e in found} == {
        (e.kind, e.value, e.side, e.a, e.b) for e in mirrored
    }


def test_every_quotation_stands_in_its_article(corpus: Corpus) -> None:
    for each in compared(corpus, "wire", "gazette"):
        for side, id_ in ((each.a, "wire"), (each.b, "gazette")):
            assert all(quote.article == id_ and quote.span.of(TOLD[id_]) for quote in side)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["articles", "people", "places"])
def test_the_laws_hold_on_the_bundled_articles(kind: str) -> None:
    corpus = Loader([str(Path(__file__).parents[2] / "seeds")]).load()
    if kind == "articles":
        of_articles = partial(compare_articles, corpus)
        for a, b in combinations(corpus.articles.values(), 2):
            assert broken_laws(of_articles, corpus, a, b) == []
            assert whole(of_articles, a, b)
        return
    chosen = {"people": EntityKind.PERSON, "places": EntityKind.PLACE}[kind]
    entities = [each for each in corpus.entities.values() if each.kind is chosen]
    of_entities = partial(compare_entities, corpus)
    compared_figures = 0
    for one, other in combinations(entities, 2):
        assert broken_laws(of_entities, corpus, one, other) == []
        compared_figures += sum(e.kind is ThingKind.FIGURE for e in of_entities(one, other))
    assert compared_figures > 0


def test_two_places_are_compared_by_their_figures() -> None:
    told = (
        "The flood killed 40 people in Hanoi on 3 May 2016.",
        "The flood killed 43 people in Seoul on 3 May 2016.",
    )
    corpus = assemble(
        analyse(Article(id=ArticleId(f"p{n}"), path="p", date="2016-05-09", title="N", text=text))
        for n, text in enumerate(told)
    )
    places = {each.name: each for each in corpus.entities.values()}
    found = compare_entities(corpus, places["Hanoi"], places["Seoul"])
    (figure,) = [each for each in found if each.kind is ThingKind.FIGURE]
    assert (figure.side, figure.note) == (Side.BOTH, "A 40, B 43: different")


@pytest.mark.parametrize(
    ("one", "other", "note"),
    [
        ("killed 12 people", "killed 15 people", "A 12, B 15: different"),
        ("killed 12 people", "killed at least 10 people", "A 12, B at least 10: same"),
        ("killed at least 40 people", "killed 43 people", "A at least 40, B 43: same"),
        ("killed at least 40 people", "killed 33 people", "A at least 40, B 33: different"),
        ("killed 8 to 14 people", "killed 12 people", "A 8–14, B 12: same"),
    ],
)
def test_numbers_are_the_same_where_the_words_of_either_allow_it(
    one: str, other: str, note: str
) -> None:
    pile = assemble(
        analyse(
            Article(
                id=ArticleId(id_),
                path=id_,
                date="2016-05-09",
                title="News",
                text=f"The flood in Seoul {what}.",
            )
        )
        for id_, what in (("wire", one), ("gazette", other))
    )
    notes = {each.note for each in compared(pile, "wire", "gazette") if each.note}
    assert notes == {note}
