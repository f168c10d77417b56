"""Marks, tags and notes in the explorer, kept for the next run; and files written for others."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pktui.store.marks import load_marks
from pktui.tui.app import Explorer
from pktui.tui.widgets.view_pane import ViewPane
from pktui.view.exporting import CHOICES, Exported
from pktui.view.timeline.tellings import NO_TELLINGS
from pktui.wording.glyphs import ASCII, UNICODE
from tests.export.timeline import TIMELINE

from .exploring import Exploration, exploring
from .test_explorer import MADE


async def test_what_is_marked_is_there_in_the_next_run(tmp_path: Path) -> None:
    notes = tmp_path / "pktui.notes.jsonl"
    async with exploring(MADE, notes=notes) as at:
        chosen = at.chosen
        await at.press("m")
        assert "marked" in at.status
        await at.press("t")
        await at.type("money")
        await at.press("enter")
        assert "tagged" in at.status
        await at.press("c")
        await at.type("ask her")
        await at.press("enter")
        assert "noted" in at.status
        await at.press("down", "down", "m")
    (first, second) = load_marks(notes).marks
    assert (first.marked, first.tags, first.note) == (True, ("money",), "ask her")
    assert first.event == chosen.id
    async with exploring(MADE, notes=notes) as at:
        await at.press("G", "apostrophe")
        drawn = "\n".join(at.text)
        assert "ask her" in drawn
        await at.press("enter")
        assert at.chosen.id == chosen.id
        assert "ask her" in at.status
        await at.press("right_curly_bracket")
        assert at.chosen.id == second.event
        await at.press("right_curly_bracket")  # round the end
        assert at.chosen.id == chosen.id
        await at.press("left_curly_bracket")
        assert at.chosen.id == second.event


async def test_what_the_mouse_selected_is_marked(tmp_path: Path) -> None:
    notes = tmp_path / "pktui.notes.jsonl"
    async with exploring(MADE, "hanoi", notes=notes) as at:
        lines = at.lines(at.article)
        y = next(number for number, line in enumerate(lines) if "Lacroix met" in line)
        x = lines[y].index("Lacroix")
        await at.pilot.mouse_down("#article", offset=(x, y))
        await at.pilot.hover("#article", offset=(x + 11, y))
        await at.pilot.mouse_up("#article", offset=(x + 11, y))
        await at.press("m")
        assert "marked" in at.status
        assert at.screen.get_selected_text() is None, "what is marked is no longer selected"
        await at.press("m")
    marks = load_marks(notes).marks
    assert [mark.quote.exact for mark in marks if mark.event is None] == ["Lacroix met"]
    assert len(marks) == 2, "without a selection it is the event again"


async def test_a_selection_does_not_outlive_its_article(tmp_path: Path) -> None:
    notes = tmp_path / "pktui.notes.jsonl"
    async with exploring(MADE, notes=notes) as at:
        y = next(n for n, line in enumerate(at.lines(at.article)) if "Vietnam joined" in line)
        await at.pilot.mouse_down("#article", offset=(3, y))
        await at.pilot.hover("#article", offset=(9, y))
        await at.pilot.mouse_up("#article", offset=(9, y))
        assert at.screen.get_selected_text()
        await at.press("2", "G", "m")
        chosen = at.chosen
    assert [mark.event for mark in load_marks(notes).marks] == [chosen.id]


async def test_a_mark_is_taken_away_and_taken_back(tmp_path: Path) -> None:
    notes = tmp_path / "pktui.notes.jsonl"
    async with exploring(MADE, notes=notes) as at:
        await at.press("m", "m")
        assert "taken away" in at.status
        assert load_marks(notes).marks == ()
        await at.press("M")
        assert [mark.marked for mark in load_marks(notes).marks] == [True]
        await at.press("M")
        assert load_marks(notes).marks == ()
        await at.press("M")
        assert "nothing has been marked" in at.status
        await at.press("apostrophe")
        assert "nothing is marked yet" in "\n".join(at.text)


async def test_a_note_is_changed_and_taken_away(tmp_path: Path) -> None:
    notes = tmp_path / "pktui.notes.jsonl"
    async with exploring(MADE, notes=notes) as at:
        await at.press("c")
        await at.type("one")
        await at.press("enter", "c")
        await at.type(" two")
        await at.press("enter")
        assert [mark.note for mark in load_marks(notes).marks] == ["one two"]
        await at.press("c", "ctrl+u")
        await at.type("-")
        await at.press("enter")
        assert load_marks(notes).marks == ()


async def test_a_sentence_of_the_article_is_marked(tmp_path: Path) -> None:
    notes = tmp_path / "pktui.notes.jsonl"
    async with exploring(MADE, notes=notes) as at:
        await at.press("right_parenthesis", "right_parenthesis", "m")
        assert "marked" in at.status
        passage = at.screen.passage_in_hand
        assert passage is not None
        article = MADE.articles[passage[0]].article
        assert load_marks(notes).marks[0].quote.exact == passage[1].of(article.text)


async def test_what_cannot_be_kept_is_said(tmp_path: Path) -> None:
    async with exploring(MADE) as at:
        await at.press("m")
        assert "--notes FILE" in at.status
        await at.press("apostrophe")
        assert at.app.screen is not at.screen  # it is in the list all the same


async def export(at: Exploration, typed: str, name: str = "") -> None:
    """Pick what `typed` leaves of the list; take the name that is offered unless one is given."""
    await at.press("e")
    await at.paste(typed)
    await at.press("enter")
    if name:
        await at.press("ctrl+u")
        await at.paste(name)
    await at.press("enter")
    await at.app.workers.wait_for_complete()
    await at.pilot.pause()


async def test_events_are_written_as_what_is_picked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with exploring(TIMELINE, "since:2022") as at:
        shown = len(at.screen.scene.rows) if at.screen.scene else 0
        for choice in CHOICES:
            if choice.what is Exported.EVENTS:
                await export(at, f"events{choice.ending}")
                path = tmp_path / f"events{choice.ending}"
                assert path.stat().st_size > (40 if choice.ending == ".geojson" else 100), choice
                assert f"{shown} events written to {path.name}" in at.status
        slides = json.loads((tmp_path / "events.timeline.json").read_text())["events"]
        assert len(slides) == shown
        await export(at, "screen")
        assert (tmp_path / "screen.svg").read_text().startswith("<svg")


async def test_articles_and_marks_are_written_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with exploring(MADE, notes=tmp_path / "notes.jsonl") as at:
        await at.press("m")
        await export(at, "articles.csv")
        table = (tmp_path / "articles.csv").read_text().splitlines()
        assert len(table) == 1 + len(MADE.articles)
        assert "articles written to articles.csv" in at.status
        await export(at, "marks.jsonl", "mine.jsonl")
        (mark,) = (json.loads(line) for line in (tmp_path / "mine.jsonl").read_text().splitlines())
        assert mark["event"] == at.chosen.id
        assert "1 mark written to mine.jsonl" in at.status


@pytest.mark.parametrize("ending", ["html", "md"])
async def test_what_was_marked_is_written_as_a_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    monkeypatch.chdir(tmp_path)
    async with exploring(MADE, notes=tmp_path / "notes.jsonl") as at:
        marked = at.chosen.text
        await at.press("m", "c")
        await at.type("ask")
        await at.press("enter")
        article = at.chosen.article
        others = [event.text for event in MADE.events if event.article != article]
        await export(at, f"marks.{ending}")
        report = (tmp_path / f"marks.{ending}").read_text()
        assert "1 mark written" in at.status
        assert "is:marked" in report
        assert "ask" in report
        assert marked[:30] in report
        assert not any(text[:40] in report for text in others), "what is not marked is left out"


async def test_a_file_that_is_there_is_not_written_over_unasked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "events.md"
    path.write_text("mine")
    async with exploring(MADE) as at:
        await export(at, ".md")
        assert (tmp_path / "events-2.md").exists(), "another name is offered"
        await export(at, ".md", "events.md")
        assert at.app.screen is not at.screen, "it asks"
        await at.press("n", "o", "enter")
        assert path.read_text() == "mine"
        assert "stays as it is" in at.status
        await export(at, ".md", "events.md")
        await at.press("y", "enter")
        await at.app.workers.wait_for_complete()
        assert path.read_text().startswith("# Report")


@pytest.mark.parametrize(
    ("what", "name"),
    [
        ("events.md", "a.x"),
        ("articles.csv", "a.html"),
        ("marks.csv", "a.ics"),
        ("articles.csv", "a.md"),
    ],
)
async def test_an_ending_that_names_no_format_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    async with exploring(MADE) as at:
        await export(at, what, name)
        assert at.app.screen is not at.screen
        await at.press("escape")
        assert at.app.screen is at.screen


async def test_an_error_of_our_own_while_writing_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("pktui.tui.dialogs.export.export_scene", lambda *_: 1 / 0)
    caught: list[BaseException] = []
    monkeypatch.setattr(Explorer, "caught", lambda _, error: caught.append(error) or True)
    async with exploring(MADE) as at:
        await export(at, "events.csv")
    assert [type(error) for error in caught] == [ZeroDivisionError]


async def test_of_many_events_it_is_said_how_many_are_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("pktui.tui.dialogs.export._PATIENCE", 0)
    monkeypatch.setattr("pktui.tui.dialogs.export._EVERY", 0)
    async with exploring(MADE) as at:
        said: list[str] = []
        monkeypatch.setattr(at.screen, "notice", said.append)
        await export(at, ".csv")
    assert any("writing: 3 of 6 events" in words for words in said)


async def test_a_filter_on_marks_follows_them(tmp_path: Path) -> None:
    async with exploring(MADE, "is:marked", notes=tmp_path / "pktui.notes.jsonl") as at:
        assert at.screen.scene is not None
        assert len(at.screen.scene.rows) == 0
    async with exploring(MADE, notes=tmp_path / "pktui.notes.jsonl") as at:
        chosen = at.chosen.id
        await at.press("t")
        await at.type("money")
        await at.press("enter", "slash")
        await at.type("tag:mon")
        await at.press("enter")
        assert at.chosen.id == chosen
        assert at.screen.scene is not None
        assert len(at.screen.scene.rows) == 1
        await at.press("t", "ctrl+u", "minus", "enter")
        assert len(at.screen.scene.rows) == 0


async def pictured(at: Exploration) -> None:
    """Wait until what a thread finds of the marks is on the screen."""
    await at.app.workers.wait_for_complete()
    await at.pilot.pause()


def marked_rows(at: Exploration, sign: str) -> list[str]:
    return [line for line in at.lines(at.timeline) if line.rstrip("▐|╺= ").endswith(sign)]


@pytest.mark.parametrize("unicode", [True, False])
async def test_a_mark_is_seen_in_its_row_and_in_the_article(tmp_path: Path, unicode: bool) -> None:
    notes = tmp_path / "pktui.notes.jsonl"
    sign = (UNICODE if unicode else ASCII).marked
    async with exploring(MADE, notes=notes, unicode=unicode) as at:
        assert marked_rows(at, sign) == []
        await at.press("m")
        assert len(marked_rows(at, sign)) == 1
        marked = [line for line in at.lines(at.article) if line[1:2] == sign]
        assert len(marked) == 1
        assert marked[0][2:].split()[0] == at.chosen.text.split()[0]
        await at.press("m")
        assert marked_rows(at, sign) == []
        assert not [line for line in at.lines(at.article) if line[1:2] == sign]
        await at.press("m")
    async with exploring(MADE, notes=notes, unicode=unicode) as at:
        await pictured(at)
        assert len(marked_rows(at, sign)) == 1


async def test_a_mark_is_seen_beside_the_scrollbar(tmp_path: Path) -> None:
    async with exploring(MADE, notes=tmp_path / "n.jsonl", size=(60, 8)) as at:
        await at.press("3", "m")
        assert at.article.last_top
        bar = "".join(line[-1:] for line in at.lines(at.article))
        assert UNICODE.marked in bar
        await at.press("m")
        bar = "".join(line[-1:] for line in at.lines(at.article))
        assert UNICODE.marked not in bar


async def test_what_was_marked_is_said_until_the_next_action(tmp_path: Path) -> None:
    async with exploring(MADE, notes=tmp_path / "n.jsonl") as at:
        await at.press("v")  # a view whose lines come from a thread
        await pictured(at)
        await at.press("m")
        await pictured(at)
        assert "marked" in at.status
        assert at.screen.session.corpus is not None
        at.screen.tell_together(NO_TELLINGS, at.screen.session.corpus)
        at.screen.answer()
        await at.pilot.pause()
        assert "marked" in at.status
        await at.press("k")  # the view opened at its last day
        assert "marked" not in at.status


async def test_a_sentence_that_is_marked_stays_open(tmp_path: Path) -> None:
    async with exploring(MADE, notes=tmp_path / "n.jsonl") as at:
        await at.press("right_parenthesis", "right_parenthesis")
        passage = at.screen.passage_in_hand
        await at.press("m")
        await pictured(at)
        assert at.screen.passage_in_hand == passage


async def test_the_view_of_marks_follows_them(tmp_path: Path) -> None:
    async with exploring(MADE, notes=tmp_path / "n.jsonl") as at:
        await at.press("V")

        def drawn() -> str:
            return "\n".join(at.lines(at.screen.query_one(ViewPane)))

        await at.until(lambda: "nothing is marked yet" in drawn())
        chosen = at.chosen
        await at.press("m")
        await at.until(lambda: " ".join(chosen.text.split())[:20] in drawn())
        assert "marked" in at.status
        await at.press("t")
        await at.type("money")
        await at.press("enter")
        await at.until(lambda: "#money" in drawn())
        assert "tagged" in at.status
        await at.press("M", "M")
        await at.until(lambda: "nothing is marked yet" in drawn())
