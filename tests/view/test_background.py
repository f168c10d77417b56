"""What is known behind the scenes before it is on the screen."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from pktui.view.background import Backstage
from pktui.workspace.correcting import Correcting
from pktui.workspace.follow import Follower
from pktui.workspace.load import Loader
from tests.tui.exploring import DEADLINE


@pytest.mark.parametrize("text", ["", "Talks began on 3 May 2010."])
def test_whether_there_are_articles_is_known_before_any_is_shown(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.txt").write_text(text)
    paths = [str(tmp_path)]
    backstage = Backstage(Follower(lambda: Loader(paths), paths, Correcting(None)))
    backstage.start()
    end = time.monotonic() + DEADLINE
    while not backstage.is_over:
        assert time.monotonic() < end
        time.sleep(0.01)
    backstage.stop()
    assert backstage.has_articles is bool(text)
