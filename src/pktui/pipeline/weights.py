"""What each piece of evidence is worth: sums of the weights that `data/learn.py` learned."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from pktui.pipeline import gazetteer

Scores = tuple[float, float, float]
"""For a person, a place and an organisation, against being none of them (0)."""


@cache
def weights() -> dict[str, Scores]:
    """Feature → what it says for a person, a place, an organisation."""
    table: dict[str, Scores] = {}
    for line in gazetteer.read_table("weights.txt").splitlines():
        feature, person, place, organisation = line.split("\t")
        table[feature] = float(person), float(place), float(organisation)
    return table


def weigh(features: Iterable[str]) -> Scores:
    table = weights()
    person = place = organisation = 0.0
    for feature in features:
        if feature in table:
            a, b, c = table[feature]
            person += a
            place += b
            organisation += c
    return person, place, organisation
