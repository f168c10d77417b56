"""A few pictures of the explorer, one purpose each; look at a new one before accepting it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

from textual.pilot import Pilot

from pktui.model.corpus import Corpus
from pktui.query.parse import parse
from pktui.tui.app import Explorer
from pktui.tui.widgets.timeline import Timeline
from tests.busy_days import strikes
from tests.tui.test_explorer import MADE

SnapCompare = Callable[..., bool]


def explorer(query: str = "", theme: str = "textual-dark", corpus: Corpus = MADE) -> Explorer:
    loading: Future[Corpus] = Future()
    loading.set_result(corpus)
    app = Explorer(loading, parse(query))
    app.theme = theme
    return app


async def settle(pilot: Pilot[BaseException]) -> None:
    await pilot.pause()


async def settle_folded(pilot: Pilot[BaseException]) -> None:
    """Wait until the days are folded, which is worked out behind the first screen."""
    await pilot.pause()
    timeline = pilot.app.screen_stack[0].query_one(Timeline)
    while timeline.scene is None or not timeline.scene.time_folds:
        await pilot.pause(0.02)
    await pilot.press("j")
    await pilot.pause()


def test_busy_days(snap_compare: SnapCompare) -> None:
    app = explorer(corpus=strikes())
    assert snap_compare(app, terminal_size=(120, 30), run_before=settle_folded)


def test_overview(snap_compare: SnapCompare) -> None:
    assert snap_compare(explorer(), terminal_size=(120, 36), run_before=settle)


def test_filtered_with_chips_and_ticks(snap_compare: SnapCompare) -> None:
    app = explorer('who:Phụng !where:"South Sudan"')
    assert snap_compare(app, terminal_size=(120, 30), press=["1"])


def test_typing_with_suggestions(snap_compare: SnapCompare) -> None:
    assert snap_compare(explorer(), terminal_size=(100, 24), press=["slash", "p", "h", "u"])


def test_stacked(snap_compare: SnapCompare) -> None:
    assert snap_compare(explorer("lacrox"), terminal_size=(80, 24), press=["n"])


def test_one_pane(snap_compare: SnapCompare) -> None:
    assert snap_compare(explorer(), terminal_size=(50, 15), press=["G", "enter"])


def test_light(snap_compare: SnapCompare) -> None:
    app = explorer("hospital", theme="textual-light")
    assert snap_compare(app, terminal_size=(120, 30), run_before=settle)


def test_help(snap_compare: SnapCompare) -> None:
    assert snap_compare(explorer(), terminal_size=(100, 30), press=["question_mark", "h", "i"])
