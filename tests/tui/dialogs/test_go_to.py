"""Going to a date: what the reader may type, and where that leads."""

from __future__ import annotations

from pktui.tui.dialogs.go_to import HINT
from pktui.view.timeline.chronology import Axis
from tests.corpora import Said, Told, corpus
from tests.tui.exploring import exploring

MADE = corpus(
    Told(
        title="January",
        when="2021-01-17",
        said=[Said("2014", "First."), Said("2020-12", "Second."), Said("2023", "Last.")],
    ),
    Told(title="March", when="2021-03-05", said=[Said("2021-02", "Between.")]),
)


TYPED = [
    ("2014", "First."),
    ("2015", "Second."),
    ("2021-02", "Between."),
    ("2021-02-20", "March"),
    ("1066", "First."),
    ("+7y", "January"),
    ("+8 years", "Last."),
]
"""What is typed at the first event, and where it leads."""


async def test_leads_to_the_first_event_of_that_time_or_later() -> None:
    async with exploring(MADE) as at:
        for typed, chosen in TYPED:
            await at.press("g", "at")
            await at.type(typed)
            await at.press("enter")
            assert (typed, at.chosen.text) == (typed, chosen)


async def test_leads_to_the_last_event_where_nothing_is_later() -> None:
    async with exploring(MADE) as at:
        await at.press("colon")
        await at.type("2050")
        await at.press("enter")
        assert at.chosen.text == "Last."
        assert "this is the last" in at.status


async def test_goes_by_the_clock_that_is_shown() -> None:
    async with exploring(MADE, axis=Axis.PUBLISHED) as at:
        await at.press("at")
        await at.type("2021-02")
        await at.press("enter")
        assert at.chosen.text in ("Between.", "March")


async def test_says_what_it_understands_and_waits_for_sense() -> None:
    async with exploring(MADE) as at:

        def line() -> str:
            return next(line for line in at.text if "Go to" in line).strip("│ ")

        await at.press("at")
        assert line() == f"Go to  {HINT}"
        await at.type("feb 2014")
        assert line().split() == ["Go", "to", "feb", "2014", "February", "2014"]
        await at.press("ctrl+u", "x", "enter")
        assert line().endswith("not understood")
        await at.press("backspace", *"2015")
        assert line().split() == ["Go", "to", "2015", "2015"]
        await at.press("ctrl+u", "enter")
        assert at.focused == "timeline", "nothing typed is an answer, too"


async def test_back_leads_to_where_one_was_and_nonsense_nowhere() -> None:
    async with exploring(MADE) as at:
        start = at.chosen
        await at.press("at")
        await at.type("2021-03")
        await at.press("enter")
        assert at.chosen.text == "March"
        await at.press("H")
        assert at.chosen == start
        await at.press("at")
        await at.type("nonsense")
        await at.press("enter", "escape")
        assert at.chosen == start


async def test_a_date_is_understood_from_an_event_of_long_ago() -> None:
    long_ago = [Said("1014", "A battle was won."), Said("1066", "Another was lost.")]
    spring = [Said(f"2010-04-{day:02}", f"It rained on day {day}.") for day in range(1, 25)]
    news = corpus(Told(title="Rain", when="2010-05-01", said=[*long_ago, *spring]))
    async with exploring(news) as at:
        for typed in ("20 April 2010", "20 apr", "2010-04-20"):
            await at.press("g", "at")
            await at.type(typed)
            await at.press("enter")
            assert at.chosen.text == "It rained on day 20.", typed
