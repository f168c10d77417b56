"""Words that an apostrophe or a hyphen joins, short words that are meant, names that are typed."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.query.highlight import hits
from pktui.query.index import Index
from pktui.query.parse import parse
from pktui.query.selection import select
from pktui.query.tokens import distinct_compounds
from pktui.text.fold import fold
from tests.corpora import Said, Told, corpus, place

LINES = {
    "neill": "Mary O'Neill of the co-operative sent an e-mail.",
    "moon": "Ban Ki-moon and al-Qaeda were named.",
    "phung": "Ông Phụng phát biểu.",
    "phong": "Căn phòng lớn.",
    "nhung": "Có những người.",
    "china": "Trung Quốc tuyên bố.",
    "middle": "Giữa trung tâm tại quốc lộ.",
    "hanoi": "Thành phố Hà Nội mưa.",
    "said": "Ha said noi once.",
    "spill": "The BP spill spread; the cleanup went on.",
    "count": "Of 1015 asked, 10 came.",
    "opened": "The valves were opened again.",
    "spilt": "A spill that BP caused, and a clean-up.",
}
INDEX = Index(
    corpus(
        Told(
            title="A pile",
            when="2022",
            said=[
                Said("2021", text, [name for name in ("Trung Quốc", "Hà Nội") if name in text])
                for text in LINES.values()
            ],
        ),
        entities=[place("Trung Quốc"), place("Hà Nội", "Ha Noi")],
    )
)

FOUND = [
    ("oneill", {"neill"}, "as one word"),
    ("oneil", {"neill"}, "its beginning"),
    ("cooperat", {"neill"}, "with a hyphen"),
    ("cooperatve", {"neill"}, "with a typo"),
    ("emai", {"neill"}, "a short first part"),
    ("e-mai", {"neill"}, "typed with the hyphen"),
    ("kimoon", {"moon"}, "a name"),
    ("kimoo", {"moon"}, "half a name"),
    ("alqa", {"moon"}, "a particle"),
    ("phung", {"phung"}, "a short word that stands there forgives no other"),
    ("trung quốc", {"china"}, "a known name is one term"),
    ("trung quoc", {"china"}, "without its marks"),
    ("ha noi", {"hanoi"}, "and not its words anywhere"),
    ("quốc trung", {"china", "middle"}, "words that are no name, in another order"),
    ("noi said", {"said"}, "words"),
    ("bpspill", {"spill"}, "two words side by side, typed as one"),
    ("bpspil", {"spill"}, "the second perhaps only begun"),
    ("spillbp", set[str](), "in the order of the text"),
    ("clean-up", {"spill", "spilt"}, "with a hyphen or without"),
    ("cleanup", {"spill", "spilt"}, "without a hyphen or with"),
    ("clean-u", {"spill", "spilt"}, "and while it is typed"),
    ('"clean up"', {"spilt"}, "quoted words are two"),
    ("reopened", set[str](), "two letters more at the head make another word"),
    ("openned", {"opened"}, "one letter too many"),
    ("vavles", {"opened"}, "letters swapped"),
    ("10-15", set[str](), "two numbers make no third"),
    ("1015", {"count"}, "which is found as it is"),
]


@pytest.mark.parametrize(("query", "expected", "remark"), FOUND, ids=[f[2] for f in FOUND])
def test_found(query: str, expected: set[str], remark: str) -> None:
    rows = {INDEX.line(row) for row in select(INDEX, parse(query)).rows}
    assert {key for key, text in LINES.items() if text in rows} == expected, remark


COMPOUNDS = [
    ("O'Neill's e-mail", {"oneill", "email"}),
    ("Obama's men", set[str]()),
    ("They don’t know", set[str]()),
    ("a - b, 'quoted' -- dashes", set[str]()),
    ("Jean-Pierre d’Arc", {"jeanpierre", "darc"}),
]


@pytest.mark.parametrize(("text", "words"), COMPOUNDS)
def test_compounds(text: str, words: set[str]) -> None:
    assert distinct_compounds(text) == words


@pytest.mark.parametrize(
    ("query", "lit"),
    [("oneil", ["O'Neill"]), ("e", ["e"]), ("emai", ["e-mail"]), ("neil", ["Neil"])],
)
def test_what_is_lit(query: str, lit: list[str]) -> None:
    text = LINES["neill"]
    assert [text[hit.start : hit.end] for hit in hits(INDEX, parse(query), text)] == lit


def test_two_words_typed_as_one_are_lit_as_two() -> None:
    text = LINES["spill"]
    for query, lit in (("bpspill", "BP spill"), ("clean-up", "cleanup")):
        assert [text[hit.start : hit.end] for hit in hits(INDEX, parse(query), text)] == [lit]


@given(st.sampled_from(sorted(LINES)), st.data())
def test_any_two_neighbours_are_found_typed_as_one(key: str, data: st.DataObject) -> None:
    words = [word for word in re.findall(r"[a-z]+", fold(LINES[key])) if len(word) > 2]
    pairs = [a + b for a, b in pairwise(words) if f"{a} {b}" in fold(LINES[key])]
    if not pairs:
        return
    typed = data.draw(st.sampled_from(pairs))
    rows = {INDEX.line(row) for row in select(INDEX, parse(typed)).rows}
    assert LINES[key] in rows
