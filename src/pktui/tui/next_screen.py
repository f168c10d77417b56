"""What the explorer will draw first when the same command line is given again.

It is drawn when the explorer ends, by another one without a terminal: of the same corpus, with the
same settings and from where the reader was, so it is what the next one draws, by the same code.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial

from pktui.model.corpus import Corpus
from pktui.query.index import Index
from pktui.tui.app import Explorer
from pktui.tui.drawing.frames import whole_frame


class NextExplorer(Explorer):
    """Draws one frame, and ends."""

    frame = ""
    """What it drew, as it is written to the terminal; empty where it could not."""

    def _finish(self, index: Index) -> None:
        self.frame = whole_frame(self.screen)
        self.exit()

    def _handle_exception(self, error: Exception) -> None:
        self.exit(error)


def next_screen(start: partial[Explorer], corpus: Corpus, size: tuple[int, int]) -> str:
    """The first frame of what `start` makes, on a terminal of this `size`; empty if it fails."""
    opening: Future[Corpus] = Future()
    opening.set_result(corpus)
    like_it: Callable[..., NextExplorer] = partial(NextExplorer, **start.keywords)
    explorer = like_it(opening, all_at_once=True)
    error = explorer.run(headless=True, size=size)
    return explorer.frame if error is None else ""
