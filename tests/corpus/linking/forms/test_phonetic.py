"""Spellings of one word of another script sound alike; rough as that is."""

from __future__ import annotations

import pytest

from pktui.corpus.linking.forms.phonetic import sound_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("gaddafi", "qaddafi"),
        ("gaddafi", "gadhafi"),
        ("mohammed", "muhamad"),
        ("morsi", "mursi"),
        ("khaled", "khalid"),
        ("zelensky", "zelenskyy"),
        ("tchaikovsky", "tchaikowski"),
    ],
)
def test_sounds_like(one: str, other: str) -> None:
    assert sound_of(one) == sound_of(other)


@pytest.mark.parametrize(("one", "other"), [("tigran", "iran"), ("bush", "blair"), ("", "kim")])
def test_does_not_sound_like(one: str, other: str) -> None:
    assert sound_of(one) != sound_of(other)
