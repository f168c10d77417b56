"""What two figures are to each other: the same, an update, a conflict, of other scopes, unclear."""

from __future__ import annotations

import pytest

from pktui.corpus.assemble import assemble
from pktui.insight.contradictions.compared_pair import ComparedPair
from pktui.insight.contradictions.conflicts import comparisons_of, shown_of
from pktui.insight.figures import PlacedFigure
from pktui.model.article import Article, ArticleId
from pktui.model.corpus import Corpus
from pktui.pipeline.analyse import analyse


def corpus_of(*told: tuple[str, str]) -> Corpus:
    return assemble(
        analyse(
            Article(id=ArticleId(f"a{n}"), path=f"a{n}.txt", date=date, title="News", text=text)
        )
        for n, (date, text) in enumerate(told)
    )


def compared(*told: tuple[str, str]) -> list[ComparedPair]:
    corpus = corpus_of(*told)
    return list(comparisons_of(corpus, corpus.articles.values()))


def classes(*told: tuple[str, str]) -> set[str]:
    return {each.kind.value for each in compared(*told)}


FIRST = "2019-08-06", "The landslide killed 54 people in Seoul, the mayor said on Monday."
"""A Tuesday; Monday is the 5th."""


@pytest.mark.parametrize(
    ("date", "text", "found", "remark"),
    [
        (
            "2019-08-06",
            "The landslide in Seoul killed 61 people, police said on Monday.",
            {"conflict"},
            "the same day and place",
        ),
        (
            "2019-08-06",
            "The landslide in Seoul killed more than 50 people, police said on Monday.",
            {"same"},
            "54 are more than 50",
        ),
        (
            "2019-08-06",
            "The landslide in Seoul killed about 55 people, police said on Monday.",
            {"same"},
            "54 are about 55",
        ),
        (
            "2019-08-08",
            "The toll of the landslide in Seoul rose to 61 on Wednesday, police said.",
            {"update"},
            "two days later",
        ),
        (
            "2019-08-06",
            "The landslide killed 9 people in Busan, the mayor said on Monday.",
            {"other scope"},
            "another place",
        ),
        (
            "2019-08-06",
            "The landslide in Seoul killed 17 women, police said on Monday.",
            {"other scope"},
            "a part of them",
        ),
        (
            "2019-08-06",
            "Up to 80 people may have died in the landslide in Seoul, police said on Monday.",
            {"same"},
            "a bound that holds 54",
        ),
        (
            "2019-08-06",
            "More than 60 people may have died in the landslide in Seoul, police said on Monday.",
            {"unclear"},
            "what may be contradicts nothing",
        ),
        (
            "2019-08-06",
            "The landslide in Seoul killed dozens of people, police said on Monday.",
            set[str](),
            "a vague number is not compared",
        ),
        (
            "2019-08-06",
            "The landslide in Seoul killed another 7 people, police said on Monday.",
            {"unclear"},
            "what adds to a count contradicts none",
        ),
        (
            "2019-08-06",
            "The landslide in Seoul destroyed 61 houses, police said on Monday.",
            set[str](),
            "houses are not people",
        ),
        (
            "2019-08-06",
            "The landslide in Seoul injured 61 people, police said on Monday.",
            set[str](),
            "hurt is not dead",
        ),
        (
            "2019-08-06",
            "A landslide in Seoul killed 212 people in 1988.",
            {"other scope"},
            "another landslide",
        ),
        (
            "2019-08-06",
            "The landslide in Seoul killed 900 people, police said on Monday.",
            {"unclear"},
            "too far off to be of one thing",
        ),
    ],
)
def test_two_figures(date: str, text: str, found: set[str], remark: str) -> None:
    assert classes(FIRST, (date, text)) == found, remark


def test_a_round_number_may_have_been_rounded() -> None:
    assert classes(
        ("2019-08-06", "The cabinet approved 40 million crowns for houses in Seoul on Monday."),
        ("2019-08-06", "For houses in Seoul the cabinet approved 40.2 million crowns on Monday."),
    ) == {"same"}


