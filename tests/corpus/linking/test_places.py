"""Which of the places of one name is meant."""

from __future__ import annotations

from collections import Counter

import pytest

from pktui.corpus.linking.places import readings


@pytest.mark.parametrize(
    ("name", "company", "country"),
    [
        ("Asia", ["PH", "US"], ""),  # a town of the Philippines has its name
        ("Europe", ["FR"], ""),
        ("Paris", ["FR", "US"], "FR"),
        ("Paris", ["US"], "US"),
        ("Paris", [], "FR"),
    ],
)
def test_the_likeliest_place_comes_first(name: str, company: list[str], country: str) -> None:
    assert readings(name, Counter(company))[0].country == country
