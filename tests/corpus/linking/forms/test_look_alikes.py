"""Which rare names of a pile are another's, misspelt or with a word that is none of them, and which
are people of their own."""

from __future__ import annotations

from collections.abc import Mapping, Set

import pytest

from pktui.corpus.linking.en.nicknames import short_forms
from pktui.corpus.linking.forms.look_alikes import MOST_COMPARED, Surnames, slips
from pktui.corpus.linking.full_names import Tokens
from pktui.corpus.linking.people import MISSPELT_EVERYWHERE
from pktui.model.entity import EntityKind
from tests.corpus.read import entities, named

RAMIREZ = (
    "Governor Tomas Ramirez opened the dam.",
    "Governor Tomas Ramirez spoke in Quito.",
    "Tomas Ramirez was ill.",
    "Tomas Ramirez flew home.",
    "Governor Tomas Ramirez met farmers.",
    "Tomas Ramirez will stand again.",
    "Tomas Ramirez won.",
    "Tomas Ramirez thanked them.",
)
"""A pile in which one is well known."""

ONE_OF_THEM = [
    ("Tomas Ramirrez left early.", "a letter doubled"),
    ("Tomas Ramierz left early.", "two letters swapped"),
    ("Thomas Ramiraz left early.", "the given name and the surname, as they sound"),
    ("Governor Ramirrez left early.", "the surname alone, with the office"),
    ("Governor Ramires left early.", "a name of its own, with the office"),
    ("Mr Ramirrez left early.", "the surname alone, with a courtesy"),
    ("They met Tomas Ramirez-only to part again.", "a hyphen for a dash"),
    ("It was the Governor-Tomas Ramirez-who came.", "hyphens on both sides"),
    ("Tomas Ramirezs plan is dead.", "an apostrophe left out"),
    ("Tomas Ramirez I think is right.", "what a reader thinks of him"),
    ("In a letter to Tomas Ramirez A teacher asked for books.", "a line run on to the next"),
    ('A banner read: "Look Ramirez, still nothing".', "a call to somebody"),
    ("Tomas Tomas Ramirez was late.", "a word written twice"),
]


@pytest.mark.parametrize(("text", "remark"), ONE_OF_THEM, ids=[row[1] for row in ONE_OF_THEM])
def test_who_is_meant_by_a_form_that_is_nobody_elses(text: str, remark: str) -> None:
    people = named(EntityKind.PERSON, *RAMIREZ, text)
    assert people == {"Tomas Ramirez": len(RAMIREZ) + 1}, remark


SOMEBODY_ELSE = [
    ("The painter Tomas Romero left early.", "Tomas Romero", "another surname"),
    ("Lucia Ramirez, 9, waved.", "Lucia Ramirez", "a daughter"),
    ("His wife, Tamara Ramirez, waved.", "Tamara Ramirez", "a wife"),
    ("Coach Tomas Ramires was sacked.", "Tomas Ramires", "an office of his own"),
    ("Mrs Tomasa Ramirez waved.", "Tomasa Ramirez", "a woman's form of the name"),
    ("Tobias Ramirez waved.", "Tobias Ramirez", "another given name"),
    ("Reporter Patience Ramirez asked.", "Patience Ramirez", "a given name that is a word"),
    ("Tomas Rodriguez waved.", "Tomas Rodriguez", "a surname that begins alike"),
    ("Tomas Ramirez-Ortiz waved.", "Tomas Ramirez-Ortiz", "two surnames"),
]


@pytest.mark.parametrize(
    ("text", "name", "remark"), SOMEBODY_ELSE, ids=[row[2] for row in SOMEBODY_ELSE]
)
def test_people_whose_names_are_nearly_alike(text: str, name: str, remark: str) -> None:
    people = named(EntityKind.PERSON, *RAMIREZ, text)
    assert people == {"Tomas Ramirez": len(RAMIREZ), name: 1}, remark


