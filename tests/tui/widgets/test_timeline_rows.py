"""What the timeline's rows say in the room that they have."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.exploring import following

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
