"""The explorer as a Textual app."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.binding import Binding
from textual.events import Key
from textual.keys import key_to_character
from textual.message import Message
from textual.screen import Screen

from pktui.model.corpus import Corpus
from pktui.model.corrections import Correction
from pktui.model.event import Event as CorpusEvent
from pktui.model.mark import PlacedMark
from pktui.query.index import Index
from pktui.query.language import Query
from pktui.runtime.code_bundle import CODE
from pktui.runtime.single_call import once
from pktui.store.config import Config
from pktui.store.last_session import LastSession
from pktui.tui.drawing.high_contrast import HIGH_CONTRAST
from pktui.tui.drawing.textual_overrides import set_size_classes, without_toasts
from pktui.tui.garbage import collect_again, collects, look_for_garbage
from pktui.tui.input.bindings import APP_KEYS
from pktui.tui.input.commands import first_keys
from pktui.tui.input.driver_choice import terminal_driver
from pktui.tui.keyed_app import KeyedApp
from pktui.tui.last_net import LastNet
from pktui.tui.later_findings import LaterFindings, folds_nothing
from pktui.tui.reader_settings import apply_settings, first_complaint
from pktui.tui.screens.main_screen import MainScreen
from pktui.tui.screens.pane_screen import PANES
from pktui.tui.thread_messages import (
    Begun,
    FoundOut,
    Indexed,
    Opened,
    Placed,
    ThreadMessage,
    Told,
    ToldTogether,
)
from pktui.tui.widgets.line_editor import LineEditor
from pktui.view.background import Backstage, News
from pktui.view.last_place import place_left, resume
from pktui.view.session import Session
from pktui.view.timeline.chronology import Axis
from pktui.view.timeline.tellings import tellings_of
from pktui.wording.corrections import in_words
from pktui.wording.glyphs import ASCII, UNICODE
from pktui.wording.language import say

if TYPE_CHECKING:  # what these import, no first paint waits for
    from pktui.workspace.marking import Marking

PATIENCE = 0.1
"""Seconds that the first paint waits for the corpus: one frame with everything is calmer than an
empty one before it, which is still better than none. What was kept is there by then, and what runs
ahead of a first start will be soon."""

_LONG_PATIENCE = 10.0
"""Seconds that it waits where a splash with everything stands on the screen already: an empty frame
in its place would be worse than to wait."""

_TOLD_AT_ONCE = 5000
"""Events of a corpus up to which a first frame that shows everything also waits for the search for
sentences that tell of one happening: a quarter of a second."""

_SLICE, _PAUSE = 0.003, 0.001
"""Seconds of work on the first index between two pauses, and the length of a pause. In it, a thread
that waits for the interpreter gets it; without the pause it waits 5 ms, several times a key."""

_TIDY = 2.0
"""Seconds between two looks at whether nobody types: then garbage is searched for."""

_NO_CONFIG = Config()


class Explorer(KeyedApp):
    """The corpus that `opening` will give, and those that come after it."""

    TITLE = "pktui"
    CSS_PATH = Path(__file__).with_name("pktui.tcss")
    ENABLE_COMMAND_PALETTE = False  # the explorer has its own, a list like its others

    # Textual declares these two as variables of the instance
    HORIZONTAL_BREAKPOINTS = [(0, "-single"), (51, "-stacked"), (85, "-wide"), (150, "-roomy")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (20, "-tall"), (32, "-high")]  # noqa: RUF012

    BINDINGS = APP_KEYS

    def __init__(
        self,
        opening: Future[Corpus],
        query: Query,
        *,
        backstage: Backstage | None = None,
        axis: Axis = Axis.EVENT,
        source: Sequence[str] = (),
        hint: str = "",
        searches_file: Path | None = None,
        start_marking: Callable[[], Marking] | None = None,
        unicode: bool = True,
        net: LastNet | None = None,
        config: Config = _NO_CONFIG,
        last: LastSession | None = None,
        is_asked: bool = False,
        is_first: bool = False,
        pick: Callable[[Corpus, CorpusEvent], None] | None = None,
        all_at_once: bool = False,
    ) -> None:
        """`hint` is told when the explorer opens; `start_marking` opens the reader's marks when
        they are first asked for.

        Without a `net`, an error of the explorer's own is raised, as tests want it. `last` is
        where the reader was when he left or, where that `is_asked`, wants to be; with `is_first`,
        he is told the first keys. With `pick`, enter on an event hands that to it and leaves. With
        `all_at_once` the first frame waits for all that there is to show.
        """
        super().__init__(net, driver_class=terminal_driver())
        without_toasts(self)
        self._pick = pick
        self._all_at_once = all_at_once
        self._patience = _LONG_PATIENCE if all_at_once else PATIENCE
        if "NO_COLOR" in os.environ and self.current_theme.name.startswith("ansi"):
            self.theme = "textual-dark"  # the terminal's colours without colour: black on black
        self._opening = opening
        self._backstage = backstage
        glyphs = UNICODE if unicode else ASCII
        self.set_class(not unicode, "-ascii")
        self._searches_file = searches_file
        """Where filters are kept for the next run; None where they are not."""
        self._start_marking = start_marking
        session = Session(query, axis)
        self.register_theme(HIGH_CONTRAST)
        self.given_keys, complaints = apply_settings(self, config)
        """The keys that the reader gave to actions, by the actions' names."""
        self._notice = resume(session, last) if last is not None else ""
        if is_asked:
            self._notice = ""
        self._hint = hint
        self._tells_keys = is_first
        self._first_pane = last.pane if last is not None and last.pane in PANES else ""
        self._complaints = [*config.complaints, *complaints]
        self._main = MainScreen(session, glyphs, source=source, when_composed=self._await_corpus)
        session.place_marks = self._place_marks
        self._later = LaterFindings(self._post, self._fail)

    @property
    def corpus(self) -> Corpus | None:
        """What is shown; None before there is anything."""
        return self._main.session.corpus

    @property
    def where_it_is(self) -> LastSession:
        """Where the reader is now, for the next run."""
        return place_left(self._main.session, self._main.focused_pane)

    def on_mount(self) -> None:
        """Begin what needs the running app."""
        self.set_interval(_TIDY, self._tidy)

    @property
    def _is_on_screen(self) -> bool:
        return self._main.is_mounted

    def _tell(self, line: str) -> None:
        self._main.notice(line)

    def _touched(self) -> None:
        self._main.session.landing.touch()

    def _did_nothing(self, key: Key) -> None:
        """Say so of a letter or sign, and in which pane it does something."""
        is_in_pane = self.screen is self._main and not isinstance(self.focused, LineEditor)
        if is_in_pane and key.is_printable:
            from pktui.tui.dialogs.pickers import useless_key

            self._main.notice(useless_key(self._main, key.character or key.key))

    def get_default_screen(self) -> Screen[None]:
        """Give Textual the one screen that lies below all dialogs."""
        across, down = self.HORIZONTAL_BREAKPOINTS, self.VERTICAL_BREAKPOINTS
        set_size_classes(self._main, self.size, across or (), down or ())
        return self._main

    def _await_corpus(self) -> None:
        begun = self._backstage.begun if self._backstage is not None else None
        either: list[Future[Any]] = [self._opening]
        if begun is not None and not self._all_at_once:
            either.append(begun)
        wait(either, self._patience, FIRST_COMPLETED)
        try:
            self._open(self._opening.result(0))
        except TimeoutError:
            if begun is not None and begun.done():  # in the first frame
                self._main.show_first(begun.result())
            elif begun is not None:
                begun.add_done_callback(lambda done: self._post(Begun(done.result())))
            self._opening.add_done_callback(self._opened)
        except Exception as error:
            self.exit(error)
        self.call_after_refresh(self.call_later, self.hear_early)  # by this pump, not the screen
        if self._backstage is not None:
            self._backstage.report_to(lambda news: self._post(Told(news)))

    def _opened(self, opening: Future[Corpus]) -> None:
        """In the loading thread: there is a first corpus, or there will never be one."""
        error = opening.exception()
        self._post(Told(News(error=error)) if error else Opened(opening.result()))

    def _post(self, message: Message) -> None:
        with suppress(RuntimeError):  # in another thread, while the explorer ends
            self.post_message(message)

    async def _dispatch_message(self, message: Message) -> None:
        if isinstance(message, ThreadMessage) and (self._exit or not self.is_running):
            return  # it comes too late: the panes are gone
        await super()._dispatch_message(message)

    def on_begun(self, message: Begun) -> None:
        """Show what there is to read while it is looked into."""
        self._main.show_first(message.articles)

    def on_opened(self, message: Opened) -> None:
        """Show the first corpus that could be opened."""
        self._open(message.corpus)

    def _open(self, corpus: Corpus) -> None:
        self._opening = Future[Corpus]()  # there will be others: the first one is not kept for ever
        if self._exit:
            return  # a signal came first: the panes are gone, or never came
        index = Index(corpus)
        if self._main.session.query.reads_texts:
            index.build(self._patience)
        kept = self._later.take_up(corpus)
        self._main.open(corpus, index, kept)
        if self._all_at_once:
            self._show_rest(corpus, is_told=kept is not None)
        if self._first_pane:
            self._main.show_pane(self._first_pane)
            self._first_pane = ""
        lines = filter(None, (first_complaint(self._complaints), self._notice, self._hint))
        if line := next(lines, None):
            self._main.notice(line)
            self._tells_keys = False
        self._tell_keys()
        self.call_after_refresh(self._finish, index)

    def _tell_keys(self) -> None:
        """Tell a reader who was never here the first keys, once loading is over."""
        if self._tells_keys and (self._backstage is None or self._backstage.is_over):
            self._tells_keys = False
            self._main.notice(first_keys(self._main))

    def _show_rest(self, corpus: Corpus, *, is_told: bool) -> None:
        """Show in the first frame what is otherwise found out after it."""
        if not is_told and len(corpus.events) <= _TOLD_AT_ONCE:
            self._main.tell_together(tellings_of(corpus), corpus)
        self._main.show_marks(self._place_marks(corpus), corpus)

    def _finish(self, index: Index) -> None:
        """Begin what the first screen did not need."""
        CODE.note()
        if self._backstage is None:
            collect_again()
        self.run_worker(once(self._build, index), thread=True)
        self._place_again(index.corpus)

    def _place_again(self, corpus: Corpus) -> None:
        """Find in a thread where the reader's marks stand in `corpus`, and show them there."""
        self.run_worker(
            once(self._place, corpus),
            thread=True,
            exclusive=True,
            group="marks",
            exit_on_error=False,
        )

    def _place(self, corpus: Corpus) -> None:
        self._post(Placed(corpus, self._place_marks(corpus)))

    def on_session_screen_exchanged(self, message: MainScreen.Exchanged) -> None:
        """Let go of what was found in other articles, and look for the marks in these."""
        self._later.forget_all_but(message.corpus)
        self._place_again(message.corpus)

    def on_placed(self, message: Placed) -> None:
        """Show the marks where they were found."""
        scene = self._main.scene
        if message.placed or (scene is not None and scene.marks.every):
            self._main.show_marks(message.placed, message.corpus)

    def _build(self, index: Index) -> None:
        """In a thread, in slices that leave the screen free."""
        while self.is_running:
            if index.build(_SLICE):
                self._post(Indexed())
                self._later.tell_together(index.corpus)
                return
            time.sleep(_PAUSE)

    def on_indexed(self) -> None:
        """Answer what had to wait for the index."""
        self._main.answer()
        if collects():
            collect_again()

    def on_told_together(self, message: ToldTogether) -> None:
        """Show what tells of one happening on one row, unless that is known better."""
        if message.corpus is self._later.known:
            return
        self._main.add_notice(folds_nothing(message.corpus))
        self._main.tell_together(message.tellings, message.corpus)

    def on_told(self, message: Told) -> None:
        """Show what the loading thread has to tell."""
        news = message.news
        if news.error is not None:
            self.exit(news.error)
            return
        self._main.progress = news.progress
        notice = news.trouble
        for done in news.done:
            words = in_words(*done.corrections)
            notice = (
                say("taken back: {words}", words=words)
                if done.is_undone
                else say("{words}; ctrl+z takes it back", words=words)
            )
        if news.fresh is not None:
            self._main.exchange(news.fresh, notice)
        elif notice:
            self._main.notice(notice)
        if not notice:
            self._tell_keys()
        if news.is_whole:
            self.call_after_refresh(collect_again)

    # What the reader asks of more than the screen

    def on_timeline_opened(self) -> None:
        """Where an event is to be picked, this is it."""
        corpus, event = self._main.session.corpus, self._main.session.chosen_event
        if self._pick is not None and corpus is not None and event is not None:
            self._pick(corpus, event)
            self.exit()

    def action_dialog(self, name: str) -> None:
        """Open one of the dialogs over the main screen; they are imported when the first opens."""
        from pktui.tui.dialogs.context import DialogContext
        from pktui.tui.dialogs.registry import OPENERS

        context = DialogContext(self._main, self._correct, self._searches_file, self._marking)
        OPENERS[name](context)

    def _place_marks(self, corpus: Corpus) -> Sequence[PlacedMark]:
        return self._marking.placed(corpus) if self._marking is not None else ()

    @cached_property
    def _marking(self) -> Marking | None:
        return self._start_marking() if self._start_marking is not None else None

    def on_main_screen_filtered(self, message: MainScreen.Filtered) -> None:
        """Keep the filter among the recent ones."""
        if self._searches_file is not None and message.query:
            from pktui.tui.dialogs.searches import remember_search

            trouble = remember_search(self._searches_file, message.query)
            if trouble:
                self._main.notice(trouble)

    def _correct(self, *together: Correction) -> None:
        if self._backstage is not None:
            self._backstage.correct(*together)

    def action_undo_correction(self) -> None:
        """Take back what was corrected last."""
        if self._backstage is not None:
            self._backstage.undo()

    def _tidy(self) -> None:
        look_for_garbage(is_typing=self.is_typing)
        if not self.is_typing:
            self._look_into()
        self.is_typing = False

    def _look_into(self) -> None:
        """Once the pile is whole, find out what takes longer."""
        scene = self._main.scene
        if scene is not None and self._main.progress is None:
            self._later.look_into(scene.corpus, scene.tellings)

    def _fail(self, error: Exception) -> None:
        """In another thread: hand an error over."""
        with suppress(RuntimeError):  # the explorer ends
            self.call_from_thread(self.caught, error)

    def on_found_out(self, message: FoundOut) -> None:
        """Show what was found out."""
        found = message.found
        self._later.known = found.corpus
        self._later.forget_all_but(self._main.session.corpus)  # which may be another one by now
        self._main.tell_together(found.tellings, found.corpus)
        self._main.show_disputed(found.disputed, found.corpus)

    def action_reload(self) -> None:
        """Have the files read again."""
        if self._backstage is not None:
            self._main.notice(say("reading again {ellipsis}", ellipsis=self._main.glyphs.ellipsis))
            self._backstage.reload()

    def get_key_display(self, binding: Binding) -> str:
        """`↓` or, in ASCII, `down`."""
        if self._main.glyphs is UNICODE or binding.key_display:
            return super().get_key_display(binding)
        character = key_to_character(binding.key)
        is_shown = character and character.isprintable() and not character.isspace()
        return character if character and is_shown else binding.key
