"""The command line: arguments → records, or the explorer; the only printing and exit codes.

What only some commands need is imported where they need it: a listing starts without Textual
(0.3 s) and, unless it prints a table, without Rich (75 ms).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, NoReturn

import click

from pktui.cli import insight_commands, report_commands
from pktui.cli.analyse import analyse
from pktui.cli.build import (
    cache_of,
    correcting_of,
    loader_of,
    marking_of,
    query_of,
    stages_of,
    stream_of,
)
from pktui.cli.help.completion import completion, prepare
from pktui.cli.help.keys import print_keys
from pktui.cli.help.language import speak_with
from pktui.cli.help.schema import print_schema
from pktui.cli.help.topics import command_meant, epilog, help_topic
from pktui.cli.listing import (
    FAILED,
    FOUND,
    NOTHING,
    complain,
    is_terminal,
    load_corpus,
    send,
)
from pktui.cli.listing_commands import (
    list_annotations,
    list_articles,
    list_entities,
    list_events,
    print_events,
)
from pktui.cli.options import (
    SETTINGS,
    Opening,
    Printing,
    Program,
    ReadingOptions,
    Selecting,
    ordering,
    reading,
    selecting,
    version,
)
from pktui.cli.options import (
    notes as notes_option,
)
from pktui.cli.options import (
    opening as opening_options,
)
from pktui.cli.reading_commands import check, formats
from pktui.errors import PktuiError
from pktui.reading.bundled import articles_here
from pktui.reading.inputs import STANDARD_INPUT
from pktui.runtime.charset import draws_unicode
from pktui.runtime.interrupt import INTERRUPTED
from pktui.text.sanitise import neutralise
from pktui.wording.language import counted, say

if TYPE_CHECKING:
    from pathlib import Path

    from pktui.query.language import Query
    from pktui.reading.stream import Stream
    from pktui.store.config import Config
    from pktui.store.last_screen import LastScreen
    from pktui.store.last_session import LastSession


@click.command("pktui", cls=Program, context_settings=SETTINGS, epilog=epilog())
@reading
@selecting
@ordering
@click.option("--no-mouse", is_flag=True, help="Leave the mouse to the terminal.")
@click.option("--no-unicode", is_flag=True, help="Draw with ASCII characters.")
@click.option("--fresh", is_flag=True, help="Do not begin where the last session ended.")
@opening_options
@click.option("--plain", is_flag=True, help="Talk in lines instead of drawing, for screen readers.")
@click.option("--pick", is_flag=True, help="Leave with enter, and print the event's record.")
@click.option("--select-1", is_flag=True, help="With --pick: take the only match without asking.")
@click.option("--exit-0", is_flag=True, help="With --pick: leave at once if nothing matches.")
@click.option("--no-color", is_flag=True, help="Use no colours.")
@notes_option
@version
def pktui(
    reading: ReadingOptions,
    selecting: Selecting,
    axis: str,
    no_mouse: bool,
    no_unicode: bool,
    fresh: bool,
    opening: Opening,
    plain: bool,
    pick: bool,
    select_1: bool,
    exit_0: bool,
    no_color: bool,
    notes: str | None,
) -> None:
    """Open the explorer on the articles at PATHS: files, folders, or - for standard input.

    Without PATHS it opens the articles that come with it. When standard output is no terminal, it
    prints the table of events instead. A file or folder that bears a command's name is written
    ./events.
    """
    query = query_of(selecting)
    if opening.view is not None:
        _check_view(opening.view)
    _ask_what_was_meant(reading.paths)
    if plain:
        from pktui.cli.plain import talk

        raise click.exceptions.Exit(talk(reading, query, axis))
    if pick:
        from pktui.cli.pick import check_terminal, pick_without_asking

        pick_without_asking(reading, query, select_1=select_1, exit_0=exit_0)
        check_terminal()
    elif not is_terminal() or os.environ.get("TERM") == "dumb":
        if not reading.paths and (hint := hint_of_articles()):
            complain(hint)
        table = Printing(format="table", output=None, no_color=no_color)
        print_events(reading, query, table, axis)
    if no_color:
        os.environ["NO_COLOR"] = "1"  # what Textual looks at when it is imported
    from pktui.store.config import config_file, load_config

    config = load_config(config_file())
    draws_all = draws_unicode(getattr(sys.stderr, "encoding", None)) and not config.ascii
    raise click.exceptions.Exit(
        _explore(
            reading,
            query,
            axis=axis,
            unicode=draws_all and not no_unicode,
            mouse=config.mouse is not False and not no_mouse,
            config=config,
            is_fresh=fresh or bool(query) or axis != "event",
            begin=_begin(opening, query, axis) if opening.is_asked else None,
            pick=pick,
            notes=notes,
        )
    )


@click.command("explain", context_settings=SETTINGS)
@click.argument("id_", metavar="ID")
@reading
@version
def explain(id_: str, reading: ReadingOptions) -> None:
    """Why an event, an article, an entity, a figure or an incident is what it is said to be.

    ID is what the records have as "id", or enough of its beginning, or a day of the story.
    """
    from pktui.insight.explain import explain_article, explain_entity, explain_event

    corpus = load_corpus(reading)
    explanations = [
        *(explain_event(corpus, event) for event in corpus.events if event.id.startswith(id_)),
        *(explain_article(a) for key, a in corpus.articles.items() if key.startswith(id_)),
    ]
    named = [entity for key, entity in corpus.entities.items() if key.startswith(id_)]
    if named or not explanations:
        from pktui.insight.explain_findings import explain_findings, explain_presence

        for entity in named:
            explanations += [explain_entity(corpus, entity), *explain_presence(corpus, entity)]
        if not explanations:
            explanations = [*explain_findings(corpus, id_)]
    if not explanations:
        complain(f"nothing has the id {id_}")
        raise click.exceptions.Exit(NOTHING)
    blocks = ("\n  ".join((e.sentence, *e.steps)) for e in explanations)
    send((f"{neutralise(block, keep_lines=True)}\n" for block in blocks), None)


@click.command("cache", context_settings=SETTINGS)
@click.option("--clear", is_flag=True, help="Remove every analysis that was kept.")
@version
def cache(clear: bool) -> None:
    """Where analyses are kept between runs."""
    from pktui.store import cache as kept
    from pktui.store.own_folders import cache_folder

    try:
        folder = cache_folder()
    except FileNotFoundError as error:
        raise click.ClickException(str(error)) from error
    if clear:
        send([f"{kept.clear(folder) / 1e6:.1f} MB removed\n"], None)
    else:
        send([f"{neutralise(str(folder))}\n"], None)
        held = kept.usage(folder)
        parts = ", ".join(f"{kind} {size / 1e6:.1f}" for kind, size in held.items() if size)
        complain(f"{sum(held.values()) / 1e6:.1f} MB kept" + (f": {parts}" if parts else ""))


pktui.commands.update(
    analyse=analyse,
    events=list_events,
    articles=list_articles,
    entities=list_entities,
    annotations=list_annotations,
    check=check,
    story=insight_commands.story,
    incidents=insight_commands.incidents,
    figures=insight_commands.figures,
    conflicts=insight_commands.conflicts,
    presence=insight_commands.presence,
    compare=insight_commands.compare,
    explain=explain,
    marks=report_commands.list_marks,
    report=report_commands.write_report,
    verify=report_commands.verify_report,
    formats=formats,
    cache=cache,
    completion=completion,
    help=help_topic,
    keys=print_keys,
    schema=print_schema,
)
speak_with(pktui)


def _ask_what_was_meant(paths: Sequence[str]) -> None:
    """Tell, where the first path does not exist, which command it may have been meant for."""
    first = paths[0] if paths else STANDARD_INPUT
    if first != STANDARD_INPUT and "/" not in first and not os.path.lexists(first):
        command = command_meant(first, pktui.commands)
        if command is not None:
            raise click.ClickException(f"{first}: no such file; did you mean “pktui {command}”?")


def _check_view(name: str) -> None:
    """End the command where the explorer has no view of this name."""
    from pktui.view.pane_views import all_views

    views = [view.name for view in all_views()]
    if name not in views:
        raise click.UsageError(f"there is no view {name!r}, but {', '.join(views)}")


def _begin(opening: Opening, query: Query, axis: str) -> LastSession:
    """Return where the explorer is to begin."""
    from pktui.store.last_session import LastSession

    return LastSession(
        query=str(query),
        axis=axis,
        selected=opening.at or "",
        zoom=(opening.zoom or "").upper(),
        order=opening.order or "",
        view=opening.view or "",
    )


def _explore(
    reading: ReadingOptions,
    query: Query,
    *,
    axis: str,
    unicode: bool,
    mouse: bool,
    config: Config,
    is_fresh: bool,
    begin: LastSession | None,
    pick: bool,
    notes: str | None,
) -> int:
    """Open the explorer and return its exit status."""
    chosen = None
    if pick:
        from pktui.cli.pick import PickedEvent

        chosen = PickedEvent()
    correcting, stages = correcting_of(reading), stages_of(reading)
    stream = _stream_beside_the_keyboard(reading) if STANDARD_INPUT in reading.paths else None
    from pktui.workspace.follow import Follower

    follower = Follower(lambda: loader, reading.paths, correcting, stream)
    cache = cache_of(reading, follower.complain)
    loader = loader_of(reading, correcting, cache=cache, stages=stages, stream=stream)
    with loader.running_ahead():
        from pktui.store.last_session import session_file
        from pktui.tui.run import run_explorer

        status = run_explorer(
            follower,
            query,
            axis=axis,
            source=reading.words,
            hint="" if reading.paths else hint_of_articles(),
            unicode=unicode,
            mouse=mouse,
            config=config,
            sessions=session_file(reading.paths) if stream is None else None,
            is_fresh=is_fresh,
            begin=begin,
            pick=chosen.take if chosen else None,
            start_marking=partial(marking_of, reading, notes),
            last_screen=_last_screen(reading, correcting.path, notes)
            if cache is not None and stages is None and not (stream or pick)
            else None,
        )
    return chosen.print() if chosen and status == FOUND else status


def hint_of_articles() -> str:
    """Say how the articles of the folder in use are opened; empty where it has none."""
    count = articles_here()
    if not count:
        return ""
    files = counted(count, "file")
    return say("these articles came with pktui; “pktui .” opens the {files} here", files=files)


def _last_screen(
    reading: ReadingOptions, corrections: Path | None, notes: str | None
) -> LastScreen:
    """What keeps the first screen of the next time, and the files on which that depends."""
    from pktui.reading.bundled import bundled_folder
    from pktui.store.config import config_file
    from pktui.store.last_screen import LastScreen

    paths = [*(reading.paths or [bundled_folder()]), *([str(corrections)] if corrections else [])]
    return LastScreen(paths, lambda: (config_file(), marking_of(reading, notes).path))


def _stream_beside_the_keyboard(reading: ReadingOptions) -> Stream:
    """Return the stream of articles on standard input, whose place the terminal takes so that
    keys can be read."""
    if os.isatty(0):
        raise click.ClickException("nothing is piped to standard input: the keys come from there")
    try:
        articles = os.dup(0)
    except OSError as error:
        raise click.ClickException("standard input is closed") from error
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError as error:
        raise click.ClickException("there is no terminal to open the explorer on") from error
    os.dup2(terminal, 0)
    os.close(terminal)
    return stream_of(articles, reading)


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run the `pktui` command with `args`, or with the words of the command line."""
    prepare()
    try:
        status = pktui.main(args, prog_name="pktui", standalone_mode=False)
    except click.exceptions.Abort:
        status = INTERRUPTED
    except click.ClickException as error:
        complain(error.format_message())
        status = FAILED
    except PktuiError as error:
        complain(str(error))
        status = FAILED
    sys.exit(status or FOUND)
