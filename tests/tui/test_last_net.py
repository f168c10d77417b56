"""An error of the explorer's own: one line, a note in a file, and the session goes on."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from concurrent.futures import Future
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from pktui.model.corpus import Corpus
from pktui.query.parse import parse
from pktui.store.error_log import ErrorLog
from pktui.tui import last_net
from pktui.tui.app import Explorer
from pktui.tui.dialogs.picker import PickList
from pktui.tui.last_net import ExplorerError, LastNet
from pktui.tui.screens.main_screen import MainScreen
from pktui.tui.widgets.entity_sidebar import EntitySidebar
from pktui.tui.widgets.timeline import Timeline
from tests.tui.exploring import Exploration
from tests.tui.test_explorer import MADE


@asynccontextmanager
async def exploring(log: Path | None) -> AsyncIterator[Exploration]:
    opening: Future[Corpus] = Future()
    opening.set_result(MADE)
    app = Explorer(opening, parse(""), net=LastNet(ErrorLog(log)))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        yield Exploration(app, pilot)


def fail(*_: object, **__: object) -> None:
    raise ZeroDivisionError("of a test")


@pytest.mark.parametrize(
    ("where", "name", "keys"),
    [
        (Timeline, "action_down", ["j"]),
        (MainScreen, "action_axis", ["P"]),
        (EntitySidebar, "draw_line", ["1", "j"]),
        (PickList, "narrow", ["question_mark", "x", "escape"]),
        (PickList, "draw_line", ["question_mark", "escape"]),
        (Explorer, "action_reload", ["f5"]),
    ],
)
async def test_the_explorer_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: type, name: str, keys: list[str]
) -> None:
    log = tmp_path / "state" / "errors.log"
    monkeypatch.setattr(last_net, "MOST_ERRORS", 10_000)
    async with exploring(log) as at:
        at.app._net = LastNet(ErrorLog(log), at.app._tell)
        with monkeypatch.context() as broken:
            broken.setattr(where, name, fail)
            await at.press(*keys)
        assert "ZeroDivisionError: of a test" in log.read_text()
        assert "test_last_net.py" in log.read_text()  # where it came from
        assert "ZeroDivisionError: of a test" in at.status
        assert str(log) in at.status
        await at.press("slash", "h", "o", "s", "p")
        assert at.query == "hosp"
    assert log.stat().st_mode & 0o777 == 0o600
    assert log.parent.stat().st_mode & 0o777 == 0o700


async def test_without_a_place_for_the_log_it_goes_on_as_well(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with exploring(None) as at:
        with monkeypatch.context() as broken:
            broken.setattr(Timeline, "action_down", fail)
            await at.press("j")
        assert "ZeroDivisionError" in at.status


async def test_errors_that_keep_coming_end_it_with_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with exploring(tmp_path / "errors.log") as at:
        monkeypatch.setattr(Timeline, "action_down", fail)
        await at.press(*"j" * (last_net.MOST_ERRORS + 1))
        end = at.app.return_value
    assert isinstance(end, ExplorerError)
    assert re.search(r"ZeroDivisionError: of a test \(\w+\.py:\d+\)", str(end))
    assert "\n" not in str(end)


def test_what_was_never_raised_says_who_reported_it(tmp_path: Path) -> None:
    log = tmp_path / "errors.log"
    net = LastNet(ErrorLog(log))
    assert "cannot go on" in str(net.end(RuntimeError("the explorer cannot go on")))
    assert "test_what_was_never_raised_says_who_reported_it" in log.read_text()


def test_the_log_follows_no_link_and_waits_for_no_pipe(tmp_path: Path) -> None:
    target, link = tmp_path / "mine", tmp_path / "errors.log"
    target.write_text("mine")
    link.symlink_to(target)
    assert not ErrorLog(link).note(ValueError("x"))
    assert target.read_text() == "mine"
