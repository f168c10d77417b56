"""How a run of capitals is cut, drawn as `shape: words` lines."""

from __future__ import annotations

import pytest

from pktui.pipeline.names.candidates import cut
from pktui.pipeline.names.tokens import RUN

ROLES_AND_NAMES = [
    (
        "UN Under-Secretary-General for Peace Operations Jean-Pierre Lacroix",
        [
            "name: UN",
            "role: Under-Secretary-General for Peace Operations",
            "name: Jean-Pierre Lacroix",
        ],
        "whose office, the office, who holds it",
    ),
    (
        "Minister of Foreign Affairs Bui Thanh Son",
        ["role: Minister of Foreign Affairs", "name: Bui Thanh Son"],
        "what an office is for ends where a name begins",
    ),
    ("Maj. Gen. Hoàng Kim Phụng", ["role: Maj. Gen.", "name: Hoàng Kim Phụng"], "abbreviations"),
    ("President of Mongolia", ["role: President", "place: Mongolia"], "a country's office"),
    (
        "Director of the Vietnam Department of Peacekeeping Operations",
        ["role: Director", "organisation: Vietnam Department of Peacekeeping Operations"],
        "a body's office",
    ),
    ("Republic of Korea", ["place: Republic of Korea"], "a known place with a joint"),
    ("Prime Minister", ["role: Prime Minister"], "nobody"),
    ("UN General Assembly", ["organisation: UN General Assembly"], "a rank's word in a body"),
    ("New York Times", ["organisation: New York Times"], "a place in a body"),
    ("Republic of Korea and Lacroix", ["place: Republic of Korea", "name: Lacroix"], "two"),
    ("Theresa May", ["name: Theresa May"], "a month's name in a person's"),
    ("Monday May", [], "the calendar"),
    ("German", [], "a demonym"),
    ("Jane Doe WASHINGTON", ["name: Jane Doe", "place: WASHINGTON"], "a byline and its dateline"),
    ("OKELLO WINS IN PARIS AGAIN", ["name: OKELLO", "place: PARIS"], "a headline in capitals"),
    ("World War II", ["event: World War II"], "an event with a number"),
    ("Kiev-based Acme Inc", ["place: Kiev", "organisation: Acme Inc"], "what is joined to a place"),
]


@pytest.mark.parametrize(
    ("run", "pieces", "remark"), ROLES_AND_NAMES, ids=[case[2] for case in ROLES_AND_NAMES]
)
def test_pieces(run: str, pieces: list[str], remark: str) -> None:
    assert [f"{p.shape.value}: {p.text}" for p in cut(run, opens=False)] == pieces, remark


def test_a_piece_is_where_it_says() -> None:
    run = "State President Nguyen Xuan Phuc"
    assert all(run[p.start : p.end] == p.text for p in cut(run, opens=False))


@pytest.mark.parametrize(("opens", "name"), [(True, "Okello Lutwa"), (False, "Angry Okello Lutwa")])
def test_the_word_that_opens_a_sentence_is_none_of_the_name(opens: bool, name: str) -> None:
    assert [p.text for p in cut("Angry Okello Lutwa", opens)] == [name]


RUNS = [
    ("said Omar al-Bashir of it", ["Omar al-Bashir"], "a prefix written small"),
    ("Ursula von der Leyen met Ali bin Omar", ["Ursula von der Leyen", "Ali bin Omar"],
     "particles"),
    ("the Việt Nam People’s Army’s men", ["Việt Nam People’s Army"], "theirs inside, its outside"),
    ("J. K. Rowling and U.Khurelsukh", ["J. K. Rowling and U.Khurelsukh"], "initials"),
    ("O'Neill said I'm here", ["O'Neill", "I"], "an apostrophe inside, a contraction"),
    ("it cost US$5 and 3 US dollars", [], "currencies"),
    ("nothing here is in capitals", [], "small letters"),
    ("iPhone đồng", [], "a capital inside a word, a small letter beyond ASCII"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "runs", "remark"), RUNS, ids=[case[2] for case in RUNS])
def test_runs(text: str, runs: list[str], remark: str) -> None:
    found = [m[0] for m in RUN.finditer(text) if cut(m[0], opens=False) or len(m[0]) < 2]
    assert found == runs, remark
