"""What `pktui check` and `pktui formats` say of files and formats."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from pktui.cli import reading_commands as module
from pktui.cli.main import pktui
from pktui.cli.reading_commands import what_was_read
from pktui.reading.registry import FORMATS
from pktui.workspace.load import Loader


def lines(folder: Path) -> list[str]:
    corpus = Loader([str(folder)]).load()
    return [line.replace(f"{folder}/", "") for line in what_was_read(corpus.articles.values())]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    talks = [{"text": f"Talks {n} began.", "date": "2022-11-27"} for n in range(2)]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, [*talks, {"text": "Undated."}])))
    (tmp_path / "b.txt").write_text("Engineers left.")
    (tmp_path / "c.txt").write_text("Doctors stayed; that was on 3 May 2021.")
    return tmp_path


def test_each_file_with_its_format_and_its_dates(folder: Path) -> None:
    assert lines(folder) == [
        "a.jsonl: jsonl: 3 articles, 2 dated, 1 undated",
        "b.txt: text: 1 article, 0 dated, 1 undated",
        "c.txt: text: 1 article, 1 dated (1 with “?”)",
    ]


def test_many_files_of_one_article_each_are_told_together(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_LISTED", 1)
    assert lines(folder) == [
        "a.jsonl: jsonl: 3 articles, 2 dated, 1 undated",
        "2 files: text: 2 articles, 1 dated (1 with “?”), 1 undated",
    ]


def test_every_format_is_listed_with_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "find_spec", lambda name: None if name == "pypdf" else name)
    done = CliRunner().invoke(pktui, ["formats"], standalone_mode=False)
    told = {line.split()[0]: line.split(maxsplit=1)[1] for line in done.output.splitlines()}
    assert set(told) == {form.name for form in FORMATS}
    assert told["pdf"].startswith("missing: pip install 'pktui[documents]': PDF")
    assert told["docx"].startswith("read: Word")
    assert told["unread"].startswith("not read: PowerPoint")