@pytest.mark.parametrize(("later", "found"), [("540", "update"), ("20,000", "unclear")])
def test_what_grows_beyond_measure_is_of_something_else(later: str, found: str) -> None:
    text = f"The landslide in Seoul killed {later} people, police said on Wednesday."
    assert classes(FIRST, ("2019-08-08", text)) == {found}


def test_an_update_is_shown_once_though_one_article_names_no_place() -> None:
    text = "The landslide has killed 61 people, police said on Wednesday."
    found = compared(FIRST, ("2019-08-08", text), ("2019-08-08", text.replace("has", "in Seoul")))
    assert len([each for each in shown_of(found) if each.kind.value == "update"]) == 1


def test_sums_that_were_decided_once_conflict() -> None:
    assert classes(
        ("2019-08-06", "The cabinet approved 40 million crowns for houses in Seoul on Monday."),
        ("2019-08-06", "For houses in Seoul the cabinet approved 25 million crowns on Monday."),
    ) == {"conflict"}


def test_sums_for_two_things_do_not_conflict() -> None:
    assert "conflict" not in classes(
        ("2019-08-06", "The cabinet in Seoul approved 40 million crowns for houses on Monday."),
        ("2019-08-06", "The cabinet in Seoul approved 25 million crowns for a harbour on Monday."),
    )


@pytest.mark.parametrize(
    ("later", "found"),
    [("at least 50", "same"), ("about 55", "same"), ("more than 60", "update"), ("58", "update")],
)
def test_a_later_bound_that_holds_the_number_says_the_same(later: str, found: str) -> None:
    text = f"The landslide in Seoul killed {later} people, police said on Tuesday."
    assert classes(FIRST, ("2019-08-06", text)) == {found}


def test_two_figures_of_one_moment_conflict_whenever_they_are_written() -> None:
    (found,) = compared(
        ("2019-08-06", "The Karsu dam held 18 million cubic metres of water when it failed."),
        ("2019-08-08", "The Karsu dam held 12 million cubic metres of water when it failed."),
    )
    assert found.kind.value == "conflict"
    assert found.reason.quote == "when it failed"


def test_a_correction_names_what_it_corrects() -> None:
    found = compared(
        FIRST,
        ("2019-08-06", "The landslide in Seoul killed 61 people, police said on Monday."),
        (
            "2019-08-07",
            "Correction: on Monday we reported that the landslide in Seoul killed 54 people. "
            "The correct number on that day was 61.",
        ),
    )
    conflict = next(each for each in found if {each.a.article, each.b.article} == {"a0", "a1"})
    assert conflict.kind.value == "conflict"
    assert conflict.corrected_by is not None
    assert conflict.corrected_by.figure.value == 61
    assert conflict.corrected_by.article == "a2"


CORRECTION = (
    "2019-08-07",
    "Correction: on Monday we reported that the landslide in Seoul killed 54 people. "
    "The correct number on that day was 61.",
)


def test_a_correction_repeats_the_conflict_that_it_settles() -> None:
    other = "The landslide in Seoul killed 61 people, police said on Monday."
    found = compared(FIRST, ("2019-08-06", other), CORRECTION)
    conflicts = [each for each in found if each.kind.value == "conflict"]
    assert len(conflicts) > 1
    assert {conflicts[0].a.article, conflicts[0].b.article} == {"a0", "a1"}, "the two first"
    assert all(each.corrected_by is not None for each in conflicts if "a2" in articles_of(each))
    assert len([each for each in shown_of(found) if each.kind.value == "conflict"]) == 1


def test_a_correction_of_what_nobody_else_contradicts_is_no_conflict() -> None:
    assert classes(CORRECTION) == {"update"}


def articles_of(each: ComparedPair) -> set[str]:
    return {each.a.article, each.b.article}


