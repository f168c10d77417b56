"""The explorer as a Textual app, and how it is opened."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.command import CommandPalette
from textual.events import Event, Key
from textual.keys import key_to_character
from textual.screen import Screen

from pktui.correcting import Correcting
from pktui.errors import PktuiError
from pktui.model.corpus import Corpus
from pktui.query.index import Index
from pktui.query.query import Query
from pktui.store.searches import searches_file
from pktui.tui.backstage import Backstage
from pktui.tui.chronology import Axis
from pktui.tui.commands import ExplorerCommands
from pktui.tui.correction_words import in_words
from pktui.tui.glyphs import ASCII, UNICODE
from pktui.tui.host import host
from pktui.tui.keyboard import press
from pktui.tui.main_screen import MainScreen

FOUND, FAILED = 0, 2
"""Exit status, as the command line has it."""

PATIENCE = 0.3
"""Seconds that the first paint waits for the corpus: a few articles are there in that time, and
one frame with everything is calmer than an empty one before it."""

_MOUSE_MODES = (1000, 1002, 1003, 1006, 1015)
"""Terminal modes for presses, drags, moves, and two ways of writing positions down (xterm)."""


class Explorer(App[BaseException]):
    """The corpus that `loading` will give, to read, filter and follow."""

    TITLE = "pktui"
    CSS_PATH = Path(__file__).with_name("pktui.tcss")
    COMMANDS = App.COMMANDS | {ExplorerCommands}

    # Textual declares these two as variables of the instance
    HORIZONTAL_BREAKPOINTS = [(0, "-single"), (51, "-stacked"), (85, "-wide"), (150, "-roomy")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (20, "-tall"), (32, "-high")]  # noqa: RUF012

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "quit", "Quit", id="quit", tooltip="Leave pktui"),
        Binding("f2", "mouse", "Mouse on or off", id="mouse", show=False,
                tooltip="Leave the mouse to the terminal, to select across panes, and back"),
    ]  # fmt: skip

    def __init__(
        self,
        loading: Future[Corpus],
        query: Query,
        *,
        correcting: Correcting | None = None,
        backstage: Backstage | None = None,
        axis: Axis = Axis.EVENT,
        source: Sequence[str] = (),
        searches_file: Path | None = None,
        unicode: bool = True,
    ) -> None:
        super().__init__()
        if "NO_COLOR" in os.environ and self.current_theme.name.startswith("ansi"):
            self.theme = "textual-dark"  # the terminal's colours without colour: black on black
        self._loading = loading
        self._correcting = correcting
        self._backstage = backstage or Backstage()
        glyphs = UNICODE if unicode else ASCII
        self.set_class(not unicode, "-ascii")
        self._main = MainScreen(
            query,
            glyphs,
            axis=axis,
            source=source,
            searches_file=searches_file,
            when_composed=self._await_corpus,
        )
        self._has_mouse = True

    async def on_event(self, event: Event) -> None:
        if isinstance(event, Key) and not event.is_forwarded and await press(self, event):
            return
        await super().on_event(event)

    def get_default_screen(self) -> Screen[None]:
        # Textual sets these only after the first frame, and then has to draw a second one
        sizes = (
            (self.size.width, self.HORIZONTAL_BREAKPOINTS),
            (self.size.height, self.VERTICAL_BREAKPOINTS),
        )
        for cells, breakpoints in sizes:
            name = [name for least, name in breakpoints or () if cells >= least][-1]
            self._main.add_class(name, update=False)
        return self._main

    def _await_corpus(self) -> None:
        try:
            self._open(self._loading.result(PATIENCE))
        except TimeoutError:
            self._loading.add_done_callback(self._loaded)
        except Exception as error:
            self.exit(error)

    def _loaded(self, loading: Future[Corpus]) -> None:
        """In the loading thread: the corpus is there, or will never be."""
        error = loading.exception()
        if error is None:
            self.call_from_thread(self._open, loading.result())
        else:
            self.call_from_thread(self.exit, error)

    def _open(self, corpus: Corpus) -> None:
        index = Index(corpus)
        self._main.open(corpus, index)
        self.call_after_refresh(self._finish, index)

    def _finish(self, index: Index) -> None:
        """What the first screen did not need."""
        gc.freeze()
        gc.enable()
        self.run_worker(lambda: _build(index), thread=True)

    def on_main_screen_corrected(self, message: MainScreen.Corrected) -> None:
        """Write down what the reader put right, and show the corpus with it."""
        correction = message.correction

        def corrected(correcting: Correcting) -> tuple[str, Corpus]:
            return f"{in_words(correction)}; ctrl+z takes it back", correcting.make(correction)

        self._change(corrected)

    def on_main_screen_correction_regretted(self) -> None:
        """Take the last correction back."""

        def undone(correcting: Correcting) -> tuple[str, Corpus]:
            undone = correcting.undo()
            if undone is None:
                raise PktuiError("nothing has been corrected since the start")
            correction, corpus = undone
            return f"taken back: {in_words(correction)}", corpus

        self._change(undone)

    def _change(self, change: Callable[[Correcting], tuple[str, Corpus]]) -> None:
        if self._correcting is None:
            self._main.notice("what comes from standard input cannot be corrected here")
            return
        self._backstage.do(partial(self._changed, change, self._correcting))

    def _changed(
        self, change: Callable[[Correcting], tuple[str, Corpus]], correcting: Correcting
    ) -> None:
        """Backstage: work the change out, and then say and show what came of it."""
        try:
            notice, corpus = change(correcting)
        except PktuiError as error:
            self.call_from_thread(self._main.notice, str(error))
            return
        index = Index(corpus)
        self.call_from_thread(self._main.exchange, corpus, index, notice)

    def get_key_display(self, binding: Binding) -> str:
        """`↓` or, in ASCII, `down`."""
        if self._main.glyphs is UNICODE or binding.key_display:
            return super().get_key_display(binding)
        character = key_to_character(binding.key)
        is_shown = character and character.isprintable() and not character.isspace()
        return character if character and is_shown else binding.key

    def action_command_palette(self) -> None:
        if not CommandPalette.is_open(host(self)):
            placeholder = f"Search for commands{self._main.glyphs.ellipsis}"
            self.push_screen(CommandPalette(placeholder=placeholder, id="--command-palette"))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Of Textual's own commands the one that has no key of ours."""
        yield SystemCommand("Theme", "Choose the colours", self.search_themes)

    def action_mouse(self) -> None:
        self._has_mouse = not self._has_mouse
        sign = "h" if self._has_mouse else "l"
        written = "".join(f"\x1b[?{mode}{sign}" for mode in _MOUSE_MODES)
        # Textual draws on standard error, and has no public way to change its mind about the mouse
        if sys.__stderr__ is not None and not self.is_headless:
            sys.__stderr__.write(written)
            sys.__stderr__.flush()
        self._main.notice("the mouse is " + ("ours" if self._has_mouse else "the terminal’s"))


