"""Going to a date, in whatever words it is typed."""

from __future__ import annotations

from pktui.pipeline.dates.typed import read_typed
from pktui.tui.dialogs.context import DialogContext
from pktui.tui.dialogs.prompt import Prompt
from pktui.tui.typed_app import host
from pktui.wording.dates import date_in_words

HINT = "2022-11, 26 Nov, next month"


def open_go_to(context: DialogContext) -> None:
    """Ask for a date, and choose the first event of that time or after it."""
    screen = context.screen
    scene, event = screen.scene, screen.chosen_event
    if scene is None or event is None:
        screen.notice("there is nothing to go to")
        return
    here = scene.time_of(event)

    def understand(typed: str) -> str | None:
        when = read_typed(typed, here)
        return date_in_words(when) if when and when.earliest else None

    def go(typed: str | None) -> None:
        when = read_typed(typed, here) if typed else None
        if when is None or when.earliest is None:
            return
        found = scene.first_since(when.earliest)
        too_late = "" if found else f"nothing is as late as {when}; this is the last"
        screen.choose(found or scene.event(len(scene.rows) - 1), too_late)

    prompt = Prompt("Go to", "", screen.glyphs, hint=HINT, understand=understand)
    host(screen).push_screen(prompt, go)
