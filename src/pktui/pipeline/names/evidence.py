"""What features are worth: learned weights for a person, a place and an organisation.

A language brings a table of weights of its own; the features that it names are summed alike.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from pktui.pipeline.names import gazetteer
from pktui.runtime.frozen import dataclass

Scores = tuple[float, float, float]
"""For a person, a place and an organisation, against being none of them (0)."""


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """Features, and what they are worth together."""

    features: tuple[str, ...]
    scores: Scores
    strongest: tuple[tuple[tuple[float, str], ...], ...]
    """For each kind the features that speak for it, with what each is worth."""


class _Weight(NamedTuple):
    """The weights of one feature for a person, a place and an organisation."""

    scores: Scores
    speaks_for: tuple[tuple[int, tuple[float, str]], ...]
    """Each kind that it speaks for, with what it is worth and the feature itself."""


@cache
def _weights(table: str) -> dict[str, _Weight]:
    """By feature, as the file `table` of `data/` has them."""
    weights: dict[str, _Weight] = {}
    for line in gazetteer.read_table(table).splitlines():
        feature, *columns = line.split("\t")
        person, place, organisation = map(float, columns)
        scores = person, place, organisation
        speaks_for = tuple(
            (kind, (score, feature)) for kind, score in enumerate(scores) if score > 0
        )
        weights[feature] = _Weight(scores, speaks_for)
    return weights


def weigh(features: Iterable[str], table: str) -> Evidence:
    """Return the features with what they are worth together, by the weights in the file `table`."""
    weights = _weights(table)
    features = tuple(features)
    person = place = organisation = 0.0
    speaking: tuple[list[tuple[float, str]], ...] = ([], [], [])
    for feature in features:
        weight = weights.get(feature)
        if weight:
            (for_person, for_place, for_organisation), speaks_for = weight
            person += for_person
            place += for_place
            organisation += for_organisation
            for kind, reason in speaks_for:
                speaking[kind].append(reason)
    return Evidence(features, (person, place, organisation), tuple(map(tuple, speaking)))
