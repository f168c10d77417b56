"""Texts and pages of many articles that no reader knows: never one article without a word."""

from __future__ import annotations

import pytest

from pktui.reading.draft import Draft, Flaw
from pktui.reading.registry import format_of

WORDS = "Engineers left for Abyei with new machines and two doctors, the ministry said. " * 5


def found(data: str, path: str = "a.txt") -> list[Draft | Flaw]:
    return list(format_of(path, data.encode()).parse(data.encode()))


@pytest.mark.parametrize(
    ("text", "line", "count"),
    [
        pytest.param(
            "".join(
                f"{'=' * 40}\n2022年11月{n}日 朝刊 1面\n見出し\n\n{WORDS}\n\n" for n in range(1, 5)
            ),
            1,
            4,
            id="rules and Japanese dates",
        ),
        pytest.param(
            "".join(f"Title {n}\n{n}/4\n27 Nov 2022\n{WORDS}\n\n" for n in range(1, 5)),
            2,
            4,
            id="numbers of a number",
        ),
        pytest.param(
            "".join(f"[ Artikel {n} von 3 ]\n\n{WORDS}\n\n" for n in range(1, 4)),
            1,
            3,
            id="… with a word",
        ),
    ],
)
def test_many_articles_in_an_unknown_form_are_told(text: str, line: int, count: int) -> None:
    flaw, draft = found(text)
    assert flaw == Flaw(
        f"it seems to hold {count} articles, in a form that no reader knows: read as one", line
    )
    assert draft == Draft(text=text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\n".join(f"Page {n} of 3\n{WORDS}" for n in range(1, 4)), id="pages"),
        pytest.param("Part 1 of 2\n" + WORDS + "\nPart 2 of 2\n" + WORDS, id="parts"),
        pytest.param(f"{'-' * 20}\n{WORDS}\n{'-' * 20}\n{WORDS}\n{'-' * 20}", id="rules, no dates"),
        pytest.param(f"{WORDS}\n1/2\n{WORDS}\n1/2\n{WORDS}", id="a number twice"),
        pytest.param("4 May 2021\nShe spoke.\n\n5 May 2021\nShe left.\n", id="a chronology"),
    ],
)
def test_one_article_is_one(text: str) -> None:
    assert found(text) == [Draft(text=text)]


def story(number: int, tag: str = "article") -> str:
    return (
        f"<{tag}><h2><a href='https://e.org/{number}'>Title {number}</a></h2>"
        f"<time datetime='2022-11-0{number}'>then</time><p>{WORDS}</p><p>End {number}.</p></{tag}>"
    )


def test_a_page_of_several_articles() -> None:
    page = f"<!doctype html><html><body><h1>News</h1>{story(1)}{story(2)}</body></html>"
    drafts = found(page, "a.html")
    assert [(d.title, d.date, d.url) for d in drafts if isinstance(d, Draft)] == [
        (f"Title {n}", f"2022-11-0{n}", f"https://e.org/{n}") for n in (1, 2)
    ]
    assert all(isinstance(d, Draft) and WORDS.strip() in d.text for d in drafts)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("<article><h3>Related</h3><p>Read</p><p>more.</p></article>", id="a teaser"),
        pytest.param(f"<article><p>{WORDS}</p><p>x</p></article>", id="a comment"),
        pytest.param(story(1), id="the same again"),
    ],
)
def test_a_page_of_one_article(other: str) -> None:
    page = f"<!doctype html><html><body>{story(1)}{other}</body></html>"
    assert len(found(page, "a.html")) == 1
