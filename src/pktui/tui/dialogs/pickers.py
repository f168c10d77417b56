"""What opens over the main screen: lists to pick from, and what picking does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from pktui.tui.dialogs.context import NOT_YET, DialogContext
from pktui.tui.dialogs.lists import (
    Entry,
    by_kind,
    copy_entries,
    key_entries,
    palette_entries,
    problem_entries,
    query_entries,
    theme_entries,
    undated_entries,
)
from pktui.tui.dialogs.picker import Picker
from pktui.tui.input.commands import Command, commands_by_pane, commands_on
from pktui.tui.screens.main_screen import MainScreen
from pktui.tui.typed_app import host
from pktui.view.copying import copyables
from pktui.wording.language import say
from pktui.wording.problem_reasons import say_reason

MOVES = frozenset(
    "up down page half_page top bottom move ends pane side show_pane scroll_article".split()
)
"""The verbs of actions that only move: nobody looks for these in a list."""

_uses: Counter[str] = Counter()
"""How often each action was picked from the palette since pktui was started."""


PANES_IN_WORDS = {
    "timeline": say("In the timeline"),
    "names": say("Among the names"),
    "article": say("In the article"),
    "why": say("Beside the reasons"),
    "histogram": say("In the bars"),
    "filter": say("In the filter line"),
    "view": say("In the view"),
}
"""The panes that have keys of their own, by their ids."""


def open_help(context: DialogContext) -> None:
    """Every key by pane, and what can be typed into the filter line, to be searched; enter does
    what a key does, and begins a filter with what can be typed."""
    screen = context.screen
    commands = list(commands_by_pane(screen, PANES_IN_WORDS))
    entries = [*key_entries(commands), *query_entries(say("To type into the filter line"))]

    def run(number: int) -> None:
        if number < len(commands):
            command = commands[number]
            screen.call_later(host(screen).run_action, command.action, command.node)
        else:
            screen.begin_filter(entries[number].label)

    pick(screen, say("Keys: enter does it"), entries, run)


def useless_key(screen: MainScreen, key: str) -> str:
    """Say that `key` does nothing where the focus is, and where it does something."""
    for command in commands_by_pane(screen, PANES_IN_WORDS):
        if key in command.keys.split() and command.node is not screen.focused:
            return say("{key} does nothing here. {pane}: {what}", key=key, pane=command.pane,
                       what=command.name)  # fmt: skip
    return say("{key} does nothing; ? lists every key", key=key)


def open_palette(context: DialogContext) -> None:
    """Every action: those that were picked lately first, then what changes something, and last the
    keys that only move."""
    screen = context.screen
    app = host(screen)
    commands = sorted(commands_on(screen), key=_order)

    def run(number: int) -> None:
        command = commands[number]
        _uses[command.name] += 1
        screen.call_later(app.run_action, command.action, command.node)

    pick(screen, say("What to do"), palette_entries(commands), run, keys_first=False)


def _order(command: Command) -> tuple[int, bool]:
    verb = command.action.partition("(")[0].rpartition(".")[2]
    return -_uses[command.name], verb in MOVES


def open_themes(context: DialogContext) -> None:
    """The colours of every theme there is; enter puts one on."""
    screen = context.screen
    app = host(screen)
    names = sorted(app.available_themes, key=lambda name: name != app.theme)

    def put_on(number: int) -> None:
        app.theme = names[number]
        screen.notice(say("theme {number}", number=names[number]))

    entries = theme_entries([app.available_themes[name] for name in names])
    pick(screen, say("Themes, now {theme}", theme=app.theme), entries, put_on)


def open_problems(context: DialogContext) -> None:
    """What could not be read, dated or trusted, and marks that moved; enter goes to the article, in
    the timeline too where it is shown there."""
    screen = context.screen
    if screen.scene is None:
        screen.notice(NOT_YET)
        return
    corpus = screen.scene.corpus
    of_marks = context.marking.problems(corpus) if context.marking is not None else ()
    articles, problems = corpus.articles, by_kind((*corpus.problems, *of_marks))

    def show(number: int) -> None:
        problem = problems[number]
        if problem.article is not None and problem.article in articles:
            screen.go_to_article(articles[problem.article])
        else:
            line = f":{problem.line}" if problem.line is not None else ""
            screen.notice(
                say(
                    "no article came of {path}{line}: {reason}",
                    path=problem.path,
                    line=line,
                    reason=say_reason(problem.reason),
                )
            )

    nothing = say("everything was read, dated and trusted")
    pick(screen, say("Problems"), problem_entries(problems, articles), show, nothing)


def open_undated(context: DialogContext) -> None:
    """The articles without a date; enter shows one."""
    screen = context.screen
    if screen.scene is None:
        screen.notice(NOT_YET)
        return
    undated = screen.scene.corpus.undated

    def show(number: int) -> None:
        screen.go_to_article(undated[number])

    pick(screen, say("No date"), undated_entries(undated), show, say("every article has a date"))


def open_copy(context: DialogContext) -> None:
    """What can be copied of the article that is open, and of the sentence under its cursor."""
    screen = context.screen
    hand = screen.sentence_in_hand
    if hand is None:
        screen.notice(say("there is nothing to copy"))
        return
    article, sentence, when = hand
    selected = screen.get_selected_text() or ""
    texts = list(copyables(article, sentence, when, screen.command_lines, selected))

    def copy(number: int) -> None:
        screen.copy(texts[number])

    pick(screen, say("Copy"), copy_entries(texts), copy)


def pick(
    screen: MainScreen,
    title: str,
    entries: Sequence[Entry],
    then: Callable[[int], None],
    empty: str = say("nothing fits"),
    *,
    keys_first: bool = True,
) -> None:
    """Let the reader pick one of the entries; `then` is told which."""

    def picked(numbers: tuple[int, ...] | None) -> None:
        if numbers:
            then(numbers[0])

    picker = Picker(title, entries, screen.glyphs, empty, keys_first=keys_first)
    host(screen).push_screen(picker, picked)


def pick_several(
    screen: MainScreen,
    title: str,
    entries: Sequence[Entry],
    then: Callable[[Sequence[int]], None],
    empty: str = say("nothing fits"),
) -> None:
    """Let the reader pick some of the entries; `then` is told which, in the order of picking."""

    def picked(numbers: tuple[int, ...] | None) -> None:
        if numbers:
            then(numbers)

    picker = Picker(title, entries, screen.glyphs, empty, takes_several=True)
    host(screen).push_screen(picker, picked)
