"""Every line, pane and dialog is drawn at every size, whatever the names in it: nothing is endless,
nothing fails, and each line is as wide as it should be."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.binding import Binding
from textual.screen import Screen

from pktui import tui
from pktui.model.corpus import Corpus
from pktui.text.sanitise import neutralise
from pktui.tui.dialogs.name_card import NameCard
from pktui.tui.dialogs.registry import OPENERS
from pktui.tui.drawing.line import cells
from pktui.tui.drawing.line_widget import Drawn
from pktui.tui.widgets.line_editor import LineEditor
from pktui.tui.widgets.view_pane import ViewPane
from pktui.view.pane_views import all_views
from tests.corpora import Said, Told, corpus, person
from tests.tui.exploring import Exploration, exploring

NARROW = [(1, 1), (2, 1), (1, 2), (3, 3), (4, 24), (7, 5), (11, 40), (20, 6), (33, 9), (80, 2)]
WIDE = [(80, 24), (120, 3), (200, 60)]

CARD = [
    key
    for one in NameCard.BINDINGS
    if isinstance(one, Binding) and one.action != "close"
    for key in one.key.split(",")
]
"""The keys that lead on from a name's card."""


def subclasses(kind: type[object]) -> Iterator[type[object]]:
    for one in kind.__subclasses__():
        yield one
        yield from subclasses(one)


def ours(kind: type[object]) -> set[type[object]]:
    """Every class of `kind` in the interface of which no other class is made: whoever adds one need
    not tell this test."""
    for module in walk_packages(tui.__path__, f"{tui.__name__}."):
        import_module(module.name)
    found = {one for one in subclasses(kind) if one.__module__.startswith(tui.__name__)}
    return {one for one in found if not one.__subclasses__()}


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


def check(at: Exploration) -> set[type[object]]:
    """Draw all that is on the screen, whatever its size; return what kinds of it there are."""
    drawn: set[type[object]] = set()
    for screen in at.app.screen_stack:
        drawn.add(type(screen))
        for widget in screen.query(Drawn):
            width, height = widget.size
            if width and height:
                drawn.add(type(widget))
                widget.fit()
                for y in range(height):
                    assert widget.draw_row(y).cell_length == width, (widget, widget.size, y)
    return drawn


async def states(at: Exploration) -> AsyncIterator[str]:
    """Bring the explorer into each state that it can be drawn in: every view, every dialog, and
    what opens from a name's card."""
    yield "panes"
    at.screen.show_pane("why")
    yield "evidence"
    at.screen.show_pane("timeline")
    for view in all_views():
        at.screen._show(at.screen.session.show_view(view.name))
        yield view.name
    at.screen._show(at.screen.session.show_view(all_views()[0].name))
    for name in OPENERS:
        at.app.action_dialog(name)
        await at.pilot.pause()
        yield name
        while len(at.app.screen_stack) > 1:
            await at.press("escape")
    for key in CARD:
        await at.press("1", "o", key)
        yield f"card, {key}"
        while len(at.app.screen_stack) > 1:
            await at.press("escape")


@pytest.mark.slow
@pytest.mark.parametrize("letters", [0, 500])
async def test_all_that_is_drawn_at_every_size(letters: int, tmp_path: Path) -> None:
    drawn = set[type[object]]()
    notes = tmp_path / "notes.jsonl"
    async with exploring(named(letters), size=(80, 24), notes=notes) as at:
        number = 0
        async for state in states(at):
            # each state but the panes at every third size, one of the wide ones among them
            sizes = [*NARROW, *WIDE] if state == "panes" else [*NARROW, *WIDE][number % 3 :: 3]
            for size in sizes:
                await at.pilot.resize_terminal(*size)
                await at.pilot.pause()
                pane = at.screen.query_one(ViewPane)
                await at.until(lambda pane=pane: pane._made_for == pane._asked_for)
                assert not any("failed" in str(line) for line in pane._lines)
                drawn |= check(at)
            await at.pilot.resize_terminal(80, 24)
            number += 1
    assert ours(Drawn) | ours(Screen) <= drawn


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
