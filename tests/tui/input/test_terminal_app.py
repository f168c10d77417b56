"""What the explorer does about its terminal: the mouse, and a screen that the terminal has lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.events import Resize
from textual.geometry import Size

from pktui.tui.app import Explorer
from pktui.tui.input import terminal_app
from tests.peacekeepers import peacekeepers
from tests.tui.exploring import Exploration, exploring

MADE = peacekeepers()


async def test_the_mouse_is_left_to_the_terminal_and_taken_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    switched: list[bool] = []
    monkeypatch.setattr(terminal_app, "switch_mouse", lambda *, is_ours: switched.append(is_ours))
    monkeypatch.setattr(Explorer, "is_headless", False)
    async with exploring(MADE) as at:
        await at.press("f2")
        assert "the mouse is the terminal’s" in at.status
        await at.press("f2")
        assert "the mouse is ours" in at.status
        assert switched == [False, True]
        monkeypatch.undo()


@pytest.mark.parametrize(
    ("tell", "is_sent"),
    [
        (lambda at: at.app.on_driver_signal_resume(), True),
        (lambda at: at.app.on_resize(Resize(at.app.size, at.app.size)), True),
        (lambda at: at.app.on_resize(Resize(Size(7, 7), Size(7, 7))), False),  # drawn anyway
    ],
    ids=["a pause", "the size came back", "another size"],
)
async def test_the_whole_screen_is_sent_where_the_terminal_has_lost_it(
    tell: Callable[[Exploration], None], is_sent: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with exploring(MADE) as at:
        sent: list[tuple[object, ...]] = []
        monkeypatch.setattr(at.screen, "refresh", lambda *regions: sent.append(regions))
        tell(at)
        monkeypatch.undo()
        assert (sent == [()]) is is_sent
