"""`pktui --pick`: one event is chosen in the explorer, and its record is printed, as fzf does."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from pktui.cli.console import FOUND, NOTHING
from pktui.cli.listing import load_corpus, send
from pktui.cli.parameters import ReadingOptions

if TYPE_CHECKING:
    from pktui.model.corpus import Corpus
    from pktui.model.event import Event as CorpusEvent
    from pktui.query.language import Query


class PickedEvent:
    """The event that was picked; None until one is."""

    def __init__(self) -> None:
        self._picked: tuple[Corpus, CorpusEvent] | None = None

    def take(self, corpus: Corpus, event: CorpusEvent) -> None:
        """Remember `event` of `corpus` as the one that was picked."""
        self._picked = corpus, event

    def print(self) -> int:
        """Print the record of what was picked as a JSON line; return the exit status."""
        if self._picked is None:
            return NOTHING
        from pktui.export.formats import json_lines
        from pktui.export.records import event_records

        corpus, event = self._picked
        send(json_lines.lines(event_records(corpus, [event])), None)
        return FOUND


def pick_without_asking(
    reading: ReadingOptions, query: Query, *, select_1: bool, exit_0: bool
) -> None:
    """Exit where there is nothing to choose: a single event with `select_1`, none with `exit_0`."""
    if not select_1 and not exit_0:
        return
    from pktui.query.listing import select

    corpus = load_corpus(reading)
    events = list(select(corpus, query).events)
    if exit_0 and not events:
        raise click.exceptions.Exit(NOTHING)
    if select_1 and len(events) == 1:
        pick = PickedEvent()
        pick.take(corpus, events[0])
        raise click.exceptions.Exit(pick.print())


def check_terminal() -> None:
    """Refuse to pick where no one could choose; the explorer draws on standard error."""
    if not sys.stderr.isatty() or not sys.stdin.isatty():
        raise click.UsageError("--pick needs a terminal to choose on")
