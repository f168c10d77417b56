"""Other views than the timeline in the middle pane: how they are shown, moved in and left."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from pktui.model.span import Span
from pktui.query.parse import parse
from pktui.runtime.progress import Progress
from pktui.tui import app
from pktui.tui.app import Explorer
from pktui.tui.widgets.view_pane import ViewPane
from pktui.view import pane_views
from pktui.view.findings import found_later
from pktui.view.pane_lines import PaneLine, PaneText, Passage
from pktui.view.pane_views import PANE_VIEWS, PaneView
from pktui.view.scene import Scene
from pktui.wording.glyphs import UNICODE, Glyphs
from tests.peacekeepers import HOSPITAL, JOINED, VISIT, peacekeepers
from tests.tui.exploring import Exploration, exploring

MADE = peacekeepers()


def by_length(scene: Scene, width: int, glyphs: Glyphs) -> Sequence[PaneLine]:
    """The events, the longest words first, then a passage and a filter."""
    events = sorted(map(scene.event, range(len(scene.rows))), key=lambda event: -len(event.text))
    if not events:
        return [PaneLine(left=[PaneText(" nothing is long")])]
    note = scene.corpus.undated[0]
    return [
        PaneLine(left=[PaneText(" By length", "heading")], right=[PaneText(str(len(events)))]),
        *(
            PaneLine(left=[PaneText(f" {event.text}")], target=event.id)
            for event in events
        ),
        PaneLine(
            left=[PaneText(" a note")], target=Passage(note.article.id, Span(0, 16))
        ),
        PaneLine(left=[PaneText(" only 2014")], target=parse("on:2014")),
    ]  # fmt: skip


def broken(scene: Scene, width: int, glyphs: Glyphs) -> Sequence[PaneLine]:
    raise ValueError("no such thing")


VIEWS = (
    PANE_VIEWS[0],
    PaneView("length", "Length", lambda: by_length),
    PaneView("broken", "Broken", lambda: broken),
)


@pytest.fixture(autouse=True)
def _views(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pane_views, "PANE_VIEWS", VIEWS)


def drawn(at: Exploration) -> str:
    return "\n".join(at.lines(at.screen.query_one(ViewPane)))


async def opened(at: Exploration) -> None:
    await at.press("v")
    await at.until(lambda: "By length" in drawn(at))


def by_name(scene: Scene, width: int, glyphs: Glyphs) -> Sequence[PaneLine]:
    """The names, the last first; then what is about no name."""
    entities = sorted(scene.corpus.entities.values(), key=lambda entity: entity.name, reverse=True)
    lines = [
        PaneLine(left=[PaneText(each.name)], target=parse("on:2014"), name=each.id)
        for each in entities
    ]
    return [*lines, PaneLine(left=[PaneText("By length")], target=parse("on:2014"))]


def summed_up(scene: Scene, width: int, glyphs: Glyphs) -> Sequence[PaneLine]:
    """Two of the events, and what opens all of them; then a filter."""
    events = [*map(scene.event, range(len(scene.rows)))]
    lines = [PaneLine(left=[PaneText(f" {event.text}")], target=event.id) for event in events]
    rest = PaneLine(left=[PaneText("more of it")], every=lambda: lines, sums_up=2)
    head = PaneLine(left=[PaneText(" By length", "heading")])
    return [head, *lines[:2], rest, PaneLine(left=[PaneText(" 2014")], target=parse("on:2014"))]


@pytest.mark.parametrize("key", ["enter", "space"])
async def test_what_sums_up_others_opens_and_folds_again(
    key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = PaneView("some", "Some", lambda: summed_up)
    monkeypatch.setattr(pane_views, "PANE_VIEWS", (PANE_VIEWS[0], view))
    async with exploring(MADE) as at:
        await opened(at)
        pane = at.screen.query_one(ViewPane)
        few, every = pane.item_count, len(MADE.events)
        assert few == 4
        assert "▸ more of it" in drawn(at)
        await at.press("j", "j", key)
        assert pane.item_count == few - 2 + every
        assert pane.target is None, "the cursor stays on the line that opened"
        assert "▾ more of it" in drawn(at)
        await at.press("k")
        assert pane.target == MADE.events[-1].id
        made = pane._made
        await at.press("z")
        await at.until(lambda: pane._made is not made)
        assert pane.item_count == few - 2 + every, "it stays open at another width"
        await at.press("G", "k", key)
        assert pane.item_count == few
        assert "▸ more of it" in drawn(at)


def summed_up_twice(scene: Scene, width: int, glyphs: Glyphs) -> Sequence[PaneLine]:
    """The dead and the injured: either row has its first line from the same sentence."""
    events = [*map(scene.event, range(len(scene.rows)))]
    lines = [PaneLine(left=[PaneText(f" {event.text}")], target=event.id) for event in events]
    rows: list[PaneLine] = []
    for name in ("By length", "By weight"):
        rest = PaneLine(left=[PaneText(f"more {name}")], every=lambda: lines, sums_up=1)
        rows += [PaneLine(left=[PaneText(f" {name}", "heading")]), lines[0], rest]
    return rows


async def test_one_of_two_rows_with_the_same_first_line_opens_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    view = PaneView("some", "Some", lambda: summed_up_twice)
    monkeypatch.setattr(pane_views, "PANE_VIEWS", (PANE_VIEWS[0], view))
    async with exploring(MADE) as at:
        await opened(at)
        pane = at.screen.query_one(ViewPane)
        await at.press("G", "space")
        assert pane.item_count == 4 - 1 + len(MADE.events)
        await at.press("g")
        assert "▸ more By length" in drawn(at)
        await at.press("G", "k", "z")
        at_last, made = pane.cursor, pane._made
        await at.press("z")
        await at.until(lambda: pane._made is not made)
        assert pane.cursor == at_last


async def test_a_view_without_content_says_that_articles_are_still_being_read() -> None:
    async with exploring(MADE) as at:
        await opened(at)
        at.screen.progress = Progress(read=9, analysed=3, is_reading=True, seconds=1.0)
        await at.pilot.pause()
        assert "still being read" not in drawn(at), "there is something to show"
        await at.press("slash")
        await at.type("since:2030")
        await at.until(lambda: "nothing is long" in drawn(at))
        assert "articles are still being read …" in drawn(at)
        at.screen.progress = None
        await at.until(lambda: "still being read" not in drawn(at))
        assert "nothing is long" in drawn(at)


async def test_all_about_a_name_is_about_that_of_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    view = PaneView("names", "Names", lambda: by_name)
    monkeypatch.setattr(pane_views, "PANE_VIEWS", (PANE_VIEWS[0], view))
    last = max(entity.name for entity in MADE.entities.values())
    async with exploring(MADE) as at:
        at_first = at.screen.name_in_hand
        await opened(at)
        in_hand = at.screen.name_in_hand
        assert in_hand is not None
        assert in_hand.name == last
        await at.press("G")
        assert at.screen.name_in_hand == at_first
        await at.press("g", "1")
        assert at.screen.name_in_hand == at_first


async def test_what_a_view_finds_to_be_contradicted_is_shown_in_the_timeline(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (visit,) = (event for event in MADE.events if event.text == VISIT)
    finding = PaneView("length", "Length", lambda: by_length, lambda _: frozenset([visit.id]))
    monkeypatch.setattr(pane_views, "PANE_VIEWS", (PANE_VIEWS[0], finding))
    async with exploring(MADE) as at:
        assert UNICODE.conflict not in "".join(at.lines(at.timeline))
        await opened(at)
        await at.until(lambda: at.screen.scene is not None and at.screen.scene.disputed)
        await at.press("v")
        rows = [line for line in at.lines(at.timeline) if UNICODE.conflict in line]
        assert len(rows) == 1


async def test_what_contradicts_others_is_shown_once_nobody_types(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (visit,) = (event for event in MADE.events if event.text == VISIT)
    monkeypatch.setattr(found_later, "disputed_events", lambda _: frozenset([visit.id]))
    monkeypatch.setattr(app, "_TIDY", 0.05)
    async with exploring(MADE) as at:
        await at.until(lambda: any(UNICODE.conflict in line for line in at.lines(at.timeline)))


async def test_an_error_in_what_is_looked_for_unasked_costs_a_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(found_later, "disputed_events", lambda _: 1 / 0)
    monkeypatch.setattr(app, "_TIDY", 0.05)
    caught: list[BaseException] = []
    monkeypatch.setattr(Explorer, "caught", lambda _, error: caught.append(error) or True)
    async with exploring(MADE) as at:
        await at.until(lambda: caught)
    assert isinstance(caught[0], ZeroDivisionError)


def titles(*names: str) -> tuple[PaneView, ...]:
    return (PANE_VIEWS[0], *(PaneView(name.lower(), name, lambda: by_length) for name in names))


@pytest.mark.parametrize(
    ("width", "heading"),
    [
        (150, "2 Timeline  Incidents  Figures  Conflicts  Presence v"),
        (80, "2 Timeline Incidents Figures Conflicts Presence v"),
        (40, "2 Timeline Inc Fig Con Pre v"),
        (24, "2 Timeline v"),
    ],
)
async def test_the_titles_are_short_where_there_is_no_room_and_the_key_is_always_there(
    monkeypatch: pytest.MonkeyPatch, width: int, heading: str
) -> None:
    views = titles("Incidents", "Figures", "Conflicts", "Presence")
    monkeypatch.setattr(pane_views, "PANE_VIEWS", views)
    async with exploring(MADE, size=(width, 24)) as at:
        assert heading in at.lines(at.timeline)[0]
        if "Con" in heading:
            row = at.text.index(next(line for line in at.text if heading in line))
            await at.pilot.click(offset=(at.text[row].index("Con") + 1, row))
            assert at.screen.session.view == "conflicts", "a short title is clicked as well"


async def test_the_next_view_and_the_one_before() -> None:
    async with exploring(MADE) as at:
        assert not at.screen.query_one(ViewPane).display
        await opened(at)
        assert at.focused == "view"
        assert not at.timeline.display
        await at.press("V")
        assert at.focused == "timeline"
        assert at.timeline.display
        await at.press("V")
        await at.until(lambda: "this view failed: ValueError: no such thing" in drawn(at))
        await at.press("v")
        assert at.focused == "timeline"


async def test_the_cursor_chooses_events_and_passes_headings() -> None:
    async with exploring(MADE) as at:
        before = at.chosen
        await opened(at)
        assert at.chosen is before, "to look at a view moves nothing"
        reading = at.article.reading
        assert reading is not None
        assert reading.statement is not None
        assert reading.statement.of(reading.article.article.text) == HOSPITAL
        await at.press("j")
        assert at.chosen.text == VISIT
        await at.press("k", "k", "enter")
        assert (at.chosen.text, at.focused) == (HOSPITAL, "article")
        await at.press("2")
        assert at.focused == "view"


async def test_a_view_obeys_the_filter() -> None:
    async with exploring(MADE) as at:
        await opened(at)
        await at.press("slash")
        await at.type("since:2030")
        await at.until(lambda: "nothing is long" in drawn(at))
        await at.press("escape")
        assert at.focused == "view"


async def test_a_passage_is_shown_and_a_query_put_in_force() -> None:
    async with exploring(MADE) as at:
        await opened(at)
        await at.press("G", "k")
        assert "A note on Abyei" in "\n".join(at.lines(at.article))
        await at.press("j", "enter")
        assert at.shown == [JOINED]
        await at.press("H")
        assert at.query == ""
        await at.press("H")
        assert at.focused == "timeline", "back leads out of a view as well"


async def test_a_click_on_a_title_shows_the_view() -> None:
    async with exploring(MADE) as at:
        heading = at.lines(at.timeline)[0]
        assert "2 Timeline  Length  Broken" in heading
        await at.pilot.click("#timeline", offset=(heading.index("Length"), 0))
        await at.until(lambda: "By length" in drawn(at))


@pytest.mark.parametrize("size", [(80, 24), (50, 15), (200, 60)])
async def test_a_view_at_every_size(size: tuple[int, int]) -> None:
    async with exploring(MADE, size=size) as at:
        await opened(at)
        await at.press("1", "2", "z")
        assert at.screen.query_one(ViewPane).size.width == size[0]
        await at.press("z", "3", "2")
        assert at.focused == "view"
