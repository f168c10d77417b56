"""The report as a page: nothing is asked of any server, and everybody can use it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.export.test_exchange import BROWSER, _node, needs_browser, needs_node

from .test_report import report, seeds

pytestmark = [pytest.mark.slow, needs_node, needs_browser]


def test_a_browser_shows_it(tmp_path: Path) -> None:
    path = tmp_path / "story.html"
    path.write_text(report(seeds(), "html"), encoding="utf-8")
    found = _node("report.mjs", str(BROWSER), str(path), "ha noi", "Jean-Pierre Lacroix")
    assert found["errors"] == []
    assert found["requests"] == [f"file://{path}"]
    assert (found["light"], found["dark"]) == ([], [])
    assert found["all"] == found["again"] == len(seeds().events)
    assert 0 < found["withWord"] < found["all"]
    assert found["told"] == f"{found['withWord']} of {found['all']} events"
    named = sum(
        "Jean-Pierre Lacroix" in [seeds().entities[id_].name for id_ in event.people]
        for event in seeds().events
    )
    assert found["withName"] == named
    assert found["printed"] == "none"
