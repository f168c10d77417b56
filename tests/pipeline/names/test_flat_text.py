"""The text as names are read in it, and where its characters stand in the article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.model.article import Block, Part
from pktui.pipeline.names.flat_text import flatten


def flat(text: str) -> str:
    return flatten(text, [Block(0, len(text), Part.BODY)]).text


FLAT = [
    ("in South\nSudan", "in South Sudan", "a line end"),
    ("in South  \r\n  Sudan", "in South Sudan", "with white space around it"),
    ("on 12 Octo-\nber", "on 12 October", "a divided word"),
    ("Jean-\nPierre", "Jean-Pierre", "a compound with a capital"),
    ("Ki-moon and Ki-\nmoon", "Ki-moon and Ki-moon", "a compound that stands elsewhere"),
    ("the Muslim-\nmajority", "the Muslim-majority", "a compound of two words"),
    ("Ki\xad\nMoon", "KiMoon", "a soft hyphen"),
    ("of 2019 -\nBern", "of 2019 - Bern", "a dash is no hyphen"),
    ("1-\n2", "1- 2", "nor is one between numbers"),
    ("see www.Example.com/Paris now", "see " + "x" * 21 + " now", "an address"),
    ("AP/Paris and N/A", "AP/Paris and N/A", "a slash alone is none"),
    ("Amazon.com grew", "Amazon.com grew", "nor is a firm's"),
]


@pytest.mark.parametrize(("text", "expected", "remark"), FLAT, ids=[f[2] for f in FLAT])
def test_flat(text: str, expected: str, remark: str) -> None:
    assert flat(text) == expected, remark


@given(st.text(alphabet="aB-\n\r .", max_size=40))
def test_every_letter_keeps_its_place(text: str) -> None:
    found = flatten(text, [Block(0, len(text), Part.BODY)])
    for at, letter in enumerate(found.text):
        if letter.isalpha():
            assert text[found.start(at)] == letter
            assert text[found.end(at + 1) - 1] == letter


@given(st.text(alphabet="ab@/.w \n", max_size=60))
def test_addresses_leave_the_length(text: str) -> None:
    plain = text.replace("\n", " ")
    assert len(flat(plain)) == len(plain)
