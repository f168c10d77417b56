"""What was found in a corpus is let go of with it, whatever the threads are about to do."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

from pktui.tui.later_findings import LaterFindings
from pktui.view.findings import shown
from tests.corpora import Said, Told, corpus

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
