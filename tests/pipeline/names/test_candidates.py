"""How a run of capitals is cut, drawn as `shape: words` lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.pipeline.names.candidates import Cutter, cut
from pktui.pipeline.names.gazetteer import english_words, family_names, given_names
from pktui.pipeline.names.tokens import RUN, runs, tokens

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


@pytest.mark.parametrize(("text", "expected", "remark"), RUNS, ids=[case[2] for case in RUNS])
def test_runs(text: str, expected: list[str], remark: str) -> None:
    found = [run for _, run in runs(text, 0, len(text)) if cut(run, opens=False) or len(run) < 2]
    assert found == expected, remark


_PARTS = st.sampled_from(
    "al- ash- d' de- ex- Bas El É ā US$ HK Jr Mr. J. Poor's McDonald's of for and x _ 9 é".split()
)
_TEXTS = st.lists(st.one_of(_PARTS, st.sampled_from(' \n("-\u2019,')), max_size=14).map("".join)


@given(_TEXTS, st.integers(0, 4), st.integers(0, 3))
def test_a_run_begins_wherever_one_can(text: str, start: int, left_out: int) -> None:
    end = max(len(text) - left_out, start)
    expected: list[tuple[int, str]] = []
    at = start
    while at < end:
        found = RUN.match(text, at, end)
        if found:
            expected.append((at, found[0]))
        at = found.end() if found else at + 1
    assert list(runs(text, start, end)) == expected


@given(_TEXTS)
def test_a_run_of_letters_has_the_same_words_as_any_other(text: str) -> None:
    for _, run in runs(text, 0, len(text)):
        if run.replace(" ", "").isalpha():
            with_marks = tokens(f"{run} (1)")
            assert tokens(run) == with_marks[: len(tokens(run))]


@pytest.mark.parametrize("opens", [True, False])
def test_a_single_word_is_cut_as_any_run_is(opens: bool) -> None:
    listed = [
        word for of in (english_words, given_names, family_names) for word in list(of())[::40]
    ]
    words = {
        *(word.title() for word in listed),
        *(word.upper() for word in listed),
        *"Jr Jr. A A. US UN May German Minister Bank Inc. Paris Hebei The Mr. Reuters".split(),
    }
    assert len(words) > 1000
    for word in words:
        assert cut(word, opens) == tuple(Cutter(word, tokens(word)).pieces(opens)), word
