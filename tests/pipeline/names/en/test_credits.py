"""Who took a picture or wrote a report is credited, and nobody of the story."""

from __future__ import annotations

import pytest

from pktui.api import analyse, article
from pktui.model.entity import EntityKind
from tests.corpus.read import named

CREDITED = [
    "The flood in Dresden. Photograph: Arno Burgi/EPA",
    "A girl waits for water. (Photo by Ramon Espinosa)",
    "Picture: Niklas Halle'n / AFP",
    "Photo credit: Jane Hopper\n\nThe house is lost.",
    "Photos by Mahmud Hams and Said Khatib\n\nThe strip is quiet.",
    "Protesters in Tunis, Tunisia. AP Photo/Hassene Dridi",
    "Photographer: Chris Ratcliffe/Bloomberg",
    "REUTERS/Goran Tomasevic\n\nRebels took Aleppo.",
    "Illustration: Ben Jennings\n\nIt rained.",
    "Additional reporting by Tom Miles; editing by Ralph Boulton",
    "(Reporting by Tom Miles in Geneva and Emma Farge in Dakar)",
    "Smoke rises. Getty Images/Joe Raedle",
]

NAMED = [
    ("The photographer Kevin Carter won a Pulitzer.", "Kevin Carter"),
    ("He was struck by Oscar Blanco.", "Oscar Blanco"),
    ("Photo: Angela Merkel waves to the crowd.", "Angela Merkel"),
    ("The photo shows Kofi Annan.", "Kofi Annan"),
    ("A Reuters report quoted Bob Dudley.", "Bob Dudley"),
    ("The choice was Obama/Mitt Romney.", "Mitt Romney"),
    ("Image caption Kofi Annan spoke on Monday.", "Kofi Annan"),
    ("Workers. Photograph: Dave Martin/AP Kofi Annan regrets it.", "Kofi Annan"),
    ("Getty Images Nick Clegg waves to the crowd.", "Nick Clegg"),
]


@pytest.mark.parametrize("text", CREDITED)
def test_credited(text: str) -> None:
    assert not named(EntityKind.PERSON, text)


@pytest.mark.parametrize(("text", "person"), NAMED)
def test_named(text: str, person: str) -> None:
    assert person in named(EntityKind.PERSON, text)


AGENCIES_BEFORE_BODIES = [
    (r"Oil at sea. Photograph: Gerald Herbert\/AP BP has beaten forecasts.", {"AP", "BP"}),
    ("Oil at sea. Photograph: Jo Reed/Getty Images Halliburton said so.", {"Halliburton"}),
    ("Oil at sea. Photo: Ted Jackson/Reuters Halliburton said so.", {"Reuters", "Halliburton"}),
    ("The dispute of Jenkins/Rex Foods went on.", {"Rex Foods"}),
]


@pytest.mark.parametrize(("text", "bodies"), AGENCIES_BEFORE_BODIES)
def test_a_picture_s_agency_ends_before_the_story(text: str, bodies: set[str]) -> None:
    mentions = analyse(article(text)).mentions
    assert bodies <= {m.name for m in mentions if m.kind is EntityKind.ORGANISATION}
