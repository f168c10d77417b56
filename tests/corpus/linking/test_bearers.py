"""Whom a bare surname means where several people bear it."""

from __future__ import annotations

import pytest

from pktui.corpus.linking.link import Linked, link
from pktui.model.article import Article, ArticleId
from pktui.model.corpus import Analysis
from pktui.model.corrections import Corrections
from pktui.pipeline.analyse import analyse


def linked(*texts: str) -> tuple[Linked, list[Analysis]]:
    analyses = [
        analyse(Article(id=ArticleId(f"{n}"), path=f"{n}.txt", text=text))
        for n, text in enumerate(texts)
    ]
    dates = {analysis.article.id: analysis.when for analysis in analyses}
    return link(analyses, dates, Corrections()), analyses


def counts(*texts: str) -> dict[str, int]:
    """How many mentions each person has."""
    found, _ = linked(*texts)
    return {e.name: len(e.appearances) for e in found.entities if e.kind == "person"}


COUPLES = [
    (
        "Emmanuel Macron and Brigitte Macron came. Mr Macron spoke. Mrs Macron listened.",
        {"Emmanuel Macron": 2, "Brigitte Macron": 2},
        "forms of address",
    ),
    (
        "Emmanuel Macron and Brigitte Macron came. Mrs Macron left. President Macron flew home.",
        {"Emmanuel Macron": 2, "Brigitte Macron": 2},
        "an office goes to the one named first",
    ),
    (
        "Henrik Lindqvist met Chancellor Petra Lindqvist. Chancellor Lindqvist spoke first.",
        {"Henrik Lindqvist": 1, "Petra Lindqvist": 2},
        "an office goes to the one who has it",
    ),
    (
        "Peter Marlowe came with Anna Marlowe. It rained that day. Marlowe said she was tired.",
        {"Peter Marlowe": 1, "Anna Marlowe": 2},
        "a pronoun",
    ),
    (
        "Peter Marlowe and Anna Marlowe came. Marlowe spoke in the evening of that day.",
        {"Peter Marlowe": 1, "Anna Marlowe": 1},
        "where nothing decides it is nobody",
    ),
    (
        "Peter Marlowe came from the north of the country. Later that week Anna Marlowe came. "
        "Marlowe spoke in the evening.",
        {"Peter Marlowe": 1, "Anna Marlowe": 2},
        "the nearest",
    ),
    (
        "Peter Marlowe came. Ms Marlowe spoke in the evening. Mr Marlowe listened.",
        {"Peter Marlowe": 2},
        "a title that is not the one's",
    ),
]


@pytest.mark.parametrize(("text", "expected", "remark"), COUPLES, ids=[c[2] for c in COUPLES])
def test_couples(text: str, expected: dict[str, int], remark: str) -> None:
    found = counts(text)
    assert {name: found.get(name, 0) for name in expected} == expected, remark


def test_an_office_means_whom_the_other_articles_give_it() -> None:
    found = counts(
        "President Joe Biden spoke in the morning.",
        "Hunter Biden pleaded guilty. President Biden did not comment.",
    )
    assert found == {"Joe Biden": 2, "Hunter Biden": 1}


def test_junior_and_senior_are_two() -> None:
    assert counts("John Smith Sr. and John Smith Jr. disagreed.") == {
        "John Smith Sr.": 1,
        "John Smith Jr.": 1,
    }
    assert counts("Sammy Boyd, Jr., sang.", "Sammy Boyd Jr. left. Sammy Boyd came back.") == {
        "Sammy Boyd Jr.": 3
    }


def test_a_given_name_that_several_have_is_nobody_far_from_them() -> None:
    text = "Evan John sang with John Lewis and John Hughes. " + "It rained. " * 80
    assert counts(text + "John was born there. John died there.") == {
        "Evan John": 1,
        "John Lewis": 1,
        "John Hughes": 1,
    }


