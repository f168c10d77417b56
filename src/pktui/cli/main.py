"""The command line: arguments → records, or the explorer; the only printing and exit codes.

What only some commands need is imported where they need it: a listing starts without Textual
(0.3 s) and, unless it prints a table, without Rich (75 ms).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

import click

from pktui.cli.build import query_of
from pktui.cli.commands import Commands
from pktui.cli.console import FAILED, FOUND, complain, is_terminal
from pktui.cli.help.completion import prepare
from pktui.cli.help.language import speak_with
from pktui.cli.help.topics import command_meant, epilog
from pktui.cli.options import SETTINGS, Program, ordering, reading, selecting, version
from pktui.cli.options import notes as notes_option
from pktui.cli.options import opening as opening_options
from pktui.cli.parameters import Opening, Printing, ReadingOptions, Selecting
from pktui.errors import PktuiError
from pktui.reading.inputs import STANDARD_INPUT
from pktui.runtime.interrupt import INTERRUPTED

if TYPE_CHECKING:
    from pktui.query.language import Query
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
        from pktui.cli.explore import hint_of_articles
        from pktui.runtime.article_names import articles_here

        if not reading.paths and (hint := hint_of_articles(articles_here())):
            complain(hint)
        from pktui.cli.listing_commands import print_events

        table = Printing(format="table", output=None, no_color=no_color)
        print_events(reading, query, table, axis)
    if no_color:
        os.environ["NO_COLOR"] = "1"  # what Textual looks at when it is imported
    from pktui.cli.explore import explore

    raise click.exceptions.Exit(
        explore(
            reading,
            query,
            axis=axis,
            no_unicode=no_unicode,
            no_mouse=no_mouse,
            is_fresh=fresh or bool(query) or axis != "event",
            begin=_begin(opening, query, axis) if opening.is_asked else None,
            pick=pick,
            notes=notes,
        )
    )


pktui.commands = Commands(speak_with)
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
