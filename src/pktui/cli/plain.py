"""`pktui --plain`: the explorer line by line, for screen readers and terminals that cannot draw."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from pktui.cli.console import FOUND, NOTHING
from pktui.cli.listing import load_corpus
from pktui.cli.parameters import ReadingOptions
from pktui.errors import OutputError

if TYPE_CHECKING:
    from pktui.query.language import Query

QUIT = ("q", "quit", "exit")


def talk(reading: ReadingOptions, query: Query, axis: str) -> int:
    """Answer what is typed on standard input until that ends; return the exit status."""
    from pktui.view.plain import PlainExplorer
    from pktui.view.timeline.chronology import Axis

    explorer = PlainExplorer(load_corpus(reading), query, Axis(axis))
    is_asked = sys.stdin.isatty()
    _say(explorer.first_lines())
    while True:
        if is_asked:
            sys.stdout.write("> ")
            sys.stdout.flush()
        typed = sys.stdin.readline()
        if not typed or typed.strip() in QUIT:
            return FOUND if explorer.total else NOTHING
        _say(explorer.answer(typed))


def _say(lines: Iterable[str]) -> None:
    try:
        for line in lines:
            sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
    except OSError as error:
        raise OutputError(f"cannot write to standard output: {error.strerror}") from error
