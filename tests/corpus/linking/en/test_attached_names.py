"""Parts of names are joined with the rest of them, where the pile has them nowhere else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from pktui.model.entity import EntityKind
from tests.corpus.read import named

PILES: list[tuple[Sequence[str], Mapping[str, int], str]] = [
    (
        [
            "TNK-BP pays. The TNK-BP board met. TNK-BP shares rose.",
            "BP sold TNK-BP. TNK-BP is sold.",
        ],
        {"TNK-BP": 5, "BP": 1},
        "a hyphen joins the two",
    ),
    (
        ["The KDQ-EU talks began.", "The KDQ met.", "The KDQ said so.", "The KDQ left."],
        {"KDQ": 4, "EU": 1},
        "mostly alone",
    ),
    (
        ["The KDQ-EU talks began.", "The KDQ-EU talks ended."],
        {"KDQ": 2, "EU": 2},
        "too few to tell",
    ),
    (
        ["Staff at UC Berkeley met.", "UC Davis opened. Students of UC Davis came."],
        {"UC Berkeley": 1, "UC Davis": 2},
        "a college and its town",
    ),
    (
        ["It is on the BBC HD Channel.", "Watch the BBC HD Channel. The BBC HD Channel is new."],
        {"BBC HD": 3},
        "the second of two",
    ),
    (
        ["The Network Radio Programme Information is new."] * 3,
        {},
        "words that go on in a word with a capital",
    ),
    (
        ["The Network Radio Programme is new."] * 3,
        {"Network Radio Programme": 3},
        "the same that ends there",
    ),
]


@pytest.mark.parametrize(("texts", "bodies", "remark"), PILES, ids=[row[2] for row in PILES])
def test_parts_of_names(texts: Sequence[str], bodies: Mapping[str, int], remark: str) -> None:
    assert named(EntityKind.ORGANISATION, *texts) == bodies, remark
