"""Every line, pane and dialog is drawn at every size, whatever the names in it: nothing is endless,
nothing fails, and each line is as wide as it should be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.model.corpus import Corpus
from pktui.text.sanitise import neutralise
from pktui.tui.drawing.line import cells
from pktui.tui.drawing.line_widget import Drawn
from pktui.tui.widgets.line_editor import LineEditor
from tests.corpora import Said, Told, corpus, person
from tests.tui.exploring import Exploration, exploring

NARROW = [(1, 1), (2, 1), (1, 2), (3, 3), (4, 24), (7, 5), (11, 40), (20, 6), (33, 9), (80, 2)]
WIDE = [(80, 24), (120, 3), (200, 60)]

DIALOGS = ["palette", "help", "problems", "undated", "copy", "about", "go-to", "themes", "searches"]
"""All that can be opened without typing; the dialogs of a name's card are opened from it."""

FROM_CARD = ["m", "s", "r", "t", "a", "c"]


def named(letters: int) -> Corpus:
    """A corpus that speaks of somebody with a name of so many letters, and of somebody else."""
    name = ("Hồ Xuân Hương 何 " * 40)[:letters].strip() or "X"
    return corpus(
        Told(title=f"{name} meets", when="2010-05-06", said=[
            Said("2010-05-03", f"{name} met Lacroix in Geneva.", [name, "Lacroix"]),
            Said("2012", "Lacroix left.", ["Lacroix"]),
        ]),
        Told(title=name, when=None, names=[name]),
        entities=[person(name, f"{name} Jr"), person("Lacroix")],
    )  # fmt: skip


def check(at: Exploration) -> None:
    for screen in at.app.screen_stack:
        for widget in screen.query(Drawn):
            width, height = widget.size
            if width and height:
                widget.fit()
                for y in range(height):
                    assert widget.draw_row(y).cell_length == width, (widget, widget.size, y)


@pytest.mark.slow
@pytest.mark.parametrize("letters", [0, 500])
async def test_all_that_is_drawn_at_every_size(letters: int) -> None:
    async with exploring(named(letters), size=(80, 24)) as at:
        for number, dialog in enumerate(["", *DIALOGS, *FROM_CARD]):
            if dialog in FROM_CARD:
                await at.press("1", "o", dialog)
            elif dialog:
                at.app.action_dialog(dialog)
                await at.pilot.pause()
            # the panes at every size, each dialog at every third, one of the wide ones among them
            sizes = (*NARROW, *WIDE) if not dialog else (*NARROW, *WIDE)[number % 3 :: 3]
            for size in sizes:
                await at.pilot.resize_terminal(*size)
                await at.pilot.pause()
                check(at)
            while len(at.app.screen_stack) > 1:
                await at.press("escape")


@given(st.text(max_size=60), st.integers(0, 60), st.integers(-3, 20), st.integers(0, 60))
def test_the_cursor_of_a_line_is_in_sight_where_there_is_room(
    text: str, cursor: int, room: int, offset: int
) -> None:
    line = LineEditor()
    line.set_value(neutralise(text), min(cursor, len(text)))
    line._offset = offset
    line._scroll_to_cursor(room)
    assert 0 <= line._offset <= line.cursor
    shown = sum(cells(letter) for letter in line.value[line._offset : line.cursor + 1])
    assert shown <= room or line._offset == line.cursor
