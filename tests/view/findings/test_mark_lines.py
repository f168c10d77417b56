"""The view of marks: what its lines say, where they lead, what the filter leaves of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from pktui.corpus.assemble import assemble
from pktui.model.article import Article, ArticleId
from pktui.model.corpus import Corpus
from pktui.model.event import Event
from pktui.model.span import Span
from pktui.pipeline.analyse import analyse
from pktui.query.index import Index
from pktui.query.parse import parse
from pktui.text.cells import cells
from pktui.view.findings.marks import mark_lines
from pktui.view.pane_lines import PaneLine, Passage
from pktui.view.scene import Scene
from pktui.view.scene_maker import Outlook
from pktui.view.timeline.chronology import Axis, Zoom
from pktui.view.timeline.folding import Folding
from pktui.view.timeline.time_axis import TimeAxis
from pktui.wording.glyphs import ASCII, UNICODE, Glyphs
from pktui.workspace.marking import Marking, MarkTarget, target_of
from tests.peacekeepers import HOSPITAL, VISIT, peacekeepers

MADE = peacekeepers()


def event(text: str) -> Event:
    return next(each for each in MADE.events if each.text == text)


@pytest.fixture(name="marking")
def empty(tmp_path: Path) -> Marking:
    return Marking(tmp_path / "n.jsonl")


def scene(marking: Marking, query: str = "", corpus: Corpus = MADE) -> Scene:
    outlook = Outlook(Index(corpus), TimeAxis(corpus), Axis.EVENT, Zoom.DAY)
    outlook.show_marks(marking.placed(corpus))
    return outlook.scene(parse(query), by_rank=False, newest_first=False, folding=Folding())


def lines(marking: Marking, query: str = "", glyphs: Glyphs = UNICODE) -> Sequence[PaneLine]:
    return mark_lines(scene(marking, query), 100, glyphs)


def text(shown: Sequence[PaneLine]) -> str:
    return "\n".join("".join(words.text for words in [*line.left, *line.right]) for line in shown)


def test_marks_stand_in_the_order_of_time_with_their_tags_and_notes(marking: Marking) -> None:
    visit, hospital = event(VISIT), event(HOSPITAL)
    later, earlier = sorted([visit, hospital], key=MADE.events.index, reverse=True)
    marking.toggle(MADE, target_of(MADE, later))
    marking.tag(MADE, target_of(MADE, earlier), ["money"])
    marking.note(MADE, target_of(MADE, earlier), "ask\nher")
    shown = lines(marking)
    assert [line.target for line in shown] == [earlier.id, None, later.id]
    assert "#money ask her" in text(shown)
    # what is only tagged has no sign
    assert [UNICODE.marked in text([line]) for line in shown] == [False, False, True]
    assert ASCII.marked in text(lines(marking, glyphs=ASCII))


def test_a_long_note_is_there_to_its_end(marking: Marking) -> None:
    note = " ".join(f"word{number}" for number in range(30))
    marking.note(MADE, target_of(MADE, event(VISIT)), note)
    shown = lines(marking)
    assert len(shown) > 2
    said = " ".join(text(shown[1:]).split())
    assert said == note
    marking.note(MADE, target_of(MADE, event(VISIT)), note * 9)
    shown = lines(marking)
    assert text(shown).endswith("…")
    assert len(shown) == 5


@pytest.mark.parametrize(
    "note",
    [
        "記者会見は月曜日に開かれた。" * 12,
        "한국 기자 " * 40,
        "phóng viên Hà Nội " * 20,
        "x" * 400,
        "ask \x1b[31mher\u202e twice " * 20,
    ],
)
@pytest.mark.parametrize("width", [30, 47, 100])
def test_no_line_of_a_note_is_wider_than_the_pane(note: str, width: int, marking: Marking) -> None:
    marking.note(MADE, target_of(MADE, event(VISIT)), note)
    below = mark_lines(scene(marking), width, UNICODE)[1:]
    assert len(below) > 1
    assert all(cells(text([line])) <= width for line in below)
    assert "\x1b" not in text(below)


def test_marks_stand_in_columns(marking: Marking) -> None:
    for each in MADE.events:
        marking.toggle(MADE, target_of(MADE, each))
    shown = lines(marking)
    columns = {sum(len(words.text) for words in line.left[:3]) for line in shown}
    assert len(columns) == 1


def test_a_sentence_that_is_no_event_leads_to_its_place(marking: Marking) -> None:
    article = MADE.undated[0].article
    marking.toggle(MADE, MarkTarget(article.id, Span(0, 15)))
    (line,) = lines(marking)
    assert line.target == Passage(article.id, Span(0, 15))
    assert "no date" in text([line])


def test_the_filter_leaves_out_marks_and_says_so(marking: Marking) -> None:
    assert "nothing is marked yet" in text(lines(marking))
    marking.toggle(MADE, target_of(MADE, event(VISIT)))
    assert "the filter leaves out all that is marked" in text(lines(marking, "on:1900"))
    assert lines(marking, "is:marked")[0].target == event(VISIT).id


def test_what_is_lost_is_said_under_every_filter(marking: Marking) -> None:
    marking.toggle(MADE, target_of(MADE, event(VISIT)))
    words = "Rain fell on 2 May 2019."
    rain = Article(id=ArticleId("rain"), path="rain", title="Rain", text=words, date="2019-05-03")
    (line,) = mark_lines(scene(marking, "on:1900", assemble([analyse(rain)])), 100, UNICODE)
    assert line.target is None
    assert "lost" in text([line])


@pytest.mark.parametrize("query", ["", "is:marked"])
def test_rows_know_that_they_are_marked(marking: Marking, query: str) -> None:
    marking.toggle(MADE, target_of(MADE, event(VISIT)))
    shown = scene(marking, query)
    marked = [each for each in MADE.events if shown.is_marked(each)]
    assert event(VISIT) in marked
    assert event(HOSPITAL) not in marked
