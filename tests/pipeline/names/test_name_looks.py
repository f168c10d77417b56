"""What the words of a name say by themselves."""

from __future__ import annotations

import pytest

from pktui.pipeline.names.evidence import Evidence
from pktui.pipeline.names.name_looks import of_name
from pktui.pipeline.names.pieces import NamePiece, Shape


def looks(name: str, shape: Shape = Shape.NAME) -> Evidence:
    return of_name(NamePiece(0, len(name), shape, name, tuple(name.split())))


@pytest.mark.parametrize(
    ("name", "said", "not_said"),
    [
        ("Mark Johnson", {"2 words", "given name first", "only names"}, {"one word"}),
        ("May Smith", {"given name first"}, {"only English words"}),
        ("John F. Kennedy", {"3 words", "initial inside"}, {"name particle"}),
        ("Mohammed al-Bashir", {"name particle"}, {"initial inside"}),
        ("Katowice", {"known city"}, {"known city or a name", "unknown word"}),
        ("Lagos", {"known city", "known city or a name"}, {"unknown word"}),
        ("Black River", {"geographical word behind"}, {"known organisation"}),
        ("NATO", {"known organisation", "acronym"}, {"capitals"}),
        ("UNISFA", {"known organisation", "capitals"}, {"acronym"}),
        ("Area 51", {"with digits"}, {"capitals"}),
        ("Dzhugashvili", {"ends like a family name"}, {"unknown word"}),
        ("Zzyzx", {"unknown word"}, {"ends like a place"}),
    ],
)
def test_the_words_of_a_name_speak_for_what_it_may_be(
    name: str, said: set[str], not_said: set[str]
) -> None:
    features = set(looks(name).features)
    assert said <= features
    assert not_said.isdisjoint(features)


def test_the_name_of_a_body_needs_no_other_feature() -> None:
    assert looks("Ministry of Health", Shape.BODY).features == ("organisation word",)


def test_names_that_look_alike_are_told_once() -> None:
    assert looks("Zzyzx") is looks("Qwghlm")
    assert looks("Zzyzx") is not looks("Dzhugashvili")
