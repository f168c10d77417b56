"""Likeness of words: one edit from four letters, two from eight, a swap is one."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.text.edit_distance import edits, forgiven, likeness, near

WORDS = st.text(alphabet="abcde", max_size=9)


@pytest.mark.parametrize(
    ("one", "other", "distance", "remark"),
    [
        ("lacroix", "lacroix", 0, "equal"),
        ("lacroix", "lacrox", 1, "a letter left out"),
        ("lacroix", "lacrroix", 1, "a letter too many"),
        ("lacroix", "lacreix", 1, "another letter"),
        ("abyei", "abiey", 1, "swapped around a third"),
        ("abyei", "abeiy", 2, "one letter moved by two places"),
        ("abyei", "ibyea", 2, "swapped over more than one"),
        ("abyei", "abyie", 1, "neighbours swapped"),
        ("minister", "minitser", 1, "neighbours swapped"),
        ("hanoi", "seoul", None, "nothing alike"),
    ],
)
def test_edits(one: str, other: str, distance: int | None, remark: str) -> None:
    assert edits(one, other, at_most=2) == distance, remark


@pytest.mark.parametrize(
    ("word", "allowed"),
    [
        ("", 0),
        ("war", 0),
        ("seul", 1),
        ("lacroix", 1),
        ("minister", 2),
        ("2022", 0),
        ("covid19", 0),
    ],
)
def test_forgiven(word: str, allowed: int) -> None:
    assert forgiven(word) == allowed


@given(WORDS, WORDS)
def test_edits_do_not_depend_on_order(one: str, other: str) -> None:
    assert edits(one, other, 9) == edits(other, one, 9)


@given(WORDS, st.lists(WORDS), st.integers(0, 2))
def test_near_is_edits_on_each(word: str, candidates: list[str], at_most: int) -> None:
    expected = {
        (distance, index)
        for index, candidate in enumerate(candidates)
        if (distance := edits(word, candidate, at_most)) is not None
    }
    found = near(word, candidates, at_most)
    assert set(found) == expected
    assert [distance for distance, _ in found] == sorted(distance for distance, _ in found)


def test_likeness_is_between_nothing_and_all() -> None:
    assert likeness("phung", "phung") == 1
    assert likeness("abc", "xyz") == 0
    assert 0.8 < likeness("hoang kim phung", "hoang kim phungg") < 1


def test_importing_it_does_not_pay_for_rapidfuzz() -> None:
    script = "import sys, pktui.text.edit_distance; sys.exit('rapidfuzz' in sys.modules)"
    subprocess.run([sys.executable, "-c", script], check=True)
