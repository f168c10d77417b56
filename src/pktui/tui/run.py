"""How the explorer is opened, and what it leaves behind."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from pktui.model.corpus import Corpus
from pktui.model.event import Event
from pktui.query.language import Query
from pktui.runtime.splash import SPLASH
from pktui.store.config import Config
from pktui.store.last_session import LastSession, SessionFile
from pktui.store.own_folders import searches_file
from pktui.tui.app import Explorer
from pktui.tui.last_net import LastNet, errors_beside
from pktui.view.background import Backstage
from pktui.view.timeline.chronology import Axis
from pktui.workspace.follow import Follower

if TYPE_CHECKING:  # what these import, no first paint waits for
    from pktui.store.last_screen import LastScreen
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
    hint: str = "",
    unicode: bool = True,
    mouse: bool = True,
    config: Config = _NO_CONFIG,
    sessions: SessionFile | None = None,
    is_fresh: bool = False,
    begin: LastSession | None = None,
    pick: Callable[[Corpus, Event], None] | None = None,
    start_marking: Callable[[], Marking] | None = None,
    last_screen: LastScreen | None = None,
) -> int:
    """Open the explorer on what `follower` sees; returns the exit status.

    With `pick`, enter on an event hands that to it and leaves.
    `axis` is `event` or `published`; `source`, the words of a command line that say what is read;
    `hint`, what the reader is told at the start.
    The explorer begins at `begin`, else where `sessions` says that the reader left unless it
    `is_fresh`, and says there where he leaves. What it will draw first the next time is kept by
    `last_screen`.
    Loading runs in a thread while Textual starts. What it raises is raised here, once the terminal
    is its old self again.
    """
    gc.disable()  # what is built now lives to the end: 13 % of the time to the first paint
    backstage = Backstage(follower)
    backstage.start()
    start = partial(
        Explorer,
        query=query,
        axis=Axis(axis),
        source=source,
        hint=hint,
        searches_file=searches_file(),
        start_marking=start_marking,
        unicode=unicode,
        is_asked=begin is not None,
        pick=pick,
    )
    last, theme = sessions.load() if sessions is not None else (None, "")
    explorer = start(
        backstage.opening,
        backstage=backstage,
        net=LastNet(errors_beside(searches_file())),
        config=_themed(config, theme),
        last=begin or (None if is_fresh else last),
        is_first=sessions is not None and sessions.is_first,
        all_at_once=SPLASH.is_standing,
    )
    error = explorer.run(mouse=mouse)
    backstage.stop()
    if sessions is not None and backstage.has_articles:
        sessions.save(explorer.where_it_is, explorer.theme)
        is_left = error is None or isinstance(error, KeyboardInterrupt)
        if last_screen is not None and is_left and backstage.is_over:
            corpus, (last, theme) = explorer.corpus, sessions.load()
            last = begin or (None if is_fresh else last)
            anew = partial(start, config=_themed(config, theme), last=last)
            with suppress(Exception):  # it is a convenience, and no error
                from pktui.tui.next_screen import next_screen

                if corpus is not None and last_screen.size is not None:
                    screen = next_screen(anew, corpus, last_screen.size)
                    last_screen.keep(screen, sessions.excerpts(None if begin else last, theme))
    if error is not None:
        raise error
    return FAILED if backstage.is_over and not backstage.has_articles else FOUND


def _themed(config: Config, theme: str) -> Config:
    """The settings with the `theme` that was chosen last, unless they name one."""
    return config if config.theme or not theme else replace(config, theme=theme)
