"""`pktui --plain`: the explorer line by line, for screen readers and terminals that cannot draw."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from pktui.cli.console import FOUND, NOTHING
from pktui.cli.listing import load_corpus
from pktui.cli.parameters import ReadingOptions
from pktui.export.output import printing_errors, standard_output
from pktui.runtime.charset import is_ascii_terminal

if TYPE_CHECKING:
    from pktui.query.language import Query

QUIT = ("q", "quit", "exit")


def talk(reading: ReadingOptions, query: Query, axis: str) -> int:
    """Answer what is typed on standard input until that ends; return the exit status."""
    from pktui.view.plain import PlainExplorer
    from pktui.view.timeline.chronology import Axis

    explorer = PlainExplorer(load_corpus(reading), query, Axis(axis))
    is_asked = sys.stdin.isatty()
    prompt = "> " if is_asked else ""
    answer = explorer.first_lines()
    while _say(answer, prompt):
        typed = sys.stdin.readline()
        if not typed or typed.strip() in QUIT:
            break
        answer = explorer.answer(typed)
    return FOUND if explorer.total else NOTHING


def _say(lines: Iterable[str], prompt: str) -> bool:
    """Print `lines` and the `prompt` behind them; tell whether somebody still reads them."""
    stream = standard_output()
    with printing_errors():
        text = "".join(f"{line}\n" for line in lines) + prompt
        if is_ascii_terminal(stream):
            from pktui.text.ascii_letters import in_ascii

            text = in_ascii(text)
        stream.write(text)
        stream.flush()
        return True
    return False
