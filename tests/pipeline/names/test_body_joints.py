"""How far the name of a body goes: behind "and", "on" and commas."""

from __future__ import annotations

import pytest

from pktui.model.entity import EntityKind
from pktui.pipeline.names.body_joints import region_of_body
from tests.corpus.read import named

ONE_BODY = [
    "Department of Health and Human Services",
    "Ministry of Trade and Industry",
    "Food and Drug Administration",
    "Food and Agriculture Organization",
    "Justice and Development Party",
    "Truth and Reconciliation Commission",
    "Securities and Exchange Commission",
    "House Energy and Commerce Committee",
    "Centers for Disease Control and Prevention",
    "Ministry of Justice",
    "Bureau of Alcohol, Tobacco, Firearms and Explosives",
    "Department for Culture, Media and Sport",
    "UN Office on Drugs and Crime",
    "Standing Committee on Foreign Affairs and Trade",
    "Commission on Human Rights",
    "Kurdistan Workers' Party",
    "Teachers’ Union",
    "Johnson and Johnson",
    "Save the Children",
    "Friends of the Earth",
]

TWO_BODIES = [
    ("Labour Party and the Green Party", ("Labour Party", "Green Party")),
    ("Defence Ministry and Interior Ministry", ("Defence Ministry", "Interior Ministry")),
    (
        "Human Rights Watch and Amnesty International",
        ("Human Rights Watch", "Amnesty International"),
    ),
    ("Ministry of Defence and Parliament", ("Ministry of Defence", "Parliament")),
    ("Oxfam and Save the Children", ("Oxfam", "Save the Children")),
]


@pytest.mark.parametrize("name", ONE_BODY)
@pytest.mark.parametrize("text", ["Officials of the {} refused it.", "The {} said so, he wrote."])
def test_one_body(name: str, text: str) -> None:
    assert named(EntityKind.ORGANISATION, text.format(name)) == {name: 1}


@pytest.mark.parametrize(("names", "bodies"), TWO_BODIES)
def test_two_bodies(names: str, bodies: tuple[str, str]) -> None:
    found = named(EntityKind.ORGANISATION, f"Officials of the {names} refused it.")
    assert {name.removeprefix("the ") for name in found} == set(bodies)


@pytest.mark.parametrize(
    "text",
    [
        "Officials of the Department of Energy and Barack Obama met.",
        "The Department of Health, Barack Obama and others met.",
        "The committee on Barack Obama met the Office on Barack Obama.",
    ],
)
def test_people_stay_people(text: str) -> None:
    assert "Barack Obama" in named(EntityKind.PERSON, text)


REGIONS = [
    (
        "al-Qaeda",
        " in the Arabian Peninsula (AQAP)",
        " in the Arabian Peninsula",
        "its acronym says so",
    ),
    ("al-Qaeda", " in Yemen (AQAP)", "", "an acronym of other words"),
    ("al-Qaeda", " in the Arabian Peninsula", "", "no acronym"),
    ("Rosa -- Bloc", " in Yemen (RBY)", " in Yemen", "dashes beside each other"),
]


@pytest.mark.parametrize(
    ("name", "behind", "region", "remark"), REGIONS, ids=[r[3] for r in REGIONS]
)
def test_the_region_in_a_name(name: str, behind: str, region: str, remark: str) -> None:
    end = region_of_body(name + behind, 0, len(name))
    assert end == len(name + region), remark
