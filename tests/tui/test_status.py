"""What the status line says."""

from __future__ import annotations

import pytest

from pktui.tui.status import counted
from tests.corpora import Told, corpus
from tests.tui.exploring import exploring


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 events"), (1, "1 event"), (2, "2 events"), (2304, "2,304 events")]
)
def test_counted(count: int, words: str) -> None:
    assert counted(count, "event") == words


async def test_one_article_is_one() -> None:
    async with exploring(corpus(Told(title="Alone", when="2022-11-27"))) as at:
        assert at.status.startswith("1 event ·")
        assert at.status.endswith("1 article")
