"""A letter typed into the explorer's line editor and into Textual's `Input`, on the same screen.

    python tests/bench/line_editor.py [--letters N]

Both stand above the same list of 2,000 lines, which is narrowed at each letter. Counted are the
milliseconds of the process from the key to the end of all that it leads to, and how often the
terminal would be written to. Prints, never judges: read the ratio.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import time
from collections.abc import Iterator

from textual.app import App, ComposeResult
from textual.widgets import Input

from pktui.tui.dialogs.lists import Entry
from pktui.tui.dialogs.picker import PickList, SearchLine

ENTRIES = [Entry(f"entry {number}", f"detail of {number * 7919 % 2000}") for number in range(2000)]
TYPED = "entry 1"


class Narrowed(App[None]):
    """A list below a line to type in."""

    def __init__(self, *, ours: bool) -> None:
        super().__init__()
        self._ours = ours
        self.frames = 0

    def compose(self) -> ComposeResult:
        yield SearchLine("line") if self._ours else Input(id="line")
        yield PickList("List", ENTRIES, "nothing")

    def on_mount(self) -> None:
        self.query_one("#line").focus()

    def on_line_editor_changed(self, message: SearchLine.Changed) -> None:
        self.query_one(PickList).narrow(message.value)
        self.query_one(SearchLine).refresh()

    def on_input_changed(self, message: Input.Changed) -> None:
        self.query_one(PickList).narrow(message.value)

    def post_display_hook(self) -> None:
        self.frames += 1


async def measure(letters: int, *, ours: bool) -> tuple[list[float], float]:
    """The milliseconds of each letter, and the frames that one takes."""
    app = Narrowed(ours=ours)
    spent: list[float] = []
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        app.frames = 0
        for key in _keys(letters):
            begun = time.process_time()
            await pilot.press(key)
            spent.append((time.process_time() - begun) * 1000)
        return spent, app.frames / len(spent)


def _keys(letters: int) -> Iterator[str]:
    for number in range(letters):
        at = number % (2 * len(TYPED))
        key = TYPED[at] if at < len(TYPED) else "backspace"
        yield "space" if key == " " else key


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=140)
    letters = parser.parse_args().letters
    for ours in (True, False, True, False):
        spent, frames = asyncio.run(measure(letters, ours=ours))
        name = "ours" if ours else "Input"
        print(f"{name:>6}: {statistics.median(spent):.2f} ms a letter, {frames:.1f} frames")


if __name__ == "__main__":
    main()
