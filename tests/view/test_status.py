"""What the status line says."""

from __future__ import annotations

import pytest

from pktui.view.timeline.chronology import Axis
from pktui.wording.language import counted
from tests.corpora import Said, Told, corpus
from tests.tui.exploring import exploring


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 events"), (1, "1 event"), (2, "2 events"), (2304, "2,304 events")]
)
def test_counted(count: int, words: str) -> None:
    assert counted(count, "event") == words


async def test_one_article_is_one() -> None:
    async with exploring(corpus(Told(title="Alone", when="2022-11-27"))) as at:
        assert at.status.startswith("1 event ·")
        assert at.status.endswith("1 article")


async def test_how_many_of_how_many() -> None:
    made = corpus(Told(title="One", when="2022-11-27"), Told(title="Two", when="2022-12-01"))
    async with exploring(made, "title:one") as at:
        assert at.status == "1 of 2 events · Nov 2022 · 2 articles in all"
        await at.press("F")
        assert at.status == "2 events · Nov 2022 – Dec 2022 · 2 articles"


async def test_the_other_clock_stays_in_sight() -> None:
    made = corpus(Told(title="One", when="2022-11-27"))
    async with exploring(made, axis=Axis.PUBLISHED) as at:
        assert at.status == "1 event · Nov 2022 · by date of writing · 1 article"
        await at.press("P")
        assert "by date of writing" not in at.status


async def test_what_lies_far_from_all_else_does_not_stretch_the_span() -> None:
    week = [Told(title=f"Day {day}", when=f"2022-11-{day:02}") for day in range(1, 29)]
    made = corpus(*week, Told(title="Armada", when="1588-08-08"))
    async with exploring(made) as at:
        assert at.status == "29 events · mostly Nov 2022 · 29 articles"
    async with exploring(made, "title:armada") as at:
        assert at.status.startswith("1 of 29 events · Aug 1588 · ")


async def test_the_span_is_that_of_what_is_asked_for() -> None:
    """A month is touched by the year around it and by what lasted beyond it."""
    said = [
        Said("2010", "It happened in 2010."),
        Said("2010-06-02", "It happened on 2 June."),
        Said("2010-06-20/2010-09-03", "It went on until 3 September."),
    ]
    made = corpus(Told(title="One", when="2010-06-30", said=said))
    async with exploring(made, "on:2010-06") as at:
        assert at.status.startswith("4 events · Jun 2010 · ")
    async with exploring(made, "since:2010-06-25 until:2010-06-29") as at:
        assert at.status.startswith("2 of 4 events · 2010 – Sep 2010 · "), "nothing lies within"
