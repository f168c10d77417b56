"""The main screen: owns the query and the chosen event, from which all else is derived."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from textual.app import ComposeResult
from textual.message import Message
from textual.reactive import var

from pktui.corpus.explain import explain_article, explain_event
from pktui.errors import QueryError
from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.corrections import Correction
from pktui.model.entity import Entity, EntityId
from pktui.model.event import Event, EventId
from pktui.model.when import day
from pktui.progress import Progress
from pktui.query.complete import complete
from pktui.query.index import Index
from pktui.query.parse import parse
from pktui.query.query import TOGETHER, Query
from pktui.query.view import select
from pktui.tui.backstage import Fresh
from pktui.tui.chips import chip_words
from pktui.tui.chronology import Axis, Chronology, Zoom, best_zoom
from pktui.tui.copying import Copyable, command_line
from pktui.tui.glyphs import UNICODE, Glyphs
from pktui.tui.heirs import handed_on, heir_of, successor_of
from pktui.tui.history import History, Place
from pktui.tui.host import host
from pktui.tui.keys import MAIN_KEYS
from pktui.tui.pane_screen import PaneScreen
from pktui.tui.reading import open_article, open_event
from pktui.tui.scene import Scene
from pktui.tui.status import Status, facts
from pktui.tui.time_axis import TimeAxis
from pktui.tui.widgets.article_view import ArticleView
from pktui.tui.widgets.drawn import Ground
from pktui.tui.widgets.entity_sidebar import EntitySidebar
from pktui.tui.widgets.evidence_pane import EvidencePane
from pktui.tui.widgets.filter_line import Chip, FilterLine
from pktui.tui.widgets.histogram import Histogram
from pktui.tui.widgets.key_footer import KeyFooter
from pktui.tui.widgets.line_editor import LineEditor
from pktui.tui.widgets.status_line import StatusLine
from pktui.tui.widgets.timeline import Timeline

_PATIENCE = 0.05
"""Seconds that a query waits for an index that is still being built: that of some hundred articles
is there in that time, and one screen is calmer than two."""


class MainScreen(PaneScreen):
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

    glyphs: var[Glyphs] = var(UNICODE)
    scene: var[Scene | None] = var(None)
    selected: var[EventId | None] = var(None)
    progress: var[Progress | None] = var(None)
    """How far loading has come; None when there is no more to come."""

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
        """`source` are the words of a command line that say what is read. `when_composed` is called
        before the first paint, so what it opens is on that paint."""
        super().__init__()
        self._when_composed = when_composed
        self.query_in_force = query
        self.set_reactive(MainScreen.glyphs, glyphs)
        self._source = source
        self.searches_file = searches_file
        """Where filters are kept for the next run; None where they are not."""
        self.axis = axis
        self.by_rank = False
        """Whether the best matches come first, where the query has any better and worse."""
        self.zoom = Zoom.MONTH
        self.followed: EntityId | None = None
        """The name whose mentions `[` and `]` go through."""
        self._index: Index | None = None
        self._chronology: Chronology | None = None
        self._time_axis: TimeAxis | None = None
        self._is_answer_due = False
        """Whether the query waits for the index: what is shown is what was shown before."""
        self._waiting: tuple[Fresh, str] | None = None
        """What is to be shown when no window is open any more."""
        self._history = History()
        self._entered: Place | None = None
        """Where the reader was when the typing began."""
        self._explained: Event | None = None
        """The event of which the reasons are shown."""

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

    def on_mount(self) -> None:
        self._filter.set_value(str(self.query_in_force))
        self._show_status(f"reading {self.glyphs.ellipsis}")
        self._when_composed()

    # The query and what follows from it

    def open(self, corpus: Corpus, index: Index) -> None:
        """Show `corpus` under the query that the reader started with."""
        self._index = index
        self._time_axis = TimeAxis(corpus)
        self.zoom = best_zoom(self._time_axis.years)
        self._chronology = Chronology(corpus, self.axis, self.zoom)
        self._derive()

    def exchange(self, fresh: Fresh, notice: str = "") -> None:
        """Show another corpus, where the reader is: more articles, other ones, other names.

        Not below a window: what it offers is of the corpus that it was opened on.
        """
        if host(self).screen is not self:
            self._waiting = fresh, notice or (self._waiting or (None, ""))[1]
            return
        corpus, index = fresh.corpus, fresh.index
        if self._index is None:
            self.open(corpus, index)
            return
        before = self._index.corpus
        query = handed_on(self.query_in_force, before, corpus, self._index.names, index.names)
        if query != self.query_in_force and not self._filter.has_focus:
            self.query_in_force = query
            self._filter.set_value(str(query))
        heir = heir_of(before.entities[self.followed], corpus) if self.followed else None
        self.followed = heir.id if heir is not None else None
        if self.selected is not None:
            self.selected = successor_of(self.selected, before, corpus)
        if self._time_axis is not None and self.zoom is best_zoom(self._time_axis.years):
            self.zoom = best_zoom(fresh.time_axis.years)
        self._index = index
        self._chronology = Chronology(corpus, self.axis, self.zoom)
        self._time_axis = fresh.time_axis
        self._explained = None
        self._derive()
        if notice:
            self._show_status(notice)

    def on_screen_resume(self) -> None:
        if self._waiting is not None:
            (fresh, notice), self._waiting = self._waiting, None
            self.exchange(fresh, notice)

    def ask(self, query: Query, *, typing: bool = False) -> None:
        """Put another query in force; back leads here again, unless it is still being typed."""
        if query != self.query_in_force:
            if not typing:
                self._history.leave(self._place)
                self._filter.set_value(str(query))
            self.query_in_force = query
            self._derive()

    def _derive(self) -> None:
        """Query, axis and zoom → scene → chosen event → article, evidence and status."""
        if self._index is None or self._chronology is None or self._time_axis is None:
            return
        patience = 0 if self._is_answer_due else _PATIENCE
        reads_texts = self.query_in_force.reads_texts
        self._is_answer_due = reads_texts and not self._index.build(patience)
        if self._is_answer_due:
            self._show_query()
            return
        view = select(self._index, self.query_in_force)
        by_rank = self.by_rank and view.is_ranked
        scene = Scene(self._index.corpus, view, self._chronology, self._time_axis, by_rank)
        self.scene = scene
        if scene.position_of(self.selected) is None:
            best = scene.best
            self.selected = best.id if best is not None else None
        self._show_reading()
        self._show_query()

    def answer(self) -> None:
        """The index is there: show what the query finds, if it had to wait for that."""
        if self._is_answer_due:
            self._derive()

    @property
    def corpus(self) -> Corpus | None:
        """None before the first."""
        return self._index.corpus if self._index is not None else None

    @property
    def _place(self) -> Place:
        return Place(self.query_in_force, self.selected)

    @property
    def chosen_event(self) -> Event | None:
        """The event under the timeline's cursor; None where nothing matches."""
        if self.scene is None or self.selected is None:
            return None
        return self.scene.corpus.events[self.scene.corpus.rows[self.selected]]

    # What goes down

    @property
    def _filter(self) -> FilterLine:
        return self.query_one(FilterLine)

    @property
    def _article(self) -> ArticleView:
        return self.query_one(ArticleView)

    def _show_query(self, error: str = "") -> None:
        chips = [
            Chip(chip_words(clause), excludes=all(term.negated for term in clause.terms))
            for clause in self.query_in_force.clauses
        ]
        line = self._filter
        if self.scene is None or self._index is None or not line.has_focus:
            line.show(chips, error=error)
        else:
            offered = complete(self._index, line.value, line.cursor, self.scene.view.count)
            line.show(chips, offered, error)
        self._show_status("")

    def _show_reading(self) -> None:
        event, scene = self.chosen_event, self.scene
        if event is None or scene is None:
            self._article.reading = self._explained = None
            self.query_one(EvidencePane).explanation = None
        else:
            self._article.reading = open_event(scene, event, self.followed, self.glyphs)
            if self._explained is not event:
                self._explained = event
                self.query_one(EvidencePane).explanation = explain_event(scene.corpus, event)

    def choose(self, event: Event) -> None:
        """Go to an event that is shown; back leads here again."""
        self._history.leave(self._place)
        self.selected = event.id
        self._show_reading()
        self._show_status("")

    def show_article(self, article: DatedArticle) -> None:
        """An article of which no event is chosen."""
        assert self.scene is not None
        self._article.reading = open_article(self.scene, article, self.followed, self.glyphs)
        self._explained = None
        self.query_one(EvidencePane).explanation = explain_article(article)
        self.show_pane("article")

    def notice(self, words: str) -> None:
        """Say in the status line what just happened."""
        self._show_status(words)

    def _show_status(self, notice: str) -> None:
        said = facts(self.scene, self.glyphs) if self.scene is not None else ()
        if self._is_answer_due:
            notice = f"searching {self.glyphs.ellipsis}"
        self.query_one(StatusLine).status = Status(said, notice, self.progress)

    def watch_progress(self) -> None:
        if self.is_mounted:
            line = self.query_one(StatusLine)
            line.status = replace(line.status, progress=self.progress)

    # What comes up

    def on_line_editor_changed(self, message: LineEditor.Changed) -> None:
        try:
            query = parse(message.value)
        except QueryError as error:
            self._show_query(str(error))
            return
        if query == self.query_in_force or self._index is None:
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
        assert self._index is not None
        self.followed = message.entity_id
        picks = self._index.names.term(self._index.corpus.entities[message.entity_id])
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

    def _go(self, place: Place | None, or_say: str) -> None:
        if place is None:
            self._show_status(or_say)
            return
        self.query_in_force = place.query
        self._filter.set_value(str(place.query))
        self.selected = place.selected
        self._derive()

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

    def _rearrange(self, notice: str) -> None:
        if self.scene is not None:
            self._chronology = Chronology(self.scene.corpus, self.axis, self.zoom)
            self._derive()
            self._show_status(notice)

    # Keys: what opens over the screen, imported when it first does

    def action_dialog(self, name: str) -> None:
        from pktui.tui.dialogs.catalogue import OPENERS

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
