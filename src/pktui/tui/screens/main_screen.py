"""The main screen: it relays what the reader asks to the session, and shows what comes of it."""

from __future__ import annotations

from textual.message import Message

from pktui.errors import QueryError
from pktui.model.entity import Entity
from pktui.model.when import day
from pktui.query.language import Query
from pktui.query.parse import parse
from pktui.tui.browser import open_in_browser
from pktui.tui.input.bindings import MAIN_KEYS
from pktui.tui.screens.session_screen import SessionScreen
from pktui.tui.widgets.article_view import ArticleView
from pktui.tui.widgets.entity_sidebar import EntitySidebar
from pktui.tui.widgets.filter_line import FilterLine
from pktui.tui.widgets.histogram import Histogram
from pktui.tui.widgets.line_editor import LineEditor
from pktui.tui.widgets.timeline import Timeline
from pktui.tui.widgets.view_pane import ViewPane
from pktui.tui.widgets.view_tabs import ViewTabs
from pktui.view.copying import Copyable
from pktui.view.pane_lines import PaneTarget, Passage
from pktui.wording.language import say


class MainScreen(SessionScreen):
    """Messages of the panes go to the `Session`; its `Change` goes down to the panes."""

    class Filtered(Message):
        """The reader left the filter line with another query in force."""

        def __init__(self, query: Query) -> None:
            super().__init__()
            self.query = query

    BINDINGS = MAIN_KEYS

    # Asked for by the panes, by dialogs and by keys: the filter

    def on_line_editor_changed(self, message: LineEditor.Changed) -> None:
        self._take_over(message.value)

    def _take_over(self, typed: str) -> bool:
        """Show what `typed` finds; where it is no filter, say why and return False."""
        try:
            query = parse(typed)
        except QueryError as error:
            self._show_query(str(error))
            self.notice("")
            return False
        self._show(self.session.type(query))
        return True

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
        is_filter = self._take_over(line.value)
        if message.is_last and is_filter:
            self._leave_filter()

    def _leave_filter(self) -> None:
        query = self.session.end_typing()
        if query is not None:
            self.post_message(self.Filtered(query))
        self._filter.set_value(str(self.session.query))
        self.show_pane("timeline")

    def on_filter_line_chip_removed(self, message: FilterLine.ChipRemoved) -> None:
        query = self.session.query
        if message.number < len(query.clauses):  # a click may come before the chips are drawn anew
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
        """Show everything; say so where everything is shown already."""
        is_filtered = bool(self.session.query.terms)
        self.ask(Query())
        if not is_filtered:
            self.notice(say("there is no filter"))

    def action_step_back(self) -> None:
        if not self._leave_pane():
            self.ask(Query())

    def action_back(self) -> None:
        self._show_asked(self.session.back())

    def action_forward(self) -> None:
        self._show_asked(self.session.forward())

    # The chosen event and its article

    def on_timeline_highlighted(self, message: Timeline.Highlighted) -> None:
        """Show the article of the event that the cursor is on."""
        self._show_chosen(self.session.highlight(message.event_id))

    def on_view_pane_highlighted(self, message: ViewPane.Highlighted) -> None:
        """Show what the line under the cursor leads to. A view that only opens shows it in the
        article, and leaves the timeline where it is."""
        scene, target, said = self.session.scene, message.target, self._said
        if message.is_moved or scene is None or isinstance(target, Query | Passage):
            self._show_target(target)
        elif target in scene.corpus.rows:
            event = scene.corpus.events[scene.corpus.rows[target]]
            self.show_article(scene.article_of(event), event.span)
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
        self.show_disputed(message.events, message.corpus)

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
            round_the_end = say(", round the end") if message.wrapped else ""
            self.notice(f"{say(message.of)} {message.number}/{message.count}{round_the_end}")
        else:
            self.notice(say("no {what} in this article", what=say(message.of)))

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
            self.notice(say("choose a name first"))
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
        """The name under the cursor where the pane with the focus has one there; else the name that
        is followed, or the one under the sidebar's cursor."""
        sidebar, followed = self.query_one(EntitySidebar), self.session.followed_entity
        pane, scene = self.query_one(ViewPane), self.scene
        if pane.has_focus and pane.entity_id is not None and scene is not None:
            return scene.corpus.entities.get(pane.entity_id, followed)
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

    def action_sentence(self, direction: int) -> None:
        """Go to the next sentence of the article (1) or the one before (-1)."""
        self._article.step_sentence(direction)

    def action_follow_link(self) -> None:
        """Open the address of the article, where there is a browser to open it in."""
        reading = self._article.reading
        link = reading.link if reading is not None else None
        if link is None:
            self.notice(say("this article has no address"))
        elif open_in_browser(link):
            self.notice(say("opened {link}", link=link))
        else:
            self.copy(Copyable("address", link))

    def action_copy_command_line(self) -> None:
        self.copy(self.command_lines[0])

    # The panes
