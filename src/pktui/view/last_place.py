"""Where the reader left a session, as text, and how another session begins there again."""

from __future__ import annotations

from contextlib import suppress

from pktui.errors import QueryError
from pktui.model.event import EventId
from pktui.query.parse import parse
from pktui.store.last_session import LastSession
from pktui.view.pane_views import all_views
from pktui.view.session import Session
from pktui.view.timeline.chronology import Axis, Zoom
from pktui.wording.language import say

_NEWEST, _BEST = "newest", "best"
"""Orders other than that of time, as they are written down."""


def resume(session: Session, last: LastSession) -> str:
    """Let `session` begin where the reader left, before the corpus is there; say so in words.

    What this version does not understand is passed over.
    """
    with suppress(QueryError):
        session.query = parse(last.query)
    with suppress(ValueError):
        session.axis = Axis(last.axis)
    session.resumed_zoom = Zoom.__members__.get(last.zoom)
    if last.view in [view.name for view in all_views()]:
        session.view = last.view
    session.newest_first, session.by_rank = last.order == _NEWEST, last.order == _BEST
    session.landing.wanted = EventId(last.selected) if last.selected else None
    return say("as you left it; F shows everything, --fresh starts anew") if last.query else ""


def place_left(session: Session, pane: str) -> LastSession:
    """Give where the reader is now in `session`, with the `pane` that has the focus."""
    return LastSession(
        query=str(session.query),
        selected=session.selected or "",
        axis=session.axis.value,
        zoom=session.zoom.name,
        order=_NEWEST if session.newest_first else _BEST if session.by_rank else "",
        view=session.view,
        pane=pane,
    )
