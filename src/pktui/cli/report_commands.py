"""The commands that keep and pass on: marks, report, verify."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pktui.cli.build import marking_of, marks_on, query_of
from pktui.cli.console import FOUND, NOTHING, complain, complain_of_all
from pktui.cli.listing import load_corpus, print_records, send, write_records
from pktui.cli.options import command, notes, printing, reading, selecting, version
from pktui.cli.parameters import Printing, ReadingOptions, Selecting
from pktui.export.registry import REPORTS, name_of_format

if TYPE_CHECKING:
    from pktui.model.corpus import Corpus
    from pktui.query.listing import Selected
    from pktui.workspace.marking import Marking

_REPORT_BYTES = 200_000_000
"""The most that a report may have which is verified: some 100,000 claims."""


@command("marks")
@reading
@selecting
@printing
@notes
@version
def list_marks(
    reading: ReadingOptions, selecting: Selecting, printing: Printing, notes: str | None
) -> None:
    """What you marked, tagged and noted, and where it stands now."""
    from pktui.export.mark_records import mark_records
    from pktui.query.listing import select
    from pktui.wording.problem_reasons import say_reason

    query, marking = query_of(selecting), marking_of(reading, notes)
    corpus = load_corpus(reading)
    read = marking.read()
    complain_of_all(
        f"{problem.path}{f':{problem.line}' if problem.line else ''}: {say_reason(problem.reason)}"
        for problem in read.problems
    )
    placed = marking.placed(corpus)
    if query:
        chosen = select(corpus, query, lambda: placed)
        shown = {dated.article.id for dated in chosen.articles}
        placed = [one for one in placed if one.now.article in shown]
    print_records("marks", mark_records(corpus, placed), printing)


@command("report")
@reading
@selecting
@notes
@click.option(
    "--format",
    "form",
    type=click.Choice(("markdown", "html")),
    help="What the report is written as. [by FILE's ending, else markdown]",
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(),
    help="Write to FILE, whole or not at all.",
)
@version
def write_report(
    reading: ReadingOptions,
    selecting: Selecting,
    notes: str | None,
    form: str | None,
    output: str | None,
) -> None:
    """A document of what is selected, every claim of it cited."""
    from pktui.query.listing import select

    query, marking = query_of(selecting), marking_of(reading, notes)
    asked = form or (name_of_format(output) if output else None)
    if asked is not None and asked not in REPORTS:
        raise click.UsageError(f"a report is markdown or html, not {asked}")
    corpus = load_corpus(reading)
    shown = select(corpus, query, lambda: marking.placed(corpus))
    send_report(corpus, shown, str(query), marking, asked or "markdown", output)
    raise click.exceptions.Exit(FOUND if list(shown.articles) else NOTHING)


def send_report(
    corpus: Corpus, shown: Selected, query: str, marking: Marking, form: str, output: str | None
) -> None:
    """Write the report of what is `shown`, with the marks on the articles that it covers."""
    from pktui.export.selection import now
    from pktui.export.watched_events import WatchedEvents
    from pktui.report.document import report_of
    from pktui.report.markdown import markdown
    from pktui.report.page import html
    from pktui.wording.progress import line_on

    articles, events = list(shown.articles), list(shown.events)
    covered = {dated.article.id for dated in articles}
    placed = marking.placed(corpus)
    with line_on(sys.stderr) as line:
        report = report_of(
            corpus,
            query=query,
            events=WatchedEvents(events, line.tell) if line else events,
            articles=articles,
            marks=[one for one in placed if one.now.article is None or one.now.article in covered],
            made=now(),
        )
    send(html(report) if form == "html" else markdown(report), output)


@command("verify")
@click.argument("report", type=click.Path())
@reading
@printing
@notes
@version
def verify_report(
    report: str, reading: ReadingOptions, printing: Printing, notes: str | None
) -> None:
    """Whether REPORT still says what the articles say, claim by claim.

    The exit status is 1 if a claim is changed, missing or counts something else now.
    """
    from pktui.report.verify import GOOD, read_report, verify
    from pktui.runtime.bounded_file import read_regular_file

    try:
        text = read_regular_file(Path(report), _REPORT_BYTES).decode("utf-8")
        found = read_report(text.replace("\r\n", "\n"))
    except OSError as error:
        raise click.ClickException(f"{report}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise click.ClickException(f"{report}: not UTF-8 at byte {error.start}") from error
    except ValueError as error:
        raise click.ClickException(f"{report}: {error}") from error
    corpus = load_corpus(reading)
    verdicts = verify(found, corpus, marks_on(corpus, reading, notes))
    write_records(
        "verify",
        (
            {
                "claim": one.claim,
                "state": one.state.value,
                "expected": one.expected,
                "found": one.found,
            }
            for one in verdicts
        ),
        printing,
    )
    bad = sum(one.state not in GOOD for one in verdicts)
    if bad:
        complain(f"{bad:,} of {len(verdicts):,} claims don’t hold any more")
    raise click.exceptions.Exit(NOTHING if bad or not verdicts else FOUND)
