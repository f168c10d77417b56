"""All about a name, and putting it right, by the keys."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from pktui.model.entity import EntityKind
from pktui.tui.dialogs.name_card import NameCard
from pktui.tui.screens.main_screen import MainScreen
from tests.tui.exploring import WIDE, Exploration, following

ARTICLES = {
    "a.txt": "HANOI, March 3, 2021 – Minister Bui Thanh Son met Jean-Pierre Lacroix on Monday. "
    "Lacroix left Vietnam on Tuesday.",
    "b.txt": "HANOI, May 4, 2022 – Jean-Pierre Lacroix met Nguyen Xuan Phuc on Tuesday.",
}


@asynccontextmanager
async def exploring(
    folder: Path, query: str = "", size: tuple[int, int] = WIDE
) -> AsyncIterator[Exploration]:
    for name, text in ARTICLES.items():
        (folder / name).write_text(text)
    async with following([str(folder)], folder / "pktui.names.toml", query, size) as explorer:
        await explorer.until(lambda: explorer.screen.scene is not None)
        yield explorer


async def until(explorer: Exploration, notice: str) -> None:
    """Wait for what is said when the corpus has been put together anew."""
    await explorer.until(lambda: notice in explorer.status)


def people(explorer: Exploration) -> set[str]:
    scene = explorer.screen.scene
    assert scene is not None
    return {e.name for e in scene.corpus.entities.values() if e.kind is EntityKind.PERSON}


def card(explorer: Exploration) -> str:
    assert isinstance(explorer.app.screen, NameCard)
    return "\n".join(explorer.text)


@pytest.mark.parametrize("size", [(80, 24), WIDE, (160, 50)])
async def test_the_card_tells_all(tmp_path: Path, size: tuple[int, int]) -> None:
    async with exploring(tmp_path, size=size) as explorer:
        await explorer.press("1", "o")
        said = card(explorer)
        assert "Jean-Pierre Lacroix: person, mentioned 3 times in 2 articles" in said
        assert "first" in said
        assert "2 of 2" in said
        assert "Merge" in said
        await explorer.press("escape")
        assert isinstance(explorer.app.screen, MainScreen)


async def test_roles_and_reasons(tmp_path: Path) -> None:
    async with exploring(tmp_path, size=(120, 60)) as explorer:
        await explorer.press("1", "o")
        assert "short for the full name in the article" in card(explorer)
        await explorer.press("escape", "j", "o")
        assert "Minister: " in card(explorer)


async def test_two_names_on_one_axis(tmp_path: Path) -> None:
    async with exploring(tmp_path) as explorer:
        await explorer.press("1", "o", "c")
        await explorer.type("phuc")
        await explorer.press("enter")
        said = card(explorer)
        for words in ("only Lacroix", "both", "only Phuc", "Places", "Dates"):
            assert words in said
        await explorer.press("G")
        assert "Nguyen Xuan Phuc: person" in card(explorer)


async def test_beside_a_name_those_of_its_kind_are_offered_first(tmp_path: Path) -> None:
    async with exploring(tmp_path) as explorer:
        await explorer.press("1", "o", "c")
        await explorer.until(lambda: "beside" in "\n".join(explorer.text))
        offered = [line for line in explorer.text if "in 1 article" in line or "in 2 " in line]
        kinds = ["person" in line for line in offered]
        assert len(set(kinds)) == 2
        assert kinds == sorted(kinds, reverse=True)


async def test_renamed_and_taken_back(tmp_path: Path) -> None:
    written = tmp_path / "pktui.names.toml"
    async with exploring(tmp_path) as explorer:
        await explorer.press("1", "o", "r", "ctrl+u")
        await explorer.type("J Lacroix")
        await explorer.press("enter")
        await until(explorer, "renamed")
        assert "J Lacroix" in people(explorer)
        assert "J Lacroix" in written.read_text()
        await explorer.press("ctrl+z")
        await until(explorer, "taken back")
        assert "Jean-Pierre Lacroix" in people(explorer)
        assert "J Lacroix" not in written.read_text()


async def test_what_is_filtered_on_keeps_its_new_name(tmp_path: Path) -> None:
    async with exploring(tmp_path) as explorer:
        await explorer.press("1", "enter")
        shown = explorer.shown
        await explorer.press("o", "r", "ctrl+u")
        await explorer.type("Jack Smith")
        await explorer.press("enter")
        await until(explorer, "renamed")
        assert explorer.query == 'who:"Jack Smith"'
        assert explorer.shown == shown


async def test_merged_with_one_that_is_picked(tmp_path: Path) -> None:
    async with exploring(tmp_path) as explorer:
        await explorer.press("1", "o", "m")
        await explorer.type("phuc")
        await explorer.press("enter")
        await until(explorer, "merged with")
        assert people(explorer) == {"Bui Thanh Son", "Nguyen Xuan Phuc"}


async def test_a_spelling_split_off(tmp_path: Path) -> None:
    async with exploring(tmp_path) as explorer:
        await explorer.press("1", "o", "s", "enter")
        await until(explorer, "split off")
        assert "Lacroix" in people(explorer)


async def test_the_footer_says_so_where_the_names_are(tmp_path: Path) -> None:
    async with exploring(tmp_path) as explorer:
        assert "o About" not in explorer.text[-1]
        await explorer.press("1")
        assert "o About" in explorer.text[-1]


@pytest.mark.parametrize(("keys", "notice"), [("t enter", "made a place"), ("x", "hidden")])
async def test_no_longer_a_person(tmp_path: Path, keys: str, notice: str) -> None:
    async with exploring(tmp_path) as explorer:
        await explorer.press("1", "o", *keys.split())
        await until(explorer, notice)
        assert "Jean-Pierre Lacroix" not in people(explorer)


async def test_an_alias_is_searched_for(tmp_path: Path) -> None:
    async with exploring(tmp_path) as explorer:
        await explorer.press("1", "o", "a")
        await explorer.type("Peacekeeper")
        await explorer.press("enter")
        await until(explorer, "also written")
        await explorer.press("slash")
        await explorer.type("who:peacekeeper")
        assert len(explorer.shown) > 1


async def test_nothing_to_take_back_is_said(tmp_path: Path) -> None:
    async with exploring(tmp_path) as explorer:
        await explorer.press("ctrl+z")
        await until(explorer, "nothing has been corrected")


async def test_any_or_all_of_the_names(tmp_path: Path) -> None:
    async with exploring(tmp_path, 'who:"Bui Thanh Son" who:"Nguyen Xuan Phuc"') as explorer:
        assert explorer.shown
        await explorer.press("a")
        assert not explorer.shown
        assert "all of the chosen names" in explorer.status
        await explorer.press("a")
        assert explorer.shown


OBAMAS = {
    "a.txt": "WASHINGTON, March 3, 2021 – Barack Obama met Tony Hayward on Monday.",
    "b.txt": "WASHINGTON, May 4, 2022 – Barrack Obama left on Tuesday.",
    "c.txt": "WASHINGTON, May 9, 2022 – Baraque Obama came back on Sunday.",
    "d.txt": "WASHINGTON, May 11, 2022 – Barack Obama met Thad Allen on Monday.",
}


async def test_several_names_are_made_one_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.tui.dialogs.test_name_corrections.ARTICLES", OBAMAS)
    async with exploring(tmp_path) as explorer:
        several = {name for name in people(explorer) if "Obama" in name}
        assert len(several) > 1
        await explorer.press("O")
        await explorer.type("obama")
        await explorer.press(*["tab"] * len(several), "enter")
        assert "They are all Barack Obama" in "\n".join(explorer.text)
        await explorer.press("enter")
        await explorer.until(lambda: sum("Obama" in name for name in people(explorer)) == 1)
        await until(explorer, f"{len(several) - 1} names merged with" if len(several) > 2 else "")
        await explorer.press("ctrl+z")
        await explorer.until(
            lambda: {name for name in people(explorer) if "Obama" in name} == several
        )


async def test_any_of_the_names_may_stand_for_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.tui.dialogs.test_name_corrections.ARTICLES", OBAMAS)
    async with exploring(tmp_path) as explorer:
        several = sorted(name for name in people(explorer) if "Obama" in name)
        await explorer.press("O")
        await explorer.type("obama")
        await explorer.press(*["tab"] * len(several), "enter")
        await explorer.type("all baraque")
        await explorer.press("enter")
        await explorer.until(lambda: "Baraque Obama" in people(explorer))
        await explorer.until(lambda: sum("Obama" in name for name in people(explorer)) == 1)


async def test_who_may_be_one_is_listed_first(tmp_path: Path) -> None:
    async with exploring(tmp_path, size=(160, 45)) as explorer:
        (tmp_path / "c.txt").write_text("HANOI, May 5, 2022 – Marie Lacroix left on Monday.")
        await explorer.until(lambda: "Marie Lacroix" in people(explorer))
        await explorer.press("O")
        said = "\n".join(explorer.text)
        first, rest = said.index("never in one article"), said.index("│ People   ")
        assert said.index("Marie Lacroix  ", first) < rest
        assert said.index("Jean-Pierre Lacroix  ", first) < rest
        assert rest < said.index("Bui Thanh Son  ", rest)


async def test_a_last_word_that_is_no_surname_is_no_hint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    apart = {
        "a.txt": "HANOI, March 3, 2021 – Dang Hoang Giang left on Monday.",
        "b.txt": "HANOI, May 4, 2022 – Phan Van Giang left on Tuesday.",
    }
    monkeypatch.setattr("tests.tui.dialogs.test_name_corrections.ARTICLES", apart)
    async with exploring(tmp_path) as explorer:
        assert len([name for name in people(explorer) if "Giang" in name]) == 2
        await explorer.press("O")
        assert "never in one article" not in "\n".join(explorer.text)


async def test_several_names_are_hidden_at_once(tmp_path: Path) -> None:
    async with exploring(tmp_path) as explorer:
        await explorer.press("O")
        await explorer.type("person")
        await explorer.press("tab", "tab", "enter")
        said = "\n".join(explorer.text)
        assert said.index("Each is an organisation") < said.index("Hide them"), "not by a slip"
        await explorer.type("hide")
        await explorer.press("enter")
        await explorer.until(lambda: len(people(explorer)) == 1)
        await until(explorer, "2 names hidden")
        await explorer.press("ctrl+z")
        await explorer.until(lambda: len(people(explorer)) == 3)