PILES: list[tuple[tuple[str, ...], Mapping[str, int], str]] = [
    (
        (
            "Gordon Browne, headmaster of a school in Kent, retired.",
            *("Prime Minister Gordon Brown spoke.", "Gordon Brown left.", "Gordon Brown rang."),
        ),
        {"Gordon Brown": 3, "Gordon Browne": 1},
        "both names are common",
    ),
    (
        ("Anna Petrov won.", "Anna Petrov lost.", "Anna Petrov fell.", "Anna Petrova sang."),
        {"Anna Petrov": 3, "Anna Petrova": 1},
        "a surname's ending is a woman's",
    ),
    (
        (
            *("Senator Dmitry Halvorsen said no.",) * 8,
            "Mrs Dmitra Halvorsen waved.",
        ),
        {"Dmitry Halvorsen": 8, "Dmitra Halvorsen": 1},
        "a given name is a man's, the other title a woman's",
    ),
    (
        (*("Ilya Orlovskin won.",) * 4, "Ilya Orlovskina sang."),
        {"Ilya Orlovskin": 4, "Ilya Orlovskina": 1},
        "a woman's ending on a surname that no list has",
    ),
    (
        (*("Minister Hamad Karim spoke.",) * 4, "Ahmad Karim, a driver, fled."),
        {"Hamad Karim": 4, "Ahmad Karim": 1},
        "an h before a name makes it another",
    ),
    (
        (*("Osama Rahvani spoke.",) * 4, "Usama Rahvani fled."),
        {"Osama Rahvani": 5},
        "another vowel before a name does not",
    ),
    (
        (
            *("Minister Tomas Ramirez left.",) * 20,
            *('A banner read: "Look Ramirez, still nothing".',) * 2,
        ),
        {"Tomas Ramirez": 22},
        "a comment that stands under two articles",
    ),
    (
        (
            *("Minister Tomas Ramirez left.",) * 6,
            *('A banner read: "Look Ramirez, still nothing".',) * 2,
        ),
        {"Tomas Ramirez": 6, "Look Ramirez": 2},
        "the same two beside few of the full name",
    ),
    (
        (*("Kim Jong-un spoke." for _ in range(4)), "Kim Jong-nam, a brother, spoke."),
        {"Kim Jong-un": 4, "Kim Jong-nam": 1},
        "syllables of Korean names are all alike",
    ),
    (
        (
            *("Senator Edward Collier said no.",) * 3,
            "Senator Edward J. Collier was there.",
            "Senator Ed Collier agreed.",
        ),
        {"Edward Collier": 5},
        "a short form beside an initial",
    ),
    (
        (*("Minister Andrew Lamb and Eva Lund met.",) * 2, "Eva Lund called Andy Lamb a friend."),
        {"Andrew Lamb": 3, "Eva Lund": 3},
        "the short form of a given name",
    ),
    (
        ("Thomas & I have met Boris Lund.", "In Bath & Image copyright PA"),
        {"Boris Lund": 1},
        "a writer behind a joint",
    ),
    (
        (*("King Charles I was tried in London.",) * 2, "Queen Elizabeth I had no heir."),
        {"Charles I": 2, "Elizabeth I": 1},
        "a king's number is no pronoun",
    ),
]


@pytest.mark.parametrize(("texts", "people", "remark"), PILES, ids=[row[2] for row in PILES])
def test_people_of_a_pile(texts: tuple[str, ...], people: Mapping[str, int], remark: str) -> None:
    assert named(EntityKind.PERSON, *texts) == people, remark


def test_a_bare_misspelling_says_why_it_is_that_person() -> None:
    ramirez, *_ = entities(*RAMIREZ, "Governor Ramirrez left early.")
    assert {link.reason for link in ramirez.links if link.name == "Ramirrez"} == {
        MISSPELT_EVERYWHERE
    }


class Asked:
    """Articles that say nothing of anybody, and count how often they are asked."""

    def __init__(self) -> None:
        self.times = 0

    def is_shared(self, one: Tokens, other: Tokens) -> bool:
        return False

    same_office = same_kind_of_office = share_an_article = is_shared

    def own_offices(self, name: Tokens) -> Set[str]:
        self.times += 1
        return frozenset()

    offices = own_offices


def test_a_rare_name_is_compared_with_the_best_known_alone() -> None:
    def asked(names: int) -> int:
        rare = {("jon", f"serak{at}"): 1 for at in range(50)}
        known = {("jon", f"sorek{at}"): 3 + at for at in range(names)}
        company = Asked()
        list(slips(rare | known, company))
        return company.times

    assert 0 < asked(10 * MOST_COMPARED) < 2.5 * asked(5 * MOST_COMPARED)


BARE = [
    ("halversen", {"halvorsen"}, "another letter"),
    ("halvorsn", {"halvorsen"}, "a letter left out"),
    ("halvorssen", {"halvorsen"}, "a letter twice"),
    ("halvrosen", {"halvorsen"}, "two letters swapped"),
    ("halrovsen", {"halvorsen"}, "two letters swapped around a third"),
    ("halvirsin", {"halvorsen"}, "two vowels, the sound kept"),
    ("halmarsen", set[str](), "two letters that are heard"),
    ("balvorsen", set[str](), "another first letter"),
    ("halvorsen", set[str](), "the surname itself"),
    ("halvorsena", set[str](), "a woman's ending"),
]


@pytest.mark.parametrize(("word", "meant", "remark"), BARE, ids=[row[2] for row in BARE])
def test_which_surname_a_bare_word_misspells(word: str, meant: set[str], remark: str) -> None:
    people = [(each, ("eva", each), 9) for each in ("halvorsen", "halliday", "hansen")]
    found = Surnames(people).misspelt(word, 1, is_told=False)
    assert {key[-1] for key in found} == meant, remark


def test_a_given_name_is_no_short_form_of_the_one_before_it_in_the_list() -> None:
    full = {"andrew", "charles", "benjamin", "jeffrey", "margaret", "richard", "samuel", "stephen"}
    assert full <= short_forms().keys()
    assert not any(full & forms for forms in short_forms().values())
