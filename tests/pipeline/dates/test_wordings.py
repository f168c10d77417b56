"""What dates mean in many wordings of each kind; the table stands in `wordings.txt`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import pktui

_KIND = re.compile(r"## (?P<kind>.+) \((?P<day>\S+)\)")


def rows() -> Iterator[tuple[str, str, str, str]]:
    """Each row of the table: its kind, the day on which it is told, the text, and the answer."""
    kind = day = ""
    for line in (Path(__file__).parent / "wordings.txt").read_text("utf-8").splitlines():
        if head := _KIND.fullmatch(line):
            kind, day = head["kind"], head["day"]
        elif " => " in line:
            text, _, answer = line.partition(" => ")
            yield kind, day, text, answer


ROWS = [*rows()]
KINDS = {(kind, day): [row[2:] for row in ROWS if row[:2] == (kind, day)] for kind, day, *_ in ROWS}


def meaning(text: str, day: str) -> set[str]:
    """The days that a text means, told on `day`. Doubt is left out: the same words are read
    whether their year is sure or not."""
    analysis = pktui.analyse(pktui.article(text, date=day))
    return {r.when.edtf.replace("?", "") for r in analysis.resolutions if r.when}


@pytest.mark.parametrize(("kind", "day"), KINDS, ids=[kind for kind, _ in KINDS])
def test_every_wording_of_a_kind_means_its_days(kind: str, day: str) -> None:
    wanted = {text: set(answer.split()) - {"-"} for text, answer in KINDS[kind, day]}
    meant = {text: meaning(text, day) for text in wanted}
    assert {text: days for text, days in meant.items() if days != wanted[text]} == {}


def test_the_table_is_read() -> None:
    assert len(ROWS) > 300
    assert all(day for _, day, _, _ in ROWS)
    assert sum(answer == "-" for *_, answer in ROWS) > 60, "as many that are no dates"
