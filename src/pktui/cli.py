"""The command line: arguments → records, or the explorer; the only printing and exit codes.

What only some commands need is imported where they need it: a listing starts without Textual
(0.3 s) and, unless it prints a table, without Rich (75 ms).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, fields
from functools import wraps
from typing import TYPE_CHECKING, Any, NoReturn

import click

from pktui import __version__
from pktui.errors import PktuiError
from pktui.harmless import neutralise
from pktui.reading.formats import BY_NAME
from pktui.reading.inputs import DEFAULT_LIMITS, Limits

if TYPE_CHECKING:
    from pktui.export.records import Record
    from pktui.model.article import Problem
    from pktui.model.corpus import Corpus
    from pktui.pipeline.analyse import Stages

FOUND, NOTHING, FAILED, INTERRUPTED = 0, 1, 2, 130
"""Exit statuses, as fzf and grep have them."""


_UNITS = {"k": 1e3, "m": 1e6, "g": 1e9}


def size(text: str) -> int:
    """A number of bytes or characters: `500`, `20k`, `1.5M`, `2G`."""
    number = text.lower().removesuffix("b")
    unit = _UNITS.get(number[-1:], 1)
    with suppress(ValueError):
        value = float(number[:-1] if number[-1:] in _UNITS else number) * unit
        if 1 <= value < 1e15:
            return int(value)
    raise click.BadParameter(f"{text!r} is not a size (write 500, 20k, 1.5M or 2G)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What is read, and how."""

    paths: tuple[str, ...]
    input_format: str | None
    names: str | None
    max_file_size: int
    max_article_size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Selecting:
    """What of it is shown."""

    query: str
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """How it is printed."""

    format: str | None
    output: str | None
    no_color: bool


Callback = Callable[..., None]
Decorator = Callable[[Callback], Callback]


def _bundle(name: str, kind: type[Any], *options: Decorator) -> Decorator:
    """Options that belong together, handed to a command as one value called `name`."""

    def decorate(command: Callback) -> Callback:
        @wraps(command)
        def with_bundle(**values: Any) -> None:
            bundle = kind(**{field.name: values.pop(field.name) for field in fields(kind)})
            command(**{name: bundle}, **values)

        decorated: Callback = with_bundle
        for option in reversed(options):
            decorated = option(decorated)
        return decorated

    return decorate


reading = _bundle(
    "reading",
    Reading,
    click.argument("paths", nargs=-1, type=click.Path()),
    click.option(
        "--input",
        "input_format",
        metavar="FORMAT",
        type=click.Choice(tuple(BY_NAME)),
        help=f"What every input is, instead of telling by itself: {', '.join(BY_NAME)}.",
    ),
    click.option("--names", metavar="FILE", help="Corrections of names, as a TOML file."),
    click.option(
        "--max-file-size",
        metavar="SIZE",
        type=size,
        default=str(DEFAULT_LIMITS.file_bytes),
        help="Leave out larger files. [100M]",
    ),
    click.option(
        "--max-article-size",
        metavar="SIZE",
        type=size,
        default=str(DEFAULT_LIMITS.article_characters),
        help="Leave out longer articles. [10M]",
    ),
)
selecting = _bundle(
    "selecting",
    Selecting,
    click.option(
        "-q", "--query", default="", help="Show what this matches, as in the filter line."
    ),
    click.option("--since", metavar="DATE", help="… and what touches this date or comes after it."),
    click.option("--until", metavar="DATE", help="… and what touches this date or came before it."),
)
printing = _bundle(
    "printing",
    Printing,
    click.option(
        "--format",
        metavar="NAME",
        type=click.Choice(("table", "jsonl", "csv")),
        help="table (on a terminal), jsonl (in a pipe) or csv.",
    ),
    click.option("-o", "--output", metavar="FILE", help="Write to FILE, whole or not at all."),
    click.option("--no-color", is_flag=True, help="Use no colours."),
)
_version = click.version_option(__version__, "-V", "--version", message="pktui %(version)s")
_settings = {"help_option_names": ["-h", "--help"]}


