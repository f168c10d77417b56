"""The list in a window: what a row has no room for is said below it."""

from __future__ import annotations

import pytest

from pktui.tui.dialogs.lists import Entry
from pktui.tui.dialogs.picker import PickFoot, PickList
from pktui.tui.dialogs.pickers import pick
from tests.tui.exploring import exploring
from tests.tui.test_explorer import MADE

FOLD = "Fold or unfold a happening’s tellings, the rest of a day, or a heading"


@pytest.mark.parametrize("width", [72, 80, 120, 220])
async def test_help_says_in_full_what_the_row_under_the_cursor_has_no_room_for(
    width: int,
) -> None:
    async with exploring(MADE, size=(width, 24)) as at:
        await at.press("question_mark", *"fold", "down", "up")
        foot = at.app.screen.query_one(PickFoot)
        assert FOLD in (str(foot.render()) if foot.display else "\n".join(at.text))


async def test_a_row_that_is_there_in_full_has_nothing_below_it() -> None:
    async with exploring(MADE, size=(80, 24)) as at:
        await at.press("question_mark")
        foot = at.app.screen.query_one(PickFoot)
        assert str(foot.render()).strip() == "", "the cursor is on Down: One row down"
        await at.press(*["down"] * 3)
        assert str(foot.render()) == FOLD
        await at.press("down")
        assert str(foot.render()).strip() == ""


async def test_a_narrow_list_does_not_spend_its_cells_on_a_letter_and_an_ellipsis() -> None:
    async with exploring(MADE, size=(50, 15)) as at:
        await at.press("question_mark", *"half")
        rows = [row for row in at.text if "Half a page" in row]
        assert rows
        assert not any(row.rstrip(" │▐").endswith("…") for row in rows)
    async with exploring(MADE, size=(120, 30)) as at:
        await at.press("question_mark", *"fold")
        assert any(FOLD in row for row in at.text), "where there is room, it is said"


async def test_the_mouse_chooses_no_text_in_a_dialog() -> None:
    """Its rows would not show what is selected."""
    async with exploring(MADE, size=(80, 24)) as at:
        await at.press("question_mark", *["down"] * 3)
        foot = at.app.screen.query_one(PickFoot)
        assert str(foot.render()) == FOLD
        for start, end in (((0, 0), (9, 0)), ((0, 0), (9, 1)), ((3, 1), (40, 0))):
            await at.pilot.mouse_down(foot, offset=start)
            await at.pilot.hover(foot, offset=end)
            assert not at.app.screen.selections
            await at.pilot.mouse_up(foot, offset=end)


@pytest.mark.parametrize(
    ("entries", "typed", "said"),
    [
        ([], "", "it has one spelling only"),
        ([], "zzz", "it has one spelling only"),
        ([Entry("Lacroix", "9 times")], "zzz", "nothing fits"),
        ([Entry("Lacroix", "9 times")], "lac", "9 times"),
    ],
)
async def test_why_a_list_is_empty_is_not_said_of_one_that_has_entries(
    entries: list[Entry], typed: str, said: str
) -> None:
    reasons = {"it has one spelling only", "nothing fits", "9 times"}
    async with exploring(MADE) as at:
        pick(at.screen, "Spellings", entries, lambda _: None, "it has one spelling only")
        await at.type(typed)
        shown = "\n".join(at.lines(at.app.screen.query_one(PickList)))
        assert {reason for reason in reasons if reason in shown} == {said}
