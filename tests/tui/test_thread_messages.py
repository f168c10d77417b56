"""What threads tell the explorer, when it comes too late."""

from __future__ import annotations

import pytest
from textual.message import Message

from pktui.tui.thread_messages import Begun, FoundOut, Indexed, Opened, Placed, Told, ToldTogether
from pktui.view.background import News
from pktui.view.findings.found_later import FoundLater
from pktui.view.timeline.tellings import tellings_of
from tests.peacekeepers import peacekeepers
from tests.tui.exploring import exploring

MADE = peacekeepers()
TELLINGS = tellings_of(MADE)


@pytest.mark.parametrize(
    "message",
    [
        Begun([each.article for each in MADE.articles.values()]),
        Opened(MADE),
        Indexed(),
        Placed(MADE, ()),
        Told(News(trouble="a file could not be read")),
        ToldTogether(MADE, TELLINGS),
        FoundOut(FoundLater(MADE, TELLINGS, frozenset())),
    ],
    ids=lambda message: type(message).__name__,
)
async def test_it_is_passed_over_once_the_panes_are_gone(message: Message) -> None:
    async with exploring(MADE) as at:
        at.app._running = False  # as Textual does before it closes the screens
        await at.app._close_all()
        await at.app._dispatch_message(message)


async def test_it_is_heard_before_that() -> None:
    async with exploring(MADE) as at:
        await at.app._dispatch_message(Told(News(trouble="a file could not be read")))
        assert "a file could not be read" in at.status
