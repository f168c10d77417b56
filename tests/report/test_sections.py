"""What several articles say together, in a report: told in order, cited, and counted again."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest

from pktui.corpus.assemble import assemble
from pktui.model.article import Article, ArticleId
from pktui.model.corpus import Corpus
from pktui.pipeline.analyse import analyse
from pktui.report.claims import CountedClaim, QuotedClaim
from pktui.report.counts import COUNTED
from pktui.report.verify import read_report, verify
from tests.report.test_report import WRITERS, bad, report

FLOOD = date(2019, 8, 5)
"""A Monday."""


def pile(*leaving_out: str) -> Corpus:
    """A flood with two tolls of one day and a later one, and an engineer who falls silent."""
    told = {
        "a": (1, "The flood killed 54 people in Seoul on Monday, the mayor said."),
        "b": (1, "The flood in Seoul killed 61 people on Monday, police said."),
        "c": (4, "The toll of the flood in Seoul rose to 75 on Thursday, police said."),
        **{f"n{k}": (10 + 7 * k, "The engineer Rosa Lindqvist spoke in Halden.") for k in range(4)},
        **{f"o{k}": (70 + 9 * k, f"It rained in Halden for {k + 2} hours.") for k in range(5)},
    }
    return assemble(
        analyse(
            Article(
                id=ArticleId(id_),
                path=f"{id_}.txt",
                date=(FLOOD + timedelta(days=after)).isoformat(),
                title=f"Report {id_}",
                text=f"{text} So says report {id_}.",
            )
        )
        for id_, (after, text) in told.items()
        if id_ not in leaving_out
    )


@cache
def whole() -> Corpus:
    return pile()


HEADINGS = {
    "md": re.compile(r"^## (.*)$", re.MULTILINE),
    "html": re.compile(r'<h2 id="[a-z]+">(.*?)</h2>'),
}


@pytest.mark.parametrize("form", WRITERS)
def test_the_story_is_told_first(form: str) -> None:
    assert HEADINGS[form].findall(report(whole(), form)) == [
        *("Story", "Timeline", "Incidents", "Figures", "Conflicts and updates", "Presence"),
        *("People", "Places", "Citations"),
    ]


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize(
    "query", ["", "since:2019-08-08", "seoul", "who:lindqvist", "is:statement"]
)
def test_every_count_is_made_again(form: str, query: str) -> None:
    text = report(whole(), form, query)
    assert bad(text, whole()) == []
    counted = [one for one in read_report(text).claims if isinstance(one, CountedClaim)]
    assert {one.query for one in counted} == {query}
    if not query:
        rare = {"days of an incident", "changes of role"}
        assert {one.what for one in counted} >= set(COUNTED) - rare


@pytest.mark.parametrize("form", WRITERS)
def test_each_count_that_is_shown_falsely_is_caught(form: str) -> None:
    text = report(whole(), form)
    shown = {
        "md": r"(?<![\w.])(\d[\d,]*)( [a-z ]+ \[{}\])",
        "html": r'(?<=<data data-claim="{0}" value=")(\d+"[^>]*>\d[\d,]*)()',
    }[form]
    counted = [one for one in read_report(text).claims if isinstance(one, CountedClaim)]
    assert len(counted) > 20
    for claim in counted:
        place = re.search(shown.format(claim.number), text)
        assert place, claim
        end = place.end(1)
        changed = f"{text[: end - 1]}{(int(text[end - 1]) + 1) % 10}{text[end:]}"
        assert (claim.number, "changed") in bad(changed, whole()), claim


def test_both_sentences_of_a_conflict_are_cited() -> None:
    text = report(whole(), "md")
    conflict = re.search(r"- \*\*Conflict: (.*?)\*\*\n((?:  .*\n)+)", text)
    assert conflict
    assert "54 and 61" in conflict[1] or "61 and 54" in conflict[1]
    assert len(re.findall(r"“The flood .*” \[\d+\]$", conflict[2], re.MULTILINE)) == 2


@pytest.mark.parametrize(
    ("gone", "what"),
    [
        ("a", "articles of an incident"),
        ("b", "conflicts"),
        ("c", "updates"),
        ("n3", "silences"),
        ("o1", "articles of a silence"),
    ],
)
def test_a_pile_that_has_changed_counts_otherwise(gone: str, what: str) -> None:
    read = read_report(report(whole(), "md"))
    numbers = {
        one.number for one in read.claims if isinstance(one, CountedClaim) and one.what == what
    }
    verdicts = verify(read, pile(gone))
    assert numbers & {one.claim for one in verdicts if one.state.value == "recount"}


def test_the_date_as_of_which_a_figure_holds_is_checked() -> None:
    read = read_report(report(whole(), "md"))
    claim = next(one for one in read.claims if isinstance(one, QuotedClaim) and one.as_of)
    false = replace(claim, as_of="2019-01-01")
    claims = tuple(false if one == claim else one for one in read.claims)
    verdicts = {one.claim: one for one in verify(replace(read, claims=claims), whole())}
    assert verdicts[claim.number].state.value == "changed"
    assert (verdicts[claim.number].expected, verdicts[claim.number].found) == (
        "2019-01-01",
        claim.as_of,
    )


def test_what_is_quoted_twice_has_one_number() -> None:
    text = report(whole(), "md")
    quoted = [one for one in read_report(text).claims if isinstance(one, QuotedClaim)]
    keys = [(one.article.id, one.quote.start, one.quote.end, one.when, one.as_of) for one in quoted]
    assert len(keys) == len(set(keys))


def test_a_count_that_nobody_knows_is_said_to_be_changed() -> None:
    read = read_report(report(whole(), "md"))
    claims = tuple(
        replace(one, what="unicorns") if isinstance(one, CountedClaim) else one
        for one in read.claims
    )
    verdicts = verify(replace(read, claims=claims), whole())
    assert {one.found for one in verdicts if one.state.value == "changed"} == {
        "no count of unicorns"
    }
