"""What the panes of the main screen show of a session."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from textual.app import ComposeResult
from textual.message import Message
from textual.reactive import var

from pktui.insight.explain import Explanation, explain_article, explain_event
from pktui.model.article import Article, ArticleId
from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.event import Event, EventId
from pktui.model.mark import PlacedMark
from pktui.model.span import Span
from pktui.model.when import When
from pktui.query.index import Index
from pktui.query.language import Query
from pktui.runtime.progress import Progress
from pktui.tui.drawing.textual_overrides import Ground
from pktui.tui.screens.pane_screen import PaneScreen
from pktui.tui.typed_app import host
from pktui.tui.widgets.article_view import ArticleView
from pktui.tui.widgets.entity_sidebar import EntitySidebar
from pktui.tui.widgets.evidence_pane import EvidencePane
from pktui.tui.widgets.filter_line import Chip, FilterLine
from pktui.tui.widgets.histogram import Histogram
from pktui.tui.widgets.key_footer import KeyFooter
from pktui.tui.widgets.status_line import StatusLine
from pktui.tui.widgets.timeline import Timeline
from pktui.tui.widgets.view_pane import ViewPane
from pktui.view.article.first_look import as_read, titles
from pktui.view.article.open_article import open_article, open_event
from pktui.view.background import Fresh
from pktui.view.chips import chip_words
from pktui.view.copying import Copyable, command_line, opening_line
from pktui.view.pane_views import MARKS, TIMELINE
from pktui.view.scene import Change, Scene
from pktui.view.session import Session
from pktui.view.status import Status, facts
from pktui.view.timeline.kept_tellings import KeptTellings
from pktui.view.timeline.tellings import Tellings
from pktui.wording.glyphs import UNICODE, Glyphs
from pktui.wording.language import say


class SessionScreen(PaneScreen):
    """Shows in the panes what a `Session` says."""

    class Exchanged(Message):
        """Tells the app that the screen shows another corpus from now on."""

        def __init__(self, corpus: Corpus) -> None:
            super().__init__()
            self.corpus = corpus

    IS_VITAL = True
    AUTO_FOCUS = "#timeline"

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
        self.set_reactive(SessionScreen.glyphs, glyphs)
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
        yield FilterLine("filter").data_bind(SessionScreen.glyphs)
        yield Histogram("histogram").data_bind(
            SessionScreen.glyphs, SessionScreen.scene, SessionScreen.selected
        )
        with Ground(id="panes"):
            yield EntitySidebar("names").data_bind(SessionScreen.glyphs, SessionScreen.scene)
            yield Timeline("timeline").data_bind(
                SessionScreen.glyphs, SessionScreen.scene, SessionScreen.selected
            )
            yield ViewPane("view").data_bind(SessionScreen.glyphs, SessionScreen.progress)
            with Ground(id="reading"):
                yield ArticleView("article").data_bind(SessionScreen.glyphs)
                yield EvidencePane("why").data_bind(SessionScreen.glyphs)
        yield StatusLine("status").data_bind(SessionScreen.glyphs)
        yield KeyFooter("keys").data_bind(SessionScreen.glyphs)

    def on_mount(self) -> None:
        """Begin what needs the running app."""
        if not self.query(Timeline):
            return  # a signal came first: the app ends, and there will not be all of the panes
        self._filter.set_value(str(self.session.query))
        self.notice(say("reading the first articles {ellipsis}", ellipsis=self.glyphs.ellipsis))
        self._when_composed()

    # The corpus, from the app

    def open(self, corpus: Corpus, index: Index, kept: KeptTellings | None = None) -> None:
        """Show `corpus` under the query that the reader started with, and of its events what was
        `kept` of an earlier run."""
        if kept is None:
            self._show(self.session.open(corpus, index))
            return
        self._show(self.session.open(corpus, index, kept.tellings))
        self.show_disputed(kept.disputed, corpus)

    def show_first(self, articles: Sequence[Article]) -> None:
        """Show the first articles as they were read, unless a corpus has come already."""
        if self.scene is None and articles:
            self.query_one(Timeline).first = titles(articles)
            self._article.reading = as_read(articles[0], self.glyphs)
            self.notice("")  # the line of progress says what is done with them

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
        self._view_pane.let_go()
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

    def show_disputed(self, events: frozenset[EventId], corpus: Corpus) -> None:
        """Show in the timeline's rows what contradicts others."""
        change = self.session.show_disputed(events, corpus)
        if change is not None:
            self.scene = change.scene

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
            if self.session.landing.is_at(change.selected):
                self.query_one(Timeline).show_opening()
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
                explained = explain_event(scene.corpus, event)
                self._explain(explained, scene.article_of(event))

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
        self._explain(explain_article(article), article)

    def _explain(self, explanation: Explanation, article: DatedArticle) -> None:
        """Show why a date is what it is, and last of all the file that says so."""
        file = say("file: {path}", path=article.article.path)
        explanation = replace(explanation, steps=(*explanation.steps, file))
        self.query_one(EvidencePane).explanation = explanation

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
                self.notice(say("the filter leaves out all that it tells of"))

    def notice(self, words: str) -> None:
        """Say in the status line what just happened."""
        said = facts(self.scene, self.glyphs) if self.scene is not None else ()
        distance = self.session.from_pinned()
        if distance:
            said = (*said[:1], distance, *said[1:])
        self._said = words
        if self.session.is_answer_due:
            words = say("searching {ellipsis}", ellipsis=self.glyphs.ellipsis)
        self.query_one(StatusLine).status = Status(said, words, self.progress)

    def add_notice(self, words: str) -> None:
        """Say `words` in the status line, unless it says something already."""
        if words and not self._said:
            self.notice(words)

    def ask(self, query: Query) -> None:
        """Put another query in force; back leads here again."""
        self._show_asked(self.session.ask(query))

    def _show_asked(self, change: Change) -> None:
        """Show another query in the filter line as well."""
        self._filter.set_value(str(self.session.query))
        self._show(change)

    # The chosen event and its article

    @property
    def chosen_event(self) -> Event | None:
        """The event under the timeline's cursor; None where nothing matches."""
        return self.session.chosen_event

    def choose(self, event: Event, notice: str = "") -> None:
        """Go to an event that is shown; back leads here again."""
        self._show_chosen(self.session.choose(event, notice))

    # Copying

    @property
    def sentence_in_hand(self) -> tuple[DatedArticle, str, When | None] | None:
        """The article that is open, the sentence under its cursor, and the date that the sentence
        tells of where it is the chosen event's; None where no article is open."""
        reading, event = self._article.reading, self.session.chosen_event
        if reading is None or self.session.scene is None:
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
        """The article that is open and the words that the mouse selected in it, else the sentence
        under its cursor, with the chosen event where it is that event's; None where there is none
        of these."""
        reading, sentence = self._article.reading, self._article.sentence
        selected = self._article.selected
        if reading is not None and selected is not None:
            return reading.article.article.id, selected, None
        if reading is None or sentence is None:
            return None
        event, article = self.session.chosen_event, reading.article.article.id
        is_its_own = event is not None and event.article == article and event.span == sentence
        return article, sentence, event.id if event is not None and is_its_own else None

    @property
    def command_lines(self) -> Sequence[Copyable]:
        """What opens the explorer as it is now, and what lists in a shell what is shown."""
        session = self.session
        return (
            Copyable(say("command line that opens here"), opening_line(session, self._source)),
            Copyable(
                say("command line that lists this view"),
                command_line(session.query, session.axis, self._source),
            ),
        )

    def copy(self, copyable: Copyable) -> None:
        """Give a text to the clipboard of the terminal."""
        host(self).copy_to_clipboard(copyable.text)
        self.notice(say("{name} given to the terminal’s clipboard", name=copyable.name))
