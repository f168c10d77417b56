"""Articles that arrive, change and vanish while the reader is at work."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Event

import pytest

from pktui.reading.stream import Stream
from pktui.workspace.follow import Follower
from pktui.workspace.load import Loaded, Loader
from tests.tui.exploring import DEADLINE, Exploration, following

pytestmark = pytest.mark.slow

VISIT = "Lacroix met Hoàng Kim Phụng in Hà Nội on 26 November 2022."
LONG = "\n\n".join(f"Paragraph {number} of a long article." for number in range(200))


def line(text: str, date: str) -> bytes:
    return json.dumps({"text": text, "date": date}).encode() + b"\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "visit.jsonl").write_bytes(line(f"{VISIT}\n\n{LONG}", "2022-11-27"))
    for year in range(2000, 2020):
        text = f"Talks in Geneva began on 3 May {year}."
        (folder / f"{year}.jsonl").write_bytes(line(text, f"{year}-06-01"))
    return folder


def add(folder: Path, text: str, date: str) -> None:
    (folder / f"{date}.jsonl").write_bytes(line(text, date))


def has(explorer: Exploration, words: str) -> bool:
    scene = explorer.screen.scene
    return scene is not None and any(words in event.text for event in scene.corpus.events)


async def test_a_new_file_leaves_the_reader_where_he_is(folder: Path) -> None:
    async with following([str(folder)], size=(120, 30)) as at:
        await at.until(lambda: has(at, "Lacroix"))
        await at.press("slash")
        await at.type("lacroix")
        await at.press("enter", "slash", "ctrl+u", "enter")  # a history to go back in
        await at.press("G", "k")
        chosen, top = at.chosen, at.lines(at.timeline)[-12:]
        await at.press("J", "J", "J")
        read = at.lines(at.article)[1:]
        add(folder, "Talks in Lima began on 4 May 2010.", "2010-05-05")
        await at.until(lambda: has(at, "Lima"))
        await at.pilot.pause()
        assert at.chosen == chosen
        assert at.lines(at.timeline)[-12:] == top
        assert at.lines(at.article)[1:] == read
        await at.press("H")
        assert at.query == "lacroix"


async def test_a_filter_that_is_being_typed_goes_on(folder: Path) -> None:
    async with following([str(folder)]) as at:
        await at.until(lambda: has(at, "Lacroix"))
        await at.press("slash")
        await at.type("geneva 20")
        add(folder, "Talks in Geneva and in Lima began on 4 May 2010.", "2010-05-05")
        await at.until(lambda: has(at, "Lima"))
        assert (at.filter.value, at.focused) == ("geneva 20", "filter")
        await at.type("10")
        assert any("Lima" in text for text in at.shown)
        assert not any("2011" in text for text in at.shown)


async def test_a_name_stays_chosen_and_followed(folder: Path) -> None:
    async with following([str(folder)]) as at:
        await at.until(lambda: has(at, "Lacroix"))
        await at.press("1")
        while at.names.entity_at_cursor is None or at.names.entity_at_cursor.name != "Lacroix":
            await at.press("down")
        await at.press("enter")
        add(folder, "Jean-Pierre Lacroix left on 28 November 2022.", "2022-11-29")
        await at.until(lambda: has(at, "Jean-Pierre"))
        assert at.query == 'who:"Jean-Pierre Lacroix"'
        assert at.screen.session.followed is not None
        assert at.names.entity_at_cursor is not None
        assert at.names.entity_at_cursor.name == "Jean-Pierre Lacroix"


async def test_a_file_that_is_edited_or_removed_below_the_reader(folder: Path) -> None:
    async with following([str(folder)]) as at:
        await at.until(lambda: has(at, "Lacroix"))
        await at.press("slash")
        await at.type("2010")
        await at.press("enter", "F")
        assert "2010" in at.chosen.text
        (folder / "2010.jsonl").write_bytes(
            line("Talks in Lima began on 3 May 2010.", "2010-06-01")
        )
        await at.until(lambda: has(at, "Lima"))
        assert "2010" in at.chosen.text
        (folder / "2010.jsonl").unlink()
        await at.until(lambda: not has(at, "Lima"))
        assert at.chosen.when.edtf[:4] in ("2009", "2011")


async def test_below_a_window_nothing_is_exchanged(folder: Path) -> None:
    async with following([str(folder)]) as at:
        await at.until(lambda: has(at, "Lacroix"))
        await at.press("o")
        add(folder, "Talks in Lima began on 4 May 2010.", "2010-05-05")
        await at.until(lambda: at.screen._waiting)
        assert not has(at, "Lima")
        await at.press("escape")
        assert has(at, "Lima")


async def test_f5_reads_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pktui.workspace.watch.Watch.start", lambda _: None)
    async with following([str(folder)]) as at:
        await at.until(lambda: has(at, "Lacroix"))
        add(folder, "Talks in Lima began on 4 May 2010.", "2010-05-05")
        await at.press("f5")
        await at.until(lambda: has(at, "Lima"))


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    theirs, ours = os.pipe()
    yield theirs, ours
    with suppress(OSError):
        os.close(ours)


async def test_standard_input_as_it_comes(pipe: tuple[int, int]) -> None:
    async with following(["-"], stream=Stream(pipe[0])) as at:
        os.write(pipe[1], line("Talks in Geneva began on 3 May 2000.", "2000-06-01"))
        await at.until(lambda: has(at, "Geneva"))
        assert "reading: 1 article so far" in at.text[-2]
        os.write(pipe[1], line("Talks in Lima began on 3 May 2000.", "2001-06-01"))
        await at.until(lambda: has(at, "Lima"))
        os.close(pipe[1])
        await at.until(lambda: "+" not in at.text[-2])


async def test_the_pile_grows_on_the_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pktui.workspace.load._FIRST_LOOK", 0.0)
    seen, grow = Event(), Loader.grow

    def held(loader: Loader, at_least: int = 0) -> Iterator[Loaded]:
        """The whole not before a part of it was seen: it would come too fast here and there."""
        for loaded in grow(loader, at_least):
            if loaded.is_whole:
                seen.wait(DEADLINE)
            yield loaded

    monkeypatch.setattr(Loader, "grow", held)
    path = tmp_path / "pile.jsonl"
    texts = (f"Talks number {n} in Geneva began on 3 May 2010. " * 30 for n in range(120))
    path.write_bytes(b"".join(line(text, "2010-06-01") for text in texts))

    def size() -> int:
        scene = at.screen.scene
        return 0 if scene is None else len(scene.corpus.articles)

    async with following([str(path)]) as at:
        await at.until(lambda: 0 < size() < 120 and " of " in at.text[-2])
        await at.press("j", "slash", "g")
        seen.set()
        await at.until(lambda: size() == 120)
        assert (at.filter.value, at.focused) == ("g", "filter")


async def test_what_goes_wrong_later_ends_the_explorer(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with following([str(folder)]) as at:
        await at.until(lambda: has(at, "Lacroix"))
        monkeypatch.setattr(Loader, "grow", lambda *_: iter(map(int, ["x"])))
        await at.press("f5")
        await at.until(lambda: at.app.return_value)
    assert isinstance(at.app.return_value, ValueError)


async def test_what_the_watch_complains_of_is_said(folder: Path) -> None:
    async with following([str(folder)]) as at:
        await at.until(lambda: has(at, "Lacroix"))
        assert at.app._backstage is not None
        follower: Follower = at.app._backstage._follower
        follower.complain("files are not watched for changes: too many")
        await at.until(lambda: "not watched" in at.text[-2])
