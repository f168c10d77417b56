"""What a row says: the clause around the date, with known names in short."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.corpus.assemble import assemble
from pktui.model.article import Article, ArticleId
from pktui.model.event import EventKind
from pktui.pipeline.analyse import analyse
from pktui.view.timeline.clause import clause_around, deed_words
from pktui.view.timeline.deed import deed_before, first_deed


def around(text: str, width: int) -> str:
    """`text` has its date between two bars."""
    start, end = text.index("|"), text.rindex("|") - 1
    return clause_around(text.replace("|", ""), start, end, width, "…")


@pytest.mark.parametrize(
    ("text", "width", "row", "remark"),
    [
        ("It left in |2018|.", 40, "It left in 2018.", "what fits stays whole"),
        (
            "The head of the mission, who had been ill for weeks, said that the first hospital "
            "left on |3 May|, while others stayed.",
            50,
            "…said that the first hospital left on 3 May…",
            "the clause with the date, and from where there is room",
        ),
        (
            "On |Wednesday|, the newspaper of the capital said that records showed no training.",
            50,
            "On Wednesday, the newspaper of the capital said…",
            "a date alone tells of no deed: the next clause does",
        ),
        (
            "The well was closed by engineers from three countries, and that was |last week|.",
            40,
            "…and that was last week.",
            "the clause before has no room",
        ),
        (
            "Engineers of the company that had leased the platform from its owner for a number "
            "of years did not follow the procedures of drilling before the blast on |20 April|.",
            40,
            "…before the blast on 20 April.",
            "likewise",
        ),
    ],
)
def test_the_clause_of_the_date(text: str, width: int, row: str, remark: str) -> None:
    got = around(text, width)
    assert len(got) <= width, remark
    assert got == row, remark


WORDS = st.lists(
    st.sampled_from(["rain", "fell,", "and", "the", "hospital", "left;", "who", "–", "a" * 30]),
    max_size=40,
)


@given(WORDS, WORDS, st.integers(14, 90))
def test_the_date_is_always_seen(before: list[str], behind: list[str], width: int) -> None:
    text = " ".join([*before, "3 May 2020", *behind])
    start = text.index("3 May 2020")
    row = clause_around(text, start, start + 10, width, "…")
    assert "3 May 2020" in row
    assert len(row) <= width
    for words in filter(None, row.split("…")):
        assert words.strip() in text


@given(st.text(max_size=60), st.integers(0, 30), st.integers(0, 30), st.integers(0, 60))
def test_nothing_breaks_it(text: str, start: int, length: int, width: int) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    row = clause_around(text, start, end, width, "…")
    assert len(row) <= max(width, len(text) if width < 1 else 0)


@pytest.mark.parametrize(
    ("text", "row", "remark"),
    [
        (
            "The president is due to meet senior officials of both companies at the White House "
            "on |Monday| to review what was done.",
            "…is due to meet … at the White House on Monday…",
            "the deed stands too far before the date: it opens the row, what is between goes",
        ),
        (
            "The mayor said engineers would begin the slow work of lifting the two halves of the "
            "wreck from the bed of the river on |Tuesday morning|.",
            "…engineers would begin … on Tuesday morning.",
            "the last deed before the date that a form tells, with its subject",
        ),
        (
            "Under the plan, the firm will pump mud and a new kind of cement into the old well "
            "on |Tuesday| if tests succeed.",
            "…the firm will pump … the old well on Tuesday…",
            "“and” before a thing begins no clause: the deed is in the one before",
        ),
        (
            "Editors of the newspaper that is printed in the capital of the province withdrew "
            "the first of a long series of reports on the mine on |Tuesday|.",
            "…province withdrew … on the mine on Tuesday.",
            "",
        ),
        (
            "In a round of talks on several television programmes on |Monday morning|, the "
            "chairman said that the firm knew of the leak.",
            "…on Monday morning, the chairman said that the…",
            "a clause without a deed says when and where: the deed comes behind",
        ),
        (
            "Three groups of members look into the spill and at one of many long "
            "hearings |yesterday|, the minister said he would ask the firm to pay.",
            "…hearings yesterday, the minister said he would…",
            "",
        ),
        (
            "The catastrophic flood in the valley caused anger among the builders "
            "|yesterday|, with a demand for new rules.",
            "…caused anger among the builders yesterday…",
            "the deed stands near the date: nothing is left out between",
        ),
        (
            "A new stack of valves takes the place of one whose failure in the wake of the "
            "|20 April| explosion gave way to the disaster.",
            "…in the wake of the 20 April explosion gave way…",
            "a date that belongs to a noun keeps it",
        ),
        (
            "The inquiry looks at several systems that all should have prevented the "
            "|20 April| oil rig explosion and the spill.",
            "…have prevented the 20 April oil rig explosion…",
            "",
        ),
        (
            "The firm, which had been warned by its own engineers in the spring, takes over from "
            "its rival on |1 October|, stressed the chairman.",
            "…takes over from its rival on 1 October…",
            "",
        ),
        (
            "Ông đã đến thăm bệnh viện dã chiến cấp hai của lực lượng gìn giữ hòa bình tại thành "
            "phố Hồ Chí Minh vào |thứ Bảy|.",
            "…hòa bình tại thành phố Hồ Chí Minh vào thứ Bảy.",
            "Vietnamese verbs have no forms by which they are found",
        ),
    ],
)
def test_the_deed_far_before_its_date(text: str, row: str, remark: str) -> None:
    got = around(text, 49)
    assert got == row, remark
    assert len(got) <= 49


@pytest.mark.parametrize(
    ("clause", "deed"),
    [
        ("the firm will pump mud into the well", "will pump"),
        ("he is due to meet officials", "is due to meet"),
        ("it has not yet been able to close the leak", "has not yet been able to close"),
        ("a storm set off a landslide", "set off"),
        ("a visit, killing 11 workers", "killing"),
        ("said he hopes to leave the town", "to leave"),
        ("this is a matter of long standing", None),
        ("they had the first of these positions", None),
        ("the expected storm over two broken pipes", None),
        ("the opening of a meeting", None),
        ("a hundred people in need", None),
        ("the way to London", None),
        ("ông sang thăm Hà Nội do có việc", None),
    ],
)
def test_the_deed_of_a_clause(clause: str, deed: str | None) -> None:
    found = deed_before(clause, 0, len(clause))
    assert (clause[slice(*found)] if found else None) == deed


def test_a_sentence_of_many_joined_things_is_cut_in_no_time() -> None:
    text = "It sold pears " + "and plums " * 400 + "on 3 May 2020."
    start = text.index("3 May 2020")
    assert "3 May 2020" in clause_around(text, start, start + 10, 49, "…")


@pytest.mark.parametrize(
    ("text", "row", "remark"),
    [
        (
            "On the morning of Monday 4 March 2019, the tanker Nordlys ran aground on the reef "
            "off Brannoy.",
            "…the tanker Nordlys ran aground on the…",
            "a heading gives the date: the row has room for the deed",
        ),
        (
            "The tanker sank on 4 March 2019, two days after it had left the port of Brannoy.",
            "The tanker sank on 4 March 2019, two…",
            "the clause of the date has room for both",
        ),
        ("It sank on 4 March 2019.", "It sank on 4 March 2019.", "what fits stays whole"),
        (
            "The long talks of the two tanker owners of 4 March 2019 over the reef of Brannoy.",
            "…the two tanker owners of 4 March 2019…",
            "no deed is found",
        ),
    ],
)
def test_a_row_below_its_date_tells_the_deed(text: str, row: str, remark: str) -> None:
    article = Article(id=ArticleId("a"), path="a.txt", text=text)
    pile = assemble([analyse(article)])
    (event,) = (each for each in pile.events if each.kind is EventKind.STATEMENT)
    got = deed_words(event, pile.articles[event.article], pile.entities, 40, "…")
    assert got == row, remark


@pytest.mark.parametrize(
    ("clause", "deed"),
    [
        ("The tanker that had left the port ran aground and sank", "had left"),
        ("Plans to close the port were dropped on Monday", "were dropped"),
        ("To save the crew they sank the boat", "sank"),
        ("Plans to close the port", None),
        ("The long talks of the owners", None),
    ],
)
def test_the_first_deed_of_a_clause_is_no_infinitive(clause: str, deed: str | None) -> None:
    found = first_deed(clause, 0, len(clause))
    assert (clause[slice(*found)] if found is not None else None) == deed
