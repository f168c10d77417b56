"""The list of names: what a frame works out is no more than what it shows."""

from __future__ import annotations

import pytest

from pktui.model.entity import EntityKind
from pktui.query.selection import View
from tests.corpora import Told, corpus, person
from tests.tui.exploring import exploring

NAMES = [f"Name{number:03}" for number in range(200)]
MADE = corpus(
    *(
        Told(title=f"On {name}", when=f"2020-01-{1 + number % 28:02}", names=[name])
        for number, name in enumerate(NAMES)
    ),
    entities=[person(name) for name in NAMES],
)


async def test_names_are_counted_one_and_all_when_they_are_scrolled_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    counted: list[EntityKind] = []
    counts_of = View.counts_of

    def noted(self: View, kind: EntityKind) -> object:
        counted.append(kind)
        return counts_of(self, kind)

    monkeypatch.setattr(View, "counts_of", noted)
    async with exploring(MADE) as at:
        assert any("Name000" in line for line in at.text)
        assert counted == []
        await at.press("1", "end")
        assert any("Name199" in line for line in at.text)
        assert EntityKind.PERSON in counted


async def test_the_cursor_goes_to_a_name_that_the_filter_takes() -> None:
    async with exploring(MADE) as at:
        await at.type("/name150")
        await at.press("tab", "enter")
        entity = at.names.entity_at_cursor
        assert entity is not None
        assert entity.name == "Name150"
        await at.type("/ name160")
        await at.press("tab", "enter")
        assert at.names.entity_at_cursor is not entity, "to the one that was taken last"


async def test_the_cursor_stays_where_the_reader_chooses_names() -> None:
    async with exploring(MADE) as at:
        await at.press("1", "j", "j", "enter")
        entity = at.names.entity_at_cursor
        await at.press("j", "enter")
        assert at.names.entity_at_cursor is not entity
        await at.press("2", "1")
        assert at.names.entity_at_cursor is not entity
