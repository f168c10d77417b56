"""What entities are called for short, and where that would be two of them."""

from __future__ import annotations

import pytest

from pktui.corpus.linking.labels import with_labels_apart
from pktui.model.entity import Entity, EntityId, EntityKind

PERSON, PLACE, BODY = EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION


def entity(kind: EntityKind, name: str, label: str) -> Entity:
    return Entity(id=EntityId(name), name=name, label=label, kind=kind, aliases=(), appearances=())


@pytest.mark.parametrize(
    ("known", "labels", "remark"),
    [
        (
            [(PERSON, "Barack Obama", "Obama"), (PERSON, "Michelle Obama", "Obama")],
            ["Barack Obama", "Michelle Obama"],
            "two people",
        ),
        (
            [(PERSON, "Nguyễn Xuân Phúc", "Phúc"), (PERSON, "Nguyen Phuc", "Phuc")],
            ["Nguyễn Xuân Phúc", "Nguyen Phuc"],
            "that marks alone tell apart",
        ),
        ([(PERSON, "Obama", "Obama"), (PERSON, "Michelle Obama", "Obama")],
         ["Obama", "Michelle Obama"], "one of whom has no longer name"),
        ([(PERSON, "Barack Obama", "Obama"), (PERSON, "Tony Hayward", "Hayward")],
         ["Obama", "Hayward"], "nobody else"),
        ([(PERSON, "Jordan Smith", "Jordan"), (PLACE, "Jordan", "Jordan")],
         ["Jordan", "Jordan"], "a person and a place stand below different headings"),
        ([(BODY, "Army of the Republic", "AR"), (BODY, "Audit Registry", "AR")],
         ["Army of the Republic", "Audit Registry"], "two bodies with one acronym"),
    ],
)  # fmt: skip
def test_labels(known: list[tuple[EntityKind, str, str]], labels: list[str], remark: str) -> None:
    assert [one.label for one in with_labels_apart(entity(*each) for each in known)] == labels, (
        remark
    )
