"""The command line: arguments → records, or the explorer; the only printing and exit codes.

What only some commands need is imported where they need it: a listing starts without Textual
(0.3 s) and, unless it prints a table, without Rich (75 ms).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NoReturn

import click

from pktui.ahead import analyse
from pktui.arguments import (
    MODEL,
    SETTINGS,
    Printing,
    Program,
    Reading,
    Selecting,
    ordering,
    printing,
    reading,
    selecting,
    version,
)
from pktui.errors import PktuiError, QueryError
from pktui.harmless import neutralise
from pktui.reading.formats import BY_NAME
from pktui.reading.inputs import STANDARD_INPUT, Limits

if TYPE_CHECKING:
    from pktui.correcting import Correcting
    from pktui.export.records import Record
    from pktui.load import Loader, Progress
    from pktui.model.article import Problem
    from pktui.model.corpus import Corpus, DatedArticle
    from pktui.model.entity import Entity
    from pktui.model.event import Event
    from pktui.model.when import When
    from pktui.pipeline.analyse import Stages
    from pktui.query.query import Query
    from pktui.store.cache import Cache

FOUND, NOTHING, FAILED, INTERRUPTED = 0, 1, 2, 130
"""Exit statuses, as fzf and grep have them."""


@click.command("pktui", cls=Program, context_settings=SETTINGS)
@reading
@selecting
@ordering
@click.option("--no-mouse", is_flag=True, help="Leave the mouse to the terminal.")
@click.option("--no-unicode", is_flag=True, help="Draw with ASCII characters.")
@click.option("--no-color", is_flag=True, help="Use no colours.")
@version
def pktui(
    reading: Reading,
    selecting: Selecting,
    axis: str,
    no_mouse: bool,
    no_unicode: bool,
    no_color: bool,
) -> None:
    """Open the explorer on the articles at PATHS: files, folders, or - for standard input.

    Without PATHS it opens the articles that come with it. When standard output is no terminal, it
    prints the table of events instead. A file or folder that bears a command's name is written
    ./events.
    """
    query = _query(selecting)
    if not _is_terminal() or os.environ.get("TERM") == "dumb":
        table = Printing(format="table", output=None, no_color=no_color)
        _print_events(reading, query, table, axis)
    if no_color:
        os.environ["NO_COLOR"] = "1"  # what Textual looks at when it is imported
    correcting = None
    if STANDARD_INPUT in reading.paths:
        load = _loaded_before_the_keyboard(_loader(reading))
    else:
        correcting = _correcting(reading, lambda: _cache(reading), _stages(reading))
        load = correcting.load
    from pktui.tui.app import run_explorer

    raise click.exceptions.Exit(
        run_explorer(
            load,
            query,
            correcting=correcting,
            axis=axis,
            source=reading.words,
            unicode=not no_unicode,
            mouse=not no_mouse,
        )
    )


@click.command("events", context_settings=SETTINGS)
@reading
@selecting
@printing
@ordering
@version
def list_events(reading: Reading, selecting: Selecting, printing: Printing, axis: str) -> None:
    """One record per event, in chronological order."""
    _print_events(reading, _query(selecting), printing, axis)


@click.command("articles", context_settings=SETTINGS)
@reading
@selecting
@printing
@version
def list_articles(reading: Reading, selecting: Selecting, printing: Printing) -> None:
    """One record per article, in chronological order."""
    from pktui.export.records import article_records

    query = _query(selecting)
    shown = _select(_load(reading), query)
    _print("articles", article_records(shown.articles), printing)


@click.command("entities", context_settings=SETTINGS)
@reading
@selecting
@printing
@version
def list_entities(reading: Reading, selecting: Selecting, printing: Printing) -> None:
    """One record per person, place or organisation."""
    from pktui.export.records import entity_records

    query = _query(selecting)
    corpus = _load(reading)
    _print("entities", entity_records(corpus, _select(corpus, query).entities), printing)


@click.command("annotations", context_settings=SETTINGS)
@reading
@printing
@click.option(
    "--only",
    type=click.Choice(("timexes", "mentions")),
    help="Do that part of the work alone.",
)
@version
def list_annotations(reading: Reading, printing: Printing, only: str | None) -> None:
    """What stands where: time expressions and names, one record per article."""
    from pktui.export.records import annotation_records

    corpus = _load(reading, only=only)
    _print("annotations", annotation_records(corpus, corpus.articles.values()), printing)


@click.command("check", context_settings=SETTINGS)
@reading
@printing
@version
def check(reading: Reading, printing: Printing) -> None:
    """What could not be read, dated or trusted.

    The exit status is 1 if there is anything.
    """
    from pktui.export.records import problem_records

    corpus = _load(reading, report=False)
    count = _write("check", problem_records(corpus.problems), printing)
    if not corpus.articles:
        raise click.exceptions.Exit(FAILED)
    if not count and _is_terminal():
        _complain(f"nothing to report of {len(corpus.articles)} articles")
    raise click.exceptions.Exit(NOTHING if count else FOUND)


@click.command("explain", context_settings=SETTINGS)
@click.argument("id_", metavar="ID")
@reading
@version
def explain(id_: str, reading: Reading) -> None:
    """Why an event, an article or an entity is what it is said to be.

    ID is what the records have as "id", or enough of its beginning.
    """
    from pktui.corpus.explain import explain_article, explain_entity, explain_event

    corpus = _load(reading)
    explanations = [
        *(explain_event(corpus, event) for event in corpus.events if event.id.startswith(id_)),
        *(explain_article(a) for key, a in corpus.articles.items() if key.startswith(id_)),
        *(explain_entity(corpus, e) for key, e in corpus.entities.items() if key.startswith(id_)),
    ]
    if not explanations:
        _complain(f"nothing has the id {id_}")
        raise click.exceptions.Exit(NOTHING)
    blocks = ("\n  ".join((e.sentence, *e.steps)) for e in explanations)
    _send((f"{neutralise(block, keep_lines=True)}\n" for block in blocks), None)


@click.command("cache", context_settings=SETTINGS)
@click.option("--clear", is_flag=True, help="Remove every analysis that was kept.")
@version
def cache(clear: bool) -> None:
    """Where analyses are kept between runs."""
    from pktui.store import cache as kept

    if clear:
        _send([f"{kept.clear() / 1e6:.1f} MB removed\n"], None)
    else:
        _send([f"{neutralise(str(kept.cache_folder()))}\n"], None)


pktui.commands.update(
    analyse=analyse,
    events=list_events,
    articles=list_articles,
    entities=list_entities,
    annotations=list_annotations,
    check=check,
    explain=explain,
    cache=cache,
)


def _print_events(
    reading: Reading, query: Query, printing: Printing, axis: str = "event"
) -> NoReturn:
    from pktui.export.records import event_records

    corpus = _load(reading)
    events = _select(corpus, query).events
    if axis == "published":
        events = _by_publication(corpus, events)
    _print("events", event_records(corpus, events), printing)


def _by_publication(corpus: Corpus, events: Iterable[Event]) -> list[Event]:
    """The events in the order in which they were written of; each article's in their own."""
    place = {id_: number for number, id_ in enumerate(corpus.articles)}
    return sorted(events, key=lambda event: place[event.article])


