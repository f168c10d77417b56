"""A town that stands for its team is an organisation, in news of sport alone."""

from __future__ import annotations

import pytest

from pktui.model.entity import EntityKind
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