class Pktui(click.Command):
    """Opens the explorer, or is one of the listing commands, wherever its name stands.

    Options may stand before and after the paths, and before a command's name too. The first word
    that is neither an option nor an option's value decides.
    """

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,
    ) -> click.Context:
        at = _first_word(args)
        command = COMMANDS.get(args[at]) if at is not None else None
        if at is None or command is None:
            return super().make_context(info_name, args, parent, **extra)
        rest = args[:at] + args[at + 1 :]
        return command.make_context(f"{info_name} {args[at]}", rest, parent, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        return super().invoke(ctx) if ctx.command is self else ctx.command.invoke(ctx)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        with formatter.section("Commands"):
            formatter.write_dl(
                [(name, command.get_short_help_str(60)) for name, command in COMMANDS.items()]
            )


def _first_word(args: Sequence[str]) -> int | None:
    """Where the first argument stands that may name a command."""
    valued = {
        name
        for command in (pktui, *COMMANDS.values())
        for param in command.params
        if isinstance(param, click.Option) and not param.is_flag
        for name in param.opts
    }
    place = 0
    while place < len(args):
        arg = args[place]
        if arg == "--":
            return None
        if not arg.startswith("-") or arg == "-":
            return place
        place += 2 if arg in valued else 1
    return None


@click.command("pktui", cls=Pktui, context_settings=_settings)
@reading
@selecting
@click.option("--no-mouse", is_flag=True, help="Leave the mouse to the terminal.")
@click.option("--no-unicode", is_flag=True, help="Draw with ASCII characters.")
@click.option("--no-color", is_flag=True, help="Use no colours.")
@_version
def pktui(
    reading: Reading, selecting: Selecting, no_mouse: bool, no_unicode: bool, no_color: bool
) -> None:
    """Open the explorer on the articles at PATHS: files, folders, or - for standard input.

    Without PATHS it opens the articles that come with it. When standard output is no terminal, it
    prints the table of events instead. A file or folder that bears a command's name is written
    ./events.
    """
    if not sys.stdout.isatty():
        printing = Printing(format="table", output=None, no_color=no_color)
        _print_events(reading, selecting, printing)
    raise NotImplementedError


@click.command("events", context_settings=_settings)
@reading
@selecting
@printing
@_version
def list_events(reading: Reading, selecting: Selecting, printing: Printing) -> None:
    """One record per event, in chronological order."""
    _print_events(reading, selecting, printing)


@click.command("articles", context_settings=_settings)
@reading
@selecting
@printing
@_version
def list_articles(reading: Reading, selecting: Selecting, printing: Printing) -> None:
    """One record per article, in chronological order, undated ones last."""
    from pktui.export.records import article_records

    corpus = _load(reading)
    _print("articles", article_records(corpus.articles.values()), printing)


@click.command("entities", context_settings=_settings)
@reading
@selecting
@printing
@_version
def list_entities(reading: Reading, selecting: Selecting, printing: Printing) -> None:
    """One record per person, place or organisation."""
    from pktui.export.records import entity_records

    corpus = _load(reading)
    _print("entities", entity_records(corpus, corpus.entities.values()), printing)


@click.command("annotations", context_settings=_settings)
@reading
@printing
@click.option(
    "--only",
    type=click.Choice(("timexes", "mentions")),
    help="Do that part of the work alone.",
)
@_version
def list_annotations(reading: Reading, printing: Printing, only: str | None) -> None:
    """Standoff annotations: where time expressions and names stand in each article."""
    from pktui.export.records import annotation_records
    from pktui.load import ONLY

    corpus = _load(reading, ONLY[only] if only else None)
    _print("annotations", annotation_records(corpus, corpus.articles.values()), printing)


@click.command("check", context_settings=_settings)
@reading
@printing
@_version
def check(reading: Reading, printing: Printing) -> None:
    """What could not be read, dated or trusted; exit status 1 if there is anything."""
    from pktui.export.records import problem_records

    corpus = _load(reading, report=False)
    count = _write("check", problem_records(corpus.problems), printing)
    raise click.exceptions.Exit(NOTHING if count else FOUND)


COMMANDS: dict[str, click.Command] = {
    "events": list_events,
    "articles": list_articles,
    "entities": list_entities,
    "annotations": list_annotations,
    "check": check,
}


def _print_events(reading: Reading, selecting: Selecting, printing: Printing) -> None:
    from pktui.export.records import event_records

    corpus = _load(reading)
    _print("events", event_records(corpus, corpus.events), printing)


def _load(reading: Reading, stages: Stages | None = None, *, report: bool = True) -> Corpus:
    """The corpus; what could not be read is told on standard error, and nothing at all is fatal."""
    from pktui.load import load
    from pktui.pipeline.analyse import DEFAULT

    corpus = load(
        reading.paths,
        limits=Limits(
            file_bytes=reading.max_file_size, article_characters=reading.max_article_size
        ),
        form=BY_NAME[reading.input_format] if reading.input_format else None,
        stages=stages or DEFAULT,
    )
    if report:
        for problem in corpus.problems:
            if problem.kind.value == "unreadable":
                _complain(_told(problem))
    return corpus


def _told(problem: Problem) -> str:
    line = f":{problem.line}" if problem.line else ""
    return f"{problem.path}{line}: {problem.reason}"


def _print(command: str, records: Iterable[Record], printing: Printing) -> NoReturn:
    count = _write(command, records, printing)
    raise click.exceptions.Exit(FOUND if count else NOTHING)


def _write(command: str, records: Iterable[Record], printing: Printing) -> int:
    """Print `records` as they were asked for; how many there were."""
    from pktui.export.output import write

    counted = _Counted(records)
    try:
        write(_lines(command, counted, printing), printing.output)
    except BrokenPipeError:
        # whoever read us has seen enough; Python's own flush at exit must not complain either
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return counted.count


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
    on_terminal = printing.output is None and sys.stdout.isatty()
    match printing.format or ("table" if on_terminal else "jsonl"):
        case "csv":
            from pktui.export.csv import lines
            from pktui.export.records import COLUMNS

            return lines(records, COLUMNS[command])
        case "table":
            from pktui import table

            on = table.terminal(sys.stdout, colour=not printing.no_color)
            if command == "annotations":
                records = table.annotation_rows(records)
            return table.lines(
                records, table.TABLES[command], on if on_terminal else table.Terminal(None, None)
            )
        case _:
            from pktui.export import jsonl

            return jsonl.lines(records)


def _complain(message: str) -> None:
    with suppress(OSError, AttributeError):
        sys.stderr.write(f"pktui: {neutralise(message)}\n")


def main(args: Sequence[str] | None = None) -> NoReturn:
    """What the `pktui` command runs."""
    try:
        status = pktui.main(args, prog_name="pktui", standalone_mode=False)
    except click.exceptions.Abort:
        status = INTERRUPTED
    except click.ClickException as error:
        _complain(error.format_message())
        status = FAILED
    except PktuiError as error:
        _complain(str(error))
        status = FAILED
    sys.exit(status)
