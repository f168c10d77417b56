"""The explorer as a Textual app, and how it is opened."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType

from pktui.model.corpus import Corpus
from pktui.query.index import Index
from pktui.query.query import Query
from pktui.tui.glyphs import ASCII, UNICODE
from pktui.tui.main_screen import MainScreen


class Explorer(App[None]):
    """The corpus of the articles given, to read, filter and follow."""

    TITLE = "pktui"
    CSS_PATH = "pktui.tcss"
    ENABLE_COMMAND_PALETTE = True

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "quit", "Quit", id="quit", tooltip="Leave pktui"),
    ]

    def __init__(self, load: Callable[[], Corpus], query: Query, *, unicode: bool = True) -> None:
        super().__init__()
        self._load = load
        self._main = MainScreen(query, UNICODE if unicode else ASCII)

    def on_mount(self) -> None:
        self.push_screen(self._main)

    def on_ready(self) -> None:
        corpus = self._load()
        self._main.open(corpus, Index(corpus))


def run_explorer(
    load: Callable[[], Corpus], query: Query, *, unicode: bool = True, mouse: bool = True
) -> int:
    """Open the explorer on what `load` gives; returns the exit status."""
    app = Explorer(load, query, unicode=unicode)
    app.run(mouse=mouse)
    return app.return_code or 0
