"""Which sentences of a day tell of one deed, and which only share their words."""

from __future__ import annotations

from functools import cache
from itertools import combinations

import pytest

from pktui.corpus.assemble import assemble
from pktui.insight import happenings
from pktui.insight.happenings import happenings_of
from pktui.model.article import Article, ArticleId
from pktui.model.corpus import Corpus
from pktui.pipeline.analyse import analyse
from tests.insight.planted_day import DAY, DEEDS


def pile(*sentences: str) -> Corpus:
    """Each sentence in an article of its own, of the day after."""
    return assemble(
        analyse(
            Article(
                id=ArticleId(f"a{number}"),
                path=f"a{number}.txt",
                date="2019-03-13",
                title=f"Report {number}",
                text=f"Somebody wrote this. {sentence}",
            )
        )
        for number, sentence in enumerate(sentences)
    )


@cache
def planted() -> tuple[dict[str, int], dict[str, str]]:
    """Of each planted sentence the group that it is in, and the deed that it tells of."""
    deed = {sentence: name for name, told in DEEDS.items() for sentence in told}
    corpus = pile(*deed)
    group = {
        event.text: -row
        for row, event in enumerate(corpus.events)
        if event.text in deed and event.when.edtf == DAY
    }
    for number, rows in enumerate(happenings_of(corpus)):
        group.update({corpus.events[row].text: number + 1 for row in rows})
    return group, deed


def test_every_planted_sentence_is_an_event_of_its_day() -> None:
    group, deed = planted()
    assert group.keys() == deed.keys()


def test_different_deeds_of_one_day_are_never_together() -> None:
    group, deed = planted()
    assert not [
        (one, other)
        for one, other in combinations(group, 2)
        if group[one] == group[other] and deed[one] != deed[other]
    ]


def test_nearly_all_tellings_of_one_deed_are_together() -> None:
    group, deed = planted()
    pairs = [pair for pair in combinations(group, 2) if deed[pair[0]] == deed[pair[1]]]
    apart = [(one, other) for one, other in pairs if group[one] != group[other]]
    assert len(apart) <= len(pairs) // 20, apart


QUAKE = [
    "A strong earthquake struck Guayaquil on 12 March, killing 40 people.",
    "Forty people died when an earthquake struck Guayaquil on 12 March.",
    "The 12 March earthquake in Guayaquil killed 40 people.",
    "Hospitals are full since the earthquake in Guayaquil on 12 March, which killed 40 people.",
    "Of the town of Guayaquil little is left since the earthquake killed 40 people on 12 March.",
]


@pytest.mark.parametrize(
    ("sentence", "joins"),
    [
        (
            "Insurers will pay for the Guayaquil earthquake of 12 March, banks said.",
            True,
        ),
        ("Schools have been closed ever since the quake that hit Guayaquil on 12 March.", True),
        ("The mayor of Guayaquil sold his house on 12 March.", False),
        ("A ship ran aground in the harbour on 12 March, killing two people.", False),
        ("An earthquake struck Izmir on 12 March without doing harm.", False),
    ],
)
def test_what_dates_the_same_deed_in_other_words_joins_the_crowd(
    sentence: str, joins: bool
) -> None:
    corpus = pile(*QUAKE, sentence)
    (crowd,) = [rows for rows in happenings_of(corpus) if len(rows) >= len(QUAKE)]
    assert (sentence in {corpus.events[row].text for row in crowd}) is joins


def test_one_day_is_not_joined_with_another() -> None:
    corpus = pile(QUAKE[0], QUAKE[0].replace("12 March", "11 March"))
    assert not [*happenings_of(corpus)]


@pytest.mark.slow
def test_of_a_day_with_thousands_of_sentences_each_still_has_one_group() -> None:
    corpus = pile(*(f"{QUAKE[n % 5][:-1]} and {n} more." for n in range(300)))
    rows = [row for group in happenings_of(corpus) for row in group]
    assert len(rows) == len(set(rows)) > 250


@pytest.mark.parametrize("most", [600, 3_000])
def test_what_a_day_costs_is_bounded_however_many_sentences_it_has(
    most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[int] = []
    real = happenings.average_link
    monkeypatch.setattr(happenings, "_OF_A_DAY", most)
    monkeypatch.setattr(
        happenings,
        "average_link",
        lambda alike, enough: compared.append(len(alike)) or real(alike, enough),
    )
    assert [*happenings_of(pile(*(f"{QUAKE[n % 5][:-1]} and {n} more." for n in range(100))))]
    terms = 20
    assert 0 < compared[0] <= most * terms
    assert compared[0] < 100 * 99 / 2


@pytest.mark.parametrize("place", range(3))
def test_the_sentence_that_is_most_like_all_comes_first(place: int) -> None:
    others = [
        "The harbour strike in Guayaquil on 12 March killed trade in shrimps and bananas.",
        "The harbour strike in Guayaquil on 12 March worried banks and insurers.",
    ]
    typical = "The harbour strike in Guayaquil on 12 March worried banks, trade in shrimps and all."
    told = [*others[:place], typical, *others[place:]]
    corpus = pile(*told)
    (rows,) = happenings_of(corpus)
    assert [corpus.events[row].text for row in rows] == [typical, *others]
