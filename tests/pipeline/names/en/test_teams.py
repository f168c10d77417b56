"""A town that stands for its team is an organisation, in news of sport alone."""

from __future__ import annotations

import pytest

from pktui.model.entity import EntityKind
from pktui.pipeline.names.en.sport import has_words_of_sport
from tests.corpus.read import entities

SPORT = (
    " The striker scored twice in the first half of the match. The coach praised his team,"
    " and the club's fans left the stadium happy after the final of the cup."
)

TEAMS = [
    "Surrey beat Warwickshire by an innings.",
    "Karlsruhe won the match 3-1.",
    "He joined Newcastle from Blackburn.",
    "Shearer's Southampton team mate was hurt.",
    "Yorkshire 190 and 214, Kent 108-3.",
    "Cleveland thrashed Seattle on Sunday.",
    "Former Auxerre playmaker Martins headed the goal.",
]

TOWNS = [
    "The match was played in Leeds.",
    "He was born in Cleveland.",
    "LONDON 1996-08-30",
    "They trained near Lisbon before the cup.",
    "Police around Turin stopped the buses.",
]


def kinds(text: str) -> set[EntityKind]:
    return {e.kind for e in entities(text) if e.name not in ("Shearer", "Martins")}


@pytest.mark.parametrize("text", TEAMS)
def test_a_team(text: str) -> None:
    assert kinds(text + SPORT) == {EntityKind.ORGANISATION}


@pytest.mark.parametrize("text", TOWNS)
def test_a_town(text: str) -> None:
    assert kinds(text + SPORT) == {EntityKind.PLACE}


@pytest.mark.parametrize(
    "text", ["Boston faced Chicago in court.", "Oslo lost 30 jobs to Bergen, its rival."]
)
def test_without_sport_a_town_is_a_town(text: str) -> None:
    assert kinds(text) == {EntityKind.PLACE}


def test_a_country_stays_a_country() -> None:
    assert kinds("Brazil beat Argentina 2-1." + SPORT) == {EntityKind.PLACE}


WORDS_OF_SPORT = """soccer football cricket rugby baseball basketball hockey league division cup
championship goal goals scored inning innings wicket wickets match matches season striker midfielder
defender goalkeeper coach quarterfinal quarter-finals semi-final semifinals halftime half-time
playoff playoffs batsman bowler fixture fixtures standings homer homered touchdown quarterback
penalty referee stadium squad team teams club clubs""".split()


@pytest.mark.parametrize("word", WORDS_OF_SPORT)
def test_each_word_of_sport_counts(word: str) -> None:
    assert has_words_of_sport(f"A {word}, the {word.upper()} and a {word.capitalize()}.", 3)
    assert not has_words_of_sport(f"A {word}, the {word.upper()} and a {word.capitalize()}.", 4)


def test_words_with_one_of_them_inside_do_not_count() -> None:
    assert not has_words_of_sport("finally occupied, behalf, unmatched, teamwork, reclubbed", 1)
