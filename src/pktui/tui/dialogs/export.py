"""What is shown, written to a file for others: what, as what, and to which file."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path

from pktui.errors import PktuiError
from pktui.runtime.progress import Progress
from pktui.runtime.single_call import once
from pktui.tui.dialogs.context import DialogContext
from pktui.tui.dialogs.lists import Entry
from pktui.tui.dialogs.marks import placed_marks
from pktui.tui.dialogs.pickers import pick
from pktui.tui.dialogs.prompt import Prompt
from pktui.tui.last_net import Catching
from pktui.tui.typed_app import host
from pktui.view.exporting import (
    CHOICES,
    PICTURE,
    ExportChoice,
    Exported,
    export_scene,
    format_in_words,
    free_name,
    is_file,
)
from pktui.view.scene import Scene
from pktui.wording.language import counted, say
from pktui.wording.progress import progress_line

_EVERY = 0.2
"""Seconds between two words of how far a file has come."""

_PATIENCE = 0.5
"""Seconds of writing of which nothing is said: it is over sooner than it is read."""


def ask_for_export(context: DialogContext) -> None:
    """Let the reader pick what is written, and as what; then ask for the file."""
    screen = context.screen
    if screen.scene is None:
        screen.notice(say("there is nothing to export yet"))
        return
    groups = _groups(context, screen.scene)
    entries = [
        Entry(f"{each.what}{each.ending}", each.in_words, group=groups[each.what])
        for each in CHOICES
    ]

    def picked(number: int) -> None:
        _ask_for_file(context, CHOICES[number])

    pick(screen, say("Write what is shown, as"), entries, picked)


def _groups(context: DialogContext, scene: Scene) -> dict[Exported, str]:
    """The headings of the choices, with how many there are of each."""
    told = {event.article for event in map(scene.event, range(len(scene.rows)))}
    return {
        Exported.EVENTS: counted(len(scene.rows), "event"),
        Exported.ARTICLES: counted(len(told) + len(scene.view.undated), "article"),
        Exported.MARKS: counted(len(placed_marks(context)), "mark"),
        Exported.SCREEN: say("The screen"),
    }


def _ask_for_file(context: DialogContext, choice: ExportChoice) -> None:
    """Ask for the file; one that is there is not written over unasked."""
    screen = context.screen

    def named(answer: str | None) -> None:
        if not answer:
            return
        path = str(Path(answer).expanduser())
        if not is_file(path):
            _export(context, path, choice.what)
            return

        def allowed(reply: str | None) -> None:
            if reply and reply.lower() in ("y", "yes"):
                _export(context, path, choice.what)
            else:
                screen.notice(say("{path} stays as it is", path=path))

        question = say("It is there already. Write over it? yes or no")
        host(screen).push_screen(Prompt(question, "", screen.glyphs), allowed)

    understand = partial(format_in_words, what=choice.what)
    name = free_name(choice, is_file)
    host(screen).push_screen(
        Prompt(say("Write to"), name, screen.glyphs, understand=understand), named
    )


def _export(context: DialogContext, path: str, what: Exported) -> None:
    screen = context.screen
    scene = screen.scene
    if scene is None:
        return
    app = host(screen)
    if path.lower().endswith(PICTURE):
        from pktui.export.output import write

        try:
            write([app.export_screenshot()], path)
            screen.notice(say("the screen is written to {path}", path=path))
        except PktuiError as error:
            screen.notice(str(error))
        return
    placed, columns = placed_marks(context), screen.size.width // 2
    told = time.monotonic() + _PATIENCE

    def tell(progress: Progress) -> None:
        nonlocal told
        if time.monotonic() >= told:
            told = time.monotonic() + _EVERY
            line = progress_line(progress, columns, screen.glyphs.progress)
            app.call_from_thread(screen.notice, line)

    def work(scene: Scene) -> None:
        try:
            said = export_scene(scene, path, placed, what, tell)
        except PktuiError as error:
            said = str(error)
        except Exception as error:
            if not isinstance(app, Catching) or not app.call_from_thread(app.caught, error):
                raise
            return
        app.call_from_thread(screen.notice, said)

    screen.notice(say("writing {path} {ellipsis}", path=path, ellipsis=screen.glyphs.ellipsis))
    app.run_worker(once(work, scene), thread=True, exit_on_error=False)
