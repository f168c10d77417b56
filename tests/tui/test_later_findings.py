"""What was found in a corpus is let go of with it, whatever the threads are about to do."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event
from types import ModuleType

import pytest

from pktui.model.corpus import Corpus
from pktui.tui.later_findings import LaterFindings
from pktui.tui.thread_messages import FoundOut
from pktui.view.findings import found_later, shown
from pktui.view.findings.found_later import FoundLater
from pktui.view.timeline.kept_tellings import keep_tellings, kept_tellings
from pktui.view.timeline.tellings import NO_TELLINGS, Tellings, tellings_of
from tests.corpora import Said, Told, corpus
from tests.view.timeline.test_kept_tellings import beside, pile

MADE = corpus(Told(title="Talks", when="2010-05-03", said=[Said("2010-05-03", "They met.", [])]))
FINDINGS = "pktui.view.findings.shown"


def later() -> LaterFindings:
    return LaterFindings(lambda _: None, lambda _: None)


def test_what_was_found_in_another_corpus_goes() -> None:
    findings = later()
    findings.known = MADE
    shown.all_incidents(MADE)
    findings.forget_all_but(None)
    assert findings.known is None
    assert shown.all_incidents.cache_info().currsize == 0


def test_what_is_known_of_the_corpus_that_is_shown_stays() -> None:
    findings = later()
    findings.known = MADE
    findings.forget_all_but(MADE)
    assert findings.known is MADE


@pytest.mark.parametrize("half", [True, False])
def test_a_thread_may_not_have_imported_it_yet(half: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if half:  # as it is while its first lines run
        monkeypatch.setitem(sys.modules, FINDINGS, ModuleType(FINDINGS))
    else:
        monkeypatch.delitem(sys.modules, FINDINGS)
    later().forget_all_but(None)


PATIENCE = 20.0
"""Seconds for a thread to come to its turn."""


def test_many_corpora_in_a_row_are_looked_into_one_at_a_time_and_the_last_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As many corrections make them: each thread would hold its corpus for seconds."""
    first, *others = corpora = [
        corpus(Told(title=f"Talks {n}", when="2010-05-03")) for n in range(6)
    ]
    begun, go_on, told = Event(), Event(), Event()
    looked_into: list[Corpus] = []
    given_up: list[Corpus] = []
    messages: list[FoundOut] = []

    def find(made: Corpus, known: Tellings, is_wanted: Callable[[], bool]) -> FoundLater | None:
        looked_into.append(made)
        begun.set()
        assert go_on.wait(PATIENCE)
        if not is_wanted():
            given_up.append(made)
            return None
        return FoundLater(made, known, frozenset())

    def tell(message: FoundOut) -> None:
        messages.append(message)
        told.set()

    monkeypatch.setattr(found_later, "find_later", find)
    findings = LaterFindings(tell, pytest.fail)
    findings.look_into(first, NO_TELLINGS)
    assert begun.wait(PATIENCE)
    for each in others:
        findings.forget_all_but(each)
        findings.look_into(each, NO_TELLINGS)
    go_on.set()
    assert told.wait(PATIENCE)
    assert looked_into == [first, corpora[-1]]
    assert given_up == [first]
    assert [message.found.corpus for message in messages] == [corpora[-1]]


def test_what_is_known_already_is_kept_before_more_is_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of many articles no more is looked for; of few it takes seconds, and the reader may leave."""
    made = beside(pile(), tmp_path)
    known, over = tellings_of(made), Event()
    monkeypatch.setattr(found_later, "find_later", lambda *_: over.set())
    assert kept_tellings(made) is None
    later().look_into(made, known)
    assert over.wait(PATIENCE)
    kept = kept_tellings(beside(pile(), tmp_path))
    assert kept is not None
    assert [*map(list, kept.tellings.groups)] == [*map(list, known.groups)]
    assert not kept.tellings.is_whole


def test_what_an_earlier_run_kept_to_the_end_is_not_kept_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = beside(pile(), tmp_path)
    keep_tellings(made, tellings_of(made).joined([], is_whole=True), frozenset())
    over, findings = Event(), later()
    monkeypatch.setattr(found_later, "find_later", lambda *_: over.set())
    kept = findings.take_up(made)
    assert kept is not None
    findings.look_into(made, tellings_of(made))
    assert over.wait(PATIENCE)
    still = kept_tellings(made)
    assert still is not None
    assert still.tellings.is_whole


def test_what_waits_is_let_go_of_with_its_corpus(monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go_on, over = Event(), Event(), Event()
    looked_into: list[Corpus] = []

    def find(made: Corpus, known: Tellings, is_wanted: Callable[[], bool]) -> FoundLater | None:
        looked_into.append(made)
        begun.set()
        assert go_on.wait(PATIENCE)
        return FoundLater(made, known, frozenset())

    monkeypatch.setattr(found_later, "find_later", find)
    findings = LaterFindings(lambda _: over.set(), pytest.fail)
    findings.look_into(MADE, NO_TELLINGS)
    assert begun.wait(PATIENCE)
    findings.look_into(corpus(Told(title="Other talks", when="2010-05-04")), NO_TELLINGS)
    findings.forget_all_but(None)
    go_on.set()
    assert over.wait(PATIENCE)
    again = Event()
    monkeypatch.setattr(found_later, "find_later", lambda *_: again.set())
    findings.look_into(MADE, NO_TELLINGS)
    assert again.wait(PATIENCE)
    assert looked_into == [MADE]


def test_what_is_found_after_its_corpus_has_gone_goes_too(monkeypatch: pytest.MonkeyPatch) -> None:
    over = Event()

    def find(made: Corpus, known: Tellings, is_wanted: Callable[[], bool]) -> FoundLater | None:
        findings.forget_all_but(None)  # as the screen does meanwhile
        shown.all_incidents(made)
        return None

    monkeypatch.setattr(found_later, "find_later", find)
    monkeypatch.setattr(shown, "forget_all", forgetting(shown.forget_all, over))
    findings = later()
    findings.look_into(MADE, NO_TELLINGS)
    assert over.wait(PATIENCE)
    assert shown.all_incidents.cache_info().currsize == 0


def forgetting(forget: Callable[[], None], over: Event) -> Callable[[], None]:
    """Return a function that calls `forget`, and sets `over` at its second call."""
    calls: list[int] = []

    def again() -> None:
        forget()
        calls.append(1)
        if len(calls) > 1:
            over.set()

    return again
