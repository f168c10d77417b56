"""`pktui events --follow`: the events of a pile that grows, each printed once, as they come."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from pktui.cli.build import cache_of, correcting_of, loader_of, stages_of, stream_of
from pktui.cli.console import complain
from pktui.cli.parameters import ReadingOptions
from pktui.reading.inputs import STANDARD_INPUT

if TYPE_CHECKING:
    from pktui.model.event import Event, EventId
    from pktui.query.language import Query
    from pktui.reading.stream import Stream
    from pktui.workspace.follow import Follower


def follow_events(reading: ReadingOptions, query: Query) -> Iterator[str]:
    """Yield one JSON line for each event that satisfies `query`, those to come included.

    The files are watched until ctrl+c; where standard input is all there is, it ends with that.
    An event is printed when its article is analysed, so the order is that of arrival. An event
    whose date changes, because a later article dates its own, is printed again.
    """
    from pktui.workspace.follow import Follower, Wish

    correcting = correcting_of(reading)
    stream = _standard_input(reading) if STANDARD_INPUT in reading.paths else None
    follower = Follower(
        lambda: loader_of(
            reading,
            correcting,
            cache=cache_of(reading, follower.complain),
            stages=stages_of(reading),
            stream=stream,
        ),
        reading.paths,
        correcting,
        stream,
    )
    is_only_a_pipe = reading.paths == (STANDARD_INPUT,)
    try:
        yield from _new_events(follower, query, stream if is_only_a_pipe else None)
    finally:
        follower.ask(Wish.STOP)


def _new_events(follower: Follower, query: Query, pipe: Stream | None) -> Iterator[str]:
    from pktui.export.formats import json_lines
    from pktui.export.records import event_records
    from pktui.query.listing import select

    told: dict[EventId, str] = {}
    for seen in follower.seen():
        if seen.trouble:
            complain(seen.trouble)
        if seen.corpus is not None:
            new = list(_unknown(select(seen.corpus, query).events, told))
            yield from json_lines.lines(event_records(seen.corpus, new))
        if pipe is not None and seen.is_whole and not pipe.is_open:
            return


def _unknown(events: Iterable[Event], told: dict[EventId, str]) -> Iterator[Event]:
    """Yield the events that were not told yet, or that were told with another date."""
    for event in events:
        if told.get(event.id) != event.when.edtf:
            told[event.id] = event.when.edtf
            yield event


def _standard_input(reading: ReadingOptions) -> Stream:
    """Yield the articles on standard input as they come."""
    try:
        return stream_of(os.dup(0), reading)
    except OSError as error:
        raise click.ClickException("standard input is closed") from error
