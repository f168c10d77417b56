"""How the explorer is opened, and what it leaves behind."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pktui.model.corpus import Corpus
from pktui.model.event import Event
from pktui.query.language import Query
from pktui.store.config import Config
from pktui.store.last_session import LastSession, SessionFile
from pktui.store.searches import searches_file
from pktui.tui.app import Explorer
from pktui.tui.last_net import LastNet, errors_beside
from pktui.view.background import Backstage
from pktui.view.timeline.chronology import Axis
from pktui.workspace.follow import Follower

if TYPE_CHECKING:  # what marking imports, no first paint waits for
    from pktui.workspace.marking import Marking

FOUND, FAILED = 0, 2
"""Exit status, as the command line has it."""

_NO_CONFIG = Config()


def run_explorer(
    follower: Follower,
    query: Query,
    *,
    axis: str = Axis.EVENT,
    source: Sequence[str] = (),
    unicode: bool = True,
    mouse: bool = True,
    config: Config = _NO_CONFIG,
    sessions: SessionFile | None = None,
    is_fresh: bool = False,
    begin: LastSession | None = None,
    pick: Callable[[Corpus, Event], None] | None = None,
    start_marking: Callable[[], Marking] | None = None,
) -> int:
    """Open the explorer on what `follower` sees; returns the exit status.

    With `pick`, enter on an event hands that to it and leaves.
    `axis` is `event` or `published`; `source`, the words of a command line that say what is read.
    The explorer begins at `begin`, else where `sessions` says that the reader left unless it
    `is_fresh`, and says there where he leaves.
    Loading runs in a thread while Textual starts. What it raises is raised here, once the terminal
    is its old self again.
    """
    gc.disable()  # what is built now lives to the end: 13 % of the time to the first paint
    backstage = Backstage(follower)
    backstage.start()
    last, theme = sessions.load() if sessions is not None else (None, "")
    explorer = Explorer(
        backstage.opening,
        query,
        backstage=backstage,
        axis=Axis(axis),
        source=source,
        searches_file=searches_file(),
        start_marking=start_marking,
        unicode=unicode,
        net=LastNet(errors_beside(searches_file())),
        config=config if config.theme or not theme else replace(config, theme=theme),
        last=begin or (None if is_fresh else last),
        is_asked=begin is not None,
        pick=pick,
    )
    error = explorer.run(mouse=mouse)
    backstage.stop()
    if sessions is not None and backstage.has_articles:
        sessions.save(explorer.where_it_is, explorer.theme)
    if error is not None:
        raise error
    return FAILED if backstage.is_over and not backstage.has_articles else FOUND
