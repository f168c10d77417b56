"""Who appears when: first mentions, silences, changes of role, gaps."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from pktui.corpus.assemble import assemble
from pktui.insight.presence import FirstMention, Gap, Presence, RoleChange, Silence, presence_of
from pktui.insight.ranks import rank_of
from pktui.model.article import Article, ArticleId
from pktui.model.corpus import Corpus
from pktui.pipeline.analyse import analyse
from pktui.query.article_terms import could_name
from pktui.query.listing import select
from pktui.query.parse import parse_finished

BEGIN = date(2015, 1, 5)
"""A Monday."""


def pile(*told: tuple[int, str]) -> Corpus:
    """Articles, each so many days after `BEGIN`."""
    return assemble(
        analyse(
            Article(
                id=ArticleId(f"a{n:02}"),
                path=f"a{n:02}.txt",
                date=(BEGIN + timedelta(days=after)).isoformat(),
                title="News",
                text=f"{text} So says report {n}.",
            )
        )
        for n, (after, text) in enumerate(told)
    )


def found(*told: tuple[int, str]) -> tuple[Presence, ...]:
    corpus = pile(*told)
    return presence_of(corpus.entities.values(), corpus.articles.values())


NAMED = "The engineer Rosa Lindqvist spoke in Halden."
OTHER = "It rained in Halden."


def silences(*told: tuple[int, str]) -> list[tuple[int, int, bool]]:
    return [
        (each.days, each.articles_between, each.next is not None)
        for each in found(*told)
        if isinstance(each, Silence)
    ]


FOUR = [(0, NAMED), (7, NAMED), (14, NAMED), (21, NAMED)]


def test_the_first_article_that_names_somebody() -> None:
    firsts = [each for each in found((0, OTHER), *((9, NAMED),)) if isinstance(each, FirstMention)]
    assert [(each.entity.name, each.cited.article) for each in firsts] == [
        ("Rosa Lindqvist", "a01")
    ]
    assert firsts[0].cited.quote is not None


@pytest.mark.parametrize(
    ("then", "expected", "remark"),
    [
        ([(50, OTHER), (70, OTHER), (90, OTHER), (100, NAMED)], [(79, 3, True)], "it ends"),
        ([(50, OTHER), (70, OTHER), (90, OTHER)], [(69, 3, False)], "it goes on to the end"),
        ([(50, OTHER), (90, OTHER), (100, NAMED)], [], "two articles may well not name her"),
        ([(30, OTHER), (40, OTHER), (50, OTHER), (60, NAMED)], [], "not long enough"),
        ([(50, OTHER), (70, NAMED), (90, OTHER), (100, OTHER)], [], "never three in a row"),
    ],
)
def test_a_silence(
    then: list[tuple[int, str]], expected: list[tuple[int, int, bool]], remark: str
) -> None:
    assert silences(*FOUR, *then) == expected, remark


def test_who_is_named_in_few_articles_does_not_fall_silent() -> None:
    assert silences(*FOUR[:3], (50, OTHER), (70, OTHER), (120, OTHER)) == []


def roles(*told: tuple[int, str]) -> list[tuple[str, str, str, str]]:
    return [
        (each.before, each.after, each.direction, each.since.isoformat())
        for each in found(*told)
        if isinstance(each, RoleChange)
    ]


def test_a_rise_is_of_the_day_that_is_given_for_it() -> None:
    assert roles(
        (0, "Deputy minister Tamsin Orrery opened the talks."),
        (70, "Tamsin Orrery, named minister on Friday, came back."),
    ) == [("Deputy minister", "minister", "up", "2015-03-13")]


def test_a_title_ends_before_its_date() -> None:
    assert roles(
        (1, "Phó Giám đốc Trần Quốc Bảo làm việc với đoàn ở Huế."),
        (9, "Ông Trần Quốc Bảo được bổ nhiệm làm Giám đốc từ ngày 3/2/2020."),
    ) == [("Phó Giám đốc", "Giám đốc", "up", "2020-02-03")]


@pytest.mark.parametrize(
    ("before", "after", "title", "direction"),
    [
        (
            "General Tamsin Orrery spoke.",
            "Tamsin Orrery was demoted to colonel.",
            "colonel",
            "down",
        ),
        ("Captain Tamsin Orrery spoke.", "Tamsin Orrery, now a major, spoke.", "major", "up"),
        (
            "Trung tá Lê Quang Vinh phát biểu tại lễ xuất quân ở Huế.",
            "Đồng chí Lê Quang Vinh được thăng quân hàm Thượng tá tại Huế.",
            "Thượng tá",
            "up",
        ),
        (
            "Đại tá Lê Quang Vinh phát biểu tại lễ xuất quân ở Huế.",
            "Đồng chí Lê Quang Vinh bị giáng cấp xuống Trung tá hôm qua.",
            "Trung tá",
            "down",
        ),
    ],
)
def test_an_appointment_tells_the_role(before: str, after: str, title: str, direction: str) -> None:
    assert [role[1:3] for role in roles((0, before), (70, after))] == [(title, direction)]


def test_who_now_lives_elsewhere_has_no_other_role() -> None:
    told = (0, "Captain Tamsin Orrery spoke."), (70, "Tamsin Orrery, now in Lund, spoke.")
    assert roles(*told) == []


def test_a_fall() -> None:
    told = (0, "Minister Tamsin Orrery spoke."), (70, "Deputy minister Tamsin Orrery spoke.")
    assert [role[2] for role in roles(*told)] == ["down"]


@pytest.mark.parametrize(
    ("told", "remark"),
    [
        (
            [
                f"{title} Tamsin Orrery spoke."
                for title in ("Deputy minister", "Minister", "Deputy minister")
            ],
            "the old title comes again: the other was a short form",
        ),
        (["Minister Tamsin Orrery spoke.", "Former minister Tamsin Orrery spoke."], "former"),
        (["Colonel Tamsin Orrery spoke.", "Mayor Tamsin Orrery spoke."], "two ladders"),
        (["Minister Tamsin Orrery spoke.", "Tamsin Orrery spoke."], "no title is no role"),
    ],
)
def test_no_change_of_role(told: list[str], remark: str) -> None:
    assert roles(*((70 * n, text) for n, text in enumerate(told))) == [], remark


@pytest.mark.parametrize(
    ("lower", "higher"),
    [
        ("deputy minister", "minister"),
        ("Minister of Foreign Affairs", "Prime Minister"),
        ("Vice President", "President"),
        ("lieutenant colonel", "colonel"),
        ("Major General", "Lieutenant General"),
        ("Under-Secretary-General for Peace Operations", "Secretary-General"),
        ("thứ trưởng và phó thủ tướng", "thủ tướng"),
        ("thứ trưởng bộ y tế", "bộ trưởng"),
        ("lieutenant governor", "governor"),
        ("mayor", "lieutenant governor"),
        ("vice-president", "president"),
        ("thiếu tướng", "trung tướng"),
        ("phó giám đốc", "giám đốc"),
    ],
)
def test_which_rank_is_higher(lower: str, higher: str) -> None:
    one, other = rank_of(lower), rank_of(higher)
    assert one is not None
    assert other is not None
    assert one.ladder == other.ladder
    assert one.step < other.step


@pytest.mark.parametrize("title", ["singer", "former minister", "ex-president", "nguyên bộ trưởng"])
def test_what_has_no_rank(title: str) -> None:
    assert rank_of(title) is None


def test_gaps_are_longer_than_usual() -> None:
    days = [0, 7, 14, 49, 56]
    gaps = [each for each in found(*((day, OTHER) for day in days)) if isinstance(each, Gap)]
    assert [(each.after, each.days) for each in gaps] == [(BEGIN + timedelta(days=14), 35)]


def test_where_every_stretch_is_long_none_is_a_gap() -> None:
    days = [0, 40, 80, 120]
    assert not any(isinstance(each, Gap) for each in found(*((day, OTHER) for day in days)))


@pytest.mark.parametrize(
    ("query", "named_first", "days_silent"),
    [
        ("", date(2015, 1, 5), 69),
        ("who:lindqvist", date(2015, 1, 5), 69),
        ("since:2015-01-19", date(2015, 1, 19), None),  # too few articles name her by then
        ("until:2015-03-20", date(2015, 1, 5), None),  # the silence is not long enough by then
        ("lindqvist since:2015-01-06", date(2015, 1, 12), None),
        ("source:nobody", None, None),
    ],
)
def test_a_filter_of_days_asks_the_articles_of_these_days(
    query: str, named_first: date | None, days_silent: int | None
) -> None:
    later = [(30 + 15 * k, OTHER) for k in range(5)]
    corpus = pile(*FOUR, *later)
    asked = parse_finished(query)
    people = [each for each in select(corpus, asked).entities if "Lindqvist" in each.name]
    told = presence_of(people, could_name(corpus, asked))
    firsts = [each.cited.day for each in told if isinstance(each, FirstMention)]
    silent = [each.days for each in told if isinstance(each, Silence)]
    assert firsts == ([named_first] if named_first else [])
    assert silent == ([days_silent] if days_silent else [])
