"""A screen that owns the query and the chosen event: all else that it shows follows from them.

It knows what is in force and hands down what follows; what the reader asks for comes up in
`MainScreen`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from textual.reactive import var

from pktui.insight.explain import explain_article, explain_event
from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.entity import EntityId
from pktui.model.event import Event, EventId
from pktui.query.complete import complete
from pktui.query.index import Index
from pktui.query.language import Query
from pktui.runtime.progress import Progress
from pktui.tui.screens.pane_screen import PaneScreen
from pktui.tui.typed_app import host
from pktui.tui.widgets.article_view import ArticleView
from pktui.tui.widgets.evidence_pane import EvidencePane
from pktui.tui.widgets.filter_line import Chip, FilterLine
from pktui.tui.widgets.status_line import StatusLine
from pktui.view.background import Fresh
from pktui.view.carry_over import handed_on, heir_of, successor_of
from pktui.view.chips import chip_words
from pktui.view.chronology import Axis, Zoom, best_zoom
from pktui.view.history import History, Place
from pktui.view.open_article import open_article, open_event
from pktui.view.scene import Scene
from pktui.view.scene_maker import Outlook
from pktui.view.status import Status, facts
from pktui.view.time_axis import TimeAxis
from pktui.wording.glyphs import UNICODE, Glyphs

_PATIENCE = 0.05
"""Seconds that a query waits for an index that is still being built: that of some hundred articles
is there in that time, and one screen is calmer than two."""


class SceneScreen(PaneScreen):
    """A new query, event, axis or zoom leads to a new `Scene` for all panes."""

    glyphs: var[Glyphs] = var(UNICODE)
    scene: var[Scene | None] = var(None)
    selected: var[EventId | None] = var(None)
    progress: var[Progress | None] = var(None)
    """How far loading has come; None when there is no more to come."""

    def __init__(
        self,
        query: Query,
        glyphs: Glyphs,
        axis: Axis,
        when_composed: Callable[[], None],
    ) -> None:
        """`when_composed` is called before the first paint, so what it opens is on that paint."""
        super().__init__()
        self._when_composed = when_composed
        self.query_in_force = query
        self.set_reactive(SceneScreen.glyphs, glyphs)
        self.axis = axis
        self.by_rank = False
        """Whether the best matches come first, where the query has any better and worse."""
        self.zoom = Zoom.MONTH
        self.followed: EntityId | None = None
        """The name whose mentions `[` and `]` go through."""
        self._outlook: Outlook | None = None
        self._is_answer_due = False
        """Whether the query waits for the index: what is shown is what was shown before."""
        self._waiting: tuple[Fresh, str] | None = None
        """What is to be shown when no window is open any more."""
        self._history = History()
        self._explained: Event | None = None
        """The event of which the reasons are shown."""

    def on_mount(self) -> None:
        if not self.children:
            return  # a signal came first: the app ends, and there will be no panes
        self._filter.set_value(str(self.query_in_force))
        self._show_status(f"reading {self.glyphs.ellipsis}")
        self._when_composed()

    # The query and what follows from it

    def open(self, corpus: Corpus, index: Index) -> None:
        """Show `corpus` under the query that the reader started with."""
        time_axis = TimeAxis(corpus)
        self.zoom = best_zoom(time_axis.years)
        self._outlook = Outlook(index, time_axis, self.axis, self.zoom)
        self._derive()

    def exchange(self, fresh: Fresh, notice: str = "") -> None:
        """Show another corpus, where the reader is: more articles, other ones, other names.

        Not below a window: what it offers is of the corpus that it was opened on.
        """
        if host(self).screen is not self:
            self._waiting = fresh, notice or (self._waiting or (None, ""))[1]
            return
        corpus, index = fresh.corpus, fresh.index
        if self._outlook is None:
            self.open(corpus, index)
            return
        before, names = self._outlook.corpus, self._outlook.index.names
        query = handed_on(self.query_in_force, before, corpus, names, index.names)
        if query != self.query_in_force and not self._filter.has_focus:
            self.query_in_force = query
            self._filter.set_value(str(query))
        heir = heir_of(before.entities[self.followed], corpus) if self.followed else None
        self.followed = heir.id if heir is not None else None
        if self.selected is not None:
            self.selected = successor_of(self.selected, before, corpus)
        if self.zoom is best_zoom(self._outlook.time_axis.years):
            self.zoom = best_zoom(fresh.time_axis.years)
        self._outlook = Outlook(index, fresh.time_axis, self.axis, self.zoom)
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
        if self._outlook is None:
            return
        patience = 0 if self._is_answer_due else _PATIENCE
        reads_texts = self.query_in_force.reads_texts
        self._is_answer_due = reads_texts and not self._outlook.index.build(patience)
        if self._is_answer_due:
            self._show_query()
            return
        self.scene = scene = self._outlook.scene(self.query_in_force, by_rank=self.by_rank)
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
        return self._outlook.corpus if self._outlook is not None else None

    @property
    def _place(self) -> Place:
        return Place(self.query_in_force, self.selected)

    @property
    def chosen_event(self) -> Event | None:
        """The event under the timeline's cursor; None where nothing matches."""
        if self.scene is None or self.selected is None:
            return None
        return self.scene.corpus.events[self.scene.corpus.rows[self.selected]]

    def _rearrange(self, notice: str) -> None:
        """The axis or the zoom is another."""
        if self._outlook is not None:
            self._outlook = self._outlook.rearranged(self.axis, self.zoom)
            self._derive()
            self._show_status(notice)

    def _go(self, place: Place | None, or_say: str) -> None:
        if place is None:
            self._show_status(or_say)
            return
        self.query_in_force = place.query
        self._filter.set_value(str(place.query))
        self.selected = place.selected
        self._derive()

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
        if self.scene is None or self._outlook is None or not line.has_focus:
            line.show(chips, error=error)
        else:
            index, count = self._outlook.index, self.scene.view.count
            offered = complete(index, line.value, line.cursor, count)
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
