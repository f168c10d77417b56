"""The middle pane where it shows another view than the timeline: lines that a view made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip

from pktui.model.corpus import Corpus
from pktui.model.entity import EntityId
from pktui.model.event import EventId
from pktui.runtime.progress import Progress
from pktui.runtime.single_call import once
from pktui.text.sanitise import neutralise
from pktui.tui.drawing.line import cells
from pktui.tui.input.coalescing import CoalescingWidget
from pktui.tui.input.key_binding import binding
from pktui.tui.widgets.cursor_view import CursorView
from pktui.tui.widgets.view_tabs import ViewTabs
from pktui.view.pane_lines import PaneLine, PaneTarget, PaneText
from pktui.view.pane_views import pane_view
from pktui.view.scene import Scene
from pktui.wording.glyphs import Glyphs
from pktui.wording.language import say

_SIGN = 3
"""The cells before the sign of a line that sums up others, which stand below their heading."""


class ViewPane(CoalescingWidget, ViewTabs, CursorView, can_focus=True):
    """Draws the lines of a view; posts where the cursor stands and what is opened."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding("enter", "open", "Open", id="view-open", tooltip="Go to what this line tells of"),
        binding(
            "space",
            "fold",
            "Fold",
            id="view-fold",
            tooltip="Show all lines that “9 more” stands for, or few of them again",
            show=False,
        ),
    ]

    PASSING = frozenset({"down", "up", "page", "half_page", "top", "bottom"})

    progress: var[Progress | None] = var(None)
    """How far loading has come; None when there is no more to come."""

    class Highlighted(Message):
        """The cursor stands on another line."""

        def __init__(self, target: PaneTarget, *, is_moved: bool = True) -> None:
            super().__init__()
            self.target = target
            self.is_moved = is_moved
            """Whether the reader moved it; else the lines below it were made anew."""

    class Opened(Message):
        """The reader wants to go to what the line under the cursor tells of."""

        def __init__(self, target: PaneTarget) -> None:
            super().__init__()
            self.target = target

    class Disputed(Message):
        """The view found which events of a corpus contradict others."""

        def __init__(self, corpus: Corpus, events: frozenset[EventId]) -> None:
            super().__init__()
            self.corpus = corpus
            self.events = events

    class Made(Message):
        """The lines of a view are there, made in a thread."""

        def __init__(self, made_for: tuple[object, ...], lines: Sequence[PaneLine]) -> None:
            super().__init__()
            self.made_for = made_for
            self.lines = lines

    def __init__(self, widget_id: str | None = None) -> None:
        super().__init__(widget_id)
        self._scene: Scene | None = None
        self._view_name = ""
        self._made: Sequence[PaneLine] = ()
        """The lines as they were made."""
        self._opened: set[str] = set()
        """What the reader opened, by the words of its heading."""
        self._lines: Sequence[PaneLine] = ()
        """The lines that are shown: of what is opened all."""
        self._items: Sequence[int] = ()
        """The lines on which the cursor can stand: those that lead somewhere, or open."""
        self._made_for: tuple[object, ...] | None = None
        """What the lines were made for: view, scene, width and signs."""
        self._asked_for: tuple[object, ...] | None = None

    # The lines

    def show_view(self, name: str, scene: Scene | None) -> None:
        """Show the view called `name` of what `scene` shows, as soon as its lines are made."""
        if name != self._view_name:
            self._view_name = name
            self._made, self._lines, self._items, self._made_for = (), (), (), None
            self._opened.clear()
            self.cursor = self.top = 0
            self.redraw()
        self._scene = scene
        self.ask()

    def let_go(self) -> None:
        """Refer no more to the scene that was shown, for a corpus stays as long as its scenes do;
        the lines stay until they are made anew."""
        self._made = [replace(line, every=None) for line in self._made]
        self._lines = [replace(line, every=None) for line in self._lines]
        self._scene = self._made_for = self._asked_for = None

    def lay_out(self) -> None:
        """Lay out the content for the size that the widget has."""
        self.ask()

    def on_show(self) -> None:
        """Redraw what is shown again."""
        self.ask()

    def ask(self) -> None:
        """Have the lines made for what is shown now, if they are not and the pane is seen."""
        if self._scene is None or not self._view_name or not self.display or not self.size:
            return
        wanted = self._view_name, self._scene, self.text_width, self.glyphs
        if wanted not in (self._made_for, self._asked_for):
            self._asked_for = wanted
            work = once(self._make, wanted)
            self.run_worker(work, thread=True, exclusive=True, exit_on_error=False)

    def _make(self, wanted: tuple[str, Scene, int, Glyphs]) -> None:
        """Make the lines in a thread and post them; dropped if others are wanted by then."""
        name, scene, width, glyphs = wanted
        try:
            lines = pane_view(name).load()(scene, width, glyphs)
        except Exception as error:
            said = say(
                " this view failed: {name}: {error}", name=type(error).__name__, error=error
            ).partition("\n")[0]
            lines = [PaneLine(left=[PaneText(said, "error")])]
        self.post_message(self.Made(wanted, lines))
        events = pane_view(name).disputed(scene.corpus)
        if events:
            self.post_message(self.Disputed(scene.corpus, events))

    def on_view_pane_made(self, message: Made) -> None:
        """Show the lines of a view that are ready."""
        message.stop()
        if message.made_for != self._asked_for:
            return
        target, is_first = self.target, not self._items
        self._made_for = message.made_for
        self._made = message.lines
        self._unfold()
        self.redraw()
        places = [*enumerate(self._items)]
        if is_first:
            self.place_cursor(next((i for i, n in places if self._lines[n].is_opening), 0))
        else:
            same = (i for i, n in places if target is not None and self._lines[n].target == target)
            nearest = min(same, key=lambda i: abs(i - self.cursor), default=self.cursor)
            self.place_cursor(nearest)
        if self.target is not None:
            self.post_message(self.Highlighted(self.target, is_moved=False))

    def _unfold(self) -> None:
        """Show all lines of what is opened, and of the rest those that were made."""
        lines: list[PaneLine] = []
        for number, line in enumerate(self._made):
            if line.every is not None and self._key(number) in self._opened:
                lines[len(lines) - line.sums_up :] = line.every()
            lines.append(line)
        self._items = [
            number
            for number, line in enumerate(lines)
            if line.target is not None or line.every is not None
        ]
        if not self._items and self.progress is not None:
            words = say("articles are still being read {ellipsis}", ellipsis=self.glyphs.ellipsis)
            lines.append(PaneLine(left=[PaneText(f" {words}", "muted")]))
        self._lines = lines

    def watch_progress(self, before: Progress | None, now: Progress | None) -> None:
        """Where there is nothing to show, say whether there may still be something."""
        if (before is None) != (now is None) and self._made:
            self._unfold()
            self.redraw()

    def _key(self, number: int) -> str:
        """Return the words of the heading below which a line sums up others. Where the first of
        these leads does not tell two apart: one sentence gives the dead and the injured."""
        heading = number - self._made[number].sums_up - 1
        return "".join(words.text for words in self._made[heading].left) if heading >= 0 else ""

    def _is_open(self, line: PaneLine) -> bool:
        """Tell whether all that `line` sums up is shown."""
        number = next((n for n, made in enumerate(self._made) if made is line), None)
        return number is not None and self._key(number) in self._opened

    def action_fold(self) -> None:
        """Show all that the line under the cursor sums up, or few of it again."""
        line = self._lines[self._items[self.cursor]] if self._items else None
        if line is None or line.every is None:
            return
        number = next(n for n, made in enumerate(self._made) if made is line)
        self._opened ^= {self._key(number)}
        below_top = self.cursor_below_top
        self._unfold()
        place = next(n for n, item in enumerate(self._items) if self._lines[item] is line)
        self.hold_cursor(place, below_top)
        self.redraw()

    @property
    def target(self) -> PaneTarget | None:
        """What the line under the cursor leads to; None where there is none."""
        return self._lines[self._items[self.cursor]].target if self._items else None

    @property
    def entity_id(self) -> EntityId | None:
        """The name that the line under the cursor is about; None where it is about none."""
        return self._lines[self._items[self.cursor]].name if self._items else None

    # CursorView

    @property
    def line_count(self) -> int:
        """The number of lines of the content."""
        return len(self._lines)

    @property
    def item_count(self) -> int:
        """The number of items on which the cursor can stand."""
        return len(self._items)

    def lines_of(self, item: int) -> range:
        """Return the line that an item takes."""
        return range(self._items[item], self._items[item] + 1)

    def item_at(self, line: int) -> int | None:
        """Find the item on a line; None where there is none."""
        return self._items.index(line) if line in self._items else None

    def cursor_moved(self) -> None:
        """Do what moving the cursor means here."""
        self.changed()

    def post_change(self) -> None:
        """Post that the value has changed."""
        if self.target is not None:
            self.post_message(self.Highlighted(self.target))

    def on_blur(self) -> None:
        """Redraw, since the focus has gone."""
        CursorView.on_blur(self)
        super().on_blur()

    def item_clicked_twice(self) -> None:
        """Open what was clicked twice, as enter does."""
        self.action_open()

    def action_open(self) -> None:
        """Open what the cursor is on."""
        if self._items and self._lines[self._items[self.cursor]].every is not None:
            self.action_fold()
        elif self.target is not None:
            self.post_message(self.Opened(self.target))

    # Drawing

    def nothing(self) -> Sequence[str]:
        """Return the line that stands here while the view is worked out."""
        ellipsis = self.glyphs.ellipsis
        return (say("looking through all articles {ellipsis}", ellipsis=ellipsis),)

    @property
    def shown_view(self) -> str:
        """The view that the pane shows."""
        return self._view_name

    def counted(self) -> str:
        """Say which item of how many the cursor is on."""
        return f"{self.cursor + 1:,}/{self.item_count:,}" if self._items else ""

    def place_cursor(self, item: int) -> None:
        """Put the cursor on an item, in sight."""
        super().place_cursor(item)
        self.redraw_heading()

    def draw_line(self, line: int, width: int) -> Strip:
        """Draw one line of the content, `width` cells wide."""
        pen, what = self.pen, self._lines[line]
        is_here = bool(self._items) and line == self._items[self.cursor]
        ground = pen.looks["screen"]
        if is_here:
            ground = ground + pen.looks["cursor" if self.has_focus else "cursor-blurred"]
        right = sum(cells(neutralise(words.text)) for words in what.right)
        row = pen.line(width, ground)
        left = pen.line(max(1, width - right - 1) if right else width, ground)
        left.add(pen.glyphs.cursor if is_here else " ", pen.looks["key"])
        if what.every is not None:
            sign = pen.glyphs.unfolded if self._is_open(what) else pen.glyphs.folded
            left.fill(_SIGN).add(f"{sign} ", pen.looks["key"])
        for words in what.left:
            left.add(neutralise(words.text), pen.looks[words.look])
        row.append(left)
        if right and row.room > right:
            row.fill(width - right)
        for words in what.right:
            row.add(neutralise(words.text), pen.looks[words.look])
        return row.strip()
