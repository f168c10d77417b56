"""What the timeline's rows say in the room that they have."""

from __future__ import annotations

from pathlib import Path

import pytest

from pktui.tui.widgets.timeline import Timeline
from tests.corpora import Said, Told, corpus
from tests.tui.exploring import exploring, following

LONG = (
    "The Under-Secretary-General for the affairs of three continents Marie Long Curie has said in "
    "a long talk with the two editors of the newspaper of the capital, which is read in all of the "
    "country, that the first of the new hospitals left the harbour on 3 May 2018, and that it had "
    "been a day of joy for all who had built it, for their families and for the whole town."
)


@pytest.mark.parametrize("size", [(160, 45), (120, 40), (80, 24), (80, 30)])
async def test_the_row_under_the_cursor_has_the_date_however_long_the_sentence(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    (tmp_path / "a.txt").write_text(f"HANOI, June 3, 2018 – A short one.\n\n{LONG}\n")
    async with following([str(tmp_path)], size=size) as explorer:
        await explorer.until(lambda: explorer.screen.scene is not None)
        await explorer.press("g")
        for _ in range(5):
            if "hospitals left" in explorer.chosen.text:
                break
            await explorer.press("j")
        timeline = explorer.timeline
        rows = timeline.lines_of(timeline.cursor)
        assert len(rows) > 1
        drawn = explorer.lines(timeline)
        first = next(n for n, line in enumerate(drawn) if line.startswith("▌"))
        said = " ".join(" ".join(drawn[first : first + len(rows)]).replace("▌", " ").split())
        assert "3 May 2018" in said
        assert "left the harbour" in said


@pytest.mark.parametrize("size", [(160, 45), (80, 24)])
async def test_the_row_under_the_cursor_has_the_whole_sentence_where_it_fits(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    sentence = "The hospital left the old harbour of the town on 3 May 2018."
    (tmp_path / "a.txt").write_text(f"HANOI, June 3, 2018 – {sentence}\n")
    async with following([str(tmp_path)], size=size) as explorer:
        await explorer.until(lambda: explorer.screen.scene is not None)
        await explorer.press("g")
        drawn = [line for line in explorer.lines(explorer.timeline) if line.startswith("▌")]
        said = " ".join(" ".join(line[1:] for line in drawn).split())
        assert sentence in said


MANY = corpus(
    *(
        Told(
            title=f"Day {day}",
            when=f"2010-{month:02}-{day:02}",
            said=[Said(f"2010-{month:02}-{day:02}", f"Crew {day} sealed valve {month}.")],
        )
        for month in range(1, 9)
        for day in range(1, 29)
    )
)


def items_in_sight(timeline: Timeline) -> set[int | None]:
    lines = range(timeline.top, timeline.top + timeline.page_lines)
    return {timeline.item_at(line) for line in lines}


@pytest.mark.parametrize("size", [(160, 45), (80, 24), (50, 14)])
async def test_a_page_is_a_page_and_no_row_is_passed_over(size: tuple[int, int]) -> None:
    async with exploring(MANY, size=size) as at:
        timeline = at.timeline
        await at.press("g")
        seen = items_in_sight(timeline)
        for _ in range(40):
            before = timeline.cursor
            await at.press("pagedown")
            seen |= items_in_sight(timeline)
            moved = timeline.cursor - before
            if timeline.cursor == timeline.item_count - 1:
                break
            assert moved >= timeline.page_lines // 2, "headings take a few of its lines"
        assert timeline.cursor == timeline.item_count - 1
        assert set(range(timeline.item_count)) <= seen
        for key in ("pageup", "ctrl+u"):
            before = timeline.cursor
            await at.press(key)
            assert 0 < before - timeline.cursor <= timeline.page_lines


LONG_LIST = (
    "On 3 May 2018 the hospital left the harbour with {words}, as the newspaper of the capital "
    "wrote."
)


@pytest.mark.parametrize(
    ("extra", "lines"), [(0, 3), (12, 5), (60, 6)], ids=["usual", "as it needs", "no more"]
)
async def test_a_long_sentence_under_the_cursor_takes_the_lines_that_it_needs(
    extra: int, lines: int
) -> None:
    text = LONG_LIST.format(words=", ".join(["many crates"] * (extra + 1)))
    made = corpus(Told(title="Hospital", when="2018-06-03", said=[Said("2018-05-03", text)]))
    async with exploring(made, size=(160, 45)) as at:
        await at.press("g")
        rows = at.timeline.lines_of(at.timeline.cursor)
        assert len(rows) == lines
        drawn = [line[1:] for line in at.lines(at.timeline) if line.startswith("▌")]
        assert len(drawn) == lines
        said = " ".join(" ".join(drawn).split())
        assert said.endswith("capital wrote.") == (extra < 60)
        await at.press("j")
        assert len(at.timeline.lines_of(at.timeline.cursor)) == 3
        await at.press("k")
        assert len(at.timeline.lines_of(at.timeline.cursor)) == lines


async def test_a_sentence_that_loses_words_leaves_no_line_empty(tmp_path: Path) -> None:
    """What is shown without the name's office takes fewer lines than all of the sentence would."""
    (tmp_path / "a.txt").write_text(
        "OSLO, June 3, 2018 – The United Nations Under-Secretary-General for Peace Operations "
        "Marie Curie on Saturday visited the Norwegian Department of Peacekeeping Operations under "
        "the Ministry of Defence as part of her travels to open the International Conference on "
        "Women with the schools of the capital.\n\nThe rest is short.\n"
    )
    async with following([str(tmp_path)], size=(160, 43)) as explorer:
        await explorer.until(lambda: explorer.screen.scene is not None)
        await explorer.press("g")
        rows = explorer.timeline.lines_of(explorer.timeline.cursor)
        drawn = explorer.lines(explorer.timeline)
        at_cursor = [line[1:] for line in drawn if line.startswith("▌")]
        assert len(rows) == len(at_cursor) > 3
        assert all(line.strip() for line in at_cursor)
