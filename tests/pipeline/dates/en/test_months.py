"""Months in English: what is found, and what is not."""

from __future__ import annotations

import pytest

from tests.pipeline.dates.reading import dated, surfaces

FOUND = [
    ("began in Sept 67 and ended in May 68.", ["Sept 67", "May 68"]),
    ("In May 17 people died. In May 20 was enough.", ["May", "May"]),
    ("paid 2024 Aug and 2023 Sept, see 1998 March.", ["2024 Aug", "2023 Sept", "1998 March"]),
    ("in 2016 May became prime minister", ["2016"]),
    ("on June 2O they", ["June"]),
    ("In April one was sold", ["April"]),
    ("delivered in April/May", ["April", "May"]),
    ("In May 10-12 people died.", ["May"]),
    ("from mid-May to late June", ["mid-May", "late June"]),
    ("until at least May", ["at least May"]),
    ("(May-August 1950)", ["May", "August 1950"]),
    ("in May and June 2004", ["May", "June 2004"]),
    ("in September 2018, the country", ["September 2018"]),
    ("in May", ["May"]),
    ("the June Nato summit", ["June"]),
    ("a March study, the May elections", ["March", "May"]),
    ("a March/April issue", ["March", "April"]),
    ("in April 480 BC", ["April 480 BC"]),
    ("mid-March", ["mid-March"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_finds_expressions_with_their_extent(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected


NOT_FOUND = [
    ("the October Revolution, the July Monarchy and the August Coup", "names with a month"),
    ("Black September fighters", "a name"),
    ("told by May Chidiac", "a given name"),
    ("May one ask?", "a verb before a pronoun"),
    ("May I come in?", "a verb that opens a sentence"),
    ("March on, he said.", "an order"),
    ("April Smith and June Jones spoke.", "given names"),
    ("the March drew thousands, a March on Rome", "what people do"),
    ("Jan Smith and Mar Roxas, payable to DEC Appeal", "names"),
    ("April said hello, June said no.", "people that are called so"),
]


@pytest.mark.parametrize(("text", "why"), NOT_FOUND, ids=[text for text, _ in NOT_FOUND])
def test_leaves_alone_what_only_looks_like_a_date(text: str, why: str) -> None:
    assert dated(text) == [], why
