"""The main screen: it relays what the reader asks to the session, and shows what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from textual.app import ComposeResult
from textual.geometry import Region
from textual.message import Message
from textual.reactive import var
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from pktui.errors import QueryError
from pktui.insight.explain import explain_article, explain_event
from pktui.model.article import ArticleId
from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.entity import Entity
from pktui.model.event import Event, EventId
from pktui.model.mark import PlacedMark
from pktui.model.span import Span
from pktui.model.when import When, day
from pktui.query.index import Index
from pktui.query.language import Query
from pktui.query.parse import parse
from pktui.runtime.progress import Progress
from pktui.tui.browser import open_in_browser
from pktui.tui.drawing.textual_overrides import Ground, ground_lines
from pktui.tui.input.bindings import MAIN_KEYS
from pktui.tui.last_net import Guarded
from pktui.tui.typed_app import host
from pktui.tui.widgets.article_view import ArticleView
from pktui.tui.widgets.entity_sidebar import EntitySidebar
from pktui.tui.widgets.evidence_pane import EvidencePane
from pktui.tui.widgets.filter_line import Chip, FilterLine
from pktui.tui.widgets.histogram import Histogram
from pktui.tui.widgets.key_footer import KeyFooter
from pktui.tui.widgets.line_editor import LineEditor
from pktui.tui.widgets.status_line import StatusLine
from pktui.tui.widgets.timeline import Timeline
from pktui.tui.widgets.view_pane import ViewPane
from pktui.tui.widgets.view_tabs import ViewTabs
from pktui.view.background import Fresh
from pktui.view.chips import chip_words
from pktui.view.copying import Copyable, command_line
from pktui.view.open_article import open_article, open_event
from pktui.view.pane_lines import PaneTarget, Passage
from pktui.view.pane_views import MARKS, TIMELINE
from pktui.view.scene import Scene
from pktui.view.session import Change, Session
from pktui.view.status import Status, facts
from pktui.view.timeline.tellings import Tellings
from pktui.wording.glyphs import UNICODE, Glyphs

PANES = ("names", "timeline", "article", "why")
"""The ids of the panes, in the order of `tab` and of the keys 1 to 4."""


class MainScreen(Guarded, Screen[None]):
    """Messages of the panes go to the `Session`; its `Change` goes down to the panes."""

    class Filtered(Message):
        """The reader left the filter line with another query in force."""

        def __init__(self, query: Query) -> None:
            super().__init__()
            self.query = query

    class Exchanged(Message):
        """Another corpus is shown."""

        def __init__(self, corpus: Corpus) -> None:
            super().__init__()
            self.corpus = corpus

    IS_VITAL = True
    AUTO_FOCUS = "#timeline"

    BINDINGS = MAIN_KEYS

    glyphs: var[Glyphs] = var(UNICODE)
    scene: var[Scene | None] = var(None)
    selected: var[EventId | None] = var(None)
    progress: var[Progress | None] = var(None)
    """How far loading has come; None when there is no more to come."""

    def __init__(
        self,
        session: Session,
        glyphs: Glyphs = UNICODE,
        *,
        source: Sequence[str] = (),
        when_composed: Callable[[], None],
    ) -> None:
        """`source` are the words of a command line that say what is read; `when_composed` is called
        before the first paint, so that what it opens is on that paint."""
        super().__init__()
        self.session = session
        self.set_reactive(MainScreen.glyphs, glyphs)
        self._source = source
        self._when_composed = when_composed
        self._waiting: tuple[Fresh, str] | None = None
        """The corpus and the notice that are shown when no dialog is open any more."""
        self._said = ""
        """What the last action was told: it stays in the status line until the next."""
        self._explained: Event | None = None
        """The event of which the reasons are shown."""

    def compose(self) -> ComposeResult:
        """Yield the widgets that this one holds."""
        yield FilterLine("filter").data_bind(MainScreen.glyphs)
        yield Histogram("histogram").data_bind(
            MainScreen.glyphs, MainScreen.scene, MainScreen.selected
        )
        with Ground(id="panes"):
            yield EntitySidebar("names").data_bind(MainScreen.glyphs, MainScreen.scene)
            yield Timeline("timeline").data_bind(
                MainScreen.glyphs, MainScreen.scene, MainScreen.selected
            )
            yield ViewPane("view").data_bind(MainScreen.glyphs)
            with Ground(id="reading"):
                yield ArticleView("article").data_bind(MainScreen.glyphs)
                yield EvidencePane("why").data_bind(MainScreen.glyphs)
        yield StatusLine("status").data_bind(MainScreen.glyphs)
        yield KeyFooter("keys").data_bind(MainScreen.glyphs)

    def on_mount(self) -> None:
        """Begin what needs the running app."""
        if not self.children:
            return  # a signal came first: the app ends, and there will be no panes
        self._filter.set_value(str(self.session.query))
        self.notice(f"reading {self.glyphs.ellipsis}")
        self._when_composed()

    # The corpus, from the app

    def open(self, corpus: Corpus, index: Index) -> None:
        """Show `corpus` under the query that the reader started with."""
        self._show(self.session.open(corpus, index))

    def exchange(self, fresh: Fresh, notice: str = "") -> None:
        """Show another corpus, where the reader is: more articles, other ones, other names.

        Not below a dialog: what it offers is of the corpus that it was opened on.
        """
        if host(self).screen is not self:
            self._waiting = fresh, notice or (self._waiting or (None, ""))[1]
            return
        query, typing = self.session.query, self._filter.has_focus
        said = notice or (self._said if self.scene is not None else "")
        change = self.session.exchange(fresh, said, typing=typing)
        if self.session.query != query:
            self._filter.set_value(str(self.session.query))
        self._explained = None
        self._show(change)
        self.post_message(self.Exchanged(fresh.corpus))

    def on_screen_resume(self) -> None:
        if self._waiting is not None:
            (fresh, notice), self._waiting = self._waiting, None
            self.exchange(fresh, notice)

    def answer(self) -> None:
        """The index is there: show what the query finds, if it had to wait for that."""
        self._show_unasked(self.session.answer())

    def tell_together(self, tellings: Tellings, corpus: Corpus) -> None:
        """Show what tells of one happening on one row."""
        self._show_unasked(self.session.tell_together(tellings, corpus))

    def watch_progress(self) -> None:
        """Show how far loading has come."""
        if self.is_mounted:
            line = self.query_one(StatusLine)
            line.status = replace(line.status, progress=self.progress)

    # Down to the panes

    @property
    def _filter(self) -> FilterLine:
        return self.query_one(FilterLine)

    @property
    def _article(self) -> ArticleView:
        return self.query_one(ArticleView)

    def _show(self, change: Change) -> None:
        """Show the consequences of another query, corpus, axis or zoom."""
        if not self.session.is_answer_due:
            self.scene, self.selected = change.scene, change.selected
            self._show_reading()
        self._show_view()
        self._show_query()
        self.notice(change.notice)

    def _show_unasked(self, change: Change | None) -> None:
        """Show what came from behind the scenes; what the last action was told stays."""
        if change is not None:
            self._show(replace(change, notice=self._said))

    def _show_view(self) -> None:
        """Show the view of the middle pane that the session is in."""
        name = self.session.view
        is_shown = self.has_class("-view")
        if name == TIMELINE and not is_shown:
            return
        had_focus = self.focused is not None and self.focused.id in ("timeline", "view")
        self.set_class(name != TIMELINE, "-view")
        if name != TIMELINE:
            self._view_pane.show_view(name, self.scene)
        if had_focus or not is_shown:
            self.show_pane("timeline")

    @property
    def _view_pane(self) -> ViewPane:
        """The pane of all views but the timeline."""
        return self.query_one(ViewPane)

    def _show_chosen(self, change: Change) -> None:
        """Show the chosen event, its article and the reasons for its date."""
        self.scene, self.selected = change.scene, change.selected
        self._show_reading()
        self.notice(change.notice)

    def _show_reading(self) -> None:
        event, scene = self.session.chosen_event, self.session.scene
        if event is None or scene is None:
            self._article.reading = self._explained = None
            self.query_one(EvidencePane).explanation = None
        else:
            followed = self.session.followed
            self._article.reading = open_event(scene, event, followed, self.glyphs)
            if self._explained is not event:
                self._explained = event
                self.query_one(EvidencePane).explanation = explain_event(scene.corpus, event)

    def _show_query(self, error: str = "") -> None:
        """Show the clauses in force as chips, or what may complete the word that is being typed."""
        chips = [
            Chip(chip_words(clause), excludes=all(term.negated for term in clause.terms))
            for clause in self.session.query.clauses
        ]
        line = self._filter
        offered = self.session.suggestions(line.value, line.cursor) if line.has_focus else ()
        line.show(chips, offered, error)

    def show_article(self, article: DatedArticle, passage: Span | None = None) -> None:
        """Show an article of which no event is chosen, open at `passage`."""
        scene, followed = self.session.scene, self.session.followed
        assert scene is not None
        self._article.reading = open_article(scene, article, followed, self.glyphs, passage)
        self._explained = None
        self.query_one(EvidencePane).explanation = explain_article(article)

    def go_to_article(self, article: DatedArticle) -> None:
        """Go to an article: in the timeline to its first event, if any is shown, and read it."""
        scene = self.session.scene
        event = scene.first_of(article.article.id) if scene is not None else None
        if event is not None:
            self.choose(event)
            self.show_pane("article")
        else:
            self.show_article(article)
            self.show_pane("article")
            if article.when is not None:
                self.notice("the filter leaves out all that it tells of")

    def notice(self, words: str) -> None:
        """Say in the status line what just happened."""
        said = facts(self.scene, self.glyphs) if self.scene is not None else ()
        distance = self.session.from_pinned()
        if distance:
            said = (*said[:1], distance, *said[1:])
        self._said = words
        if self.session.is_answer_due:
            words = f"searching {self.glyphs.ellipsis}"
        self.query_one(StatusLine).status = Status(said, words, self.progress)

    # Asked for by the panes, by dialogs and by keys: the filter

    def ask(self, query: Query) -> None:
        """Put another query in force; back leads here again."""
        self._show_asked(self.session.ask(query))

    def _show_asked(self, change: Change) -> None:
        """Show another query in the filter line as well."""
        self._filter.set_value(str(self.session.query))
        self._show(change)

    def on_line_editor_changed(self, message: LineEditor.Changed) -> None:
        """Take over what is typed."""
        try:
            query = parse(message.value)
        except QueryError as error:
            self._show_query(str(error))
            self.notice("")
            return
        self._show(self.session.type(query))

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
        if completion.entity is not None:
            self.session.follow(completion.entity)
        self._show(self.session.type(parse(line.value)))
        if message.is_last:
            self._leave_filter()

    def _leave_filter(self) -> None:
        query = self.session.end_typing()
        if query is not None:
            self.post_message(self.Filtered(query))
        self._filter.set_value(str(self.session.query))
        self.show_pane("timeline")

    def on_filter_line_chip_removed(self, message: FilterLine.ChipRemoved) -> None:
        query = self.session.query
        self.ask(query.without(query.clauses[message.number]))

    def on_histogram_brushed(self, message: Histogram.Brushed) -> None:
        self.ask(self.session.query.bounded(day(message.first), day(message.last)))

    def on_histogram_cleared(self) -> None:
        self.ask(self.session.query.bounded())

    def action_filter(self) -> None:
        self.begin_filter()

    def begin_filter(self, more: str = "") -> None:
        """Have the reader type a filter, from the one in force and `more` on."""
        self.session.begin_typing()
        text = str(self.session.query)
        self._filter.set_value((f"{text} " if text else "") + more)
        self.set_focus(self._filter)
        if more:
            self._filter.post_change()

    def action_clear_filter(self) -> None:
        self.ask(Query())

    def action_step_back(self) -> None:
        if not self._leave_pane():
            self.ask(Query())

    def action_back(self) -> None:
        self._show_asked(self.session.back())

    def action_forward(self) -> None:
        self._show_asked(self.session.forward())

    # The chosen event and its article

    @property
    def chosen_event(self) -> Event | None:
        """The event under the timeline's cursor; None where nothing matches."""
        return self.session.chosen_event

    def choose(self, event: Event, notice: str = "") -> None:
        """Go to an event that is shown; back leads here again."""
        self._show_chosen(self.session.choose(event, notice))

    def on_timeline_highlighted(self, message: Timeline.Highlighted) -> None:
        """Show the article of the event that the cursor is on."""
        self._show_chosen(self.session.highlight(message.event_id))

    def on_view_pane_highlighted(self, message: ViewPane.Highlighted) -> None:
        """Show what the line under the cursor leads to."""
        said = self._said
        self._show_target(message.target)
        if not message.is_moved:
            self.notice(said)

    def on_view_pane_opened(self, message: ViewPane.Opened) -> None:
        """Open what a line of the view leads to."""
        if isinstance(message.target, Query):
            self.ask(message.target)
        else:
            self._show_target(message.target)
            self.show_pane("article")

    def on_view_pane_disputed(self, message: ViewPane.Disputed) -> None:
        """Show in the timeline's rows what contradicts others."""
        change = self.session.show_disputed(message.events, message.corpus)
        if change is not None:
            self.scene = change.scene

    def _show_target(self, target: PaneTarget) -> None:
        """Show in the article what a line of a view tells of."""
        scene = self.session.scene
        if scene is None or isinstance(target, Query):
            return
        if isinstance(target, Passage):
            article = scene.corpus.articles.get(target.article)
            if article is not None:
                self.show_article(article, target.span)
        elif target in scene.corpus.rows:
            self._show_chosen(self.session.highlight(target))

    def on_view_tabs_pressed(self, message: ViewTabs.Pressed) -> None:
        """Show the view whose title was clicked."""
        self._show(self.session.show_view(message.name))

    def action_view(self, direction: int) -> None:
        self._show(self.session.step_view(direction))

    def on_timeline_opened(self) -> None:
        """Go on reading in the article."""
        self.show_pane("article")
        self._article.land()

    def on_article_view_stepped(self, message: ArticleView.Stepped) -> None:
        if message.count:
            round_the_end = ", round the end" if message.wrapped else ""
            self.notice(f"{message.of} {message.number}/{message.count}{round_the_end}")
        else:
            self.notice(f"no {message.of} in this article")

    def action_hit(self, direction: int) -> None:
        """Go to the next hit of the article or, behind its last, to the next article with one."""
        if self._article.step(direction):
            return
        found = self.session.hit(direction)
        if found is None:
            self._article.enter(direction)
        else:
            change, is_round_the_end = found
            self._show_chosen(change)
            self._article.enter(direction, wrapped=is_round_the_end)

    def action_mention(self, direction: int) -> None:
        if self.session.followed is None:
            self.notice("choose a name first")
        else:
            self._article.step_name(direction)

    def action_scroll_article(self, direction: int) -> None:
        self._article.scroll_lines(self._article.top + direction)

    # Names

    def on_entity_sidebar_highlighted(self, message: EntitySidebar.Highlighted) -> None:
        self.session.follow(message.entity_id)
        self._show_reading()

    def on_entity_sidebar_toggled(self, message: EntitySidebar.Toggled) -> None:
        self._show_asked(self.session.toggle_name(message.entity_id, exclude=message.exclude))

    @property
    def name_in_hand(self) -> Entity | None:
        """The name under the sidebar's cursor, or the one that is followed elsewhere."""
        sidebar, followed = self.query_one(EntitySidebar), self.session.followed_entity
        return sidebar.entity_at_cursor if followed is None or sidebar.has_focus else followed

    def action_together(self) -> None:
        self._show_asked(self.session.toggle_together())

    # How time is shown

    def action_rank(self) -> None:
        self._show(self.session.toggle_rank())

    def action_axis(self) -> None:
        self._show(self.session.toggle_axis())

    def action_step_days(self, days: int) -> None:
        self._show_chosen(self.session.step_days(days))

    def action_context(self) -> None:
        self._show_asked(self.session.context())

    def action_pin(self) -> None:
        self._show_chosen(self.session.toggle_pin())

    def action_newest_first(self) -> None:
        self._show(self.session.toggle_newest_first())

    def on_timeline_folded(self) -> None:
        """Fold or unfold what the cursor is on."""
        self._show(self.session.toggle_fold())

    def action_zoom(self, by: int) -> None:
        self._show(self.session.zoom_by(by))

    # Copying

    @property
    def sentence_in_hand(self) -> tuple[DatedArticle, str, When | None] | None:
        """The article that is open, the sentence under its cursor, and the date that the sentence
        tells of where it is the chosen event's; None where no article is open."""
        reading, event = self._article.reading, self.session.chosen_event
        if reading is None:
            return None
        article, sentence = reading.article, self._article.sentence
        is_its_own = event is not None and event.article == article.article.id
        if event is not None and is_its_own and sentence in (None, event.span):
            return article, event.text, event.when
        text = article.article.text
        return article, text[sentence.start : sentence.end] if sentence else "", None

    def remark(self) -> None:
        """Show the marks as they are now that one has changed."""
        self._show_marks(self.session.remark())

    def show_marks(self, placed: Sequence[PlacedMark], corpus: Corpus) -> None:
        """Show where the reader's marks stand."""
        self._show_marks(self.session.show_marks(placed, corpus))

    def _show_marks(self, change: Change | None) -> None:
        """Show other marks where the reader is: the article that is open stays open."""
        if change is None or change.scene is None:
            return
        if self.session.query.reads_marks:
            self._show_unasked(change)
            return
        self.scene = change.scene
        reading = self._article.reading
        if reading is not None:
            marked = change.scene.marks.spans_of(reading.article.article.id)
            self._article.reading = replace(reading, marked=marked)
        if self.session.view == MARKS:
            self._show_view()

    @property
    def passage_in_hand(self) -> tuple[ArticleId, Span, EventId | None] | None:
        """The article that is open and the sentence under its cursor, with the chosen event where
        it is that event's; None where the reader went to no sentence."""
        reading, sentence = self._article.reading, self._article.sentence
        if reading is None or sentence is None:
            return None
        event, article = self.session.chosen_event, reading.article.article.id
        is_its_own = event is not None and event.article == article and event.span == sentence
        return article, sentence, event.id if event is not None and is_its_own else None

    def action_sentence(self, direction: int) -> None:
        """Go to the next sentence of the article (1) or the one before (-1)."""
        self._article.step_sentence(direction)

    def action_follow_link(self) -> None:
        """Open the address of the article, where there is a browser to open it in."""
        reading = self._article.reading
        link = reading.link if reading is not None else None
        if link is None:
            self.notice("this article has no address")
        elif open_in_browser(link):
            self.notice(f"opened {link}")
        else:
            self.copy(Copyable("address", link))

    @property
    def command_line(self) -> str:
        """What lists in a shell what is shown."""
        return command_line(self.session.query, self.session.axis, self._source)

    def action_copy_command_line(self) -> None:
        self.copy(Copyable("command line", self.command_line))

    def copy(self, copyable: Copyable) -> None:
        """Give a text to the clipboard of the terminal."""
        host(self).copy_to_clipboard(copyable.text)
        self.notice(f"{copyable.name} given to the terminal’s clipboard")

    # The panes: which has the focus, which is in front, what is hidden

    def render_lines(self, crop: Region) -> list[Strip]:
        """Give Textual the rows of a region."""
        return ground_lines(self, crop)

    def pane(self, name: str) -> Widget:
        """The pane with this id; the middle one is whatever view it shows."""
        if name == "timeline" and self.has_class("-view"):
            return self._view_pane
        return self.query_one(f"#{name}")

    def show_pane(self, name: str) -> None:
        """Bring a pane to the front where there is room for only one, and focus it."""
        self.set_class(name == "names", "-names")
        self.set_class(name in ("article", "why"), "-reading")
        self.set_focus(self.pane(name), scroll_visible=False)

    def _leave_pane(self) -> bool:
        """Take one step back towards the timeline among all panes; return whether there was one."""
        if self.has_class("-zen"):
            self.remove_class("-zen")
        elif self.focused is self.pane("histogram"):
            self.action_histogram()
        elif self.has_class("-single") and self.focused is not self.pane("timeline"):
            self.show_pane("timeline")
        else:
            return False
        return True

    @property
    def focused_pane(self) -> str:
        """The pane that has the focus; the timeline where none of them has."""
        here = self._focused_pane
        return here if here in PANES else "timeline"

    @property
    def _focused_pane(self) -> str | None:
        here = self.focused.id if self.focused is not None else None
        return "timeline" if here == "view" else here

    def action_show_pane(self, name: str) -> None:
        self.show_pane(name)

    def action_pane(self, direction: int) -> None:
        here = self._focused_pane
        number = PANES.index(here) + direction if here in PANES else 1
        self.show_pane(PANES[number % len(PANES)])

    def action_side(self, direction: int) -> None:
        side = ("names", "timeline", "article")
        here = self._focused_pane
        number = side.index(here) if here in side else 2  # the reasons are on the article's side
        self.show_pane(side[max(0, min(number + direction, 2))])

    def action_histogram(self) -> None:
        """Show the bars and go there; from there, back to the timeline."""
        if self.focused is self.pane("histogram"):
            self.remove_class("-bars")
            self.show_pane("timeline")
        else:
            self.add_class("-bars")
            self.set_focus(self.pane("histogram"))

    def action_zen(self) -> None:
        self.toggle_class("-zen")
