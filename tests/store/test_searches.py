"""Filters that outlive a run: what is kept, in what order, and what two at once leave."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.errors import OutputError
from pktui.store.own_folders import searches_file
from pktui.store.searches import (
    KEPT,
    Searches,
    SearchHistory,
    change_searches,
    load_searches,
)


def test_nothing_is_nothing(tmp_path: Path) -> None:
    assert load_searches(tmp_path / "none") == Searches()


def test_the_latest_first_each_once_and_no_more_than_are_kept() -> None:
    searches = Searches()
    for query in ("a", "b", "a"):
        searches = searches.having(query)
    assert searches.recent == ("a", "b")
    for number in range(KEPT):
        searches = searches.having(str(number))
    assert len(searches.recent) == KEPT
    assert "a" not in searches.recent


def test_a_name_is_given_given_again_and_taken_away() -> None:
    searches = Searches().naming("mine", "who:son").naming("mine", "who:giang")
    assert searches.saved == {"mine": "who:giang"}
    assert searches.naming("mine", "").saved == {}


def test_the_file_reads_well(tmp_path: Path) -> None:
    path = tmp_path / "state" / "searches.toml"
    change_searches(path, lambda s: s.having('who:"Bùi Thanh Sơn"').naming("Sơn", "who:son"))
    assert path.read_text(encoding="utf-8") == (
        'recent = [\n  "who:\\"Bùi Thanh Sơn\\"",\n]\n\n[saved]\n"Sơn" = "who:son"\n'
    )
    assert [p.name for p in path.parent.iterdir()] == [path.name]


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@given(st.lists(TEXTS, max_size=4, unique=True), st.dictionaries(TEXTS, TEXTS, max_size=4))
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, recent: list[str], saved: dict[str, str]
) -> None:
    path = tmp_path_factory.mktemp("searches") / "searches.toml"
    searches = Searches(tuple(recent), saved)
    change_searches(path, lambda _: searches)
    assert load_searches(path) == searches


def test_what_else_stands_in_the_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "searches.toml"
    path.write_bytes(
        b'# mine\r\nrecent = ["a", "b"]\r\nlater = 1\r\n\r\n[saved] # named\r\n"x" = "y" # why\r\n'
    )
    change_searches(path, lambda s: s.having("b").naming("z", "w"))
    assert path.read_bytes() == (
        b'# mine\r\nrecent = ["b","a"]\r\nlater = 1\r\n\r\n'
        b'[saved] # named\r\n"x" = "y" # why\r\n"z" = "w"\r\n'
    )


def test_a_query_with_bytes_that_are_no_text_leaves_the_file_readable(tmp_path: Path) -> None:
    path = tmp_path / "searches.toml"
    change_searches(path, lambda s: s.naming("before", "who:son"))
    change_searches(path, lambda s: s.having("Smith \udcff").naming("odd \udcff", "Smith \udcff"))
    assert load_searches(path) == Searches(
        ("Smith \ufffd",), {"before": "who:son", "odd \ufffd": "Smith \ufffd"}
    )


def test_others_may_not_read_what_the_reader_asked(tmp_path: Path) -> None:
    path = tmp_path / "pktui" / "searches.toml"
    path.parent.mkdir(mode=0o755)
    change_searches(path, lambda s: s.having("a"))
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert path.stat().st_mode & 0o777 == 0o600


def test_what_cannot_be_saved_is_said_and_kept_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "searches.toml"
    path.write_text("recent = 1")
    history = SearchHistory(path)
    with pytest.raises(OutputError, match="until you quit"):
        history.change(lambda s: s.naming("mine", "who:son"))
    assert history.load().saved == {"mine": "who:son"}
    path.unlink()
    history.change(lambda s: s.having("later"))  # and what was kept goes with it
    assert load_searches(path) == Searches(("later",), {"mine": "who:son"})
    with pytest.raises(OutputError, match="nowhere"):
        SearchHistory(None).change(lambda s: s.having("a"))


def test_two_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "searches.toml"
    with ThreadPoolExecutor(8) as pool:
        for number in range(40):
            pool.submit(change_searches, path, lambda s, n=number: s.having(f"q{n}"))
    assert set(load_searches(path).recent) == {f"q{n}" for n in range(40)}


@pytest.mark.parametrize("text", ["recent = 1", "saved = []", "no TOML", "recent = [1"])
def test_what_cannot_be_read_is_not_written_over(tmp_path: Path, text: str) -> None:
    path = tmp_path / "searches.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(OutputError, match=r"searches\.toml"):
        change_searches(path, lambda s: s.having("a"))
    assert path.read_text(encoding="utf-8") == text


def test_where_the_file_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert searches_file() == tmp_path / "pktui" / "searches.toml"
    monkeypatch.delenv("XDG_STATE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert searches_file() == tmp_path / ".local" / "state" / "pktui" / "searches.toml"
