"""What a page states of its date, and what can only be guessed."""

from __future__ import annotations

import pytest

from pktui.reading.draft import Draft
from pktui.reading.registry import format_of

WORDS = "Engineers left for Abyei with new machines and two doctors, the ministry said. " * 4


def dates(
    head: str = "", body: str = "", address: str | None = None
) -> tuple[str | None, str | None]:
    link = f"<link rel='canonical' href='{address}'>" if address else ""
    page = (
        f"<!doctype html><html><head><title>T</title>{link}{head}</head><body><article><h1>T</h1>"
        f"{body}<p>{WORDS}</p><p>{WORDS.replace('two', 'three')}</p></article></body></html>"
    )
    [draft] = format_of("a.html", page.encode()).parse(page.encode())
    assert isinstance(draft, Draft)
    return draft.date, draft.guessed_date


DAY = "2022-11-27"
META = "<meta property='article:published_time' content='2022-11-27T09:30:00Z'>"


@pytest.mark.parametrize(
    ("head", "body", "address"),
    [
        pytest.param(META, "", None, id="metadata"),
        pytest.param(
            '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "T", '
            '"datePublished": "2022-11-27T09:30:00Z", "dateModified": "2023-01-02"}</script>',
            "",
            None,
            id="JSON-LD",
        ),
        pytest.param("", "", "https://example.org/2022/11/27/a", id="address"),
        pytest.param("", f"<time datetime='{DAY}'>27 Nov</time>", None, id="the only time"),
        pytest.param("<meta name='date' content='November 27th, 2022'>", "", None, id="in words"),
        pytest.param(
            "<meta property='article:published_time' content='0001-01-01T00:00:00Z'>"
            "<meta name='date' content='27 Nov 2022'>",
            "",
            None,
            id="in words, beside none",
        ),
        pytest.param(
            META.replace("T09:30:00Z", "") + META.replace("27T", "28T"), "", None, id="another zone"
        ),
    ],
)
def test_a_date_that_the_page_states(head: str, body: str, address: str | None) -> None:
    assert dates(head, body, address) == (DAY, None)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<div>Posted on November 27, 2022 by Jane</div>", id="in words"),
        pytest.param(
            f"<time datetime='{DAY}'>27 Nov</time><time datetime='2021-03-04'>4 March</time>",
            id="one of several times",
        ),
    ],
)
def test_a_date_that_stands_somewhere_is_a_guess(body: str) -> None:
    stated, guessed = dates("", body)
    assert stated is None
    assert guessed in (DAY, "2021-03-04")


@pytest.mark.parametrize(
    "address",
    ["https://e.org/issues/2019-4/a", "https://e.org/2023/10/3-questions", None],
)
def test_what_states_no_day(address: str | None) -> None:
    stated, _ = dates("", "<footer>© 2021</footer>", address)
    assert stated is None
