"""Marks of the reader's: made, changed, taken back, and followed when the articles change."""

from __future__ import annotations

from pathlib import Path

import pytest

from pktui.errors import PktuiError
from pktui.model.corpus import Corpus
from pktui.model.event import EventKind
from pktui.store.marks import FILE_NAME, load_marks
from pktui.workspace.load import Loader
from pktui.workspace.marking import Marking, MarkTarget, target_of

TEXT = "HANOI, March 3, 2021 – Ann Lee met the whole press on March 2, 2021. Then she left.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    return path


@pytest.fixture
def marking(tmp_path: Path) -> Marking:
    return Marking(tmp_path / FILE_NAME)


def load(article: Path) -> Corpus:
    return Loader([str(article.parent)]).load()


def statement(corpus: Corpus) -> MarkTarget:
    event = next(e for e in corpus.events if e.kind is EventKind.STATEMENT)
    return target_of(corpus, event)


def test_a_mark_a_tag_and_a_note_are_one_annotation(article: Path, marking: Marking) -> None:
    corpus = load(article)
    target = statement(corpus)
    assert marking.toggle(corpus, target) == ""
    assert marking.tag(corpus, target, ["money", " press  talk ", "money"]) == ""
    assert marking.note(corpus, target, " Ask her. ") == ""
    (one,) = marking.placed(corpus)
    assert (one.mark.marked, one.mark.tags, one.mark.note) == (
        True,
        ("money", "press talk"),
        "Ask her.",
    )
    assert one.mark.event == target.event
    assert one.now.state == "in place"
    assert marking.path
    assert len(marking.path.read_text().splitlines()) == 1


def test_each_change_is_taken_back_in_turn(article: Path, marking: Marking) -> None:
    corpus = load(article)
    target = statement(corpus)
    marking.toggle(corpus, target)
    marking.note(corpus, target, "Ask her.")
    marking.toggle(corpus, target)
    assert [(m.marked, m.note) for m in marking.read().marks] == [(False, "Ask her.")]
    marking.undo()
    assert [(m.marked, m.note) for m in marking.read().marks] == [(True, "Ask her.")]
    marking.undo()
    assert [(m.marked, m.note) for m in marking.read().marks] == [(True, None)]
    marking.undo()
    assert marking.read().marks == ()
    with pytest.raises(PktuiError, match="nothing has been marked"):
        marking.undo()


def test_marks_follow_their_words_and_what_changed_is_told(article: Path, marking: Marking) -> None:
    corpus = load(article)
    marking.toggle(corpus, statement(corpus))
    assert marking.problems(corpus) == []
    article.write_text(TEXT.replace("HANOI, March 3", "HANOI, Vietnam, March 3"))
    assert [one.now.state for one in marking.placed(load(article))] != ["lost"]
    article.write_text(TEXT.replace("the whole press", "some of the press"))
    (problem,) = marking.problems(load(article))
    assert "reads otherwise now" in problem.reason
    assert problem.kind == "mark"
    article.write_text("Nothing of it is left here.\n")
    (problem,) = marking.problems(load(article))
    assert "in none of the articles" in problem.reason


def test_what_cannot_be_written_is_said_and_counts(article: Path) -> None:
    corpus = load(article)
    marking = Marking(None)
    assert "--notes FILE" in marking.toggle(corpus, statement(corpus))
    assert [one.mark.marked for one in marking.placed(corpus)] == [True]
    marking.toggle(corpus, statement(corpus))
    assert marking.read().marks == ()


def test_a_publication_is_marked_by_its_title(article: Path, marking: Marking) -> None:
    corpus = load(article)
    event = next(e for e in corpus.events if e.kind is EventKind.PUBLICATION)
    marking.toggle(corpus, target_of(corpus, event))
    (one,) = load_marks(article.parent / FILE_NAME).marks
    assert one.event == event.id
    assert one.quote.exact in TEXT
