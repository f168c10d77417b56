"""The explorer under the reader's own settings, and where he left."""

from __future__ import annotations

from concurrent.futures import Future

import pytest

from pktui.model.corpus import Corpus
from pktui.query.parse import parse
from pktui.store.config import Config
from pktui.store.last_session import LastSession
from pktui.tui.app import Explorer
from pktui.tui.input.commands import NO_KEY
from pktui.tui.key_table import key_rows, keymap_of
from pktui.tui.reader_settings import first_complaint
from pktui.tui.widgets.entity_sidebar import EntitySidebar
from tests.tui.test_explorer import MADE


def explorer(
    query: str = "", config: Config | None = None, last: LastSession | None = None
) -> Explorer:
    opening: Future[Corpus] = Future()
    opening.set_result(MADE)
    return Explorer(opening, parse(query), config=config or Config(), last=last)


async def test_keys_by_action() -> None:
    app = explorer(config=Config(actions=(("zen", "ctrl+f, Z"), ("quit", ""))))
    async with app.run_test(size=(120, 40)) as pilot:
        for key in ("ctrl+f", "Z", "z", "q"):
            before = app.screen.has_class("-zen")
            await pilot.press(key)
            changed = app.screen.has_class("-zen") is not before
            assert changed is (key in ("ctrl+f", "Z")), key
        assert app.is_running


async def test_theme_and_width_of_the_names() -> None:
    app = explorer(config=Config(theme="nord", names_cells=40))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert app.theme == "nord"
        assert app.screen.query_one(EntitySidebar).size.width == 40
        await pilot.press("1", "z")
        assert app.screen.query_one(EntitySidebar).size.width == 120
        await pilot.press("z")
        await pilot.resize_terminal(70, 30)
        assert app.screen.query_one(EntitySidebar).size.width < 40


@pytest.mark.parametrize(
    ("keys", "complaint"),
    [
        ({"flter": "x"}, "no action “flter”"),
        ({"axis": "r"}, "“rank” has no key left"),
        ({"axis": "r", "rank": "P"}, ""),
        ({"axis": "?"}, ""),  # help has another key
        ({"axis": "x", "zen": "x"}, "“x” is given to both axis and zen"),
        ({"axis": "nonsense+x"}, "“nonsense+x”, given to axis, is no key"),
        ({"axis": "pagedwn"}, "“pagedwn”, given to axis, is no key"),
        ({"axis": "ctrl+f6, shift+f6, alt+x, ctrl+pageup, %, ö"}, ""),
    ],
)
def test_what_is_wrong_with_keys(keys: dict[str, str], complaint: str) -> None:
    said = "; ".join(keymap_of(keys)[1])
    assert complaint in said if complaint else not said


@pytest.mark.parametrize(
    ("complaints", "said"),
    [
        ([], ""),
        (["no theme"], "no theme"),
        (["no theme", "no key", "no column"], "no theme (2 more: `pktui keys`)"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(complaints: list[str], said: str) -> None:
    assert first_complaint(complaints) == said


def test_a_key_that_is_given_is_nobody_elses() -> None:
    keymap, _ = keymap_of({"filter": "ctrl+f", "axis": "x"})
    assert keymap["page-down"] == "pagedown,space"
    assert keymap["exclude-entity"] == NO_KEY
    assert "next-hit" not in keymap


def test_every_action_is_listed_once() -> None:
    rows = list(key_rows({"filter": "ctrl+f"}))
    names = [row.action for row in rows]
    assert len(names) == len(set(names))
    assert all(row.tooltip for row in rows)
    assert next(row.keys for row in rows if row.action == "filter") == "ctrl+f"
    assert next(row.keys for row in rows if row.action == "next-mention") == "]"


@pytest.mark.parametrize(("keys", "pane"), [("3", "article"), ("1", "names"), ("1 2", "timeline")])
async def test_the_pane_is_known_when_the_explorer_is_over(keys: str, pane: str) -> None:
    app = explorer()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.press(*keys.split(), "q")
    assert app.where_it_is.pane == pane


async def test_it_begins_where_the_reader_left() -> None:
    app = explorer()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.press("slash", *"hospital", "enter", "G", "minus", "P", "3")
        await pilot.pause()
        left = app.where_it_is
    assert (left.query, left.pane) == ("hospital", "article")
    again = explorer(last=left)
    async with again.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert again.where_it_is == left
        assert again.focused is not None
        assert again.focused.id == "article"


@pytest.mark.parametrize(
    "last",
    [
        LastSession(query="when:2014", selected="nobody", axis="?", zoom="?", view="?", pane="?"),
        LastSession(pane="sidebar"),
        LastSession(pane="filter"),
        LastSession(pane="a b, c > *"),
        LastSession(),
    ],
)
async def test_what_no_longer_makes_sense_is_passed_over(last: LastSession) -> None:
    app = explorer(last=last)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert app.return_value is None  # what it can't do ends it, with the error
        assert app.where_it_is.query == ""
        assert app.where_it_is.pane == "timeline"
