"""What makes a day likely: the axis, the language of a week and of months, how far named dates
lie."""

from __future__ import annotations

from datetime import date
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.corpus.dating.date_offsets import Offsets
from pktui.corpus.dating.day_axis import REACH, DayAxis
from pktui.corpus.dating.phrase_days import InTheNews
from pktui.corpus.dating.text_clues import Clue
from pktui.corpus.dating.word_months import CommonWords
from pktui.model.article import Part
from pktui.model.span import Span
from pktui.model.timex import Tense

DAYS = st.lists(st.integers(730_000, 730_090), min_size=1, max_size=12).map(sorted)


def test_the_axis_skips_what_is_near_no_article() -> None:
    axis = DayAxis.around([1000, 1000, 5000])
    assert list(axis.days) == [
        *range(1000 - REACH, 1000 + REACH + 1),
        *range(5000 - REACH, 5000 + REACH + 1),
    ]
    assert axis.articles(0, axis.place(1001)) == 2
    assert axis.articles(axis.place(1001), len(axis.days)) == 1


SAID = [
    (60, [[0]], 3, 0.1871, "one article of 60: (0.17 + 0.10) ln 2 within a week"),
    (60, [[0]], 7, 0.1871, "the last day of the week"),
    (60, [[0]], 8, 0.0693, "then 0.10 ln 2, of the month alone"),
    (60, [[0]], -8, 0.0693, "before as behind"),
    (60, [[0, 1]], 0, 0.1871, "two articles of a day, where two are usual: as one where one is"),
    (120, [[0]], 0, 0.2966, "one of 120, where half of one is usual: 0.27 ln 3"),
    (60, [[0], [1]], 0, 0.2647, "two phrases count as the root of two: 0.3743 / 1.4142"),
    (60, [[*range(41)]], 0, 0.0, "a phrase of more than forty articles says nothing"),
    (60, [], 0, 0.0, "nor does no phrase"),
]  # fmt: skip


@pytest.mark.parametrize(("articles", "having", "apart", "expected", "remark"), SAID)
def test_what_phrases_say_of_days(
    articles: int, having: list[list[int]], apart: int, expected: float, remark: str
) -> None:
    """All the articles are of one day; so many days apart from it, the phrases say so much."""
    days = [737_000] * articles
    axis = DayAxis.around(days)
    steps = [0.0] * (len(axis.days) + 1)
    InTheNews(axis, days).add(steps, having)
    said = dict(zip(axis.days, accumulate(steps), strict=False))
    assert said[737_000 + apart] == pytest.approx(expected, abs=5e-5), remark


@given(DAYS, st.data())
def test_steps_end_where_they_began(days: list[int], data: st.DataObject) -> None:
    """What articles add when they enter a window they take back when they leave it."""
    indices = st.lists(st.integers(0, len(days) - 1), min_size=1, unique=True)
    having = data.draw(st.lists(indices.map(sorted), min_size=1, max_size=4))
    axis = DayAxis.around(days)
    steps = [0.0] * (len(axis.days) + 1)
    InTheNews(axis, days).add(steps, having)
    assert sum(steps) == pytest.approx(0, abs=1e-9)
    assert all(said > -1e-9 for said in accumulate(steps))


EVERY_THIRD_DAY = range(date(2019, 1, 1).toordinal(), date(2020, 12, 31).toordinal(), 3)
VIRUS = [i for i, day in enumerate(EVERY_THIRD_DAY) if day > date(2020, 3, 1).toordinal()]
EVEN = range(0, len(EVERY_THIRD_DAY), 5)
COMMON_WORDS = [
    ({"virus": VIRUS}, ["virus"], True, "a word of one year"),
    ({"virus": VIRUS, "office": EVEN}, ["office", "virus"], True, "beside one of both years"),
    ({"office": EVEN}, ["office"], False, "one of both years"),
    ({"the": range(len(EVERY_THIRD_DAY))}, ["the"], False, "one that all articles have"),
    ({"virus": VIRUS}, ["harbour"], False, "one that none has"),
    ({"virus": VIRUS}, [], False, "no word at all"),
    ({}, ["virus"], False, "nothing to go by"),
]


@pytest.mark.parametrize(("having", "words", "tells", "remark"), COMMON_WORDS)
def test_common_words_tell_years_apart(
    having: dict[str, list[int]], words: list[str], tells: bool, remark: str
) -> None:
    axis = DayAxis.around(EVERY_THIRD_DAY)
    steps = [0.0] * (len(axis.days) + 1)
    CommonWords(axis, EVERY_THIRD_DAY, having).add(steps, words)
    said = list(accumulate(steps))
    before, after = (said[axis.place(date(y, 7, 1).toordinal())] for y in (2019, 2020))
    assert (after - before > 0.5) is tells, remark


@given(DAYS, st.lists(st.integers(0, 400), max_size=3))
def test_common_words_speak_for_stretches_however_long(days: list[int], years: list[int]) -> None:
    """What all articles of a time have speaks for that time, whatever else the corpus spans."""
    far = sorted({days[0] - 400 - 365 * year for year in years})
    having = {"virus": range(len(far), len(far) + len(days))}
    axis = DayAxis.around([*far, *days])
    steps = [0.0] * (len(axis.days) + 1)
    CommonWords(axis, [*far, *days], having).add(steps, ["virus"])
    said = list(accumulate(steps))
    assert all(said[axis.place(day)] >= said[axis.place(past)] for day in days for past in far)


