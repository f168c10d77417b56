"""Corrections from the explorer: written, applied, and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from pktui.correcting import Correcting
from pktui.errors import OutputError
from pktui.load import Loader
from pktui.model.corpus import Corpus
from pktui.model.corrections import Action, Correction
from pktui.model.entity import EntityKind

RENAMED = Correction(Action.RENAME, EntityKind.PERSON, "Jean-Pierre Lacroix", "J.-P. Lacroix")


@pytest.fixture
def names(tmp_path: Path) -> Path:
    return tmp_path / "names.toml"


@pytest.fixture
def correcting(tmp_path: Path, names: Path) -> Correcting:
    article = tmp_path / "a.txt"
    article.write_text("HANOI, March 3, 2021 – Jean-Pierre Lacroix met Bui Thanh Son on Monday.\n")
    return Correcting(lambda: Loader([str(article)]), names)


def people(corpus: Corpus) -> list[str]:
    return sorted(e.name for e in corpus.entities.values() if e.kind is EntityKind.PERSON)


def test_a_correction_is_written_and_applied(correcting: Correcting, names: Path) -> None:
    assert people(correcting.load()) == ["Bui Thanh Son", "Jean-Pierre Lacroix"]
    assert people(correcting.make(RENAMED)) == ["Bui Thanh Son", "J.-P. Lacroix"]
    assert 'rename = "J.-P. Lacroix"' in names.read_text()


def test_it_is_taken_back(correcting: Correcting, names: Path) -> None:
    correcting.load()
    correcting.make(RENAMED)
    undone = correcting.undo()
    assert undone is not None
    assert undone[0] == RENAMED
    assert people(undone[1]) == ["Bui Thanh Son", "Jean-Pierre Lacroix"]
    assert 'rename = "J' not in names.read_text()
    assert correcting.undo() is None


def test_what_another_explorer_wrote_counts_and_stays(
    correcting: Correcting, tmp_path: Path, names: Path
) -> None:
    other = Correcting(lambda: Loader([str(tmp_path / "a.txt")]), names)
    other.make(Correction(Action.HIDE, EntityKind.PERSON, "Bui Thanh Son"))
    assert people(correcting.make(RENAMED)) == ["J.-P. Lacroix"]
    correcting.undo()
    assert "hide" in names.read_text()


def test_nothing_is_analysed_again(correcting: Correcting, monkeypatch: pytest.MonkeyPatch) -> None:
    correcting.load()
    monkeypatch.setattr("pktui.pipeline.analyse.analyse", pytest.fail)
    assert "J.-P. Lacroix" in people(correcting.make(RENAMED))


def test_a_line_that_is_no_correction_is_a_problem(correcting: Correcting, names: Path) -> None:
    names.write_text("corrections = [\n  { person = 3 },\n]\n")
    assert [problem.line for problem in correcting.load().problems if problem.line] == [2]


def test_articles_without_a_folder_keep_no_corrections(tmp_path: Path) -> None:
    correcting = Correcting(lambda: Loader([]), None)
    with pytest.raises(OutputError, match="--names FILE"):
        correcting.make(RENAMED)
    assert correcting.undo() is None
