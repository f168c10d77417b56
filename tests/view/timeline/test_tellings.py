"""Which sentences of a day tell of one happening."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pktui.corpus.assemble import assemble
from pktui.model.article import Article, ArticleId
from pktui.model.corpus import Corpus
from pktui.model.when import Granularity
from pktui.pipeline.analyse import analyse
from pktui.view.timeline import tellings
from pktui.view.timeline.folding import extent_of
from pktui.view.timeline.tellings import NO_TELLINGS, Tellings, tellings_of
from tests.corpora import Said, Told, corpus

BLAST = "The platform Alpha exploded off Lisbon on 3 May, killing seven workers."
BLAST_TOO = "Seven workers died when the platform Alpha exploded off Lisbon on 3 May."
BLAST_AGAIN = "Oil leaks since the platform Alpha exploded on 3 May off Lisbon."
VOTE = "Parliament voted for another budget on 3 May after long talks."
LATER = "The platform Alpha exploded again off Lisbon on 4 May, killing workers."


MAP = "Where bread is dearer than in the year before, by town, in December 2020"


def made() -> Corpus:
    told = [
        ("Blast on a platform", "2020-05-03", f"{BLAST} {VOTE}"),
        ("Oil", "2020-06-01", BLAST_TOO),
        ("More oil", "2020-06-02", f"{BLAST_AGAIN} {LATER}"),
    ]
    return assemble(
        analyse(Article(id=ArticleId(title), path="a.txt", date=day, title=title, text=text))
        for title, day, text in told
    )


def rows_of(corpus: Corpus, *texts: str) -> list[int]:
    return [row for row, event in enumerate(corpus.events) if event.text in texts]


def test_tellings_of_one_happening_are_a_group() -> None:
    news = made()
    told = tellings_of(news)
    group = rows_of(news, BLAST, BLAST_TOO, BLAST_AGAIN, "Blast on a platform")
    found = told.group_of(group[0])
    assert sorted(found) == group, "with the publication that it leads"
    said = news.events[found[0]].text
    assert said in (BLAST, BLAST_TOO), "of explosion, deaths and place; the third lacks the dead"
    assert [*found[1:]] == sorted(found[1:])
    for other in (VOTE, LATER):
        (row,) = rows_of(news, other)
        assert list(told.group_of(row)) == [row]


@pytest.mark.parametrize(
    ("groups", "together", "joined"),
    [
        ([[1, 3], [5, 6]], [], [[1, 3], [5, 6]]),
        ([[1, 3], [5, 6]], [[3, 6]], [[1, 3, 5, 6]]),
        ([[1, 3], [5, 6]], [[3, 8]], [[1, 3, 8], [5, 6]]),
        ([], [[2, 4], [4, 9]], [[2, 4, 9]]),
        ([[1, 3], [5, 6], [7, 8]], [[6, 7], [8, 1]], [[1, 3, 5, 6, 7, 8]]),
        ([[1, 3]], [[1, 3]], [[1, 3]]),
    ],
)
def test_groups_are_joined_where_it_is_known_that_both_tell_of_one(
    groups: list[list[int]], together: list[list[int]], joined: list[list[int]]
) -> None:
    told = Tellings(groups).joined(together)
    assert {tuple(told.group_of(row)) for row in range(10) if len(told.group_of(row)) > 1} == set(
        map(tuple, joined)
    )
    assert told.hidden_rows(range(10), ()) == frozenset(
        row for group in joined for row in group[1:]
    )


def test_the_first_that_is_shown_keeps_its_row() -> None:
    news = made()
    told, every = tellings_of(news), range(len(news.events))
    group = told.group_of(rows_of(news, BLAST)[0])
    assert told.hidden_rows(every, ()) == set(group[1:])
    assert told.hidden_rows(every, {group[0]}) == frozenset(), "opened"
    left = sorted(group[1:])
    assert told.hidden_rows(left, ()) == set(group[2:]), "the first is filtered out"
    assert told.count(group[0], every) == len(group)
    assert told.count(group[0], group[:2]) == 2


def test_a_large_corpus_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tellings, "MOST_EVENTS", 3)
    assert tellings_of(made()) is NO_TELLINGS
    assert tellings_of(corpus()) is not None


def test_a_sentence_of_a_month_that_is_printed_again_is_one_telling() -> None:
    again = "White bread had one of the strongest increases in December."
    made_twice = corpus(
        Told(title="Prices", when="2020-12-30", said=[Said("2020-12", again)]),
        Told(
            title="Bread",
            when="2020-12-31",
            said=[
                Said("2020-12", again),
                Said("2019-12", again),
                Said("2020-12", "Black bread had one of the weakest increases in December."),
                Said("2020-12", "See you in December."),
                Said("2020-12", f"{MAP} Rye rose too."),
                Said("2020-12", f"{MAP} Advertisement."),
            ],
        ),
        Told(title="Short", when="2020-12-31", said=[Said("2020-12", "See you in December.")]),
    )
    told = tellings_of(made_twice)
    assert len(told.group_of(rows_of(made_twice, f"{MAP} Advertisement.")[0])) == 2
    group = told.group_of(rows_of(made_twice, again)[-1])
    assert [made_twice.events[row].when.edtf for row in group] == ["2020-12", "2020-12"]
    for other in rows_of(made_twice, "See you in December."):
        assert list(told.group_of(other)) == [other]


def test_what_most_articles_tell_of_is_met_first_and_its_tellings_behind_it() -> None:
    news = made()
    days = tellings_of(news).row_order
    assert days is not None
    texts = [news.events[row].text for row in days.oldest_first.order]
    of_day = texts[texts.index(VOTE) - 4 : texts.index(VOTE) + 1]
    assert set(of_day[:4]) == {BLAST, BLAST_TOO, BLAST_AGAIN, "Blast on a platform"}
    assert texts.index(LATER) == texts.index(VOTE) + 1, "the next day comes after"


def test_a_week_and_a_range_of_its_days_are_no_one_time() -> None:
    """They are one EDTF; a day that opens is known by more than that."""
    said = "In that week the ferries to the islands stood still for want of crews."
    dates = ["2010-04-19/2010-04-25"] * 2
    made = corpus(
        Told(title="Now", when="2010-05-01", said=[Said(when, said) for when in dates]),
        Told(title="Then", when="2010-05-02", said=[Said(when, said) for when in dates]),
    )
    span = replace(made.events[0].when, granularity=Granularity.RANGE)
    mixed = [
        replace(event, when=span) if event.when.edtf == span.edtf and row % 2 else event
        for row, event in enumerate(made.events)
    ]
    order = tellings_of(replace(made, events=tuple(mixed))).row_order
    assert order is not None
    assert [*map(len, order.times)] == [2, 2, 1, 1]
    for time in order.times:
        assert len({extent_of(mixed[order.oldest_first.order[place]].when) for place in time}) == 1