def named(words: str, tense: Tense | None, *beside: str) -> Clue:
    """“3-19” is a day, “3” a month, with the year in front if it is given: “2015-3-19”."""
    parts = [int(part) for part in words.split("-")]
    year = parts.pop(0) if parts[0] > 31 else None
    month, day = (*parts, None)[:2]
    return Clue(
        year=year,
        month=month,
        day=day,
        weekday=None,
        tense=tense,
        part=Part.BODY,
        span=Span(0, 1),
        beside=beside,
    )


PAST, FUTURE = Tense.PAST, Tense.FUTURE
LIKELIER = [
    ("3-19", PAST, "2015-03-21", "2015-03-10", "soon after a past day, not before it"),
    ("3-19", FUTURE, "2015-03-10", "2015-03-21", "before a day to come"),
    ("2015-3-19", PAST, "2015-03-19", "2014-03-19", "of that year, if the year is named"),
    ("3", PAST, "2015-04-10", "2015-02-10", "the month after, if a month is past"),
    ("2014-3", PAST, "2014-04-10", "2014-02-10", "likewise, of a year"),
    ("2-29", PAST, "2016-03-02", "2016-02-20", "a day that few years have"),
    ("12-30", PAST, "2015-01-02", "2014-12-20", "across the turn of the year"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "tense", "likelier", "less", "remark"), LIKELIER)
def test_offsets(words: str, tense: Tense | None, likelier: str, less: str, remark: str) -> None:
    axis = DayAxis.around(range(date(2014, 1, 1).toordinal(), date(2016, 12, 31).toordinal()))
    steps = [0.0] * (len(axis.days) + 1)
    Offsets(axis, ()).add(steps, [named(words, tense)])
    said = dict(zip(axis.days, accumulate(steps), strict=False))
    one, other = (date.fromisoformat(day).toordinal() for day in (likelier, less))
    assert said[one] > said[other], remark


@pytest.mark.parametrize("words", ["2-31", "2015-2-30"])
def test_a_day_that_does_not_exist_says_nothing(words: str) -> None:
    axis = DayAxis.around([date(2015, 3, 1).toordinal()])
    steps = [0.0] * (len(axis.days) + 1)
    Offsets(axis, ()).add(steps, [named(words, PAST)])
    assert not any(steps)


def test_offsets_are_learned() -> None:
    """Where every past day named is a month back, a month later is likelier than the next day."""
    pairs = [
        (named(f"3-{day}", PAST), date(2015, 4, day)) for day in range(1, 29) for _ in range(20)
    ]
    axis = DayAxis.around(range(date(2015, 1, 1).toordinal(), date(2015, 12, 31).toordinal()))
    steps = [0.0] * (len(axis.days) + 1)
    Offsets(axis, pairs).add(steps, [named("6-5", PAST)])
    said = dict(zip(axis.days, accumulate(steps), strict=False))
    assert said[date(2015, 7, 6).toordinal()] > said[date(2015, 6, 6).toordinal()]


def test_offsets_are_learned_from_the_words_beside() -> None:
    """Where record dates are some days ahead and other plans some weeks, a record date is near."""
    pairs = [
        (named(f"4-{day + ahead}", FUTURE, word, "on<"), date(2015, 4, day))
        for word, ahead in (("record<", 2), ("due<", 14))
        for day in range(1, 15)
        for _ in range(5)
    ]
    axis = DayAxis.around(range(date(2015, 1, 1).toordinal(), date(2015, 12, 31).toordinal()))
    offsets = Offsets(axis, pairs)

    def likelier(one: str, other: str, *beside: str) -> bool:
        steps = [0.0] * (len(axis.days) + 1)
        offsets.add(steps, [named("6-20", FUTURE, *beside)])
        said = dict(zip(axis.days, accumulate(steps), strict=False))
        return (
            said[date.fromisoformat(one).toordinal()] > said[date.fromisoformat(other).toordinal()]
        )

    assert likelier("2015-06-18", "2015-06-07", "record<")
    assert likelier("2015-06-07", "2015-06-18", "due<")
    neither = [0.0] * (len(axis.days) + 1)
    offsets.add(neither, [named("6-20", FUTURE)])
    unheard = [0.0] * (len(axis.days) + 1)
    offsets.add(unheard, [named("6-20", FUTURE, "new<")])
    assert unheard == neither


def test_a_word_seen_by_chance_is_not_heard() -> None:
    """Three dates that happen to lie a little nearer than usual say nothing of their words."""
    pairs = [(named(f"4-{day}", PAST, "ended<"), date(2015, 4, day + 10)) for day in (1, 2, 3)]
    axis = DayAxis.around(range(date(2015, 1, 1).toordinal(), date(2015, 12, 31).toordinal()))
    with_word, without = ([0.0] * (len(axis.days) + 1) for _ in range(2))
    offsets = Offsets(axis, pairs)
    offsets.add(with_word, [named("6-20", PAST, "ended<")])
    offsets.add(without, [named("6-20", PAST)])
    assert with_word == without