ONE_PERSON = [
    (["Ken Feinberg came.", "Lawyer Kenneth Feinberg met Lisa Odinga.", "Ken Feinberg met Lisa "
      "Odinga."], "Ken Feinberg", "a short form of the given name"),
    (["Barack Obama came."] * 3 + ["Genetically Obama is one of us."], "Barack Obama", "a word"),
    (["Barack Obama came."] * 3 + ["Barack Obamasays he came."], "Barack Obama", "run together"),
    (["Barack Obama came."] * 3 + ["He thanked Prez Obama."], "Barack Obama", "a short title"),
    (["Omar al-Badri ran.", "Omar el-Badri sat.", "Omar al-Badri left."], "Omar al-Badri", "el-"),
    (['Ernesto "Che" Guevara fell.', "Che Guevara fell."], 'Ernesto "Che" Guevara', "a by-name"),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "name", "remark"), ONE_PERSON, ids=[o[2] for o in ONE_PERSON])
def test_forms_of_one_person(texts: list[str], name: str, remark: str) -> None:
    found = counts(*texts)
    assert found.get(name) == len(texts), (remark, found)


def test_a_suffix_parts_a_name_from_a_longer_one_without_it() -> None:
    assert counts("George Bush Sr. and George W. Bush met.") == {
        "George Bush Sr.": 1,
        "George W. Bush": 1,
    }


def test_a_bare_name_is_the_dominant_bearers() -> None:
    texts = [f"Barack Obama came on day {number}." for number in range(5)]
    assert counts(*texts, "Michelle Obama left.", "Obama said so today.") == {
        "Barack Obama": 6,
        "Michelle Obama": 1,
    }


def test_people_with_one_label_go_by_their_full_names() -> None:
    found, _ = linked("Peter Marlowe met Anna Marlowe and Ban Ki-moon.")
    assert sorted(e.label for e in found.entities) == ["Anna Marlowe", "Ban", "Peter Marlowe"]


def test_what_nobody_is_meant_by_stays_a_mention() -> None:
    found, (analysis,) = linked("Peter Marlowe and Anna Marlowe came. Marlowe spoke that evening.")
    named = found.named[analysis.article.id]
    assert len(named) == len(analysis.mentions) == 3
    assert named[2] is None


PILES = [
    (
        ["The Exxon Valdez disaster was long ago. The tanker Exxon Valdez ran aground."] * 3,
        "Exxon Valdez",
        None,
        "a ship",
    ),
    (
        ["It was worse after Katrina. Hurricane Katrina hit the coast."] * 3,
        "Katrina",
        None,
        "storm",
    ),
    (
        [
            "She was born in Corbett.",
            "Floods near Corbett cut the road.",
            "Corbett has 900 people.",
        ],
        "Corbett",
        "place",
        "a town by a surname",
    ),
    (
        [
            "Milton Roy rose.",
            "Milton Roy, which makes valves, fell.",
            "Milton Roy shares fell.",
            "He won control of Milton Roy.",
        ],
        "Milton Roy",
        "organisation",
        "a firm by a person's name",
    ),
    (
        [
            "Milton Roy, who sings, rose.",
            "Milton Roy shares a house.",
            "Milton Roy, 40, left.",
            "Critics praised Milton Roy.",
        ],
        "Milton Roy",
        "person",
        "a person by the same",
    ),
    (
        ["Moody's and Verrill cut it. Shares in Verrill fell."] * 3,
        "Verrill",
        "organisation",
        "a firm",
    ),
    (["Mr Katrina spoke. Dr Katrina left after Katrina."] * 3, "Katrina", "person", "titles prove"),
]


@pytest.mark.parametrize(("texts", "name", "kind", "remark"), PILES, ids=[p[3] for p in PILES])
def test_what_a_pile_says_of_a_name(
    texts: list[str], name: str, kind: str | None, remark: str
) -> None:
    varied = [f"{text} It was day {number}." for number, text in enumerate(texts)]
    found, _ = linked(*varied)
    assert next((e.kind for e in found.entities if e.name == name), None) == kind, remark


def test_an_entity_is_its_mentions() -> None:
    found, analyses = linked("Peter Marlowe and Anna Marlowe came. Marlowe spoke.", "Marlowe left.")
    for entity in found.entities:
        for appearance in entity.appearances:
            assert appearance.mention in found.mentions[appearance.article]
    assert len(found.named) == len(analyses)
