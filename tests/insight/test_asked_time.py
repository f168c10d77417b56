"""What lies in the days that a reader asks for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pktui.corpus.assemble import assemble
from pktui.insight.contradictions.conflicts import comparisons_of, pairs_within, shown_of
from pktui.insight.figures import PlacedFigure, figures_of, figures_within
from pktui.insight.incidents import incidents_of, incidents_within
from pktui.model.article import Article, ArticleId
from pktui.model.corpus import Corpus
from pktui.model.edtf import parse_edtf
from pktui.pipeline.analyse import analyse

TOLD = {
    "wire": ("2019-08-06", "The landslide killed 54 people in Seoul, Ann Poole said on Monday."),
    "post": ("2019-08-06", "The landslide in Seoul killed 61 people, police said on Monday."),
    "late": (
        "2019-08-09",
        "The toll of the landslide in Seoul rose to 70 on Thursday, said Poole.",
    ),
}


@pytest.fixture(name="corpus", scope="module")
def made() -> Corpus:
    return assemble(
        analyse(Article(id=ArticleId(id_), path=id_, date=day, title=f"Landslide {id_}", text=text))
        for id_, (day, text) in TOLD.items()
    )


def window(first: str, last: str) -> tuple[int, int]:
    return date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal() + 1


DAYS = [
    ("2019-08-01", "2019-08-31", True, "all of the month"),
    ("2019-08-05", "2019-08-05", True, "the day itself"),
    ("2019-08-01", "2019-08-04", False, "before it"),
    ("2019-08-12", "2019-12-31", False, "behind it, though the articles lie before"),
]


@pytest.mark.parametrize(("first", "last", "is_there", "why"), DAYS)
def test_incidents_of_these_days(
    corpus: Corpus, first: str, last: str, is_there: bool, why: str
) -> None:
    incidents = incidents_of(corpus)
    assert len(incidents) == 1
    assert bool([*incidents_within(incidents, window(first, last))]) is is_there, why


@pytest.mark.parametrize(("first", "last", "is_there", "why"), DAYS)
def test_contradictions_of_these_days(
    corpus: Corpus, first: str, last: str, is_there: bool, why: str
) -> None:
    pairs = [*shown_of(comparisons_of(corpus, corpus.articles.values()))]
    assert pairs
    assert bool([*pairs_within(pairs, window(first, last))]) is is_there, why


@pytest.mark.parametrize(
    ("as_of", "is_there"),
    [
        ("2019-08-05", True),
        ("2019-08-09", True),
        ("2019-08-04", False),
        ("2019-08-10", False),
        ("2019-08", True),
        ("2019-07", False),
        ("../2019-08-05", True),
        ("../2019-08-04", False),
        ("2019-08-09/..", True),
        ("2019-08-10/..", False),
        (None, True),
    ],
)
def test_a_figure_that_may_hold_as_of_these_days(
    corpus: Corpus, as_of: str | None, is_there: bool
) -> None:
    figure = replace(figure_of(corpus), as_of=parse_edtf(as_of) if as_of else None)
    assert bool([*figures_within([figure], window("2019-08-05", "2019-08-09"))]) is is_there


def test_alternatives_that_no_one_stretch_holds_leave_all(corpus: Corpus) -> None:
    nothing = date(2020, 1, 1).toordinal(), date(2010, 1, 1).toordinal()
    assert [*figures_within([figure_of(corpus)], nothing)]
    assert [*incidents_within(incidents_of(corpus), nothing)]


def figure_of(corpus: Corpus) -> PlacedFigure:
    return next(figures_of(corpus, corpus.articles.values()))
