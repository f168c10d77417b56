"""Going to a date, in whatever words it is typed."""

from __future__ import annotations

from pktui.model.when import When, day
from pktui.tui.dialogs.context import DialogContext
from pktui.tui.dialogs.prompt import Prompt
from pktui.tui.typed_app import host
from pktui.view.scene import Scene
from pktui.view.timeline.typed_offset import offset_from
from pktui.wording.dates import date_in_words
from pktui.wording.language import say

HINT = say("2022-11, 26 Nov, next month, +2w")


def open_go_to(context: DialogContext) -> None:
    """Ask for a date, and choose the first event of that time or after it."""
    screen = context.screen
    scene, event = screen.scene, screen.chosen_event
    if scene is None or event is None:
        screen.notice(say("there is nothing to go to"))
        return
    here = scene.time_of(event)

    def understand(typed: str) -> str | None:
        when = date_from(typed, here, scene)
        return date_in_words(when) if when and when.earliest else None

    def go(typed: str | None) -> None:
        when = date_from(typed, here, scene) if typed else None
        now = screen.scene  # another one, where articles came in the meantime
        if when is None or when.earliest is None or now is None or not len(now.rows):
            return
        found = now.first_since(when.earliest)
        too_late = "" if found else say("nothing is as late as {when}; this is the last", when=when)
        screen.choose(found or now.latest, too_late)

    prompt = Prompt(say("Go to"), "", screen.glyphs, hint=HINT, understand=understand)
    host(screen).push_screen(prompt, go)


def date_from(typed: str, here: When | None, scene: Scene) -> When | None:
    """Return the date that `typed` says, as a distance from `here` or as a date; None where it says
    none.

    Words such as “May” mean what they mean at `here`; where that is far off from nearly all dates
    of the articles, what they mean at the first of these. The grammar of dates is imported when a
    date is typed: that takes a seventh of a second, for which no other dialog has to wait.
    """
    from pktui.pipeline.dates.typed import read_typed

    first, last = scene.axis.bulk
    start = here.sort_key[0] if here is not None else first
    counted = offset_from(typed, start)
    if counted is not None:
        return day(counted)
    if not first <= start <= last:
        here = day(first)
    return read_typed(typed, here) or read_typed(typed)
