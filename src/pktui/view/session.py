"""The session: the one owner of what the reader asked for and of what is shown for it.

Everything that a reader can ask of the explorer is a method here, and every method returns a
`Change`: what is to be shown afterwards. Nothing here knows how it is drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from pktui.model.corpus import Corpus
from pktui.model.entity import Entity, EntityId
from pktui.model.event import Event, EventId
from pktui.model.mark import PlacedMark
from pktui.query.complete import Completion, complete
from pktui.query.index import Index
from pktui.query.language import TOGETHER, Query
from pktui.view.background import Fresh
from pktui.view.carry_over import handed_on, heir_of, successor_of
from pktui.view.history import History, Place
from pktui.view.landing import Landing
from pktui.view.pane_views import TIMELINE, all_views, next_view
from pktui.view.scene import Change, Scene
from pktui.view.scene_maker import Outlook
from pktui.view.timeline.chronology import Axis, Zoom, best_zoom
from pktui.view.timeline.folding import Folding
from pktui.view.timeline.moves import (
    beyond_day,
    distance_in_words,
    landing_in,
    query_around,
    standing_for,
    toggled_at,
    unfolded_behind,
    unfolded_for,
)
from pktui.view.timeline.tellings import NO_TELLINGS, Tellings
from pktui.view.timeline.time_axis import TimeAxis
from pktui.wording.language import say

_PATIENCE = 0.05
"""Seconds that a query waits for an index that is still being built: that of some hundred articles
is there in that time, and one screen is calmer than two."""

_TO_JOIN = 2
"""Names that have to be chosen before “any or all of them” is a question."""


class Session:
    """Owns the query, the chosen event, the followed name, the axis, the zoom and the history."""

    def __init__(self, query: Query, axis: Axis = Axis.EVENT) -> None:
        self.query = query
        """The query in force."""
        self.axis = axis
        self.zoom = Zoom.MONTH
        self.by_rank = False
        """Whether the best matches come first, where the query has any better and worse."""
        self.pinned: EventId | None = None
        """The event from which the reader measures."""
        self.newest_first = False
        self.folding = Folding()
        self.view = TIMELINE
        """The name of the view that the middle pane shows."""
        self.place_marks: Callable[[Corpus], Sequence[PlacedMark]] = lambda _: ()
        """Finds where the reader's marks stand in a corpus; asked when a query wants them."""
        self.scene: Scene | None = None
        self.selected: EventId | None = None
        self.followed: EntityId | None = None
        """The name whose mentions the reader steps through."""
        self.is_answer_due = False
        """Whether the query waits for the index: the scene is still that of the query before."""
        self._outlook: Outlook | None = None
        self._history = History()
        self.resumed_zoom: Zoom | None = None
        """The zoom of the run before; None where it is chosen by the corpus."""
        self.landing = Landing()
        """Where opening puts the cursor."""
        self._typing_began: Place | None = None
        """Where the reader was when he began to type a filter; None while he does not."""
        self._left: EventId | None = None
        """The event that a query which finds nothing took from the reader: the next one that finds
        it leads back to it."""

    @property
    def is_zoomed(self) -> bool:
        """Whether the headings are other ones than those that the corpus opens with."""
        outlook = self._outlook
        return outlook is not None and self.zoom is not best_zoom(outlook.time_axis.years)

    # What is there

    @property
    def corpus(self) -> Corpus | None:
        """The corpus that is shown; None before the first."""
        return self._outlook.corpus if self._outlook is not None else None

    @property
    def chosen_event(self) -> Event | None:
        """The event that is chosen; None where nothing matches."""
        if self.scene is None or self.selected is None:
            return None
        return self.scene.corpus.events[self.scene.corpus.rows[self.selected]]

    @property
    def followed_entity(self) -> Entity | None:
        """The name whose mentions the reader steps through; None where none is followed."""
        if self.scene is None or self.followed is None:
            return None
        return self.scene.corpus.entities[self.followed]

    def suggestions(self, line: str, cursor: int) -> Sequence[Completion]:
        """Return what may complete the word at `cursor` of a filter `line` that is being typed."""
        if self.scene is None or self._outlook is None:
            return ()
        return complete(self._outlook.index, line, cursor, self.scene.view.count)

    # The corpus

    def open(self, corpus: Corpus, index: Index, tellings: Tellings = NO_TELLINGS) -> Change:
        """Show `corpus` under the query that is in force, with the `tellings` known of it."""
        time_axis = TimeAxis(corpus)
        self.zoom = self.resumed_zoom or best_zoom(time_axis.years)
        self._outlook = Outlook(index, time_axis, self.axis, self.zoom)
        self._outlook.ask_marks(partial(self.place_marks, corpus))
        self._outlook.tell_together(tellings)
        came = self.landing.take_up(corpus)
        if came is not None:
            self.selected = came
        elif not self.query and corpus.events:
            self.selected = self.landing.chosen = corpus.events[time_axis.densest].id
        return self._derived()

    def tell_together(self, tellings: Tellings, corpus: Corpus) -> Change | None:
        """Show what tells of one happening on one row; None where `corpus` is shown no more."""
        if self._outlook is None or corpus is not self._outlook.corpus:
            return None
        self._outlook.tell_together(tellings)
        return self._derived()

    def exchange(self, fresh: Fresh, notice: str = "", *, typing: bool = False) -> Change:
        """Show another corpus where the reader is: more articles, other ones, other names.

        A query that is being typed stays as it is; any other gets the new names of its entities.
        """
        corpus, index = fresh.corpus, fresh.index
        if self._outlook is None:
            return self.open(corpus, index)
        before, names = self._outlook.corpus, self._outlook.index.names
        if not typing:
            self.query = handed_on(self.query, before, corpus, names, index.names)
        heir = heir_of(before.entities[self.followed], corpus) if self.followed else None
        self.followed = heir.id if heir is not None else None
        came = self.landing.take_up(corpus)
        if came is not None:
            self.selected = came
        elif self.selected is not None and not self.landing.goes_along(self.selected):
            self.selected = successor_of(self.selected, before, corpus)
        if self.zoom is best_zoom(self._outlook.time_axis.years):
            self.zoom = best_zoom(fresh.time_axis.years)
        marks = self._outlook.marks
        self._outlook = Outlook(index, fresh.time_axis, self.axis, self.zoom)
        self._outlook.marks = marks
        self._outlook.ask_marks(partial(self.place_marks, corpus))
        self._outlook.tell_together(fresh.tellings)
        self.folding = replace(self.folding, open_tellings=frozenset())
        return self._derived(notice)

    def answer(self) -> Change | None:
        """Show what the query finds, if it had to wait for the index; None if it had not."""
        return self._derived() if self.is_answer_due else None

    def remark(self) -> Change | None:
        """Show the marks as they are now that one has changed; None before the first corpus."""
        corpus = self.corpus
        return self.show_marks(self.place_marks(corpus), corpus) if corpus is not None else None

    def show_marks(self, placed: Sequence[PlacedMark], corpus: Corpus) -> Change | None:
        """Show these marks of the reader; None where `corpus` is shown no more."""
        if self._outlook is None or corpus is not self._outlook.corpus:
            return None
        self._outlook.show_marks(placed)
        return self._derived()

    def show_disputed(self, events: frozenset[EventId], corpus: Corpus) -> Change | None:
        """Show that `events` contradict others; None where that is shown, or another corpus."""
        outlook = self._outlook
        if outlook is None or corpus is not outlook.corpus or events == outlook.disputed:
            return None
        outlook.show_disputed(events)
        return self._derived()

    # The query

    def ask(self, query: Query, notice: str = "") -> Change:
        """Put another query in force; `back` leads here again."""
        if query != self.query:
            self._history.leave(self._place)
            self.query = query
            return self._derived(notice)
        return self._change(notice)

    def begin_typing(self) -> None:
        """Note that the reader begins to type a filter: `back` will lead here, past all that is
        typed."""
        self._typing_began = self._place

    def type(self, query: Query) -> Change:
        """Put a query in force that is still being typed."""
        if query == self.query:
            return self._change()
        self.query = query
        return self._derived()

    def end_typing(self) -> Query | None:
        """Note that the reader is done typing. Return the new query; None if it is the one of
        before."""
        began, self._typing_began = self._typing_began, None
        if began is None or began.query == self.query:
            return None
        self._history.leave(began)
        return self.query

    def toggle_name(self, entity_id: EntityId, *, exclude: bool) -> Change:
        """Filter on a name, or shut it out; lift that if it is in force already."""
        assert self._outlook is not None
        self.followed = entity_id
        picks = self._outlook.index.names.term(self._outlook.corpus.entities[entity_id])
        term, opposite = replace(picks, negated=exclude), replace(picks, negated=not exclude)
        query = self.query.toggled(opposite) if self.query.has(opposite) else self.query
        return self.ask(query.toggled(term))

    def toggle_together(self) -> Change:
        """Show what speaks of any of the chosen names, or only what speaks of all of them; nothing
        changes where fewer than two are chosen."""
        if self.query.chosen_names < _TO_JOIN and not self.query.joins_names:
            return self._change(say("choose two names first: 1, then enter on each of them"))
        query = self.query.toggled(TOGETHER)
        return self.ask(
            query,
            say("all of the chosen names") if query.joins_names else say("any of the chosen names"),
        )

    # The chosen event and the followed name

    def highlight(self, event_id: EventId) -> Change:
        """Move to an event that is shown; `back` knows nothing of it."""
        self.selected = event_id
        return self._change()

    def choose(self, event: Event, notice: str = "") -> Change:
        """Go to an event that is shown; `back` leads here again. Of one that is not (another query
        or new articles came while the reader was asked where to go) comes nothing but a notice.
        """
        if self.scene is None or self.scene.position_of(event.id) is None:
            return self._change(say("that event is not shown any more"))
        self._history.leave(self._place)
        self.selected = event.id
        return self._revealed(notice)

    def follow(self, entity_id: EntityId) -> None:
        """Make a name the one whose mentions the reader steps through."""
        self.followed = entity_id

    def hit(self, direction: int) -> tuple[Change, bool] | None:
        """Go to the next event (1), or the one before (-1), whose article is another and has hits.

        The second value is whether that lies round the end. None where no other article has hits.
        """
        scene, chosen = self.scene, self.chosen_event
        found = scene.next_article_with_hits(chosen, direction) if scene and chosen else None
        if found is None:
            return None
        event, is_round_the_end = found
        self.selected = event.id
        return self._revealed(), is_round_the_end

    # Where the reader has been

    def back(self) -> Change:
        """Go to the query and the event before."""
        return self._go(self._history.back(self._place), say("there is nothing further back"))

    def forward(self) -> Change:
        """Go to the place that the last `back` left."""
        return self._go(self._history.forward(self._place), say("there is nothing further on"))

    def _go(self, place: Place | None, or_say: str) -> Change:
        if place is None:
            return self._change(or_say)
        self.query, self.selected, self.view = place.query, place.selected, place.view
        return self._derived()

    @property
    def _place(self) -> Place:
        return Place(self.query, self.selected, self.view)

    # How time is shown, and in which view

    def show_view(self, name: str) -> Change:
        """Show another view in the middle pane; `back` leads here again."""
        if name != self.view:
            self._history.leave(self._place)
            self.view = name
        return self._change()

    def step_view(self, direction: int) -> Change:
        """Show the next view (1) or the one before (-1), round the end."""
        if len(all_views()) == 1:
            return self._change(say("there is no view but the timeline"))
        return self.show_view(next_view(self.view, direction))

    def toggle_rank(self) -> Change:
        """Show the best matches first, or go back to the order of time."""
        if self.scene is None or not self.scene.view.is_ranked:
            return self._change(say("no words are searched for, so nothing is better or worse"))
        self.by_rank = not self.by_rank
        if self.by_rank and self.scene.best is not None:
            self.selected = self.scene.best.id
        return self._derived(
            say("best matches first") if self.by_rank else say("in the order of time")
        )

    def toggle_axis(self) -> Change:
        """Order by when things happened, or by when they were written."""
        self.by_rank = False
        self.axis = Axis.PUBLISHED if self.axis is Axis.EVENT else Axis.EVENT
        by = say("it happened") if self.axis is Axis.EVENT else say("it was written")
        return self._rearranged(say("in the order in which {by}", by=by))

    def zoom_by(self, steps: int) -> Change:
        """Show headings for shorter (1) or longer (-1) stretches of time."""
        self.zoom = Zoom(max(0, min(self.zoom.value + steps, len(Zoom) - 1)))
        usual = best_zoom(self._outlook.time_axis.years) if self._outlook else self.zoom
        self.folding = replace(
            self.folding, is_folded=self.zoom.value < usual.value, touched=frozenset()
        )
        return self._rearranged(say("headings by {unit}", unit=say(self.zoom.name.lower())))

    def toggle_fold(self) -> Change:
        """Fold or unfold what the cursor is on: the rest of a day, a happening, or a heading."""
        scene, event = self.scene, self.chosen_event
        if scene is None or event is None or scene.by_rank:
            return self._change(say("there is nothing to fold"))
        self.folding = toggled_at(scene, event, self.folding)
        if self._outlook is not None:
            self.selected = standing_for(event, self._scene(self._outlook))
        return self._derived()

    def step_days(self, days: int) -> Change:
        """Go to the first event of the next day or week (1, 7) that has any, or of the one before
        (-1, -7)."""
        scene, event = self.scene, self.chosen_event
        if scene is None or event is None or scene.time_of(event) is None:
            return self._change(say("there is no day to go from"))
        found = beyond_day(scene, event, days)
        if found is None:
            return self._change(say("nothing is later") if days > 0 else say("nothing is earlier"))
        self.selected = found.id
        return self._revealed()

    def context(self) -> Change:
        """Show everything within some days of the chosen event, whatever it tells; once more, of
        more days. The cursor stays, and `back` leads here again."""
        event = self.chosen_event
        found = query_around(event, self.query) if event is not None else None
        if found is None:
            return self._change(say("there is no event to look around"))
        query, days = found
        return self.ask(query, say("everything within {days} days of this event", days=days))

    def toggle_pin(self) -> Change:
        """Pin the chosen event, to measure from it; take the pin away where it is that one."""
        if self.chosen_event is None:
            return self._change(say("there is no event to pin"))
        self.pinned = None if self.pinned == self.selected else self.selected
        return self._change(say("pinned") if self.pinned is not None else say("no longer pinned"))

    def from_pinned(self) -> str:
        """Return how far the chosen event is from the pinned one, in words; nothing without a
        pin."""
        return distance_in_words(self.corpus, self.pinned, self.chosen_event)

    def toggle_newest_first(self) -> Change:
        """Show the latest events first, or the earliest again."""
        self.newest_first, self.by_rank = not self.newest_first, False
        return self._derived(say("newest first") if self.newest_first else say("oldest first"))

    def _revealed(self, notice: str = "") -> Change:
        """Unfold what hides the chosen event."""
        scene, event = self.scene, self.chosen_event
        if scene is not None and event is not None and not scene.by_rank:
            folding = unfolded_for(scene, event, self.folding)
            if folding != self.folding:
                self.folding = folding
                return self._derived(notice)
        return self._change(notice)

    def _rearranged(self, notice: str) -> Change:
        if self._outlook is None:
            return self._change()
        self._outlook = self._outlook.rearranged(self.axis, self.zoom)
        return self._derived(notice)

    # From what is asked for to what is shown

    def _change(self, notice: str = "") -> Change:
        return Change(self.scene, self.selected, notice)

    def _derived(self, notice: str = "") -> Change:
        """Work out the scene of what is in force, and the event on which the cursor lands."""
        if self._outlook is None:
            return self._change(notice)
        patience = 0 if self.is_answer_due else _PATIENCE
        self.is_answer_due = self.query.reads_texts and not self._outlook.index.build(patience)
        if not self.is_answer_due:
            goes_along = self.landing.goes_along(self.selected) and not self.query
            typed = self._typing_began
            wanted = (typed.selected if typed else self.selected) or self._left
            self.scene = self._scene(self._outlook)
            self.selected = landing_in(self.scene, None if goes_along else wanted)
            if goes_along:
                self.landing.chosen = self.selected
            self._left = wanted if self.selected is None else None
            self.folding = unfolded_behind(self.scene, self.selected, self.folding)
            self.scene = self._scene(self._outlook)
        return self._change(notice)

    def _scene(self, outlook: Outlook) -> Scene:
        by_rank, newest_first = self.by_rank, self.newest_first
        return outlook.scene(
            self.query, by_rank=by_rank, newest_first=newest_first, folding=self.folding
        )