def _build(index: Index) -> None:
    while not index.build(0.05):
        pass


def run_explorer(
    load: Callable[[], Corpus],
    query: Query,
    *,
    correcting: Correcting | None = None,
    axis: str = Axis.EVENT,
    source: Sequence[str] = (),
    unicode: bool = True,
    mouse: bool = True,
) -> int:
    """Open the explorer on what `load` gives; returns the exit status.

    `correcting` takes the reader's corrections, if there can be any; `axis` is `event` or
    `published`; `source`, the words of a command line that say what is read. `load` runs in a
    thread while Textual starts. What it raises is raised here, once the terminal is its old self
    again.
    """
    gc.disable()  # what is built now lives to the end: 13 % of the time to the first paint
    loading: Future[Corpus] = Future()
    backstage = Backstage()
    backstage.do(partial(_fulfil, loading, load))
    explorer = Explorer(
        loading,
        query,
        correcting=correcting,
        backstage=backstage,
        axis=Axis(axis),
        source=source,
        searches_file=searches_file(),
        unicode=unicode,
    )
    error = explorer.run(mouse=mouse)
    if error is not None:
        raise error
    return FOUND if loading.done() and loading.result().articles else FAILED


def _fulfil(loading: Future[Corpus], load: Callable[[], Corpus]) -> None:
    try:
        loading.set_result(load())
    except BaseException as error:
        loading.set_exception(error)
