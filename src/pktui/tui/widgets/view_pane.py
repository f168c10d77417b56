"""The middle pane where it shows another view than the timeline: lines that a view made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from pktui.model.corpus import Corpus
from pktui.model.entity import EntityId
from pktui.model.event import EventId
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


class ViewPane(CoalescingWidget, ViewTabs, CursorView, can_focus=True):
    """Draws the lines of a view; posts where the cursor stands and what is opened."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding("enter", "open", "Open", id="view-open", tooltip="Go to what this line tells of"),
    ]

    PASSING = frozenset({"down", "up", "page", "half_page", "top", "bottom"})

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
        self._lines: Sequence[PaneLine] = ()
        self._items: Sequence[int] = ()
        """The lines with a target, on which the cursor can stand."""
        self._made_for: tuple[object, ...] | None = None
        """What the lines were made for: view, scene, width and signs."""
        self._asked_for: tuple[object, ...] | None = None

    # The lines

    def show_view(self, name: str, scene: Scene | None) -> None:
        """Show the view called `name` of what `scene` shows, as soon as its lines are made."""
        if name != self._view_name:
            self._view_name = name
            self._lines, self._items, self._made_for = (), (), None
            self.cursor = self.top = 0
            self.redraw()
        self._scene = scene
        self.ask()

    def let_go(self) -> None:
        """Refer no more to the scene that was shown, for a corpus stays as long as its scenes do;
        the lines stay until they are made anew."""
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
        target = self.target
        self._made_for = message.made_for
        self._lines = message.lines
        self._items = [n for n, line in enumerate(self._lines) if line.target is not None]
        same = (i for i, n in enumerate(self._items) if self._lines[n].target == target)
        self.redraw()
        opening = next((i for i, n in enumerate(self._items) if self._lines[n].is_opening), 0)
        self.place_cursor(next(same, self.cursor if target is not None else opening))
        if self.target is not None:
            self.post_message(self.Highlighted(self.target, is_moved=False))

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
        if self.target is not None:
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
        for words in what.left:
            left.add(neutralise(words.text), pen.looks[words.look])
        row.append(left)
        if right and row.room > right:
            row.fill(width - right)
        for words in what.right:
            row.add(neutralise(words.text), pen.looks[words.look])
        return row.strip()
