"""The main screen: which panes it has, and what the reader asks of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from textual.app import ComposeResult
from textual.message import Message

from pktui.errors import QueryError
from pktui.model.corrections import Correction
from pktui.model.entity import Entity
from pktui.model.when import day
from pktui.query.language import TOGETHER, Query
from pktui.query.parse import parse
from pktui.tui.drawing.line_widget import Ground
from pktui.tui.input.bindings import MAIN_KEYS
from pktui.tui.screens.scene_screen import SceneScreen
from pktui.tui.typed_app import host
from pktui.tui.widgets.article_view import ArticleView
from pktui.tui.widgets.entity_sidebar import EntitySidebar
from pktui.tui.widgets.evidence_pane import EvidencePane
from pktui.tui.widgets.filter_line import FilterLine
from pktui.tui.widgets.histogram import Histogram
from pktui.tui.widgets.key_footer import KeyFooter
from pktui.tui.widgets.line_editor import LineEditor
from pktui.tui.widgets.status_line import StatusLine
from pktui.tui.widgets.timeline import Timeline
from pktui.view.chronology import Axis, Zoom
from pktui.view.copying import Copyable, command_line
from pktui.view.history import Place
from pktui.wording.glyphs import UNICODE, Glyphs


class MainScreen(SceneScreen):
    """Requests come up as messages, a new `Scene` goes down."""

    class Corrected(Message):
        """The reader puts a name right."""

        def __init__(self, correction: Correction) -> None:
            super().__init__()
            self.correction = correction

    class CorrectionRegretted(Message):
        """The last correction is to be taken back."""

    AUTO_FOCUS = "#timeline"

    BINDINGS = MAIN_KEYS

    def __init__(
        self,
        query: Query,
        glyphs: Glyphs = UNICODE,
        *,
        axis: Axis = Axis.EVENT,
        source: Sequence[str] = (),
        searches_file: Path | None = None,
        when_composed: Callable[[], None],
    ) -> None:
        """`source` are the words of a command line that say what is read."""
        super().__init__(query, glyphs, axis, when_composed)
        self._source = source
        self.searches_file = searches_file
        """Where filters are kept for the next run; None where they are not."""
        self._entered: Place | None = None
        """Where the reader was when the typing began."""

    def compose(self) -> ComposeResult:
        yield FilterLine("filter").data_bind(MainScreen.glyphs)
        yield Histogram("histogram").data_bind(MainScreen.glyphs, MainScreen.scene)
        with Ground(id="panes"):
            yield EntitySidebar("names").data_bind(MainScreen.glyphs, MainScreen.scene)
            yield Timeline("timeline").data_bind(
                MainScreen.glyphs, MainScreen.scene, MainScreen.selected
            )
            with Ground(id="reading"):
                yield ArticleView("article").data_bind(MainScreen.glyphs)
                yield EvidencePane("why").data_bind(MainScreen.glyphs)
        yield StatusLine("status").data_bind(MainScreen.glyphs)
        yield KeyFooter("keys").data_bind(MainScreen.glyphs)

    # What comes up

    def on_line_editor_changed(self, message: LineEditor.Changed) -> None:
        try:
            query = parse(message.value)
        except QueryError as error:
            self._show_query(str(error))
            return
        if query == self.query_in_force or self._outlook is None:
            self.query_in_force = query
            self._show_query()
        else:
            self.ask(query, typing=True)

    def on_filter_line_pressed(self) -> None:
        self.action_filter()

    def on_filter_line_submitted(self) -> None:
        self._leave_filter()

    def on_filter_line_left(self) -> None:
        self._leave_filter()

    def on_filter_line_accepted(self, message: FilterLine.Accepted) -> None:
        completion, line = message.completion, self._filter
        before, behind = line.value[: completion.start], line.value[completion.end :]
        taken = before + completion.text
        if not message.is_last and completion.kind is not None:
            taken, behind = f"{taken} ", behind.lstrip()
        line.set_value(taken + behind, len(taken))
        self.followed = completion.entity or self.followed
        self.ask(parse(line.value), typing=True)
        if message.is_last:
            self._leave_filter()
        else:
            self._show_query()

    def _leave_filter(self) -> None:
        if self._entered is not None and self._entered.query != self.query_in_force:
            from pktui.tui.dialogs.searches import remember_search

            self._history.leave(self._entered)
            remember_search(self)
        self._entered = None
        self._filter.set_value(str(self.query_in_force))
        self.show_pane("timeline")

    def on_filter_line_chip_removed(self, message: FilterLine.ChipRemoved) -> None:
        self.ask(self.query_in_force.without(self.query_in_force.clauses[message.number]))

    def on_entity_sidebar_highlighted(self, message: EntitySidebar.Highlighted) -> None:
        self.followed = message.entity_id
        self._show_reading()

    def on_entity_sidebar_toggled(self, message: EntitySidebar.Toggled) -> None:
        assert self._outlook is not None
        self.followed = message.entity_id
        names, corpus = self._outlook.index.names, self._outlook.corpus
        picks = names.term(corpus.entities[message.entity_id])
        term = replace(picks, negated=message.exclude)
        query, opposite = self.query_in_force, replace(picks, negated=not message.exclude)
        if query.has(opposite):
            query = query.toggled(opposite)
        self.ask(query.toggled(term))

    def on_timeline_highlighted(self, message: Timeline.Highlighted) -> None:
        self.selected = message.event_id
        self._show_reading()
        self._show_status("")

    def on_timeline_opened(self) -> None:
        self.show_pane("article")
        self._article.land()

    def on_histogram_brushed(self, message: Histogram.Brushed) -> None:
        self.ask(self.query_in_force.bounded(day(message.first), day(message.last)))

    def on_histogram_cleared(self) -> None:
        self.ask(self.query_in_force.bounded())

    def on_article_view_stepped(self, message: ArticleView.Stepped) -> None:
        if message.count:
            round_the_end = ", round the end" if message.wrapped else ""
            self._show_status(f"{message.of} {message.number}/{message.count}{round_the_end}")
        else:
            self._show_status(f"no {message.of} in this article")

    # Keys: the filter and where the reader has been

    def action_filter(self) -> None:
        self._entered = self._place
        text = str(self.query_in_force)
        self._filter.set_value(f"{text} " if text else "")
        self.set_focus(self._filter)

    def action_clear_filter(self) -> None:
        self.ask(Query())

    def action_back(self) -> None:
        self._go(self._history.back(self._place), "there is nothing further back")

    def action_forward(self) -> None:
        self._go(self._history.forward(self._place), "there is nothing further on")

    def action_step_back(self) -> None:
        if not self.leave_pane():
            self.ask(Query())

    # Keys: the article

    def action_hit(self, direction: int) -> None:
        """To the next hit of the article or, behind its last, to the next article that has one."""
        if self._article.step(direction):
            return
        scene, chosen = self.scene, self.chosen_event
        beyond = scene.beyond(chosen, direction) if scene and chosen else None
        if beyond is None:
            self._article.enter(direction)
        else:
            event, round_the_end = beyond
            self.selected = event.id
            self._show_reading()
            self._article.enter(direction, wrapped=round_the_end)

    def action_mention(self, direction: int) -> None:
        if self.followed is None:
            self._show_status("choose a name first")
        else:
            self._article.step_name(direction)

    def action_scroll_article(self, direction: int) -> None:
        self._article.scroll_lines(self._article.top + direction)

    # Keys: names

    @property
    def name_in_hand(self) -> Entity | None:
        """The name under the sidebar's cursor, or the one that is followed elsewhere."""
        sidebar = self.query_one(EntitySidebar)
        if self.scene is None or self.followed is None or sidebar.has_focus:
            return sidebar.entity_at_cursor
        return self.scene.corpus.entities[self.followed]

    def action_undo_correction(self) -> None:
        self.post_message(self.CorrectionRegretted())

    def action_together(self) -> None:
        """Any of the chosen names, or all of them at once."""
        self.ask(self.query_in_force.toggled(TOGETHER))
        joined = self.query_in_force.joins_names
        self._show_status("all of the chosen names" if joined else "any of the chosen names")

    # Keys: how time is shown

    def action_rank(self) -> None:
        """The best matches first; back to the order of time."""
        if self.scene is None or not self.scene.view.is_ranked:
            self._show_status("no words are searched for, so nothing is better or worse")
            return
        self.by_rank = not self.by_rank
        if self.by_rank and self.scene.best is not None:
            self.selected = self.scene.best.id
        self._derive()
        self._show_status("best matches first" if self.by_rank else "in the order of time")

    def action_axis(self) -> None:
        self.by_rank = False
        self.axis = Axis.PUBLISHED if self.axis is Axis.EVENT else Axis.EVENT
        by = "it happened" if self.axis is Axis.EVENT else "it was written"
        self._rearrange(f"in the order in which {by}")

    def action_zoom(self, by: int) -> None:
        self.zoom = Zoom(max(0, min(self.zoom.value + by, len(Zoom) - 1)))
        self._rearrange(f"headings by {self.zoom.name.lower()}")

    # Keys: what opens over the screen, imported when it first does

    def action_dialog(self, name: str) -> None:
        from pktui.tui.dialogs.registry import OPENERS

        OPENERS[name](self)

    # Copying

    @property
    def command_line(self) -> str:
        """What lists in a shell what is shown."""
        return command_line(self.query_in_force, self.axis, self._source)

    def action_copy_command_line(self) -> None:
        self.copy(Copyable("command line", self.command_line))

    def copy(self, copyable: Copyable) -> None:
        host(self).copy_to_clipboard(copyable.text)
        self._show_status(f"{copyable.name} given to the terminal’s clipboard")