def _query(selecting: Selecting) -> Query:
    """What the options ask for; a mistake in it is found before anything is read."""
    from pktui.query.parse import parse_finished
    from pktui.query.query import Bound, Dated, Term

    try:
        query = parse_finished(selecting.query)
    except QueryError as error:
        raise click.BadParameter(f"{error} (at character {error.position + 1})") from error
    for bound, text in ((Bound.SINCE, selecting.since), (Bound.UNTIL, selecting.until)):
        if text is not None:
            query = query.having(Term(Dated(bound, _date(text, bound))))
    return query


def _date(text: str, option: str) -> When:
    """EDTF, or what else ISO 8601 has for a day or a week: `20221126`, `2022-W47-6`, `2022-W47`."""
    from datetime import date

    from pktui.model.when import day, parse_edtf, week

    try:
        return parse_edtf(text)
    except ValueError as error:
        written = text.partition("T")[0]
        with suppress(ValueError):
            first = date.fromisoformat(written)
            return week(first) if written[-3:-2] == "W" else day(first)
        raise click.BadParameter(f"--{option}: {error}") from error


@dataclass(frozen=True, slots=True)
class Selected:
    """What of a corpus answers to a query, each in the order of the corpus."""

    events: Iterable[Event]
    articles: Iterable[DatedArticle]
    entities: Iterable[Entity]


def _select(corpus: Corpus, query: Query) -> Selected:
    if not query:
        return Selected(corpus.events, corpus.articles.values(), corpus.entities.values())
    from pktui.query.index import Index
    from pktui.query.view import select

    view = select(Index(corpus), query)
    events = [corpus.events[row] for row in view.rows]
    articles = {event.article for event in events}
    entities = {entity for event in events for entity in corpus.spoken_of(event)}
    for undated in view.undated:
        articles.add(undated.article.id)
        entities.update(entity for entity in undated.entities if entity)
    return Selected(
        events,
        [article for id_, article in corpus.articles.items() if id_ in articles],
        [entity for id_, entity in corpus.entities.items() if id_ in entities],
    )


