"""Whom a surname means beside titles, particles and other names of its kind, from text to pile."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from pktui.model.entity import EntityKind
from tests.corpus.read import named

PEOPLE: list[tuple[tuple[str, ...], Mapping[str, int], str]] = [
    (
        (
            "The governor, Lloyd Perrin, and his wife, Marva Perrin, came. "
            "Dr Perrin cut the ribbon. Mrs Perrin sang.",
        ),
        {"Lloyd Perrin": 2, "Marva Perrin": 2},
        "who is Mrs is not Dr",
    ),
    (
        (
            "President Luis Herrera Campos met Isabel Rojas de Herrera. "
            '"It is late," Mrs Herrera said. President Herrera left.',
        ),
        {"Luis Herrera Campos": 2, "Isabel Rojas de Herrera": 2},
        "the first of two surnames, with the office",
    ),
    (
        (
            "Nobody came for Colin Marsh. Marsh's aunt, Gwen Marsh, wept. "
            "The judge said that Marsh had shown no remorse.",
        ),
        {"Colin Marsh": 3, "Gwen Marsh": 1},
        "the one whom the bare surname has meant",
    ),
    (
        ("Mr de Vries rang Mrs van der Linden. President de Kock was there.",),
        {"de Vries": 1, "van der Linden": 1, "de Kock": 1},
        "particles behind titles",
    ),
    (
        ("Envoy Hugo de Souza landed.", "Mr de Souza left again. De Souza was tired."),
        {"Hugo de Souza": 3},
        "a particle, and the full name elsewhere",
    ),
    (
        ("The King of Spain and the Lord of the Manor met Miss Terry.",),
        {"Terry": 1},
        "what a title is of is nobody",
    ),
    (
        ("Khaled al-Masri was held. Al-Masri, 44, denies it. Al-Masri went home.",),
        {"Khaled al-Masri": 3},
        "a surname that says where one is from opens a sentence",
    ),
    (
        ("EMIR HAMAD BIN KHALIFA MET URSULA VON DER LEYEN. A VAN HIT A BIN IN LA PAZ.",),
        {"Hamad bin Khalifa": 1, "Ursula von der Leyen": 1},
        "particles in capitals",
    ),
    (
        (
            "Kiza Mwebaze and his wife Winifred Mwebaze were stopped. "
            "Mwebaze told reporters he would not pay. Ms Mwebaze was let through.",
        ),
        {"Kiza Mwebaze": 2, "Winifred Mwebaze": 2},
        "the gender that words for a family tell",
    ),
    (
        (
            'Ramon "Moncho" Iturri fished with his son, Ramon Iturri Jr., off Callao. '
            "Moncho Iturri sold the boat. Iturri Jr. wept.",
        ),
        {'Ramon "Moncho" Iturri': 2, "Ramon Iturri Jr.": 2},
        "a father, and the son with Jr.",
    ),
    (
        ("LIMA, 3 MAY 2012 - OLLANTA HUMALA SPOKE IN CUSCO. HUMALA WEPT. THE CROWD SANG.",),
        {"Ollanta Humala": 2},
        "two words in capitals that are a sentence",
    ),
    (
        (
            "Harlow Vetch, the maker of soups, lost money. Harlow Vetch's shares fell. "
            "Staff at Harlow Vetch will strike.",
            "Harlow Vetch said it would sell.",
        ),
        {},
        "a firm by what it has",
    ),
    (
        ("Later the finance minister, Dean Holder, resigned.",),
        {"Dean Holder": 1},
        "a title that is a given name, behind an office",
    ),
    (("The students met Dean Tarrow of the law school.",), {"Tarrow": 1}, "a title"),
    (
        (
            "Shares in Corby Lantham fell. Corby Lantham's employees were told. "
            "Analysts at Corby Lantham left.",
            "Corby Lantham said it would cut jobs.",
        ),
        {},
        "a firm that one article takes for somebody",
    ),
]


FAMOUS = ("Senator Elmer Kettridge spoke.",) * 21
OVER_CAPTURE = [
    ("They say Kettridge lied. It is over, says H. Kettridge's off. Kettridge left.", 2, "H."),
    ("It was with Wexcorp Kettridge and his friends. Kettridge lied. Kettridge left.", 2, "a firm"),
    ("Anna Kettridge, 9, waved. Kettridge goes to school. Kettridge sings.", 0, "a daughter"),
    ("The judge H. Kettridge spoke. Kettridge is 60.", 0, "an office of his own"),
    ("H. Kettridge, a baker, spoke. Kettridge is 60.", 0, "an initial, and then the surname"),
]


@pytest.mark.parametrize(
    ("text", "meant", "remark"), OVER_CAPTURE, ids=[row[2] for row in OVER_CAPTURE]
)
def test_who_is_named_once_keeps_one(text: str, meant: int, remark: str) -> None:
    people = named(EntityKind.PERSON, *FAMOUS, text)
    assert people["Elmer Kettridge"] == len(FAMOUS) + meant, remark


@pytest.mark.parametrize(("texts", "people", "remark"), PEOPLE, ids=[row[2] for row in PEOPLE])
def test_people(texts: tuple[str, ...], people: Mapping[str, int], remark: str) -> None:
    assert named(EntityKind.PERSON, *texts) == people, remark


PLACES = [
    ("The people of Ulverham wept.", {"Ulverham": 1}, "people"),
    ("The council of Ulverham met.", {"Ulverham": 1}, "a council"),
    ("It fell 20 km north of Ulverham.", {"Ulverham": 1}, "a direction"),
    ("It sank off Ulverham.", {"Ulverham": 1}, "a coast"),
    ("The judge let off Ulverham.", {}, "what is no coast"),
    ("Friends of Ulverham wept. The son of Ulverham met them.", {}, "what somebody has"),
    ("The people of Anna Ulverham wept.", {}, "a full name"),
]


@pytest.mark.parametrize(("text", "places", "remark"), PLACES, ids=[row[2] for row in PLACES])
def test_places(text: str, places: Mapping[str, int], remark: str) -> None:
    assert named(EntityKind.PLACE, text) == places, remark
