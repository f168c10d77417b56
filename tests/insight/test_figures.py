"""Where figures hold, and as of when; shares that follow from two of them."""

from __future__ import annotations

import pytest

from pktui.corpus.assemble import assemble
from pktui.insight.explain_findings import explain_findings
from pktui.insight.figures import PlacedFigure, figures_of
from pktui.model.article import Article, ArticleId
from pktui.pipeline.analyse import analyse
from pktui.wording.language import speak


def placed(text: str, date: str | None = "2016-05-11", title: str = "News") -> list[PlacedFigure]:
    article = Article(id=ArticleId("a"), path="a.txt", date=date, title=title, text=text)
    corpus = assemble([analyse(article)])
    return list(figures_of(corpus, corpus.articles.values()))


@pytest.mark.parametrize(
    ("text", "as_of", "basis"),
    [
        ("The flood killed 43 people.", "2016-05-11", "article"),
        ("The flood killed 43 people, the mayor said on Tuesday.", "2016-05-10", "sentence"),
        ("By Monday 61 people had died.", "2016-05-09", "stated"),
        ("As of May 8, 40 people were missing.", "2016-05-08", "stated"),
        ("The blast of April 20 killed 11 workers.", "2016-05-11", "article"),
        ("The flood of 1988 killed 212 people.", "1988", "sentence"),
        ("Since 2014 the army has sent 512 soldiers.", "2016-05-11", "article"),
    ],
)
def test_as_of_when(text: str, as_of: str, basis: str) -> None:
    (figure,) = placed(text)
    assert figure.as_of is not None
    assert (figure.as_of.edtf, figure.as_of_basis.value) == (as_of, basis)


def test_an_article_without_a_date_leaves_it_open() -> None:
    (figure,) = placed("The flood killed 43 people.", date=None)
    assert figure.as_of is None


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The flood killed 43 people in Hanoi.", ["Hà Nội"]),
        ("In Hanoi 9 people died, and 4 people were hurt in Seoul.", ["Hanoi", "Seoul"]),
        ("The flood struck Hanoi and killed 43 people. About 500 people were hurt.", 2 * ["Hanoi"]),
        ("In Hanoi 9 people died. The firm has 4 ships.", ["Hanoi", None]),
        ("Nine people died in the village of Nether Quill.", ["Nether Quill"]),
    ],
)
def test_where(text: str, places: list[str | None]) -> None:
    found = [figure.place for figure in placed(text)]
    assert [place and place.replace("Hà Nội", "Hanoi") for place in found] == [
        place and place.replace("Hà Nội", "Hanoi") for place in places
    ]


def test_a_share_follows_from_a_part_and_its_whole() -> None:
    whole, part, share = placed("Among 512 officers sent abroad, more than 70 are women.")
    assert (whole.figure.value, part.figure.value) == (512, 70)
    assert share.derived_from == (part.id, whole.id)
    assert (share.figure.low, share.figure.high, share.figure.unit) == (13.7, None, "%")
    assert share.figure.group == "women"


@pytest.mark.parametrize(
    "text", ["Among 70 officers, 512 are women.", "The 512 officers have 70 dogs."]
)
def test_no_share_follows_from_any_two(text: str) -> None:
    assert not any(figure.derived_from for figure in placed(text))


def test_ids_are_the_same_for_the_same_text() -> None:
    text = "The flood killed 43 people and 9 cows."
    assert [figure.id for figure in placed(text)] == [figure.id for figure in placed(text)]
    assert len({figure.id for figure in placed(text)}) == 2


@pytest.mark.parametrize(
    ("language", "sentence", "steps"),
    [
        (
            "en",
            "“At least 43 people” is a figure of people killed (count).",
            [
                "value: from 43 to open, people",
                "limited by: “at least”",
                "as of: 2010-01-13, its sentence names that day",
            ],
        ),
        (
            "vi",
            "“At least 43 people” là số liệu về người thiệt mạng (số đếm).",
            [
                "giá trị: từ 43 đến không giới hạn, người",
                "giới hạn bởi: “ít nhất”",
                "tính đến: 2010-01-13, câu chứa nó nêu ngày ấy",
            ],
        ),
    ],
)
def test_a_figure_is_explained_in_the_language_of_the_interface(
    language: str, sentence: str, steps: list[str], request: pytest.FixtureRequest
) -> None:
    article = Article(
        id=ArticleId("a"),
        path="a.txt",
        text="At least 43 people died in the flood of 13 January 2010.",
    )
    corpus = assemble([analyse(article)])
    (figure,) = figures_of(corpus, corpus.articles.values())
    request.addfinalizer(lambda: speak("en"))
    speak(language)
    (explanation,) = explain_findings(corpus, figure.id)
    assert (explanation.sentence, [*explanation.steps][:3]) == (sentence, steps)
