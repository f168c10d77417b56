"""Filters of this run and of runs before: to open again, and to save under a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pktui.errors import PktuiError
from pktui.query.parse import parse
from pktui.store.searches import change_searches, load_searches
from pktui.tui.dialogs.lists import search_entries
from pktui.tui.dialogs.pickers import pick
from pktui.tui.dialogs.prompt import Prompt
from pktui.tui.typed_app import host

if TYPE_CHECKING:
    from pktui.tui.screens.main_screen import MainScreen

NOWHERE = "there is nowhere to keep filters"


def open_searches(screen: MainScreen) -> None:
    """The saved filters and the recent ones; enter puts one in force."""
    path = screen.searches_file
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


def save_search(screen: MainScreen) -> None:
    """Ask for a name for the filter in force."""
    path, query = screen.searches_file, str(screen.query_in_force)
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


def remember_search(screen: MainScreen) -> None:
    """Keep the filter in force among the recent ones."""
    path, query = screen.searches_file, str(screen.query_in_force)
    if path is None or not query:
        return
    try:
        change_searches(path, lambda searches: searches.having(query))
    except PktuiError as error:
        screen.notice(str(error))
