"""What opens over the main screen: lists to pick from, and what picking does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from pktui.tui.dialogs.entry import Entry
from pktui.tui.dialogs.lists import copy_entries, key_entries, problem_entries, undated_entries
from pktui.tui.dialogs.picker import Picker
from pktui.tui.input.commands import commands_on
from pktui.tui.typed_app import host
from pktui.view.copying import copyables

if TYPE_CHECKING:
    from pktui.tui.screens.main_screen import MainScreen


def open_help(screen: MainScreen) -> None:
    """Every key, to be searched; enter does what it does."""
    commands = list(commands_on(screen))

    def run(number: int) -> None:
        command = commands[number]
        screen.call_later(host(screen).run_action, command.action, command.node)

    pick(screen, "Keys: enter does it", key_entries(commands), run)


def open_problems(screen: MainScreen) -> None:
    """What could not be read, dated or trusted; enter shows the article."""
    if screen.scene is None:
        return
    articles, problems = screen.scene.corpus.articles, screen.scene.corpus.problems

    def show(number: int) -> None:
        article = problems[number].article
        if article is not None and article in articles:
            screen.show_article(articles[article])

    nothing = "everything was read, dated and trusted"
    pick(screen, "Problems", problem_entries(problems, articles), show, nothing)


def open_undated(screen: MainScreen) -> None:
    """The articles without a date; enter shows one."""
    if screen.scene is None:
        return
    undated = screen.scene.corpus.undated

    def show(number: int) -> None:
        screen.show_article(undated[number])

    pick(screen, "No date", undated_entries(undated), show, "every article has a date")


def open_copy(screen: MainScreen) -> None:
    """What of the chosen event can be copied."""
    event, scene = screen.chosen_event, screen.scene
    if event is None or scene is None:
        screen.notice("there is nothing to copy")
        return
    article, selected = scene.article_of(event), screen.get_selected_text() or ""
    texts = list(copyables(event, article, screen.command_line, selected))

    def copy(number: int) -> None:
        screen.copy(texts[number])

    pick(screen, "Copy", copy_entries(texts), copy)


def pick(
    screen: MainScreen,
    title: str,
    entries: Sequence[Entry],
    then: Callable[[int], None],
    empty: str = "nothing fits",
) -> None:
    """Let the reader pick one of the entries; `then` is told which."""

    def picked(number: int | None) -> None:
        if number is not None:
            then(number)

    host(screen).push_screen(Picker(title, entries, screen.glyphs, empty), picked)