def test_what_both_articles_agree_on_makes_other_numbers_unclear() -> None:
    """One gives the dead and the dead workers: where the first agree, the others do not differ."""
    found = compared(
        FIRST,
        (
            "2019-08-06",
            "The landslide in Seoul killed 54 people on Monday. Of these 31 people died in Seoul "
            "at the mill, the mayor said on Monday.",
        ),
    )
    assert "conflict" not in {each.kind.value for each in found}


def test_repeated_conflicts_are_shown_once() -> None:
    other = "The landslide in Seoul killed 61 people, police said on Monday."
    found = compared(FIRST, ("2019-08-06", other), ("2019-08-06", f"{other} It rained."))
    conflicts = [each for each in shown_of(found) if each.kind.value == "conflict"]
    assert len(conflicts) == 1


def test_dates_of_one_visit_that_disagree() -> None:
    found = compared(
        ("2022-11-27", "The diplomat Jean Dupont visited Hanoi on Saturday."),
        ("2023-01-17", "Jean Dupont, who visited Vietnam last month, praised the hosts."),
    )
    (dates,) = [each for each in found if not isinstance(each.a, PlacedFigure)]
    assert dates.kind.value == "conflict"


def test_who_visits_often_is_not_in_two_places_at_once() -> None:
    found = compared(
        ("2022-11-27", "The diplomat Jean Dupont visited Hanoi on Saturday."),
        ("2022-12-12", "The diplomat Jean Dupont visited Hanoi again on Sunday."),
        ("2023-01-17", "Jean Dupont, who visited Vietnam last month, praised the hosts."),
    )
    assert "conflict" not in {each.kind.value for each in found}


def test_a_meeting_during_a_visit_is_not_the_visit() -> None:
    found = compared(
        ("2022-11-27", "The diplomat Jean Dupont visited Hanoi on Saturday."),
        ("2022-11-28", "The minister met visiting Jean Dupont in Hanoi on 25 November."),
    )
    assert found == []


@pytest.mark.parametrize(
    ("one", "other", "found", "remark"),
    [
        (
            "Cholera has killed 40 people in Haiti, the ministry said on Monday.",
            "Cholera has killed 52 people in Haiti, the hospital said on Monday.",
            "conflict",
            "what the others below are not",
        ),
        (
            "Cholera has killed 40 people in Haiti, the ministry said on Monday.",
            "Cholera has killed 52 people outside Haiti, the ministry said on Monday.",
            "other scope",
            "outside a place is another place",
        ),
        (
            "Cholera has killed 40 people in Haiti, the ministry said on Monday.",
            "Cholera has killed 52 people worldwide, the ministry said on Monday.",
            "other scope",
            "all the world is another place",
        ),
        (
            "Cholera has killed 40 people in Haiti, the ministry said on Monday.",
            "Cholera has killed 52 people in six countries, the ministry said on Monday.",
            "other scope",
            "several countries are another place",
        ),
        (
            "Cholera has killed 40 people in Haiti, the ministry said on Monday.",
            "Cholera has killed 41 people, 40 in Haiti and one in Cuba, it was said on Monday.",
            "",
            "the place is that of another number",
        ),
        (
            "The 40 confirmed cases of cholera in Haiti are young, it was said on Monday.",
            "The 52 suspected cases of cholera in Haiti are young, it was said on Monday.",
            "unclear",
            "confirmed and suspected are counted apart",
        ),
        (
            "There are 40 cases of cholera in Haiti, the ministry said on Monday.",
            "Only 22 of the 90 cases of cholera in Haiti are new, it was said on Monday.",
            "unclear",
            "a part of a whole",
        ),
        (
            "Cholera has killed 40 people in Haiti, the ministry said on Monday.",
            "Cholera kills 90 people a year in Haiti, the ministry said on Monday.",
            "unclear",
            "what comes again every year",
        ),
        (
            "Cholera has killed 40 people in Haiti, the ministry said.",
            "Cholera killed 90 people in Haiti between 2005 and 2008, the ministry said.",
            "",
            "a stretch of time in the past",
        ),
        (
            "Profits of Olm Steel in Haiti rose by 18 per cent on Monday, the mill said.",
            "Output of Olm Steel in Haiti rose by 4 per cent on Monday, the mill said.",
            "",
            "per cent of what nobody says",
        ),
        (
            "There are 40 cases of cholera in Haiti, the ministry said on Monday.",
            "There are 12 cases of cholera in Haiti among pupils, 9 in Cuba and 2 in Jamaica, it"
            " was said on Monday.",
            "unclear",
            "a list place by place",
        ),
        (
            "The flood in Haiti damaged 40 per cent of the houses, the ministry said on Monday.",
            "The flood in Haiti damaged half of the houses, the mayor said on Monday.",
            "unclear",
            "a part in words is no exact number",
        ),
    ],
)
def test_what_is_of_another_place_or_of_another_certainty_is_no_conflict(
    one: str, other: str, found: str, remark: str
) -> None:
    kinds = classes(("2010-11-09", one), ("2010-11-09", other))
    assert ("conflict" in kinds) == (found == "conflict"), (kinds, remark)
    if found:
        assert found in kinds, (kinds, remark)


