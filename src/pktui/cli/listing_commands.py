"""The commands that list what there is: events, articles, entities and annotations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

import click

from pktui.cli.build import marking_of, marks_on, query_of
from pktui.cli.console import FOUND, NOTHING
from pktui.cli.listing import load_corpus, print_records
from pktui.cli.options import (
    command,
    exporting,
    listing_command,
    ordering,
    printing,
    reading,
    version,
)
from pktui.cli.parameters import Printing, ReadingOptions, Selecting
from pktui.cli.report_commands import send_report

if TYPE_CHECKING:
    from pktui.model.corpus import Corpus
    from pktui.model.event import Event
    from pktui.query.language import Query
    from pktui.query.listing import Selected


@listing_command(
    "events",
    exporting,
    ordering,
    click.option(
        "--follow", is_flag=True, help="Print events as JSON Lines as they come, until ctrl+c."
    ),
)
def list_events(
    reading: ReadingOptions, selecting: Selecting, printing: Printing, axis: str, follow: bool
) -> None:
    """One record per event, in chronological order."""
    if follow:
        _follow_events(reading, query_of(selecting), printing)
        return
    print_events(reading, query_of(selecting), printing, axis)


@listing_command("articles", exporting)
def list_articles(reading: ReadingOptions, selecting: Selecting, printing: Printing) -> None:
    """One record per article, in chronological order."""
    from pktui.export.records import article_records
    from pktui.export.selection import publications
    from pktui.query.listing import select

    query = query_of(selecting)
    corpus = load_corpus(reading)
    shown = select(corpus, query, marks_on(corpus, reading))
    articles = list(shown.articles)
    _export(corpus, publications(corpus, articles), shown, str(query), reading, printing)
    print_records("articles", article_records(articles), printing)


@listing_command("entities", printing)
def list_entities(reading: ReadingOptions, selecting: Selecting, printing: Printing) -> None:
    """One record per person, place or organisation."""
    from pktui.export.records import entity_records
    from pktui.query.listing import select

    query = query_of(selecting)
    corpus = load_corpus(reading)
    shown = select(corpus, query, marks_on(corpus, reading))
    print_records("entities", entity_records(corpus, shown.entities), printing)


@command("annotations")
@reading
@printing
@click.option(
    "--only",
    type=click.Choice(("timexes", "mentions")),
    help="Do that part of the work alone.",
)
@version
def list_annotations(reading: ReadingOptions, printing: Printing, only: str | None) -> None:
    """What stands where: time expressions and names, one record per article."""
    from pktui.export.records import annotation_records

    corpus = load_corpus(reading, only=only)
    print_records("annotations", annotation_records(corpus, corpus.articles.values()), printing)


def print_events(
    reading: ReadingOptions, query: Query, printing: Printing, axis: str = "event"
) -> NoReturn:
    """Print the events that answer to `query`, in the order of `axis`."""
    from pktui.export.records import event_records
    from pktui.query.listing import by_publication, select

    corpus = load_corpus(reading)
    shown = select(corpus, query, marks_on(corpus, reading))
    events = by_publication(corpus, shown.events) if axis == "published" else list(shown.events)
    _export(corpus, events, shown, str(query), reading, printing)
    print_records("events", event_records(corpus, events), printing)


def _follow_events(reading: ReadingOptions, query: Query, printing: Printing) -> None:
    """Print the events of a pile that grows."""
    if printing.output is not None or printing.format not in (None, "jsonl"):
        raise click.UsageError("--follow prints JSON Lines to standard output")
    from pktui.cli.follow import follow_events
    from pktui.export.output import write

    write(follow_events(reading, query), None, promptly=True)


def _export(
    corpus: Corpus,
    events: Sequence[Event],
    shown: Selected,
    query: str,
    reading: ReadingOptions,
    printing: Printing,
) -> None:
    """Write `events` in the format of another program, and end, if one is asked for."""
    if printing.chosen is None:
        return
    from pktui.cli.exporting import exchange_format, export
    from pktui.export.mark_records import mark_records
    from pktui.export.registry import REPORTS

    marking = marking_of(reading, None)
    if printing.chosen in REPORTS:
        send_report(corpus, shown, query, marking, str(printing.chosen), printing.output)
        raise click.exceptions.Exit(FOUND if events else NOTHING)
    if not (form := exchange_format(printing)):
        return
    raise click.exceptions.Exit(
        export(
            form,
            corpus,
            events=events,
            articles=list(shown.articles),
            entities=list(shown.entities),
            marks=list(mark_records(corpus, marking.placed(corpus))),
            printing=printing,
        )
    )
