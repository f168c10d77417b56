"""Organisations by how they are written and by the words beside them; and what is none."""

from __future__ import annotations

import pytest

from pktui.model.entity import EntityKind
from tests.corpus.read import entities, named

BODIES = [
    ("The XPQR said so on Monday.", "XPQR"),
    ("Members of the ZLKF met in Paris.", "ZLKF"),
    ("He has worked for BankVerd since May.", "BankVerd"),
    ("It was sold to Zorabank last year.", "Zorabank"),
    ("She is the founder and CEO of Zorvex. Zorvex shares rose.", "Zorvex"),
    ("Vermilo shares fell. Shareholders of Vermilo met.", "Vermilo"),
    ("The vote in the Assembly was close.", "Assembly"),
    ("The Office of the Basic Education Commission (Obec) met. Obec agreed.", "Obec"),
]

NO_BODIES = [
    "The TB project began, and LGBT people marched for SDG money.",
    "They watched the Asian Games and the Sochi Games on a 42-inch LCD.",
    "He was held at Gilboa Prison near the Bayan Palace.",
    "He fought in World War I and in World War II.",
    "Castroism and K-pop were both there.",
    "It broke the Free Trade Agreement (FTRA). The FTRA is old.",
    "First came 300 degrees Celsius, then 400.",
]


@pytest.mark.parametrize(("text", "body"), BODIES)
def test_a_body(text: str, body: str) -> None:
    names = {
        alias
        for e in entities(text)
        if e.kind is EntityKind.ORGANISATION
        for alias in (e.name, *e.aliases)
    }
    assert body in names


@pytest.mark.parametrize("text", NO_BODIES)
def test_no_body(text: str) -> None:
    assert not named(EntityKind.ORGANISATION, text)


def test_two_given_names_and_a_family_name_are_two_people() -> None:
    assert named(EntityKind.PERSON, "Daniel & Richard Tsai own it.").keys() == {
        "Daniel",
        "Richard Tsai",
    }


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("He sailed down the Amazon.", EntityKind.PLACE),
        ("He works for Amazon.", EntityKind.ORGANISATION),
        ("Former Panama president Ricardo Martinelli left.", EntityKind.PLACE),
    ],
)
def test_what_could_be_either(text: str, kind: EntityKind) -> None:
    assert kind in {e.kind for e in entities(text)}


NO_BODY_BY_ITSELF = [
    (
        "Samuel West stars as Faust. Faust is tempted by the Devil.",
        "Faust",
        None,
        "a family name alone",
    ),
    (
        "Ann was born in Brindlepool. Jo lived in Brindlepool. The Brindlepool newspaper said so.",
        "Brindlepool",
        EntityKind.PLACE,
        "people are born there",
    ),
    ("It was in the Brindlepool newspaper.", "Brindlepool", EntityKind.ORGANISATION, "a paper"),
    ("Joolz Holland presents the show.", "Joolz Holland", EntityKind.PERSON, "also a surname"),
    ("Mobivox Tanzania cut prices.", "Mobivox Tanzania", EntityKind.ORGANISATION, "a branch"),
]


@pytest.mark.parametrize(
    ("text", "name", "kind", "remark"),
    NO_BODY_BY_ITSELF,
    ids=[row[3] for row in NO_BODY_BY_ITSELF],
)
def test_what_is_no_body_by_itself(
    text: str, name: str, kind: EntityKind | None, remark: str
) -> None:
    kinds = {e.kind for e in entities(text) if e.name == name}
    assert kinds == ({kind} if kind else kinds - {EntityKind.ORGANISATION}), remark
