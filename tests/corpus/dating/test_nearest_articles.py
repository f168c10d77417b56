"""Which dated articles are nearest to an undated one, and what the reader is told of it."""

from __future__ import annotations

import pytest

from pktui.corpus.dating.nearest_articles import Neighbourhood, Resemblance

_JANUARY, _MAY = 730_000, 730_120
_PLACES = ("Lisbon", "Porto", "Coimbra", "Braga", "Faro")


def resemblance(asked: str, *dated: tuple[str, int]) -> Resemblance:
    texts, days = [text for text, _ in dated], [day for _, day in dated]
    return Neighbourhood(texts, days, [asked]).of(asked)


def by_two_desks(place: str, january: str, may: str) -> list[tuple[str, int]]:
    """The same report, as one desk writes in January and another in May."""
    return [(january.format(place), _JANUARY), (may.format(place), _MAY)]


@pytest.mark.parametrize(
    ("january", "may"),
    [
        ('"Ferries return," {} harbour said.', "'Ferries return', {} harbour said."),
        ("In {} - a harbour - ferries return.", "In {} (a harbour) ferries return."),
        ("Ferries return; {} harbour waits.", "Ferries return. {} harbour waits."),
    ],
    ids=["quotation marks", "asides", "sentences"],
)
def test_punctuation_tells_one_desk_from_another(january: str, may: str) -> None:
    dated = [report for place in _PLACES for report in by_two_desks(place, january, may)]
    dated.sort(key=lambda report: report[1])

    nearest = resemblance(may.format("Setubal"), *dated).nearest

    assert {dated[neighbour.index][1] for neighbour in nearest[: len(_PLACES)]} == {_MAY}


def test_marks_within_a_figure_are_none_of_the_text() -> None:
    one, other = "harbour fees rise 1,250.5 crowns", "harbour fees rise 1,250.5 crowns again"

    found = resemblance(one, (other, _JANUARY), ("ferries return", _MAY))

    assert any("1,250.5" in phrase for phrase in found.shared_with(found.nearest[0]))


def test_a_reader_is_told_no_punctuation_where_there_are_words() -> None:
    text = 'Harbour ferries, said Almeida, return: "soon".'

    found = resemblance(text, (text, _JANUARY), (f"{text} Again.", _JANUARY), ("Rain.", _MAY))
    told = [*found.shared_with(found.nearest[0]), *found.mostly_of(0, 2)]

    assert told
    assert all(phrase.replace(" ", "").isalpha() for phrase in told)


@pytest.mark.parametrize(
    ("other", "near"),
    [
        ("Harbour ferries return", True),
        ("Harbour works, and ferries sunk", True),  # two words
        ("Harbour works", False),  # one word
        ('Harbour, "rain"', False),  # the marks behind it do not count as another
    ],
)
def test_one_word_alone_brings_no_articles_together(other: str, near: bool) -> None:
    found = resemblance('Harbour, "ferries" return', (other, _JANUARY), ("Fog.", _MAY))

    assert bool(found.nearest) is near


def test_with_few_phrases_in_common_an_article_counts_less() -> None:
    """Two of them would outweigh three by the shorter text alone."""
    two, three = "harbour x ferries", "almeida x captain x oporto x x x"
    asked = "ferries, harbour, oporto, captain, almeida"

    found = resemblance(asked, (two, _JANUARY), (three, _MAY), ("Fog.", _MAY))

    assert [neighbour.index for neighbour in found.nearest] == [1, 0]


def test_rare_words_make_articles_alike_whatever_their_dates() -> None:
    """What stands in many articles, or in long ones, says less."""
    rare, usual = "Almeida met.", "Harbour ferries met."
    long = f"Almeida {'saw the rain ' * 30}"
    others = [(f"Harbour ferries return {n}.", _JANUARY) for n in range(5)]

    found = resemblance(
        "Almeida, harbour, ferries", (rare, _JANUARY), (usual, _MAY), (long, _MAY), *others
    )

    assert [neighbour.index for neighbour in found.alike[:1]] == [0]
    weights = {neighbour.index: neighbour.weight for neighbour in found.alike}
    assert weights[0] > weights[1] > 0
    assert weights[0] > weights[2] > 0
