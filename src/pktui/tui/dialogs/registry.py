"""All that opens over the main screen, by the name that a key's action gives it.

The main screen imports this when the first of them is asked for: 20 to 40 ms that no first paint
waits for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from pktui.tui.dialogs.go_to import open_go_to
from pktui.tui.dialogs.name_corrections import open_card
from pktui.tui.dialogs.pickers import (
    open_copy,
    open_help,
    open_palette,
    open_problems,
    open_themes,
    open_undated,
)
from pktui.tui.dialogs.searches import open_searches, save_search

if TYPE_CHECKING:
    from pktui.tui.screens.main_screen import MainScreen

OPENERS: Mapping[str, Callable[[MainScreen], None]] = {
    "help": open_help,
    "palette": open_palette,
    "themes": open_themes,
    "problems": open_problems,
    "undated": open_undated,
    "copy": open_copy,
    "about": open_card,
    "go-to": open_go_to,
    "searches": open_searches,
    "save-search": save_search,
}
