"""The main screen: owns the query and the chosen event, from which all else is derived."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.reactive import reactive, var
from textual.screen import Screen
from textual.widget import Widget

from pktui.corpus.explain import explain_event
from pktui.errors import QueryError
from pktui.model.corpus import Corpus
from pktui.model.entity import EntityId
from pktui.model.event import Event, EventId, EventKind
from pktui.model.span import Span
from pktui.query.index import Index
from pktui.query.parse import parse
from pktui.query.query import Field, Query, Term, Words
from pktui.query.view import select
from pktui.tui.chronology import Axis, Chronology, Zoom, best_zoom
from pktui.tui.date_words import date_in_words, span_in_words
from pktui.tui.glyphs import UNICODE, Glyphs
from pktui.tui.history import History, Place
from pktui.tui.scene import Scene
from pktui.tui.time_axis import TimeAxis
from pktui.tui.widgets.article_view import ArticleView, Reading
from pktui.tui.widgets.entity_sidebar import EntitySidebar
from pktui.tui.widgets.evidence_pane import EvidencePane
from pktui.tui.widgets.filter_line import Chip, FilterLine
from pktui.tui.widgets.key_footer import KeyFooter
from pktui.tui.widgets.status_line import Status, StatusLine
from pktui.tui.widgets.timeline import Timeline

PANES = ("names", "timeline", "article", "why")
"""The ids of the panes, in the order of `tab` and of the keys 1 to 4."""


class MainScreen(Screen[None]):
    """Requests come up as messages, a new `Scene` goes down."""

    HORIZONTAL_BREAKPOINTS: ClassVar[list[tuple[int, str]] | None] = [
        (0, "-single"),
        (51, "-stacked"),
        (85, "-wide"),
        (150, "-roomy"),
    ]
    VERTICAL_BREAKPOINTS: ClassVar[list[tuple[int, str]] | None] = [(0, "-short"), (20, "-tall")]

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash,f", "filter", "Filter", id="filter", key_display="/",
                tooltip="Filter as you type; a name offered is taken with enter"),
        Binding("F", "clear_filter", "Clear filter", id="clear-filter",
                tooltip="Show everything again", show=False),
        Binding("n", "hit(1)", "Next hit", id="next-hit",
                tooltip="To the next place in the article that the filter found"),
        Binding("N", "hit(-1)", "Previous hit", id="previous-hit",
                tooltip="To the place before it", show=False),
        Binding("right_square_bracket", "mention(1)", "Next mention", id="next-mention",
                key_display="]", tooltip="To the article's next mention of the chosen name",
                show=False),
        Binding("left_square_bracket", "mention(-1)", "Previous mention", id="previous-mention",
                key_display="[", tooltip="To the mention before it", show=False),
        Binding("J,shift+down", "scroll_article(1)", "Scroll article down", id="article-down",
                tooltip="Scroll the article without leaving the list", show=False),
        Binding("K,shift+up", "scroll_article(-1)", "Scroll article up", id="article-up",
                tooltip="Scroll the article without leaving the list", show=False),
        Binding("tab", "pane(1)", "Next pane", id="next-pane", tooltip="To the next pane",
                show=False),
        Binding("shift+tab", "pane(-1)", "Previous pane", id="previous-pane",
                tooltip="To the pane before", show=False),
        Binding("1", "show_pane('names')", "Names", id="pane-names",
                tooltip="To people, places and organisations", show=False),
        Binding("2", "show_pane('timeline')", "Timeline", id="pane-timeline",
                tooltip="To the timeline", show=False),
        Binding("3", "show_pane('article')", "Article", id="pane-article",
                tooltip="To the article", show=False),
        Binding("4", "show_pane('why')", "Why this date", id="pane-why",
                tooltip="To the reasons for the date", show=False),
        Binding("H,alt+left", "back", "Back", id="back",
                tooltip="To the filter and event before", show=False),
        Binding("L,alt+right", "forward", "Forward", id="forward",
                tooltip="Undo going back", show=False),
        Binding("P", "axis", "Event or publication time", id="axis",
                tooltip="Order by when things happened, or by when they were written", show=False),
        Binding("plus,equals_sign", "zoom(1)", "Finer headings", id="zoom-in", key_display="+",
                tooltip="Headings for shorter stretches of time", show=False),
        Binding("minus,underscore", "zoom(-1)", "Coarser headings", id="zoom-out",
                key_display="-", tooltip="Headings for longer stretches of time", show=False),
        Binding("z", "zen", "Only this pane", id="zen",
                tooltip="Give the whole screen to this pane, and back", show=False),
        Binding("escape", "step_back", "Back", id="escape",
                tooltip="One layer back: pane, then filter", show=False),
    ]  # fmt: skip

    glyphs: var[Glyphs] = var(UNICODE)
    scene: reactive[Scene | None] = reactive(None)
    selected: reactive[EventId | None] = reactive(None)

    def __init__(self, query: Query, glyphs: Glyphs = UNICODE) -> None:
        super().__init__()
        self.query_in_force = query
        self.set_reactive(MainScreen.glyphs, glyphs)
        self.axis = Axis.EVENT
        self.zoom = Zoom.MONTH
        self.followed: EntityId | None = None
        """The name whose mentions `[` and `]` go through."""
        self._corpus: Corpus | None = None
        self._index: Index | None = None
        self._history = History()
        self._notice = ""
        self._entered: Place | None = None
        """Where the reader was when the typing began."""

    def compose(self) -> ComposeResult:
        yield FilterLine("filter").data_bind(MainScreen.glyphs)
        with Container(id="panes"):
            yield EntitySidebar("names").data_bind(MainScreen.glyphs, MainScreen.scene)
            yield Timeline("timeline").data_bind(
                MainScreen.glyphs, MainScreen.scene, MainScreen.selected
            )
            with Vertical(id="reading"):
                yield ArticleView("article").data_bind(MainScreen.glyphs)
                yield EvidencePane("why").data_bind(MainScreen.glyphs)
        yield StatusLine("status").data_bind(MainScreen.glyphs)
        yield KeyFooter("keys").data_bind(MainScreen.glyphs)

    def on_mount(self) -> None:
        self.pane("timeline").focus()
        self._notice = "reading…"
        self._show_status()

    # The one value and what follows from it

    def open(self, corpus: Corpus, index: Index) -> None:
        """Show `corpus` under the query that the reader started with."""
        self._corpus, self._index = corpus, index
        self.zoom = best_zoom(corpus.events)
        self._notice = ""
        self._chronology = Chronology(corpus, self.axis, self.zoom)
        self._time_axis = TimeAxis(corpus)
        self._derive()

    def _ask(self, query: Query, *, typing: bool = False) -> None:
        """Put another query in force."""
        if query == self.query_in_force:
            return
        if not typing:
            self._history.leave(self._place)
            self._filter.set_value(str(query))
        self.query_in_force = query
        self._derive()

    def _derive(self) -> None:
        """Query, axis and zoom → scene → chosen event → article, evidence and status."""
        if self._corpus is None or self._index is None:
            return
        view = select(self._index, self.query_in_force)
        scene = Scene(self._corpus, self.query_in_force, view, self._chronology, self._time_axis)
        self.scene = scene
        if scene.position_of(self.selected) is None:
            self._select(view.best if view.best is not None else self._first(scene))
        else:
            self._show_reading()
        self._show_query()

    def _first(self, scene: Scene) -> EventId | None:
        return scene.event(0).id if scene.rows else None

    def _select(self, event_id: EventId | None) -> None:
        self.selected = event_id
        self._show_reading()

    @property
    def _place(self) -> Place:
        return Place(self.query_in_force, self.selected)

    @property
    def chosen_event(self) -> Event | None:
        if self._corpus is None or self.selected is None:
            return None
        return self._corpus.events[self._corpus.rows[self.selected]]

    # What goes down

    def pane(self, name: str) -> Widget:
        return self.query_one(f"#{name}")

    @property
    def _filter(self) -> FilterLine:
        return self.query_one(FilterLine)

    def _show_query(self, error: str = "") -> None:
        chips = [
            Chip(str(clause), excludes=all(term.negated for term in clause.terms))
            for clause in self.query_in_force.clauses
        ]
        self._filter.show(chips, error)
        self._show_status()

    def _show_reading(self) -> None:
        event, scene = self.chosen_event, self.scene
        article_view, why = self.query_one(ArticleView), self.query_one(EvidencePane)
        if event is None or scene is None or scene.position_of(event.id) is None:
            article_view.reading = None
            why.explanation = None
            return
        article_view.reading = self._reading(event, scene)
        why.explanation = explain_event(scene.corpus, event)

    def _reading(self, event: Event, scene: Scene) -> Reading:
        article = scene.article_of(event)
        followed = self.followed
        mentions = zip(article.mentions, article.entities, strict=True)
        found = scene.view.hits(article.article.text)
        byline = [article.publisher or "", article.article.path]
        if article.when is not None:
            byline.insert(1, date_in_words(article.when, self.glyphs))
        return Reading(
            article=article,
            statement=event.span if event.kind is EventKind.STATEMENT else None,
            found=[Span(start, end) for start, end in found],
            names=[m.span for m, entity in mentions if entity == followed],
            followed=scene.corpus.entities[followed].label if followed else "",
            byline=f" {self.glyphs.dot} ".join(filter(None, byline)),
        )

    def _show_status(self, notice: str | None = None, *, is_error: bool = False) -> None:
        if notice is not None:
            self._notice = notice
        status = Status(self._facts(), self._notice, is_error)
        self.query_one(StatusLine).status = status

    def _facts(self) -> tuple[str, ...]:
        scene = self.scene
        if scene is None:
            return ()
        shown, all_events = len(scene.rows), len(scene.corpus.events)
        facts = [
            f"{shown:,} of {all_events:,} events" if shown < all_events else f"{shown:,} events"
        ]
        if scene.rows:
            ends = scene.corpus.events[scene.view.rows[0]], scene.corpus.events[scene.view.rows[-1]]
            facts.append(span_in_words(ends[0].when, ends[1].when, self.glyphs))
        facts.append(f"{len(scene.corpus.articles):,} articles")
        undated = len(scene.corpus.undated)
        if undated:
            facts.append(f"no date: {undated:,} (u)")
        if scene.corpus.problems:
            facts.append(f"problems: {len(scene.corpus.problems):,} (!)")
        return tuple(facts)

    # What comes up

    def on_filter_line_changed(self, message: FilterLine.Changed) -> None:
        try:
            query = parse(message.value)
        except QueryError as error:
            self._show_query(str(error))
            return
        self._notice = ""
        self._ask(query, typing=True)
        self._show_query()

    def on_filter_line_submitted(self) -> None:
        self._leave_filter()

    def on_filter_line_left(self) -> None:
        self._leave_filter()

    def _leave_filter(self) -> None:
        if self._entered is not None and self._entered.query != self.query_in_force:
            self._history.leave(self._entered)
        self._entered = None
        self._filter.set_value(str(self.query_in_force))
        self.show_pane("timeline")

    def on_filter_line_chip_removed(self, message: FilterLine.ChipRemoved) -> None:
        clause = self.query_in_force.clauses[message.number]
        self._ask(self.query_in_force.without(clause))

    def on_entity_sidebar_highlighted(self, message: EntitySidebar.Highlighted) -> None:
        self.followed = message.entity_id
        self._show_reading()

    def on_entity_sidebar_toggled(self, message: EntitySidebar.Toggled) -> None:
        assert self.scene is not None
        self.followed = message.entity_id
        entity = self.scene.corpus.entities[message.entity_id]
        term = Term(Words(entity.name, field=Field.naming(entity.kind)))
        opposite = Term(term.predicate, negated=True)
        if message.exclude:
            term, opposite = opposite, term
        query = self.query_in_force
        if query.has(opposite):
            query = query.toggled(opposite)
        self._ask(query.toggled(term))

    def on_timeline_highlighted(self, message: Timeline.Highlighted) -> None:
        self._notice = ""
        self._select(message.event_id)
        self._show_status()

    def on_timeline_opened(self) -> None:
        self.show_pane("article")

    def on_article_view_left(self) -> None:
        self.show_pane("timeline")

    def on_article_view_stepped(self, message: ArticleView.Stepped) -> None:
        if not message.count:
            self._show_status(f"no {message.of} in this article")
            return
        round_the_end = ", from the other end" if message.wrapped else ""
        self._show_status(f"{message.of} {message.number}/{message.count}{round_the_end}")

    # Keys

    def action_filter(self) -> None:
        self._entered = self._place
        text = str(self.query_in_force)
        self._filter.set_value(f"{text} " if text else "")
        self._filter.focus()

    def action_clear_filter(self) -> None:
        self._ask(Query())

    def action_hit(self, direction: int) -> None:
        self.query_one(ArticleView).step(direction)

    def action_mention(self, direction: int) -> None:
        self.query_one(ArticleView).step_name(direction)

    def action_scroll_article(self, direction: int) -> None:
        article = self.query_one(ArticleView)
        article.scroll_lines(article.top + direction)

    def action_show_pane(self, name: str) -> None:
        self.show_pane(name)

    def show_pane(self, name: str) -> None:
        """Bring a pane to the front where there is room for only one, and focus it."""
        self.set_class(name == "names", "-names")
        self.set_class(name in ("article", "why"), "-reading")
        self.pane(name).focus(scroll_visible=False)

    def action_pane(self, direction: int) -> None:
        here = self.focused.id if self.focused is not None else None
        number = PANES.index(here) + direction if here in PANES else 1
        self.show_pane(PANES[number % len(PANES)])

    def action_back(self) -> None:
        self._go(self._history.back(self._place), "there is nothing further back")

    def action_forward(self) -> None:
        self._go(self._history.forward(self._place), "there is nothing further on")

    def _go(self, place: Place | None, else_say: str) -> None:
        if place is None:
            self._show_status(else_say)
            return
        self.query_in_force = place.query
        self._filter.set_value(str(place.query))
        self.set_reactive(MainScreen.selected, place.selected)
        self._derive()

    def action_axis(self) -> None:
        self.axis = Axis.PUBLISHED if self.axis is Axis.EVENT else Axis.EVENT
        self._rearrange()
        by = "it happened" if self.axis is Axis.EVENT else "it was written"
        self._show_status(f"in the order in which {by}")

    def action_zoom(self, by: int) -> None:
        self.zoom = Zoom(max(0, min(self.zoom.value + by, len(Zoom) - 1)))
        self._rearrange()
        self._show_status(f"headings by {self.zoom.name.lower()}")

    def _rearrange(self) -> None:
        if self._corpus is not None:
            self._chronology = Chronology(self._corpus, self.axis, self.zoom)
            self._derive()

    def action_zen(self) -> None:
        self.toggle_class("-zen")

    def action_step_back(self) -> None:
        if self.has_class("-zen"):
            self.remove_class("-zen")
        elif self.has_class("-single") and self.focused is not self.pane("timeline"):
            self.show_pane("timeline")
        elif self.query_in_force:
            self._ask(Query())
