"""Which short name means which longer one, by what a pile's articles call their bodies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from pktui.corpus.linking.en.short_forms import ShortForms
from pktui.text.fold import fold

Articles = Sequence[Sequence[str]]

EVERYWHERE: list[tuple[Articles, Mapping[str, str], str]] = [
    (
        [["Floods Emergency Committee", "Emergency Committee"], ["Floods Emergency Committee"]],
        {"emergency committee": "floods emergency committee"},
        "the end of the only name that ends so",
    ),
    (
        [["Northern Relief Committee", "Relief Committee"], *[["Relief Committee"]] * 2],
        {},
        "mostly alone, so a body by itself",
    ),
    (
        [["Scottish Premier League", "Premier League"]] * 2,
        {},
        "another land's body",
    ),
    (
        [["Harbour Rescue Service", "Rescue Service"], ["Alpine Rescue Service", "Rescue Service"]],
        {},
        "two that end so",
    ),
    (
        [["Blue Harbour Doors", "Harbour Doors"]],
        {},
        "the last word is none for a body",
    ),
    (
        [["Supreme Court"], ["United States Supreme Court"], ["United States Supreme Court"]],
        {"united states supreme court": "supreme court"},
        "with its country and without",
    ),
    (
        [["Supreme Court", "United States Supreme Court"]],
        {},
        "one article with both, of any country",
    ),
    (
        [["Kenyan Supreme Court"], ["Supreme Court"], *[["United States Supreme Court"]] * 2],
        {},
        "two countries have one",
    ),
    (
        [["Supreme Court of India"], ["Supreme Court"], *[["United States Supreme Court"]] * 2],
        {},
        "two countries have one, one of them behind it",
    ),
    (
        [*[["Supreme Court"]] * 40, *[["United States Supreme Court"]] * 2],
        {},
        "seldom with the country, and never both",
    ),
    (
        [*[["Supreme Court"]] * 40, *[["Supreme Court", "United States Supreme Court"]] * 2],
        {"united states supreme court": "supreme court"},
        "seldom with the country, but both in one article",
    ),
    (
        [["United States Senate", "Senate"], ["United States Senate"], ["Senate"]],
        {"united states senate": "senate"},
        "a house of one word",
    ),
    (
        [["United States Senate"], ["United States Senate"], ["Senate"]],
        {},
        "a house of one word that no article has in both forms",
    ),
    (
        [["United States Navy", "Navy"]] * 3,
        {},
        "a force of one word, which any country has",
    ),
    (
        [["Department of Border Safety"], ["Border Safety"]],
        {"border safety": "department of border safety"},
        "what a department is for",
    ),
    (
        [["Department of Border Safety"], ["Ministry of Border Safety"], ["Border Safety"]],
        {},
        "two that are for it",
    ),
    (
        [["Department of Justice"], ["Justice"]],
        {},
        "a single word may be anything",
    ),
    (
        [["Interior Ministry"], ["Interior Ministry"], ["Ministry of the Interior"]],
        {"ministry of the interior": "interior ministry"},
        "an office in another order",
    ),
    (
        [["Supreme Council of the Armed Forces"], ["Armed Forces Supreme Council"]],
        {"armed forces supreme council": "supreme council of the armed forces"},
        "four words in another order",
    ),
    (
        [
            ["Miami University"],
            ["University of Miami"],
            ["Bank of Delta State", "Delta State Bank"],
        ],
        {},
        "schools and banks whose order tells them apart",
    ),
    (
        [["American Association of Physicians"], ["Association of American Physicians"]],
        {},
        "a word that stands with another",
    ),
    (
        [
            *[["House Energy and Trade Committee"], ["Libyan Interior Ministry"]] * 2,
            *[["House Committee on Energy and Trade"], ["Libyan Ministry of the Interior"]],
        ],
        {
            "house committee on energy and trade": "house energy and trade committee",
            "libyan ministry of the interior": "libyan interior ministry",
        },
        "behind the house or the country that it is of",
    ),
    (
        [["Congress of the United States"], *[["United States Congress"]] * 2],
        {"congress of the united states": "united states congress"},
        "a house and its country",
    ),
    (
        [["House Committee on Energy and Trade"], ["Senate Energy and Trade Committee"]],
        {},
        "two houses have one",
    ),
    (
        [["Workers Party of Kurdistan"], *[["Kurdistan Workers Party"]] * 2],
        {"workers party of kurdistan": "kurdistan workers party"},
        "a place behind or before",
    ),
    (
        [["Ministry of Defence"], ["Ministry of Justice"], ["Union Party"], ["Party of Union"]],
        {},
        "other words, or two of anything but an office",
    ),
    (
        [["Royal Bank of Delta"], ["Royal Bank of Delta Group"]],
        {"royal bank of delta group": "royal bank of delta"},
        "a firm and its group",
    ),
    (
        [["Delta Morning Post"], ["Delta Morning Post Company"]],
        {},
        "a newspaper and its owner",
    ),
    (
        [["Delta"], ["Delta Group"]],
        {},
        "one word may be anything",
    ),
    (
        [["Libyan National Transitional Council", "National Transitional Council"]],
        {"national transitional council": "libyan national transitional council"},
        "three words of their own behind a country's",
    ),
    (
        [["House"], ["House of Representatives"], ["House of Representatives"]],
        {"house": "house of representatives"},
        "the only house of the pile",
    ),
    (
        [["House"], *[["House of Representatives"]] * 2, *[["House of Commons"]] * 2],
        {},
        "two houses",
    ),
    (
        [["Harbour Doors", "Doors"]] * 2 + [["Doors"]],
        {},
        "no word for a body, so only in its own article",
    ),
    (
        [["Milltown Saints", "Saints"]] * 2 + [["Saints"]],
        {"saints": "milltown saints"},
        "the last word, in several articles",
    ),
    (
        [["Milltown Saints", "Saints"]] * 2 + [["Dunmore Saints"]],
        {},
        "another that ends so, in an article of its own",
    ),
]


def forms_of(articles: Articles) -> ShortForms:
    forms = ShortForms(fold)
    for names in articles:
        forms.add(names)
    return forms


@pytest.mark.parametrize(
    ("articles", "expected", "remark"), EVERYWHERE, ids=[row[2] for row in EVERYWHERE]
)
def test_what_is_short_everywhere(
    articles: Articles, expected: Mapping[str, str], remark: str
) -> None:
    assert dict(forms_of(articles).everywhere()) == expected, remark


IN_ARTICLE: list[tuple[Sequence[str], Mapping[str, str], str]] = [
    (["Polimar Front", "Polimar"], {"Polimar": "Polimar Front"}, "an unknown first word"),
    (
        ["Polimar Front", *["Polimar"] * 40],
        {"Polimar": "Polimar Front"},
        "introduced in full, then mostly short",
    ),
    (
        [*["Polimar"] * 40, "Polimar Trust"],
        {},
        "the longer name comes late and once: a body of its own",
    ),
    (["Polimar Front", "Polimar Group", "Polimar"], {}, "two that begin so"),
    (["The Polimar Front", "Polimar"], {"Polimar": "The Polimar Front"}, "with its article"),
    (
        ["The Polimar Front", *["Polimar"] * 40],
        {"Polimar": "The Polimar Front"},
        "introduced with its article, then mostly short",
    ),
    (
        ["The Polimar Front", "Polimar Front", "Polimar"],
        {"Polimar": "Polimar Front"},
        "one body with its article and without",
    ),
    (["United Nations Council", "U.N.", "U.N. Council"], {}, "an acronym with full stops"),
]


@pytest.mark.parametrize(
    ("names", "expected", "remark"), IN_ARTICLE, ids=[row[2] for row in IN_ARTICLE]
)
def test_what_is_short_in_an_article(
    names: Sequence[str], expected: Mapping[str, str], remark: str
) -> None:
    assert dict(forms_of([names]).in_article(names)) == expected, remark


def test_a_long_name_takes_linear_time() -> None:
    long = " ".join(f"Word{number}" for number in range(5_000))
    assert dict(forms_of([[long, "Word1 Word2"]]).everywhere()) == {}
