"""A clause of the query as its chip says it: names without what tells them from others."""

from __future__ import annotations

import pytest

from pktui.query.parse import parse
from pktui.view.chips import chip_words


@pytest.mark.parametrize(
    ("typed", "chip"),
    [
        ("talks", "talks"),
        ("who:lacroix", "who: lacroix"),
        ('who:"Barack Obama"', "who: Barack Obama"),
        ('who:^"Barack Obama"$', "who: Barack Obama"),
        ('org:^"United Nations"$', "org: United Nations"),
        ("where:^Hanoi$", "where: Hanoi"),
        ('!who:^"Barack Obama"$', "not who: Barack Obama"),
        ("title:^Talks$", "title:^Talks$"),
        ("^Talks$", "^Talks$"),
        ("title:^Talks", "title:^Talks"),
        ("who:'rack", "who:'rack"),
    ],
)
def test_what_a_chip_says(typed: str, chip: str) -> None:
    [clause] = parse(typed).clauses
    assert chip_words(clause) == chip
