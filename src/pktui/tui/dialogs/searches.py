"""Filters of this run and of runs before: to open again, and to save under a name."""

from __future__ import annotations

from pathlib import Path

from pktui.errors import PktuiError
from pktui.query.language import Query
from pktui.query.parse import parse
from pktui.store.searches import change_searches, load_searches
from pktui.tui.dialogs.context import DialogContext
from pktui.tui.dialogs.lists import search_entries
from pktui.tui.dialogs.pickers import pick
from pktui.tui.dialogs.prompt import Prompt
from pktui.tui.typed_app import host

NOWHERE = "there is nowhere to keep filters"


def open_searches(context: DialogContext) -> None:
    """Show the saved filters and the recent ones; enter puts one in force."""
    screen, path = context.screen, context.searches_file
    if path is None:
        screen.notice(NOWHERE)
        return
    try:
        searches = load_searches(path)
    except PktuiError as error:
        screen.notice(str(error))
        return
    queries = (*searches.saved.values(), *searches.recent)

    def use(number: int) -> None:
        try:
            screen.ask(parse(queries[number]))
        except PktuiError as error:
            screen.notice(str(error))

    pick(screen, "Filters", search_entries(searches), use, "nothing was filtered yet")


def save_search(context: DialogContext) -> None:
    """Ask for a name for the filter in force, and keep it under that name."""
    screen, path = context.screen, context.searches_file
    query = str(screen.session.query)
    if path is None or not query:
        screen.notice(NOWHERE if query else "there is no filter to save")
        return

    def named(name: str | None) -> None:
        if name is None:
            return
        try:
            change_searches(path, lambda searches: searches.naming(name, query))
        except PktuiError as error:
            screen.notice(str(error))
        else:
            screen.notice(f"saved as “{name}”")

    host(screen).push_screen(Prompt("Save this filter as", "", screen.glyphs), named)


def remember_search(path: Path, query: Query) -> str:
    """Keep a filter among the recent ones in `path`; return what went wrong, if anything did."""
    try:
        change_searches(path, lambda searches: searches.having(str(query)))
    except PktuiError as error:
        return str(error)
    return ""