def _loader(
    reading: Reading, only: str | None = None, tell: Callable[[Progress], None] | None = None
) -> Callable[[], Corpus]:
    stages = _stages(reading, only)

    def load() -> Corpus:
        cache = _cache(reading)
        corpus = _correcting(reading, lambda: cache, stages).load(tell)
        if cache:
            cache.close()
        return corpus

    return load


def _correcting(
    reading: Reading, cache: Callable[[], Cache | None], stages: Stages | None
) -> Correcting:
    """The corpus, with what the reader put right: in the file that is named, else in the one
    beside the articles."""
    from pathlib import Path

    from pktui.correcting import Correcting
    from pktui.store.corrections import beside

    named = _named_once(reading, "file", lambda name: not name.startswith(MODEL))

    def start() -> Loader:
        from pktui.load import Loader

        return Loader(
            reading.paths,
            limits=Limits(
                file_bytes=reading.max_file_size, article_characters=reading.max_article_size
            ),
            form=BY_NAME[reading.input_format] if reading.input_format else None,
            stages=stages,
            cache=cache(),
        )

    return Correcting(start, Path(named) if named else beside(reading.paths))


def _stages(reading: Reading, only: str | None = None) -> Stages | None:
    """The stages of the analysis where they are not the usual ones."""
    model = _named_once(reading, "model", lambda name: name.startswith(MODEL))
    if not model and not only:
        return None
    from pktui.pipeline.analyse import DEFAULT
    from pktui.pipeline.only import ONLY

    stages = ONLY[only] if only else DEFAULT
    if model and only != "timexes":
        from pktui.pipeline.spacy_names import finder

        stages = replace(stages, find_mentions=finder(model.removeprefix(MODEL)))
    return stages


def _named_once(reading: Reading, what: str, is_meant: Callable[[str], bool]) -> str | None:
    """The one value of `--names` of this sort."""
    named = [name for name in reading.names if is_meant(name)]
    if len(named) > 1:
        raise click.BadParameter(f"--names takes one {what}: {' or '.join(named)}?")
    return named[0] if named else None


def _cache(reading: Reading) -> Cache | None:
    if reading.no_cache:
        return None
    from pktui.store.cache import Cache

    return Cache(complain=_complain)


def _loaded_before_the_keyboard(load: Callable[[], Corpus]) -> Callable[[], Corpus]:
    """For articles on standard input: read them all, then make the terminal standard input."""
    corpus = load()
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError as error:
        raise click.ClickException("there is no terminal to open the explorer on") from error
    os.dup2(terminal, 0)
    os.close(terminal)
    return lambda: corpus


def _load(reading: Reading, *, only: str | None = None, report: bool = True) -> Corpus:
    """The corpus; what could not be read is told on standard error."""
    from pktui.progress import line_on

    with line_on(sys.stderr) as line:
        corpus = _loader(reading, only, line.tell if line else None)()
    if report:
        for problem in corpus.problems:
            if problem.kind.value in _TOLD_ALWAYS:
                _complain(_told(problem))
    if not corpus.articles and report:
        if not corpus.problems:
            _complain("there are no articles to read")
        raise click.exceptions.Exit(FAILED)
    return corpus


_TOLD_ALWAYS = ("unreadable", "correction")
"""The kinds of problem that every command tells; the others are for `check`."""


def _told(problem: Problem) -> str:
    line = f":{problem.line}" if problem.line else ""
    return f"{problem.path}{line}: {problem.reason}"


def _print(command: str, records: Iterable[Record], printing: Printing) -> NoReturn:
    count = _write(command, records, printing)
    raise click.exceptions.Exit(FOUND if count else NOTHING)


def _write(command: str, records: Iterable[Record], printing: Printing) -> int:
    """Print `records` as they were asked for; how many there were."""
    counted = _Counted(records)
    _send(_lines(command, counted, printing), printing.output)
    return counted.count


def _send(lines: Iterable[str], output: str | None) -> None:
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
    on_terminal = printing.output is None and _is_terminal()
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


def _is_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()  # pyright: ignore[reportUnnecessaryComparison] - None where it is closed


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
    sys.exit(status or FOUND)
