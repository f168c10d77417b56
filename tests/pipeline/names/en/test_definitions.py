"""What a text says outright that a name is: appositions, sentences with "is a", and "called"."""

from __future__ import annotations

import pytest

from pktui.pipeline.names.en.definitions import (
    Described,
    described_before,
    described_behind,
    kind_of_noun,
)

PERSON, PLACE, ORGANISATION, THING = Described

BEHIND = (
    ("Tembo, a lending start-up, grew", ORGANISATION, "an apposition"),
    ("Tembo, a small, fast-growing bank based in Lusaka", ORGANISATION, "two adjectives"),
    ("Tembo (a Zambian lender) grew", ORGANISATION, "in brackets"),
    ("Tembo — one of the country's largest banks — grew", ORGANISATION, "one of many"),
    ("Tembo, one of the largest banks, grew", ORGANISATION, "a plural before a comma"),
    ("Tembo, one of the oldest companies, grew", ORGANISATION, "a plural in “ies”"),
    ("Tembo was one of the first duchesses to", None, "a plural of no such noun"),
    ("Tembo is one of the largest cities in", PLACE, "a plural in a sentence"),
    ("Tembo is one of the actresses who", PERSON, "a plural in “es”"),
    ("Tembo, banks, grew", None, "no phrase at all"),
    ("Tembo is an app that pays", ORGANISATION, "a sentence"),
    ("Tembo, the Zambian start-up behind it", ORGANISATION, "with “the” and an adjective"),
    ("Tembo, a 34-year-old nurse from Lusaka", PERSON, "an age is no noun"),
    ("Tembo, a 90-year-old boarding school", ORGANISATION, "nor the age of a school"),
    ("Tembo, an advisory board to the president", ORGANISATION, "what the noun is for"),
    ("Tembo is a fishing village near", PLACE, "a place"),
    ("Tembo, a Hindi film.", THING, "a film"),
    ("Tembo, the company said", None, "another sentence begins"),
    ("Tembo, the soldier died after", None, "a single noun with “the”"),
    ("Tembo, the Economy Minister said", None, "a title in capitals"),
    ("Tembo, the 26-year-old went", None, "somebody else's age"),
    ("Tembo was the prize of", None, "as one speaks of firms, too"),
    ("Tembo, a film and theatre director", None, "two nouns"),
    ("Tembo is a party to the treaty", None, "no political party"),
    ("Tembo is a bear of a man", None, "somebody is likened to a thing"),
    ("Tembo is a breed of dog", THING, "… and is one"),
    ("Tembo is a producer of", None, "a firm or a person"),
    ("Tembo, a government summoned the envoy", None, "a verb, no participle"),
    ("Tembo, according to a bank", None, "no apposition"),
    ("Tembo newspaper said", ORGANISATION, "a newspaper right behind"),
    ("Tembo state-run news agency said", ORGANISATION, "what kind of agency"),
    ("Tembo daily said", ORGANISATION, "a daily that says so"),
    ("Tembo daily walks", None, "every day"),
    ("Tembo told newspaper owners", None, "to whom it spoke"),
    ("Tembo party said", None, "a party without “the”"),
    ("Tembo grew", None, "nothing is said"),
)

BEFORE = (
    ("its parent company, Tembo, grew", ORGANISATION, "an apposition"),
    ("A lending start-up, Tembo lets people", ORGANISATION, "the head of a sentence"),
    ("with his wife, Tembo, and", PERSON, "a relation"),
    ("a village called Tembo", PLACE, "what is called so"),
    ("an app known as “Tembo", ORGANISATION, "in quotation marks"),
    ("to buy a large company, Tembo said", None, "who says so"),
    ("a spokesman for the company, Tembo, said", None, "not the company"),
    ("the company, Tembo, said", None, "a single noun"),
    ("her son, Tembo City", None, "a part of a longer name"),
    ("The company named Tembo", None, "a verb"),
    ("one of two places called Tembo", PLACE, "several so called"),
    ("as they say, Tembo, no", None, "no phrase"),
)


@pytest.mark.parametrize(("text", "kind", "remark"), BEHIND, ids=[row[2] for row in BEHIND])
def test_behind_a_name(text: str, kind: Described | None, remark: str) -> None:
    assert described_behind(text, 0, len("Tembo")) is kind, remark


@pytest.mark.parametrize(
    "noun", ["party", "militia", "rebels", "militant group", "opposition party"]
)
def test_parties_and_fighters_behind_the(noun: str) -> None:
    text = f"The Tembo {noun} said so."
    expected = None if noun == "militant group" else ORGANISATION
    assert described_behind(text, 4, 9) is expected


def test_the_newspaper_of_a_town_is_not_called_like_the_town() -> None:
    assert described_behind("The Boston newspaper said so.", 4, 10) is None


def test_a_clause_behind_a_place_is_no_apposition() -> None:
    text = "In Tembo, a bank that lends to farmers closed."
    assert described_behind(text, 3, 8) is None


def test_what_somebody_is_has_no_apposition() -> None:
    assert described_behind("She is a Tembo, a trained nurse.", 9, 14) is None


@pytest.mark.parametrize(("text", "kind", "remark"), BEFORE, ids=[row[2] for row in BEFORE])
def test_before_a_name(text: str, kind: Described | None, remark: str) -> None:
    start = text.index("Tembo")
    assert described_before(text, start, start + len("Tembo")) is kind, remark


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("airline", ORGANISATION),
        ("geologist", PERSON),
        ("policewoman", PERSON),
        ("hamlet", PLACE),
        ("treaty", THING),
        ("carrier", None),
        ("idea", None),
    ],
)
def test_nouns(noun: str, kind: Described | None) -> None:
    assert kind_of_noun(noun) is kind
