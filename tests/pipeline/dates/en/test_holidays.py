"""Feasts and named days: what is found, and what is not."""

from __future__ import annotations

import pytest

from tests.pipeline.dates.reading import dated, surfaces

FOUND = [
    ("won on Christmas Eve 1999", ["Christmas Eve 1999"]),
    ("on Waitangi Day - February 6 - this year", ["Waitangi Day - February 6", "this year"]),
    ("on St. Patrick’s Day", ["St. Patrick’s Day"]),
    ("on Presidents Day, after New Years Eve", ["Presidents Day", "New Years Eve"]),
    ("during Ramadan 2014, before Eid al-Fitr", ["Ramadan 2014", "Eid al-Fitr"]),
    ("during the Mid-Autumn Festival, on Nowruz", ["the Mid-Autumn Festival", "Nowruz"]),
    ("on Mother's Day", ["Mother's Day"]),
    ("last Christmas", ["last Christmas"]),
    ("the holy month of Ramadan", ["Ramadan"]),
    ("years after the 9/11 attacks", ["9/11"]),
    ("Sau Noel, đêm Noel", ["Noel", "Noel"]),
    ("Until Noel it snowed. In Noel week", ["Noel", "Noel"]),
    ("Last Noel", ["Last Noel"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_finds_expressions_with_their_extent(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected


NOT_FOUND = [
    ("the Good Friday Agreement and Easter Island", "names with a feast in them"),
    ("the Tet Offensive, trumped by Tet", "what happened then"),
    ("the Chinese New Year celebrations", "what is held around it"),
    ("the Winter Olympics and the Mid-Autumn Festival", "names with a season in them"),
    ("Tết Trung thu", "another feast"),
    ("Tropical Storm Noel and Francis Noel", "a feast that is a name, too"),
]


@pytest.mark.parametrize(("text", "why"), NOT_FOUND, ids=[text for text, _ in NOT_FOUND])
def test_leaves_alone_what_only_looks_like_a_date(text: str, why: str) -> None:
    assert dated(text) == [], why
