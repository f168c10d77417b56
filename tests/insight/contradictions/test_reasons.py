"""The reasons of conflicts in words of the reader's language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pktui.corpus.assemble import assemble
from pktui.insight.contradictions.compared_pair import ComparedPair
from pktui.insight.contradictions.conflicts import comparisons_of
from pktui.insight.contradictions.reasons import reason_in_words
from pktui.model.article import Article, ArticleId
from pktui.pipeline.analyse import analyse
from pktui.wording.language import LANGUAGES, speak


@pytest.fixture(autouse=True)
def in_english_again() -> Iterator[None]:
    yield
    speak(LANGUAGES[0])


def pair_of(kind: str, *told: tuple[str, str]) -> ComparedPair:
    corpus = assemble(
        analyse(Article(id=ArticleId(f"a{n}"), path=f"a{n}", date=date, title="News", text=text))
        for n, (date, text) in enumerate(told)
    )
    pairs = comparisons_of(corpus, corpus.articles.values())
    return next(pair for pair in pairs if pair.kind.value == kind)


FIRST = "2019-08-06", "The landslide killed 54 people in Seoul, the mayor said on Monday."
OTHER = "2019-08-06", "The landslide in Seoul killed 61 people, police said on Monday."
LATER = "2019-08-08", "The toll of the landslide in Seoul rose to 61 on Wednesday, police said."
DAM = (
    ("2019-08-06", "The Karsu dam held 18 million cubic metres of water when it failed."),
    ("2019-08-08", "The Karsu dam held 12 million cubic metres of water when it failed."),
)
VISIT = (
    ("2022-11-27", "Jean Dupont visited Hanoi on Saturday."),
    ("2023-01-17", "Jean Dupont, who visited Vietnam last month, spoke."),
)


@pytest.mark.parametrize(
    ("kind", "told", "english", "vietnamese"),
    [
        (
            "conflict",
            (FIRST, OTHER),
            "both 2019-08-05, Seoul, 54 and 61",
            "cùng 2019-08-05, Seoul, 54 và 61",
        ),
        (
            "update",
            (FIRST, LATER),
            "2019-08-05, then 2019-08-07, Seoul, 54 and 61",
            "2019-08-05, rồi 2019-08-07, Seoul, 54 và 61",
        ),
        ("conflict", DAM, "both when it failed", "cùng when it failed"),
        (
            "conflict",
            VISIT,
            "Dupont visited: 2022-11-26 and 2022-12",
            "Dupont visited: 2022-11-26 và 2022-12",
        ),
    ],
)
def test_a_reason_is_told_in_the_language_of_the_interface(
    kind: str, told: tuple[tuple[str, str], ...], english: str, vietnamese: str
) -> None:
    pair = pair_of(kind, *told)
    assert reason_in_words(pair, str, numbers=True).startswith(english)
    speak("vi")
    assert reason_in_words(pair, str, numbers=True).startswith(vietnamese)


def test_the_numbers_may_be_left_out() -> None:
    assert reason_in_words(pair_of("conflict", FIRST, OTHER), str, numbers=False) == (
        "both 2019-08-05, Seoul"
    )
