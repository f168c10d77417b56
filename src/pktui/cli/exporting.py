"""What is selected, written in the format of another program."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from pktui.cli.console import FOUND, NOTHING, complain, is_terminal
from pktui.cli.parameters import Printing
from pktui.export.output import write_bytes
from pktui.export.records import Record
from pktui.export.registry import EXCHANGE_BY_NAME, ExportFormat
from pktui.export.selection import LeftOut, Selection, now
from pktui.export.watched_events import WatchedEvents
from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.entity import Entity
from pktui.model.event import Event
from pktui.wording.progress import line_on


def exchange_format(printing: Printing) -> ExportFormat | None:
    """Find the format of another program that the options ask for; None for records."""
    form = EXCHANGE_BY_NAME.get(printing.chosen or "")
    if form and form.is_binary and printing.output in (None, "-") and is_terminal():
        raise click.UsageError(f"{form.name} is not for a terminal: name a file with -o")
    return form


def export(
    form: ExportFormat,
    corpus: Corpus,
    *,
    events: Sequence[Event],
    articles: Sequence[DatedArticle],
    entities: Sequence[Entity],
    marks: Sequence[Record],
    printing: Printing,
) -> int:
    """Write the selection, and tell what was left out; the exit status."""
    left_out = LeftOut()
    with line_on(sys.stderr) as line:
        selection = Selection(
            corpus=corpus,
            events=WatchedEvents(events, line.tell) if line else events,
            articles=articles,
            entities=entities,
            marks=marks,
            made=now(),
        )
        write_bytes(form.write(selection, left_out, printing.output), printing.output)
    for sentence in left_out.sentences:
        complain(sentence)
    return FOUND if events else NOTHING
