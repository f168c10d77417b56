"""Moves along time: the next day that has events, the days around one, how far two are apart, and
what is folded or unfolded where one is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pktui.model.corpus import Corpus
from pktui.model.event import Event, EventId
from pktui.model.when import day
from pktui.query.asked_days import asked_days
from pktui.query.language import Query
from pktui.view.scene import Scene
from pktui.view.timeline.folding import Folding
from pktui.wording.language import say, say_count

CONTEXT_DAYS = (3, 7, 30)
"""Days before and behind an event that are its context: the next ones each time it is asked for."""


def beyond_day(scene: Scene, event: Event, days: int) -> Event | None:
    """Find the first event of the next day or week (1, 7) that has any, or of the one before
    (-1, -7), as seen from a dated `event`; None where there is none."""
    here = scene.time_of(event)
    if here is None:
        return None
    start = _start_of(here.sort_key[0], abs(days))
    if days > 0:
        return scene.first_since(_days_later(start, days))
    before = scene.last_before(start)
    time = scene.time_of(before) if before is not None else None
    return scene.first_since(_start_of(time.sort_key[0], -days)) if time is not None else None


def query_around(event: Event, query: Query) -> tuple[Query, int] | None:
    """Give the query for everything within some days of `event`, and the number of days: more of
    them where `query` is that for fewer. None where the event has no day."""
    here = event.when.earliest or event.when.latest
    if here is None:
        return None
    last = event.when.latest or here
    queries = [
        Query().bounded(day(_days_later(here, -days)), day(_days_later(last, days)))
        for days in CONTEXT_DAYS
    ]
    number = queries.index(query) + 1 if query in queries[:-1] else 0
    return queries[number], CONTEXT_DAYS[number]


def distance_in_words(corpus: Corpus | None, pinned: EventId | None, event: Event | None) -> str:
    """Say how many days `event` is from the `pinned` one of `corpus`; nothing where one of the
    three is not there."""
    row = corpus.rows.get(pinned) if corpus is not None and pinned is not None else None
    if corpus is None or row is None or event is None:
        return ""
    days = (event.when.sort_key[0] - corpus.events[row].when.sort_key[0]).days
    if not days:
        return say("on the day of the pin") if event.id != pinned else say("the pin")
    if days > 0:
        return say_count("{count} day after the pin", "{count} days after the pin", days)
    return say_count("{count} day before the pin", "{count} days before the pin", -days)


def landing_in(scene: Scene, wanted: EventId | None) -> EventId | None:
    """Return the event on which the cursor lands: the `wanted` one where it is shown; where nothing
    is asked for, the one with which the story begins; else the first that answers. None where
    nothing is shown."""
    if scene.position_of(wanted) is not None:
        return wanted
    if not scene.view.query and scene.corpus.events:
        return scene.opening
    first = _first_answer(scene)
    return first.id if first is not None else None


def _first_answer(scene: Scene) -> Event | None:
    """Find the best match, or the first event of the stretch of time that the query asks for, and
    not the century around it; without such a stretch one that does not lie far off."""
    first, _ = asked_days(scene.view.query)
    best = scene.best
    if best is None or not len(scene.rows):
        return best
    if first > date.min.toordinal() and not scene.view.is_ranked:
        return scene.first_since(date.fromordinal(first)) or best
    near = next((section for section in scene.sections if not section.far_off), None)
    if scene.by_rank or near is None or not scene.section_of(best).far_off:
        return best
    if scene.newest_first or not scene.view.is_ranked:
        return scene.event(near.first)
    row = scene.view.best_from(scene.rows[near.first])
    return scene.corpus.events[row] if row is not None else best


def toggled_at(scene: Scene, event: Event, folding: Folding) -> Folding:
    """Fold or unfold what `event` stands in: what lies far off, the rest of its day, the tellings
    of one happening, else its heading."""
    section = scene.section_of(event)
    if section.far_off:
        return replace(folding, shows_far_off=True)
    if scene.time_fold_of(event) is not None and not folding.folds(section.key):
        return folding.with_time(event.when)
    if scene.telling_count(event) > 1 and not folding.folds(section.key):
        return folding.with_tellings(_first_telling(scene, event))
    if folding.shows_far_off and scene.is_far_off(section):
        return replace(folding, shows_far_off=False)
    if folding.opens(event.when) and not folding.folds(section.key):
        closed = folding.with_time(event.when)
        if len(replace(scene, folding=closed).time_folds) > len(scene.time_folds):
            return closed  # what was opened under another query may be too little to fold
    return folding.toggled(section.key)


def unfolded_for(scene: Scene, event: Event, folding: Folding) -> Folding:
    """Unfold what hides `event`: what lies far off, its heading, the rest of its day, the tellings
    of its happening."""
    section = scene.section_of(event)
    if section.far_off:
        folding = replace(folding, shows_far_off=True)
    elif folding.folds(section.key):
        folding = folding.toggled(section.key)
    if scene.time_fold_of(event) is not None:
        folding = folding.with_time(event.when)
    if scene.position_of(event.id) in scene.hidden:
        folding = folding.with_tellings(_first_telling(scene, event))
    return folding


def unfolded_behind(scene: Scene, chosen: EventId | None, folding: Folding) -> Folding:
    """Unfold the day on which the `chosen` event would stand behind others, unless it is the one
    that stands for them."""
    row = scene.corpus.rows.get(chosen) if chosen is not None else None
    if row is None:
        return folding
    event = scene.corpus.events[row]
    if standing_for(event, scene) == event.id:
        return folding
    return folding.with_time(event.when)


def standing_for(event: Event, scene: Scene) -> EventId:
    """Return the event that stands for the rest of its day where `event` is one of these; else its
    own id."""
    fold = scene.time_fold_of(event)
    return scene.event(fold.first).id if fold is not None else event.id


def _first_telling(scene: Scene, event: Event) -> int:
    """Return the row that stands for what `event` tells of: what its group is known by."""
    return scene.tellings.group_of(scene.corpus.rows[event.id])[0]


def _start_of(here: date, days: int) -> date:
    """Return the first day of the day or, of seven, of the week that `here` is in."""
    return here if days == 1 else _days_later(here, -here.weekday())


def _days_later(here: date, days: int) -> date:
    """Return the day that is `days` after `here`, at most the last of the calendar."""
    number = here.toordinal() + days
    return date.fromordinal(max(1, min(number, date.max.toordinal())))
