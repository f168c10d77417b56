"""Where the reader was, from one run to the next."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pktui.store import last_session
from pktui.store.last_session import LastSession, SessionFile

HERE = LastSession(query="who:Phụng", selected="e1", axis="event", zoom="MONTH", pane="names")


def test_what_is_saved_is_found_again_for_the_same_paths(tmp_path: Path) -> None:
    path = tmp_path / "state" / "sessions.json"
    SessionFile(path, ["b", "a"]).save(HERE, "nord")
    assert SessionFile(path, ["a", "b"]).load() == (HERE, "nord")
    assert SessionFile(path, [str(Path("a").resolve()), "b"]).load() == (HERE, "nord")
    assert SessionFile(path, ["a"]).load() == (None, "nord"), "the theme is everybody's"
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_the_last_of_many_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(last_session, "KEPT", 3)
    path = tmp_path / "sessions.json"
    for name in "abcda":
        SessionFile(path, [name]).save(LastSession(query=name), "")
    found = {name: SessionFile(path, [name]).load()[0] for name in "abcd"}
    assert [name for name, session in found.items() if session] == ["a", "c", "d"]


@pytest.mark.parametrize(
    "text",
    ["", "no JSON", "[1]", '{"sessions": 1}', '{"theme": 1, "sessions": {"a": 1}}', "[" * 9999],
)
def test_a_file_that_makes_no_sense_is_forgotten(tmp_path: Path, text: str) -> None:
    path = tmp_path / "sessions.json"
    path.write_text(text)
    assert SessionFile(path, ["a"]).load() == (None, "")
    SessionFile(path, ["a"]).save(HERE, "nord")
    assert SessionFile(path, ["a"]).load() == (HERE, "nord")


def test_where_nothing_can_be_kept_nothing_happens(tmp_path: Path) -> None:
    SessionFile(None, ["a"]).save(HERE, "nord")
    assert SessionFile(None, ["a"]).load() == (None, "")
    (tmp_path / "file").write_text("x")
    SessionFile(tmp_path / "file" / "sessions.json", ["a"]).save(HERE, "nord")


@pytest.mark.parametrize("value", [1, None, ["who:son"], "x" * 20_000])
def test_values_that_make_no_sense_are_passed_over(tmp_path: Path, value: object) -> None:
    path = tmp_path / "sessions.json"
    here = str(Path("a").resolve())
    path.write_text(json.dumps({"sessions": {here: {"query": value, "pane": "why", "x": "y"}}}))
    assert SessionFile(path, ["a"]).load()[0] == LastSession(pane="why")
