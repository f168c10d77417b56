"""Events that pktui wrote stand in a pile only if no article there tells them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pktui.corpus.assemble import assemble
from pktui.corpus.retellings import without_retellings
from pktui.model.corpus import Analysis
from tests.corpus.analyses import telling

VISIT = "Lacroix  visited Hanoi on Saturday."


def entry(name: str, text: str, path: str) -> Analysis:
    made = telling(name, text)
    return replace(made, article=replace(made.article, is_entry=True, path=path))


def test_a_pile_without_entries_is_left_as_it_is() -> None:
    pile = [telling("a", VISIT)]
    assert without_retellings(pile) == (pile, ())


@pytest.mark.parametrize(
    "text",
    [
        "Lacroix visited Hanoi on Saturday.",
        pytest.param("Talks in Hanoi", id="the title, of a publication"),
    ],
)
def test_what_an_article_tells_is_left_out(text: str) -> None:
    article = telling("a", VISIT, title="Talks in Hanoi")
    kept, [problem] = without_retellings([article, entry("e", text, "out.csv")])
    assert kept == [article]
    assert problem.path == "out.csv"
    assert problem.reason.startswith("1 event that pktui wrote is left out")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Lacroix left Hanoi on Sunday.", id="another article's"),
        pytest.param("Lacroix visited Hanoi", id="a part of a sentence"),
        pytest.param("Lacroix visited Hanoi on Saturday. Checked by An.", id="edited"),
    ],
)
def test_what_no_article_tells_stays(text: str) -> None:
    pile = [telling("a", VISIT), entry("e", text, "out.csv")]
    assert without_retellings(pile) == (pile, [])


def test_entries_alone_are_read_back() -> None:
    pile = [entry("e", VISIT, "out.csv"), entry("f", VISIT, "other.ics")]
    assert without_retellings(pile) == (pile, [])


def test_there_is_one_problem_a_file() -> None:
    pile = [
        telling("a", "One came.", "Two came.", "Three came."),
        entry("e", "One came.", "out.csv"),
        entry("f", "Two came.", "out.csv"),
        entry("g", "Three came.", "out.ics"),
    ]
    problems = assemble(pile).problems
    assert [(p.path, p.reason.partition(" that")[0]) for p in problems] == [
        ("out.csv", "2 events"),
        ("out.ics", "1 event"),
    ]
