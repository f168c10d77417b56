"""The reasons of conflicts in words of the reader's language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pktui.corpus.assemble import assemble
from pktui.insight.contradictions.compared_pair import ComparedPair
from pktui.insight.contradictions.conflicts import comparisons_of
from pktui.insight.contradictions.reasons import reason_in_record, reason_in_words
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
FEWER = "The landslide in Seoul killed fewer than 50 people, police said on Monday."
LATER = "2019-08-08", "The toll of the landslide in Seoul rose to 61 on Wednesday, police said."
CORRECTION = (
    "2019-08-06",
    "Correction: The landslide in Seoul killed 61 people on Monday, not 54 as previously stated, "
    "police said.",
)
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
            "conflict",
            (("2019-08-06", FIRST[1].replace("54", "at least 57")), ("2019-08-06", FEWER)),
            "both 2019-08-05, Seoul, at least 57 and fewer than 50",
            "cùng 2019-08-05, Seoul, ít nhất 57 và dưới 50",
        ),
        (
            "update",
            (FIRST, LATER),
            "2019-08-05, then 2019-08-07, Seoul, 54 and 61",
            "2019-08-05, rồi 2019-08-07, Seoul, 54 và 61",
        ),
        (
            "conflict",
            DAM,
            "both when it failed, 18 million cubic metres and 12 million cubic metres",
            "cùng when it failed, 18 million cubic metres và 12 million cubic metres",
        ),
        (
            "update",
            (FIRST, CORRECTION),
            "both 2019-08-05, Seoul, 54 and 61, corrected",
            "cùng 2019-08-05, Seoul, 54 và 61, đã đính chính",
        ),
        (
            "conflict",
            VISIT,
            "Dupont visited: 2022-11-26 and 2022-12",
            "Dupont visited: 2022-11-26 và 2022-12",
        ),
        (
            "other scope",
            (FIRST, ("2019-08-06", OTHER[1].replace("Seoul", "Busan"))),
            "Seoul is not Busan",
            "Seoul không phải là Busan",
        ),
        (
            "other scope",
            (FIRST, ("2019-08-06", OTHER[1].replace("61 people", "17 women"))),
            "people are not women",
            "người không phải là phụ nữ",
        ),
        (
            "other scope",
            (("2019-08-06", "A landslide in Seoul killed 212 people in 1988."), FIRST),
            "1988 is another time than 2019-08-05",
            "1988 là thời điểm khác với 2019-08-05",
        ),
    ],
)
def test_a_reason_is_told_in_the_language_of_the_interface(
    kind: str, told: tuple[tuple[str, str], ...], english: str, vietnamese: str
) -> None:
    pair = pair_of(kind, *told)
    assert reason_in_words(pair, str) == english
    speak("vi")
    assert reason_in_words(pair, str) == vietnamese


def test_the_numbers_may_be_left_out() -> None:
    pair = pair_of("conflict", FIRST, OTHER)
    assert reason_in_words(pair, str, with_numbers=False) == "both 2019-08-05, Seoul"


RETRACTED = (
    FIRST,
    OTHER,
    (
        "2019-08-07",
        "Correction: on Monday we reported that the landslide in Seoul killed 54 people. "
        "The correct number on that day was 61.",
    ),
)


@pytest.mark.parametrize(
    ("kind", "told", "why"),
    [
        ("conflict", (FIRST, OTHER), "both 2019-08-05, both Seoul, 54 and 61"),
        ("update", (FIRST, LATER), "2019-08-05, then 2019-08-07, both Seoul, 54 and 61"),
        ("update", (FIRST, CORRECTION), "both 2019-08-05, both Seoul, 54 and 61, corrected"),
        (
            "conflict",
            RETRACTED,
            "both 2019-08-05, both Seoul, 54 and 61; 61 by a correction",
        ),
        (
            "conflict",
            DAM,
            "both when it failed, 18 million cubic metres and 12 million cubic metres",
        ),
        ("conflict", VISIT, "Dupont visited: 2022-11-26 and 2022-12"),
    ],
)
def test_a_record_tells_the_reason_in_english_whatever_is_spoken(
    kind: str, told: tuple[tuple[str, str], ...], why: str
) -> None:
    speak("vi")
    assert reason_in_record(pair_of(kind, *told)) == why


def test_a_correction_is_told_with_its_number() -> None:
    pair = pair_of("conflict", *RETRACTED)
    assert reason_in_words(pair, str) == "both 2019-08-05, Seoul, 54 and 61, corrected to 61"
    speak("vi")
    assert reason_in_words(pair, str).endswith("54 và 61, đính chính thành 61")
