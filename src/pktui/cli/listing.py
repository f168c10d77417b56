"""A listing command's way: load the corpus, print the records, and end with the right status.

What only some commands need is imported where they need it: a listing starts without Textual
(0.3 s) and, unless it prints a table, without Rich (75 ms).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn

import click

from pktui.cli.build import cache_of, correcting_of, loader_of, stages_of
from pktui.cli.console import (
    FAILED,
    FOUND,
    NOTHING,
    complain,
    complain_of_all,
    is_terminal,
)
from pktui.cli.parameters import Printing, ReadingOptions
from pktui.export.registry import EXCHANGE_BY_NAME, REPORTS
from pktui.wording.language import say

if TYPE_CHECKING:
    from pktui.export.records import Record
    from pktui.model.article import Problem
    from pktui.model.corpus import Corpus


def load_corpus(reading: ReadingOptions, *, only: str | None = None, report: bool = True) -> Corpus:
    """Load the corpus; what could not be read is told on standard error."""
    from pktui.wording.progress import line_on

    correcting, stages = correcting_of(reading), stages_of(reading, only)
    if reading.corrections and not os.path.exists(reading.corrections):  # noqa: PTH110
        complain(f"{reading.corrections}: {say('there is no such file, so nothing is corrected')}")
    with line_on(sys.stderr) as line:
        cache = cache_of(reading, complain)
        loader = loader_of(reading, correcting, cache=cache, stages=stages)
        corpus = loader.load(line.tell if line else None)
        if cache:
            cache.close()
    _refuse_to_overwrite_articles(corpus, reading)
    if report:
        complain_of_all(
            _problem_line(problem)
            for problem in corpus.problems
            if problem.kind.value in _TOLD_ALWAYS
        )
    if not corpus.articles and not corpus.problems:
        complain(say("there are no articles to read: pktui formats lists what can be"))
    if not corpus.articles and report:
        raise click.exceptions.Exit(FAILED)
    return corpus


def _refuse_to_overwrite_articles(corpus: Corpus, reading: ReadingOptions) -> None:
    """Refuse to go on if articles were read from the file that is to be written: they would be
    lost."""
    context = click.get_current_context(silent=True)
    output = context.params.get("output") if context else None
    if not output or not os.path.isfile(output):  # noqa: PTH113
        return
    written = os.stat(output)  # noqa: PTH116 - a start pays for pathlib
    sources = set(reading.paths)
    for dated in corpus.articles.values():
        sources.update((dated.article.path, *dated.article.also_at))
    for path in sources:
        with suppress(OSError, ValueError):
            if os.path.samestat(os.stat(path), written):  # noqa: PTH116
                raise click.UsageError(f"{output} holds articles, and would be overwritten")


_TOLD_ALWAYS = ("unreadable", "correction")
"""The kinds of problem that every command tells; the others are for `check`."""


def _problem_line(problem: Problem) -> str:
    from pktui.wording.problem_reasons import say_reason

    line = f":{problem.line}" if problem.line else ""
    return f"{problem.path}{line}: {say_reason(problem.reason)}"


def print_records(command: str, records: Iterable[Record], printing: Printing) -> NoReturn:
    """Print `records` as they were asked for, and exit with the status that says whether there
    were any."""
    count = write_records(command, records, printing)
    if not count and printing.output is None and is_terminal():
        complain(
            say("nothing to list; pktui {command} --help says what narrows it", command=command)
        )
    raise click.exceptions.Exit(FOUND if count else NOTHING)


def write_records(command: str, records: Iterable[Record], printing: Printing) -> int:
    """Print `records` as they were asked for; return how many there were."""
    counted = _Counted(records)
    lines = _lines(command, counted, printing)
    if printing.output is None and is_terminal():
        from pktui.cli.pager import page

        page(lines)
    else:
        send(lines, printing.output)
    return counted.count


def send(lines: Iterable[str], output: str | None) -> None:
    """Write `lines` to the file `output`, or to standard output where it is None."""
    from pktui.export.output import write

    write(lines, output)


class _Counted:
    """An iterable that knows how many it has given."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._records = records
        self.count = 0

    def __iter__(self) -> Iterator[Record]:
        for record in self._records:
            self.count += 1
            yield record


def _lines(command: str, records: Iterable[Record], printing: Printing) -> Iterator[str]:
    on_terminal = printing.output is None and is_terminal()
    form = printing.chosen
    if form in EXCHANGE_BY_NAME or form in REPORTS:
        raise click.UsageError(f"{form} is for events and articles, not for {command}")
    match form or ("table" if on_terminal else "jsonl"):
        case "csv":
            from pktui.export import insight_records
            from pktui.export import records as plain_records
            from pktui.export.formats.csv_lines import lines
            from pktui.export.mark_records import COLUMNS as OF_MARKS

            columns = {**plain_records.COLUMNS, **insight_records.COLUMNS, **OF_MARKS}
            return lines(records, columns[command])
        case "table":
            from pktui.cli import table

            on = table.terminal(sys.stdout, colour=not printing.no_color)
            if command in table.ROWS:
                records = table.ROWS[command](records)
            whole = table.Terminal(None, None) if printing.output else on
            return table.lines(records, table.TABLES[command], whole)
        case _:
            from pktui.export.formats import json_lines

            if form is None and printing.output:
                _tell_of_json_lines(printing.output)
            return json_lines.lines(records)


def _tell_of_json_lines(path: str) -> None:
    """Say what is written where the ending of the file's name asks for no format that we have."""
    ending = os.path.splitext(path)[1]  # noqa: PTH122 - a start pays for pathlib
    if ending:
        complain(f"{path} is written as JSON Lines: “{ending}” names no format; see --format")
