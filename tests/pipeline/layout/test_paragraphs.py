"""Which line breaks end a paragraph, and which only wrap a long line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.pipeline.layout.paragraphs import paragraphs


def cut(text: str) -> list[str]:
    """The paragraphs of a text, each on one line."""
    return [" ".join(text[p.start : p.end].split()) for p in paragraphs(text)]


WRAPPED = [
    ("The talks in Addis\nAbaba were led by Alemu\nTadesse, who came late.", "capitals behind"),
    ("She had lived in New\nDelhi, in San\nJose and in Port\nLouis.", "capitals alone behind"),
    ("It was told to Mr.\nMarlowe and to J.\nOkello by Dr.\nLindqvist.", "short titles, initials"),
    ("It is true that\nPeter knew that\nAnna left.", "words that something follows"),
    ("> He went to Los\n> Angeles with Rosa\n> Delgado.", "quoted mail"),
    ("Tàu đến cảng của\nHải Phòng rồi về\nHà Nội.", "Vietnamese words that something follows"),
    ("They will box on 6 May\n2017 in Reno, and on 8\nJune 2017.", "a date"),
    ("Cesar Chavez\nJr. won in May\n2017 and Anna Lund\nlost.", "a name's suffix, a month"),
    ("They will box on 6 MAY\n2017 in Reno, and on 8\nJUNE 2017.", "a date in capitals"),
    ("A boat left the\nharbour and came to\nthe island in the\nevening.", "small letters"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "remark"), WRAPPED, ids=[w[1] for w in WRAPPED])
def test_a_wrapped_paragraph_is_one(text: str, remark: str) -> None:
    assert cut(text) == [" ".join(text.split())], remark


APART = [
    ("Minister meets envoy in Berlin\nThe two spoke for an hour.", "a headline over its story"),
    ("May\n2017\nJune\n2018", "cells of a table"),
    ("Rain in Paris\nSnow in Oslo\nSun in Lagos", "a list of headlines"),
    ("Anna Lindgren\nTomás Rivera\nWei Zhang", "a list of names"),
    ("Talks go on in Geneva\nSides meet in Geneva\nThey met.\nThey left.\nThey met again.",
     "a headline, another, and short paragraphs"),
    ("It rained all day.\nIt will rain more.\nNobody minds it.", "short paragraphs"),
    ("The harbour is open\n\nof late.", "a blank line"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "remark"), APART, ids=[a[1] for a in APART])
def test_what_stands_apart_stays_apart(text: str, remark: str) -> None:
    assert cut(text) == [line for line in text.split("\n") if line], remark


@given(st.text(alphabet="aB> .,\n", max_size=60))
def test_every_letter_is_in_one_paragraph(text: str) -> None:
    found = paragraphs(text)
    assert "".join("".join(text[p.start : p.end].split()) for p in found) == "".join(text.split())
