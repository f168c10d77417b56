"""All that opens over the main screen, by the name that a key's action gives it.

The app imports this when the first of them is asked for: some 50 ms that no first paint waits for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from pktui.tui.dialogs.context import DialogContext
from pktui.tui.dialogs.export import ask_for_export
from pktui.tui.dialogs.go_to import open_go_to
from pktui.tui.dialogs.marks import (
    ask_for_note,
    ask_for_tags,
    open_marks,
    step_mark,
    toggle_mark,
    undo_mark,
)
from pktui.tui.dialogs.name_corrections import open_card, open_names
from pktui.tui.dialogs.pickers import (
    open_copy,
    open_help,
    open_palette,
    open_problems,
    open_themes,
    open_undated,
)
from pktui.tui.dialogs.searches import open_searches, save_search

OPENERS: Mapping[str, Callable[[DialogContext], None]] = {
    "help": open_help,
    "palette": open_palette,
    "themes": open_themes,
    "problems": open_problems,
    "undated": open_undated,
    "copy": open_copy,
    "about": open_card,
    "names": open_names,
    "go-to": open_go_to,
    "searches": open_searches,
    "save-search": save_search,
    "mark": toggle_mark,
    "tag": ask_for_tags,
    "note": ask_for_note,
    "marks": open_marks,
    "next-mark": partial(step_mark, direction=1),
    "previous-mark": partial(step_mark, direction=-1),
    "undo-mark": undo_mark,
    "export": ask_for_export,
}
