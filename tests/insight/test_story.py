"""The days that matter: whose counts can be made again, and whose lines are cited."""

from __future__ import annotations

from datetime import date

import pytest

from pktui.insight.story import LEAD, story_of
from pktui.model.corpus import Corpus
from tests.corpora import Said, Told, corpus

FAR = "x" * LEAD
"""Enough text to push what follows out of the lead."""

BREACH = "On 3 March the dike at Olm broke and the sea came in."
PILE = corpus(
    Told(title="Dike breaks", when="2018-03-03", said=[Said("2018-03-03", BREACH)]),
    Told(
        title="A month after",
        when="2018-04-03",
        said=[
            Said("2018-03-03", "The dike at Olm broke on 3 March, and the farms are salt."),
            Said("2018-04-02", "Salt was sold in Olm on Monday."),
        ],
    ),
    Told(
        title="A year after",
        when="2019-03-03",
        said=[
            Said("2018-03-03", "Nobody in Olm forgets 3 March, the night the dike broke."),
            Said("2018-03", "March had been wet."),
        ],
    ),
)


def test_the_day_that_others_come_back_to_matters_most() -> None:
    days = {day.rank: day.day for day in story_of(PILE, PILE.events)}
    assert days[1] == date(2018, 3, 3)


def test_days_stand_in_order_of_time_each_with_its_own_rank() -> None:
    story = story_of(PILE, PILE.events)
    assert [day.day for day in story] == sorted(day.day for day in story)
    assert sorted(day.rank for day in story) == list(range(1, len(story) + 1))


def test_a_month_is_no_day() -> None:
    assert {day.day for day in story_of(PILE, PILE.events)} == {date(2018, 3, 3), date(2018, 4, 2)}


def test_every_count_can_be_made_again_from_the_events() -> None:
    for day in story_of(PILE, PILE.events):
        told = [
            event
            for event in PILE.events
            if event.kind.value == "statement" and event.when.edtf == day.day.isoformat()
        ]
        articles = {event.article for event in told}
        dates = [PILE.articles[id_].when for id_ in articles]
        assert day.articles == len(articles)
        assert day.later_articles == sum(w.earliest > day.day for w in dates if w and w.earliest)
        assert day.publication_days == len({w.edtf for w in dates if w})
        lead = {e.article for e in told if e.evidence.span and e.evidence.span.start < LEAD}
        assert day.in_lead == len(lead)


def test_what_stands_behind_the_lead_is_not_in_it() -> None:
    far = corpus(Told(title=FAR, when="2018-03-04", said=[Said("2018-03-03", BREACH)]))
    assert [day.in_lead for day in story_of(far, far.events)] == [0]


def test_as_many_days_as_asked_for() -> None:
    (day,) = story_of(PILE, PILE.events, days=1)
    assert day.day == date(2018, 3, 3)


@pytest.mark.parametrize("lines", [1, 2, 3])
def test_lines_are_different_statements_of_the_day(lines: int) -> None:
    for day in story_of(PILE, PILE.events, lines=lines):
        assert 1 <= len(day.lines) <= lines
        assert len({line.text for line in day.lines}) == len(day.lines)
        assert all(line.when.edtf == day.day.isoformat() for line in day.lines)


def test_a_day_does_not_say_again_what_an_earlier_one_said() -> None:
    told = corpus(
        Told(
            title="Two days",
            when="2018-05-05",
            said=[
                Said("2018-05-02", "Rescuers pulled nine miners out of the flooded Orm shaft."),
                Said("2018-05-03", "Rescuers pulled nine miners out of the flooded Orm shaft."),
                Said("2018-05-03", "The owner of the colliery resigned."),
            ],
        )
    )
    _, second = story_of(told, told.events)
    assert [line.text for line in second.lines] == ["The owner of the colliery resigned."]


def test_only_what_is_shown_is_told() -> None:
    shown = [event for event in PILE.events if event.when.edtf == "2018-04-02"]
    assert [str(day.day) for day in story_of(PILE, shown)] == ["2018-04-02"]


def test_nothing_told_is_no_story() -> None:
    assert story_of(PILE, ()) == ()
    empty: Corpus = corpus()
    assert story_of(empty, empty.events) == ()


def test_what_one_article_tells_of_long_ago_matters_less_than_what_many_come_back_to() -> None:
    flood = [
        Told(
            title=f"Flood, day {day}",
            when=f"2018-03-{day:02}",
            said=[Said("2018-03-03", f"On 3 March the dike at Olm broke, as farm {day} saw.")],
        )
        for day in range(4, 9)
    ]
    history = Told(
        title="Floods of the past",
        when="2018-03-09",
        said=[
            Said(f"{year}-02-01", f"On 1 February {year} the sea came into Olm.")
            for year in (1421, 1570, 1717, 1825)
        ],
    )
    pile = corpus(*flood, history)
    days = {each.rank: each.day for each in story_of(pile, pile.events)}
    assert days[1] == date(2018, 3, 3)


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        ("Page last updated at 16:51 GMT, Saturday, 3 March 2018 E-mail this to a friend.", False),
        ("At 2:54 pm on 3 Mar 2018, wren9 wrote: I saw the sea come over the wall.", False),
        ("Posted 3 March, 10:20 by the desk: the sea came over the wall.", False),
        ("Cập nhật lúc 10:20 ngày 3/3/2018, nước biển tràn qua đê.", False),
        ("The dike broke at 16:53 on Saturday 3 March, and the sea came over the wall.", True),
        ("The mayor posted guards at the dike on 3 March.", True),
        ("At 2:54 pm on 3 March the sea came over the wall.", True),
        ("The law published on 3 March forbids it.", True),
    ],
)
def test_the_time_of_writing_is_not_what_is_told_of_a_day(sentence: str, is_told: bool) -> None:
    other = "Forty farms were flooded on 3 March."
    said = [Said("2018-03-03", sentence), Said("2018-03-03", other)]
    pile = corpus(Told(title="Farms", when="2018-04-03", said=said))
    (day,) = story_of(pile, pile.events, lines=3)
    texts = {event.text for event in day.lines}
    assert other in texts
    assert (sentence in texts) == is_told


def test_the_time_of_writing_stands_where_nothing_else_is_told_of_its_day() -> None:
    stamp = "Page last updated at 16:51 GMT, Saturday, 3 March 2018 E-mail this to a friend."
    pile = corpus(Told(title="Farms", when="2018-04-03", said=[Said("2018-03-03", stamp)]))
    (day,) = story_of(pile, pile.events)
    assert [event.text for event in day.lines] == [stamp]
