"""Dates far from the time of a pile keep their event, are listed, and do not stretch the axis."""

from __future__ import annotations

import pytest

from pktui.corpus.assemble import assemble
from pktui.corpus.plausibility import far_off_rows, time_of
from pktui.model.article import ProblemKind
from pktui.model.corpus import Corpus
from pktui.view.timeline.time_axis import TimeAxis
from tests.corpus.analyses import telling


def pile(*dates: str, when: str | None = "2020-06-01") -> Corpus:
    """A pile of news of 2020, in which one article tells these dates."""
    sentences = [f"Sentence {n} says {date}." for n, date in enumerate(dates)]
    return assemble(
        [
            telling("told", *sentences, dates=[(d, d) for d in dates], when=when),
            *(telling(f"a{n}", f"On day {n} it burned.", when=f"2020-06-{n:02}") for n in (2, 9)),
        ]
    )


def far(corpus: Corpus) -> list[str]:
    return [str(corpus.events[row].when) for row in far_off_rows(corpus)]


@pytest.mark.parametrize(
    ("dates", "expected", "remark"),
    [
        (["1040", "2020-05-30"], ["1040"], "a form's number that was taken for a year"),
        (["2020-05-30", "2099-01-01"], ["2099-01-01"], "a programme that never expires"),
        (["10XX"], ["10XX"], "a century"),
        (["1850/1852"], ["1850/1852"], "an interval, by its later end"),
        (["-0043-03-15"], ["-0043-03-15"], "before Christ"),
        (["../1850"], ["../1850"], "a bound, by the end that is told"),
        (["1963-11-22", "2050"], [], "what news still speaks of"),
        (["1850/2019"], [], "an interval that reaches into the time of the pile"),
        (["1789", "1848", "1871"], [], "an article that tells history"),
        (["1789", "1848"], ["1789", "1848"], "two dates make no history"),
        (["1789", "1848", "1871", *(f"2020-05-{d:02}" for d in range(1, 31))], ["1789", "1848",
          "1871"], "a few old dates among many of today are no history either"),
    ],
)  # fmt: skip
def test_a_date_is_hard_to_believe_far_from_the_pile(
    dates: list[str], expected: list[str], remark: str
) -> None:
    assert far(pile(*dates)) == expected, remark


def test_an_article_of_another_time_speaks_of_its_own_time() -> None:
    assert far(pile("1863-07-01", when="1863-07-04")) == []


def test_a_pile_without_dates_has_no_time_to_be_far_from() -> None:
    corpus = assemble([telling("a", "It fell in 1040.", dates=[("1040", "1040")], when=None)])
    assert far(corpus) == []


def test_one_stray_article_in_twenty_does_not_tell_the_time_of_the_pile() -> None:
    assert time_of([1066, *[2020] * 19]) == (2020, 2020)
    assert time_of([1066, 2020]) == (1066, 2020)
    assert time_of([]) is None


def test_what_is_hard_to_believe_is_listed_with_its_words() -> None:
    corpus = pile("1040", "2020-05-30")
    (problem,) = [p for p in corpus.problems if p.kind is ProblemKind.IMPLAUSIBLE]
    assert problem.article == "told"
    assert "says 1040." in problem.reason
    assert "(2020)" in problem.reason


def test_it_stays_an_event_but_does_not_stretch_the_axis() -> None:
    corpus = pile("1040", "2020-05-30", "2099-01-01")
    assert [str(e.when) for e in corpus.events][:1] == ["1040"]
    axis = TimeAxis(corpus)
    assert [day.year for day in axis.believed] == [2020, 2020]
    assert axis.begins_earlier
    assert sum(axis.counts(range(len(corpus.events)), 10)) == len(corpus.events)
