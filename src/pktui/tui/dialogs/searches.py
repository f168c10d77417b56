"""Filters of this run and of runs before: to open again, and to save under a name."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pktui.errors import PktuiError
from pktui.query.language import Query
from pktui.query.parse import parse
from pktui.store.searches import SearchHistory
from pktui.tui.dialogs.context import DialogContext
from pktui.tui.dialogs.lists import search_entries
from pktui.tui.dialogs.pickers import pick
from pktui.tui.dialogs.prompt import Prompt
from pktui.tui.typed_app import host
from pktui.wording.language import say

_history = cache(SearchHistory)
"""The searches in a file, and those of this run that could not be written there."""

NOWHERE = say("there is nowhere to keep filters")


def open_searches(context: DialogContext) -> None:
    """Show the saved filters and the recent ones; enter puts one in force."""
    screen, path = context.screen, context.searches_file
    if path is None:
        screen.notice(NOWHERE)
        return
    try:
        searches = _history(path).load()
    except PktuiError as error:
        screen.notice(str(error))
        return
    queries = (*searches.saved.values(), *searches.recent)

    def use(number: int) -> None:
        try:
            screen.ask(parse(queries[number]))
        except PktuiError as error:
            screen.notice(str(error))

    pick(screen, "Filters", search_entries(searches), use, say("nothing was filtered yet"))


def save_search(context: DialogContext) -> None:
    """Ask for a name for the filter in force, and keep it under that name."""
    screen, path = context.screen, context.searches_file
    query = str(screen.session.query)
    if path is None or not query:
        screen.notice(NOWHERE if query else say("there is no filter to save"))
        return

    def named(name: str | None) -> None:
        if name is None:
            return
        try:
            _history(path).change(lambda searches: searches.naming(name, query))
        except PktuiError as error:
            screen.notice(str(error))
        else:
            screen.notice(say("saved as “{name}”", name=name))

    host(screen).push_screen(Prompt(say("Save this filter as"), "", screen.glyphs), named)


def remember_search(path: Path, query: Query) -> str:
    """Keep a filter among the recent ones in `path`; return what went wrong, if anything did."""
    try:
        _history(path).change(lambda searches: searches.having(str(query)))
    except PktuiError as error:
        return str(error)
    return ""
