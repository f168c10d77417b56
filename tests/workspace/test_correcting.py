"""Corrections of the reader's: written, read again, and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from pktui.errors import PktuiError
from pktui.model.corpus import Corpus
from pktui.model.corrections import Action, Correction
from pktui.model.entity import EntityKind
from pktui.workspace.correcting import Correcting
from pktui.workspace.load import Loader

RENAMED = Correction(Action.RENAME, EntityKind.PERSON, "Jean-Pierre Lacroix", "J.-P. Lacroix")
HIDDEN = Correction(Action.HIDE, EntityKind.PERSON, "Bui Thanh Son")
MOVED = Correction(Action.KIND, EntityKind.PERSON, "Jordan", "place")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text("HANOI, March 3, 2021 – Jean-Pierre Lacroix met Bui Thanh Son on Monday.\n")
    return path


@pytest.fixture
def names(tmp_path: Path) -> Path:
    return tmp_path / "names.toml"


def people(corpus: Corpus) -> list[str]:
    return sorted(e.name for e in corpus.entities.values() if e.kind is EntityKind.PERSON)


def test_a_correction_is_written_and_applied(article: Path, names: Path) -> None:
    correcting = Correcting(names)
    loader = Loader([str(article)], corrections=correcting.corrections)
    assert people(loader.load()) == ["Bui Thanh Son", "Jean-Pierre Lacroix"]
    correcting.make(RENAMED)
    assert people(loader.load()) == ["Bui Thanh Son", "J.-P. Lacroix"]
    assert 'rename = "J.-P. Lacroix"' in names.read_text()


def test_it_is_taken_back(article: Path, names: Path) -> None:
    correcting = Correcting(names)
    correcting.make(RENAMED)
    assert correcting.undo() == (RENAMED,)
    assert correcting.corrections().lines == ()
    with pytest.raises(PktuiError, match="nothing has been corrected"):
        correcting.undo()


def test_what_was_made_together_is_taken_back_together(names: Path) -> None:
    correcting = Correcting(names)
    correcting.make(RENAMED)
    correcting.make(HIDDEN, MOVED)
    decisions = [line.decision for line in correcting.corrections().lines]
    assert decisions == [RENAMED.decision, HIDDEN.decision, MOVED.decision]
    assert correcting.undo() == (HIDDEN, MOVED)
    assert [line.decision for line in correcting.corrections().lines] == [RENAMED.decision]
    assert correcting.undo() == (RENAMED,)


def test_all_that_is_made_together_is_written_or_nothing(names: Path) -> None:
    names.write_text('corrections = "none"\n')
    correcting = Correcting(names)
    assert "until you quit" in correcting.make(HIDDEN, MOVED)
    assert names.read_text() == 'corrections = "none"\n'
    assert len(correcting.corrections().lines) == 2
    assert correcting.undo() == (HIDDEN, MOVED)
    assert correcting.corrections().lines == ()


def test_what_another_explorer_wrote_counts_and_stays(names: Path) -> None:
    correcting = Correcting(names)
    Correcting(names).make(HIDDEN)
    correcting.make(RENAMED)
    decisions = [line.decision for line in correcting.corrections().lines]
    assert decisions == [HIDDEN.decision, RENAMED.decision]
    correcting.undo()
    assert "hide" in names.read_text()


def test_nothing_is_analysed_again(
    article: Path, names: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    correcting = Correcting(names)
    loader = Loader([str(article)], corrections=correcting.corrections)
    loader.load()
    monkeypatch.setattr("pktui.pipeline.analyse.analyse", pytest.fail)
    correcting.make(RENAMED)
    assert "J.-P. Lacroix" in people(loader.load())


def test_a_line_that_is_no_correction_is_a_problem(article: Path, names: Path) -> None:
    names.write_text("corrections = [\n  { person = 3 },\n]\n")
    corpus = Loader([str(article)], corrections=Correcting(names).corrections).load()
    assert [problem.line for problem in corpus.problems if problem.line] == [2]


@pytest.mark.parametrize("place", ["nowhere", "write-protected", "no TOML list"])
def test_what_cannot_be_written_is_said_and_counts_until_the_end(
    article: Path, names: Path, place: str
) -> None:
    match place:
        case "nowhere":
            path, reason = None, "--names FILE"
        case "write-protected":
            names.write_text("corrections = [\n]\n")
            names.chmod(0o444)
            path, reason = names, "write-protected"
        case _:
            names.write_text('corrections = "none"\n')
            path, reason = names, "no list"
    before = path.read_bytes() if path else b""
    correcting = Correcting(path)
    said = correcting.make(RENAMED)
    assert reason in said
    assert "until you quit" in said
    corpus = Loader([str(article)], corrections=correcting.corrections).load()
    assert "J.-P. Lacroix" in people(corpus)
    assert correcting.undo() == (RENAMED,)
    assert correcting.corrections().lines == ()
    assert (path.read_bytes() if path else b"") == before
