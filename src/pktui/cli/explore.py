"""Opening the explorer on what a command line names.

Where nothing but paths is named, that is done without click, which takes a tenth of the explorer's
start to be imported and to be told of all options.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, NoReturn

from pktui.cli.build import cache_of, correcting_of, loader_of, marking_of, stages_of, stream_of
from pktui.cli.console import FAILED, FOUND, complain
from pktui.cli.parameters import ReadingOptions
from pktui.errors import PktuiError
from pktui.query.language import Query
from pktui.reading.inputs import DEFAULT_LIMITS, STANDARD_INPUT
from pktui.runtime.article_names import articles_here
from pktui.runtime.charset import draws_unicode
from pktui.runtime.interrupt import INTERRUPTED
from pktui.wording.language import counted, say

if TYPE_CHECKING:
    from pathlib import Path

    from pktui.reading.stream import Stream
    from pktui.store.last_screen import LastScreen
    from pktui.store.last_session import LastSession


def open_paths(paths: Sequence[str]) -> NoReturn:
    """Run the explorer on `paths` as the command line does where no option is given, and exit."""
    reading = ReadingOptions(
        paths=(*paths,),
        input_format=None,
        names=(),
        no_cache=False,
        max_file_size=DEFAULT_LIMITS.file_bytes,
        max_article_size=DEFAULT_LIMITS.article_characters,
    )
    try:
        status = explore(reading, Query())
    except (EOFError, KeyboardInterrupt):
        sys.stderr.write("\n")  # behind the ^C that terminals show
        status = INTERRUPTED
    except PktuiError as error:
        complain(str(error))
        status = FAILED
    sys.exit(status)


def explore(
    reading: ReadingOptions,
    query: Query,
    *,
    axis: str = "event",
    no_unicode: bool = False,
    no_mouse: bool = False,
    is_fresh: bool = False,
    begin: LastSession | None = None,
    pick: bool = False,
    notes: str | None = None,
) -> int:
    """Open the explorer and return its exit status."""
    from pktui.store.config import config_file, load_config

    config = load_config(config_file())
    draws_all = draws_unicode(getattr(sys.stderr, "encoding", None)) and not config.ascii
    chosen = None
    if pick:
        from pktui.cli.pick import PickedEvent

        chosen = PickedEvent()
    here = 0 if reading.paths else articles_here()
    correcting, stages = correcting_of(reading), stages_of(reading)
    stream = _stream_beside_the_keyboard(reading) if STANDARD_INPUT in reading.paths else None
    from pktui.workspace.follow import Follower

    follower = Follower(lambda: loader, reading.paths, correcting, stream)
    cache = cache_of(reading, follower.complain)
    loader = loader_of(reading, correcting, cache=cache, stages=stages, stream=stream)
    with loader.running_ahead():
        from pktui.store.last_session import session_file
        from pktui.tui.run import run_explorer

        status = run_explorer(
            follower,
            query,
            axis=axis,
            source=reading.words,
            hint=hint_of_articles(here),
            unicode=draws_all and not no_unicode,
            mouse=config.mouse is not False and not no_mouse,
            config=config,
            sessions=session_file(reading.paths) if stream is None else None,
            is_fresh=is_fresh,
            begin=begin,
            pick=chosen.take if chosen else None,
            start_marking=partial(marking_of, reading, notes),
            last_screen=_last_screen(reading, correcting.path, notes, here)
            if cache is not None and stages is None and not (stream or pick)
            else None,
        )
    if chosen and status == FOUND:
        status = chosen.print()
    with suppress(ImportError):  # of a pktui that was replaced while this one ran
        from pktui.runtime.kept_code import keep_code

        keep_code()
    return status


def hint_of_articles(count: int) -> str:
    """Say how the `count` articles of the folder in use are opened; nothing where it has none."""
    if not count:
        return ""
    files = counted(count, "file")
    return say("these articles came with pktui; “pktui .” opens the {files} here", files=files)


def _last_screen(
    reading: ReadingOptions, corrections: Path | None, notes: str | None, here: int
) -> LastScreen:
    """Return what keeps the next start's first screen, with the files on which that depends.

    `here` is the number of articles in the folder in use, of which the screen tells where no paths
    are named.
    """
    from pktui.reading.bundled import bundled_folder
    from pktui.store.config import config_file
    from pktui.store.last_screen import LastScreen

    paths = [*(reading.paths or [bundled_folder()]), *([str(corrections)] if corrections else [])]
    return LastScreen(
        paths,
        lambda: (config_file(), marking_of(reading, notes).path),
        here=None if reading.paths else here,
    )


def _stream_beside_the_keyboard(reading: ReadingOptions) -> Stream:
    """Return the stream of articles on standard input, whose place the terminal takes so that
    keys can be read."""
    if os.isatty(0):
        raise PktuiError("nothing is piped to standard input: the keys come from there")
    try:
        articles = os.dup(0)
    except OSError as error:
        raise PktuiError("standard input is closed") from error
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError as error:
        raise PktuiError("there is no terminal to open the explorer on") from error
    os.dup2(terminal, 0)
    os.close(terminal)
    return stream_of(articles, reading)
