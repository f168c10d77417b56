"""What is found out while the reader reads: rows of one incident, and what contradicts others."""

from __future__ import annotations

import pytest

from pktui.model.corpus import Corpus
from pktui.view.findings import found_later
from pktui.view.findings.found_later import find_later, told_together
from pktui.view.timeline.tellings import NO_TELLINGS, Tellings
from tests.corpora import Said, Told, corpus

SINKING = "The ferry Aurora sank off Kotka on 3 May with forty passengers aboard."
RESCUE = (
    "Helicopters lifted forty people from the sea off Kotka when the Aurora went down on 3 May."
)
ELSEWHERE = "Parliament voted for another budget on 3 May after long talks in Lima."


def made() -> Corpus:
    return corpus(
        Told(title="Ferry Aurora sinks off Kotka", when="2020-05-03",
             said=[Said("2020-05-03", SINKING)]),
        Told(title="Aurora passengers rescued off Kotka", when="2020-05-04",
             said=[Said("2020-05-03", RESCUE)]),
        Told(title="Budget passes in Lima", when="2020-05-04",
             said=[Said("2020-05-03", ELSEWHERE)]),
    )  # fmt: skip


def test_sentences_of_one_incident_and_one_day_are_told_together(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    news = made()
    rows = {event.text: row for row, event in enumerate(news.events)}
    together = {row for rows in told_together(news) for row in rows}
    assert {rows[SINKING], rows[RESCUE]} <= together
    assert rows[ELSEWHERE] not in together
    monkeypatch.setattr(found_later, "tellings_of", lambda _: NO_TELLINGS)  # their words say it too
    found = find_later(news)
    assert found is not None
    assert rows[RESCUE] in found.tellings.group_of(rows[SINKING])
    assert found.disputed == frozenset()


def test_of_too_many_articles_nothing_is_found_out_unasked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(found_later, "MOST_ARTICLES", 2)
    assert find_later(made()) is None


@pytest.mark.parametrize(("looks", "is_found"), [(0, False), (1, False), (2, False), (3, True)])
def test_of_a_corpus_that_nobody_wants_any_more_nothing_is_told(looks: int, is_found: bool) -> None:
    answers = iter([True] * looks + [False] * 3)
    found = find_later(made(), is_wanted=lambda: next(answers))
    assert (found is not None) == is_found


def test_what_is_known_of_a_corpus_is_not_looked_for_again(monkeypatch: pytest.MonkeyPatch) -> None:
    news = made()
    rows = {event.text: row for row, event in enumerate(news.events)}
    together = sorted((rows[SINKING], rows[ELSEWHERE]))
    monkeypatch.setattr(found_later, "tellings_of", lambda _: pytest.fail("looked for again"))
    found = find_later(news, Tellings([together]))
    assert found is not None
    assert rows[ELSEWHERE] in found.tellings.group_of(rows[SINKING])