@pytest.mark.parametrize(
    ("first", "later", "found"),
    [
        ("killed 54 people", "killed 61 people", "update"),
        ("killed 61 people", "killed 54 people", "unclear"),
        ("killed 61 people", "killed some 60 people", "same"),
        ("injured 30 workers", "injured 12 workers", "unclear"),
        ("left 61 people missing", "left 54 people missing", "update"),
        ("left 3,000 people homeless", "left 1,800 people homeless", "update"),
        ("closed two roads", "closed three roads", "unclear"),
    ],
)
def test_only_what_may_fall_is_less_later(first: str, later: str, found: str) -> None:
    """The dead do not come back; the missing are found. Two roads and three are no running
    count of one thing."""
    pairs = compared(
        ("2019-08-06", f"The landslide in Seoul {first}, police said on Monday."),
        ("2019-08-08", f"The landslide in Seoul {later}, police said on Wednesday."),
    )
    kinds = {each.kind.value for each in pairs}
    assert kinds - {"unclear"} == {found} - {"unclear"}


@pytest.mark.parametrize(
    ("first", "later", "found"),
    [
        ("In Mexico 74 people have died.", "Eighty deaths were told in Mexico.", {"update"}),
        # of what the article speaks, not the sentence: the two share no word of one happening
        (
            "There are 300 schools in Mexico. Two people died of it.",
            "There are 40 banks in Mexico. Eleven lives were lost.",
            set(),
        ),
        (
            "There are 300 schools in Mexico. Twelve miners died in the flooded shaft.",
            "There are 40 banks in Mexico. Fourteen miners died in the flooded shaft.",
            {"update"},
        ),
    ],
)
def test_the_place_of_an_article_makes_no_one_matter_of_two_sentences(
    first: str, later: str, found: set[str]
) -> None:
    corpus = corpus_of(("2012-03-05", first), ("2012-03-07", later))
    pairs = comparisons_of(corpus, corpus.articles.values(), incidents=())
    assert {each.kind.value for each in pairs} == found


def report_of(figures: int) -> tuple[str, str]:
    """An article that counts the dead of Gaza line by line."""
    return "2010-05-04", " ".join(
        f"{number} people were killed in Gaza on 3 May 2010." for number in range(10, 10 + figures)
    )


def test_a_table_of_one_article_is_hardly_compared_with_itself() -> None:
    few, many = (len(compared(report_of(figures))) for figures in (40, 80))
    assert 0 < few <= 40 * 8
    assert many <= 2.5 * few


def test_a_table_is_compared_with_other_articles_all_the_same() -> None:
    other = "2010-05-04", "The attack in Gaza killed 200 people on 3 May 2010, a doctor said."
    own, both = compared(report_of(30)), compared(report_of(30), other)
    assert len(both) == len(own) + 30
